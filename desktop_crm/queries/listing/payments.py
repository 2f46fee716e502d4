"""The list of payments."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Order, Payment
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing.asked import Asked, Other
from desktop_crm.queries.listing.build import chosen, field, money
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import ListField, Listing, QuickChip
from desktop_crm.queries.listing.of_customer import (
    customer_fields,
    customer_name,
    customer_of,
    find_with_customer,
)

_CUSTOMER = customer_of(Payment.customer_id)
_ORDER = Other(Order, Order.id == Payment.order_id)


def _order(asked: Asked) -> Any:
    return asked.of(_ORDER, Order.number)


_FIELDS: tuple[ListField, ...] = (
    field(
        "paid_on",
        QT_TRANSLATE_NOOP("list", "Paid on"),
        Payment.paid_on,
        Kind.DATE,
        indexed=(Payment.paid_on, Payment.id),
        fixed=True,
    ),
    field("number", QT_TRANSLATE_NOOP("list", "Payment no."), Payment.number, width=150),
    customer_name(_CUSTOMER, stretch=True),
    money(
        "amount",
        QT_TRANSLATE_NOOP("list", "Amount"),
        Payment.amount,
        places=None,
        strong=True,
        dash_zero=False,
    ),
    chosen(
        "method",
        QT_TRANSLATE_NOOP("list", "Payment method"),
        Payment.method_id,
        OptionList.PAYMENT_METHOD,
    ),
    field("order", QT_TRANSLATE_NOOP("list", "Order no."), _order, width=150),
    field("remark", QT_TRANSLATE_NOOP("list", "Remarks"), Payment.remark, width=200),
    field(
        "created",
        QT_TRANSLATE_NOOP("list", "Created"),
        Payment.created_at,
        Kind.MOMENT,
        visible=False,
    ),
)


def _this_month(asked: Asked) -> ColumnElement[bool]:
    month = Month.of(asked.today)
    return Payment.paid_on.between(month.first, month.last)


def _unassigned(_asked: Asked) -> ColumnElement[bool]:
    return Payment.order_id.is_(None)


_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("payment_filter", "All")),
    QuickChip("month", QT_TRANSLATE_NOOP("payment_filter", "This month"), _this_month),
    QuickChip(
        "unassigned",
        QT_TRANSLATE_NOOP("payment_filter", "Without order"),
        _unassigned,
        QT_TRANSLATE_NOOP("payment_filter", "They settle the oldest debts first"),
    ),
)


def _find(text: str) -> ColumnElement[bool]:
    return find_with_customer(text, Payment, Payment.customer_id, Payment.number, Payment.order_id)


PAYMENTS = Listing(
    name="payments",
    model=Payment,
    title=QT_TRANSLATE_NOOP("list", "Payments"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "All payments"),
    fields=(*_FIELDS, *customer_fields(_CUSTOMER)),
    quick=_CHIPS,
    default_sort=ListSort("paid_on", descending=True),
    ties=(Payment.paid_on.desc(), Payment.id.desc()),
    concerned=("payment", "sales_order", "customer", "option", "staff"),
    text_search=_find,
    this_month=_this_month,
    customer=Payment.customer_id,
)
