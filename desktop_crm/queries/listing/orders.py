"""The list of orders."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_

from desktop_crm.core.code_texts import ORDER_STATE_TEXTS
from desktop_crm.core.codes import OptionList, OrderState
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Contact, Order
from desktop_crm.queries.card_orders import DeliveryState
from desktop_crm.queries.deliveries import unshipped
from desktop_crm.queries.list_columns import Badge, Kind, Marked
from desktop_crm.queries.listing import order_figures as figure_of
from desktop_crm.queries.listing.asked import Asked, Other
from desktop_crm.queries.listing.build import badge, chosen, colleague, field, money
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import ListField, Listing, QuickChip
from desktop_crm.queries.listing.of_customer import (
    customer_fields,
    customer_name,
    customer_of,
    find_with_customer,
)
from desktop_crm.queries.listing.ranks import ranked_badge

_CUSTOMER = customer_of(Order.customer_id)
_CONTACT = Other(Contact, Contact.id == Order.contact_id)
_STATE_TONES = {OrderState.CONFIRMED: "primary", OrderState.CLOSED: "success"}
STATE_BADGES = {
    state: Badge(ORDER_STATE_TEXTS[state], _STATE_TONES.get(state, "neutral"))
    for state in OrderState
}
DELIVERY_BADGES = {
    DeliveryState.NONE: Badge(QT_TRANSLATE_NOOP("orders", "Not shipped"), "neutral"),
    DeliveryState.PARTLY: Badge(QT_TRANSLATE_NOOP("orders", "Partly shipped"), "warning"),
    DeliveryState.SHIPPED: Badge(QT_TRANSLATE_NOOP("orders", "Fully shipped"), "success"),
}
_LATE = QT_TRANSLATE_NOOP(
    "list",
    "From the promised date to the latest delivery or, while nothing was shipped, to today. 0: in "
    "time.",
)
_PAID = QT_TRANSLATE_NOOP("list", "Payments that name this order.")
_REST = QT_TRANSLATE_NOOP("list", "Amount less returns and the payments that name this order.")
_MARGIN = QT_TRANSLATE_NOOP(
    "list", "Over the lines with a known cost. Internal: left out of exports unless chosen."
)


def _marked(_page: Any, days: int | None) -> int | Marked | None:
    return Marked(days) if days else days


def _contact(asked: Asked) -> Any:
    return asked.of(_CONTACT, Contact.name)


_MAIN: tuple[ListField, ...] = (
    field(
        "number",
        QT_TRANSLATE_NOOP("list", "Order no."),
        Order.number,
        Kind.NAME,
        168,
        indexed=(Order.number, Order.id),
        fixed=True,
    ),
    customer_name(_CUSTOMER, stretch=True),
    field(
        "ordered_on",
        QT_TRANSLATE_NOOP("list", "Order date"),
        Order.ordered_on,
        Kind.DATE,
        indexed=(Order.ordered_on, Order.id),
    ),
    field(
        "promised_on",
        QT_TRANSLATE_NOOP("list", "Promised date"),
        Order.promised_on,
        Kind.DATE,
    ),
    badge("state", QT_TRANSLATE_NOOP("list", "Order status"), Order.state, STATE_BADGES),
    ranked_badge(
        "delivery",
        QT_TRANSLATE_NOOP("list", "Delivery"),
        figure_of.delivery_rank,
        DELIVERY_BADGES,
        width=134,
    ),
    field(
        "days_late",
        QT_TRANSLATE_NOOP("list", "Days late"),
        figure_of.days_late,
        Kind.NUMBER,
        84,
        show=_marked,
        dash_zero=True,
        note=_LATE,
    ),
    money(
        "amount",
        QT_TRANSLATE_NOOP("list", "Amount"),
        Order.total,
        strong=True,
        dash_zero=False,
    ),
    money(
        "outstanding",
        QT_TRANSLATE_NOOP("list", "Outstanding"),
        figure_of.outstanding,
        note=_REST,
    ),
    colleague(
        "salesperson",
        QT_TRANSLATE_NOOP("list", "Salesperson"),
        Order.salesperson_id,
        edits="salesperson_id",
    ),
)
_MORE: tuple[ListField, ...] = (
    field(
        "shipped_on",
        QT_TRANSLATE_NOOP("list", "Last shipped"),
        lambda asked: asked.figures(figure_of.shipped_on()),
        Kind.DATE,
        visible=False,
    ),
    money("paid", QT_TRANSLATE_NOOP("list", "Paid"), figure_of.paid, note=_PAID, visible=False),
    money("returned", QT_TRANSLATE_NOOP("list", "Returned"), figure_of.returned, visible=False),
    money("gross", QT_TRANSLATE_NOOP("list", "Before discounts"), Order.gross, visible=False),
    money("discount", QT_TRANSLATE_NOOP("list", "Discount"), Order.discount, visible=False),
    money("freight", QT_TRANSLATE_NOOP("list", "Freight"), Order.freight, visible=False),
    money(
        "margin",
        QT_TRANSLATE_NOOP("list", "Gross profit"),
        figure_of.margin,
        dash_zero=False,
        internal=True,
        note=_MARGIN,
        visible=False,
    ),
    field(
        "lines",
        QT_TRANSLATE_NOOP("list", "Lines"),
        figure_of.lines,
        Kind.NUMBER,
        total=True,
        visible=False,
    ),
    chosen(
        "carrier",
        QT_TRANSLATE_NOOP("list", "Carrier"),
        Order.carrier_id,
        OptionList.CARRIER,
        visible=False,
        edits="carrier_id",
    ),
    field("contact", QT_TRANSLATE_NOOP("list", "Contact person"), _contact, visible=False),
    field("ship_to", QT_TRANSLATE_NOOP("list", "Receiver"), Order.ship_to, visible=False),
    field(
        "ship_address",
        QT_TRANSLATE_NOOP("list", "Shipping address"),
        Order.ship_address,
        width=200,
        visible=False,
    ),
    field(
        "payment_terms",
        QT_TRANSLATE_NOOP("list", "Payment terms"),
        Order.payment_terms,
        visible=False,
    ),
    field(
        "remark",
        QT_TRANSLATE_NOOP("list", "Remarks"),
        Order.remark,
        width=200,
        visible=False,
        edits="remark",
    ),
    field(
        "internal_remark",
        QT_TRANSLATE_NOOP("list", "Internal remarks"),
        Order.internal_remark,
        width=200,
        internal=True,
        visible=False,
        edits="internal_remark",
    ),
    field(
        "created",
        QT_TRANSLATE_NOOP("list", "Created"),
        Order.created_at,
        Kind.MOMENT,
        visible=False,
    ),
)


def _this_month(asked: Asked) -> ColumnElement[bool]:
    month = Month.of(asked.today)
    return Order.ordered_on.between(month.first, month.last)


def _to_ship(asked: Asked) -> ColumnElement[bool]:
    return unshipped(asked.today)


def _overdue(asked: Asked) -> ColumnElement[bool]:
    return and_(unshipped(asked.today), Order.promised_on < asked.today)


def _unpaid(asked: Asked) -> ColumnElement[bool]:
    return figure_of.outstanding(asked) > 0


def _draft(_asked: Asked) -> ColumnElement[bool]:
    return Order.state == OrderState.DRAFT


_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("order_filter", "All")),
    QuickChip("month", QT_TRANSLATE_NOOP("order_filter", "This month"), _this_month),
    QuickChip(
        "to_ship",
        QT_TRANSLATE_NOOP("order_filter", "To ship"),
        _to_ship,
        QT_TRANSLATE_NOOP("order_filter", "Approved orders that nothing was shipped of"),
        slow=True,
    ),
    QuickChip(
        "overdue",
        QT_TRANSLATE_NOOP("order_filter", "Past the promised date"),
        _overdue,
        QT_TRANSLATE_NOOP(
            "order_filter", "Nothing shipped yet, and the promised date lies before today"
        ),
        slow=True,
    ),
    QuickChip(
        "unpaid",
        QT_TRANSLATE_NOOP("order_filter", "Outstanding"),
        _unpaid,
        QT_TRANSLATE_NOOP("order_filter", "Amount not covered by payments that name the order"),
        slow=True,
    ),
    QuickChip("draft", QT_TRANSLATE_NOOP("order_filter", "Drafts"), _draft),
)


def _find(text: str) -> ColumnElement[bool]:
    return find_with_customer(text, Order, Order.customer_id, Order.number)


ORDERS = Listing(
    name="orders",
    model=Order,
    title=QT_TRANSLATE_NOOP("list", "Orders"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "All orders"),
    fields=(*_MAIN, *_MORE, *customer_fields(_CUSTOMER)),
    quick=_CHIPS,
    default_sort=ListSort("ordered_on", descending=True),
    ties=(Order.ordered_on.desc(), Order.id.desc()),
    concerned=(
        *("sales_order", "order_line", "delivery_note", "delivery_line", "return_note", "payment"),
        *("customer", "contact", "option", "staff", "custom_field", "custom_value"),
    ),
    text_search=_find,
    this_month=_this_month,
    customer=Order.customer_id,
)
