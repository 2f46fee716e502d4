"""Who writes and when: kept on the session, put on each row that does not say otherwise."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop_crm.models import Record

AUTHOR = "author"
MOMENT = "moment"
OPERATION = "operation"
"""Keys of a writing session's `info`: who, when, and within which operation."""


def _sign(session: Session, _context: Any, _instances: Any) -> None:
    author, moment = session.info.get(AUTHOR), session.info.get(MOMENT)
    signature = {"created_by": author, "created_at": moment, "updated_at": moment}
    for row in session.new:
        if isinstance(row, Record):
            for name, value in signature.items():
                if value is not None and getattr(row, name) is None:
                    setattr(row, name, value)


def sign_rows(session: Session) -> None:
    """Fill author and moment of rows that this session adds."""
    event.listen(session, "before_flush", _sign)
