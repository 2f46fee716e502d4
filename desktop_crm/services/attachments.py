"""Files kept with a record: taking one in, naming it, deleting it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.attachment_kinds import file_name, is_dangerous, media_type
from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import (
    Attachment,
    AttachmentContent,
    Base,
    Customer,
    Record,
    Setting,
)
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row, alive_rows
from desktop_crm.storage.firm_settings import read_settings

_MEGABYTE = 1_000_000


@action("attachment.add", QT_TRANSLATE_NOOP("operation", "Attached {name} to {owner}"))
def attach_file(
    session: Session, *, owner_table: str, owner_id: UUID, name: str, content: bytes
) -> Done[UUID]:
    """Keep a file with a record; equal contents are kept once, however often they are attached.

    Raises:
        UserError: `record.missing`, `attachment.empty`, `attachment.too_large`,
            `attachment.dangerous` or `attachment.name_empty`.
    """
    owner = _owner(session, owner_table, owner_id)
    attachment = keep_file(session, owner, owner_id, name, content)
    words = {"name": attachment.name, "owner": _title(session, owner, attachment)}
    return Done(attachment.id, words)


@action("attachment.rename", QT_TRANSLATE_NOOP("operation", "Renamed the attachment to {name}"))
def rename_attachment(session: Session, *, attachment_id: UUID, name: str) -> Done[UUID]:
    """Give a file another name; its ending may not make a program of it.

    Raises:
        UserError: `record.missing`, `attachment.name_empty` or `attachment.dangerous`.
    """
    attachment = alive_row(session, Attachment, attachment_id)
    attachment.name = _checked_name(name, b"")
    return Done(attachment.id, {"name": attachment.name})


@action(
    "attachment.delete",
    QT_TRANSLATE_NOOP("operation", "Deleted the attachment {name} ({count} in all)"),
)
def delete_attachments(session: Session, *, attachment_ids: Collection[UUID]) -> Done[int]:
    """Move files to the recycle bin; their contents stay until the bin is emptied.

    Raises:
        UserError: `record.missing`.
    """
    found = alive_rows(session, Attachment, attachment_ids)
    for attachment in found:
        attachment.deleted_at = moment_of(session)
    return Done(len(found), {"name": found[0].name, "count": len(found)})


def keep_file(
    session: Session, owner: Record, owner_id: UUID, name: str, content: bytes
) -> Attachment:
    """Add the row of a file and, where it is not there yet, its content."""
    limit = int(read_settings(session)["attachment.limit"])
    if not content:
        raise UserError("attachment.empty", name=name)
    if len(content) > limit * _MEGABYTE:
        raise UserError("attachment.too_large", name=name, limit=limit)
    shown = _checked_name(name, content)
    digest = hashlib.sha256(content).hexdigest()
    if session.get(AttachmentContent, digest) is None:
        session.add(AttachmentContent(sha256=digest, content=content))
    attachment = Attachment(
        owner_table=owner.__tablename__,
        owner_id=owner_id,
        customer_id=owner_id if isinstance(owner, Customer) else _customer_of(owner),
        name=shown,
        media_type=media_type(shown, content),
        size=len(content),
        sha256=digest,
    )
    session.add(attachment)
    session.flush()
    return attachment


def _checked_name(name: str, content: bytes) -> str:
    shown = file_name(name)
    if not shown:
        raise UserError("attachment.name_empty")
    if is_dangerous(shown, content):
        raise UserError("attachment.dangerous", name=shown)
    return shown


def _customer_of(owner: Record) -> UUID | None:
    customer_id: UUID | None = getattr(owner, "customer_id", None)
    return customer_id


def _owner(session: Session, table: str, owner_id: UUID) -> Record:
    for mapper in Base.registry.mappers:
        model: Any = mapper.class_
        if issubclass(model, Record) and model.__tablename__ == table and model is not Setting:
            found: Record = alive_row(session, model, owner_id)
            return found
    raise ValueError(f"there are no records of the kind {table!r}")


def _title(session: Session, owner: Record, attachment: Attachment) -> str:
    own = getattr(owner, "name", None) or getattr(owner, "number", None)
    if own is not None or attachment.customer_id is None:
        return own or ""
    name = session.scalar(select(Customer.name).where(Customer.id == attachment.customer_id))
    return name or ""
