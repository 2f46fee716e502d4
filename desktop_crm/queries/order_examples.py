"""An order that has much to show, for the tour."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Complaint, DeliveryNote, Order, OrderLine
from desktop_crm.models.conditions import alive, counted


def telling_order(session: Session, *, today: date) -> UUID | None:
    """The latest order with a delivery and a complaint, else the latest of several lines."""
    complained = (
        select(Order.id)
        .join(Complaint, Complaint.order_id == Order.id)
        .join(DeliveryNote, DeliveryNote.order_id == Order.id)
        .where(counted(), Order.ordered_on <= today, alive(Complaint), alive(DeliveryNote))
        .order_by(Order.ordered_on.desc(), Order.id)
        .limit(1)
    )
    found = session.scalars(complained).first()
    if found is not None:
        return found
    several = (
        select(Order.id)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(counted(), Order.ordered_on <= today)
        .group_by(Order.id)
        .order_by((func.count() > 2).desc(), Order.ordered_on.desc(), Order.id)
        .limit(1)
    )
    return session.scalars(several).first()
