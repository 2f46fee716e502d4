"""Where the header of a sheet stands: in one row, or in two with groups above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from desktop_crm.exchange.headers.meanings import SURE, known_meanings
from desktop_crm.exchange.headers.people import person_of
from desktop_crm.exchange.headers.periods import are_periods
from desktop_crm.exchange.headers.split_days import split_day
from desktop_crm.exchange.headers.words import JOINT, Header, header_of, header_text, read_header
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import MergedRange, Sheet

HEADER_ROWS = 20
"""The header is looked for in so many rows."""

MEANT_COLUMNS = 400
"""No form is wider; what stands further right is kept without asking what it means."""

_MOST_COLUMNS = 16_384
_FEWEST_HITS = 3
_FEWEST_GROUPS = 2
"""A single text above the header is a title."""
_NAMING = frozenset({"customer.name", "contact.name"})
_VAGUE = frozenset({"名称", "全称", "单位", "姓名", "name", "contact"})
"""What other lists call their things, too."""
_MAIL, _NUMBER = re.compile(r"\S@\S"), re.compile(r"(?:\d[\s()-]*){7}")
_WAYS = {"contact.email": _MAIL, "contact.mobile": _NUMBER, "contact.phone": _NUMBER}
"""What stands below titles of ways to reach somebody."""
_EXACT_PAIR = 0.05
"""Lets a header of two rows win where the upper one makes the lower one's words exact."""

