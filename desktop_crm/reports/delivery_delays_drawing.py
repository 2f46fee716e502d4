"""How delays are drawn: the rate by month as a line, otherwise the late deliveries as bars."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.deliveries import DelayAxis
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks, first_rows, rows_that_fit
from desktop_crm.reports.drawing.rates import RatePoint, draw_rates
from desktop_crm.reports.report import ReportResult, ReportRow
from desktop_crm.reports.values import Kind, show

_AVERAGE = QT_TRANSLATE_NOOP("reports", "Average {rate}")
_TIP = QT_TRANSLATE_NOOP("reports", "{name}: {late} of {shipped} late ({rate})")


def draw(result: ReportResult, look: Look) -> Chart:
    """The rate by month as a line, otherwise the late deliveries as bars."""
    language = look.language
    if result.settings.text("by") == DelayAxis.MONTH:
        points = [
            RatePoint(row.key, row.cells[0], row.cells[4], _tip(row, language))
            for row in result.rows
        ]
        average = result.totals["delay_rate"]
        note = language.say(_AVERAGE, rate=show(language, average, Kind.RATE))
        return draw_rates(points, look, average=average, note=note, column="delay_rate")
    by_cause = result.settings.text("by") == DelayAxis.CAUSE
    late = [row for row in first_rows(result.rows, rows_that_fit(look)) if row.cells[3]]
    bars = [
        RankBar(
            row.key,
            show(language, row.cells[0], Kind.NAME),
            row.cells[3],
            str(row.cells[3])
            if by_cause
            else f"{row.cells[3]} · {show(language, row.cells[4], Kind.RATE)}",
            "bar" if row.key else "neutral_soft",
            _tip(row, language),
        )
        for row in late
    ]
    return draw_ranks(bars, look, column="late")


def _tip(row: ReportRow, language: Language) -> str:
    name, _code, shipped, late, part, *_rest = row.cells
    return language.say(
        _TIP,
        name=show(language, name, Kind.NAME),
        late=late,
        shipped=shipped,
        rate=show(language, part, Kind.RATE),
    )
