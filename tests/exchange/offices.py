"""Workbooks as offices make them: forms with merged cells, one sheet per customer or month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

Rows = Sequence[Sequence[Any]]

CARD: Rows = [
    ["客户登记表"],
    ["编号：KH001", None, None, "登记日期：2024-05-03"],
    ["客户名称", "深圳市恒润五金有限公司", None, "客户类型", "□经销商 ☑终端"],
    ["联系人", "张三", None, "手机", "13800138000"],
    ["基本信息", "地址", "深圳市宝安区新安街道1号"],
    [None, "税号", "91440300MA5EXAMPLE", "开户行", "工商银行新安支行"],
    ["爱好", "钓鱼", None, "客户来源", "展会"],
    ["联系人信息"],
    ["序号", "姓名", "职务", "手机"],
    [1, "李四", "采购", "13900139000"],
    [2, "王五", None, "13700137000"],
    [],
    ["往来记录"],
    ["日期", "内容", "跟进人"],
    ["2024-3-5", "上门拜访，谈价格", "小王"],
    ["备注", "老客户"],
    ["填表人：小李", "审核：经理"],
]
"""A card with all that such cards have: captions, boxes to tick, people, a history, a foot."""
CARD_MERGED = ("A1:E1", "B3:C3", "B4:C4", "A5:A6", "A8:E8", "A13:E13", "B16:E16")


def card(changes: Mapping[tuple[int, int], Any], *, without: Sequence[int] = ()) -> Rows:
    """The card of another customer: other cells by row and column from 1 on, rows left empty."""
    rows = [[] if at in without else list(row) for at, row in enumerate(CARD, 1)]
    for (row, column), cell in changes.items():
        rows[row - 1] += [None] * (column - len(rows[row - 1]))
        rows[row - 1][column - 1] = cell
    return rows


def office_file(
    path: Path, sheets: Mapping[str, Rows], merged: Sequence[str] = (), *, only: str = ""
) -> Path:
    """An xlsx of these rows; the ranges are merged on all sheets, or on the `only` one."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row, 1):
                sheet.cell(number, column, cell)
        for bounds in merged if only in ("", name) else ():
            sheet.merge_cells(bounds)
    book.save(path)
    return path
