"""A full disk: what was there stays, what was typed is not lost by a crash."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.models import Customer
from desktop_crm.services.action import Action
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add, add_many


@pytest.fixture
def full(workspace: Workspace) -> Workspace:
    """A workspace whose file cannot grow by more than a few pages."""
    workspace.write(add, name="甲")
    with workspace._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limit(connection: Any, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages + 8}")

    event.listen(workspace._engine, "connect", limit)
    workspace._engine.dispose()
    return workspace


def names(session: Session) -> list[str]:
    return list(session.scalars(select(Customer.name)))


def test_a_write_is_refused_with_a_sentence_and_leaves_the_file_as_it_was(full: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        full.write(add_many, count=20_000)
    assert caught.value.code == "file.cannot_write"
    assert "full" in caught.value.params["reason"]
    assert full.read(names) == ["甲"]
    full.write(add, name="乙")
    assert sorted(full.read(names)) == ["乙", "甲"]


def test_a_draft_that_does_not_fit_is_refused_and_the_earlier_one_stays(full: Workspace) -> None:
    full.keep_draft(form="log", subject="", title="1", values={"text": "x"})
    with pytest.raises(UserError, match=r"file\.cannot_write"):
        full.keep_draft(form="log", subject="", title="2", values={"text": "字" * 1_000_000})
    assert [draft.title for draft in full.drafts()] == ["1"]


def test_a_wrong_statement_is_a_bug_and_no_full_disk(workspace: Workspace) -> None:
    def wrong(session: Session) -> Done[None]:
        session.connection().exec_driver_sql("SELECT * FROM nowhere")
        return Done(None)

    with pytest.raises(OperationalError):
        workspace.write(Action("tests.wrong", wrong))
