"""The orders and customers behind the figures of a month."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month, Period
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis, labels
from desktop_crm.queries.sales_behind import orders_behind
from desktop_crm.queries.sales_by_axis import sales_by_axis
from desktop_crm.queries.sales_totals import sales_by_day, sales_in
from desktop_crm.reports.options import Settings
from desktop_crm.reports.period import Books, days_of, read_books, so_far, whole_months
from desktop_crm.reports.report import TOTALS, Behind
from desktop_crm.reports.tables import compared_table, customers_table, documents_table, union
from desktop_crm.reports.values import Sentence, change, money, month, ratio

_ORDERS_OF = QT_TRANSLATE_NOOP("reports", "Orders of {month}")
_ALL_ORDERS = QT_TRANSLATE_NOOP("reports", "All orders of the period")
_CUSTOMERS_OF = QT_TRANSLATE_NOOP("reports", "Customers that ordered in {month}")
_ALL_CUSTOMERS = QT_TRANSLATE_NOOP("reports", "Customers that ordered in the period")
_COMPARED = QT_TRANSLATE_NOOP("reports", "{month} against {before}, by customer")
_EXPLAINED = QT_TRANSLATE_NOOP("reports", "{after} − {before} = {difference}, {change}")
_STEPS = {"change_on_month": -1, "change_on_year": -12}


def month_scope(months: list[Month], books: Books, *, net: bool) -> SalesScope:
    """The days of a row of months, up to the day as of which the last one is judged."""
    if not months:
        return SalesScope(books.as_of, None, net)
    return SalesScope(so_far(months[-1], books.as_of).last, months[0].first, net)


def months_note(months: list[Month], books: Books) -> tuple[Sentence, ...]:
    """The days of a row of months, which begins before the same period counted by days."""
    return (days_of(month_scope(months, books, net=True)),) if months else ()


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """Orders, customers, or the customers that explain a change."""
    books = read_books(session, today)
    net = settings.flag("net")
    if key == TOTALS:
        scope = month_scope(whole_months(settings, books), books, net=net)
        return _records(session, scope, column, None, limit)
    each = Month.parse(key)
    period = so_far(each, books.as_of)
    if column in _STEPS:
        before = period.same_days_of(each.plus(_STEPS[column]))
        return _change_behind(session, each, (before, period), net=net, limit=limit)
    return _records(session, SalesScope.of(period, net=net), column, each, limit)


def _records(
    session: Session, scope: SalesScope, column: str, each: Month | None, limit: int | None
) -> Behind:
    words = {} if each is None else {"month": month(each)}
    if column == "customers":
        sold = sales_by_axis(session, scope, Axis.CUSTOMER)
        names = labels(session, Axis.CUSTOMER, sold)
        title = Sentence(_CUSTOMERS_OF if each else _ALL_CUSTOMERS, words)
        count = sum(1 for one in sold.values() if one.orders)
        return customers_table(title, sold, names, total=count, counted=True, limit=limit)
    title = Sentence(_ORDERS_OF if each else _ALL_ORDERS, words)
    only_count = column == "orders"
    found = orders_behind(session, scope, with_returns=not only_count, limit=limit)
    if only_count:
        return documents_table(title, found, total=found.count, measure=None)
    total = sales_in(sales_by_day(session, scope), Period(date.min, scope.last))
    return documents_table(title, found, total=from_units(total.units))


def _change_behind(
    session: Session,
    each: Month,
    periods: tuple[Period, Period],
    *,
    net: bool,
    limit: int | None,
) -> Behind:
    before, after = (
        sales_by_axis(session, SalesScope.of(period, net=net), Axis.CUSTOMER) for period in periods
    )
    then = sum(sold.units for sold in before.values())
    now = sum(sold.units for sold in after.values())
    words = {
        "before": money(from_units(then)),
        "after": money(from_units(now)),
        "difference": money(from_units(now - then)),
        "change": change(ratio(now - then, then)),
    }
    return compared_table(
        Sentence(_COMPARED, {"month": month(each), "before": month(Month.of(periods[0].first))}),
        before,
        after,
        labels(session, Axis.CUSTOMER, union(before, after)),
        total=from_units(now - then),
        explanation=Sentence(_EXPLAINED, words),
        limit=limit,
    )
