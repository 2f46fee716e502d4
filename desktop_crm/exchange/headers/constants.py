"""What stands above the header and holds for every row: 客户：恒润五金, 月份：2024年3月."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from desktop_crm.core.person_likeness import is_somebody
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity, Field, ValueKind
from desktop_crm.exchange.headers.header_rows import Row
from desktop_crm.exchange.headers.kinds import KindRule, SheetKind
from desktop_crm.exchange.headers.mapping import Constant
from desktop_crm.exchange.headers.meanings import SURE, meanings
from desktop_crm.exchange.headers.stand_ins import standing_in
from desktop_crm.exchange.headers.traditional import simplified
from desktop_crm.exchange.headers.words import UNITS, read_header
from desktop_crm.exchange.reading.cells import BLANK, Cell, Fault

_PAIR = re.compile(
    r"(?P<key>[^\s:：]{1,16}(?: [A-Za-z.]{1,12}){0,2})\s*[:：]\s*"
    r"(?P<value>.*?)(?=[\s;；]+[^\s:：]{1,16}(?: [A-Za-z.]{1,12}){0,2}\s*[:：]|$)",
    re.DOTALL,
)
_LONGEST_KEY = 16
_NUMBER_WORDS = frozenset(["no", "no.", "nr", "n°", "编号", "单号", "№"])
_UNIT_WORDS = frozenset(["单位", "金额单位", "货币单位", "unit", "amountsin"])
_NUMBERS = ("delivery.number", "order.number")
"""A bare number above the lines is that of the document."""
_OF_CUSTOMER = re.compile(
    r"客户|购货|购买|收货|往来|需方|买方|甲方|customer|client|bill(?:ed)?to|soldto|shipto|buyer"
)
"""Words that mean the other side: a bare 公司 or 电话 above a table is mostly the firm's own."""
_TRADE = frozenset({Entity.ORDER, Entity.DELIVERY, Entity.RECEIVABLE, Entity.PAYMENT})
_LISTS = frozenset({SheetKind.CUSTOMERS, SheetKind.CONTACTS, SheetKind.PRODUCTS, SheetKind.STAFF})
_OF_ALL_ROWS = frozenset({ValueKind.OPTION, ValueKind.PERSON, ValueKind.LEVEL})
_WHOSE = frozenset({"customer.name", "customer.code"})
"""Above a list of people it may say whose they are."""
_OF_ACCOUNT = re.compile(_OF_CUSTOMER.pattern + r"|单位|户名|对方|account")
"""Above an account that names no customer in its rows, 单位名称 is whose account it is."""
_FIRM = re.compile(
    r".{2,}(?:公司|集团|厂|商行|店|经营部|合作社|中心|馆|铺|坊|城|庄|超市|酒楼|医院|学校|co|ltd|inc|llc|gmbh)\.?"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A key and a value as they stand above the header."""

    key: str
    value: str
    row: int


def pairs_above(rows: Sequence[Row], first_row: int) -> list[Pair]:
    """All keys with values in the rows above the header."""
    return [pair for number, cells in rows if number < first_row for pair in _pairs(number, cells)]


def _pairs(number: int, cells: Sequence[Cell]) -> Iterator[Pair]:
    texts = [_shown(cell) for cell in cells]
    for index, text in enumerate(texts):
        if is_key(text):
            value = next((other for other in texts[index + 1 :] if other), "")
            if value and not is_key(value) and not _PAIR.match(value):
                yield Pair(text, value, number)
            continue
        for found in _PAIR.finditer(text):
            value = found["value"].strip()
            if not value and found.end() == len(text):
                value = next((other for other in texts[index + 1 :] if other), "")
                if _PAIR.match(value):
                    value = ""
            if value:
                yield Pair(found["key"], value, number)


@lru_cache(maxsize=1024)
def is_key(text: str) -> bool:
    """Whether a cell without a colon means a field, so that its value stands beside it."""
    return (
        bool(text)
        and len(text) <= _LONGEST_KEY
        and any(
            fit == SURE and known.kind is not ValueKind.IGNORED
            for known, fit in meanings(read_header(text))
        )
    )


def _shown(cell: Cell) -> str:
    return "" if cell == BLANK or isinstance(cell, Fault) else str(cell).strip()


def money_unit(pairs: Sequence[Pair]) -> Decimal | None:
    """What the sheet's amounts are counted in, where it says so above the header: 单位：万元."""
    for pair in pairs:
        if _compared(pair.key) in _UNIT_WORDS and _compared(pair.value) in UNITS:
            return UNITS[_compared(pair.value)]
    return None


def constants_for(
    rule: KindRule, pairs: Sequence[Pair], taken: Collection[str]
) -> tuple[Constant, ...]:
    """What the pairs mean on a sheet of this kind; `taken` fields have a column already."""
    found: dict[str, Constant] = {}
    for pair in pairs:
        if _compared(pair.key) in _UNIT_WORDS:
            continue
        known = _field_of(rule, pair.key)
        if known is None or known.key in found:
            continue
        used = known.key not in taken and _is_meant(rule, known, pair.key)
        found[known.key] = Constant(known.key, pair.value, pair.row, used, pair.key)
    _let_stand_in(rule, found, taken)
    return tuple(found.values())


def _let_stand_in(rule: KindRule, found: dict[str, Constant], taken: Collection[str]) -> None:
    """Move what is better called by another field of this kind: 日期 above goods delivered."""
    listed = list(found.values())
    told = {*taken, *(each.field for each in listed if each.is_used)}
    words = {place: read_header(each.header).word for place, each in enumerate(listed)}
    for key, place in standing_in(rule.kind, told, words):
        del found[listed[place].field]
        found[key] = replace(listed[place], field=key, is_used=True)


def _field_of(rule: KindRule, key: str) -> Field | None:
    header = read_header(key)
    if header.word in _NUMBER_WORDS:
        keys = [each for each in _NUMBERS if FIELD_BY_KEY[each].entity in rule.entities]
        first = [each for each in keys if FIELD_BY_KEY[each].entity is rule.entities[0]]
        return FIELD_BY_KEY[(first or keys)[0]] if keys else None
    fitting = [
        known
        for known, fit in meanings(header)
        if fit == SURE and known.entity in rule.entities and known.key not in rule.excluded
    ]
    return min(fitting, key=lambda known: rule.entities.index(known.entity), default=None)


def _is_meant(rule: KindRule, known: Field, key: str) -> bool:
    """Whether the value is of every row's record, and not of the firm that wrote the sheet."""
    if known.entity in _TRADE:
        return rule.kind not in _LISTS
    if rule.kind is SheetKind.CONTACTS and known.key in _WHOSE:
        return _OF_CUSTOMER.search(_compared(key)) is not None
    if rule.kind is SheetKind.RECEIVABLES and known.key in _WHOSE:
        return _OF_ACCOUNT.search(_compared(key)) is not None
    if rule.kind in _LISTS:
        return known.kind in _OF_ALL_ROWS and known.key != "customer.name"
    return _OF_CUSTOMER.search(_compared(key)) is not None or known.kind is ValueKind.PERSON


def _compared(text: str) -> str:
    return simplified("".join(unicodedata.normalize("NFKC", text).casefold().split()))


def sheet_as_customer(rule: KindRule, name: str) -> Constant | None:
    """The sheet's own name, where each customer may have a sheet; used if it is a firm's."""
    if rule.kind in _LISTS or Entity.CUSTOMER not in rule.entities:
        return None
    return Constant("customer.name", name.strip(), 0, looks_like_firm(name))


def sheet_as_owner(rule: KindRule, name: str) -> Constant | None:
    """The sheet's own name, where each colleague may have a sheet; chosen by a person only."""
    if Entity.CUSTOMER not in rule.entities or rule.kind not in _LISTS:
        return None
    return Constant("customer.owner", name.strip(), 0, False) if is_somebody(name.strip()) else None


def looks_like_firm(name: str) -> bool:
    """Whether a sheet is called after a firm: 恒润五金有限公司, not 1月."""
    return _FIRM.fullmatch(name.strip().casefold()) is not None
