"""Each list that leaves with its ids comes back: nothing for nothing, a cell for a cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.language import LANGUAGES, Text, load_language
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply import complaints, orders
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.plan.tasks import IS_DONE
from desktop_crm.queries.list_columns import Badge
from desktop_crm.queries.listing.complaints import COMPLAINT_BADGES, SEVERITY_BADGES
from desktop_crm.queries.listing.orders import STATE_BADGES
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.listing.tasks import TASK_BADGES
from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.edits import CHINESE, EDITS, Edit, changes_alone
from tests.exchange.returning.files import told
from tests.exchange.returning.firms import compared, export, put_in, row_of
from tests.plugins.empty_files import Copies
from tests.support.dump import visible


@pytest.fixture
def workspace(filled_firm: Copies, tmp_path: Path) -> Iterator[Workspace]:
    filled_firm(tmp_path / "firm.crm")
    with Workspace.open(tmp_path / "firm.crm") as opened:
        yield opened


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", LISTINGS)
def test_an_untouched_list_changes_nothing(
    workspace: Workspace, tmp_path: Path, name: str, code: str
) -> None:
    language = load_language(code)
    plan = read_plan(export(workspace, tmp_path / "list.xlsx", name, language)).plan
    assert {each.reason for each in plan.problems} <= {"total_row"}
    comparison = compared(workspace, plan, language)
    assert told(comparison) == []
    assert (comparison.result.created, comparison.result.updated) == (0, 0)
    before = workspace.read(visible)
    assert not put_in(workspace, plan, language).touched
    assert workspace.read(visible) == before


@pytest.mark.requirement("S1-11", "S2-20")
@pytest.mark.parametrize("each", EDITS, ids=str)
def test_a_changed_cell_changes_that_field_alone(
    workspace: Workspace, tmp_path: Path, each: Edit
) -> None:
    path = export(workspace, tmp_path / "list.xlsx", each.list, CHINESE)
    changes_alone(workspace, path, each, row_of(path, each.row), each.field)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("badges", "words"),
    [
        (TASK_BADGES, IS_DONE),
        (STATE_BADGES, orders.STATE_WORDS),
        (COMPLAINT_BADGES, complaints.STATE_WORDS),
        (SEVERITY_BADGES, complaints.SEVERITY_WORDS),
    ],
    ids=["tasks", "orders", "complaints", "severity"],
)
def test_every_state_that_a_list_shows_is_understood(
    badges: Mapping[Any, Badge], words: Mapping[str, Any], code: str
) -> None:
    language = load_language(code)
    shown = {language.say(each.text) for each in badges.values() if isinstance(each.text, Text)}
    assert len(shown) == len(badges)
    assert {word for word in shown if folded(word) not in words} == set()
