"""The customers behind a part of the difference, and the orders behind one of them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month, Period
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis, labels
from desktop_crm.queries.sales_behind import orders_behind
from desktop_crm.queries.sales_documents import Document, Found
from desktop_crm.reports.drop_parts import PART_TITLES, CustomerChange
from desktop_crm.reports.report import Behind, BehindRow
from desktop_crm.reports.tables import (
    AFTER,
    BEFORE,
    CUSTOMER,
    DIFFERENCE,
    documents_table,
    name_of,
)
from desktop_crm.reports.values import Sentence, month

SUMS = {"before": BEFORE, "after": AFTER}
"""Bars of the waterfall that are sums of one stretch of days."""

_EVERYBODY = QT_TRANSLATE_NOOP("reports", "Customers of {after} and {before}")
_PART = QT_TRANSLATE_NOOP("reports", "{part}: {after} against {before}")
_ORDERS = QT_TRANSLATE_NOOP("reports", "Orders of {name}")


def customers_behind(
    session: Session,
    changes: Sequence[CustomerChange],
    periods: tuple[Period, Period],
    *,
    key: str,
    column: str,
    limit: int | None,
) -> Behind:
    """The customers of a part or of a whole bar, the largest difference first."""
    kept = list(changes)
    months = {
        "before": month(Month.of(periods[0].first)),
        "after": month(Month.of(periods[1].first)),
    }
    title = Sentence(_EVERYBODY, months)
    measure = DIFFERENCE
    if key in PART_TITLES:
        kept = [each for each in changes if each.part == key]
        title = Sentence(_PART, {"part": PART_TITLES[key], **months})
    elif key in SUMS:
        measure = SUMS[key]
        kept = [each for each in changes if (each.before if key == "before" else each.after).units]
    if column in SUMS and key not in SUMS:
        measure = SUMS[column]
    rows = [_cells(each) for each in kept]
    place = (BEFORE, AFTER, DIFFERENCE).index(measure)
    names = labels(session, Axis.CUSTOMER, [each.key for each in kept])
    return Behind(
        title,
        (CUSTOMER, BEFORE, AFTER, DIFFERENCE),
        tuple(
            BehindRow(each.key, (name_of(names, each.key), *map(from_units, cells)))
            for each, cells in zip(kept[:limit], rows[:limit], strict=True)
        ),
        len(kept),
        measure=measure.key,
        total=from_units(sum(cells[place] for cells in rows)),
    )


def _cells(each: CustomerChange) -> tuple[int, int, int]:
    return each.before.units, each.after.units, each.difference


def orders_of_customer(
    session: Session,
    periods: tuple[Period, Period],
    *,
    key: str,
    column: str,
    limit: int | None,
) -> Behind:
    """One customer's orders then or now; for the difference those of then with a minus."""
    before, after = (
        orders_behind(session, SalesScope.of(period), Axis.CUSTOMER, key) for period in periods
    )
    found = {"before": before, "after": after}.get(column) or _difference(before, after)
    name = name_of(labels(session, Axis.CUSTOMER, [key]), key)
    kept = Found(found.rows[:limit], found.count, found.units)
    return documents_table(Sentence(_ORDERS, {"name": name}), kept, total=from_units(found.units))


def _difference(before: Found, after: Found) -> Found:
    taken_off = tuple(_negative(each) for each in before.rows)
    return Found((*after.rows, *taken_off), before.count + after.count, after.units - before.units)


def _negative(each: Document) -> Document:
    return each._replace(units=-each.units)
