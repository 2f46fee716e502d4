"""Lines out of a spreadsheet: which pasted cell is the product, the quantity, the price."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_crm.core.amounts import parse_amount
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.ui.forms.order_grid.lines import TYPED, Col, GridLine

_NUMBERS = (Col.QUANTITY, Col.PRICE, Col.RATE, Col.TAX)
_MOST = 500


def cells_of(text: str) -> list[list[str]]:
    """The rows and cells of a clipboard's text; empty rows are left out."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.splitlines()]
    return [row for row in rows if any(row)][:_MOST]


def pasted_lines(rows: Sequence[Sequence[str]]) -> list[GridLine]:
    """Whole lines: words before the first number name the product, numbers follow in order.

    A first row without any number above rows that have one is a header.
    """
    listed = list(rows)
    if len(listed) > 1 and not _has_number(listed[0]) and _has_number(listed[1]):
        listed = listed[1:]
    return [_line(cells) for cells in listed]


def put_cells(line: GridLine, column: int, cells: Sequence[str]) -> None:
    """Write cells from a column on, place by place, into those that can be typed."""
    for place, text in enumerate(cells, column):
        if place in TYPED:
            line.set_text(place, text)


def _line(cells: Sequence[str]) -> GridLine:
    line = GridLine()
    numbers = iter(_NUMBERS)
    words: list[str] = []
    rest: list[str] = []
    for place, cell in enumerate(cells):
        value = _number(cell) if place else None
        if value is None:
            (words if line.quantity is None else rest).append(cell)
            continue
        column = next(numbers, None)
        if column is not None:
            line.set_text(column, cell)
    line.name = words[0] if words else ""
    texts = [word for word in words[1:] if word]
    line.spec = texts[0] if texts else ""
    line.unit = texts[1] if len(texts) > 1 else ""
    line.remark = " ".join(filter(None, rest))
    return line


def _has_number(cells: Sequence[str]) -> bool:
    return any(_number(cell) is not None for cell in cells[1:])


def _number(cell: str) -> Decimal | None:
    try:
        return parse_amount(cell) if cell and cell[0] in "0123456789.-¥￥+" else None
    except UnreadableError:
        return None
