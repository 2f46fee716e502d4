"""Half-typed forms on their way to the firm's file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.errors import UserError
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.background import Background
from desktop_crm.ui.bus import Bus
from tests.ui.stores import Gate


def _refuse(error: UserError) -> None:
    raise error


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.create(tmp_path / "firm.crm")


@pytest.fixture
def changes() -> list[object]:
    return []


@pytest.fixture
def background(qtbot: QtBot, workspace: Workspace, changes: list[object]) -> Iterator[Background]:
    bus = Bus()
    bus.changed.connect(changes.append)
    made = Background(bus)
    with qtbot.waitSignal(made.idle):
        made.open(lambda: workspace, lambda _none: None, owner=bus, on_failed=_refuse)
    yield made
    made.close()


def test_a_form_is_kept_with_its_values_and_no_view_is_told(
    qtbot: QtBot, background: Background, changes: list[object]
) -> None:
    owner = QObject()
    values = {"amount": Decimal("1.50"), "on": date(2026, 11, 21), "lines": [{"n": 1}]}
    background.keep_draft(form="order", subject="c1", title="恒润", values=values, owner=owner)
    found: list[tuple[KeptDraft, ...]] = []
    background.drafts(found.append, owner=owner)
    qtbot.waitUntil(background.is_idle)
    ((draft,),) = found
    assert (draft.form, draft.subject, draft.title) == ("order", "c1", "恒润")
    assert draft.values == values
    assert not changes


def test_of_what_waits_only_the_newest_is_written(
    qtbot: QtBot, background: Background, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    keep = workspace.keep_draft

    def note(*, form: str, subject: str, title: str, values: dict[str, str]) -> object:
        written.append(title)
        return keep(form=form, subject=subject, title=title, values=values)

    monkeypatch.setattr(workspace, "keep_draft", note)
    owner, gate = QObject(), Gate()
    background.read(gate, lambda _value: None, owner=owner, value=0)
    gate.wait_until_started()
    for title in ("a", "ab", "abc"):
        background.keep_draft(form="log", subject="", title=title, values={}, owner=owner)
    background.keep_draft(form="log", subject="other", title="x", values={}, owner=owner)
    gate.release()
    qtbot.waitUntil(background.is_idle)
    assert written == ["abc", "x"]


def test_a_saved_form_leaves_nothing_behind(
    qtbot: QtBot, background: Background, workspace: Workspace
) -> None:
    owner, gate = QObject(), Gate()
    background.keep_draft(form="log", subject="1", title="a", values={}, owner=owner)
    background.read(gate, lambda _value: None, owner=owner, value=0)
    gate.wait_until_started()
    background.keep_draft(form="log", subject="1", title="ab", values={}, owner=owner)
    background.drop_draft(form="log", subject="1", owner=owner)
    gate.release()
    qtbot.waitUntil(background.is_idle)
    assert workspace.drafts() == ()


def test_what_was_typed_last_is_written_before_the_file_is_closed(
    background: Background, workspace: Workspace
) -> None:
    background.keep_draft(form="log", subject="", title="x", values={}, owner=background)
    path = workspace.path
    background.close()
    with Workspace.open(path) as again:
        assert [draft.title for draft in again.drafts()] == ["x"]
