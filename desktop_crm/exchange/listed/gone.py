"""Rows of lists of ours whose records were deleted in the firm since: nothing brings them back.

As long as a record lies in the recycle bin, it is the firm's own decision that it does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.columns import TABLES
from desktop_crm.exchange.apply.present import looked_chunks
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.plan.tables import ImportPlan

GONE = "deleted_since"
"""Why they stay out."""


def gone_rows(session: Session, plan: ImportPlan) -> Mapping[str, Collection[int]]:
    """Such rows by the names of their sheets."""
    found = {each.mapping.sheet: _rows_of(session, each) for each in plan.listed}
    return {name: rows for name, rows in found.items() if rows}


def gone_problems(plan: ImportPlan, gone: Mapping[str, Collection[int]]) -> Iterator[CellProblem]:
    """Names them: those that somebody edited are rejected, the others merely left out."""
    for sheet in plan.listed:
        edited = {row.number for row in sheet.rows if row.is_taken_changed}
        for number in sorted(gone.get(sheet.mapping.sheet, ())):
            effect = Effect.ROW_REJECTED if number in edited else Effect.ROW_LEFT_OUT
            yield CellProblem(sheet.mapping.sheet, number, None, None, "", GONE, effect)


def _rows_of(session: Session, sheet: ListedSheet) -> frozenset[int]:
    records = TABLES[sheet.entity]
    row_of = {row_id: number for number, row_id in sheet.ids.items()}
    found: list[int] = []
    for chunk in looked_chunks(session, row_of):
        ids = [UUID(each) for each in chunk]
        rows = session.scalars(
            select(records.c.id).where(records.c.id.in_(ids), records.c.deleted_at.is_not(None))
        )
        found += (row_of[row_id.hex] for row_id in rows)
    return frozenset(found)
