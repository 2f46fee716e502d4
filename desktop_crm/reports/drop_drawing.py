"""The waterfall from the days before to the days after."""

from __future__ import annotations

from decimal import Decimal

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.money import WAN, format_number
from desktop_crm.core.periods import Month, Period
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.waterfall import Step, draw_waterfall
from desktop_crm.reports.drop_parts import PART_TITLES, PARTS
from desktop_crm.reports.report import ReportResult

_NAMED = QT_TRANSLATE_NOOP("reports", "{part} ({n})")
_DAYS = QT_TRANSLATE_NOOP("reports", "{month}, {first}–{last}")
_TIP = QT_TRANSLATE_NOOP("reports", "{part}: {amount}, customers: {n}")


def draw(result: ReportResult, look: Look) -> Chart:
    """Before, the five parts, after."""
    language = look.language
    totals = result.totals
    steps = [_sum("before", result, language)]
    for part in PARTS:
        title = language.say(PART_TITLES[part])
        value, count = totals[part.value], totals[f"{part.value}_count"]
        name = title if look.compact else language.say(_NAMED, part=title, n=count)
        tip = language.say(_TIP, part=title, amount=language.money(value), n=count)
        steps.append(Step(part.value, name, float(value), _signed(value, language), tip=tip))
    steps.append(_sum("after", result, language))
    return draw_waterfall(steps, look, column="difference")


def _sum(key: str, result: ReportResult, language: Language) -> Step:
    value: Decimal = result.totals[key]
    name = _days(result.extra[key], language)
    tip = f"{name}  {language.money(value)}"
    return Step(key, name, float(value), _short(value, language), is_sum=True, tip=tip)


def _days(period: Period, language: Language) -> str:
    month = Month.of(period.first)
    if period == Period.of_month(month):
        return language.month(month.first)
    return language.say(
        _DAYS, month=language.month(month.first), first=period.first.day, last=period.last.day
    )


def _short(value: Decimal, language: Language) -> str:
    """万 with two decimals, thousands with one."""
    if language.is_chinese:
        return format_number(value / WAN, places=2)
    return f"{format_number(value / 1_000, places=1)}k"


def _signed(value: Decimal, language: Language) -> str:
    text = _short(value, language)
    return f"+{text}" if value > 0 else text
