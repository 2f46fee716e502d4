"""What tests of the window share: the theme, a context of doubles, a firm's file, a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.app import FirmFiles
from desktop_crm.core.language import ENGLISH
from desktop_crm.ui.context import Context
from desktop_crm.ui.language import InterfaceLanguage
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.theme.theme import Theme
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.windows import Windows
from desktop_crm.ui.workbench import Workbench
from tests.ui.doubles import TODAY, make_context
from tests.ui.sample_pages import sample_pages


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["desktop-crm"]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light theme, applied once."""
    return Theme(qapp, "light", qapp)


@pytest.fixture
def host(qtbot: QtBot, theme: Theme) -> QMainWindow:  # noqa: ARG001
    """An empty window for a page or a sheet."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    return window


@pytest.fixture
def context(host: QMainWindow, tmp_path: Path) -> Context:
    """Doubles around a real bus, navigation and actions; see `doubles.make_context`."""
    return make_context(tmp_path, window=host)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[InterfaceLanguage]:
    """The interface in English; afterwards it is English again."""
    made = InterfaceLanguage(qapp, ENGLISH)
    yield made
    made.set_code(ENGLISH)


@pytest.fixture
def shell(
    qapp: QApplication,
    theme: Theme,
    language: InterfaceLanguage,
    tmp_path: Path,
) -> Iterator[Shell]:
    """What all windows share, around real files in a folder of the test."""
    files = FirmFiles(folder=tmp_path / "data", today=lambda: TODAY)
    yield Shell(
        theme=theme,
        language=language,
        preferences=Preferences(tmp_path / "preferences.ini", qapp),
        files=files,
        pages=sample_pages(),
        today=lambda: TODAY,
    )
    theme.set_mode("light")


@pytest.fixture
def windows(shell: Shell) -> Iterator[Windows]:
    """All windows of a program; those left open are closed."""
    made = Windows(shell)
    yield made
    for bench in made.benches:
        bench.may_close = lambda: True  # type: ignore[method-assign]
        bench.window.close()


@pytest.fixture
def bench(windows: Windows, shell: Shell, qtbot: QtBot) -> Workbench:
    """A free window on screen."""
    window = MainWindow(shell)
    with qtbot.waitExposed(window):
        window.show()
    made = windows.fill(window)
    made.show_welcome()
    return made


@pytest.fixture
def open_bench(bench: Workbench, windows: Windows, tmp_path: Path, qtbot: QtBot) -> Workbench:
    """A window with an empty firm."""
    with qtbot.waitSignal(bench.opened, timeout=20_000):
        windows.open_file(tmp_path / "恒通商贸.crm", bench, bench.shell.files.create)
    assert bench.desk is not None
    qtbot.waitUntil(bench.desk.background.is_idle)
    return bench
