"""The full-text index: everything that a person would type finds its record.

Each kind of record has a contentless FTS5 table of n-grams (see `core.grams`). A match may be a
near miss, since the index does not know where the grams stand, and may lead to a deleted record;
so hits are compared with the records themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    delete,
    literal_column,
    select,
    text,
    true,
    union_all,
)
from sqlalchemy.orm import Session

from desktop_crm.core.codes import ChangeKind
from desktop_crm.core.grams import holds, match_expression, normalised
from desktop_crm.models import SearchEntry
from desktop_crm.storage.journalled import Journalled
from desktop_crm.storage.search_documents import (
    DOCUMENTS,
    Document,
    Which,
    as_documents,
    documents,
    listed,
    living,
    owners_of_phones,
)
from desktop_crm.storage.search_grams import joined_grams

INDEXING = "indexing"
"""Key of a session's `info`: called with a number of records that were indexed; may stop it all."""
_CANDIDATES = 300
"""How many matches of a kind are looked at and ranked; more would not be read by anybody."""
_BATCH = 500
_USUAL, _MUCH = 1 << 20, 48 << 20
"""How many bytes FTS5 gathers in memory: its own default, and when many records are indexed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A found record; `kind` is its table, `customer_id` the customer it belongs to."""

    kind: str
    record_id: UUID
    customer_id: UUID | None
    title: str


def create_index(connection: Connection) -> None:
    """Make the empty full-text tables."""
    for kind in DOCUMENTS:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE search_{kind} USING fts5(grams, content='', "
            "contentless_delete=1, detail=none, prefix='1 2', "
            "tokenize='unicode61 remove_diacritics 0')"
        )


def find(
    session: Session,
    query: str,
    *,
    kinds: Iterable[str] = tuple(DOCUMENTS),
    limit: int = 50,
    candidates: int = _CANDIDATES,
) -> list[Hit]:
    """The records that hold every word of `query`, best first within the order of `kinds`.

    Of each kind so many `candidates` are looked at: few for an answer at each key.
    """
    expression = match_expression(query)
    if expression is None:
        return []
    wanted = normalised(query).strip()
    words = wanted.split()
    hits: list[Hit] = []
    for kind in kinds:
        found = [
            each
            for each in _candidates(session, kind, expression, candidates)
            if holds(each.fields, words)
        ]
        found.sort(key=lambda each: _rank(each, wanted))
        hits += [_hit(kind, each) for each in found[: limit - len(hits)]]
        if len(hits) >= limit:
            break
    return hits


def matching_customers(query: str) -> Select[tuple[UUID]] | None:
    """A selection of the ids of customers whose own texts or people match, deleted ones included.

    Exact for Chinese words of two characters and up to three letters or digits; longer words match
    by their pieces. None if nothing in the query counts.
    """
    expression = match_expression(query)
    if expression is None:
        return None
    parts = [
        select(SearchEntry.customer_id).where(_matches(kind, expression))
        for kind in ("customer", "contact")
    ]
    return select(union_all(*parts).subquery().c.customer_id)


def matching_records(query: str, kind: str) -> Select[Any] | None:
    """A selection of the ids of records of a kind whose own texts match, as exact as above."""
    expression = match_expression(query)
    if expression is None:
        return None
    return select(SearchEntry.record_id).where(_matches(kind, expression))


def _matches(kind: str, expression: str) -> ColumnElement[bool]:
    return SearchEntry.id.in_(
        text(f"SELECT rowid FROM search_{kind} WHERE search_{kind} MATCH :search_words")
        .bindparams(search_words=expression)
        .columns(SearchEntry.id)
    )


def _candidates(session: Session, kind: str, expression: str, most: int) -> list[Document]:
    rows = session.connection().execute(_matched(kind), {"words": expression, "most": most})
    return as_documents(kind, rows)


@cache
def _matched(kind: str) -> Select[Any]:
    """Some of the records of a kind that match; put together once, asked at each key."""
    entries = text(
        f"SELECT record_id FROM search_entry WHERE id IN (SELECT rowid FROM search_{kind} "
        f"WHERE search_{kind} MATCH :words LIMIT :most)"
    ).columns(SearchEntry.record_id)
    return living(kind).where(DOCUMENTS[kind].model.id.in_(entries))


def _hit(kind: str, document: Document) -> Hit:
    customer_id = UUID(document.customer_id) if document.customer_id else None
    return Hit(kind, UUID(document.record_id), customer_id, document.title)


