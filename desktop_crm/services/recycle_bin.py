"""The recycle bin: what goes into it together, what comes back together, what is gone for good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Table, select, update
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.recycle_bin import BIN_KINDS, OWNERS, RECORD_LABELS
from desktop_crm.models import (
    Attachment,
    Base,
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
from desktop_crm.services.trade_restoring import RESTORERS
from desktop_crm.storage.firm_settings import read_settings
from desktop_crm.storage.journal import journalled_tables
from desktop_crm.storage.purge import Purged, purge

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


# Records of any kind

_LONGEST_NAME = 60
_LOOSE = (("attachment", "owner_id"), ("custom_value", "record_id"))


@action("bin.restore", QT_TRANSLATE_NOOP("operation", "Restored {name} ({count} in all)"))
def restore_records(session: Session, *, table: str, ids: Collection[UUID]) -> Done[int]:
    """Take records of a kind out of the recycle bin, with what was deleted together with them.

    Returns:
        How many of the records were restored.

    Raises:
        UserError: `bin.missing` if none of them is in the bin, `bin.owner_deleted` if the customer
            or the order of one lies there too.
    """
    if table == "customer":
        return restore_customers(session, customer_ids=ids)
    kind = _kind(table)
    found = _binned(session, kind, ids)
    if not found:
        raise UserError("bin.missing")
    by_moment: dict[datetime, list[UUID]] = defaultdict(list)
    for row_id, _name, moment in found:
        by_moment[moment].append(row_id)
    for row_id, name, _moment in found:
        _refuse_orphans(session, kind, row_id, name)
    if table in RESTORERS:
        RESTORERS[table](session, ids)
    else:
        for moment, some in by_moment.items():
            _restore(session, kind, some, moment)
    session.expire_all()
    return Done(len(found), {"name": found[0][1], "count": len(found)})


@action("bin.purge", QT_TRANSLATE_NOOP("operation", "Deleted {name} for good ({count} in all)"))
def purge_records(session: Session, *, table: str, ids: Collection[UUID]) -> Done[Purged]:
    """Delete records in the recycle bin for good, with all that belongs to them.

    Raises:
        UserError: `bin.missing` if none of them is there, `bin.needed` if living records need all.
    """
    found = _binned(session, _kind(table), ids)
    if not found:
        raise UserError("bin.missing")
    purged = purge(session, table, [row_id for row_id, _name, _moment in found])
    if not purged.gone:
        raise UserError("bin.needed", name=found[0][1])
    return Done(purged, {"name": found[0][1], "count": purged.gone})


@action("bin.expire", QT_TRANSLATE_NOOP("operation", "Emptied the recycle bin ({count} records)"))
def expire_records(session: Session) -> Done[int]:
    """Delete for good what was deleted longer ago than the firm keeps such records.

    Returns:
        How many records are gone.
    """
    before = moment_of(session) - timedelta(days=read_settings(session)["bin.days"])
    gone = 0
    for name in BIN_KINDS:
        kind = _kind(name)
        old = session.scalars(select(kind.c.id).where(kind.c.deleted_at < before)).all()
        gone += purge(session, name, old).gone if old else 0
    return Done(gone, {"count": gone})


def _kind(table: str) -> Table:
    if table not in BIN_KINDS:
        raise ValueError(f"{table!r} does not lie in the recycle bin by itself")
    return Base.metadata.tables[table]


def _binned(
    session: Session, kind: Table, ids: Collection[UUID]
) -> list[tuple[UUID, str, datetime]]:
    """The ids with their names and moments, of those that lie in the bin."""
    label = kind.c[RECORD_LABELS[kind.name]]
    found: list[tuple[UUID, str, datetime]] = []
    for some in in_chunks(ids):
        rows = session.execute(
            select(kind.c.id, label, kind.c.deleted_at).where(
                kind.c.id.in_(some), kind.c.deleted_at.is_not(None)
            )
        )
        found += [(row_id, _short(name), moment) for row_id, name, moment in rows]
    return found


def _short(name: str | None) -> str:
    flat = " ".join((name or "").split())
    return flat if len(flat) <= _LONGEST_NAME else f"{flat[: _LONGEST_NAME - 1]}…"


def _refuse_orphans(session: Session, kind: Table, row_id: UUID, name: str) -> None:
    for column, owner_name in OWNERS.get(kind.name, ()):
        owner = Base.metadata.tables[owner_name]
        found = session.execute(
            select(owner.c[RECORD_LABELS[owner_name]])
            .join(kind, kind.c[column] == owner.c.id)
            .where(kind.c.id == row_id, owner.c.deleted_at.is_not(None))
        ).first()
        if found is not None:
            raise UserError("bin.owner_deleted", name=name, owner=_short(found[0]))


def _restore(session: Session, kind: Table, ids: Collection[UUID], moment: datetime) -> None:
    """Clear `deleted_at` on the records and on everything below them that has the same moment."""
    waiting: list[tuple[Table, Collection[UUID]]] = [(kind, ids)]
    while waiting:
        table, some = waiting.pop()
        for chunk in in_chunks(some):
            session.execute(
                update(table)
                .where(table.c.id.in_(chunk), table.c.deleted_at == moment)
                .values(deleted_at=None)
            )
            waiting += [
                (child, below)
                for child, condition in _below(table, chunk)
                if (
                    below := session.scalars(
                        select(child.c.id).where(condition, child.c.deleted_at == moment)
                    ).all()
                )
            ]


def _below(table: Table, ids: Collection[UUID]) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    for child in journalled_tables():
        for column in child.columns:
            if column.name != "created_by" and any(
                key.column.table is table for key in column.foreign_keys
            ):
                yield child, column.in_(ids)
    for name, column_name in _LOOSE:
        loose = Base.metadata.tables[name]
        yield loose, loose.c[column_name].in_(ids)
