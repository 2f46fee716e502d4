"""Sales and gross profit split by customer, product, region, salesperson and other axes."""

from __future__ import annotations

from datetime import date
from functools import partial

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.queries.margins import Margin
from desktop_crm.queries.sales_axes import LINE_AXES, Axis
from desktop_crm.queries.sales_totals import count_orders
from desktop_crm.reports.axes import (
    AXIS_NAMES,
    AXIS_OPTION,
    AXIS_TITLES,
    CARD_TITLES,
    SPECIAL_NAMES,
)
from desktop_crm.reports.definitions import margin_definition, sales_definition
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import short_money
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks, first_rows, rows_that_fit
from desktop_crm.reports.options import NET, Option, OptionKind, Settings
from desktop_crm.reports.period import (
    PERIOD_OPTIONS,
    books_note,
    chosen_scope,
    days_of,
    read_books,
)
from desktop_crm.reports.report import (
    IN_ALL,
    Column,
    Group,
    LazyRows,
    Preset,
    Report,
    ReportResult,
    ReportRow,
    Unit,
)
from desktop_crm.reports.sales_by_behind import behind
from desktop_crm.reports.sales_by_figures import AxisSales, axis_sales
from desktop_crm.reports.values import Kind, Sentence, money, rate, ratio, show

_FEW_CLASSES = frozenset(
    {Axis.REGION, Axis.INDUSTRY, Axis.LEVEL, Axis.SOURCE, Axis.CARRIER, Axis.COUNTRY}
)
_TOP = 5
_TITLE = QT_TRANSLATE_NOOP("reports", "Sales by …")
_MARGIN = Option(
    "margin", QT_TRANSLATE_NOOP("reports", "Gross profit"), OptionKind.FLAG, default=True
)
_UNIT = QT_TRANSLATE_NOOP("reports", "¥")
_NOTHING = QT_TRANSLATE_NOOP("reports", "No orders in this period yet")
_LEADER = QT_TRANSLATE_NOOP("reports", "{first}: {share} of sales; least: {last}")
_ONLY = QT_TRANSLATE_NOOP("reports", "{first}: {share} of sales")
_TOP_SHARE = QT_TRANSLATE_NOOP("reports", "The first {n} of {count} bring {share}")
_NONE_FILLED = QT_TRANSLATE_NOOP("reports", "Not filled for any order yet")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} orders")
_BASIS_COVERED = QT_TRANSLATE_NOOP("reports", "n = {n} orders · cost known for {coverage} of sales")
_BLANK = QT_TRANSLATE_NOOP("reports", "Not filled: {sales}, {share} of sales")


