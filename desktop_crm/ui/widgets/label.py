"""Text on screen: plain text only, in the type sizes of the design."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import (
    BODY,
    CAPTION,
    FIGURE,
    REGULAR,
    SECONDARY,
    SECTION,
    SEMIBOLD,
    TITLE,
    Role,
)
from desktop_crm.ui.widgets.tooltip import plain_tooltip

TextRole = Literal[
    "caption", "secondary", "body", "strong", "small_strong", "section", "title", "figure"
]
_ROLES: dict[TextRole, tuple[int, int, Role]] = {
    "caption": (CAPTION, REGULAR, "text3"),
    "secondary": (SECONDARY, REGULAR, "text2"),
    "body": (BODY, REGULAR, "text"),
    "small_strong": (SECONDARY, SEMIBOLD, "text"),
    "strong": (BODY, SEMIBOLD, "text"),
    "section": (SECTION, SEMIBOLD, "text"),
    "title": (TITLE, SEMIBOLD, "text"),
    "figure": (FIGURE, SEMIBOLD, "text"),
}
_ELIDED_WIDTH = 24


class Label(QLabel):
    """A line or a paragraph of plain text; `elide` shortens it and tells all in the tooltip."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = "body",
        *,
        elide: bool = False,
        wrap: bool = False,
        color: Role | None = None,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._elide = elide
        self._color = color
        self._role: TextRole = role
        self._own_tooltip = ""
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.set_role(role)
        self.setText(text)

    def set_role(self, role: TextRole) -> None:
        """Change the type size and weight."""
        self._role = role
        size, weight, _color = _ROLES[role]
        self.setFont(font(size, weight))
        self._recolor()

    def set_color(self, color: Role | None) -> None:
        """Use another colour than the role's own."""
        self._color = color
        self._recolor()

    def _recolor(self) -> None:
        wanted = qcolor(tokens_of(self).color(self._color or _ROLES[self._role][2]))
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != wanted:
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolor()

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(_ELIDED_WIDTH, hint.width()), hint.height()) if self._elide else hint

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        area = self.contentsRect()
        shown = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        self._tell_whole(shown != self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)

    def _tell_whole(self, shortened: bool) -> None:
        """Keep the tooltip in step; a tooltip set from outside is left alone."""
        wanted = plain_tooltip(self.text()) if shortened else ""
        if self.toolTip() in ("", self._own_tooltip) and wanted != self.toolTip():
            self._own_tooltip = wanted
            self.setToolTip(wanted)
