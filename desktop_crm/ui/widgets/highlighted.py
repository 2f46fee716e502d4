"""A name in which the characters that matched a search light up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import BODY, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.painting import paint_box

Spans = Sequence[tuple[int, int]]


def runs(text: str, spans: Spans) -> Iterator[tuple[str, bool]]:
    """The text cut into pieces, each with whether it matched; spans are start and end."""
    place = 0
    for start, end in sorted(spans):
        if start > place:
            yield text[place:start], False
        if end > max(start, place):
            yield text[max(start, place) : end], True
        place = max(place, end)
    if place < len(text):
        yield text[place:], False


def paint_highlighted(
    painter: QPainter,
    area: QRectF,
    tokens: Tokens,
    text: str,
    *,
    spans: Spans = (),
    size: int = BODY,
    weight: int = SEMIBOLD,
) -> None:
    """Draw one line in `area`; what does not fit is cut with an ellipsis."""
    measure = metrics(size, weight)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    kept = [(start, min(end, len(shown))) for start, end in spans if start < len(shown)]
    painter.setFont(font(size, weight))
    x = area.left()
    for piece, matched in runs(shown, kept):
        width = measure.horizontalAdvance(piece)
        slot = QRectF(x, area.top(), width, area.height())
        if matched:
            mark = QRectF(x, area.center().y() - size * 0.7, width, size * 1.4)
            paint_box(painter, mark, 2, fill=tokens.primary_soft)
        painter.setPen(qcolor(tokens.primary if matched else tokens.text))
        painter.drawText(slot.adjusted(0, 0, 4, 0), int(Qt.AlignmentFlag.AlignVCenter), piece)
        x += width


class Highlighted(QWidget):
    """One line of text with lit spans."""

    def __init__(
        self,
        text: str = "",
        spans: Spans = (),
        *,
        size: int = BODY,
        weight: int = SEMIBOLD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._weight = weight
        self._text = ""
        self._spans: Spans = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set(text, spans)

    @property
    def text(self) -> str:
        """The text."""
        return self._text

    def set(self, text: str, spans: Spans = ()) -> None:
        """Show another text; spans are pairs of start and end."""
        self._text, self._spans = text, tuple(spans)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        measure = metrics(self._size, self._weight)
        return QSize(measure.horizontalAdvance(self._text) + 2, measure.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_highlighted(
            QPainter(self),
            QRectF(self.rect()),
            tokens_of(self),
            self._text,
            spans=self._spans,
            size=self._size,
            weight=self._weight,
        )
