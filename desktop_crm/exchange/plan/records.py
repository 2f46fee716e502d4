"""From columns of values to rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.core.names import folded
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext, key_of_code
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
    values = zip(*(columns[key] for key in fields), strict=True)
    number = context.number
    context.plan.tables[entity].add(
        fields,
        [
            PlanRow(key, number, row, cells, is_reference)
            for key, row, cells in zip(keys, context.clean.rows, values, strict=True)
            if key is not None
        ],
        context.differs(),
    )
