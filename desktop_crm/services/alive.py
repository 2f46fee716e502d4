"""Finding the record that an action is about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.errors import UserError
from desktop_crm.models import Record
from desktop_crm.services.customers_chunks import in_chunks

R = TypeVar("R", bound=Record)


def alive_row(session: Session, model: type[R], record_id: UUID) -> R:
    """A record that is not in the recycle bin.

    Raises:
        UserError: `record.missing`.
    """
    row = session.get(model, record_id)
    if row is None or row.deleted_at is not None:
        raise UserError("record.missing")
    return row


def alive_rows(session: Session, model: type[R], ids: Collection[UUID]) -> Sequence[R]:
    """Those of the records that are not in the recycle bin, in the order of `ids`.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    found: list[R] = []
    for some in in_chunks(ids):
        rows = session.scalars(select(model).where(model.id.in_(some), model.deleted_at.is_(None)))
        by_id = {row.id: row for row in rows}
        found += [by_id[each] for each in some if each in by_id]
    if not found:
        raise UserError("record.missing")
    return found


def alive_ids(session: Session, model: type[Record], ids: Collection[UUID]) -> Sequence[UUID]:
    """Those of the ids whose records are not in the recycle bin.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    found: list[UUID] = []
    for some in in_chunks(ids):
        query = select(model.id).where(model.id.in_(some), model.deleted_at.is_(None))
        found += session.scalars(query)
    if not found:
        raise UserError("record.missing")
    return found
