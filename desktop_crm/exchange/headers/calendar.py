"""Which month and year a sheet is of, by its name, its title and the name of its file.

送货明细 of 2024年5月 writes 3 or 31日 below 日期: days of that month. Taiwan counts the years from
1912 on: 民國113年 is 2024.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from desktop_crm.core.dates import FIRST_YEAR_OF_REPUBLIC, figures_of, full_year, month_named
from desktop_crm.exchange.headers.traditional import simplified
from desktop_crm.exchange.reading.cells import Cell

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TITLE = re.compile(
    r"(?:(?:19|20)?\d{2}年?(?:度)?[\-/.]*)?(?:1[0-2]|0?[1-9])月份?"
    r"|(?:19|20)\d{2}[年.\-/]?(?:1[0-2]|0?[1-9])"
)
_OF_REPUBLIC = re.compile(r"民国(\d{1,3})年")
_MONTH = re.compile(
    r"(?<![\d\-~至到])(?:(?P<year>(?:19|20)?\d{2})[年.\-/])?(?P<month>1[0-2]|0?[1-9])月(?:份|度)?"
    r"(?!\d{1,2}[日号]|[\-~至到])"
)
_RANGE = re.compile(r"\d月?份?[\-~至到—–]+\d{1,2}月")
_WHOLE = re.compile(r"(?P<year>(?:19|20)\d{2})[年.\-/_]?(?P<month>1[0-2]|0[1-9]|[1-9](?!\d))")
_DAY = re.compile(r"\d月\d{1,2}[日号]")
_ENGLISH = re.compile(r"\b([a-z]{3,9})\.?(?:[\s\-']*((?:19|20)\d{2}))?\b")
_REPUBLIC = "民国"


@dataclass(frozen=True, slots=True)
class Period:
    """A year and a month, as far as they are told."""

    year: int | None = None
    month: int | None = None


def period_of(name: str, above: Iterable[Cell], file_name: str = "") -> Period:
    """The one month and year that a sheet speaks of; none where it speaks of several.

    The year of the file's name counts only beside a month of the sheet.
    """
    titles = [cell for cell in above if isinstance(cell, str)]
    years = {year for text in (name, *titles) for year in _years(text)}
    months = {month for text in (name, *titles) for month in _months(text, is_name=text is name)}
    if not months and not any(map(_names_day, titles)):
        months = set(_months(file_name, is_name=True))
    if not years and months:
        years = set(_years(file_name))
    return Period(_only(years), _only(months))


def _only(found: set[int]) -> int | None:
    return next(iter(found)) if len(found) == 1 else None


def _names_day(title: str) -> bool:
    """Whether a title names a single day, as on which it was printed."""
    return _DAY.search(_plain(title)) is not None


def year_of(name: str) -> int | None:
    """The one year that a name tells."""
    return _only(set(_years(name)))


@lru_cache(maxsize=4096)
def month_of_title(title: str) -> Period | None:
    """The month that the title of a column is: 1月, 2024年1月, 2024-01, Jan."""
    plain = _plain(title)
    if not _TITLE.fullmatch(plain):
        found = _ENGLISH.fullmatch(plain)
        month = month_named(found[1]) if found else None
        return Period(int(found[2]) if found and found[2] else None, month) if month else None
    months = set(_months(title, is_name=True))
    return Period(_only(set(_years(title))), _only(months)) if len(months) == 1 else None


def counts_from_republic(texts: Iterable[Cell]) -> bool:
    """Whether a name, a title or a header says that years are counted as in Taiwan."""
    return any(_REPUBLIC in _plain(text) for text in texts if isinstance(text, str))


def _years(text: str) -> Iterable[int]:
    plain = _plain(text)
    yield from (int(found) + FIRST_YEAR_OF_REPUBLIC for found in _OF_REPUBLIC.findall(plain))
    plain = _OF_REPUBLIC.sub("", plain)
    yield from map(int, _YEAR.findall(plain))
    if found_whole := _WHOLE.fullmatch(plain):
        yield int(found_whole["year"])
    for found in _MONTH.finditer(plain):
        if found["year"] and len(found["year"]) == len("24"):
            yield full_year(found["year"])


def _months(text: str, *, is_name: bool) -> Iterable[int]:
    plain = _OF_REPUBLIC.sub("", _plain(text))
    if _RANGE.search(plain):
        return
    yield from (int(found["month"]) for found in _MONTH.finditer(plain))
    if is_name and (found := _WHOLE.fullmatch(plain)):
        yield int(found["month"])
    for found in _ENGLISH.finditer(plain):
        month = month_named(found[1])
        if month and (found[2] or found[0] == plain):
            yield month


def _plain(text: str) -> str:
    plain = simplified(unicodedata.normalize("NFKC", text)).casefold()
    plain = " ".join(plain.split()) if plain.isascii() else "".join(plain.split())
    return figures_of(plain)
