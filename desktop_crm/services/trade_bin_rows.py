"""Moving a document with all its parts into the recycle bin and out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from desktop_crm.core.errors import UserError
from desktop_crm.models import (
    Attachment,
    CustomValue,
    DeliveryLine,
    DeliveryNote,
    Order,
    OrderLine,
    Payment,
    Product,
    ProductCost,
    ProductPrice,
    Receivable,
    Record,
    ReturnLine,
    ReturnNote,
    Task,
)
from desktop_crm.services.customers_chunks import in_chunks

Document: TypeAlias = type[Order | DeliveryNote | ReturnNote | Payment | Receivable | Product]
_Rows: TypeAlias = tuple[type[Record], ColumnElement[bool]]


def mark(
    session: Session,
    model: Document,
    ids: Sequence[UUID],
    *,
    old: datetime | None,
    new: datetime | None,
) -> None:
    """Set `deleted_at` of documents and their parts where it is `old`.

    Parts go before the document, and come back after it.
    """
    session.flush()
    rows = [*_parts(model, ids), (model, model.id.in_(ids))]
    for part, condition in rows if new else reversed(rows):
        session.execute(
            update(part)
            .where(condition, part.deleted_at.is_(old) if old is None else part.deleted_at == old)
            .values(deleted_at=new)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()


def _parts(model: Document, ids: Sequence[UUID]) -> Iterator[_Rows]:
    yield Attachment, Attachment.owner_id.in_(ids)
    yield CustomValue, CustomValue.record_id.in_(ids)
    yield Task, Task.subject_id.in_(ids)
    if model is Order:
        yield from _of_order(ids)
    elif model is DeliveryNote:
        yield DeliveryLine, DeliveryLine.delivery_note_id.in_(ids)
    elif model is ReturnNote:
        yield ReturnLine, ReturnLine.return_note_id.in_(ids)
    elif model is Product:
        yield ProductPrice, ProductPrice.product_id.in_(ids)
        yield ProductCost, ProductCost.product_id.in_(ids)


def _of_order(ids: Sequence[UUID]) -> Iterator[_Rows]:
    deliveries: Any = select(DeliveryNote.id).where(DeliveryNote.order_id.in_(ids))
    returns: Any = select(ReturnNote.id).where(ReturnNote.order_id.in_(ids))
    yield DeliveryLine, DeliveryLine.delivery_note_id.in_(deliveries)
    yield DeliveryNote, DeliveryNote.order_id.in_(ids)
    yield ReturnLine, ReturnLine.return_note_id.in_(returns)
    yield ReturnNote, ReturnNote.order_id.in_(ids)
    yield Receivable, Receivable.order_id.in_(ids)
    yield OrderLine, OrderLine.order_id.in_(ids)


def binned(
    session: Session, model: Document, ids: Collection[UUID]
) -> Mapping[datetime, Sequence[UUID]]:
    """Those of the documents that lie in the recycle bin, by the moment of their deletion.

    Raises:
        UserError: `record.missing` if none of them does.
    """
    found: dict[datetime, list[UUID]] = defaultdict(list)
    for some in in_chunks(ids):
        rows = session.execute(
            select(model.id, model.deleted_at).where(
                model.id.in_(some), model.deleted_at.is_not(None)
            )
        )
        for row_id, moment in rows:
            if moment is not None:
                found[moment].append(row_id)
    if not found:
        raise UserError("record.missing")
    return found
