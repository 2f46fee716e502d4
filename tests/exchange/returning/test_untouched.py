"""A list that comes back late takes back nothing that was typed into the firm meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.imports import read_plan
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.record_rows import RECORD_KINDS
from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.firms import compared, fill, put_in
from tests.exchange.returning.test_every_column import CHINESE, change, export, title_of
from tests.support.dump import visible


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        fill(opened)
        yield opened


@pytest.mark.parametrize(
    ("name", "is_records"),
    [*((name, False) for name in LISTINGS), *((name, True) for name in RECORD_KINDS)],
)
def test_an_old_list_takes_nothing_back(
    workspace: Workspace, tmp_path: Path, name: str, is_records: bool
) -> None:
    """Whatever of a list was changed since: importing the untouched one changes nothing."""
    old = read_plan(export(workspace, tmp_path / "old.xlsx", name, is_records=is_records)).plan
    for key in RECORD_KINDS[name].columns if is_records else LISTINGS[name].keys:
        path = export(workspace, tmp_path / "new.xlsx", name, is_records=is_records)
        change(path, title_of(name, key, is_records=is_records))
        put_in(workspace, read_plan(path).plan, CHINESE)
    before = workspace.read(visible)
    comparison = compared(workspace, old, CHINESE)
    assert (comparison.result.created, comparison.result.updated) == (0, 0)
    assert comparison.left == ()
    put_in(workspace, old, CHINESE)
    assert workspace.read(visible) == before


def test_an_edited_row_beside_untouched_ones_is_taken(workspace: Workspace, tmp_path: Path) -> None:
    path = export(workspace, tmp_path / "old.xlsx", "customers", is_records=False)
    meanwhile = export(workspace, tmp_path / "new.xlsx", "customers", is_records=False)
    first, second = _rows(path)
    _type(meanwhile, "城市", first, "无锡")
    put_in(workspace, read_plan(meanwhile).plan, CHINESE)
    _type(path, "城市", second, "常州")
    put_in(workspace, read_plan(path).plan, CHINESE)
    again = export(workspace, tmp_path / "again.xlsx", "customers", is_records=False)
    sheet = openpyxl.load_workbook(again).worksheets[0]
    cities = [cell.value for cell in sheet[1]].index("城市") + 1
    found = {sheet.cell(row, cities).value for row in range(2, sheet.max_row + 1)}
    assert {"无锡", "常州"} <= found


def _rows(path: Path) -> tuple[int, int]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    ids = [cell.value for cell in sheet[1]].index(OWN_ID_HEADER) + 1
    first, second = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, ids).value][:2]
    return first, second


def _type(path: Path, title: str, row: int, text: str) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    column = [cell.value for cell in sheet[1]].index(title) + 1
    sheet.cell(row, column).value = text
    book.save(path)
