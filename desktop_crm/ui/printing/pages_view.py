"""Pages of a print layout one below the other, as wide as there is room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.printing.layout import PrintLayout
from desktop_crm.ui.printing.paint import PagePainter
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.widgets.painting import paint_box

_GAP = 16


class PagesView(QWidget):
    """Draws only the pages that are in sight."""

    def __init__(self, foot: Callable[[int, int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foot = foot
        self._layout: PrintLayout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_layout(self, layout: PrintLayout) -> None:
        """Show other pages."""
        self._layout = layout
        self._fit()
        self.update()

    def _scale(self) -> float:
        if self._layout is None:
            return 1.0
        return min(1.0, (self.width() - 2 * _GAP) / self._layout.size[0])

    def _page_height(self) -> float:
        return self._layout.size[1] * self._scale() if self._layout else 0.0

    def _fit(self) -> None:
        count = len(self._layout.pages) if self._layout else 0
        self.setFixedHeight(round(_GAP + count * (self._page_height() + _GAP)))

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._layout
        if layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pages, scale, height = PagePainter(layout), self._scale(), self._page_height()
        width = layout.size[0] * scale
        left = (self.width() - width) / 2
        for number in range(len(layout.pages)):
            top = _GAP + number * (height + _GAP)
            if top > event.rect().bottom() or top + height < event.rect().top():
                continue
            sheet = QRectF(left, top, width, height)
            paint_box(painter, sheet, 2, fill=QColor("#FFFFFF"), border=tokens_of(self).border)
            painter.save()
            painter.translate(left, top)
            painter.scale(scale, scale)
            pages.paint(painter, number, self._foot(number + 1, len(layout.pages)))
            painter.restore()
