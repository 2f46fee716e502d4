"""On which days each customer ordered, for what amount, and who the customers are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Customer, Order, ReturnNote, Staff
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import (
    SalesScope,
    key_of,
    key_text,
    ordered,
    raw_rows,
    returned_on_day,
    returns,
    units,
)


class Trade(NamedTuple):
    """The orders of a customer: days as ordinals in ascending order, amounts beside them.

    Returns stand at the end of `back`: the day of their order, and what was taken off.
    """

    days: list[int]
    amounts: list[int]
    back: Sequence[tuple[int, int]] = ()

    def until(self, day: int) -> Trade:
        """The orders up to a day."""
        if not self.days or self.days[-1] <= day:
            return self
        count = sum(1 for each in self.days if each <= day)
        kept = [each for each in self.back if each[0] <= day]
        return Trade(self.days[:count], self.amounts[:count], kept)

    def sales(self, first: int, last: int) -> int:
        """The net sales of some days, in units of the file."""
        sold = sum(
            amount
            for day, amount in zip(self.days, self.amounts, strict=True)
            if first <= day <= last
        )
        return sold - sum(amount for day, amount in self.back if first <= day <= last)

    def orders(self, first: int, last: int) -> int:
        """How many orders some days have."""
        return sum(1 for day in self.days if first <= day <= last)


NO_TRADE = Trade([], [])


class Party(NamedTuple):
    """A customer as the rules on churn see it."""

    name: str
    code: str
    owner_id: str
    owner: str
    level: int | None
    is_seasonal: bool
    churn_after_days: int | None
    stopped_on: int | None
    next_contact_on: int | None


class Ordinals(dict[Any, int]):
    """Days of the driver as ordinals, each converted once."""

    def __missing__(self, day: Any) -> int:
        found = (day if isinstance(day, date) else date.fromisoformat(day)).toordinal()
        self[day] = found
        return found


def trades(session: Session, until: date) -> dict[str, Trade]:
    """The orders of every customer up to a day; read in the order of their index."""
    scope = SalesScope(until)
    query = (
        select(key_of(Order.customer_id), Order.ordered_on, units(Order.total))
        .where(ordered(scope))
        .order_by(Order.customer_id, Order.ordered_on)
    )
    ordinal = Ordinals()
    found: dict[str, Trade] = {}
    last: Any = None
    days: list[int] = []
    amounts: list[int] = []
    for key, day, amount in raw_rows(session, query):
        if key != last:
            last, days, amounts = key, [], []
            found[key_text(key)] = Trade(days, amounts)
        days.append(ordinal[day])
        amounts.append(amount)
    for key, day, amount in _returned(session, scope):
        before = found.get(key_text(key))
        if before is not None:
            back = (*before.back, (ordinal[day], int(amount)))
            found[key_text(key)] = before._replace(back=back)
    return found


def _returned(session: Session, scope: SalesScope) -> Iterable[tuple[Any, ...]]:
    columns = key_of(ReturnNote.customer_id), returned_on_day()
    query = returns(scope, *columns, func.sum(units(ReturnNote.total))).group_by(*columns)
    return raw_rows(session, query)


def parties(session: Session) -> dict[str, Party]:
    """All customers that are not in the recycle bin."""
    query = (
        select(
            key_of(Customer.id),
            Customer.name,
            func.coalesce(Customer.code, ""),
            key_of(Customer.owner_id),
            func.coalesce(Staff.name, ""),
            Customer.level,
            Customer.is_seasonal,
            Customer.churn_after_days,
            Customer.trading_stopped_on,
            Customer.next_contact_on,
        )
        .outerjoin(Staff, Staff.id == Customer.owner_id)
        .where(alive(Customer))
    )
    ordinal = Ordinals()
    found = {}
    for key, name, code, owner_id, *rest in raw_rows(session, query):
        owner, level, seasonal, own, stopped, following = rest
        found[key_text(key)] = Party(
            name,
            code,
            key_text(owner_id),
            owner,
            level,
            bool(seasonal),
            own,
            None if stopped is None else ordinal[stopped],
            None if following is None else ordinal[following],
        )
    return found
