"""The fields of orders, deliveries, money and products as people fill them in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypedDict
from uuid import UUID

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class OrderLineInput:
    """A typed line of an order; `id` names the line that it changes.

    `discount` is the fraction taken off (0.05 for 95 %), `tax_rate` likewise (0.13).
    """

    quantity: Decimal
    unit_price: Decimal
    product_id: UUID | None = None
    description: str | None = None
    unit: str | None = None
    discount: Decimal = _ZERO
    tax_rate: Decimal | None = None
    promised_on: date | None = None
    remark: str | None = None
    id: UUID | None = None


class OrderFields(TypedDict, total=False):
    """Everything on the head of an order beside its customer and day; what is missing stays."""

    number: str | None
    promised_on: date | None
    salesperson_id: UUID | None
    contact_id: UUID | None
    carrier_id: UUID | None
    ship_to: str | None
    ship_address: str | None
    freight: Decimal | None
    payment_terms: str | None
    discount: Decimal
    remark: str | None
    internal_remark: str | None


class DeliveryFields(TypedDict, total=False):
    """What is known about a delivery beside its day and its goods."""

    number: str | None
    carrier_id: UUID | None
    receiver: str | None
    delay_reason_id: UUID | None
    delay_note: str | None
    remark: str | None


class PaymentFields(TypedDict, total=False):
    """What is known about money received beside its day and amount."""

    number: str | None
    method_id: UUID | None
    remark: str | None


class ProductFields(TypedDict, total=False):
    """Everything on a product beside its name, its price and its cost."""

    code: str | None
    spec: str | None
    unit_id: UUID | None
    category_id: UUID | None
    supplier: str | None
    is_discontinued: bool
    remark: str | None


@dataclass(frozen=True, slots=True)
class ReturnLineInput:
    """Goods that came back: how many of an order's line or of a product, and their value.

    Without `amount` the value follows from the line; `id` names the line that it changes.
    """

    quantity: Decimal
    order_line_id: UUID | None = None
    product_id: UUID | None = None
    amount: Decimal | None = None


def tidied(value: Any) -> Any:
    """A typed text as it is stored: trimmed, None when empty."""
    return value.strip() or None if isinstance(value, str) else value
