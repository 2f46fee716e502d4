"""Who is leaving: customers at risk, the most urgent first, with the step already planned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import Option, Task
from desktop_crm.models.conditions import alive
from desktop_crm.queries.at_risk import AtRisk, by_urgency
from desktop_crm.queries.options import OptionRow
from desktop_crm.queries.sales import key_text
from desktop_crm.queries.trades import KeyRange, key_ranges

_MONTHS = 12
_PART = 5_000


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


@dataclass(frozen=True, slots=True)
class CustomerParts:
    """Everybody in parts that are asked for one by one, so that other questions come between.

    To judge a customer takes longer than to add its sales or its debts up.
    """

    to_judge: list[KeyRange]
    to_sum: list[KeyRange]


def customer_parts(session: Session) -> CustomerParts:
    """Parts that are asked for in some tens of milliseconds."""
    parts = key_ranges(session, _PART)
    pairs = (parts[place : place + 2] for place in range(0, len(parts), 2))
    return CustomerParts(parts, [KeyRange(pair[0].first, pair[-1].end) for pair in pairs])


def most_urgent(
    session: Session, *, found: Sequence[AtRisk], today: date, limit: int = 8
) -> Leaving:
    """The customers at risk of all parts together."""
    return with_steps(session, found=by_urgency(found), today=today, limit=limit)


def with_steps(
    session: Session, *, found: Sequence[AtRisk], today: date, limit: int = 8
) -> Leaving:
    """The same customers with what is planned for them by now; far quicker than judging anew."""
    steps = _steps(session, {each.customer_id for each in found}, today)
    rows = tuple(_row(each, steps.get(each.customer_id)) for each in found[:limit])
    unplanned = sum(each.next_step_on is None and each.customer_id not in steps for each in found)
    return Leaving(rows, tuple(found), unplanned)


def _row(risk: AtRisk, step: PlannedStep | None) -> LeavingRow:
    agreed = risk.next_step_on
    if agreed is not None and (step is None or agreed < step.on):
        step = PlannedStep(agreed)
    return LeavingRow(UUID(risk.customer_id), risk, risk.sales_12m / _MONTHS, step)


def _steps(session: Session, wanted: AbstractSet[str], today: date) -> dict[str, PlannedStep]:
    """The next open task of each customer from today on."""
    rows: Iterable[Any] = session.execute(
        select(Task.customer_id, Task.due_on, Option.id, Option.list, Option.code, Option.name)
        .outerjoin(Option, Option.id == Task.kind_id)
        .where(alive(Task), Task.done_at.is_(None), Task.due_on >= today)
        .order_by(Task.due_on.desc(), Task.id)
    )
    found: dict[str, PlannedStep] = {}
    for customer_id, due_on, *option in rows:
        key = key_text(customer_id)
        if key in wanted:
            kind = OptionRow(*option) if option[0] is not None else None
            found[key] = PlannedStep(due_on, kind)
    return found
