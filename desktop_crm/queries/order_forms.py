"""What an order's form needs: choices, usual values, credit, products with their prices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList, OrderState
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.core.order_problems import OrderFacts
from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.core.trade_standing import TradeStanding
from desktop_crm.models import Customer, DeliveryNote, Order
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.card_alerts import Decision, hold_of, stop_of
from desktop_crm.queries.card_contacts import ContactRow, card_contacts
from desktop_crm.queries.custom_fields import FilledField, filled_fields
from desktop_crm.queries.options import OptionRow, StaffRow, options, staff
from desktop_crm.queries.product_choices import (
    ProductChoice,
    last_prices,
    pasted_products,
    product_choices,
    products_for,
)
from desktop_crm.services.orders import next_order_number
from desktop_crm.services.orders_rows import inputs_of, lines_of, order_facts
from desktop_crm.services.trade_facts import standing_of
from desktop_crm.storage.authorship import AUTHOR
from desktop_crm.storage.firm_settings import read_calendar, read_settings

__all__ = [
    "FormLine",
    "OrderCustomer",
    "OrderForm",
    "OrderHead",
    "ProductChoice",
    "Punctuality",
    "last_prices",
    "order_customer",
    "order_form",
    "pasted_products",
    "product_choices",
    "products_for",
    "punctuality",
]

TAX_RATE = "order.tax_rate"
_RECENT = 5


@dataclass(frozen=True, slots=True)
class OrderCustomer:
    """Whom an order is for, and what is usual for it."""

    id: UUID
    name: str
    level: int | None
    owner_id: UUID | None
    payment_terms: str | None
    ship_address: str | None
    contact_id: UUID | None
    carrier_id: UUID | None
    contacts: tuple[ContactRow, ...]
    standing: TradeStanding
    hold: Decision | None
    stopped: Decision | None
    punctuality: Punctuality


@dataclass(frozen=True, slots=True)
class Punctuality:
    """Of the last deliveries to a customer, how many were late, and by how many days on average."""

    deliveries: int
    late: int
    mean_days: Decimal | None


@dataclass(frozen=True, slots=True)
class OrderHead:
    """The head of the order that is changed."""

    id: UUID
    number: str
    state: OrderState
    ordered_on: date
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


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line of the order that is changed, with its product and what of it left."""

    line: OrderLineInput
    product: ProductChoice | None
    shipped: Decimal


@dataclass(frozen=True, slots=True)
class OrderForm:
    """An order's form; `facts` are what `core.order_problems` compares the typed order with.

    `number` is the one that an order of that day would get, `tax_rate` the usual one (0.13),
    `own` are the firm's own fields.
    """

    facts: OrderFacts
    customer: OrderCustomer | None
    order: OrderHead | None
    lines: tuple[FormLine, ...]
    number: str
    salesperson_id: UUID | None
    tax_rate: Decimal
    staff: tuple[StaffRow, ...]
    carriers: tuple[OptionRow, ...]
    terms: tuple[OptionRow, ...]
    calendar: WorkCalendar
    own: tuple[FilledField, ...]


def order_form(
    session: Session,
    *,
    today: date,
    order_id: UUID | None = None,
    customer_id: UUID | None = None,
) -> OrderForm | None:
    """The form of a new order, perhaps without a customer yet, or of a known one.

    None when the order or the customer lies in the recycle bin.
    """
    order = session.get(Order, order_id) if order_id is not None else None
    if order is not None and order.deleted_at is None:
        customer_id = order.customer_id
    customer = session.get(Customer, customer_id) if customer_id is not None else None
    is_gone = order_id is not None and (order is None or order.deleted_at is not None)
    no_customer = customer is None or customer.deleted_at is not None
    if is_gone or (customer_id is not None and no_customer):
        return None
    day = order.ordered_on if order is not None else today
    usual = (
        order_customer(session, customer_id=customer_id, today=today, order_id=order_id)
        if customer_id
        else None
    )
    author: UUID | None = session.info.get(AUTHOR)
    return OrderForm(
        facts=_facts(session, customer, order, today),
        customer=usual,
        order=_head(order) if order is not None else None,
        lines=_lines(session, order) if order is not None else (),
        number=order.number if order is not None else next_order_number(session, day),
        salesperson_id=(usual.owner_id if usual else None) or author,
        tax_rate=Decimal(read_settings(session)[TAX_RATE]) / 100,
        staff=tuple(staff(session)),
        carriers=tuple(options(session, list_name=OptionList.CARRIER)),
        terms=tuple(options(session, list_name=OptionList.PAYMENT_TERMS)),
        calendar=read_calendar(session),
        own=filled_fields(session, owner_table="sales_order", record_id=order_id),
    )


