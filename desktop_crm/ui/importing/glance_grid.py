"""The first rows of a worksheet as they stand there; a press makes a row the column titles."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.exchange.headers.mapping import column_letter
from desktop_crm.ui.importing.reading import Glance
from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import CAPTION, RADIUS_M, REGULAR, SECONDARY, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.painting import paint_box
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_ROW = 28
_NUMBER = 44
_LEAST, _MOST = 56, 190
_PADDING = 8


class _Grid(QWidget):
    """The cells themselves, painted."""

    row_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._glance = Glance((), 0)
        self._header = range(0)
        self._widths: list[int] = []
        self._hovered = -1
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def show_glance(self, glance: Glance, header_row: int, header_rows: int) -> None:
        self._glance = glance
        self._header = range(header_row - header_rows + 1, header_row + 1)
        measure = metrics(SECONDARY, SEMIBOLD)
        self._widths = [
            max(
                _LEAST,
                min(_MOST, max(measure.horizontalAdvance(c[at]) for _, c in glance.rows) + 18),
            )
            if glance.rows
            else _LEAST
            for at in range(glance.width)
        ]
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NUMBER + sum(self._widths), _ROW * (len(self._glance.rows) + 1))

    def row_at(self, y: float) -> int:
        """The number of the row at a height; 0 for none."""
        place = int(y // _ROW) - 1
        return self._glance.rows[place][0] if 0 <= place < len(self._glance.rows) else 0

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self.row_at(event.position().y())
        self.update()

    @override
    def leaveEvent(self, event: object) -> None:
        self._hovered = -1
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().y())
        if row and event.button() is Qt.MouseButton.LeftButton:
            self.row_chosen.emit(row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self), QPainter(self)
        painter.fillRect(self.rect(), qcolor(tokens.surface))
        self._paint_letters(painter, tokens)
        for place, (row, cells) in enumerate(self._glance.rows, 1):
            self._paint_row(painter, tokens, place, row, cells)
        painter.setPen(qcolor(tokens.separator))
        bottom = _ROW * (len(self._glance.rows) + 1)
        for place in range(len(self._glance.rows) + 2):
            painter.drawLine(0, place * _ROW, self.width(), place * _ROW)
        left = _NUMBER
        for width in self._widths:
            painter.drawLine(left, 0, left, bottom)
            left += width

    def _paint_letters(self, painter: QPainter, tokens: Tokens) -> None:
        painter.fillRect(0, 0, self.width(), _ROW, qcolor(tokens.inset))
        painter.setFont(font(CAPTION))
        painter.setPen(qcolor(tokens.text2))
        left = _NUMBER
        for at, width in enumerate(self._widths):
            slot = QRectF(left, 0, width, _ROW)
            painter.drawText(slot, Qt.AlignmentFlag.AlignCenter, column_letter(at))
            left += width

    def _paint_row(
        self, painter: QPainter, tokens: Tokens, place: int, row: int, cells: tuple[str, ...]
    ) -> None:
        top = place * _ROW
        is_header = row in self._header
        if is_header or row == self._hovered:
            ground = tokens.primary_soft if is_header else tokens.hover
            painter.fillRect(0, top, self.width(), _ROW, qcolor(ground))
        number = QRectF(0, top, _NUMBER, _ROW)
        if is_header:
            painter.fillRect(number, qcolor(tokens.primary))
        painter.setFont(font(CAPTION, SEMIBOLD if is_header else REGULAR))
        painter.setPen(qcolor(tokens.on_primary if is_header else tokens.text2))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row))
        weight = SEMIBOLD if is_header else REGULAR
        painter.setFont(font(SECONDARY, weight))
        painter.setPen(qcolor(tokens.text if is_header else tokens.text2))
        left = _NUMBER
        for width, text in zip(self._widths, cells, strict=False):
            room = width - 2 * _PADDING
            shown = metrics(SECONDARY, weight).elidedText(text, Qt.TextElideMode.ElideRight, room)
            slot = QRectF(left + _PADDING, top, room, _ROW)
            painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)
            left += width


class GlanceGrid(QWidget):
    """The grid in a frame that scrolls; `row_chosen` names the row that was pressed."""

    row_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.grid = _Grid()
        self.grid.row_chosen.connect(self.row_chosen)
        self._area = ScrollArea(self.grid)
        self._area.setParent(self)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(4 * _ROW)

    def show_glance(self, glance: Glance, header_row: int, header_rows: int) -> None:
        """Show other rows, those of the header marked."""
        self.grid.show_glance(glance, header_row, header_rows)

    @override
    def resizeEvent(self, event: object) -> None:
        self._area.setGeometry(self.rect().adjusted(1, 1, -1, -1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        paint_box(QPainter(self), QRectF(self.rect()), RADIUS_M, border=tokens.border)
