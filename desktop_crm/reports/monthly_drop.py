"""Why a month sold less: the difference taken apart exactly, customer by customer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month, Period
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.sales import SalesScope, Sold
from desktop_crm.queries.sales_by_customer import ComparedRow, compared_sales
from desktop_crm.queries.sales_lost import marked_lost
from desktop_crm.queries.sales_totals import sales_by_day
from desktop_crm.queries.trades import EVERYBODY, KeyRange
from desktop_crm.reports.definitions import sales_definition
from desktop_crm.reports.drop_behind import customers_behind, orders_of_customer
from desktop_crm.reports.drop_columns import DROP_COLUMNS
from desktop_crm.reports.drop_drawing import draw
from desktop_crm.reports.drop_months import MonthlySales
from desktop_crm.reports.drop_parts import (
    PART_TITLES,
    CustomerChange,
    decompose,
)
from desktop_crm.reports.drop_totals import drop_totals, equation, equation_words
from desktop_crm.reports.options import Choice, Option, OptionKind, Settings, settled
from desktop_crm.reports.period import books_note, read_books
from desktop_crm.reports.report import (
    IN_ALL,
    MONEY_UNIT,
    TOTALS,
    Behind,
    Group,
    LazyRows,
    Preset,
    Report,
    ReportResult,
    ReportRow,
)
from desktop_crm.reports.values import Sentence, Tone, change, month, rate

_TITLE = QT_TRANSLATE_NOOP("reports", "Monthly drop")
_MONTH = Option("month", QT_TRANSLATE_NOOP("reports", "Month"), OptionKind.MONTH)
_THRESHOLD = Option(
    "threshold",
    QT_TRANSLATE_NOOP("reports", "Alarm from"),
    OptionKind.NUMBER,
    least=1,
    most=100,
    unit=QT_TRANSLATE_NOOP("reports", "% down"),
    rule="drop_percent",
)
_AGAINST = Option(
    "against",
    QT_TRANSLATE_NOOP("reports", "Against"),
    OptionKind.CHOICE,
    "month",
    (
        Choice("month", QT_TRANSLATE_NOOP("reports", "the month before")),
        Choice("year", QT_TRANSLATE_NOOP("reports", "last year")),
    ),
)
_OPTIONS = (_MONTH, _AGAINST, _THRESHOLD)
_STEPS = {"month": -1, "year": -12}
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "A full month is compared with the full month before, an unfinished one day for day. Lost: "
    "trade stopped or marked lost. The parts add up to the difference to the cent.",
)
_ALARM_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Alarm: {threshold}% or more below the month before. Seasonal: the same days fell as much a "
    "year ago.",
)
_NOTHING = QT_TRANSLATE_NOOP("reports", "No orders to compare yet")
_DOWN = QT_TRANSLATE_NOOP("reports", "{change}: {n} customers make {share} of the loss")
_PLAIN = QT_TRANSLATE_NOOP("reports", "{month}: {change} on the month before")
_PLAIN_YEAR = QT_TRANSLATE_NOOP("reports", "{month}: {change} on last year")
_BASIS = QT_TRANSLATE_NOOP("reports", "{compared} · n = {n} customers")
_COMPARED = QT_TRANSLATE_NOOP("reports", "{first} compared with {second}")
_EQUATION = QT_TRANSLATE_NOOP("reports", "Exactly: {equation}")
_SPAN = QT_TRANSLATE_NOOP("reports", "{month}, days {first} to {last}")
_WHOLE = QT_TRANSLATE_NOOP("reports", "{month}")
_IS_SEASONAL = QT_TRANSLATE_NOOP(
    "reports", "Seasonal: a year ago the same days fell too ({change})"
)
_NOT_SEASONAL = QT_TRANSLATE_NOOP(
    "reports", "Not seasonal: a year ago the same days changed by {change}"
)
_NO_SEASON = QT_TRANSLATE_NOOP("reports", "No sales a year ago to tell whether it is the season")
_ON_YEAR = QT_TRANSLATE_NOOP("reports", "Against the same days of last year: {change}")
_LARGEST = 5


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Each customer's part in the difference between two stretches of days."""
    asked = drop_months(session, settings=settings, today=today)
    settings, sales, chosen, periods = asked.settings, asked.sales, asked.chosen, asked.periods
    changes, rows = customer_changes(session, periods)
    by_key = {each.key: each for each in changes}
    totals = drop_totals(sales, chosen, changes, settings)
    compared = Sentence(_COMPARED, {"first": _words(periods[1]), "second": _words(periods[0])})
    return ReportResult(
        report="monthly_drop",
        settings=settings,
        today=today,
        as_of=sales.books.as_of,
        title=_TITLE,
        definition=(
            *sales_definition(net=True),
            Sentence(_RULE),
            Sentence(_ALARM_RULE, {"threshold": settings.number("threshold")}),
        ),
        columns=DROP_COLUMNS,
        rows=LazyRows([each.key for each in changes], partial(_row, by_key, rows)),
        totals=totals,
        finding=_finding(changes, chosen, totals, settings),
        basis=Sentence(_BASIS, {"compared": compared, "n": len(changes)}),
        corner=Sentence(IN_ALL, {"n": len(changes)}),
        notes=books_note(sales.books),
        facts=(
            Sentence(_EQUATION, {"equation": equation_words(equation(totals))}),
            Sentence(_ON_YEAR, {"change": change(totals["change_on_year"])}),
            season(totals),
        ),
        unit=MONEY_UNIT,
        of_customers=True,
        extra={
            "equation": equation(totals),
            "before": periods[0],
            "after": periods[1],
            "months": sales.months(),
            "alarm_months": [Month.parse(each) for each in totals["alarms"]],
        },
    )


