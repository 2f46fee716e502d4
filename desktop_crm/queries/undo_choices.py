"""What can be taken back or done again right now, for the menu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop_crm.models import Operation
from desktop_crm.storage.undo import FINAL

_FOUNDING = ("firm.found", "demo.make")
_UNDO = "undo"
_COLUMNS = (Operation.id, Operation.code, Operation.words, Operation.at)


@dataclass(frozen=True, slots=True)
class OperationName:
    """An operation as a menu names it; its sentence is made from code and words."""

    id: UUID
    code: str
    words: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class UndoChoices:
    """The last operation that stands, and the one that was taken back last, if any."""

    undo: OperationName | None
    redo: OperationName | None


def undo_choices(session: Session) -> UndoChoices:
    """What the next undo and the next redo would concern.

    Only an undo that nothing followed can be taken back; setting up the firm stays.
    """
    undo = _first(
        session,
        select(*_COLUMNS).where(
            Operation.reverts_id.is_(None),
            Operation.is_undone.is_(False),
            Operation.code.not_in((*_FOUNDING, *FINAL)),
        ),
    )
    last = _first(
        session,
        select(*_COLUMNS).where(
            Operation.is_undone.is_(False),
            (Operation.code == _UNDO) | Operation.reverts_id.is_(None),
        ),
    )
    if last is None or last.code != _UNDO:
        return UndoChoices(undo, None)
    words = last.words
    at = datetime.fromisoformat(words["at"])
    return UndoChoices(undo, OperationName(last.id, words["code"], words["words"], at))


def _first(session: Session, query: Select[tuple[UUID, str, dict[str, Any], datetime]]) -> Any:
    row = session.execute(query.order_by(Operation.at.desc(), Operation.id.desc()).limit(1)).first()
    return None if row is None else OperationName(*row)
