"""The firm's people: entering, changing, marking as left."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.list_columns import Badge, Column, Kind, Name
from desktop_crm.queries.staff_rows import StaffMember, staff_rows
from desktop_crm.services.staff import delete_staff, reinstate_staff, retire_staff
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.staff_dialog import edit_staff, new_staff
from desktop_crm.ui.pages.settings.section import Section
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_TALL, SPACE_2
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.menu import Menu

_PRESENT = QT_TRANSLATE_NOOP("settings", "Here")
_LEFT = QT_TRANSLATE_NOOP("settings", "Left the firm")
_COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("settings", "Name"), Kind.NAME, 190, stretch=True, fixed=True),
    Column("mobile", QT_TRANSLATE_NOOP("settings", "Mobile"), Kind.TEXT, 120),
    Column("customers", QT_TRANSLATE_NOOP("settings", "Customers"), Kind.NUMBER, 84),
    Column("open_tasks", QT_TRANSLATE_NOOP("settings", "Open tasks"), Kind.NUMBER, 84),
    Column("state", QT_TRANSLATE_NOOP("settings", "Status"), Kind.BADGE, 104),
)
_MOST_ROWS = 9


class StaffSection(Section):
    """Nobody who wrote something disappears: who leaves stays as the author of it."""

    tables: ClassVar[frozenset[str]] = frozenset({"staff", "customer", "task", "complaint"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.table = RowTable(
            _COLUMNS,
            language=context.language,
            today=context.today,
            row_height=ROW_TALL,
            preferences=context.preferences,
            name="settings_staff",
        )
        self.table.view.setAccessibleName(self.tr("Staff"))
        self.table.set_empty(
            "users",
            self.tr("No colleagues yet"),
            self.tr("Enter yourself first: what you write down then carries your name."),
        )
        self.table.fit_height(_MOST_ROWS)
        self.table.activated.connect(self._edit)
        self.table.menu_requested.connect(self._show_menu)
        card = Card(flush=True)
        card.body.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        card.body.addWidget(self.table)
        self.column.addLayout(self._buttons())
        self.column.addWidget(card)
        self.column.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        self.add = Button(self.tr("New colleague"), icon="user-plus")
        self.add.clicked.connect(self._new)
        self.edit = Button(self.tr("Edit"), icon="pencil")
        self.edit.clicked.connect(self._edit_current)
        self.leave = Button("", icon="log-out")
        self.leave.clicked.connect(self._leave_current)
        for button in (self.add, self.edit, self.leave):
            row.addWidget(button)
        row.addStretch(1)
        self.table.current_changed.connect(self._show_buttons)
        self._show_buttons()
        return row

    @override
    def refresh(self) -> None:
        self.context.background.read(staff_rows, self._on_rows, owner=self)

    def _on_rows(self, rows: tuple[StaffMember, ...]) -> None:
        self.table.set_rows(rows, self._value, lambda row: row.id)
        if self.table.current_row() is None and rows:
            self.table.view.choose(0, 0)
        self._show_buttons()

    def _value(self, row: StaffMember, key: str) -> Any:
        if key == "name":
            return Name(row.name, row.title or "")
        if key == "state":
            return Badge(_PRESENT, "success") if row.is_active else Badge(_LEFT, "neutral")
        return getattr(row, key)

    def _show_buttons(self, _row: object = None) -> None:
        row = self.table.current_row()
        self.edit.setEnabled(row is not None)
        self.leave.setEnabled(row is not None)
        is_here = row is None or row.is_active
        self.leave.setText(self.tr("Left the firm") if is_here else self.tr("Came back"))
        self.leave.updateGeometry()

    def _new(self) -> None:
        new_staff(self.context, self)

    def _edit(self, row: StaffMember) -> None:
        edit_staff(self.context, self, row.id)

    def _edit_current(self) -> None:
        if (row := self.table.current_row()) is not None:
            self._edit(row)

    def _leave_current(self) -> None:
        if (row := self.table.current_row()) is not None:
            self._leave(row)

    def _leave(self, row: StaffMember) -> None:
        action = retire_staff if row.is_active else reinstate_staff
        self.context.background.write(action, owner=self, staff_ids=[row.id])

    def _delete(self, row: StaffMember) -> None:
        self.context.background.write(delete_staff, owner=self, staff_ids=[row.id])

    def _show_menu(self, row: StaffMember, place: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Edit"), partial(self._edit, row), icon="pencil")
        text = self.tr("Left the firm") if row.is_active else self.tr("Came back")
        menu.add(text, partial(self._leave, row), icon="log-out")
        menu.add(self.tr("Delete"), partial(self._delete, row), icon="trash-2", danger=True)
        menu.popup(place)
