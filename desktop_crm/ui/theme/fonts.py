"""The interface's fonts: the system's own first, the bundled Noto Sans SC last."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from desktop_crm.core.places import RESOURCES
from desktop_crm.ui.theme.tokens import BODY, REGULAR

FAMILY = "Noto Sans SC"
SYSTEM_FAMILIES = (
    "Segoe UI Variable Text",
    "Segoe UI",
    "SF Pro Text",
    "Microsoft YaHei UI",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
FONT_FILES = tuple(
    RESOURCES / "fonts" / f"NotoSansSC-{face}.ttf" for face in ("Regular", "SemiBold")
)
_HEADLESS = frozenset({"offscreen", "minimal"})


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled files and return the family list, the best family first.

    Without a screen only the bundled font is used, so that pictures are the same everywhere.
    """
    for path in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    if QGuiApplication.platformName() in _HEADLESS:
        return (FAMILY,)
    return (*SYSTEM_FAMILIES, FAMILY)


def app_font() -> QFont:
    """The font of body text."""
    return QFont(font())


@cache
def font(size: int = BODY, weight: int = REGULAR, tabular: bool = False) -> QFont:
    """A font by pixel size and weight; shared, so never change it in place."""
    made = QFont()
    made.setFamilies(list(load_fonts()))
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def metrics(size: int = BODY, weight: int = REGULAR, tabular: bool = False) -> QFontMetrics:
    """The metrics of `font(size, weight, tabular)`."""
    return QFontMetrics(font(size, weight, tabular))
