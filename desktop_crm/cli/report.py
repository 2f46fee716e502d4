"""`report`: one question about the firm, as text, as an object for scripts, or as a file."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser, day
from desktop_crm.cli.places import add_file_option, path
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language

if TYPE_CHECKING:
    from desktop_crm.reports.report import Report, ReportResult

_NAME = QT_TRANSLATE_NOOP("cli", "the report; `desktop-crm list reports` names them")
_TODAY = QT_TRANSLATE_NOOP("cli", "the day that counts as today, as 2026-11-21")
_SET = QT_TRANSLATE_NOOP("cli", "a setting of the report, such as axis=product")
_OUT = QT_TRANSLATE_NOOP("cli", "write a file instead: .xlsx, .csv, .png or .pdf")
_WRITTEN = QT_TRANSLATE_NOOP("cli", "{path} was written.")
_CHANGED = QT_TRANSLATE_NOOP("cli", "Cells that had to be changed for the file: {count}.")
_TOTAL = QT_TRANSLATE_NOOP("cli", "Total")


def configure(parser: Parser) -> None:
    """Name, file, day, settings and target."""
    parser.option("name", help=_NAME, metavar="NAME")
    add_file_option(parser, "--from")
    parser.option("--today", help=_TODAY, type=day, metavar="DATE")
    parser.option(
        "--set",
        help=_SET,
        type=setting,
        action="extend",
        nargs="+",
        default=[],
        metavar="KEY=VALUE",
    )
    parser.option("--out", help=_OUT, type=out_file, metavar="FILE")


def setting(text: str) -> tuple[str, str]:
    """`key=value` as a pair."""
    key, separator, value = text.partition("=")
    if not (key and separator):
        raise ValueError(text)
    return key.strip(), value.strip()


def out_file(text: str) -> Path:
    """A path whose ending says what to write."""
    target = path(text)
    if target.suffix.lower() not in _WRITERS:
        raise ArgumentTypeError(f"invalid file value: {text!r}")
    return target


def run(arguments: Namespace, console: Console) -> int:
    """Answer the question and print or write it."""
    from desktop_crm.core.clock import local_today
    from desktop_crm.reports.registry import find_report
    from desktop_crm.storage.workspace import Workspace

    report = find_report(arguments.name)
    settings = report.read_settings(dict(arguments.set))
    today = arguments.today or local_today()
    with Workspace.open(arguments.file) as workspace:
        result = workspace.read(report.run, settings=settings, today=today)
    if arguments.out is not None:
        _write(arguments.out, report, result, console)
    elif console.as_json:
        from desktop_crm.reports.json_form import as_json

        console.answer(as_json(report, result, console.language))
    else:
        _print(result, console)
    return 0


def _print(result: ReportResult, console: Console) -> None:
    from desktop_crm.reports.export import totals_line
    from desktop_crm.reports.values import Kind, show

    language = console.language
    places = [place for place, column in enumerate(result.columns) if column.shown]
    columns = [result.columns[place] for place in places]
    rows = [
        [_cell(language, row.cells[place], result.columns[place]) for place in places]
        for row in result.rows
    ]
    totals = totals_line(result, language)
    if any(totals[place] is not None for place in places[1:]):
        kinds = [result.columns[place].kind for place in places]
        shown = [
            "" if totals[place] is None else show(language, totals[place], kind)
            for place, kind in zip(places, kinds, strict=True)
        ]
        rows.append([language.say(_TOTAL), *shown[1:]])
    texts = {Kind.NAME, Kind.TEXT}
    numbers = {place for place, column in enumerate(columns) if column.kind not in texts}
    console.line(language.say(result.title))
    console.line(result.finding.say(language))
    console.line()
    console.table([language.say(column.title) for column in columns], rows, numbers=numbers)
    console.line()
    for sentence in (*result.definition, result.basis, *result.facts, *result.notes):
        console.line(sentence.say(language))


def _cell(language: Language, value: Any, column: Any) -> str:
    from desktop_crm.reports.values import show

    if column.names and value in column.names:
        return language.say(column.names[value])
    return show(language, value, column.kind)


def _write(target: Path, report: Report, result: ReportResult, console: Console) -> None:
    changed = _WRITERS[target.suffix.lower()](target, report, result, console.language)
    console.say(_WRITTEN, path=target)
    if changed:
        console.say(_CHANGED, count=changed)
    console.answer({"report": report.name, "file": str(target), "changed_cells": changed})


def _workbook(target: Path, report: Report, result: ReportResult, language: Language) -> int:
    from desktop_crm.exchange.out.workbook import write_workbook
    from desktop_crm.reports.export import as_facts, as_table

    facts = as_facts(report, result, language)
    return len(write_workbook(target, [as_table(result, language)], facts=facts))


def _csv(target: Path, _report: Report, result: ReportResult, language: Language) -> int:
    from desktop_crm.exchange.out.text_file import write_csv
    from desktop_crm.reports.export import as_table

    return len(write_csv(target, as_table(result, language)))


def _png(target: Path, report: Report, result: ReportResult, language: Language) -> int:
    from desktop_crm.reports.export import as_png

    return _bytes(target, as_png(report, result, language))


def _pdf(target: Path, report: Report, result: ReportResult, language: Language) -> int:
    from desktop_crm.reports.export import as_pdf

    return _bytes(target, as_pdf(report, result, language))


def _bytes(target: Path, content: bytes) -> int:
    from desktop_crm.exchange.out.files import finished_or_nothing

    with finished_or_nothing(target) as draft:
        draft.write_bytes(content)
    return 0


_WRITERS: Mapping[str, Callable[[Path, Report, ReportResult, Language], int]] = {
    ".xlsx": _workbook,
    ".csv": _csv,
    ".png": _png,
    ".pdf": _pdf,
}
