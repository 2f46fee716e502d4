"""Sheets are recognised by their headers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop_crm.exchange.headers.kinds import KIND_RULES, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse, SheetMapping
from desktop_crm.exchange.headers.understand import understand_sheet, understand_workbook
from desktop_crm.exchange.reading.read import read_workbook
from tests.exchange.sheets import make_sheet


def understood(headers: str, *, name: str = "Sheet1", above: int = 0) -> SheetMapping:
    """The mapping of a sheet with these headers and a row of text below."""
    head = headers.split(",")
    rows: list[list[Any]] = [["关于本表"]] * above + [head, ["x"] * len(head)]
    return understand_sheet(make_sheet(rows, name=name))


def fields(mapping: SheetMapping) -> dict[str, str | None]:
    """Field by header."""
    return {column.header: column.field for column in mapping.columns}


KINDS = [
    ("名称,电话,备注", SheetKind.CUSTOMERS),
    ("Name,Phone", SheetKind.CUSTOMERS),
    ("名称,单价", SheetKind.PRODUCTS),
    ("名称,规格,数量", SheetKind.PRODUCTS),
    ("客户名称*,手机,电话,网址,下次联系时间,备注,客户级别,客户来源,客户行业", SheetKind.CUSTOMERS),
    (
        "姓名,客户名称,手机,电话,电子邮箱,职务,地址,下次联系时间,备注,是否关键决策人,性别",
        SheetKind.CONTACTS,
    ),
    ("商机名称,客户名称,商机金额,预计成交日期,备注", SheetKind.OPPORTUNITIES),
    (
        "合同编号,合同名称,客户名称,商机名称,下单时间,合同金额,合同开始时间,合同结束时间,备注",
        SheetKind.ORDERS,
    ),
    ("回款编号,客户名称,合同编号,回款日期,回款金额,期数,备注,回款方式", SheetKind.PAYMENTS),
    (
        (
            "行号,单位编号,单位全名,单位简名,单位拼音码,单位地址,单位电话,电子邮件,联系人一,手机一,联系人二,"
            "手机二,默认经手人,开户银行,银行账号,邮政编码,传真,税号,地区全名,适用价格,状态,期初应收款"
        ),
        SheetKind.CUSTOMERS,
    ),
    (
        "客户编码,客户名称,简称,所属行业,地区,联系人,电话/手机,邮箱,信用等级,信用额度,账期",
        SheetKind.CUSTOMERS,
    ),
    (
        "客户,单据编号,单据日期,仓库名称,条码,名称,规格,型号,单位,数量,单价,金额,税率(%),税额,价税合计",
        SheetKind.ORDER_LINES,
    ),
    ("序号,送货日期,送货单号,产品名称,规格,数量,单价,金额,备注", SheetKind.DELIVERIES),
    (
        "客户代号,客户名称,上期应收账款,本期销货应收账款,本期已收帐款,期末未收帐款",
        SheetKind.RECEIVABLES,
    ),
    ("客户名称,应收账款余额,最长逾期天数,逾期1-30天,逾期31-60天", SheetKind.RECEIVABLES),
    (
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Job Title,"
            "Company Name,Contact owner,Lifecycle Stage,Lead Status,Create Date"
        ),
        SheetKind.CONTACTS,
    ),
    ("Activity date,Note body,Associated Contact,Associated Company", SheetKind.CONTACT_LOG),
    ("Deal Name,Associated Company,Associated Contact,Amount,Deal Stage", SheetKind.OPPORTUNITIES),
    ("投诉日期,客户名称,投诉原因,产品名称", SheetKind.COMPLAINTS),
    ("员工编号,姓名,职务,手机,入职日期", SheetKind.STAFF),
    ("产品编码,产品名称,规格型号,单位,类别,供应商,售价,成本价", SheetKind.PRODUCTS),
    ("公司名称,电话", SheetKind.CUSTOMERS),
    ("公司名称", SheetKind.CUSTOMERS),
    ("姓名,手机,地址", SheetKind.CUSTOMERS),
]


@pytest.mark.parametrize(("headers", "kind"), KINDS, ids=[kind for _, kind in KINDS])
def test_kinds_of_real_exports(headers: str, kind: SheetKind) -> None:
    """The column sets of programs that people come from."""
    assert understood(headers).kind is kind


def test_the_same_words_mean_other_fields_on_other_sheets() -> None:
    """名称 is a customer, a product or a colleague; title, phone and unit price likewise."""
    customers = fields(understood("编号,名称,类别,地址,电话"))
    assert (customers["名称"], customers["类别"]) == ("customer.name", "customer.category")
    products = fields(understood("编号,名称,类别,规格,单价", name="商品"))
    assert (products["名称"], products["编号"]) == ("product.name", "product.code")
    assert (products["类别"], products["单价"]) == ("product.category", "product.price")
    lines = fields(understood("客户,单号,日期,名称,数量,单价,金额,备注,状态"))
    assert (lines["名称"], lines["单价"]) == ("product.name", "line.price")
    assert (lines["备注"], lines["状态"]) == ("line.remark", "order.state")
    staff = fields(understood("Employee ID,Name,Title,Phone"))
    assert (staff["Name"], staff["Title"]) == ("staff.name", "staff.title")


def test_the_name_of_the_sheet_decides_what_headers_leave_open() -> None:
    """姓名, 手机 and 邮箱 are colleagues on a sheet called so."""
    assert understood("姓名,手机,邮箱", name="员工名单").kind is SheetKind.STAFF
    assert understood("姓名,手机,邮箱,公司", name="通讯录").kind is SheetKind.CONTACTS


def test_a_bare_day_on_a_list_of_customers_may_be_any_day() -> None:
    assert fields(understood("日期,客户,电话"))["日期"] is None


def test_bare_words_mean_payments_on_a_sheet_that_is_called_so() -> None:
    mapping = understood("日期,客户,金额", name="2024年收款")
    assert mapping.kind is SheetKind.PAYMENTS
    assert fields(mapping) == {
        "日期": "receivable.paid_date",
        "客户": "customer.name",
        "金额": "receivable.paid",
    }


def test_a_person_may_say_what_a_sheet_is() -> None:
    """The headers are then read as that kind, whatever else they suggest."""
    sheet = make_sheet([["名称", "规格", "单价"], ["甲", "乙", 1]])
    assert understand_sheet(sheet).kind is SheetKind.PRODUCTS
    mapping = understand_sheet(sheet, SheetKind.CUSTOMERS)
    assert mapping.kind is SheetKind.CUSTOMERS
    assert fields(mapping) == {"名称": "customer.name", "规格": None, "单价": None}


@pytest.mark.parametrize("above", [0, 1, 8, 19])
def test_the_header_may_stand_below_a_title(above: int) -> None:
    """Up to twenty rows are looked at."""
    mapping = understood("客户名称,联系人,手机,地址", above=above)
    assert (mapping.header_row, mapping.kind) == (above + 1, SheetKind.CUSTOMERS)


def test_no_header_within_the_first_rows() -> None:
    """A sheet without a header has no kind, and nothing is guessed from its values."""
    assert understood("客户名称,联系人,手机", above=20).kind is None
    mapping = understand_sheet(make_sheet([["恒润五金", 13800138000], ["海曙包装", 13900139000]]))
    assert (mapping.kind, mapping.header_row, mapping.columns) == (None, 0, ())
    assert understand_sheet(make_sheet([])).kind is None


def test_a_title_that_holds_a_known_word_is_no_header() -> None:
    """The row with the most known headers wins, and records below it do not."""
    rows: list[list[Any]] = [
        ["客户"],
        ["客户名称：恒润五金", None, "电话：0512"],
        ["产品名称", "客户", "单号", "数量", "单价"],
        ["产品", "客户", "编号", 1, 2],
    ]
    mapping = understand_sheet(make_sheet(rows))
    assert (mapping.header_row, mapping.kind) == (3, SheetKind.ORDER_LINES)


def test_unknown_columns_are_kept_and_row_numbers_skipped() -> None:
    """Nothing is lost but the running number."""
    mapping = understood("序号,客户名称,老板爱好,地址,电话")
    assert [(column.header, column.use) for column in mapping.columns] == [
        ("序号", ColumnUse.SKIP),
        ("客户名称", ColumnUse.FIELD),
        ("老板爱好", ColumnUse.KEEP),
        ("地址", ColumnUse.FIELD),
        ("电话", ColumnUse.FIELD),
    ]


def test_a_field_is_taken_once_but_phones_from_every_column() -> None:
    """Two columns of one field: the second is kept, except for numbers."""
    mapping = fields(understood("客户名称,公司名称,办公电话,联系人电话,地址"))
    assert (mapping["客户名称"], mapping["公司名称"]) == ("customer.name", None)
    assert mapping["办公电话"] == mapping["联系人电话"] == "contact.phone"


def test_confidence_says_what_to_look_at() -> None:
    """Sure words, words with two readings, words inside others, unknown ones."""
    mapping = understood("统一社会信用代码,客户名称,客户手机号码,天气")
    confidence = {column.header: column.confidence for column in mapping.columns}
    assert confidence["统一社会信用代码"] == 1.0
    assert 0.5 < confidence["客户手机号码"] < 0.9
    assert confidence["天气"] == 0.0


def test_the_year_of_the_title() -> None:
    """Days without a year take the one that the title names, if it names only one."""
    rows: list[list[Any]] = [["2026年8月货款"], ["客户名称", "电话", "地址"], ["甲", "1", "乙"]]
    assert understand_sheet(make_sheet(rows)).year == 2026
    rows[0] = ["2025—2026年"]
    assert understand_sheet(make_sheet(rows)).year is None


@pytest.mark.requirement("S1-11")
def test_northwind_needs_no_help(shared_data: Path) -> None:
    """All four sheets by their headers alone; only the stock has no field."""
    mappings = understand_workbook(read_workbook(shared_data / "northwind.xlsx"))
    assert [mapping.kind for mapping in mappings] == [
        SheetKind.CUSTOMERS,
        SheetKind.STAFF,
        SheetKind.PRODUCTS,
        SheetKind.ORDER_LINES,
    ]
    unmapped = [
        column.header for mapping in mappings for column in mapping.columns if not column.field
    ]
    assert unmapped == ["Units In Stock"]
    assert list(fields(mappings[3]).values()) == [
        *("order.number", "customer.code", "customer.name", "order.salesperson", "order.date"),
        *("order.due_date", "delivery.date", "order.carrier", "product.code", "product.name"),
        *("line.price", "line.qty", "line.discount"),
    ]


def test_the_dirty_sheet_of_an_office(shared_data: Path) -> None:
    """Merged title, header on row 4, Chinese words."""
    (mapping,) = understand_workbook(read_workbook(shared_data / "northwind_1997_zh_dirty.xlsx"))
    assert (mapping.kind, mapping.header_row) == (SheetKind.ORDER_LINES, 4)
    assert {column.use for column in mapping.columns[1:]} == {ColumnUse.FIELD}


def test_every_rule_names_known_fields() -> None:
    """A slip in a rule would silently never match."""
    from desktop_crm.exchange.fields import FIELD_BY_KEY

    for rule in KIND_RULES:
        named = {key for choice in rule.required for key in choice} | rule.telling | rule.excluded
        assert named <= FIELD_BY_KEY.keys()
    assert {rule.kind for rule in KIND_RULES} == set(SheetKind)
