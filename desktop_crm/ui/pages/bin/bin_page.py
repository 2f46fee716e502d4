"""The page of the recycle bin: deleted records by kind, back with one press or gone for good."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.clock import utc_now
from desktop_crm.queries.recycle_bin import BIN_PAGE, BinContent, BinRow, bin_page
from desktop_crm.services.recycle_bin import purge_records, restore_records
from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages.bin.bin_words import COLUMNS, KIND_TITLES, BinWords
from desktop_crm.ui.palette.head_search import HeadSearch
from desktop_crm.ui.routes import BinRoute, Route
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import PAGE_MARGIN, ROW_TALL, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.search_box import SearchBox

_ALL = "all"


class BinPage(Page):
    """Old rows stay until the new ones come; the kind is in the route."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_stale = True
        self._limit = BIN_PAGE
        self._kind = ""
        self._shown: tuple[BinRow, ...] = ()
        self.search = HeadSearch(context.actions)
        self.kinds = ChipRow()
        self.box = SearchBox(self.tr("Find in the recycle bin"), delay_ms=150)
        self.restore = Button(self.tr("Restore"), icon="archive-restore", kind=Kind.PRIMARY)
        self.purge = Button(self.tr("Delete for good"), icon="trash-2")
        self.table = RowTable(
            COLUMNS,
            language=context.language,
            today=context.today,
            row_height=ROW_TALL,
            preferences=context.preferences,
            name="bin",
        )
        self._empty = self.table.set_empty("trash-2", "", "")
        self._more = Link("")
        self._note = Label("", "caption", color="text2", elide=True)
        self._about = Label("", "caption", color="text2", elide=True)
        self._lay_out()
        self._connect()
        self._follow()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("Recycle bin"), "title"))
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addLayout(words, 1)
        head.addWidget(self.search)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 10, 12, 10)
        bar.setSpacing(SPACE_2)
        bar.addWidget(self.box)
        bar.addStretch(1)
        bar.addWidget(self.purge)
        bar.addWidget(self.restore)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._more)
        card = Card(flush=True)
        card.body.addLayout(bar)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, SPACE_3, PAGE_MARGIN, 20)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.kinds)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.kinds.current_changed.connect(self._on_kind)
        self.box.text_changed.connect(self._on_text)
        self.restore.clicked.connect(self._on_restore)
        self.purge.clicked.connect(self._on_purge)
        self.table.current_changed.connect(self._follow)
        self.table.view.selectionModel().selectionChanged.connect(self._follow)
        self.table.activated.connect(self._on_activated)
        self._more.clicked.connect(self._on_more)
        self.context.bus.changed.connect(self._on_changed)

    # Arriving

    @override
    def show_route(self, route: Route) -> None:
        if not isinstance(route, BinRoute):
            raise TypeError(f"no recycle bin for {route!r}")
        if self._is_stale or route.kind != self._kind:
            self._kind = route.kind
            self._read()

    @override
    def title(self) -> str:
        return self.tr("Recycle bin")

    @override
    def first_focus(self) -> QWidget:
        """The records, once there are some."""
        return self.table.view if self.table.view.isVisibleTo(self) else self

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _on_changed(self, _change: Change[Any]) -> None:
        if self.isVisible():
            self._read()
        else:
            self._is_stale = True

    def _read(self) -> None:
        self._is_stale = False
        self.context.background.read(
            bin_page,
            self.show_content,
            owner=self,
            kind=self._kind,
            text=self.box.text(),
            limit=self._limit,
        )

    def show_content(self, page: BinContent) -> None:
        """Show other records; what was chosen stays chosen when it is still there."""
        words = BinWords(self.context.language, utc_now())
        self._shown = page.rows
        about = self.tr(
            "What was deleted stays here for {days} days, with all that belongs to it."
        ).format(days=page.kept_days)
        self._about.setText(about)
        self.table.set_rows(page.rows, words.value, key=_key_of)
        self._show_kinds(page)
        title, sentence = self._nothing()
        self._empty.set_texts("trash-2", title, sentence)
        count = page.counts.get(self._kind, 0) if self._kind else sum(page.counts.values())
        self._note.setText(self.tr("Records: {count}").format(count=f"{count:,}"))
        self._more.setText(self.tr("Show more"))
        self._more.updateGeometry()
        self._more.setVisible(page.more)
        if self.table.current_row() is None and page.rows:
            self.table.view.choose(0)
        self.hand_on_focus()
        self._follow()

    def _show_kinds(self, page: BinContent) -> None:
        self.kinds.blockSignals(True)
        self.kinds.clear()
        self.kinds.add(_ALL, self.tr("All"), count=sum(page.counts.values()))
        for table, text in KIND_TITLES.items():
            if page.counts.get(table) or table == self._kind:
                title = self.context.language.say(text)
                self.kinds.add(table, title, count=page.counts.get(table, 0))
        self.kinds.set_current(self._kind or _ALL)
        self.kinds.blockSignals(False)

    def _nothing(self) -> tuple[str, str]:
        if self.box.text().strip():
            return self.tr("Nothing of that name"), self.tr("Try another word, or all kinds.")
        return self.tr("The recycle bin is empty"), self.tr(
            "What you delete comes here first and can be taken back."
        )

    # What the user chooses

    @property
    def chosen(self) -> list[BinRow]:
        """The rows that the buttons are about."""
        rows = self.table.selected_rows()
        current = self.table.current_row()
        return rows or ([current] if current is not None else [])

    def _follow(self, _row: object = None, _old: object = None) -> None:
        any_chosen = bool(self.chosen)
        self.restore.setEnabled(any_chosen)
        self.purge.setEnabled(any_chosen)

    def _on_kind(self, kind: str) -> None:
        self._kind = "" if kind == _ALL else kind
        self._limit = BIN_PAGE
        self.context.navigation.replace(BinRoute(self._kind))
        self._read()

    def _on_text(self, _text: str) -> None:
        self._limit = BIN_PAGE
        self._read()

    def _on_more(self) -> None:
        self._limit += BIN_PAGE
        self._read()

    def _on_activated(self, _row: BinRow) -> None:
        self._on_restore()

    def _by_table(self) -> dict[str, list[UUID]]:
        found: dict[str, list[UUID]] = {}
        for row in self.chosen:
            found.setdefault(row.table, []).append(row.id)
        return found

    def _on_restore(self) -> None:
        for table, ids in self._by_table().items():
            self.context.background.write(restore_records, owner=self, table=table, ids=ids)

    def _on_purge(self) -> None:
        rows = self.chosen
        if not rows:
            return
        name = rows[0].name
        title = self.tr("Delete “{name}” for good?").format(name=name)
        if len(rows) > 1:
            title = self.tr("Delete {count} records for good?").format(count=f"{len(rows):,}")
        self.context.messages.ask(
            title,
            self.tr(
                "They go with everything that belongs to them, and nothing brings them back: "
                "neither undo nor the history. Only a backup made before still has them."
            ),
            accept_text=self.tr("Delete for good"),
            danger=True,
            on_accept=partial(self._purge, self._by_table()),
        )

    def _purge(self, chosen: dict[str, list[UUID]]) -> None:
        for table, ids in chosen.items():
            self.context.background.write(
                purge_records, self._on_purged, owner=self, table=table, ids=ids
            )

    def _on_purged(self, change: Change[Any]) -> None:
        if change.value.left:
            self.context.messages.inform(
                self.tr("Some records were left in the recycle bin"),
                self.tr("Other records still mention them: {count}").format(
                    count=change.value.left
                ),
            )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.context.navigation.can_go_back:
            self.context.navigation.back()
        elif event.key() == Qt.Key.Key_Delete and self.chosen:
            self._on_purge()
        else:
            super().keyPressEvent(event)


def _key_of(row: BinRow) -> UUID:
    return row.id
