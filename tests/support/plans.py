"""A few workbooks as import plans, that create, change and repeat each other's records."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl

from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.reading.read import read_workbook

_CUSTOMERS = ("客户编号", "客户名称", "联系人", "手机", "城市", "业务员", "爱好")
_LINES = ("订单号", "客户编号", "客户名称", "订单日期", "发货日期", "品名", "数量", "单价")
_SHEETS: tuple[tuple[tuple[Any, ...], ...], ...] = (
    (
        _CUSTOMERS,
        ("C1", "恒润五金", "王建国", "13800138000", "苏州", "李娜", "钓鱼"),
        ("C2", "海曙包装", "陈雪梅", "13900139000", "宁波", "李娜", None),
    ),
    (
        _CUSTOMERS,
        ("C1", "恒润五金", "王建国", "13700137000", "昆山", "赵敏", "下棋"),
        ("C3", "鹭江茶业", None, None, "厦门", None, None),
    ),
    (
        _LINES,
        ("S1", "C1", "恒润五金", date(2026, 1, 5), date(2026, 1, 9), "螺栓", 2, 12.5),
        ("S1", "C1", "恒润五金", date(2026, 1, 5), date(2026, 1, 9), "螺母", 5, 3),
        ("S2", "C2", "海曙包装", date(2026, 2, 7), None, "螺栓", 8, 12),
    ),
    (
        _LINES,
        ("S1", "C1", "恒润五金", date(2026, 1, 5), date(2026, 1, 9), "螺栓", 4, 12.5),
        ("S3", "C1", "恒润五金", date(2026, 3, 1), None, "垫片", 100, 0.25),
    ),
)


_HEADERS_KEY = "恒润五金"
"""Under what an import remembers how its headers were understood: a word that people say."""


def plan_of(rows: Sequence[Sequence[Any]], folder: Path) -> ImportPlan:
    """The plan of a workbook with these rows on its only sheet."""
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.worksheets[0].append(list(row))
    path = folder / "台账.xlsx"
    workbook.save(path)
    read = read_workbook(path)
    return build_plan(read, understand_workbook(read))


@cache
def sample_plans() -> tuple[ImportPlan, ...]:
    """Customers, the same customers changed, their orders, the same orders changed."""
    with tempfile.TemporaryDirectory() as folder:
        return tuple(_remembering(plan_of(rows, Path(folder))) for rows in _SHEETS)


def _remembering(plan: ImportPlan) -> ImportPlan:
    """The same plan of somebody who decided how its columns are understood."""
    mapping = SheetMapping(sheet="台账", kind=SheetKind.CUSTOMERS, header_row=1, columns=())
    return replace(plan, chosen={_HEADERS_KEY: mapping})
