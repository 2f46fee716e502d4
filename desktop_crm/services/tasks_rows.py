"""Follow-ups: the tasks that a written contact leaves behind."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.customer_fields import one_line
from desktop_crm.models import LogEntry, Task
from desktop_crm.services.action import moment_of

FOLLOW_UP = LogEntry.__tablename__
"""`subject_table` of a follow-up: it is about the contact that agreed on it."""

_LONGEST_TITLE = 120


def new_follow_up(session: Session, entry: LogEntry, *, title: str, owner_id: UUID | None) -> Task:
    """Plan the next contact that an entry names."""
    task = Task(
        customer_id=entry.customer_id,
        subject_table=FOLLOW_UP,
        subject_id=entry.id,
        title=short_title(title),
        kind_id=entry.kind_id,
        owner_id=owner_id,
        due_on=entry.next_contact_on,
    )
    session.add(task)
    return task


def close_follow_ups(session: Session, customer_id: UUID, *, due_by: date | None = None) -> None:
    """Tick off the planned contacts of a customer, or those due by a day."""
    chosen = select(Task).where(
        Task.customer_id == customer_id,
        Task.subject_table == FOLLOW_UP,
        Task.done_at.is_(None),
        Task.deleted_at.is_(None),
    )
    if due_by is not None:
        chosen = chosen.where(Task.due_on <= due_by)
    for task in session.scalars(chosen).all():
        task.done_at = moment_of(session)


def short_title(text: str) -> str:
    """One line that fits a list."""
    title = one_line(text)
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
