"""The sums of a month's difference, and the equation that they make."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from desktop_crm.core.money import format_number, from_units
from desktop_crm.core.periods import Month
from desktop_crm.reports.drop_months import MonthlySales
from desktop_crm.reports.drop_parts import (
    PARTS,
    CustomerChange,
    Part,
    decimals_needed,
    rounded_to_sum,
)
from desktop_crm.reports.options import Settings
from desktop_crm.reports.values import ratio


def drop_totals(
    sales: MonthlySales, chosen: Month, changes: list[CustomerChange], settings: Settings
) -> dict[str, Any]:
    """The sums that scripts read; the parts add up to the difference exactly."""
    threshold = settings.number("threshold")
    before = sum(each.before.units for each in changes)
    after = sum(each.after.units for each in changes)
    of_part: dict[Part, list[int]] = {part: [] for part in Part}
    for each in changes:
        of_part[each.part].append(each.after.units - each.before.units)
    alarms = [each for each in sales.months() if sales.is_alarm(each, threshold)]
    return {
        "month": chosen,
        "partial": sales.period(chosen).last < chosen.last,
        "before": from_units(before),
        "after": from_units(after),
        "difference": from_units(after - before),
        "change": ratio(after - before, before),
        "change_on_year": sales.change(chosen, -12),
        "seasonal": sales.is_seasonal(chosen, threshold),
        "seasonal_change": sales.seasonal_change(chosen),
        "alarm": chosen in alarms,
        **{part.value: from_units(sum(of_part[part])) for part in PARTS},
        "by_orders": from_units(sum(each.by_orders for each in changes)),
        "by_size": from_units(sum(each.by_size for each in changes)),
        **{f"{part.value}_count": len(of_part[part]) for part in PARTS},
        "alarms": [str(each) for each in alarms],
        "alarm_details": [_alarm(sales, each, threshold) for each in alarms],
    }


def _alarm(sales: MonthlySales, each: Month, threshold: int) -> dict[str, Any]:
    return {
        "month": str(each),
        "change": sales.change(each, -1),
        "change_on_year": sales.change(each, -12),
        "seasonal": sales.is_seasonal(each, threshold),
    }


def equation(totals: Mapping[str, Any]) -> tuple[Decimal, ...]:
    """Before, each part, and after, rounded so that they still add up."""
    parts = [totals[part.value] for part in PARTS]
    places = decimals_needed([totals["before"], totals["after"], *parts])
    (before,) = rounded_to_sum([totals["before"]], totals["before"], places)
    (after,) = rounded_to_sum([totals["after"]], totals["after"], places)
    return before, *rounded_to_sum(parts, after - before, places), after


def equation_words(values: tuple[Decimal, ...]) -> str:
    """`2,846,500 − 318,400 + 77,400 = 2,605,500`."""
    places = decimals_needed(values)
    before, *parts, after = values
    terms = [format_number(before, places=places)]
    for part in parts:
        sign = "\N{MINUS SIGN}" if part < 0 else "+"
        terms.append(f"{sign} {format_number(abs(part), places=places)}")
    return f"{' '.join(terms)} = {format_number(after, places=places)}"
