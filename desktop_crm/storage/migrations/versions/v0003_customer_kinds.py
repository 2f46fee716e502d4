"""What customers are to the firm becomes a list that people edit; merged entries lead on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from desktop_crm.core.ids import new_id

revision = "0003"
down_revision = "0002"

_LIST = "customer_kind"
_BUILT_IN = (
    ("customer", "Customer"),
    ("dealer", "Dealer"),
    ("distributor", "Distributor"),
    ("partner", "Partner"),
    ("supplier", "Supplier"),
    ("bank", "Bank"),
    ("government", "Government"),
    ("department", "Department"),
)


def upgrade() -> None:
    """Bring the tables up to this revision."""
    op.execute("UPDATE journal_state SET mode = 2")
    with op.batch_alter_table("option", schema=None) as batch_op:
        batch_op.add_column(sa.Column("merged_into_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_option_merged_into_id"), "option", ["merged_into_id"], ["id"]
        )
    with op.batch_alter_table("customer_kind", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind_id", sa.Uuid(), nullable=True))
    entries = _make_entries(op.get_bind())
    for code, option_id in entries.items():
        op.get_bind().exec_driver_sql(
            "UPDATE customer_kind SET kind_id = ? WHERE kind = ?", (option_id, code)
        )
    _follow_in_views(op.get_bind(), entries)
    with op.batch_alter_table("customer_kind", schema=None) as batch_op:
        batch_op.drop_column("kind")
        batch_op.alter_column("kind_id", existing_type=sa.Uuid(), nullable=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_customer_kind_kind_id"), "option", ["kind_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_customer_kind_kind_id"), ["kind_id"], unique=False)
    op.execute("UPDATE journal_state SET mode = 0")


def _make_entries(connection: sa.Connection) -> dict[str, str]:
    """The new list of a firm; ids by what rows said so far, which may be words of nobody's list.

    A file that no firm has begun with yet gets its lists later.
    """
    said = connection.exec_driver_sql("SELECT DISTINCT kind FROM customer_kind").scalars().all()
    has_lists = connection.exec_driver_sql('SELECT 1 FROM "option" LIMIT 1').first() is not None
    if not said and not has_lists:
        return {}
    built_in = dict(_BUILT_IN)
    names = built_in | {word: word for word in sorted(said) if word not in built_in}
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    entries: dict[str, str] = {}
    for position, (word, name) in enumerate(names.items()):
        entries[word] = new_id().hex
        connection.exec_driver_sql(
            'INSERT INTO "option" (id, list, name, code, position, created_at, updated_at) '
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (entries[word], _LIST, name, word if word in built_in else None, position, now, now),
        )
    return entries


def _follow_in_views(connection: sa.Connection, entries: Mapping[str, str]) -> None:
    """Conditions of saved views name entries by their ids."""
    rows = connection.exec_driver_sql("SELECT id, definition FROM saved_view").fetchall()
    for view_id, text in rows:
        before = json.loads(text)
        definition = _followed(before, entries)
        if definition != before:
            connection.exec_driver_sql(
                "UPDATE saved_view SET definition = ? WHERE id = ?",
                (json.dumps(definition), view_id),
            )


def _followed(value: Any, entries: Mapping[str, str]) -> Any:
    match value:
        case {"field": "kinds", "values": [*said]}:
            return {**value, "values": [entries.get(word, word) for word in said]}
        case dict():
            return {key: _followed(each, entries) for key, each in value.items()}
        case list():
            return [_followed(each, entries) for each in value]
        case _:
            return value
