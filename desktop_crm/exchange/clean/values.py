"""One cell to one value of a field, for each kind of value."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from desktop_crm.core.amounts import parse_amount, parse_rate
from desktop_crm.core.dates import DateOrder, parse_date
from desktop_crm.core.phones import parse_phones
from desktop_crm.core.unreadable import Reason, UnreadableError
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.headers.units import UNITS
from desktop_crm.exchange.reading.cells import Cell, Fault, FaultKind

_INEXACT = 10**15
_MOST_DAYS = 36_525
"""A hundred years: days further away are on no calendar of a firm."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ERROR_TEXTS = _words("#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA")
NOTHING = _words(
    "- -- --- — —— ― – / // \\ . 无 暂无 没有 未知 不详 未填 空 待定 n/a na none null nil nan tbd"
)
_NOT_YET = _words(
    "未发 未发货 未出货 未出 未送 未送货 未交 未交货 待发 待发货 待出货 待定 未定 "
    "0000-00-00 0000/00/00 0/0/00 pending open notshipped unshipped notyet"
)
_LONGEST_NOTHING = 12
_MEASURED = re.compile(
    rf"(?P<number>[-+]?\d[\d,]*(?:\.\d+)?)\s*(?P<unit>(?:{UNITS})(?:/(?:{UNITS}))?)", re.IGNORECASE
)
_LOST = "?LOST"
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+\d+")
_EMAIL = re.compile(r"[^@\s,;:<>()]+@[^@\s,;:<>()/]+\.[^@\s,;:<>()/.]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_WRITTEN_AS_TEXT = ("'", "=")
_AS_TEXT = re.compile(r"'(?=[\d㐀-鿿+\-=@'])(.+)|=\"([^\"]*)\"", re.DOTALL)
"""How programs make spreadsheets leave a number alone: '007 and ="007"; not 't Hoff."""
_LEVELS = {
    5: _words("a a级 a类 vip 重点 重点客户 核心 核心客户"),
    4: _words("b b级 b类 重要 重要客户"),
    3: _words("c c级 c类 普通 普通客户 一般 一般客户"),
    2: _words("d d级 d类 次要 非优先 非优先客户"),
    1: _words("e e级 e类"),
}
_LEVEL_OF = {word: level for level, words in _LEVELS.items() for word in words}
_LETTER_LEVEL = re.compile(r"([a-e])(?:级|類|类|等|档)?(?:客户)?(?:[(\[\-:](?![a-z]).*)?")
"""B级客户, A（重点客户）, A-重点: the letter decides."""
_STAR = re.compile(r"[★⭐*]{1,5}[☆]{0,4}")
_LEVEL_NUMBER = re.compile(r"([1-5])(?:\.0)?(?:星|级|星级|星级客户)?")
_CHINESE_LEVEL = re.compile(r"([一二三四五])(?:星|级)(?:级)?(?:客户)?")
_YES = _words("是 有 对 真 y yes true t 1 √ ✓ ✔ ☑")
_NO = _words("否 无 不 不是 没有 假 n no false f 0 × ✗ ✘ ☐ -")


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell that has no value for its field, with the key of the reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class CellRules:
    """What the column and the sheet say about a cell; `is_ours` on lists that we wrote.

    `counts_percent` where a bare number from 1 on can only be percent, whatever the header says;
    `of_republic` where short years count from 1911 on.
    """

    kind: ValueKind
    multiplier: Decimal = Decimal(1)
    is_percent: bool = False
    counts_percent: bool = False
    date_order: DateOrder | None = None
    year: int | None = None
    is_ours: bool = False
    of_republic: bool = False


def clean_cell(cell: Cell, rules: CellRules) -> Any:
    """The value of a cell, None when it is blank, or `Bad` when no rule can read it."""
    if isinstance(cell, Fault):
        return Bad("error_cell" if cell.kind is FaultKind.ERROR else "no_value")
    if isinstance(cell, str):
        cell = _tidy(cell)
        if not rules.is_ours:
            cell = _bare(cell)
        if not cell:
            return None
        if cell in _ERROR_TEXTS:
            return Bad("error_cell")
        if len(cell) <= _LONGEST_NOTHING and rules.kind in _BLANK_BY_WORD:
            word = "".join(unicodedata.normalize("NFKC", cell).casefold().split())
            if word in NOTHING or (rules.kind is ValueKind.DATE and word in _NOT_YET):
                return None
    try:
        return _READERS[rules.kind](cell, rules)
    except UnreadableError as error:
        return Bad(error.reason.value)


def shown(cell: Cell) -> str:
    """What a person sees in the cell, for the list of problems."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _INEXACT * 10_000:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return str(cell)


def _tidy(text: str) -> str:
    """Without what nobody sees: control characters, zero-width signs, blanks at the ends."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        text = _UNSEEN.sub("", text).replace("\xa0", " ").replace("\u3000", " ")
    return text.strip()


def _bare(text: str) -> str:
    """Without what only keeps a spreadsheet from taking a text for a number or a formula."""
    while text[:1] in _WRITTEN_AS_TEXT and (found := _AS_TEXT.fullmatch(text)):
        text = (found[1] if found[1] is not None else found[2]).strip()
    return text


def _text(cell: Cell, _rules: CellRules) -> str:
    match cell:
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ")
        case date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case int() | float() if abs(cell) >= _INEXACT:
            raise UnreadableError(Reason.DIGITS_LOST)
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell)


