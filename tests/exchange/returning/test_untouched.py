"""A list that comes back late takes back nothing that was typed into the firm meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.clean.problems import Effect, reason_words
from desktop_crm.exchange.imports import read_plan
from desktop_crm.services.complaints import delete_complaints
from desktop_crm.services.contacts import delete_contact, update_contact
from desktop_crm.services.orders_bin import delete_orders
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.services.tasks import delete_tasks
from desktop_crm.services.trade_bin import delete_deliveries, delete_payments, delete_products
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.exchange.apply.firms import ask
from tests.exchange.returning.files import (
    CHINESE,
    KINDS,
    Kind,
    Sheet,
    change,
    leave,
)
from tests.exchange.returning.firms import compared, put_in
from tests.plugins.empty_files import Copies
from tests.support.dump import visible


@pytest.fixture
def workspace(own_fields_firm: Copies, tmp_path: Path) -> Iterator[Workspace]:
    own_fields_firm(tmp_path / "firm.crm")
    with Workspace.open(tmp_path / "firm.crm") as opened:
        yield opened


ENGLISH = load_language("en")
CUSTOMERS, LINES = Kind("customers", is_records=False), Kind("order_lines", is_records=True)
DELETED: list[tuple[str, str, Any, str]] = [
    ("customers", "customer", delete_customers, "customer_ids"),
    ("orders", "sales_order", delete_orders, "order_ids"),
    ("deliveries", "delivery_note", delete_deliveries, "delivery_ids"),
    ("payments", "payment", delete_payments, "payment_ids"),
    ("complaints", "complaint", delete_complaints, "complaint_ids"),
    ("tasks", "task", delete_tasks, "task_ids"),
    ("products", "product", delete_products, "product_ids"),
]
"""How the records of a list are deleted."""


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_an_old_list_takes_nothing_back(workspace: Workspace, tmp_path: Path, kind: Kind) -> None:
    """Whatever of a list was changed since: importing the untouched one changes nothing."""
    old = read_plan(leave(workspace, tmp_path / "old.xlsx", kind)).plan
    for key in kind.keys:
        path = leave(workspace, tmp_path / "new.xlsx", kind)
        change(path, kind.title(key))
        put_in(workspace, read_plan(path).plan, CHINESE)
    before = workspace.read(visible)
    comparison = compared(workspace, old, CHINESE)
    assert (comparison.result.created, comparison.result.updated) == (0, 0)
    assert comparison.left == ()
    put_in(workspace, old, CHINESE)
    assert workspace.read(visible) == before


@pytest.mark.parametrize("how", DELETED, ids=lambda how: how[0])
def test_what_was_deleted_since_stays_deleted(
    workspace: Workspace, tmp_path: Path, how: tuple[str, str, Any, str]
) -> None:
    """Also a row that was edited: it is rejected, and says why."""
    name, table, delete, argument = how
    kind = Kind(name, is_records=False)
    path = leave(workspace, tmp_path / "list.xlsx", kind)
    [(last,)] = ask(workspace, f"SELECT id FROM {table} ORDER BY id DESC LIMIT 1")
    workspace.write(delete, **{argument: [UUID(last)]})
    before = workspace.read(visible)
    number, _letter = Sheet(path).place(last, kind.taken[0])
    for effect in (Effect.ROW_LEFT_OUT, Effect.ROW_REJECTED):
        plan = read_plan(path).plan
        comparison = compared(workspace, plan, CHINESE)
        assert (comparison.result.created, comparison.result.updated) == (0, 0)
        [problem] = comparison.left
        assert (problem.row, problem.reason, problem.effect) == (number, "deleted_since", effect)
        assert "deleted here" in reason_words(problem, ENGLISH)
        assert not put_in(workspace, plan, CHINESE).touched
        assert workspace.read(visible) == before
        sheet = Sheet(path)
        sheet.type(last, sheet.others(last, kind.taken[1:2]))


def test_a_person_beside_a_customer_is_not_made_anew(workspace: Workspace, tmp_path: Path) -> None:
    path = leave(workspace, tmp_path / "list.xlsx", CUSTOMERS)
    [(person, customer)] = ask(
        workspace, "SELECT id, customer_id FROM contact WHERE name = '王建国'"
    )
    for action in (
        lambda: workspace.write(update_contact, contact_id=UUID(person), name="王建军"),
        lambda: workspace.write(delete_contact, contact_id=UUID(person)),
        lambda: Sheet(path).type(customer, {"城市": "常州"}),
    ):
        action()
        put_in(workspace, read_plan(path).plan, CHINESE)
        names = ask(workspace, "SELECT name FROM contact WHERE deleted_at IS NULL ORDER BY 1")
        assert "王建国" not in [name for (name,) in names]
    assert ask(workspace, f"SELECT city FROM customer WHERE id = '{customer}'") == [("常州",)]


def test_sorted_lines_stay_where_they_are(workspace: Workspace, tmp_path: Path) -> None:
    """Somebody sorts them, and deletes rows of which nothing is to change."""
    firm = Firm(workspace)
    lines = [{"quantity": Decimal(count)} for count in (1, 2, 3)]
    firm.order(firm.customer("鹭江茶业"), date(2026, 11, 5), 6, lines=lines)
    path = leave(workspace, tmp_path / "list.xlsx", LINES)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in cells] for cells in sheet.iter_rows(min_row=2)]
    for number, cells in enumerate(reversed(rows[1:]), start=2):
        for column, value in enumerate(cells, start=1):
            sheet.cell(number, column).value = value
    sheet.delete_rows(len(rows) + 1)
    book.save(path)
    before = workspace.read(visible)
    put_in(workspace, read_plan(path).plan, CHINESE)
    assert workspace.read(visible) == before
