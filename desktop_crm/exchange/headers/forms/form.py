"""A form as a list of one record: its titles as headers, its values as the cells below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_crm.exchange.headers.forms.boxes import Box
from desktop_crm.exchange.headers.forms.find import FormText, read_form
from desktop_crm.exchange.headers.forms.places import place_of, row_of
from desktop_crm.exchange.headers.forms.tables import InnerTable
from desktop_crm.exchange.headers.forms.ticks import ticked
from desktop_crm.exchange.headers.meanings import SURE, known_meanings
from desktop_crm.exchange.headers.words import JOINT, Header, read_header
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet

_FURTHER_PERSON = "联系人2"
"""Whom a row of people names, where the form names one by itself."""
_CAPTION = re.compile(r"^[一二三四五六七八九十\d]{1,3}\s*[、.．)）]\s*")
_LINE = " \t\r\n　_＿"
_LOG = "跟进记录"
_CUSTOMER = "customer.name"
_NAME = "contact.name"


@dataclass(frozen=True, slots=True)
class Form:
    """What a form holds, by the places of its cells.

    `people` are further rows of the cells in `people_places`, one each; `texts` hold all rows of
    another table as lines. `rest` is what belongs to no title, `notes` what stands below; `inner`
    are the rows of titles inside, those `of_trade` being lines of a document. `titles` stand above
    all.
    """

    row: int
    last_row: int
    headers: Mapping[int, Header]
    values: Mapping[int, Cell]
    people: tuple[Mapping[int, Cell], ...]
    people_places: frozenset[int]
    texts: frozenset[int]
    rest: tuple[Box, ...]
    notes: tuple[Box, ...]
    inner: frozenset[int]
    of_trade: frozenset[int]
    titles: tuple[str, ...]
    known_rows: frozenset[int]
    known: int

    @property
    def is_filled(self) -> bool:
        """Whether any value is there."""
        return any(cell != BLANK for cell in self.values.values())


def find_form(sheet: Sheet) -> Form | None:
    """The form that a sheet is, if it holds several titles with values; see `weigh`."""
    text = read_form(sheet)
    if text is None or not text.pairs or _holds_several(text):
        return None
    headers = _pair_headers(text)
    values = {pair.place: _value(pair.value) for pair in text.pairs}
    people: list[Mapping[int, Cell]] = []
    people_places: set[int] = set()
    texts: set[int] = set()
    names_person = any(_means(header, _NAME) for header in headers.values())
    for table in text.tables:
        if table.is_of_people and not people_places:
            places = {box.column: place_of(table.row + 1, box.column) for box in table.titles}
            people_places |= set(places.values())
            headers |= _people_headers(table, places, names_person)
            found = [{places[at]: cell for at, cell in row.items()} for row in table.rows]
            values |= dict.fromkeys(places.values(), BLANK) | (found[0] if found else {})
            people += found[1:]
        else:
            place = place_of(table.row, table.titles[0].column)
            headers[place] = _text_header(table)
            values[place] = table.as_text()
            texts.add(place)
    rows = [pair.row for pair in text.pairs]
    ends = [row_of(place) for place in headers]
    ends += [table.row + len(table.rows) for table in text.tables]
    return Form(
        row=min(rows),
        last_row=max(ends),
        headers=dict(sorted(headers.items())),
        values=values,
        people=tuple(people),
        people_places=frozenset(people_places),
        texts=frozenset(texts),
        rest=tuple(text.rest),
        notes=tuple(text.notes),
        inner=frozenset(table.row for table in text.tables),
        of_trade=frozenset(table.row for table in text.tables if table.is_of_trade),
        titles=tuple(text.titles),
        known_rows=frozenset(pair.row for pair in text.known),
        known=len({read_header(pair.title).word for pair in text.known}),
    )


def _pair_headers(text: FormText) -> dict[int, Header]:
    """What the titles say; 名称 below 开票信息 is the one for invoices, another one of two."""
    words = Counter(read_header(pair.title).word for pair in text.pairs)
    found = {}
    for pair in text.pairs:
        header = read_header(pair.title)
        below = read_header(f"{_CAPTION.sub('', pair.caption)}{JOINT}{pair.title}")
        is_other = bool(_sure(below) - _sure(header))
        is_used = pair.caption and (is_other or words[header.word] > 1)
        found[pair.place] = below if is_used else header
    return found


def _sure(header: Header) -> set[str]:
    return {known.key for known, fit in known_meanings(header) if fit == SURE}


def _holds_several(text: FormText) -> bool:
    """Whether the same titles stand there again, so that it is no form of one record."""
    words = Counter(read_header(pair.title).word for pair in text.known)
    customers = [word for word in words if _means(read_header(word), _CUSTOMER)]
    return any(words[word] > 1 for word in customers) or len(text.rest) > len(text.pairs)


def _text_header(table: InnerTable) -> Header:
    """What a table is called that becomes one text; the rows of a log are entries by their days."""
    header = read_header(table.name or " ".join(box.text for box in table.titles))
    return replace(header, word=_LOG) if table.is_log else header


def _people_headers(
    table: InnerTable, places: Mapping[int, int], names_person: bool
) -> dict[int, Header]:
    found = {}
    for box, header in table.headers():
        further = replace(header, parts=(_FURTHER_PERSON, header.word))
        found[places[box.column]] = further if names_person else header
    return found


def _means(header: Header, key: str) -> bool:
    return key in _sure(header)


def _value(cell: Cell) -> Cell:
    """A value without the line that it is written on, of several choices the one ticked."""
    return ticked(cell.strip(_LINE)) if isinstance(cell, str) else cell
