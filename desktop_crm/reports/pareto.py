"""How few customers, salespeople or products bring how much of the sales."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.money import from_units
from desktop_crm.queries.firm_settings import firm_settings
from desktop_crm.queries.sales_axes import Axis
from desktop_crm.reports.axes import SPECIAL_NAMES
from desktop_crm.reports.definitions import sales_definition
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.curve import CurvePoint, draw_curve, sampled
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.options import NET, Choice, Option, OptionKind, Settings
from desktop_crm.reports.period import (
    PERIOD_OPTIONS,
    books_note,
    chosen_scope,
    days_of,
    read_books,
)
from desktop_crm.reports.report import (
    IN_ALL,
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
from desktop_crm.reports.sales_by_figures import AxisSales, axis_sales
from desktop_crm.reports.values import Kind, Sentence, rate, ratio, show


class Of(StrEnum):
    """Who or what is ranked."""

    CUSTOMERS = "customers"
    SALESPEOPLE = "salespeople"
    PRODUCTS = "products"


_AXES = {Of.CUSTOMERS: Axis.CUSTOMER, Of.SALESPEOPLE: Axis.SALESPERSON, Of.PRODUCTS: Axis.PRODUCT}
_NAMES: Mapping[Of, Text] = {
    Of.CUSTOMERS: QT_TRANSLATE_NOOP("reports", "Customer"),
    Of.SALESPEOPLE: QT_TRANSLATE_NOOP("reports", "Salesperson"),
    Of.PRODUCTS: QT_TRANSLATE_NOOP("reports", "Product"),
}
_TITLES: Mapping[Of, Text] = {
    Of.CUSTOMERS: QT_TRANSLATE_NOOP("reports", "80/20 of customers"),
    Of.SALESPEOPLE: QT_TRANSLATE_NOOP("reports", "80/20 of salespeople"),
    Of.PRODUCTS: QT_TRANSLATE_NOOP("reports", "80/20 of products"),
}
_FINDINGS: Mapping[Of, Text] = {
    Of.CUSTOMERS: QT_TRANSLATE_NOOP("reports", "Top {top}% of customers: {share} of sales"),
    Of.SALESPEOPLE: QT_TRANSLATE_NOOP("reports", "Top {top}% of salespeople: {share} of sales"),
    Of.PRODUCTS: QT_TRANSLATE_NOOP("reports", "Top {top}% of products: {share} of sales"),
}
_OF = Option(
    "of",
    QT_TRANSLATE_NOOP("reports", "Ranked"),
    OptionKind.CHOICE,
    Of.CUSTOMERS.value,
    (
        Choice(Of.CUSTOMERS.value, QT_TRANSLATE_NOOP("reports", "Customers")),
        Choice(Of.SALESPEOPLE.value, QT_TRANSLATE_NOOP("reports", "Salespeople")),
        Choice(Of.PRODUCTS.value, QT_TRANSLATE_NOOP("reports", "Products")),
    ),
)
_PERCENT = QT_TRANSLATE_NOOP("reports", "%")
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Top {top}%: {top}% × n, rounded, of those with orders, by sales. The share is measured on "
    "this firm's own orders.",
)
_NOTHING = QT_TRANSLATE_NOOP("reports", "No orders in this period yet")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n}")
_FOR_MOST = QT_TRANSLATE_NOOP("reports", "{n} of {count} bring {most}% of sales")
_TOP_NOTE = QT_TRANSLATE_NOOP("reports", "The top {top}% are {n} of {count}")
_CAPTION = QT_TRANSLATE_NOOP("reports", "{top}% → {share}")
_THUMB = QT_TRANSLATE_NOOP(
    "reports", "Rule of thumb, an assumption: {few}% bring {most}%; here {few}% bring {share}"
)
_TIP = QT_TRANSLATE_NOOP("reports", "No. {rank} {name}: {sales}, together {share}")


def _columns(of: Of) -> tuple[Column, ...]:
    return (
        Column("rank", QT_TRANSLATE_NOOP("reports", "Rank"), Kind.COUNT),
        Column("name", _NAMES[of], Kind.NAME),
        Column("code", QT_TRANSLATE_NOOP("reports", "Code"), Kind.TEXT, shown=False),
        Column("sales", QT_TRANSLATE_NOOP("reports", "Sales"), Kind.MONEY, Unit.YUAN, opens=True),
        Column(
            "share", QT_TRANSLATE_NOOP("reports", "Share"), Kind.RATE, Unit.FRACTION, opens=True
        ),
        Column(
            "cumulative_share",
            QT_TRANSLATE_NOOP("reports", "Cumulative share"),
            Kind.RATE,
            Unit.FRACTION,
        ),
    )


class _Ranking:
    """Those with orders, the largest first; a row is made when it is looked at."""

    def __init__(self, figures: AxisSales) -> None:
        self._figures = figures
        self._total = figures.total
        ranked = [row for row in figures.rows if row[4] and row[0] not in SPECIAL_NAMES]
        self.count = len(ranked)
        self._sums = list(accumulate([row[3] for row in ranked]))
        keys = figures.keys
        if len(ranked) < len(keys):
            first = [row[0] for row in ranked]
            known = set(first)
            keys = [*first, *(key for key in keys if key not in known)]
        self.rows = LazyRows(keys, self._row)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {key: place for place, key in enumerate(self.rows.keys[: self.count])}

    def share_of_first(self, count: int) -> float | None:
        """What so many of the largest bring."""
        return ratio(self._sums[count - 1], self._total) if count else None

    def needed_for(self, share: float) -> int | None:
        """How many of the largest bring a share of the whole."""
        wanted = share * self._total
        reached = (place for place, brought in enumerate(self._sums, 1) if brought >= wanted)
        return next(reached, None) if self._total > 0 else None

    def _row(self, key: str) -> ReportRow:
        place = self._places.get(key)
        _key, name, code, units, _orders = self._figures.row(key)
        return ReportRow(
            key,
            (
                None if place is None else place + 1,
                name,
                code,
                from_units(units),
                ratio(units, self._total),
                None if place is None else ratio(self._sums[place], self._total),
            ),
        )


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Everybody with orders, the largest first, with shares that add up."""
    of = Of(settings.text("of"))
    books = read_books(session, today)
    scope = chosen_scope(settings, books, net=settings.flag("net"))
    figures = axis_sales(session, scope, _AXES[of], with_margin=False)
    ranking = _Ranking(figures)
    ranked = ranking.count
    part, (few, most) = _figures(session, of)
    top = _first(part, ranked)
    top_share = ranking.share_of_first(top)
    for_most = ranking.needed_for(most / 100)
    thumb = {"few": few, "most": most, "share": rate(ranking.share_of_first(_first(few, ranked)))}
    return ReportResult(
        report="pareto",
        settings=settings,
        today=today,
        as_of=books.as_of,
        title=_TITLES[of],
        definition=(*sales_definition(net=scope.net), Sentence(_RULE, {"top": part})),
        columns=_columns(of),
        rows=ranking.rows,
        totals={
            "sales": from_units(figures.total),
            "count": ranked,
            "top20_count": _first(20, ranked),
            "top20_share": ranking.share_of_first(_first(20, ranked)),
            "count_for_80": ranking.needed_for(0.8),
            "top_percent": part,
            "top_count": top,
            "top_share": top_share,
        },
        finding=Sentence(_FINDINGS[of], {"top": part, "share": rate(top_share)})
        if ranked
        else Sentence(_NOTHING),
        basis=Sentence(_BASIS, {"n": ranked}),
        corner=Sentence(IN_ALL, {"n": ranked}),
        notes=(
            days_of(scope),
            *(_notes(part, top, for_most, most, ranked) if ranked else ()),
            *((Sentence(_THUMB, thumb),) if ranked else ()),
            *books_note(books),
        ),
        unit=_PERCENT,
        of_customers=of is Of.CUSTOMERS,
    )


