"""A row that was edited in a workbook, and changed in the firm meanwhile: both edits hold.

A list that comes back late does the same as the list that would leave now with the same cells
edited in it. So it takes back nothing that somebody typed since, and loses nothing of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_crm.exchange.compare.cautions import Caution, Doubt
from desktop_crm.exchange.compare.changes import FieldDiff
from desktop_crm.exchange.imports import read_plan
from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.files import (
    CHINESE,
    KINDS,
    Kind,
    Sheet,
    diffs,
    leave,
    told,
)
from tests.exchange.returning.firms import compared, put_in
from tests.plugins.empty_files import Copies
from tests.support.dump import visible


@pytest.fixture
def workspace(own_fields_firm: Copies, tmp_path: Path) -> Iterator[Workspace]:
    own_fields_firm(tmp_path / "firm.crm")
    with Workspace.open(tmp_path / "firm.crm") as opened:
        yield opened


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_late_list_is_as_one_of_today(
    workspace: Workspace, tmp_path: Path, kind: Kind, half: int
) -> None:
    late = leave(workspace, tmp_path / "late.xlsx", kind)
    row = Sheet(late).fullest()
    in_file, in_firm = (Sheet(late).others(row, kind.taken[place::2]) for place in (half, 1 - half))
    Sheet(late).type(row, in_file)
    meanwhile = leave(workspace, tmp_path / "meanwhile.xlsx", kind)
    put_in(workspace, read_plan(Sheet(meanwhile).type(row, in_firm)).plan, CHINESE)
    today = leave(workspace, tmp_path / "today.xlsx", kind)
    Sheet(today).type(row, in_file)
    plans = [read_plan(path).plan for path in (today, late)]
    before = workspace.read(visible)
    comparisons = [compared(workspace, plan, CHINESE) for plan in plans]
    assert told(comparisons[1]) == told(comparisons[0])
    assert len({(each.result.created, each.result.updated) for each in comparisons}) == 1
    after = []
    for plan in plans:
        done = put_in(workspace, plan, CHINESE)
        after.append(Sheet(leave(workspace, tmp_path / "after.xlsx", kind)).shown())
        if done.touched:
            assert workspace.undo(done.operation_id).conflicts == ()
        assert workspace.read(visible) == before
    assert after[1].keys() == after[0].keys()
    assert after[1] == after[0]


CHANGED = Caution(Doubt.CHANGED_HERE)
ALWAYS_KEPT = {"log"}
"""Lists of which nothing that is there is changed."""


def without_sign(diff: FieldDiff) -> tuple[Caution, ...]:
    """The other reasons to look twice at a change."""
    return tuple(each for each in diff.cautions if each != CHANGED)


@pytest.mark.parametrize("kind", [each for each in KINDS if each.name not in ALWAYS_KEPT], ids=str)
def test_what_both_sides_changed_is_signed(
    workspace: Workspace, tmp_path: Path, kind: Kind
) -> None:
    """Column by column; in a list of today, which shows what the firm changed, nothing is."""
    signed = 0
    for title in kind.taken[:: len(kind.taken) // 4]:
        late, meanwhile = (leave(workspace, tmp_path / f"{name}.xlsx", kind) for name in "12")
        row = Sheet(late).fullest()
        cells = Sheet(meanwhile).others(row, [title])
        put_in(workspace, read_plan(Sheet(meanwhile).type(row, cells)).plan, CHINESE)
        today = leave(workspace, tmp_path / "today.xlsx", kind)
        further = Sheet(today).others(row, [title])
        plans = [read_plan(Sheet(path).type(row, further)).plan for path in (late, today)]
        [one, other] = [diffs(compared(workspace, plan, CHINESE)) for plan in plans]
        assert [replace(each, cautions=without_sign(each)) for each in one] == other
        signed += sum(CHANGED in each.cautions for each in one)
    assert signed
