"""The days until a deadline in words, and how pressing they are."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.ui.theme.tokens import Tone

_LEFT = QT_TRANSLATE_NOOP("days_left", "{n} days left")
_ONE_LEFT = QT_TRANSLATE_NOOP("days_left", "1 day left")
_TODAY = QT_TRANSLATE_NOOP("days_left", "Due today")
_ONE_OVER = QT_TRANSLATE_NOOP("days_left", "1 day overdue")
_OVER = QT_TRANSLATE_NOOP("days_left", "{n} days overdue")
_SOON = 2


def days_left_words(language: Language, left: int) -> str:
    """`2 days left`, `Due today`, `1 day overdue`."""
    if left > 0:
        return language.say(_ONE_LEFT) if left == 1 else language.say(_LEFT, n=f"{left:,}")
    if left < 0:
        return language.say(_ONE_OVER) if left == -1 else language.say(_OVER, n=f"{-left:,}")
    return language.say(_TODAY)


def days_left_tone(left: int) -> Tone:
    """Red when it is past, amber when it is near."""
    if left < 0:
        return Tone.DANGER
    return Tone.WARNING if left <= _SOON else Tone.NEUTRAL
