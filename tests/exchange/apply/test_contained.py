"""Receivables and payments of the past in files of their own: no money comes off twice."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.change import Change
from desktop_crm.core.clock import local_today
from desktop_crm.exchange.apply.policy import (
    Contained,
    EarlierPayments,
    ImportPolicy,
    ImportResult,
    OnDuplicate,
)
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.queries.receivable_figures import debts
from desktop_crm.services.payments import update_payment
from desktop_crm.services.trade_bin import delete_payments, restore_payments
from desktop_crm.storage.workspace import Workspace
from tests.exchange.apply.firms import CHINESE, ask, owed, plan_of, put_in
from tests.exchange.apply.kind_sheets import CUSTOMERS, ORDERS
from tests.support.dump import visible

TODAY = local_today()
LIST: list[list[Any]] = [
    ["客户名称", "应收金额", "已收金额", "未收金额"],
    ["恒润五金", 1000, 300, 700],
    ["海曙包装", 90, 0, 90],
]
DOCUMENTS: list[list[Any]] = [
    ["客户名称", "应收单号", "应收金额", "已收金额", "未收金额", "到期日"],
    ["恒润五金", "D1", 1000, 300, 700, "2024-04-01"],
]
HEAD = ["收款日期", "客户名称", "订单号", "收款金额", "收款单号"]
PAID: list[list[Any]] = [HEAD, ["2024-03-15", "恒润五金", None, 200, "R1"]]
PAID += [["2024-03-18", "恒润五金", "S1", 40, "R2"], [TODAY, "鹭江茶业", None, 10, "R3"]]
LATER: list[list[Any]] = [HEAD, [TODAY + timedelta(days=7), "恒润五金", None, 50, "R9"]]
SUBTRACT = ImportPolicy(earlier_payments=EarlierPayments.SUBTRACT)
TWO = Contained(2, Decimal(240), 1)


def put_with(workspace: Workspace, policy: ImportPolicy, **sheets: Any) -> Change[ImportResult]:
    return workspace.write(import_plan, plan=plan_of(**sheets), language=CHINESE, policy=policy)


def overdue(workspace: Workspace) -> dict[str, float]:
    ledger = workspace.read(lambda session: debts(session, TODAY))
    return {each.name: each.overdue / 10_000 for each in ledger.values()}


@pytest.mark.parametrize("listed", [LIST, DOCUMENTS], ids=["opening", "documents"])
def test_payments_of_the_past_do_not_come_off_the_list_again(
    workspace: Workspace, listed: list[list[Any]]
) -> None:
    """They are there, the list stays what is owed and overdue, and the order is not billed."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 应收=listed)
    before, late = owed(workspace), overdue(workspace)
    done = put_in(workspace, 回款=PAID)
    assert done.value.contained == TWO
    assert owed(workspace) == {**before, "鹭江茶业": -10}
    assert overdue(workspace) == {**late, "鹭江茶业": 0}
    assert ask(workspace, "SELECT count(*) FROM payment") == [(3,)]
    remarks = ask(workspace, "SELECT DISTINCT remark FROM receivable WHERE amount < 3000000")
    assert "应收" in str(remarks)


def test_what_is_paid_after_the_list_comes_off_it(workspace: Workspace) -> None:
    put_in(workspace, 应收=LIST)
    assert put_in(workspace, 回款=LATER).value.contained.count == 0
    assert owed(workspace)["恒润五金"] == 700 - 50


def test_it_is_told_before_and_can_be_decided_otherwise(workspace: Workspace) -> None:
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 应收=LIST)
    plan = plan_of(回款=PAID)
    for policy in (ImportPolicy(), SUBTRACT):
        comparison = workspace.rehearse(compare_plan, plan=plan, language=CHINESE, policy=policy)
        assert comparison.contained == comparison.result.contained == TWO
    put_with(workspace, SUBTRACT, 回款=PAID)
    assert owed(workspace)["恒润五金"] == 700 + 60 - 240


def test_the_same_files_again_change_nothing_and_undo_takes_all_back(workspace: Workspace) -> None:
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 应收=LIST)
    before = workspace.read(visible)
    put_in(workspace, 回款=PAID)
    after = workspace.read(visible)
    for sheets in ({"回款": PAID}, {"应收": LIST}):
        again = put_in(workspace, **sheets)
        assert (again.touched, again.value.contained.count) == ({}, 0)
    assert workspace.read(visible) == after
    assert workspace.undo().conflicts == ()
    assert workspace.read(visible) == before
    workspace.redo()
    assert workspace.read(visible) == after


