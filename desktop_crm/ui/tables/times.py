"""How many times the same thing happened, as a mark beside its name."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.ui.theme.tokens import Tone

_SECOND = QT_TRANSLATE_NOOP("times", "2nd time")
_THIRD = QT_TRANSLATE_NOOP("times", "3rd time")
_NTH = QT_TRANSLATE_NOOP("times", "{n}th time")
_MANY = QT_TRANSLATE_NOOP("times", "{n} times")
_LAST_TH = 20


def times_mark(language: Language, times: int) -> tuple[str, Tone] | None:
    """`2nd time` in amber, from the third time on in red; None for the first."""
    if times <= 1:
        return None
    text = {2: _SECOND, 3: _THIRD}.get(times, _NTH if times <= _LAST_TH else _MANY)
    return language.say(text, n=f"{times:,}"), Tone.WARNING if times == 2 else Tone.DANGER
