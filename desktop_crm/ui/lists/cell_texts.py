"""Texts that somebody typed or pasted, read as values of a field."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop_crm.core.amounts import parse_amount
from desktop_crm.core.dates import parse_date
from desktop_crm.core.editable_fields import EditableField, Editor
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing.choice import Choice

YES = QT_TRANSLATE_NOOP("cells", "Yes")
NO = QT_TRANSLATE_NOOP("cells", "No")
_YES = frozenset({"1", "y", "yes", "true", "是", "√", "✓"})
_NO = frozenset({"0", "n", "no", "false", "否", "×"})
_STAR = "★"


def read_cell(
    text: str, field: EditableField, choices: Sequence[Choice], language: Language
) -> Any:
    """The value that a text means for a field; None for an empty one.

    Raises:
        ValueError: if it means nothing.
    """
    words = " ".join(text.split())
    if field.editor is Editor.TEXT:
        return text.strip() or None
    if field.editor is Editor.FLAG:
        return _flag(words, language)
    if not words:
        return None
    match field.editor:
        case Editor.WHOLE:
            return _whole(words)
        case Editor.MONEY:
            return parse_amount(words)
        case Editor.DAY:
            return parse_date(words)
        case Editor.CODE:
            return _code(words, field.codes or {}, language)
        case _:
            return _picked(words, choices, language)


def _flag(words: str, language: Language) -> bool:
    folded = words.casefold()
    if folded in _YES or folded == language.say(YES).casefold():
        return True
    if not folded or folded in _NO or folded == language.say(NO).casefold():
        return False
    raise ValueError(f"neither yes nor no: {words!r}")


def _whole(words: str) -> int:
    if set(words) == {_STAR}:
        return len(words)
    number = Decimal(parse_amount(words))
    if number != int(number):
        raise ValueError(f"not a whole number: {words!r}")
    return int(number)


def _code(words: str, codes: Any, language: Language) -> str:
    folded = words.casefold()
    for code, text in codes.items():
        if folded in (str(code).casefold(), language.say(text).casefold(), text.source.casefold()):
            return str(code)
    raise ValueError(f"no such value: {words!r}")


def _picked(words: str, choices: Sequence[Choice], language: Language) -> UUID:
    folded = words.casefold()
    found = [each for each in choices if each.label(language).casefold() == folded]
    if len(found) != 1:
        raise ValueError(f"no such entry, or several: {words!r}")
    return UUID(found[0].value)


def read_own(text: str, kind: Kind, offered: Sequence[str]) -> Any:
    """The value that a text means for one of the firm's own fields; None for an empty one.

    Raises:
        ValueError: if it means nothing.
    """
    words = text.strip()
    if not words:
        return None
    if kind is Kind.NUMBER:
        return parse_amount(words)
    if kind is Kind.DATE:
        return parse_date(words)
    if offered and words not in offered:
        raise ValueError(f"not offered: {words!r}")
    return words


def show_value(
    value: Any, field: EditableField, choices: Sequence[Choice], language: Language
) -> str:
    """A value in words; empty for none."""
    if value is None:
        return ""
    match field.editor:
        case Editor.FLAG:
            return language.say(YES if value else NO)
        case Editor.MONEY:
            return language.money(value)
        case Editor.DAY:
            return language.date(value)
        case Editor.CODE:
            text: Text | None = (field.codes or {}).get(value)
            return language.say(text) if text is not None else str(value)
        case Editor.OPTION | Editor.STAFF:
            wanted = value.hex
            labels = (each.label(language) for each in choices if each.value == wanted)
            return next(labels, "")
        case _:
            return str(value)
