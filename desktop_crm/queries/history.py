"""Who changed what on a customer, when, from which value to which: the journal in plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select, union
from sqlalchemy.orm import Session, aliased

from desktop_crm.core.codes import ChangeKind
from desktop_crm.models import JournalEntry, Operation, Staff
from desktop_crm.queries.history_values import FieldChange, Label, Records, field_changes

HISTORY_PAGE = 40
_MOST_ENTRIES = 30
_BEGINNINGS = frozenset({"firm.found", "demo.make"})
"""Operations that a firm begins with; there is nothing before them to go back to."""


class What(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    CHANGED = "changed"
    DELETED = "deleted"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record that an operation changed; `label` is what the record calls itself."""

    table: str
    what: What
    label: Label
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One operation as far as it concerns the customer.

    `code` and `words` make its sentence. `unlisted` counts records that are not among `changes`.
    `is_elsewhere` tells that it changed records of others too, as an import does. It can be undone
    when `can_undo`.
    """

    operation_id: UUID
    code: str
    words: Mapping[str, Any]
    at: datetime
    who: str | None
    is_undone: bool
    can_undo: bool
    is_elsewhere: bool
    changes: tuple[RecordChange, ...]
    unlisted: int


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Operations, newest first; `more` when there are older ones."""

    rows: tuple[HistoryRow, ...]
    more: bool


def history(
    session: Session, *, customer_id: UUID, offset: int = 0, limit: int = HISTORY_PAGE
) -> HistoryPage:
    """What was done to a customer and to everything that hangs on it."""
    records = Records(session, customer_id)
    touching = union(*(_touching(model, customer_id) for model in records.models))
    found = session.execute(
        select(Operation, Staff.name)
        .outerjoin(Staff, Staff.id == Operation.staff_id)
        .where(Operation.id.in_(touching))
        .order_by(Operation.at.desc(), Operation.id.desc())
        .offset(offset)
        .limit(limit + 1)
    ).all()
    shown = found[:limit]
    ids = [operation.id for operation, _ in shown]
    entries = {model: _entries(session, model, customer_id, ids) for model in records.models}
    rows = [
        _row(operation, name, records, {model: per[operation.id] for model, per in entries.items()})
        for operation, name in shown
    ]
    return HistoryPage(tuple(rows), len(found) > limit)


def _own(model: type[Any], customer_id: UUID) -> Any:
    """The condition that a record belongs to the customer."""
    match model.__tablename__:
        case "customer":
            return model.id == customer_id
        case "custom_value":
            return model.record_id == customer_id
        case "customer_relation":
            return or_(model.customer_id == customer_id, model.other_id == customer_id)
        case _:
            return model.customer_id == customer_id


def _touching(model: type[Any], customer_id: UUID) -> Select[UUID]:
    return (
        select(JournalEntry.operation_id)
        .join(model, model.id == JournalEntry.row_id)
        .where(_own(model, customer_id))
    )


@dataclass(frozen=True, slots=True)
class _Entries:
    """What one operation did to the records of one table; only the first ones are kept."""

    count: int
    first: Sequence[Any]


def _entries(
    session: Session, model: type[Any], customer_id: UUID, ids: Sequence[UUID]
) -> Mapping[UUID, _Entries]:
    """Entries by operation."""
    place = (
        func.row_number()
        .over(partition_by=JournalEntry.operation_id, order_by=JournalEntry.seq)
        .label("place")
    )
    count = func.count().over(partition_by=JournalEntry.operation_id).label("count")
    numbered = (
        select(JournalEntry, place, count)
        .join(model, model.id == JournalEntry.row_id)
        .where(_own(model, customer_id), JournalEntry.operation_id.in_(ids))
        .subquery()
    )
    entry = aliased(JournalEntry, numbered)
    kept: dict[UUID, list[Any]] = defaultdict(list)
    counts: dict[UUID, int] = {}
    for row, total in session.execute(
        select(entry, numbered.c.count)
        .where(numbered.c.place <= _MOST_ENTRIES)
        .order_by(numbered.c.seq)
    ):
        kept[row.operation_id].append(row)
        counts[row.operation_id] = total
    nothing = _Entries(0, ())
    found = {key: _Entries(counts[key], rows) for key, rows in kept.items()}
    return defaultdict(lambda: nothing, found)


def _row(
    operation: Operation,
    who: str | None,
    records: Records,
    entries: Mapping[type[Any], _Entries],
) -> HistoryRow:
    changes: list[RecordChange] = []
    touched = 0
    for model, each in entries.items():
        touched += each.count
        changes += _changes(model, each.first, records)
    listed = changes[:_MOST_ENTRIES]
    all_touched = sum(sum(counts) for counts in operation.counts.values())
    is_first_hand = operation.reverts_id is None and operation.code not in _BEGINNINGS
    return HistoryRow(
        operation_id=operation.id,
        code=operation.code,
        words=operation.words,
        at=operation.at,
        who=who,
        is_undone=operation.is_undone,
        can_undo=is_first_hand and not operation.is_undone,
        is_elsewhere=_reaches_other_customers(operation, all_touched),
        changes=tuple(listed),
        unlisted=max(0, touched - sum(len(each.first) for each in entries.values()))
        + len(changes)
        - len(listed),
    )


def _reaches_other_customers(operation: Operation, all_touched: int) -> bool:
    """Whether several customers were changed; a large operation is taken for one that did."""
    customers = sum(operation.counts.get("customer", (0,)))
    return customers > 1 or (customers == 0 and all_touched > _MOST_ENTRIES)


def _changes(model: type[Any], entries: Sequence[Any], records: Records) -> list[RecordChange]:
    table = model.__tablename__
    added = {entry.row_id for entry in entries if entry.kind == ChangeKind.INSERT}
    found: list[RecordChange] = []
    for entry in entries:
        label = records.label(model, entry.row_id)
        if entry.kind == ChangeKind.INSERT:
            found.append(RecordChange(table, What.ADDED, label))
            continue
        if entry.row_id in added:
            continue
        gone = (entry.changes or {}).get("deleted_at")
        if gone is not None:
            what = What.DELETED if gone[1] is not None else What.RESTORED
            found.append(RecordChange(table, what, label))
            continue
        fields = field_changes(records, model, entry.changes or {})
        if fields:
            found.append(RecordChange(table, What.CHANGED, label, fields))
    return found
