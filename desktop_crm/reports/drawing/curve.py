"""The curve of cumulative shares: how few bring how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_crm.reports.drawing.chart import Chart, Mark
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.plot import (
    BODY,
    SEMIBOLD,
    grid,
    new_figure,
    plot_area,
    text_width,
    write,
    x_units,
)

_DASHES = (0, (3, 3))
_MOST_POINTS = 300
_QUARTERS = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """After so large a part of the rows, so large a part of the sum."""

    key: str
    x: float
    y: float
    tip: str


def sampled(count: int, *, always: int) -> list[int]:
    """Which of so many places are drawn: all, or an even choice with one that must be there."""
    if count <= _MOST_POINTS:
        return list(range(count))
    places = {int(place * count / _MOST_POINTS) for place in range(_MOST_POINTS)}
    return sorted(places | {always, count - 1})


def draw_curve(
    points: Sequence[CurvePoint], look: Look, *, marked: CurvePoint, caption: str, column: str
) -> Chart:
    """The curve from nothing to everything, with one point marked and explained."""
    figure = new_figure(look)
    names = [f"{int(step * 100)}" for step in _QUARTERS]
    axes = plot_area(
        figure,
        look,
        left=text_width("100") + 10,
        right=text_width("100%") / 2 + 2,
        top=10,
        bottom=24,
    )
    grid(axes, look, list(_QUARTERS), names)
    xs = [0.0, *(point.x for point in points)]
    ys = [0.0, *(point.y for point in points)]
    axes.fill_between(xs, ys, color=look.colours.primary_soft, linewidth=0)
    axes.plot(xs, ys, color=look.colours.primary, linewidth=2.2, solid_capstyle="round")
    axes.set_xticks([0, 0.2, 0.5, 1.0], ["0", "20%", "50%", "100%"])
    axes.set_xlim(0, 1)
    axes.set_ylim(0, max(1.02, *ys))
    _mark(axes, marked, caption, look)
    marks = [
        Mark(point.key, column, point.tip, artist)
        for point, artist in zip(points, _dots(axes, points, look), strict=True)
    ]
    return Chart(figure, tuple(marks))


def _dots(axes: Any, points: Sequence[CurvePoint], look: Look) -> list[Any]:
    """One point each, unseen unless it is the chosen one: they are what the pointer hits."""
    dots = []
    for point in points:
        (dot,) = axes.plot(
            [point.x],
            [point.y],
            marker="o",
            markersize=7,
            color=look.colours.primary,
            alpha=1.0 if point.key == look.chosen else 0.0,
            clip_on=False,
        )
        dots.append(dot)
    return dots


def _mark(axes: Any, marked: CurvePoint, caption: str, look: Look) -> None:
    line = {"color": look.colours.text2, "linewidth": 1.2, "linestyle": _DASHES}
    axes.plot([marked.x, marked.x], [0, marked.y], **line)
    axes.plot([0, marked.x], [marked.y, marked.y], **line)
    axes.plot([marked.x], [marked.y], marker="o", markersize=6, color=look.colours.primary)
    write(
        axes,
        marked.x + x_units(axes, 10),
        max(marked.y - 0.12, 0.04),
        caption,
        look,
        color="text",
        weight=SEMIBOLD,
        size=BODY,
        va="center",
    )
