"""How much new customers brought each month, and how much those who bought again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis, labels
from desktop_crm.queries.sales_behind import orders_behind
from desktop_crm.queries.sales_by_axis import sales_by_axis
from desktop_crm.queries.sales_documents import Found
from desktop_crm.queries.sales_of_new import SalesOfNew, sales_of_new
from desktop_crm.reports.definitions import sales_definition
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import month_name
from desktop_crm.reports.drawing.stacks import Part, Stack, draw_stacks
from desktop_crm.reports.options import Settings
from desktop_crm.reports.period import PERIOD_OPTIONS, Books, books_note, read_books, whole_months
from desktop_crm.reports.report import (
    IN_ALL,
    MONEY_UNIT,
    TOTALS,
    Behind,
    Column,
    Group,
    Preset,
    Report,
    ReportResult,
    ReportRow,
    Unit,
)
from desktop_crm.reports.rules_of_thumb import thumb_on_keeping
from desktop_crm.reports.sales_by_month_behind import month_scope, months_note
from desktop_crm.reports.tables import customers_table, documents_table
from desktop_crm.reports.values import Kind, Sentence, day, rate, ratio

_TITLE = QT_TRANSLATE_NOOP("reports", "New and repeat customers")
_NEW = QT_TRANSLATE_NOOP("reports", "New customers")
_REPEAT = QT_TRANSLATE_NOOP("reports", "Repeat customers")
_YUAN = Unit.YUAN
_COLUMNS = (
    Column("month", QT_TRANSLATE_NOOP("reports", "Month"), Kind.MONTH),
    Column(
        "new_sales", QT_TRANSLATE_NOOP("reports", "Sales to new"), Kind.MONEY, _YUAN, opens=True
    ),
    Column(
        "repeat_sales",
        QT_TRANSLATE_NOOP("reports", "Sales to repeat"),
        Kind.MONEY,
        _YUAN,
        opens=True,
    ),
    Column("sales", QT_TRANSLATE_NOOP("reports", "Sales"), Kind.MONEY, _YUAN, opens=True),
    Column(
        "new_share",
        QT_TRANSLATE_NOOP("reports", "Share of new"),
        Kind.RATE,
        Unit.FRACTION,
    ),
    Column("new_customers", _NEW, Kind.COUNT, Unit.CUSTOMERS, opens=True),
)
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "New: the customer's first order ever lies in that month; all its sales of that month are new. "
    "Both together are the sales of the month.",
)
_NOTHING = QT_TRANSLATE_NOOP("reports", "No orders in this period yet")
_FOUND = QT_TRANSLATE_NOOP("reports", "Repeat customers {repeat} of sales, new ones {new}")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} new customers")
_ORDERS_NEW = QT_TRANSLATE_NOOP("reports", "Orders of new customers")
_ORDERS_REPEAT = QT_TRANSLATE_NOOP("reports", "Orders of repeat customers")
_ORDERS_ALL = QT_TRANSLATE_NOOP("reports", "All orders of the period")
_BEGIN = QT_TRANSLATE_NOOP(
    "reports", "The books begin on {first}: whoever bought before that counts as new there too"
)
_TIP = QT_TRANSLATE_NOOP("reports", "{month}, {part}: {sales}")
_MONTHS = 24


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Each month's sales, split."""
    books = read_books(session, today)
    months = whole_months(settings, books)
    split = sales_of_new(session, books.as_of)
    people_of = split.people()
    counts = {each: people_of.get(each, 0) for each in months}
    rows = tuple(_row(each, split, counts[each]) for each in months)
    new = sum(split.new.get(each, 0) for each in months)
    repeat = sum(split.repeat.get(each, 0) for each in months)
    people = sum(counts.values())
    words = {"repeat": rate(ratio(repeat, new + repeat)), "new": rate(ratio(new, new + repeat))}
    return ReportResult(
        report="new_and_repeat",
        settings=settings,
        today=today,
        as_of=books.as_of,
        title=_TITLE,
        definition=(Sentence(_RULE), *sales_definition(net=True)),
        columns=_COLUMNS,
        rows=rows,
        totals={
            "new_sales": from_units(new),
            "repeat_sales": from_units(repeat),
            "sales": from_units(new + repeat),
            "new_share": ratio(new, new + repeat),
            "new_customers": people,
        },
        finding=Sentence(_FOUND, words) if rows else Sentence(_NOTHING),
        basis=Sentence(_BASIS, {"n": people}),
        corner=Sentence(IN_ALL, {"n": people}),
        notes=(
            *months_note(months, books),
            *_begin_note(books, months),
            thumb_on_keeping(session),
            *books_note(books),
        ),
        unit=MONEY_UNIT,
    )


