"""From columns of values to rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.core.names import folded
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field, read_own_id
from desktop_crm.exchange.plan.context import SheetContext, key_of_code, key_of_own_id
from desktop_crm.exchange.plan.tables import PlanRow


def keys_by_code(
    context: SheetContext, field: str, codes: Sequence[str | None], names: Sequence[str | None]
) -> list[str | None]:
    """The key of each row that has a code; None for those without.

    Rows without a name are rejected, and rows whose code stands further up with another name.
    """
    keys: list[str | None] = []
    first_names: dict[str, str] = {}
    for index, (code, name) in enumerate(zip(codes, names, strict=True)):
        key = None
        if not name:
            context.reject(index, field)
        elif code:
            known = first_names.setdefault(code, name)
            if known is name or folded(known) == folded(name):
                key = key_of_code(code)
            else:
                context.reject(index, f"{field.partition('.')[0]}.code", "code_repeated", code)
        keys.append(key)
    return keys


class OwnIds:
    """Keys of rows that carry the id of one of our own exports.

    A row that was copied with its hidden id, to be changed into another record, has none.
    """

    def __init__(self, context: SheetContext, entity: Entity) -> None:
        self._cells = context.columns(entity).get(own_id_field(entity))
        self._names: dict[str, str] = {}

    def key(self, index: int, name: str) -> str | None:
        """The key of a row without a code, if it has an id of its own."""
        own_id = read_own_id(self._cells[index]) if self._cells else None
        if own_id is None or self._names.setdefault(own_id, folded(name)) != folded(name):
            return None
        return key_of_own_id(own_id)


class OwnRows:
    """Keys of rows that carry the id of one of our own exports, for records without a name.

    The first row with an id means that record. A copy of it, to be changed into another one, has
    no key here.
    """

    def __init__(self, cells: Sequence[Any]) -> None:
        self._ids = [read_own_id(cell) for cell in cells]
        self._first: dict[str, int] = {}

    @property
    def has_any(self) -> bool:
        """Whether the sheet is one of our own exports."""
        return any(self._ids)

    def key(self, index: int) -> str | None:
        """The key of a row, if it has an id of its own."""
        own_id = self._ids[index]
        if own_id is None or self._first.setdefault(own_id, index) != index:
            return None
        return key_of_own_id(own_id)


def add_rows(
    context: SheetContext,
    entity: Entity,
    columns: dict[str, list[Any]],
    keys: list[str | None],
    *,
    is_reference: bool = False,
) -> None:
    """Add the records that have a key; columns without any value are not worth a field."""
    fields = [key for key, values in columns.items() if any(v is not None for v in values)]
    if not fields:
        return
    values = zip(*(columns[key] for key in fields), strict=True)
    number = context.number
    context.plan.tables[entity].add(
        fields,
        (
            PlanRow(key, number, row, cells, is_reference)
            for key, row, cells in zip(keys, context.clean.rows, values, strict=True)
            if key is not None
        ),
        context.differs(),
    )
