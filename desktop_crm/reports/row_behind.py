"""Tables behind numbers that are made of a report's own rows, or of a customer's orders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Period
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis, labels
from desktop_crm.queries.sales_behind import margins_behind, orders_behind
from desktop_crm.reports.report import Behind, BehindRow, Column, ReportResult, ReportRow
from desktop_crm.reports.tables import (
    AMOUNT,
    COST,
    CUSTOMER,
    DATE,
    MARGIN,
    NUMBER,
    documents_table,
    name_of,
)
from desktop_crm.reports.values import Cell, Kind, Sentence, day

_SINCE = Column("since", QT_TRANSLATE_NOOP("reports", "Days since the one before"), Kind.DAYS)
_ORDERS = QT_TRANSLATE_NOOP("reports", "All orders of {name}")
_ORDERS_IN = QT_TRANSLATE_NOOP("reports", "Orders of {name}, {first} to {last}")


def rows_behind(
    title: Sentence,
    result: ReportResult,
    column: str,
    *,
    keep: Callable[[ReportRow], bool] = lambda _row: True,
    customer: Callable[[ReportRow], str] = lambda row: row.key,
    limit: int | None = None,
) -> Behind:
    """Rows of the report itself: summed for a column of money, otherwise counted."""
    rows = [row for row in result.rows if keep(row)]
    known = {each.key: each for each in result.columns}
    is_money = column in known and known[column].kind is Kind.MONEY
    total: Cell = len(rows)
    if is_money:
        place = result.place(column)
        total = sum((row.cells[place] or Decimal(0) for row in rows), Decimal(0))
    return Behind(
        title,
        result.columns,
        tuple(BehindRow(customer(row), row.cells) for row in rows[:limit]),
        len(rows),
        measure=column if is_money else "",
        total=total,
    )


def rhythm_behind(
    session: Session,
    key: str,
    until: date,
    *,
    explanation: Sentence | None = None,
    limit: int | None = None,
) -> Behind:
    """All orders of a customer, the newest first, each with the days since the one before."""
    scope = SalesScope(until)
    found = orders_behind(session, scope, Axis.CUSTOMER, key, with_returns=False)
    rows = []
    for place, each in enumerate(found.rows):
        before = found.rows[place + 1].day if place + 1 < len(found.rows) else None
        since = None if before is None else (each.day - before).days
        rows.append(
            BehindRow(key, (each.day, each.number, each.customer, since, from_units(each.units)))
        )
    return Behind(
        Sentence(_ORDERS, {"name": name_of(labels(session, Axis.CUSTOMER, [key]), key)}),
        (DATE, NUMBER, CUSTOMER, _SINCE, AMOUNT),
        tuple(rows[:limit]),
        found.count,
        total=found.count,
        explanation=explanation,
    )


def orders_in(
    session: Session, key: str, period: Period, *, margin: bool = False, limit: int | None = None
) -> Behind:
    """The orders of a customer in some days, with the sum of their sales or gross profit."""
    scope = SalesScope.of(period)
    name = name_of(labels(session, Axis.CUSTOMER, [key]), key)
    title = Sentence(
        _ORDERS_IN,
        {"name": name, "first": day(period.first), "last": day(period.last)},
    )
    if margin:
        found = margins_behind(session, scope, Axis.CUSTOMER, key, limit=limit)
        return documents_table(
            title, found, total=from_units(found.units), measure=MARGIN, extra=COST
        )
    found = orders_behind(session, scope, Axis.CUSTOMER, key, limit=limit)
    return documents_table(title, found, total=from_units(found.units))