def _begin_note(books: Books, months: Collection[Month]) -> tuple[Sentence, ...]:
    if books.first is None or Month.of(books.first) not in months:
        return ()
    return (Sentence(_BEGIN, {"first": day(books.first)}),)


def _row(each: Month, split: SalesOfNew, people: int) -> ReportRow:
    new, repeat = split.new.get(each, 0), split.repeat.get(each, 0)
    whole = new + repeat
    cells = from_units(new), from_units(repeat), from_units(whole), ratio(new, whole)
    return ReportRow(str(each), (each, *cells, people))


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """The orders of new or of repeat customers, or the new customers."""
    books = read_books(session, today)
    months = whole_months(settings, books) if key == TOTALS else [Month.parse(key)]
    first = sales_of_new(session, books.as_of).first_months()
    if column == "new_customers":
        return _customers(session, months, books, first, limit)
    found = orders_behind(session, month_scope(months, books, net=True))
    rows = tuple(
        each
        for each in found.rows
        if column == "sales"
        or (first.get(each.customer_id) == Month.of(each.day)) == (column == "new_sales")
    )
    units = sum(each.units for each in rows)
    titles = {"new_sales": _ORDERS_NEW, "repeat_sales": _ORDERS_REPEAT}
    kept = Found(rows[:limit], len(rows), units)
    return documents_table(Sentence(titles.get(column, _ORDERS_ALL)), kept, total=from_units(units))


def _customers(
    session: Session,
    months: Collection[Month],
    books: Books,
    first: Mapping[str, Month],
    limit: int | None,
) -> Behind:
    scope: SalesScope = month_scope(list(months), books, net=True)
    sold = sales_by_axis(session, scope, Axis.CUSTOMER)
    new = {key: each for key, each in sold.items() if first.get(key) in months}
    names = labels(session, Axis.CUSTOMER, new)
    title = Sentence(_NEW)
    return customers_table(title, new, names, total=len(new), counted=True, limit=limit)


def draw(result: ReportResult, look: Look) -> Chart:
    """Repeat below, new above."""
    say = look.language.say
    stacks = []
    for row in result.rows[-_MONTHS // (2 if look.compact else 1) :]:
        each, new, repeat = row.cells[:3]
        name = str(each.month) if look.compact else month_name(each, look.language)
        tips = [
            say(
                _TIP,
                month=look.language.month(each.first),
                part=say(part),
                sales=look.language.money(amount, places=0),
            )
            for part, amount in ((_REPEAT, repeat), (_NEW, new))
        ]
        stacks.append(Stack(row.key, name, [float(repeat), float(new)], tips))
    parts = [
        Part(say(_REPEAT), "bar", "repeat_sales"),
        Part(say(_NEW), "primary", "new_sales"),
    ]
    return draw_stacks(stacks, parts, look, is_money=True)


REPORT = Report(
    "new_and_repeat",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "How much comes from new customers, how much from old ones?"),
    Group.SALES,
    PERIOD_OPTIONS,
    (Preset("new_and_repeat", _TITLE, Group.SALES, {"period": "12m"}, takes_period=False),),
    run,
    behind,
    draw,
)
