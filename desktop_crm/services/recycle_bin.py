"""Deleting customers with everything that hangs on them, and taking them back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import (
    Attachment,
    Complaint,
    ComplaintStep,
    Contact,
    CreditChange,
    Customer,
    CustomerKind,
    CustomerMember,
    CustomerRelation,
    CustomerTag,
    CustomValue,
    DeliveryLine,
    DeliveryNote,
    DoNotContact,
    LevelChange,
    LogEntry,
    LogEntryContact,
    Loss,
    Order,
    OrderLine,
    Payment,
    Phone,
    Receivable,
    Record,
    ReturnLine,
    ReturnNote,
    StageChange,
    Task,
)
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.customers_chunks import in_chunks

_OF_CUSTOMER = (
    Contact,
    Phone,
    CustomerKind,
    CustomerMember,
    CustomerTag,
    CustomerRelation,
    DoNotContact,
    StageChange,
    LevelChange,
    CreditChange,
    LogEntry,
    Task,
    Attachment,
    Order,
    DeliveryNote,
    ReturnNote,
    Receivable,
    Payment,
    Complaint,
    Loss,
)
_OF_PARENT = (
    (LogEntryContact, LogEntryContact.log_entry_id, LogEntry),
    (ComplaintStep, ComplaintStep.complaint_id, Complaint),
    (OrderLine, OrderLine.order_id, Order),
    (DeliveryLine, DeliveryLine.delivery_note_id, DeliveryNote),
    (ReturnLine, ReturnLine.return_note_id, ReturnNote),
)


@action(
    "customer.delete", QT_TRANSLATE_NOOP("operation", "Deleted customer {name} ({count} in all)")
)
def delete_customers(session: Session, *, customer_ids: Collection[UUID]) -> Done[int]:
    """Move customers with their people, contacts, orders and all else to the recycle bin.

    Returns:
        How many customers were deleted.

    Raises:
        UserError: `customer.missing` if none of them is there.
    """
    names: list[str] = []
    for some in in_chunks(customer_ids):
        found = session.execute(
            select(Customer.id, Customer.name).where(
                Customer.id.in_(some), Customer.deleted_at.is_(None)
            )
        ).all()
        names += [row.name for row in found]
        _mark(session, [row.id for row in found], None, moment_of(session))
    if not names:
        raise UserError("customer.missing")
    return Done(len(names), {"name": names[0], "count": len(names)})


@action(
    "customer.restore", QT_TRANSLATE_NOOP("operation", "Restored customer {name} ({count} in all)")
)
def restore_customers(session: Session, *, customer_ids: Collection[UUID]) -> Done[int]:
    """Take customers out of the recycle bin, with all that was deleted together with them.

    Returns:
        How many customers were restored.

    Raises:
        UserError: `customer.missing` if none of them is in the recycle bin.
    """
    names: list[str] = []
    for some in in_chunks(customer_ids):
        by_moment: dict[datetime, list[UUID]] = defaultdict(list)
        for row in session.execute(
            select(Customer.id, Customer.name, Customer.deleted_at).where(
                Customer.id.in_(some), Customer.deleted_at.is_not(None)
            )
        ).all():
            names.append(row.name)
            by_moment[row.deleted_at].append(row.id)
        for moment, ids in by_moment.items():
            _mark(session, ids, moment, None)
    if not names:
        raise UserError("customer.missing")
    return Done(len(names), {"name": names[0], "count": len(names)})


def _mark(session: Session, ids: list[UUID], old: datetime | None, new: datetime | None) -> None:
    """Set `deleted_at` where it is `old`, children before parents on the way into the bin."""
    session.flush()
    statements = list(_conditions(ids))
    for model, condition in statements if new else reversed(statements):
        session.execute(
            update(model)
            .where(condition, model.deleted_at.is_(old) if old is None else model.deleted_at == old)
            .values(deleted_at=new)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()


def _conditions(ids: list[UUID]) -> Iterator[tuple[type[Record], ColumnElement[bool]]]:
    for model, parent_id, parent in _OF_PARENT:
        owned = select(parent.id).where(parent.customer_id.in_(ids))
        yield model, parent_id.in_(owned)
    contacts = select(Contact.id).where(Contact.customer_id.in_(ids))
    yield CustomValue, CustomValue.record_id.in_(ids) | CustomValue.record_id.in_(contacts)
    yield CustomerRelation, CustomerRelation.other_id.in_(ids)
    for owned_model in _OF_CUSTOMER:
        yield owned_model, owned_model.customer_id.in_(ids)
    yield Customer, Customer.id.in_(ids)
