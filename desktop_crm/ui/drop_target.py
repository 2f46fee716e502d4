"""Files dropped on the window: tables go to the import, firm files are opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font
from desktop_crm.ui.theme.palette import faded, qcolor, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_L, SECTION, SEMIBOLD
from desktop_crm.ui.widgets.painting import paint_box

FIRM_SUFFIX = ".crm"
_INSET = 12


class DropTarget(QObject):
    """Watches a window; `wanted` names what a drop of these files would do, empty for nothing."""

    def __init__(
        self,
        window: QWidget,
        *,
        wanted: Callable[[Sequence[Path]], str],
        on_dropped: Callable[[list[Path]], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._on_dropped = on_dropped
        self._hint = _DropHint(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):
            return self._on_drag(event)
        if event.type() == QEvent.Type.DragLeave:
            self._hint.hide()
        return super().eventFilter(watched, event)

    def _on_drag(self, event: QDropEvent) -> bool:
        paths = local_files(event.mimeData())
        meaning = self._wanted(paths) if paths else ""
        if not meaning:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragEnterEvent):
            self._hint.show_over(meaning)
        elif not isinstance(event, QDragMoveEvent):
            self._hint.hide()
            self._on_dropped(paths)
        return True


class _DropHint(QWidget):
    """Says over the whole window what letting go would do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, text: str) -> None:
        self._text = text
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        veil = faded(tokens.primary_soft, 225)
        paint_box(painter, area, RADIUS_L, fill=veil, border=tokens.primary, width=2)
        painter.setPen(qcolor(tokens.primary))
        painter.setFont(font(SECTION, SEMIBOLD))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._text)


def local_files(mime: QMimeData) -> list[Path]:
    """The files on this PC among what is dragged; nothing is fetched from elsewhere."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
