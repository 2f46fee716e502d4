"""The list that drops below an input while one types: arrow keys move, Enter or a click takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_S, SPACE_1, Tokens
from desktop_crm.ui.widgets.painting import paint_box
from desktop_crm.ui.widgets.surface import Surface

PaintRow = Callable[[QPainter, QRectF, Tokens, Any], None]
"""Draws one row into an area; the ground is already there."""

_STEPS = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
_TAKE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_GAP = 2


class _Rows(QWidget):
    """The rows of the list, painted; the mouse chooses by moving."""

    pressed = Signal()

    def __init__(self, paint_row: PaintRow, row_height: int) -> None:
        super().__init__()
        self._paint_row = paint_row
        self._row_height = row_height
        self.rows: tuple[Any, ...] = ()
        self.current = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, len(self.rows) * self._row_height)

    def _at(self, event: QMouseEvent) -> int:
        return min(len(self.rows) - 1, int(event.position().y()) // self._row_height)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.current = max(0, self._at(event))
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.current = max(0, self._at(event))
        self.pressed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, row in enumerate(self.rows):
            area = QRectF(0, place * self._row_height, self.width(), self._row_height)
            if place == self.current:
                paint_box(painter, area, RADIUS_S, fill=tokens.primary_soft)
            self._paint_row(painter, area, tokens, row)


class Completion(Surface):
    """Offers rows below an input that keeps the focus; `taken` carries the chosen row."""

    taken = Signal(object)

    def __init__(
        self, edit: QWidget, paint_row: PaintRow, *, row_height: int, width: int = 0
    ) -> None:
        super().__init__(edit.window(), padding=SPACE_1)
        self._edit = edit
        self._width = width
        self._rows = _Rows(paint_row, row_height)
        self._rows.pressed.connect(self._take)
        self.box.addWidget(self._rows)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        edit.installEventFilter(self)

    @property
    def rows(self) -> tuple[Any, ...]:
        """What is offered."""
        return self._rows.rows if self.isVisible() else ()

    @property
    def current(self) -> Any:
        """The row that Enter would take; None if nothing is offered."""
        return self.rows[self._rows.current] if self.rows else None

    def offer(self, rows: Sequence[Any]) -> None:
        """Show rows, the first one lit; none hides the list."""
        self._rows.rows, self._rows.current = tuple(rows), 0
        self._rows.updateGeometry()
        self._rows.update()
        if rows and self._edit.isVisible():
            self._place()
            self.show()
            self.raise_()
        else:
            self.hide()

    def _place(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
        window = self._edit.window()
        self.setParent(window)
        shadow = self.width() - round(self.body_rect.width())
        width = max(self._edit.width(), self._width)
        self.resize(width + shadow, self.sizeHint().height())
        below = self._edit.mapTo(window, QPoint(0, self._edit.height() + _GAP))
        height = round(self.body_rect.height())
        if below.y() + height > window.height():
            below.setY(max(0, self._edit.mapTo(window, QPoint(0, -_GAP)).y() - height))
        below.setX(max(0, min(below.x(), window.width() - width)))
        self.move_body(below)

    def _take(self) -> None:
        row = self.current
        self.hide()
        if row is not None:
            self.taken.emit(row)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.isVisible() and self.press(event)
        return super().eventFilter(watched, event)

    def press(self, event: QKeyEvent) -> bool:
        """Let a key move or take; whether it did."""
        step = _STEPS.get(event.key())
        if step is not None:
            self._rows.current = (self._rows.current + step) % len(self._rows.rows)
            self._rows.update()
            return True
        if event.key() in _TAKE and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._take()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False
