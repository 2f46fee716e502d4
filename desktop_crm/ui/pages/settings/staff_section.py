"""The firm's people: entering, changing, marking as left."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.list_columns import Badge, Column, Kind, Name
from desktop_crm.queries.staff_rows import StaffMember, staff_rows
from desktop_crm.services.staff import delete_staff, reinstate_staff, retire_staff
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.staff_dialog import edit_staff, new_staff
from desktop_crm.ui.pages.settings.table_section import TableSection
from desktop_crm.ui.widgets.button import Button
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


class StaffSection(TableSection[StaffMember]):
    """Nobody who wrote something disappears: who leaves stays as the author of it."""

    tables: ClassVar[frozenset[str]] = frozenset({"staff", "customer", "task", "complaint"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, _COLUMNS, name="settings_staff", most_rows=_MOST_ROWS)
        self.table.view.setAccessibleName(self.tr("Staff"))
        self.table.set_empty(
            "users",
            self.tr("No colleagues yet"),
            self.tr("Enter yourself first: what you write down then carries your name."),
        )
        self._add_buttons()

    def _add_buttons(self) -> None:
        self.add = Button(self.tr("New colleague"), icon="user-plus")
        self.add.clicked.connect(self._new)
        self.edit = Button(self.tr("Edit"), icon="pencil")
        self.edit.clicked.connect(self.for_current(self.open_row))
        self.leave = Button("", icon="log-out")
        self.leave.clicked.connect(self.for_current(self._leave))
        self.lay_out((self.add, self.edit, self.leave))

    @override
    def refresh(self) -> None:
        self.context.background.read(staff_rows, self.on_rows, owner=self)

    @override
    def value(self, row: StaffMember, key: str) -> Any:
        if key == "name":
            return Name(row.name, row.title or "")
        if key == "state":
            return Badge(_PRESENT, "success") if row.is_active else Badge(_LEFT, "neutral")
        return getattr(row, key)

    @override
    def show_buttons(self) -> None:
        row = self.current()
        self.edit.setEnabled(row is not None)
        self.leave.setEnabled(row is not None)
        is_here = row is None or row.is_active
        self.leave.setText(self.tr("Left the firm") if is_here else self.tr("Came back"))
        self.leave.updateGeometry()

    def _new(self) -> None:
        new_staff(self.context, self)

    @override
    def open_row(self, row: StaffMember) -> None:
        edit_staff(self.context, self, row.id)

    def _leave(self, row: StaffMember) -> None:
        action = retire_staff if row.is_active else reinstate_staff
        self.context.background.write(action, owner=self, staff_ids=[row.id])

    def _delete(self, row: StaffMember) -> None:
        self.context.background.write(delete_staff, owner=self, staff_ids=[row.id])

    @override
    def fill_menu(self, menu: Menu, row: StaffMember) -> None:
        menu.add(self.tr("Edit"), partial(self.open_row, row), icon="pencil")
        text = self.tr("Left the firm") if row.is_active else self.tr("Came back")
        menu.add(text, partial(self._leave, row), icon="log-out")
        menu.add(self.tr("Delete"), partial(self._delete, row), icon="trash-2", danger=True)
