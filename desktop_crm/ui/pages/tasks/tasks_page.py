"""The tasks as a page: what is to be done, the most overdue first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.tasks import TASKS
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.lists.row_deeds import log_contact_with, show_customer
from desktop_crm.ui.lists.spec import Chosen, Deleting, EmptyTexts, ListPageSpec, RowAction
from desktop_crm.ui.routes import TasksRoute
from desktop_crm.ui.theme.tokens import ROW


def _edit(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.task_dialog import edit_task

    edit_task(context, host, chosen.id)


def _tick_off(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.services.tasks import complete_task

    context.background.write(complete_task, owner=host, task_id=chosen.id)


def _deleting() -> Callable[..., Any]:
    from desktop_crm.services.tasks import delete_tasks

    return delete_tasks


TASKS_PAGE = ListPageSpec(
    listing=TASKS,
    icon="list-checks",
    title=QT_TRANSLATE_NOOP("tasks_page", "Tasks"),
    search_hint=QT_TRANSLATE_NOOP("tasks_page", "Search: task, customer"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("tasks_page", "No tasks yet"),
        QT_TRANSLATE_NOOP(
            "tasks_page", "A planned next contact becomes one; others are entered with “New task”."
        ),
        QT_TRANSLATE_NOOP("tasks_page", "No task matches"),
    ),
    route=TasksRoute,
    open_row=_edit,
    new="task.new",
    new_text=QT_TRANSLATE_NOOP("tasks_page", "New task"),
    edit=RowAction(QT_TRANSLATE_NOOP("tasks_page", "Edit task"), "pencil", _edit),
    actions=(
        RowAction(QT_TRANSLATE_NOOP("tasks_page", "Tick off"), "check", _tick_off),
        RowAction(
            QT_TRANSLATE_NOOP("tasks_page", "Log a contact"),
            "phone-call",
            log_contact_with,
            "log.new",
            needs_customer=True,
        ),
        RowAction(
            QT_TRANSLATE_NOOP("tasks_page", "Show customer"),
            "users",
            show_customer(),
            needs_customer=True,
        ),
    ),
    deleting=Deleting(
        _deleting,
        "task_ids",
        QT_TRANSLATE_NOOP("tasks_page", "Delete task"),
        QT_TRANSLATE_NOOP(
            "tasks_page",
            "Do you want to delete this task? It can be restored from the recycle bin.",
        ),
    ),
    first_field="owner",
    start_filter=ListFilter(quick="open"),
    spare=("kind", "remark"),
    row_height=ROW,
)


class TasksPage(ListPage):
    """A row opens the task's form."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, TASKS_PAGE, parent)
