"""Plans of lists with chosen columns, finished with what the firm has of their records."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.tables import TableCell
from desktop_crm.exchange.clean.problems import CellProblem
from desktop_crm.exchange.headers.own_exports import OWN_LISTS
from desktop_crm.exchange.listed.firm_cells import FirmCells
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.completing import NEEDED
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.action import moment_of

_UNKNOWN = "unknown_id"


def finished(session: Session, plan: ImportPlan) -> ImportPlan:
    """The plan with what its lists do not show as the firm has it."""
    if plan.unfinished is None:
        return plan
    today = local_date(moment_of(session))
    firm: dict[tuple[int, str], dict[str, Any]] = {}
    for sheet in plan.listed:
        keys = _keys(sheet)
        cells = FirmCells(session, sheet, today).columns(
            list(sheet.ids.values()), list(keys.values())
        )
        for row_id, found in cells.items():
            values = map(_plain, found)
            firm[sheet.number, row_id] = dict(zip(keys, values, strict=True))
    workbook, mapping = plan.unfinished
    return replace(build_plan(workbook, mapping, firm=firm), chosen=plan.chosen)


def rejected_by_firm(plan: ImportPlan) -> tuple[CellProblem, ...]:
    """The rows of a finished plan whose ids the firm does not know."""
    return tuple(problem for problem in plan.problems if problem.reason == _UNKNOWN)


def _keys(sheet: ListedSheet) -> dict[str, str]:
    """The columns in which our lists show what their rows must say, by field."""
    needed = NEEDED.get(sheet.name, ())
    if sheet.is_records:
        return {field: field for field in needed}
    shown = {field: key for key, field in OWN_LISTS[sheet.name].means.items()}
    return {field: shown[field] for field in needed if field in shown}


def _plain(cell: TableCell) -> Any:
    """A value as the import reads it: days without a time."""
    return local_date(cell) if isinstance(cell, datetime) else cell
