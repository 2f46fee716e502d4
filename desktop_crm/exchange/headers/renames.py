"""Names of people and of entries of lists that mean others: 小王 is 王建国, 网上 is 网络.

They belong to the mapping of a sheet, so that they are remembered with its headers and can be
handed on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from desktop_crm.core.names import folded
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind

PEOPLE = "staff"
"""A person has one name in all columns; entries of lists are meant column by column."""


class Rename(NamedTuple):
    """A word of the sheet and what it means; nothing when the cell counts as blank.

    `what` is `PEOPLE` or the key of a field.
    """

    what: str
    word: str
    meant: str


def renamed_as(field: str) -> str | None:
    """What the words of a field are renamed as; None when they name nobody and no entry."""
    kind = FIELD_BY_KEY[field].kind
    if kind is ValueKind.PERSON:
        return PEOPLE
    return field if kind is ValueKind.OPTION else None


def rename_values(renames: Collection[Rename], fields: Mapping[str, list[list[Any]]]) -> None:
    """Put what is meant in place of the words, in the columns of a clean sheet."""
    tables: dict[str, dict[str, str | None]] = {}
    for each in renames:
        tables.setdefault(each.what, {})[folded(each.word)] = each.meant or None
    for field, columns in fields.items():
        table = tables.get(renamed_as(field) or "")
        if table is None:
            continue
        for column in columns:
            meant = {word: table.get(folded(word), word) for word in set(column) if word}
            column[:] = [meant.get(word) for word in column]
