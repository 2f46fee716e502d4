"""Who writes and when: kept on the session, put on each row that does not say otherwise."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop_crm.models import Record

AUTHOR = "author"
MOMENT = "moment"


def _sign(session: Session, _context: Any, _instances: Any) -> None:
    author, moment = session.info.get(AUTHOR), session.info.get(MOMENT)
    for row in session.new:
        if isinstance(row, Record):
            row.created_by = row.created_by or author
            if moment is not None and row.created_at is None:
                row.created_at = moment
            if moment is not None and row.updated_at is None:
                row.updated_at = moment


def sign_rows(session: Session) -> None:
    """Fill author and moment of rows that this session adds."""
    event.listen(session, "before_flush", _sign)
