"""How delays are called: the axes, the titles of their reports, the columns."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.queries.deliveries import ORDER_AXES, DelayAxis
from desktop_crm.reports.report import Column, Unit
from desktop_crm.reports.values import Kind

DELAY_NAMES: Mapping[DelayAxis, Text] = {
    DelayAxis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Customer"),
    DelayAxis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Salesperson"),
    DelayAxis.CARRIER: QT_TRANSLATE_NOOP("reports", "Carrier"),
    DelayAxis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Product"),
    DelayAxis.CAUSE: QT_TRANSLATE_NOOP("reports", "Delay reason"),
    DelayAxis.MONTH: QT_TRANSLATE_NOOP("reports", "Month"),
}
DELAY_TITLES: Mapping[DelayAxis, Text] = {
    DelayAxis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Late deliveries by customer"),
    DelayAxis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Late deliveries by salesperson"),
    DelayAxis.CARRIER: QT_TRANSLATE_NOOP("reports", "Late deliveries by carrier"),
    DelayAxis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Late deliveries by product"),
    DelayAxis.CAUSE: QT_TRANSLATE_NOOP("reports", "Delay reasons"),
    DelayAxis.MONTH: QT_TRANSLATE_NOOP("reports", "Delay rate by month"),
}
DELAY_CARD_TITLES: Mapping[DelayAxis, Text] = {
    **DELAY_TITLES,
    DelayAxis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Late by customer"),
    DelayAxis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Late by salesperson"),
    DelayAxis.CARRIER: QT_TRANSLATE_NOOP("reports", "Late by carrier"),
    DelayAxis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Late by product"),
}
WITH_DELAY: Mapping[DelayAxis, Text] = {
    DelayAxis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Customers with a delay: {n}"),
    DelayAxis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Salespeople with a delay: {n}"),
    DelayAxis.CARRIER: QT_TRANSLATE_NOOP("reports", "Carriers with a delay: {n}"),
    DelayAxis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Products with a delay: {n}"),
    DelayAxis.CAUSE: QT_TRANSLATE_NOOP("reports", "Delay reasons given: {n}"),
    DelayAxis.MONTH: QT_TRANSLATE_NOOP("reports", "Months with a delay: {n}"),
}


def delay_columns(by: DelayAxis) -> tuple[Column, ...]:
    """The columns of an axis; orders are counted only along some."""
    unit = Unit.DELIVERIES
    is_month = by is DelayAxis.MONTH
    return (
        Column("name", DELAY_NAMES[by], Kind.MONTH if is_month else Kind.NAME),
        Column("code", QT_TRANSLATE_NOOP("reports", "Code"), Kind.TEXT, shown=False),
        Column("shipped", QT_TRANSLATE_NOOP("reports", "Shipped"), Kind.COUNT, unit, opens=True),
        Column("late", QT_TRANSLATE_NOOP("reports", "Late"), Kind.COUNT, unit, opens=True),
        Column(
            "delay_rate",
            QT_TRANSLATE_NOOP("reports", "Delay rate"),
            Kind.RATE,
            Unit.FRACTION,
            opens=by is not DelayAxis.CAUSE,
        ),
        Column(
            "mean_delay_days",
            QT_TRANSLATE_NOOP("reports", "Mean delay, days"),
            Kind.DAYS,
            Unit.DAYS,
            opens=True,
        ),
        Column(
            "max_delay_days",
            QT_TRANSLATE_NOOP("reports", "Longest, days"),
            Kind.DAYS,
            Unit.DAYS,
            opens=True,
        ),
        Column(
            "orders",
            QT_TRANSLATE_NOOP("reports", "Orders"),
            Kind.COUNT,
            Unit.ORDERS,
            shown=False,
        ),
        Column(
            "not_shipped",
            QT_TRANSLATE_NOOP("reports", "Not shipped yet"),
            Kind.COUNT,
            Unit.ORDERS,
            opens=by in ORDER_AXES,
            shown=by in ORDER_AXES,
        ),
    )