def _columns(axis: Axis) -> tuple[Column, ...]:
    yuan, part = Unit.YUAN, Unit.FRACTION
    return (
        Column("name", AXIS_NAMES[axis], Kind.NAME),
        Column("code", QT_TRANSLATE_NOOP("reports", "Code"), Kind.TEXT, shown=False),
        Column("sales", QT_TRANSLATE_NOOP("reports", "Sales"), Kind.MONEY, yuan, opens=True),
        Column(
            "orders", QT_TRANSLATE_NOOP("reports", "Orders"), Kind.COUNT, Unit.ORDERS, opens=True
        ),
        Column("share", QT_TRANSLATE_NOOP("reports", "Share"), Kind.RATE, part, opens=True),
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
    """Sales, orders, share and gross profit of each key of the axis."""
    axis = Axis(settings.text("axis"))
    books = read_books(session, today)
    scope = chosen_scope(settings, books, net=settings.flag("net"))
    figures = axis_sales(session, scope, axis, with_margin=settings.flag("margin"))
    total = figures.total
    rows = LazyRows(figures.keys, partial(_row, figures, total))
    margin = figures.all_margins()
    filled = sum([key not in SPECIAL_NAMES for key in figures.keys])
    orders = count_orders(session, scope) if axis in LINE_AXES else figures.orders
    words = {"n": orders, "coverage": rate(margin.coverage)}
    return ReportResult(
        report="sales_by",
        settings=settings,
        today=today,
        as_of=books.as_of,
        title=AXIS_TITLES[axis],
        definition=(
            *sales_definition(net=scope.net),
            *(margin_definition() if settings.flag("margin") else ()),
        ),
        columns=_columns(axis),
        rows=rows,
        totals={
            "sales": from_units(total),
            "orders": orders,
            "share": 1.0 if total else None,
            "margin": _money(margin.margin),
            "margin_rate": _margin_rate(margin),
            "coverage": _rounded(margin.coverage),
            "count": filled,
        },
        finding=_finding(axis, rows, filled),
        basis=Sentence(_BASIS_COVERED if margin.covered else _BASIS, words),
        corner=Sentence(IN_ALL, {"n": orders}),
        notes=(days_of(scope), *_blank_note(rows), *books_note(books)),
        unit=_UNIT,
        of_customers=axis is Axis.CUSTOMER,
    )


def _row(figures: AxisSales, total: int, key: str) -> ReportRow:
    _key, name, code, units, orders = figures.row(key)
    margin = figures.margin(key)
    return ReportRow(
        key,
        (
            name,
            code,
            from_units(units),
            orders,
            ratio(units, total),
            _money(margin.margin),
            _margin_rate(margin),
            _rounded(margin.coverage),
        ),
    )


def _money(units: int | None) -> object:
    return None if units is None else from_units(units)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _margin_rate(margin: Margin) -> float | None:
    return None if margin.margin is None else ratio(margin.margin, margin.known)


def _finding(axis: Axis, rows: LazyRows, filled: int) -> Sentence:
    if not rows:
        return Sentence(_NOTHING)
    if not filled:
        return Sentence(_NONE_FILLED)
    if axis not in _FEW_CLASSES and filled > _TOP:
        top = rows[:_TOP]
        share = sum(row.cells[4] or 0.0 for row in top)
        words = {"n": len(top), "count": filled, "share": rate(share)}
        return Sentence(_TOP_SHARE, words)
    classes = sorted(
        (row for row in rows if row.key not in SPECIAL_NAMES), key=lambda row: -row.cells[2]
    )
    first, last = classes[0], classes[-1]
    facts = {"first": first.cells[0], "last": last.cells[0], "share": rate(first.cells[4])}
    return Sentence(_LEADER if first is not last else _ONLY, facts)


def _blank_note(rows: LazyRows) -> tuple[Sentence, ...]:
    if "" not in rows.keys:
        return ()
    blank = rows[rows.keys.index("")]
    return (Sentence(_BLANK, {"sales": money(blank.cells[2]), "share": rate(blank.cells[4])}),)


def draw(result: ReportResult, look: Look) -> Chart:
    """A bar for each of the first rows, as many as fit; not filled in grey."""
    kept = [
        row
        for row in first_rows(result.rows, rows_that_fit(look))
        if not row.key or row.key not in SPECIAL_NAMES
    ]
    bars = [
        RankBar(
            row.key,
            show(look.language, row.cells[0], Kind.NAME),
            float(row.cells[2]),
            short_money(look.language, row.cells[2]),
            "bar" if row.key else "neutral_soft",
        )
        for row in kept
    ]
    return draw_ranks(bars, look, column="sales")


_CARD_AXES = (
    Axis.REGION,
    Axis.CUSTOMER,
    Axis.PRODUCT,
    Axis.CATEGORY,
    Axis.SALESPERSON,
    Axis.INDUSTRY,
    Axis.SOURCE,
    Axis.LEVEL,
)

REPORT = Report(
    "sales_by",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "Who bought how much, what, where, and what did we earn by it?"),
    Group.SALES,
    (AXIS_OPTION, NET, _MARGIN, *PERIOD_OPTIONS),
    tuple(
        Preset(
            f"sales_by_{axis.value}",
            CARD_TITLES[axis],
            Group.SALES,
            {"axis": axis.value, "margin": "no"},
        )
        for axis in _CARD_AXES
    ),
    run,
    behind,
    draw,
)
