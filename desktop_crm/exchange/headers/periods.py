"""Titles that are months, quarters or years: columns of an evaluation, not of a list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from desktop_crm.exchange.headers.traditional import simplified
from desktop_crm.exchange.reading.cells import Cell

_PERIOD = re.compile(
    r"(?:\d{2,4}[年\-/.])?(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]季度?|q[1-4]"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?:[\s\-']*\d{2,4})?"
    r"|(?:19|20)\d{2}(?:[\-/.](?:1[0-2]|0?[1-9])|年度?)"
)
_FEWEST = 3


def are_periods(cells: Iterable[Cell]) -> bool:
    """Whether several of the titles are different months, quarters or years."""
    texts = {text for cell in cells if isinstance(cell, str) and (text := _period(cell))}
    return len(texts) >= _FEWEST


def _period(cell: str) -> str | None:
    text = "".join(simplified(unicodedata.normalize("NFKC", cell)).casefold().split())
    return text if _PERIOD.fullmatch(text) else None
