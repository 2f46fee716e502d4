"""What was read: a workbook's sheets as blocks of typed columns, kept packed until looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_crm.exchange.reading.cells import BLANK, Cell, unpacked
from desktop_crm.exchange.reading.frames import decode
from desktop_crm.exchange.reading.hidden import NOTHING_HIDDEN, Hidden
from desktop_crm.exchange.reading.kinds import FileKind
from desktop_crm.exchange.reading.notes import CellNote


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows of a sheet, by column; columns without any content are left out.

    `first_row` is 1 for the sheet's first row, columns count from 0 for A.
    """

    first_row: int
    height: int
    columns: Mapping[int, list[Cell]]

    def column(self, index: int) -> list[Cell]:
        """The cells of a column, blank where the sheet has none."""
        cells = self.columns.get(index)
        return cells if cells is not None else [BLANK] * self.height

    def rows(self, width: int) -> Iterator[tuple[Cell, ...]]:
        """The first `width` cells of each row."""
        return zip(*(self.column(index) for index in range(width)), strict=True)


@dataclass(frozen=True, slots=True)
class MergedRange:
    """Cells shown as one; only the first of them has content. All bounds belong to it."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `height` and `width` reach to the last cell with content, 0 when there is none.

    `broken` holds why the sheet could not be read, although others of the workbook could.
    """

    name: str
    is_visible: bool = True
    height: int = 0
    width: int = 0
    payloads: tuple[bytes, ...] = ()
    merged: tuple[MergedRange, ...] = ()
    hidden: Hidden = NOTHING_HIDDEN
    notes: tuple[CellNote, ...] = ()
    broken: str | None = None

    def blocks(self) -> Iterator[Block]:
        """All content from top to bottom; rows between two blocks are blank."""
        return map(unpack_block, self.payloads)

    def rows(self) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        """Row numbers and all cells of each row within the blocks."""
        for block in self.blocks():
            yield from enumerate(block.rows(self.width), start=block.first_row)

    def head(self, count: int) -> list[tuple[int, tuple[Cell, ...]]]:
        """The rows with content or between such, among the first `count` rows of the sheet."""
        head = []
        for number, row in self.rows():
            if number > count:
                break
            head.append((number, row))
        return head


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file as read; `name` is its file name without the folder."""

    name: str
    kind: FileKind
    sheets: tuple[Sheet, ...]
    encoding: str | None = None


def unpack_block(payload: bytes) -> Block:
    """The block that a child process packed."""
    content = decode(payload)
    places = content["places"]
    columns = {
        int(index): unpacked(values, places.get(index, {}))
        for index, values in content["columns"].items()
    }
    return Block(content["row"], content["height"], columns)
