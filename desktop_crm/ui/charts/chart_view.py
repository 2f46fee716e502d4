"""A chart as a widget: a picture drawn in a worker, with marks to hover, press and walk through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from desktop_crm.core.language import Language
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Colours, Look
from desktop_crm.reports.drawing.picture import Picture, Spot, render
from desktop_crm.ui.background import Background
from desktop_crm.ui.theme.palette import faded, tokens_of
from desktop_crm.ui.theme.pixels import density
from desktop_crm.ui.theme.tokens import RADIUS_S, Tokens
from desktop_crm.ui.widgets.painting import paint_ring
from desktop_crm.ui.widgets.tooltip import plain_tooltip

Draw = Callable[[Look], Chart]
_STEPS = {
    Qt.Key.Key_Left.value: -1,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_Right.value: 1,
    Qt.Key.Key_Down.value: 1,
}
_PRESS = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value, Qt.Key.Key_Space.value})
_GLOW = 26
_LEAST = 40
_SAME_SCALE = 0.01


class ChartView(QWidget):
    """Shows what a function draws; the last picture stays until the next one is there.

    A `compact` chart is for small cards. Only a `walkable` one takes the keyboard: arrows go from
    mark to mark, Enter presses.
    """

    mark_clicked = Signal(object)

    def __init__(
        self,
        background: Background,
        language: Language,
        *,
        compact: bool = False,
        walkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._look = Look(language, compact=compact)
        self._draw: Draw | None = None
        self._drawn: tuple[Draw, Look] | None = None
        self._is_drawing = False
        self._picture: Picture | None = None
        self._image = QImage()
        self._hovered: Spot | None = None
        self._place = -1
        self.setMouseTracking(True)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        focus = Qt.FocusPolicy
        self.setFocusPolicy(focus.TabFocus if walkable else focus.NoFocus)

    # What is shown

    def show_chart(self, draw: Draw) -> None:
        """Draw this from now on."""
        self._draw = draw
        self._refresh()

    def set_chosen(self, key: str | None) -> None:
        """Let the mark of a row stand out."""
        self._look = replace(self._look, chosen=key)
        self._refresh()

    def clear(self) -> None:
        """Show nothing."""
        self._draw = self._drawn = self._picture = self._hovered = None
        self._image = QImage()
        self.update()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The marks of the picture that is shown."""
        return () if self._picture is None else self._picture.spots

    def _refresh(self) -> None:
        """Draw anew unless nothing has changed; while a drawing is under way, after it."""
        if self._draw is None or self._is_drawing or not self.isVisible():
            return
        if min(self.width(), self.height()) < _LEAST:
            return
        wanted = (self._draw, self._wanted_look())
        if wanted == self._drawn:
            return
        self._drawn = wanted
        self._is_drawing = True
        draw, look = wanted
        self._background.run(paint_chart, self._on_painted, owner=self, draw=draw, look=look)

    def _wanted_look(self) -> Look:
        return replace(
            self._look,
            colours=colours_of(tokens_of(self)),
            width=self.width(),
            height=self.height(),
            scale=self.devicePixelRatioF(),
        )

    def _on_painted(self, picture: Picture) -> None:
        self._is_drawing = False
        if self._draw is None:
            return
        self._picture = picture
        self._image = _image(picture)
        self._hovered = None
        self.update()
        self._refresh()

    # Events

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()

    @override
    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        handled = super().event(event)
        if kind in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.Show):
            self._refresh()
        return handled

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(QPointF(0, 0), self._image_for(density(painter)))
        tokens = tokens_of(self)
        if self._hovered is not None:
            painter.fillRect(QRectF(*self._hovered.box), faded(tokens.text, _GLOW))
        if self.hasFocus():
            self._paint_focus(painter, tokens)

    def _image_for(self, scale: float) -> QImage:
        """The picture; drawn on the spot for a device of another scale, such as a printout."""
        picture = self._picture
        if picture is None or self._drawn is None or abs(picture.scale - scale) < _SAME_SCALE:
            return self._image
        draw, look = self._drawn
        return _image(paint_chart(draw=draw, look=replace(look, scale=scale)))

    def _paint_focus(self, painter: QPainter, tokens: Tokens) -> None:
        spot = self._current()
        area = QRectF(self.rect()) if spot is None else QRectF(*spot.box).adjusted(-3, -3, 3, 3)
        paint_ring(painter, area, RADIUS_S, tokens.primary)

    def _show_tip(self, event: QHelpEvent) -> None:
        spot = self._spot_at(QPointF(event.pos()))
        if spot is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), plain_tooltip(spot.tip), self)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position())
        if spot is not self._hovered:
            self._hovered = spot
            shape = Qt.CursorShape.ArrowCursor
            self.setCursor(shape if spot is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position())
        if spot is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        else:
            self.mark_clicked.emit(spot)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._spot_at(event.position()) is None:
            super().mousePressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_current()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        spot = self._current()
        if step is not None and self.spots:
            last = len(self.spots) - 1
            self._place = last if self._place < 0 < -step else min(max(self._place + step, 0), last)
            self._tell_current()
            self.update()
        elif event.key() in _PRESS and spot is not None:
            self.mark_clicked.emit(spot)
        else:
            super().keyPressEvent(event)

    def _current(self) -> Spot | None:
        return self.spots[self._place] if 0 <= self._place < len(self.spots) else None

    def _tell_current(self) -> None:
        """Let a screen reader say what the arrow keys stand on."""
        spot = self._current()
        self.setAccessibleDescription("" if spot is None else spot.tip)

    def _spot_at(self, place: QPointF) -> Spot | None:
        """The mark under the pointer; of several the one whose middle is nearest."""
        hit = [spot for spot in self.spots if QRectF(*spot.reach).contains(place)]
        if not hit:
            return None
        return min(hit, key=lambda spot: (QRectF(*spot.box).center() - place).manhattanLength())

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 120)


def paint_chart(*, draw: Draw, look: Look) -> Picture:
    """Draw and render; for the worker."""
    return render(draw(look), look.scale)


def colours_of(tokens: Tokens) -> Colours:
    """The colours of a theme, as figures take them."""
    return Colours(
        surface=tokens.surface,
        grid=tokens.border,
        text=tokens.text,
        text2=tokens.text2,
        text3=tokens.text3,
        bar=tokens.bar,
        primary=tokens.primary,
        primary_soft=tokens.primary_soft,
        success=tokens.success,
        danger=tokens.danger,
        neutral_soft=tokens.star_off,
    )


def _image(picture: Picture) -> QImage:
    image = QImage(
        picture.pixels,
        picture.width,
        picture.height,
        picture.width * 4,
        QImage.Format.Format_RGBA8888,
    ).copy()
    image.setDevicePixelRatio(picture.scale)
    return image
