"""Lucide icons, drawn from SVG at the wanted size, colour and pixel density, and cached."""

from __future__ import annotations

from functools import cache, lru_cache
from math import ceil

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_crm.core.places import RESOURCES
from desktop_crm.ui.theme.palette import tokens_from
from desktop_crm.ui.theme.pixels import density, snapped_point
from desktop_crm.ui.theme.tokens import LIGHT, Role, Tokens

FOLDER = RESOURCES / "icons"
ICONS = frozenset(path.stem for path in FOLDER.iterdir() if path.suffix == ".svg")
ICON_SIZE = 18
_PROGRAM_SIZES = (16, 24, 32, 48, 64, 128, 256)
_DENSITIES = (1.0, 1.25, 1.5, 2.0)


@cache
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))


@lru_cache(maxsize=2048)
def pixmap(name: str, size: int = ICON_SIZE, color: str = LIGHT.text2, dpr: float = 1.0) -> QPixmap:
    """An icon as a square of `size` logical pixels; shared, so do not paint on it."""
    side = ceil(size * dpr)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _renderer(name, color).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: str) -> None:
    """Draw an icon centred in `rect`, as large as the shorter side; nothing without room."""
    size = int(min(rect.width(), rect.height()))
    if size <= 0:
        return
    image = pixmap(name, size, color, density(painter))
    corner = rect.center() - QPointF(size / 2, size / 2)
    painter.drawPixmap(snapped_point(painter, corner), image)


def icon(
    name: str, role: Role = "text2", tokens: Tokens | None = None, size: int = ICON_SIZE
) -> QIcon:
    """An icon for a Qt action or item, at every usual density; by default in the current theme."""
    used = tokens or tokens_from(QGuiApplication.palette())
    made = QIcon()
    for dpr in _DENSITIES:
        made.addPixmap(pixmap(name, size, used.color(role), dpr))
    return made


def program_icon() -> QIcon:
    """The program's own icon, for windows and the task bar."""
    made = QIcon()
    for size in _PROGRAM_SIZES:
        made.addPixmap(pixmap("handshake", size, LIGHT.primary))
    return made
