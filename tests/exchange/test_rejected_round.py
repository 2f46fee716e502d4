"""Rejected rows keep what they took from elsewhere, so that they come in when they are mended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from desktop_crm.core.language import load_language
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.rejected import write_rejected
from tests.exchange.files import workbook_file

CHINESE = load_language("zh_CN")


def mended(folder: Path, *rows: Sequence[Any]) -> dict[Entity, int]:
    """Import, write what was rejected, put the missing quantity in, import that."""
    draft = read_plan(workbook_file(folder / "a.xlsx", {"八月": [list(row) for row in rows]}))
    target = folder / "rejected.xlsx"
    assert write_rejected(target, [draft], CHINESE) == 1
    book = openpyxl.load_workbook(target)
    sheet = book["八月"]
    header = [cell.value for cell in next(sheet.iter_rows())]
    sheet.cell(2, header.index("数量") + 1, 5)
    book.save(target)
    return read_plan(target).plan.counts()


def test_the_customer_above_the_header_comes_along(tmp_path: Path) -> None:
    counts = mended(
        tmp_path,
        ["客户名称：恒润五金"],
        ["订单号", "订单日期", "品名", "数量", "单价"],
        ["S1", "2024-03-05", "螺栓", 2, 3],
        ["S2", "2024-03-06", "螺母", None, 3],
    )
    assert counts[Entity.LINE] == counts[Entity.CUSTOMER] == 1


def test_the_head_of_the_order_comes_along(tmp_path: Path) -> None:
    counts = mended(
        tmp_path,
        ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"],
        ["S1", "恒润五金", "2024-03-05", "螺栓", 2, 3],
        [None, None, None, "螺母", None, 3],
    )
    assert counts[Entity.LINE] == counts[Entity.ORDER] == 1
