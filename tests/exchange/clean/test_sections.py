"""Several tables on one sheet, and rows between the records that are none."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.exchange.clean.sheets import CleanSheet, clean_sheet
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.understand import understand_sheet
from tests.exchange.sheets import make_sheet

Rows = list[list[Any]]

GOODS = ["序号", "产品名称", "规格", "数量", "单价", "金额"]
LINES = ["客户名称", "订单号", "日期", "品名", "数量", "单价", "金额"]


def clean(*rows: list[Any]) -> CleanSheet:
    sheet = make_sheet(rows)
    return clean_sheet(sheet, understand_sheet(sheet))


def slip(customer: str, number: str, day: str, *goods: list[Any]) -> Rows:
    """A delivery note as it is printed."""
    return [
        ["顺达包装材料有限公司"],
        ["送 货 单"],
        [f"收货单位：{customer}", None, None, f"NO:{number}"],
        ["收货人：李小姐", None, None, f"日期：{day}"],
        GOODS,
        *goods,
        ["合计", None, None, 5, None, 50],
        ["白联：存根  红联：客户"],
        ["送货人：老周", None, None, "签收人："],
    ]


def test_slips_below_each_other() -> None:
    """Each has its own customer, number and day."""
    sheet = clean(
        *slip("鲜果行", "S1", "2024-05-03", [1, "纸箱", "大", 5, 10, 50]),
        [],
        *slip(
            "电商仓", "S2", "2024-05-04", [1, "纸箱", "小", 2, 5, 10], [2, "胶带", None, 1, 3, 3]
        ),
    )
    assert sheet.mapping.kind is SheetKind.DELIVERIES
    assert sheet.column("customer.name") == ["鲜果行", "电商仓", "电商仓"]
    assert sheet.column("delivery.number") == ["S1", "S2", "S2"]
    assert [str(day) for day in sheet.column("delivery.date") or ()] == [
        *("2024-05-03", "2024-05-04", "2024-05-04")
    ]
    assert {problem.reason for problem in sheet.problems} == {
        *("total_row", "footer_row", "header_row")
    }


def test_a_slip_without_a_day_does_not_take_that_of_the_one_above() -> None:
    """What a head does not say is blank, not another document's."""
    second = slip("电商仓", "S2", "", [1, "胶带", None, 1, 3, 3])
    second[3] = ["收货人：李小姐"]
    sheet = clean(*slip("鲜果行", "S1", "2024-05-03", [1, "纸箱", "大", 5, 10, 50]), [], *second)
    assert [day and str(day) for day in sheet.column("delivery.date") or ()] == ["2024-05-03", None]


def test_titles_again_on_the_next_page() -> None:
    """They are named; the head of the table holds for the next page too."""
    sheet = clean(
        ["客户：恒润五金", None, "日期：2024-05-03", "送货单号：S1"],
        GOODS,
        [1, "纸箱", "大", 5, 10, 50],
        ["本页小计", None, None, 5, None, 50],
        GOODS,
        [2, "胶带", None, 1, 3, 3],
    )
    assert sheet.rows == [3, 6]
    assert sheet.column("customer.name") == ["恒润五金"] * 2
    assert [(each.row, each.reason) for each in sheet.problems] == [
        *((4, "total_row"), (5, "header_row"))
    ]


def test_a_name_alone_heads_the_rows_below() -> None:
    sheet = clean(
        LINES,
        ["老灶"],
        [None, "1", "2024-09-01", "辣椒", 5, 2, 10],
        ["小计", None, None, None, 5, None, 10],
        ["川味"],
        [None, "2", "2024-09-02", "花椒", 1, 9, 9],
        [None, "3", "2024-09-02", "花椒", 2, 9, 18],
    )
    assert sheet.column("customer.name") == ["老灶", "川味", "川味"]


def test_a_customer_before_its_rows_as_a_pair() -> None:
    sheet = clean(
        ["客户：老灶"],
        ["送货日期", "送货单号", "品名", "数量", "单价"],
        ["2024-09-01", "1", "辣椒", 5, 2],
        ["客户：川味"],
        ["2024-09-02", "2", "花椒", 1, 9],
    )
    assert sheet.column("customer.name") == ["老灶", "川味"]
    assert sheet.problems == []


def test_groups_of_products_are_their_category() -> None:
    sheet = clean(
        ["序号", "产品编号", "产品名称", "单价"],
        ["一、紧固件类"],
        [1, "A1", "螺栓", 1],
        ["二、工具类"],
        [2, "B1", "扳手", 9],
    )
    assert sheet.column("product.category") == ["紧固件类", "工具类"]


@pytest.mark.parametrize(
    "note",
    ["请核对无误后签字盖章回传。", "送货地址：金华市人民西路88号", "合计人民币（大写）：贰佰元整"],
)
def test_notes_below_the_lines_are_no_bad_rows(note: str) -> None:
    """They are left out by name, so that nothing is lost and nothing looks rejected."""
    row = ["恒润五金", "1", "2024-09-01", "辣椒", 5, 2, 10]
    sheet = clean(["序号", *LINES], [1, *row], [note])
    assert sheet.rows == [2]
    assert [each.value for each in sheet.problems] == [note]


