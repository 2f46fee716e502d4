"""What a cell takes from elsewhere: merged ranges, the rows above, the lines above the header."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from desktop_crm.exchange.clean.column_values import ColumnValues, rules_of
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.values import Bad, clean_cell
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.headers.mapping import ColumnUse, Constant, SheetMapping
from desktop_crm.exchange.reading.sheets import Sheet

_REMARK_LINE = "{header}: {text}"
_NUMBERS = frozenset({"order.number", "delivery.number"})
"""By which a row says that it belongs to the document of the row above."""


def fill_merged(sheet: Sheet, rows: Sequence[int], values: Mapping[int, list[Any]]) -> None:
    """A value that was merged down over several rows belongs to each of them."""
    ranges = [bounds for bounds in sheet.merged if bounds.last_row > bounds.first_row]
    if not ranges:
        return
    at = {row: index for index, row in enumerate(rows)}
    for bounds in ranges:
        column = values.get(bounds.first_column)
        first = at.get(bounds.first_row)
        if column is None or first is None:
            continue
        for row in range(bounds.first_row + 1, min(bounds.last_row, rows[-1]) + 1):
            if (index := at.get(row)) is not None and column[index] is None:
                column[index] = column[first]


def repeated_columns(mapping: SheetMapping) -> list[tuple[list[int], list[int]]]:
    """Which columns take the row above's cells together, each time with those that must be blank.

    The head of an order repeats where all of it is blank; so does its delivery, unless the row has
    one of its own. A row with its own number is another order: its blank day stays blank.
    """
    head: list[int] = []
    deliveries: list[int] = []
    for column in mapping.columns:
        if column.index in mapping.fill_down and column.use is not ColumnUse.SKIP:
            entity = FIELD_BY_KEY[column.field].entity if column.field else None
            (deliveries if entity is Entity.DELIVERY else head).append(column.index)
    found = [(head, head)] if head else []
    return [*found, (deliveries, head + deliveries)] if deliveries else found


def fill_down(
    mapping: SheetMapping, columns: Sequence[ColumnValues], values: Mapping[int, list[Any]]
) -> None:
    """Where the whole head of a record is blank, it is the one of the row above.

    So is what is blank in the head of a row that says the number of the row above again.
    """
    if not mapping.fill_down:
        return
    blank = {column.mapping.index: column.blank for column in columns}
    fields = {column.index: column.field or "" for column in mapping.columns}
    for filled, needed in repeated_columns(mapping):
        rows = sorted(set.intersection(*(blank[index] for index in needed)) - {0})
        _take_from_above(values, filled, rows)
        numbers = [index for index in filled if fields[index] in _NUMBERS]
        whose = [index for index in filled if fields[index].startswith("customer.")]
        for index in numbers:
            others = [each for each in filled if each != index]
            gaps = set().union(*(blank[each] for each in others)) - {0}
            _go_on(values, {each: blank[each] for each in others}, index, whose, sorted(gaps))


def _take_from_above(
    values: Mapping[int, list[Any]], filled: Sequence[int], rows: Sequence[int]
) -> None:
    """Fill what is empty in these rows, in their order."""
    for index in filled:
        cells = values[index]
        for row in rows:
            if cells[row] is None:
                cells[row] = cells[row - 1]


def _go_on(
    values: Mapping[int, list[Any]],
    blank: Mapping[int, Collection[int]],
    number: int,
    whose: Sequence[int],
    rows: Sequence[int],
) -> None:
    """Fill blank cells of rows that say the number above again, and no other customer."""
    said = values[number]
    for row in rows:
        if said[row] is None or said[row] != said[row - 1]:
            continue
        if all(row in blank[each] or _is_again(values[each], row) for each in whose):
            for index, gaps in blank.items():
                if row in gaps and values[index][row] is None:
                    values[index][row] = values[index][row - 1]


def _is_again(cells: Sequence[Any], row: int) -> bool:
    return bool(cells[row] == cells[row - 1])


def unread_constant(mapping: SheetMapping, constant: Constant, value: Bad) -> CellProblem:
    """What stands above rows and cannot be read, so that they go without it."""
    return CellProblem(
        sheet=mapping.sheet,
        row=constant.row,
        column=None,
        field=constant.field,
        value=constant.value,
        reason=value.reason,
        effect=Effect.CELL_LEFT_OUT,
    )


def add_constants(
    mapping: SheetMapping, fields: dict[str, list[list[Any]]], count: int
) -> list[CellProblem]:
    """Give every row what stands above the header; a cell of its own outweighs that."""
    problems = []
    for constant in mapping.constants:
        if not constant.is_used:
            continue
        value = clean_cell(constant.value, rules_of(constant.field, mapping.year))
        if isinstance(value, Bad):
            problems.append(unread_constant(mapping, constant, value))
        elif constant.field in fields:
            column = fields[constant.field][0]
            column[:] = [value if cell is None else cell for cell in column]
        else:
            fields[constant.field] = [[value] * count]
    return problems


def add_remarks(
    field: str,
    remarks: Mapping[str, list[str | None]],
    fields: dict[str, list[list[Any]]],
    count: int,
) -> None:
    """Add a line `header: text` to the remarks for each column that goes there."""
    column = list(fields[field][0]) if field in fields else [None] * count
    for header, texts in remarks.items():
        for index, text in enumerate(texts):
            if text is not None:
                line = _REMARK_LINE.format(header=header, text=text)
                column[index] = line if column[index] is None else f"{column[index]}\n{line}"
    fields[field] = [column]
