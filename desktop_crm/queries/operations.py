"""All operations of a firm's file: who did what, when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import Operation, Staff


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One operation; `code` and `words` make its sentence, `counts` are inserted, updated rows."""

    id: UUID
    at: datetime
    code: str
    words: Mapping[str, Any]
    who: str | None
    device: str
    is_undone: bool
    reverts_id: UUID | None
    counts: Mapping[str, tuple[int, int]]


def operations(session: Session, *, limit: int | None = None) -> list[OperationRow]:
    """The operations, newest first."""
    query = (
        select(Operation, Staff.name)
        .outerjoin(Staff, Staff.id == Operation.staff_id)
        .order_by(Operation.at.desc(), Operation.id.desc())
        .limit(limit)
    )
    return [
        OperationRow(
            row.id,
            row.at,
            row.code,
            row.words,
            who,
            row.device,
            row.is_undone,
            row.reverts_id,
            {table: (counts[0], counts[1]) for table, counts in row.counts.items()},
        )
        for row, who in session.execute(query)
    ]
