"""The dirt that was seen in real files, one case for each row of the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.clean.sheets import CleanSheet, clean_sheet
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.understand import (
    same_layout,
    understand_sheet,
    understand_workbook,
)
from desktop_crm.exchange.reading.cells import Fault, FaultKind
from desktop_crm.exchange.reading.read import read_workbook
from desktop_crm.exchange.reading.sheets import MergedRange
from tests.exchange.files import hand_made_xlsx, sheet_xml, text_cell
from tests.exchange.sheets import make_sheet, make_workbook

Rows = Sequence[Sequence[Any]]
LINES = ["订单号", "客户名称", "订单日期", "品名", "规格", "数量", "单价", "金额"]
LINE = ["S1", "恒润五金", "2024-03-05", "螺栓", "M8", 2, 3, 6]
CUSTOMERS = ["客户名称", "手机", "信用额度", "建档日期", "地址"]


def cleaned(*rows: Sequence[Any], name: str = "Sheet1", **more: Any) -> CleanSheet:
    """A sheet as its own headers say."""
    sheet = make_sheet(rows, name=name, **more)
    return clean_sheet(sheet, understand_sheet(sheet))


def reasons(clean: CleanSheet) -> list[str]:
    """Why something was left out, in the order of the rows."""
    return [problem.reason for problem in clean.problems]


@pytest.mark.parametrize("above", range(9))
def test_rows_of_title_before_the_header(above: int) -> None:
    """Up to eight, with the customer among them."""
    titles: list[list[Any]] = [["恒通商贸有限公司"], ["电话：0512-6671"], ["客户名称：海曙包装"]]
    titles += [[None, "说明"]] * 6
    header = ["订单号", "订单日期", "品名", "数量", "单价"]
    rows = [*titles[:above], header, ["S1", "2024-03-05", "螺栓", 2, 3]]
    mapping = understand_sheet(make_sheet(rows))
    assert mapping.header_row == above + 1
    constants = {each.field: (each.value, each.row, each.is_used) for each in mapping.constants}
    if above > 2:
        assert mapping.kind is SheetKind.ORDER_LINES
        assert constants["customer.name"] == ("海曙包装", 3, True)
        assert cleaned(*rows).column("customer.name") == ["海曙包装"]


def test_merged_title_and_merged_customer_down_a_group() -> None:
    rows: Rows = [
        ["销售明细", *[None] * 7],
        LINES,
        LINE,
        [None, None, None, "螺母", "M8", 5, 1, 5],
        ["S2", "海曙包装", "2024-03-06", "垫片", "8", 1, 1, 1],
    ]
    merged = [MergedRange(1, 0, 1, 7), MergedRange(3, 0, 4, 0), MergedRange(3, 1, 4, 1)]
    clean = cleaned(*rows, merged=merged)
    assert clean.column("customer.name") == ["恒润五金", "恒润五金", "海曙包装"]
    assert clean.column("order.number") == ["S1", "S1", "S2"]


@pytest.mark.parametrize(
    "total",
    [
        ["合计", None, None, None, None, 2, None, 6],
        ["合 计", None, None, None, None, 2, None, 6],
        [None, None, None, "小计", None, 2, None, 6],
        [None, None, None, None, "合计数量：", 2, None, None],
        [None, None, None, None, "合计:", 2, "大写：陆元整", 6],
        ["/26年8月货款", None, None, None, None, None, None, 6],
        [None, "26年8月货款", None, None, None, None, None, 6],
        ["Grand Totals (12 records)", None, None, None, None, 2, None, 6],
    ],
)
def test_total_rows(total: list[Any]) -> None:
    """Left out by name where no product is named."""
    clean = cleaned(LINES, LINE, total)
    assert len(clean) == 1
    assert reasons(clean) == ["total_row"]


@pytest.mark.parametrize(
    "row",
    [
        ["S2", "恒润五金", "2024-03-05", "合计器", "M8", 2, 3, 6],
        ["S2", "合计通讯有限公司", "2024-03-05", "螺栓", None, 2, 3, 6],
        ["S2", "Total", "2024-03-05", "螺栓", "合计", 2, 3, 6],
    ],
)
def test_records_that_speak_of_totals(row: list[Any]) -> None:
    clean = cleaned(LINES, LINE, row)
    assert len(clean) == 2
    assert clean.problems == []


@pytest.mark.parametrize(
    "footer",
    [
        ["Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."],
        ["Confidential Information - Do Not Distribute"],
        ["制单人：李娜", None, "审核：王", None, "客户签字："],
        [None, None, "以上数据仅供参考"],
        ["第1页 共3页"],
    ],
)
def test_footer_rows(footer: list[Any]) -> None:
    clean = cleaned(["客户名称", "手机", "地址"], ["恒润五金", "13800138000", "苏州"], footer)
    assert clean.column("customer.name") == ["恒润五金"]
    assert reasons(clean) == ["footer_row"]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("*客户名称", "customer.name"),
        ("客户名称（必填）", "customer.name"),
        ("客 户 名 称", "customer.name"),
        ("税率(%)", "line.tax_rate"),
        ("单价（RBM）", "line.price"),
        ("Ｕｎｉｔ　Ｐｒｉｃｅ", "line.price"),
    ],
)
def test_decorated_headers(header: str, field: str) -> None:
    others = ["订单号", "客户", "日期", "品名", "数量", "金额"]
    if field == "customer.name":
        others.remove("客户")
    mapping = understand_sheet(make_sheet([[*others, header], ["x"] * 7]))
    assert {column.header: column.field for column in mapping.columns}[
        " ".join(header.split())
    ] == (field)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024.3.5", date(2024, 3, 5)),
        ("2024年3月5日", date(2024, 3, 5)),
        ("2024年3月5号", date(2024, 3, 5)),
        ("20240305", date(2024, 3, 5)),
        (20240305, date(2024, 3, 5)),
        (45356, date(2024, 3, 5)),
        ("24.3.5", date(2024, 3, 5)),
        ("3月5日", date(2026, 3, 5)),
        ("8/4", date(2026, 8, 4)),
        ("二〇二四年三月五日", date(2024, 3, 5)),
        ("２０２４．３．５", date(2024, 3, 5)),
        (datetime.combine(date(2024, 3, 5), time(10, 30)), date(2024, 3, 5)),
    ],
)
def test_dates(cell: Any, day: date) -> None:
    """In every form; without a year they take the one that the sheet's title names."""
    rows: Rows = [["2026年客户资料"], CUSTOMERS, ["恒润五金", None, None, cell, None]]
    assert cleaned(*rows).column("customer.since") == [day]


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("¥1,234.50", "1234.5"),
        ("￥1，234.50", "1234.5"),
        ("1.5万", "15000"),
        ("12万元", "120000"),
        ("RMB2187.5", "2187.5"),
        ("(500)", "-500"),
        ("5w", "50000"),
        ("100元整", "100"),
        ("１００", "100"),
    ],
)
def test_amounts(cell: str, amount: str) -> None:
    clean = cleaned(CUSTOMERS, ["恒润五金", None, cell, None, None])
    assert clean.column("customer.credit_limit") == [Decimal(amount)]


