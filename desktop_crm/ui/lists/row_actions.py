"""What can be done with the current row of a list, by key, by action and in its menu."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_card import ListCard
from desktop_crm.ui.lists.list_menus import MenuEntry
from desktop_crm.ui.lists.spec import Chosen, ListPageSpec, RowAction


class RowActions(QObject):
    """Does what the page's spec says with the current row."""

    def __init__(self, context: Context, spec: ListPageSpec, card: ListCard, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._spec = spec
        self._table = card.table
        self._host = host
        self._all = (*filter(None, (spec.edit,)), *spec.actions)
        for each in self._all:
            if each.action:
                context.actions.handle(
                    each.action,
                    partial(self.run, each),
                    owner=card,
                    enabled=partial(self._is_possible, each),
                )
        self._table.opened.connect(self._on_opened)
        self._table.edit_requested.connect(self.edit)
        for signal in (self._table.current_changed, self._table.arrived):
            signal.connect(context.actions.refresh)

    def chosen(self) -> Chosen | None:
        """The current row."""
        row = self._table.model.row_at(self._table.view.currentIndex().row())
        if row is None or self._table.current_id() is None:
            return None
        return Chosen(row.id, getattr(row, "customer_id", None))

    def _is_possible(self, each: RowAction) -> bool:
        chosen = self.chosen()
        return chosen is not None and (not each.needs_customer or chosen.customer_id is not None)

    def run(self, each: RowAction) -> None:
        """Do something with the current row."""
        chosen = self.chosen()
        if chosen is not None and self._is_possible(each):
            each.run(self._context, self._host, chosen)

    def edit(self) -> None:
        """Change the current row."""
        if self._spec.edit is not None:
            self.run(self._spec.edit)

    def open(self) -> None:
        """Open the current row."""
        chosen = self.chosen()
        if chosen is not None:
            self._spec.open_row(self._context, self._host, chosen)

    def _on_opened(self, _record: UUID) -> None:
        self.open()

    def entries(self, _record: UUID) -> list[MenuEntry]:
        """The upper part of the row's menu."""
        found = [MenuEntry(self.tr("Open"), self.open, "external-link", "Return")]
        for each in self._all:
            if self._is_possible(each):
                words = self._context.language.say(each.text)
                keys = self._keys(each)
                found.append(MenuEntry(words, partial(self.run, each), each.icon, keys))
        return found

    def _keys(self, each: RowAction) -> str:
        if each.action:
            return self._context.actions.action(each.action).shortcut().toString()
        return "F2" if each is self._spec.edit else ""
