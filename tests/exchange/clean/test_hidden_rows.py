"""Hidden rows are taken in and named; one decision leaves them out, and is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.clean.fixes import FixKind, apply_fix, fixes_for
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json
from desktop_crm.exchange.headers.signature import decided, decisions
from desktop_crm.exchange.hidden_words import hidden_words
from desktop_crm.exchange.imports import Draft, Wish, plan_again, read_plan
from desktop_crm.exchange.imports_summary import summarize

HEADER = ["客户编号", "客户名称", "手机", "爱好", "联系人二", "手机二"]
HENGRUN = ["C1", "恒润五金", "13800138000", "钓鱼", None, None]
HAISHU = ["C2", "海曙包装", "不知道", "登山", "李娜", "13900139000"]
NAMELESS = ["C3", None, "不知道", None, None, None]
BOHAI = ["C4", "渤海食品", "问王总", "下棋", "王建国", "13700137000"]
DROP, TAKE = Wish(drops_hidden=True), Wish(drops_hidden=False)


def book(
    path: Path,
    *rows: Sequence[Any],
    hidden: Collection[int],
    columns: str = "",
    merged: str = "",
) -> Path:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "客户"
    for row in rows:
        sheet.append(list(row))
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    for letter in columns:
        sheet.column_dimensions[letter].hidden = True
    if merged:
        sheet.merge_cells(merged)
    made.save(path)
    return path


def names(draft: Draft) -> list[str]:
    return [row["customer.name"] for row in draft.plan.tables[Entity.CUSTOMER].records()]


def named(draft: Draft) -> list[tuple[int, str, Effect]]:
    return [(p.row, p.value, p.effect) for p in draft.plan.problems if p.reason == "hidden_row"]


def test_they_are_taken_in_and_named(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", HEADER, HENGRUN, HAISHU, BOHAI, hidden={3, 4})
    draft = read_plan(path)
    assert names(draft) == ["恒润五金", "海曙包装", "渤海食品"]
    assert named(draft) == [(3, "海曙包装", Effect.NOTED), (4, "渤海食品", Effect.NOTED)]
    summary = summarize(draft)
    assert (summary.records, summary.doubtful, summary.sheets[0].hidden_rows) == (3, 2, 2)
    words = hidden_words(summary.sheets[:1], load_language("en"))
    assert words == ["Hidden rows: 2"]


def test_one_click_leaves_them_out_and_takes_them_in_again(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", HEADER, HENGRUN, HAISHU, BOHAI, hidden={3})
    draft = read_plan(path)
    for kind, left in ((FixKind.LEAVE_HIDDEN_OUT, 2), (FixKind.TAKE_HIDDEN_IN, 3)):
        group = next(g for g in summarize(draft).groups if g.reason == "hidden_row")
        (fix,) = fixes_for(group, draft)
        assert fix.kind is kind
        draft = plan_again(draft, mapping=apply_fix(draft, fix))
        assert len(names(draft)) == left
        assert len(named(draft)) == 1


def test_what_is_left_out_takes_only_its_own_problems_along(tmp_path: Path) -> None:
    """Rejections and unread cells of the visible rows stay with their rows."""
    path = book(tmp_path / "a.xlsx", HEADER, HAISHU, HENGRUN, NAMELESS, BOHAI, hidden={2, 3})
    draft = read_plan(path, wish=DROP)
    assert names(draft) == ["渤海食品"]
    told = {(p.row, p.reason, p.effect) for p in draft.plan.problems}
    assert told == {
        (2, "hidden_row", Effect.ROW_LEFT_OUT),
        (3, "hidden_row", Effect.ROW_LEFT_OUT),
        (4, "missing", Effect.ROW_REJECTED),
        (4, "not_a_phone", Effect.CELL_LEFT_OUT),
        (5, "not_a_phone", Effect.CELL_LEFT_OUT),
    }
    people = [row["contact.name"] for row in draft.plan.tables[Entity.CONTACT].records()]
    assert people == ["王建国"]
    assert "下棋" in str(list(draft.plan.tables[Entity.CUSTOMER].records()))
    sheet = summarize(draft).sheets[0]
    assert (sheet.records, sheet.rejected, sheet.hidden_rows, sheet.other_rows) == (2, 1, 2, 0)


def test_an_unread_key_of_a_visible_row_still_rejects_it(tmp_path: Path) -> None:
    """The cell of the right row is to blame when rows above it are left out."""
    header = ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"]
    line = ["S1", "恒润五金", "2026-03-05", "螺栓", "2", 3]
    bad = ["S3", "恒润五金", "2026-03-05", "螺栓", "若干", 3]
    path = book(tmp_path / "a.xlsx", header, ["S0", *bad[1:]], line, bad, hidden={2})
    (rejected,) = read_plan(path, wish=DROP).plan.rejected()
    assert rejected == CellProblem(
        "客户", 4, "E", "line.qty", "若干", "not_a_number", Effect.ROW_REJECTED
    )


def test_visible_rows_keep_what_they_take_from_hidden_ones(tmp_path: Path) -> None:
    """A name merged over several rows stands in the first of them, which may be hidden."""
    header = ["客户名称", "联系人", "手机"]
    rows: list[list[Any]] = [["恒润五金", "王建国", "13800138000"], [None, "李娜", "13900139000"]]
    path = book(tmp_path / "a.xlsx", header, *rows, hidden={2}, merged="A2:A3")
    draft = read_plan(path, wish=DROP)
    (person,) = draft.plan.tables[Entity.CONTACT].records()
    assert person["contact.name"] == "李娜"
    assert names(draft) == ["恒润五金"]


def test_blank_hidden_rows_and_totals_are_nobody(tmp_path: Path) -> None:
    total = ["合计", None, None, None, None, None]
    path = book(tmp_path / "a.xlsx", HEADER, HENGRUN, [], total, HAISHU, hidden={3, 4})
    assert named(read_plan(path)) == []


def test_the_decision_is_kept_with_the_mapping(tmp_path: Path) -> None:
    draft = read_plan(book(tmp_path / "a.xlsx", HEADER, HENGRUN, hidden={2}), wish=DROP)
    (mapping,) = draft.mapping
    assert mapping_from_json(mapping_to_json((mapping,))) == (mapping,)
    own = replace(mapping, drops_hidden=False)
    assert decided(own, decisions(mapping)).drops_hidden
    assert next(iter(draft.plan.chosen.values())) is not None
    (again,) = read_plan(draft.path, wish=replace(TAKE, mapping=draft.mapping)).mapping
    assert not again.drops_hidden


@pytest.mark.parametrize(("columns", "told"), [("D", ("D",)), ("DF", ("D", "F")), ("XYZ", ())])
def test_hidden_columns_are_told_by_their_letters(
    tmp_path: Path, columns: str, told: tuple[str, ...]
) -> None:
    path = book(tmp_path / "a.xlsx", HEADER, HENGRUN, HAISHU, hidden=(), columns=columns)
    draft = read_plan(path)
    (sheet,) = summarize(draft).sheets
    assert sheet.hidden_columns == told
    assert "登山" in str(list(draft.plan.tables[Entity.CUSTOMER].records()))
    words = hidden_words([sheet], load_language("en"))
    assert words == ([f"Hidden columns: {', '.join(told)}"] if told else [])


def test_the_columns_that_our_own_exports_hide_are_not_told(tmp_path: Path) -> None:
    header = ["客户名称", "手机", "desktop-crm id"]
    path = book(tmp_path / "a.xlsx", header, ["恒润五金", "1", ""], hidden=(), columns="C")
    assert summarize(read_plan(path)).sheets[0].hidden_columns == ()
