"""How some cells of a column are read, told so that a person sees what becomes of them.

They are cleaned as the import cleans them, so that both always say the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop_crm.core.dates import DateOrder
from desktop_crm.exchange.clean.bare_days import BareDays
from desktop_crm.exchange.clean.column_values import ColumnValues
from desktop_crm.exchange.clean.values import Bad, shown
from desktop_crm.exchange.compare.forms import ValueForm
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.headers.mapping import ColumnMapping, SheetMapping
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


def readings_of(
    cells: Sequence[Cell], column: ColumnMapping, sheet: SheetMapping, proven: DateOrder | None
) -> tuple[Reading, ...]:
    """How cells of a column are read; its days in the `proven` order where none was decided."""
    mapping = replace(column, date_order=column.date_order or proven)
    values = ColumnValues(mapping, sheet.year, fills_down=False, of_republic=sheet.of_republic)
    bare = BareDays(sheet)
    values.take(bare.join(cells) if bare.of_column(column) else list(cells))
    pairs = zip(cells, values.values, strict=True)
    return tuple(_reading(cell, value, values.rules.kind) for cell, value in pairs)


def _reading(cell: Cell, value: Any, kind: ValueKind) -> Reading:
    if isinstance(value, Bad):
        return Reading(reason=value.reason)
    if value is None or _says_it_already(shown(cell), value, kind):
        return Reading()
    return Reading(_plain(value, kind), _FORMS.get(kind, ValueForm.TEXT))


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
