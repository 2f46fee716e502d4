"""Who owes how much, since when, and how much of its credit is used."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.money import from_units
from desktop_crm.queries.money_documents import (
    OPENING,
    PAYMENT,
    RECEIVABLE,
    MoneyRow,
    delivered_of,
    money_documents,
    payments_of,
)
from desktop_crm.queries.receivable_figures import (
    Debts,
    Ledger,
    age_group,
    debts,
    open_debts,
)
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis, labels
from desktop_crm.queries.sales_behind import orders_behind
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.stacks import Part, Stack, draw_stacks
from desktop_crm.reports.options import Settings
from desktop_crm.reports.report import (
    IN_ALL,
    MONEY_UNIT,
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
from desktop_crm.reports.row_behind import rows_behind
from desktop_crm.reports.tables import AMOUNT, CUSTOMER, NUMBER, documents_table, name_of
from desktop_crm.reports.values import Kind, Sentence, Tone, money, rate, ratio

_TITLE = QT_TRANSLATE_NOOP("reports", "Receivables")
_YUAN = Unit.YUAN
_AGE_KEYS = ("overdue_30", "overdue_60", "overdue_90", "overdue_older")
_AGE_TITLES = (
    QT_TRANSLATE_NOOP("reports", "1–30 days"),
    QT_TRANSLATE_NOOP("reports", "31–60 days"),
    QT_TRANSLATE_NOOP("reports", "61–90 days"),
    QT_TRANSLATE_NOOP("reports", "Over 90 days"),
)


def _money(key: str, title: Text, *, shown: bool = True) -> Column:
    return Column(key, title, Kind.MONEY, _YUAN, opens=True, shown=shown)


_COLUMNS = (
    Column("customer", QT_TRANSLATE_NOOP("reports", "Customer"), Kind.NAME),
    Column("code", QT_TRANSLATE_NOOP("reports", "Customer code"), Kind.TEXT, shown=False),
    _money("ordered", QT_TRANSLATE_NOOP("reports", "Ordered"), shown=False),
    _money("delivered", QT_TRANSLATE_NOOP("reports", "Delivered")),
    _money("paid", QT_TRANSLATE_NOOP("reports", "Paid")),
    _money("outstanding", QT_TRANSLATE_NOOP("reports", "Outstanding")),
    _money("overdue", QT_TRANSLATE_NOOP("reports", "Overdue")),
    *(_money(key, title, shown=False) for key, title in zip(_AGE_KEYS, _AGE_TITLES, strict=True)),
    Column("credit_limit", QT_TRANSLATE_NOOP("reports", "Credit limit"), Kind.MONEY, _YUAN),
    Column("over_limit", QT_TRANSLATE_NOOP("reports", "Over limit"), Kind.FLAG),
)
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Outstanding: opening balance and receivables less payments. Overdue: what was due before "
    "today less payments, the oldest debts first; payments for an order of which nothing is due "
    "yet are left out, an opening balance was due before all.",
)
_DELIVERED_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Ordered: net sales of all time. Delivered: the value of the delivered order lines. Over "
    "limit: more outstanding than the credit limit.",
)
_NOTHING = QT_TRANSLATE_NOOP("reports", "No receivables or payments recorded yet")
_NO_OVERDUE = QT_TRANSLATE_NOOP("reports", "{outstanding} outstanding, nothing overdue")
_FOUND = QT_TRANSLATE_NOOP("reports", "{overdue} overdue, {share} of {outstanding} outstanding")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} customers")
_OVER = QT_TRANSLATE_NOOP("reports", "Over their credit limit: {n}")
_AGE_NOTE = QT_TRANSLATE_NOOP("reports", "{age}: {amount}")
_CUSTOMERS = QT_TRANSLATE_NOOP("reports", "Customers with receivables")
_ORDERS = QT_TRANSLATE_NOOP("reports", "All orders of {name}")
_DELIVERIES = QT_TRANSLATE_NOOP("reports", "Delivered orders of {name}")
_PAYMENTS = QT_TRANSLATE_NOOP("reports", "Payments of {name}")
_DOCUMENTS = QT_TRANSLATE_NOOP("reports", "Receivables and payments of {name}")
_OPEN = QT_TRANSLATE_NOOP("reports", "Unpaid debts of {name}")
_KIND_NAMES = {
    RECEIVABLE: QT_TRANSLATE_NOOP("reports", "Receivable"),
    PAYMENT: QT_TRANSLATE_NOOP("reports", "Payment"),
    OPENING: QT_TRANSLATE_NOOP("reports", "Opening balance"),
}
_DAY = Column("date", QT_TRANSLATE_NOOP("reports", "Date"), Kind.DATE)
_WHAT = Column("what", QT_TRANSLATE_NOOP("reports", "What"), Kind.TEXT)
_DUE = Column("due_on", QT_TRANSLATE_NOOP("reports", "Due date"), Kind.DATE)
_TIP = QT_TRANSLATE_NOOP("reports", "{age}: {amount}, customers: {n}")


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Every customer with orders, debts or payments; the most overdue first."""
    found = debts(session, today)
    totals = _totals(found)
    any_money = any(found.paid) or any(found.outstanding)
    return ReportResult(
        report="receivables",
        settings=settings,
        today=today,
        as_of=today,
        title=_TITLE,
        definition=(Sentence(_RULE), Sentence(_DELIVERED_RULE)),
        columns=_COLUMNS,
        rows=LazyRows(list(found), lambda key: _row(key, found[key])),
        totals=totals,
        finding=_finding(totals) if any_money else Sentence(_NOTHING),
        basis=Sentence(_BASIS, {"n": len(found)}),
        corner=Sentence(IN_ALL, {"n": len(found)}),
        notes=_notes(totals) if any_money else (),
        unit=MONEY_UNIT,
        of_customers=True,
    )


