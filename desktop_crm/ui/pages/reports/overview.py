"""All reports as cards, by group: what each found, with a small chart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.reports.options import write_settings
from desktop_crm.reports.period import MONTH, TWELVE_MONTHS, YEAR, Books, read_books
from desktop_crm.reports.registry import REPORTS
from desktop_crm.reports.report import GROUP_TITLES, Group, ReportResult
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.card_grid import CardGrid
from desktop_crm.ui.pages.reports.no_orders import NoOrders
from desktop_crm.ui.pages.reports.report_card import ReportCard
from desktop_crm.ui.palette.head_search import HeadSearch
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.segmented import Segmented

TABLES = frozenset(
    {
        "sales_order",
        "order_line",
        "return_note",
        "return_line",
        "delivery_note",
        "delivery_line",
        "customer",
        "complaint",
        "level_change",
        "log_entry",
        "loss",
        "payment",
        "receivable",
        "setting",
        "option",
        "product",
        "staff",
    }
)
"""Tables whose changes may change a report."""

_ALL = "all"
_PERIOD = "reports/period"


class Overview(QWidget):
    """Reads one report after the other, and only while it is on screen."""

    opened = Signal(str, object)
    mark_clicked = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._cards = [
            ReportCard(context, report, preset) for report in REPORTS for preset in report.presets
        ]
        self._waiting: list[ReportCard] = []
        self._is_reading = False
        self._is_stale = True
        self._under_title = Label("", "caption", color="text2", elide=True)
        self._chips = ChipRow()
        self._period = Segmented()
        self._sections: dict[Group, QWidget] = {}
        self._lay_out()
        self._fill_choices()
        for card in self._cards:
            card.opened.connect(self._on_opened)
            card.mark_clicked.connect(self._on_mark)
        context.bus.changed.connect(self._on_changed)

    @property
    def cards(self) -> list[ReportCard]:
        """All cards in order."""
        return self._cards

    @property
    def period(self) -> str:
        """The chosen period."""
        return self._period.current

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("Reports"), "title"))
        words.addWidget(self._under_title)
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_3)
        bar.addWidget(self._chips, 1)
        bar.addWidget(self._period, 0, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, SPACE_2)
        self._column.setSpacing(SPACE_3)
        for group in Group:
            self._column.addWidget(self._make_section(group))
        self._column.addStretch(1)
        some = QWidget()
        inner = QVBoxLayout(some)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_3)
        inner.addLayout(bar)
        inner.addWidget(ScrollArea(content), 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(some)
        self._stack.addWidget(NoOrders(self._context.actions))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_3)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addLayout(words, 1)
        head.addWidget(HeadSearch(self._context.actions))
        box.addLayout(head)
        box.addWidget(self._stack, 1)

    def _make_section(self, group: Group) -> QWidget:
        section = QWidget()
        grid = CardGrid()
        cards = list(self._of_group(group))
        for card in cards:
            grid.add(card)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(Label(self._context.language.say(GROUP_TITLES[group]), "section"))
        head.addWidget(Label(str(len(cards)), "caption"))
        head.addStretch(1)
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1 + 2)
        column.addLayout(head)
        column.addWidget(grid)
        self._sections[group] = section
        return section

    def _of_group(self, group: Group) -> Iterator[ReportCard]:
        return (card for card in self._cards if card.preset.group is group)

    def _fill_choices(self) -> None:
        self._chips.add(_ALL, self.tr("All"), count=len(self._cards))
        for group in Group:
            title = self._context.language.say(GROUP_TITLES[group])
            self._chips.add(group.value, title, count=len(list(self._of_group(group))))
        for key, text in (
            (MONTH, self.tr("This month")),
            (YEAR, self.tr("This year")),
            (TWELVE_MONTHS, self.tr("12 months")),
        ):
            self._period.add(key, text)
        saved = self._context.preferences.text(_PERIOD, YEAR)
        self._period.set_current(saved if saved in self._period.keys else YEAR)
        self._chips.current_changed.connect(self._on_group)
        self._period.current_changed.connect(self._on_period)

    # Reading

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        else:
            self._read_next()

    def refresh(self) -> None:
        """Read everything anew; the old cards stay until the new ones come."""
        self._is_stale = False
        self._waiting = list(self._cards)
        self._context.background.read(
            read_books, self._on_books, owner=self, today=self._context.today()
        )

    def _on_books(self, books: Books) -> None:
        language = self._context.language
        self._stack.setCurrentIndex(1 if books.first is None else 0)
        as_of = self.tr("As of {day}").format(day=language.date(books.as_of))
        net = self.tr("net of cancellations and returns")
        press = self.tr("every bar and point opens its rows")
        self._under_title.setText(f"{as_of} · {net} · {press}")
        self._read_next()

    def _read_next(self) -> None:
        if self._is_reading or not self._waiting or not self.isVisible():
            return
        self._is_reading = True
        card = self._waiting.pop(0)
        self._reading = card
        self._context.background.read(
            card.report.run,
            self._on_result,
            owner=self,
            key="card",
            settings=card.settings(self.period),
            today=self._context.today(),
        )

    def _on_result(self, result: ReportResult) -> None:
        self._is_reading = False
        self._reading.show_result(result)
        self._read_next()

    def _on_changed(self, change: Change[Any]) -> None:
        if any(change.concerns(table) for table in TABLES):
            self._is_stale = True
            if self.isVisible():
                self.refresh()

    # What the user presses

    def _on_group(self, key: str) -> None:
        for group, section in self._sections.items():
            section.setVisible(key in (_ALL, group.value))

    def _on_period(self, period: str) -> None:
        self._context.preferences.set(_PERIOD, period)
        self._waiting = [card for card in self._cards if card.preset.takes_period]
        self._read_next()

    def _on_opened(self) -> None:
        card = self.sender()
        if isinstance(card, ReportCard):
            texts = write_settings(card.report.options, card.settings(self.period))
            texts.pop("margin", None)
            self.opened.emit(card.report.name, texts)

    def _on_mark(self, spot: object) -> None:
        self.mark_clicked.emit(self.sender(), spot)
