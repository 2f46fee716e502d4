"""Whose purchases grew most, and whose fell most, against the period before."""

from __future__ import annotations

from datetime import date
from operator import gt, lt

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month, Period, months_before, twelve_months_to
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis, labels
from desktop_crm.queries.sales_by_axis import sales_by_axis
from desktop_crm.queries.sales_by_customer import Compared, compared_sales
from desktop_crm.reports.definitions import sales_definition
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import short_money
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks, rows_that_fit
from desktop_crm.reports.drop_behind import orders_of_customer
from desktop_crm.reports.options import Choice, Option, OptionKind, Settings
from desktop_crm.reports.period import MONTH, TWELVE_MONTHS, YEAR, books_note, read_books
from desktop_crm.reports.report import (
    IN_ALL,
    TOTALS,
    Behind,
    Column,
    Group,
    LazyRows,
    Preset,
    Report,
    ReportResult,
    ReportRow,
    Unit,
)
from desktop_crm.reports.tables import compared_table, union
from desktop_crm.reports.values import Kind, Sentence, change, day, money, ratio, show

_TITLE = QT_TRANSLATE_NOOP("reports", "Growth of customers")
_PERIOD = Option(
    "period",
    QT_TRANSLATE_NOOP("reports", "Period"),
    OptionKind.CHOICE,
    TWELVE_MONTHS,
    (
        Choice(MONTH, QT_TRANSLATE_NOOP("reports", "This month")),
        Choice(YEAR, QT_TRANSLATE_NOOP("reports", "This year")),
        Choice(TWELVE_MONTHS, QT_TRANSLATE_NOOP("reports", "12 months")),
    ),
)
_YUAN = Unit.YUAN
_COLUMNS = (
    Column("customer", QT_TRANSLATE_NOOP("reports", "Customer"), Kind.NAME),
    Column("code", QT_TRANSLATE_NOOP("reports", "Customer code"), Kind.TEXT, shown=False),
    Column("before", QT_TRANSLATE_NOOP("reports", "Before"), Kind.MONEY, _YUAN, opens=True),
    Column("after", QT_TRANSLATE_NOOP("reports", "After"), Kind.MONEY, _YUAN, opens=True),
    Column("difference", QT_TRANSLATE_NOOP("reports", "Difference"), Kind.MONEY, _YUAN, opens=True),
    Column(
        "growth", QT_TRANSLATE_NOOP("reports", "Growth"), Kind.CHANGE, Unit.FRACTION, opens=True
    ),
)
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "This month so far against the same days of the month before, this year so far against the "
    "same days of last year, 12 months against the 12 months before.",
)
_UNIT = QT_TRANSLATE_NOOP("reports", "¥")
_NOTHING = QT_TRANSLATE_NOOP("reports", "No orders in this period yet")
_FOUND = QT_TRANSLATE_NOOP("reports", "All {change}; most: {first} ({difference})")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} customers")
_COMPARED = QT_TRANSLATE_NOOP(
    "reports", "{first} to {last} compared with {before_first} to {before_last}"
)
_GROWN = QT_TRANSLATE_NOOP("reports", "Grown: {grown}, fallen: {fallen}")
_EVERYBODY = QT_TRANSLATE_NOOP("reports", "All customers, before and after")
_TIP = QT_TRANSLATE_NOOP("reports", "{name}: {before} before, {after} after")


def growth_periods(settings: Settings, as_of: date) -> tuple[Period, Period]:
    """The days before and the days after."""
    month = Month.of(as_of)
    match settings.text("period"):
        case "month":
            after = Period.of_month(month, up_to=as_of)
            return after.same_days_of(month.plus(-1)), after
        case "year":
            first = date(as_of.year, 1, 1)
            before = Period(months_before(first, 12), _year_before(as_of))
            return before, Period(first, as_of)
        case _:
            after = twelve_months_to(as_of)
            return twelve_months_to(_year_before(as_of)), after


