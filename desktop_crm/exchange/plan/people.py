"""The people of a row: their names and numbers, and those beyond the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from desktop_crm.core.codes import PhoneKind
from desktop_crm.core.names import person_name
from desktop_crm.core.phones import PhoneNumber
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext, key_of_name
from desktop_crm.exchange.plan.tables import PlanRow

PERSON_PARTS = ("first_name", "last_name")
_PHONE_FIELDS = ("contact.mobile", "contact.phone", "contact.fax")
_APART = frozenset({"contact.first_name", "contact.last_name", *_PHONE_FIELDS})
"""What becomes part of the name or of the numbers."""

Fields: TypeAlias = Mapping[str, list[list[Any]]]
Kept: TypeAlias = tuple[tuple[str, str], ...] | None
"""What stands in columns without a field: headers and texts."""


def full_names(fields: Fields, entity: Entity, count: int) -> list[str | None]:
    """The name of each row's person, put together from its parts where it has no column."""
    whole = _column(fields, f"{entity}.name")
    first, last = (_column(fields, f"{entity}.{part}") for part in PERSON_PARTS)
    blank: list[str | None] = [None] * count
    if first is None and last is None:
        return whole or blank
    return [
        name or person_name(given, family) or None
        for name, given, family in zip(whole or blank, first or blank, last or blank, strict=True)
    ]


def _column(fields: Fields, key: str) -> list[Any] | None:
    columns = fields.get(key)
    return columns[0] if columns else None


def phones_of(fields: Fields) -> list[tuple[PhoneNumber, ...] | None] | None:
    """All numbers of each row, from as many columns as there are."""
    columns = phone_columns(fields)
    if not columns:
        return None
    if len(columns) == 1:
        return columns[0]
    return [_joined(cells) for cells in zip(*columns, strict=True)]


def phone_columns(fields: Fields) -> list[list[tuple[PhoneNumber, ...] | None]]:
    """All columns of numbers, those of faxes as such."""
    return [
        (_as_fax(column) if key == "contact.fax" else column)
        for key in _PHONE_FIELDS
        for column in fields.get(key, ())
    ]


def _joined(cells: Iterable[tuple[PhoneNumber, ...] | None]) -> tuple[PhoneNumber, ...] | None:
    given = [cell for cell in cells if cell]
    if len(given) < 2:
        return given[0] if given else None
    numbers: dict[tuple[str, bool], PhoneNumber] = {}
    for cell in given:
        for phone in cell:
            numbers.setdefault((phone.digits, phone.kind is PhoneKind.FAX), phone)
    return tuple(numbers.values())


def _as_fax(column: list[tuple[PhoneNumber, ...] | None]) -> list[tuple[PhoneNumber, ...] | None]:
    return [
        tuple(replace(phone, kind=PhoneKind.FAX) for phone in cell) if cell else None
        for cell in column
    ]


def add_further_people(context: SheetContext, keys: list[str | None]) -> list[Kept] | None:
    """A contact of the row's customer for each further name: 联系人二 with 手机二.

    Returns what belongs to nobody, such as a second number without a second name.
    """
    loose: list[Kept] | None = None
    for group, fields in sorted(context.clean.groups.items()):
        names = full_names(fields, Entity.CONTACT, len(context.clean))
        columns = {key: given[0] for key, given in fields.items() if key not in _APART}
        columns["contact.name"] = names
        if (phones := phones_of(fields)) is not None:
            columns["contact.phones"] = phones
        rows = [
            PlanRow(
                f"{customer}|{key_of_name(name)}",
                context.number,
                context.clean.rows[index],
                (customer, *(column[index] for column in columns.values())),
            )
            for index, (customer, name) in enumerate(zip(keys, names, strict=True))
            if customer is not None and name is not None
        ]
        table = context.plan.tables[Entity.CONTACT]
        table.add(["contact.customer", *columns], rows, context.differs())
        if None in names:
            loose = both(loose, _of_nobody(context, group, names))
    return loose


def _of_nobody(context: SheetContext, group: int, names: list[str | None]) -> list[Kept]:
    """What a row says of a further person without a name, by header."""
    found: list[Kept] = [None] * len(names)
    taken: dict[str, int] = {}
    for column in context.clean.mapping.columns:
        if column.group != group or column.field is None:
            continue
        place = taken[column.field] = taken.get(column.field, -1) + 1
        values = context.clean.groups[group][column.field][place]
        for index, (name, value) in enumerate(zip(names, values, strict=True)):
            if name is None and value is not None:
                text = (
                    ", ".join(phone.number for phone in value)
                    if isinstance(value, tuple)
                    else str(value)
                )
                found[index] = (*(found[index] or ()), (column.header, text))
    return found


def both(kept: list[Kept] | None, loose: list[Kept] | None) -> list[Kept] | None:
    """What two lists keep of each row; None where there is neither."""
    if kept is None or loose is None:
        return kept if loose is None else loose
    return [(*(one or ()), *(other or ())) or None for one, other in zip(kept, loose, strict=True)]
