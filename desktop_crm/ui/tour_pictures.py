"""Taking a picture of a window with everything that floats above it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

_BARE = QWidget.RenderFlag.DrawChildren
_FRAMED = QWidget.RenderFlag.DrawChildren | QWidget.RenderFlag.DrawWindowBackground
_POPUP = Qt.WindowType.Popup


def take_picture(window: QWidget, path: Path, *, scale: float = 1.0) -> None:
    """Write a PNG of the window as a screen of that scale shows it.

    Raises:
        OSError: if the file cannot be written.
    """
    image = QImage(window.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    window.render(image)
    corner = window.mapToGlobal(QPoint(0, 0))
    for floating in floating_windows(window):
        part = QImage(floating.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
        part.setDevicePixelRatio(scale)
        part.fill(0)
        floating.render(part, QPoint(), renderFlags=_BARE if is_popup(floating) else _FRAMED)
        painter = QPainter(image)
        place = _place(window, floating, corner)
        painter.drawImage(place, part)
        if not is_popup(floating):
            painter.drawRect(QRect(place, floating.size()))
        painter.end()
    if not image.save(str(path)):
        raise OSError(f"cannot write {path}")


def _place(window: QWidget, floating: QWidget, corner: QPoint) -> QPoint:
    """Where it lies over the window; a dialog in its middle, wherever the screen put it."""
    if is_popup(floating):
        return floating.pos() - corner
    spare = window.size() - floating.size()
    return QPoint(spare.width() // 2, spare.height() // 3)


def is_popup(floating: QWidget) -> bool:
    """Whether it has no frame of its own, like a menu."""
    return floating.windowFlags() & _POPUP == _POPUP


def floating_windows(window: QWidget) -> list[QWidget]:
    """Menus and dialogs that are open besides the window."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and widget is not window
    ]
