"""What we earn: sales, cost and gross profit along an axis, with how much of the cost is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.queries.firm_settings import firm_settings
from desktop_crm.queries.margins import Margin
from desktop_crm.queries.sales_axes import LINE_AXES, Axis
from desktop_crm.queries.sales_by_article import Article
from desktop_crm.queries.sales_totals import count_orders
from desktop_crm.reports.axes import AXIS_NAMES, AXIS_OPTION, SPECIAL_NAMES
from desktop_crm.reports.definitions import margin_definition, sales_definition
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import short_money
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks, first_rows, rows_that_fit
from desktop_crm.reports.options import Settings
from desktop_crm.reports.period import (
    PERIOD_OPTIONS,
    books_note,
    chosen_scope,
    days_of,
    read_books,
)
from desktop_crm.reports.report import (
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
from desktop_crm.reports.sales_by_behind import behind as sales_behind
from desktop_crm.reports.sales_by_figures import AxisSales, axis_figures, axis_sales
from desktop_crm.reports.values import Kind, Sentence, Tone, money, rate, ratio, show

_TITLE = QT_TRANSLATE_NOOP("reports", "Gross profit by …")
_TITLES = {
    Axis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Gross profit by customer"),
    Axis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Gross profit by product"),
    Axis.CATEGORY: QT_TRANSLATE_NOOP("reports", "Gross profit by product category"),
    Axis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Gross profit by salesperson"),
}
_UNIT = QT_TRANSLATE_NOOP("reports", "¥")
_NOTHING = QT_TRANSLATE_NOOP("reports", "No orders in this period yet")
_UNKNOWN = QT_TRANSLATE_NOOP("reports", "No order line has a known cost yet")
_FOUND = QT_TRANSLATE_NOOP("reports", "Margin {rate}, gross profit {margin}")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} orders · cost known for {coverage} of sales")
_CORNER = QT_TRANSLATE_NOOP("reports", "cost known {coverage}")
_UNCERTAIN = QT_TRANSLATE_NOOP(
    "reports", "The cost is known for {coverage} of sales only: fill in costs before you decide"
)
_LOSSES = QT_TRANSLATE_NOOP("reports", "Sold below cost: {n}")


def _columns(axis: Axis) -> tuple[Column, ...]:
    yuan, part = Unit.YUAN, Unit.FRACTION
    return (
        Column("name", AXIS_NAMES[axis], Kind.NAME),
        Column("code", QT_TRANSLATE_NOOP("reports", "Code"), Kind.TEXT, shown=False),
        Column("sales", QT_TRANSLATE_NOOP("reports", "Sales"), Kind.MONEY, yuan, opens=True),
        Column("cost", QT_TRANSLATE_NOOP("reports", "Cost"), Kind.MONEY, yuan, opens=True),
        Column(
            "margin", QT_TRANSLATE_NOOP("reports", "Gross profit"), Kind.MONEY, yuan, opens=True
        ),
        Column(
            "margin_rate",
            QT_TRANSLATE_NOOP("reports", "Gross margin"),
            Kind.RATE,
            part,
            opens=True,
        ),
        Column("coverage", QT_TRANSLATE_NOOP("reports", "Cost known"), Kind.RATE, part, opens=True),
    )


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Sales, cost and gross profit of each key, the largest profit first."""
    axis = Axis(settings.text("axis"))
    books = read_books(session, today)
    scope = chosen_scope(settings, books)
    figures = axis_sales(session, scope, axis, with_margin=True)
    whole, profits = figures.all_margins(), figures.profits()
    orders = count_orders(session, scope) if axis in LINE_AXES else figures.orders
    words = {"n": orders, "coverage": rate(whole.coverage)}
    enough = int(firm_settings(session)["order.cost_coverage"]) / 100
    uncertain = whole.coverage is not None and whole.coverage < enough
    losses = sum([profit < 0 for profit in profits.values()])
    return ReportResult(
        report="margins",
        settings=settings,
        today=today,
        as_of=books.as_of,
        title=_TITLES.get(axis, _TITLE),
        definition=(*sales_definition(net=True), *margin_definition()),
        columns=_columns(axis),
        rows=LazyRows(_order(figures.keys, profits), partial(_row, figures)),
        totals={
            "sales": from_units(figures.total),
            "cost": from_units(whole.cost) if whole.covered else None,
            "margin": None if whole.margin is None else from_units(whole.margin),
            "margin_rate": _rate(whole),
            "coverage": _coverage(whole),
            "below_cost": losses,
        },
        finding=_finding(whole, orders, uncertain=uncertain),
        basis=Sentence(_BASIS, words),
        corner=Sentence(_CORNER, words),
        notes=(
            days_of(scope),
            *((Sentence(_UNCERTAIN, words, Tone.WARNING),) if uncertain else ()),
            *((Sentence(_LOSSES, {"n": losses}),) if losses else ()),
            *books_note(books),
        ),
        unit=_UNIT,
        of_customers=axis is Axis.CUSTOMER,
    )


