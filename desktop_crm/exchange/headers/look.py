"""A sheet with its header found, before anybody knows what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.headers.constants import Pair, pairs_above
from desktop_crm.exchange.headers.cross_tables import cross_header
from desktop_crm.exchange.headers.forms.form import Form, find_form
from desktop_crm.exchange.headers.forms.weigh import is_better
from desktop_crm.exchange.headers.header_rows import (
    HEADER_ROWS,
    FoundHeader,
    Row,
    all_readings,
    find_header,
    first_rows,
    header_at,
)
from desktop_crm.exchange.headers.hints import SAMPLE
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.own_notes import is_own_note
from desktop_crm.exchange.headers.signature import signature_of
from desktop_crm.exchange.reading.cells import BLANK
from desktop_crm.exchange.reading.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Seen:
    """A sheet with its header found, not yet understood."""

    sheet: Sheet
    rows: Sequence[Row]
    found: FoundHeader | None
    pairs: Sequence[Pair]
    is_note: bool = False
    form: Form | None = None
    file_name: str = ""

    @property
    def layout(self) -> tuple[tuple[int, str], ...]:
        """The same for sheets with the same headers in the same columns, wherever in a form."""
        headers = self.found.headers if self.found else {}
        return tuple(
            (-1 if self.form else index, header.word) for index, header in sorted(headers.items())
        )


Remembered = Mapping[str, SheetMapping]
"""Decisions of earlier imports by the signature of the headers."""

NOTHING: Remembered = {}


def look(
    sheet: Sheet,
    header_row: int | None,
    remembered: Remembered = NOTHING,
    *,
    may_be_note: bool = True,
) -> Seen:
    """Find the header, where `header_row` says or wherever it makes the most sense.

    A sheet that is better read as a form has its titles for a header, an evaluation its months.
    """
    rows = first_rows(sheet, max(SAMPLE, header_row or 0))
    near = [row for row in rows if row[0] <= HEADER_ROWS]
    if header_row is not None:
        found = header_at(sheet, rows, header_row)
    elif may_be_note and is_own_note(sheet.name, rows):
        return Seen(sheet, rows, None, [], is_note=True)
    else:
        found = (
            _own_header(sheet, near)
            or _known_header(sheet, near, remembered)
            or find_header(sheet, near)
        )
        form = None if _is_ours(found) else find_form(sheet)
        if form and is_better(sheet, form, found):
            return seen_as_form(sheet, rows, form)
        across = cross_header(sheet, near)
        if across and (found is None or across.row - found.row in (0, 1)):
            found = across
    pairs = pairs_above(rows, found.first_row) if found else []
    if found:
        pairs += _pairs_below(rows, found.row)
    return Seen(sheet, rows, found, pairs)


def _is_ours(found: FoundHeader | None) -> bool:
    """Whether a list of ours is recognised by its ids."""
    headers = found.headers.values() if found else ()
    return any(header.text == OWN_ID_HEADER for header in headers)


def seen_as_form(sheet: Sheet, rows: Sequence[Row], form: Form | None) -> Seen:
    """The titles of a form as if they stood in one row."""
    if form is None:
        return Seen(sheet, rows, None, [])
    found = FoundHeader(form.row, 1, form.headers)
    above = [row for row in rows if row[0] < form.row]
    return Seen(sheet, above, found, [], form=form)


def _own_header(sheet: Sheet, rows: Sequence[Row]) -> FoundHeader | None:
    """The header of a list of ours, which may show only what no other program knows."""
    row = next((number for number, cells in rows if OWN_ID_HEADER in cells), None)
    return header_at(sheet, rows, row) if row is not None else None


def _pairs_below(rows: Sequence[Row], header_row: int) -> list[Pair]:
    """What a single cell right below the titles says of the rows below it: 客户：恒润五金."""
    row = next((each for each in rows if each[0] == header_row + 1), None)
    if row is None or sum(cell != BLANK for cell in row[1]) != 1:
        return []
    return pairs_above([row], header_row + 2)


def _known_header(sheet: Sheet, rows: Sequence[Row], remembered: Remembered) -> FoundHeader | None:
    """A header that an earlier import had, also where its words mean nothing by themselves."""
    if not remembered:
        return None
    return next(
        (found for found in all_readings(sheet, rows) if signature_of(found.headers) in remembered),
        None,
    )


def titles_above(seen: Seen) -> list[str]:
    """The texts above the header."""
    first = seen.found.first_row if seen.found else 0
    above = (cell for number, cells in seen.rows if number < first for cell in cells)
    return [cell for cell in above if isinstance(cell, str)]
