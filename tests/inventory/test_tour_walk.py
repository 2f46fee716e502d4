"""Every stop of the tour can be reached, and nothing flashes up as a window on the way."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_crm.app import FirmFiles
from desktop_crm.ui import tour
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.tour import Tour, tour_stops
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.windows import Windows
from desktop_crm.ui.workbench import Workbench
from tests.journeys.driver import Strays
from tests.ui.conftest import language, qapp_args, shell, theme
from tests.ui.doubles import TODAY

__all__ = ["language", "qapp_args", "shell", "theme"]


@pytest.fixture
def whole_bench(shell: Shell, tmp_path: Path, qtbot: QtBot) -> Iterator[Workbench]:
    """A window with all pages."""
    files = FirmFiles(folder=tmp_path / "data", today=lambda: TODAY)
    whole = dataclasses.replace(shell, files=files, pages=PAGES)
    windows = Windows(whole)
    window = MainWindow(whole)
    with qtbot.waitExposed(window):
        window.show()
    yield windows.fill(window)
    for bench in windows.benches:
        bench.may_close = lambda: True  # type: ignore[method-assign]
        bench.window.close()


@pytest.mark.timeout(300)
def test_the_tour_goes_through(
    whole_bench: Workbench,
    tmp_path: Path,
    qtbot: QtBot,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tour, "_LANGUAGES", {"en": "en"})
    monkeypatch.setattr(tour, "_THEMES", ("light",))
    folder = tmp_path / "tour"
    folder.mkdir()
    files = whole_bench.shell.files
    walk = Tour(whole_bench.shell, whole_bench, folder)
    strays = Strays()
    qapp.installEventFilter(strays)
    with qtbot.waitSignal(walk.finished, timeout=280_000) as ended:
        walk.begin(files.demo_path(), files.create_demo)
    qapp.removeEventFilter(strays)
    assert ended.args == [True]
    assert strays.seen == []
    drawn = {path.name for path in folder.glob("*.png")}
    assert {f"{stop.name}_light_en.png" for stop in tour_stops(whole_bench.shell)} <= drawn
