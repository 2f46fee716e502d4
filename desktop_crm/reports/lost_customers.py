"""Whom we lost, when, by whose decision, and what that costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.codes import LossKind
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month
from desktop_crm.queries.contact_days import contacts_behind
from desktop_crm.queries.lost_list import LostList, LostRow, lost_list
from desktop_crm.queries.sales_axes import Label, option_labels
from desktop_crm.reports.definitions import margin_definition, sales_definition
from desktop_crm.reports.lost_drawing import KIND_TITLES, draw
from desktop_crm.reports.options import Choice, Option, OptionKind, Settings
from desktop_crm.reports.period import PERIOD_OPTIONS, days_of, scope_to
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
from desktop_crm.reports.row_behind import orders_in, rhythm_behind, rows_behind
from desktop_crm.reports.rules_of_thumb import thumb_on_losses
from desktop_crm.reports.tables import CUSTOMER, name_of
from desktop_crm.reports.values import Cell, Kind, Sentence, Tone, money, rate, ratio

_ALL = "all"
_TITLE = QT_TRANSLATE_NOOP("reports", "Lost customers")
_KIND = Option(
    "kind",
    QT_TRANSLATE_NOOP("reports", "How"),
    OptionKind.CHOICE,
    _ALL,
    (
        Choice(_ALL, QT_TRANSLATE_NOOP("reports", "All")),
        *(Choice(kind, title) for kind, title in KIND_TITLES.items()),
    ),
)
_YUAN = Unit.YUAN
_COLUMNS = (
    Column("customer", QT_TRANSLATE_NOOP("reports", "Customer"), Kind.NAME),
    Column("code", QT_TRANSLATE_NOOP("reports", "Customer code"), Kind.TEXT, shown=False),
    Column("owner", QT_TRANSLATE_NOOP("reports", "Owner"), Kind.TEXT, shown=False),
    Column("lost_on", QT_TRANSLATE_NOOP("reports", "Lost on"), Kind.DATE, opens=True),
    Column("kind", QT_TRANSLATE_NOOP("reports", "How"), Kind.TEXT, names=KIND_TITLES),
    Column("reason", QT_TRANSLATE_NOOP("reports", "Reason"), Kind.TEXT),
    Column("last_order", QT_TRANSLATE_NOOP("reports", "Last order"), Kind.DATE, shown=False),
    Column("level", QT_TRANSLATE_NOOP("reports", "Level"), Kind.COUNT),
    Column("level_before", QT_TRANSLATE_NOOP("reports", "Level before"), Kind.COUNT),
    Column(
        "sales_12m",
        QT_TRANSLATE_NOOP("reports", "Sales in 12 months"),
        Kind.MONEY,
        _YUAN,
        opens=True,
    ),
    Column(
        "margin_12m",
        QT_TRANSLATE_NOOP("reports", "Gross profit in 12 months"),
        Kind.MONEY,
        _YUAN,
        opens=True,
    ),
    Column("attempts", QT_TRANSLATE_NOOP("reports", "Attempts"), Kind.COUNT, opens=True),
    Column("in_anger", QT_TRANSLATE_NOOP("reports", "In anger"), Kind.FLAG, shown=False),
)
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Lost: no order for {days} days (a customer may have its own number), on the day after. "
    "Seasonal customers: an order of last year was not followed by one in the same season. A "
    "no-trade date or a loss marked by hand wins over the rule; a later order reverses a loss, but "
    "not a no-trade date.",
)
_MONEY_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "Money: of the 12 months up to the day of the loss. Attempts: contacts that we began from the "
    "day on which the silence became longer than usual.",
)
_NOBODY = QT_TRANSLATE_NOOP("reports", "Nobody was lost in this period")
_FOUND = QT_TRANSLATE_NOOP("reports", "{n} lost with {sales} of sales a year")
_BASIS = QT_TRANSLATE_NOOP("reports", "{n} of {active} customers")
_RATE = QT_TRANSLATE_NOOP(
    "reports", "Churn rate: {rate} ({churned} of {active} customers at the start)"
)
_KINDS = QT_TRANSLATE_NOOP("reports", "Left us {left}, dropped by us {dropped}, by rule {by_rule}")
_UNTRIED = QT_TRANSLATE_NOOP("reports", "Nobody tried to keep: {n}")
_ANGRY = QT_TRANSLATE_NOOP("reports", "Left with a complaint not solved: {n}")
_LOST = QT_TRANSLATE_NOOP("reports", "Lost customers")
_CONTACTS = QT_TRANSLATE_NOOP("reports", "Contacts since the silence became longer than usual")
_WHEN = Column("date", QT_TRANSLATE_NOOP("reports", "Date"), Kind.DATE)
_WHO = Column("staff", QT_TRANSLATE_NOOP("reports", "Who"), Kind.TEXT)
_WHAT = Column("text", QT_TRANSLATE_NOOP("reports", "What was said"), Kind.TEXT, wide=True)
_MONTH_KEY = len("2026-11")


def _read(session: Session, settings: Settings, today: date) -> LostList:
    scope = scope_to(settings, today)
    kind = settings.text("kind")
    return lost_list(
        session,
        first=scope.first,
        last=scope.last,
        kind=None if kind == _ALL else LossKind(kind),
    )


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Everybody who was lost in the period and is still lost at its end, the latest first."""
    found = _read(session, settings, today)
    scope = scope_to(settings, today)
    reasons = option_labels(
        session, {each.lost.reason_id for each in found.rows if each.lost.reason_id}
    )
    totals = _totals(found)
    words = {"n": len(found.rows), "sales": money(totals["sales_12m"], rough=True)}
    return ReportResult(
        report="lost_customers",
        settings=settings,
        today=today,
        as_of=scope.last,
        title=_TITLE,
        definition=(
            Sentence(_RULE, {"days": found.rules.days}),
            Sentence(_MONEY_RULE),
            *sales_definition(net=True),
            *margin_definition(),
        ),
        columns=_COLUMNS,
        rows=_rows(found, reasons),
        totals=totals,
        finding=Sentence(_FOUND, words) if found.rows else Sentence(_NOBODY),
        basis=Sentence(_BASIS, {"n": len(found.rows), "active": found.active}),
        corner=Sentence(IN_ALL, {"n": len(found.rows)}),
        notes=(days_of(scope), *_notes(found, totals), thumb_on_losses(session)),
        of_customers=True,
    )


