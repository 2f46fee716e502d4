"""Amounts that are not in yuan are named, wherever the sheet says so."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.exchange.clean.sheets import CleanSheet, clean_sheet
from desktop_crm.exchange.headers.understand import understand_sheet
from tests.exchange.sheets import make_sheet

RECEIPTS = ["收款日期", "客户名称", "币种", "收款金额"]
LINES = ["订单号", "订单日期", "客户名称", "品名", "数量", "单价", "金额"]
LINE: list[Any] = ["E1", "2024-01-05", "ABC Ltd", "Lamp", 10, 5, 50]


def clean(*rows: list[Any]) -> CleanSheet:
    sheet = make_sheet(rows)
    return clean_sheet(sheet, understand_sheet(sheet))


def named(sheet: CleanSheet) -> list[tuple[int, str]]:
    return [(each.row, each.value) for each in sheet.problems if each.reason == "foreign_currency"]


def test_a_column_says_the_currency_of_each_row() -> None:
    sheet = clean(
        RECEIPTS,
        ["2024-01-05", "ABC Ltd", "USD", 1000],
        ["2024-01-06", "恒润五金", "人民币", 2000],
        ["2024-01-07", "XYZ", "欧元", 300],
        ["2024-01-08", "恒润五金", None, 50],
        ["2024-01-09", "Praha", "CZK", 70],
    )
    assert sheet.column("receivable.paid") == [None, Decimal(2000), None, Decimal(50), None]
    assert named(sheet) == [(2, "1000"), (4, "300"), (6, "70")]


@pytest.mark.parametrize(
    "rows",
    [
        [[*LINES[:5], "单价(USD)", "金额（美元）"], LINE],
        [["币种：USD"], LINES, LINE],
        [["单位：美元"], LINES, LINE],
        [LINES, [*LINE[:5], "$5", 50]],
    ],
)
def test_headers_titles_and_cells_say_it(rows: list[list[Any]]) -> None:
    """One dollar sign in a row is enough for all its amounts."""
    sheet = clean(*rows)
    assert sheet.column("line.price") == [None]
    assert sheet.column("line.amount") == [None]
    assert len(named(sheet)) == 2


def test_amounts_in_yuan_beside_dollars_are_taken() -> None:
    header = [*LINES[:5], "单价(USD)", "金额(USD)", "金额(RMB)"]
    sheet = clean(header, [*LINE, 355])
    assert sheet.column("line.amount") == [Decimal(355)]


@pytest.mark.parametrize("currency", ["CNY", "RMB", "人民币", "元", "￥", None])
def test_yuan_by_any_name(currency: str | None) -> None:
    sheet = clean(RECEIPTS, ["2024-01-05", "恒润五金", currency, 1000])
    assert sheet.column("receivable.paid") == [Decimal(1000)]
    assert sheet.problems == []
