"""Operations in business words, for the menu, the history and the toasts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.periods import Month
from desktop_crm.services.action import ACTIONS

_UNDID = QT_TRANSLATE_NOOP("operation", "Undid: {what}")
_UNKNOWN = QT_TRANSLATE_NOOP("operation", "A step that this version does not know: {code}")
_REDID = QT_TRANSLATE_NOOP("operation", "Redid: {what}")


def operation_sentence(language: Language, code: str, words: Mapping[str, Any]) -> str:
    """What was done, e.g. `Created customer X`; an undo names what it took back."""
    if code in {"undo", "redo"}:
        what = operation_sentence(language, words["code"], words["words"])
        return language.say(_UNDID if code == "undo" else _REDID, what=what)
    return language.say(
        ACTIONS.get(code, _UNKNOWN), **{**words, **_month(language, words), "code": code}
    )


def _month(language: Language, words: Mapping[str, Any]) -> Mapping[str, str]:
    """A month among the words, as people write it."""
    return {"month": language.month(Month.parse(words["month"]).first)} if "month" in words else {}
