"""Rows that are no records."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_crm.exchange.clean.rows import RowUse, doubtful_keys, judge_row


@pytest.mark.parametrize(
    "row",
    [
        ["合计", "", "", 617085.1],
        ["合 计", 3, 4, ""],
        ["", "小计：", 5, ""],
        ["总计", "¥1,234.50", "", ""],
        ["本页合计", 1, "", ""],
        ["合计数量：", 12, "", ""],
        ["/26年8月货款", "", 1234, ""],
        ["Total", 1, 2, 3],
        ["Grand Total:", "1,234.00", "", ""],
        ["合计", "", "合计", 5],
    ],
)
def test_totals(row: list[Any]) -> None:
    """One cell names it, the others are numbers."""
    assert judge_row(row) is RowUse.TOTAL


@pytest.mark.parametrize(
    "row",
    [
        ["合计", "恒润五金", 3, ""],
        ["Total Energies", "", "", ""],
        ["Total", "Paris", "", ""],
        ["合计通讯有限公司", "", "", ""],
        ["恒润五金", "", "", ""],
        ["总计", "注意", "", ""],
        [1, 2, "", ""],
    ],
)
def test_records_that_look_like_totals(row: list[Any]) -> None:
    """Dropped only when a row holds nothing else."""
    assert judge_row(row) is RowUse.RECORD


@pytest.mark.parametrize(
    "cell",
    [
        "备注：以上数据仅供内部参考",
        "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.",
        "Confidential Information - Do Not Distribute",
        "制表：张三",
        "填表人：张三",
        "以上名单截至2026年3月",
        "打印时间：2026-08-01",
        "第1页 共3页",
        "-- 以下空白 --",
        "一、华东地区",
        "【重点客户】",
    ],
)
def test_notes_below_the_table(cell: str) -> None:
    """Alone in their row; beside other cells they are data."""
    assert judge_row(["", cell, "", ""]) is RowUse.FOOTER
    assert judge_row(["恒润五金", cell, "", ""]) is RowUse.RECORD


@pytest.mark.parametrize(
    ("row", "use"),
    [
        (["合 计", "3家", "", 5], RowUse.TOTAL),
        (["本页小计", "共12户", "", ""], RowUse.TOTAL),
        (["", "", "华南小计", 400], RowUse.TOTAL),
        (["制表人：张三", "", "2026年3月", ""], RowUse.FOOTER),
        (["必填，不超过100字", "选填", "11位数字", "A/B/C"], RowUse.FOOTER),
        (["示例：北京某某有限公司", "张三", "13800000000", "A"], RowUse.FOOTER),
        (["示例软件有限公司", "张三", "13800000000", "A"], RowUse.RECORD),
        (["第一机床厂", "张三", "", ""], RowUse.RECORD),
        (["合计", "张三", "13800000000", ""], RowUse.RECORD),
        (["苏州、无锡联合商行", "", "", ""], RowUse.RECORD),
    ],
)
def test_rows_between_records(row: list[Any], use: RowUse) -> None:
    """Beside counts and days a total or a note stays one; names that begin alike are names."""
    assert judge_row(row, {0, 1}) is use


def test_blank_rows() -> None:
    """Spaces are blank."""
    assert judge_row(["", " ", "\u3000"]) is RowUse.BLANK


@pytest.mark.parametrize(
    ("cells", "doubtful"),
    [
        (["恒润", "海曙"], set()),
        (["恒润", "", "合计", "会计公司", " "], {1, 2, 4}),
        ([1, "合计", "", 2], {1, 2}),
        ([1, 2], set()),
    ],
)
def test_only_doubtful_keys_are_looked_at(cells: list[Any], doubtful: set[int]) -> None:
    """Blank keys and keys that say total."""
    found = doubtful_keys(cells)
    assert found.blank | found.saying == doubtful
