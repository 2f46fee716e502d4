"""Paints changed records: each named once beside its fields, with what was and what will be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from desktop_crm.ui.importing.change_lines import ChangeLine, Stand
from desktop_crm.ui.tables.cells import Cell
from desktop_crm.ui.tables.row_model import RowModel
from desktop_crm.ui.tables.row_painter import RowPainter, RowState
from desktop_crm.ui.tables.table_model import TableModel
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.pixels import snapped
from desktop_crm.ui.theme.tokens import (
    CAPTION,
    RADIUS_M,
    RADIUS_S,
    REGULAR,
    SECONDARY,
    SEMIBOLD,
    Tokens,
    Tone,
)
from desktop_crm.ui.widgets.cell_paint import (
    PADDING,
    draw_text,
    inner,
    paint_badges,
    paint_name,
    paint_text,
)
from desktop_crm.ui.widgets.painting import paint_box, paint_line
from desktop_crm.ui.widgets.two_way import Words, paint_two_way

_ARROW = 16
"""Between what was and what will be, at the end of the first."""
_BOX_PADDING, _BOX_HEIGHT = 8, 28
_AVATAR_FROM = 190
_FRAME = 3


@dataclass(frozen=True, slots=True)
class _Spot:
    """A line as it is painted: where its columns stand, and what is in them."""

    row: int
    line: ChangeLine
    stand: Stand
    rects: dict[str, QRectF]
    cells: dict[str, Cell]

    def text(self, key: str) -> str:
        return self.cells[key].text


class ChangePainter(RowPainter):
    """Asks `stand_of` what becomes of a line; `hovered_side` is the half under the mouse."""

    def __init__(
        self,
        view: QTableView,
        state: RowState,
        *,
        words: Words,
        stand_of: Callable[[ChangeLine], Stand],
    ) -> None:
        super().__init__(view, state)
        self.words = words
        self.hovered_side: tuple[int, int] | None = None
        self._stand_of = stand_of

    @override
    def paint(self, painter: QPainter, model: TableModel, area: QRect) -> None:
        """Paint the lines that touch `area`, and the records that they belong to."""
        self.longest = {}
        first = self._view.rowAt(area.top())
        if not isinstance(model, RowModel) or first < 0:
            return
        last = self._view.rowAt(area.bottom())
        last = model.rowCount() - 1 if last < 0 else last
        tokens = tokens_of(self._view)
        place = [column.key for column in model.columns].index("place")
        for row in range(first, last + 1):
            spot = self._spot(model, row)
            self._paint_band(painter, tokens, spot)
            self._paint_line(painter, tokens, spot)
            if row == first or spot.line.number == 0:
                _paint_record(painter, tokens, spot)
            self.longest[place] = max(self.longest.get(place, ""), spot.line.place, key=len)

    def _spot(self, model: RowModel[ChangeLine], row: int) -> _Spot:
        head, top = self._view.horizontalHeader(), self._view.rowViewportPosition(row)
        height, keys = self._state.row_height, [column.key for column in model.columns]
        rects = {
            key: QRectF(head.sectionViewportPosition(at), top, head.sectionSize(at), height)
            for at, key in enumerate(keys)
        }
        cells = dict(zip(keys, model.cells_at(row) or (), strict=True))
        line = model.rows[row]
        return _Spot(row, line, self._stand_of(line), rects, cells)

    def _paint_band(self, painter: QPainter, tokens: Tokens, spot: _Spot) -> None:
        """Hover, choice and the line below, all beside the record's name."""
        state, record = self._state, spot.rects["record"]
        right = max(rect.right() for rect in spot.rects.values())
        band = QRectF(record.right(), record.top(), right - record.right(), record.height())
        if spot.row in state.chosen and len(state.chosen) > 1:
            painter.fillRect(snapped(painter, band), qcolor(tokens.primary_soft))
        elif spot.row == state.hovered:
            painter.fillRect(snapped(painter, band), qcolor(tokens.hover))
        is_last = spot.line.number == spot.line.count - 1
        left, bottom = record.left() if is_last else band.left(), band.bottom() - 1
        color = tokens.border if is_last else tokens.separator
        paint_line(painter, QPointF(left, bottom), QPointF(right, bottom), color)
        if spot.row == self._view.currentIndex().row():
            frame, has_keys = band.adjusted(1, 1, -_FRAME, -2), self._view.hasFocus()
            color = tokens.primary if has_keys else tokens.input_border
            paint_box(painter, frame, RADIUS_M, border=color, width=2 if has_keys else 1)

    def _paint_line(self, painter: QPainter, tokens: Tokens, spot: _Spot) -> None:
        rects = spot.rects
        paint_text(painter, rects["field"], tokens, spot.text("field"))
        _paint_before(painter, tokens, spot)
        _paint_after(painter, tokens, spot)
        place = inner(rects["place"])
        draw_text(painter, place, spot.line.place, tokens.text3, (CAPTION, REGULAR, True))
        if spot.line.is_careful:
            badges = [(words, Tone.WARNING) for words in spot.cells["why"].value]
            paint_badges(painter, rects["why"].adjusted(0, 0, PADDING, 0), tokens, badges)
        if spot.stand is Stand.FOLLOWS:
            paint_text(painter, rects["taken"], tokens, spot.text("taken"), color="text3")
            return
        at, side = self.hovered_side or (-1, -1)
        paint_two_way(
            painter,
            inner(rects["taken"]),
            tokens,
            self.words,
            chosen={Stand.TAKEN: 0, Stand.KEPT: 1}.get(spot.stand),
            hovered=side if at == spot.row else None,
        )


