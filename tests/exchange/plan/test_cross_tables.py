"""Evaluations with months across: orders only where a person says so, each marked as a sum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.exchange.clean.fixes import FixKind, apply_fix, fixes_for
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json
from desktop_crm.exchange.imports import (
    Draft,
    Wish,
    plan_again,
    read_plan,
    refusal,
    understand_again,
)
from desktop_crm.exchange.imports_summary import summarize
from tests.exchange.offices import Rows, office_file

N = None
SUMS: Rows = [
    ["2024年客户销售汇总"],
    ["客户", "业务员", "1月", "2月", "3月", "合计"],
    ["大华机械", "小王", 100, 200.5, N, 300.5],
    ["恒润五金", "小李", "-", 50, 0, 50],
    ["合计", N, 100, 250.5, 0, 350.5],
]
FOUND = [
    ("2024-01", date(2024, 1, 31), Decimal(100), "1月合计 (汇总!C3)"),
    ("2024-02", date(2024, 2, 29), Decimal("200.5"), "2月合计 (汇总!D3)"),
    ("2024-02", date(2024, 2, 29), Decimal(50), "2月合计 (汇总!D4)"),
]
SHEETS: dict[str, Rows] = {
    "with salespeople and a title": SUMS,
    "customers and months only": [
        ["客户", "1月", "2月", "3月"],
        ["大华机械", 100, 200, N],
    ],
    "with years": [["客户", "2024年1月", "2024年2月", "2024年3月"], ["大华机械", 1, 2, N]],
    "English": [["Customer", "Jan", "Feb", "Mar", "Total"], ["Acme", 100, 200, N, 300]],
    "quarters": [["客户", "一季度", "二季度", "三季度", "四季度"], ["大华", 1, 2, 3, 4]],
    "a year above its months": [
        ["客户", "2024年", N, N],
        [N, "1月", "2月", "3月"],
        ["大华机械", 100, 200, N],
    ],
}


def read(folder: Path, rows: Rows, name: str = "a.xlsx", **wish: Any) -> Draft:
    return read_plan(office_file(folder / name, {"汇总": rows}), wish=Wish(**wish))


def orders(draft: Draft) -> list[tuple[Any, ...]]:
    return [
        tuple(each[f"order.{key}"] for key in ("number", "date", "amount", "remark"))
        for each in draft.plan.tables[Entity.ORDER].records()
    ]


@pytest.mark.parametrize("name", SHEETS)
def test_nobody_takes_sums_for_orders(tmp_path: Path, name: str) -> None:
    draft = read(tmp_path, SHEETS[name])
    assert not draft.plan.counts()
    assert [each.reason for each in draft.plan.problems] == ["cross_table"]
    reason = refusal(draft)
    assert reason is not None
    assert reason.code == "import.cross_table"


def test_a_person_says_that_they_are_orders(tmp_path: Path) -> None:
    draft = read(tmp_path, SUMS)
    chosen = understand_again(draft, 0, SheetKind.ORDERS, draft.mapping[0].header_row)
    draft = plan_again(draft, mapping=(chosen,))
    assert orders(draft) == FOUND
    places = [(each.row, each.sheet) for each in draft.plan.tables[Entity.ORDER].rows]
    assert places == [(3, 0), (3, 0), (4, 0)]
    told = [(each.row, each.reason, each.effect) for each in draft.plan.problems]
    assert told == [(0, "month_sums", Effect.NOTED), (5, "total_row", Effect.ROW_LEFT_OUT)]


def test_the_command_line_says_it_too_and_keeps_it_as_text(tmp_path: Path) -> None:
    draft = read(tmp_path, SUMS, as_kind=SheetKind.ORDERS)
    assert orders(draft) == FOUND
    kept = mapping_from_json(mapping_to_json(draft.mapping))
    assert orders(read(tmp_path, SUMS, mapping=kept)) == FOUND


def test_a_month_can_be_left_out(tmp_path: Path) -> None:
    draft = read(tmp_path, SUMS, as_kind=SheetKind.ORDERS)
    (mapping,) = draft.mapping
    columns = tuple(
        replace(each, use=ColumnUse.SKIP, field=None) if each.header == "2月" else each
        for each in mapping.columns
    )
    assert orders(plan_again(draft, mapping=(replace(mapping, columns=columns),))) == FOUND[:1]


def test_what_is_no_amount_and_who_is_nobody(tmp_path: Path) -> None:
    rows: Rows = [SUMS[0], SUMS[1], ["大华机械", N, "很多", 5, N], [N, N, 7, N, N]]
    draft = read(tmp_path, rows, as_kind=SheetKind.ORDERS)
    assert [each[2] for each in orders(draft)] == [Decimal(5)]
    rejected = [(each.row, each.column, each.value) for each in draft.plan.rejected()]
    assert rejected == [(3, "C", "很多"), (4, "A", "")]


def test_without_a_year_somebody_decides(tmp_path: Path) -> None:
    draft = read(tmp_path, SUMS[1:4], as_kind=SheetKind.ORDERS)
    assert not orders(draft)
    (group,) = (each for each in summarize(draft).groups if each.effect is Effect.ROW_REJECTED)
    fix = next(each for each in fixes_for(group, draft) if each.kind is FixKind.TAKE_YEAR)
    again = plan_again(draft, mapping=apply_fix(draft, replace(fix, year=2024)))
    assert [each[:3] for each in orders(again)] == [each[:3] for each in FOUND]


def test_the_year_may_stand_in_the_name_of_the_file(tmp_path: Path) -> None:
    draft = read(tmp_path, SUMS[1:4], "2024年汇总.xlsx", as_kind=SheetKind.ORDERS)
    assert [each[1] for each in orders(draft)] == [each[1] for each in FOUND]


def test_a_year_above_its_months(tmp_path: Path) -> None:
    draft = read(tmp_path, SHEETS["a year above its months"], as_kind=SheetKind.ORDERS)
    assert [each[1] for each in orders(draft)] == [date(2024, 1, 31), date(2024, 2, 29)]
