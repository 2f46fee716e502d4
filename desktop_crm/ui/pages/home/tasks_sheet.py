"""The open tasks without a day, behind the tile that counts them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.home_tiles import UndatedTask
from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.context import Context
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 760
_VISIBLE_ROWS = 12
_COLUMNS = (
    Column("title", QT_TRANSLATE_NOOP("home", "Task"), width=400, stretch=True),
    Column("customer", QT_TRANSLATE_NOOP("home", "Customer"), width=260),
)


class TasksSheet(Sheet):
    """Enter or a double click opens the task; `task_wanted` carries its id."""

    task_wanted = Signal(object)

    def __init__(self, context: Context, host: QWidget, tasks: Sequence[UndatedTask]) -> None:
        super().__init__(host, "", width=_WIDTH, icon="clipboard-list")
        self.panel.title.setText(self.tr("Tasks without a date"))
        self.setAccessibleName(self.tr("Tasks without a date"))
        self.table = RowTable(
            _COLUMNS,
            language=context.language,
            today=context.today,
            row_height=ROW_COMPACT,
            parent=self,
        )
        self.table.set_rows(tasks, key=_id_of)
        self.table.set_empty(
            "list-checks",
            self.tr("Every open task has a day"),
            self.tr("Tasks that nobody gave a day will stand here."),
        )
        self.table.fit_height(_VISIBLE_ROWS)
        self.table.activated.connect(self._on_activated)
        self.body.addWidget(self.table)
        close = self.add_button(Button(self.tr("Close"), kind=Kind.NORMAL))
        close.clicked.connect(self.accept)
        self._open = self.add_button(Button(self.tr("Give it a day")), primary=True)
        self._open.clicked.connect(self._on_open)
        self._open.setEnabled(bool(tasks))
        self.table.view.choose(0)

    def _on_open(self) -> None:
        self._on_activated(self.table.current_row())

    def _on_activated(self, task: UndatedTask | None) -> None:
        if task is not None:
            self.accept()
            self.task_wanted.emit(task.id)


def _id_of(task: UndatedTask) -> UUID:
    return task.id