@dataclass(frozen=True, slots=True)
class DropMonths:
    """The sales of all days, the month that is looked at, and the two stretches of days."""

    settings: Settings
    sales: MonthlySales
    chosen: Month
    periods: tuple[Period, Period]


def drop_months(session: Session, *, settings: Settings, today: date) -> DropMonths:
    """What is compared with what."""
    settings = settled(_OPTIONS, settings, churn_rules(session))
    books = read_books(session, today)
    sales = MonthlySales.of(sales_by_day(session, SalesScope(books.as_of)), books)
    chosen = settings.month("month") or sales.usual_month()
    periods = _periods(sales, chosen, _STEPS[settings.text("against")])
    return DropMonths(settings, sales, chosen, periods)


def _periods(sales: MonthlySales, chosen: Month, step: int) -> tuple[Period, Period]:
    after = sales.period(chosen)
    return after.same_days_of(chosen.plus(step)), after


def customer_changes(
    session: Session, periods: tuple[Period, Period], among: KeyRange = EVERYBODY
) -> tuple[list[CustomerChange], dict[str, ComparedRow]]:
    """Each customer's part, and who it is."""
    found = compared_sales(session, *periods, among)
    rows = {row[0]: row for row in found}
    sums = [[row[place] for row in found] for place in range(3, 7)]
    before = dict(zip(rows, map(Sold, *sums[:2]), strict=True))
    after = dict(zip(rows, map(Sold, *sums[2:]), strict=True))
    lost = {row[0] for row in found if row[7]}
    lost |= marked_lost(session, periods[1].last)
    return decompose(before, after, lost), rows


def _row(
    changes: Mapping[str, CustomerChange], rows: Mapping[str, ComparedRow], key: str
) -> ReportRow:
    each = changes[key]
    _key, name, code, *_figures = rows[key]
    return ReportRow(
        each.key,
        (
            name,
            code,
            each.part.value,
            from_units(each.before.units),
            from_units(each.after.units),
            from_units(each.difference),
            each.before.orders,
            each.after.orders,
            from_units(each.by_orders),
            from_units(each.by_size),
        ),
    )


def _finding(
    changes: list[CustomerChange],
    chosen: Month,
    totals: Mapping[str, Any],
    settings: Settings,
) -> Sentence:
    if totals["change"] is None:
        return Sentence(_NOTHING)
    words = {"month": month(chosen), "change": change(totals["change"])}
    losses = sorted(each.difference for each in changes if each.difference < 0)
    is_drop = totals["change"] <= -settings.number("threshold") / 100
    if not is_drop or not losses:
        on_year = settings.text("against") == "year"
        return Sentence(_PLAIN_YEAR if on_year else _PLAIN, words)
    largest = losses[:_LARGEST]
    share = rate(sum(largest) / sum(losses))
    return Sentence(_DOWN, {**words, "n": len(largest), "share": share}, Tone.DANGER)


def _words(period: Period) -> Sentence:
    """`November 2026, days 1 to 21`; a whole month is just named."""
    each = Month.of(period.first)
    if period == Period.of_month(each):
        return Sentence(_WHOLE, {"month": month(each)})
    words = {"month": month(each), "first": period.first.day, "last": period.last.day}
    return Sentence(_SPAN, words)


def season(totals: Mapping[str, Any]) -> Sentence:
    """Whether the same days fell a year ago."""
    if totals["seasonal"] is None:
        return Sentence(_NO_SEASON)
    words = {"change": change(totals["seasonal_change"])}
    return Sentence(_IS_SEASONAL if totals["seasonal"] else _NOT_SEASONAL, words)


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """The customers of a part (or of a whole bar), or the orders of one customer."""
    periods = drop_months(session, settings=settings, today=today).periods
    if key in {TOTALS, "before", "after", *PART_TITLES}:
        changes, _rows = customer_changes(session, periods)
        return customers_behind(session, changes, periods, key=key, column=column, limit=limit)
    return orders_of_customer(session, periods, key=key, column=column, limit=limit)


REPORT = Report(
    "monthly_drop",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "Why did we sell less this month, and to whom?"),
    Group.SALES,
    _OPTIONS,
    (Preset("monthly_drop", _TITLE, Group.SALES, takes_period=False),),
    run,
    behind,
    draw,
)
