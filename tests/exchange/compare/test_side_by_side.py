"""A row beside what it looks like: what agrees, and what only the firm knows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.compare.side_by_side import SideBySide, side_by_side
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.files import workbook_file
from tests.exchange.plans import plan_of_rows

CHINESE = load_language("zh_CN")
HEAD = ["客户名称", "统一社会信用代码", "联系人", "手机", "负责人", "城市", "地址"]
KNOWN = [
    *("宁波海曙包装材料有限公司", "91330203MA2AF1Q359", "陈雪梅", "13957401183", "李娜"),
    *("宁波", "望春路 88 号"),
]
AGAIN = [
    *("宁波海曙包装材料厂", None, "陈小姐", "139-5740-1183", "李娜"),
    *(None, "宁波望春路 90 号"),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def only(workspace: Workspace, plan: ImportPlan) -> SideBySide:
    comparison = workspace.rehearse(compare_plan, plan=plan, language=CHINESE)
    [row] = comparison.duplicates()
    found = workspace.read(side_by_side, plan=comparison.plan, row_key=row.ref.key, twins=row.twins)
    [beside] = found.values()
    return beside


def told(beside: SideBySide) -> dict[str, tuple[str, str, bool]]:
    return {
        CHINESE.say(fact.title): ("、".join(fact.own), "、".join(fact.other), fact.agrees)
        for fact in beside.facts
    }


def test_what_agrees_is_told_however_it_is_written(workspace: Workspace) -> None:
    workspace.write(import_plan, plan=plan_of_rows([HEAD, KNOWN]), language=CHINESE)
    beside = only(workspace, plan_of_rows([HEAD, AGAIN]))
    facts = told(beside)
    assert facts["名称"] == ("宁波海曙包装材料厂", "宁波海曙包装材料有限公司", False)
    assert facts["税号"] == ("", KNOWN[1], False)
    assert facts["电话"][2]
    assert facts["联系人"] == ("陈小姐", "陈雪梅", False)
    assert facts["负责人"] == ("李娜", "李娜", True)
    assert facts["地址"] == ("宁波望春路 90 号", "宁波望春路 88 号", False)
    assert (beside.entries, beside.orders) == (0, 0)


def test_dealings_of_the_firm_are_counted(workspace: Workspace, tmp_path: Path) -> None:
    """Orders that count, with their sum, and the entries of the contact log."""
    orders: list[list[Any]] = [
        ["订单编号", "下单日期", "客户名称", "产品名称", "数量", "单价"],
        ["S1", "2026-03-01", KNOWN[0], "螺栓", 2, 30],
        ["S2", "2026-04-01", KNOWN[0], "螺栓", 1, 40],
    ]
    log = [["客户名称", "跟进日期", "跟进内容"], [KNOWN[0], "2026-05-01", "来电询价"]]
    path = workbook_file(
        tmp_path / "a.xlsx",
        {"客户": [["客户编号", *HEAD], ["C-31", *KNOWN]], "订单": orders, "跟进": log},
    )
    workspace.write(import_plan, plan=read_plan(path).plan, language=CHINESE)
    beside = only(workspace, plan_of_rows([HEAD, AGAIN]))
    assert (beside.code, beside.entries, beside.orders) == ("C-31", 1, 2)
    assert beside.sales == Decimal(100)


def test_a_row_further_up_in_the_file_is_shown_too(workspace: Workspace) -> None:
    beside = only(workspace, plan_of_rows([HEAD, KNOWN, AGAIN]))
    facts = told(beside)
    assert facts["名称"] == (AGAIN[0], KNOWN[0], False)
    assert facts["电话"][2]
    assert beside.orders == 0
