"""All steps that were ever done in a firm's file, newest first, by person, kind and words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Text, cast, false, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop_crm.models import Operation, Staff
from desktop_crm.storage.undo import FINAL

OPERATIONS_PAGE = 60
_FOUNDING = frozenset({"firm.found", "demo.make"})
"""Steps that a firm begins with; there is nothing before them to go back to."""


class StepKind(StrEnum):
    """What steps are about."""

    ALL = "all"
    IMPORT = "import"
    CUSTOMER = "customer"
    LOG = "log"
    TRADE = "trade"
    BULK = "bulk"
    DELETE = "delete"


_CODES: Mapping[StepKind, tuple[str, ...]] = {
    StepKind.IMPORT: ("import%",),
    StepKind.CUSTOMER: ("customer.%", "contact.%"),
    StepKind.LOG: ("log_entry.%", "task.%"),
    StepKind.TRADE: (
        *("order%.%", "delivery.%", "payment.%", "return%.%", "receivable.%"),
        *("product.%", "complaint.%"),
    ),
    StepKind.BULK: ("%.bulk%", "customer.tag", "customer.untag", "customer.merge%"),
    StepKind.DELETE: ("%.delete%", "bin.%"),
}


@dataclass(frozen=True, slots=True)
class Undone:
    """Who took a step back, and when."""

    at: datetime
    who: str | None


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step; `code` and `words` make its sentence, `counts` are inserted and updated rows."""

    id: UUID
    at: datetime
    code: str
    words: Mapping[str, Any]
    who: str | None
    device: str
    counts: Mapping[str, tuple[int, int]]
    undone: Undone | None

    @property
    def is_final(self) -> bool:
        """Whether nothing can take it back."""
        return self.code in FINAL or self.code in _FOUNDING

    @property
    def can_undo(self) -> bool:
        """Whether it stands and can be taken back."""
        return self.undone is None and not self.is_final


@dataclass(frozen=True, slots=True)
class StepPage:
    """Some steps, and whether there are older ones."""

    rows: tuple[StepRow, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class StepFilter:
    """All parts must hold; `codes` are actions whose sentence holds the typed text."""

    kind: StepKind = StepKind.ALL
    staff_id: UUID | None = None
    text: str = ""
    codes: tuple[str, ...] = ()


def step_page(
    session: Session, *, step_filter: StepFilter, offset: int = 0, limit: int = OPERATIONS_PAGE
) -> StepPage:
    """Steps that people did; undoing and redoing them shows on the steps themselves."""
    found = session.execute(
        select(Operation, Staff.name)
        .outerjoin(Staff, Staff.id == Operation.staff_id)
        .where(Operation.reverts_id.is_(None), *_conditions(step_filter))
        .order_by(Operation.at.desc(), Operation.id.desc())
        .offset(offset)
        .limit(limit + 1)
    ).all()
    shown = found[:limit]
    undone = _undone(session, [row.id for row, _who in shown if row.is_undone])
    rows = tuple(_row(row, who, undone.get(row.id)) for row, who in shown)
    return StepPage(rows, len(found) > limit)


def step(session: Session, *, operation_id: UUID) -> StepRow | None:
    """One step; None when there is none."""
    found = session.execute(
        select(Operation, Staff.name)
        .outerjoin(Staff, Staff.id == Operation.staff_id)
        .where(Operation.id == operation_id)
    ).first()
    if found is None:
        return None
    undone = _undone(session, [operation_id]) if found[0].is_undone else {}
    return _row(found[0], found[1], undone.get(operation_id))


def step_people(session: Session) -> tuple[tuple[UUID, str], ...]:
    """Everybody who ever did a step, by name."""
    rows = session.execute(
        select(Staff.id, Staff.name)
        .where(Staff.id.in_(select(Operation.staff_id).distinct()))
        .order_by(Staff.name)
    )
    return tuple((row.id, row.name) for row in rows)


def _conditions(step_filter: StepFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if step_filter.kind is not StepKind.ALL:
        patterns = _CODES[step_filter.kind]
        conditions.append(
            or_(false(), *(Operation.code.like(each, escape="\\") for each in patterns))
        )
    if step_filter.staff_id is not None:
        conditions.append(Operation.staff_id == step_filter.staff_id)
    words = step_filter.text.split()
    if words:
        named = [cast(Operation.words, Text).contains(word, autoescape=True) for word in words]
        said = Operation.code.in_(step_filter.codes)
        conditions.append(or_(said, *[_all(named)]))
    return conditions


def _all(conditions: Collection[ColumnElement[bool]]) -> ColumnElement[bool]:
    first, *rest = conditions
    for each in rest:
        first &= each
    return first


def _undone(session: Session, ids: Collection[UUID]) -> dict[UUID, Undone]:
    """By step: the latest step that took it back."""
    if not ids:
        return {}
    by = aliased(Operation)
    rows = session.execute(
        select(by.reverts_id, func.max(by.at), Staff.name)
        .outerjoin(Staff, Staff.id == by.staff_id)
        .where(by.reverts_id.in_(ids), by.is_undone.is_(False))
        .group_by(by.reverts_id)
    )
    return {row[0]: Undone(row[1], row[2]) for row in rows if row[0] is not None}


def _row(row: Operation, who: str | None, undone: Undone | None) -> StepRow:
    if row.is_undone and undone is None:
        undone = Undone(row.at, None)
    counts = {table: (each[0], each[1]) for table, each in row.counts.items()}
    return StepRow(row.id, row.at, row.code, row.words, who, row.device, counts, undone)
