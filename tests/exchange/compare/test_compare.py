"""What the comparison says is what the import does."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_crm.core.errors import Cancelled
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import USUAL, Cell, Decisions, ImportPolicy, OnDuplicate
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.changes import PAGE, FieldDiff
from desktop_crm.exchange.compare.comparison import Comparison, State
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of, plan_of_rows
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
HEAD = ["客户编号", "客户名称", "联系人", "手机", "城市", "所属行业", "业务员", "信用额度", "爱好"]
HENGRUN = ["C1", "恒润五金", "王建国", "13800138000", "苏州", "机械", "李娜", 50000, "钓鱼"]
HAISHU = ["C2", "海曙包装", "陈雪梅", "13900139000", "宁波", None, "李娜", None, None]
COLUMNS = {
    "customer.name": "name",
    "customer.city": "city",
    "customer.address": "address",
    "customer.remark": "remark",
}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def compared(workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL) -> Comparison:
    return workspace.rehearse(compare_plan, plan=plan, language=CHINESE, policy=policy)


def put_in(workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL) -> Any:
    return workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy).value


def told(comparison: Comparison, entity: Entity) -> dict[str, list[tuple[str, Any, Any]]]:
    return {
        row.ref.name: [(diff.title, diff.before, diff.after) for diff in row.diffs]
        for row in comparison.changed(entity)
    }


def test_an_empty_firm_gets_everything_as_new(workspace: Workspace) -> None:
    plan = plan_of_rows([HEAD, HENGRUN, HAISHU])
    comparison = compared(workspace, plan)
    counts = comparison.counts[Entity.CUSTOMER]
    assert (counts.new, counts.changed, counts.unchanged) == (2, 0, 0)
    assert comparison.changed(Entity.CUSTOMER) == ()
    names = [each.name for each in comparison.rows(Entity.CUSTOMER, State.CREATED)]
    assert names == ["恒润五金", "海曙包装"]
    assert comparison.result == put_in(workspace, plan)


def test_changes_are_told_field_by_field_and_nothing_is_written(workspace: Workspace) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN, HAISHU]))
    before = workspace.read(visible)
    changed = ["C1", "恒润五金", "王建国", "13700137000", "昆山", "电子", "赵敏", 80000.5, "下棋"]
    comparison = compared(workspace, plan_of_rows([HEAD, changed, HAISHU]))
    assert told(comparison, Entity.CUSTOMER) == {
        "恒润五金": [
            ("城市", "苏州", "昆山"),
            ("信用额度", "50000", "80000.5"),
            ("行业", "机械", "电子"),
            ("负责人", "李娜", "赵敏"),
            ("爱好", "钓鱼", "下棋"),
        ]
    }
    assert told(comparison, Entity.CONTACT) == {
        "王建国": [("电话", "13800138000", "13800138000, 13700137000")]
    }
    [row] = comparison.changed(Entity.CUSTOMER)
    assert (row.ref.sheet, row.ref.row) == ("Sheet1", 2)
    assert workspace.read(visible) == before


def test_customer_types_are_told_and_refused_like_other_cells(workspace: Workspace) -> None:
    head = ["客户编号", "客户名称", "客户类型"]
    put_in(workspace, plan_of_rows([head, ["C1", "恒润五金", "外协厂"]]))
    plan = plan_of_rows([head, ["C1", "恒润五金", "加盟商"]])
    comparison = compared(workspace, plan)
    assert told(comparison, Entity.CUSTOMER) == {
        "恒润五金": [("客户类型", "外协厂", "外协厂, 加盟商")]
    }
    [row] = comparison.changed(Entity.CUSTOMER)
    policy = ImportPolicy(decisions=Decisions().with_kept(*filter(None, row.cells())))
    assert told(compared(workspace, plan, policy), Entity.CUSTOMER) == {}
    assert put_in(workspace, plan, policy).updated == 0


def test_a_refused_cell_stays_and_the_others_arrive(workspace: Workspace) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN]))
    changed = ["C1", "恒润五金", "王建国", "13700137000", "昆山", "电子", "赵敏", 80000, "下棋"]
    plan = plan_of_rows([HEAD, changed])
    comparison = compared(workspace, plan)
    cells = {
        cell: diff.title
        for entity in (Entity.CUSTOMER, Entity.CONTACT)
        for row in comparison.changed(entity)
        for cell, diff in zip(row.cells(), row.diffs, strict=True)
    }
    wanted = [cell for cell, title in cells.items() if title in {"城市", "爱好", "电话"}]
    policy = ImportPolicy(decisions=Decisions().with_kept(*wanted))
    second = compared(workspace, plan, policy)
    assert [title for title, *_ in told(second, Entity.CUSTOMER)["恒润五金"]] == [
        "信用额度",
        "行业",
        "负责人",
    ]
    assert told(second, Entity.CONTACT) == {}
    assert second.result == put_in(workspace, plan, policy)
    assert list(customers_of(workspace, "city").values()) == [("苏州",)]
    policy = ImportPolicy(decisions=policy.decisions.with_confirmed(*wanted))
    assert compared(workspace, plan, policy).counts[Entity.CUSTOMER].changed == 1


def test_quantities_that_stay_are_counted_with_the_firms_own_price(workspace: Workspace) -> None:
    head = ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"]
    put_in(workspace, plan_of_rows([head, ["S1", "恒润五金", "2026-01-05", "螺栓", 2, 10]]))
    plan = plan_of_rows([head, ["S1", "恒润五金", "2026-01-05", "螺栓", 5, 12]])
    comparison = compared(workspace, plan)
    [line] = comparison.changed(Entity.LINE)
    assert [(d.title, d.before, d.after) for d in line.diffs if d.field] == [
        ("数量", "2", "5"),
        ("单价", "10", "12"),
    ]
    quantity: list[Cell] = [cell for cell in line.cells() if cell[2] == "line.qty"]
    policy = ImportPolicy(decisions=Decisions().with_kept(*quantity))
    put_in(workspace, plan, policy)

    def sums(session: Any) -> Any:
        lines = "SELECT quantity, unit_price, amount FROM order_line"
        total = "SELECT total FROM sales_order"
        connection = session.connection()
        return [tuple(connection.exec_driver_sql(each).one()) for each in (lines, total)]

    assert workspace.read(sums) == [(20_000, 120_000, 240_000), (240_000,)]


@pytest.mark.parametrize("looks", [1_000_000, 12], ids=["whole", "stopped"])
def test_a_comparison_leaves_nothing_for_the_collector(workspace: Workspace, looks: int) -> None:
    """What holds itself would stay as long as the collector rests, a firm with each comparison."""
    head = ["客户编号", "客户名称", "手机", "城市"]
    rows = [[f"C{n:04}", f"第{n:04}号工厂", f"138{n:08}", "苏州"] for n in range(600)]
    put_in(workspace, plan_of_rows([head, *rows]))
    moved = [[*row[:3], "无锡"] for row in rows]
    plan = plan_of_rows([head, *moved, ["X1", "鹭江茶业", None, "厦门"]])
    left = looks

    def stop(_done: int, _total: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Cancelled

    gc.collect()
    gc.disable()
    try:
        with suppress(Cancelled):
            workspace.rehearse(compare_plan, plan=plan, language=CHINESE, progress=stop)
        assert (left < 0) == (looks == 12)
        assert gc.collect() < len(rows) / 2
    finally:
        gc.enable()


def test_many_changes_come_page_by_page(workspace: Workspace) -> None:
    names = [f"客户{number:04}" for number in range(PAGE * 2 + 10)]
    put_in(
        workspace, plan_of_rows([["客户名称", "城市", "备注"], *([n, "苏州", "a"] for n in names)])
    )
    plan = plan_of_rows([["客户名称", "城市", "备注"], *([n, "无锡", "a"] for n in names)])
    comparison = compared(workspace, plan)
    rows = comparison.changed(Entity.CUSTOMER, PAGE - 2, 4)
    assert [row.ref.name for row in rows] == names[PAGE - 2 : PAGE + 2]
    assert rows[0].diffs == (FieldDiff("customer.city", "城市", "苏州", "无锡"),)
    last = comparison.changed(Entity.CUSTOMER, 2 * PAGE, 100)
    assert [row.ref.name for row in last] == names[2 * PAGE :]
    assert comparison.changed(Entity.CUSTOMER, len(names), 10) == ()


TEXTS = st.sampled_from([None, "苏州", "无锡", "a", " 1", "工业园区5号"])
ROWS = st.lists(
    st.tuples(st.sampled_from(["甲", "乙", "丙", "丁"]), TEXTS, TEXTS, TEXTS),
    min_size=1,
    max_size=4,
    unique_by=lambda row: row[0],
)


def customers(rows: Sequence[tuple[Any, ...]]) -> ImportPlan:
    head = ["客户名称", "城市", "地址", "备注"]
    return plan_of_rows([head, *([f"{name}五金厂", *rest] for name, *rest in rows)])


@settings(max_examples=25, deadline=None)
@given(
    first=ROWS,
    second=ROWS,
    way=st.sampled_from([OnDuplicate.UPDATE, OnDuplicate.FILL, OnDuplicate.SKIP]),
    blanks=st.booleans(),
    refused=st.sets(st.integers(0, 9)),
)
def test_what_is_told_is_what_is_done(
    first: list[Any], second: list[Any], way: OnDuplicate, blanks: bool, refused: set[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace.create(Path(folder, "f.crm")) as firm:
        firm.write(found_firm, name="恒通")
        put_in(firm, customers(first))
        plan = customers(second)
        policy = ImportPolicy(way, blanks_wipe=blanks)
        cells = [
            cell
            for row in compared(firm, plan, policy).changed(Entity.CUSTOMER)
            for cell in row.cells()
        ]
        kept = [cell for number, cell in enumerate(cells) if number in refused]
        policy = ImportPolicy(way, blanks_wipe=blanks, decisions=Decisions(frozenset(kept)))
        comparison = compared(firm, plan, policy)
        before = customers_of(firm, *COLUMNS.values())
        assert comparison.result == put_in(firm, plan, policy)
        after = customers_of(firm, *COLUMNS.values())
        counts = comparison.counts[Entity.CUSTOMER]
        assert counts.new == len(after) - len(before)
        assert counts.changed == sum(after[each] != before[each] for each in before)
        assert _differences(before, after) == {
            (row.ref.name, diff.field, diff.before, diff.after)
            for row in comparison.changed(Entity.CUSTOMER)
            for diff in row.diffs
        }


def _differences(before: Any, after: Any) -> set[tuple[Any, ...]]:
    return {
        (after[row_id][0], field, old, new)
        for row_id in before
        for field, old, new in zip(COLUMNS, before[row_id], after[row_id], strict=True)
        if old != new
    }
