"""What the form of a customer's colleagues begins with."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.models import Customer
from desktop_crm.queries.customer_links import CustomerLinks, customer_links
from desktop_crm.queries.options import StaffRow, staff


@dataclass(frozen=True, slots=True)
class MemberForm:
    """The customer's name, the links that it has, and the people to choose from."""

    name: str
    links: CustomerLinks
    staff: tuple[StaffRow, ...]


def member_form(session: Session, *, customer_id: UUID) -> MemberForm | None:
    """The form of a customer; None when it is in the recycle bin."""
    links = customer_links(session, customer_id=customer_id)
    customer = session.get(Customer, customer_id)
    if links is None or customer is None:
        return None
    return MemberForm(customer.name, links, tuple(staff(session)))
