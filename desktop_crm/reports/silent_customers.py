"""Customers that have been silent for longer than a number of days."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import twelve_months_to
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.margins import Margin, margins_of_customers
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis, labels
from desktop_crm.queries.sales_behind import margins_behind, orders_behind
from desktop_crm.queries.sales_by_axis import returned_by_customer
from desktop_crm.queries.sales_silence import buyers, silent_customers
from desktop_crm.reports.definitions import margin_definition, sales_definition
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.columns import CountBar, draw_columns
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.options import Option, OptionKind, Settings, settled
from desktop_crm.reports.report import (
    IN_ALL,
    TOTALS,
    Behind,
    BehindRow,
    Column,
    Group,
    LazyRows,
    Preset,
    Report,
    ReportResult,
    ReportRow,
    Unit,
)
from desktop_crm.reports.tables import COST, MARGIN, documents_table, name_of
from desktop_crm.reports.values import Kind, Sentence, day, money, rate, ratio

_TITLE = QT_TRANSLATE_NOOP("reports", "Silent customers")
_DAYS = Option(
    "days",
    QT_TRANSLATE_NOOP("reports", "Silent for more than"),
    OptionKind.NUMBER,
    least=1,
    most=3_650,
    unit=QT_TRANSLATE_NOOP("reports", "days"),
    rule="days",
)
_OPTIONS = (_DAYS,)
_CUSTOMER = Column("customer", QT_TRANSLATE_NOOP("reports", "Customer"), Kind.NAME)
_LAST = Column("last_order", QT_TRANSLATE_NOOP("reports", "Last order"), Kind.DATE, opens=True)
_SILENT = Column(
    "days", QT_TRANSLATE_NOOP("reports", "Days silent"), Kind.DAYS, Unit.DAYS, opens=True
)
_COLUMNS = (
    _CUSTOMER,
    Column("code", QT_TRANSLATE_NOOP("reports", "Customer code"), Kind.TEXT, shown=False),
    Column("owner", QT_TRANSLATE_NOOP("reports", "Owner"), Kind.TEXT),
    _LAST,
    _SILENT,
    Column(
        "sales_12m",
        QT_TRANSLATE_NOOP("reports", "Sales in 12 months"),
        Kind.MONEY,
        Unit.YUAN,
        opens=True,
    ),
    Column(
        "margin_12m",
        QT_TRANSLATE_NOOP("reports", "Gross profit in 12 months"),
        Kind.MONEY,
        Unit.YUAN,
        opens=True,
    ),
    Column("seasonal", QT_TRANSLATE_NOOP("reports", "Seasonal"), Kind.FLAG),
)
_UNIT = QT_TRANSLATE_NOOP("reports", "days")
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Silent: the last order is more than {days} days before {today}. Customers that never ordered "
    "do not count.",
)
_NOBODY = QT_TRANSLATE_NOOP("reports", "Nobody has been silent for more than {days} days")
_FOUND = QT_TRANSLATE_NOOP("reports", "{n} of {count} silent for over {days} days ({share})")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} customers")
_AT_STAKE = QT_TRANSLATE_NOOP("reports", "Their sales in the last 12 months: {sales}")
_SEASONAL = QT_TRANSLATE_NOOP(
    "reports", "Seasonal customers among them: {n}; compare them with the same season last year."
)
_TIP = QT_TRANSLATE_NOOP("reports", "Silent for {first} to {last} days: {n}")
_TIP_OVER = QT_TRANSLATE_NOOP("reports", "Silent for more than {first} days: {n}")
_ALL_ORDERS = QT_TRANSLATE_NOOP("reports", "All orders of {name}")
_LAST_ORDER = QT_TRANSLATE_NOOP("reports", "Last order on {last}, {days} days before {today}")
_ORDERS = QT_TRANSLATE_NOOP("reports", "Orders of {name} in 12 months")
_EVERYBODY = QT_TRANSLATE_NOOP("reports", "Customers silent for more than {days} days")
_BETWEEN = QT_TRANSLATE_NOOP("reports", "Customers silent for {first} days and more")


class Bucket(NamedTuple):
    """Customers silent for `first` to `last` days; without a last one for any longer time."""

    first: int
    last: int | None

    @property
    def key(self) -> str:
        """The name of the bucket for charts."""
        return f"{self.first}-{'' if self.last is None else self.last}"

    def holds(self, days: int) -> bool:
        """Whether so many days belong here."""
        return self.first <= days and (self.last is None or days <= self.last)


def buckets(days: int) -> tuple[Bucket, ...]:
    """From the limit up in steps that double, and a last one for more than a year or so."""
    edges = [days]
    for edge in (days + 30, days * 2, max(365, days * 4)):
        if edge > edges[-1]:
            edges.append(edge)
    inner = [Bucket(low + 1, high) for low, high in pairwise(edges)]
    return (*inner, Bucket(edges[-1] + 1, None))


class _Silence:
    """The silent ones, those that brought most first; a row is made when it is looked at."""

    def __init__(self, session: Session, today: date, days: int) -> None:
        year = twelve_months_to(today)
        scope = SalesScope.of(year)
        self._today = today
        silent = silent_customers(session, today, days=days, year=year)
        self._margins = margins_of_customers(session, scope) if silent else {}
        returned = returned_by_customer(session, scope) if silent else {}
        self.seasonal = sum(map(bool, (each.is_seasonal for each in silent)))
        self._silent = {each.customer_id: each for each in silent}
        self._sales = {
            each.customer_id: each.units - returned.get(each.customer_id, 0) for each in silent
        }
        self.rows = LazyRows(
            sorted(self._sales, key=self._sales.__getitem__, reverse=True), self._row
        )

    @property
    def sales(self) -> int:
        """The sales of the year of all of them."""
        return sum(self._sales.values())

    @property
    def margin(self) -> int | None:
        """The gross profit of the year of all of them, as far as it is known."""
        found = [self._margins[key] for key in self._sales if key in self._margins]
        known = [each[3] - each[4] for each in found if each[2]]
        return int(sum(known)) if known else None

    def _row(self, key: str) -> ReportRow:
        each = self._silent[key]
        found = self._margins.get(key)
        margin = None if found is None else Margin.of(*found[1:5]).margin
        return ReportRow(
            key,
            (
                each.name,
                each.code,
                each.owner or None,
                each.last_day,
                (self._today - each.last_day).days,
                from_units(self._sales[key]),
                None if margin is None else from_units(margin),
                bool(each.is_seasonal),
            ),
        )


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Everybody whose last order is too long ago, those that brought most in the year first."""
    settings = settled(_OPTIONS, settings, churn_rules(session))
    limit = settings.number("days")
    silence = _Silence(session, today, limit)
    count, silent = buyers(session, today), len(silence.rows)
    share = ratio(silent, count)
    sales, margin = from_units(silence.sales), silence.margin
    words = {"n": silent, "count": count, "days": limit, "share": rate(share)}
    return ReportResult(
        report="silent_customers",
        settings=settings,
        today=today,
        as_of=today,
        title=_TITLE,
        definition=(
            Sentence(_RULE, {"days": limit, "today": day(today)}),
            *sales_definition(net=True),
            *margin_definition(),
        ),
        columns=_COLUMNS,
        rows=silence.rows,
        totals={
            "count": silent,
            "share": share,
            "customers": count,
            "sales_12m": sales,
            "margin_12m": None if margin is None else from_units(margin),
        },
        finding=Sentence(_FOUND if silent else _NOBODY, words),
        basis=Sentence(_BASIS, {"n": count}),
        corner=Sentence(IN_ALL, {"n": count}),
        notes=(
            *((Sentence(_AT_STAKE, {"sales": money(sales)}),) if silent else ()),
            *((Sentence(_SEASONAL, {"n": silence.seasonal}),) if silence.seasonal else ()),
        ),
        unit=_UNIT,
        of_customers=True,
    )


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """The orders of a customer, or the customers of a bar or of the line of sums."""
    if key == TOTALS or "-" in key:
        return _customers(run(session, settings=settings, today=today), key, column, limit)
    name = name_of(labels(session, Axis.CUSTOMER, [key]), key)
    year = SalesScope.of(twelve_months_to(today))
    title = Sentence(_ORDERS, {"name": name})
    if column == "margin_12m":
        found = margins_behind(session, year, Axis.CUSTOMER, key, limit=limit)
        return documents_table(
            title, found, total=from_units(found.units), measure=MARGIN, extra=COST
        )
    if column == "sales_12m":
        found = orders_behind(session, year, Axis.CUSTOMER, key, limit=limit)
        return documents_table(title, found, total=from_units(found.units))
    found = orders_behind(
        session, SalesScope(today), Axis.CUSTOMER, key, with_returns=False, limit=limit
    )
    last = max((each.day for each in found.rows), default=today)
    words = {"last": day(last), "days": (today - last).days, "today": day(today)}
    return documents_table(
        Sentence(_ALL_ORDERS, {"name": name}),
        found,
        total=found.count,
        measure=None,
        explanation=Sentence(_LAST_ORDER, words),
    )