def order_customer(
    session: Session, *, customer_id: UUID, today: date, order_id: UUID | None = None
) -> OrderCustomer | None:
    """A customer as an order's form shows it once it is chosen; None when it is gone.

    What is owed for the order that is changed, `order_id`, is left out of its standing.
    """
    customer = session.get(Customer, customer_id)
    if customer is None or customer.deleted_at is not None:
        return None
    people = card_contacts(session, customer_id=customer_id)
    last = session.scalars(
        select(Order.carrier_id)
        .where(Order.customer_id == customer_id, counted(), Order.carrier_id.is_not(None))
        .order_by(Order.ordered_on.desc(), Order.id.desc())
        .limit(1)
    ).first()
    return OrderCustomer(
        id=customer.id,
        name=customer.name,
        level=customer.level,
        owner_id=customer.owner_id,
        payment_terms=customer.payment_terms,
        ship_address=customer.ship_address or customer.address,
        contact_id=next((person.id for person in people if person.is_primary), None),
        carrier_id=last,
        contacts=people,
        standing=standing_of(session, customer, without_order=order_id),
        hold=hold_of(session, customer),
        stopped=stop_of(session, customer, today),
        punctuality=punctuality(session, customer_id=customer_id),
    )


def punctuality(session: Session, *, customer_id: UUID, count: int = _RECENT) -> Punctuality:
    """How punctual the last promised deliveries to a customer were."""
    rows = session.execute(
        select(DeliveryNote.shipped_on, DeliveryNote.promised_on)
        .where(
            DeliveryNote.customer_id == customer_id,
            alive(DeliveryNote),
            DeliveryNote.promised_on.is_not(None),
        )
        .order_by(DeliveryNote.shipped_on.desc(), DeliveryNote.id.desc())
        .limit(count)
    ).all()
    days = [(shipped - promised).days for shipped, promised in rows if promised is not None]
    late = [each for each in days if each > 0]
    mean = Decimal(sum(late)) / len(late) if late else None
    return Punctuality(len(days), len(late), mean)


def _facts(
    session: Session, customer: Customer | None, order: Order | None, today: date
) -> OrderFacts:
    if customer is None:
        return OrderFacts(today)
    lines = lines_of(session, order.id) if order is not None else ()
    return order_facts(
        session,
        customer,
        today=today,
        ordered_on=order.ordered_on if order is not None else today,
        product_ids={line.product_id for line in lines if line.product_id},
        order=order,
    )


def _head(order: Order) -> OrderHead:
    return OrderHead(
        id=order.id,
        number=order.number,
        state=OrderState(order.state),
        ordered_on=order.ordered_on,
        promised_on=order.promised_on,
        salesperson_id=order.salesperson_id,
        contact_id=order.contact_id,
        carrier_id=order.carrier_id,
        ship_to=order.ship_to,
        ship_address=order.ship_address,
        freight=order.freight,
        payment_terms=order.payment_terms,
        discount=order.discount,
        remark=order.remark,
        internal_remark=order.internal_remark,
    )


def _lines(session: Session, order: Order) -> tuple[FormLine, ...]:
    typed = inputs_of(lines_of(session, order.id))
    facts = _facts(session, session.get_one(Customer, order.customer_id), order, order.ordered_on)
    products = products_for(
        session,
        {line.product_id for line in typed if line.product_id},
        customer_id=order.customer_id,
        on=order.ordered_on,
    )
    return tuple(
        FormLine(
            line,
            products.get(line.product_id) if line.product_id else None,
            facts.shipped.get(line.id, Decimal(0)) if line.id else Decimal(0),
        )
        for line in typed
    )
