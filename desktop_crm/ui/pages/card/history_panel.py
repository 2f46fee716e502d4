"""The tab of history: who changed what, when, from which value to which, and the way back."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.queries.history import HISTORY_PAGE, HistoryPage, HistoryRow, history
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.history_list import HistoryList
from desktop_crm.ui.pages.card.history_words import HistoryItem, HistoryWords
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.label import Label


class HistoryPanel(Panel):
    """Operations under their days; `opened` asks to show one whole."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows: tuple[HistoryRow, ...] = ()
        self._has_more = False
        self._is_reading_on = False
        self.list = HistoryList()
        self.list.setAccessibleName(self.tr("History"))
        self.list.opened.connect(self._on_opened)
        self.list.button_pressed.connect(self._on_undo_wanted)
        self.list.end_reached.connect(self._read_on)
        empty = EmptyState(
            "history",
            self.tr("No history yet"),
            self.tr("Each change of this customer will stand here, and can be taken back."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(empty)
        note = Label(
            self.tr("Who changed what, and when. Enter shows a step in full; it can be undone."),
            "caption",
            elide=True,
        )
        note.setContentsMargins(15, 10, 15, 10)
        card = Card(flush=True)
        card.body.addWidget(note)
        card.body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    @override
    def on_changed(self, change: Change[object]) -> None:
        if self._customer_id is not None:
            self.refresh()

    @override
    def forget(self) -> None:
        self._rows, self._has_more = (), False
        self.list.set_entries(())
        self._stack.setCurrentIndex(0)

    @override
    def load(self) -> None:
        self.context.background.read(
            history,
            self._on_loaded,
            owner=self,
            customer_id=self.customer_id,
            limit=max(HISTORY_PAGE, len(self._rows)),
        )

    def _read_on(self) -> None:
        if not self._has_more or self._is_reading_on:
            return
        self._is_reading_on = True
        self.context.background.read(
            history,
            self._on_more,
            owner=self,
            customer_id=self.customer_id,
            offset=len(self._rows),
        )

    def _on_loaded(self, page: HistoryPage) -> None:
        self._is_reading_on = False
        self._show(page.rows, more=page.more)

    def _on_more(self, page: HistoryPage) -> None:
        self._is_reading_on = False
        self._show(self._rows + page.rows, more=page.more)

    def _show(self, rows: tuple[HistoryRow, ...], *, more: bool) -> None:
        self._rows, self._has_more = rows, more
        words = HistoryWords(self.context.language, self.context.today())
        entries: list[str | HistoryItem] = []
        day = ""
        for row in rows:
            if words.day(row) != day:
                day = words.day(row)
                entries.append(day)
            entries.append(words.item(row))
        self.list.set_entries(entries)
        self._stack.setCurrentIndex(0 if rows else 1)

    def _on_opened(self, item: HistoryItem) -> None:
        self.opened.emit(item.row)

    def _on_undo_wanted(self, item: HistoryItem) -> None:
        self.undo(item.row)

    def undo(self, row: HistoryRow) -> None:
        """Take an operation back; one that changed others too is asked about first."""
        take_back = partial(self._undo, row.operation_id)
        if not row.is_elsewhere:
            take_back()
            return
        words = HistoryWords(self.context.language, self.context.today())
        self.context.messages.ask(
            self.tr("Undo the whole step?"),
            self.tr("This step also changed other records. All of it will be taken back."),
            accept_text=self.tr("Undo all of it"),
            on_accept=take_back,
            detail=words.item(row).sentence,
        )

    def _undo(self, operation_id: UUID) -> None:
        self.context.background.undo(operation_id, owner=self)
