"""Which customers somebody said are not the same, though they look alike."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import RelationKind
from desktop_crm.models import CustomerRelation
from desktop_crm.models.conditions import alive


def told_apart(session: Session) -> frozenset[frozenset[UUID]]:
    """All such pairs."""
    pairs = session.execute(
        select(CustomerRelation.customer_id, CustomerRelation.other_id).where(
            CustomerRelation.kind == RelationKind.DISTINCT, alive(CustomerRelation)
        )
    )
    return frozenset(frozenset((one, other)) for one, other in pairs)
