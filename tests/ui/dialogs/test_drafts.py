"""What was typed and not saved: kept through a kill, offered, listed, thrown away."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.drafts_dialog import DraftsSheet, show_drafts
from desktop_crm.ui.dialogs.task_dialog import TaskSheet, new_task
from desktop_crm.ui.draft_notes import DraftNotes
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.dialogs.half_typed import TYPED
from tests.ui.dialogs.typing import enter, key, keys
from tests.ui.doubles import FakeToasts, make_context
from tests.ui.firm_background import FirmBackground
from tests.ui.pressing import page_of

_ROOT = Path(__file__).parents[3]


def _titles(workspace: Workspace) -> list[str]:
    return [str(draft.values.get("title")) for draft in workspace.drafts()]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_half_typed_form_survives_a_kill(tmp_path: Path, host: QMainWindow, qtbot: QtBot) -> None:
    path = tmp_path / "firm.crm"
    with Workspace.create(path) as workspace:
        workspace.write(found_firm, name="恒通商贸")
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.dialogs.half_typed", str(path), str(tmp_path)],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == "typed"
        with Workspace.open(path) as watcher:
            qtbot.waitUntil(lambda: _titles(watcher) == [TYPED])
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()
        if program.stdout is not None:
            program.stdout.close()
    bus = Bus()
    host.setCentralWidget(QWidget())
    host.show()
    with Workspace.open(path) as workspace:
        background = FirmBackground(bus, workspace)
        context = make_context(tmp_path, window=host, bus=bus, background=background)
        DraftNotes(context, host)
        toasts = cast(FakeToasts, context.toasts)
        assert toasts.shown == ["Forms that were not saved: 1"]
        new_task(context, page_of(host))
        sheet = open_sheet(host)
        assert isinstance(sheet, TaskSheet)
        qtbot.waitUntil(lambda: not sheet.offer.isHidden())
        sheet.offer.restore()
        assert sheet.form.values()["title"] == TYPED
        sheet.accept()


def test_the_list_opens_a_form_with_what_was_typed(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    new_task(context, page_of(host))
    keys("call them")
    key(Qt.Key.Key_Escape)
    show_drafts(context, page_of(host))
    sheet = open_sheet(host)
    assert isinstance(sheet, DraftsSheet)
    enter()
    sheet = open_sheet(host)
    assert isinstance(sheet, TaskSheet)
    assert sheet.form.values()["title"] == "call them"
    assert sheet.offer.isHidden()
    key(Qt.Key.Key_Escape)
    assert len(firm.workspace.drafts()) == 1


def test_the_list_throws_drafts_away(firm: Firm, context: Context, host: QMainWindow) -> None:
    new_task(context, page_of(host))
    keys("call them")
    key(Qt.Key.Key_Escape)
    toasts = cast(FakeToasts, context.toasts)
    _text, discard = toasts.actions[-1]
    assert discard is not None
    discard()
    assert firm.workspace.drafts() == ()
    firm.workspace.keep_draft(form="task.new", subject="", title="T", values={"title": "x"})
    firm.workspace.keep_draft(form="unknown", subject="", title="U", values={})
    show_drafts(context, page_of(host))
    sheet = open_sheet(host)
    assert isinstance(sheet, DraftsSheet)
    assert len(sheet.open_buttons) == 1, "a form that nobody knows can only be thrown away"
    for draft in firm.workspace.drafts():
        sheet._discard(draft)
    assert firm.workspace.drafts() == ()


def test_a_draft_is_written_while_one_types(
    firm: Firm, context: Context, host: QMainWindow, qtbot: QtBot
) -> None:
    new_task(context, page_of(host))
    keys("a")
    assert firm.workspace.drafts() == (), "not at each key"
    qtbot.waitUntil(lambda: bool(firm.workspace.drafts()))
    assert firm.workspace.drafts()[0].values["title"] == "a"
    key(Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not firm.workspace.drafts())
