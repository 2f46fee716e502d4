"""What the firm calls the records that an import changes, before it changes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.columns import TABLES
from desktop_crm.exchange.apply.present import chunks
from desktop_crm.exchange.compare.changes import FieldDiff, KnownAs
from desktop_crm.exchange.fields import Entity

_JOINT = " · "
_NAMES = ("name", "number", "title")
_TOLD_BY: Mapping[Entity, tuple[str, ...]] = {
    Entity.CUSTOMER: ("code", "owner_id"),
    Entity.PRODUCT: ("code", "spec"),
    Entity.STAFF: ("code", "title"),
}
"""What tells a record from others of its name; everything else is told by its customer."""
_NAMED_IN = {"owner_id": "staff", "customer_id": "customer"}
_WHOSE = "customer_id"
_FIELDS: Mapping[str, str] = {"owner_id": "owner", "spec": "spec"}


class KnownNames:
    """Asked after the import was carried out: what it changed is put back by the changes."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()

    def read(
        self, entity: Entity, changes: Mapping[str, Sequence[FieldDiff]]
    ) -> dict[str, KnownAs]:
        """The names of some records of a kind, by their ids."""
        columns = TABLES[entity].c
        name = next((each for each in _NAMES if each in columns), None)
        details = _TOLD_BY.get(entity, (_WHOSE,) if _WHOSE in columns else ())
        if name is None and not details:
            return {}
        shown = ([] if name is None else [name]) + list(details)
        found: dict[str, KnownAs] = {}
        for chunk in chunks(changes):
            for row_id, *values in self._rows(TABLES[entity].name, shown, chunk):
                before = _before(entity, changes[row_id])
                texts = [before.get(key, text) for key, text in zip(shown, values, strict=True)]
                title = "" if name is None else texts.pop(0) or ""
                found[row_id] = KnownAs(title, _JOINT.join(filter(None, texts)))
        return found

    def _rows(
        self, table: str, shown: Sequence[str], ids: Sequence[str]
    ) -> Sequence[tuple[Any, ...]]:
        parts, joins = [], []
        for column in shown:
            other = _NAMED_IN.get(column)
            parts.append(f't."{column}"' if other is None else f"{column}_of.name")
            if other is not None:
                joins.append(f'LEFT JOIN "{other}" {column}_of ON {column}_of.id = t."{column}"')
        statement = (
            f'SELECT t.id, {", ".join(parts)} FROM "{table}" t {" ".join(joins)} '  # noqa: S608
            f"WHERE t.id IN ({', '.join('?' * len(ids))})"
        )
        return self._connection.exec_driver_sql(statement, tuple(ids)).fetchall()


def _before(entity: Entity, diffs: Sequence[FieldDiff]) -> dict[str, str | None]:
    """What the changed columns held, as far as a name is made of them."""
    fields = {f"{entity}.{_FIELDS.get(key, key)}": key for key in (*_NAMES, "code", *_FIELDS)}
    return {fields[diff.field]: diff.before for diff in diffs if diff.field in fields}
