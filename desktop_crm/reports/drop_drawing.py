"""The waterfall from the days before to the days after."""

from __future__ import annotations

from decimal import Decimal

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.money import WAN, format_number
from desktop_crm.core.periods import Month, Period
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import month_name
from desktop_crm.reports.drawing.waterfall import Step, draw_waterfall
from desktop_crm.reports.drop_parts import PART_SHORT_TITLES, PART_TITLES, PARTS
from desktop_crm.reports.report import ReportResult

_NAMED = QT_TRANSLATE_NOOP("reports", "{part} ({n})")
_DAYS = QT_TRANSLATE_NOOP("reports", "{month} {first}–{last}")
_TIP = QT_TRANSLATE_NOOP("reports", "{part}: {amount}, customers: {n}")


_MILLION = 1_000_000


def draw(result: ReportResult, look: Look) -> Chart:
    """Before, the five parts, after."""
    language = look.language
    totals = result.totals
    steps = [_sum("before", result, look)]
    for part in PARTS:
        title = language.say(PART_TITLES[part])
        value, count = totals[part.value], totals[f"{part.value}_count"]
        name = language.say(_NAMED, part=title, n=count)
        if look.compact:
            name = language.say(PART_SHORT_TITLES[part])
        tip = language.say(_TIP, part=title, amount=language.money(value), n=count)
        shown = _signed(value, look)
        steps.append(Step(part.value, name, float(value), shown, tip=tip, opens=count > 0))
    steps.append(_sum("after", result, look))
    return draw_waterfall(steps, look, column="difference")


def _sum(key: str, result: ReportResult, look: Look) -> Step:
    value: Decimal = result.totals[key]
    name = _days(result.extra[key], look.language)
    tip = f"{name}  {look.language.money(value)}"
    if look.compact:
        name = month_name(Month.of(result.extra[key].first), look.language)
    return Step(
        key, name, float(value), _short(value, look), is_sum=True, tip=tip, opens=bool(value)
    )


def _days(period: Period, language: Language) -> str:
    month = Month.of(period.first)
    if period == Period.of_month(month):
        return language.month(month.first)
    name = month_name(month, language)
    return language.say(_DAYS, month=name, first=period.first.day, last=period.last.day)


def _short(value: Decimal, look: Look) -> str:
    """万 with two decimals, thousands with one; without any on a small card."""
    if not value:
        return "0"
    if look.language.is_chinese:
        return format_number(value / WAN, places=0 if look.compact else 2)
    if look.compact and abs(value) >= _MILLION / 10:
        return format_number(value / _MILLION, places=1)
    return f"{format_number(value / 1_000, places=0 if look.compact else 1)}k"


def _signed(value: Decimal, look: Look) -> str:
    text = _short(value, look)
    return f"+{text}" if value > 0 else text
