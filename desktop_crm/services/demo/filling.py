"""Writing the made-up firm into its file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import closing, nullcontext

from sqlalchemy.orm import Session

from desktop_crm.models import AttachmentContent, Base, Customer
from desktop_crm.services.demo.apart import pieces_of
from desktop_crm.services.demo.drafts import RICH_IN_DETAIL
from desktop_crm.services.demo.past_steps import write_past
from desktop_crm.services.demo.pieces import Order, Piece
from desktop_crm.storage.bulk import insert_rows, late_indexes

_LATE_INDEXES_FROM = 2_000


def fill(
    session: Session, order: Order, *, progress: Callable[[int, int], None] | None = None
) -> Mapping[str, int]:
    """Write a firm that lived through three years; the number of rows by table.

    Args:
        session: on a file without any records.
        order: what the firm depends on.
        progress: called with the number of customers done and of all.
    """
    counts: defaultdict[str, int] = defaultdict(int)
    is_big = order.customers >= _LATE_INDEXES_FROM
    tables = Base.metadata.tables.values()
    with (
        late_indexes(session, tables) if is_big else nullcontext(),
        closing(pieces_of(order)) as pieces,
    ):
        for piece in pieces:
            _write(session, piece, counts)
            if progress:
                progress(piece.done, order.customers)
    return dict(counts)


def _write(session: Session, piece: Piece, counts: defaultdict[str, int]) -> None:
    """Write a piece.

    The journal names all records of the customers that are rich in detail; of the many others, who
    only make the firm big, just the customers themselves.
    """
    for digest, content in piece.contents.items():
        session.merge(AttachmentContent(sha256=digest, content=content))
    for name, columns, rows in piece.tables:
        named = piece.done <= RICH_IN_DETAIL or name == Customer.__tablename__
        table = Base.metadata.tables[name]
        counts[name] += insert_rows(session, table, columns, rows, journalled=named)
    write_past(session.connection(), piece.past)
