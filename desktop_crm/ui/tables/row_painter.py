"""Paints the visible rows of a table: their ground, each value by its kind, the chosen block.

The whole view is painted in one go: a delegate that Qt asks for each cell costs twice as much.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.ui.tables.cells import Cell
from desktop_crm.ui.tables.column_room import is_kept_whole
from desktop_crm.ui.tables.days_left import days_left_tone
from desktop_crm.ui.tables.table_model import TableModel
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.pixels import snapped
from desktop_crm.ui.theme.tokens import ROW_TALL, SEMIBOLD, Role, Tokens, Tone
from desktop_crm.ui.widgets.cell_paint import (
    EMPTY,
    paint_badges,
    paint_date,
    paint_group,
    paint_money,
    paint_name,
    paint_stars,
    paint_text,
    paint_trend,
)
from desktop_crm.ui.widgets.painting import paint_box, paint_line

_AVATAR_FROM = 200
"""A name column narrower than this has no room for the avatar."""
_BAR = 3
_WAITING = 72.0

_TONE_ROLES: dict[str, Role] = {
    "danger": "danger",
    "warning": "warning",
    "success": "success",
    "info": "info",
    "primary": "primary",
    "purple": "purple",
    "neutral": "text3",
}
Paint: TypeAlias = Callable[[QPainter, QRectF, Tokens, Cell, Column], None]


@dataclass(slots=True)
class RowState:
    """What the view knows of its rows: where the mouse is, which rows hold chosen cells.

    `block` holds the chosen cells when they are more than one; `current` is the focused cell.
    """

    row_height: int
    hovered: int = -1
    chosen: set[int] = field(default_factory=set)
    block: set[tuple[int, int]] | None = None
    current: tuple[int, int] = (-1, -1)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A visible column: where it stands, and how its values are painted."""

    place: int
    left: int
    width: int
    column: Column
    paint: Paint


class RowPainter:
    """Paints a view over a `TableModel`.

    `longest` holds for each column the longest value that was painted and is never shortened.
    """

    def __init__(self, view: QTableView, state: RowState) -> None:
        self._view = view
        self._state = state
        self.longest: dict[int, str] = {}

    def paint(self, painter: QPainter, model: TableModel, area: QRect) -> None:
        """Paint the rows that touch `area` of the viewport."""
        view, height = self._view, self._state.row_height
        first = view.rowAt(area.top())
        if first < 0:
            return
        last = view.rowAt(area.bottom())
        last = model.rowCount() - 1 if last < 0 else last
        tokens, slots = tokens_of(view), self._slots(model, area)
        longest = self.longest = dict.fromkeys((slot.place for slot in slots), "")
        top = view.rowViewportPosition(first)
        for row in range(first, last + 1):
            group = model.group_at(row)
            if group is not None:
                self._paint_group(painter, tokens, model, row=row, top=top, slots=slots)
                top += height
                continue
            self._paint_row(painter, tokens, row, top, slots)
            cells = model.cells_at(row)
            for slot in slots:
                rect = QRectF(slot.left, top, slot.width, height)
                cell = None if cells is None else cells[slot.place]
                if cell is None:
                    _paint_waiting(painter, rect, tokens)
                else:
                    slot.paint(painter, rect, tokens, cell, slot.column)
                    text, kind = cell.text, slot.column.kind
                    if len(text) > len(longest[slot.place]) and is_kept_whole(text, kind):
                        longest[slot.place] = text
            top += height
        self._paint_current(painter, tokens)

    def _slots(self, model: TableModel, area: QRect) -> list[_Slot]:
        """The columns that touch `area`."""
        head = self._view.horizontalHeader()
        slots = []
        for place, column in enumerate(model.columns):
            left, width = head.sectionViewportPosition(place), head.sectionSize(place)
            if left <= area.right() and left + width > area.left():
                slots.append(_Slot(place, left, width, column, self._paint_of(column)))
        return slots

    def _paint_of(self, column: Column) -> Paint:
        if column.kind is not Kind.NAME:
            return _PAINTS[column.kind]
        return _tall_name if self._state.row_height >= ROW_TALL else _name

    def _paint_row(
        self, painter: QPainter, tokens: Tokens, row: int, top: int, slots: list[_Slot]
    ) -> None:
        """The ground of a row: hover, choice with its bar at the left, and the line below."""
        state = self._state
        left = slots[0].left if slots else 0
        right = slots[-1].left + slots[-1].width if slots else 0
        band = QRectF(left, top, right - left, state.row_height)
        if row in state.chosen or row == state.hovered:
            self._paint_ground(painter, tokens, row, band, slots)
        bottom = top + state.row_height - 1
        paint_line(painter, QPointF(left, bottom), QPointF(right, bottom), tokens.separator)

    def _paint_ground(
        self, painter: QPainter, tokens: Tokens, row: int, band: QRectF, slots: list[_Slot]
    ) -> None:
        state = self._state
        chosen = row in state.chosen
        if row == state.hovered:
            painter.fillRect(snapped(painter, band), qcolor(tokens.hover))
        if chosen and state.block is not None:
            for slot in slots:
                if (row, slot.place) in state.block:
                    cell = QRectF(slot.left, band.top(), slot.width, band.height())
                    painter.fillRect(snapped(painter, cell), qcolor(tokens.primary_soft))
        elif chosen:
            painter.fillRect(snapped(painter, band), qcolor(tokens.primary_soft))
        if chosen and slots and slots[0].place == 0:
            bar = QRectF(slots[0].left, band.top(), _BAR, band.height())
            painter.fillRect(snapped(painter, bar), qcolor(tokens.primary))

    def _paint_group(
        self,
        painter: QPainter,
        tokens: Tokens,
        model: TableModel,
        *,
        row: int,
        top: int,
        slots: list[_Slot],
    ) -> None:
        """The line of a group: a band over the whole width, its sums under their heads."""
        state, group, cells = self._state, model.group_at(row), model.cells_at(row)
        if group is None or cells is None:
            return
        left = min((slot.left for slot in slots), default=0)
        right = max((slot.left + slot.width for slot in slots), default=0)
        band = QRectF(left, top, right - left, state.row_height)
        ground = tokens.primary_soft if row in state.chosen else tokens.inset
        ground = tokens.hover if row == state.hovered and row not in state.chosen else ground
        painter.fillRect(snapped(painter, band), qcolor(ground))
        bottom = top + state.row_height - 1
        paint_line(painter, QPointF(left, bottom), QPointF(right, bottom), tokens.border)
        start = self._view.horizontalHeader().sectionViewportPosition(0)
        sums = [slot for slot in slots if slot.place and group.sums.get(slot.column.key)]
        end = min((slot.left for slot in sums), default=right)
        label = cells[0].text if cells and cells[0] else ""
        name = QRectF(start, top, end - start, state.row_height)
        paint_group(painter, name, tokens, label or EMPTY, group.count, is_open=group.is_open)
        for slot in sums:
            cell = cells[slot.place]
            if cell is not None:
                rect = QRectF(slot.left, top, slot.width, state.row_height)
                paint_money(painter, rect, tokens, cell.text)

    def _paint_current(self, painter: QPainter, tokens: Tokens) -> None:
        """The frame of the focused cell; the first cell of a chosen row needs none."""
        row, place = self._state.current
        if row >= 0 and (place or self._state.block is not None):
            model = self._view.model()
            rect = QRectF(self._view.visualRect(model.index(row, place)))
            paint_box(painter, rect.adjusted(1, 1, -1, -2), 4, border=tokens.primary)


