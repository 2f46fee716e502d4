"""Amounts, quantities and rates as they arrive in real files."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.amounts import parse_amount, parse_rate
from desktop_crm.core.unreadable import Reason, UnreadableError


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("¥1,234.50", "1234.5"),
        ("￥1，234.50", "1234.5"),
        ("1.5万", "15000"),
        ("12万元", "120000"),
        ("12 万元整", "120000"),
        ("RMB2187.5", "2187.5"),
        ("CNY 2187.5", "2187.5"),
        ("2187.5 RMB", "2187.5"),
        ("人民币100元", "100"),
        ("100元（人民币）", "100"),
        ("(100人民币)", "-100"),
        ("(1,234.00 RMB)", "-1234"),
        ("(500)", "-500"),
        ("（500.00）", "-500"),
        ("-500", "-500"),
        ("−500", "-500"),
        ("500-", "-500"),
        ("¥-500", "-500"),
        ("-¥500", "-500"),
        ("+500", "500"),
        ("5w", "50000"),
        ("5W", "50000"),
        ("3k", "3000"),
        ("2亿", "200000000"),
        ("3百万", "3000000"),
        ("100元整", "100"),
        ("100圆整", "100"),
        ("18.40元", "18.4"),
        ("１２３．５", "123.5"),
        ("1 234,50", "1234.5"),
        ("1.234,50", "1234.5"),
        ("1'234.50", "1234.5"),
        ("1,234,567", "1234567"),
        ("1.5E+3", "1500"),
        (".5", "0.5"),
        ("0", "0"),
        (14, "14"),
        (9.80000019, "9.8"),
        (34.7999992, "34.8"),
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (Decimal("1.00005"), "1.0001"),
    ],
)
def test_reads_amounts(value: object, expected: str) -> None:
    """Each spelling is its number, to four decimals."""
    assert parse_amount(value) == Decimal(expected)


def test_the_column_says_the_unit() -> None:
    """Under 万元 a bare number counts ten thousands; one with its own unit is not counted twice."""
    assert parse_amount("3", 10_000) == 30_000
    assert parse_amount(2.5, 10_000) == 25_000
    assert parse_amount("3万", 10_000) == 30_000


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("面议", Reason.NOT_A_NUMBER),
        ("约5万", Reason.NOT_A_NUMBER),
        ("5-8万", Reason.NOT_A_NUMBER),
        ("1,5", Reason.NOT_A_NUMBER),
        ("12,34,567", Reason.NOT_A_NUMBER),
        ("(500", Reason.NOT_A_NUMBER),
        ("(-500)", Reason.NOT_A_NUMBER),
        ("1.2.3", Reason.NOT_A_NUMBER),
        ("", Reason.NOT_A_NUMBER),
        ("-", Reason.NOT_A_NUMBER),
        (None, Reason.NOT_A_NUMBER),
        (True, Reason.NOT_A_NUMBER),
        (float("nan"), Reason.NOT_A_NUMBER),
        (float("inf"), Reason.NOT_A_NUMBER),
        (1e14, Reason.NUMBER_TOO_LARGE),
        ("999999999999999", Reason.NUMBER_TOO_LARGE),
        ("9e99", Reason.NUMBER_TOO_LARGE),
        ("$500", Reason.FOREIGN_CURRENCY),
        ("500 USD", Reason.FOREIGN_CURRENCY),
        ("€12", Reason.FOREIGN_CURRENCY),
        ("100美元", Reason.FOREIGN_CURRENCY),
    ],
)
def test_refuses_what_is_no_amount_of_yuan(value: object, reason: Reason) -> None:
    """Estimates, ranges and other currencies are named, not turned into yuan."""
    with pytest.raises(UnreadableError) as caught:
        parse_amount(value)
    assert caught.value.reason is reason


@pytest.mark.parametrize(
    ("value", "percent", "expected"),
    [
        ("15%", False, "0.15"),
        ("１５％", False, "0.15"),
        ("0%", False, "0"),
        ("100%", False, "1"),
        ("13 %", True, "0.13"),
        (0.150000006, False, "0.15"),
        (0, False, "0"),
        (1, False, "1"),
        ("0.05", False, "0.05"),
        (13, True, "0.13"),
        ("13", True, "0.13"),
        ("九折", False, "0.1"),
        ("八五折", False, "0.15"),
        ("8.5折", False, "0.15"),
        ("85折", False, "0.15"),
    ],
)
def test_reads_rates(value: object, percent: bool, expected: str) -> None:
    """Rates are fractions, whatever the column writes."""
    assert parse_rate(value, percent=percent) == Decimal(expected)


@pytest.mark.parametrize("value", [15, "15", -0.1, "120%", "高", "", None, "折", "1.2.3折", "0.1w"])
def test_refuses_rates_that_need_a_guess(value: object) -> None:
    """A bare 15 is fifteen percent or a slip: nobody knows."""
    with pytest.raises(UnreadableError) as caught:
        parse_rate(value)
    assert caught.value.reason is Reason.NOT_A_RATE


amounts = st.decimals(min_value=-(10**11), max_value=10**11, places=4)


@given(amounts)
def test_what_an_export_writes_comes_back(amount: Decimal) -> None:
    """Plain, grouped and with the yuan sign."""
    assert parse_amount(str(amount)) == amount
    assert parse_amount(f"{amount:,f}") == amount
    assert parse_amount(f"¥{amount:,f}") == amount


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none()))
def test_anything_is_read_or_refused(value: object) -> None:
    """The result always fits in the file; everything else is a named refusal."""
    for parse in (parse_amount, parse_rate):
        try:
            number = parse(value)
        except UnreadableError:
            continue
        assert abs(number) < 10**14
        assert number == number.quantize(Decimal("0.0001"))
