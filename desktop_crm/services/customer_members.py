"""The colleagues who work for a customer beside its owner, and their shares in the credit."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.member_checks import MemberInput, member_problems
from desktop_crm.core.problems import refuse
from desktop_crm.models import CustomerMember, Staff
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.customers import alive_customer

__all__ = ["MemberInput", "set_members"]


@action("customer.set_members", QT_TRANSLATE_NOOP("operation", "Changed the colleagues of {name}"))
def set_members(
    session: Session, *, customer_id: UUID, members: Sequence[MemberInput]
) -> Done[UUID]:
    """Make the colleagues named the only ones beside the owner, who has what is left of 1.

    Raises:
        UserError: `customer.missing`, `record.missing`, or what is wrong with the shares.
    """
    customer = alive_customer(session, customer_id)
    refuse(member_problems(members, owner_id=customer.owner_id), save_anyway=False)
    present = {
        row.staff_id: row
        for row in session.scalars(
            select(CustomerMember).where(
                CustomerMember.customer_id == customer.id, CustomerMember.deleted_at.is_(None)
            )
        )
    }
    wanted = {member.staff_id: member for member in members}
    for staff_id, row in present.items():
        if staff_id not in wanted:
            row.deleted_at = moment_of(session)
    for staff_id, member in wanted.items():
        known = present.get(staff_id)
        if known is None:
            alive_row(session, Staff, staff_id)
            known = CustomerMember(customer_id=customer.id, staff_id=staff_id)
            session.add(known)
        known.role, known.share = member.role, member.share
    return Done(customer.id, {"name": customer.name})
