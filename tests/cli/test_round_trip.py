"""A list that left as a workbook, was edited there and comes back: only what was edited changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.storage.journal import tracked_columns
from desktop_crm.storage.workspace import Workspace
from tests.cli.conftest import TODAY, Run
from tests.support.dump import Dump, visible

RECORDS = ("contacts", "products", "orders", "order_lines")
LISTS = ("customers", "log", "complaints", "deliveries", "payments", "tasks")
ROUNDS = (*RECORDS, *LISTS, *(f"{kind} --listed" for kind in RECORDS[:-1]))


def dump(firm: Path) -> Dump:
    with Workspace.open(firm) as workspace:
        content: Dump = workspace.read(visible)
    return content


def changes(before: Dump, after: Dump) -> dict[tuple[str, str], tuple[Any, Any]]:
    """What differs, by table and column; memory of the import itself is not part of the firm."""
    found: dict[tuple[str, str], tuple[Any, Any]] = {}
    for name in before.keys() | after.keys():
        if name == "setting":
            continue
        old = {row[0]: row for row in before.get(name, [])}
        new = {row[0]: row for row in after.get(name, [])}
        assert old.keys() == new.keys(), name
        columns = ("id", *_columns(name))
        for row_id, row in old.items():
            for column, one, other in zip(columns, row, new[row_id], strict=True):
                if one != other:
                    assert (name, column) not in found
                    found[name, column] = (one, other)
    return found


def _columns(name: str) -> list[str]:
    from desktop_crm.models import Base

    return list(tracked_columns(Base.metadata.tables[name]))


def sent_out(run: Run, firm: Path, tmp_path: Path, kind: str, language: str) -> Path:
    name, *more = kind.split()
    out = tmp_path / f"{name}.xlsx"
    words = ("--lang", language, "export", name, out, "--from", firm, "--today", TODAY, *more)
    assert run(*words).code == 0
    return out


@pytest.mark.requirement("S1-12")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", ROUNDS)
def test_an_untouched_export_changes_nothing(
    run: Run, firm: Path, tmp_path: Path, kind: str, language: str
) -> None:
    before = dump(firm)
    out = sent_out(run, firm, tmp_path, kind, language)
    done = run("import", out, "--into", firm, "--json")
    assert done.code == 0, done
    assert changes(before, dump(firm)) == {}


@pytest.mark.requirement("S1-12")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_exactly_the_edited_cells_change(
    run: Run, firm: Path, tmp_path: Path, language: str
) -> None:
    before = dump(firm)
    out = sent_out(run, firm, tmp_path, "customers", language)
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    titles = {str(cell.value): place for place, cell in enumerate(sheet[1], start=1)}
    place = {
        key: titles[title[language == "zh"]]
        for key, title in {
            "name": ("Customer name", "客户名称"),
            "city": ("City", "城市"),
            "remark": ("Remarks", "备注"),
            "sales": ("Sales this month", "本月订单额"),
        }.items()
    }
    sheet.cell(5, place["name"]).value = "苏州恒润更名股份有限公司"
    sheet.cell(6, place["city"]).value = "连云港"
    sheet.cell(7, place["remark"]).value = "=1+1 不是公式"
    sheet.cell(7, place["remark"]).data_type = "s"
    sheet.cell(8, place["sales"]).value = 99
    sheet.delete_rows(20, 5)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    rows.sort(key=lambda row: str(row[place["name"] - 1]), reverse=True)
    sheet.delete_rows(2, sheet.max_row)
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(out)

    assert run("import", out, "--into", firm, "--json").code == 0
    found = changes(before, dump(firm))
    shown = {key: new for key, (_old, new) in found.items()}
    by_name = {"name_key", "sort_key", "mnemonic"}
    assert {key[1] for key in shown} - by_name == {"name", "city", "remark"}
    assert shown["customer", "name"] == "苏州恒润更名股份有限公司"
    assert shown["customer", "city"] == "连云港"
    assert shown["customer", "remark"] == "=1+1 不是公式"


def test_the_ids_stand_in_a_hidden_column(run: Run, firm: Path, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(sent_out(run, firm, tmp_path, "customers", "en")).worksheets[0]
    last = sheet.cell(1, sheet.max_column)
    assert last.value == OWN_ID_HEADER
    assert sheet.column_dimensions[last.column_letter].hidden
    assert len({cell.value for cell in sheet[last.column_letter][1:61]}) == 60


def test_what_is_only_shown_makes_no_field(run: Run, firm: Path, tmp_path: Path) -> None:
    fields = len(dump(firm)["custom_field"])
    out = sent_out(run, firm, tmp_path, "customers", "en")
    assert run("import", out, "--into", firm).code == 0
    assert len(dump(firm)["custom_field"]) == fields
