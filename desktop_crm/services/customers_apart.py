"""Customers that look alike and are not the same: said once, remembered as a relation."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import RelationKind
from desktop_crm.models import Customer, CustomerRelation
from desktop_crm.models.conditions import alive


def tell_apart(session: Session, customer_id: UUID, others: Collection[UUID]) -> None:
    """Remember that a customer is none of the others, as far as they are still there."""
    living = session.scalars(
        select(Customer.id).where(Customer.id.in_(others), alive(Customer)).order_by(Customer.id)
    )
    session.add_all(
        CustomerRelation(customer_id=customer_id, other_id=other_id, kind=RelationKind.DISTINCT)
        for other_id in living
        if other_id != customer_id
    )
