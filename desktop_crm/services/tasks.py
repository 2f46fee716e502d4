"""Next steps: adding them and ticking them off."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Customer, Task
from desktop_crm.services.action import action, author_of, moment_of
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.tasks_rows import FOLLOW_UP, short_title


@action("task.add", QT_TRANSLATE_NOOP("operation", "Added the task {title}"))
def add_task(
    session: Session,
    *,
    title: str,
    customer_id: UUID | None = None,
    due_on: date | None = None,
    owner_id: UUID | None = None,
    kind_id: UUID | None = None,
    remark: str | None = None,
) -> Done[UUID]:
    """Add a next step; its owner is the author unless given.

    Raises:
        UserError: `customer.missing` or `task.title_empty`.
    """
    if not title.strip():
        refuse([Problem("title", "task.title_empty", blocks=True)], save_anyway=False)
    if customer_id is not None:
        alive_customer(session, customer_id)
    task = Task(
        customer_id=customer_id,
        title=short_title(title),
        due_on=due_on,
        owner_id=owner_id or author_of(session),
        kind_id=kind_id,
        remark=(remark or "").strip() or None,
    )
    session.add(task)
    session.flush()
    return Done(task.id, {"title": task.title})


@action("task.update", QT_TRANSLATE_NOOP("operation", "Changed the task {title}"))
def update_task(
    session: Session,
    *,
    task_id: UUID,
    title: str,
    customer_id: UUID | None = None,
    due_on: date | None = None,
    owner_id: UUID | None = None,
    remark: str | None = None,
) -> Done[UUID]:
    """Change all of a task; the customer's planned contact follows its day.

    Raises:
        UserError: `record.missing`, `customer.missing` or `task.title_empty`.
    """
    task = _alive_task(session, task_id)
    if not title.strip():
        refuse([Problem("title", "task.title_empty", blocks=True)], save_anyway=False)
    if customer_id is not None:
        alive_customer(session, customer_id)
    if task.done_at is None and customer_id == task.customer_id:
        _plan_changed(session, task, due_on)
    task.title = short_title(title)
    task.customer_id = customer_id
    task.due_on = due_on
    task.owner_id = owner_id
    task.remark = (remark or "").strip() or None
    return Done(task.id, {"title": task.title})


@action("task.delete", QT_TRANSLATE_NOOP("operation", "Deleted tasks: {count}"))
def delete_tasks(session: Session, *, task_ids: Collection[UUID]) -> Done[int]:
    """Move tasks to the recycle bin; a planned contact among them is no longer planned.

    Raises:
        UserError: `record.missing`.
    """
    for task_id in dict.fromkeys(task_ids):
        task = _alive_task(session, task_id)
        if task.done_at is None:
            _plan_changed(session, task, None)
        task.deleted_at = moment_of(session)
    return Done(len(task_ids), {"count": len(task_ids)})


@action("task.complete", QT_TRANSLATE_NOOP("operation", "Ticked off the task {title}"))
def complete_task(session: Session, *, task_id: UUID) -> Done[UUID]:
    """Tick a task off; ticking a planned contact off clears the customer's next contact.

    Raises:
        UserError: `record.missing`.
    """
    task = _alive_task(session, task_id)
    if task.done_at is None:
        task.done_at = moment_of(session)
        _plan_changed(session, task, None)
    return Done(task.id, {"title": task.title})


@action("task.reopen", QT_TRANSLATE_NOOP("operation", "Reopened the task {title}"))
def reopen_task(session: Session, *, task_id: UUID) -> Done[UUID]:
    """Take back the tick.

    Raises:
        UserError: `record.missing`.
    """
    task = _alive_task(session, task_id)
    if task.done_at is not None:
        task.done_at = None
        _plan_changed(session, task, task.due_on)
    return Done(task.id, {"title": task.title})


def _plan_changed(session: Session, task: Task, day: date | None) -> None:
    if task.customer_id is None or task.subject_table != FOLLOW_UP:
        return
    customer = session.get(Customer, task.customer_id)
    if customer is not None and customer.next_contact_on in {task.due_on, None}:
        customer.next_contact_on = day


def _alive_task(session: Session, task_id: UUID) -> Task:
    task = session.get(Task, task_id)
    if task is None or task.deleted_at is not None:
        raise UserError("record.missing")
    return task
