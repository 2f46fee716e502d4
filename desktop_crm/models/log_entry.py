"""The contact log, tasks and attached files."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.core.codes import Direction
from desktop_crm.models.base import Base, Imported, Record, reference


class LogEntry(Imported):
    """One contact with a customer; never changed, only corrected by a later entry."""

    __tablename__ = "log_entry"
    __indexes__ = (
        Index("ix_log_entry_customer", "customer_id", "happened_at"),
        Index("ix_log_entry_moment", "happened_at", "id", "deleted_at"),
    )

    customer_id: Mapped[UUID] = reference("customer.id")
    happened_at: Mapped[datetime]
    kind_id: Mapped[UUID | None] = reference("option.id")
    direction: Mapped[str] = mapped_column(default=Direction.OUT)
    staff_id: Mapped[UUID | None] = reference("staff.id")
    text: Mapped[str]
    outcome_id: Mapped[UUID | None] = reference("option.id")
    satisfaction: Mapped[int | None]
    next_contact_on: Mapped[date | None]
    is_backdated: Mapped[bool] = mapped_column(default=False)
    corrects_id: Mapped[UUID | None] = reference("log_entry.id", index=True)


class LogEntryContact(Record):
    """A person who took part in a contact."""

    __tablename__ = "log_entry_contact"

    log_entry_id: Mapped[UUID] = reference("log_entry.id", index=True)
    contact_id: Mapped[UUID] = reference("contact.id", index=True)


class Task(Imported):
    """A next step; `subject_*` names the record that it is about, where it is not the customer."""

    __tablename__ = "task"

    customer_id: Mapped[UUID | None] = reference("customer.id", index=True)
    subject_table: Mapped[str | None]
    subject_id: Mapped[UUID | None]
    title: Mapped[str]
    kind_id: Mapped[UUID | None] = reference("option.id")
    owner_id: Mapped[UUID | None] = reference("staff.id")
    due_on: Mapped[date | None] = mapped_column(index=True)
    due_at: Mapped[datetime | None]
    snoozed_until: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    remark: Mapped[str | None]


class Attachment(Record):
    """A file kept with a record."""

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_owner", "owner_id"),)

    owner_table: Mapped[str]
    owner_id: Mapped[UUID]
    customer_id: Mapped[UUID | None] = reference("customer.id", index=True)
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(index=True)


class AttachmentContent(Base):
    """The bytes of attached files, each kept once under its SHA-256 in hexadecimal."""

    __tablename__ = "attachment_content"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
