"""What the records of a firm call themselves in the sheets of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.language import Language
from desktop_crm.core.option_texts import option_label
from desktop_crm.exchange.out.cleaning import FORBIDDEN

_NAMED_BY: Mapping[str, str] = {
    **dict.fromkeys(("staff", "customer", "contact", "product", "tag", "custom_field"), "name"),
    **dict.fromkeys(
        ("sales_order", "delivery_note", "return_note", "receivable", "payment", "complaint"),
        "number",
    ),
    "log_entry": "text",
    "order_line": "position",
}
_LONGEST = 60


def record_names(session: Session, table: str, language: Language) -> dict[str, str]:
    """The name of each record of a table by its id; never blank."""
    connection = session.connection()
    if table == "option":
        rows = connection.exec_driver_sql('SELECT id, list, code, name FROM "option"')
        return {
            row_id: shown_name(
                option_label(language, list_name=list_name, code=code, name=name), row_id
            )
            for row_id, list_name, code, name in rows
        }
    column = _NAMED_BY.get(table)
    if column is None:
        return {}
    rows = connection.exec_driver_sql(f'SELECT id, "{column}" FROM "{table}"')  # noqa: S608
    return {row_id: shown_name(name, row_id) for row_id, name in rows}


def shown_name(name: Any, row_id: str) -> str:
    """A name as it stands in a cell: one line, not too long, never blank."""
    text = " ".join(FORBIDDEN.sub("", str(name if name is not None else "")).split())
    return text[:_LONGEST] or short_id(row_id)


def short_id(row_id: str) -> str:
    """Enough of an id to tell nameless records apart."""
    return f"#{row_id[-8:]}"


def ids_by_name(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The ids of `(id, name)` by name; names that several share are left out."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for row_id, name in names:
        if found.setdefault(name, row_id) != row_id:
            twice.add(name)
    return {name: row_id for name, row_id in found.items() if name not in twice}


def name_column(table: str) -> str | None:
    """The column that names the records of a table."""
    return "name" if table == "option" else _NAMED_BY.get(table)
