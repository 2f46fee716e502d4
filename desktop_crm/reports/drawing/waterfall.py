"""From one sum to another, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_crm.reports.drawing.chart import Chart, Mark, Reach
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import axis_money
from desktop_crm.reports.drawing.plot import (
    BODY,
    SEMIBOLD,
    drawable,
    grid,
    new_figure,
    plot_area,
    text_width,
    ticks,
    write,
    y_units,
)

_BAR = 0.56
_SOFT = 0.78
_SMALL = 11


@dataclass(frozen=True, slots=True)
class Step:
    """A whole sum, or a difference to the step before; `shown` is written above it.

    A step that does not open has nothing behind it.
    """

    key: str
    name: str
    value: float
    shown: str
    is_sum: bool = False
    tip: str = ""
    opens: bool = True


def draw_waterfall(steps: Sequence[Step], look: Look, *, column: str) -> Chart:
    """Sums stand on the ground, differences hang where the step before ended."""
    figure = new_figure(look)
    spans = _spans(steps)
    scale = ticks(
        min(0.0, *(low for low, _high, _end in spans)),
        max(*(high for _low, high, _end in spans), 1.0) * 1.04,
        2 if look.compact else 3,
    )
    names = [axis_money(look.language, step) for step in scale]
    axes = plot_area(
        figure, look, left=max(map(text_width, names)) + 12, right=6, top=22, bottom=26
    )
    grid(axes, look, scale, names)
    axes.set_xlim(-0.5, len(steps) - 0.5)
    marks = []
    for place, (step, (low, high, end)) in enumerate(zip(steps, spans, strict=True)):
        chosen = step.key == look.chosen
        if chosen:
            axes.axvspan(place - 0.5, place + 0.5, color=look.colours.primary_soft, linewidth=0)
        (bar,) = axes.bar(
            [place],
            [high - low],
            bottom=low,
            width=_BAR,
            color=_colour(step, look, last=place == len(steps) - 1),
            alpha=1.0 if step.is_sum or chosen else _SOFT,
            zorder=2,
        )
        _join(axes, place, end, look, last=place == len(steps) - 1, is_flat=not step.value)
        top = max(high, low) + y_units(axes, 4)
        write(
            axes,
            place,
            top,
            step.shown,
            look,
            color=_text_colour(step),
            weight=SEMIBOLD,
            size=_SMALL if look.compact else BODY,
            ha="center",
            va="bottom",
            zorder=4,
        )
        if step.opens:
            marks.append(Mark(step.key, column, step.tip, bar, Reach.COLUMN))
    _name_steps(axes, steps, look)
    return Chart(figure, tuple(marks))


def _spans(steps: Sequence[Step]) -> list[tuple[float, float, float]]:
    """Lower and upper edge of each bar, and the height at which it ends."""
    spans = []
    height = 0.0
    for step in steps:
        start = 0.0 if step.is_sum else height
        height = start + step.value
        spans.append((min(start, height), max(start, height), height))
    return spans


def _colour(step: Step, look: Look, *, last: bool) -> str:
    if step.is_sum:
        return look.colours.primary if last else look.colours.bar
    return look.colours.danger if step.value < 0 else look.colours.success


def _text_colour(step: Step) -> str:
    if step.is_sum or not step.value:
        return "text"
    return "danger" if step.value < 0 else "success"


def _join(axes: Any, place: int, height: float, look: Look, *, last: bool, is_flat: bool) -> None:
    if not last:
        axes.plot(
            [place - _BAR / 2 if is_flat else place + _BAR / 2, place + 1 - _BAR / 2],
            [height, height],
            color=look.colours.text3,
            linewidth=1,
            linestyle=(0, (3, 2)),
            zorder=1,
        )


def _name_steps(axes: Any, steps: Sequence[Step], look: Look) -> None:
    axes.set_xticks(range(len(steps)), [drawable(step.name)[0] for step in steps])
    if look.compact and not look.language.is_chinese:
        axes.tick_params(axis="x", labelsize=_SMALL)
    for label, step in zip(axes.get_xticklabels(), steps, strict=True):
        if step.key == look.chosen:
            label.set_color(look.colours.primary)
            label.set_fontweight(SEMIBOLD)
