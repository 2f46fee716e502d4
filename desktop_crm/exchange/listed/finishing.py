"""Plans of lists of ours, finished with what the firm has of their records."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.tables import TableCell
from desktop_crm.exchange.apply.policy import ImportPolicy, MatchBy, OnDuplicate
from desktop_crm.exchange.clean.problems import CellProblem
from desktop_crm.exchange.headers.own_exports import OWN_LISTS
from desktop_crm.exchange.listed.firm_cells import FirmCells
from desktop_crm.exchange.listed.gone import GONE, gone_problems, gone_rows
from desktop_crm.exchange.listed.patched import patched
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.listed.stale import stale_cells
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.completing import NEEDED
from desktop_crm.exchange.plan.context import Completions
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.action import moment_of

_BY_FIRM = frozenset({"unknown_id", GONE})


def finished(session: Session, plan: ImportPlan, policy: ImportPolicy) -> ImportPlan:
    """The plan with what its lists do not show, and what in them is stale, as the firm has it.

    Which cells were touched is told by the lists as they came, not as they are then.
    """
    if plan.made_of is None:
        return plan
    is_ours = policy.on_duplicate is not OnDuplicate.NEW and MatchBy.OUR_ID in policy.match_by
    gone = gone_rows(session, plan) if is_ours else {}
    stale = stale_cells(session, plan) if is_ours else {}
    if not (gone or stale or plan.is_unfinished):
        return plan
    firm = _completions(session, plan) if plan.is_unfinished else None
    workbook, mapping = plan.made_of
    made = build_plan(patched(workbook, stale), mapping, firm=firm, gone=gone)
    return replace(
        made,
        chosen=plan.chosen,
        listed=plan.listed,
        rows_read=plan.rows_read,
        problems=(*made.problems, *gone_problems(plan, gone)),
    )


def _completions(session: Session, plan: ImportPlan) -> Completions:
    """What the firm has in the columns that lists of the plan do not show."""
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
    return firm


def rejected_by_firm(plan: ImportPlan) -> tuple[CellProblem, ...]:
    """The rows of a finished plan whose records the firm does not have, or not any more."""
    return tuple(problem for problem in plan.problems if problem.reason in _BY_FIRM)


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
