"""How the sheets of a workbook are understood: a value that can be changed, saved and reused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from desktop_crm.core.dates import DateOrder
from desktop_crm.exchange.headers.forms.places import column_at, part_of, place_of, row_of
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.renames import Rename


class ColumnUse(StrEnum):
    """What becomes of a column.

    KEEP makes a custom field of it; REMARK adds it to the record's remarks as `header: text`.
    """

    FIELD = "field"
    KEEP = "keep"
    REMARK = "remark"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """One column of a sheet; a blank header is that of cells with nothing above them.

    A column that no field takes is kept beside the record under its own header, unless the user
    decides otherwise. `confidence` from 0 to 1; `multiplier` is what the header counts in, e.g.
    10,000; `date_order` how figures such as 03/04/2026 are written here, when known. `group` counts
    the people of a row: 0 is the main one, 1 whom 联系人二 names. `swaps_days` mends real dates in
    which another program swapped day and month; `keeps_unread` adds cells that the field cannot
    take to the remarks, `tags_unread` is a tag for the customers of such rows.
    """

    index: int
    header: str
    use: ColumnUse = ColumnUse.KEEP
    field: str | None = None
    confidence: float = 0.0
    multiplier: Decimal = Decimal(1)
    is_percent: bool = False
    date_order: DateOrder | None = None
    group: int = 0
    swaps_days: bool = False
    keeps_unread: bool = False
    tags_unread: str = ""

    @property
    def letter(self) -> str:
        """The column's name in a spreadsheet: A, B ... Z, AA; the cell's in a form: B7."""
        return column_letter(self.index)

    @property
    def name(self) -> str:
        """Its header; its letter where nothing stands above it."""
        return self.header or self.letter


class TypedCell(NamedTuple):
    """What a person typed in place of one cell of this very file; columns count from 0."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A value above the header that holds for every row, such as 客户：恒润五金.

    `header` is what it is called there. An unused one stays to be chosen.
    """

    field: str
    value: str
    row: int
    is_used: bool = True
    header: str = ""


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """One sheet: what it is, where its header stands (0 when it has none), what its columns mean.

    A sheet without a kind is left out. `header_row` is the last row of a header that is
    `header_rows` tall. `year` is meant by days without one. Blank cells of the columns in
    `fill_down` repeat the value above; `fills_province` takes the province from the address where
    it has no cell; `drops_totals` leaves out rows that say 合计, `drops_hidden` those that the
    file does not show. `remembered` when an earlier import decided. `is_note` is said of a sheet by
    which the program explains its own workbook. `renames` say which other names are meant. `typed`
    belongs to this file alone: it is neither remembered nor handed on.

    In a form the columns are single cells, see `forms.places`, and `header_row` is the row of its
    first title. `month` is meant by days that are a number only, where `reads_bare_days`;
    `of_republic` counts short years from 1911 on. `is_cross` makes an order of each sum of a month.
    """

    sheet: str
    kind: SheetKind | None
    header_row: int
    columns: tuple[ColumnMapping, ...]
    confidence: float = 0.0
    year: int | None = None
    header_rows: int = 1
    constants: tuple[Constant, ...] = ()
    fill_down: frozenset[int] = frozenset()
    fills_province: bool = False
    drops_totals: bool = True
    drops_hidden: bool = False
    remembered: bool = False
    is_note: bool = False
    renames: tuple[Rename, ...] = ()
    is_form: bool = False
    month: int | None = None
    reads_bare_days: bool = True
    of_republic: bool = False
    is_cross: bool = False
    typed: tuple[TypedCell, ...] = ()

    def column_of(self, key: str, group: int = 0) -> ColumnMapping | None:
        """The first column that is written to a field of a group."""
        return next(
            (each for each in self.columns if each.field == key and each.group == group), None
        )

    def given(self) -> set[str]:
        """The fields of the main record that the sheet tells, by a column or above the header."""
        fields = {each.field for each in self.columns if each.field and not each.group}
        if self.is_cross:
            fields.add("order.date")
        return fields | {constant.field for constant in self.constants if constant.is_used}


def column_letter(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA; the cell of a form has its row behind the letter."""
    letters = ""
    column = column_at(index) + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    row, part = row_of(index), part_of(index)
    return letters + (str(row) if row else "") + (f".{part + 1}" if part else "")


_ADDRESS = re.compile(r"([A-Z]+)(?:([1-9]\d{0,6})(?:\.([2-9]|[1-9]\d))?)?")


def column_index(letters: str) -> int:
    """A is 0, Z is 25, AA is 26; B7 is the cell of a form.

    Raises:
        ValueError: for anything else.
    """
    found = _ADDRESS.fullmatch(str(letters).upper())
    if found is None:
        raise ValueError(letters)
    index = 0
    for letter in found[1]:
        index = index * 26 + ord(letter) - ord("A") + 1
    return place_of(int(found[2] or 0), index - 1, int(found[3] or 1) - 1)
