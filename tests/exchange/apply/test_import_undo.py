"""Every import can be taken back, at once or later, whatever it created and changed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_crm.core.change import Change
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import USUAL, ImportPolicy, ImportResult, OnDuplicate
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.customers import update_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of, plan_of_rows
from tests.support.dump import visible
from tests.support.plans import sample_plans

CHINESE = load_language("zh_CN")
HEAD = ["客户编号", "客户名称", "联系人", "手机", "城市", "行业", "业务员", "信用额度", "爱好"]
HENGRUN = ["C1", "恒润五金", "王建国", "13800138000", "苏州", "机械", "李娜", 50000, "钓鱼"]
HAISHU = ["C2", "海曙包装", "陈雪梅", "13900139000", "宁波", None, "李娜", None, None]
CHANGED = ["C1", "恒润新名", "王建国", "13700137000", None, "电子", "李娜", 80000, "下棋"]
LUJIANG = ["C3", "鹭江茶业", None, "0592-5123456", "厦门", "食品", None, None, "品茶"]
LINES = ["订单号", "客户编号", "客户名称", "订单日期", "发货日期", "品名", "数量", "单价"]
FIRST_ORDER = ["S1", "C1", "恒润五金", "2026-01-05", "2026-01-09", "螺栓", 2, 12.5]
MORE_OF_IT = ["S1", "C1", "恒润五金", "2026-01-05", "2026-01-09", "螺栓", 4, 12.5]
SECOND_ORDER = ["S2", "C1", "恒润五金", "2026-03-05", None, "螺母", 9, 1]

FILES: dict[str, tuple[list[list[Any]], ...]] = {
    "creates": ([HEAD, LUJIANG], [LINES, SECOND_ORDER]),
    "updates": ([HEAD, CHANGED], [LINES, MORE_OF_IT]),
    "both": ([HEAD, CHANGED, LUJIANG], [LINES, MORE_OF_IT, SECOND_ORDER]),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def put_in(
    workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL
) -> Change[ImportResult]:
    return workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("blanks_wipe", [False, True])
def test_undo_of_an_import_leaves_an_equal_dump(
    workspace: Workspace, name: str, blanks_wipe: bool
) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN, HAISHU], [LINES, FIRST_ORDER]))
    before = workspace.read(visible)
    done = put_in(workspace, plan_of_rows(*FILES[name]), ImportPolicy(blanks_wipe=blanks_wipe))
    assert bool(done.value.created) == (name != "updates")
    assert bool(done.value.updated)
    after = workspace.read(visible)
    assert after != before
    assert workspace.undo().conflicts == ()
    assert workspace.read(visible) == before
    workspace.redo()
    assert workspace.read(visible) == after


@pytest.mark.parametrize("name", FILES)
def test_a_second_time_changes_nothing(workspace: Workspace, name: str) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN, HAISHU], [LINES, FIRST_ORDER]))
    plan = plan_of_rows(*FILES[name])
    put_in(workspace, plan)
    before = workspace.read(visible)
    again = put_in(workspace, plan)
    assert (again.value.created, again.value.updated, again.touched) == (0, 0, {})
    assert workspace.read(visible) == before


def test_undo_later_lists_and_leaves_what_was_changed_since(workspace: Workspace) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN, HAISHU]))
    hengrun, haishu = customers_of(workspace)
    changed = ["C2", "海曙包装", "陈雪梅", "13900139000", "宁海", None, "李娜", None, None]
    done = put_in(workspace, plan_of_rows([HEAD, CHANGED, changed, LUJIANG]))
    lujiang = list(customers_of(workspace))[2]
    workspace.write(update_customer, customer_id=UUID(hengrun), name="后来的名称", city="昆山")
    workspace.write(update_customer, customer_id=UUID(lujiang), remark="打过电话")
    undone = workspace.undo(done.operation_id)
    assert {each.record_id.hex for each in undone.conflicts if each.table == "customer"} == {
        hengrun,
        lujiang,
    }
    assert {each.reason for each in undone.conflicts if each.table == "customer"} == {"changed"}
    assert customers_of(workspace, "name", "city", "credit_limit", "remark") == {
        hengrun: ("后来的名称", "昆山", 500_000_000, None),
        haishu: ("海曙包装", "宁波", None, None),
        lujiang: ("鹭江茶业", "厦门", None, "打过电话"),
    }


WAYS = st.sampled_from(list(OnDuplicate))


@settings(max_examples=12, deadline=None)
@given(steps=st.lists(st.tuples(st.integers(0, 3), WAYS, st.booleans()), min_size=1, max_size=4))
def test_any_row_of_imports_can_be_undone_step_by_step(
    steps: Sequence[tuple[int, OnDuplicate, bool]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace.create(Path(folder, "f.crm")) as firm:
        firm.write(found_firm, name="恒通")
        dumps: list[Any] = []
        for number, way, blanks in steps:
            before = firm.read(visible)
            policy = ImportPolicy(way, blanks_wipe=blanks)
            if put_in(firm, sample_plans()[number], policy).touched:
                dumps.append(before)
        for before in reversed(dumps):
            assert firm.undo().conflicts == ()
            assert firm.read(visible) == before
