"""The surface of a sheet: header, scrolling body, side column, footer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_L, SPACE_2, SPACE_3, SPACE_5, Role, Tone
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.key_hint import KeyHint
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.marked_label import MarkedLabel
from desktop_crm.ui.widgets.painting import paint_box
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_HEADER = 56
_FOOTER = 64
_BODY_TOP = 20
_LEAST_BODY = 80
_ALL = 1_000


class _Side(QWidget):
    """The second column, on the ground of the page."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), qcolor(tokens.bg))
        painter.fillRect(QRectF(0, 0, 1, self.height()), qcolor(tokens.border))


class SheetPanel(QWidget):
    """Builds and measures the surface; the sheet places it."""

    def __init__(
        self, parent: QWidget, title: str, subtitle: str, *, icon: str, tone: Tone
    ) -> None:
        super().__init__(parent)
        self.radius = RADIUS_L
        self.title = Label(title, "section", elide=True)
        self._line_below = Label("", "caption", color="text2", elide=True)
        self._line_below.hide()
        self.close_button = IconButton("x", self.tr("Close"), size=28, shortcut="Esc")
        self.header = QHBoxLayout()
        self.header.setSpacing(SPACE_2)
        self._footer = QWidget()
        self._footer_row = QHBoxLayout(self._footer)
        self._note = MarkedLabel()
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(SPACE_5, _BODY_TOP, SPACE_5, _BODY_TOP)
        self.body.setSpacing(SPACE_3)
        self.scroll_area = ScrollArea(self.content)
        self._side = _Side()
        self._side_width = 0
        self._columns = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._head = self._make_head(subtitle, icon, tone)
        column.addWidget(self._head)
        column.addWidget(Separator())
        column.addLayout(self._columns, 1)
        self._line = Separator()
        column.addWidget(self._line)
        column.addWidget(self._footer)
        self._make_middle()
        self._make_footer()

    def _make_head(self, subtitle: str, icon: str, tone: Tone) -> QWidget:
        head = QWidget()
        head.setFixedHeight(_HEADER)
        self._head_row = row = QHBoxLayout(head)
        row.setContentsMargins(SPACE_5, 0, SPACE_3 + 2, 0)
        row.setSpacing(SPACE_3)
        if icon:
            row.addWidget(ToneIcon(icon, tone, size=32))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self._line_below)
        words.addStretch(1)
        row.addLayout(words)
        if subtitle:
            row.addWidget(Label(subtitle, "caption", elide=True))
        row.addStretch(1)
        row.addLayout(self.header)
        row.addWidget(self.close_button)
        return head

    def _make_middle(self) -> None:
        self._columns.setSpacing(0)
        self._columns.addWidget(self.scroll_area, 1)
        self._columns.addWidget(self._side)
        self._side.hide()
        box = QVBoxLayout(self._side)
        box.setContentsMargins(0, 0, 0, 0)

    def _make_footer(self) -> None:
        self._footer.setFixedHeight(_FOOTER)
        self._footer_row.setContentsMargins(SPACE_5, 0, SPACE_5 - 4, 0)
        self._footer_row.setSpacing(SPACE_3 - 2)
        self._footer_row.addWidget(self._note, 1)
        self._footer.hide()
        self._line.hide()

    def set_line_below(self, text: str) -> None:
        """Say something in small under the title; nothing when empty."""
        self._line_below.setText(text)
        self._line_below.setVisible(bool(text))

    def spread_header(self) -> None:
        """Let what is in the header have all the room that the title leaves."""
        self._head_row.setStretchFactor(self.header, _ALL)

    def set_note(self, text: str) -> None:
        """Text at the left of the footer."""
        self._note.setText(text)
        self._show_footer()

    def set_marked_note(self, text: str, icon: tuple[str, Role] | None) -> None:
        """The same with strong words and an icon."""
        self._note.set_marked(text, icon)
        self._show_footer()

    def buttons_area(self) -> QRect:
        """Where the buttons stand in the window; empty without any."""
        if self._footer.isHidden():
            return QRect()
        return QRect(self._footer.mapTo(self.window(), QPoint()), self._footer.size())

    def add_to_footer(self, widget: QWidget) -> None:
        """Something at the left of the footer, in place of the note."""
        self._note.hide()
        self._footer_row.insertWidget(0, widget, 1)
        self._show_footer()

    def add_left(self, button: Button) -> None:
        """A button at the left of the footer, before the note."""
        self._footer_row.insertWidget(0, button)
        self._note.setContentsMargins(SPACE_3, 0, 0, 0)
        self._show_footer()

    def add_button(self, button: Button, shortcut: str) -> None:
        """A button at the right of the footer, its key before it."""
        if shortcut:
            self._footer_row.addWidget(KeyHint(shortcut.replace("+", " ")))
        self._footer_row.addWidget(button)
        self._show_footer()

    def _show_footer(self) -> None:
        self._footer.show()
        self._line.show()

    def set_side(self, widget: QWidget, width: int) -> None:
        """The second column."""
        layout = self._side.layout()
        if layout is not None:
            layout.addWidget(widget)
        self._side_width = width

    def side_width(self, room: int) -> int:
        """The width of the second column, or 0 and hidden if it has no room."""
        fits = 0 < self._side_width <= room
        self._side.setVisible(fits)
        if fits:
            self._side.setFixedWidth(self._side_width)
        return self._side_width if fits else 0

    def wanted_height(self, width: int) -> int:
        """The height at which nothing scrolls."""
        side = self._side_width if not self._side.isHidden() else 0
        room = width - side - 2
        height = self.body.heightForWidth(room) if self.body.hasHeightForWidth() else -1
        if height < 0:
            height = self.body.sizeHint().height()
        height = max(_LEAST_BODY, height)
        if side:
            height = max(height, self._side.sizeHint().height())
        footer = 0 if self._footer.isHidden() else _FOOTER + 1
        return _HEADER + 1 + height + footer + 2

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        border = tokens.border if tokens.is_dark else tokens.surface
        area = QRectF(self.rect())
        paint_box(QPainter(self), area, self.radius, fill=tokens.surface, border=border)
