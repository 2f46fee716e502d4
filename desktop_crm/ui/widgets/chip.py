"""Chips: small round choices with a count, one or several of them chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import CAPTION, CHIP, REGULAR, SECONDARY, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring

_PADDING = 12
_ICON = 16
_GAP = 6
_TICK = "check"


class Chip(PaintedButton):
    """One choice: a word, how many there are, and perhaps the day it stands for.

    One that `ticks` shows a tick while it is chosen.
    """

    def __init__(
        self,
        text: str = "",
        *,
        count: int | None = None,
        icon: str = "",
        note: str = "",
        checkable: bool = True,
        ticks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._count = count
        self._own_icon = icon
        self._ticks = ticks
        self._note = note
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def count(self) -> int | None:
        """The number shown after the word."""
        return self._count

    @property
    def label(self) -> str:
        """The word and its number."""
        return self.text() if self._count is None else f"{self.text()} {self._count:,}"

    def set_count(self, count: int | None) -> None:
        """Change the number; None hides it."""
        if count != self._count:
            self._count = count
            self._changed()

    def set_note(self, note: str) -> None:
        """Change the smaller remark, such as the day that `明天` stands for."""
        if note != self._note:
            self._note = note
            self._changed()

    @property
    def _icon(self) -> str:
        return _TICK if self._ticks and self.isChecked() else self._own_icon

    @override
    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.updateGeometry()

    @override
    def setChecked(self, chosen: bool) -> None:
        super().setChecked(chosen)
        self.updateGeometry()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        if hasattr(self, "_note"):
            self._changed()

    def _changed(self) -> None:
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(" ".join(filter(None, (self.label, self._note))))

    def _content_width(self, weight: int) -> int:
        width = metrics(SECONDARY, weight).horizontalAdvance(self.label)
        if self._icon:
            width += _ICON + _GAP
        if self._note:
            width += metrics(CAPTION).horizontalAdvance(self._note) + _GAP + 1
        return width

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._content_width(SEMIBOLD) + 2 * _PADDING + 2, CHIP)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        chosen = self.isChecked()
        fill = tokens.primary_soft if chosen else tokens.surface
        if self.is_hovered and not chosen:
            fill = tokens.hover
        border = tokens.primary if chosen else tokens.border
        paint_box(painter, area, area.height() / 2, fill=fill, border=border)
        if self.shows_ring:
            paint_ring(painter, area, area.height() / 2, tokens.primary)
        color = tokens.primary if chosen else tokens.text2
        weight = SEMIBOLD if chosen else REGULAR
        x = area.center().x() - self._content_width(weight) / 2
        if self._icon:
            paint_icon(painter, self._icon, QRectF(x, 0, _ICON, area.height()), color)
            x += _ICON + _GAP
        slot = area.adjusted(x, 0, 0, 0)
        painter.setFont(font(SECONDARY, weight))
        painter.setPen(qcolor(color))
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), self.label)
        if self._note:
            slot.adjust(
                metrics(SECONDARY, weight).horizontalAdvance(self.label) + _GAP + 1, 0, 0, 0
            )
            painter.setFont(font(CAPTION))
            painter.setPen(qcolor(tokens.primary if chosen else tokens.text3))
            painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), self._note)
