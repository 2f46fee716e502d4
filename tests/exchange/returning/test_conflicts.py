"""A cell that was changed in the workbook and in the firm: it says so, and a person decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pytest

from desktop_crm.exchange.apply.policy import USUAL, Decisions, ImportPolicy, OnDuplicate
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.cautions import Caution, Doubt
from desktop_crm.exchange.compare.comparison_json import comparison_to_json
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.imports import read_plan
from desktop_crm.models import Customer
from desktop_crm.services.customers import update_customer
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.exchange.apply.firms import ask
from tests.exchange.returning.files import CHINESE, Kind, Sheet, diffs, leave
from tests.exchange.returning.firms import compared, fill, put_in
from tests.support.dump import visible

CHANGED = Caution(Doubt.CHANGED_HERE)
CUSTOMERS, LINES = Kind("customers", is_records=False), Kind("order_lines", is_records=True)
EMAIL = CUSTOMERS.title("email")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        yield fill(opened)


@pytest.fixture
def customer(firm: Firm) -> str:
    """海曙包装 in 宁波, with a credit limit of 5,000."""
    [(row_id,)] = ask(firm.workspace, "SELECT id FROM customer WHERE code = 'K7'")
    return str(row_id)


@pytest.fixture
def path(firm: Firm, tmp_path: Path) -> Path:
    return leave(firm.workspace, tmp_path / "list.xlsx", CUSTOMERS)


def put(firm: Firm, customer: str, **fields: Any) -> None:
    """Change the customer in the firm."""
    firm.write(update_customer, customer_id=UUID(customer), save_anyway=True, **fields)


def offered(firm: Firm, path: Path, policy: ImportPolicy = USUAL) -> list[tuple[Any, ...]]:
    comparison = compared(firm.workspace, read_plan(path).plan, CHINESE, policy)
    return [
        (diff.field, diff.before, diff.after, CHANGED in diff.cautions)
        for diff in diffs(comparison)
    ]


@pytest.mark.requirement("S1-11")
def test_a_conflict_is_signed_and_nothing_else(firm: Firm, customer: str, path: Path) -> None:
    put(firm, customer, city="温州", remark="急", district="龙湾")
    Sheet(path).type(customer, {"城市": "绍兴", EMAIL: "a@b.cn"})
    assert offered(firm, path) == [
        ("customer.city", "温州", "绍兴", True),
        ("customer.email", None, "a@b.cn", False),
    ]
    comparison = compared(firm.workspace, read_plan(path).plan, CHINESE)
    [row] = comparison_to_json(comparison, CHINESE)["changes"]
    assert [
        (each["field"], [caution["caution"] for caution in each["cautions"]])
        for each in row["fields"]
    ] == [("customer.city", ["changed_here"]), ("customer.email", [])]


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_conflict_is_decided_like_any_cell(
    firm: Firm, customer: str, path: Path, is_kept: bool
) -> None:
    put(firm, customer, city="温州")
    Sheet(path).type(customer, {"城市": "绍兴", EMAIL: "a@b.cn"})
    plan = read_plan(path).plan
    [row] = compared(firm.workspace, plan, CHINESE).changed(Entity.CUSTOMER)
    cells = [cell for cell in row.cells() if is_kept and cell[2] == "customer.city"]
    policy = ImportPolicy(decisions=Decisions().with_kept(*cells))
    before = firm.workspace.read(visible)
    done = firm.workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy)
    now = firm.row(Customer, UUID(customer))
    assert (now.city, now.email) == ("温州" if is_kept else "绍兴", "a@b.cn")
    assert firm.workspace.undo(done.operation_id).conflicts == ()
    assert firm.workspace.read(visible) == before


def test_the_same_change_on_both_sides_is_none(firm: Firm, customer: str, path: Path) -> None:
    put(firm, customer, city="绍兴")
    Sheet(path).type(customer, {"城市": "绍兴"})
    assert offered(firm, path) == []


def test_blanks_that_wipe_spare_what_was_filled_in_since(
    firm: Firm, customer: str, path: Path
) -> None:
    put(firm, customer, remark="急", email="a@b.cn")
    Sheet(path).type(customer, {"城市": None})
    wiping = replace(USUAL, blanks_wipe=True)
    assert offered(firm, path, wiping) == [("customer.city", "宁波", None, False)]


def test_filling_up_brings_nothing_back_that_was_emptied(
    firm: Firm, customer: str, path: Path
) -> None:
    put(firm, customer, city=None)
    Sheet(path).type(customer, {EMAIL: "a@b.cn"})
    filling = replace(USUAL, on_duplicate=OnDuplicate.FILL)
    assert offered(firm, path, filling) == [("customer.email", None, "a@b.cn", False)]


def test_columns_may_be_moved_and_taken_away(firm: Firm, customer: str, path: Path) -> None:
    put(firm, customer, district="龙湾", remark="急")
    Sheet(path).type(customer, {"城市": "绍兴"})
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    titles = [str(cell.value) for cell in sheet[1]]
    kept = [titles.index(each) for each in (OWN_ID_HEADER, "备注", "区县", EMAIL, "城市")]
    rows = [[cells[place].value for place in kept] for cells in sheet.iter_rows()]
    sheet.delete_cols(1, sheet.max_column)
    for number, cells in enumerate(rows, start=1):
        for column, value in enumerate(cells, start=1):
            sheet.cell(number, column).value = value
    book.save(path)
    assert offered(firm, path) == [("customer.city", "宁波", "绍兴", False)]


def test_a_row_without_its_marks_is_taken_as_it_is(firm: Firm, customer: str, path: Path) -> None:
    """Then nobody knows which of its cells were changed, and no conflict is claimed."""
    put(firm, customer, remark="急", city="温州")
    sheet = Sheet(path)
    sheet.type(customer, {"城市": "绍兴", OWN_ID_HEADER: customer})
    assert offered(firm, path) == [("customer.city", "温州", "绍兴", False)]


def test_a_line_keeps_the_price_that_was_changed_since(firm: Firm, tmp_path: Path) -> None:
    """100 pieces at 12.5; the sums follow from what each side changed."""
    path = leave(firm.workspace, tmp_path / "lines.xlsx", LINES)
    [(line,)] = ask(firm.workspace, "SELECT id FROM order_line")
    meanwhile = leave(firm.workspace, tmp_path / "meanwhile.xlsx", LINES)
    Sheet(meanwhile).type(line, {LINES.title("line.price"): 20})
    put_in(firm.workspace, read_plan(meanwhile).plan, CHINESE)
    Sheet(path).type(line, {LINES.title("line.qty"): 60})
    put_in(firm.workspace, read_plan(path).plan, CHINESE)
    figures = "SELECT quantity, unit_price, amount FROM order_line"
    [found] = ask(firm.workspace, figures)
    assert [Decimal(each) / 10_000 for each in found] == [60, 20, 1200]
