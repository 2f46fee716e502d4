"""The foot of the rail: the author of what is written, and the last backup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_crm.models import Customer, Operation
from desktop_crm.services.customers import create_customer
from desktop_crm.services.staff import create_staff
from desktop_crm.storage.backup import backups
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.who_am_i import WhoAmI
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.workbench import Workbench


@pytest.fixture(autouse=True)
def _sweep(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def who(bench: Workbench) -> WhoAmI:
    assert bench.desk is not None
    found = bench.desk.findChild(WhoAmI)
    assert found is not None
    return found


def write(bench: Workbench, qtbot: QtBot, action: Any, **kw: Any) -> Any:
    assert bench.desk is not None
    done: list[Any] = []
    bench.desk.background.write(action, done.append, owner=bench, **kw)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(bench.desk.background.is_idle)
    return done[0]


def test_entries_get_the_author_that_was_chosen(
    open_bench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    rail = open_bench.window.rail
    assert rail.user.text() == "Who are you?"
    staff_id = write(open_bench, qtbot, create_staff, name="李娜").value
    who(open_bench).choose(staff_id)
    assert rail.user.text() == "李娜"
    write(open_bench, qtbot, create_customer, name="恒润五金")
    path = tmp_path / "恒通商贸.crm"
    open_bench.close_firm()
    with Workspace.open(path) as workspace:
        assert workspace.read(lambda s: s.scalars(select(Customer.created_by)).all()) == [staff_id]
        last = select(Operation.staff_id).order_by(Operation.at.desc())
        assert workspace.read(lambda s: s.scalars(last).first()) == staff_id


def test_the_choice_is_remembered_for_this_file(
    open_bench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    staff_id = write(open_bench, qtbot, create_staff, name="李娜").value
    who(open_bench).choose(staff_id)
    path = tmp_path / "恒通商贸.crm"
    open_bench.close_firm()
    with qtbot.waitSignal(open_bench.opened):
        open_bench.open_firm(path, open_bench.shell.files.open)
    rail = open_bench.window.rail
    qtbot.waitUntil(lambda: rail.user.text() == "李娜")
    saved = Path(tmp_path / "preferences.ini")
    preferences: Preferences = open_bench.shell.preferences
    preferences.save()
    assert str(path) not in saved.read_text("utf-8").split("[who_am_i]")[-1].split("[")[0]


def test_the_menu_offers_everybody_and_oneself(open_bench: Workbench, qtbot: QtBot) -> None:
    write(open_bench, qtbot, create_staff, name="李娜")
    who(open_bench).open_menu()
    (menu,) = [each for each in open_bench.window.findChildren(Menu) if each.isVisible()]
    assert [action.text() for action in menu.actions() if action.text()] == [
        "You write as",
        "李娜",
        "Add yourself…",
    ]
    menu.close()


def test_who_adds_oneself_writes_from_then_on(open_bench: Workbench, qtbot: QtBot) -> None:
    chooser = who(open_bench)
    chooser._adds_oneself = True
    write(open_bench, qtbot, create_staff, name="赵敏")
    qtbot.waitUntil(lambda: open_bench.window.rail.user.text() == "赵敏")


def test_a_backup_is_made_and_told(open_bench: Workbench, qtbot: QtBot, tmp_path: Path) -> None:
    rail = open_bench.window.rail
    qtbot.waitUntil(lambda: rail.backup.text() == "No backup yet")
    open_bench.commands.trigger("file.backup")
    qtbot.waitUntil(lambda: len(backups(tmp_path / "恒通商贸.crm")) == 1)
    qtbot.waitUntil(lambda: rail.backup.text().startswith("Backup "))


def test_the_bin_is_emptied_once_a_day(open_bench: Workbench) -> None:
    preferences = open_bench.shell.preferences
    (key,) = [key for key in preferences._settings.allKeys() if key.startswith("bin_emptied/")]
    assert preferences.text(key) == "2026-11-21"
