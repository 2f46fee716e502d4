"""Recording money that came in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Unpack
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import format_money
from desktop_crm.core.money_problems import PaymentFacts, payment_problems
from desktop_crm.core.problems import refuse
from desktop_crm.core.trade_fields import PaymentFields, tidied
from desktop_crm.models import Customer, Order, Payment
from desktop_crm.models.conditions import alive
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.counterparts import follow
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.document_numbers import next_number
from desktop_crm.services.trade_facts import is_taken, outstanding_of, outstanding_of_order

NUMBER_PREFIX = "HK"


@action(
    "payment.record", QT_TRANSLATE_NOOP("operation", "Recorded a payment of {amount} from {name}")
)
def record_payment(
    session: Session,
    *,
    customer_id: UUID,
    paid_on: date,
    amount: Decimal,
    order_id: UUID | None = None,
    save_anyway: bool = False,
    **fields: Unpack[PaymentFields],
) -> Done[UUID]:
    """Record money received; without an order it settles the oldest debts first.

    Raises:
        UserError: `customer.missing`, `record.missing`, or the problems of the form.
    """
    customer = alive_customer(session, customer_id)
    facts = payment_facts(
        session,
        customer,
        today=local_date(moment_of(session)),
        order_id=order_id,
        paid_on=paid_on,
        amount=amount,
        number=tidied(fields.get("number")),
    )
    refuse(payment_problems(facts, paid_on=paid_on, amount=amount), save_anyway=save_anyway)
    payment = Payment(
        customer_id=customer_id,
        order_id=order_id,
        paid_on=paid_on,
        amount=amount,
        number=next_number(session, Payment.number, NUMBER_PREFIX, paid_on),
    )
    _assign(payment, fields)
    session.add(payment)
    session.flush()
    return _done(payment, customer)


@action(
    "payment.update", QT_TRANSLATE_NOOP("operation", "Changed a payment of {amount} from {name}")
)
def update_payment(
    session: Session,
    *,
    payment_id: UUID,
    paid_on: date | None = None,
    amount: Decimal | None = None,
    order_id: UUID | None = None,
    without_order: bool = False,
    save_anyway: bool = False,
    **fields: Unpack[PaymentFields],
) -> Done[UUID]:
    """Change what is given and leave the rest; `without_order` takes it off its order.

    Raises:
        UserError: `record.missing`, or the problems of what the payment would be.
    """
    payment = alive_row(session, Payment, payment_id)
    customer = alive_customer(session, payment.customer_id)
    day = paid_on or payment.paid_on
    sum_ = payment.amount if amount is None else amount
    order = None if without_order else order_id or payment.order_id
    facts = payment_facts(
        session,
        customer,
        today=local_date(moment_of(session)),
        order_id=order,
        paid_on=day,
        amount=sum_,
        number=tidied(fields.get("number")),
        payment=payment,
    )
    refuse(payment_problems(facts, paid_on=day, amount=sum_), save_anyway=save_anyway)
    for name, value in (("paid_on", day), ("amount", sum_), ("order_id", order)):
        if getattr(payment, name) != value:
            setattr(payment, name, value)
    _assign(payment, fields)
    follow(session, payment)
    return _done(payment, customer)


def payment_facts(
    session: Session,
    customer: Customer,
    *,
    today: date,
    order_id: UUID | None,
    paid_on: date | None = None,
    amount: Decimal | None = None,
    number: str | None = None,
    payment: Payment | None = None,
) -> PaymentFacts:
    """What a payment is compared with; `payment` is the one that is changed.

    Raises:
        UserError: `record.missing` if the order is not there.
    """
    payment_id = payment.id if payment is not None else None
    order = alive_row(session, Order, order_id) if order_id is not None else None
    open_ = None
    if order is not None:
        open_ = outstanding_of_order(session, order, without_payment=payment_id)
    same = select(Payment.id).where(
        Payment.customer_id == customer.id,
        Payment.paid_on == paid_on,
        Payment.amount == amount,
        Payment.order_id.is_(None) if order_id is None else Payment.order_id == order_id,
        Payment.id != payment_id,
        alive(Payment),
    )
    return PaymentFacts(
        today=today,
        outstanding=outstanding_of(session, customer) + (payment.amount if payment else Decimal(0)),
        order_outstanding=open_,
        order_is_other_customers=order is not None and order.customer_id != customer.id,
        looks_entered_twice=amount is not None and session.execute(same).first() is not None,
        number_taken=is_taken(session, Payment.number, number, except_id=payment_id),
    )


def _assign(payment: Payment, fields: Mapping[str, Any]) -> None:
    for name, value in fields.items():
        typed = tidied(value)
        if (name == "number" and typed is None) or getattr(payment, name) == typed:
            continue
        setattr(payment, name, typed)


def _done(payment: Payment, customer: Customer) -> Done[UUID]:
    return Done(payment.id, {"amount": format_money(payment.amount), "name": customer.name})
