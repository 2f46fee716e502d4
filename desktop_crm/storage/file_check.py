"""Looking for damage in a firm's file: pages, references, triggers, search index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from desktop_crm.storage import firm_file, migrate
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.journal import Mode, journalled_tables, trigger_statements
from desktop_crm.storage.search_documents import DOCUMENTS

_MOST_FINDINGS = 20


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check; `found` describes each problem in technical words, at most twenty."""

    name: str
    found: tuple[str, ...]

    @property
    def is_well(self) -> bool:
        """Whether nothing was found."""
        return not self.found


def check_file(path: Path) -> list[CheckResult]:
    """Everything that can be checked without changing the file.

    Raises:
        UserError: what `firm_file.recognise` refuses.
    """
    is_current = firm_file.recognise(path) == migrate.latest_version()
    with raw_connection(path, read_only=True) as connection:
        return [
            CheckResult(name, tuple(_findings(check, connection)))
            for name, check in CHECKS.items()
            if is_current or name in _FOR_ANY_VERSION
        ]


def _findings(check: Callable[[Any], Iterator[str]], connection: Any) -> Iterator[str]:
    """The first findings; a check that cannot be carried out is one, too."""
    try:
        for number, finding in enumerate(check(connection)):
            if number >= _MOST_FINDINGS:
                yield "..."
                return
            yield finding
    except sqlcipher.DatabaseError as error:
        yield str(error)


def _pages(connection: Any) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check(20)").fetchall():
        if line != "ok":
            yield str(line)


def _references(connection: Any) -> Iterator[str]:
    for table, row, parent, _number in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table}, row {row}: no such {parent}"


def _tables(connection: Any) -> Iterator[str]:
    for table in journalled_tables():
        found = connection.execute(f'PRAGMA table_info("{table.name}")').fetchall()
        present = {row[1] for row in found}
        for column in table.columns:
            if column.name not in present:
                yield f"{table.name}.{column.name}"


def _triggers(connection: Any) -> Iterator[str]:
    found = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall()
    present = {str(sql) for _name, sql in found}
    for table in journalled_tables():
        for statement in trigger_statements(table):
            if statement not in present:
                yield statement.split(" ON ", 1)[0].removeprefix("CREATE TRIGGER ")


def _journal(connection: Any) -> Iterator[str]:
    mode = connection.execute("SELECT mode FROM journal_state").fetchone()
    if mode is None or mode[0] != Mode.CLOSED.value:
        yield f"mode {mode[0] if mode else None}"
    orphans = connection.execute(
        "SELECT count(*) FROM journal WHERE operation_id NOT IN (SELECT id FROM operation)"
    ).fetchone()[0]
    if orphans:
        yield f"{orphans} entries without an operation"


def _search(connection: Any) -> Iterator[str]:
    for kind in DOCUMENTS:
        missing = connection.execute(
            f'SELECT count(*) FROM "{kind}" WHERE deleted_at IS NULL AND id NOT IN '
            "(SELECT record_id FROM search_entry WHERE kind = ?)",
            (kind,),
        ).fetchone()[0]
        if missing:
            yield f"{kind}: {missing}"
        lost = connection.execute(
            "SELECT count(*) FROM search_entry WHERE kind = ? AND id NOT IN "
            f"(SELECT id FROM search_{kind}_docsize)",
            (kind,),
        ).fetchone()[0]
        if lost:
            yield f"{kind}: {lost} without text"


CHECKS: Mapping[str, Callable[[Any], Iterator[str]]] = {
    "pages": _pages,
    "references": _references,
    "tables": _tables,
    "triggers": _triggers,
    "journal": _journal,
    "search": _search,
}
"""All checks by name, in the order in which they are made."""

_FOR_ANY_VERSION = frozenset({"pages", "references"})
