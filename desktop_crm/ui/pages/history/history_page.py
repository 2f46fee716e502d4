"""The history page: steps at the left, the chosen one with its way back at the right."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change, Conflict
from desktop_crm.queries.operation_details import StepDetails, step_details
from desktop_crm.queries.operation_list import (
    OPERATIONS_PAGE,
    StepFilter,
    StepKind,
    StepPage,
    StepRow,
    step_page,
    step_people,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages.history.step_card import StepCard
from desktop_crm.ui.pages.history.step_list import StepList
from desktop_crm.ui.pages.history.step_words import StepItem, StepWords
from desktop_crm.ui.palette.head_search import HeadSearch
from desktop_crm.ui.routes import CardRoute, HistoryRoute, Route
from desktop_crm.ui.theme.tokens import GAP, PAGE_MARGIN, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.search_box import SearchBox

_SIDE, _NARROW_SIDE = 420, 340
_NARROW = 900
_PEOPLE_WIDTH = 150


class HistoryPage(Page):
    """Old rows stay until the new ones come; the chosen step is in the route."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows: tuple[StepRow, ...] = ()
        self._has_more = False
        self._is_reading_on = False
        self._is_stale = True
        self._wanted: UUID | None = None
        self._shown: UUID | None = None
        self.search = HeadSearch(context.actions)
        self.kinds = ChipRow()
        self.people = ComboBox()
        self.box = SearchBox(self.tr("Find in the history"), delay_ms=150)
        self.list = StepList()
        self.list.setAccessibleName(self.tr("History of all steps"))
        self.card = StepCard(context)
        self._empty = EmptyState("history", "", "")
        self._stack = QStackedWidget()
        self._lay_out()
        self._fill()
        self._connect()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("History of all steps"), "title"))
        about = self.tr("Who did what, and when. Each step can be taken back, and done again.")
        words.addWidget(Label(about, "caption", color="text2", elide=True))
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addLayout(words, 1)
        head.addWidget(self.search)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        steps = Card(flush=True)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 10, 12, 10)
        bar.setSpacing(SPACE_2)
        bar.addWidget(self.box, 1)
        bar.addWidget(self.people)
        self.people.setFixedWidth(_PEOPLE_WIDTH)
        steps.body.addLayout(bar)
        steps.body.addWidget(self._stack, 1)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(steps, 1)
        below.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, SPACE_3, PAGE_MARGIN, 20)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.kinds)
        column.addLayout(below, 1)

    def _fill(self) -> None:
        for kind, text in (
            (StepKind.ALL, self.tr("All")),
            (StepKind.CUSTOMER, self.tr("Customers")),
            (StepKind.LOG, self.tr("Contacts and tasks")),
            (StepKind.TRADE, self.tr("Orders and complaints")),
            (StepKind.IMPORT, self.tr("Imports")),
            (StepKind.BULK, self.tr("Many at once")),
            (StepKind.DELETE, self.tr("Deletions")),
        ):
            self.kinds.add(kind.value, text)
        self.kinds.set_current(StepKind.ALL.value)
        self.people.setAccessibleName(self.tr("Person"))
        self.people.add(self.tr("Everybody"), None)

    def _connect(self) -> None:
        self.kinds.current_changed.connect(self._on_filter)
        self.people.key_changed.connect(self._on_filter)
        self.box.text_changed.connect(self._on_filter)
        self.list.current_changed.connect(self._on_current)
        self.list.button_pressed.connect(self._on_pressed)
        self.list.end_reached.connect(self._read_on)
        self.card.choice_changed.connect(self._preview)
        self.card.undo_wanted.connect(self._undo)
        self.card.redo_wanted.connect(self._redo_shown)
        self.card.card_wanted.connect(self._open_card)
        self.context.bus.changed.connect(self._on_changed)

    # Arriving

    @override
    def show_route(self, route: Route) -> None:
        if not isinstance(route, HistoryRoute):
            raise TypeError(f"no history for {route!r}")
        self._wanted = route.operation_id
        if self._is_stale:
            self._read()
        elif route.operation_id is not None:
            self.list.choose(route.operation_id)

    @override
    def title(self) -> str:
        return self.tr("History of all steps")

    @override
    def first_focus(self) -> QWidget:
        """The steps, once there are some."""
        return self.list if self._rows else self

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _on_changed(self, _change: Change[Any]) -> None:
        if self.isVisible():
            self._shown = None
            self._read()
        else:
            self._is_stale = True

    # Steps

    def _filter(self) -> StepFilter:
        words = StepWords(self.context.language, self.context.today())
        text = self.box.text()
        staff_id = self.people.current_key()
        return StepFilter(
            StepKind(self.kinds.current),
            staff_id if isinstance(staff_id, UUID) else None,
            text,
            words.codes(text),
        )

    def _on_filter(self, _value: object = None) -> None:
        self._rows = ()
        self._read()

    def _read(self) -> None:
        self._is_stale = False
        self.context.background.read(step_people, self._on_people, owner=self)
        self.context.background.read(
            step_page,
            self._on_page,
            owner=self,
            step_filter=self._filter(),
            limit=max(OPERATIONS_PAGE, len(self._rows)),
        )

    def _read_on(self) -> None:
        if not self._has_more or self._is_reading_on:
            return
        self._is_reading_on = True
        self.context.background.read(
            step_page,
            self._on_more,
            owner=self,
            step_filter=self._filter(),
            offset=len(self._rows),
        )

    def _on_people(self, people: tuple[tuple[UUID, str], ...]) -> None:
        current = self.people.current_key()
        self.people.blockSignals(True)
        self.people.fill([(self.tr("Everybody"), None), *((name, key) for key, name in people)])
        self.people.set_current_key(current)
        self.people.blockSignals(False)

    def _on_page(self, page: StepPage) -> None:
        self._is_reading_on = False
        self._show(page.rows, more=page.more)

    def _on_more(self, page: StepPage) -> None:
        self._is_reading_on = False
        self._show(self._rows + page.rows, more=page.more)

    def _show(self, rows: tuple[StepRow, ...], *, more: bool) -> None:
        self._rows, self._has_more = rows, more
        words = StepWords(self.context.language, self.context.today())
        entries: list[str | StepItem] = []
        day = ""
        for row in rows:
            if words.day(row.at) != day:
                day = words.day(row.at)
                entries.append(day)
            entries.append(words.item(row))
        self.list.set_entries(entries)
        if self._wanted is not None:
            self.list.choose(self._wanted)
            self._wanted = None
        self._empty.set_texts("history", *self._nothing())
        self._stack.setCurrentIndex(0 if rows else 1)
        self.hand_on_focus()

    def _nothing(self) -> tuple[str, str]:
        if self._filter() == StepFilter():
            return self.tr("No steps yet"), self.tr("Each step that changes something stands here.")
        return self.tr("No step fits"), self.tr("Choose another kind, person or word.")

    # The chosen step

    def _on_current(self, item: StepItem | None) -> None:
        if item is None:
            self._shown = None
            self.card.show_nothing()
            return
        if item.row.id == self._shown:
            return
        self._shown = item.row.id
        self.context.background.read(
            step_details, self._on_details, owner=self, operation_id=item.row.id
        )

    def _on_details(self, details: StepDetails | None) -> None:
        if details is None:
            self.card.show_nothing()
            return
        self.card.show_details(details)
        self._preview()

    def _preview(self) -> None:
        details = self.card.details
        if details is not None and details.step.can_undo:
            self.context.background.preview_undo(
                details.step.id,
                self._on_preview,
                owner=self,
                on_failed=self._on_no_preview,
                leave=self.card.left,
            )

    def _on_preview(self, conflicts: tuple[Conflict, ...]) -> None:
        self.card.show_conflicts(conflicts)

    def _on_no_preview(self, _error: object) -> None:
        """The step was taken back meanwhile; the change that did it tells the list."""

    # What the user presses

    def _on_pressed(self, item: StepItem) -> None:
        self.list.choose(item.row.id)
        if item.row.can_undo:
            self._take_back(item.row)
        else:
            self._redo(item.row.id)

    def _take_back(self, row: StepRow) -> None:
        """One press undoes a small step; one that reaches far is asked about."""
        count = sum(sum(each) for each in row.counts.values())
        take_back = partial(self.context.background.undo, row.id, owner=self)
        if count <= OPERATIONS_PAGE:
            take_back()
            return
        words = StepWords(self.context.language, self.context.today())
        self.context.messages.ask(
            self.tr("Undo the whole step?"),
            self.tr("It changed {count} records. All of them will be taken back.").format(
                count=f"{count:,}"
            ),
            accept_text=self.tr("Undo all of it"),
            on_accept=take_back,
            detail=words.sentence(row),
        )

    def _undo(self, left: Any) -> None:
        if self.card.details is not None:
            operation_id = self.card.details.step.id
            self.context.background.undo(operation_id, owner=self, leave=left)

    def _redo_shown(self) -> None:
        if self.card.details is not None:
            self._redo(self.card.details.step.id)

    def _redo(self, operation_id: UUID) -> None:
        self.context.background.redo(owner=self, operation_id=operation_id)

    def _open_card(self, customer_id: UUID) -> None:
        self.context.navigation.go(CardRoute(customer_id, "history"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.card.setFixedWidth(_NARROW_SIDE if self.width() < _NARROW else _SIDE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.context.navigation.can_go_back:
            self.context.navigation.back()
        else:
            super().keyPressEvent(event)