def test_a_line_without_its_product_is_still_a_bad_row() -> None:
    sheet = clean(LINES, ["恒润五金", "1", "2024-09-01", None, 5, 2, 10])
    assert sheet.rows == [2]


def test_units_behind_quantities() -> None:
    """They are the line's unit where it has none of its own; 约5 is no number."""
    row = ["恒润五金", "1", "2024-09-01", "辣椒"]
    sheet = clean(LINES, [*row, "10箱", 2, 20], [*row, "2.5 kg", 2, 5], [*row, "约5", 2, 10])
    assert sheet.column("line.qty") == [Decimal(10), Decimal("2.5"), None]
    assert sheet.column("line.unit") == ["箱", "kg", None]


def test_a_tax_rate_of_1_and_more_is_percent() -> None:
    row = ["恒润五金", "1", "2024-09-01", "辣椒", 1, 2, 2]
    sheet = clean([*LINES, "税率"], *([*row, rate] for rate in (13, "0.13", "13%", 1, "免税")))
    rates = [Decimal("0.13")] * 3
    assert sheet.column("line.tax_rate") == [*rates, Decimal("0.01"), None]


def form(customer: str, number: str, day: Any, *goods: list[Any]) -> Rows:
    """A delivery note whose head has keys and values in cells beside each other."""
    return [
        ["华强电子有限公司"],
        ["销 售 出 库 单"],
        ["客户名称", customer, None, None, "单据编号", number],
        ["联系电话", "13800138000", None, None, "出库日期", day],
        ["序号", "产品名称", "规格", "数量", "单价", "金额"],
        *goods,
        ["合计", None, None, 1, None, 1],
    ]


def test_forms_with_keys_and_values_in_cells_of_their_own() -> None:
    sheet = clean(
        *form("模具厂", "CK01", "2024-05-01", [1, "电阻", "10K", 100, 0.1, 10]),
        [],
        *form("电器行", "CK02", "2024.5.2", [1, "电阻", "10K", 200, 0.1, 20]),
    )
    assert sheet.mapping.kind is SheetKind.DELIVERIES
    assert sheet.column("customer.name") == ["模具厂", "电器行"]
    assert sheet.column("delivery.number") == ["CK01", "CK02"]
    assert [str(day) for day in sheet.column("delivery.date") or ()] == ["2024-05-01", "2024-05-02"]


def test_what_a_head_says_beyond_that_is_named() -> None:
    """Its phone has no place in a delivery, so that it stands among the notes."""
    sheet = clean(
        *form("模具厂", "CK01", "2024-05-01", [1, "电阻", "10K", 100, 0.1, 10]),
        *form("电器行", "CK02", "2024-05-02", [1, "电阻", "10K", 200, 0.1, 20]),
    )
    notes = [each.value for each in sheet.problems if each.reason == "footer_row"]
    assert notes == ["华强电子有限公司", "销 售 出 库 单", "联系电话 13800138000"]


def test_records_above_repeated_titles_stay_records() -> None:
    """Only what tells something of the table below is taken for its head."""
    people = ["客户名称", "联系人", "地址"]
    sheet = clean(people, ["甲", "张三", "苏州"], ["乙", None, None], people, ["丙", "李四", None])
    assert sheet.column("customer.name") == ["甲", "乙", "丙"]
    lines = clean(LINES, ["甲", "1", "2024-09-01", "辣椒", None, None, None], LINES)
    assert lines.rows == [2]


def test_titles_of_two_rows_again() -> None:
    above = ["订单信息", None, "客户", "商品", None, None]
    below = ["订单号", "日期", "名称", "名称", "数量", "单价"]
    sheet = clean(
        above,
        below,
        ["S1", "2024-09-01", "甲", "辣椒", 1, 2],
        above,
        below,
        ["S2", "2024-09-02", "乙", "花椒", 1, 2],
    )
    assert sheet.column("order.number") == ["S1", "S2"]
    assert [(each.row, each.reason) for each in sheet.problems] == [
        *((4, "header_row"), (5, "header_row"))
    ]


def test_a_heading_that_no_row_needs_is_named() -> None:
    """华东区 is no customer where each row has its own."""
    row = ["1", "2024-09-01", "辣椒", 5, 2, 10]
    sheet = clean(LINES, ["华东区"], ["老灶", *row], ["川味", *row])
    assert sheet.column("customer.name") == ["老灶", "川味"]
    assert [(each.reason, each.value) for each in sheet.problems] == [("footer_row", "华东区")]


def test_a_customer_right_below_the_titles_makes_it_a_sheet_of_orders() -> None:
    sheet = clean(
        ["日期", "单号", "品名", "数量", "单价", "金额"],
        ["客户：海口椰子店"],
        ["2024-05-01", "H1", "椰子", 100, 3, 300],
        ["客户：三亚酒店"],
        ["2024-05-01", "H3", "椰子", 20, 4, 80],
    )
    assert sheet.mapping.kind is SheetKind.ORDER_LINES
    assert sheet.column("customer.name") == ["海口椰子店", "三亚酒店"]
    assert sheet.problems == []
