"""The complaints behind a figure."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.code_texts import COMPLAINT_STATE_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.queries.complaint_figures import ComplaintAxis, ComplaintFact, orders_by
from desktop_crm.reports.complaint_columns import complaint_labels, read_complaints
from desktop_crm.reports.options import Settings
from desktop_crm.reports.period import scope_to
from desktop_crm.reports.report import TOTALS, Behind, BehindRow, Column, Unit
from desktop_crm.reports.tables import CUSTOMER, NOT_FILLED, name_of
from desktop_crm.reports.values import Cell, Kind, Sentence, days

_BEHIND = QT_TRANSLATE_NOOP("reports", "Complaints: {name}")
_ALL = QT_TRANSLATE_NOOP("reports", "All complaints of the period")
_MEAN = QT_TRANSLATE_NOOP("reports", "Sum of hours / {n} solved = {mean} hours on average")
_PER = QT_TRANSLATE_NOOP("reports", "{n} complaints / {orders} orders × 100")
_NUMBER = Column("number", QT_TRANSLATE_NOOP("reports", "Complaint no."), Kind.TEXT)
_DAY = Column("date", QT_TRANSLATE_NOOP("reports", "Date"), Kind.DATE)
_WHAT = Column("text", QT_TRANSLATE_NOOP("reports", "Complaint"), Kind.TEXT, wide=True)
_STATE = Column("state", QT_TRANSLATE_NOOP("reports", "Status"), Kind.TEXT)
_DUE = Column("due_on", QT_TRANSLATE_NOOP("reports", "Deadline"), Kind.DATE)
_TOOK = Column("hours", QT_TRANSLATE_NOOP("reports", "Hours to solve"), Kind.DAYS, Unit.HOURS)


def behind(
    session: Session,
    *,
    settings: Settings,
    today: date,
    key: str,
    column: str,
    limit: int | None = None,
) -> Behind:
    """The complaints of a key: all, the overdue, the recurring or the solved ones."""
    axis = ComplaintAxis(settings.text("axis"))
    facts = [
        each
        for each in read_complaints(session, settings, today)
        if (key == TOTALS or each.key(axis) == key) and _is_counted(each, column, today)
    ]
    title = Sentence(_ALL)
    if key != TOTALS:
        name: Cell = name_of(complaint_labels(session, axis, [key]), key) if key else NOT_FILLED
        if axis is ComplaintAxis.MONTH:
            name = Month.parse(key)
        title = Sentence(_BEHIND, {"name": name})
    hours = sum(each.hours or 0.0 for each in facts)
    measured = column == "mean_hours_to_solve" and bool(facts)
    explanation = None
    if measured:
        words: dict[str, Any] = {"n": len(facts), "mean": days(hours / len(facts))}
        explanation = Sentence(_MEAN, words)
    if column == "per_100_orders":
        counted = ComplaintAxis.STATE if key == TOTALS else axis
        orders = orders_by(session, scope_to(settings, today), counted)
        whole = sum(orders.values()) if key == TOTALS else orders.get("*", orders.get(key, 0))
        explanation = Sentence(_PER, {"n": len(facts), "orders": whole})
    return Behind(
        title,
        (_DAY, _NUMBER, CUSTOMER, _WHAT, _STATE, _DUE, _TOOK),
        tuple(map(_cells, facts[:limit])),
        len(facts),
        measure=_TOOK.key if measured else "",
        total=hours if measured else len(facts),
        explanation=explanation,
    )


def _is_counted(each: ComplaintFact, column: str, today: date) -> bool:
    match column:
        case "overdue":
            return each.is_overdue(today)
        case "recurring":
            return each.recurring
        case "mean_hours_to_solve":
            return each.hours is not None
        case _:
            return True


def _cells(each: ComplaintFact) -> BehindRow:
    return BehindRow(
        each.customer_id,
        (
            each.received_on,
            each.number,
            each.customer,
            each.text,
            COMPLAINT_STATE_TEXTS[each.state],
            each.due_on,
            each.hours,
        ),
    )
