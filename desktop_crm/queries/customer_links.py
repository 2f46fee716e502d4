"""Who works for a customer, how it stands to others, and how it may not be reached."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.member_checks import owner_share
from desktop_crm.models import Customer, CustomerMember, CustomerRelation, DoNotContact, Staff
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A colleague beside the owner."""

    staff_id: UUID
    name: str
    role: str
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class RelationRow:
    """How another party stands to this one.

    `is_reverse` when the relation was written on the other: then `REVERSE_RELATION_TEXTS` names it.
    """

    id: UUID
    other_id: UUID
    other: str
    kind: str
    is_reverse: bool
    remark: str | None


@dataclass(frozen=True, slots=True)
class ClosedChannel:
    """A way in which the customer does not wish to be reached."""

    channel: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class CustomerLinks:
    """The owner with the share that is left to it, and all else that links a customer."""

    owner_id: UUID | None
    owner: str | None
    owner_share: Decimal
    members: tuple[MemberRow, ...]
    relations: tuple[RelationRow, ...]
    do_not_contact: tuple[ClosedChannel, ...]


def customer_links(session: Session, *, customer_id: UUID) -> CustomerLinks | None:
    """The links of a customer; None when it is in the recycle bin."""
    customer = session.get(Customer, customer_id)
    if customer is None or customer.deleted_at is not None:
        return None
    members = _members(session, customer_id)
    return CustomerLinks(
        owner_id=customer.owner_id,
        owner=session.scalar(select(Staff.name).where(Staff.id == customer.owner_id)),
        owner_share=owner_share([each.share for each in members]),
        members=members,
        relations=(
            *_relations(session, customer_id, is_reverse=False),
            *_relations(session, customer_id, is_reverse=True),
        ),
        do_not_contact=_closed(session, customer_id),
    )


def _members(session: Session, customer_id: UUID) -> tuple[MemberRow, ...]:
    rows = session.execute(
        select(Staff.id, Staff.name, CustomerMember.role, CustomerMember.share)
        .join(CustomerMember, CustomerMember.staff_id == Staff.id)
        .where(CustomerMember.customer_id == customer_id, alive(CustomerMember))
        .order_by(CustomerMember.id)
    )
    return tuple(MemberRow(*row) for row in rows)


def _relations(session: Session, customer_id: UUID, *, is_reverse: bool) -> tuple[RelationRow, ...]:
    own, other = CustomerRelation.customer_id, CustomerRelation.other_id
    if is_reverse:
        own, other = other, own
    rows = session.execute(
        select(CustomerRelation, Customer.id, Customer.name)
        .join(Customer, Customer.id == other)
        .where(own == customer_id, alive(CustomerRelation), alive(Customer))
        .order_by(CustomerRelation.id)
    )
    return tuple(
        RelationRow(row.id, other_id, name, row.kind, is_reverse, row.remark)
        for row, other_id, name in rows
    )


def _closed(session: Session, customer_id: UUID) -> tuple[ClosedChannel, ...]:
    rows = session.execute(
        select(DoNotContact.channel, DoNotContact.reason)
        .where(DoNotContact.customer_id == customer_id, alive(DoNotContact))
        .order_by(DoNotContact.id)
    )
    return tuple(ClosedChannel(*row) for row in rows)
