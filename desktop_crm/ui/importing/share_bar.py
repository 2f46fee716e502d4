"""A bar of parts that make up a whole, with what each part means under it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_5, Role
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.painting import paint_box

_HEIGHT = 10
_LEAST = 9
_SWATCH = 10


@dataclass(frozen=True, slots=True)
class Share:
    """One part: its name, how much it is, and its colour."""

    name: str
    count: int
    color: Role


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.shares: list[Share] = []
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter, area = tokens_of(self), QPainter(self), QRectF(self.rect())
        paint_box(painter, area, _HEIGHT / 2, fill=tokens.inset)
        outline = QPainterPath()
        outline.addRoundedRect(area, _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(outline)
        left = 0.0
        for share, width in zip(self.shares, self._widths(area.width()), strict=True):
            painter.fillRect(QRectF(left, 0, width, _HEIGHT), qcolor(tokens.color(share.color)))
            left += width

    def _widths(self, room: float) -> list[float]:
        """Each part in proportion, the small ones wide enough to be seen."""
        whole = sum(share.count for share in self.shares) or 1
        widths = [
            max(_LEAST, room * share.count / whole) if share.count else 0.0 for share in self.shares
        ]
        if widths:
            largest = widths.index(max(widths))
            widths[largest] -= sum(widths) - room
        return widths


class _Swatch(QWidget):
    def __init__(self, color: Role) -> None:
        super().__init__()
        self._color: Role = color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SWATCH, _SWATCH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        color = tokens_of(self).color(self._color)
        paint_box(QPainter(self), QRectF(self.rect()), 3, fill=color)


class ShareBar(QWidget):
    """Set anew by `set_shares`; parts of nothing stay in the legend, `hint` at its right end."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self._bar = _Bar()
        self._legend = QHBoxLayout()
        self._legend.setSpacing(SPACE_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self._bar)
        column.addLayout(self._legend)

    def set_shares(self, shares: list[Share]) -> None:
        """Show other parts."""
        self._bar.shares = shares
        self._bar.update()
        while (item := self._legend.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for share in shares:
            self._legend.addWidget(_Swatch(share.color))
            self._legend.addWidget(Label(share.name, "secondary"))
            self._legend.addWidget(Label(f"{share.count:,}", "strong"))
            self._legend.addSpacing(SPACE_5 - SPACE_2)
        self._legend.addStretch(1)
        if self._hint:
            hint = Label(self._hint, "caption", elide=True)
            hint.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._legend.addWidget(hint, 1000)
        self.setAccessibleName(", ".join(f"{share.name} {share.count:,}" for share in shares))
