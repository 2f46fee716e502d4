"""The course of a complaint: answering, working on it, handing over, solving, closing."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.codes import ComplaintState, ComplaintStepKind
from desktop_crm.core.complaint_checks import complaint_problems
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Complaint, LogEntry, Staff
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.complaints_rows import add_step

FREE_STEPS = (ComplaintStepKind.NOTE, ComplaintStepKind.RESPONSE, ComplaintStepKind.CONFIRMED)
"""The steps that a person writes down; the others come with what they do."""


@action("complaint.step", QT_TRANSLATE_NOOP("operation", "Noted a step on complaint {number}"))
def add_complaint_step(
    session: Session,
    *,
    complaint_id: UUID,
    text: str,
    kind: ComplaintStepKind = ComplaintStepKind.NOTE,
    happened_at: datetime | None = None,
    owner_id: UUID | None = None,
) -> Done[UUID]:
    """Note what was done; an open complaint is in progress from then on.

    With `owner_id` the complaint goes to that colleague at the same time.

    Raises:
        UserError: `record.missing`, or the problems of the form.
        ValueError: if a step of that kind comes with an action of its own.
    """
    if kind not in FREE_STEPS:
        raise ValueError(f"{kind} is no step to write down")
    complaint = alive_row(session, Complaint, complaint_id)
    found = [] if text.strip() else [Problem("text", "complaint.step_empty", blocks=True)]
    refuse([*found, *_of_moment(session, complaint, happened_at)], save_anyway=False)
    step = add_step(session, complaint, kind, text=text, happened_at=happened_at, owner_id=owner_id)
    if kind is ComplaintStepKind.RESPONSE:
        _respond(complaint, step.happened_at)
    _take_up(complaint)
    if owner_id is not None:
        complaint.owner_id = owner_id
    session.flush()
    return Done(step.id, {"number": complaint.number})


@action(
    "complaint.respond",
    QT_TRANSLATE_NOOP("operation", "Noted the first response to complaint {number}"),
)
def respond_to_complaint(
    session: Session,
    *,
    complaint_id: UUID,
    text: str = "",
    happened_at: datetime | None = None,
) -> Done[UUID]:
    """Note that the customer was answered; only the first answer counts for response times.

    Raises:
        UserError: `record.missing`, or the problems of the form.
    """
    complaint = alive_row(session, Complaint, complaint_id)
    refuse(_of_moment(session, complaint, happened_at), save_anyway=False)
    step = add_step(
        session, complaint, ComplaintStepKind.RESPONSE, text=text, happened_at=happened_at
    )
    _respond(complaint, step.happened_at)
    _take_up(complaint)
    session.flush()
    return Done(complaint.id, {"number": complaint.number})


@action("complaint.resolve", QT_TRANSLATE_NOOP("operation", "Solved complaint {number}"))
def resolve_complaint(
    session: Session, *, complaint_id: UUID, solution: str, happened_at: datetime | None = None
) -> Done[UUID]:
    """Say how it was solved; a complaint that nobody had answered counts as answered by that.

    Raises:
        UserError: `record.missing`, or the problems of the form.
    """
    complaint = alive_row(session, Complaint, complaint_id)
    found = complaint_problems({"solution": solution}, now=moment_of(session))
    refuse([*found, *_of_moment(session, complaint, happened_at)], save_anyway=False)
    step = add_step(
        session, complaint, ComplaintStepKind.SOLVED, text=solution, happened_at=happened_at
    )
    _respond(complaint, step.happened_at)
    complaint.state = ComplaintState.RESOLVED
    complaint.solution = solution.strip()
    complaint.solved_at = step.happened_at
    return Done(complaint.id, {"number": complaint.number})


@action("complaint.close", QT_TRANSLATE_NOOP("operation", "Closed complaint {number}"))
def close_complaint(
    session: Session,
    *,
    complaint_id: UUID,
    satisfaction: int | None = None,
    cost: Decimal | None = None,
    text: str = "",
    save_anyway: bool = False,
) -> Done[UUID]:
    """Close a solved complaint with the customer's score and what it cost.

    Raises:
        UserError: `record.missing`, `complaint.not_solved`, or the problems of the form.
    """
    complaint = alive_row(session, Complaint, complaint_id)
    problems = complaint_problems(
        {"satisfaction": satisfaction, "cost": cost}, now=moment_of(session)
    )
    if complaint.solved_at is None:
        problems += (Problem("solution", "complaint.not_solved", blocks=True),)
    refuse(problems, save_anyway=save_anyway)
    step = add_step(session, complaint, ComplaintStepKind.CLOSED, text=text)
    complaint.state = ComplaintState.CLOSED
    complaint.closed_at = step.happened_at
    if satisfaction is not None:
        complaint.satisfaction = satisfaction
    if cost is not None:
        complaint.cost = cost
    return Done(complaint.id, {"number": complaint.number})


@action("complaint.reopen", QT_TRANSLATE_NOOP("operation", "Reopened complaint {number}"))
def reopen_complaint(session: Session, *, complaint_id: UUID, reason: str) -> Done[UUID]:
    """Take a solution back: the cure did not work. The earlier solution stays in its step.

    Raises:
        UserError: `record.missing`, `complaint.reason_empty` or `complaint.still_open`.
    """
    complaint = alive_row(session, Complaint, complaint_id)
    found: list[Problem] = []
    if not reason.strip():
        found.append(Problem("reason", "complaint.reason_empty", blocks=True))
    if complaint.solved_at is None and complaint.closed_at is None:
        found.append(Problem("state", "complaint.still_open", blocks=True))
    refuse(found, save_anyway=False)
    add_step(session, complaint, ComplaintStepKind.REOPENED, text=reason)
    complaint.state = ComplaintState.IN_PROGRESS
    complaint.solved_at = complaint.closed_at = None
    complaint.satisfaction = None
    return Done(complaint.id, {"number": complaint.number})


@action(
    "complaint.hand_over",
    QT_TRANSLATE_NOOP("operation", "Handed complaint {number} over to {owner}"),
)
def hand_over_complaint(
    session: Session, *, complaint_id: UUID, owner_id: UUID, text: str = ""
) -> Done[UUID]:
    """Give a complaint to a colleague; who had it before stays in the steps.

    Raises:
        UserError: `record.missing`.
    """
    complaint = alive_row(session, Complaint, complaint_id)
    owner = alive_row(session, Staff, owner_id)
    if complaint.owner_id != owner.id:
        add_step(session, complaint, ComplaintStepKind.HANDED_OVER, text=text, owner_id=owner.id)
        complaint.owner_id = owner.id
    return Done(complaint.id, {"number": complaint.number, "owner": owner.name})


def _respond(complaint: Complaint, at: datetime) -> None:
    if complaint.first_response_at is None or at < complaint.first_response_at:
        complaint.first_response_at = at


def note_contact(session: Session, complaint_id: UUID, entry: LogEntry) -> None:
    """Note a contact with the customer as a step of a complaint that it was about.

    Raises:
        UserError: `record.missing`, also for the complaint of another customer.
    """
    complaint = alive_row(session, Complaint, complaint_id)
    if complaint.customer_id != entry.customer_id:
        raise UserError("record.missing")
    at = max(entry.happened_at, complaint.received_at)
    add_step(session, complaint, ComplaintStepKind.NOTE, text=entry.text, happened_at=at)
    _take_up(complaint)


def _take_up(complaint: Complaint) -> None:
    if complaint.state == ComplaintState.OPEN:
        complaint.state = ComplaintState.IN_PROGRESS


def _of_moment(
    session: Session, complaint: Complaint, happened_at: datetime | None
) -> list[Problem]:
    if happened_at is None:
        return []
    found = complaint_problems({"received_at": happened_at}, now=moment_of(session))
    if happened_at < complaint.received_at:
        return [Problem("happened_at", "complaint.step_too_early", blocks=True)]
    return [Problem("happened_at", each.code, each.params, each.blocks) for each in found]
