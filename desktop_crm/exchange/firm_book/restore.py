"""Putting a whole firm into an empty file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.firm_book.read import FirmBook
from desktop_crm.exchange.firm_book.sheets import book_sheets, in_order_of_links
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.models import Base
from desktop_crm.services.action import action, moment_of
from desktop_crm.storage.bulk import file_value, insert_rows, links_checked_late

_BROUGHT_ALONG = frozenset({"option", "setting", "saved_view", "tag", "custom_field"})
"""What even an empty firm may have; the firm from the workbook brings its own."""


@dataclass(frozen=True, slots=True)
class Restored:
    """How many records there are now, by table."""

    counts: dict[str, int]


@action(
    "import.firm",
    QT_TRANSLATE_NOOP("operation", "Took over the firm from {file} (records: {count})"),
)
def restore_firm(
    session: Session, *, book: FirmBook, progress: Progress = unwatched
) -> Done[Restored]:
    """Make the firm of a workbook out of an empty one: the same records with the same ids.

    Raises:
        UserError: `import.firm_is_not_empty`.
        Cancelled: from `progress`; nothing is written then.
    """
    if not is_empty_firm(session):
        raise UserError("import.firm_is_not_empty", name=book.source)
    _set_aside(session)
    done = 0
    counts: dict[str, int] = {}
    with links_checked_late(session):
        for sheet in in_order_of_links():
            rows = book.rows.get(sheet.table.name, [])
            counts[sheet.table.name] = _insert(session, sheet.table, rows)
            done += len(rows)
            progress(done, max(1, book.count))
    _keep_files(session, book)
    words = {"file": book.source, "count": sum(counts.values())}
    return Done(Restored(counts), words)


def is_empty_firm(session: Session) -> bool:
    """Whether nobody entered anything yet, not even into the recycle bin."""
    tables = (sheet.table for sheet in book_sheets() if sheet.table.name not in _BROUGHT_ALONG)
    return not any(session.execute(select(table.c.id).limit(1)).first() for table in tables)


def _set_aside(session: Session) -> None:
    """Take away what every firm starts with; a journal entry each, so that undo brings it back."""
    now = file_value(moment_of(session))
    for name in sorted(_BROUGHT_ALONG):
        session.connection().exec_driver_sql(
            f'UPDATE "{name}" SET deleted_at = ? WHERE deleted_at IS NULL',  # noqa: S608
            (now,),
        )


def _insert(session: Session, table: Table, rows: list[dict[str, Any]]) -> int:
    if not rows:
        return 0
    columns = list(rows[0])
    return insert_rows(session, table, columns, _values(columns, rows))


def _values(columns: list[str], rows: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        yield tuple(row[column] for column in columns)


def _keep_files(session: Session, book: FirmBook) -> None:
    table = Base.metadata.tables["attachment_content"]
    known = set(session.scalars(select(table.c.sha256)))
    for digest, content in book.files.items():
        if digest not in known:
            session.execute(table.insert().values(sha256=digest, content=content))
