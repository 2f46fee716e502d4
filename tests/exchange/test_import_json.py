"""A draft in numbers, and what an import did as one object."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.core.language import Language, load_language
from desktop_crm.exchange.apply.policy import Counts, ImportResult
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.import_json import Outcome, all_to_json, outcome_to_json
from desktop_crm.exchange.imports import (
    Draft,
    Wish,
    plan_again,
    read_plan,
    refusal,
    understand_again,
)
from desktop_crm.exchange.imports_forecast import records_present
from desktop_crm.exchange.imports_summary import (
    group_problems,
    missing_words,
    summarize,
)
from desktop_crm.exchange.problem_words import problem_words
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.files import workbook_file

ENGLISH, CHINESE = Language("en"), load_language("zh_CN")
Row = list[Any]
CUSTOMERS: Row = ["客户名称", "城市", "信用额度", "爱好"]
LINES: Row = ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"]
GOOD: Row = ["恒润五金", "苏州", 5000, "钓鱼"]
DOUBTFUL: Row = ["海曙包装", "宁波", "面议", None]
BAD: Row = [None, "无锡", 1, None]
TOTAL: Row = ["合计", None, 5001, None]


def book(folder: Path, **sheets: Sequence[Sequence[Any]]) -> Path:
    return workbook_file(folder / "book.xlsx", sheets)


def drafted(folder: Path, wish: Wish | None = None) -> Draft:
    rows = [CUSTOMERS, GOOD, DOUBTFUL, BAD, TOTAL]
    notes: list[Row] = [["备忘", "随便"], ["甲", 1]]
    return read_plan(book(folder, 客户=rows, 备忘=notes, 空=[]), wish=wish)


def problem(row: int, reason: str = "missing", effect: Effect = Effect.NOTED) -> CellProblem:
    return CellProblem("S", row, "A", "customer.city", f"v{row}", reason, effect)


def test_a_draft_is_told_in_numbers(tmp_path: Path) -> None:
    summary = summarize(drafted(tmp_path))
    assert (summary.records, summary.rejected, summary.doubtful) == (3, 1, 1)
    first, second, third = summary.sheets
    assert (first.kind, first.header_row, first.records) == (SheetKind.CUSTOMERS, 1, 3)
    assert (first.rejected, first.other_rows, first.obstacle) == (1, 1, None)
    assert (second.kind, second.obstacle) == (None, "sheet_unknown")
    assert (third.is_blank, third.obstacle) == (True, None)


def test_the_gravest_problems_come_first_with_the_first_examples() -> None:
    groups = group_problems(
        [
            *(problem(row) for row in range(2, 12)),
            problem(20, effect=Effect.ROW_LEFT_OUT),
            problem(30, effect=Effect.ROW_REJECTED),
            problem(0, effect=Effect.SHEET_LEFT_OUT),
        ]
    )
    assert [(each.effect, each.count) for each in groups] == [
        (Effect.ROW_REJECTED, 1),
        (Effect.NOTED, 10),
        (Effect.ROW_LEFT_OUT, 1),
    ]
    assert [each.row for each in groups[1].examples] == [2, 3, 4]


def test_a_problem_names_its_place() -> None:
    assert problem_words(problem(7), ENGLISH, name_sheet=False) == "row 7, City: v7"
    assert problem_words(problem(7), ENGLISH, name_sheet=True) == "S, row 7, City: v7"
    long = CellProblem("S", 7, None, None, "x" * 99, "total_row", Effect.ROW_LEFT_OUT)
    assert problem_words(long, ENGLISH, name_sheet=False) == f"row 7: {'x' * 39}…"


def test_a_sheet_can_be_switched_off_and_on(tmp_path: Path) -> None:
    draft = drafted(tmp_path)
    off = plan_again(draft, left_out=frozenset({0}))
    assert off.is_empty
    assert summarize(off).sheets[0].is_left_out
    assert plan_again(off, left_out=frozenset()).plan.counts() == draft.plan.counts()


def test_a_sheet_can_be_taken_for_another_kind(tmp_path: Path) -> None:
    path = book(tmp_path, 名单=[["客户名称", "城市", "地址"], ["恒润五金", "苏州", "园区"]])
    draft = read_plan(path)
    assert draft.mapping[0].kind is SheetKind.CUSTOMERS
    lines = plan_again(draft, mapping=(understand_again(draft, 0, SheetKind.ORDER_LINES),))
    [sheet] = summarize(lines).sheets
    assert (sheet.obstacle, len(sheet.missing)) == ("sheet_incomplete", 4)
    assert "Order no." in missing_words(sheet.missing, ENGLISH)
    assert refusal(lines) is not None
    again = plan_again(lines, mapping=(understand_again(lines, 0),))
    assert again.mapping == draft.mapping


def test_only_wished_sheets_are_planned(tmp_path: Path) -> None:
    draft = drafted(tmp_path, Wish(sheets=("备忘",)))
    assert (draft.left_out, draft.is_empty) == (frozenset({0, 2}), True)
    with pytest.raises(UserError, match=r"import\.no_such_sheet"):
        drafted(tmp_path, Wish(sheets=("没有",)))


def test_a_mapping_of_one_sheet_fits_a_file_of_one_sheet(tmp_path: Path) -> None:
    rows = {"客户": [CUSTOMERS, GOOD]}
    saved = read_plan(workbook_file(tmp_path / "a.xlsx", rows)).mapping
    other = workbook_file(tmp_path / "b.xlsx", {"Sheet1": rows["客户"]})
    assert read_plan(other, wish=Wish(mapping=saved)).plan.counts() == {Entity.CUSTOMER: 1}


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_plan(book(tmp_path, 客户=[CUSTOMERS, GOOD]), progress=stop)


def test_progress_only_grows_to_the_whole(tmp_path: Path) -> None:
    seen: list[float] = []
    path = book(tmp_path, 客户=[CUSTOMERS, GOOD], 更多=[CUSTOMERS, DOUBTFUL])
    read_plan(path, progress=lambda done, total: seen.append(done / total))
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_the_object_counts_by_kind_and_names_each_rejection(tmp_path: Path) -> None:
    draft = drafted(tmp_path)
    result = ImportResult({Entity.CUSTOMER: Counts(1, 0, 1)})
    answer = outcome_to_json(Outcome(draft, result), ENGLISH)
    assert answer["counts"] == {
        "customers": {"created": 1, "updated": 0, "unchanged": 1, "rejected": 1}
    }
    [rejection] = answer["rejections"]
    assert (rejection["row"], rejection["column"], rejection["reason"]) == (4, "A", "missing")
    told = [(each["reason"], each["effect"]) for each in answer["problems"]]
    assert ("not_a_number", "cell_left_out") in told
    assert ("sheet_unknown", "sheet_left_out") in told
    both = all_to_json([answer, answer, {"file": "x", "error": {}}])
    assert both["counts"]["customers"]["rejected"] == both["rejected"] == 2
    assert len(both["files"]) == 3


def test_what_the_file_has_already_is_counted_without_writing(tmp_path: Path) -> None:
    sheets = {
        "客户": [CUSTOMERS, GOOD, DOUBTFUL],
        "订单": [LINES, ["S1", "恒润五金", "2026-01-05", "螺栓", 2, 12.5]],
    }
    draft = read_plan(workbook_file(tmp_path / "a.xlsx", sheets))
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(found_firm, name="恒通")
        present = workspace.read(records_present, plan=draft.plan)
        assert set(present.values()) == {0}
        workspace.write(import_plan, plan=draft.plan, language=CHINESE)
        present = workspace.read(records_present, plan=draft.plan)
        assert present == draft.plan.counts()