def test_a_payment_that_is_corrected_stays_balanced(workspace: Workspace) -> None:
    put_in(workspace, 应收=LIST)
    put_in(workspace, 回款=PAID)
    was = owed(workspace)["恒润五金"]
    put_in(workspace, 回款=[HEAD, ["2024-03-16", "恒润五金", None, 250, "R1"]])
    assert owed(workspace)["恒润五金"] == was


def test_a_list_that_comes_after_the_payments_has_the_last_word(workspace: Workspace) -> None:
    """What was paid before is off it already; the same list again changes nothing."""
    put_in(workspace, 客户=CUSTOMERS)
    put_in(workspace, 回款=PAID)
    assert owed(workspace)["恒润五金"] == -240
    comparison = workspace.rehearse(compare_plan, plan=plan_of(应收=LIST), language=CHINESE)
    assert comparison.contained == TWO
    done = put_in(workspace, 应收=LIST)
    assert done.value.contained == TWO
    assert (owed(workspace)["恒润五金"], owed(workspace)["海曙包装"]) == (700, 90)
    assert put_in(workspace, 应收=LIST).touched == {}
    changed = [LIST[0], ["恒润五金", 1500, 300, 1200]]
    assert put_in(workspace, 应收=changed).value.contained.count == 0
    assert owed(workspace)["恒润五金"] == 1200


def test_a_new_list_of_next_month_has_it_too(workspace: Workspace) -> None:
    """Payments between two lists are off the second one."""
    put_in(workspace, 应收=LIST)
    put_in(workspace, 回款=[HEAD, [TODAY, "恒润五金", None, 50, "R9"]])
    workspace.undo()
    put_with(workspace, SUBTRACT, 回款=[HEAD, [TODAY, "恒润五金", None, 50, "R9"]])
    assert owed(workspace)["恒润五金"] == 650
    put_in(workspace, 应收=[LIST[0], ["恒润五金", 1000, 400, 600]])
    assert owed(workspace)["恒润五金"] == 600


def test_the_same_list_again_takes_nothing_back_that_was_paid_since(workspace: Workspace) -> None:
    put_in(workspace, 应收=LIST)
    put_in(workspace, 回款=LATER)
    assert put_in(workspace, 应收=LIST).touched == {}
    assert owed(workspace)["恒润五金"] == 650


def test_what_a_list_of_customers_calls_opening_is_no_list_of_debts(workspace: Workspace) -> None:
    """It counts from some day before, and what was paid since comes off it."""
    put_in(workspace, 客户=[["客户编号", "客户名称", "期初应收款"], ["C1", "恒润五金", 700]])
    assert put_in(workspace, 回款=PAID).value.contained.count == 0
    assert owed(workspace)["恒润五金"] == 700 - 240


def test_a_payment_for_an_order_that_the_firm_billed_comes_off_that(workspace: Workspace) -> None:
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 回款=[HEAD, ["2024-03-10", "恒润五金", "S1", 20, "R0"]])
    put_in(workspace, 应收=LIST)
    before = owed(workspace)["恒润五金"]
    done = put_in(workspace, 回款=PAID)
    assert done.value.contained == Contained(1, Decimal(200), 1)
    assert owed(workspace)["恒润五金"] == before - 40


def test_where_records_stay_as_they_are_nothing_is_balanced(workspace: Workspace) -> None:
    put_in(workspace, 客户=CUSTOMERS)
    put_in(workspace, 回款=PAID)
    policy = ImportPolicy(on_duplicate=OnDuplicate.SKIP)
    assert put_with(workspace, policy, 应收=LIST).value.contained.count == 0
    assert owed(workspace)["恒润五金"] == -240


def test_what_balances_a_payment_follows_it(workspace: Workspace) -> None:
    """A payment that is changed, deleted or restored by hand leaves what is owed as it was."""
    put_in(workspace, 应收=LIST)
    put_in(workspace, 回款=PAID)
    was = owed(workspace)["恒润五金"]
    ((found,),) = ask(workspace, "SELECT id FROM payment WHERE number = 'R1'")
    payment = UUID(found)
    workspace.write(update_payment, payment_id=payment, amount=Decimal(250), save_anyway=True)
    assert owed(workspace)["恒润五金"] == was
    alive = "SELECT sum(amount) FROM payment WHERE deleted_at IS NULL"
    workspace.write(delete_payments, payment_ids=[payment])
    assert (owed(workspace)["恒润五金"], ask(workspace, alive)) == (was, [(500_000,)])
    workspace.write(restore_payments, payment_ids=[payment])
    assert (owed(workspace)["恒润五金"], ask(workspace, alive)) == (was, [(3_000_000,)])
