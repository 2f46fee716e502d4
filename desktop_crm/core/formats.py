"""How a person likes dates and large amounts to be written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from desktop_crm.core.texts import CHINESE


class DateStyle(StrEnum):
    """How a day is written on screen; files always hold ISO days."""

    AUTO = "auto"
    DASHES = "dashes"
    SLASHES = "slashes"
    WORDS = "words"


class LargeAmounts(StrEnum):
    """How amounts are rounded where there is little room."""

    AUTO = "auto"
    WAN = "wan"
    THOUSANDS = "thousands"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Formats:
    """Both choices; `AUTO` follows the language."""

    dates: DateStyle = DateStyle.AUTO
    large_amounts: LargeAmounts = LargeAmounts.AUTO


def format_date(value: dt.date, style: DateStyle, language: str) -> str:
    """A day: `2026-11-21`, `2026/11/21`, `2026年11月21日` or `21 Nov 2026`."""
    is_chinese = language == CHINESE
    if style is DateStyle.AUTO:
        style = DateStyle.DASHES if is_chinese else DateStyle.WORDS
    match style:
        case DateStyle.DASHES:
            return value.strftime("%Y-%m-%d")
        case DateStyle.SLASHES:
            return value.strftime("%Y/%m/%d")
        case _ if is_chinese:
            return f"{value.year}年{value.month}月{value.day}日"
        case _:
            return f"{value.day} {value.strftime('%b %Y')}"
