"""The box of a list page: toolbar, list, and what stands there when nothing passes the filter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_toolbar import ListToolbar
from desktop_crm.ui.lists.spec import ListPageSpec
from desktop_crm.ui.tables.list_table import ListTable
from desktop_crm.ui.theme.tokens import ROW, ROW_COMPACT, ROW_TALL
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.empty_state import EmptyState

ROW_HEIGHTS = (ROW_COMPACT, ROW, ROW_TALL)


class ListCard(Card):
    """Keeps the line at the foot in step with the list."""

    clear_wanted = Signal()

    def __init__(self, context: Context, spec: ListPageSpec, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        say = context.language.say
        self._preferences = context.preferences
        self._height_key = f"{spec.name}/row_height"
        height = context.preferences.number(self._height_key, spec.row_height)
        self.toolbar = ListToolbar(say(spec.search_hint))
        self.toolbar.group_button.setVisible(bool(spec.listing.groupable))
        self.table = ListTable(
            spec.arranged(spec.listing),
            background=context.background,
            language=context.language,
            today=context.today,
            preferences=context.preferences,
            name=spec.name,
            row_height=height if height in ROW_HEIGHTS else spec.row_height,
            spare=spec.spare,
        )
        self.table.view.setAccessibleName(say(spec.title))
        self._nothing = EmptyState(
            "search",
            say(spec.empty.nothing),
            self.tr("Take a condition away, or search for fewer words."),
        )
        clear = self._nothing.add_button(Button(self.tr("Clear filter"), icon="x"))
        clear.clicked.connect(self.clear_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.addWidget(self.toolbar)
        inner.addWidget(self._stack, 1)
        self.body.addLayout(inner)
        for signal in (self.table.shown_changed, self.table.chosen_changed, self.table.arrived):
            signal.connect(self._say_what_is_shown)
        self.table.totals_arrived.connect(self._say_what_is_shown)
        self.table.arrived.connect(self._show_parts)

    @property
    def shows_nothing(self) -> bool:
        """Whether the list is empty and says so."""
        return self._stack.currentWidget() is self._nothing

    @property
    def row_height(self) -> int:
        """The height of the rows."""
        return self.table.view.row_height

    def set_row_height(self, height: int) -> None:
        """Choose it, and remember it."""
        self.table.view.set_row_height(height)
        self._preferences.set(self._height_key, height)
        self._say_what_is_shown()

    def _show_parts(self) -> None:
        is_empty = not self.table.model.rowCount() and self.table.loader.is_whole
        self._stack.setCurrentWidget(self._nothing if is_empty else self.table)

    def _say_what_is_shown(self) -> None:
        if self.table.is_waiting:
            self.table.totals_line.set_note(self.tr("Loading…"))
            return
        first, last = self.table.shown_rows()
        if last < first:
            self.table.totals_line.set_note("")
            return
        words = self._count_words(first, last)
        chosen = self.table.chosen_count()
        if chosen > 1:
            more = self.tr("Selected {count}").format(count=f"{chosen:,}")
            words = f"{words} · {more}"
        self.table.totals_line.set_note(words)

    def _count_words(self, first: int, last: int) -> str:
        count = self.table.count
        number = "…" if count is None else f"{count:,}"
        if self.table.is_grouped:
            groups = f"{self.table.group_count:,}"
            return self.tr("{count} rows in {groups} groups").format(count=number, groups=groups)
        return self.tr("Shown {first}–{last} of {count}").format(
            first=f"{first + 1:,}", last=f"{last + 1:,}", count=number
        )
