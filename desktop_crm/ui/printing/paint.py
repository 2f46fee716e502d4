"""Draws a page of a print layout: black on white, whatever the theme is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop_crm.ui.printing.layout import (
    FOOT,
    HEAD_ROW,
    LINE,
    LOGO,
    MARGIN,
    PADDING,
    TITLE_LINE,
    TITLE_SIZE,
    PlacedRow,
    PrintLayout,
    PrintPage,
    words_width,
    wrapped,
)
from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.tokens import CAPTION, LIGHT, REGULAR, SEMIBOLD
from desktop_crm.ui.widgets.wrapping import paint_wrapped

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class PagePainter:
    """Draws pages of one layout; the painter is scaled to 96 dots an inch by its caller."""

    def __init__(self, layout: PrintLayout) -> None:
        self._layout = layout
        self._document = layout.document

    def paint(self, painter: QPainter, number: int, foot: str) -> None:
        """Draw a page, from its upper left corner; `foot` is the number of the page in words."""
        page = self._layout.pages[number]
        if page.has_head:
            self._paint_head(painter)
        self._paint_titles(painter, page.table_top)
        for row in page.rows:
            self._paint_row(painter, row)
        self._paint_notes(painter, page)
        body = self._layout.body
        line = QRectF(body.left(), body.bottom() - FOOT + 10, body.width(), LINE)
        self._text(painter, line, self._document.foot, color=LIGHT.text3)
        self._text(painter, line, foot, color=LIGHT.text3, right=True)

    def _paint_head(self, painter: QPainter) -> None:
        body = self._layout.body
        width = words_width(self._document, body.width())
        title = QRectF(body.left(), MARGIN, width, TITLE_LINE - 6)
        self._text(painter, title, self._document.title, size=TITLE_SIZE, weight=SEMIBOLD)
        top = MARGIN + TITLE_LINE
        for line in self._document.head:
            height = wrapped(line, width)
            painter.setFont(font(CAPTION))
            painter.setPen(QColor(LIGHT.text2))
            paint_wrapped(painter, QRectF(body.left(), top, width, height), line)
            top += height
        if self._document.logo:
            self._paint_logo(painter)
            top = max(top, MARGIN + LOGO[1] + 8)
        half = body.width() / 2
        for at, (label, value) in enumerate(self._document.facts):
            left = body.left() + half * (at % 2)
            line_top = top + (at // 2) * (LINE + 3)
            slot = QRectF(left, line_top, 92, LINE)
            self._text(painter, slot, label, color=LIGHT.text3)
            self._text(painter, QRectF(left + 96, line_top, half - 104, LINE), value)

    def _paint_logo(self, painter: QPainter) -> None:
        """In the upper right corner, as large as its box allows."""
        image = QImage.fromData(self._document.logo)
        if image.isNull():
            return
        factor = min(LOGO[0] / image.width(), LOGO[1] / image.height())
        width, height = image.width() * factor, image.height() * factor
        right = self._layout.body.right()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(right - width, MARGIN, width, height), image)

    def _paint_titles(self, painter: QPainter, top: float) -> None:
        body = self._layout.body
        band = QRectF(body.left(), top, body.width(), HEAD_ROW)
        painter.fillRect(band, QColor(LIGHT.inset))
        for place, cell in self._cells(top, HEAD_ROW):
            column = self._document.columns[place]
            self._text(
                painter, cell, column.title, weight=SEMIBOLD, right=column.is_figure, elided=True
            )
        self._line(painter, band.bottom(), LIGHT.text3)

    def _paint_row(self, painter: QPainter, placed: PlacedRow) -> None:
        document = self._document
        is_sum = placed.row < 0 or placed.row in document.strong
        if placed.row in document.strong:
            body = self._layout.body
            band = QRectF(body.left(), placed.top, body.width(), placed.height)
            painter.fillRect(band, QColor(LIGHT.bg))
        texts = (document.totals or ()) if placed.row < 0 else document.rows[placed.row]
        for place, cell in self._cells(placed.top, placed.height):
            if document.columns[place].is_figure or is_sum:
                slot = QRectF(cell.left(), cell.top(), cell.width(), LINE + PADDING)
                self._text(
                    painter,
                    slot,
                    texts[place],
                    weight=SEMIBOLD if is_sum else REGULAR,
                    right=document.columns[place].is_figure,
                )
            else:
                painter.setFont(font(CAPTION))
                painter.setPen(QColor(LIGHT.text))
                inner = cell.adjusted(0, PADDING / 2, 0, -PADDING / 2)
                paint_wrapped(painter, inner, texts[place])
        self._line(painter, placed.top + placed.height, LIGHT.border)

    def _paint_notes(self, painter: QPainter, page: PrintPage) -> None:
        if page.notes_top is None:
            return
        body = self._layout.body
        for at, note in enumerate(self._document.notes):
            slot = QRectF(body.left(), page.notes_top + at * LINE, body.width(), LINE)
            self._text(painter, slot, note)

    def _cells(self, top: float, height: float) -> list[tuple[int, QRectF]]:
        cells: list[tuple[int, QRectF]] = []
        left = self._layout.body.left()
        for place, width in zip(self._layout.places, self._layout.widths, strict=True):
            cells.append((place, QRectF(left + PADDING, top, width - 2 * PADDING, height)))
            left += width
        return cells

    def _line(self, painter: QPainter, top: float, color: str) -> None:
        body = self._layout.body
        painter.setPen(QPen(QColor(color), 0.7))
        painter.drawLine(QPointF(body.left(), top), QPointF(body.right(), top))

    @staticmethod
    def _text(
        painter: QPainter,
        area: QRectF,
        text: str,
        *,
        size: int = CAPTION,
        weight: int = REGULAR,
        color: str = LIGHT.text,
        right: bool = False,
        elided: bool = False,
    ) -> None:
        """One line."""
        shown = " ".join(text.splitlines())
        if elided:
            mode = Qt.TextElideMode.ElideRight
            shown = metrics(size, weight).elidedText(shown, mode, int(area.width()))
        painter.setFont(font(size, weight))
        painter.setPen(QColor(color))
        painter.drawText(area, _RIGHT if right else _LEFT, shown)