def _line(cell: Cell, rules: CellRules) -> str:
    """Text of one line."""
    return " ".join(_text(cell, rules).split())


def _code(cell: Cell, rules: CellRules) -> str:
    if not isinstance(cell, bool) and isinstance(cell, (int, float)) and abs(cell) >= _INEXACT:
        raise UnreadableError(Reason.DIGITS_LOST)
    if isinstance(cell, str) and (_SCIENTIFIC.fullmatch(cell) or _is_marked(cell)):
        raise UnreadableError(Reason.DIGITS_LOST)
    return _line(cell, rules)


def _date(cell: Cell, rules: CellRules) -> date | None:
    if cell == 0 and not isinstance(cell, bool):
        return None
    return parse_date(cell, rules.year, order=rules.date_order, of_republic=rules.of_republic)


def _money(cell: Cell, rules: CellRules) -> Decimal:
    return parse_amount(cell, rules.multiplier)


def _rate(cell: Cell, rules: CellRules) -> Decimal:
    is_percent = rules.is_percent
    if rules.counts_percent and not is_percent:
        with suppress(UnreadableError):
            is_percent = parse_amount(cell) >= 1
    return parse_rate(cell, percent=is_percent)


def _quantity(cell: Cell, rules: CellRules) -> Decimal:
    """A quantity, with its unit behind it or without: 10, 10箱, 2.5kg."""
    measured = measure(cell)
    return parse_amount(measured[0] if measured else cell, rules.multiplier)


def measure(cell: Cell) -> tuple[str, str] | None:
    """A quantity and the unit that stands behind it, as texts."""
    if not isinstance(cell, str):
        return None
    found = _MEASURED.fullmatch(unicodedata.normalize("NFKC", cell).strip())
    return (found["number"], found["unit"]) if found else None


def _count(cell: Cell, _rules: CellRules) -> Any:
    """A whole number; all fields of this kind count days."""
    number = parse_amount(cell)
    if abs(number) > _MOST_DAYS:
        raise UnreadableError(Reason.NUMBER_TOO_LARGE)
    return int(number) if number == int(number) else Bad(Reason.NOT_A_NUMBER.value)


def _email(cell: Cell, _rules: CellRules) -> Any:
    if isinstance(cell, str) and cell.isascii() and _EMAIL.fullmatch(cell):
        return cell
    text = unicodedata.normalize("NFKC", str(cell)).removeprefix("mailto:").replace("。", ".")
    addresses = [part for part in re.split(r"[\s,;、/]+", text) if part]
    if addresses and all(map(_EMAIL.fullmatch, addresses)):
        return "; ".join(addresses)
    return Bad("not_an_email")


def _phones(cell: Cell, _rules: CellRules) -> Any:
    if _is_marked(cell):
        raise UnreadableError(Reason.DIGITS_LOST)
    return parse_phones(cell)


def _is_marked(cell: Cell) -> bool:
    """Some programs mark what they lost: 13800138?LOST."""
    return isinstance(cell, str) and "?" in cell and _LOST in cell.upper()


def _level(cell: Cell, _rules: CellRules) -> Any:
    text = unicodedata.normalize("NFKC", str(cell)).casefold().replace(" ", "")
    if text in _LEVEL_OF:
        return _LEVEL_OF[text]
    if found := _LETTER_LEVEL.fullmatch(text):
        return _LEVEL_OF[found[1]]
    if found := _LEVEL_NUMBER.fullmatch(text):
        return int(found[1])
    if found := _CHINESE_LEVEL.fullmatch(text):
        return "一二三四五".index(found[1]) + 1
    if _STAR.fullmatch(text):
        return len(text.rstrip("☆"))
    return Bad("not_a_level")


def _flag(cell: Cell, _rules: CellRules) -> Any:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    word = unicodedata.normalize("NFKC", str(cell)).casefold().strip()
    if word in _YES:
        return True
    return False if word in _NO else Bad("not_a_flag")


_READERS: Mapping[ValueKind, Callable[[Any, CellRules], Any]] = {
    ValueKind.TEXT: _text,
    ValueKind.CODE: _code,
    ValueKind.OPTION: _line,
    ValueKind.PERSON: _line,
    ValueKind.DATE: _date,
    ValueKind.MONEY: _money,
    ValueKind.QUANTITY: _quantity,
    ValueKind.RATE: _rate,
    ValueKind.LEVEL: _level,
    ValueKind.FLAG: _flag,
    ValueKind.COUNT: _count,
    ValueKind.EMAIL: _email,
    ValueKind.PHONES: _phones,
    ValueKind.IGNORED: lambda _cell, _rules: None,
}
_BLANK_BY_WORD = frozenset(ValueKind) - {ValueKind.TEXT, ValueKind.FLAG, ValueKind.IGNORED}
