"""One line of which some words are strong and some warn; to everybody else it is plain text."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import CAPTION, REGULAR, SEMIBOLD, Role
from desktop_crm.ui.widgets.label import Label

_PIECES = re.compile(r"\*(?P<strong>[^*]+)\*|\|(?P<warning>[^|]+)\||(?P<plain>[^*|]+)")
_KINDS: dict[str, tuple[int, Role]] = {
    "strong": (SEMIBOLD, "text"),
    "warning": (SEMIBOLD, "warning"),
    "plain": (REGULAR, "text2"),
}
_ICON, _GAP = 16, 8


class MarkedLabel(Label):
    """`set_marked` takes `*strong*` and `|warning|` words; an icon may stand before them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "caption", color="text2", elide=True, parent=parent)
        self._pieces: list[tuple[str, str]] = []
        self._icon: tuple[str, Role] | None = None

    def set_marked(self, text: str, icon: tuple[str, Role] | None = None) -> None:
        """Say something; `text()` is the same without marks."""
        self._pieces = [
            (each.lastgroup or "plain", each[each.lastgroup or 0])
            for each in _PIECES.finditer(text)
        ]
        self._icon = icon
        super().setText("".join(words for _kind, words in self._pieces))
        self.update()

    @override
    def setText(self, text: str) -> None:
        self._pieces = []
        self._icon = None
        super().setText(text)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._pieces:
            super().paintEvent(event)
            return
        painter, tokens = QPainter(self), tokens_of(self)
        area = QRectF(self.contentsRect())
        if self._icon is not None:
            name, role = self._icon
            slot = QRectF(area.left(), area.top(), _ICON, area.height())
            paint_icon(painter, name, slot, tokens.color(role))
            area.adjust(_ICON + _GAP, 0, 0, 0)
        is_cut = False
        for kind, words in self._pieces:
            weight, role = _KINDS[kind]
            room = int(area.width())
            shown = metrics(CAPTION, weight).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font(CAPTION, weight))
            painter.setPen(qcolor(tokens.color(role)))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)
            area.adjust(metrics(CAPTION, weight).horizontalAdvance(shown), 0, 0, 0)
            is_cut = shown != words
            if is_cut:
                break
        self._tell_whole(is_cut)
