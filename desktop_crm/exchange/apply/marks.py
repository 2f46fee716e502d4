"""Tags of customers, and who of their people is the primary one, as lists of ours say it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from desktop_crm.exchange.apply.policy import OnDuplicate
from desktop_crm.exchange.apply.prepare import column_values, prepared_values, set_column
from desktop_crm.exchange.apply.present import looked_chunks, values_of
from desktop_crm.exchange.apply.writer import Prepared, RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.tables import PlanTable
from desktop_crm.models import Contact, table_of
from desktop_crm.services.action import moment_of
from desktop_crm.services.tags_rows import set_tags
from desktop_crm.storage.bulk import file_value

_SIGNS = re.compile("[、,，;；|\n]+")


def add_tags(writer: RowWriter, table: PlanTable, written: Written) -> None:
    """The tags that cells name one after the other.

    A row with our id says all tags of its customer; another one only adds to them.
    """
    cells = column_values(table, "customer.tags")
    if cells is None or not any(cells):
        return
    ours = column_values(table, own_id_field(Entity.CUSTOMER)) or [None] * len(table)
    present = _tags(writer, (written.ids[row.key] for row in table.rows))
    policy = writer.policy.on_duplicate
    for row, cell, own_id in zip(table.rows, cells, ours, strict=True):
        customer_id, is_fresh = written.ids[row.key], row.key in written.fresh
        said = [part.strip() for part in _SIGNS.split(cell or "") if part.strip()]
        known = present[customer_id]
        if not said or (not is_fresh and (row.is_reference or policy is OnDuplicate.SKIP)):
            continue
        if known and policy is not OnDuplicate.UPDATE:
            continue
        wanted = said if own_id is not None else [*known, *said]
        if {tag.casefold() for tag in wanted} == {tag.casefold() for tag in known}:
            continue
        set_tags(writer.session, customer_id=UUID(customer_id), names=wanted)
        if not is_fresh:
            written.changed.add(row.key)
    writer.session.flush()


def _tags(writer: RowWriter, ids: Iterable[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    connection = writer.session.connection()
    for chunk in looked_chunks(writer.session, ids):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            "SELECT m.customer_id, t.name FROM customer_tag m JOIN tag t ON t.id = m.tag_id "  # noqa: S608
            f"WHERE m.customer_id IN ({marks}) AND m.deleted_at IS NULL "
            "AND t.deleted_at IS NULL ORDER BY t.name",
            tuple(chunk),
        )
        for customer_id, name in rows.fetchall():
            found[customer_id].append(name)
    return found


class PrimaryContacts:
    """Lets one of a customer's people become the primary one, in place of whoever was.

    Only where the file names a single one of the customer's people: of two it is not clear which
    is meant.
    """

    def __init__(self, writer: RowWriter, table: PlanTable) -> None:
        self._writer = writer
        flags = column_values(table, "contact.is_primary") or [None] * len(table)
        owners = column_values(table, "contact.customer") or [None] * len(table)
        named: dict[str | None, list[str]] = defaultdict(list)
        for row, flag, owner in zip(table.rows, flags, owners, strict=True):
            if flag:
                named[owner].append(row.key)
        self._named = {keys[0] for keys in named.values() if len(keys) == 1}
        self._owners_named = {owner for owner, keys in named.items() if len(keys) == 1}
        self._owners = owners

    def add_columns(self, columns: list[str], rows: list[Prepared]) -> None:
        """Mark them; nobody else of their customers becomes the primary one by coming first."""
        before: Sequence[object] = prepared_values(columns, rows, "is_primary")
        marked = [
            1 if row.key in self._named else None if owner in self._owners_named else value
            for row, value, owner in zip(rows, before, self._owners, strict=True)
        ]
        set_column(columns, rows, "is_primary", marked)

    def settle(self, written: Written) -> None:
        """Nobody beside them is the primary one any more."""
        session = self._writer.session
        ids = [written.ids[key] for key in sorted(self._named) if key in written.ids]
        owners = values_of(session, table_of(Contact), ("customer_id", "is_primary"), ids)
        keys = {row_id: key for key, row_id in written.ids.items()}
        connection = session.connection()
        for row_id, (owner, is_primary) in owners.items():
            if not is_primary:
                continue
            others = connection.exec_driver_sql(
                "SELECT id FROM contact WHERE customer_id = ? AND id <> ? AND is_primary = 1 "
                "AND deleted_at IS NULL",
                (owner, row_id),
            ).fetchall()
            for (other,) in others:
                connection.exec_driver_sql(
                    "UPDATE contact SET is_primary = 0, updated_at = ? WHERE id = ?",
                    (file_value(moment_of(session)), other),
                )
                if keys.get(other) is not None and keys[other] not in written.fresh:
                    written.changed.add(keys[other])
