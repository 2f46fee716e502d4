"""The cells of a group one by one: how each is called, what it says, what it could be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.language import load_language
from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.problem_titles import problem_title
from desktop_crm.exchange.clean.problems import REASONS, Effect
from desktop_crm.exchange.clean.typed_cells import with_typed
from desktop_crm.exchange.group_words import beside_words, count_words, group_sentence
from desktop_crm.exchange.import_columns import date_choice
from desktop_crm.exchange.imports import Draft, plan_again, read_plan
from desktop_crm.exchange.imports_summary import ProblemGroup, summarize
from desktop_crm.exchange.mending import MendCell, can_mend, mend_cells, places_of
from tests.exchange.files import workbook_file

ENGLISH, CHINESE = load_language("en"), load_language("zh_CN")
HEADER = ["客户名称", "联系人", "手机", "信用额度", "建档日期"]


def drafted(folder: Path, *rows: Sequence[Any], **others: Sequence[Sequence[Any]]) -> Draft:
    sheets = {"客户": [HEADER, *map(list, rows)], **others}
    return read_plan(workbook_file(folder / "a.xlsx", sheets))


def group(draft: Draft, reason: str) -> ProblemGroup:
    return next(each for each in summarize(draft).groups if each.reason == reason)


def cells(draft: Draft, reason: str) -> tuple[MendCell, ...]:
    found = group(draft, reason)
    places = places_of(draft=draft, reason=reason, effect=found.effect)
    return mend_cells(draft=draft, places=places)


def test_a_row_is_called_by_its_name_or_by_what_else_it_says(tmp_path: Path) -> None:
    draft = drafted(
        tmp_path,
        ["恒润五金", "王建国", None, "面议", None],
        [None, "沈丽", "13758114420", None, None],
    )
    (number,) = cells(draft, "not_a_number")
    assert (number.name, number.column, number.text) == ("恒润五金", "信用额度", "面议")
    (nameless,) = cells(draft, "missing")
    assert (nameless.name, nameless.text) == ("沈丽 · 13758114420", "")
    assert nameless.problem is not None
    assert nameless.place == (0, 3, 0)


def test_cells_far_down_are_found_in_the_order_of_the_file(tmp_path: Path) -> None:
    rows = [[f"客户{n}", None, None, "面议" if n % 2_000 == 0 else n, None] for n in range(6_001)]
    draft = drafted(tmp_path, *rows)
    places = places_of(draft=draft, reason="not_a_number", effect=Effect.CELL_LEFT_OUT)
    assert [place.row for place in places] == [2, 2_002, 4_002, 6_002]
    names = [cell.name for cell in mend_cells(draft=draft, places=places[2:])]
    assert names == ["客户4000", "客户6000"]


def test_both_readings_of_a_day_stand_beside_each_other(tmp_path: Path) -> None:
    draft = drafted(tmp_path, ["甲", None, None, None, "03/04/2026"])
    (cell,) = cells(draft, Reason.DATE_AMBIGUOUS)
    assert cell.readings == (
        (DateOrder.MONTH_FIRST, date(2026, 3, 4)),
        (DateOrder.DAY_FIRST, date(2026, 4, 3)),
    )


def test_what_was_typed_and_is_still_wrong_is_told(tmp_path: Path) -> None:
    header = ["客户编号", "客户名称"]
    rows = [header, ["C1", "甲"], ["C1", "乙"]]
    draft = read_plan(workbook_file(tmp_path / "a.xlsx", {"客户": rows}))
    (place,) = places_of(draft=draft, reason="code_repeated", effect=Effect.ROW_REJECTED)
    again = plan_again(draft, mapping=(with_typed(draft.mapping[0], 3, 0, "C1"),))
    (still,) = mend_cells(draft=again, places=(place,))
    assert (still.typed, still.problem and still.problem.reason) == ("C1", "code_repeated")
    mended = plan_again(draft, mapping=(with_typed(draft.mapping[0], 3, 0, "C2"),))
    (done,) = mend_cells(draft=mended, places=(place,))
    assert (done.typed, done.problem, done.text) == ("C2", None, "C1")


def test_totals_and_notes_cannot_be_typed(tmp_path: Path) -> None:
    draft = drafted(tmp_path, ["甲", None, None, 3, None], ["合计", None, None, 3, None])
    assert not can_mend(group(draft, "total_row"))


# What the other days of a column say


def test_other_days_of_the_column_suggest_an_order(tmp_path: Path) -> None:
    days = ["03/04/2026", "03/25/2026", "03/25/2026", "04/30/2026"]
    draft = drafted(tmp_path, *([f"客户{n}", None, None, None, day] for n, day in enumerate(days)))
    choice = date_choice(draft, {("客户", "E")})
    assert choice is not None
    assert choice.likely is DateOrder.MONTH_FIRST
    words = group_sentence(
        group(draft, Reason.DATE_AMBIGUOUS), ENGLISH, name_sheet=False, dates=choice
    )
    assert words == (
        "“Customer since” such as 03/04/2026. "
        "Other cells that can only be month/day: 3 (such as 03/25/2026)"
    )


def test_days_that_contradict_each_other_suggest_nothing(tmp_path: Path) -> None:
    days = ["03/04/2026", "03/25/2026", "25/03/2026"]
    draft = drafted(tmp_path, *([f"客户{n}", None, None, None, day] for n, day in enumerate(days)))
    choice = date_choice(draft, {("客户", "E")})
    assert choice is not None
    assert choice.likely is None
    assert date_choice(draft, {("客户", "A")}) is None


# Words


def test_a_group_says_how_many_where_and_what(tmp_path: Path) -> None:
    rows = [[None, "沈丽", None, None, None], ["甲", None, "1.39E+10", "面议", None]]
    draft = drafted(tmp_path, *rows)
    missing, number = group(draft, "missing"), group(draft, "not_a_number")
    assert problem_title("missing", missing.field, ENGLISH) == "No Customer name"
    assert problem_title("missing", None, ENGLISH) == "Required cell empty"
    assert count_words(missing, ENGLISH) == "1 row"
    assert group_sentence(number, ENGLISH, name_sheet=False, dates=None) == (
        "Credit limit · Row 3: “面议”"
    )
    assert group_sentence(number, ENGLISH, name_sheet=True, dates=None) == (
        "Credit limit · 客户: Row 3: “面议”"
    )
    lost = group_sentence(group(draft, "digits_lost"), ENGLISH, name_sheet=False, dates=None)
    assert lost.startswith("Row 3. Stored as 1.39E+10;")


def test_several_cells_of_one_row_are_counted_as_cells(tmp_path: Path) -> None:
    header = [*HEADER, "备用手机"]
    rows: list[list[Any]] = [header, ["甲", None, "1.39E+10", None, None, "1.38E+10"]]
    draft = read_plan(workbook_file(tmp_path / "a.xlsx", {"客户": rows}))
    assert count_words(group(draft, "digits_lost"), ENGLISH) == "2 cells"


def test_what_is_no_record_is_counted_beside_the_rows(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        *(["客户台账", None, None], ["更新至 2026 年", None, None]),
        *(["客户名称", "手机", "地址"], ["甲", "13800138000", "路"], ["合计", None, None]),
    ]
    draft = read_plan(workbook_file(tmp_path / "a.xlsx", {"客户": rows}))
    words = beside_words(summarize(draft).beside, ENGLISH)
    assert words == "Also 2 headings, 1 title row, 1 total"
    assert beside_words({}, ENGLISH) == ""


def test_every_reason_has_a_short_title() -> None:
    """Those of a comparison with the firm and of whole firms are told elsewhere."""
    longest = 32
    told = {reason: problem_title(reason, None, ENGLISH) for reason in REASONS}
    sentences = {reason: ENGLISH.say(text) for reason, text in REASONS.items()}
    without = {reason for reason in REASONS if told[reason] == sentences[reason]}
    assert without == {
        *("firm_book_row_without_id", "firm_book_cell", "cross_table", "not_taken", "blank_kept"),
        *("only_added", "entry_kept", "unknown_id", "sheet_unknown", "sheet_incomplete"),
        "sales_or_payments",
        "sheet_broken",
    }
    assert all(len(told[reason]) <= longest for reason in REASONS if reason not in without)
    assert all(problem_title(reason, None, CHINESE) for reason in REASONS)
