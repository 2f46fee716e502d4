"""Amounts of whole orders beside their lines count once."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from tests.exchange.plan.test_parties import planned, reasons, records

HEAD = ["A1", "甲公司", "2024-01-02"]


def lines(title: str, *rows: list[Any]) -> ImportPlan:
    """One order of lines `product, quantity, price, amount`."""
    header = ["订单号", "客户", "日期", "品名", "数量", "单价", title]
    return planned(订单=[header, *([*HEAD, *row] for row in rows)])


def amounts(plan: ImportPlan) -> list[Any]:
    return [record.get("amount") for record in records(plan, Entity.LINE)]


@pytest.mark.parametrize("again", [300, None])
@pytest.mark.parametrize("title", ["订单金额", "总金额", "金额"])
def test_the_sum_of_the_lines_at_the_first_or_at_each(title: str, again: int | None) -> None:
    """Whatever the column is called: the prices tell."""
    goods: list[list[Any]] = [
        ["螺栓", 10, 10, 300],
        ["螺母", 10, 15, again],
        ["垫片", 5, 10, again],
    ]
    plan = lines(title, *goods)
    assert amounts(plan) == [None] * 3
    assert plan.problems == ()


def test_a_sum_with_freight() -> None:
    header = ["订单号", "客户", "日期", "品名", "数量", "单价", "订单金额", "运费"]
    rows: list[list[Any]] = [[*HEAD, "袜子", 2, 10, 58, 8], [*HEAD, "手套", 1, 30, 58, 8]]
    plan = planned(订单=[header, *rows])
    assert amounts(plan) == [None, None]
    assert plan.problems == ()


def test_an_order_amount_that_is_not_the_sum_is_named_once() -> None:
    plan = lines("订单金额", ["螺栓", 10, 10, 180], ["螺母", 10, 10, 180])
    assert amounts(plan) == [None, None]
    assert [(row, reason) for row, _, reason, _ in reasons(plan)] == [(2, "total_differs")]


def test_an_order_amount_without_prices_stands_at_the_first_line() -> None:
    plan = lines("订单金额", ["螺栓", 10, None, 180], ["螺母", 10, None, 180])
    assert [record["price"] for record in records(plan, Entity.LINE)] == [Decimal(18), Decimal(0)]
    assert [(row, reason) for row, _, reason, _ in reasons(plan)] == [(2, "total_at_first_line")]


def test_equal_lines_are_no_total() -> None:
    """Nor is what only one line costs, where others are for nothing."""
    equal = lines("金额", ["螺栓", 10, 10, 100], ["螺母", 5, 20, 100])
    assert amounts(equal) == [Decimal(100), Decimal(100)]
    bare = lines("金额", ["螺栓", 10, None, 100], ["螺母", 5, None, 100])
    assert amounts(bare) == [Decimal(100), Decimal(100)]
    gift = lines("金额", ["白酒", 10, 10, 100], ["酒杯", 5, 0, None])
    assert amounts(gift) == [Decimal(100), None]
