"""The month so far, cumulated, against the month before and last year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.reports.drawing.chart import Chart, Mark
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import axis_money
from desktop_crm.reports.drawing.plot import (
    SEMIBOLD,
    grid,
    new_figure,
    plot_area,
    text_width,
    ticks,
    write,
    x_units,
    y_units,
)

_DASHES = (0, (3, 3))
_DAY = QT_TRANSLATE_NOOP("reports", "day {day}")
_APART = 15
_WEEK = 7


@dataclass(frozen=True, slots=True)
class CurveLine:
    """One line: its key, what stands at its end, the sums by day, and its last sum in words."""

    key: str
    label: str
    values: Sequence[Decimal]
    tip: str


def draw_month_curves(
    now: CurveLine, before: CurveLine, year: CurveLine, alarm: bool, look: Look
) -> Chart:
    """Three lines from the first day on; the running month stands out, red on alarm."""
    figure = new_figure(look)
    lines = (year, before, now)
    sums = [float(value) for line in lines for value in line.values]
    steps = ticks(min((0.0, *sums)), max((0.0, *sums)) or 1.0, 3)
    names = [axis_money(look.language, step) for step in steps]
    days = max((len(line.values) for line in lines), default=1)
    axes = plot_area(
        figure,
        look,
        left=max(map(text_width, names)) + 10,
        right=max(text_width(line.label, weight=SEMIBOLD) for line in lines) + 14,
        top=8,
        bottom=22,
    )
    grid(axes, look, steps, names)
    axes.set_xlim(1, max(days, 2))
    colour = look.colours.danger if alarm else look.colours.primary
    styles: dict[str, dict[str, Any]] = {
        year.key: {"color": look.colours.text2, "linewidth": 1.4, "linestyle": _DASHES},
        before.key: {"color": look.colours.bar, "linewidth": 2.4},
        now.key: {"color": colour, "linewidth": 2.6},
    }
    marks = [_draw(axes, line, styles[line.key]) for line in lines if line.values]
    _name_days(axes, days, look)
    _name_lines(axes, [line for line in lines if line.values], now.key, alarm, look)
    return Chart(figure, tuple(marks))


def _draw(axes: Any, line: CurveLine, style: dict[str, Any]) -> Mark:
    places = range(1, len(line.values) + 1)
    values = [float(value) for value in line.values]
    axes.plot(places, values, solid_capstyle="round", zorder=3, **style)
    (end,) = axes.plot(
        [places[-1]], [values[-1]], marker="o", markersize=5, color=style["color"], clip_on=False
    )
    return Mark(line.key, "sales", line.tip, end)


def _name_days(axes: Any, days: int, look: Look) -> None:
    places = [1, *range(_WEEK, days + 1, _WEEK)]
    if days - places[-1] >= _WEEK // 2 and days > 1:
        places.append(days)
    axes.set_xticks(places, [_day(look, place) for place in places])


def _day(look: Look, day: int) -> str:
    return look.language.say(_DAY, day=day) if look.language.is_chinese else str(day)


def _name_lines(axes: Any, lines: Sequence[CurveLine], now: str, alarm: bool, look: Look) -> None:
    """The names at the ends of the lines, moved apart where they would overlap."""
    gap = y_units(axes, _APART)
    ends = sorted(lines, key=lambda line: float(line.values[-1]))
    low, high = axes.get_ylim()
    heights: list[float] = []
    for line in ends:
        least = heights[-1] + gap if heights else low
        heights.append(max(float(line.values[-1]), least))
    over = max(0.0, (heights[-1] if heights else 0.0) - high)
    for line, height in zip(ends, heights, strict=True):
        is_now = line.key == now
        write(
            axes,
            len(line.values) + x_units(axes, 8),
            height - over,
            line.label,
            look,
            color=("danger" if alarm else "primary") if is_now else "text2",
            weight=SEMIBOLD if is_now else 400,
            va="center",
        )
