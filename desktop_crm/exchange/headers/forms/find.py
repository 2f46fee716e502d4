"""Whether a sheet is a form, and what it says: 客户登记表, one customer to a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop_crm.exchange.clean.rows import is_footer, is_hint, is_section
from desktop_crm.exchange.headers.forms.boxes import Box, Grid, grid_of
from desktop_crm.exchange.headers.forms.pairs import FormPair, read_row, title_columns
from desktop_crm.exchange.headers.forms.places import place_of
from desktop_crm.exchange.headers.forms.tables import InnerTable, titles_in
from desktop_crm.exchange.headers.forms.words import is_known, may_be_title
from desktop_crm.exchange.reading.cells import BLANK
from desktop_crm.exchange.reading.sheets import Sheet

_WIDE = 3
_REMARK = ("备注", "remark", "note")
_STRIPS = 2
_PART = re.compile(r"(?:信息|資訊|资料|資料|情况|情況|记录|記錄|明细|明細|details|information)$")
"""How parts of a form are called."""
_COLON = re.compile("[:：]")


@dataclass(slots=True)
class FormText:
    """A form as it was read, row by row; `rest` belongs to no title, `notes` stand below."""

    pairs: list[FormPair] = field(default_factory=list)
    tables: list[InnerTable] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    rest: list[Box] = field(default_factory=list)
    notes: list[Box] = field(default_factory=list)

    @property
    def known(self) -> list[FormPair]:
        """The pairs whose title is a word for a field."""
        return [pair for pair in self.pairs if pair.is_known]


def read_form(sheet: Sheet) -> FormText | None:
    """What a small sheet says when it is read as a form."""
    grid = grid_of(sheet)
    return _Reading(grid).read() if grid else None


class _Reading:
    """Goes through the rows; a caption names what comes below or right of it."""

    def __init__(self, grid: Grid) -> None:
        self._grid, self._beside = _without_captions(grid)
        self._rows = sorted(self._grid)
        self._columns = title_columns(self._grid)
        self._form = FormText()
        self._caption = ""

    def read(self) -> FormText:
        """The whole form."""
        at = 0
        while at < len(self._rows):
            at = self._read_from(at)
        _unfold_strips(self._form)
        return self._form

    def _read_from(self, at: int) -> int:
        """Read a row with what belongs to it; returns the place of the next one."""
        boxes = self._boxes(at)
        if not boxes:
            return at + 1
        if titles := titles_in(boxes, self._boxes(at + 1)):
            return self._read_table(titles, at)
        if all(map(_is_note, boxes)):
            (self._form.notes if self._form.pairs else self._form.rest).extend(boxes)
            return at + 1
        if len(boxes) == 1 and self._is_caption(boxes[0], at):
            return self._read_caption(boxes[0], at)
        row = read_row(boxes, self._columns)
        caption = self._beside.get(boxes[0].row, "") or self._caption
        self._form.pairs += [replace(pair, caption=caption) for pair in row.pairs]
        if row.pairs or self._form.pairs:
            self._form.rest += row.rest
        else:
            self._form.titles += [box.text for box in row.rest]
        return at + 1

    def _boxes(self, at: int) -> list[Box]:
        return self._grid[self._rows[at]] if at < len(self._rows) else []

    def _is_caption(self, box: Box, at: int) -> bool:
        """A text alone in its row: as wide as the form, above a row of titles, or named so."""
        if not box.text or not may_be_title(box.text) or _COLON.search(box.text):
            return False
        is_wide = box.last_column - box.column + 1 >= _WIDE
        if is_wide or titles_in(self._boxes(at + 1), self._boxes(at + 2)):
            return True
        return not is_known(box.text) and (
            not self._form.pairs or is_section(box.text) or _PART.search(box.text) is not None
        )

    def _read_caption(self, box: Box, at: int) -> int:
        """A title above a whole part, or above its only value."""
        below = self._boxes(at + 1)
        if (
            self._form.pairs
            and is_known(box.text)
            and len(below) == 1
            and below[0].column == box.column
            and not is_known(below[0].text)
            and not _is_note(below[0])
        ):
            place = place_of(below[0].row, below[0].column)
            pair = FormPair(box.text, place, below[0].cell, box.row, is_known=True)
            self._form.pairs.append(pair)
            return at + 2
        if self._form.pairs:
            self._caption = box.text
        else:
            self._form.titles.append(box.text)
        return at + 1

    def _read_table(self, titles: tuple[Box, ...], at: int) -> int:
        """The titles with the rows below them, up to what is no row of theirs."""
        table = InnerTable(titles, self._beside.get(titles[0].row, "") or self._caption)
        self._form.tables.append(table)
        at += 1
        while at < len(self._rows) and self._goes_on(table, at):
            self._form.rest += table.take(self._boxes(at))
            at += 1
        self._caption = ""
        return at

    def _goes_on(self, table: InnerTable, at: int) -> bool:
        boxes = self._boxes(at)
        if not boxes:
            return True
        if all(map(_is_note, boxes)) or titles_in(boxes, self._boxes(at + 1)):
            return False
        widest = max(box.last_column - box.column for box in table.titles) + 1
        if len(boxes) == 1 and boxes[0].last_column - boxes[0].column >= max(_WIDE, widest):
            return False
        first = boxes[0]
        if len(boxes) == 1 and titles_in(self._boxes(at + 1), self._boxes(at + 2)):
            return False
        is_pair = any(pair.is_known and pair.value != BLANK for pair in self._pairs(boxes))
        return not is_known(first.text) or not (is_pair or len(boxes) == 1)

    def _pairs(self, boxes: Sequence[Box]) -> tuple[FormPair, ...]:
        return read_row(boxes, self._columns).pairs


def _unfold_strips(form: FormText) -> None:
    """Several rows of titles with one row of values each are titles above their values."""
    strips = [table for table in form.tables if len(table.rows) <= 1 and not table.name]
    filled = [table for table in strips if table.rows]
    if len(strips) < _STRIPS or not filled or len(strips) < len(form.tables):
        return
    for table in strips:
        values = table.rows[0] if table.rows else {}
        for box in table.titles:
            place = place_of(box.last_row + 1, box.column)
            cell = values.get(box.column, BLANK)
            form.pairs.append(FormPair(box.text, place, cell, box.row, is_known(box.text)))
    form.tables = []
    form.pairs.sort(key=lambda pair: pair.place)


def _without_captions(grid: Grid) -> tuple[Grid, dict[int, str]]:
    """The boxes without those that name the rows right of them; their texts by row."""
    starts = {(row, box.column): box for row, boxes in grid.items() for box in boxes}
    beside: dict[int, str] = {}
    captions: set[Box] = set()
    for boxes in grid.values():
        for box in boxes:
            span = range(box.row, box.last_row + 1)
            right = [starts.get((row, box.last_column + 1)) for row in span]
            known = [each for each in right if each is not None and is_known(each.text)]
            first = right[0]
            is_over = first is not None and titles_in(
                [each for each in grid[box.row] if each.column > box.column]
            )
            if box.text and len(span) > 1 and (len(known) > 1 or is_over):
                captions.add(box)
                beside |= dict.fromkeys(span, " ".join(box.text.split()))
    return {
        row: [box for box in boxes if box not in captions] for row, boxes in grid.items()
    }, beside


def _is_note(box: Box) -> bool:
    """A note below a form, or what a template says how to fill it."""
    if not isinstance(box.cell, str):
        return False
    text = box.cell.strip()
    if text.lower().startswith(_REMARK):
        return False
    return is_footer(text) or is_hint(text)
