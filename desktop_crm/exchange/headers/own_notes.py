"""Sheets that only explain a workbook of ours: nothing to import, and nothing to ask about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from desktop_crm.core.language import LANGUAGES, Text, load_language
from desktop_crm.exchange.fields.own_id import CHOICES_HEADER, NOTES_HEADER
from desktop_crm.exchange.headers.header_rows import Row
from desktop_crm.exchange.note_texts import CHECK_TITLES, LINES_OF, TO_CHECK
from desktop_crm.exchange.reading.cells import BLANK, Cell


def is_own_note(sheet_name: str, rows: Sequence[Row]) -> bool:
    """Whether the program itself wrote a sheet to explain a workbook.

    Its hidden mark says so. Workbooks that left without one are known by the name together with
    what stands there; a sheet of somebody else that merely has the name is none.
    """
    if not rows:
        return False
    first = rows[0][1]
    if NOTES_HEADER in first or CHOICES_HEADER in first:
        return True
    return any(
        _is_named(sheet_name, title) and _says(rows, lines) for title, lines in _titled_lines()
    ) or any(
        _is_named(sheet_name, title) and _filled(first) == titles
        for title, titles in _titled_checks()
    )


def _is_named(sheet_name: str, title: str) -> bool:
    """A second sheet of one name has a number behind it."""
    return sheet_name == title or sheet_name.startswith(f"{title} (")


def _says(rows: Sequence[Row], lines: Collection[str]) -> bool:
    """Whether every row is one of these lines: its words, what they say, and nothing else."""
    for _number, cells in rows:
        filled = _filled(cells)
        if filled and (len(filled) > 2 or filled[0] not in lines):
            return False
    return True


def _filled(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell != BLANK]


@cache
def _titled_lines() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (_say(code, title), frozenset(_say(code, line) for line in lines))
        for code in LANGUAGES
        for title, lines in LINES_OF.items()
    )


@cache
def _titled_checks() -> tuple[tuple[str, list[str]], ...]:
    return tuple(
        (_say(code, TO_CHECK), [_say(code, title) for title in CHECK_TITLES]) for code in LANGUAGES
    )


def _say(code: str, text: Text) -> str:
    return load_language(code).say(text)
