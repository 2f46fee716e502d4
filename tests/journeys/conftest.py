"""A program with all its pages, a clock that the journey sets, and a firm without anything."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_crm.app import FirmFiles
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.windows import Windows
from tests.journeys.driver import Driver
from tests.ui.conftest import language, qapp_args, shell, theme

__all__ = ["language", "qapp_args", "shell", "theme"]


class Calendar:
    """What day and time it is; each look at the clock is a second later than the one before."""

    def __init__(self, monday: date) -> None:
        self.today = monday
        self._seconds = 0

    def now(self) -> datetime:
        """The pretended instant: some time after nine in the morning."""
        self._seconds += 1
        morning = datetime.combine(self.today, time(9)).astimezone()
        return (morning + timedelta(seconds=self._seconds)).astimezone(UTC)

    def next_day(self) -> None:
        """The next morning."""
        self.today += timedelta(days=1)
        self._seconds = 0


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> Calendar:
    """A clock for the whole program."""
    made = Calendar(date(2026, 11, 16))
    original = sys.modules["desktop_crm.core.clock"].utc_now
    for name, module in list(sys.modules.items()):
        if name.startswith("desktop_crm") and getattr(module, "utc_now", None) is original:
            monkeypatch.setattr(module, "utc_now", made.now)
    return made


@pytest.fixture
def driver(
    shell: Shell, calendar: Calendar, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Driver]:
    """A person at the window of a firm that was just founded."""
    files = FirmFiles(folder=tmp_path / "data", today=lambda: calendar.today)
    whole = dataclasses.replace(shell, files=files, pages=PAGES, today=lambda: calendar.today)
    windows = Windows(whole)
    window = MainWindow(whole)
    with qtbot.waitExposed(window):
        window.show()
    bench = windows.fill(window)
    bench.show_welcome()
    with qtbot.waitSignal(bench.opened, timeout=20_000):
        windows.open_file(tmp_path / "恒通商贸.crm", bench, files.create)
    window.activateWindow()
    made = Driver(bench, qtbot)
    made.rest()
    yield made
    qapp.removeEventFilter(made.strays)
    for each in windows.benches:
        each.may_close = lambda: True  # type: ignore[method-assign]
        each.window.close()
