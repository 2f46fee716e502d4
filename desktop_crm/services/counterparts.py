"""The debt beside a payment that a list of receivables had taken off already; it follows it.

An import makes it, so that what is owed stays as the list said. It is found by its key.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop_crm.models import Payment, Receivable
from desktop_crm.models.conditions import alive
from desktop_crm.services.customers_chunks import in_chunks

COUNTERPART = "contained|"
"""Before the payment's id in the key of its counterpart."""


def counterparts(session: Session, payment_ids: Iterable[UUID]) -> list[Receivable]:
    """Those of these payments that are not deleted."""
    found: list[Receivable] = []
    for some in in_chunks(list(payment_ids)):
        keys = [COUNTERPART + each.hex for each in some]
        query = select(Receivable).where(Receivable.external_key.in_(keys), alive(Receivable))
        found += session.scalars(query)
    return found


def is_counterpart_of(payment_id: UUID) -> ColumnElement[bool]:
    """The condition that a debt balances that payment."""
    return Receivable.external_key == COUNTERPART + payment_id.hex


def follow(session: Session, payment: Payment) -> None:
    """Change what balances a payment with it."""
    for debt in counterparts(session, [payment.id]):
        wanted = {
            "amount": payment.amount,
            "issued_on": payment.paid_on,
            "due_on": payment.paid_on,
            "order_id": payment.order_id,
        }
        for name, value in wanted.items():
            if getattr(debt, name) != value:
                setattr(debt, name, value)
