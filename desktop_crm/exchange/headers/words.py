"""Headers in the form in which they are compared, and the units that stand in them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from desktop_crm.exchange.headers.traditional import simplified
from desktop_crm.exchange.reading.cells import Cell

JOINT = " / "
"""Between a group's header and the one below it."""

_BRACKETS = re.compile(r"[(\[【<{]([^()\[\]【】<>{}]*)[)\]】>}]")
_DECORATION = re.compile(r"[\s*_:：。.、,，\"'“”‘’!?]+")
_PARTS = re.compile(r"\s+[-–—/|]\s+")
UNITS = {
    "万元": Decimal(10_000),
    "万": Decimal(10_000),
    "千元": Decimal(1_000),
    "百万元": Decimal(1_000_000),
    "亿元": Decimal(100_000_000),
}
"""What amounts are counted in, as brackets and titles say it."""

_LONGEST = 40
"""Longer texts are sentences, not headers."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header cell: its text as written, the word to compare, and what its brackets say.

    `parts` are the words of a header in several parts, such as `Deal - Title` or `客户 / 名称`.
    """

    text: str
    word: str
    multiplier: Decimal = Decimal(1)
    is_percent: bool = False
    parts: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def read_header(text: str) -> Header:
    """Take a header apart: `*税率（%）` is 税率 in percent, `信用额度(万元)` counts in 万."""
    plain = simplified(unicodedata.normalize("NFKC", text).casefold().strip())
    inner = [found.strip() for found in _BRACKETS.findall(plain)]
    outer = _BRACKETS.sub("", plain)
    word = compared(outer) or compared(plain)
    is_percent = "%" in word or "%" in inner
    parts = _parts(outer)
    for name, unit in UNITS.items():
        if name in inner or word.endswith("/" + name):
            return Header(text, word.removesuffix("/" + name), unit, is_percent, parts)
    return Header(text, word.replace("%", ""), Decimal(1), is_percent, parts)


def compared(text: str) -> str:
    """A word without what does not count when two are compared."""
    return _DECORATION.sub("", text)


def _parts(plain: str) -> tuple[str, ...]:
    parts = [word.replace("%", "") for part in _PARTS.split(plain) if (word := compared(part))]
    return tuple(parts) if len(parts) > 1 else ()


def header_of(cell: Cell) -> Header | None:
    """The header in a cell, or None where a header cannot be: blank, a number, a long text."""
    text = header_text(cell)
    return read_header(text) if text else None


def header_text(cell: Cell) -> str | None:
    """The text of a cell that may be a header."""
    if not isinstance(cell, str):
        return None
    text = " ".join(cell.split())
    return text if text and len(text) <= _LONGEST else None
