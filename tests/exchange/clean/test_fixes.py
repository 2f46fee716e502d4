"""One click on a group of problems, and they are gone or kept elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.clean.fix_results import fix_result
from desktop_crm.exchange.clean.fixes import (
    TITLES,
    Fix,
    FixKind,
    apply_fix,
    fix_title,
    fixes_for,
    said_in,
)
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.clean.typed_cells import with_typed
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping import ColumnUse, SheetMapping
from desktop_crm.exchange.imports import Draft, plan_again, read_plan
from desktop_crm.exchange.imports_summary import ProblemGroup, summarize
from tests.exchange.files import workbook_file

ENGLISH = load_language("en")
HEADER = ["客户名称", "手机", "信用额度", "建档日期", "地址", "备注"]
LINES = ["订单号", "客户名称", "订单日期", "品名", "数量", "单价", "折扣"]
K = FixKind


def drafted(folder: Path, *rows: Sequence[Any], name: str = "客户") -> Draft:
    return read_plan(workbook_file(folder / f"{name}.xlsx", {name: [list(row) for row in rows]}))


def group(draft: Draft, reason: str) -> ProblemGroup:
    """The problems of this reason, of which there are some."""
    return next(each for each in summarize(draft).groups if each.reason == reason)


def fix(draft: Draft, reason: str, kind: FixKind) -> Draft:
    """The draft after a click on this fix."""
    chosen = next(each for each in fixes_for(group(draft, reason), draft) if each.kind is kind)
    return plan_again(draft, mapping=apply_fix(draft, said_in(chosen, ENGLISH)))


def values(draft: Draft, entity: Entity, field: str) -> list[Any]:
    return [record.get(field) for record in draft.plan.tables[entity].records()]


def reasons(draft: Draft) -> list[tuple[str, Effect]]:
    return [(problem.reason, problem.effect) for problem in draft.plan.problems]


@pytest.mark.parametrize(
    ("kind", "day"), [(K.DAY_FIRST, date(2026, 4, 3)), (K.MONTH_FIRST, date(2026, 3, 4))]
)
def test_the_order_of_days_is_decided_for_the_column(
    tmp_path: Path, kind: FixKind, day: date
) -> None:
    draft = drafted(tmp_path, HEADER, ["恒润五金", None, None, "03/04/2026", None, None])
    fixed = fix(draft, "date_ambiguous", kind)
    assert values(fixed, Entity.CUSTOMER, "customer.since") == [day]
    offered = {each.kind for each in fixes_for(group(draft, "date_ambiguous"), draft)}
    assert K.YEAR_FIRST not in offered
    assert fixed.plan.problems == ()


def test_years_of_two_figures_may_stand_first(tmp_path: Path) -> None:
    draft = drafted(tmp_path, HEADER, ["恒润五金", None, None, "03/04/05", None, None])
    fixed = fix(draft, "date_ambiguous", K.YEAR_FIRST)
    assert values(fixed, Entity.CUSTOMER, "customer.since") == [date(2003, 4, 5)]


def test_dates_that_another_program_swapped_are_swapped_back(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["甲", None, None, date(2026, 4, 3), None, None],
        ["乙", None, None, "25/03/2026", None, None],
    ]
    fixed = fix(drafted(tmp_path, HEADER, *rows), "date_swapped", K.SWAP_DAYS)
    assert values(fixed, Entity.CUSTOMER, "customer.since")[0] == date(2026, 3, 4)


def test_a_missing_year_is_taken_from_the_files_name(tmp_path: Path) -> None:
    rows: list[list[Any]] = [HEADER, ["恒润五金", None, None, "3月5日", None, None]]
    path = workbook_file(tmp_path / "客户2025.xlsx", {"客户": rows})
    draft = read_plan(path)
    (offered,) = [
        each
        for each in fixes_for(group(draft, "date_incomplete"), draft)
        if each.kind is K.TAKE_YEAR
    ]
    assert fix_title(offered, ENGLISH) == "Take 2025 where the year is missing"
    fixed = plan_again(draft, mapping=apply_fix(draft, offered))
    assert values(fixed, Entity.CUSTOMER, "customer.since") == [date(2025, 3, 5)]


def test_texts_are_kept_in_the_remarks(tmp_path: Path) -> None:
    """Behind what stands there, under their header; the row is still named."""
    draft = drafted(tmp_path, HEADER, ["恒润五金", None, "面议", None, None, "老客户"])
    fixed = fix(draft, "not_a_number", K.CELLS_TO_REMARK)
    assert values(fixed, Entity.CUSTOMER, "customer.remark") == ["老客户\n信用额度: 面议"]
    assert reasons(fixed) == [("not_a_number", Effect.DECIDED)]
    assert summarize(fixed).doubtful == 0
    (back,) = fixes_for(group(fixed, "not_a_number"), fixed)
    assert back.kind is K.TAKE_BACK
    again = plan_again(fixed, mapping=apply_fix(fixed, back))
    assert reasons(again) == reasons(draft)


@pytest.mark.parametrize("kind", [K.COLUMN_TO_REMARK, K.COLUMN_TO_OWN_FIELD, K.LEAVE_COLUMN_OUT])
def test_a_whole_column_goes_elsewhere(tmp_path: Path, kind: FixKind) -> None:
    draft = drafted(tmp_path, HEADER, ["恒润五金", None, "面议", None, None, None])
    fixed = fix(draft, "not_a_number", kind)
    assert fixed.plan.problems == ()
    (record,) = fixed.plan.tables[Entity.CUSTOMER].records()
    assert "customer.credit_limit" not in record
    kept = {
        K.COLUMN_TO_REMARK: record.get("customer.remark") == "信用额度: 面议",
        K.COLUMN_TO_OWN_FIELD: record.get("customer.kept") == (("信用额度", "面议"),),
        K.LEAVE_COLUMN_OUT: record.get("customer.kept") is None,
    }
    assert kept[kind]


def test_a_column_that_is_required_cannot_go(tmp_path: Path) -> None:
    """Without its only quantity the sheet could not be imported at all."""
    row = ["S1", "恒润五金", "2024-03-05", "螺栓", "很多", 3, None]
    draft = drafted(tmp_path, LINES, row)
    assert fixes_for(group(draft, "not_a_number"), draft) == ()


def test_rates_are_read_as_percent(tmp_path: Path) -> None:
    row = ["S1", "恒润五金", "2024-03-05", "螺栓", 2, 3, 13]
    fixed = fix(drafted(tmp_path, LINES, row), "not_a_rate", K.AS_PERCENT)
    assert values(fixed, Entity.LINE, "line.discount") == [Decimal("0.13")]


def test_blank_cells_repeat_the_row_above(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["S1", "恒润五金", "2024-03-05", "螺栓", 2, 3, None],
        ["S2", None, "2024-03-06", "螺母", 2, 3, None],
    ]
    draft = drafted(tmp_path, LINES, *rows)
    assert reasons(draft) == [("missing", Effect.ROW_REJECTED)]
    mapping = draft.mapping[0]
    assert mapping.fill_down
    alone = plan_again(draft, mapping=(without_fill(mapping),))
    fixed = fix(alone, "missing", K.FILL_DOWN)
    assert values(fixed, Entity.ORDER, "order.customer") == ["name:恒润五金"] * 2


def without_fill(mapping: SheetMapping) -> SheetMapping:
    """The same sheet with every row standing by itself."""
    return replace(mapping, fill_down=frozenset())


def test_totals_can_be_records(tmp_path: Path) -> None:
    header = ["客户名称", "手机", "地址"]
    draft = drafted(tmp_path, header, ["恒润五金", None, "苏州"], ["Total", None, None])
    assert reasons(draft) == [("total_row", Effect.ROW_LEFT_OUT)]
    fixed = fix(draft, "total_row", K.TOTALS_ARE_RECORDS)
    assert values(fixed, Entity.CUSTOMER, "customer.name") == ["恒润五金", "Total"]


def test_provinces_are_filled_from_addresses(tmp_path: Path) -> None:
    draft = drafted(tmp_path, HEADER, ["恒润五金", None, None, None, "浙江义乌北苑路1号", None])
    fixed = fix(draft, "province_in_address", K.FILL_PROVINCE)
    assert values(fixed, Entity.CUSTOMER, "customer.province") == ["浙江"]
    assert fixed.plan.problems == ()


def test_customers_whose_number_is_lost_are_tagged(tmp_path: Path) -> None:
    """Beside the tags that the row has itself; others of the column are not."""
    header = [*HEADER, "标签"]
    rows: list[list[Any]] = [
        ["海曙包装", "1.39E+10", None, None, None, None, "华东"],
        ["恒润五金", "13800138000", None, None, None, None, "华东"],
        ["青禾食品", "1.39E+10", None, None, None, None, None],
    ]
    draft = drafted(tmp_path, header, *rows)
    (mapping,) = draft.mapping
    tags = replace(mapping.columns[-1], use=ColumnUse.FIELD, field="customer.tags")
    draft = plan_again(draft, mapping=(replace(mapping, columns=(*mapping.columns[:-1], tags)),))
    fixed = fix(draft, "digits_lost", K.TAG_CUSTOMERS)
    assert values(fixed, Entity.CUSTOMER, "customer.tags") == [
        "华东、Number missing",
        "华东",
        "Number missing",
    ]
    assert {each.effect for each in fixed.plan.problems} == {Effect.DECIDED}
    assert summarize(fixed).doubtful == 0


def test_only_numbers_of_customers_are_tagged(tmp_path: Path) -> None:
    """A tax number that lost digits beside them is no telephone."""
    header = ["客户名称", "手机", "统一社会信用代码"]
    draft = drafted(tmp_path, header, ["海曙包装", "1.39E+10", 9.13205001234567e17])
    (offered,) = [
        each
        for each in fixes_for(group(draft, "digits_lost"), draft)
        if each.kind is K.TAG_CUSTOMERS
    ]
    assert offered.columns == (("客户", "B"),)
    row = ["1.2E+17", "恒润五金", "2024-03-05", "螺栓", 2, 3, None]
    orders = drafted(tmp_path, LINES, row, name="订单")
    kinds = {each.kind for each in fixes_for(group(orders, "digits_lost"), orders)}
    assert K.TAG_CUSTOMERS not in kinds


def test_what_was_typed_is_taken_back_at_once(tmp_path: Path) -> None:
    draft = drafted(tmp_path, HEADER, ["恒润五金", None, "面议", None, None, None])
    typed = plan_again(draft, mapping=(with_typed(draft.mapping[0], 2, 2, "300"),))
    assert values(typed, Entity.CUSTOMER, "customer.credit_limit") == [Decimal(300)]
    assert reasons(fix(typed, "typed", K.TAKE_TYPED_BACK)) == reasons(draft)


@pytest.mark.parametrize(
    ("kind", "text", "result"),
    [
        (K.MONTH_FIRST, "03/04/2026", "4 Mar"),
        (K.DAY_FIRST, "03/04/2026", "3 Apr"),
        (K.YEAR_FIRST, "03/04/05", "5 Apr 2003"),
        (K.SWAP_DAYS, "2026-04-03", "4 Mar"),
        (K.TAKE_YEAR, "3月5日", "5 Mar 2025"),
        (K.AS_PERCENT, "13", "13.0%"),
        (K.FILL_PROVINCE, "浙江义乌北苑路1号 → 浙江 → 义乌", "浙江 义乌"),
        (K.MONTH_FIRST, "某一天", ""),
        (K.LEAVE_COLUMN_OUT, "面议", ""),
    ],
)
def test_a_button_says_what_comes_of_it(kind: FixKind, text: str, result: str) -> None:
    assert fix_result(Fix(kind, (), (), 2025), text, ENGLISH) == result


def test_every_fix_has_a_title_of_its_own() -> None:
    titles = {kind: fix_title(Fix(kind, (), (), 2025), ENGLISH) for kind in FixKind}
    assert len(set(titles.values())) == len(FixKind) == len(TITLES)
