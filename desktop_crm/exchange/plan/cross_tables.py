"""Sums of months as orders: one for each customer and month, of its last day, marked as a sum."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_crm.exchange.clean.hidden_rows import drop_records
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.rows import RowUse, judge_row
from desktop_crm.exchange.clean.sheets import clean_sheet
from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.headers.calendar import Period, month_of_title
from desktop_crm.exchange.headers.cross_tables import AMOUNT
from desktop_crm.exchange.headers.mapping import (
    ColumnMapping,
    ColumnUse,
    SheetMapping,
    column_letter,
)
from desktop_crm.exchange.plan.context import PlanContext, SheetContext
from desktop_crm.exchange.plan.orders import plan_orders
from desktop_crm.exchange.reading.cells import BLANK, Cell, packed
from desktop_crm.exchange.reading.frames import encode
from desktop_crm.exchange.reading.sheets import Sheet

_ADDED = ("order.number", "order.date", AMOUNT, "order.remark")
_LEFT_OUT = {RowUse.TOTAL: "total_row", RowUse.FOOTER: "footer_row"}
_NO_SUM = frozenset({"-", "—", "－", "/", "0"})


@dataclass(slots=True)
class _Sums:
    """Rows of single sums, with the row and the letter of the cell that each stands in."""

    columns: tuple[ColumnMapping, ...]
    rows: list[dict[int, Cell]] = field(default_factory=list)
    places: list[tuple[int, str]] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)


def plan_cross_table(
    context: PlanContext, sheet: Sheet, mapping: SheetMapping, number: int
) -> None:
    """Plan the orders; a person has said that the sheet holds such."""
    sums = _sums(sheet, mapping)
    listed = replace(mapping, header_row=0, header_rows=1, columns=sums.columns)
    first = len(context.problems)
    clean = clean_sheet(_sheet(sheet, sums), listed)
    orders = SheetContext(context, clean, number)
    _reject_unread(orders)
    plan_orders(orders)
    if len(clean):
        orders.note_sheet("month_sums")
    real = {at: row for at, (row, _) in enumerate(sums.places, 1)}
    for table in context.tables.values():
        table.renumber(number, real)
    context.problems[first:] = [_placed(each, sums) for each in context.problems[first:]]
    context.problems += sums.problems
    context.rows_read[number] = len(set(real.values()))


def _reject_unread(orders: SheetContext) -> None:
    """Without its amount a sum is no order at all."""
    amounts = orders.clean.column(AMOUNT) or []
    unread = [amount is None for amount in amounts]
    for index in (index for index, is_unread in enumerate(unread) if is_unread):
        orders.reject(index, AMOUNT)
    if any(unread):
        drop_records(orders.clean, unread)


def _sums(sheet: Sheet, mapping: SheetMapping) -> _Sums:
    months = {
        column.index: month
        for column in mapping.columns
        if column.field == AMOUNT and (month := month_of_title(column.header))
    }
    others = [column for column in mapping.columns if column.field != AMOUNT]
    start = max((column.index for column in mapping.columns), default=0) + 1
    places = dict(zip(_ADDED, range(start, start + len(_ADDED)), strict=True))
    added = (ColumnMapping(at, "", ColumnUse.FIELD, key, 1.0) for key, at in places.items())
    multiplier = next((each.multiplier for each in mapping.columns if each.field == AMOUNT), None)
    columns = tuple(
        replace(each, multiplier=multiplier) if multiplier and each.field == AMOUNT else each
        for each in (*others, *added)
    )
    found = _Sums(columns)
    headers = {column.index: column.header for column in mapping.columns}
    for row, cells in _records(sheet, mapping, found):
        said = {column.index: cells[column.index] for column in others if column.index < len(cells)}
        for index, month in sorted(months.items()):
            cell = cells[index] if index < len(cells) else BLANK
            if cell == BLANK or str(cell).strip() in _NO_SUM:
                continue
            source = f"{sheet.name}!{column_letter(index)}{row}"
            values = _values(month, mapping.year, cell, headers[index], source)
            found.rows.append({**said, **{places[key]: each for key, each in values.items()}})
            found.places.append((row, column_letter(index)))
    return found


def _values(
    month: Period, year: int | None, cell: Cell, header: str, source: str
) -> dict[str, Cell]:
    """What an order says of which only a month and a sum are known."""
    number = month.month or 1
    year = month.year or year
    last = monthrange(year or 2023, number)[1]
    day = f"{number}月{last}日"
    words = f"Sum of {header}" if header.isascii() else f"{header}合计"
    return {
        "order.number": f"{year}-{number:02}" if year else f"{number:02}",
        "order.date": f"{year}年{day}" if year else day,
        AMOUNT: cell,
        "order.remark": f"{words} ({source})",
    }


def _records(
    sheet: Sheet, mapping: SheetMapping, found: _Sums
) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The rows below the header, merged names in each; totals and notes are named."""
    whose = [column.index for column in mapping.columns if column.field == "customer.name"]
    merged = {
        (row, bounds.first_column): bounds.first_row
        for bounds in sheet.merged
        for row in range(bounds.first_row + 1, bounds.last_row + 1)
    }
    kept: dict[tuple[int, int], Cell] = {}
    for row, cells in sheet.rows():
        if row <= mapping.header_row:
            continue
        filled = list(cells)
        for index, cell in enumerate(filled):
            if (row, index) in merged:
                filled[index] = kept.get((merged[row, index], index), BLANK)
            kept[row, index] = cell
        use = judge_row(filled, whose)
        if use is RowUse.RECORD:
            yield row, filled
        elif use in _LEFT_OUT:
            text = " ".join(shown(cell) for cell in filled if cell != BLANK)
            reason, effect = _LEFT_OUT[use], Effect.ROW_LEFT_OUT
            found.problems.append(CellProblem(sheet.name, row, None, None, text, reason, effect))


def _sheet(sheet: Sheet, sums: _Sums) -> Sheet:
    values: dict[int, list[Cell]] = {}
    places: dict[int, Mapping[str, list[int]]] = {}
    for column in sums.columns:
        cells = [row.get(column.index, BLANK) for row in sums.rows]
        if any(cell != BLANK for cell in cells):
            values[column.index], where = packed(cells)
            if where:
                places[column.index] = where
    content = {"row": 1, "height": len(sums.rows), "columns": values, "places": places}
    payloads = (encode(content),) if values else ()
    return Sheet(sheet.name, height=len(sums.rows), width=sheet.width, payloads=payloads)


def _placed(problem: CellProblem, sums: _Sums) -> CellProblem:
    """A problem of a sum, with the row and the column in which the sum stands."""
    if not 1 <= problem.row <= len(sums.places):
        return problem
    row, letter = sums.places[problem.row - 1]
    added = {each.letter for each in sums.columns if each.field in _ADDED}
    return replace(problem, row=row, column=letter if problem.column in added else problem.column)
