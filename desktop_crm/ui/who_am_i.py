"""Who works at this PC: chosen once for each firm, the author of everything that is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QPoint

from desktop_crm.core.change import Change
from desktop_crm.ui.context import Context
from desktop_crm.ui.firm_marks import firm_key
from desktop_crm.ui.rail import Rail
from desktop_crm.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from desktop_crm.queries.options import StaffRow

_CREATED = "staff.create"


class WhoAmI(QObject):
    """Shows the name at the foot of the rail; a press lets one choose another."""

    def __init__(self, context: Context, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._rail = rail
        self._key = firm_key("who_am_i", context.firm.path)
        self._staff: Sequence[StaffRow] = ()
        self._adds_oneself = False
        rail.user.clicked.connect(self.open_menu)
        context.bus.changed.connect(self._on_changed)
        self._ask()

    @property
    def author(self) -> StaffRow | None:
        """The colleague that was chosen, if still there."""
        chosen = self._context.preferences.text(self._key)
        return next((row for row in self._staff if row.id.hex == chosen), None)

    def _ask(self) -> None:
        from desktop_crm.queries.options import staff

        self._context.background.read(staff, self._on_staff, owner=self)

    def _on_staff(self, staff: Sequence[StaffRow]) -> None:
        self._staff = staff
        self._tell()

    def _tell(self) -> None:
        """Show the name, and let everything be written in it."""
        author = self.author
        name = author.name if author is not None else self.tr("Who are you?")
        about = self.tr("You write as") if author is not None else ""
        self._rail.user.say(name, color="text" if author is not None else "text2", about=about)
        author_id = author.id if author is not None else None
        self._context.background.set_author(author_id, owner=self)

    def choose(self, staff_id: UUID | None) -> None:
        """Write in the name of a colleague from now on, or of nobody."""
        self._context.preferences.set(self._key, staff_id.hex if staff_id is not None else "")
        self._tell()

    def open_menu(self) -> None:
        """The colleagues to choose from, and oneself to add."""
        menu = Menu(self._rail.window())
        menu.aboutToHide.connect(menu.deleteLater)
        chosen = self.author
        title = menu.add(self.tr("You write as"))
        title.setEnabled(False)
        for row in self._staff:
            is_chosen = chosen is not None and row.id == chosen.id
            menu.add(row.name, partial(self.choose, row.id), icon="check" if is_chosen else "user")
        if chosen is not None:
            menu.add(self.tr("Nobody"), partial(self.choose, None), icon="user-x")
        menu.addSeparator()
        menu.add(self.tr("Add yourself…"), self.add_oneself, icon="user-plus")
        height = menu.sizeHint().height()
        menu.popup(self._rail.user.mapToGlobal(QPoint(0, -height - 4)))

    def add_oneself(self) -> None:
        """Enter a colleague, who is then the one that writes."""
        from desktop_crm.ui.dialogs.staff_dialog import new_staff

        self._adds_oneself = True
        new_staff(self._context, self._rail.window())

    def _on_changed(self, change: Change[Any]) -> None:
        if not change.concerns("staff"):
            return
        if self._adds_oneself and change.code == _CREATED and isinstance(change.value, UUID):
            self._adds_oneself = False
            self._context.preferences.set(self._key, change.value.hex)
        self._ask()
