"""Headers of unusual shape: prefixes, slips, several people, values above, heads not repeated."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.exchange.clean.sheets import clean_sheet
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse, SheetMapping
from desktop_crm.exchange.headers.meanings import FAIR, GUESS, meanings
from desktop_crm.exchange.headers.people import numbered
from desktop_crm.exchange.headers.signature import decided, signature
from desktop_crm.exchange.headers.understand import understand_sheet, understand_workbook
from desktop_crm.exchange.headers.words import read_header
from tests.exchange.sheets import make_sheet, make_workbook

Rows = Sequence[Sequence[Any]]


def understood(*rows: Sequence[Any], name: str = "Sheet1") -> SheetMapping:
    return understand_sheet(make_sheet(rows, name=name))


def fields(mapping: SheetMapping) -> dict[str, tuple[str | None, int]]:
    """Field and group by header."""
    return {each.header: (each.field, each.group) for each in mapping.columns}


def constants(mapping: SheetMapping) -> dict[str, tuple[str, bool]]:
    """Value and whether it is used, by field."""
    return {each.field: (each.value, each.is_used) for each in mapping.constants}


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Deal - Title", "opportunity.name"),
        ("Organization - Name", "customer.name"),
        ("Organization - Address", "customer.address"),
        ("Person - Name", "contact.name"),
        ("Person - Phone", "contact.phone"),
        ("Activity - Note", "activity.content"),
        ("Account: Name", "customer.name"),
        ("客户 / 名称", "customer.name"),
        ("产品信息 / 编号", "product.code"),
        ("產品 / 編號", "product.code"),
        ("联系人信息 / 手机", "contact.mobile"),
    ],
)
def test_a_prefix_says_whose_field_it_is(header: str, field: str) -> None:
    best = max(meanings(read_header(header)), key=lambda entry: entry[1])
    assert best[0].key == field
    assert best[1] >= FAIR


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Custmer Name", "customer.name"),
        ("Emial", "contact.email"),
        ("Delivery Adress", "customer.ship_address"),
        ("客户名成", "customer.name"),
        ("联系电化", "contact.phone"),
        ("客户的名称", "customer.name"),
        ("最终客户名称", "customer.name"),
    ],
)
def test_a_slip_is_only_a_guess(header: str, field: str) -> None:
    """Low confidence, so that everybody looks at it."""
    found = meanings(read_header(header))
    assert field in {known.key for known, _ in found}
    assert {fit for _, fit in found} == {GUESS}


@pytest.mark.parametrize(
    "header",
    ["上级客户名称", "是否手机号码", "供应商名称全称", "老板爱好", "Weather", "到货日期数"],
)
def test_what_is_no_slip(header: str) -> None:
    """Words about somebody else, and words that only share a character."""
    customer_fields = {known.key for known, _ in meanings(read_header(header))}
    assert "customer.name" not in customer_fields
    assert "contact.mobile" not in customer_fields


def test_likeness_never_beats_the_word_itself() -> None:
    """Wherever it stands."""
    mapping = understood(["最终客户名称", "客户名称", "电话", "地址"], ["a", "b", "1", "c"])
    assert fields(mapping)["客户名称"][0] == "customer.name"
    assert fields(mapping)["最终客户名称"][0] is None


@pytest.mark.parametrize(
    ("word", "base", "number"),
    [
        ("联系人一", "联系人", 1),
        ("联系人2", "联系人", 2),
        ("手机二", "手机", 2),
        ("联系人2手机", "联系人手机", 2),
        ("第二联系人", "联系人", 2),
        ("phone2", "phone", 2),
        ("contact3email", "contactemail", 3),
        ("2ndcontact", "contact", 2),
        ("备用电话", "电话", 2),
    ],
)
def test_numbers_of_people(word: str, base: str, number: int) -> None:
    found = numbered(word)
    assert found is not None
    assert (found.word, found.number) == (base, number)


@pytest.mark.parametrize("word", ["统一", "季度1", "address1", "年龄2", "q1"])
def test_numbers_of_nobody(word: str) -> None:
    assert numbered(word) is None


@pytest.mark.parametrize(
    ("headers", "groups"),
    [
        ("客户名称,联系人一,手机一,联系人二,手机二", [0, 0, 0, 1, 1]),
        ("客户名称,联系人,手机,联系人1,手机1", [0, 0, 0, 1, 1]),
        ("客户名称,联系人,手机,联系人2,手机2,联系人3,手机3", [0, 0, 0, 1, 1, 2, 2]),
        ("客户名称,姓名,手机,姓名,手机", [0, 0, 0, 1, 1]),
        ("Company,Contact 1,Email 1,Contact 2,Email 2", [0, 0, 0, 1, 1]),
        ("Company,Contact,Phone 1,Phone 2", [0, 0, 0, 0]),
    ],
)
def test_several_people_in_a_row(headers: str, groups: list[int]) -> None:
    """Numbers without a name of their own are further numbers of the first person."""
    mapping = understood(headers.split(","), ["x"] * len(groups), name="客户")
    assert [each.group for each in mapping.columns] == groups
    assert all(each.field for each in mapping.columns)


def test_people_of_a_row_are_columns_of_their_own() -> None:
    sheet = make_sheet(
        [
            ["客户名称", "联系人一", "手机一", "联系人二", "手机二"],
            ["恒润五金", "王", "13800138000", "李", "13900139000"],
        ]
    )
    clean = clean_sheet(sheet, understand_sheet(sheet))
    assert clean.column("contact.name") == ["王"]
    assert clean.column("contact.name", 1) == ["李"]
    assert list(clean.groups) == [1]


LINES = ["订单号", "订单日期", "品名", "数量", "单价"]
LINE = ["S1", "2024-03-05", "螺栓", 2, 3]


@pytest.mark.parametrize(
    "above",
    [
        [["客户名称：恒润五金"]],
        [["客户名称：", None, "恒润五金"]],
        [["客户：恒润五金   日期：2024-03-09"]],
        [["Customer: 恒润五金", None, "Printed: 2024-01-01 10:30"]],
        [["恒通商贸有限公司销售单"], [None, None, "购货单位：恒润五金"]],
    ],
)
def test_the_customer_stands_above_the_header(above: list[list[Any]]) -> None:
    mapping = understood(*above, LINES, LINE)
    assert mapping.kind is SheetKind.ORDER_LINES
    assert constants(mapping)["customer.name"] == ("恒润五金", True)


def test_what_stands_above_may_be_the_firms_own() -> None:
    """A bare telephone or firm is shown, not used; a column outweighs what stands above it."""
    mapping = understood(
        ["公司：恒通商贸", "电话：0512-66710000", "日期：2024-03-01"],
        [*LINES, "客户名称"],
        [*LINE, "恒润五金"],
    )
    assert constants(mapping) == {
        "customer.name": ("恒通商贸", False),
        "contact.phone": ("0512-66710000", False),
        "order.date": ("2024-03-01", False),
    }


def test_a_list_of_customers_takes_owner_and_region_from_above() -> None:
    sheet = make_sheet(
        [
            ["业务员：李娜", "地区：华东", "电话：0512-66710000"],
            ["客户名称", "手机", "地址"],
            ["恒润五金", None, "苏州"],
            ["海曙包装", None, "宁波"],
        ]
    )
    clean = clean_sheet(sheet, understand_sheet(sheet))
    assert clean.column("customer.owner") == ["李娜", "李娜"]
    assert clean.column("customer.region") == ["华东", "华东"]
    assert clean.column("contact.phone") is None


def test_an_unreadable_value_above_is_named() -> None:
    sheet = make_sheet([["客户：恒润五金", "日期：不详的一天"], [*LINES[:1], *LINES[2:]], ["S1"]])
    clean = clean_sheet(sheet, understand_sheet(sheet, SheetKind.ORDER_LINES))
    assert [(each.row, each.field, each.reason) for each in clean.problems] == [
        (1, "order.date", "not_a_date")
    ]


def test_amounts_count_in_what_the_title_says() -> None:
    """Unless the header says otherwise; a price of one piece stays."""
    mapping = understood(
        ["单位：万元"],
        ["客户名称", "信用额度", "注册资本(元)", "期初应收款(千元)", "地址"],
        ["恒润五金", 3, 4, 5, "苏州"],
    )
    assert [int(each.multiplier) for each in mapping.columns] == [1, 10_000, 10_000, 1_000, 1]
    lines = understood(["单位：万元", "客户：甲"], LINES, LINE)
    assert {each.multiplier for each in lines.columns} == {Decimal(1)}


def test_the_head_of_an_order_on_its_first_line_only() -> None:
    """A row with a number of its own is another order: its blank day stays blank."""
    header = ["订单号", "客户名称", "订单日期", "发货日期", "品名", "数量", "单价"]
    rows: Rows = [
        ["S1", "恒润五金", "2024-03-05", "2024-03-06", "螺栓", 2, 3],
        [None, None, None, None, "螺母", 1, 1],
        [None, None, None, "2024-03-07", "垫片", 1, 1],
        ["S2", "恒润五金", "2024-03-08", None, "螺栓", 2, 3],
    ]
    sheet = make_sheet([header, *rows])
    mapping = understand_sheet(sheet)
    assert mapping.fill_down == {0, 1, 2, 3}
    clean = clean_sheet(sheet, mapping)
    assert clean.column("order.number") == ["S1", "S1", "S1", "S2"]
    days = clean.column("delivery.date")
    assert days is not None
    assert [day and day.day for day in days] == [6, 6, 7, None]


def test_orders_and_lines_on_two_sheets() -> None:
    """Lines need no customer where the orders stand beside them."""
    orders: Rows = [["订单号", "客户名称", "订单日期"], ["S1", "恒润五金", "2024-03-05"]]
    lines: Rows = [["订单号", "品名", "数量", "单价"], ["S1", "螺栓", 2, 3]]
    book = make_workbook({"订单": orders, "明细": lines})
    assert [each.kind for each in understand_workbook(book)] == [
        SheetKind.ORDERS,
        SheetKind.ORDER_LINES,
    ]


def test_a_title_over_the_header_is_no_group() -> None:
    mapping = understood(["客户资料表"], ["客户名称", "电话", "地址"], ["甲", "1", "乙"])
    assert (mapping.header_row, mapping.header_rows) == (2, 1)


def test_a_person_may_say_where_the_header_stands() -> None:
    rows: Rows = [["甲", "乙"], ["客户名称", "电话"], ["恒润五金", "1"]]
    assert understand_sheet(make_sheet(rows), SheetKind.CUSTOMERS, 1).header_row == 1
    assert understand_sheet(make_sheet(rows), None, 3).columns[0].header == "恒润五金"
    assert understand_sheet(make_sheet(rows), None, 9).header_row == 0


def test_columns_without_a_header_are_kept() -> None:
    """Under their letter, if anything stands in them; a stray cell far out is no column."""
    sheet = make_sheet(
        [
            ["客户名称", None, "电话", "地址"],
            ["恒润五金", "老客户", None, "苏州", None, "每月来"],
        ]
    )
    mapping = understand_sheet(sheet)
    assert [(each.letter, each.header, each.use) for each in mapping.columns[3:]] == [
        ("B", "", ColumnUse.KEEP),
        ("F", "", ColumnUse.KEEP),
    ]
    assert clean_sheet(sheet, mapping).kept == {"B": ["老客户"], "F": ["每月来"]}
    stray = make_sheet([["客户名称", "电话", "地址"], ["恒润五金", *[None] * 300, "x"]])
    assert len(understand_sheet(stray).columns) == 3


def test_columns_without_a_header_tell_no_form_from_another() -> None:
    one = understood(["客户名称", "电话", "地址"], ["恒润五金", "1", "苏州"])
    other = understood(["客户名称", None, "电话", "地址"], ["恒润五金", "x", "1", "苏州", "y"])
    assert signature(one) == signature(other)
    columns = tuple(replace(each, use=ColumnUse.SKIP, field=None) for each in one.columns)
    again = decided(other, replace(one, columns=columns))
    assert [(each.letter, each.use) for each in again.columns] == [
        *(("A", ColumnUse.SKIP), ("C", ColumnUse.SKIP), ("D", ColumnUse.SKIP)),
        *(("B", ColumnUse.KEEP), ("E", ColumnUse.KEEP)),
    ]


def test_the_widest_header_takes_no_longer_than_a_breath() -> None:
    """A hostile file may have as many headers as a sheet has columns; all of them are kept."""
    wide = ["客户名称", "电话", "地址", *(f"customer col {n}" for n in range(16_381))]
    started = time.process_time()
    mapping = understood(wide, ["x"] * len(wide))
    assert time.process_time() - started < 5
    assert (mapping.kind, len(mapping.columns)) == (SheetKind.CUSTOMERS, 16_384)
