"""The sales of each month, split into those of new customers and of those that bought again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.periods import Month
from desktop_crm.queries.sales import SalesScope, key_text, key_texts
from desktop_crm.queries.trades import orders_of_each, returned_by_day

_A_YEAR = 12


class SalesOfNew(NamedTuple):
    """Sales by month, in units of the file; `firsts` are customers and when each was new."""

    new: Mapping[Month, int]
    repeat: Mapping[Month, int]
    firsts: Sequence[tuple[Any, int]]

    def people(self) -> Mapping[Month, int]:
        """How many customers were new in each month."""
        counts = Counter([number for _key, number in self.firsts])
        return {_month(number): count for number, count in counts.items()}

    def first_months(self) -> Mapping[str, Month]:
        """The month in which each customer was new."""
        months = {number: _month(number) for number in {number for _key, number in self.firsts}}
        numbers = [months[number] for _key, number in self.firsts]
        return dict(zip(key_texts(self.firsts), numbers, strict=True))


class _Months(dict[Any, int]):
    """Months as numbers, by days as the driver gives them; each is found once."""

    def __missing__(self, day: Any) -> int:
        month = Month.of(day if isinstance(day, date) else date.fromisoformat(day))
        found = self[day] = month.year * _A_YEAR + month.month - 1
        return found


def _month(number: int) -> Month:
    return Month(number // _A_YEAR, number % _A_YEAR + 1)


def sales_of_new(session: Session, until: date) -> SalesOfNew:
    """By one pass over the orders up to a day, which come customer by customer, day by day.

    A return belongs to the month of its order, and to those that the customer belonged to then.
    """
    scope, months = SalesScope(until), _Months()
    new: dict[int, int] = defaultdict(int)
    repeat: dict[int, int] = defaultdict(int)
    firsts: list[tuple[Any, int]] = []
    before, begin = None, 0
    for key, day, amount in orders_of_each(session, scope):
        month = months[day]
        if key != before:
            before, begin = key, month
            firsts.append((key, begin))
        if month == begin:
            new[month] += amount
        else:
            repeat[month] += amount
    begins = dict(zip(key_texts(firsts), [number for _key, number in firsts], strict=True))
    for key, day, amount in returned_by_day(session, scope):
        text, month = key_text(key), months[day]
        if text in begins:
            (new if month == begins[text] else repeat)[month] -= int(amount)
    return SalesOfNew(_by_month(new), _by_month(repeat), firsts)


def _by_month(sums: Mapping[int, int]) -> Mapping[Month, int]:
    return {_month(number): int(amount) for number, amount in sums.items()}
