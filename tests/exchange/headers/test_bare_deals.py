"""Lists of days, customers and amounts, and short lists of people, as offices make them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.imports import (
    Draft,
    Wish,
    plan_again,
    read_plan,
    refusal,
    understand_again,
)
from tests.exchange.offices import Rows, office_file

DEALS: Rows = [
    ["日期", "客户", "金额"],
    ["2024-05-03", "大华机械", 100],
    ["2024-05-03", "大华机械", 200],
    ["2024-05-04", "恒润五金", 300],
]


def read(folder: Path, rows: Rows, sheet: str = "Sheet1", name: str = "表", **wish: Any) -> Draft:
    return read_plan(office_file(folder / f"{name}.xlsx", {sheet: rows}), wish=Wish(**wish))


def records(draft: Draft, entity: Entity) -> list[dict[str, Any]]:
    return list(draft.plan.tables[entity].records())


@pytest.mark.parametrize(
    "rows",
    [
        DEALS,
        [
            ["日期", "客户", "电话", "金额", "备注"],
            ["2024-05-03", "大华", "13711112222", 100, "现金"],
        ],
        [["Date", "Customer", "Amount"], ["2024-05-03", "Acme", 100]],
    ],
    ids=["bare", "with a number", "English"],
)
def test_nothing_tells_whether_these_are_sales_or_payments(tmp_path: Path, rows: Rows) -> None:
    draft = read(tmp_path, rows)
    assert [(each.reason, each.effect) for each in draft.plan.problems] == [
        ("sales_or_payments", Effect.SHEET_LEFT_OUT)
    ]
    reason = refusal(draft)
    assert reason is not None
    assert reason.code == "import.sales_or_payments"


@pytest.mark.parametrize("kind", [None, SheetKind.PAYMENTS])
def test_a_person_says_payments(tmp_path: Path, kind: SheetKind | None) -> None:
    """In the wizard or on the command line."""
    draft = read(tmp_path, DEALS, as_kind=kind)
    if kind is None:
        draft = plan_again(draft, mapping=(understand_again(draft, 0, SheetKind.PAYMENTS, 1),))
    assert [each["receivable.paid"] for each in records(draft, Entity.PAYMENT)] == [100, 200, 300]
    assert not draft.plan.problems


def test_a_person_says_orders(tmp_path: Path) -> None:
    """Each row is an order of its day; two of one day stay apart."""
    draft = read(tmp_path, DEALS, as_kind=SheetKind.ORDERS)
    found = [
        (each["order.number"], each["order.date"], each["order.amount"])
        for each in records(draft, Entity.ORDER)
    ]
    assert found == [
        ("2024-05-03", date(2024, 5, 3), Decimal(100)),
        ("2024-05-03-2", date(2024, 5, 3), Decimal(200)),
        ("2024-05-04", date(2024, 5, 4), Decimal(300)),
    ]
    assert [each.reason for each in draft.plan.problems] == ["numbered_by_row"]


@pytest.mark.parametrize(
    ("above", "sheet", "name", "kind"),
    [
        ([], "销售记录", "表", SheetKind.ORDERS),
        ([], "Sheet1", "2024年出货登记", SheetKind.ORDERS),
        ([["5月销售明细"]], "Sheet1", "表", SheetKind.ORDERS),
        ([], "收款", "表", SheetKind.PAYMENTS),
        ([], "Sheet1", "2024年回款记录", SheetKind.PAYMENTS),
        ([["收款登记表"]], "Sheet1", "表", SheetKind.PAYMENTS),
    ],
)
def test_a_name_tells(tmp_path: Path, above: Rows, sheet: str, name: str, kind: SheetKind) -> None:
    assert read(tmp_path, [*above, *DEALS], sheet, name).mapping[0].kind is kind


def test_a_list_of_customers_may_tell_of_a_day_and_an_amount(tmp_path: Path) -> None:
    rows: Rows = [
        ["客户编号", "客户名称", "地址", "日期", "金额"],
        ["C1", "大华", "东莞", "2024-5-3", 10],
    ]
    assert read(tmp_path, rows).mapping[0].kind is SheetKind.CUSTOMERS


@pytest.mark.parametrize(
    "rows",
    [
        [["Name", "Email", "Revenue"], ["Acme Ltd", "a@acme.com", 1], ["Beta", "b@beta.com", 2]],
        [["姓名", "电话", "消费金额"], ["张三", "13800138000", 1000]],
        [["名称", "邮箱", "等级积分"], ["恒润五金", "a@b.cn", 5]],
    ],
    ids=["English", "people", "firms"],
)
def test_a_vague_name_beside_numbers_or_mail_addresses(tmp_path: Path, rows: Rows) -> None:
    draft = read(tmp_path, rows)
    assert draft.mapping[0].kind is SheetKind.CUSTOMERS
    assert len(records(draft, Entity.CUSTOMER)) == len(rows) - 1


def test_a_vague_name_beside_anything_else(tmp_path: Path) -> None:
    rows = [["Name", "Email", "Colour"], ["Jupiter", "none", "red"], ["Mars", "none", "red"]]
    assert read(tmp_path, rows).mapping[0].kind is None


@pytest.mark.parametrize(
    "foot", ["共3家", "共 3 家", "总共3家客户", "合计：3户", "一共3个客户", "Total: 3 customers"]
)
def test_how_many_there_are_is_no_customer(tmp_path: Path, foot: str) -> None:
    rows = [["客户名称", "电话", "地址"], ["大华机械", "13711112222", "东莞"], [foot]]
    draft = read(tmp_path, rows)
    assert [each["customer.name"] for each in records(draft, Entity.CUSTOMER)] == ["大华机械"]
    (problem,) = draft.plan.problems
    assert (problem.row, problem.value, problem.effect) == (3, foot, Effect.ROW_LEFT_OUT)


def test_a_firm_may_be_called_by_a_number(tmp_path: Path) -> None:
    rows = [["客户名称", "电话", "地址"], ["三家村饭店", "13711112222", "东莞"], ["共赢3家居"]]
    assert len(records(read(tmp_path, rows), Entity.CUSTOMER)) == 2
