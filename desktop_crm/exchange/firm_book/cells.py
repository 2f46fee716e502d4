"""A value of the file as a cell, and the cell as a value again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop_crm.core.clock import local_moment, local_time
from desktop_crm.core.dates import parse_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.money import from_units, to_units
from desktop_crm.core.tables import CellKind, TableCell
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.exchange.firm_book.names import short_id
from desktop_crm.exchange.firm_book.sheets import BookColumn, Form
from desktop_crm.exchange.out.cleaning import cut

_YES = QT_TRANSLATE_NOOP("firm_book", "Yes")
_NO = QT_TRANSLATE_NOOP("firm_book", "No")
_TRUE = frozenset({"yes", "是", "true", "1", "真"})
_FALSE = frozenset({"no", "否", "false", "0", "假"})
_INEXACT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_LOST = re.compile(f"{_INEXACT.pattern}|[\r\n]|_x005F_")
_ROUNDING = 1e-14
_FIRST_DAY = date(1900, 3, 1)
_PART = 30_000
_MOMENT = "%Y-%m-%d %H:%M:%S"

KINDS: Mapping[Form, CellKind] = {
    Form.DAY: CellKind.DATE,
    Form.MOMENT: CellKind.MOMENT,
    Form.UNITS: CellKind.NUMBER,
    Form.WHOLE: CellKind.NUMBER,
}


class UnreadableCellError(Exception):
    """A cell that somebody changed into what its column cannot hold."""


def to_cell(
    raw: Any, column: BookColumn, language: Language, names: Mapping[str, str]
) -> TableCell:
    """The readable cell of a value of the file; `names` says what links lead to, by id."""
    if raw is None:
        return None
    cell: TableCell = raw
    match column.form:
        case Form.UNITS:
            cell = from_units(raw)
        case Form.FLAG:
            cell = language.say(_YES if raw else _NO)
        case Form.DAY:
            day = date.fromisoformat(raw)
            cell = day if day >= _FIRST_DAY else str(raw)
        case Form.MOMENT:
            cell = _local(raw)
        case Form.CODE:
            text = (column.texts or {}).get(raw)
            cell = language.say(text) if text else str(raw)
        case Form.LINK:
            cell = names.get(raw) or short_id(raw)
        case Form.TEXT:
            cell = cut(str(raw))
        case Form.WHOLE:
            pass
    return cell


def from_cell(cell: Any, column: BookColumn, exact: str | None, names: Mapping[str, str]) -> Any:
    """The value of the file that a cell means; `exact` is its hidden twin, where it has one.

    `names` finds ids by name, for links that somebody changed.

    Raises:
        UnreadableCellError: for a cell that its column cannot hold.
    """
    if cell in ("", None):
        return None
    text = str(cell)
    value: Any = text
    match column.form:
        case Form.UNITS:
            value = _units(cell)
        case Form.FLAG:
            value = _flag(text)
        case Form.DAY:
            value = _day(cell)
        case Form.MOMENT:
            value = _moment(cell, exact)
        case Form.CODE:
            value = _code(text, column, exact)
        case Form.LINK:
            value = _link(text, exact, names)
        case Form.WHOLE:
            value = _whole(cell)
        case Form.TEXT:
            pass
    return value


def is_exact(raw: Any, cell: TableCell) -> bool:
    """Whether a reader gets back from the cell what stands in the file."""
    match cell:
        case str():
            return bool(raw) and cut(str(raw)) == str(raw) and not _INEXACT.search(str(raw))
        case Decimal():
            return Decimal(repr(float(cell))) == cell
        case _:
            return True


def is_unchanged(raw: Any, cell: Any) -> bool:
    """Whether a cell still says what it could of a value that is kept exactly elsewhere."""
    if isinstance(raw, str):
        return _sayable(cut(raw)) == _sayable(str(cell))
    try:
        return abs(float(cell) - float(from_units(raw))) <= abs(float(cell)) * _ROUNDING
    except (TypeError, ValueError):
        return False


def _sayable(text: str) -> str:
    """What is left of a text where the signs that workbooks change or lose are taken out."""
    return _LOST.sub("", text)


def exact_parts(raw: Any) -> list[str]:
    """A value as texts that any cell can hold, in pieces."""
    text = json.dumps(raw).replace("_", "\\u005f")
    return [text[start : start + _PART] for start in range(0, len(text), _PART)]


def from_parts(parts: list[str]) -> Any:
    """The value of such pieces."""
    return json.loads("".join(parts))


def _local(raw: str) -> datetime:
    return local_time(datetime.fromisoformat(raw).replace(tzinfo=UTC)).replace(tzinfo=None)


def _units(cell: Any) -> int:
    try:
        return to_units(Decimal(repr(cell) if isinstance(cell, float) else str(cell)))
    except (InvalidOperation, ValueError):
        raise UnreadableCellError from None


def _whole(cell: Any) -> int:
    try:
        return int(Decimal(str(cell)))
    except (InvalidOperation, ValueError):
        raise UnreadableCellError from None


def _flag(text: str) -> int:
    word = text.strip().casefold()
    if word in _TRUE:
        return 1
    if word in _FALSE:
        return 0
    raise UnreadableCellError


def _day(cell: Any) -> str:
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return cell.isoformat()
    try:
        return date.fromisoformat(str(cell)).isoformat()
    except ValueError:
        pass
    try:
        return parse_date(str(cell)).isoformat()
    except UnreadableError:
        raise UnreadableCellError from None


def _moment(cell: Any, exact: str | None) -> str:
    if isinstance(cell, date) and not isinstance(cell, datetime):
        cell = datetime.combine(cell, time.min)
    if not isinstance(cell, datetime):
        try:
            cell = datetime.fromisoformat(str(cell))
        except ValueError:
            raise UnreadableCellError from None
    if exact and abs((_local(exact) - cell.replace(tzinfo=None)).total_seconds()) < 1:
        return exact
    moment: datetime = cell if cell.tzinfo else local_moment(cell.date(), cell.time())
    return moment.astimezone(UTC).strftime(_MOMENT) + f".{moment.microsecond:06d}"


def _link(text: str, exact: str | None, names: Mapping[str, str]) -> str:
    """The record of this name; the hidden id where the name was never changed into another's."""
    found = names.get(text, exact)
    if found is None:
        raise UnreadableCellError
    return found


def _code(text: str, column: BookColumn, exact: str | None) -> str:
    """The code whose words these are, in either language; the hidden one when it is the same."""
    texts = column.texts or {}
    fitting = [code for code, words in texts.items() if text in spoken(words)]
    if exact is not None and (exact in fitting or not texts.get(exact)):
        return exact
    if not fitting:
        if text in texts:
            return text
        raise UnreadableCellError
    return str(fitting[0])


def spoken(words: Any) -> frozenset[str]:
    """A text in all languages of the program."""
    from desktop_crm.core.language import load_language

    return frozenset(load_language(code).say(words) for code in ("zh_CN", "en"))
