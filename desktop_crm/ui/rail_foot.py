"""The foot of the rail: who is working here, and when the firm's file was backed up last."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import BODY, CAPTION, RADIUS_M, REGULAR, Role, Tokens
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring
from desktop_crm.ui.widgets.tooltip import set_tooltip

_USER_HEIGHT, _BACKUP_HEIGHT = 36, 26
_LEFT, _TEXT_LEFT, _ICON = 9, 42, 24


class RailLine(PaintedButton):
    """A name with a round face, or a small line below it; a press opens what it is about."""

    def __init__(
        self, icon: str = "", *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._icon = icon
        self._type = (CAPTION if small else BODY, REGULAR)
        self._height = _BACKUP_HEIGHT if small else _USER_HEIGHT
        self._color: Role = "text2" if small else "text"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str, *, color: Role | None = None, about: str = "") -> None:
        """Show a text; `about` tells a screen reader and the tooltip what it is."""
        self.setText(text)
        if color is not None:
            self._color = color
        self.setAccessibleName(f"{about}: {text}" if about else text)
        set_tooltip(self, f"{about}: {text}" if about else text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_TEXT_LEFT, self._height)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        if self.is_hovered or self.isDown():
            paint_box(painter, area, RADIUS_M, fill=tokens.hover)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_M, tokens.primary)
        if self._icon:
            slot = QRectF(area.x() + _LEFT, area.y(), _ICON, area.height())
            paint_icon(painter, self._icon, slot, tokens.text2)
        words = area.adjusted(_TEXT_LEFT, 0, -6, 0)
        shown = metrics(*self._type).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.setFont(font(*self._type))
        painter.setPen(qcolor(tokens.color(self._color)))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
