"""Every column of every list that leaves: a changed cell comes back, or the program says why not.

A column that is added to a list one day is tested here by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from desktop_crm.core.language import LANGUAGES, load_language
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.imports import read_plan
from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.files import (
    CHINESE,
    KINDS,
    Kind,
    change,
    diffs,
    leave,
)
from tests.exchange.returning.firms import compared, put_in
from tests.plugins.empty_files import Copies
from tests.support.dump import visible

COLUMNS = [(kind, key) for kind in KINDS for key in kind.keys]


@pytest.fixture
def workspace(own_fields_firm: Copies, tmp_path: Path) -> Iterator[Workspace]:
    own_fields_firm(tmp_path / "firm.crm")
    with Workspace.open(tmp_path / "firm.crm") as opened:
        yield opened


def at(problems: tuple[CellProblem, ...], place: tuple[int, str]) -> list[CellProblem]:
    """The problems of a cell."""
    return [each for each in problems if (each.row, each.column) == place]


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize(("kind", "key"), COLUMNS, ids=str)
def test_a_changed_cell_is_written_or_told(
    workspace: Workspace, tmp_path: Path, kind: Kind, key: str
) -> None:
    path = leave(workspace, tmp_path / "list.xlsx", kind)
    typed = change(path, kind.title(key))
    plan = read_plan(path).plan
    comparison = compared(workspace, plan, CHINESE)
    said = at((*plan.problems, *comparison.left), typed)
    changes = diffs(comparison)
    fresh = comparison.result.created
    assert changes or said, "the cell changed nothing, and nobody was told"
    if not changes and not fresh:
        assert said[0].effect in {Effect.CELL_KEPT, Effect.NOTED, Effect.CELL_LEFT_OUT}
    others = [each for each in comparison.left if each not in said]
    assert others == [], "a cell that nobody touched is told"
    before = workspace.read(visible)
    done = put_in(workspace, plan, CHINESE)
    assert at(done.value.left, typed) == at(comparison.left, typed)
    if changes or fresh:
        assert workspace.read(visible) != before
        assert workspace.undo(done.operation_id).conflicts == ()
    assert workspace.read(visible) == before


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_an_untouched_list_tells_nothing(
    workspace: Workspace, tmp_path: Path, kind: Kind, code: str
) -> None:
    """Also without its seals, which another program may lose: then cell is compared with cell."""
    language = load_language(code)
    path = leave(workspace, tmp_path / "list.xlsx", kind, language)
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
