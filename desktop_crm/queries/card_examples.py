"""Customers that show well what a card can show, for the tour."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Complaint, Contact, Customer, LevelChange, LogEntry, Order
from desktop_crm.models.conditions import alive


def troubled_customer(session: Session, *, today: date) -> UUID:
    """A held customer with complaints and many orders, or else the one with the most orders."""
    del today
    orders = (
        select(func.count())
        .where(Order.customer_id == Customer.id)
        .correlate(Customer)
        .scalar_subquery()
    )
    complained = exists().where(Complaint.customer_id == Customer.id)
    return session.scalars(
        select(Customer.id)
        .where(alive(Customer))
        .order_by(Customer.credit_hold.desc(), complained.desc(), orders.desc(), Customer.id)
        .limit(1)
    ).one()


def blank_customer(session: Session, *, today: date) -> UUID:
    """A customer of whom little more than the name is known."""
    del today
    known = [
        exists().where(model.customer_id == Customer.id) for model in (Order, LogEntry, Contact)
    ]
    return session.scalars(
        select(Customer.id)
        .where(alive(Customer))
        .order_by(*known, func.length(Customer.name), Customer.id)
        .limit(1)
    ).one()


def steady_customer(session: Session, *, today: date) -> UUID:
    """A customer with orders, without a hold and without complaints."""
    del today
    orders = (
        select(func.count())
        .where(Order.customer_id == Customer.id)
        .correlate(Customer)
        .scalar_subquery()
    )
    complained = exists().where(Complaint.customer_id == Customer.id)
    return session.scalars(
        select(Customer.id)
        .where(alive(Customer))
        .order_by(Customer.credit_hold, complained, orders.desc(), Customer.id)
        .limit(1)
    ).one()


def level_by_hand(session: Session) -> UUID:
    """A customer whose level somebody gave by hand, with the longest history of levels."""
    steps = (
        select(func.count())
        .where(LevelChange.customer_id == Customer.id)
        .correlate(Customer)
        .scalar_subquery()
    )
    return session.scalars(
        select(Customer.id)
        .where(alive(Customer))
        .order_by(Customer.level_is_manual.desc(), steps.desc(), Customer.id)
        .limit(1)
    ).one()
