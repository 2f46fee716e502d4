"""Lists whose titles are mostly the office's own words, and exports of other tools."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.understand import understand_sheet, understand_workbook
from tests.exchange.sheets import make_sheet, make_workbook


def fields_of(headers: str, *rows: list[Any], name: str = "Sheet1") -> dict[str, str | None]:
    """What each header means."""
    mapping = understand_sheet(make_sheet([headers.split(","), *rows], name=name))
    return {column.header: column.field for column in mapping.columns}


@pytest.mark.parametrize(
    "headers", ["客户名称,特长,爱好", "客户名称,特长,爱好,车牌,电话", "Customer name,Hobby,Car"]
)
def test_one_known_word_makes_a_header(headers: str) -> None:
    """Where it says whom the rows name, the rest is kept as fields of the firm's own."""
    width = headers.count(",")
    rows = [["恒润五金", *["钓鱼"] * width], ["恒达机械", *["下棋"] * width]]
    mapping = understand_sheet(make_sheet([["客户名单"], headers.split(","), *rows]))
    assert (mapping.kind, mapping.header_row) == (SheetKind.CUSTOMERS, 2)
    assert mapping.columns[0].field == "customer.name"
    assert [each.header for each in mapping.columns] == headers.split(",")


@pytest.mark.parametrize(
    "rows",
    [
        [["客户名称", "恒通阀门", "种类", "国企"], ["联系人", "韩冬", "爱好", "茶"]],
        [["名称", "颜色", "产地"], ["茶几", "白", "佛山"]],
        [["客户名称", "恒润五金", 12]],
        [["客户名称", "特长"]],
    ],
)
def test_one_known_word_that_makes_none(rows: list[list[Any]]) -> None:
    """A form with the title beside the value, a list of things, a title above nothing."""
    assert understand_sheet(make_sheet(rows)).header_row == 0


def test_months_across_are_seen_and_taken_for_nothing() -> None:
    rows = [["客户名称", "1月", "2月", "3月"], ["恒润五金", "好", "好", "差"]]
    mapping = understand_sheet(make_sheet(rows))
    assert (mapping.header_row, mapping.kind) == (1, None)


@pytest.mark.parametrize(
    "header", ["第一次拜访", "第2次回访记录", "跟进记录3", "拜访情况二", "Follow-up 2"]
)
def test_contacts_that_are_counted(header: str) -> None:
    """Each column is a part of the log, beside the others."""
    found = fields_of(f"客户名称,联系人,电话,跟进记录,{header}")
    assert [found["跟进记录"], found[header]] == ["activity.content"] * 2


@pytest.mark.parametrize(
    ("headers", "field"),
    [
        ("企业名称,所属省份,所属城市,所属区县,电话,更多电话", "customer.city"),
        ("企业名称,所属省份,所属区县,电话", "customer.district"),
        ("公司名称,公司所有人,行业,电话", "customer.owner"),
        ("Company,First Name,Last Name,Title,Job Title,Business Street", "contact.title"),
        ("First Name,Last Name,Organization Name,Organization Title", "contact.title"),
        ("Account Name,Billing Street,Billing City,Billing Code", "customer.zip"),
        ("Name,Company,Position,Phone", "contact.title"),
    ],
)
def test_exports_of_other_tools(headers: str, field: str) -> None:
    """Words of company registers, mail programs and other CRMs."""
    assert field in fields_of(headers).values()
    assert fields_of(headers).get("Title") in (None, "contact.salutation")


@pytest.mark.parametrize(
    "header",
    ["客户名称 Customer,联系人 Contact,电话 Tel", "Customer/客户名称,Contact/联系人,Tel/电话"],
)
def test_titles_in_two_languages(header: str) -> None:
    """Both words mean the same field."""
    found = list(fields_of(header).values())
    assert found == ["customer.name", "contact.name", "contact.phone"]


def test_people_of_suppliers_are_no_customers() -> None:
    """Nobody is made a customer because the firm beside him is not understood."""
    mapping = understand_sheet(make_sheet([["供应商名称", "联系人", "电话"], ["宝钢", "李四", 1]]))
    assert mapping.kind is None


def test_calls_are_a_log() -> None:
    """So is a week's report, whose subject and outcome are the words of an entry."""
    calls = "通话日期,客户,来电号码,接听人,通话内容"
    assert understand_sheet(make_sheet([calls.split(",")])).kind is SheetKind.CONTACT_LOG
    found = fields_of("日期,客户名称,联系人,联系方式,拜访目的,洽谈结果,下次拜访时间", name="周报")
    assert found["联系方式"] == "activity.kind"
    assert found["拜访目的"] == "activity.subject"
    assert found["洽谈结果"] == "activity.content"


def offered(*names: str, header: str = "客户名称,联系人,电话") -> list[tuple[str, str, bool]]:
    """What the sheets' own names could be, for sheets of one layout."""
    row = ["恒润五金", "张伟", "13800138000", "王芳"]
    book = make_workbook({name: [header.split(","), row] for name in names})
    return [
        (each.field, each.value, each.is_used)
        for sheet in understand_workbook(book)
        for each in sheet.constants
    ]


def test_a_sheet_for_each_colleague() -> None:
    """Its name is offered as the owner, and is none before somebody says so."""
    assert offered("张三", "李四") == [
        ("customer.owner", "张三", False),
        ("customer.owner", "李四", False),
    ]
    assert offered("华东", "华南", "1月", "苏州", "Sheet1") == []
    assert offered("张三") == []
    assert offered("张三", "李四", header="客户名称,联系人,电话,业务员") == []
