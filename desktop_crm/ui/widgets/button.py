"""Push buttons: one primary per screen, the others plain, ghostly, soft or dangerous."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import (
    BODY,
    CHIP,
    CONTROL,
    RADIUS_M,
    REGULAR,
    SECONDARY,
    SEMIBOLD,
    Tokens,
)
from desktop_crm.ui.widgets.key_hint import hint_width, paint_hint
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring


class Kind(StrEnum):
    """How strongly a button asks to be pressed."""

    PRIMARY = "primary"
    NORMAL = "normal"
    GHOST = "ghost"
    SOFT = "soft"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class _Look:
    """The colours of one kind in one state."""

    fill: str | None
    border: str | None
    text: str
    icon: str


_STRONG = frozenset({Kind.PRIMARY, Kind.DANGER, Kind.SOFT})
_ICON = 18
_GAP = 6
_ARROW = 14


class Button(PaintedButton):
    """A button with an icon, a word and, if it has one, the key that does the same."""

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = Kind.NORMAL,
        icon: str = "",
        shortcut: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._hint = shortcut
        self._compact = compact
        self._arrow = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> Kind:
        """The kind it has now."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Make it more or less prominent."""
        self._kind = kind
        self._changed()

    def set_icon(self, name: str) -> None:
        """Change or, with an empty name, remove the icon."""
        self._icon = name
        self._changed()

    def set_menu_arrow(self, shown: bool) -> None:
        """Show the small arrow of a button that opens a menu."""
        self._arrow = shown
        self._changed()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return font(*self._type())

    def _type(self) -> tuple[int, int]:
        size = SECONDARY if self._compact else BODY
        return size, SEMIBOLD if self._kind in _STRONG else REGULAR

    def _content_width(self) -> float:
        parts = []
        if self._icon:
            parts.append(_ICON)
        if self.text():
            parts.append(metrics(*self._type()).horizontalAdvance(self.text()))
        if self._hint:
            parts.append(hint_width(self._hint) + 2)
        if self._arrow:
            parts.append(_ARROW)
        return sum(parts) + _GAP * max(0, len(parts) - 1)

    @override
    def sizeHint(self) -> QSize:
        height = CHIP if self._compact else CONTROL
        padding = 8 if self._kind is Kind.GHOST else 12 if self._compact else 14
        return QSize(max(height, round(self._content_width()) + 2 * padding), height)

    def _look(self, tokens: Tokens) -> _Look:
        active = self.is_hovered
        if not self.isEnabled():
            fill = None if self._kind is Kind.GHOST else tokens.inset
            return _Look(fill, fill and tokens.border, tokens.text3, tokens.text3)
        if self._kind is Kind.PRIMARY:
            fill = tokens.primary_hover if active else tokens.primary
            return _Look(fill, None, tokens.on_primary, tokens.on_primary)
        if self._kind is Kind.DANGER:
            return _Look(tokens.danger_solid, None, tokens.on_danger, tokens.on_danger)
        if self._kind is Kind.SOFT:
            return _Look(tokens.primary_soft, None, tokens.primary, tokens.primary)
        if self._kind is Kind.GHOST:
            return _Look(tokens.pressed if active else None, None, tokens.text2, tokens.text2)
        fill = tokens.pressed if self.isDown() else tokens.hover if active else tokens.surface
        return _Look(fill, tokens.border, tokens.text, tokens.text2)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        look = self._look(tokens)
        if look.fill or look.border:
            paint_box(painter, area, RADIUS_M, fill=look.fill, border=look.border)
        if self.shows_ring:
            self._paint_focus(painter, area, tokens)
        x = area.center().x() - self._content_width() / 2
        if self._icon:
            paint_icon(painter, self._icon, self._slot(area, x, _ICON), look.icon)
            x += _ICON + _GAP
        if self.text():
            x = self._paint_text(painter, area, x, look.text)
        if self._hint:
            paint_hint(painter, self._slot(area, x + 2, hint_width(self._hint)), tokens, self._hint)
            x += hint_width(self._hint) + 2 + _GAP
        if self._arrow:
            paint_icon(painter, "chevron-down", self._slot(area, x, _ARROW), look.icon)

    def _paint_focus(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        if self._kind in (Kind.PRIMARY, Kind.DANGER):
            inner = area.adjusted(3, 3, -3, -3)
            paint_ring(painter, inner, RADIUS_M - 3, tokens.on_primary)
        else:
            paint_ring(painter, area, RADIUS_M, tokens.primary)

    def _paint_text(self, painter: QPainter, area: QRectF, x: float, color: str) -> float:
        width = metrics(*self._type()).horizontalAdvance(self.text())
        painter.setFont(self._font())
        painter.setPen(qcolor(color))
        slot = QRectF(QPointF(x, area.top()), QPointF(x + width + 2, area.bottom()))
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        return x + width + _GAP

    @staticmethod
    def _slot(area: QRectF, x: float, width: float) -> QRectF:
        return QRectF(x, area.top(), width, area.height())
