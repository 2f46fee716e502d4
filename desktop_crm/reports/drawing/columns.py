"""Vertical bars with their values on top, for counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_crm.reports.drawing.chart import Chart, Mark, Reach
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.plot import (
    drawable,
    grid,
    new_figure,
    plot_area,
    text_width,
    ticks,
    write,
    y_units,
)

_BAR = 0.6


@dataclass(frozen=True, slots=True)
class CountBar:
    """One bar; `colour` is a colour of the look."""

    key: str
    name: str
    value: int
    colour: str = "bar"
    tip: str = ""


def draw_columns(bars: Sequence[CountBar], look: Look, *, column: str) -> Chart:
    """Bars from left to right, as given."""
    figure = new_figure(look)
    highest = max((bar.value for bar in bars), default=0)
    steps = ticks(0, max(highest, 1), 3, whole=True)
    names = [str(int(step)) for step in steps]
    axes = plot_area(
        figure, look, left=max(map(text_width, names)) + 10, right=6, top=20, bottom=24
    )
    grid(axes, look, steps, names)
    colours = [
        getattr(look.colours, "primary" if bar.key == look.chosen else bar.colour) for bar in bars
    ]
    places = range(len(bars))
    drawn = axes.bar(places, [bar.value for bar in bars], width=_BAR, color=colours)
    axes.set_xticks(places, [drawable(bar.name)[0] for bar in bars])
    axes.set_xlim(-0.6, len(bars) - 0.4)
    for place, bar in zip(places, bars, strict=True):
        y = bar.value + y_units(axes, 3)
        write(axes, place, y, str(bar.value), look, color="text", ha="center", va="bottom")
    marks = [
        Mark(bar.key, column, bar.tip or f"{bar.name}  {bar.value}", patch, Reach.COLUMN)
        for bar, patch in zip(bars, drawn, strict=True)
    ]
    return Chart(figure, tuple(marks))
