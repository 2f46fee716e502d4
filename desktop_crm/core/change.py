"""What a write did: told once to everybody who shows data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A service's answer: its value, and the words that fill the action's sentence.

    Words are plain JSON values.
    """

    value: T
    words: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Touched:
    """The records of one table that an operation changed.

    `ids` is None when there were too many to list: everything of that table may have changed.
    """

    inserted: int = 0
    updated: int = 0
    ids: frozenset[UUID] | None = frozenset()

    def concerns(self, record_id: UUID) -> bool:
        """Whether this record may look different now."""
        return self.ids is None or record_id in self.ids


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record that an undo left alone.

    `reason` is `changed` (somebody changed it since; `field` is the column), `deleted` (what it
    belongs to lies in the recycle bin) or `in_use` (a later record hangs on it).
    """

    table: str
    record_id: UUID
    reason: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an operation: one field of a record, or without a field the whole record."""

    table: str
    record_id: UUID
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """One finished operation; `value` is what the service returned.

    `initiator` is the object that asked for it, so that a view can ignore its own echo.
    """

    operation_id: UUID
    code: str
    words: Mapping[str, Any]
    value: T
    touched: Mapping[str, Touched]
    initiator: object | None = None
    conflicts: tuple[Conflict, ...] = ()

    def concerns(self, table: str, record_id: UUID | None = None) -> bool:
        """Whether records of a table, or one of them, may look different now."""
        touched = self.touched.get(table)
        return touched is not None and (record_id is None or touched.concerns(record_id))
