"""Accounts whose balance runs on from row to row."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.running_balance import moves_of
from tests.exchange.plan.test_parties import planned, records

ACCOUNT: list[list[Any]] = [
    ["客户名称：恒润五金"],
    ["日期", "单据编号", "摘要", "应收金额", "已收金额", "余额"],
    [None, None, "上期结余", None, None, 5000],
    ["2024-08-03", "X1", "螺栓", 1200, None, 6200],
    ["2024-08-10", "K1", "电汇", None, 3000, 3200],
    ["2024-08-20", "X2", "螺母", 800, None, 4000],
]


def test_what_is_owed_is_the_last_balance() -> None:
    """Bills are debts; what was owed before, less what came in, is the opening balance."""
    plan = planned(往来=ACCOUNT)
    debts = [(each["order_number"], each["amount"]) for each in records(plan, Entity.RECEIVABLE)]
    assert debts == [("X1", Decimal(1200)), ("X2", Decimal(800))]
    (customer,) = records(plan, Entity.CUSTOMER)
    assert customer["snapshot"] == Decimal(2000)
    assert any("K1" in line and "3000" in line for line in customer["lines"])


def test_balances_of_bills_do_not_run_on() -> None:
    """Each is what is open of its own row."""
    figures = [(Decimal(9), Decimal(4), Decimal(5)), (Decimal(3), None, Decimal(3))]
    assert moves_of(["a", "a"], figures) == {}
    assert moves_of(["a"] * 3, [*figures, (Decimal(7), Decimal(7), Decimal(0))]) == {}


def test_a_balance_that_breaks_off_is_not_trusted() -> None:
    figures = [(None, None, Decimal(n)) for n in (5, 6, 9)]
    assert moves_of(["a"] * 3, figures) == {}
