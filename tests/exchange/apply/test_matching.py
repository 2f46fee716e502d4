"""By what a row finds its record, in which order, and what blank cells and bad rows do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import (
    USUAL,
    ImportPolicy,
    ImportResult,
    MatchBy,
    OnDuplicate,
)
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of, plan_of_rows
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
CODE, OTHER_CODE = "91350100M000100Y43", "91350211M000100Y46"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def put_in(
    workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL
) -> dict[str, tuple[int, int, int]]:
    result: ImportResult = workspace.write(
        import_plan, plan=plan, language=CHINESE, policy=policy
    ).value
    return {
        entity.value: (each.created, each.updated, each.unchanged)
        for entity, each in result.counts.items()
    }


def by(*ways: MatchBy) -> ImportPolicy:
    return ImportPolicy(match_by=ways)


def cities(workspace: Workspace) -> list[str | None]:
    return [city for (city,) in customers_of(workspace, "city").values()]


def made(workspace: Workspace, **fields: Any) -> str:
    customer_id = workspace.write(create_customer, save_anyway=True, **fields).value
    return str(customer_id.hex)


KEYS: list[tuple[MatchBy, str, dict[str, Any], str | None]] = [
    (MatchBy.CODE, "客户编号", {"code": "C1"}, "C1"),
    (MatchBy.CREDIT_CODE, "统一社会信用代码", {"credit_code": CODE}, "9135 0100M000100Y43"),
    (MatchBy.CREDIT_CODE, "税号", {"credit_code": CODE}, CODE),
]


@pytest.mark.parametrize(("way", "header", "fields", "cell"), KEYS)
def test_a_customer_with_another_name_is_found_by_its_number(
    workspace: Workspace, way: MatchBy, header: str, fields: dict[str, Any], cell: str
) -> None:
    made(workspace, name="恒润五金", **fields)
    plan = plan_of_rows([["客户名称", header, "城市"], ["恒润新名", cell, "苏州"]])
    assert put_in(workspace, plan, by(way))["customer"] == (0, 1, 0)
    assert cities(workspace) == ["苏州"]


def test_name_and_phone_find_the_right_namesake(workspace: Workspace) -> None:
    made(workspace, name="恒润五金", phones=["13800138000"])
    made(workspace, name="恒润五金", phones=["13900139000"])
    rows: list[list[Any]] = [
        ["客户名称", "联系人", "手机", "城市", "行业"],
        ["恒润五金（苏州）", "王", "13900139000", "苏州", None],
    ]
    plan = plan_of_rows(rows)
    assert put_in(workspace, plan, by(MatchBy.NAME_PHONE))["customer"] == (0, 1, 0)
    assert cities(workspace) == [None, "苏州"]


def test_a_name_that_two_customers_have_finds_neither(workspace: Workspace) -> None:
    made(workspace, name="恒润五金")
    made(workspace, name="恒润五金")
    plan = plan_of_rows([["客户名称", "城市", "行业"], ["恒润五金", "苏州", None]])
    assert put_in(workspace, plan, by(MatchBy.NAME))["customer"] == (1, 0, 0)


def test_a_name_in_another_width_is_the_same_and_another_code_is_not(workspace: Workspace) -> None:
    made(workspace, name="恒润（苏州）五金", code="C1", credit_code=CODE)
    head = ["客户名称", "客户编号", "统一社会信用代码", "城市"]
    same = plan_of_rows([head, ["恒润(苏州) 五金", None, None, "苏州"]])
    assert put_in(workspace, same)["customer"] == (0, 1, 0)
    other = plan_of_rows([head, ["恒润（苏州）五金", "C2", CODE, "昆山"]])
    by_code = by(MatchBy.CODE, MatchBy.NAME)
    assert put_in(workspace, other, by_code)["customer"] == (1, 0, 0)
    third = plan_of_rows([head, ["恒润（苏州）五金", "C1", OTHER_CODE, "昆山"]])
    by_credit_code = by(MatchBy.CREDIT_CODE, MatchBy.NAME)
    assert put_in(workspace, third, by_credit_code)["customer"] == (1, 0, 0)


def test_the_first_key_that_finds_a_customer_decides(workspace: Workspace) -> None:
    made(workspace, name="甲", code="C1")
    made(workspace, name="乙", credit_code=CODE)
    head = ["客户名称", "客户编号", "统一社会信用代码", "城市"]
    plan = plan_of_rows([head, ["丙", "C1", CODE, "苏州"]])
    put_in(workspace, plan, by(MatchBy.CODE, MatchBy.CREDIT_CODE))
    assert cities(workspace) == ["苏州", None]
    workspace.undo()
    put_in(workspace, plan, by(MatchBy.CREDIT_CODE, MatchBy.CODE))
    assert cities(workspace) == [None, "苏州"]


@pytest.mark.requirement("S1-11")
def test_the_same_row_of_an_earlier_file_is_found_whatever_its_name_is_now(
    workspace: Workspace,
) -> None:
    head = ["客户编号", "客户名称", "城市", "行业"]
    put_in(workspace, plan_of_rows([head, ["K-77", "恒润五金", "苏州", None]]))
    [known] = customers_of(workspace)
    workspace.write(update_customer, customer_id=UUID(known), name="恒润新名", code="我方1")
    plan = plan_of_rows([head, ["K-77", "恒润五金", "无锡", None]])
    assert put_in(workspace, plan, by(MatchBy.EXTERNAL))["customer"] == (0, 1, 0)
    assert cities(workspace) == ["无锡"]
    assert put_in(workspace, plan)["customer"] == (0, 0, 1)
    stored = customers_of(workspace, "external_source", "external_key")
    assert list(stored.values()) == [("book.xlsx", "code:K-77")]


def test_two_programs_may_use_the_same_numbers(workspace: Workspace) -> None:
    head = ["客户编号", "客户名称", "城市", "行业"]
    first = plan_of_rows([head, ["1", "恒润五金", "苏州", None]])
    second = replace(plan_of_rows([head, ["1", "海曙包装", "宁波", None]]), source="other.xlsx")
    policy = by(MatchBy.EXTERNAL, MatchBy.NAME)
    put_in(workspace, first, policy)
    put_in(workspace, second, ImportPolicy(OnDuplicate.NEW))
    put_in(workspace, replace(second, source="other.xlsx"), policy)
    assert cities(workspace) == ["苏州", "宁波"]


@pytest.mark.requirement("S1-11")
def test_our_own_id_finds_records_through_any_change(workspace: Workspace) -> None:
    known = made(workspace, name="恒润五金", code="C1")
    other = made(workspace, name="恒润五金", code="C2")
    rows: list[list[Any]] = [
        [OWN_ID_HEADER, "客户名称", "城市", "行业"],
        [known, "全新名称", "苏州", None],
        [other, "恒润五金", "无锡", None],
        [other, "复制出来的新客户", "昆山", None],
        ["不是编号", "海曙包装", "宁波", None],
    ]
    assert put_in(workspace, plan_of_rows(rows))["customer"] == (2, 2, 0)
    assert cities(workspace) == ["苏州", "无锡", "昆山", "宁波"]
    assert put_in(workspace, plan_of_rows(rows))["customer"] == (0, 0, 4)


def test_blank_cells_wipe_only_when_asked(workspace: Workspace) -> None:
    head: list[Any] = ["客户名称", "城市", "备注", "信用额度", "行业"]
    put_in(workspace, plan_of_rows([head, ["恒润五金", "苏州", "老客户", 5000, "五金"]]))
    blanks = plan_of_rows(
        [head, ["恒润五金", None, "新", None, None], ["海曙", "宁波", None, 1, None]]
    )
    put_in(workspace, blanks)
    columns: tuple[str, ...] = ("city", "remark", "credit_limit")
    assert next(iter(customers_of(workspace, *columns).values())) == ("苏州", "新", 50_000_000)
    put_in(workspace, blanks, ImportPolicy(OnDuplicate.FILL, blanks_wipe=True))
    assert cities(workspace)[0] == "苏州"
    assert put_in(workspace, blanks, ImportPolicy(blanks_wipe=True))["customer"] == (0, 1, 1)
    columns = (*columns, "industry_id")
    assert next(iter(customers_of(workspace, *columns).values())) == (None, "新", None, None)


def test_a_cell_that_cannot_be_read_wipes_nothing(workspace: Workspace) -> None:
    head = ["客户名称", "城市", "信用额度"]
    put_in(workspace, plan_of_rows([head, ["恒润五金", "苏州", 5000]]))
    plan = plan_of_rows([head, ["恒润五金", None, "面议"]])
    put_in(workspace, plan, ImportPolicy(blanks_wipe=True))
    assert list(customers_of(workspace, "city", "credit_limit").values()) == [(None, 50_000_000)]


def test_all_or_nothing_writes_nothing_with_a_rejected_row(workspace: Workspace) -> None:
    plan = plan_of_rows(
        [["客户编号", "客户名称", "城市"], ["C1", "恒润五金", "苏州"], ["C2", None, "宁波"]]
    )
    before = workspace.read(visible)
    with pytest.raises(UserError) as refused:
        put_in(workspace, plan, ImportPolicy(all_or_nothing=True))
    assert refused.value.code == "import.all_or_nothing"
    assert refused.value.params["count"] == 1
    assert workspace.read(visible) == before
    assert put_in(workspace, plan)["customer"] == (1, 0, 0)
    assert plan.tables[Entity.CUSTOMER].rows[0].key == "code:C1"
