"""Several tables on one sheet, and rows between records that tell something of those below.

A slip below another slip has a head of its own, 收货单位 and number; and a row that holds nothing
but a customer's name, or 客户：恒润五金, heads the rows of that customer.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_crm.exchange.clean.rows import RowUse, is_footer, is_section, is_total, judge_row
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind
from desktop_crm.exchange.headers.constants import constants_for, is_key, pairs_above
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.headers.mapping import Constant, SheetMapping
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Block

_TALLEST_HEAD = 12
_FIGURES = frozenset({ValueKind.MONEY, ValueKind.QUANTITY})
_NO_TEXTS = _FIGURES | {ValueKind.DATE, ValueKind.RATE, ValueKind.IGNORED}
_GROUPED_BY: Mapping[SheetKind, str] = {
    SheetKind.ORDER_LINES: "customer.name",
    SheetKind.DELIVERIES: "customer.name",
    SheetKind.PRODUCTS: "product.category",
}
"""What a row says that holds one short text and no record."""
_WITH_FIGURES = frozenset(
    {
        *(SheetKind.ORDER_LINES, SheetKind.DELIVERIES, SheetKind.RETURNS, SheetKind.PAYMENTS),
        *(SheetKind.ORDERS, SheetKind.RECEIVABLES),
    }
)
"""A record of these kinds has a figure; a text without one is a note."""
_NAMING = frozenset({"customer.name", "customer.code", "order.number", "delivery.number"})
"""A line between records that tells one of these heads those below it."""
_SENTENCE = re.compile(r"[:：。；;！]")
_COUNTED = re.compile(r"[一二三四五六七八九十\d]{1,3}\s*[、.．)）]\s*")
_BRACKETED = re.compile(r"【(.+)】")
_LONGEST_GROUP = 30


@dataclass(frozen=True, slots=True)
class Section:
    """What holds from a row on, up to the next section.

    A whole one begins with titles of its own, so that what stands above the first ones is over.
    """

    row: int
    constants: tuple[Constant, ...]
    is_whole: bool


def heads_above(
    block: Block, mapping: SheetMapping, start: int, headers: Collection[int]
) -> Iterator[tuple[list[int], int]]:
    """The places of the rows of each head above repeated titles, and the row below the titles."""
    if mapping.kind not in _WITH_FIGURES:
        return
    first = -1
    for offset in sorted(headers):
        if offset - 1 not in headers:
            first = offset
        if offset + 1 not in headers:
            head = _head(block, mapping, start, first)
            if head:
                yield head, block.first_row + start + offset + 1


def _head(block: Block, mapping: SheetMapping, start: int, titles: int) -> list[int]:
    """The places of the rows between the table before, with its notes, and the titles."""
    span: list[int] = []
    for at in range(start + titles - 1, max(start, start + titles - _TALLEST_HEAD) - 1, -1):
        row = _row(block, at)
        is_over = _is_record(row, at) or judge_row(row) is RowUse.TOTAL
        if is_over or has_figure(block, mapping, at):
            break
        span.insert(0, at)
    while span and judge_row(_row(block, span[0])) is not RowUse.RECORD:
        span.pop(0)
    return span


def _is_record(row: Sequence[Cell], at: int) -> bool:
    """Whether a row without a figure may still be a record that lacks one."""
    content = [cell for cell in row if cell != BLANK]
    said = any(isinstance(cell, str) and _SENTENCE.search(cell) for cell in content)
    return len(content) > 1 and not said and not pairs_above([(at, tuple(row))], at + 1)


def has_figure(block: Block, mapping: SheetMapping, at: int) -> bool:
    """Whether a row has a number where its kind has amounts and quantities."""
    return any(
        _is_figure(block, column.index, at)
        for column in mapping.columns
        if column.field and FIELD_BY_KEY[column.field].kind in _FIGURES
    )


def _is_figure(block: Block, index: int, at: int) -> bool:
    """编号： before a number makes it part of a head."""
    cell = block.column(index)[at]
    before = block.column(index - 1)[at] if index else BLANK
    if isinstance(before, str) and (before.rstrip().endswith((":", "：")) or is_key(before)):
        return False
    if isinstance(cell, str):
        return any(map(str.isdecimal, cell)) and not _SENTENCE.search(cell)
    return isinstance(cell, (int, float))


def section_of(block: Block, mapping: SheetMapping, head: Sequence[int], row: int) -> Section:
    """What the rows at some places say of those from `row` on."""
    width = max(block.columns, default=-1) + 1
    cells = [
        (block.first_row + at, tuple(block.column(index)[at] for index in range(width)))
        for at in head
    ]
    return Section(row, _said(mapping, cells), is_whole=True)


def _said(
    mapping: SheetMapping, rows: Sequence[tuple[int, tuple[Cell, ...]]]
) -> tuple[Constant, ...]:
    """The constants in some rows, but for those that the user switched off."""
    if mapping.kind is None:
        return ()
    taken = {column.field for column in mapping.columns if column.field}
    used = {constant.field: constant.is_used for constant in mapping.constants}
    pairs = pairs_above(rows, rows[-1][0] + 1) if rows else []
    found = constants_for(RULE_OF[mapping.kind], pairs, taken)
    return tuple(
        each
        for each in found
        if (each.is_used or (each.field in _NAMING and each.field in taken))
        and used.get(each.field, True)
    )


def group_of(block: Block, mapping: SheetMapping, at: int) -> Section | None:
    """What a row says of those below it, if it holds one text and no record."""
    filled = [(index, cells[at]) for index, cells in block.columns.items() if cells[at] != BLANK]
    if len(filled) != 1 or mapping.kind is None or mapping.kind not in _GROUPED_BY:
        return None
    index, text = filled[0]
    number = block.first_row + at
    if not isinstance(text, str) or not text.strip() or is_total(text):
        return None
    said = _said(mapping, [(number, (text,))])
    if any(each.field in _NAMING for each in said):
        return Section(number + 1, said, is_whole=False)
    if _SENTENCE.search(text) or is_footer(text) or len(text) > _LONGEST_GROUP:
        return None
    field = _GROUPED_BY[mapping.kind]
    column = mapping.column_of(field)
    is_customer = field == "customer.name"
    if (column is None or column.index != index) if is_customer else column is not None:
        return None
    name = text.strip() if is_customer and not is_section(text) else _plain_group(text)
    return Section(number + 1, (Constant(field, name, number),), is_whole=False)


def _plain_group(text: str) -> str:
    """一、紧固件类 is 紧固件类, 【紧固件】 is 紧固件."""
    return _BRACKETED.sub(r"\1", _COUNTED.sub("", text.strip(), count=1))


def is_note(block: Block, mapping: SheetMapping, at: int) -> bool:
    """Whether a row without a figure is a text that belongs to no record."""
    if mapping.kind not in _WITH_FIGURES or has_figure(block, mapping, at):
        return False
    kinds = {each.index: FIELD_BY_KEY[each.field].kind for each in mapping.columns if each.field}
    filled = [(index, cells[at]) for index, cells in block.columns.items() if cells[at] != BLANK]
    if len(filled) == 1 and kinds.get(filled[0][0]) in _NO_TEXTS:
        return isinstance(filled[0][1], str)
    return bool(filled) and all(
        isinstance(cell, str) and (index not in kinds or _SENTENCE.search(cell))
        for index, cell in filled
    )


def untold(row: Sequence[Cell], section: Section) -> list[Cell]:
    """What of a head's row none of its constants tells."""
    told = {text for each in section.constants for text in (each.header, each.value) if text}
    return [cell for cell in row if not _is_told(cell, told)]


def _is_told(cell: Cell, told: Collection[str]) -> bool:
    """Whether nothing but what is told and punctuation is in a cell."""
    rest = "" if cell == BLANK else str(cell)
    for text in sorted(told, key=len, reverse=True):
        rest = rest.replace(text, "")
    return not any(map(str.isalnum, rest))


def _row(block: Block, at: int) -> list[Cell]:
    return [block.columns[index][at] for index in sorted(block.columns)]
