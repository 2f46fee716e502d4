"""The firm's own fields: to which records they belong, and their values as typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop_crm.core.codes import FieldType
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.problems import Problem

CUSTOM_OWNERS: tuple[str, ...] = (
    "customer",
    "contact",
    "product",
    "sales_order",
    "complaint",
    "log_entry",
)
"""The tables that a firm may add fields to."""

OWNER_TEXTS: Mapping[str, Text] = {
    "customer": QT_TRANSLATE_NOOP("custom_field", "Customers"),
    "contact": QT_TRANSLATE_NOOP("custom_field", "Contact persons"),
    "product": QT_TRANSLATE_NOOP("custom_field", "Products"),
    "sales_order": QT_TRANSLATE_NOOP("custom_field", "Orders"),
    "complaint": QT_TRANSLATE_NOOP("custom_field", "Complaints"),
    "log_entry": QT_TRANSLATE_NOOP("custom_field", "Contact history"),
}
FIELD_TYPE_TEXTS: Mapping[FieldType, Text] = {
    FieldType.TEXT: QT_TRANSLATE_NOOP("custom_field", "Text"),
    FieldType.NUMBER: QT_TRANSLATE_NOOP("custom_field", "Number"),
    FieldType.DATE: QT_TRANSLATE_NOOP("custom_field", "Date"),
    FieldType.CHOICE: QT_TRANSLATE_NOOP("custom_field", "Choice"),
}
OWN_PREFIX = "custom:"
"""In lists the key of an own field is this and the hexadecimal id of the field."""
_LARGEST = Decimal(10) ** 14


def custom_value(
    field: str, kind: str, value: Any, choices: Sequence[str]
) -> str | Decimal | date | Problem | None:
    """The value in the type of its field, or what is wrong with it; None empties the field."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    match FieldType(kind):
        case FieldType.NUMBER:
            return _number(field, value)
        case FieldType.DATE:
            return _day(field, value)
        case FieldType.CHOICE:
            text = str(value).strip()
            if text in choices:
                return text
            return Problem(field, "custom_field.not_a_choice", {"value": text}, blocks=True)
        case FieldType.TEXT:
            return str(value).strip()


def _number(field: str, value: Any) -> Decimal | Problem:
    try:
        number = Decimal(str(value).replace(",", "").strip())
    except InvalidOperation:
        return Problem(field, "number.unreadable", blocks=True)
    if not number.is_finite() or abs(number) > _LARGEST:
        return Problem(field, "number.unreadable", blocks=True)
    return number


def _day(field: str, value: Any) -> date | Problem:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        return Problem(field, "date.unreadable", blocks=True)
