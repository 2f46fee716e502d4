"""Who is leaving: customers at risk, the most urgent first, with the step already planned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import Option, Task
from desktop_crm.models.conditions import alive
from desktop_crm.queries.at_risk import AtRisk, at_risk_customers
from desktop_crm.queries.options import OptionRow

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A day on which somebody will do something about it; `kind` is the way of contact."""

    on: date
    kind: OptionRow | None = None


@dataclass(frozen=True, slots=True)
class LeavingRow:
    """One customer at risk."""

    id: UUID
    risk: AtRisk
    monthly: Decimal
    step: PlannedStep | None


@dataclass(frozen=True, slots=True)
class Leaving:
    """The most urgent ones, everybody at risk, and how many of them nobody has planned for."""

    rows: tuple[LeavingRow, ...]
    found: tuple[AtRisk, ...]
    unplanned: int

    @property
    def count(self) -> int:
        """How many are at risk."""
        return len(self.found)


def leaving(session: Session, *, today: date, limit: int = 8) -> Leaving:
    """Customers at risk as the report of them sees them."""
    found = tuple(at_risk_customers(session, today=today))
    return with_steps(session, found=found, today=today, limit=limit)


def with_steps(
    session: Session, *, found: Sequence[AtRisk], today: date, limit: int = 8
) -> Leaving:
    """The same customers with what is planned for them by now; far quicker than judging anew."""
    steps = _steps(session, [UUID(each.customer_id) for each in found], today)
    rows = [_row(each, steps.get(UUID(each.customer_id))) for each in found]
    unplanned = sum(row.step is None for row in rows)
    return Leaving(tuple(rows[:limit]), tuple(found), unplanned)


def _row(risk: AtRisk, step: PlannedStep | None) -> LeavingRow:
    agreed = risk.next_step_on
    if agreed is not None and (step is None or agreed < step.on):
        step = PlannedStep(agreed)
    return LeavingRow(UUID(risk.customer_id), risk, risk.sales_12m / _MONTHS, step)


def _steps(session: Session, ids: Sequence[UUID], today: date) -> dict[UUID, PlannedStep]:
    """The next open task of each customer from today on."""
    wanted = set(ids)
    rows: Iterable[Any] = session.execute(
        select(Task.customer_id, Task.due_on, Option.id, Option.list, Option.code, Option.name)
        .outerjoin(Option, Option.id == Task.kind_id)
        .where(alive(Task), Task.done_at.is_(None), Task.due_on >= today)
        .order_by(Task.due_on.desc(), Task.id)
    )
    found: dict[UUID, PlannedStep] = {}
    for customer_id, due_on, *option in rows:
        if customer_id in wanted:
            kind = OptionRow(*option) if option[0] is not None else None
            found[customer_id] = PlannedStep(due_on, kind)
    return found
