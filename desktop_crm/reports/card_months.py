"""The chart of the customer card: twelve months, last year dashed, a steep drop in red."""

from __future__ import annotations

from desktop_crm.core.language import Language
from desktop_crm.queries.card_months import CardMonths
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import MonthBar, draw_months


def card_months_chart(months: CardMonths, look: Look) -> Chart:
    """The figure; each mark's key is its month as `YYYY-MM`."""
    return draw_months(month_bars(months, look.language), look)


def month_bars(months: CardMonths, language: Language) -> tuple[MonthBar, ...]:
    """Twelve bars; last year's line only where there was any."""
    knows_last_year = any(row.last_year for row in months.rows)
    last = len(months.rows) - 1
    return tuple(
        MonthBar(
            str(row.month),
            row.month,
            row.sales,
            row.last_year if knows_last_year else None,
            alarm=place == last and months.is_steep,
            note=_drop(months, language) if place == last else "",
        )
        for place, row in enumerate(months.rows)
    )


def _drop(months: CardMonths, language: Language) -> str:
    if months.change is None or not months.is_steep:
        return ""
    return language.percent(months.change, places=0)
