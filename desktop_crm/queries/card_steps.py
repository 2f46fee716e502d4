"""What is to be done next for a customer: open tasks, and complaints that wait for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.models import Complaint, Option, Staff, Task
from desktop_crm.models.conditions import alive


class StepKind(StrEnum):
    """What stands behind a next step."""

    TASK = "task"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class StepRow:
    """A next step; `channel` is the code of the way to contact, if the program knows it.

    A complaint's `title` is its number: the window says what is to be done with it.
    """

    kind: StepKind
    id: UUID
    title: str
    due_on: date | None
    owner: str | None
    channel: str | None
    is_late: bool


def card_steps(session: Session, *, customer_id: UUID, today: date) -> tuple[StepRow, ...]:
    """The next steps, most urgent first; what has no day comes last."""
    tasks = session.execute(
        select(Task, Staff.name, Option.code)
        .outerjoin(Staff, Staff.id == Task.owner_id)
        .outerjoin(Option, Option.id == Task.kind_id)
        .where(Task.customer_id == customer_id, alive(Task), Task.done_at.is_(None))
    )
    complaints = session.execute(
        select(Complaint, Staff.name)
        .outerjoin(Staff, Staff.id == Complaint.owner_id)
        .where(
            Complaint.customer_id == customer_id,
            alive(Complaint),
            Complaint.state.in_(OPEN_COMPLAINT_STATES),
        )
    )
    steps = [
        StepRow(StepKind.TASK, row.id, row.title, row.due_on, owner, code, _late(row.due_on, today))
        for row, owner, code in tasks
    ] + [
        StepRow(
            StepKind.COMPLAINT,
            row.id,
            row.number,
            row.due_on,
            owner,
            None,
            _late(row.due_on, today),
        )
        for row, owner in complaints
    ]
    return tuple(sorted(steps, key=lambda step: (step.due_on or date.max, step.id)))


def _late(due_on: date | None, today: date) -> bool:
    return due_on is not None and due_on < today
