"""A rounded box that floats above the page with a soft shadow: toasts, popovers, the palette."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_M, SPACE_2
from desktop_crm.ui.widgets.painting import SHADOW_MARGINS, paint_box, paint_shadow


class Surface(QWidget):
    """A floating box inside the window; content goes into `box`, the shadow lies around it."""

    def __init__(
        self, parent: QWidget, *, radius: int = RADIUS_M + 2, padding: int = SPACE_2
    ) -> None:
        super().__init__(parent)
        self._radius = radius
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SHADOW_MARGINS)
        self.box = QVBoxLayout()
        self.box.setContentsMargins(padding, padding, padding, padding)
        self.box.setSpacing(0)
        outer.addLayout(self.box)

    @property
    def body_rect(self) -> QRectF:
        """The box without its shadow, in this widget's coordinates."""
        return QRectF(self.rect().marginsRemoved(SHADOW_MARGINS))

    def move_body(self, place: QPoint) -> None:
        """Move so that the box itself, not its shadow, begins at `place` of the parent."""
        self.move(place - QPoint(SHADOW_MARGINS.left(), SHADOW_MARGINS.top()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        paint_shadow(painter, self.body_rect, self._radius, tokens)
        paint_box(painter, self.body_rect, self._radius, fill=tokens.surface, border=tokens.border)


class Popover(Surface):
    """A surface that opens below a widget and closes on Esc or on a click elsewhere."""

    closed = Signal()

    def __init__(self, anchor: QWidget, *, padding: int = SPACE_2) -> None:
        super().__init__(anchor.window(), padding=padding)
        self._anchor = anchor
        self._window = anchor.window()
        self._right_aligned = False
        self.hide()

    def show_below(self, *, right_aligned: bool = False) -> None:
        """Open under the anchor, kept inside the window, also when that changes its size."""
        self._right_aligned = right_aligned
        self._take_place()
        self.show()
        self.raise_()
        self._application().installEventFilter(self)

    def _take_place(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.adjustSize()
        window = self._window
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 4))
        body_width = round(self.body_rect.width())
        if self._right_aligned:
            corner.setX(corner.x() + self._anchor.width() - body_width)
        corner.setX(max(8, min(corner.x(), window.width() - body_width - 8)))
        body_height = round(self.body_rect.height())
        if corner.y() + body_height > window.height() - 8:
            above = self._anchor.mapTo(window, QPoint(0, -4)).y() - body_height
            corner.setY(max(8, above))
        self.move_body(corner)

    def close_popover(self) -> None:
        """Close and tell."""
        if self.isVisible():
            self._application().removeEventFilter(self)
            self.hide()
            self.closed.emit()

    @staticmethod
    def _application() -> QCoreApplication:
        app = QCoreApplication.instance()
        if app is None:
            raise RuntimeError("a popover needs a running application")
        return app

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A list or calendar that was opened from the popover is a window of its own above it.
        if watched is self._window and event.type() == QEvent.Type.Resize:
            # The anchor moves when the window has arranged its parts, which comes after this.
            QTimer.singleShot(0, self, self._take_place)
        is_above = QApplication.activePopupWidget() is not None
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonPress
            and not is_above
        ):
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            on_anchor = self._anchor.rect().contains(
                self._anchor.mapFromGlobal(event.globalPosition().toPoint())
            )
            if not self.body_rect.toRect().contains(place) and not on_anchor:
                self.close_popover()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
            return
        super().keyPressEvent(event)
