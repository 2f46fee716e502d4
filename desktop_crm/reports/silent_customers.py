"""Customers that have been silent for longer than a number of days."""

from __future__ import annotations

from datetime import date
from operator import itemgetter

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
from desktop_crm.queries.sales_silence import Silent, buyers_within, silent_customers
from desktop_crm.reports.definitions import margin_definition, sales_definition
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
from desktop_crm.reports.silence_drawing import SILENT_DAYS, buckets, draw
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
_ALL_ORDERS = QT_TRANSLATE_NOOP("reports", "All orders of {name}")
_LAST_ORDER = QT_TRANSLATE_NOOP("reports", "Last order on {last}, {days} days before {today}")
_ORDERS = QT_TRANSLATE_NOOP("reports", "Orders of {name} in 12 months")
_EVERYBODY = QT_TRANSLATE_NOOP("reports", "Customers silent for more than {days} days")
_BETWEEN = QT_TRANSLATE_NOOP("reports", "Customers silent for {first} days and more")


_SEASONAL_OF = itemgetter(Silent._fields.index("is_seasonal"))
_UNITS = itemgetter(Silent._fields.index("units"))


class _Silence:
    """The silent ones, those that brought most first; a row is made when it is looked at."""

    def __init__(self, session: Session, today: date, days: int) -> None:
        year = twelve_months_to(today)
        scope = SalesScope.of(year)
        self._today = today
        self._silent = silent = silent_customers(session, today, days=days, year=year)
        self._margins = margins_of_customers(session, scope) if silent else {}
        self.seasonal = sum(map(bool, map(_SEASONAL_OF, silent.values())))
        self._sales = dict(zip(silent, map(int, map(_UNITS, silent.values())), strict=True))
        returned = returned_by_customer(session, scope) if silent else {}
        for key in returned.keys() & silent.keys():
            self._sales[key] -= returned[key]
        keys = list(silent)
        if returned:
            keys.sort(key=self._sales.__getitem__, reverse=True)
        self.rows = LazyRows(keys, self._row)

    @property
    def sales(self) -> int:
        """The sales of the year of all of them."""
        return sum(self._sales.values())

    @property
    def margin(self) -> int | None:
        """The gross profit of the year of all of them, as far as it is known."""
        found = map(self._margins.get, self._sales)
        known = [each for each in found if each is not None and each[2]]
        if not known:
            return None
        return int(sum(map(itemgetter(3), known)) - sum(map(itemgetter(4), known)))

    def _row(self, key: str) -> ReportRow:
        each = Silent(*self._silent[key])
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
    silent = len(silence.rows)
    count = silent + buyers_within(session, today, days=limit)
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
        unit=SILENT_DAYS,
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