@pytest.mark.parametrize("cell", ["面议", "约5万", "5-8万"])
def test_amounts_that_are_none(cell: str) -> None:
    clean = cleaned(CUSTOMERS, ["恒润五金", None, cell, None, None])
    assert clean.column("customer.credit_limit") == [None]
    assert [(each.reason, each.value) for each in clean.problems] == [("not_a_number", cell)]


def test_amounts_under_a_header_in_ten_thousands() -> None:
    """A value that names its own unit is not multiplied again."""
    header = ["客户名称", "地址", "信用额度(万元)"]
    rows: Rows = [["甲", "x", 3], ["乙", "y", "2.5"], ["丙", "z", "8万"]]
    assert cleaned(header, *rows).column("customer.credit_limit") == [
        *(Decimal(30_000), Decimal(25_000), Decimal(80_000))
    ]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("13400134000、18500185000", ["13400134000", "18500185000"]),
        ("13400134000/18500185000", ["13400134000", "18500185000"]),
        ("13400134000;18500185000", ["13400134000", "18500185000"]),
        ("13400134000，18500185000", ["13400134000", "18500185000"]),
        ("张经理13800138000", ["13800138000"]),
        ("(0755)26712345转801", ["(0755)26712345转801"]),
        (13800138000.0, ["13800138000"]),
        (13800138000, ["13800138000"]),
    ],
)
def test_phones(cell: Any, numbers: list[str]) -> None:
    """Several in a cell, names beside them, extensions, and numbers typed as numbers."""
    column = cleaned(CUSTOMERS, ["恒润五金", cell, None, None, None]).column("contact.mobile")
    assert column is not None
    assert [phone.number for phone in column[0]] == numbers


@pytest.mark.parametrize("cell", ["1.3800138E+10", "1.38E+10", "13800138?LOST", "138****8000"])
def test_phones_that_lost_digits(cell: str) -> None:
    clean = cleaned(CUSTOMERS, ["恒润五金", cell, None, None, None])
    assert clean.column("contact.mobile") == [None]
    assert [(each.reason, each.value) for each in clean.problems] == [("digits_lost", cell)]


