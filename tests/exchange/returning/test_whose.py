"""Whose a returning record is: namesakes, renamed customers, copied rows, and what stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import Decisions, ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.models import Customer
from desktop_crm.services.customers import update_customer
from desktop_crm.services.log_entries import NextContact, write_log_entry
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.exchange.apply.firms import ask
from tests.exchange.returning.firms import (
    NAME,
    compared,
    edit,
    export,
    fill,
    put_in,
    row_of,
)
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
DEALINGS = ("contacts", "orders", "deliveries", "payments", "tasks", "complaints", "log")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        yield fill(opened)


def returned(firm: Firm, path: Path, name: str, text: str, cells: dict[str, Any]) -> ImportPlan:
    """The plan of a list with cells changed in the row where a text stands."""
    export(firm.workspace, path, name, CHINESE)
    edit(path, name, CHINESE, row_of(path, text), cells)
    return read_plan(path).plan


def customers(firm: Firm) -> list[str]:
    return [name for (name,) in ask(firm.workspace, "SELECT name FROM customer ORDER BY id")]


@pytest.mark.parametrize("name", DEALINGS)
def test_a_customer_renamed_since_is_still_the_same(firm: Firm, tmp_path: Path, name: str) -> None:
    path = export(firm.workspace, tmp_path / "list.xlsx", name, CHINESE)
    for customer in firm.rows(Customer):
        new = f"新{customer.name}"
        firm.write(update_customer, customer_id=customer.id, name=new, save_anyway=True)
    before = firm.workspace.read(visible)
    assert not put_in(firm.workspace, read_plan(path).plan, CHINESE).touched
    assert firm.workspace.read(visible) == before


def test_a_payment_moves_to_a_customer_of_the_firm(firm: Firm, tmp_path: Path) -> None:
    export(firm.workspace, tmp_path / "p.xlsx", "payments", CHINESE)
    rows = openpyxl.load_workbook(tmp_path / "p.xlsx").worksheets[0].values
    free = next(n for n, row in enumerate(rows) if 100 in row)
    edit(tmp_path / "p.xlsx", "payments", CHINESE, free, {"customer": "海曙包装"})
    plan = read_plan(tmp_path / "p.xlsx").plan
    comparison = compared(firm.workspace, plan, CHINESE)
    assert (comparison.result.created, comparison.result.updated) == (0, 1)
    [row] = comparison.changed(Entity.PAYMENT)
    assert [(diff.before, diff.after) for diff in row.diffs] == [(NAME, "海曙包装")]
    assert row.ref.name.startswith("海曙包装")
    put_in(firm.workspace, plan, CHINESE)
    owners = ask(
        firm.workspace,
        "SELECT c.name, count(*) FROM payment p JOIN customer c ON c.id = p.customer_id GROUP BY 1",
    )
    assert owners == [(NAME, 2), ("海曙包装", 1)]


@pytest.mark.parametrize(
    ("name", "row", "customer"),
    [
        ("payments", "SK-1", "海曙包装"),
        ("deliveries", "CK-1", "海曙包装"),
        ("orders", "急", "海曙包装"),
        ("complaints", "有毛刺", "海曙包装"),
        ("log", "谈了价格", "海曙包装"),
        ("tasks", "回访", "没有这家"),
        ("contacts", "王建国", "没有这家"),
    ],
)
def test_what_hangs_on_others_stays_and_nobody_is_made_up(
    firm: Firm, tmp_path: Path, name: str, row: str, customer: str
) -> None:
    before = firm.workspace.read(visible)
    plan = returned(firm, tmp_path / "list.xlsx", name, row, {"customer": customer})
    assert not put_in(firm.workspace, plan, CHINESE).touched
    assert firm.workspace.read(visible) == before


def test_the_contact_log_is_only_added_to(firm: Firm, tmp_path: Path) -> None:
    cells = {"text": "谈了别的", "staff": "陌生人", "people": "张三 · 李四", "kind": "飞鸽"}
    plan = returned(firm, tmp_path / "log.xlsx", "log", "谈了价格", cells)
    before = firm.workspace.read(visible)
    put_in(firm.workspace, plan, CHINESE)
    after = firm.workspace.read(visible)
    assert {key: rows for key, rows in after.items() if key != "option"} == {
        key: rows for key, rows in before.items() if key != "option"
    }


@pytest.mark.parametrize("name", DEALINGS)
def test_a_row_copied_with_its_id_is_a_further_record(
    firm: Firm, tmp_path: Path, name: str
) -> None:
    path = export(firm.workspace, tmp_path / "list.xlsx", name, CHINESE)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    cells = [cell.value for cell in sheet[2]]
    texts = {"有毛刺", "生锈", "回访", "寄合同", "买茶叶", "谈了价格", "送样", "王建国", "陈雪梅"}
    numbers = {"SO-1", "SO-2", "CK-1", "SK-1", "T-0003", "T-0004"}
    copy = [
        f"{cell}之二"
        if cell in texts | numbers
        else date(2026, 12, 24)
        if hasattr(cell, "year") and name in {"payments", "deliveries"}
        else cell
        for cell in cells
    ]
    sheet.insert_rows(3)
    for place, value in enumerate(copy, start=1):
        sheet.cell(3, place).value = value
    book.save(path)
    result = compared(firm.workspace, read_plan(path).plan, CHINESE).result
    assert (result.created, result.updated) == (1, 0)


def test_a_planned_contact_moves_with_its_task(firm: Firm, tmp_path: Path) -> None:
    customer = firm.customer("鹭江茶业")
    plan = NextContact(date(2026, 12, 1), "再去一趟")
    firm.write(write_log_entry, customer_id=customer, text="见过", next_contact=plan)
    edited = {"due_on": date(2026, 12, 8)}
    put_in(
        firm.workspace, returned(firm, tmp_path / "t.xlsx", "tasks", "再去一趟", edited), CHINESE
    )
    assert firm.row(Customer, customer).next_contact_on == date(2026, 12, 8)
    done = {"state": "已完成"}
    put_in(firm.workspace, returned(firm, tmp_path / "t.xlsx", "tasks", "再去一趟", done), CHINESE)
    assert firm.row(Customer, customer).next_contact_on is None


def test_a_ticked_task_can_be_refused(firm: Firm, tmp_path: Path) -> None:
    cells = {"state": "已完成", "done": date(2026, 11, 19), "remark": "带合同"}
    plan = returned(firm, tmp_path / "t.xlsx", "tasks", "回访", cells)
    [row] = compared(firm.workspace, plan, CHINESE).changed(Entity.TASK)
    ticked = [cell for cell in row.cells() if cell[2] == "task.state"]
    policy = ImportPolicy(decisions=Decisions().with_kept(*ticked))
    [row] = compared(firm.workspace, plan, CHINESE, policy).changed(Entity.TASK)
    assert [(diff.field, diff.after) for diff in row.diffs] == [("task.remark", "带合同")]
    firm.workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy)
    done = ask(firm.workspace, "SELECT done_at FROM task WHERE title = '回访'")
    assert done == [(None,)]


@pytest.mark.parametrize("name", DEALINGS)
def test_blanks_that_wipe_leave_an_untouched_list_alone(
    firm: Firm, tmp_path: Path, name: str
) -> None:
    path = export(firm.workspace, tmp_path / "list.xlsx", name, CHINESE)
    policy = ImportPolicy(blanks_wipe=True)
    before = firm.workspace.read(visible)
    firm.workspace.write(import_plan, plan=read_plan(path).plan, language=CHINESE, policy=policy)
    assert firm.workspace.read(visible) == before
