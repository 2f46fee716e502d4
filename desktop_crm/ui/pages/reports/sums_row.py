"""The line of sums under a report's columns; each sum opens all rows behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget
from typing_extensions import override

from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import SECONDARY, SEMIBOLD
from desktop_crm.ui.widgets.cell_paint import paint_text
from desktop_crm.ui.widgets.painting import paint_line

_HEIGHT = 40


class SumsRow(QWidget):
    """Stands under a table and follows its columns."""

    pressed = Signal(str)

    def __init__(
        self,
        view: QTableView,
        formatter: CellFormatter,
        columns: Callable[[], tuple[Column, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._formatter = formatter
        self._columns = columns
        self._texts: dict[str, str] = {}
        self._label = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        head = view.horizontalHeader()
        head.sectionResized.connect(self._follow)
        head.sectionMoved.connect(self._follow)
        head.geometriesChanged.connect(self._follow)
        view.horizontalScrollBar().valueChanged.connect(self._follow)

    def set_sums(self, sums: Mapping[str, Any], label: str) -> None:
        """Show these sums; the label stands under the first column."""
        known = {column.key: column for column in self._columns()}
        self._texts = {
            key: self._formatter.cell(known[key], value).text
            for key, value in sums.items()
            if key in known
        }
        self._label = label
        self.setAccessibleName(f"{label} {' '.join(self._texts.values())}")
        self.setVisible(bool(sums))
        self.update()

    def texts(self) -> dict[str, str]:
        """The sums as they are shown."""
        return dict(self._texts)

    def _follow(self, *_change: object) -> None:
        self.update()

    def _slots(self) -> list[tuple[Column, QRectF]]:
        head = self._view.horizontalHeader()
        left = self._view.x()
        return [
            (
                column,
                QRectF(
                    left + head.sectionViewportPosition(place),
                    0,
                    head.sectionSize(place),
                    self.height(),
                ),
            )
            for place, column in enumerate(self._columns())
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self)
        paint_line(painter, QPointF(0, 0), QPointF(self.width(), 0), tokens.border)
        slots = self._slots()
        self._paint_label(painter, slots)
        for column, area in slots[1:]:
            text = self._texts.get(column.key, "")
            if text:
                paint_text(
                    painter,
                    area,
                    tokens,
                    text,
                    color="text",
                    weight=SEMIBOLD,
                    size=SECONDARY,
                    right=column.is_figure,
                )

    def _paint_label(self, painter: QPainter, slots: Sequence[tuple[Column, QRectF]]) -> None:
        """Under the first column and those after it that have no sum."""
        free = takewhile(lambda slot: slot[0].key not in self._texts, slots[1:])
        area = slots[0][1]
        for _column, slot in free:
            area = area.united(slot)
        tokens = tokens_of(self)
        paint_text(painter, area, tokens, self._label, weight=SEMIBOLD, size=SECONDARY)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    # Pressing

    def _key_at(self, place: QPointF) -> str:
        found = (
            column.key
            for column, area in self._slots()
            if column.opens and column.key in self._texts and area.contains(place)
        )
        return next(found, "")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape = Qt.CursorShape
        opens = bool(self._key_at(event.position()))
        self.setCursor(shape.PointingHandCursor if opens else shape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        key = self._key_at(event.position())
        if key and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(key)
