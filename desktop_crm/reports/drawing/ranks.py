"""Horizontal bars with a name at the left and the value at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_crm.reports.drawing.chart import Chart, Mark, Reach
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.plot import (
    BODY,
    CAPTION,
    elided,
    new_figure,
    plot_area,
    text_width,
    write,
    x_units,
)

if TYPE_CHECKING:
    from desktop_crm.reports.report import ReportRow

_BAR = 0.56
_LONGEST_NAME = 0.4
_ROW = 26
_COMPACT_ROW = 22
_LAST = 3
"""Among so many last rows stands the one of what is not filled."""


@dataclass(frozen=True, slots=True)
class RankBar:
    """One bar; `shown` is its value in words, `colour` a colour of the look."""

    key: str
    name: str
    value: float
    shown: str
    colour: str = "bar"
    tip: str = ""


def rows_that_fit(look: Look) -> int:
    """How many bars there is room for."""
    return max(1, int((look.height - 8) / (_COMPACT_ROW if look.compact else _ROW)))


def first_rows(rows: Sequence[ReportRow], room: int) -> list[ReportRow]:
    """As many as there is room for; what is not filled keeps its place at the end."""
    kept = list(rows[:room])
    blank = [row for row in rows[-_LAST:] if not row.key and row not in kept]
    return kept[: room - len(blank)] + blank


def draw_ranks(bars: Sequence[RankBar], look: Look, *, column: str) -> Chart:
    """Bars from top to bottom, as given."""
    figure = new_figure(look)
    size = CAPTION if look.compact else BODY
    names = [elided(bar.name, look.width * _LONGEST_NAME, size) for bar in bars]
    axes = plot_area(
        figure,
        look,
        left=max((text_width(name, size) for name in names), default=0) + 10,
        right=max((text_width(bar.shown, size) for bar in bars), default=0) + 14,
        top=4,
        bottom=4,
    )
    places = range(len(bars))
    values = [bar.value for bar in bars]
    drawn = axes.barh(places, values, height=_BAR, color=[_colour(bar, look) for bar in bars])
    axes.set_yticks([])
    axes.set_xticks([])
    low, high = min((0.0, *values)), max((0.0, *values)) or 1.0
    axes.set_xlim(low, high)
    axes.set_ylim(max(len(bars), rows_that_fit(look)) - 0.5, -0.5)
    gap = x_units(axes, 6)
    for place, (bar, name) in enumerate(zip(bars, names, strict=True)):
        write(axes, low - gap, place, name, look, ha="right", va="center", size=size)
        end = max(bar.value, 0.0) + gap
        write(axes, end, place, bar.shown, look, color="text", va="center", size=size)
    marks = [
        Mark(bar.key, column, bar.tip or f"{bar.name}  {bar.shown}", patch, Reach.ROW)
        for bar, patch in zip(bars, drawn, strict=True)
    ]
    return Chart(figure, tuple(marks))


def _colour(bar: RankBar, look: Look) -> str:
    name = "primary" if bar.key == look.chosen else bar.colour
    value: str = getattr(look.colours, name)
    return value