def _rows(found: LostList, reasons: Mapping[str, Label]) -> LazyRows:
    by_key = {each.lost.customer_id: each for each in found.rows}
    return LazyRows(list(by_key), lambda key: _row(by_key[key], reasons))


def _row(each: LostRow, reasons: Mapping[str, Label]) -> ReportRow:
    lost, party = each.lost, each.party
    reason: Cell = name_of(reasons, lost.reason_id) if lost.reason_id else lost.note or None
    return ReportRow(
        lost.customer_id,
        (
            party.name,
            party.code,
            party.owner or None,
            each.lost_on,
            lost.kind.value,
            reason,
            None if each.last_order is None else date.fromordinal(each.last_order),
            each.level,
            each.level_before,
            from_units(each.sales),
            None if each.margin is None else from_units(each.margin),
            each.attempts,
            each.in_anger,
        ),
    )


def _totals(found: LostList) -> dict[str, Any]:
    margins = [each.margin for each in found.rows if each.margin is not None]
    kinds = [each.lost.kind for each in found.rows]
    return {
        "count": len(found.rows),
        "sales_12m": from_units(sum([each.sales for each in found.rows])),
        "margin_12m": from_units(sum(margins)) if margins else None,
        "churn_rate": ratio(found.churned, found.active),
        "churned": found.churned,
        "active_at_start": found.active,
        "attempts": sum(each.attempts for each in found.rows),
        **{kind.value: kinds.count(kind) for kind in LossKind},
    }


def _notes(found: LostList, totals: Mapping[str, Any]) -> tuple[Sentence, ...]:
    if not found.rows:
        return ()
    untried = sum(1 for each in found.rows if not each.attempts)
    angry = sum(1 for each in found.rows if each.in_anger)
    share = Sentence(
        _RATE,
        {
            "rate": rate(totals["churn_rate"]),
            "churned": found.churned,
            "active": found.active,
        },
    )
    kinds = Sentence(
        _KINDS,
        {
            "left": totals[LossKind.LEFT_US],
            "dropped": totals[LossKind.DROPPED_BY_US],
            "by_rule": totals[LossKind.BY_RULE],
        },
    )
    return (
        share,
        kinds,
        *((Sentence(_UNTRIED, {"n": untried}),) if untried else ()),
        *((Sentence(_ANGRY, {"n": angry}, Tone.DANGER),) if angry else ()),
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
    """Orders or contacts of a customer, or the customers of a bar or of the line of sums."""
    scope = scope_to(settings, today)
    if key == TOTALS and column == "attempts":
        return _contacts(session, _read(session, settings, today).rows, scope.last, limit)
    if key == TOTALS or len(key) == _MONTH_KEY:
        result = run(session, settings=settings, today=today)
        keep = partial(_is_of, result, key, column)
        return rows_behind(Sentence(_LOST), result, column, keep=keep, limit=limit)
    (each,) = [row for row in _read(session, settings, today).rows if row.lost.customer_id == key]
    if column in {"sales_12m", "margin_12m"}:
        return orders_in(session, key, each.year, margin=column == "margin_12m", limit=limit)
    if column == "attempts":
        return _contacts(session, [each], scope.last, limit)
    return rhythm_behind(session, key, scope.last, limit=limit)


def _contacts(session: Session, rows: Sequence[LostRow], last: date, limit: int | None) -> Behind:
    """What was said to these customers since they were in danger."""
    found = []
    for each in rows:
        key, since = each.lost.customer_id, date.fromordinal(each.lost.danger_on)
        contacts = contacts_behind(session, key, since, last) if each.attempts else []
        found += [BehindRow(key, tuple(row)) for row in contacts]
    columns = (_WHEN, CUSTOMER, _WHO, _WHAT)
    return Behind(Sentence(_CONTACTS), columns, tuple(found[:limit]), len(found), total=len(found))


def _is_of(result: ReportResult, key: str, column: str, row: ReportRow) -> bool:
    if key == TOTALS:
        return True
    in_month = str(Month.of(result.value(row, "lost_on"))) == key
    return in_month and result.value(row, "kind") == column


REPORT = Report(
    "lost_customers",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "Whom did we lose, when and how?"),
    Group.CHURN,
    (_KIND, *PERIOD_OPTIONS),
    (Preset("lost_customers", _TITLE, Group.CHURN, {"period": "12m"}, takes_period=False),),
    run,
    behind,
    draw,
)
