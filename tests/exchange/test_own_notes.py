"""The sheets that explain a workbook of ours: known when it comes back, and left out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.language import LANGUAGES, load_language
from desktop_crm.exchange.fields.own_id import NOTES_HEADER
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.imports import Draft, Wish, read_plan
from desktop_crm.exchange.imports_summary import summarize
from desktop_crm.exchange.list_export import export_list
from desktop_crm.exchange.record_export import export_records, usual_columns
from desktop_crm.exchange.rejected import write_rejected
from desktop_crm.exchange.templates.write import export_template
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.exchange.files import workbook_file

TODAY = date(2026, 11, 21)
CUSTOMERS = [["客户名称", "城市"], ["恒润五金", "苏州"]]


def exported(path: Path, code: str, kind: str) -> Path:
    language = load_language(code)
    with Workspace.create(path.with_suffix(".crm")) as workspace:
        Firm(workspace).customer("恒润五金")
        if kind == "template":
            workspace.read(export_template, target=path, template="customers", language=language)
        elif kind == "list":
            workspace.read(
                export_list,
                target=path,
                listing=LISTINGS["customers"],
                columns=("name", "city"),
                language=language,
                today=TODAY,
                firm="恒通商贸",
            )
        else:
            workspace.read(
                export_records,
                target=path,
                kind="products",
                columns=usual_columns("products"),
                language=language,
                today=TODAY,
            )
    return path


def unmarked(path: Path) -> None:
    """The same without the mark, as earlier versions wrote it."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == NOTES_HEADER:
                    cell.value = None
    book.save(path)


def told(draft: Draft) -> list[tuple[bool, bool, str | None]]:
    return [(each.is_note, each.is_left_out, each.obstacle) for each in summarize(draft).sheets]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ["list", "records", "template"])
def test_what_explains_our_workbook_is_left_out_without_a_word(
    tmp_path: Path, code: str, kind: str
) -> None:
    path = exported(tmp_path / "out.xlsx", code, kind)
    known = [(False, False, None), (True, True, None)]
    assert told(read_plan(path)) == known
    if kind != "template":
        unmarked(path)
        assert told(read_plan(path)) == known


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_checks_beside_rejected_rows_are_left_out(tmp_path: Path, code: str) -> None:
    rows: Sequence[Sequence[Any]] = [["客户名称", "信用额度"], ["恒润五金", "面议"], [None, 5]]
    draft = read_plan(workbook_file(tmp_path / "in.xlsx", {"客户": rows}))
    path = tmp_path / "rejected.xlsx"
    write_rejected(path, [draft], load_language(code))
    known = [(False, False, None), (True, True, None)]
    assert told(read_plan(path)) == known
    unmarked(path)
    assert told(read_plan(path)) == known


@pytest.mark.parametrize(
    "name", ["About this list", "About this table", "To check", "导出说明", "关于此表", "待核对"]
)
def test_a_sheet_of_somebody_else_with_such_a_name_is_imported(tmp_path: Path, name: str) -> None:
    draft = read_plan(workbook_file(tmp_path / "in.xlsx", {name: CUSTOMERS}))
    assert told(draft) == [(False, False, None)]
    assert [each.kind for each in draft.mapping] == [SheetKind.CUSTOMERS]
    assert draft.plan.rows_read == (1,)


def test_a_note_that_is_asked_for_by_name_is_looked_at(tmp_path: Path) -> None:
    path = exported(tmp_path / "out.xlsx", "en", "list")
    draft = read_plan(path, wish=Wish(sheets=("About this list",)))
    assert told(draft) == [(False, True, None), (True, False, "sheet_unknown")]
