"""One step in full: each record it touched, each value before and after, what happened since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Part
from desktop_crm.core.codes import ChangeKind
from desktop_crm.core.field_texts import FIELD_TEXTS
from desktop_crm.core.recycle_bin import RECORD_LABELS
from desktop_crm.models import Base, Customer, JournalEntry, Operation, Staff
from desktop_crm.queries.history import What
from desktop_crm.queries.history_values import Label, Records, Value
from desktop_crm.queries.operation_list import StepRow, step
from desktop_crm.queries.options import OptionRow
from desktop_crm.storage.bulk import file_value

MOST_RECORDS = 60
_LONGEST = 80
_BINNED = "deleted_at"
_MORE_LABELS = {
    "phone": "number",
    "staff": "name",
    "tag": "name",
    "option": "name",
    "custom_field": "name",
    "saved_view": "name",
    "order_line": "description",
    "setting": "key",
    "loss": "lost_on",
}
_POINTING = ("tag_id", "kind_id", "staff_id", "product_id", "other_id", "kind", "new", "channel")
_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Later:
    """A change of the same field by a later step, so that undoing leaves the field alone."""

    at: datetime
    who: str | None
    value: Value


@dataclass(frozen=True, slots=True)
class FieldStep:
    """One field from one value to another; `table` and `field` find its title."""

    table: str
    field: str
    old: Value
    new: Value
    later: Later | None = None


@dataclass(frozen=True, slots=True)
class RecordStep:
    """One record of a step; `label` is what it calls itself, `owner` whose it is."""

    table: str
    id: UUID
    what: What
    label: Label
    owner: str | None
    customer_id: UUID | None
    fields: tuple[FieldStep, ...] = ()

    @property
    def part(self) -> Part:
        """The whole record as a part of the step."""
        return Part(self.table, self.id)


@dataclass(frozen=True, slots=True)
class StepDetails:
    """A step with the first of its records; `unlisted` are those that are not among them."""

    step: StepRow
    records: tuple[RecordStep, ...]
    unlisted: int


def step_details(
    session: Session, *, operation_id: UUID, limit: int = MOST_RECORDS
) -> StepDetails | None:
    """What a step did, record by record; parts such as phone numbers follow the main kinds."""
    row = step(session, operation_id=operation_id)
    if row is None:
        return None
    reader = _Reader(session, operation_id)
    keys = reader.touched(limit)
    records = [each for key in keys if (each := reader.record(*key)) is not None]
    shown_or_hidden = len(keys)
    count = session.execute(
        select(func.count()).select_from(
            select(JournalEntry.table_name, JournalEntry.row_id)
            .where(JournalEntry.operation_id == operation_id)
            .distinct()
            .subquery()
        )
    ).scalar_one()
    return StepDetails(row, tuple(records), max(0, count - shown_or_hidden))


class _Reader:
    """Reads the journal of one step, with names for what it finds."""

    def __init__(self, session: Session, operation_id: UUID) -> None:
        self._session = session
        self._id = operation_id
        self._names = Records(session, _NOBODY)

    def touched(self, limit: int) -> Sequence[tuple[str, UUID]]:
        """Tables and ids in the order in which they were touched, main kinds first."""
        rows = self._session.execute(
            select(JournalEntry.table_name, JournalEntry.row_id, func.min(JournalEntry.seq))
            .where(JournalEntry.operation_id == self._id)
            .group_by(JournalEntry.table_name, JournalEntry.row_id)
            .order_by(func.min(JournalEntry.seq))
            .limit(5 * limit)
        )
        found = [(table, row_id) for table, row_id, _seq in rows]
        found.sort(key=lambda each: each[0] not in RECORD_LABELS)
        return found[:limit]

    def record(self, table_name: str, row_id: UUID) -> RecordStep | None:
        """One record; None when a person would see nothing of its change."""
        entries = self._session.scalars(
            select(JournalEntry)
            .where(
                JournalEntry.operation_id == self._id,
                JournalEntry.table_name == table_name,
                JournalEntry.row_id == row_id,
            )
            .order_by(JournalEntry.seq)
        ).all()
        table = Base.metadata.tables[table_name]
        kinds = {entry.kind for entry in entries}
        changes = _merged(entry.changes or {} for entry in entries)
        what = What.CHANGED
        fields: tuple[FieldStep, ...] = ()
        if ChangeKind.INSERT in kinds:
            what = What.ADDED
        elif ChangeKind.DELETE in kinds:
            what = What.DELETED
        elif _BINNED in changes:
            what = What.DELETED if changes[_BINNED][1] is not None else What.RESTORED
        else:
            fields = self._fields(table, row_id, changes)
            if not fields:
                return None
        return replace(self._named(table, row_id), what=what, fields=fields)

    def _named(self, table: Table, row_id: UUID) -> RecordStep:
        row = self._session.execute(select(table).where(table.c.id == row_id)).mappings().first()
        label = {**RECORD_LABELS, **_MORE_LABELS}.get(table.name)
        if row is None:
            return RecordStep(table.name, row_id, What.CHANGED, "", None, None)
        value = row[label] if label is not None else _pointed(table, row)
        if isinstance(value, UUID):
            value = self._names.named(value)
        customer_id = row["id"] if table.name == "customer" else row.get("customer_id")
        owner = None
        if customer_id is not None and table.name != "customer":
            customer = self._session.get(Customer, customer_id)
            owner = customer.name if customer is not None else None
        return RecordStep(table.name, row_id, What.CHANGED, _label(value), owner, customer_id)

    def _fields(
        self, table: Table, row_id: UUID, changes: Mapping[str, tuple[Any, Any]]
    ) -> tuple[FieldStep, ...]:
        titles = FIELD_TEXTS.get(table.name, {})
        known = [field for field in titles if field in changes]
        if not known:
            return ()
        columns = [table.c[field] for field in known]
        query = select(*columns).where(table.c.id == row_id)
        present = self._session.execute(query).first()
        model = _model(table)
        found = []
        for place, field in enumerate(known):
            old, new = changes[field]
            now = file_value(present[place]) if present is not None else new
            later = None if now == new else self._later(table, row_id, field)
            found.append(
                FieldStep(
                    table.name,
                    field,
                    self._names.value(model, field, old),
                    self._names.value(model, field, new),
                    later,
                )
            )
        return tuple(found)

    def _later(self, table: Table, row_id: UUID, field: str) -> Later | None:
        """The last change of the field by another step."""
        rows = self._session.execute(
            select(JournalEntry.changes, Operation.at, Staff.name)
            .join(Operation, Operation.id == JournalEntry.operation_id)
            .outerjoin(Staff, Staff.id == Operation.staff_id)
            .where(
                JournalEntry.row_id == row_id,
                JournalEntry.table_name == table.name,
                JournalEntry.operation_id != self._id,
            )
            .order_by(JournalEntry.seq.desc())
        )
        for changes, at, who in rows:
            if changes and field in changes:
                return Later(at, who, self._names.value(_model(table), field, changes[field][1]))
        return None


def _merged(all_changes: Iterable[Mapping[str, Sequence[Any]]]) -> dict[str, tuple[Any, Any]]:
    """First old and last new value of each field."""
    merged: dict[str, tuple[Any, Any]] = {}
    for changes in all_changes:
        for field, (old, new) in changes.items():
            merged[field] = (merged[field][0] if field in merged else old, new)
    return {field: pair for field, pair in merged.items() if pair[0] != pair[1]}


def _model(table: Table) -> type[Any]:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)


def _pointed(table: Table, row: Mapping[Any, Any]) -> Any:
    """What a record without a name of its own points at."""
    for column in _POINTING:
        if column in table.c and row[column] is not None:
            return row[column]
    return ""


def _label(value: object) -> Label:
    return value if isinstance(value, OptionRow) else _short(value)


def _short(value: object) -> str:
    flat = " ".join(str(value if value is not None else "").split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
