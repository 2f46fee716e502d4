"""The exact decomposition of a change in sales: every customer belongs to one part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.money import rounded
from desktop_crm.queries.sales import Sold


class Part(StrEnum):
    """Why a customer's sales differ."""

    LOST = "lost"
    ABSENT = "absent"
    SMALLER = "smaller"
    GROWN = "grown"
    NEW_OR_BACK = "new_or_back"
    UNCHANGED = "unchanged"


PARTS = (Part.LOST, Part.ABSENT, Part.SMALLER, Part.GROWN, Part.NEW_OR_BACK)
"""The parts that make up a difference, in the order in which they are drawn."""

PART_TITLES: Mapping[str, Text] = {
    Part.LOST: QT_TRANSLATE_NOOP("reports", "Lost"),
    Part.ABSENT: QT_TRANSLATE_NOOP("reports", "No order"),
    Part.SMALLER: QT_TRANSLATE_NOOP("reports", "Smaller"),
    Part.GROWN: QT_TRANSLATE_NOOP("reports", "Grown"),
    Part.NEW_OR_BACK: QT_TRANSLATE_NOOP("reports", "New or back"),
    Part.UNCHANGED: QT_TRANSLATE_NOOP("reports", "Unchanged"),
}


PART_SHORT_TITLES: Mapping[str, Text] = {
    Part.LOST: QT_TRANSLATE_NOOP("reports", "Lost"),
    Part.ABSENT: QT_TRANSLATE_NOOP("reports", "None"),
    Part.SMALLER: QT_TRANSLATE_NOOP("reports", "Less"),
    Part.GROWN: QT_TRANSLATE_NOOP("reports", "More"),
    Part.NEW_OR_BACK: QT_TRANSLATE_NOOP("reports", "New"),
}
"""Names for small charts."""


class CustomerChange(NamedTuple):
    """One customer then and now, in units of the file.

    `by_orders` is what the number of orders explains at the size they had then, `by_size` the rest.
    """

    key: str
    part: Part
    before: Sold
    after: Sold
    by_orders: int
    by_size: int

    @property
    def difference(self) -> int:
        """What is more now, or less."""
        return self.after.units - self.before.units


def decompose(
    before: Mapping[str, Sold], after: Mapping[str, Sold], lost: Collection[str]
) -> list[CustomerChange]:
    """Every customer with sales then or now, by part; their differences add up to the whole."""
    nothing = Sold(0, 0)
    changes = [
        _change(key, before.get(key, nothing), after.get(key, nothing), key in lost)
        for key in dict.fromkeys((*before, *after))
    ]
    return by_part(changes)


def by_part(changes: Iterable[CustomerChange]) -> list[CustomerChange]:
    """Part by part, the largest difference first."""
    parts: dict[Part, list[CustomerChange]] = {part: [] for part in Part}
    for each in changes:
        parts[each.part].append(each)
    for found in parts.values():
        found.sort(key=lambda each: abs(each.after.units - each.before.units), reverse=True)
    return list(chain.from_iterable(parts.values()))


def _change(key: str, before: Sold, after: Sold, is_lost: bool) -> CustomerChange:
    part = _part(before, after, is_lost)
    difference = after.units - before.units
    by_orders = difference
    if before.orders and after.orders:
        by_orders = round((after.orders - before.orders) * before.units / before.orders)
    return CustomerChange(key, part, before, after, by_orders, difference - by_orders)


def _part(before: Sold, after: Sold, is_lost: bool) -> Part:
    """By orders, so that a return alone makes nobody a buyer."""
    if before.orders and not after.orders:
        return Part.LOST if is_lost else Part.ABSENT
    if after.orders and not before.orders:
        return Part.NEW_OR_BACK
    if after.units == before.units:
        return Part.UNCHANGED
    return Part.GROWN if after.units > before.units else Part.SMALLER


def rounded_to_sum(parts: Sequence[Decimal], total: Decimal, places: int) -> list[Decimal]:
    """The parts rounded commercially, then the worst rounded moved until they make the total."""
    step = Decimal(1).scaleb(-places)
    found = [rounded(part, places) for part in parts]
    missing = int((rounded(total, places) - sum(found, Decimal(0))) / step)
    direction = 1 if missing > 0 else -1
    errors = [direction * (part - near) for part, near in zip(parts, found, strict=True)]
    worst = sorted(range(len(parts)), key=lambda place: (errors[place], place), reverse=True)
    for place in worst[: abs(missing)]:
        found[place] += direction * step
    return found


def decimals_needed(values: Sequence[Decimal]) -> int:
    """0 when all are whole yuan, otherwise 2."""
    return 0 if all(value == value.to_integral_value() for value in values) else 2