def _figures(session: Session, of: Of) -> tuple[int, tuple[int, int]]:
    """The share of the first ones in percent, and the rule of thumb."""
    values = firm_settings(session)
    keys = ("experience.top_share", "experience.top_result")
    if of is Of.SALESPEOPLE:
        keys = ("experience.top_sellers", "experience.top_sellers_result")
    few, most = (int(values[key]) for key in keys)
    return int(values["rule.top_share"]), (few, most)


def _first(percent: int, count: int) -> int:
    """How many a share of so many is: at least one of those that there are."""
    return max(round(Decimal(percent) / 100 * count), 1) if count else 0


def _notes(part: int, top: int, for_most: int | None, most: int, count: int) -> Iterator[Sentence]:
    yield Sentence(_TOP_NOTE, {"top": part, "n": top, "count": count})
    if for_most:
        yield Sentence(_FOR_MOST, {"n": for_most, "count": count, "most": most})


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """The orders of one of them."""
    axis = _AXES[Of(settings.text("of"))]
    return sales_behind(
        session,
        settings=settings.with_value("axis", axis.value),
        today=today,
        key=key,
        column="sales" if column == "share" else column,
        limit=limit,
    )


def draw(result: ReportResult, look: Look) -> Chart:
    """The curve of cumulative shares, with the first ones marked."""
    language = look.language
    count, top = result.totals["count"], result.totals["top_count"]
    points = {
        place: _point(result.rows[place], place, count, language)
        for place in sampled(count, always=top - 1)
    }
    marked = points[top - 1] if top else CurvePoint("", 0.0, 0.0, "")
    share = show(language, marked.y, Kind.RATE)
    caption = language.say(_CAPTION, top=result.totals["top_percent"], share=share)
    return draw_curve(list(points.values()), look, marked=marked, caption=caption, column="sales")


def _point(row: ReportRow, place: int, count: int, language: Language) -> CurvePoint:
    tip = language.say(
        _TIP,
        rank=place + 1,
        name=show(language, row.cells[1], Kind.NAME),
        sales=show(language, row.cells[3], Kind.MONEY),
        share=show(language, row.cells[5], Kind.RATE),
    )
    return CurvePoint(row.key, (place + 1) / count, row.cells[5] or 0.0, tip)


REPORT = Report(
    "pareto",
    QT_TRANSLATE_NOOP("reports", "80/20 analysis"),
    QT_TRANSLATE_NOOP("reports", "How few bring how much of our sales?"),
    Group.CUSTOMERS,
    (_OF, NET, *PERIOD_OPTIONS),
    tuple(
        Preset(
            f"pareto_{of.value}",
            _TITLES[of],
            Group.CUSTOMERS if of is Of.CUSTOMERS else Group.SALES,
            {"of": of.value},
        )
        for of in Of
    ),
    run,
    behind,
    draw,
)
