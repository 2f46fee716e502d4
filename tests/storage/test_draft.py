"""A firm in the making is no firm's file before it is whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import utc_now
from desktop_crm.core.errors import UserError
from desktop_crm.core.ids import new_id
from desktop_crm.core.language import Text
from desktop_crm.models import Customer, JournalEntry
from desktop_crm.models.base import table_of
from desktop_crm.services.action import action
from desktop_crm.storage import search
from desktop_crm.storage.bulk import file_value, insert_rows
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.firm_file import recognise
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import COLUMNS, add


def titles(workspace: Workspace, query: str) -> list[str]:
    return [hit.title for hit in workspace.read(search.find, query)]


def test_a_draft_becomes_a_file_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    with Workspace.draft(path) as workspace:
        workspace.write(add, name="苏州恒润")
    recognise(path)
    with raw_connection(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    with Workspace.open(path) as workspace:
        assert titles(workspace, "恒润") == ["苏州恒润"]
        workspace.undo()
        assert titles(workspace, "恒润") == []
    assert [each.name for each in tmp_path.iterdir()] == ["firm.crm"]


def test_a_draft_is_no_firm_before_its_end(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    with Workspace.draft(path) as workspace:
        workspace.write(add, name="苏州恒润")
        with pytest.raises(UserError, match=r"file\.not_ours"):
            recognise(path)


@pytest.mark.parametrize("error", [ArithmeticError, KeyboardInterrupt])
def test_a_draft_that_fails_leaves_nothing(tmp_path: Path, error: type[BaseException]) -> None:
    def fail() -> None:
        with Workspace.draft(tmp_path / "firm.crm") as workspace:
            workspace.write(add, name="苏州恒润")
            raise error

    with pytest.raises(error):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_what_is_refused_in_a_draft_is_not_written(tmp_path: Path) -> None:
    def refuse(session: Session, *, name: str) -> Done[None]:
        add(session, name=name)
        session.flush()
        raise UserError("undo.nothing")

    refused = action("tests.draft.refuse", Text("tests", "refuse"))(refuse)
    with Workspace.draft(tmp_path / "firm.crm") as workspace:
        workspace.write(add, name="苏州恒润")
        with pytest.raises(UserError):
            workspace.write(refused, name="宁波海曙")
        workspace.write(add, name="无锡新区")
    with Workspace.open(tmp_path / "firm.crm") as workspace:
        assert titles(workspace, "海曙") == []
        assert titles(workspace, "新区") == ["无锡新区"]


def _begin_with(session: Session, *, names: Sequence[str]) -> Done[int]:
    now = file_value(utc_now())
    for name in names:
        row = (new_id().hex, now, now, name, name, name, "prospect", 0, 0, 0)
        insert_rows(session, table_of(Customer), COLUMNS, [row], journalled=False)
    return Done(len(names), {})


begin_with: Any = action("tests.begin_with", Text("tests", "begin_with"))(_begin_with)


def test_rows_without_entries_are_counted_and_found(workspace: Workspace) -> None:
    change = workspace.write(begin_with, names=["苏州恒润", "无锡新区"])
    touched = change.touched["customer"]
    assert (touched.inserted, touched.updated, touched.ids) == (2, 0, None)
    assert workspace.read(lambda session: session.scalar(select(func.count(JournalEntry.seq)))) == 0
    assert titles(workspace, "恒润") == ["苏州恒润"]
    assert titles(workspace, "新区") == ["无锡新区"]
