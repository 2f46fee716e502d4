"""A layout that sets its items in lines and wraps them when the width is short."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

_ANY_HEIGHT = 16_777_215


class FlowLayout(QLayout):
    """Items from left to right, then on the next line; each in the middle of its line.

    It belongs to a widget from the beginning: Python's garbage collection deletes the items of a
    layout that had none when they were added.
    """

    def __init__(self, spacing: int, parent: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)
        parent.setLayout(self)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        visible = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(visible) - 1)
        width = sum(size.width() for size in visible) + gaps
        height = max((size.height() for size in visible), default=0)
        return self._with_margins(QSize(width, height))

    @override
    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Place the items if `move`; returns the height they need."""
        area = rect.marginsRemoved(self.contentsMargins())
        y = area.y() - self.spacing()
        for line in self._lines(max(1, area.width())):
            y += self.spacing()
            x, height = area.x(), max(size.height() for _item, size in line)
            for item, size in line if move else ():
                lower = (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(x, y + lower), size))
                x += size.width() + self.spacing()
            y += height
        return max(y, area.y()) - rect.y() + self.contentsMargins().bottom()

    def _lines(self, room: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """The items of each line with the size that they get."""
        line: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(room, _ANY_HEIGHT))
            if line and used + size.width() > room:
                yield line
                line, used = [], 0
            line.append((item, size))
            used += size.width() + self.spacing()
        if line:
            yield line