def test_numbers_of_eighteen_digits_as_floats() -> None:
    """The last digits are wrong already, so the cell is named and its text kept for mending."""
    header = ["客户名称", "统一社会信用代码", "银行账号", "地址"]
    row = ["恒润五金", 913205001234567890.0, "6222021234567890123", "苏州"]
    clean = cleaned(header, row)
    assert clean.column("customer.credit_code") == [None]
    assert clean.column("customer.bank_account") == ["6222021234567890123"]
    (problem,) = clean.problems
    assert (problem.reason, problem.effect) == ("digits_lost", Effect.CELL_LEFT_OUT)
    assert problem.value.startswith("913205001234567")


def test_csv_of_chinese_software(tmp_path: Path) -> None:
    """GBK is found out, UTF-8 without its mark as well."""
    text = "客户名称,手机,地址\r\n恒润五金,13800138000,苏州\r\n"
    for name, content in (
        ("gbk.csv", text.encode("gb18030")),
        ("utf8.csv", text.encode()),
        ("utf8-sig.csv", text.encode("utf-8-sig")),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        book = read_workbook(path)
        (mapping,) = understand_workbook(book)
        clean = clean_sheet(book.sheets[0], mapping)
        assert clean.column("customer.name") == ["恒润五金"], name


def test_the_spec_column_holds_the_unit() -> None:
    """Only where no column is the unit."""
    header = ["产品名称", "规格", "售价", "成本价"]
    units: Rows = [["胶水", "kg", 3, 1], ["漆", "5L/个", 4, 2], ["布", "米", 5, 3]]
    mapping = understand_sheet(make_sheet([header, *units]))
    assert mapping.columns[1].field == "product.unit"
    assert mapping.columns[1].confidence < 0.8
    specs: Rows = [["螺栓", "M8x30", 3, 1], ["漆", "白", 4, 2]]
    assert understand_sheet(make_sheet([header, *specs])).columns[1].field == "product.spec"
    both: Rows = [[*header, "单位"], ["胶水", "kg", 3, 1, "桶"]]
    assert understand_sheet(make_sheet(both)).columns[1].field == "product.spec"


def test_the_province_inside_the_address() -> None:
    """A suggestion; filled in only where it is wanted."""
    rows: Rows = [
        ["客户名称", "手机", "地址"],
        ["恒润五金", None, "浙江义乌北苑路1号"],
        ["海曙包装", None, "江苏省苏州市园区"],
        ["无名", None, "北京路1号"],
    ]
    sheet = make_sheet(rows)
    mapping = understand_sheet(sheet)
    clean = clean_sheet(sheet, mapping)
    assert clean.column("customer.province") is None
    (problem,) = clean.problems
    assert (problem.reason, problem.effect) == ("province_in_address", Effect.NOTED)
    assert "浙江" in problem.value
    filled = clean_sheet(sheet, replace(mapping, fills_province=True))
    assert filled.column("customer.province") == ["浙江", "江苏", None]
    assert filled.column("customer.city") == ["义乌", "苏州", None]
    assert filled.problems == []


def test_one_sheet_per_customer() -> None:
    """Sheets of one layout are understood alike; their names stand for the customers."""
    header = ["订单号", "订单日期", "品名", "数量", "单价"]
    row = ["S1", "2024-03-05", "螺栓", 2, 3]
    names = ["恒润五金有限公司", "海曙包装厂", "说明"]
    book = make_workbook({names[0]: [header, row], names[1]: [header, row], names[2]: [["x"]]})
    mapping = understand_workbook(book)
    assert [each.kind for each in mapping] == [SheetKind.ORDER_LINES, SheetKind.ORDER_LINES, None]
    assert same_layout(mapping) == ((0, 1),)
    clean = clean_sheet(book.sheets[1], mapping[1])
    assert clean.column("customer.name") == ["海曙包装厂"]


def test_group_headers_over_two_rows() -> None:
    """Merged or continued by blanks; a header merged over both rows stands by itself."""
    upper: list[Any] = ["客户名称", "联系人一", None, "联系人二", None, "地址"]
    lower = [None, "姓名", "手机", "姓名", "手机", None]
    row = ["恒润五金", "王", "13800138000", "李", "13900139000", "苏州"]
    merged = [MergedRange(1, 1, 1, 2), MergedRange(1, 3, 1, 4), MergedRange(1, 0, 2, 0)]
    for ranges in ([], merged):
        sheet = make_sheet([upper, lower, row], merged=ranges)
        mapping = understand_sheet(sheet)
        assert (mapping.header_row, mapping.header_rows) == (2, 2)
        assert [(each.header, each.field, each.group) for each in mapping.columns] == [
            ("客户名称", "customer.name", 0),
            ("联系人一 / 姓名", "contact.name", 0),
            ("联系人一 / 手机", "contact.mobile", 0),
            ("联系人二 / 姓名", "contact.name", 1),
            ("联系人二 / 手机", "contact.mobile", 1),
            ("地址", "customer.address", 0),
        ]
        assert clean_sheet(sheet, mapping).column("contact.name", 1) == ["李"]


def test_formulas_without_a_stored_value() -> None:
    clean = cleaned(CUSTOMERS, ["恒润五金", None, Fault(FaultKind.NO_VALUE, "=A1*2"), None, None])
    assert reasons(clean) == ["no_value"]


@pytest.mark.parametrize("cell", [Fault(FaultKind.ERROR, "#N/A"), "#N/A", "#REF!", "#DIV/0!"])
def test_error_cells(cell: Any) -> None:
    clean = cleaned(CUSTOMERS, ["恒润五金", None, cell, None, None])
    assert clean.column("customer.credit_limit") == [None]
    assert reasons(clean) == ["error_cell"]


def test_a_used_range_of_a_million_empty_rows(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{number}">{cells}</row>'
        for number, cells in (
            (1, text_cell("A1", "客户名称") + text_cell("B1", "手机") + text_cell("C1", "地址")),
            (2, text_cell("A2", "恒润五金") + text_cell("C2", "苏州")),
            (1_048_576, '<c r="A1048576" s="0"/>'),
        )
    )
    before = '<dimension ref="A1:XFD1048576"/>'
    path = hand_made_xlsx(tmp_path / "ghost.xlsx", {"客户": sheet_xml(rows, before=before)})
    book = read_workbook(path)
    (mapping,) = understand_workbook(book)
    assert clean_sheet(book.sheets[0], mapping).column("customer.name") == ["恒润五金"]


def test_dates_of_the_1904_system(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet.append(["客户名称", "建档日期", "地址"])
    sheet.append(["恒润五金", date(2024, 3, 5), "苏州"])
    path = tmp_path / "mac.xlsx"
    book.save(path)
    read = read_workbook(path)
    (mapping,) = understand_workbook(read)
    assert clean_sheet(read.sheets[0], mapping).column("customer.since") == [date(2024, 3, 5)]


def with_days(*days: Any) -> CleanSheet:
    """Customers with these days of creation."""
    rows = [[f"客户{number}", None, None, day, None] for number, day in enumerate(days)]
    return cleaned(CUSTOMERS, *rows)


def test_days_and_months_swapped_in_part_of_the_rows() -> None:
    """Where the column contradicts itself, nothing is guessed and the rows are named."""
    clean = with_days("03/04/2026", "25/03/2026", "03/25/2026")
    assert clean.column("customer.since") == [None, date(2026, 3, 25), date(2026, 3, 25)]
    assert [(each.reason, each.row) for each in clean.problems] == [("date_ambiguous", 2)]


def test_a_column_that_agrees_settles_its_ambiguous_days() -> None:
    """Each of them is named all the same."""
    clean = with_days("03/04/2026", "25/03/2026", "26/03/2026")
    assert clean.column("customer.since") == [
        *(date(2026, 4, 3), date(2026, 3, 25), date(2026, 3, 26))
    ]
    assert [(each.reason, each.effect) for each in clean.problems] == [
        ("date_ambiguous", Effect.NOTED)
    ]


def test_dates_that_another_program_swapped() -> None:
    """Beside texts with the day first, real dates whose days are all months are doubtful."""
    rows: Rows = [
        CUSTOMERS,
        ["甲", None, None, date(2026, 4, 3), None],
        ["乙", None, None, "25/03/2026", None],
        ["丙", None, None, date(2026, 1, 12), None],
    ]
    sheet = make_sheet(rows)
    mapping = understand_sheet(sheet)
    clean = clean_sheet(sheet, mapping)
    assert [(each.reason, each.row, each.effect) for each in clean.problems] == [
        ("date_swapped", 2, Effect.NOTED),
        ("date_swapped", 4, Effect.NOTED),
    ]
    columns = tuple(
        replace(each, swaps_days=each.field == "customer.since") for each in mapping.columns
    )
    mended = clean_sheet(sheet, replace(mapping, columns=columns))
    assert mended.column("customer.since") == [
        *(date(2026, 3, 4), date(2026, 3, 25), date(2026, 12, 1))
    ]
    assert mended.problems == []
    late = with_days(date(2026, 4, 30), "25/03/2026")
    assert late.problems == []
