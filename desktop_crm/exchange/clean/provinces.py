"""The province and the city that an address begins with, also without 省 and 市."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_crm.core.address_places import place_of_address
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import SheetMapping

_ADDRESS, _PROVINCE, _CITY = "customer.address", "customer.province", "customer.city"
_KINDS = frozenset({SheetKind.CUSTOMERS, SheetKind.CONTACTS})
_LOOKED_AT = 500
ARROW = " → "
REASON = "province_in_address"


def suggest_province(
    mapping: SheetMapping, rows: Sequence[int], values: Mapping[int, list[Any]]
) -> list[CellProblem]:
    """One suggestion, with an example, for a sheet whose addresses name what no column holds."""
    address = mapping.column_of(_ADDRESS)
    if mapping.kind not in _KINDS or address is None or address.index not in values:
        return []
    if mapping.column_of(_PROVINCE) or mapping.fills_province:
        return []
    for row, text in zip(rows, values[address.index][:_LOOKED_AT], strict=False):
        if text and (place := place_of_address(text)):
            shown = ARROW.join(filter(None, (text, place.province, place.city)))
            return [
                CellProblem(
                    sheet=mapping.sheet,
                    row=row,
                    column=address.letter,
                    field=_ADDRESS,
                    value=shown,
                    reason=REASON,
                    effect=Effect.NOTED,
                )
            ]
    return []


def fill_provinces(mapping: SheetMapping, fields: dict[str, list[list[Any]]], count: int) -> None:
    """Fill the province, and the city where it is named, from each address."""
    addresses = fields.get(_ADDRESS)
    if not mapping.fills_province or not addresses:
        return
    provinces = fields.setdefault(_PROVINCE, [[None] * count])[0]
    cities = fields.setdefault(_CITY, [[None] * count])[0]
    for index, text in enumerate(addresses[0]):
        place = place_of_address(text) if text else None
        if place is not None:
            provinces[index] = provinces[index] or place.province
            cities[index] = cities[index] or place.city
