"""The program with all its pages, over a firm with a customer, an order and a complaint."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_crm.core.language import LANGUAGES, Language, load_language
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.windows import Windows
from desktop_crm.ui.workbench import Workbench
from tests.builders import Firm, noon
from tests.ui.conftest import host, language, qapp_args, shell, theme
from tests.ui.doubles import TODAY
from tests.ui.over_a_firm import _sweep, context, firm

__all__ = ["_sweep", "context", "firm", "host", "language", "qapp_args", "shell", "theme"]


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Language:
    """Each language of the program."""
    return load_language(request.param)


@pytest.fixture
def program(shell: Shell, tmp_path: Path, qtbot: QtBot) -> Iterator[Workbench]:
    """A window with every page; all that can be done can be done."""
    path = tmp_path / "恒通商贸.crm"
    with Workspace.create(path) as workspace:
        workspace.write(found_firm, name="恒通商贸")
        made = Firm(workspace)
        first, _second = made.customer("苏州恒润"), made.customer("无锡华新")
        made.order(first, TODAY - timedelta(days=5), 1200)
        made.complaint(first, noon(TODAY))
    whole = dataclasses.replace(shell, pages=PAGES)
    windows = Windows(whole)
    window = MainWindow(whole)
    with qtbot.waitExposed(window):
        window.show()
    bench = windows.fill(window)
    with qtbot.waitSignal(bench.opened, timeout=20_000):
        windows.open_file(path, bench)
    assert bench.desk is not None
    qtbot.waitUntil(bench.desk.background.is_idle, timeout=20_000)
    yield bench
    for each in windows.benches:
        each.may_close = lambda: True  # type: ignore[method-assign]
        each.window.close()


@pytest.fixture
def able(program: Workbench) -> Workbench:
    """The same while somebody can do each thing."""
    owner = QObject(program)
    for spec in program.commands.specs:
        program.commands.handle(spec.key, lambda: None, owner=owner)
    return program
