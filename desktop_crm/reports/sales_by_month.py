"""How much we sold in each month, against the month before and the year before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.sales import SalesScope, Sold
from desktop_crm.queries.sales_totals import (
    SalesTotals,
    customers_by_month,
    order_days,
    sales_by_day,
    sales_by_month,
    sales_in,
    sales_totals,
)
from desktop_crm.reports.definitions import sales_definition
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import MonthBar, draw_months
from desktop_crm.reports.options import NET, Settings
from desktop_crm.reports.period import (
    PERIOD_OPTIONS,
    Books,
    books_note,
    read_books,
    so_far,
    whole_months,
)
from desktop_crm.reports.report import (
    IN_ALL,
    MONEY_UNIT,
    Column,
    Group,
    Preset,
    Report,
    ReportResult,
    ReportRow,
    Unit,
)
from desktop_crm.reports.sales_by_month_behind import behind, month_scope, months_note
from desktop_crm.reports.values import (
    Kind,
    Sentence,
    Shown,
    Tone,
    change,
    day,
    money,
    month,
    ratio,
    trend,
)

_SHOWN_MONTHS = 24

_TITLE = QT_TRANSLATE_NOOP("reports", "Sales by month")
_COLUMNS = (
    Column("month", QT_TRANSLATE_NOOP("reports", "Month"), Kind.MONTH),
    Column("sales", QT_TRANSLATE_NOOP("reports", "Sales"), Kind.MONEY, Unit.YUAN, opens=True),
    Column("orders", QT_TRANSLATE_NOOP("reports", "Orders"), Kind.COUNT, Unit.ORDERS, opens=True),
    Column(
        "customers",
        QT_TRANSLATE_NOOP("reports", "Customers"),
        Kind.COUNT,
        Unit.CUSTOMERS,
        opens=True,
    ),
    Column(
        "change_on_month",
        QT_TRANSLATE_NOOP("reports", "Month-on-month"),
        Kind.CHANGE,
        Unit.FRACTION,
        opens=True,
    ),
    Column("sales_last_year", QT_TRANSLATE_NOOP("reports", "Last year"), Kind.MONEY, Unit.YUAN),
    Column(
        "change_on_year",
        QT_TRANSLATE_NOOP("reports", "Year-on-year"),
        Kind.CHANGE,
        Unit.FRACTION,
        opens=True,
    ),
    Column("partial", QT_TRANSLATE_NOOP("reports", "Unfinished"), Kind.FLAG),
)
_DAY_FOR_DAY = QT_TRANSLATE_NOOP(
    "reports",
    "An unfinished month is compared day for day: with the same days of the month before and of "
    "last year.",
)
_NOTHING = QT_TRANSLATE_NOOP("reports", "No orders in this period yet")
_RUNNING = QT_TRANSLATE_NOOP("reports", "{change} on the same days of {before}")
_FULL = QT_TRANSLATE_NOOP("reports", "{month}: {change} on the month before")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} orders")
_LINES = QT_TRANSLATE_NOOP(
    "reports", "Order lines: {lines} with {units} units, {gross} before discounts"
)
_DAYS = QT_TRANSLATE_NOOP("reports", "First order {first}, last order {last}")
_UP_TO = QT_TRANSLATE_NOOP("reports", "to day {day}")


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Sales, orders and customers of each month."""
    books = read_books(session, today)
    net = settings.flag("net")
    everything = SalesScope(books.as_of, net=net)
    by_day = sales_by_day(session, everything)
    months = whole_months(settings, books)
    customers = customers_by_month(session, everything, months)
    by_month = sales_by_month(by_day)
    rows = tuple(_row(each, by_day, by_month, customers[each], books) for each in months)
    scope = month_scope(months, books, net=net)
    totals = sales_totals(session, scope)
    days = order_days(session, scope)
    alarm = -churn_rules(session).drop
    return ReportResult(
        report="sales_by_month",
        settings=settings,
        today=today,
        as_of=books.as_of,
        title=_TITLE,
        definition=(*sales_definition(net=net), Sentence(_DAY_FOR_DAY)),
        columns=_COLUMNS,
        rows=rows,
        totals={
            "sales": from_units(totals.sales),
            "orders": totals.orders,
            "customers": totals.customers,
            "lines": totals.lines,
            "units": _quantity(totals.quantity),
            "gross": from_units(totals.gross),
            "returned": from_units(totals.returned),
            "first_order": days[0],
            "last_order": days[1],
        },
        finding=_finding(rows, alarm),
        basis=Sentence(_BASIS, {"n": totals.orders}),
        corner=Sentence(IN_ALL, {"n": totals.orders}),
        notes=(*months_note(months, books), *_notes(totals, days), *books_note(books)),
        unit=MONEY_UNIT,
        alarm=alarm,
    )