def _row(key: str, each: Debts) -> ReportRow:
    amounts = each.ordered, each.delivered, each.paid, each.outstanding, each.overdue, *each.ages
    limit = None if each.credit_limit is None else from_units(each.credit_limit)
    cells = (each.name, each.code, *map(from_units, amounts), limit, each.over_limit)
    return ReportRow(key, cells)


def _totals(found: Ledger) -> dict[str, Any]:
    return {
        "ordered": from_units(sum(found.ordered)),
        "delivered": from_units(sum(found.delivered)),
        "paid": from_units(sum(found.paid)),
        "outstanding": from_units(sum(found.outstanding)),
        "overdue": from_units(sum(found.overdue)),
        **{key: from_units(amount) for key, amount in zip(_AGE_KEYS, found.ages(), strict=True)},
        "over_limit_count": found.over_limit(),
        "overdue_count": sum(map(bool, found.overdue)),
    }


def _finding(totals: Mapping[str, Any]) -> Sentence:
    overdue, outstanding = totals["overdue"], totals["outstanding"]
    words = {"outstanding": money(outstanding, rough=True)}
    if not overdue:
        return Sentence(_NO_OVERDUE, words)
    share = ratio(int(overdue), int(outstanding))
    words |= {"overdue": money(overdue, rough=True), "share": rate(share)}
    return Sentence(_FOUND, words, Tone.DANGER)


def _notes(totals: Mapping[str, Any]) -> tuple[Sentence, ...]:
    over = totals["over_limit_count"]
    return (
        *(
            Sentence(_AGE_NOTE, {"age": title, "amount": money(totals[key])})
            for key, title in zip(_AGE_KEYS, _AGE_TITLES, strict=True)
            if totals[key]
        ),
        *((Sentence(_OVER, {"n": over}, Tone.DANGER),) if over else ()),
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
    """The documents of a customer, or the customers of a bar or of the line of sums."""
    if key == TOTALS or key in _AGE_KEYS:
        result = run(session, settings=settings, today=today)
        keep = partial(_has, result, column)
        return rows_behind(Sentence(_CUSTOMERS), result, column, keep=keep, limit=limit)
    name = {"name": name_of(labels(session, Axis.CUSTOMER, [key]), key)}
    if column == "ordered":
        found = orders_behind(session, SalesScope(today), Axis.CUSTOMER, key, limit=limit)
        return documents_table(Sentence(_ORDERS, name), found, total=from_units(found.units))
    if column == "delivered":
        rows = [
            MoneyRow("", day, number, None, amount)
            for day, number, amount in delivered_of(session, key, today)
        ]
        return _table(Sentence(_DELIVERIES, name), key, name["name"], rows, limit)
    if column == "paid":
        paid = [row._replace(units=-row.units) for row in payments_of(session, key, today)]
        return _table(Sentence(_PAYMENTS, name), key, name["name"], paid, limit)
    if column in _AGE_KEYS:
        rows = _unpaid(session, key, today, _AGE_KEYS.index(column))
        return _table(Sentence(_OPEN, name), key, name["name"], rows, limit)
    documents = money_documents(session, key, today, only_due=column == "overdue")
    return _table(Sentence(_DOCUMENTS, name), key, name["name"], documents, limit)


def _has(result: ReportResult, column: str, row: ReportRow) -> bool:
    return bool(result.value(row, column))


def _unpaid(session: Session, key: str, today: date, group: int) -> list[MoneyRow]:
    late = debts(session, today)[key].overdue
    left = open_debts(session, {key: late}, today).get(key, [])
    return [
        MoneyRow(OPENING if due_on is None else RECEIVABLE, due_on, "", due_on, amount)
        for due_on, amount in left
        if age_group(due_on, today) == group
    ]


def _table(
    title: Sentence, key: str, name: str | Text, rows: list[MoneyRow], limit: int | None
) -> Behind:
    return Behind(
        title,
        (_DAY, _WHAT, NUMBER, CUSTOMER, _DUE, AMOUNT),
        tuple(
            BehindRow(
                key,
                (
                    row.day,
                    _KIND_NAMES.get(row.kind),
                    row.number,
                    name,
                    row.due_on,
                    from_units(row.units),
                ),
            )
            for row in rows[:limit]
        ),
        len(rows),
        measure=AMOUNT.key,
        total=sum((from_units(row.units) for row in rows), Decimal(0)),
    )


def draw(result: ReportResult, look: Look) -> Chart:
    """What is overdue, by age."""
    say = look.language.say
    colours = ("bar", "bar", "danger", "danger")
    stacks = []
    for key, title in zip(_AGE_KEYS, _AGE_TITLES, strict=True):
        amount = result.totals[key]
        count = sum(1 for value in result.values(key) if value)
        tip = say(_TIP, age=say(title), amount=look.language.money(amount, places=0), n=count)
        values = [float(amount) if each == key else 0.0 for each in _AGE_KEYS]
        stacks.append(Stack(key, say(title), values, [tip] * len(_AGE_KEYS)))
    parts = [Part("", colour, key) for key, colour in zip(_AGE_KEYS, colours, strict=True)]
    return draw_stacks(stacks, parts, look, is_money=True, with_legend=False)


REPORT = Report(
    "receivables",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "Who owes us how much, and since when?"),
    Group.PROFIT,
    (),
    (Preset("receivables", _TITLE, Group.PROFIT, takes_period=False),),
    run,
    behind,
    draw,
)
