"""Marking customers with tags."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.customer_fields import one_line
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Customer, CustomerTag
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.customers_chunks import in_chunks
from desktop_crm.services.tags_rows import tag_for, tag_named


@action("customer.tag", QT_TRANSLATE_NOOP("operation", "Tagged {count} customers with {tag}"))
def tag_customers(session: Session, *, customer_ids: Collection[UUID], tag: str) -> Done[int]:
    """Put a tag on customers, made if it does not exist; how many did not have it.

    Raises:
        UserError: `tag.name_empty`.
    """
    if not tag.strip():
        refuse([Problem("tag", "tag.name_empty", blocks=True)], save_anyway=False)
    row = tag_for(session, tag)
    count = 0
    for some in in_chunks(customer_ids):
        tagged = set(session.scalars(_tagged(row.id, some)).all())
        alive = session.scalars(
            select(Customer.id).where(Customer.id.in_(some), Customer.deleted_at.is_(None))
        )
        missing = [customer_id for customer_id in alive if customer_id not in tagged]
        session.add_all(CustomerTag(customer_id=each, tag_id=row.id) for each in missing)
        count += len(missing)
    return Done(count, {"count": count, "tag": row.name})


@action(
    "customer.untag", QT_TRANSLATE_NOOP("operation", "Took the tag {tag} off {count} customers")
)
def untag_customers(session: Session, *, customer_ids: Collection[UUID], tag: str) -> Done[int]:
    """Take a tag off customers; how many had it."""
    row = tag_named(session, tag)
    if row is None:
        return Done(0, {"count": 0, "tag": one_line(tag)})
    count = 0
    for some in in_chunks(customer_ids):
        marks = session.scalars(
            select(CustomerTag).where(
                CustomerTag.tag_id == row.id,
                CustomerTag.customer_id.in_(some),
                CustomerTag.deleted_at.is_(None),
            )
        ).all()
        for mark in marks:
            mark.deleted_at = moment_of(session)
        count += len(marks)
    return Done(count, {"count": count, "tag": row.name})


def _tagged(tag_id: UUID, customer_ids: Collection[UUID]) -> Select[UUID]:
    return select(CustomerTag.customer_id).where(
        CustomerTag.tag_id == tag_id,
        CustomerTag.customer_id.in_(customer_ids),
        CustomerTag.deleted_at.is_(None),
    )
