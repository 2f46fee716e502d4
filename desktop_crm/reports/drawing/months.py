"""Bars by month, with last year as a dashed line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.money import WAN, format_number, format_wan
from desktop_crm.core.periods import Month
from desktop_crm.reports.drawing.chart import Chart, Mark, Reach
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.plot import (
    CAPTION,
    REGULAR,
    SEMIBOLD,
    area_size,
    figure_point,
    grid,
    new_figure,
    plot_area,
    text_width,
    ticks,
    write,
    y_units,
)

_LAST_YEAR = QT_TRANSLATE_NOOP("reports", "Same time last year")
_BAR = 0.66
_DASHES = (0, (4, 3))
_NOTE_ROOM = 20
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class MonthBar:
    """One month; `note` stands above its bar, red with the bar on alarm."""

    key: str
    month: Month
    value: Decimal
    last_year: Decimal | None = None
    alarm: bool = False
    note: str = ""


def draw_months(bars: Sequence[MonthBar], look: Look) -> Chart:
    """A bar for each month, in 万元 for Chinese and thousands otherwise."""
    figure = new_figure(look)
    values = [float(bar.value) for bar in bars]
    earlier = [None if bar.last_year is None else float(bar.last_year) for bar in bars]
    known = [value for value in (*values, *earlier) if value is not None]
    steps = ticks(min((0.0, *known)), max((0.0, *known)) or 1.0, 2 if look.compact else 4)
    names = [axis_money(look.language, step) for step in steps]
    has_legend = not look.compact and any(value is not None for value in earlier)
    axes = plot_area(
        figure,
        look,
        left=max(map(text_width, names)) + 10,
        right=6,
        top=(_NOTE_ROOM if any(bar.note for bar in bars) else 8) + (22 if has_legend else 0),
        bottom=22 if look.compact else 38,
    )
    grid(axes, look, steps, names)
    drawn = axes.bar(range(len(bars)), values, width=_BAR, color=[_colour(b, look) for b in bars])
    _draw_last_year(axes, earlier, look)
    if has_legend:
        _draw_legend(figure, axes, look)
    _name_months(axes, bars, look)
    _write_notes(axes, bars, values, look)
    axes.set_xlim(-0.6, len(bars) - 0.4)
    marks = [
        Mark(bar.key, "sales", _tip(bar, look.language), patch, Reach.COLUMN)
        for bar, patch in zip(bars, drawn, strict=True)
    ]
    return Chart(figure, tuple(marks))


def short_money(language: Language, value: Decimal) -> str:
    """An amount beside a bar: the number of 万 with its unit in the corner, or `¥286.4k`."""
    if not language.is_chinese:
        if abs(value) >= _MILLION:
            return f"¥{format_number(value / _MILLION, places=1)}M"
        return language.large_money(value)
    return format_wan(value, places=1 if abs(value) >= WAN / 10 else 2)


def axis_money(language: Language, value: float) -> str:
    """An amount on an axis: the number of 万, or of thousands."""
    number = Decimal(str(value)) / (10_000 if language.is_chinese else 1_000)
    return format_number(number.normalize() + 0)


def _colour(bar: MonthBar, look: Look) -> str:
    if bar.alarm:
        return look.colours.danger
    return look.colours.primary if bar.key == look.chosen else look.colours.bar


def _draw_last_year(axes: Any, earlier: Sequence[float | None], look: Look) -> None:
    points = [(place, value) for place, value in enumerate(earlier) if value is not None]
    if points:
        axes.plot(
            [place for place, _value in points],
            [value for _place, value in points],
            color=look.colours.text2,
            linewidth=1.4,
            linestyle=_DASHES,
            zorder=3,
        )


def _draw_legend(figure: Any, axes: Any, look: Look) -> None:
    left = look.width - 6 - area_size(axes)[0]
    points = [figure_point(look, left + x, look.height - 11) for x in (0, 18, 24)]
    (start, y), (end, _y), (text, _y) = points
    axes.plot(
        [start, end],
        [y, y],
        transform=figure.transFigure,
        color=look.colours.text2,
        linewidth=1.4,
        linestyle=_DASHES,
        clip_on=False,
    )
    label = look.language.say(_LAST_YEAR)
    write(figure, text, y, label, look, va="center")


def _name_months(axes: Any, bars: Sequence[MonthBar], look: Look) -> None:
    """As many names as there is room for, the last one always; a year under its first month."""
    names = [
        str(bar.month.month) if look.compact else month_name(bar.month, look.language)
        for bar in bars
    ]
    room = area_size(axes)[0] / max(len(bars), 1)
    every = max(1, math.ceil((max(map(text_width, names), default=0) + 0.5) / room))
    shown = [place for place in range(len(bars)) if (len(bars) - 1 - place) % every == 0]
    labels = []
    year = None
    for place in shown:
        month = bars[place].month
        new_year = not look.compact and month.year != year
        labels.append(f"{names[place]}\n{month.year}" if new_year else names[place])
        year = month.year
    axes.set_xticks(shown, labels)


def month_name(month: Month, language: Language) -> str:
    """`11月` or `Nov`."""
    return f"{month.month}月" if language.is_chinese else month.first.strftime("%b")


def _write_notes(axes: Any, bars: Sequence[MonthBar], values: Sequence[float], look: Look) -> None:
    """Above the bar, and above everything that the note's width reaches over."""
    slot = area_size(axes)[0] / max(len(bars), 1)
    for place, bar in enumerate(bars):
        if not bar.note:
            continue
        last = place == len(bars) - 1
        reach = math.ceil(text_width(bar.note, CAPTION, SEMIBOLD) / slot)
        first = max(place - reach + 1, 0) if last else max(place - reach // 2, 0)
        under = range(first, min(place + reach // 2 + 1, len(bars)))
        top = max(max(values[each], float(bars[each].last_year or 0)) for each in under)
        write(
            axes,
            place + (_BAR / 2 + 0.1 if last else 0),
            top + y_units(axes, 3),
            bar.note,
            look,
            color="danger" if bar.alarm else "text2",
            weight=SEMIBOLD if bar.alarm else REGULAR,
            ha="right" if last else "center",
            va="bottom",
        )


def _tip(bar: MonthBar, language: Language) -> str:
    lines = [f"{language.month(bar.month.first)}  {language.money(bar.value, places=0)}"]
    if bar.last_year is not None:
        lines.append(f"{language.say(_LAST_YEAR)}  {language.money(bar.last_year, places=0)}")
    if bar.note:
        lines.append(bar.note)
    return "\n".join(lines)