def _row(
    each: Month,
    by_day: Mapping[date, Sold],
    by_month: Mapping[Month, Sold],
    customers: int,
    books: Books,
) -> ReportRow:
    period = so_far(each, books.as_of)
    partial = period.last < each.last

    def sold(other: Month) -> Sold:
        if partial:
            return sales_in(by_day, period.same_days_of(other))
        return by_month.get(other, Sold(0, 0))

    now = sold(each)
    before, last_year = sold(each.plus(-1)), sold(each.plus(-12))
    has_last_year = books.first is not None and Month.of(books.first) <= each.plus(-12)
    cells = (
        each,
        from_units(now.units),
        now.orders,
        customers,
        ratio(now.units - before.units, before.units),
        from_units(last_year.units) if has_last_year else None,
        ratio(now.units - last_year.units, last_year.units),
        partial,
    )
    return ReportRow(str(each), cells)


def _notes(totals: SalesTotals, days: tuple[date | None, date | None]) -> tuple[Sentence, ...]:
    first, last = days
    if first is None or last is None:
        return ()
    words = {
        "lines": totals.lines,
        "units": Shown(from_units(totals.quantity), Kind.QUANTITY),
        "gross": money(from_units(totals.gross)),
    }
    return Sentence(_LINES, words), Sentence(_DAYS, {"first": day(first), "last": day(last)})


def _quantity(units: int) -> int | float:
    value = from_units(units)
    return int(value) if value == value.to_integral_value() else float(value)


def _finding(rows: tuple[ReportRow, ...], alarm: float) -> Sentence:
    if not rows:
        return Sentence(_NOTHING)
    each, _sales, _orders, _customers, on_month, *_rest, partial = rows[-1].cells
    words = {
        "month": month(each),
        "before": month(each.plus(-1)),
        "change": change(on_month),
    }
    return Sentence(_RUNNING if partial else _FULL, words, _tone(on_month, alarm))


def _tone(on_month: float | None, alarm: float) -> Tone:
    return Tone.DANGER if on_month is not None and on_month <= alarm else Tone.PLAIN


def draw(result: ReportResult, look: Look) -> Chart:
    """A bar for each month, last year's as a dashed line."""
    bars = []
    for row in result.rows[-_SHOWN_MONTHS:]:
        each, sales, _orders, _customers, on_month, last_year, _on_year, partial = row.cells
        alarm = row is result.rows[-1] and _tone(on_month, result.alarm) is Tone.DANGER
        note = trend(look.language, on_month) if alarm else ""
        if partial and not alarm:
            note = look.language.say(_UP_TO, day=result.as_of.day)
        bars.append(MonthBar(row.key, each, sales, last_year, alarm=alarm, note=note))
    return draw_months(bars, look)


REPORT = Report(
    "sales_by_month",
    _TITLE,
    QT_TRANSLATE_NOOP(
        "reports", "How much did we sell each month, against the month and the year before?"
    ),
    Group.SALES,
    (NET, *PERIOD_OPTIONS),
    (Preset("sales_by_month", _TITLE, Group.SALES, {"period": "12m"}, takes_period=False),),
    run,
    behind,
    draw,
)
