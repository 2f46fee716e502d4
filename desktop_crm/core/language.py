"""The interface's languages for everything that is not a widget: texts, dates, numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from desktop_crm.core.clock import local_time
from desktop_crm.core.formats import Formats, LargeAmounts, format_date
from desktop_crm.core.money import format_money, format_number, format_wan
from desktop_crm.core.places import TRANSLATIONS
from desktop_crm.core.texts import CHINESE, ENGLISH, LANGUAGES, QT_TRANSLATE_NOOP, Text

__all__ = [
    "CHINESE",
    "ENGLISH",
    "LANGUAGES",
    "QT_TRANSLATE_NOOP",
    "Language",
    "Text",
    "load_language",
]

_LARGE = 10_000
_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the interface; `code` is `zh_CN` or `en`."""

    code: str
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)
    formats: Formats = field(default_factory=Formats)

    @property
    def is_chinese(self) -> bool:
        """Whether amounts are counted in 万 and dates follow the Chinese order."""
        return self.code == CHINESE

    def say(self, text: Text, **params: Any) -> str:
        """The text in this language; `{name}` fields are filled from `params`."""
        shown = self.texts.get((text.context, text.source), text.source)
        return shown.format_map(params) if params else shown

    def date(self, value: dt.date) -> str:
        """A day for grids: sortable in Chinese, `21 Nov 2026` in English, or as chosen."""
        return format_date(value, self.formats.dates, self.code)

    def weekday(self, value: dt.date) -> str:
        """`周六` or `Sat`."""
        return _WEEKDAYS[value.weekday()] if self.is_chinese else value.strftime("%a")

    def month(self, value: dt.date) -> str:
        """`2026年11月` or `Nov 2026`."""
        return f"{value.year}年{value.month}月" if self.is_chinese else value.strftime("%b %Y")

    def moment(self, value: dt.datetime) -> str:
        """A local date and time to the minute."""
        local = local_time(value)
        return f"{self.date(local.date())} {local:%H:%M}"

    def money(self, value: Decimal, *, places: int | None = None) -> str:
        """`¥1,234.50` in both languages: the firm keeps its books in yuan."""
        return format_money(value, places=places)

    def large_money(self, value: Decimal) -> str:
        """A rounded amount for tiles: `¥28.6 万`, or thousands in English: `¥286.4k`."""
        style = self.formats.large_amounts
        if style is LargeAmounts.AUTO:
            style = LargeAmounts.WAN if self.is_chinese else LargeAmounts.THOUSANDS
        if abs(value) < _LARGE or style is LargeAmounts.WHOLE:
            return format_money(value, places=0)
        if style is LargeAmounts.WAN:
            return f"¥{format_wan(value)} 万"
        return f"¥{format_number(value / 1000, places=1)}k"

    def percent(self, value: Decimal | float, *, places: int = 1) -> str:
        """A fraction as `31.9%`."""
        return f"{format_number(Decimal(str(value)) * 100, places=places)}%"


@cache
def load_language(code: str) -> Language:
    """Read a language's texts from its translation file; English is the source itself.

    Raises:
        ValueError: if the program does not speak it.
    """
    if code not in LANGUAGES:
        raise ValueError(f"unknown language {code!r}")
    if code == ENGLISH:
        return Language(code)
    return Language(code, _read_translations(code))


def _read_translations(code: str) -> dict[tuple[str, str], str]:
    # Loaded here: the window's first frame takes its texts from Qt and never comes this way.
    from xml.etree import ElementTree as ET

    path = TRANSLATIONS / f"desktop_crm_{code}.ts"
    texts: dict[tuple[str, str], str] = {}
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translated = message.find("translation")
            if translated is not None and translated.get("type") is None and translated.text:
                texts[name, message.findtext("source", "")] = translated.text
    return texts
