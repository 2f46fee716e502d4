"""The first rows of a worksheet as they stand there, cells with a problem coloured."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.exchange.headers.forms.places import column_at, row_of
from desktop_crm.exchange.headers.mapping import column_letter
from desktop_crm.ui.importing.reading import Glance
from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import (
    CAPTION,
    RADIUS_M,
    RADIUS_S,
    REGULAR,
    SECONDARY,
    SEMIBOLD,
    Tokens,
)
from desktop_crm.ui.widgets.painting import paint_box, paint_ring
from desktop_crm.ui.widgets.scroll_area import ScrollArea

ROW_HEIGHT = 28
_NUMBER = 44
_LEAST, _MOST = 56, 190
_PADDING = 8


class _Grid(QWidget):
    """The cells themselves, painted."""

    row_chosen = Signal(int)
    cell_chosen = Signal(int, int)

    def __init__(self, *, by_column: bool, header_word: str) -> None:
        super().__init__()
        self._by_column = by_column
        self._header_word = header_word
        self._number_width = _NUMBER
        self.glance = Glance((), 0)
        self._header = range(0)
        self._column, self._row = -1, 0
        self._widths: list[int] = []
        self._hovered = -1
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def show_glance(self, glance: Glance, header_row: int, header_rows: int) -> None:
        self.glance = glance
        self._header = range(header_row - header_rows + 1, header_row + 1)
        measure = metrics(SECONDARY, SEMIBOLD)
        self._widths = [
            max(_LEAST, min(_MOST, max(map(measure.horizontalAdvance, texts), default=0) + 18))
            for texts in self._texts(glance)
        ]
        words = metrics(CAPTION, SEMIBOLD).horizontalAdvance(self._marked(header_row))
        self._number_width = max(_NUMBER, words + 2 * _PADDING)
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    def _texts(self, glance: Glance) -> list[list[str]]:
        """What a column has to be wide enough for: a heading above the titles reaches further."""
        rows = [cells for row, cells in glance.rows if row >= self._header.start]
        return [[cells[at] for cells in rows] for at in range(glance.width)]

    def show_column(self, place: int) -> None:
        self._column, self._row = column_at(place) if place >= 0 else -1, row_of(max(place, 0))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(
            self._number_width + sum(self._widths), ROW_HEIGHT * (len(self.glance.rows) + 1)
        )

    def span_of(self, index: int) -> tuple[int, int]:
        """Where a column begins, and how wide it is; nothing for one that is not shown."""
        if not 0 <= index < len(self._widths):
            return 0, 0
        return self._number_width + sum(self._widths[:index]), self._widths[index]

    def top_of(self, row: int) -> int:
        """Where a row begins."""
        numbers = [number for number, _cells in self.glance.rows]
        return ROW_HEIGHT * (1 + numbers.index(row)) if row in numbers else 0

    def _marked(self, row: int) -> str:
        """What stands before the row of the column titles."""
        return f"{self._header_word} {row}".strip()

    def _column_at(self, x: float) -> int:
        left = float(self._number_width)
        for at, width in enumerate(self._widths):
            if left <= x < left + width:
                return at
            left += width
        return -1

    def row_at(self, y: float) -> int:
        """The number of the row at a height; 0 for none."""
        place = int(y // ROW_HEIGHT) - 1
        return self.glance.rows[place][0] if 0 <= place < len(self.glance.rows) else 0

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = -1 if self._by_column else self.row_at(event.position().y())
        self.update()

    @override
    def leaveEvent(self, event: object) -> None:
        self._hovered = -1
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        row, column = self.row_at(event.position().y()), self._column_at(event.position().x())
        if self._by_column and column >= 0:
            self.cell_chosen.emit(row, column)
        elif row and not self._by_column:
            self.row_chosen.emit(row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self), QPainter(self)
        painter.fillRect(self.rect(), qcolor(tokens.surface))
        self._paint_letters(painter, tokens)
        for place, (row, cells) in enumerate(self.glance.rows, 1):
            self._paint_row(painter, tokens, place, row, cells)
        painter.setPen(qcolor(tokens.separator))
        bottom = ROW_HEIGHT * (len(self.glance.rows) + 1)
        for place in range(len(self.glance.rows) + 2):
            painter.drawLine(0, place * ROW_HEIGHT, self.width(), place * ROW_HEIGHT)
        left = self._number_width
        for width in self._widths:
            painter.drawLine(left, 0, left, bottom)
            left += width
        start, width = self.span_of(self._column)
        if width:
            top = self.top_of(self._row) if self._row else 0
            height = ROW_HEIGHT + 1 if self._row else bottom
            frame = QRectF(start, top, width + 1, height)
            paint_ring(painter, frame, RADIUS_S, tokens.primary)

    def _paint_letters(self, painter: QPainter, tokens: Tokens) -> None:
        painter.fillRect(0, 0, self.width(), ROW_HEIGHT, qcolor(tokens.inset))
        painter.setFont(font(CAPTION))
        left = self._number_width
        for at, width in enumerate(self._widths):
            slot = QRectF(left, 0, width, ROW_HEIGHT)
            if at == self._column:
                painter.fillRect(slot, qcolor(tokens.primary_soft))
            painter.setPen(qcolor(tokens.primary if at == self._column else tokens.text2))
            painter.drawText(slot, Qt.AlignmentFlag.AlignCenter, column_letter(at))
            left += width

    def _paint_row(
        self, painter: QPainter, tokens: Tokens, place: int, row: int, cells: tuple[str, ...]
    ) -> None:
        top = place * ROW_HEIGHT
        is_header = row in self._header
        if is_header or row == self._hovered:
            ground = tokens.primary_soft if is_header else tokens.hover
            painter.fillRect(0, top, self.width(), ROW_HEIGHT, qcolor(ground))
        number = QRectF(0, top, self._number_width, ROW_HEIGHT)
        if is_header:
            painter.fillRect(number, qcolor(tokens.primary))
        painter.setFont(font(CAPTION, SEMIBOLD if is_header else REGULAR))
        painter.setPen(qcolor(tokens.on_primary if is_header else tokens.text2))
        words = self._marked(row) if row + 1 == self._header.stop else str(row)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, words)
        left = self._number_width
        for at, (width, text) in enumerate(zip(self._widths, cells, strict=False)):
            is_value = (row, at) in self.glance.values
            if is_value:
                painter.fillRect(QRectF(left, top, width, ROW_HEIGHT), qcolor(tokens.primary_soft))
            tone = self.glance.tones.get((row, at))
            if tone is not None:
                painter.fillRect(QRectF(left, top, width, ROW_HEIGHT), qcolor(tokens.tone(tone)[1]))
            weight = SEMIBOLD if is_header or is_value else REGULAR
            usual = tokens.text if is_header or is_value else tokens.text2
            painter.setFont(font(SECONDARY, weight))
            painter.setPen(qcolor(tokens.tone(tone)[0] if tone is not None else usual))
            room = width - 2 * _PADDING
            shown = metrics(SECONDARY, weight).elidedText(text, Qt.TextElideMode.ElideRight, room)
            slot = QRectF(left + _PADDING, top, room, ROW_HEIGHT)
            painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)
            left += width


class GlanceGrid(QWidget):
    """The grid in a frame that scrolls.

    `row_chosen` names the row that was pressed, or `by_column` `cell_chosen` the row, 0 for the
    letters, and the column.
    """

    row_chosen = Signal(int)
    cell_chosen = Signal(int, int)

    def __init__(self, *, by_column: bool = False) -> None:
        super().__init__()
        self.grid = _Grid(by_column=by_column, header_word=self.tr("Titles"))
        self.grid.row_chosen.connect(self.row_chosen)
        self.grid.cell_chosen.connect(self.cell_chosen)
        self._most = 0
        self._area = ScrollArea(self.grid)
        self._area.setParent(self)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(4 * ROW_HEIGHT)

    def show_glance(self, glance: Glance, header_row: int, header_rows: int) -> None:
        """Show other rows, those of the header marked."""
        self.grid.show_glance(glance, header_row, header_rows)
        if self._most:
            self.show_rows(self._most)

    def show_column(self, place: int) -> None:
        """Frame a column, or the cell of a form, and bring it into view."""
        self.grid.show_column(place)
        left, width = self.grid.span_of(column_at(place) if place >= 0 else -1)
        if row := row_of(max(place, 0)):
            self.scroll_to_row(row - 2)
        bar = self._area.horizontalScrollBar()
        room = self._area.viewport().width()
        if width and (left < bar.value() or left + width > bar.value() + room):
            bar.setValue(max(0, left - (room - width) // 2))

    def show_rows(self, most: int) -> None:
        """Be so high that so many rows have room, the letters among them, or as many as there are.

        A bar below them has room of its own.
        """
        self._most = most
        rows = min(most, len(self.grid.glance.rows) + 1)
        is_wide = self.grid.sizeHint().width() > self.width()
        bar = self._area.horizontalScrollBar().sizeHint().height() if is_wide else 0
        self.setFixedHeight(rows * ROW_HEIGHT + 2 + bar)

    def scroll_to_row(self, row: int) -> None:
        """Bring a row to the top."""
        self._area.verticalScrollBar().setValue(self.grid.top_of(row) - ROW_HEIGHT)

    @override
    def resizeEvent(self, event: object) -> None:
        self._area.setGeometry(self.rect().adjusted(1, 1, -1, -1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        paint_box(QPainter(self), QRectF(self.rect()), RADIUS_M, border=tokens.border)
