"""Running numbers of documents: `TS20261121-001`."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session


def next_number(
    session: Session, number: InstrumentedAttribute[Any], prefix: str, day: date
) -> str:
    """The next free number of a day; numbers of deleted documents are not used again."""
    start = f"{prefix}{day:%Y%m%d}-"
    taken = session.scalars(
        select(number)
        .where(number >= start, number < f"{start}:")
        .order_by(func.length(number).desc(), number.desc())
    )
    last = next((int(rest) for text in taken if (rest := text[len(start) :]).isdigit()), 0)
    return f"{start}{last + 1:03d}"
