"""Every reason for which something of a file is refused or named, each from a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.clean.hidden_rows import HIDDEN_REASONS
from desktop_crm.exchange.clean.problems import REASONS, TYPED, Effect
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.imports import Draft, Wish, read_plan
from desktop_crm.exchange.listed.left import LEFT_REASONS
from tests.exchange.files import hand_made_xlsx, sheet_xml, text_cell, workbook_file

CUSTOMERS = [
    *("客户编号", "客户名称", "手机", "电子邮箱", "信用额度", "建档日期", "客户级别", "地址"),
    *("省份", "统一社会信用代码"),
]
CONTACTS = ["姓名", "客户名称", "手机", "职务", "是否关键决策人"]
LINES = [
    *("订单号", "客户名称", "订单日期", "发货日期", "品名", "数量", "单价", "金额", "税率"),
    "折扣",
]
ORDER_AMOUNT = ["订单金额" if header == "金额" else header for header in LINES]
PAYMENTS = ["订单号", "收款单号", "收款日期", "收款金额"]
LINE = ["S1", "恒润五金", "2024-03-05", None, "螺栓", 2, 3, 6, None, None]


class Case(NamedTuple):
    """The rows of one sheet, and what becomes of the cell or row that is wrong in them."""

    reason: str
    effect: Effect
    rows: Sequence[Sequence[Any]]
    before: Sequence[Sequence[Any]] | None = None
    wish: Wish | None = None


def customer(**cells: Any) -> list[Any]:
    """A row in which these cells are not as usual."""
    usual = {"客户名称": "恒润五金", "省份": "江苏", **cells}
    return [usual.get(header) for header in CUSTOMERS]


def line(**cells: Any) -> list[Any]:
    """A line in which these cells are not as usual."""
    return [cells.get(header, cell) for header, cell in zip(LINES, LINE, strict=True)]


def customers(reason: str, effect: Effect, *rows: Sequence[Any]) -> Case:
    return Case(reason, effect, [CUSTOMERS, *rows])


def lines(reason: str, effect: Effect, *rows: Sequence[Any]) -> Case:
    return Case(reason, effect, [LINES, *rows])


LEFT_OUT, REJECTED, NOTED = Effect.CELL_LEFT_OUT, Effect.ROW_REJECTED, Effect.NOTED
GONE, SHEET = Effect.ROW_LEFT_OUT, Effect.SHEET_LEFT_OUT

CASES = (
    customers("not_a_date", LEFT_OUT, customer(建档日期="某一天")),
    customers("date_ambiguous", LEFT_OUT, customer(建档日期="03/04/2026")),
    customers("date_incomplete", LEFT_OUT, customer(建档日期="3月5日")),
    customers("date_out_of_range", LEFT_OUT, customer(建档日期="1066-10-14")),
    customers(
        "date_swapped",
        NOTED,
        customer(建档日期=date(2026, 4, 3)),
        customer(客户名称="海曙包装", 建档日期="25/03/2026"),
    ),
    customers("not_a_number", LEFT_OUT, customer(信用额度="面议")),
    customers("number_too_large", LEFT_OUT, customer(信用额度="9" * 20)),
    customers("foreign_currency", LEFT_OUT, customer(信用额度="$500")),
    customers("not_a_phone", LEFT_OUT, customer(手机="问李娜")),
    customers("digits_lost", LEFT_OUT, customer(手机="1.38E+10")),
    customers("digits_lost", LEFT_OUT, customer(统一社会信用代码=9.13205001234567e17)),
    customers("not_an_email", LEFT_OUT, customer(电子邮箱="没有邮箱地址")),
    customers("not_a_level", LEFT_OUT, customer(客户级别="最好的")),
    customers("error_cell", LEFT_OUT, customer(信用额度="#N/A")),
    customers("no_value", LEFT_OUT, customer(信用额度="=A1*2")),
    customers("missing", REJECTED, customer(客户名称=None, 客户编号="C1")),
    customers("total_row", GONE, customer(), customer(客户名称="合计", 省份=None, 信用额度=6)),
    customers("footer_row", GONE, customer(), customer(客户名称="制表：李娜", 省份=None)),
    customers("header_row", GONE, customer(), CUSTOMERS, customer(客户名称="海曙包装")),
    customers(
        "code_repeated",
        REJECTED,
        customer(客户编号="C1"),
        customer(客户编号="C1", 客户名称="海曙包装"),
    ),
    customers(
        "namesake", NOTED, customer(地址="苏州园区1号"), customer(地址="宁波海曙2号", 省份="浙江")
    ),
    customers(
        "differs",
        LEFT_OUT,
        customer(客户编号="C1", 地址="园区1号"),
        customer(客户编号="C1", 地址="园区2号"),
    ),
    customers(
        "province_in_address",
        NOTED,
    )._replace(rows=[["客户名称", "手机", "地址"], ["恒润五金", None, "浙江义乌北苑路1号"]]),
    Case("not_a_flag", LEFT_OUT, [CONTACTS, ["王建国", "恒润五金", None, None, "也许"]]),
    lines("not_a_rate", LEFT_OUT, line(折扣=13)),
    lines("header_row", GONE, line(), LINES),
    lines("counts_as_one", NOTED, line(品名="运费", 数量=None, 单价=None, 金额=30)),
    lines("negative", NOTED, line(数量=-2, 金额=-6)),
    lines("amount_differs", NOTED, line(金额=7)),
    lines("shipped_before_order", NOTED, line(发货日期="2024-03-01")),
    lines("missing", REJECTED, line(品名=None)),
    lines("not_a_number", REJECTED, line(数量="若干")),
    lines("not_a_date", REJECTED, line(订单日期="某一天")),
    lines("digits_lost", REJECTED, line(订单号="1.2E+17")),
    Case(
        "unknown_customer",
        REJECTED,
        [LINES, LINE],
        before=[CUSTOMERS, customer(客户编号="C1"), customer(客户编号="C2")],
    ),
    Case("unknown_order", REJECTED, [PAYMENTS, ["S9", None, "2024-03-05", 100]]),
    Case(
        "row_repeated",
        GONE,
        [PAYMENTS, *[["S1", "R1", "2024-03-05", 100]] * 2],
        before=[LINES, LINE],
    ),
    Case("not_returned", GONE, [["订单号", "是否退货"], ["S1", "否"]], before=[LINES, LINE]),
    Case(
        "numbered_by_day",
        NOTED,
        [
            ["客户名称", "日期", "品名", "数量", "单价"],
            ["恒润五金", "2024-03-05", "螺栓", 2, 3],
        ],
    ),
    Case("no_amount", GONE, [PAYMENTS, ["S1", "R1", "2024-03-05", 0]], before=[LINES, LINE]),
    Case(
        "not_done",
        LEFT_OUT,
        [["任务", "截止日期", "状态", "完成日期"], ["寄样品", None, "待办", "2024-03-05"]],
    ),
    Case("total_differs", NOTED, [ORDER_AMOUNT, line(金额=9), line(品名="螺母", 金额=9)]),
    Case(
        "total_at_first_line",
        NOTED,
        [ORDER_AMOUNT, line(单价=None, 金额=9), line(品名="螺母", 单价=None, 金额=9)],
    ),
    Case(
        "bank_account",
        REJECTED,
        [
            ["交易日期", "对方户名", "借方金额", "贷方金额", "余额"],
            ["2024-01-05", "甲公司", None, 5000, 15000],
            ["2024-01-06", "乙物流", 800, None, 14200],
            ["2024-01-08", "丙公司", None, 2000, 16200],
        ],
    ),
    Case(
        "settled",
        NOTED,
        [["客户名称", "发票号", "应收金额", "未收金额"], ["恒润五金", "F1", 500, 0]],
    ),
    Case("cross_table", SHEET, [["客户", "1月", "2月", "3月"], ["恒润五金", 1, 2, 3]]),
    Case("sales_or_payments", SHEET, [["日期", "客户", "金额"], ["2024-05-03", "恒润五金", 9]]),
    Case(
        "numbered_by_row",
        NOTED,
        [["日期", "客户", "金额"], ["2024-05-03", "恒润五金", 9]],
        wish=Wish(as_kind=SheetKind.ORDERS),
    ),
    Case(
        "day_by_order",
        NOTED,
        [
            ["2024年5月"],
            ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"],
            ["S1", "恒润五金", "9日", "螺栓", 2, 3],
            ["S2", "恒润五金", 5.1, "螺栓", 2, 3],
        ],
    ),
    Case(
        "form_rest",
        Effect.ROW_LEFT_OUT,
        [
            ["客户名称", "恒润五金", None, None, None],
            ["电话", "13800138000", None, None, "见附件"],
            ["地址", "苏州工业园区1号", None, None, None],
        ],
    ),
    Case(
        "month_sums",
        NOTED,
        [["2024年汇总"], ["客户", "1月", "2月", "3月"], ["恒润五金", 1, 2, 3]],
        wish=Wish(as_kind=SheetKind.ORDERS),
    ),
    Case("sheet_unknown", SHEET, [["天气", "温度"], ["晴", 20]]),
    Case(
        "sheet_incomplete",
        SHEET,
        [["订单号", "产品", "备注"], ["S1", "螺栓", None]],
        wish=Wish(as_kind=SheetKind.ORDER_LINES),
    ),
)


def planned(folder: Path, case: Case) -> Draft:
    sheets = {"客户": case.before} if case.before else {}
    return read_plan(workbook_file(folder / "a.xlsx", {**sheets, "表": case.rows}), wish=case.wish)


@pytest.mark.parametrize("case", CASES, ids=[f"{each.reason}-{each.effect}" for each in CASES])
def test_a_file_of_its_own(tmp_path: Path, case: Case) -> None:
    """The reason is named once, with its effect and with what stands there."""
    draft = planned(tmp_path, case)
    found = [problem for problem in draft.plan.problems if problem.sheet == "表"]
    assert (case.reason, case.effect) in {(each.reason, each.effect) for each in found}
    assert {each.reason for each in found} == {case.reason}
    for language in (load_language("en"), load_language("zh_CN")):
        assert language.say(REASONS[case.reason])


def test_a_damaged_sheet(tmp_path: Path) -> None:
    """The others are read all the same."""
    sound = "".join(
        f'<row r="{number}">{text_cell(f"A{number}", a)}{text_cell(f"B{number}", b)}</row>'
        for number, (a, b) in enumerate([("客户名称", "地址"), ("恒润五金", "苏州")], start=1)
    )
    sheets = {"客户": sheet_xml(sound), "坏": "<worksheet><sheetData><row"}
    draft = read_plan(hand_made_xlsx(tmp_path / "a.xlsx", sheets))
    assert [(each.sheet, each.reason) for each in draft.plan.problems] == [("坏", "sheet_broken")]


def test_every_reason_has_its_file() -> None:
    """A reason without a case was never seen to work; firm workbooks and lists have theirs."""
    elsewhere = {"sheet_broken", "cell_note", TYPED, *HIDDEN_REASONS, *LEFT_REASONS}
    own = {reason for reason in REASONS if not reason.startswith("firm_book_")}
    assert {case.reason for case in CASES} | elsewhere == own
