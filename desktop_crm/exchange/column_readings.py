"""How single cells of a file are read, told so that a person sees what becomes of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop_crm.exchange.clean.values import Bad, CellRules, clean_cell, shown
from desktop_crm.exchange.compare.forms import ValueForm
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.reading.cells import Cell

_FORMS = {
    ValueKind.MONEY: ValueForm.MONEY,
    ValueKind.QUANTITY: ValueForm.NUMBER,
    ValueKind.RATE: ValueForm.RATE,
    ValueKind.DATE: ValueForm.DAY,
}
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell becomes: a text as `shown_value` takes it, or the key of a reason against it.

    The text is empty where the cell says the same already, so that there is nothing to tell.
    """

    value: str = ""
    form: ValueForm = ValueForm.TEXT
    reason: str = ""


def reading_of(cell: Cell, rules: CellRules) -> Reading:
    """How a cell is read by the rules of its column."""
    value = clean_cell(cell, rules)
    if isinstance(value, Bad):
        return Reading(reason=value.reason)
    if value is None or _says_it_already(shown(cell), value, rules.kind):
        return Reading()
    return Reading(_plain(value, rules.kind), _FORMS.get(rules.kind, ValueForm.TEXT))


def _says_it_already(text: str, value: Any, kind: ValueKind) -> bool:
    match value:
        case date():
            return [int(part) for part in _DIGITS.findall(text)][:3] == [
                *(value.year, value.month, value.day)
            ]
        case Decimal():
            return _number(text) == value
        case int() if kind is ValueKind.LEVEL:
            return text == "★" * value
        case _:
            return kind is not ValueKind.LEVEL


def _number(text: str) -> Decimal | None:
    """The number that a text is by itself, `13%` included."""
    percent = text.endswith("%")
    try:
        found = Decimal(text.strip("¥￥% ").replace(",", ""))
    except InvalidOperation:
        return None
    return found / 100 if percent else found


def _plain(value: Any, kind: ValueKind) -> str:
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case int() if kind is ValueKind.LEVEL:
            return "★" * value
        case _:
            return str(value)