def _year_before(day: date) -> date:
    """The same day a year earlier; the end of a month is the end of that month."""
    month = Month.of(day)
    before = month.plus(-12)
    return before.last if day == month.last else before.day(day.day)


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Every customer with sales then or now, the largest gain first."""
    books = read_books(session, today)
    periods = growth_periods(settings, books.as_of)
    found = compared_sales(session, *periods)
    keys = [row[0] for row in found]
    people = dict(zip(keys, found, strict=True))
    rows = LazyRows(keys, lambda key: _row(Compared(*people[key])))
    before, after = [row[3] for row in found], [row[5] for row in found]
    then, now = sum(before), sum(after)
    grown, fallen = sum(map(gt, after, before)), sum(map(lt, after, before))
    return ReportResult(
        report="growth",
        settings=settings,
        today=today,
        as_of=books.as_of,
        title=_TITLE,
        definition=(Sentence(_RULE), *sales_definition(net=True)),
        columns=_COLUMNS,
        rows=rows,
        totals={
            "before": from_units(then),
            "after": from_units(now),
            "difference": from_units(now - then),
            "growth": ratio(now - then, then),
            "count": len(found),
            "grown": grown,
            "fallen": fallen,
        },
        finding=_finding(rows, now - then, then),
        basis=Sentence(_BASIS, {"n": len(found)}),
        corner=Sentence(IN_ALL, {"n": len(found)}),
        notes=(
            _compared(periods),
            Sentence(_GROWN, {"grown": grown, "fallen": fallen}),
            *books_note(books),
        ),
        unit=_UNIT,
        of_customers=True,
        alarm=-churn_rules(session).drop,
    )


def _row(row: Compared) -> ReportRow:
    gain = row.gain
    cells = row.name, row.code, from_units(row.before), from_units(row.after), from_units(gain)
    return ReportRow(row.key, (*cells, ratio(gain, row.before)))


def _finding(rows: LazyRows, gain: int, then: int) -> Sentence:
    if not rows:
        return Sentence(_NOTHING)
    first = rows[0].cells
    words = {
        "change": change(ratio(gain, then)),
        "first": first[0],
        "difference": money(first[4], rough=True),
    }
    return Sentence(_FOUND, words)


def _compared(periods: tuple[Period, Period]) -> Sentence:
    before, after = periods
    words = {
        "first": day(after.first),
        "last": day(after.last),
        "before_first": day(before.first),
        "before_last": day(before.last),
    }
    return Sentence(_COMPARED, words)


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """A customer's orders then and now, or all customers."""
    periods = growth_periods(settings, read_books(session, today).as_of)
    if key != TOTALS:
        return orders_of_customer(session, periods, key=key, column=column, limit=limit)
    before, after = (
        sales_by_axis(session, SalesScope.of(period), Axis.CUSTOMER) for period in periods
    )
    then = sum(sold.units for sold in before.values())
    now = sum(sold.units for sold in after.values())
    names = labels(session, Axis.CUSTOMER, union(before, after))
    total = {"before": then, "after": now}.get(column, now - then)
    measure = column if column in {"before", "after"} else "difference"
    return compared_table(
        Sentence(_EVERYBODY),
        before,
        after,
        names,
        total=from_units(total),
        measure=measure,
        limit=limit,
    )


def draw(result: ReportResult, look: Look) -> Chart:
    """The largest gains, and below them the largest losses."""
    language = look.language
    room = rows_that_fit(look)
    rows = list(result.rows)
    losses = [row for row in rows if row.cells[4] < 0]
    gains = [row for row in rows if row.cells[4] > 0]
    falls = min(len(losses), max(room // 2, room - len(gains)))
    kept = gains[: room - falls] + losses[-falls:] if falls else gains[:room]
    bars = []
    for row in kept:
        name, _code, then, now, gain, _growth = row.cells
        words = {
            "before": show(language, then, Kind.MONEY),
            "after": show(language, now, Kind.MONEY),
        }
        shown = f"{'+' if gain > 0 else ''}{short_money(language, gain)}"
        tip = language.say(_TIP, name=show(language, name, Kind.NAME), **words)
        colour = "success" if gain > 0 else "danger"
        bars.append(
            RankBar(row.key, show(language, name, Kind.NAME), float(gain), shown, colour, tip)
        )
    return draw_ranks(bars, look, column="difference")


REPORT = Report(
    "growth",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "Who buys more than before, and who less?"),
    Group.CUSTOMERS,
    (_PERIOD,),
    (Preset("growth", _TITLE, Group.CUSTOMERS),),
    run,
    behind,
    draw,
)
