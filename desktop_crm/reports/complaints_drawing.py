"""How many complaints, drawn: red where some are past their deadline."""

from __future__ import annotations

from functools import partial

from desktop_crm.queries.complaint_figures import ComplaintAxis
from desktop_crm.reports.drawing.chart import Chart
from desktop_crm.reports.drawing.columns import CountBar, draw_columns
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import month_name
from desktop_crm.reports.drawing.ranks import RankBar, draw_ranks, first_rows, rows_that_fit
from desktop_crm.reports.report import ReportResult
from desktop_crm.reports.values import Kind, show

_MONTHS = 24


def draw(result: ReportResult, look: Look) -> Chart:
    """How many of each; red where some are past their deadline."""
    language = look.language
    if result.settings.text("axis") == ComplaintAxis.MONTH:
        columns = [
            CountBar(
                row.key,
                str(row.cells[0].month) if look.compact else month_name(row.cells[0], language),
                row.cells[2],
                tip=f"{language.month(row.cells[0].first)}  {row.cells[2]}",
            )
            for row in result.rows[-_MONTHS // (2 if look.compact else 1) :]
        ]
        return draw_columns(columns, look, column="complaints")
    name_cell = partial(show, language, kind=Kind.NAME)
    bars = [
        RankBar(
            row.key,
            name_cell(row.cells[0]),
            row.cells[2],
            str(row.cells[2]),
            "danger" if row.cells[4] else "bar" if row.key else "neutral_soft",
        )
        for row in first_rows(result.rows, rows_that_fit(look))
    ]
    return draw_ranks(bars, look, column="complaints")
