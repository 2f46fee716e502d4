"""The ways in which a customer does not wish to be reached."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.codes import Channel
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import DoNotContact
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.customers import alive_customer


@action(
    "customer.set_do_not_contact",
    QT_TRANSLATE_NOOP("operation", "Changed how {name} may be reached"),
)
def set_do_not_contact(
    session: Session, *, customer_id: UUID, channels: Mapping[str, str | None]
) -> Done[UUID]:
    """Make these the only channels that are closed; each with its reason, if there is one.

    Raises:
        UserError: `customer.missing`.
        ValueError: for a channel that does not exist.
    """
    customer = alive_customer(session, customer_id)
    wanted = {Channel(channel): reason for channel, reason in channels.items()}
    rows = session.scalars(
        select(DoNotContact).where(
            DoNotContact.customer_id == customer.id, DoNotContact.deleted_at.is_(None)
        )
    )
    present = {row.channel: row for row in rows}
    for channel, row in present.items():
        if channel not in wanted:
            row.deleted_at = moment_of(session)
    for channel, reason in wanted.items():
        known = present.get(channel)
        if known is None:
            known = DoNotContact(customer_id=customer.id, channel=channel)
            session.add(known)
        known.reason = (reason or "").strip() or None
    return Done(customer.id, {"name": customer.name})
