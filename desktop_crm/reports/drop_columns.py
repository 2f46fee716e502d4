"""The columns of a month's difference, customer by customer."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.reports.drop_parts import PART_TITLES
from desktop_crm.reports.report import Column, Unit
from desktop_crm.reports.values import Kind

_YUAN = Unit.YUAN
DROP_COLUMNS = (
    Column("customer", QT_TRANSLATE_NOOP("reports", "Customer"), Kind.NAME),
    Column("code", QT_TRANSLATE_NOOP("reports", "Customer code"), Kind.TEXT, shown=False),
    Column("part", QT_TRANSLATE_NOOP("reports", "Part"), Kind.TEXT, names=PART_TITLES),
    Column("before", QT_TRANSLATE_NOOP("reports", "Before"), Kind.MONEY, _YUAN, opens=True),
    Column("after", QT_TRANSLATE_NOOP("reports", "After"), Kind.MONEY, _YUAN, opens=True),
    Column("difference", QT_TRANSLATE_NOOP("reports", "Difference"), Kind.MONEY, _YUAN, opens=True),
    Column(
        "before_orders",
        QT_TRANSLATE_NOOP("reports", "Orders before"),
        Kind.COUNT,
        Unit.ORDERS,
        shown=False,
    ),
    Column(
        "after_orders",
        QT_TRANSLATE_NOOP("reports", "Orders after"),
        Kind.COUNT,
        Unit.ORDERS,
        shown=False,
    ),
    Column(
        "by_orders",
        QT_TRANSLATE_NOOP("reports", "By number of orders"),
        Kind.MONEY,
        _YUAN,
        shown=False,
    ),
    Column(
        "by_size",
        QT_TRANSLATE_NOOP("reports", "By size of orders"),
        Kind.MONEY,
        _YUAN,
        shown=False,
    ),
)
