"""A half-typed form as it is kept: its values as plain JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

_KINDS: Mapping[str, Any] = {
    "$moment": datetime.fromisoformat,
    "$day": date.fromisoformat,
    "$decimal": Decimal,
    "$id": UUID,
}


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What somebody typed into a form and did not save yet.

    `form` names the dialog, `subject` the record that it changes or belongs to in the form's own
    words (empty for none); `title` is for a list of drafts.
    """

    id: UUID
    form: str
    subject: str
    title: str
    values: Mapping[str, Any]
    saved_at: datetime


def to_plain(value: Any) -> Any:
    """A form's value as JSON can hold it: days, moments, decimals and ids are marked.

    Raises:
        TypeError: for anything that is no value of a form.
    """
    match value:
        case None | bool() | int() | float() | str():
            return value
        case datetime():
            return {"$moment": value.isoformat()}
        case date():
            return {"$day": value.isoformat()}
        case Decimal():
            return {"$decimal": str(value)}
        case UUID():
            return {"$id": value.hex}
        case Mapping():
            return {str(key): to_plain(each) for key, each in value.items()}
        case list() | tuple() | set() | frozenset():
            return [to_plain(each) for each in value]
    raise TypeError(f"a form cannot keep {type(value).__name__}")


def from_plain(value: Any) -> Any:
    """The value that `to_plain` was given; sequences come back as lists."""
    if isinstance(value, list):
        return [from_plain(each) for each in value]
    if not isinstance(value, Mapping):
        return value
    if len(value) == 1:
        ((key, text),) = value.items()
        if key in _KINDS and isinstance(text, str):
            return _KINDS[key](text)
    return {key: from_plain(each) for key, each in value.items()}
