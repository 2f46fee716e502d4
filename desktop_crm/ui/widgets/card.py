"""The white box that a page is made of: border, round corners and, if wanted, a title row."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import CARD_PADDING, RADIUS_L, SPACE_2, Tone
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.painting import paint_box

_TITLE_ROW = 24


class Card(QWidget):
    """A surface; put content into `body`, and links or buttons into `head`.

    A `flush` card has no padding around the body, for tables and lists that reach the border.
    """

    def __init__(
        self,
        title: str = "",
        *,
        padding: int = CARD_PADDING,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._padding = padding
        self._tone: Tone | None = None
        self._inset = False
        self._head: tuple[QHBoxLayout, Label, Label] | None = None
        self._flush = flush
        self._outer = QVBoxLayout(self)
        edge = 1 if flush else padding
        self._outer.setContentsMargins(edge, edge, edge, edge)
        self._outer.setSpacing(SPACE_2)
        self.body = QVBoxLayout()
        self.body.setSpacing(0 if flush else SPACE_2)
        self._outer.addLayout(self.body, 1)
        if title:
            self.set_title(title)

    @property
    def head(self) -> QHBoxLayout:
        """The title row; what is added stands at its right end."""
        return self._head_parts()[0]

    def set_title(self, text: str) -> None:
        """Show a title above the body."""
        self._head_parts()[1].setText(text)

    def set_count(self, text: str) -> None:
        """A grey remark beside the title, such as `7 件 ・ 已完成 2`."""
        count = self._head_parts()[2]
        count.setText(text)
        count.setVisible(bool(text))

    def _head_parts(self) -> tuple[QHBoxLayout, Label, Label]:
        """The title row, its title and its count; made on first use."""
        if self._head is None:
            self._head = self._make_head()
        return self._head

    def _make_head(self) -> tuple[QHBoxLayout, Label, Label]:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        side = self._padding - 1 if self._flush else 0
        row.setContentsMargins(QMargins(side, self._padding - 4 if self._flush else 0, side, 0))
        title, count = Label("", "section", elide=True), Label("", "caption")
        title.setMinimumHeight(_TITLE_ROW)
        row.addWidget(title)
        row.addWidget(count)
        row.addStretch(1)
        count.hide()
        self._outer.insertLayout(0, row)
        return row, title, count

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the border, to mark the card that needs a look."""
        self._tone = tone
        self.update()

    def set_inset(self, inset: bool) -> None:
        """Sink the card: the page's background instead of the surface, without a border."""
        self._inset = inset
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        if self._inset:
            paint_box(painter, area, RADIUS_L - 4, fill=tokens.bg)
            return
        border = tokens.tone(self._tone)[0] if self._tone else tokens.border
        paint_box(painter, area, RADIUS_L, fill=tokens.surface, border=border)
