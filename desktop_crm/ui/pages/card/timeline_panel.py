"""The tab of contacts: everything that happened, with chips for what to see."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.queries.timeline import PAGE, Cursor, Show, TimelinePage, timeline
from desktop_crm.queries.timeline_rows import TimelineRow
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.pages.card.timeline_words import TimelineWords
from desktop_crm.ui.theme.tokens import SPACE_3, SPACE_4
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.timeline import TimelineView

_NEAR_END = 240


class TimelinePanel(Panel):
    """Chips above the timeline; scrolling to the end reads on. `opened` names the chosen row."""

    TABLES = frozenset(
        {
            "log_entry",
            "log_entry_contact",
            "contact",
            "sales_order",
            "order_line",
            "delivery_note",
            "return_note",
            "payment",
            "complaint",
            "option",
            "staff",
        }
    )
    opened = Signal(object)
    log_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows: tuple[TimelineRow, ...] = ()
        self._next: Cursor | None = None
        self._is_reading_on = False
        self.chips = ChipRow()
        self.chips.setAccessibleName(self.tr("Show"))
        self._fill_chips()
        self.chips.current_changed.connect(self._on_show_changed)
        self.view = TimelineView()
        self.view.setAccessibleName(self.tr("Timeline"))
        self.view.activated.connect(self._on_activated)
        self._scroll = ScrollArea(self._padded(self.view))
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._empty = self._make_empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._empty)
        card = Card()
        card.body.setSpacing(SPACE_4)
        card.body.addWidget(self.chips)
        card.body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _fill_chips(self) -> None:
        for show, text in (
            (Show.ALL, self.tr("All")),
            (Show.CONTACTS, self.tr("Contacts")),
            (Show.CALLS, self.tr("Calls")),
            (Show.VISITS, self.tr("Visits")),
            (Show.ORDERS, self.tr("Orders")),
            (Show.COMPLAINTS, self.tr("Complaints")),
            (Show.PAYMENTS, self.tr("Payments")),
        ):
            self.chips.add(show, text)

    def _padded(self, view: TimelineView) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, SPACE_3, SPACE_3, 0)
        box.addWidget(view)
        box.addStretch(1)
        return holder

    def _make_empty(self) -> EmptyState:
        empty = EmptyState("phone-call", " ", " ")
        button = Button(
            self.tr("Log a contact"), kind=Kind.PRIMARY, shortcut=self._shortcut("log.new")
        )
        button.clicked.connect(self.log_wanted)
        empty.add_button(button)
        return empty

    def _shortcut(self, key: str) -> str:
        return self.context.actions.shortcut(key)

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        """What is listed, newest first."""
        return self._rows

    @property
    def show_kind(self) -> Show:
        """What is shown."""
        return Show(self.chips.current)

    @override
    def forget(self) -> None:
        self._rows, self._next = (), None
        self.view.set_entries(())
        self._scroll.verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(self._scroll)

    @override
    def load(self) -> None:
        self.context.background.read(
            timeline,
            self._on_loaded,
            owner=self,
            customer_id=self.customer_id,
            today=self.context.today(),
            show=self.show_kind,
            limit=max(PAGE, len(self._rows)),
        )

    def _on_loaded(self, page: TimelinePage) -> None:
        self._is_reading_on = False
        self._show(page.rows, page.next)

    def _read_on(self) -> None:
        if self._next is None or self._is_reading_on:
            return
        self._is_reading_on = True
        self.context.background.read(
            timeline,
            self._on_more,
            owner=self,
            customer_id=self.customer_id,
            today=self.context.today(),
            show=self.show_kind,
            after=self._next,
        )

    def _on_more(self, page: TimelinePage) -> None:
        self._is_reading_on = False
        self._show(self._rows + page.rows, page.next)

    def _show(self, rows: tuple[TimelineRow, ...], following: Cursor | None) -> None:
        self._rows, self._next = rows, following
        words = TimelineWords(self.context.language, self.context.today())
        self.view.set_entries([words.entry(row) for row in rows])
        if not rows:
            self._say_empty()
        self._stack.setCurrentWidget(self._scroll if rows else self._empty)

    def _say_empty(self) -> None:
        if self.show_kind is Show.ALL:
            title = self.tr("Nothing has happened yet")
            sentence = self.tr(
                "Calls, visits, orders, deliveries, payments and complaints will stand here, in "
                "one line of time."
            )
        else:
            title = self.tr("Nothing of this kind")
            sentence = self.tr("Choose another kind above, or write down a contact.")
        self._empty.set_texts("phone-call", title, sentence)

    def _on_show_changed(self, _key: str) -> None:
        self._rows, self._next = (), None
        self._scroll.verticalScrollBar().setValue(0)
        self.refresh()

    def _on_scrolled(self, value: int) -> None:
        if value >= self._scroll.verticalScrollBar().maximum() - _NEAR_END:
            self._read_on()

    def _on_activated(self, place: int) -> None:
        self.opened.emit(self._rows[place])
