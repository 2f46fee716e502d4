"""What an order comes to, and how its amount is written out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.order_math import (
    line_amounts,
    order_totals,
    parts_of,
    rounding_discount,
    tax_split,
    uppercase_amount,
)

CENT = Decimal("0.01")
QUANTITIES = st.decimals(min_value="0.0001", max_value=100_000, places=4)
PRICES = st.decimals(min_value=0, max_value=1_000_000, places=4)
DISCOUNTS = st.decimals(min_value=0, max_value=1, places=4)
AMOUNTS = st.decimals(min_value=0, max_value=10**13, places=2)
RATES = st.sampled_from([None, Decimal(0), Decimal("0.06"), Decimal("0.13")])

_DIGITS = {sign: digit for digit, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
_PLACES = {"拾": 10, "佰": 100, "仟": 1_000}


def read_aloud(text: str) -> Decimal:
    """The number that Chinese capitals say, as a person reads them."""
    yuan, _sign, rest = text.rstrip("整").rpartition("元")
    if not _sign:
        yuan, rest = "", text.rstrip("整")
    total = group = digit = 0
    for sign in yuan:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _PLACES:
            group += digit * _PLACES[sign]
            digit = 0
        elif sign == "万":
            total += (group + digit) * 10**4
            group = digit = 0
        else:
            total = (total + group + digit) * 10**8
            group = digit = 0
    cents = (total + group + digit) * 100
    for sign in rest:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            cents += digit * (10 if sign == "角" else 1)
            digit = 0
    return Decimal(cents) / 100


@given(quantity=QUANTITIES, price=PRICES, discount=DISCOUNTS)
def test_a_line_is_exact_to_the_cent(quantity: Decimal, price: Decimal, discount: Decimal) -> None:
    line = line_amounts(quantity, price, discount)
    assert abs(line.gross - quantity * price) <= CENT / 2
    assert abs(line.amount - quantity * price * (1 - discount)) <= CENT / 2
    assert 0 <= line.amount <= line.gross
    assert line.amount == line.amount.quantize(CENT)


@given(
    lines=st.lists(st.tuples(QUANTITIES, PRICES, DISCOUNTS), max_size=20),
    discount=AMOUNTS,
)
def test_what_is_shown_adds_up(
    lines: list[tuple[Decimal, Decimal, Decimal]], discount: Decimal
) -> None:
    amounts = [line_amounts(*line) for line in lines]
    totals = order_totals(amounts, discount)
    assert totals.amount == sum(line.amount for line in amounts)
    assert totals.gross == sum(line.gross for line in amounts)
    assert totals.total + totals.discount == totals.amount


@given(whole=AMOUNTS, weights=st.lists(AMOUNTS, min_size=1, max_size=12))
def test_parts_add_up_to_the_whole(whole: Decimal, weights: list[Decimal]) -> None:
    parts = parts_of(whole, weights)
    assert sum(parts) == whole
    assert len(parts) == len(weights)
    if sum(weights):
        exact = [whole * weight / sum(weights) for weight in weights]
        assert all(abs(part - each) <= CENT for part, each in zip(parts, exact, strict=True))


@given(
    lines=st.lists(st.tuples(AMOUNTS, RATES), max_size=8), kept=st.sampled_from(["1", "0.9", "0"])
)
def test_net_and_tax_add_up(lines: list[tuple[Decimal, Decimal | None]], kept: str) -> None:
    whole = sum((amount for amount, _rate in lines), Decimal(0))
    total = (whole * Decimal(kept)).quantize(CENT)
    split = tax_split(lines, total)
    assert split.net + split.tax == total
    if all(not rate for _amount, rate in lines):
        assert split.tax == 0


def test_the_design_of_the_order_form() -> None:
    lines = [
        line_amounts(Decimal(40), Decimal(186)),
        line_amounts(Decimal(60), Decimal("42.5"), Decimal("0.05")),
        line_amounts(Decimal(40), Decimal(128)),
        line_amounts(Decimal(350), Decimal(96), Decimal("0.02")),
    ]
    rate = Decimal("0.13")
    assert order_totals(lines).total == Decimal("47910.50")
    discount = rounding_discount(Decimal("47910.50"), Decimal(100))
    totals = order_totals(lines, discount)
    assert (discount, totals.total) == (Decimal("10.50"), Decimal(47900))
    split = tax_split([(line.amount, rate) for line in lines], totals.total)
    assert (split.net, split.tax) == (Decimal("42389.38"), Decimal("5510.62"))
    assert uppercase_amount(totals.total) == "肆万柒仟玖佰元整"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角"),
        ("10", "壹拾元整"),
        ("1409.50", "壹仟肆佰零玖元伍角"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("107000.53", "壹拾万柒仟元零伍角叁分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("100000001", "壹亿零壹元整"),
        ("1000000000000", "壹万亿元整"),
        ("1234500000000", "壹万贰仟叁佰肆拾伍亿元整"),
        ("-12.30", "负壹拾贰元叁角"),
        ("-0.001", "零元整"),
    ],
)
def test_amounts_are_written_as_on_documents(value: str, text: str) -> None:
    assert uppercase_amount(Decimal(value)) == text


@given(value=st.decimals(min_value=0, max_value=Decimal("9999999999999999.99"), places=2))
def test_what_is_written_out_can_be_read(value: Decimal) -> None:
    assert read_aloud(uppercase_amount(value)) == value


def test_an_amount_too_large_is_refused() -> None:
    with pytest.raises(OverflowError):
        uppercase_amount(Decimal(10) ** 16)
