"""Headers in the form in which they are compared, and the units that stand in them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from desktop_crm.exchange.fields import FIELDS, Field
from desktop_crm.exchange.reading.cells import Cell

_BRACKETS = re.compile(r"[(\[【<{]([^()\[\]【】<>{}]*)[)\]】>}]")
_DECORATION = re.compile(r"[\s*_:：。.、,，\"'“”‘’!?]+")
_UNITS = {
    "万元": Decimal(10_000),
    "万": Decimal(10_000),
    "千元": Decimal(1_000),
    "百万元": Decimal(1_000_000),
    "亿元": Decimal(100_000_000),
}
_LONGEST = 40
"""Longer texts are sentences, not headers."""

_TRIMMINGS = """
主要 首要 实际 预计 对方 单位 公司 企业 客户 联系人 员工 订单 单据 销售 采购 产品 商品 货品 存货
customer company account contact employee order product item
"""
_PREFIXES = tuple(_TRIMMINGS.split())
_SUFFIXES = ("名称", "信息", "1", "一", "name")
SURE, LIKELY, FAIR = 1.0, 0.9, 0.7


@dataclass(frozen=True, slots=True)
class Header:
    """A header cell: its text as written, the word to compare, and what its brackets say."""

    text: str
    word: str
    multiplier: Decimal = Decimal(1)
    is_percent: bool = False


@lru_cache(maxsize=4096)
def read_header(text: str) -> Header:
    """Take a header apart: `*税率（%）` is 税率 in percent, `信用额度(万元)` counts in 万."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    inner = [found.strip() for found in _BRACKETS.findall(plain)]
    word = _compared(_BRACKETS.sub("", plain)) or _compared(plain)
    is_percent = "%" in word or "%" in inner
    for name, unit in _UNITS.items():
        if name in inner or (word.endswith("/" + name)):
            return Header(text, word.removesuffix("/" + name), unit, is_percent)
    return Header(text, word.replace("%", ""), Decimal(1), is_percent)


def _compared(text: str) -> str:
    return _DECORATION.sub("", text)


def header_of(cell: Cell) -> Header | None:
    """The header in a cell, or None where a header cannot be: blank, a number, a long text."""
    if not isinstance(cell, str):
        return None
    text = " ".join(cell.split())
    return read_header(text) if text and len(text) <= _LONGEST else None


def _fields_by_word() -> dict[str, tuple[Field, ...]]:
    found: dict[str, list[Field]] = {}
    for known in FIELDS:
        for word in known.words:
            found.setdefault(_compared(unicodedata.normalize("NFKC", word)) or word, []).append(
                known
            )
    return {word: tuple(fields) for word, fields in found.items()}


_BY_WORD = _fields_by_word()


@lru_cache(maxsize=4096)
def candidates(word: str) -> tuple[tuple[Field, float], ...]:
    """The fields that a header's word can mean, each with how well it fits, 0 to 1."""
    exact = _BY_WORD.get(word)
    if exact:
        return tuple((known, SURE) for known in exact)
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and rest in _BY_WORD:
            return tuple((known, FAIR) for known in _BY_WORD[rest])
    for suffix in _SUFFIXES:
        rest = word.removesuffix(suffix)
        if rest != word and rest in _BY_WORD:
            return tuple((known, FAIR) for known in _BY_WORD[rest])
    return ()
