"""Look-alikes in the file and in the firm are found before writing, and what is decided happens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.language import load_language
from desktop_crm.core.likeness import Grade, Likeness
from desktop_crm.exchange.apply.policy import (
    USUAL,
    Choice,
    Decisions,
    ImportPolicy,
    OnDuplicate,
    Verdict,
)
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of, plan_of_rows

CHINESE = load_language("zh_CN")
HEAD = ["客户名称", "联系人", "手机", "城市", "备注", "所属行业", "客户来源"]
HENGRUN = ["苏州恒润精密五金有限公司", "王建国", "13800138000", None, None]
AGAIN = ["恒润精密五金（苏州）", "王建国", "138 0013 8000", "苏州", "大客户"]
HAISHU = ["宁波海曙包装有限公司", "陈雪梅", "13900139000", None, None]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def compared(workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL) -> Comparison:
    return workspace.rehearse(compare_plan, plan=plan, language=CHINESE, policy=policy)


def put_in(workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL) -> Any:
    return workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy).value


def names(workspace: Workspace) -> list[tuple[Any, ...]]:
    return list(customers_of(workspace, "name", "city", "remark").values())


def decided(key: str, choice: Choice, other: str | None = None) -> ImportPolicy:
    return ImportPolicy(decisions=Decisions().with_verdict(key, Verdict(choice, other)))


def test_rows_of_one_file_can_be_taken_together(workspace: Workspace) -> None:
    plan = plan_of_rows([HEAD, HENGRUN, HAISHU, AGAIN])
    comparison = compared(workspace, plan)
    assert comparison.counts[Entity.CUSTOMER].duplicate == 1
    [row] = comparison.duplicates()
    [twin] = row.twins
    assert (row.ref.row, twin.name, twin.is_in_file) == (4, HENGRUN[0], True)
    assert twin.grade is Grade.SURE
    assert [each.likeness for each in twin.reasons] == [Likeness.CORE, Likeness.PHONE]
    policy = decided(row.ref.key, Choice.SAME, twin.other)
    second = compared(workspace, plan, policy)
    assert (second.counts[Entity.CUSTOMER].new, second.duplicates()) == (2, ())
    assert second.result == put_in(workspace, plan, policy)
    assert names(workspace) == [(HENGRUN[0], "苏州", "大客户"), (HAISHU[0], None, None)]
    people = workspace.read(
        lambda session: session.connection().exec_driver_sql("SELECT name FROM contact").fetchall()
    )
    assert sorted(name for (name,) in people) == ["王建国", "陈雪梅"]


def test_a_row_can_be_the_same_as_a_customer_of_the_firm(workspace: Workspace) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN, HAISHU]))
    [known, _other] = customers_of(workspace, "name")
    policy = ImportPolicy(match_by=())
    plan = plan_of_rows([HEAD, AGAIN])
    [row] = compared(workspace, plan, policy).duplicates()
    assert (row.twins[0].other, row.twins[0].is_in_file) == (known, False)
    anew = replace(decided(row.ref.key, Choice.SAME, known), on_duplicate=OnDuplicate.NEW)
    assert compared(workspace, plan, anew).counts[Entity.CUSTOMER].changed == 1
    policy = decided(row.ref.key, Choice.SAME, known)
    comparison = compared(workspace, plan, policy)
    assert comparison.counts[Entity.CUSTOMER].changed == 1
    put_in(workspace, plan, policy)
    assert names(workspace)[0] == (AGAIN[0], "苏州", "大客户")


def test_a_row_can_be_different_or_left_out(workspace: Workspace) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN]))
    lines: list[list[Any]] = [
        ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"],
        ["S1", "衡润精密五金", "2026-01-05", "螺栓", 2, 10],
    ]
    plan = plan_of_rows([["客户名称", "备注"], ["衡润精密五金", "新"]], lines)
    [row] = compared(workspace, plan).duplicates()
    assert [each.likeness for each in row.twins[0].reasons] == [Likeness.SOUND]
    different = decided(row.ref.key, Choice.DIFFERENT)
    assert compared(workspace, plan, different).duplicates() == ()
    left_out = decided(row.ref.key, Choice.LEAVE_OUT)
    assert compared(workspace, plan, left_out).result == put_in(workspace, plan, left_out)
    assert len(names(workspace)) == 1
    assert workspace.read(_orders) == 0
    put_in(workspace, plan, different)
    assert len(names(workspace)) == 2
    assert workspace.read(_orders) == 1


def _orders(session: Any) -> int:
    counted: int = session.connection().exec_driver_sql("SELECT count(*) FROM sales_order").scalar()
    return counted


def test_what_has_the_same_tax_id_is_known_by_it(workspace: Workspace) -> None:
    head = ["客户名称", "统一社会信用代码", "城市"]
    put_in(workspace, plan_of_rows([head, ["海曙包装", "91350100M000100Y43", None]]))
    plan = plan_of_rows([head, ["宁波海曙", "9135 0100M000100Y43", "宁波"]])
    comparison = compared(workspace, plan)
    assert comparison.counts[Entity.CUSTOMER].changed == 1
    assert comparison.duplicates() == ()
