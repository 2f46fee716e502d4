"""How one customer stands to another: parent company, dealer, guarantor, introduction."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.codes import RelationKind
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Customer, CustomerRelation
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.customers import alive_customer


@action("customer.relate", QT_TRANSLATE_NOOP("operation", "Related {name} to {other}"))
def relate_customers(
    session: Session,
    *,
    customer_id: UUID,
    other_id: UUID,
    kind: RelationKind,
    remark: str | None = None,
) -> Done[UUID]:
    """Say how `other_id` stands to `customer_id`; a relation that is there gets the remark.

    Read from the customer: `PARENT` the other is its parent company, `DEALER_OF` it is a dealer of
    the other, `GUARANTOR` the other guarantees for it, `INTRODUCED` it introduced the other,
    `DISTINCT` the two look alike and are not the same.

    Raises:
        UserError: `customer.missing`, `relation.itself` or `relation.both_ways`.
    """
    customer, other = alive_customer(session, customer_id), alive_customer(session, other_id)
    if customer.id == other.id:
        refuse([Problem("other_id", "relation.itself", blocks=True)], save_anyway=False)
    kind = RelationKind(kind)
    if _find(session, other.id, customer.id, kind) is not None:
        refuse([Problem("other_id", "relation.both_ways", blocks=True)], save_anyway=False)
    relation = _find(session, customer.id, other.id, kind)
    if relation is None:
        relation = CustomerRelation(customer_id=customer.id, other_id=other.id, kind=kind)
        session.add(relation)
    relation.remark = (remark or "").strip() or None
    session.flush()
    return Done(relation.id, {"name": customer.name, "other": other.name})


@action(
    "customer.unrelate",
    QT_TRANSLATE_NOOP("operation", "Removed the relation of {name} to {other}"),
)
def unrelate_customers(session: Session, *, relation_id: UUID) -> Done[UUID]:
    """Take a relation away.

    Raises:
        UserError: `record.missing`.
    """
    relation = alive_row(session, CustomerRelation, relation_id)
    relation.deleted_at = moment_of(session)
    customer = session.get_one(Customer, relation.customer_id)
    other = session.get_one(Customer, relation.other_id)
    return Done(relation.id, {"name": customer.name, "other": other.name})


def _find(
    session: Session, customer_id: UUID, other_id: UUID, kind: RelationKind
) -> CustomerRelation | None:
    return session.scalars(
        select(CustomerRelation).where(
            CustomerRelation.customer_id == customer_id,
            CustomerRelation.other_id == other_id,
            CustomerRelation.kind == kind,
            CustomerRelation.deleted_at.is_(None),
        )
    ).first()