def _rank(document: Document, wanted: str) -> tuple[int, int, str]:
    """Equal before beginning before containing; shorter titles first."""
    best = min(
        (0 if field == wanted else 1 if field.startswith(wanted) else 2)
        for field in document.fields
    )
    return best, len(document.title), document.title


def refresh(session: Session, journalled: Journalled) -> None:
    """Index what the operation under way has changed.

    Going to the recycle bin and back leaves the index as it is, but for phone numbers: they are
    parts of the document of their owner.
    """
    tables = journalled.tables()
    for kind in DOCUMENTS:
        if kind in tables:
            with _room(session.connection(), kind, much=journalled.entries is None):
                _fill(session, kind, _inserted(journalled, kind))
            _renew(session, kind, journalled.rows(kind, inserted=False))
    if "phone" in tables:
        for kind, owners in owners_of_phones(journalled).items():
            _renew(session, kind, sorted(session.scalars(owners)))


def rebuild(session: Session) -> None:
    """Make the whole index anew from the records."""
    connection = session.connection()
    session.execute(delete(SearchEntry))
    for kind in DOCUMENTS:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS search_{kind}")
    create_index(connection)
    for kind in DOCUMENTS:
        with _room(connection, kind, much=True):
            _fill(session, kind, [_all])


@contextmanager
def _room(connection: Connection, kind: str, *, much: bool) -> Iterator[None]:
    """Let FTS5 gather much in memory before it writes, so that it merges less."""
    statement = f"INSERT INTO search_{kind} (search_{kind}, rank) VALUES ('hashsize', ?)"
    if much:
        connection.exec_driver_sql(statement, (_MUCH,))
    yield
    if much:
        connection.exec_driver_sql(statement, (_USUAL,))


def _all(_column: Any) -> ColumnElement[bool]:
    return true()


def _inserted(journalled: Journalled, kind: str) -> list[Which]:
    """Which records of a kind the operation added; many are not listed one by one."""
    if journalled.entries is not None:
        chosen = [listed(chunk) for chunk in _chunks(journalled.rows(kind, inserted=True))]
    else:
        ids = journalled.ids(kind, ChangeKind.INSERT)
        chosen = [lambda column: column.in_(ids)]
    return chosen + [_between(kind, rows) for rows in journalled.unlisted.get(kind, ())]


def _between(kind: str, rows: tuple[int, int]) -> Which:
    first, last = rows
    number: ColumnElement[int] = literal_column(f'"{kind}".rowid', Integer)
    return lambda _column: number.between(first, last)


def _chunks(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _renew(session: Session, kind: str, ids: Sequence[UUID]) -> None:
    """Index records again."""
    for chunk in _chunks(ids):
        _forget(session, kind, chunk)
        _fill(session, kind, [listed(chunk)])


def _fill(session: Session, kind: str, chosen: Iterable[Which]) -> None:
    """Index records that are not in the index."""
    connection = session.connection()
    tell = session.info.get(INDEXING, _untold)
    last = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM search_entry").scalar_one()
    for which in chosen:
        for found in documents(session, kind, which):
            numbers = range(last + 1, last + 1 + len(found))
            last += len(found)
            connection.exec_driver_sql(
                "INSERT INTO search_entry (id, kind, record_id, customer_id) VALUES (?, ?, ?, ?)",
                [
                    (number, kind, each.record_id, each.customer_id)
                    for number, each in zip(numbers, found, strict=True)
                ],
            )
            connection.exec_driver_sql(
                f"INSERT INTO search_{kind} (rowid, grams) VALUES (?, ?)",
                list(zip(numbers, joined_grams([each.fields for each in found]), strict=True)),
            )
            tell(len(found))


def _untold(_count: int) -> None:
    """Nobody looks on."""


def _forget(session: Session, kind: str, ids: Sequence[UUID]) -> None:
    rows = session.scalars(
        select(SearchEntry.id).where(SearchEntry.record_id.in_(ids), SearchEntry.kind == kind)
    ).all()
    if rows:
        connection = session.connection()
        marks = [(row,) for row in rows]
        connection.exec_driver_sql(f"DELETE FROM search_{kind} WHERE rowid = ?", marks)
        connection.exec_driver_sql("DELETE FROM search_entry WHERE id = ?", marks)
