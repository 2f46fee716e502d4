"""What a payment's form needs to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.money_problems import PaymentFacts
from desktop_crm.models import Customer, Order, Payment, ReturnNote
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.options import OptionRow, options
from desktop_crm.services.document_numbers import next_number
from desktop_crm.services.payments import NUMBER_PREFIX as PAYMENT_PREFIX
from desktop_crm.services.payments import payment_facts

_OPEN_ORDERS = 50


@dataclass(frozen=True, slots=True)
class OrderChoice:
    """An order that a payment or a return can be for; `outstanding` is not paid yet."""

    id: UUID
    number: str
    ordered_on: date
    total: Decimal
    outstanding: Decimal


@dataclass(frozen=True, slots=True)
class PaymentHead:
    """The payment that is changed."""

    id: UUID
    number: str | None
    paid_on: date
    amount: Decimal
    order_id: UUID | None
    method_id: UUID | None
    remark: str | None


@dataclass(frozen=True, slots=True)
class PaymentForm:
    """A payment's form; `orders` are the customer's orders that are not paid in full."""

    facts: PaymentFacts
    customer_id: UUID
    customer: str
    orders: tuple[OrderChoice, ...]
    payment: PaymentHead | None
    number: str
    order_id: UUID | None
    method_id: UUID | None
    methods: tuple[OptionRow, ...]


def payment_form(
    session: Session,
    *,
    today: date,
    customer_id: UUID | None = None,
    order_id: UUID | None = None,
    payment_id: UUID | None = None,
) -> PaymentForm | None:
    """The form of a new payment of a customer, or of a known one; None when they are gone.

    Its usual method is that of the customer's last payment.
    """
    payment = session.get(Payment, payment_id) if payment_id is not None else None
    if payment_id is not None and (payment is None or payment.deleted_at is not None):
        return None
    order = session.get(Order, order_id) if order_id is not None else None
    if payment is not None:
        customer_id, order_id = payment.customer_id, payment.order_id
    elif order is not None:
        customer_id = order.customer_id
    customer = session.get(Customer, customer_id) if customer_id is not None else None
    if customer is None or customer.deleted_at is not None:
        return None
    orders = open_orders(session, customer_id=customer.id, also=order_id)
    last = session.scalars(
        select(Payment.method_id)
        .where(Payment.customer_id == customer.id, alive(Payment), Payment.method_id.is_not(None))
        .order_by(Payment.paid_on.desc(), Payment.id.desc())
        .limit(1)
    ).first()
    known_order = order_id if any(each.id == order_id for each in orders) else None
    return PaymentForm(
        facts=payment_facts(session, customer, today=today, order_id=known_order, payment=payment),
        customer_id=customer.id,
        customer=customer.name,
        orders=orders,
        payment=_payment_head(payment) if payment is not None else None,
        number=(payment.number if payment is not None else None)
        or next_number(session, Payment.number, PAYMENT_PREFIX, today),
        order_id=known_order,
        method_id=payment.method_id if payment is not None else last,
        methods=tuple(options(session, list_name=OptionList.PAYMENT_METHOD)),
    )


def open_orders(
    session: Session, *, customer_id: UUID, also: UUID | None = None
) -> tuple[OrderChoice, ...]:
    """The latest orders of a customer that are not paid in full, newest first.

    `also` is listed whatever was paid for it.
    """
    paid = (
        select(func.sum(Payment.amount))
        .where(Payment.order_id == Order.id, alive(Payment))
        .correlate(Order)
        .scalar_subquery()
    )
    back = (
        select(func.sum(ReturnNote.total))
        .where(ReturnNote.order_id == Order.id, alive(ReturnNote))
        .correlate(Order)
        .scalar_subquery()
    )
    found = session.execute(
        select(Order, paid, back)
        .where(Order.customer_id == customer_id, counted())
        .order_by(Order.ordered_on.desc(), Order.id.desc())
        .limit(_OPEN_ORDERS * 4)
    ).all()
    zero = Decimal(0)
    rows = [
        OrderChoice(
            order.id,
            order.number,
            order.ordered_on,
            order.total,
            order.total - (sum_ or zero) - (returned or zero),
        )
        for order, sum_, returned in found
    ]
    listed = [each for each in rows if each.outstanding > 0 or each.id == also]
    return tuple(listed[:_OPEN_ORDERS])


def _payment_head(payment: Payment) -> PaymentHead:
    return PaymentHead(
        id=payment.id,
        number=payment.number,
        paid_on=payment.paid_on,
        amount=payment.amount,
        order_id=payment.order_id,
        method_id=payment.method_id,
        remark=payment.remark,
    )
