"""All people, products, orders or order lines of a firm as plain rows, for exports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop_crm.models import (
    Contact,
    Customer,
    DeliveryLine,
    DeliveryNote,
    Order,
    OrderLine,
    Phone,
    Product,
    ProductCost,
    ProductPrice,
    Staff,
)
from desktop_crm.models.conditions import alive
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.measures import Grouped
from desktop_crm.queries.listing.selection import asked_of
from desktop_crm.queries.listing.where import passing

_CHUNK = 2_000
Build = Callable[[Sequence[Any]], Select[Any]]


@dataclass(frozen=True, slots=True)
class RecordKind:
    """One kind of records: its columns by the key of the import field they would be read into.

    `select` makes the query for some columns, `id` is the record's own. Only records of customers
    can be narrowed by a filter of the customer list. `internal` columns are for nobody outside the
    firm.
    """

    columns: Mapping[str, Any]
    select: Build
    id: Any
    customer_id: Any = None
    internal: frozenset[str] = frozenset()


def _latest(value: InstrumentedAttribute[Any], model: Any) -> Any:
    """The newest of a product's dated figures."""
    return (
        select(value)
        .where(model.product_id == Product.id, alive(model))
        .order_by(model.valid_from.desc())
        .limit(1)
        .correlate(Product)
        .scalar_subquery()
    )


def _numbers() -> Any:
    """A person's numbers in one cell."""
    ordered = (
        select(Phone.number)
        .where(Phone.contact_id == Contact.id, alive(Phone))
        .order_by(Phone.position)
        .correlate(Contact)
        .subquery("ordered")
    )
    return select(func.aggregate_strings(ordered.c.number, ", ")).scalar_subquery()


def _shipped() -> Any:
    """The day on which the last of a line left."""
    return (
        select(func.max(DeliveryNote.shipped_on))
        .join(DeliveryLine, DeliveryLine.delivery_note_id == DeliveryNote.id)
        .where(DeliveryLine.order_line_id == OrderLine.id, alive(DeliveryNote), alive(DeliveryLine))
        .correlate(OrderLine)
        .scalar_subquery()
    )


def _contacts(columns: Sequence[Any]) -> Select[Any]:
    return (
        select(*columns)
        .select_from(Contact)
        .join(Customer, Customer.id == Contact.customer_id)
        .where(alive(Contact), alive(Customer))
        .order_by(Customer.name, Contact.is_primary.desc(), Contact.name, Contact.id)
    )


def _products(columns: Sequence[Any]) -> Select[Any]:
    return (
        select(*columns)
        .select_from(Product)
        .where(alive(Product))
        .order_by(Product.code, Product.name, Product.id)
    )


def _of_orders(query: Select[Any]) -> Select[Any]:
    return (
        query.join(Customer, Customer.id == Order.customer_id)
        .outerjoin(Staff, Staff.id == Order.salesperson_id)
        .where(alive(Order), alive(Customer))
    )


def _orders(columns: Sequence[Any]) -> Select[Any]:
    query = _of_orders(select(*columns).select_from(Order))
    return query.order_by(Order.ordered_on, Order.number, Order.id)


def _order_lines(columns: Sequence[Any]) -> Select[Any]:
    query = select(*columns).select_from(OrderLine).join(Order, Order.id == OrderLine.order_id)
    query = query.outerjoin(Product, Product.id == OrderLine.product_id)
    return (
        _of_orders(query)
        .where(alive(OrderLine))
        .order_by(Order.ordered_on, Order.number, Order.id, OrderLine.position, OrderLine.id)
    )


_HEAD = {
    "order.number": Order.number,
    "customer.code": Customer.code,
    "customer.name": Customer.name,
    "order.date": Order.ordered_on,
    "order.due_date": Order.promised_on,
    "order.salesperson": Staff.name,
    "order.carrier": Order.carrier_id,
}

