"""The saved views of one list: read, shown in the bar, chosen, kept, renamed, moved, deleted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.core.change import Change
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.queries.saved_views import SavedViewRow, saved_views
from desktop_crm.services.saved_views import delete_view, move_view, rename_view, save_view
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.view_sheet import ViewSheet
from desktop_crm.ui.lists.views import View
from desktop_crm.ui.lists.views_bar import ViewsBar


class SavedListViews(QObject):
    """Keeps the bar in step with the firm's file."""

    chosen = Signal(object)
    arrived = Signal()

    def __init__(
        self,
        context: Context,
        list_name: str,
        bar: ViewsBar,
        *,
        present: Callable[[], View],
        words: Callable[[], str],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._context = context
        self._list = list_name
        self._bar = bar
        self._present = present
        self._words = words
        self._host = host
        self.views: tuple[SavedViewRow, ...] = ()
        self.current: UUID | None = None
        self.sheet: ViewSheet | None = None
        bar.hide()
        bar.chosen.connect(self._on_chosen)
        bar.update_wanted.connect(self._on_update)
        bar.rename_wanted.connect(self._on_rename)
        bar.move_wanted.connect(self._on_move)
        bar.delete_wanted.connect(self._on_delete)
        context.bus.changed.connect(self._on_changed)

    def ask(self) -> None:
        """Read the views."""
        self._context.background.read(
            saved_views, self._on_views, owner=self, key="views", list_name=self._list
        )

    def _on_views(self, views: Any) -> None:
        self.views = tuple(views)
        if self.current not in {view.id for view in self.views}:
            self.current = None
        self._bar.show_views(self.views, self.current)
        self.arrived.emit()

    def _on_changed(self, change: Change[Any]) -> None:
        if change.concerns("saved_view"):
            self.ask()

    def forget_current(self) -> None:
        """The list shows something else now."""
        self.current = None
        self._bar.mark(None)

    def _on_chosen(self, view: SavedViewRow) -> None:
        self.current = view.id
        self._bar.mark(view.id)
        self.chosen.emit(view)

    # Keeping

    def save_as(self) -> None:
        """Ask for a name, and keep what the list shows."""
        self._open("", partial(self._save, None))

    def _open(self, name: str, on_accept: Callable[[str], None]) -> None:
        words = "" if name else self._words()
        self.sheet = ViewSheet(self._host, name=name, words=words, on_accept=on_accept)
        self.sheet.open()

    def _save(self, view_id: UUID | None, name: str) -> None:
        self._context.background.write(
            save_view,
            self._on_saved,
            owner=self,
            on_failed=self._on_refused,
            list_name=self._list,
            name=name,
            definition=self._present().to_plain(),
            view_id=view_id,
        )

    def _on_saved(self, change: Change[Any]) -> None:
        self.current = change.value
        self._close()

    def _close(self) -> None:
        if self.sheet is not None:
            self.sheet.accept()
            self.sheet = None

    def _on_refused(self, error: UserError) -> None:
        if self.sheet is None:
            self._context.messages.problem(error)
        else:
            self.sheet.refuse(error_sentence(self._context.language, error))

    def _on_update(self, view: SavedViewRow) -> None:
        self._save(view.id, view.name)

    def _on_rename(self, view: SavedViewRow) -> None:
        self._open(view.name, partial(self._rename, view))

    def _rename(self, view: SavedViewRow, name: str) -> None:
        self._context.background.write(
            rename_view,
            self._on_renamed,
            owner=self,
            on_failed=self._on_refused,
            view_id=view.id,
            name=name,
        )

    def _on_renamed(self, _change: Change[Any]) -> None:
        self._close()

    def _on_move(self, view: SavedViewRow, position: int) -> None:
        self._context.background.write(move_view, owner=self, view_id=view.id, position=position)

    def _on_delete(self, view: SavedViewRow) -> None:
        self._context.background.write(delete_view, owner=self, view_id=view.id)
