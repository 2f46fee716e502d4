"""The visible content of a file as plain values, for comparing before and after."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.storage.journal import journalled_tables, tracked_columns

Dump = dict[str, list[tuple[Any, ...]]]


def visible(session: Session) -> Dump:
    """Every living row of every business table, without its change stamp."""
    connection = session.connection()
    content: Dump = {}
    for table in journalled_tables():
        columns = ", ".join(f'"{name}"' for name in ["id", *tracked_columns(table)])
        rows = connection.exec_driver_sql(
            f'SELECT {columns} FROM "{table.name}" WHERE deleted_at IS NULL ORDER BY id'
        ).fetchall()
        if rows:
            content[table.name] = [tuple(row) for row in rows]
    return content