RECORD_KINDS: Mapping[str, RecordKind] = {
    "contacts": RecordKind(
        {
            "contact.name": Contact.name,
            "customer.code": Customer.code,
            "customer.name": Customer.name,
            "contact.title": Contact.title,
            "contact.department": Contact.department,
            "contact.salutation": Contact.salutation,
            "contact.phone": _numbers(),
            "contact.email": Contact.email,
            "contact.wechat": Contact.wechat,
            "contact.qq": Contact.qq,
            "contact.birthday": Contact.birthday,
            "contact.is_decision_maker": Contact.is_decision_maker,
            "contact.remark": Contact.remark,
        },
        _contacts,
        Contact.id,
        Contact.customer_id,
    ),
    "products": RecordKind(
        {
            "product.code": Product.code,
            "product.name": Product.name,
            "product.spec": Product.spec,
            "product.unit": Product.unit_id,
            "product.category": Product.category_id,
            "product.supplier": Product.supplier,
            "product.price": _latest(ProductPrice.price, ProductPrice),
            "product.cost": _latest(ProductCost.cost, ProductCost),
            "product.is_discontinued": Product.is_discontinued,
            "product.remark": Product.remark,
        },
        _products,
        Product.id,
        internal=frozenset({"product.supplier", "product.cost"}),
    ),
    "orders": RecordKind(
        {
            **_HEAD,
            "order.freight": Order.freight,
            "order.amount": Order.total,
            "order.ship_address": Order.ship_address,
            "order.payment_terms": Order.payment_terms,
            "order.remark": Order.remark,
            "order.state": Order.state,
        },
        _orders,
        Order.id,
        Order.customer_id,
    ),
    "order_lines": RecordKind(
        {
            **_HEAD,
            "delivery.date": _shipped(),
            "product.code": Product.code,
            "product.name": func.coalesce(Product.name, OrderLine.description),
            "product.spec": Product.spec,
            "line.unit": OrderLine.unit,
            "line.qty": OrderLine.quantity,
            "line.price": OrderLine.unit_price,
            "line.discount": OrderLine.discount,
            "line.amount": OrderLine.amount,
            "line.cost": OrderLine.unit_cost,
            "line.remark": OrderLine.remark,
        },
        _order_lines,
        OrderLine.id,
        Order.customer_id,
        frozenset({"line.cost"}),
    ),
}
"""What can be exported beside the customer list; the keys are those of the kinds of sheets."""


def record_count(
    session: Session,
    *,
    kind: RecordKind,
    today: date,
    list_filter: ListFilter,
    listing: Listing = CUSTOMERS,
) -> int:
    """How many records there are."""
    chosen = _customers(session, listing, today, list_filter)
    query = _narrowed(kind, [func.count()], chosen).order_by(None)
    return int(session.execute(query).scalar_one())


def record_rows(
    session: Session,
    *,
    kind: RecordKind,
    columns: Sequence[str],
    today: date,
    list_filter: ListFilter,
    listing: Listing = CUSTOMERS,
) -> Iterator[tuple[Any, ...]]:
    """The records, one after the other; options by their ids, states by their codes.

    The last value of each is its own id.
    """
    query = _narrowed(
        kind,
        [*(kind.columns[key] for key in columns), kind.id],
        _customers(session, listing, today, list_filter),
    )
    for row in session.execute(query.execution_options(yield_per=_CHUNK)):
        yield tuple(row)


def _narrowed(
    kind: RecordKind, columns: Sequence[Any], customers: Select[Any] | None
) -> Select[Any]:
    query = kind.select(columns)
    if customers is None or kind.customer_id is None:
        return query
    return query.where(kind.customer_id.in_(customers))


def _customers(
    session: Session, listing: Listing, today: date, list_filter: ListFilter
) -> Select[Any] | None:
    """The customers that pass a filter; None when all do."""
    if list_filter.is_empty:
        return None
    asked = asked_of(session, Grouped(), today)
    conditions = passing(listing, list_filter, asked)
    return asked.joined(select(Customer.id).where(*conditions)).correlate(None)
