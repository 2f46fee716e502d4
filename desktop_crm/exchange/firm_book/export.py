"""Writing the whole firm into one workbook."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_crm.core.errors import UserError
from desktop_crm.core.tables import CellKind, Table, TableCell, TableColumn
from desktop_crm.exchange.firm_book.cells import KINDS, exact_parts, is_exact, to_cell
from desktop_crm.exchange.firm_book.names import record_names
from desktop_crm.exchange.firm_book.sheets import (
    EXACT,
    FILES,
    FORMAT,
    MARKER,
    BookColumn,
    BookSheet,
    book_sheets,
)
from desktop_crm.exchange.list_export import Exported
from desktop_crm.exchange.out.workbook import MOST_ROWS, write_workbook
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.storage.migrate import VERSIONS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_crm.core.language import Language

_FILE_PART = 22_500
"""Bytes that become 30,000 letters."""


def export_firm(
    session: Session,
    *,
    target: Path,
    language: Language,
    today: date,
    progress: Progress = unwatched,
) -> Exported:
    """Write every record of the firm, a sheet for each kind; the steps of undo stay behind.

    What lies in the recycle bin is left out, but for records that others still name.

    Raises:
        UserError: `export.cannot_write`.
        Cancelled: from `progress`; no file is left then.
    """
    book = _Book(session, language)
    kinds = list(book_sheets())
    kept = _needed_from_the_bin(session)
    sizes = {sheet.table.name: book.size(sheet, kept) for sheet in kinds}
    whole = sum(sizes.values()) or 1
    tables = [book.table(sheet, kept, sizes[sheet.table.name]) for sheet in kinds]
    tables += [book.exact_table(), _files(session), _manifest(language, today)]
    cleaned = write_workbook(
        target, tables, progress=lambda done, _total: progress(min(done, whole), whole)
    )
    progress(whole, whole)
    return Exported(target, sum(sizes.values()), tuple(cleaned))


@dataclass(slots=True)
class _Book:
    """A workbook while it is written; collects what cells cannot hold exactly."""

    session: Session
    language: Language
    exact: list[tuple[str, str, str, int, str]] = field(default_factory=list)
    _names: dict[str, dict[str, str]] = field(default_factory=dict)

    def size(self, sheet: BookSheet, kept: dict[str, set[str]]) -> int:
        """How many rows a sheet will have."""
        name = sheet.table.name
        count = self.session.connection().exec_driver_sql(
            f'SELECT count(*) FROM "{name}" WHERE deleted_at IS NULL'  # noqa: S608
        )
        living: int = count.scalar_one()
        return living + len(kept.get(name, ()))

    def table(self, sheet: BookSheet, kept: dict[str, set[str]], size: int) -> Table:
        """One sheet; its rows are read when they are written."""
        headers = sheet.headers(self.language)
        columns = [
            TableColumn(column.name, header, KINDS.get(column.form, CellKind.TEXT))
            for header, column in headers.items()
        ]
        columns += [
            TableColumn(column.header, column.header, is_hidden=True) for column in sheet.hidden
        ]
        rows = self._rows(sheet, kept.get(sheet.table.name, set()))
        return Table(self.language.say(sheet.title), columns, rows, size=size)

    def exact_table(self) -> Table:
        """What the other sheets could not hold; written after them."""
        columns = [TableColumn(key, key) for key in ("table", "id", "column", "part", "json")]
        return Table(EXACT, columns, self._exact_rows(), is_hidden=True)

    def _exact_rows(self) -> Iterator[tuple[TableCell, ...]]:
        if len(self.exact) >= MOST_ROWS:
            raise UserError("export.too_many_odd_values")
        yield from self.exact

    def _rows(self, sheet: BookSheet, kept: set[str]) -> Iterator[list[TableCell]]:
        names = [column.name for column in sheet.columns]
        listed = ", ".join(f'"{name}"' for name in names)
        rows = self.session.connection().exec_driver_sql(
            f'SELECT {listed}, deleted_at FROM "{sheet.table.name}" ORDER BY id'  # noqa: S608
        )
        links = [self._names_of(column.target) if column.target else {} for column in sheet.columns]
        shown = [place for place, column in enumerate(sheet.columns) if column.is_visible]
        behind = frozenset(column.name for column in sheet.hidden)
        hidden = [place for place, name in enumerate(names) if name in behind]
        id_place = names.index("id")
        for *row, deleted_at in rows:
            if deleted_at is not None and row[id_place] not in kept:
                continue
            cells: list[TableCell] = []
            for place in shown:
                column = sheet.columns[place]
                cell = to_cell(row[place], column, self.language, links[place])
                if not column.is_doubled:
                    self._keep_exactly(sheet, row[id_place], column, row[place], cell)
                cells.append(cell)
            for place in hidden:
                if not sheet.columns[place].is_doubled:
                    self._keep_exactly(
                        sheet, row[id_place], sheet.columns[place], row[place], row[place]
                    )
                cells.append(row[place])
            yield cells

    def _keep_exactly(
        self, sheet: BookSheet, row_id: str, column: BookColumn, raw: Any, cell: TableCell
    ) -> None:
        if raw is None or is_exact(raw, cell):
            return
        for part, text in enumerate(exact_parts(raw)):
            self.exact.append((sheet.table.name, row_id, column.name, part, text))

    def _names_of(self, table: str) -> dict[str, str]:
        if table not in self._names:
            self._names[table] = record_names(self.session, table, self.language)
        return self._names[table]


def _needed_from_the_bin(session: Session) -> dict[str, set[str]]:
    """Deleted records that living ones point at, and those that these point at."""
    connection = session.connection()
    needed: dict[str, set[str]] = {}
    links = [
        (sheet.table.name, column.name, column.target)
        for sheet in book_sheets()
        for column in sheet.columns
        if column.target is not None
    ]
    has_grown = True
    while has_grown:
        has_grown = False
        for table, column, target in links:
            found = connection.exec_driver_sql(
                f'SELECT DISTINCT other.id, record.id, record.deleted_at FROM "{table}" AS record '  # noqa: S608
                f'JOIN "{target}" AS other ON other.id = record."{column}" '
                "WHERE other.deleted_at IS NOT NULL"
            ).fetchall()
            known = needed.setdefault(target, set())
            fresh = {
                other
                for other, record, deleted_at in found
                if deleted_at is None or record in needed.get(table, ())
            } - known
            has_grown = has_grown or bool(fresh)
            known |= fresh
    return needed


def _files(session: Session) -> Table:
    """The content of all attached files, in pieces that fit into cells."""
    columns = [TableColumn(key, key) for key in ("sha256", "part", "base64")]
    return Table(FILES, columns, _file_rows(session), is_hidden=True)


def _file_rows(session: Session) -> Iterator[tuple[TableCell, ...]]:
    connection = session.connection()
    wanted = "SELECT sha256 FROM attachment WHERE deleted_at IS NULL"
    rows = connection.exec_driver_sql(
        f"SELECT sha256, content FROM attachment_content WHERE sha256 IN ({wanted})"  # noqa: S608
    )
    for digest, content in rows:
        for part, start in enumerate(range(0, max(1, len(content)), _FILE_PART)):
            piece = content[start : start + _FILE_PART]
            yield digest, part, base64.b64encode(piece).decode("ascii")


def _manifest(language: Language, today: date) -> Table:
    """By which a reader knows what it has before it, and in which language the headers are."""
    columns = [TableColumn(key, key) for key in ("key", "value")]
    facts: list[tuple[TableCell, ...]] = [
        ("format", FORMAT),
        ("revision", VERSIONS[-1]),
        ("language", language.code),
        ("exported", today.isoformat()),
    ]
    return Table(MARKER, columns, facts, is_hidden=True)
