"""How complaints are split: the axes with their names, the columns, and what is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy.orm import Session

from desktop_crm.core.code_texts import COMPLAINT_STATE_TEXTS
from desktop_crm.core.codes import ComplaintState
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.complaint_figures import ComplaintAxis, ComplaintFact, complaints
from desktop_crm.queries.sales_axes import Axis, Label, labels, option_labels
from desktop_crm.reports.options import Settings
from desktop_crm.reports.period import scope_to
from desktop_crm.reports.report import Column, Unit
from desktop_crm.reports.values import Kind

AXIS_NAMES: Mapping[ComplaintAxis, Text] = {
    ComplaintAxis.CAUSE: QT_TRANSLATE_NOOP("reports", "Complaint cause"),
    ComplaintAxis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Product"),
    ComplaintAxis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Customer"),
    ComplaintAxis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Salesperson"),
    ComplaintAxis.MONTH: QT_TRANSLATE_NOOP("reports", "Month"),
    ComplaintAxis.STATE: QT_TRANSLATE_NOOP("reports", "Status"),
}
COMPLAINT_TITLES: Mapping[ComplaintAxis, Text] = {
    ComplaintAxis.CAUSE: QT_TRANSLATE_NOOP("reports", "Complaints by cause"),
    ComplaintAxis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Complaints by product"),
    ComplaintAxis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Complaints by customer"),
    ComplaintAxis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Complaints by salesperson"),
    ComplaintAxis.MONTH: QT_TRANSLATE_NOOP("reports", "Complaints by month"),
    ComplaintAxis.STATE: QT_TRANSLATE_NOOP("reports", "Complaints by status"),
}
_NAMED_BY = {
    ComplaintAxis.CUSTOMER: Axis.CUSTOMER,
    ComplaintAxis.SALESPERSON: Axis.SALESPERSON,
    ComplaintAxis.PRODUCT: Axis.PRODUCT,
}


def complaint_columns(axis: ComplaintAxis) -> tuple[Column, ...]:
    """The columns of an axis."""
    is_month = axis is ComplaintAxis.MONTH
    unit = Unit.COMPLAINTS
    return (
        Column("name", AXIS_NAMES[axis], Kind.MONTH if is_month else Kind.NAME),
        Column("code", QT_TRANSLATE_NOOP("reports", "Code"), Kind.TEXT, shown=False),
        Column(
            "complaints", QT_TRANSLATE_NOOP("reports", "Complaints"), Kind.COUNT, unit, opens=True
        ),
        Column(
            "per_100_orders",
            QT_TRANSLATE_NOOP("reports", "Per 100 orders"),
            Kind.DAYS,
            opens=True,
        ),
        Column(
            "overdue", QT_TRANSLATE_NOOP("reports", "Past deadline"), Kind.COUNT, unit, opens=True
        ),
        Column(
            "recurring", QT_TRANSLATE_NOOP("reports", "Recurring"), Kind.COUNT, unit, opens=True
        ),
        Column(
            "mean_hours_to_solve",
            QT_TRANSLATE_NOOP("reports", "Mean hours to solve"),
            Kind.DAYS,
            Unit.HOURS,
            opens=True,
        ),
    )


def complaint_labels(
    session: Session, axis: ComplaintAxis, keys: Iterable[str]
) -> Mapping[str, Label]:
    """What the keys of an axis are called."""
    if axis in _NAMED_BY:
        return labels(session, _NAMED_BY[axis], keys)
    if axis is ComplaintAxis.STATE:
        return {key: Label(COMPLAINT_STATE_TEXTS[ComplaintState(key)]) for key in keys}
    if axis is ComplaintAxis.MONTH:
        return {}
    return option_labels(session, [key for key in keys if key])


def read_complaints(session: Session, settings: Settings, today: date) -> list[ComplaintFact]:
    """The complaints of the days that the settings ask for."""
    within = churn_rules(session).recurrence_days
    return complaints(session, scope_to(settings, today), recurs_within=within)
