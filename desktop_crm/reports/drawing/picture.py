"""A chart as pixels, with the places that the pointer can hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_crm.reports.drawing.chart import Chart, Mark, Reach

if TYPE_CHECKING:
    from matplotlib.transforms import Bbox

_AROUND = 4.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark can be hit and where it stands, as x, y, width, height in logical pixels."""

    key: str
    column: str
    tip: str
    reach: tuple[float, float, float, float]
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Picture:
    """RGBA bytes in device pixels, row by row, and the spots from first to last."""

    width: int
    height: int
    scale: float
    pixels: bytes
    spots: tuple[Spot, ...]


def render(chart: Chart, scale: float) -> Picture:
    """Draw a chart; its figure is not needed any more afterwards."""
    canvas: Any = chart.figure.canvas
    canvas.draw()
    width, height = canvas.get_width_height(physical=True)
    spots = tuple(_spot(chart, mark, height, scale) for mark in chart.marks)
    return Picture(width, height, scale, bytes(canvas.buffer_rgba()), spots)


def _spot(chart: Chart, mark: Mark, height: int, scale: float) -> Spot:
    from matplotlib.transforms import Bbox

    box = mark.artist.get_window_extent()
    axes = mark.artist.axes
    reach = box.padded(_AROUND * scale)
    if axes is not None and mark.reach is Reach.COLUMN:
        area = axes.get_window_extent()
        reach = Bbox.from_extents(reach.x0, area.y0, reach.x1, area.y1)
    elif mark.reach is Reach.ROW:
        reach = Bbox.from_extents(0, reach.y0, chart.figure.bbox.width, reach.y1)
    return Spot(
        mark.key,
        mark.column,
        mark.tip,
        _in_logical_pixels(reach, height, scale),
        _in_logical_pixels(box, height, scale),
    )


def _in_logical_pixels(box: Bbox, height: int, scale: float) -> tuple[float, float, float, float]:
    """From matplotlib's device pixels, counted upwards, to logical ones, counted downwards."""
    return box.x0 / scale, (height - box.y1) / scale, box.width / scale, box.height / scale
