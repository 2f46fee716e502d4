"""The saved views of a list page: what they keep of it, and how they bring it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_card import ListCard
from desktop_crm.ui.lists.question_state import QuestionState
from desktop_crm.ui.lists.saved_list_views import SavedListViews
from desktop_crm.ui.lists.views import View, view_from_plain
from desktop_crm.ui.lists.views_bar import ViewsBar


class PageViews(QObject):
    """Offers to keep what the list shows as soon as it is something of its own."""

    brought_back = Signal()

    def __init__(
        self,
        context: Context,
        name: str,
        *,
        state: QuestionState,
        card: ListCard,
        words: Callable[[], str],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._state = state
        self._card = card
        self.bar = ViewsBar()
        self.saved = SavedListViews(
            context, name, self.bar, present=self.present, words=words, host=host
        )
        card.toolbar.view_wanted.connect(self.saved.save_as)
        card.table.layout_of_columns.changed.connect(self.show_button)
        self.saved.chosen.connect(self._on_chosen)
        self.saved.arrived.connect(self.show_button)

    def present(self) -> View:
        """What the list shows now."""
        columns = self._card.table.layout_of_columns.arranged_keys
        return View(self._state.question, columns)

    def show_button(self) -> None:
        """Offer to save, and mark the view that the list shows, if it is one."""
        saved = self.saved
        usual = self._state.is_usual and self._card.table.layout_of_columns.is_usual
        current = next((each for each in saved.views if each.id == saved.current), None)
        same = current is not None and self._is_shown(current.definition)
        if current is not None and not same:
            saved.forget_current()
        self._card.toolbar.view_button.setVisible(not usual and not same)

    def _is_shown(self, definition: Mapping[str, Any]) -> bool:
        view = view_from_plain(definition, self._state.listing)
        return view.to_plain() == self.present().to_plain()

    def _on_chosen(self, row: Any) -> None:
        view = view_from_plain(row.definition, self._state.listing)
        if view.columns:
            self._card.table.layout_of_columns.show_only(view.columns)
        self._state.set_question(view.question)
        self.brought_back.emit()
        self.saved.current = row.id
        self.bar.mark(row.id)
        self.show_button()
