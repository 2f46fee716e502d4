"""Beside Excel for a while: a list that leaves with its ids, is edited there and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.language import LANGUAGES, load_language
from desktop_crm.exchange.apply.policy import USUAL, Decisions, ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.list_export import export_list
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.services.customers import create_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of
from tests.support.dump import visible

TODAY = date(2026, 11, 21)
COLUMNS = ("name", "city", "address", "credit_limit", "remark")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        for city in ("苏州", "无锡"):
            opened.write(create_customer, name="恒润五金", city=city, credit_limit=5_000)
        opened.write(create_customer, name="海曙包装", city="宁波", remark="老客户")
        yield opened


def exported(workspace: Workspace, path: Path, code: str) -> Any:
    workspace.read(
        export_list,
        target=path,
        listing=LISTINGS["customers"],
        columns=COLUMNS,
        language=load_language(code),
        today=TODAY,
    )
    return openpyxl.load_workbook(path)


def compared(workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL) -> Comparison:
    language = load_language("zh_CN")
    return workspace.rehearse(compare_plan, plan=plan, language=language, policy=policy)


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize("code", LANGUAGES)
def test_an_edited_export_shows_each_changed_field_before_it_is_written(
    workspace: Workspace, tmp_path: Path, code: str
) -> None:
    path = tmp_path / "customers.xlsx"
    book = exported(workspace, path, code)
    untouched = compared(workspace, read_plan(path).plan)
    counts = untouched.counts[Entity.CUSTOMER]
    assert (counts.new, counts.changed, counts.unchanged) == (0, 0, 3)
    sheet = book.worksheets[0]
    cells = {cell.value: cell.column for row in sheet.iter_rows() for cell in row if cell.value}
    assert OWN_ID_HEADER in cells
    places = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    places["苏州"].value, places["宁波"].value = "昆山", "宁海"
    places["海曙包装"].value = "海曙新名"
    sheet.append(["鹭江茶业", "", "", "厦门"])
    book.save(path)
    plan = read_plan(path).plan
    before = workspace.read(visible)
    comparison = compared(workspace, plan)
    assert workspace.read(visible) == before
    counts = comparison.counts[Entity.CUSTOMER]
    assert (counts.new, counts.changed, counts.unchanged) == (1, 2, 1)
    told = {
        (diff.field, diff.before, diff.after)
        for row in comparison.changed(Entity.CUSTOMER)
        for diff in row.diffs
    }
    assert told == {
        ("customer.city", "苏州", "昆山"),
        ("customer.city", "宁波", "宁海"),
        ("customer.name", "海曙包装", "海曙新名"),
    }
    [renamed] = [
        cell
        for row in comparison.changed(Entity.CUSTOMER)
        for cell in row.cells()
        if cell[2] == "customer.name"
    ]
    policy = ImportPolicy(decisions=Decisions().with_kept(renamed))
    language = load_language("zh_CN")
    workspace.write(import_plan, plan=plan, language=language, policy=policy)
    after = customers_of(workspace, "name", "city", "remark")
    assert [values[:2] for values in after.values()] == [
        ("恒润五金", "昆山"),
        ("恒润五金", "无锡"),
        ("海曙包装", "宁海"),
        ("鹭江茶业", "厦门"),
    ]
