"""What the rule of the levels judges: each customer's trade, and the level that follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.customer_levels import RECOMPUTED, LevelFigures, LevelRules, known_margin
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month, twelve_months_to
from desktop_crm.models import Customer, Operation, Order
from desktop_crm.models.conditions import alive, counted, has_level_by_hand
from desktop_crm.queries.customer_standing import StandingChange, level_steps
from desktop_crm.queries.margins import Margin, margins_of_customers
from desktop_crm.queries.sales import SalesScope, key_of, key_text, raw_rows, units
from desktop_crm.queries.sales_by_axis import returned_by_customer
from desktop_crm.storage.firm_settings import read_level_rules

_LAST_STEPS = 100


@dataclass(frozen=True, slots=True)
class LevelProposal:
    """A customer whose level the rule would change, or that has one by hand."""

    customer_id: UUID
    name: str
    code: str
    old: int | None
    new: int | None
    by_hand: bool
    figures: LevelFigures


@dataclass(frozen=True, slots=True)
class LevelPreview:
    """What recomputing would do: `changes` by the rule, `by_hand` what stays unless it is lifted.

    `judged` is the number of customers that ever ordered.
    """

    day: date
    rules: LevelRules
    changes: tuple[LevelProposal, ...]
    by_hand: tuple[LevelProposal, ...]
    judged: int


def level_preview(session: Session, *, today: date) -> LevelPreview:
    """All customers whose level would change, the best first; nothing is written."""
    rules = read_level_rules(session)
    figures = level_figures(session, today, rules)
    nothing = LevelFigures(today)
    changes: list[LevelProposal] = []
    by_hand: list[LevelProposal] = []
    for row in raw_rows(session, _customers()):
        key, name, code, level, is_by_hand = row
        found = figures.get(key_text(key), nothing)
        new = rules.level_of(found)
        if level == new and not is_by_hand:
            continue
        proposal = LevelProposal(
            UUID(key_text(key)), name, code, level, new, bool(is_by_hand), found
        )
        (by_hand if is_by_hand else changes).append(proposal)
    return LevelPreview(today, rules, _sorted(changes), _sorted(by_hand), len(figures))


def due_levels(session: Session, *, today: date) -> LevelPreview | None:
    """The same where the month has not seen it yet; None where nothing is to be done."""
    month = str(Month.of(today))
    if not read_level_rules(session).is_monthly or month in _months_done(session):
        return None
    return level_preview(session, today=today)


@dataclass(frozen=True, slots=True)
class LevelStory:
    """How a customer's level stands to the rule, and how it came about, newest first."""

    proposal: LevelProposal
    rules: LevelRules
    steps: tuple[StandingChange, ...]


def level_story(session: Session, *, customer_id: UUID, today: date) -> LevelStory | None:
    """The level of one customer; None if it is not there."""
    proposal = level_by_rule(session, customer_id=customer_id, today=today)
    if proposal is None:
        return None
    rules = read_level_rules(session)
    return LevelStory(proposal, rules, level_steps(session, customer_id))


def level_by_rule(session: Session, *, customer_id: UUID, today: date) -> LevelProposal | None:
    """What the rule says of one customer; None if it is not there."""
    rules = read_level_rules(session)
    for _key, name, code, level, by_hand in raw_rows(
        session, _customers().where(Customer.id == customer_id)
    ):
        figures = level_figures(session, today, rules, only=customer_id)
        found = figures.get(customer_id.hex, LevelFigures(today))
        new = rules.level_of(found)
        return LevelProposal(customer_id, name, code, level, new, bool(by_hand), found)
    return None


def level_figures(
    session: Session, today: date, rules: LevelRules, *, only: UUID | None = None
) -> dict[str, LevelFigures]:
    """The trade of everybody who ordered up to a day, or of one customer."""
    year = twelve_months_to(today)
    scope = SalesScope.of(year)
    returned = returned_by_customer(session, scope, only=only)
    margins = margins_of_customers(session, scope, only=only)
    days = _Days()
    return {
        key: LevelFigures(
            day=today,
            sales=from_units(int(sales or 0) - returned.get(key, 0)),
            margin=_margin(margins, key, rules),
            orders=int(orders),
            last_order=days[last],
        )
        for key, last, sales, orders in _ordered(session, year.first, today, only)
    }


def _ordered(
    session: Session, first: date, today: date, only: UUID | None
) -> Iterator[tuple[str, Any, Any, Any]]:
    """Latest order of all, sales and orders of the year, read from the index of customers alone."""
    in_year = Order.ordered_on >= first
    query = (
        select(
            key_of(Order.customer_id),
            func.max(Order.ordered_on),
            func.sum(case((in_year, units(Order.total)))),
            func.count(case((in_year, 1))),
        )
        .where(counted(), _until(today), *(() if only is None else (Order.customer_id == only,)))
        .group_by(Order.customer_id)
    )
    for key, last, sales, orders in raw_rows(session, query):
        yield key_text(key), last, sales, orders


def _until(today: date) -> ColumnElement[bool]:
    """Written as an expression: by the bare column SQLite would take the index of days."""
    return case((Order.ordered_on.is_not(None), Order.ordered_on)) <= today


def _margin(margins: Mapping[str, tuple[Any, ...]], key: str, rules: LevelRules) -> Any:
    found = margins.get(key)
    if found is None:
        return None
    margin = Margin.of(*found[1:5])
    if margin.covered < rules.coverage * margin.lines:
        return None
    return known_margin(margin.known, margin.cost)


def _customers() -> Any:
    return select(
        key_of(Customer.id),
        Customer.name,
        func.coalesce(Customer.code, ""),
        Customer.level,
        case((has_level_by_hand(), 1), else_=0),
    ).where(alive(Customer))


def _months_done(session: Session) -> set[str]:
    """The months in which the levels were recomputed, undone since or not."""
    latest = (
        select(Operation.words)
        .where(Operation.code == RECOMPUTED)
        .order_by(Operation.at.desc())
        .limit(_LAST_STEPS)
    )
    return {words.get("month", "") for words in session.scalars(latest)}


def _sorted(found: list[LevelProposal]) -> tuple[LevelProposal, ...]:
    found.sort(key=lambda each: (-(each.new or 0), -each.figures.sales, each.name))
    return tuple(found)


class _Days(dict[Any, date]):
    """Days of the driver, each converted once."""

    def __missing__(self, day: Any) -> date:
        found = self[day] = day if isinstance(day, date) else date.fromisoformat(day)
        return found
