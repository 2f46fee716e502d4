"""The axes along which sales are split, as a person calls them."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.queries.sales_axes import Axis, Label
from desktop_crm.queries.sales_by_article import ORDER_DISCOUNTS, OTHER_RETURNS
from desktop_crm.reports.options import Choice, Option, OptionKind
from desktop_crm.reports.tables import NOT_FILLED

AXIS_NAMES: Mapping[Axis, Text] = {
    Axis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Customer"),
    Axis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Product"),
    Axis.CATEGORY: QT_TRANSLATE_NOOP("reports", "Product category"),
    Axis.REGION: QT_TRANSLATE_NOOP("reports", "Region"),
    Axis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Salesperson"),
    Axis.INDUSTRY: QT_TRANSLATE_NOOP("reports", "Industry"),
    Axis.LEVEL: QT_TRANSLATE_NOOP("reports", "Customer level"),
    Axis.SOURCE: QT_TRANSLATE_NOOP("reports", "Source"),
    Axis.CARRIER: QT_TRANSLATE_NOOP("reports", "Carrier"),
    Axis.COUNTRY: QT_TRANSLATE_NOOP("reports", "Country"),
}
AXIS_TITLES: Mapping[Axis, Text] = {
    Axis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "Sales by customer"),
    Axis.PRODUCT: QT_TRANSLATE_NOOP("reports", "Sales by product"),
    Axis.CATEGORY: QT_TRANSLATE_NOOP("reports", "Sales by product category"),
    Axis.REGION: QT_TRANSLATE_NOOP("reports", "Sales by region"),
    Axis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "Sales by salesperson"),
    Axis.INDUSTRY: QT_TRANSLATE_NOOP("reports", "Sales by industry"),
    Axis.LEVEL: QT_TRANSLATE_NOOP("reports", "Sales by customer level"),
    Axis.SOURCE: QT_TRANSLATE_NOOP("reports", "Sales by source"),
    Axis.CARRIER: QT_TRANSLATE_NOOP("reports", "Sales by carrier"),
    Axis.COUNTRY: QT_TRANSLATE_NOOP("reports", "Sales by country"),
}
CARD_TITLES: Mapping[Axis, Text] = {
    Axis.CUSTOMER: QT_TRANSLATE_NOOP("reports", "By customer"),
    Axis.PRODUCT: QT_TRANSLATE_NOOP("reports", "By product"),
    Axis.CATEGORY: QT_TRANSLATE_NOOP("reports", "By category"),
    Axis.REGION: QT_TRANSLATE_NOOP("reports", "By region"),
    Axis.SALESPERSON: QT_TRANSLATE_NOOP("reports", "By salesperson"),
    Axis.INDUSTRY: QT_TRANSLATE_NOOP("reports", "By industry"),
    Axis.LEVEL: QT_TRANSLATE_NOOP("reports", "By level"),
    Axis.SOURCE: QT_TRANSLATE_NOOP("reports", "By source"),
    Axis.CARRIER: QT_TRANSLATE_NOOP("reports", "By carrier"),
    Axis.COUNTRY: QT_TRANSLATE_NOOP("reports", "By country"),
}
"""Titles under the heading that says what is split."""

LEVEL_NAMES: Mapping[str, Text] = {
    "1": QT_TRANSLATE_NOOP("reports", "1 star"),
    "2": QT_TRANSLATE_NOOP("reports", "2 stars"),
    "3": QT_TRANSLATE_NOOP("reports", "3 stars"),
    "4": QT_TRANSLATE_NOOP("reports", "4 stars"),
    "5": QT_TRANSLATE_NOOP("reports", "5 stars"),
}
SPECIAL_NAMES: Mapping[str, Text] = {
    "": NOT_FILLED,
    ORDER_DISCOUNTS: QT_TRANSLATE_NOOP("reports", "Discounts on whole orders"),
    OTHER_RETURNS: QT_TRANSLATE_NOOP("reports", "Returns without articles"),
}
AXIS_OPTION = Option(
    "axis",
    QT_TRANSLATE_NOOP("reports", "Split by"),
    OptionKind.CHOICE,
    Axis.CUSTOMER.value,
    tuple(Choice(axis.value, AXIS_NAMES[axis]) for axis in Axis),
)


def axis_name(axis: Axis, names: Mapping[str, Label], key: str) -> str | Text:
    """What a key of an axis is called in rows and charts."""
    if key in SPECIAL_NAMES:
        return SPECIAL_NAMES[key]
    if axis is Axis.LEVEL and key in LEVEL_NAMES:
        return LEVEL_NAMES[key]
    label = names.get(key)
    return key if label is None else label.name


def axis_code(names: Mapping[str, Label], key: str) -> str:
    """The number that a record has of its own."""
    label = names.get(key)
    return "" if label is None else label.code
