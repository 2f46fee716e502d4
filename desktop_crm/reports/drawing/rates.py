"""A line of rates by month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Any

from desktop_crm.core.money import format_number
from desktop_crm.core.periods import Month
from desktop_crm.reports.drawing.chart import Chart, Mark, Reach
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.plot import (
    SEMIBOLD,
    area_size,
    grid,
    new_figure,
    plot_area,
    text_width,
    ticks,
    write,
    y_units,
)

_MONTHS_NAMED = 12


@dataclass(frozen=True, slots=True)
class RatePoint:
    """A month's rate, as a fraction; None where there is nothing to rate."""

    key: str
    month: Month
    value: float | None
    tip: str


def draw_rates(
    points: Sequence[RatePoint], look: Look, *, average: float | None, note: str, column: str
) -> Chart:
    """The line, its highest point named, and the mean of all as a dashed line."""
    figure = new_figure(look)
    known = [(place, point) for place, point in enumerate(points) if point.value is not None]
    highest = max((point.value or 0 for _place, point in known), default=0.0)
    steps = ticks(0, max(highest, 0.01) * 100, 3 if look.compact else 5)
    names = [format_number(Decimal(str(step)).normalize() + 0) for step in steps]
    axes = plot_area(
        figure, look, left=max(map(text_width, names)) + 10, right=14, top=20, bottom=24
    )
    grid(axes, look, steps, names)
    axes.plot(
        [place for place, _point in known],
        [(point.value or 0) * 100 for _place, point in known],
        color=look.colours.primary,
        linewidth=2.2,
        solid_capstyle="round",
    )
    axes.set_xlim(-0.4, len(points) - 0.6)
    if average is not None:
        _draw_average(axes, points, average, note, look)
    every = -(-len(points) // _MONTHS_NAMED) or 1
    shown = [place for place in range(len(points)) if (len(points) - 1 - place) % every == 0]
    axes.set_xticks(shown, [_name(points[place].month, look) for place in shown])
    marks = []
    for place, point in known:
        top = point.value == highest and highest > 0
        (dot,) = axes.plot(
            [place],
            [(point.value or 0) * 100],
            marker="o",
            markersize=7 if top or point.key == look.chosen else 4,
            color=look.colours.primary,
            clip_on=False,
        )
        marks.append(Mark(point.key, column, point.tip, dot, Reach.COLUMN))
        if top:
            y = highest * 100 + y_units(axes, 6)
            label = look.language.percent(highest)
            write(
                axes,
                place,
                y,
                label,
                look,
                color="text",
                weight=SEMIBOLD,
                ha="center",
                va="bottom",
            )
            highest = float("inf")
    return Chart(figure, tuple(marks))


def _draw_average(
    axes: Any, points: Sequence[RatePoint], average: float, note: str, look: Look
) -> None:
    """The dashed line with its name at the corner of it that the other line leaves free."""
    height = average * 100
    axes.axhline(height, color=look.colours.text3, linewidth=1.2, linestyle=(0, (3, 3)))
    per_point = area_size(axes)[0] / max(len(points), 1)
    reach = max(1, round(text_width(note) / per_point)) + 1
    half_line = y_units(axes, 10)

    def room(corner: tuple[bool, ...]) -> float:
        at_left, above = corner
        middle = height + (half_line if above else -half_line)
        ends = points[:reach] if at_left else points[-reach:]
        return min((abs((each.value or 0) * 100 - middle) for each in ends), default=0.0)

    at_left, above = max(product((True, False), repeat=2), key=room)
    gap = y_units(axes, 3)
    write(
        axes,
        -0.3 if at_left else len(points) - 0.7,
        height + (gap if above else -gap),
        note,
        look,
        ha="left" if at_left else "right",
        va="bottom" if above else "top",
        color="text3",
    )


def _name(month: Month, look: Look) -> str:
    if look.compact:
        return str(month.month)
    if look.language.is_chinese:
        return f"{month.year % 100}-{month.month:02d}"
    return month.first.strftime("%b %y")
