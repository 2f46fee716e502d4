"""The frame that all inputs share: border, focus border, the tones of a problem."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.theme.palette import faded, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_M, Tokens, Tone
from desktop_crm.ui.widgets.painting import paint_box


class Framed:
    """What an input remembers about its frame; mixed into Qt's input classes."""

    tone: Tone | None = None

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the border: danger for a problem, warning for a doubt, None for neither."""
        self.tone = tone
        if isinstance(self, QWidget):
            self.update()

    def set_problem(self, problem: bool) -> None:
        """Mark the input as wrong."""
        self.set_tone(Tone.DANGER if problem else None)


def clear_base(widget: QWidget) -> None:
    """Let the painted frame show through Qt's own background."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Base, faded("#000000", 0))
    widget.setPalette(palette)


def paint_frame(
    painter: QPainter, widget: QWidget, *, focused: bool, tone: Tone | None, filled: bool = False
) -> Tokens:
    """Draw the frame of an input over its whole rectangle; returns the tokens used."""
    tokens = tokens_of(widget)
    area = QRectF(widget.rect())
    fill = tokens.inset if filled or not widget.isEnabled() else tokens.surface
    if tone is not None:
        paint_box(painter, area, RADIUS_M, fill=fill, border=tokens.tone(tone)[0], width=1.5)
    elif focused:
        color = tokens.primary
        paint_box(painter, area, RADIUS_M, fill=tokens.surface, border=color, width=2.0)
    elif filled:
        paint_box(painter, area, RADIUS_M, fill=fill)
    else:
        border = tokens.input_border if widget.isEnabled() else tokens.border
        paint_box(painter, area, RADIUS_M, fill=fill, border=border)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return tokens
