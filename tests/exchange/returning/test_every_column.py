"""Every column of every list that leaves: a changed cell comes back, or the program says why not.

A column that is added to a list one day is tested here by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.clock import local_today
from desktop_crm.core.codes import FieldType
from desktop_crm.core.language import LANGUAGES, Language, load_language
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.headers.mapping import column_letter
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.list_export import export_list
from desktop_crm.exchange.record_export import export_records, usual_columns
from desktop_crm.models import CustomField
from desktop_crm.queries.listing.custom import firm_listing
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.record_rows import RECORD_KINDS
from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.firms import compared, fill, put_in
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
COLUMNS = [
    *((name, False, key) for name, listing in LISTINGS.items() for key in listing.keys),
    *((name, True, key) for name, kind in RECORD_KINDS.items() for key in kind.columns),
    *((name, False, "own") for name in ("customers", "contacts", "products", "orders")),
]
OWN = "自有栏"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        firm = fill(opened)
        for table in ("customer", "contact", "product", "sales_order"):
            firm.add(CustomField(owner=table, name=OWN, type=FieldType.TEXT, position=0))
        yield opened


def export(
    workspace: Workspace, path: Path, name: str, *, is_records: bool, language: Language = CHINESE
) -> Path:
    """A list with all of its columns, also those of the firm, or its records."""
    if is_records:
        columns = [*usual_columns(name), *RECORD_KINDS[name].internal]
        options: dict[str, Any] = {"kind": name, "columns": columns}
        workspace.read(
            export_records, target=path, language=language, today=local_today(), **options
        )
        return path
    listing = workspace.read(firm_listing, listing=LISTINGS[name])
    workspace.read(
        export_list,
        target=path,
        listing=listing,
        columns=listing.keys,
        language=language,
        today=local_today(),
    )
    return path


def title_of(name: str, key: str, *, is_records: bool) -> str:
    if key == "own":
        return OWN
    if is_records:
        from desktop_crm.exchange.fields import FIELD_BY_KEY

        return CHINESE.say(FIELD_BY_KEY[key].title)
    listing = LISTINGS[name]
    title = listing.titles.get(key, listing.by_key[key].column.title)
    return title if isinstance(title, str) else CHINESE.say(title)


@dataclass(frozen=True)
class Typed:
    """A cell that somebody changed: its row and letter in the file."""

    row: int
    letter: str


def change(path: Path, title: str) -> Typed:
    """Type something else into a column of the first record, fitting what stands there."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headers = [str(cell.value) for cell in sheet[1]]
    place = headers.index(title) + 1
    ids = headers.index(OWN_ID_HEADER) + 1
    rows = [r for r in range(2, sheet.max_row + 1) if sheet.cell(r, ids).value]
    row = next((r for r in rows if sheet.cell(r, place).value is not None), rows[0])
    cell = sheet.cell(row, place)
    kinds = {type(sheet.cell(r, place).value) for r in rows}
    cell.value = another(cell.value, kinds, title)
    book.save(path)
    return Typed(row, column_letter(place - 1))


def another(value: Any, kinds: set[type], title: str) -> Any:
    match value:
        case datetime():
            return value - timedelta(days=3)
        case date():
            return value - timedelta(days=3)
        case bool():
            return not value
        case int() | float() if "折扣" in title or "率" in title:
            return 0.25
        case int() | float():
            return value % 5 + 1 if value < 6 else value + 1
        case None if datetime in kinds:
            return datetime.fromisoformat("2026-11-01T08:30")
        case None:
            return 3 if "天" in title or "额" in title or "评" in title else "另一个"
        case _:
            return f"{value}甲"


def told(problems: tuple[CellProblem, ...], typed: Typed) -> list[CellProblem]:
    return [each for each in problems if (each.row, each.column) == (typed.row, typed.letter)]


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize(
    ("name", "is_records", "key"),
    COLUMNS,
    ids=[f"{'records-' if r else ''}{name}-{key}" for name, r, key in COLUMNS],
)
def test_a_changed_cell_is_written_or_told(
    workspace: Workspace, tmp_path: Path, name: str, is_records: bool, key: str
) -> None:
    path = export(workspace, tmp_path / "list.xlsx", name, is_records=is_records)
    typed = change(path, title_of(name, key, is_records=is_records))
    plan = read_plan(path).plan
    comparison = compared(workspace, plan, CHINESE)
    said = told((*plan.problems, *comparison.left), typed)
    changes = [
        diff
        for entity in comparison.packed
        for row in comparison.changed(entity)
        for diff in row.diffs
    ]
    fresh = comparison.result.created
    assert changes or said, "the cell changed nothing, and nobody was told"
    if not changes and not fresh:
        assert said[0].effect in {Effect.CELL_KEPT, Effect.NOTED, Effect.CELL_LEFT_OUT}
    others = [each for each in comparison.left if each not in said]
    assert others == [], "a cell that nobody touched is told"
    before = workspace.read(visible)
    done = put_in(workspace, plan, CHINESE)
    assert told(done.value.left, typed) == told(comparison.left, typed)
    if changes or fresh:
        assert workspace.read(visible) != before
        assert workspace.undo(done.operation_id).conflicts == ()
    assert workspace.read(visible) == before


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "is_records"),
    [*((name, False) for name in LISTINGS), *((name, True) for name in RECORD_KINDS)],
)
def test_an_untouched_list_tells_nothing(
    workspace: Workspace, tmp_path: Path, name: str, is_records: bool, code: str
) -> None:
    """Also without its seals, which another program may lose: then cell is compared with cell."""
    language = load_language(code)
    path = tmp_path / "list.xlsx"
    export(workspace, path, name, is_records=is_records, language=language)
    assert compared(workspace, read_plan(path).plan, CHINESE).left == ()
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    ids = [cell.value for cell in sheet[1]].index(OWN_ID_HEADER) + 1
    for row in range(2, sheet.max_row + 1):
        if (mark := sheet.cell(row, ids).value) is not None:
            sheet.cell(row, ids).value = str(mark).partition(":")[0]
    book.save(path)
    plan = read_plan(path).plan
    assert sum(len(each.rows) for each in plan.listed) >= 1
    assert compared(workspace, plan, CHINESE).left == ()
