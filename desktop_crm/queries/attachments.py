"""The files kept with a record, or with anything of a customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop_crm.core.attachment_kinds import is_dangerous
from desktop_crm.core.errors import UserError
from desktop_crm.models import Attachment, AttachmentContent, Staff
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file; `owner_table` and `owner_id` say what it is kept with, `size` counts bytes."""

    id: UUID
    owner_table: str
    owner_id: UUID
    name: str
    media_type: str
    size: int
    created_at: datetime
    author: str | None


def attachments_of(
    session: Session, *, owner_table: str, owner_id: UUID
) -> tuple[AttachmentRow, ...]:
    """The files of one record, newest first."""
    return _rows(
        session,
        _query().where(Attachment.owner_table == owner_table, Attachment.owner_id == owner_id),
    )


def attachments_of_customer(session: Session, *, customer_id: UUID) -> tuple[AttachmentRow, ...]:
    """The files of a customer and of everything that belongs to it, newest first."""
    return _rows(session, _query().where(Attachment.customer_id == customer_id))


def attachment_row(session: Session, *, attachment_id: UUID | None) -> AttachmentRow:
    """One file.

    Raises:
        UserError: `record.missing`.
    """
    found = _rows(session, _query().where(Attachment.id == attachment_id))
    if not found:
        raise UserError("record.missing")
    return found[0]


def attachment_content(session: Session, *, attachment_id: UUID) -> bytes:
    """The bytes of a file.

    Raises:
        UserError: `record.missing`, or `attachment.dangerous` for one that came in by import.
    """
    row = session.execute(
        select(Attachment.name, AttachmentContent.content)
        .join(AttachmentContent, AttachmentContent.sha256 == Attachment.sha256)
        .where(Attachment.id == attachment_id, alive(Attachment))
    ).first()
    if row is None:
        raise UserError("record.missing")
    if is_dangerous(row.name, row.content):
        raise UserError("attachment.dangerous", name=row.name)
    content: bytes = row.content
    return content


def _query() -> Select[Attachment, str]:
    return (
        select(Attachment, Staff.name)
        .outerjoin(Staff, Staff.id == Attachment.created_by)
        .where(alive(Attachment))
        .order_by(Attachment.created_at.desc(), Attachment.id.desc())
    )


def _rows(session: Session, query: Select[Attachment, str]) -> tuple[AttachmentRow, ...]:
    return tuple(
        AttachmentRow(
            id=row.id,
            owner_table=row.owner_table,
            owner_id=row.owner_id,
            name=row.name,
            media_type=row.media_type,
            size=row.size,
            created_at=row.created_at,
            author=author,
        )
        for row, author in session.execute(query)
    )
