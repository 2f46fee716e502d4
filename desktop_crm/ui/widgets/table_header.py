"""The head of a table, and the settings that every table shares."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import CAPTION, HEADER, ROW, SEMIBOLD
from desktop_crm.ui.widgets.folded_text import folded
from desktop_crm.ui.widgets.painting import paint_line

CELL_PADDING = 12
_ARROW = 14
_LINE = 15


class TableHeader(QHeaderView):
    """Small bold captions aligned like their columns, an arrow on the sorted one, a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMouseTracking(True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEADER)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        tokens = tokens_of(self)
        area = QRectF(rect)
        painter.fillRect(area, qcolor(tokens.surface))
        paint_line(painter, area.bottomLeft() - QPointF(0, 0), area.bottomRight(), tokens.surface)
        model = self.model()
        role = Qt.ItemDataRole
        text = str(
            model.headerData(logicalIndex, Qt.Orientation.Horizontal, role.DisplayRole) or ""
        )
        align = model.headerData(logicalIndex, Qt.Orientation.Horizontal, role.TextAlignmentRole)
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        self._paint_caption(painter, area, text, is_right=_is_right(align), is_sorted=is_sorted)
        paint_line(
            painter,
            QPointF(area.left(), area.bottom() - 1),
            QPointF(area.right(), area.bottom() - 1),
            tokens.border,
        )

    def _paint_caption(
        self, painter: QPainter, area: QRectF, text: str, *, is_right: bool, is_sorted: bool
    ) -> None:
        """One line or two; the arrow may stand in the padding where the words need all the room."""
        tokens, measure = tokens_of(self), metrics(CAPTION, SEMIBOLD)
        slot = area.adjusted(CELL_PADDING, 0, -CELL_PADDING, 0)
        lines = folded(text, CAPTION, SEMIBOLD, int(slot.width()))
        width = max(measure.horizontalAdvance(line) for line in lines)
        has_room = width + _ARROW + 2 <= slot.width()
        right = slot.right() - (_ARROW + 2 if is_sorted and has_room else 0)
        painter.setFont(font(CAPTION, SEMIBOLD))
        painter.setPen(qcolor(tokens.text2))
        top = area.center().y() - len(lines) * _LINE / 2
        for place, line in enumerate(lines):
            own = measure.horizontalAdvance(line)
            left = right - own if is_right else slot.left()
            spot = QRectF(left, top + place * _LINE, own + 2, _LINE)
            painter.drawText(spot, int(Qt.AlignmentFlag.AlignVCenter), line)
        if is_sorted:
            falling = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            end = right if is_right else slot.left() + width
            left = min(end + 2, area.right() - _ARROW)
            arrow = QRectF(left, slot.top(), _ARROW, slot.height())
            paint_icon(painter, "arrow-down" if falling else "arrow-up", arrow, tokens.text2)

    @override
    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        painter = QPainter(self.viewport())
        tokens = tokens_of(self)
        used = self.length() - self.offset()
        rest = QRectF(used, 0, self.viewport().width() - used, self.height())
        if rest.width() > 0:
            painter.fillRect(rest, qcolor(tokens.surface))
            paint_line(
                painter,
                QPointF(rest.left(), rest.bottom() - 1),
                QPointF(rest.right(), rest.bottom() - 1),
                tokens.border,
            )


def _is_right(alignment: object) -> bool:
    if alignment is None:
        return False
    value = alignment if isinstance(alignment, int) else getattr(alignment, "value", 0)
    return bool(value & Qt.AlignmentFlag.AlignRight.value)


def style_table(view: QTableView, *, row_height: int = ROW) -> TableHeader:
    """Give a table the shared look: our head, no grid, no frame, whole rows, smooth scrolling."""
    header = TableHeader(view)
    view.setObjectName("dataTable")
    view.setHorizontalHeader(header)
    header.setSortIndicatorShown(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setMouseTracking(True)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    vertical = view.verticalHeader()
    vertical.setVisible(False)
    vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    vertical.setDefaultSectionSize(row_height)
    vertical.setMinimumSectionSize(row_height)
    return header
