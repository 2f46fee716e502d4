"""A report on its way out: plain tables for workbooks and CSV, a picture, printed pages."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.periods import Month
from desktop_crm.core.tables import CellKind, Facts, Table, TableCell, TableColumn
from desktop_crm.reports.drawing.look import Colours
from desktop_crm.reports.options import OptionKind, OptionValue
from desktop_crm.reports.paper import Paper, draw_pages
from desktop_crm.reports.report import Column, Report, ReportResult
from desktop_crm.reports.values import EMPTY, Kind, Sentence, said, show

_KINDS = {
    Kind.NAME: CellKind.TEXT,
    Kind.TEXT: CellKind.TEXT,
    Kind.MONTH: CellKind.TEXT,
    Kind.DATE: CellKind.DATE,
    Kind.MONEY: CellKind.MONEY,
    Kind.COUNT: CellKind.COUNT,
    Kind.QUANTITY: CellKind.NUMBER,
    Kind.RATE: CellKind.RATE,
    Kind.CHANGE: CellKind.RATE,
    Kind.DAYS: CellKind.NUMBER,
    Kind.FLAG: CellKind.TEXT,
}
_TOTAL = QT_TRANSLATE_NOOP("reports", "Total")
_AS_OF = QT_TRANSLATE_NOOP("reports", "As of")
_FINDING = QT_TRANSLATE_NOOP("reports", "Finding")
_DEFINITION = QT_TRANSLATE_NOOP("reports", "Definition")
_BASIS = QT_TRANSLATE_NOOP("reports", "Based on")
_NOTE = QT_TRANSLATE_NOOP("reports", "Note")
_REPORT = QT_TRANSLATE_NOOP("reports", "Report")
_PICTURE = Paper(width=960, height=0, most_rows=15)
_PAGE = Paper(width=595, height=842, most_rows=500)
_PICTURE_SCALE = 2.0


def as_table(result: ReportResult, language: Language) -> Table:
    """The rows with typed values and the line of sums, for a workbook or a CSV file."""
    return Table(
        language.say(result.title),
        [
            TableColumn(column.key, language.say(column.title), _KINDS[column.kind])
            for column in result.columns
        ],
        [
            [
                plain_cell(cell, column, language)
                for cell, column in zip(row.cells, result.columns, strict=True)
            ]
            for row in result.rows
        ],
        totals=totals_line(result, language),
    )


def plain_cell(value: Any, column: Column, language: Language) -> TableCell:
    """A value of a cell that any program understands."""
    if column.names and value in column.names:
        return language.say(column.names[value])
    match value:
        case Text() | Sentence():
            return said(language, value)
        case Month():
            return str(value)
        case bool():
            return show(language, value, Kind.FLAG)
        case _:
            plain: TableCell = value
            return plain


def totals_line(result: ReportResult, language: Language) -> list[TableCell]:
    """The sums under their columns, the word for them under the first."""
    line: list[TableCell] = [
        None
        if column.key == "name"
        else plain_cell(result.totals.get(column.key), column, language)
        for column in result.columns
    ]
    line[0] = language.say(_TOTAL)
    return line


def as_facts(report: Report, result: ReportResult, language: Language) -> Facts:
    """What a reader must know about the figures, line by line."""
    say = language.say
    lines = [
        (say(_REPORT), say(result.title)),
        (say(_AS_OF), language.date(result.as_of)),
        (say(_FINDING), result.finding.say(language)),
        (say(_BASIS), result.basis.say(language)),
        *settings_lines(report, result, language),
        *((say(_DEFINITION), each.say(language)) for each in result.definition),
        *((say(_NOTE), each.say(language)) for each in (*result.facts, *result.notes)),
    ]
    return Facts(say(result.title), lines)


def settings_lines(
    report: Report, result: ReportResult, language: Language
) -> list[tuple[str, str]]:
    """Each option with the value that was chosen."""
    lines = []
    for option in report.options:
        value = result.settings.values[option.key]
        if option.kind is OptionKind.CHOICE:
            title = next(each.title for each in option.choices if each.value == value)
            shown = language.say(title)
        elif value is None:
            continue
        else:
            shown = (
                option.write(value) if option.kind is OptionKind.DAYS else _words(value, language)
            )
        unit = "" if option.unit is None else f" {language.say(option.unit)}"
        lines.append((language.say(option.title), f"{shown or EMPTY}{unit}"))
    return lines


def _words(value: OptionValue, language: Language) -> str:
    return "" if isinstance(value, tuple) else show(language, value, Kind.TEXT)


def as_png(report: Report, result: ReportResult, language: Language) -> bytes:
    """One picture: title, finding, chart, the first rows, sums, definition and notes."""
    (page,) = draw_pages(report, result, as_facts(report, result, language), language, _PICTURE)
    out = BytesIO()
    page.savefig(out, format="png", dpi=72 * _PICTURE_SCALE, facecolor=Colours().surface)
    return out.getvalue()


def as_pdf(report: Report, result: ReportResult, language: Language) -> bytes:
    """A4 pages with the same content, more rows, and text that can be selected."""
    pages = draw_pages(report, result, as_facts(report, result, language), language, _PAGE)
    from matplotlib.backends.backend_pdf import PdfPages

    out = BytesIO()
    with PdfPages(out, metadata={"Title": language.say(result.title)}) as document:
        for page in pages:
            document.savefig(page, facecolor=Colours().surface)
    return out.getvalue()
