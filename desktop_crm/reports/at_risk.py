"""Who is slipping away, why, and what a year without them costs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import twelve_months_to
from desktop_crm.queries.at_risk import AtRisk, ReasonKind, at_risk_customers
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.reports.definitions import margin_definition, sales_definition
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import short_money
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks, rows_that_fit
from desktop_crm.reports.options import Settings
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
from desktop_crm.reports.risk_reasons import REASON_TITLES, reason_sentence, reasons_sentence
from desktop_crm.reports.row_behind import orders_in, rhythm_behind, rows_behind
from desktop_crm.reports.values import Kind, Sentence, Tone, days, money, show

__all__ = ["REPORT", "reason_sentence", "reasons_sentence"]

_TITLE = QT_TRANSLATE_NOOP("reports", "Customers at risk")
_COLUMNS = (
    Column("customer", QT_TRANSLATE_NOOP("reports", "Customer"), Kind.NAME),
    Column("code", QT_TRANSLATE_NOOP("reports", "Customer code"), Kind.TEXT, shown=False),
    Column("reasons", QT_TRANSLATE_NOOP("reports", "Why"), Kind.TEXT, wide=True),
    Column("owner", QT_TRANSLATE_NOOP("reports", "Owner"), Kind.TEXT, shown=False),
    Column("last_order", QT_TRANSLATE_NOOP("reports", "Last order"), Kind.DATE, shown=False),
    Column(
        "days_silent",
        QT_TRANSLATE_NOOP("reports", "Days silent"),
        Kind.DAYS,
        Unit.DAYS,
        opens=True,
    ),
    Column(
        "usual_interval",
        QT_TRANSLATE_NOOP("reports", "Usually"),
        Kind.DAYS,
        Unit.DAYS,
        opens=True,
    ),
    Column(
        "expected_loss",
        QT_TRANSLATE_NOOP("reports", "Expected loss a year"),
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
    Column("next_step", QT_TRANSLATE_NOOP("reports", "Next contact"), Kind.DATE, shown=False),
    Column("level", QT_TRANSLATE_NOOP("reports", "Level"), Kind.COUNT, shown=False),
)
_RULE = QT_TRANSLATE_NOOP(
    "reports",
    "At risk: silent for more than {factor} times the median interval of the customer's own "
    "orders; or sales of 90 days {drop}% or more below the 90 days before and not the season; or a "
    "complaint not solved; or no contact for longer than agreed; or the last two deliveries late. "
    "Lost customers are left out.",
)
_LOSS = QT_TRANSLATE_NOOP(
    "reports",
    "Expected loss: the net sales of the last 12 months, if the customer leaves. Sorted by gross "
    "profit (or sales) times lateness.",
)
_UNIT = QT_TRANSLATE_NOOP("reports", "¥")
_NOBODY = QT_TRANSLATE_NOOP("reports", "Nobody is at risk by these rules")
_FOUND = QT_TRANSLATE_NOOP("reports", "If all {n} left, a year would be short of {sales}")
_BASIS = QT_TRANSLATE_NOOP("reports", "n = {n} customers at risk")
_COUNTED = QT_TRANSLATE_NOOP("reports", "{reason}: {n}")
_UNPLANNED = QT_TRANSLATE_NOOP("reports", "No next contact planned: {n}")
_EVERYBODY = QT_TRANSLATE_NOOP("reports", "Customers at risk")
_USUALLY = QT_TRANSLATE_NOOP(
    "reports", "Silent for {days} days; the median between orders is {usual} days"
)
_SILENT = QT_TRANSLATE_NOOP("reports", "Silent for {days} days; too few orders for a rhythm")


def run(session: Session, *, settings: Settings, today: date) -> ReportResult:
    """Everybody for whom at least one reason holds, the most urgent first."""
    found = at_risk_customers(session, today=today)
    by_key = {each.customer_id: each for each in found}
    rules = churn_rules(session)
    loss = sum((each.expected_loss for each in found), Decimal(0))
    margins = [each.margin_12m for each in found if each.margin_12m is not None]
    words = {"factor": rules.factor, "drop": round(rules.drop * 100)}
    return ReportResult(
        report="at_risk",
        settings=settings,
        today=today,
        as_of=today,
        title=_TITLE,
        definition=(
            Sentence(_RULE, words),
            Sentence(_LOSS),
            *sales_definition(net=True),
            *margin_definition(),
        ),
        columns=_COLUMNS,
        rows=LazyRows(list(by_key), lambda key: _row(by_key[key])),
        totals={
            "count": len(found),
            "expected_loss": loss,
            "margin_12m": sum(margins, Decimal(0)) if margins else None,
        },
        finding=Sentence(_FOUND, {"n": len(found), "sales": money(loss, rough=True)}, Tone.DANGER)
        if found
        else Sentence(_NOBODY),
        basis=Sentence(_BASIS, {"n": len(found)}),
        corner=Sentence(IN_ALL, {"n": len(found)}),
        notes=_notes(found),
        unit=_UNIT,
        of_customers=True,
    )


def _row(each: AtRisk) -> ReportRow:
    return ReportRow(
        each.customer_id,
        (
            each.name,
            each.code,
            reasons_sentence(each.reasons),
            each.owner or None,
            each.last_order,
            each.days_silent,
            each.usual_interval,
            each.expected_loss,
            each.margin_12m,
            each.next_step_on,
            each.level,
        ),
    )


def _notes(found: Sequence[AtRisk]) -> tuple[Sentence, ...]:
    """How often each reason holds, and for how many nothing is planned."""
    kinds = [reason.kind for each in found for reason in each.reasons]
    unplanned = sum(1 for each in found if each.next_step_on is None)
    return (
        *(
            Sentence(_COUNTED, {"reason": REASON_TITLES[kind], "n": kinds.count(kind)})
            for kind in ReasonKind
            if kind in kinds
        ),
        *((Sentence(_UNPLANNED, {"n": unplanned}),) if unplanned else ()),
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
    """The orders of a customer, or everybody at risk."""
    if column in {"expected_loss", "margin_12m"} and key != TOTALS:
        year = twelve_months_to(today)
        return orders_in(session, key, year, margin=column == "margin_12m", limit=limit)
    result = run(session, settings=settings, today=today)
    if key == TOTALS:
        return rows_behind(Sentence(_EVERYBODY), result, column, limit=limit)
    row = result.row(key)
    silent, usual = result.value(row, "days_silent"), result.value(row, "usual_interval")
    words = {"days": silent, "usual": days(usual or 0)}
    explanation = Sentence(_SILENT if usual is None else _USUALLY, words)
    return rhythm_behind(session, key, today, explanation=explanation, limit=limit)


def draw(result: ReportResult, look: Look) -> Chart:
    """What each of the first ones would cost; red where the silence is twice the usual."""
    language = look.language
    bars = []
    for row in result.rows[: rows_that_fit(look)]:
        name, loss = result.value(row, "customer"), result.value(row, "expected_loss")
        silent, usual = result.value(row, "days_silent"), result.value(row, "usual_interval")
        late = usual is not None and silent >= 2 * usual
        tip = f"{name}  {show(language, loss, Kind.MONEY)}\n"
        tip += result.value(row, "reasons").say(language)
        shown = short_money(language, loss)
        bars.append(RankBar(row.key, name, float(loss), shown, "danger" if late else "bar", tip))
    return draw_ranks(bars, look, column="expected_loss")


REPORT = Report(
    "at_risk",
    _TITLE,
    QT_TRANSLATE_NOOP("reports", "Who is slipping away, and why?"),
    Group.CHURN,
    (),
    (Preset("at_risk", _TITLE, Group.CHURN, takes_period=False),),
    run,
    behind,
    draw,
)
