"""The common ground of all figures: fonts, the plot area, its axes and texts."""

from __future__ import annotations

import math
import os
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop_crm.core.places import RESOURCES, user_cache_folder
from desktop_crm.reports.drawing.look import Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text as DrawnText

REGULAR, SEMIBOLD = 400, 600
CAPTION, BODY = 12, 13
_FAMILY = "Noto Sans SC"
_FILES = {
    REGULAR: RESOURCES / "fonts" / "NotoSansSC-Regular.ttf",
    SEMIBOLD: RESOURCES / "fonts" / "NotoSansSC-SemiBold.ttf",
}
_POINTS_PER_INCH = 72
_MISSING = "□"
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_WHOLE_STEPS = (1.0, 2.0, 5.0, 10.0)


@cache
def prepare() -> None:
    """Load matplotlib with its cache in our own folder, and our two fonts.

    Texts are never read as formulas: a customer may be called `A$B$`.
    """
    folder = user_cache_folder() / "matplotlib"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("MPLCONFIGDIR", str(folder))
    import matplotlib as mpl
    from matplotlib import font_manager

    for path in _FILES.values():
        font_manager.fontManager.addfont(path)
    mpl.rcParams.update(
        {
            "font.family": [_FAMILY],
            "text.parse_math": False,
            "axes.unicode_minus": True,
            "pdf.fonttype": 42,
            "path.simplify": True,
        }
    )


@cache
def _characters(weight: int) -> frozenset[int]:
    """What a font can draw."""
    from matplotlib.ft2font import FT2Font

    return frozenset(FT2Font(os.fspath(_FILES[weight])).get_charmap())


def drawable(text: str, weight: int = REGULAR) -> tuple[str, int]:
    """The text as a font can draw it on one line, and the weight that can.

    What neither font has becomes a box, so that drawing never stumbles over a name.
    """
    flat = " ".join(text.split())
    if weight != REGULAR and not _characters(weight).issuperset(map(ord, flat)):
        weight = REGULAR
    known = _characters(weight)
    return "".join(char if ord(char) in known else _MISSING for char in flat), weight


def new_figure(look: Look) -> Figure:
    """An empty figure in which one point is one logical pixel, or the page to draw on."""
    if look.place is not None:
        return look.place.figure
    prepare()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(
        figsize=(look.width / _POINTS_PER_INCH, look.height / _POINTS_PER_INCH),
        dpi=_POINTS_PER_INCH * look.scale,
        facecolor=look.colours.surface,
    )
    FigureCanvasAgg(figure)
    return figure


def plot_area(
    figure: Figure, look: Look, *, left: float, right: float, top: float, bottom: float
) -> Axes:
    """Axes within margins in pixels: no frame, no ticks, nothing but what is drawn in them."""
    x0, y0 = figure_point(look, left, bottom)
    x1, y1 = figure_point(
        look, max(look.width - right, left + 8), max(look.height - top, bottom + 8)
    )
    axes = figure.add_axes((x0, y0, x1 - x0, y1 - y0))
    axes.set_facecolor("none")
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(
        length=0, labelsize=CAPTION, labelcolor=look.colours.text2, pad=6, which="both"
    )
    axes.set_axisbelow(True)
    return axes


def figure_point(look: Look, x: float, y: float) -> tuple[float, float]:
    """Pixels from the lower left corner as fractions of the whole figure."""
    place = look.place
    if place is None:
        return x / look.width, y / look.height
    return (place.left + x) / place.page_width, (place.bottom + y) / place.page_height


def write(target: Any, x: float, y: float, text: str, look: Look, **style: Any) -> DrawnText:
    """A text in axes or a figure; `color` is the name of a colour of the look."""
    color = getattr(look.colours, style.pop("color", "text2"))
    shown, weight = drawable(text, style.pop("weight", REGULAR))
    drawn: DrawnText = target.text(
        x,
        y,
        shown,
        color=color,
        fontsize=style.pop("size", CAPTION),
        fontweight=weight,
        **style,
    )
    return drawn


@cache
def _measuring_font(size: int, weight: int) -> Any:
    from matplotlib.ft2font import FT2Font

    font = FT2Font(os.fspath(_FILES[weight]))
    font.set_size(size, _POINTS_PER_INCH)
    return font


def text_width(text: str, size: int = CAPTION, weight: int = REGULAR) -> float:
    """The width of a text in pixels."""
    prepare()
    shown, weight = drawable(text, weight)
    font = _measuring_font(size, weight)
    font.set_text(shown, 0.0)
    return float(font.get_width_height()[0]) / 64


def elided(text: str, width: float, size: int = CAPTION) -> str:
    """The text, cut with an ellipsis where it is wider."""
    if text_width(text, size) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text_width(f"{text[:middle]}…", size) <= width:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"


def ticks(low: float, high: float, count: int, *, whole: bool = False) -> list[float]:
    """Round values from `low` to at least `high`, about `count` steps; whole ones for counts."""
    span = high - low
    if span <= 0 or not math.isfinite(span):
        return [low, low + 1]
    rough = max(span / count, 1.0) if whole else span / count
    power = 10.0 ** math.floor(math.log10(rough))
    steps = _WHOLE_STEPS if whole else _STEPS
    step = next(power * each for each in steps if power * each >= rough * 0.999)
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return [number * step for number in range(first, last + 1)]


def grid(axes: Axes, look: Look, values: list[float], labels: list[str]) -> None:
    """Horizontal lines at these heights, named at the left."""
    axes.set_yticks(values, [drawable(label)[0] for label in labels])
    axes.grid(axis="y", color=look.colours.grid, linewidth=1)
    axes.set_ylim(values[0], values[-1])


def y_units(axes: Axes, pixels: float) -> float:
    """So many pixels in the units of the vertical axis."""
    low, high = axes.get_ylim()
    return float((high - low) * pixels / area_size(axes)[1])


def x_units(axes: Axes, pixels: float) -> float:
    """So many pixels in the units of the horizontal axis."""
    low, high = axes.get_xlim()
    return float((high - low) * pixels / area_size(axes)[0])


def area_size(axes: Axes) -> tuple[float, float]:
    """The width and height of the plot area in pixels."""
    figure: Any = axes.get_figure(root=True)
    width, height = figure.get_size_inches()
    bounds = axes.get_position().bounds
    return (
        float(bounds[2] * width * _POINTS_PER_INCH),
        float(bounds[3] * height * _POINTS_PER_INCH),
    )
