"""Which changed cells of a list are told, why, and which are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import Decisions, ImportPolicy, OnDuplicate
from desktop_crm.exchange.clean.problems import CellProblem, Effect, reason_words
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.import_json import Outcome, outcome_to_json
from desktop_crm.exchange.imports import plan_again, read_plan, with_left
from desktop_crm.exchange.rejected import write_rejected
from desktop_crm.models import Customer
from desktop_crm.services.log_entries import write_log_entry
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.exchange.apply.firms import ask
from tests.exchange.returning.firms import compared, edit, export, fill, put_in, row_of

CHINESE = load_language("zh_CN")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        yield fill(opened)


def edited(firm: Firm, path: Path, name: str, text: str, **cells: Any) -> Path:
    export(firm.workspace, path, name, CHINESE)
    edit(path, name, CHINESE, row_of(path, text), cells)
    return path


def left(firm: Firm, path: Path, policy: ImportPolicy | None = None) -> tuple[CellProblem, ...]:
    plan = read_plan(path).plan
    return compared(firm.workspace, plan, CHINESE, policy or ImportPolicy()).left


def test_figures_that_moved_on_since_are_not_told(firm: Firm, tmp_path: Path) -> None:
    """Nobody touched them, neither in untouched rows nor beside a changed cell."""
    path = edited(firm, tmp_path / "c.xlsx", "customers", "海曙包装", city="绍兴")
    for customer in firm.rows(Customer):
        firm.write(write_log_entry, customer_id=customer.id, text="又谈了")
    plan = read_plan(path).plan
    comparison = compared(firm.workspace, plan, CHINESE)
    assert comparison.left == ()
    assert comparison.result.updated == 1


def test_a_changed_figure_is_told_with_what_the_firm_keeps(firm: Firm, tmp_path: Path) -> None:
    path = edited(firm, tmp_path / "o.xlsx", "orders", "急", outstanding=1, amount=9000)
    problems = {each.column: each for each in left(firm, path)}
    row = row_of(path, "急") + 1
    assert {(each.row, each.reason, each.effect) for each in problems.values()} == {
        (row, "not_taken", Effect.CELL_KEPT)
    }
    assert {(each.value, each.stays) for each in problems.values()} == {
        ("1", "399.5"),
        ("9000", "1200"),
    }
    for problem in problems.values():
        assert problem.stays in reason_words(problem, CHINESE)


@pytest.mark.parametrize(
    "case",
    [
        ("customers", "海曙包装", {"city": None}, "blank_kept", Effect.CELL_KEPT),
        ("contacts", "王建国", {"phone": "13800138000"}, "only_added", Effect.NOTED),
        ("customers", "王建国", {"contact": "赵六"}, "only_added", Effect.NOTED),
        ("log", "谈了价格", {"text": "谈了别的"}, "entry_kept", Effect.CELL_KEPT),
        ("log", "谈了价格", {"direction": "客户找来"}, "entry_kept", Effect.CELL_KEPT),
        ("orders", "急", {"state": "已关闭"}, "not_taken", Effect.CELL_KEPT),
        ("deliveries", "CK-1", {"goods": "螺栓 × 9"}, "not_taken", Effect.CELL_KEPT),
        ("products", "螺母", {"created": date(2020, 1, 1)}, "not_taken", Effect.CELL_KEPT),
    ],
)
def test_each_reason(firm: Firm, tmp_path: Path, case: tuple[Any, ...]) -> None:
    name, row, cells, *told = case
    path = export(firm.workspace, tmp_path / "l.xlsx", name, CHINESE)
    edit(path, name, CHINESE, row_of(path, row), cells)
    [problem] = left(firm, path)
    assert [problem.reason, problem.effect] == told


def test_what_a_person_decided_is_not_told(firm: Firm, tmp_path: Path) -> None:
    path = edited(firm, tmp_path / "c.xlsx", "customers", "海曙包装", city="绍兴", level=None)
    edit(path, "customers", CHINESE, row_of(path, "海曙包装"), {"remark": "新"})
    cell = (Entity.CUSTOMER, "code:K7", "customer.city")
    assert left(firm, path, ImportPolicy(decisions=Decisions().with_kept(cell))) == ()
    for choice in (OnDuplicate.SKIP, OnDuplicate.FILL, OnDuplicate.NEW):
        assert left(firm, path, ImportPolicy(on_duplicate=choice)) == ()
    blank = edited(firm, tmp_path / "b.xlsx", "customers", "海曙包装", city=None)
    assert left(firm, blank, ImportPolicy(blanks_wipe=True)) == ()


def test_a_column_left_out_or_kept_by_a_person_is_not_told(firm: Firm, tmp_path: Path) -> None:
    draft = read_plan(edited(firm, tmp_path / "c.xlsx", "customers", "海曙包装", city="绍兴"))
    [mapping, *others] = draft.mapping
    for use in (ColumnUse.SKIP, ColumnUse.KEEP):
        columns = tuple(
            replace(each, use=use, field=None) if each.field == "customer.city" else each
            for each in mapping.columns
        )
        changed = (replace(mapping, columns=columns), *others)
        plan = plan_again(draft, mapping=changed).plan
        assert compared(firm.workspace, plan, CHINESE).left == ()


def test_another_program_may_retype_cells_and_drop_columns(firm: Firm, tmp_path: Path) -> None:
    """Days and figures as text, and a missing column: nothing was changed."""
    path = export(firm.workspace, tmp_path / "o.xlsx", "orders", CHINESE)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    for row in range(2, 4):
        ordered = sheet.cell(row, titles.index("下单日期") + 1)
        ordered.value = f"{ordered.value:%Y/%m/%d}"
        amount = sheet.cell(row, titles.index("金额") + 1)
        amount.value = f"{amount.value:,}"
        hidden = sheet.cell(row, titles.index(OWN_ID_HEADER) + 1)
        hidden.value = str(hidden.value).partition(":")[0]
    sheet.delete_cols(titles.index("备注") + 1)
    book.save(path)
    assert left(firm, path) == ()


def test_scripts_and_the_workbook_of_checks_tell_it(firm: Firm, tmp_path: Path) -> None:
    path = edited(firm, tmp_path / "o.xlsx", "orders", "急", outstanding=1)
    draft = read_plan(path)
    comparison = compared(firm.workspace, draft.plan, CHINESE)
    whole = with_left(draft, comparison.left)
    [told] = [
        each
        for each in outcome_to_json(Outcome(whole, comparison.result), CHINESE)["problems"]
        if each["reason"] == "not_taken"
    ]
    assert (told["header"], told["value"], told["stays"]) == ("未收", "1", "399.5")
    write_rejected(tmp_path / "r.xlsx", [whole], CHINESE)
    rows = list(openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[-1].values)
    assert ["o.xlsx", "订单", told["row"], "未收", "1"] in [list(row[:5]) for row in rows]


def test_no_option_is_made_of_an_entry_that_stays(firm: Firm, tmp_path: Path) -> None:
    path = edited(firm, tmp_path / "log.xlsx", "log", "谈了价格", kind="飞鸽", outcome="未定")
    put_in(firm.workspace, read_plan(path).plan, CHINESE)
    assert ask(firm.workspace, "SELECT name FROM option WHERE name IN ('飞鸽', '未定')") == []
