"""Vertical bars made of parts, with a legend above."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_crm.reports.drawing.chart import Chart, Mark
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import axis_money
from desktop_crm.reports.drawing.plot import (
    CAPTION,
    area_size,
    drawable,
    elided,
    figure_point,
    grid,
    new_figure,
    plot_area,
    text_width,
    ticks,
    write,
)

_BAR = 0.62
_SWATCH = 8
_LEGEND = 22
_LEAST_NAME = 34


@dataclass(frozen=True, slots=True)
class Part:
    """One part of every bar: its name in the legend, its colour, the column that it shows."""

    name: str
    colour: str
    column: str


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar; a value and a tip for each part."""

    key: str
    name: str
    values: Sequence[float]
    tips: Sequence[str]


def draw_stacks(
    stacks: Sequence[Stack],
    parts: Sequence[Part],
    look: Look,
    *,
    is_money: bool = False,
    with_legend: bool = True,
) -> Chart:
    """Bars from left to right, each built from below; what is negative hangs down."""
    figure = new_figure(look)
    tops = [sum(max(value, 0.0) for value in stack.values) for stack in stacks]
    depths = [sum(min(value, 0.0) for value in stack.values) for stack in stacks]
    steps = ticks(
        min((0.0, *depths)),
        max((0.0, *tops)) or 1.0,
        2 if look.compact else 4,
        whole=not is_money,
    )
    names = [axis_money(look.language, step) if is_money else str(int(step)) for step in steps]
    axes = plot_area(
        figure,
        look,
        left=max(map(text_width, names)) + 10,
        right=6,
        top=8 + (_LEGEND if with_legend else 0),
        bottom=24,
    )
    grid(axes, look, steps, names)
    marks = _draw_bars(axes, stacks, parts, look)
    axes.set_xlim(-0.6, len(stacks) - 0.4)
    _name_bars(axes, stacks)
    if with_legend:
        _draw_legend(figure, parts, look)
    return Chart(figure, tuple(marks))


def _draw_bars(axes: Any, stacks: Sequence[Stack], parts: Sequence[Part], look: Look) -> list[Mark]:
    marks = []
    for place, stack in enumerate(stacks):
        top = bottom = 0.0
        for part, value, tip in zip(parts, stack.values, stack.tips, strict=True):
            if not value:
                continue
            start = top if value > 0 else bottom
            colour = getattr(look.colours, part.colour)
            (patch,) = axes.bar([place], [value], bottom=[start], width=_BAR, color=colour)
            top, bottom = (top + value, bottom) if value > 0 else (top, bottom + value)
            marks.append(Mark(stack.key, part.column, tip, patch))
    return marks


def _name_bars(axes: Any, stacks: Sequence[Stack]) -> None:
    """As many names as there is room for, counted from the last one."""
    room = area_size(axes)[0] / max(len(stacks), 1)
    widest = min(max((text_width(stack.name) for stack in stacks), default=0), _LEAST_NAME)
    every = max(1, math.ceil((widest + 6) / room))
    shown = [place for place in range(len(stacks)) if (len(stacks) - 1 - place) % every == 0]
    labels = [
        drawable(elided(stacks[place].name, max(room * every - 6, _LEAST_NAME), CAPTION))[0]
        for place in shown
    ]
    axes.set_xticks(shown, labels)


def _draw_legend(figure: Any, parts: Sequence[Part], look: Look) -> None:
    from matplotlib.patches import Rectangle

    x = 8.0
    for part in parts:
        name = elided(part.name, max(look.width - x - 24, 24), CAPTION)
        (left, low), (right, high) = (
            figure_point(look, x, look.height - 15),
            figure_point(look, x + _SWATCH, look.height - 15 + _SWATCH),
        )
        figure.add_artist(
            Rectangle(
                (left, low),
                right - left,
                high - low,
                transform=figure.transFigure,
                color=getattr(look.colours, part.colour),
                linewidth=0,
            )
        )
        spot = figure_point(look, x + _SWATCH + 5, look.height - 11)
        write(figure, *spot, name, look, va="center")
        x += _SWATCH + 5 + text_width(name) + 16
        if x > look.width - 40:
            break
