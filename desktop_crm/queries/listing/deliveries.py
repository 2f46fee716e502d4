"""The list of deliveries."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, exists, func, select

from desktop_crm.core.codes import OptionList
from desktop_crm.core.goods_words import goods_words
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import DeliveryLine, DeliveryNote, Order, OrderLine, Product
from desktop_crm.models.conditions import alive
from desktop_crm.queries import deliveries as delay_of
from desktop_crm.queries.list_columns import Kind, Marked
from desktop_crm.queries.listing.asked import Asked, Other
from desktop_crm.queries.listing.build import chosen, colleague, field
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import ListField, Listing, QuickChip
from desktop_crm.queries.listing.measures import Measure
from desktop_crm.queries.listing.of_customer import (
    customer_fields,
    customer_name,
    customer_of,
    find_with_customer,
)
from desktop_crm.queries.listing.values import Surroundings
from desktop_crm.queries.listing.where import any_text
from desktop_crm.storage.keyset import among

_CUSTOMER = customer_of(DeliveryNote.customer_id)
_ORDER = Other(Order, Order.id == DeliveryNote.order_id)
_LATE = QT_TRANSLATE_NOOP("list", "Days from the promised date to the shipment; 0: in time.")


def _promised_on(asked: Asked) -> Any:
    return asked.of(_ORDER, delay_of.promised_on())


def _days_late(asked: Asked) -> ColumnElement[int]:
    promised = _promised_on(asked)
    return case(
        (promised.is_(None), None),
        (delay_of.is_late(), delay_of.days_late()),
        else_=0,
    )


def _marked(_page: Any, days: int | None) -> int | Marked | None:
    return Marked(days) if days else days


def _order(asked: Asked) -> Any:
    return asked.of(_ORDER, Order.number)


def _salesperson(asked: Asked) -> Any:
    return asked.of(_ORDER, Order.salesperson_id)


def _quantity(asked: Asked) -> Any:
    return asked.figures(
        Measure(
            "quantity",
            DeliveryLine.delivery_note_id,
            func.sum(DeliveryLine.quantity),
            (alive(DeliveryLine),),
        )
    )


_ARTICLE = func.coalesce(Product.name, OrderLine.description, "")
_LINES = (
    exists()
    .where(
        DeliveryLine.delivery_note_id == DeliveryNote.id,
        alive(DeliveryLine),
        OrderLine.id == DeliveryLine.order_line_id,
        Product.id == OrderLine.product_id,
    )
    .correlate(DeliveryNote)
)


def _first_article(asked: Asked) -> ColumnElement[str]:
    return asked.figures(
        Measure(
            "goods",
            DeliveryLine.delivery_note_id,
            func.min(OrderLine.description),
            (alive(DeliveryLine),),
            ((OrderLine, OrderLine.id == DeliveryLine.order_line_id),),
        )
    )


def _goods(page: Surroundings, ids: Sequence[UUID]) -> dict[UUID, str]:
    """What each of these deliveries held."""
    found: dict[UUID, list[tuple[str, str | None, Decimal]]] = {}
    rows = page.session.execute(
        select(DeliveryLine.delivery_note_id, _ARTICLE, Product.code, DeliveryLine.quantity)
        .join(OrderLine, OrderLine.id == DeliveryLine.order_line_id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(among(DeliveryLine.delivery_note_id, ids), alive(DeliveryLine))
        .order_by(OrderLine.position, DeliveryLine.id)
    )
    for note_id, name, code, quantity in rows:
        found.setdefault(note_id, []).append((name, code, quantity))
    return {note_id: goods_words(goods) for note_id, goods in found.items()}


_FIELDS: tuple[ListField, ...] = (
    field(
        "shipped_on",
        QT_TRANSLATE_NOOP("list", "Ship date"),
        DeliveryNote.shipped_on,
        Kind.DATE,
        indexed=(DeliveryNote.shipped_on, DeliveryNote.id),
        fixed=True,
    ),
    field("number", QT_TRANSLATE_NOOP("list", "Delivery note no."), DeliveryNote.number, width=150),
    customer_name(_CUSTOMER, stretch=True),
    field("order", QT_TRANSLATE_NOOP("list", "Order no."), _order, width=150),
    field("promised_on", QT_TRANSLATE_NOOP("list", "Promised date"), _promised_on, Kind.DATE),
    field(
        "days_late",
        QT_TRANSLATE_NOOP("list", "Days late"),
        _days_late,
        Kind.NUMBER,
        84,
        show=_marked,
        dash_zero=True,
        note=_LATE,
    ),
    chosen(
        "carrier",
        QT_TRANSLATE_NOOP("list", "Carrier"),
        DeliveryNote.carrier_id,
        OptionList.CARRIER,
    ),
    field("receiver", QT_TRANSLATE_NOOP("list", "Receiver"), DeliveryNote.receiver),
    field(
        "approved",
        QT_TRANSLATE_NOOP("list", "Approved"),
        DeliveryNote.approved_at,
        Kind.MOMENT,
    ),
    colleague(
        "approved_by",
        QT_TRANSLATE_NOOP("list", "Approved by"),
        DeliveryNote.approved_by,
        visible=False,
    ),
    field(
        "quantity",
        QT_TRANSLATE_NOOP("list", "Quantity"),
        _quantity,
        Kind.NUMBER,
        visible=False,
    ),
    field(
        "goods",
        QT_TRANSLATE_NOOP("list", "Goods"),
        _first_article,
        gather=_goods,
        where=any_text(_LINES, Product.name),
        width=200,
        visible=False,
    ),
    colleague("salesperson", QT_TRANSLATE_NOOP("list", "Salesperson"), _salesperson, visible=False),
    chosen(
        "delay_reason",
        QT_TRANSLATE_NOOP("list", "Delay reason"),
        DeliveryNote.delay_reason_id,
        OptionList.DELAY_REASON,
        internal=True,
        visible=False,
    ),
    field(
        "delay_note",
        QT_TRANSLATE_NOOP("list", "Note on the delay"),
        DeliveryNote.delay_note,
        width=200,
        internal=True,
        visible=False,
    ),
    field(
        "remark",
        QT_TRANSLATE_NOOP("list", "Remarks"),
        DeliveryNote.remark,
        width=200,
        visible=False,
    ),
    field(
        "created",
        QT_TRANSLATE_NOOP("list", "Created"),
        DeliveryNote.created_at,
        Kind.MOMENT,
        visible=False,
    ),
)


def _this_month(asked: Asked) -> ColumnElement[bool]:
    month = Month.of(asked.today)
    return DeliveryNote.shipped_on.between(month.first, month.last)


def _late(asked: Asked) -> ColumnElement[bool]:
    return asked.of(_ORDER, delay_of.is_late())


def _waiting(_asked: Asked) -> ColumnElement[bool]:
    return DeliveryNote.approved_at.is_(None)


_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("delivery_filter", "All")),
    QuickChip("month", QT_TRANSLATE_NOOP("delivery_filter", "This month"), _this_month),
    QuickChip(
        "late",
        QT_TRANSLATE_NOOP("delivery_filter", "Late"),
        _late,
        QT_TRANSLATE_NOOP("delivery_filter", "Shipped after the promised date"),
        slow=True,
    ),
    QuickChip("waiting", QT_TRANSLATE_NOOP("delivery_filter", "Not approved"), _waiting),
)


def _find(text: str) -> ColumnElement[bool]:
    return find_with_customer(
        text, DeliveryNote, DeliveryNote.customer_id, DeliveryNote.number, DeliveryNote.order_id
    )


DELIVERIES = Listing(
    name="deliveries",
    model=DeliveryNote,
    title=QT_TRANSLATE_NOOP("list", "Deliveries"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "All deliveries"),
    fields=(*_FIELDS, *customer_fields(_CUSTOMER)),
    quick=_CHIPS,
    default_sort=ListSort("shipped_on", descending=True),
    ties=(DeliveryNote.shipped_on.desc(), DeliveryNote.id.desc()),
    concerned=(
        *("delivery_note", "delivery_line", "order_line", "product", "sales_order", "customer"),
        *("option", "staff"),
    ),
    text_search=_find,
    this_month=_this_month,
    customer=DeliveryNote.customer_id,
)
