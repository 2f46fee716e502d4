"""What lies in the recycle bin: which records, since when, by whom, and what hangs on them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Table, and_, func, not_, or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.recycle_bin import BIN_KINDS, OWNERS, RECORD_LABELS
from desktop_crm.models import Base, Customer, JournalEntry, Operation, Staff
from desktop_crm.queries.firm_settings import firm_settings

BIN_PAGE = 100
_LONGEST = 160
_AT_ONCE = 400
_PARTS = {
    "customer": ("contact", "sales_order", "log_entry", "complaint", "task", "payment"),
    "sales_order": ("order_line", "delivery_note"),
    "contact": ("phone",),
}
"""By table: the records whose number is told beside a deleted one."""
_PARENT_COLUMN = {"customer": "customer_id", "sales_order": "order_id", "contact": "contact_id"}


@dataclass(frozen=True, slots=True)
class BinRow:
    """A deleted record; `owner` is the customer it belongs to, `parts` counts what lies with it.

    `gone_at` is the moment from which on it is deleted for good.
    """

    table: str
    id: UUID
    name: str
    owner: str | None
    deleted_at: datetime
    gone_at: datetime
    who: str | None
    parts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BinContent:
    """The newest records of the bin, how many of each kind there are, whether there are more.

    They stay for `kept_days`.
    """

    rows: tuple[BinRow, ...]
    counts: Mapping[str, int]
    more: bool
    kept_days: int


def bin_page(
    session: Session, *, kind: str = "", text: str = "", limit: int = BIN_PAGE
) -> BinContent:
    """What was deleted by itself, newest first; parts of a deleted record come with that one."""
    wanted = [kind] if kind else list(BIN_KINDS)
    found: list[tuple[datetime, str, UUID]] = []
    for name in wanted:
        table = Base.metadata.tables[name]
        query = (
            select(table.c.deleted_at, table.c.id)
            .where(_lies_alone(table), *_matches(table, text))
            .order_by(table.c.deleted_at.desc(), table.c.id)
            .limit(limit + 1)
        )
        found += [(moment, name, row_id) for moment, row_id in session.execute(query)]
    found.sort(key=lambda each: (each[0], each[2]), reverse=True)
    shown = found[:limit]
    rows = tuple(_rows(session, shown))
    return BinContent(rows, _counts(session, text), len(found) > limit, kept_days(session))


def kept_days(session: Session) -> int:
    """So many days a deleted record can be taken back."""
    return int(firm_settings(session)["bin.days"])


def _counts(session: Session, text: str) -> dict[str, int]:
    counts = {}
    for name in BIN_KINDS:
        table = Base.metadata.tables[name]
        query = select(func.count()).select_from(table)
        count = session.scalar(query.where(_lies_alone(table), *_matches(table, text))) or 0
        if count:
            counts[name] = count
    return counts


def _lies_alone(table: Table) -> ColumnElement[bool]:
    """In the bin, and not as a part of something else that lies there."""
    alone: list[ColumnElement[bool]] = [table.c.deleted_at.is_not(None)]
    for column, owner_name in OWNERS.get(table.name, ()):
        owner = Base.metadata.tables[owner_name]
        owned = (
            select(owner.c.id)
            .where(owner.c.id == table.c[column], owner.c.deleted_at.is_not(None))
            .correlate(table)
        )
        alone.append(not_(owned.exists()))
    return and_(*alone)


def _matches(table: Table, text: str) -> Iterable[ColumnElement[bool]]:
    """Its name, or that of its customer, holds every word."""
    for word in text.split():
        holds = table.c[RECORD_LABELS[table.name]].contains(word, autoescape=True)
        if "customer_id" in table.c:
            of = select(Customer.id).where(Customer.name.contains(word, autoescape=True))
            holds = or_(holds, table.c.customer_id.in_(of))
        yield holds


def _rows(session: Session, found: Sequence[tuple[datetime, str, UUID]]) -> Iterable[BinRow]:
    by_table: dict[str, list[UUID]] = {}
    for _moment, name, row_id in found:
        by_table.setdefault(name, []).append(row_id)
    names, owners, parts = {}, {}, {}
    for name, ids in by_table.items():
        table = Base.metadata.tables[name]
        names.update(_names(session, table, ids))
        owners.update(_owners(session, table, ids))
        parts.update(_parts(session, table, ids))
    who = _deleted_by(session, [row_id for _moment, _name, row_id in found])
    kept = timedelta(days=kept_days(session))
    for moment, name, row_id in found:
        yield BinRow(
            name,
            row_id,
            _short(names.get(row_id)),
            owners.get(row_id),
            moment,
            moment + kept,
            who.get(row_id),
            parts.get(row_id, {}),
        )


def _short(name: str | None) -> str:
    flat = " ".join((name or "").split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"


def _names(session: Session, table: Table, ids: Collection[UUID]) -> dict[UUID, str | None]:
    label = table.c[RECORD_LABELS[table.name]]
    rows = session.execute(select(table.c.id, label.label("name")).where(table.c.id.in_(ids)))
    return {row.id: row.name for row in rows}


def _owners(session: Session, table: Table, ids: Collection[UUID]) -> dict[UUID, str]:
    if "customer_id" not in table.c:
        return {}
    rows = session.execute(
        select(table.c.id, Customer.name)
        .join(Customer, Customer.id == table.c.customer_id)
        .where(table.c.id.in_(ids))
    )
    return {row.id: row.name for row in rows}


def _parts(session: Session, table: Table, ids: Collection[UUID]) -> dict[UUID, dict[str, int]]:
    counted: dict[UUID, dict[str, int]] = {}
    for name in _PARTS.get(table.name, ()):
        part = Base.metadata.tables[name]
        owner = part.c[_PARENT_COLUMN[table.name]]
        rows = session.execute(
            select(owner, func.count())
            .join(table, and_(table.c.id == owner, table.c.deleted_at == part.c.deleted_at))
            .where(owner.in_(ids))
            .group_by(owner)
        )
        for row_id, count in rows:
            counted.setdefault(row_id, {})[name] = count
    return counted


def _deleted_by(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Who put each record into the bin: the author of the latest entry that did."""
    who: dict[UUID, str] = {}
    for start in range(0, len(ids), _AT_ONCE):
        rows = session.execute(
            select(JournalEntry.row_id, JournalEntry.changes, Staff.name)
            .join(Operation, Operation.id == JournalEntry.operation_id)
            .join(Staff, Staff.id == Operation.staff_id)
            .where(JournalEntry.row_id.in_(ids[start : start + _AT_ONCE]))
            .order_by(JournalEntry.seq)
        )
        who |= {
            row_id: name
            for row_id, changes, name in rows
            if changes and changes.get("deleted_at", [None, None])[1] is not None
        }
    return who
