"""A square button that is only an icon; its name is spoken and shown as the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.tokens import CONTROL, RADIUS_M, Role, Tokens
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring
from desktop_crm.ui.widgets.tooltip import set_tooltip

_GLYPH = 18
_DOT = 3.5


class IconButton(PaintedButton):
    """An icon to press; `framed` gives it the border of a normal button."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        size: int = CONTROL,
        shortcut: str = "",
        framed: bool = False,
        color: Role = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._icon = icon
        self._size = size
        self._framed = framed
        self._color: Role = color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name, shortcut)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """What it does, in a word, and the key that does the same."""
        self.setAccessibleName(name)
        set_tooltip(self, f"{name}  {shortcut}" if shortcut else name)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        fill = tokens.pressed if self.isDown() or self.isChecked() else None
        if self.is_hovered and fill is None:
            fill = tokens.hover if self._framed else tokens.pressed
        if self._framed:
            paint_box(painter, area, RADIUS_M, fill=fill or tokens.surface, border=tokens.border)
        elif fill:
            paint_box(painter, area, RADIUS_M, fill=fill)
        color = tokens.color(self._color) if self.isEnabled() else tokens.star_off
        glyph = min(_GLYPH, self._size - 8)
        spare = (self._size - glyph) / 2
        paint_icon(painter, self._icon, area.adjusted(spare, spare, -spare, -spare), color)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_M, tokens.primary)
