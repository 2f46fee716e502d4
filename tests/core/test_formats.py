"""Dates and large amounts as a person chose them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desktop_crm.core.formats import DateStyle, Formats, LargeAmounts
from desktop_crm.core.language import CHINESE, ENGLISH, Language

DAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("code", "style", "text"),
    [
        (CHINESE, DateStyle.AUTO, "2026-11-01"),
        (ENGLISH, DateStyle.AUTO, "1 Nov 2026"),
        (CHINESE, DateStyle.WORDS, "2026年11月1日"),
        (ENGLISH, DateStyle.WORDS, "1 Nov 2026"),
        (CHINESE, DateStyle.SLASHES, "2026/11/01"),
        (ENGLISH, DateStyle.DASHES, "2026-11-01"),
    ],
)
def test_days(code: str, style: DateStyle, text: str) -> None:
    assert Language(code, formats=Formats(dates=style)).date(DAY) == text


@pytest.mark.parametrize(
    ("code", "style", "text"),
    [
        (CHINESE, LargeAmounts.AUTO, "¥28.6 万"),
        (ENGLISH, LargeAmounts.AUTO, "¥286.4k"),
        (ENGLISH, LargeAmounts.WAN, "¥28.6 万"),
        (CHINESE, LargeAmounts.THOUSANDS, "¥286.4k"),
        (CHINESE, LargeAmounts.WHOLE, "¥286,400"),
    ],
)
def test_large_amounts(code: str, style: LargeAmounts, text: str) -> None:
    language = Language(code, formats=Formats(large_amounts=style))
    assert language.large_money(Decimal(286_400)) == text


@pytest.mark.parametrize("style", LargeAmounts)
def test_small_amounts_are_never_rounded_away(style: LargeAmounts) -> None:
    language = Language(CHINESE, formats=Formats(large_amounts=style))
    assert language.large_money(Decimal(9_999)) == "¥9,999"
