"""Lists that left with a few columns: with their ids they change these columns and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.apply.policy import ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.list_export import export_list
from desktop_crm.exchange.record_export import export_records
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.record_rows import RECORD_KINDS
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.apply.firms import ask
from tests.exchange.returning.edits import CHINESE, EDITS, Edit, changes_alone
from tests.exchange.returning.firms import TODAY, compared, export, put_in, row_of
from tests.plugins.empty_files import Copies
from tests.support.dump import visible


@pytest.fixture
def workspace(filled_firm: Copies, tmp_path: Path) -> Iterator[Workspace]:
    filled_firm(tmp_path / "firm.crm")
    with Workspace.open(tmp_path / "firm.crm") as opened:
        yield opened


def export_columns(workspace: Workspace, path: Path, name: str, columns: Sequence[str]) -> Path:
    options: dict[str, Any] = {
        "listing": LISTINGS[name],
        "columns": columns,
        "with_contacts": False,
    }
    workspace.read(export_list, target=path, language=CHINESE, today=TODAY, **options)
    return path


@pytest.mark.requirement("S1-11")
@pytest.mark.parametrize("each", EDITS, ids=str)
def test_one_column_alone_is_taken_back(workspace: Workspace, tmp_path: Path, each: Edit) -> None:
    whole = export(workspace, tmp_path / "whole.xlsx", each.list, CHINESE)
    path = export_columns(workspace, tmp_path / "list.xlsx", each.list, [each.cell])
    field = "task.done_on" if each.cell == "done" else each.field
    changes_alone(workspace, path, each, row_of(whole, each.row), field)


@pytest.mark.parametrize("name", LISTINGS)
def test_any_column_alone_changes_nothing_untouched(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    before = workspace.read(visible)
    for key in LISTINGS[name].keys:
        path = export_columns(workspace, tmp_path / "list.xlsx", name, [key])
        plan = read_plan(path).plan
        assert {each.reason for each in plan.problems} <= {"total_row"}, key
        assert not put_in(workspace, plan, CHINESE).touched, key
        assert workspace.read(visible) == before


@pytest.mark.parametrize("kind", RECORD_KINDS)
def test_any_column_of_records_alone_changes_nothing_untouched(
    workspace: Workspace, tmp_path: Path, kind: str
) -> None:
    before = workspace.read(visible)
    for key in RECORD_KINDS[kind].columns:
        path = tmp_path / "records.xlsx"
        options: dict[str, Any] = {"kind": kind, "columns": [key]}
        workspace.read(export_records, target=path, language=CHINESE, today=TODAY, **options)
        plan = read_plan(path).plan
        assert plan.problems == (), key
        assert not put_in(workspace, plan, CHINESE).touched, key
        assert workspace.read(visible) == before


@pytest.mark.parametrize(("name", "column"), [("customers", "city"), ("orders", "remark")])
def test_rows_of_another_firm_are_rejected_with_the_reason(
    workspace: Workspace, tmp_path: Path, name: str, column: str
) -> None:
    path = export_columns(workspace, tmp_path / "list.xlsx", name, [column])
    with Workspace.create(tmp_path / "other.crm") as other:
        other.write(found_firm, name="别家")
        plan = read_plan(path).plan
        before = other.read(visible)
        left = compared(other, plan, CHINESE).left
        assert {(each.reason, each.effect) for each in left} == {
            ("unknown_id", Effect.ROW_REJECTED)
        }
        assert len(left) == len(rows_of(workspace, name))
        done = put_in(other, plan, CHINESE)
        assert done.value.left == left
        assert not done.touched
        assert other.read(visible) == before


def rows_of(workspace: Workspace, name: str) -> list[tuple[Any, ...]]:
    table = LISTINGS[name].model.__tablename__
    return ask(workspace, f"SELECT id FROM {table} WHERE deleted_at IS NULL")


def test_rejected_rows_stop_a_whole_import(workspace: Workspace, tmp_path: Path) -> None:
    path = export_columns(workspace, tmp_path / "list.xlsx", "customers", ["city"])
    plan = read_plan(path).plan
    policy = ImportPolicy(all_or_nothing=True)
    workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy)
    with Workspace.create(tmp_path / "other.crm") as other:
        other.write(found_firm, name="别家")
        with pytest.raises(UserError, match="all_or_nothing"):
            other.write(import_plan, plan=plan, language=CHINESE, policy=policy)
