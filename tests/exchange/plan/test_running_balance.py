"""Accounts whose balance runs on from row to row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.running_balance import moves_of
from tests.exchange.plan.test_parties import planned, records
from tests.exchange.sheets import make_workbook

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


def test_a_statement_in_debit_and_credit() -> None:
    """It may begin with what was brought forward, and have one bill only."""
    statement: list[list[Any]] = [
        ["Customer: Smith & Sons"],
        ["Date", "Reference", "Description", "Debit", "Credit", "Balance"],
        ["2024-01-01", None, "Balance brought forward", None, None, 1000],
        ["2024-01-20", "RC1", "Payment", None, 700, 300],
    ]
    plan = planned(Statement=statement)
    assert records(plan, Entity.RECEIVABLE) == []
    (customer,) = records(plan, Entity.CUSTOMER)
    assert customer["snapshot"] == Decimal(300)


def test_a_bank_account_is_no_list_of_debts() -> None:
    """Its balance is that of the bank; nobody owes it."""
    account: list[list[Any]] = [
        ["交易日期", "对方户名", "摘要", "借方金额", "贷方金额", "余额"],
        ["2024-01-05", "甲公司", "货款", None, 5000, 15000],
        ["2024-01-06", "乙物流", "运费", 800, None, 14200],
        ["2024-01-08", "丙公司", "货款", None, 2000, 16200],
    ]
    plan = planned(流水=account)
    assert records(plan, Entity.RECEIVABLE) == []
    assert {problem.reason for problem in plan.rejected()} == {"bank_account"}
    workbook = make_workbook({"流水": account})
    as_payments = build_plan(workbook, understand_workbook(workbook, SheetKind.PAYMENTS))
    assert [each["paid"] for each in records(as_payments, Entity.PAYMENT)] == [
        *(Decimal(5000), Decimal(2000))
    ]


def test_a_book_of_accounts_with_sides() -> None:
    """Month and day in two columns, debit and credit, and 贷 where more was paid than owed."""
    book: list[list[Any]] = [
        ["单位名称：保定驴肉"],
        ["2024年", None, "凭证号", "摘要", "借方", "贷方", "方向", "余额"],
        ["月", "日", None, None, None, None, None, None],
        [1, 1, None, "上年结转", None, None, "借", 1000],
        [1, 5, "记1", "销售", 500, None, "借", 1500],
        [None, 20, "记2", "收款", None, 1800, "贷", 300],
    ]
    plan = planned(应收明细账=book)
    debts = [(each["issued_on"], each["amount"]) for each in records(plan, Entity.RECEIVABLE)]
    assert debts == [(date(2024, 1, 5), Decimal(500))]
    (customer,) = records(plan, Entity.CUSTOMER)
    assert (customer["name"], customer["snapshot"]) == ("保定驴肉", Decimal(-800))
