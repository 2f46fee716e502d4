"""Half-typed forms in the firm's file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add
from tests.torture.draft_kills import torture


def test_a_draft_takes_the_place_of_the_earlier_one(workspace: Workspace) -> None:
    first = workspace.keep_draft(form="order", subject="a", title="1", values={"x": "1"})
    other = workspace.keep_draft(form="order", subject="b", title="2", values={"x": "2"})
    again = workspace.keep_draft(form="order", subject="a", title="3", values={"x": "3"})
    assert first == again
    kept = workspace.drafts()
    assert [(draft.id, draft.title, draft.values) for draft in kept] == [
        (again, "3", {"x": "3"}),
        (other, "2", {"x": "2"}),
    ]


def test_a_draft_is_dropped_by_its_id_or_its_place(workspace: Workspace) -> None:
    kept = workspace.keep_draft(form="order", subject="", title="1", values={})
    workspace.keep_draft(form="visit", subject="c", title="2", values={})
    assert workspace.drop_draft(draft_id=kept) == 1
    assert workspace.drop_draft(form="visit", subject="c") == 1
    assert workspace.drop_draft(form="visit", subject="c") == 0
    assert workspace.drafts() == ()
    with pytest.raises(ValueError, match="which draft"):
        workspace.drop_draft()


def test_a_draft_is_no_operation(workspace: Workspace) -> None:
    workspace.write(add, name="甲")
    workspace.keep_draft(form="order", subject="", title="1", values={})
    workspace.undo()
    with pytest.raises(UserError, match="nothing"):
        workspace.undo()
    assert len(workspace.drafts()) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the torture forks its writers")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_what_was_typed_survives_a_kill(tmp_path: Path) -> None:
    toll = torture(tmp_path, 20)
    assert toll.acknowledged >= 20
    assert (toll.lost, toll.damaged) == (0, 0)