def _customers(result: ReportResult, key: str, column: str, limit: int | None) -> Behind:
    rows = tuple(result.rows)
    least = result.settings.number("days")
    title = Sentence(_EVERYBODY, {"days": least})
    if key != TOTALS:
        bucket = next(each for each in buckets(least) if each.key == key)
        rows = tuple(row for row in rows if bucket.holds(row.cells[4]))
        title = Sentence(_BETWEEN, {"first": bucket.first})
    measured = column in {"sales_12m", "margin_12m"}
    place = result.place(column) if measured else 0
    total = sum((row.cells[place] or 0 for row in rows), from_units(0)) if measured else len(rows)
    return Behind(
        title,
        result.columns,
        tuple(BehindRow(row.key, row.cells) for row in rows[:limit]),
        len(rows),
        measure=column if measured else "",
        total=total,
    )


def draw(result: ReportResult, look: Look) -> Chart:
    """How many have been silent for how long."""
    say = look.language.say
    silences = result.values("days")
    bars = []
    for bucket in buckets(result.settings.number("days")):
        count = sum(bucket.holds(each) for each in silences)
        words = {"first": bucket.first - 1, "last": bucket.last, "n": count}
        if bucket.last is None:
            name, tip = f">{bucket.first - 1}", say(_TIP_OVER, **words)
        else:
            name, tip = f"≤{bucket.last}", say(_TIP, **{**words, "first": bucket.first})
        if not look.compact:
            name = f"{name} {say(_UNIT)}"
        bars.append(CountBar(bucket.key, name, count, tip=tip))
    return draw_columns(bars, look, column="customer")


REPORT = Report(
    "silent_customers",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "Who has not ordered for too long?"),
    Group.CUSTOMERS,
    _OPTIONS,
    (Preset("silent_customers", _TITLE, Group.CUSTOMERS, takes_period=False),),
    run,
    behind,
    draw,
)
