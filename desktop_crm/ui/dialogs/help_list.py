"""The list of topics at the left of the help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelectionModel,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_crm.ui.tables.entry_model import ENTRY, EntryModel, Index
from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import BODY, RADIUS_M, REGULAR, ROW_COMPACT, SEMIBOLD
from desktop_crm.ui.widgets.painting import paint_box, paint_ring

_ICON = 18
_LEFT = 10
_TEXT_LEFT = 38


class Entry(NamedTuple):
    """A topic as it is listed."""

    key: str
    icon: str
    title: str


class HelpList(QListView):
    """`chosen` brings the key of the topic that the user went to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics = EntryModel(_title, _title, self)
        self._is_quiet = False
        self.setModel(self._topics)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_TopicDelegate(self))

    def show_topics(self, entries: Sequence[Entry]) -> None:
        """List these; none is chosen and nothing told."""
        self._is_quiet = True
        self._topics.set_entries(entries)
        self._is_quiet = False

    @property
    def keys(self) -> list[str]:
        """The topics that are listed."""
        return [entry.key for entry in self._topics.entries]

    @property
    def titles(self) -> list[str]:
        """What they are called."""
        return [entry.title for entry in self._topics.entries]

    @property
    def current(self) -> str:
        """The topic that is chosen; empty when none is."""
        row = self.currentIndex().row()
        return "" if row < 0 else self.keys[row]

    def choose(self, key: str) -> None:
        """Choose a topic without telling; one that is not listed leaves none chosen."""
        self._is_quiet = True
        self._go_to(self.keys.index(key) if key in self.keys else -1)
        self._is_quiet = False

    def go_up(self) -> None:
        """To the topic above."""
        self._step(-1)

    def go_down(self) -> None:
        """To the topic below."""
        self._step(1)

    def _step(self, step: int) -> None:
        if self.keys:
            row = self.currentIndex().row() + step
            self._go_to(max(0, min(len(self.keys) - 1, row)))

    def _go_to(self, row: int) -> None:
        index = self._topics.index(row)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_quiet:
            self.chosen.emit(self.keys[current.row()])


class _TopicDelegate(QStyledItemDelegate):
    """Paints a topic like an entry of the rail."""

    def __init__(self, view: HelpList) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_TEXT_LEFT, ROW_COMPACT + 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        tokens = tokens_of(self._view)
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            fill = tokens.primary_soft if is_chosen else tokens.pressed
            paint_box(painter, area, RADIUS_M, fill=fill)
        if is_chosen and self._view.hasFocus():
            paint_ring(painter, area, RADIUS_M, tokens.primary)
        color = tokens.primary if is_chosen else tokens.text2
        slot = QRectF(area.x() + _LEFT, area.y(), _ICON, area.height())
        paint_icon(painter, entry.icon, slot, color)
        weight = SEMIBOLD if is_chosen else REGULAR
        words = area.adjusted(_TEXT_LEFT, 0, -_LEFT, 0)
        shown = metrics(BODY, weight).elidedText(
            entry.title, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.setFont(font(BODY, weight))
        painter.setPen(qcolor(color))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _title(entry: Entry) -> str:
    return entry.title
