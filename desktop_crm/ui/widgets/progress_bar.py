"""A thin round bar: a share that is done, or work whose end is not known."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.painting import paint_box

_HEIGHT = 8
_TICK_MS = 40
_RUNNER = 0.3
_STEP = 0.02


class ProgressBar(QWidget):
    """Shows `share` from 0 to 1; None while the end is not known."""

    def __init__(
        self,
        share: float | None = 0.0,
        *,
        tone: Tone = Tone.PRIMARY,
        height: int = _HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._share = share
        self._tone = tone
        self._height = height
        self._phase = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float | None:
        """The share that is done."""
        return self._share

    def set_share(self, share: float | None) -> None:
        """Show another share."""
        self._share = None if share is None else max(0.0, min(1.0, share))
        self._run()
        self.update()

    def set_tone(self, tone: Tone) -> None:
        """Change the colour."""
        self._tone = tone
        self.update()

    def _run(self) -> None:
        if self._share is None and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _on_tick(self) -> None:
        self._phase = (self._phase + _STEP) % (1 + _RUNNER)
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, self._height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self)
        area = QRectF(self.rect())
        radius = area.height() / 2
        paint_box(painter, area, radius, fill=tokens.inset)
        start, end = 0.0, self._share or 0.0
        if self._share is None:
            start, end = max(0.0, self._phase - _RUNNER), min(1.0, self._phase)
        if end > start:
            width = max(area.height(), area.width() * (end - start))
            left = min(area.width() * start, area.width() - width)
            done = QRectF(left, 0, width, area.height())
            paint_box(painter, done, radius, fill=tokens.tone(self._tone)[0])
