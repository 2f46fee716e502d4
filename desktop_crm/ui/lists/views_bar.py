"""The saved views of a list as a bar of names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.ui.widgets.chip import Chip
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.menu import Menu


class ViewsBar(QWidget):
    """A chip for each view; a right click tells what can be done with it."""

    chosen = Signal(object)
    update_wanted = Signal(object)
    rename_wanted = Signal(object)
    move_wanted = Signal(object, int)
    delete_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: Sequence[Any] = ()
        self._chips: dict[UUID, Chip] = {}
        self._inner = QWidget()
        self._flow = FlowLayout(8, self._inner)
        self._inner.setAccessibleName(self.tr("Saved views"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._inner)

    @property
    def names(self) -> list[str]:
        """The names from the left."""
        return [chip.text() for chip in self._chips.values()]

    def chip(self, view_id: UUID) -> Chip:
        """The chip of a view."""
        return self._chips[view_id]

    def show_views(self, views: Sequence[Any], current: UUID | None) -> None:
        """Show these views; the current one is marked."""
        self._views = views
        while self._flow.count():
            item = self._flow.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._chips = {}
        for view in views:
            chip = Chip(view.name, icon="list-filter", parent=self._inner)
            chip.clicked.connect(partial(self._on_clicked, view))
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(partial(self._open_menu, view))
            self._flow.addWidget(chip)
            self._chips[view.id] = chip
            chip.show()
        self.setVisible(bool(views))
        self.mark(current)

    def mark(self, current: UUID | None) -> None:
        """Mark the view that the list shows."""
        for view_id, chip in self._chips.items():
            chip.setChecked(view_id == current)

    def _on_clicked(self, view: Any, _checked: bool = False) -> None:
        self.chosen.emit(view)

    def _open_menu(self, view: Any, place: QPoint) -> None:
        self.menu_of(view).popup(self._chips[view.id].mapToGlobal(place))

    def menu_of(self, view: Any) -> Menu:
        """What can be done with a view."""
        place = [each.id for each in self._views].index(view.id)
        menu = Menu(self)
        update = partial(self.update_wanted.emit, view)
        menu.add(self.tr("Save what the list shows"), update, icon="save")
        menu.add(self.tr("Rename…"), partial(self.rename_wanted.emit, view), icon="pencil")
        for text, icon, target in (
            (self.tr("Move to the left"), "arrow-left", place - 1),
            (self.tr("Move to the right"), "arrow-right", place + 1),
        ):
            possible = 0 <= target < len(self._views)
            move = partial(self.move_wanted.emit, view, target)
            menu.add(text, move, icon=icon, enabled=possible)
        menu.addSeparator()
        delete = partial(self.delete_wanted.emit, view)
        menu.add(self.tr("Delete view"), delete, icon="trash-2", danger=True)
        return menu
