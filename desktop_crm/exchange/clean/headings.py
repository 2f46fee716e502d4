"""Headings inside a table: its title and header again on each page, rows merged to one cell."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.words import JOINT
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Block, Sheet

_FEWEST_TITLES = 2


@dataclass(frozen=True, slots=True)
class Headings:
    """What may head parts of a table: texts above its header, and rows merged to one cell."""

    titles: frozenset[str] = frozenset()
    rows: frozenset[int] = frozenset()

    def wide_rows(self, first_row: int, count: int) -> set[int]:
        """The offsets of merged rows among some rows."""
        return {row - first_row for row in self.rows if 0 <= row - first_row < count}

    def is_title(self, row: Sequence[Cell]) -> bool:
        """Whether a row holds nothing but a text that stands above the header as well."""
        content = [cell for cell in row if cell != BLANK]
        return len(content) == 1 and content[0] in self.titles

    def is_wide(self, row: Sequence[Cell], number: int) -> bool:
        """Whether a row is merged to one cell."""
        return number in self.rows and sum(cell != BLANK for cell in row) == 1


NO_HEADINGS = Headings()


def headings_of(sheet: Sheet, mapping: SheetMapping) -> Headings:
    """What stands above the header, and the rows that are one wide cell."""
    titles = set()
    for block in sheet.blocks():
        above = mapping.header_row - mapping.header_rows + 1 - block.first_row
        for column in block.columns.values():
            titles |= {cell for cell in column[: max(0, above)] if isinstance(cell, str) and cell}
        break
    widest = max(_FEWEST_TITLES + 1, len(mapping.columns) / 2)
    rows = {
        bounds.first_row
        for bounds in sheet.merged
        if bounds.first_row == bounds.last_row > mapping.header_row
        and bounds.last_column - bounds.first_column + 1 >= widest
    }
    return Headings(frozenset(titles), frozenset(rows))


def repeated_titles(
    block: Block, keys: Sequence[int], start: int, titles: frozenset[str]
) -> set[int]:
    """The rows in which a key column says what stands above the header."""
    columns = [block.column(index) for index in keys] if titles else []
    return {
        offset
        for column in columns
        if not titles.isdisjoint(column)
        for offset, cell in enumerate(column[start:])
        if cell in titles
    }


def repeated_headers(
    block: Block, mapping: SheetMapping, start: int, keys: Collection[int]
) -> set[int]:
    """The rows that say the column titles again, as programs do on each page of a print.

    Where the header has several rows, those above the last one say the titles of their groups.
    """
    titles = {
        column.index: {column.header, *column.header.split(JOINT)}
        for column in mapping.columns
        if column.header and column.index in block.columns
    }
    if len(titles) < _FEWEST_TITLES:
        return set()
    found: set[int] = set()
    for index in titles.keys() & keys if keys else titles:
        own, column = titles[index], block.columns[index]
        if not own.isdisjoint(column):
            found |= {at for at, cell in enumerate(column[start:]) if cell in own}
    whole = {at for at in found if _says_titles(block, titles, start + at) >= _FEWEST_TITLES}
    return whole | {
        at - above
        for at in whole
        for above in range(1, mapping.header_rows)
        if at >= above and _says_titles(block, titles, start + at - above)
    }


def _says_titles(block: Block, titles: Mapping[int, Collection[str]], place: int) -> int:
    """How many titles a row says; none if it holds anything else."""
    said = {
        index: column[place] for index, column in block.columns.items() if column[place] != BLANK
    }
    is_header = all(
        " ".join(str(cell).split()) in titles.get(index, ()) for index, cell in said.items()
    )
    return len(said) if is_header else 0