def _paint_waiting(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """A cell whose row is still on its way."""
    bar = QRectF(rect.x() + 12, rect.center().y() - 5, min(_WAITING, rect.width() - 24), 10)
    painter.fillRect(bar, qcolor(tokens.separator))


def role_of(tone: str, usual: Role) -> Role:
    """The colour of a tone; the usual one when there is none."""
    return _TONE_ROLES.get(tone, usual) if tone else usual


def _tall_name(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, column: Column) -> None:
    avatar = column.avatar and rect.width() >= _AVATAR_FROM
    paint_name(painter, rect, tokens, cell.text, cell.detail, avatar=avatar, badge=cell.badge)


def _name(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, _column: Column) -> None:
    paint_name(painter, rect, tokens, cell.text, "", avatar=False, badge=cell.badge)


def _text(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, column: Column) -> None:
    role = role_of(cell.tone, "text2")
    if column.strong:
        paint_text(painter, rect, tokens, cell.text, color="text", weight=SEMIBOLD)
    else:
        paint_text(painter, rect, tokens, cell.text, color=role)


def _link(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, _column: Column) -> None:
    paint_text(painter, rect, tokens, cell.text, color=role_of(cell.tone, "primary"))


def _stars(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, _column: Column) -> None:
    if cell.value:
        paint_stars(painter, rect, tokens, cell.value)
    else:
        paint_text(painter, rect, tokens, "")


def _badge(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, _column: Column) -> None:
    if cell.text:
        paint_badges(painter, rect, tokens, ((cell.text, Tone(cell.tone)),))
    else:
        paint_text(painter, rect, tokens, "")


def _days_left(
    painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, _column: Column
) -> None:
    if cell.text:
        badge = (cell.text, days_left_tone(cell.value))
        paint_badges(painter, rect, tokens, (badge,), right=True)
    else:
        paint_money(painter, rect, tokens, "")


def _tags(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, _column: Column) -> None:
    if cell.value:
        paint_badges(painter, rect, tokens, [(tag, Tone.NEUTRAL) for tag in cell.value])
    else:
        paint_text(painter, rect, tokens, "")


def _date(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, _column: Column) -> None:
    paint_date(painter, rect, tokens, cell.text, color=role_of(cell.tone, "text2"))


def _money(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, column: Column) -> None:
    role = role_of(cell.tone, "text")
    paint_money(painter, rect, tokens, cell.text, color=role, bold=column.strong)


def _trend(painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, _column: Column) -> None:
    paint_trend(painter, rect, tokens, cell.value, alarm=cell.tone == "danger")


_PAINTS: dict[Kind, Paint] = {
    Kind.TEXT: _text,
    Kind.LINK: _link,
    Kind.STARS: _stars,
    Kind.BADGE: _badge,
    Kind.TAGS: _tags,
    Kind.DATE: _date,
    Kind.MOMENT: _date,
    Kind.MONEY: _money,
    Kind.NUMBER: _money,
    Kind.PERCENT: _money,
    Kind.TREND: _trend,
    Kind.DAYS_LEFT: _days_left,
}
