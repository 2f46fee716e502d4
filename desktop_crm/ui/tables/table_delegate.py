"""Paints the cells of a table: the row's ground, the value by its kind, the chosen block."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.ui.tables.cells import Cell
from desktop_crm.ui.tables.table_model import Index, TableModel
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import ROW_TALL, SEMIBOLD, Role, Tokens, Tone
from desktop_crm.ui.widgets.cell_paint import (
    paint_badges,
    paint_date,
    paint_money,
    paint_name,
    paint_row,
    paint_stars,
    paint_text,
    paint_trend,
)
from desktop_crm.ui.widgets.painting import paint_box

_SELECTED = QStyle.StateFlag.State_Selected
_AVATAR_FROM = 200
"""A name column narrower than this has no room for the avatar."""

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


class RowState:
    """What the view knows of its rows: where the mouse is, which rows hold chosen cells."""

    def __init__(self) -> None:
        self.hovered = -1
        self.chosen: set[int] = set()
        self.is_block = False
        self.current: tuple[int, int] = (-1, -1)
        self.row_height = 0


class TableDelegate(QStyledItemDelegate):
    """Asks the model for cells directly: a page of a hundred cells must not cost a frame."""

    def __init__(self, view: QTableView, state: RowState) -> None:
        super().__init__(view)
        self._view = view
        self._state = state

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, TableModel):
            return
        tokens = tokens_of(self._view)
        row, at = index.row(), index.column()
        rect = QRectF(option.rect)
        state = self._state
        chosen = row in state.chosen
        if state.is_block and chosen:
            chosen = bool(option.state & _SELECTED)
        paint_row(
            painter,
            rect,
            tokens,
            selected=chosen,
            hovered=row == state.hovered,
            first_column=at == 0,
        )
        cell = model.cell_at(row, at)
        if cell is None:
            self._paint_waiting(painter, rect, tokens)
            return
        column = model.columns[at]
        self.paint_cell(painter, rect, tokens, cell, column)
        if (row, at) == state.current and (state.is_block or at):
            paint_box(painter, rect.adjusted(1, 1, -1, -2), 4, border=tokens.primary)

    def paint_cell(
        self, painter: QPainter, rect: QRectF, tokens: Tokens, cell: Cell, column: Column
    ) -> None:
        """Paint a known cell."""
        if column.kind is Kind.NAME:
            is_tall = self._state.row_height >= ROW_TALL
            detail = cell.detail if is_tall else ""
            avatar = is_tall and rect.width() >= _AVATAR_FROM
            paint_name(painter, rect, tokens, cell.text, detail, avatar=avatar)
        else:
            _PAINTS[column.kind](painter, rect, tokens, cell, column)

    @staticmethod
    def _paint_waiting(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
        bar = QRectF(rect.x() + 12, rect.center().y() - 5, min(72.0, rect.width() - 24), 10)
        painter.fillRect(bar, qcolor(tokens.separator))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self._state.row_height)


def role_of(tone: str, usual: Role) -> Role:
    """The colour of a tone; the usual one when there is none."""
    return _TONE_ROLES.get(tone, usual) if tone else usual


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
}
