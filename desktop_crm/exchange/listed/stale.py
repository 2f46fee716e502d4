"""Cells of lists of ours that nobody touched, and that the firm has changed since they left.

Somebody who edits one cell of a row in a workbook says nothing of its other cells. So these are put
back to what the firm has now: the list is then the one that would leave today, with what was edited
in it, and an old value never takes back a later one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.listed.firm_cells import FirmCells
from desktop_crm.exchange.listed.patched import Patches, as_read
from desktop_crm.exchange.listed.same import is_same
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.services.action import moment_of

_AMOUNT = "line.amount"
_FIGURES = frozenset({"line.qty", "line.price", "line.discount"})


def stale_cells(session: Session, plan: ImportPlan) -> Mapping[str, Patches]:
    """What the firm has in such cells, by the names of the sheets; only where there are any.

    Rows that nobody touched at all are left alone here, see `without_untouched`; but the lines of
    an order are told apart by all of them.
    """
    today = local_date(moment_of(session))
    found = {each.mapping.sheet: _of_sheet(session, each, today) for each in plan.listed}
    return {name: patches for name, patches in found.items() if patches}


def _of_sheet(session: Session, sheet: ListedSheet, today: date) -> Patches:
    firm = FirmCells(session, sheet, today)
    flags = firm.flags
    is_of_lines = sheet.entity is Entity.LINE
    present = firm.of([row.id for row in sheet.rows if is_of_lines or row.is_taken_changed])
    asked = [
        (at, column, firm.keys[at] in flags)
        for at, column in enumerate(sheet.columns)
        if firm.keys[at] and column.is_taken
    ]
    found: dict[int, dict[int, Cell]] = defaultdict(dict)
    for place, row in enumerate(sheet.rows):
        cells = present.get(row.id, ())
        for at, column, is_flag in asked if cells else ():
            cell, now = column.cells[place], cells[at]
            if column.is_touched[place] or cell == (BLANK if now is None else now):
                continue
            if not is_same(cell, now, is_flag=is_flag):
                found[row.number][column.mapping.index] = as_read(now)
    if is_of_lines:
        _follow_figures(sheet, found)
    return found


def _follow_figures(sheet: ListedSheet, found: dict[int, dict[int, Cell]]) -> None:
    """Leave amounts that nobody touched to what they follow from, where that was edited."""
    figures = [column for column in sheet.columns if column.key in _FIGURES]
    for amount in (column for column in sheet.columns if column.key == _AMOUNT):
        for place, row in enumerate(sheet.rows):
            edited = any(column.is_touched[place] for column in figures)
            if edited and row.marks and not amount.is_touched[place]:
                found[row.number][amount.mapping.index] = BLANK