def _order(keys: Sequence[str], profits: Mapping[str, int]) -> list[str]:
    """Known profits first, the largest on top; what is not filled comes last."""
    known = sorted(filter(profits.__contains__, keys), key=profits.__getitem__, reverse=True)
    if len(known) < len(keys):
        known += [key for key in keys if key not in profits]
    if SPECIAL_NAMES.keys().isdisjoint(keys):
        return known
    return sorted(known, key=SPECIAL_NAMES.__contains__)


def _row(figures: AxisSales, key: str) -> ReportRow:
    _key, name, code, sales, _orders = figures.row(key)
    margin = figures.margin(key)
    known = margin.margin
    return ReportRow(
        key,
        (
            name,
            code,
            from_units(sales),
            from_units(margin.cost) if margin.covered else None,
            None if known is None else from_units(known),
            _rate(margin),
            _coverage(margin),
        ),
    )


def _rate(margin: Margin) -> float | None:
    return None if margin.margin is None else ratio(margin.margin, margin.known)


def _coverage(margin: Margin) -> float | None:
    return None if margin.coverage is None else round(margin.coverage, 6)


def _finding(whole: Margin, orders: int, *, uncertain: bool) -> Sentence:
    if not orders:
        return Sentence(_NOTHING)
    if whole.margin is None:
        return Sentence(_UNKNOWN, tone=Tone.WARNING)
    words = {"rate": rate(_rate(whole)), "margin": money(from_units(whole.margin), rough=True)}
    return Sentence(_FOUND, words, Tone.WARNING if uncertain else Tone.PLAIN)


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """The orders or order lines of a key, with their cost and gross profit."""
    found = sales_behind(
        session,
        settings=settings.with_value("net", True),
        today=today,
        key=key,
        column="margin" if column == "cost" else column,
        limit=limit,
    )
    if column != "cost":
        return found
    scope = chosen_scope(settings, read_books(session, today))
    figures = axis_figures(session, scope, Axis(settings.text("axis")), with_margin=True)
    kept = figures.values() if key == TOTALS else [figures.get(key, Article())]
    total = sum((from_units(each.margin.cost) for each in kept), Decimal(0))
    return replace(found, measure="cost", total=total)


def draw(result: ReportResult, look: Look) -> Chart:
    """The gross profit of the first ones with their margin; without any cost their sales."""
    language = look.language
    known = result.totals["margin"] is not None
    bars = []
    for row in first_rows(result.rows, rows_that_fit(look)):
        if row.key in SPECIAL_NAMES and row.key:
            continue
        value = result.value(row, "margin" if known else "sales")
        if value is None:
            continue
        shown = short_money(language, value)
        margin_rate = result.value(row, "margin_rate")
        if margin_rate is not None:
            shown = f"{shown} · {show(language, margin_rate, Kind.RATE)}"
        colour = "danger" if value < 0 else "bar" if row.key else "neutral_soft"
        name = show(language, row.cells[0], Kind.NAME)
        bars.append(RankBar(row.key, name, float(value), shown, colour))
    return draw_ranks(bars, look, column="margin" if known else "sales")


REPORT = Report(
    "margins",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "What do we earn, and with what?"),
    Group.PROFIT,
    (AXIS_OPTION, *PERIOD_OPTIONS),
    tuple(
        Preset(f"margins_by_{axis.value}", title, Group.PROFIT, {"axis": axis.value})
        for axis, title in _TITLES.items()
    ),
    run,
    behind,
    draw,
)
