"""Whether a cell of a list that came back still says what the firm has."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isclose
from typing import Any

from desktop_crm.core.clock import local_time
from desktop_crm.core.tables import TableCell
from desktop_crm.exchange.clean.values import Bad, CellRules, clean_cell
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.reading.cells import BLANK, Cell

_MINUTE = timedelta(minutes=1)
_NEAR = 5e-5


def is_same(cell: Cell, present: TableCell, *, is_flag: bool = False) -> bool:
    """Whether a cell says what the firm's list shows; a program may have retyped it."""
    if is_flag:
        return _is_set(cell, present) is (present is not None)
    if present is None or present == BLANK:
        return cell == BLANK or (isinstance(cell, str) and not cell.strip())
    match present:
        case bool():
            return cell is present
        case int() | float() | Decimal():
            number = _number(cell)
            near = {"rel_tol": 1e-9, "abs_tol": _NEAR}
            return number is not None and isclose(number, float(present), **near)
        case datetime():
            local = local_time(present).replace(tzinfo=None) if present.tzinfo else present
            moment = _moment(cell)
            return moment is not None and abs(moment - local) < _MINUTE
        case date():
            day: date | None = _read(cell, ValueKind.DATE)
            return day == present
        case _:
            return _bare(cell) == _bare(present)


def is_blank(cell: Cell) -> bool:
    """Whether a cell is empty, or holds nothing that can be seen."""
    return cell == BLANK or (isinstance(cell, str) and not cell.strip())


def _is_set(cell: Cell, present: TableCell) -> bool | None:
    """Whether a cell says yes; None for neither yes nor no."""
    if is_blank(cell):
        return False
    value = True if cell == present else clean_cell(cell, CellRules(ValueKind.FLAG))
    return value if isinstance(value, bool) else None


def _number(cell: Cell) -> float | None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    value = _read(cell, ValueKind.MONEY)
    return None if value is None else float(value)


def _read(cell: Cell, kind: ValueKind) -> Any:
    value = None if isinstance(cell, bool) else clean_cell(cell, CellRules(kind))
    return None if isinstance(value, Bad) else value


def _moment(cell: Cell) -> datetime | None:
    """The moment that a cell tells."""
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, str):
        try:
            return datetime.fromisoformat(cell.strip().replace("/", "-"))
        except ValueError:
            pass
    day = _read(cell, ValueKind.DATE)
    return datetime.combine(day, time()) if isinstance(day, date) else None


def _bare(cell: Any) -> str:
    """A text without its blanks; an id that became a number is still the same."""
    value = int(cell) if isinstance(cell, float) and cell.is_integer() else cell
    return "".join(str(value).split())
