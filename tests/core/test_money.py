"""Exact money: what goes into the file comes out, and is written as offices write it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.money import (
    format_money,
    format_number,
    format_wan,
    from_units,
    rounded,
    share,
    to_units,
)

AMOUNTS = st.decimals(min_value=-(10**13), max_value=10**13, places=4)


@given(value=AMOUNTS)
def test_what_is_stored_comes_back(value: Decimal) -> None:
    assert from_units(to_units(value)) == value


@pytest.mark.parametrize(
    ("value", "units"), [("0.00005", 1), ("-0.00005", -1), ("0.00004", 0), ("12.34567", 123457)]
)
def test_finer_amounts_are_rounded_half_up(value: str, units: int) -> None:
    assert to_units(Decimal(value)) == units


def test_an_amount_too_large_is_refused() -> None:
    with pytest.raises(OverflowError):
        to_units(Decimal(10) ** 16)


@pytest.mark.parametrize(
    ("value", "text"),
    [("286400", "¥286,400"), ("1234.5", "¥1,234.50"), ("-1234.5", "−¥1,234.50"), ("0", "¥0"),
     ("0.005", "¥0.01")],
)  # fmt: skip
def test_money_is_written_with_groups_and_the_real_minus(value: str, text: str) -> None:
    assert format_money(Decimal(value)) == text


def test_numbers_and_wan() -> None:
    assert format_number(Decimal("12.5000")) == "12.5"
    assert format_number(Decimal(-3)) == "−3"
    assert format_wan(Decimal(286400)) == "28.6"
    assert rounded(Decimal("2.675")) == Decimal("2.68")
    assert share(1, 0) is None
    assert share(1, 3) == Decimal("0.333333")
