"""Several people in one cell of a list, with their numbers beside them or in it."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from tests.exchange.plans import plan_of_rows


def people_of(plan: ImportPlan) -> dict[str, tuple[str | None, list[str]]]:
    """Each person's title and numbers, by name."""
    return {
        each["contact.name"]: (
            each.get("contact.title"),
            [phone.digits for phone in each.get("contact.phones") or ()],
        )
        for each in plan.tables[Entity.CONTACT].records()
    }


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        (
            "张总 13800138000，李姐 13900139000",
            {"张总": ["13800138000"], "李姐": ["13900139000"]},
        ),
        (
            "王总（13951051234）/小陈（0514-87361234转802）",
            {"王总": ["13951051234"], "小陈": ["051487361234"]},
        ),
        ("陈经理13906281111/13906282222", {"陈经理": ["13906281111", "13906282222"]}),
        ("张伟、李芳", {"张伟": [], "李芳": []}),
        ("John Smith; Ann Lee", {"John Smith": [], "Ann Lee": []}),
        ("Smith, John", {"Smith, John": []}),
        ("采购部/张伟", {"采购部/张伟": []}),
        ("张伟/经理", {"张伟/经理": []}),
        ("2号仓库", {"2号仓库": []}),
    ],
)
def test_names_and_numbers_in_one_cell(cell: str, people: dict[str, list[str]]) -> None:
    """Each is a contact of the customer; what may be one name stays one."""
    plan = plan_of_rows([["客户名称", "联系人", "地址"], ["恒润五金", cell, "苏州"]])
    assert {name: numbers for name, (_, numbers) in people_of(plan).items()} == people
    assert len(plan.tables[Entity.CUSTOMER]) == 1
    assert plan.problems == ()


def test_columns_beside_several_names() -> None:
    """As many numbers or titles as names are one each; otherwise they are the first person's."""
    plan = plan_of_rows(
        [
            ["客户名称", "联系人", "职务", "手机", "电话"],
            ["恒润五金", "张伟\n李芳", "经理\n会计", "13800138000\n13900139000", "0512-66668888"],
            ["恒达机械", "王刚、陈静", "老板", "13951051234", None],
        ]
    )
    assert people_of(plan) == {
        "张伟": ("经理", ["13800138000", "051266668888"]),
        "李芳": ("会计", ["13900139000"]),
        "王刚": ("老板", ["13951051234"]),
        "陈静": (None, []),
    }


def test_people_beside_their_numbers() -> None:
    """A column of numbers may say whose they are; 总机 and 微信同号 are nobody."""
    rows: list[list[Any]] = [
        ["客户名称", "联系人", "电话"],
        ["恒润五金", "张经理、李会计", "李会计0512-66668888、张经理13800138000"],
        ["恒达机械", None, "刘厂长13906101234 总机0512-66217777"],
        ["恒通阀门", "赵敏", "13700001111；王工13700002222"],
    ]
    plan = plan_of_rows(rows)
    assert {name: numbers for name, (_, numbers) in people_of(plan).items()} == {
        "张经理": ["13800138000"],
        "李会计": ["051266668888"],
        "刘厂长": ["13906101234", "051266217777"],
        "赵敏": ["13700001111"],
        "王工": ["13700002222"],
    }


def test_our_own_lists_are_not_split() -> None:
    """Whoever is called so in the firm comes back under that name."""
    own = "0198c0de-0000-7000-8000-000000000001"
    rows: list[list[Any]] = [
        ["客户名称", "联系人", "手机", "desktop-crm id"],
        ["恒润五金", "张伟、李芳", None, own],
    ]
    assert list(people_of(plan_of_rows(rows))) == ["张伟、李芳"]


def test_the_same_file_again_names_the_same_people() -> None:
    """The keys by which they are found do not depend on anything else."""
    rows = [["客户名称", "联系人"], ["恒润五金", "张总 13800138000，李姐 13900139000"]]
    first, second = (plan_of_rows(rows).tables[Entity.CONTACT].rows for _ in range(2))
    assert [row.key for row in first] == [row.key for row in second]
    assert len({row.key for row in first}) == len(first) == 2


def test_what_is_no_number_reaches_its_own_field() -> None:
    """QQ and WeChat are nobody's telephone; without a person they are kept with the customer."""
    plan = plan_of_rows(
        [
            ["客户名称", "联系人", "联系方式"],
            ["恒润五金", "张伟", "手机：13812345678 微信：zw123 QQ：445566"],
            ["恒达机械", "王强", "wq@ht.com"],
            ["恒通阀门", None, "QQ 12345678"],
        ]
    )
    first, second = plan.tables[Entity.CONTACT].records()
    assert [phone.digits for phone in first["contact.phones"]] == ["13812345678"]
    assert (first["contact.qq"], first["contact.wechat"]) == ("445566", "zw123")
    assert (second["contact.email"], second["contact.phones"]) == ("wq@ht.com", None)
    customers = list(plan.tables[Entity.CUSTOMER].records())
    assert customers[2]["customer.kept"] == (("QQ", "12345678"),)
    assert plan.problems == ()


def test_what_differs_in_a_column_without_a_field_is_named() -> None:
    """Two rows of one customer that say different things: the first is kept, the other told."""
    header = ["客户名称", "电话", "地址", "爱好"]
    plan = plan_of_rows(
        [
            header,
            ["恒润五金", "0512-66668888", "苏州", "钓鱼"],
            ["恒润五金", "0512-66668888", "苏州", "下棋"],
            ["恒润五金", "0512-66668888", "苏州", "钓鱼"],
        ]
    )
    assert [(each.row, each.column, each.value, each.reason) for each in plan.problems] == [
        (3, "D", "下棋", "differs")
    ]