def _paint_record(painter: QPainter, tokens: Tokens, spot: _Spot) -> None:
    """Name and detail at the first line of a record that is in view."""
    rect, line, cell = spot.rects["record"], spot.line, spot.cells["record"]
    top = rect.top() - line.number * rect.height()
    lowest = top + (line.count - 1) * rect.height()
    slot = QRectF(rect.left(), min(max(top, 0.0), lowest), rect.width(), rect.height())
    painter.fillRect(slot.adjusted(0, 0, 0, -1), qcolor(tokens.surface))
    avatar = rect.width() >= _AVATAR_FROM
    paint_name(painter, slot, tokens, cell.text, cell.detail, avatar=avatar)


def _paint_before(painter: QPainter, tokens: Tokens, spot: _Spot) -> None:
    """Struck through where it goes, in bold where it stays."""
    area, stand = inner(spot.rects["before"]).adjusted(0, 0, -_ARROW / 2, 0), spot.stand
    goes = stand in (Stand.TAKEN, Stand.FOLLOWS)
    color = tokens.text if stand is Stand.KEPT else tokens.text3 if goes else tokens.text2
    kind = (SECONDARY, SEMIBOLD if stand is Stand.KEPT else REGULAR, False)
    width = draw_text(painter, area, spot.text("before"), color, kind)
    if goes and spot.line.diff.before is not None:
        middle = round(area.center().y()) + 1.0
        left = area.left()
        paint_line(painter, QPointF(left, middle), QPointF(left + width, middle), color)


def _paint_after(painter: QPainter, tokens: Tokens, spot: _Spot) -> None:
    """In a green box where it comes."""
    area, text = inner(spot.rects["after"]), spot.text("after")
    arrow = QRectF(area.left() - PADDING - _ARROW, area.top(), _ARROW, area.height())
    paint_icon(painter, "arrow-right", arrow, tokens.text3)
    if spot.stand is not Stand.TAKEN:
        colors = {Stand.KEPT: tokens.text3, Stand.FOLLOWS: tokens.success}
        color = colors.get(spot.stand, tokens.text)
        draw_text(painter, area, text, color, (SECONDARY, REGULAR, False))
        return
    room = area.width() - _BOX_PADDING
    wanted = metrics(SECONDARY, SEMIBOLD).horizontalAdvance(text) + 1
    top = area.center().y() - _BOX_HEIGHT / 2
    box = QRectF(area.left() - _BOX_PADDING, top, min(wanted, room) + 2 * _BOX_PADDING, _BOX_HEIGHT)
    paint_box(painter, box, RADIUS_S, fill=tokens.success_soft)
    words = box.adjusted(_BOX_PADDING, 0, -_BOX_PADDING + 1, 0)
    draw_text(painter, words, text, tokens.success, (SECONDARY, SEMIBOLD, False))