Row = tuple[int, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class FoundHeader:
    """The headers by column; `row` is the last of the `height` rows that they stand in."""

    row: int
    height: int
    headers: Mapping[int, Header]

    @property
    def first_row(self) -> int:
        """The upper row."""
        return self.row - self.height + 1


def first_rows(sheet: Sheet, count: int) -> list[Row]:
    """The rows with content or between such, among the first rows of a sheet.

    A file may claim columns that no spreadsheet program has; they are not looked at.
    """
    width = min(sheet.width, _MOST_COLUMNS)
    rows: list[Row] = []
    for block in sheet.blocks():
        if block.first_row > count:
            break
        numbered = enumerate(block.rows(width), start=block.first_row)
        rows += [row for row in numbered if row[0] <= count]
    return rows


def find_header(sheet: Sheet, rows: Sequence[Row]) -> FoundHeader | None:
    """The rows with the most headers that mean something; the upper one of equals.

    Only the first columns are weighed, the header found is complete.
    """
    narrow = [(number, cells[:MEANT_COLUMNS]) for number, cells in rows]
    best: tuple[float, int, int] | None = None
    for place, row in enumerate(narrow):
        for found in _readings(sheet, narrow, place):
            score = _score(found, row[1])
            if score > 0 and (best is None or score > best[0]):
                best = (score, place, found.height)
    if best is None:
        return _first_wide_row(rows)
    _, place, height = best
    return next(each for each in _readings(sheet, rows, place) if each.height == height)


def _first_wide_row(rows: Sequence[Row]) -> FoundHeader | None:
    """The first row of several cells, if one says whom the rows name: 客户名称, 特长, 爱好.

    A vague 姓名 does so beside numbers or mail addresses. Such a list has hardly any other word
    that is known. A form with 客户名称 beside the name and 联系人 below is none.
    """
    for place, (number, cells) in enumerate(rows):
        if sum(cell != BLANK for cell in cells) < _FEWEST_GROUPS:
            continue
        headers = {index: header for index, cell in enumerate(cells) if (header := header_of(cell))}
        below = [row for _, row in rows[place + 1 :]]
        named = [index for index, header in headers.items() if _may_name(header)]
        if not named:
            continue
        if (
            len(headers) == sum(cell != BLANK for cell in cells)
            and not are_periods(cells)
            and len({header.word for header in headers.values()}) == len(headers)
            and any(_holds_names(index, below) for index in named)
            and (any(_names_records(headers[index]) for index in named) or _reaches(headers, below))
        ):
            return FoundHeader(number, 1, headers)
        return None
    return None


def _names_records(header: Header) -> bool:
    return header.word not in _VAGUE and _may_name(header)


def _may_name(header: Header) -> bool:
    return any(known.key in _NAMING and fit == SURE for known, fit in known_meanings(header))


def _reaches(headers: Mapping[int, Header], below: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether a column of mail addresses or numbers proves that a vague 姓名 names people."""
    return any(
        known.key in _WAYS and _ways_below(index, below, _WAYS[known.key])
        for index, header in headers.items()
        for known, fit in known_meanings(header)
        if fit == SURE
    )


def _ways_below(index: int, below: Sequence[tuple[Cell, ...]], way: re.Pattern[str]) -> bool:
    cells = [str(row[index]) for row in below if index < len(row) and row[index] != BLANK]
    return bool(cells) and sum(bool(way.search(cell)) for cell in cells) * 2 > len(cells)


def _holds_names(index: int, below: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether something stands below, and none of it is a title itself."""
    cells = [row[index] for row in below if index < len(row) and row[index] != BLANK]
    titles = [header for cell in cells if (header := header_of(cell))]
    return bool(titles) and not any(map(known_meanings, titles))


def header_at(sheet: Sheet, rows: Sequence[Row], number: int) -> FoundHeader | None:
    """The header that ends in the row that the user names; None where it holds none."""
    for place, row in enumerate(rows):
        if row[0] == number:
            readings = [found for found in _readings(sheet, rows, place) if found.headers]
            cells = row[1][:MEANT_COLUMNS]
            return max(readings, key=lambda found: _score(found, cells), default=None)
    return None


def all_readings(sheet: Sheet, rows: Sequence[Row]) -> Iterator[FoundHeader]:
    """Every way to read any of the rows as a header."""
    for place in range(len(rows)):
        yield from (found for found in _readings(sheet, rows, place) if found.headers)


def _readings(sheet: Sheet, rows: Sequence[Row], place: int) -> list[FoundHeader]:
    number, cells = rows[place]
    single = {index: header for index, cell in enumerate(cells) if (header := header_of(cell))}
    found = [FoundHeader(number, 1, single)]
    if place and rows[place - 1][0] == number - 1:
        double = _below_groups(sheet.merged, rows[place - 1], cells)
        if double:
            found.append(FoundHeader(number, 2, double))
    return found


def _below_groups(
    merged: Sequence[MergedRange], above: Row, cells: Sequence[Cell]
) -> dict[int, Header] | None:
    """The headers of two rows together; None where the upper one cannot head groups."""
    number, uppers = above
    tops = [header_text(cell) for cell in uppers]
    if sum(top is not None for top in tops) < _FEWEST_GROUPS or any(map(_says_a_value, tops)):
        return None
    ends = {
        bounds.first_column: bounds.last_column
        for bounds in merged
        if bounds.first_row == number and bounds.last_row == number
    }
    headers: dict[int, Header] = {}
    group, group_end = None, -1
    for index, cell in enumerate(cells):
        top = tops[index] if index < len(tops) else None
        text = header_text(cell)
        if top is not None:
            group, group_end = (top, ends.get(index, len(cells))) if text else (None, -1)
        elif index > group_end or (index < len(uppers) and uppers[index] != BLANK):
            group = None
        joined = JOINT.join(part for part in (group, text) if part) if text else top
        if joined:
            headers[index] = read_header(joined)
    return headers


def _says_a_value(top: str | None) -> bool:
    return top is not None and (":" in top or "：" in top)


def _score(found: FoundHeader, cells: Sequence[Cell]) -> float:
    known = {}
    for index, header in islice(found.headers.items(), MEANT_COLUMNS):
        person = person_of(header)
        if found_meanings := known_meanings(header) or (person[0] if person else ()):
            known[index] = (header, max(fit for _, fit in found_meanings))
    distinct = {header.word for header, _ in known.values()}
    if not known or len(distinct) < min(_FEWEST_HITS, len(found.headers)):
        return 0
    others = sum(cell != BLANK and header_text(cell) is None for cell in cells)
    exact = sum(fit == SURE and bool(header.parts) for header, fit in known.values())
    pairs = _EXACT_PAIR * exact if found.height > 1 else 0
    days = split_day(found.headers) is not None
    return len(distinct) + len(known) / 10 + pairs + days - others
