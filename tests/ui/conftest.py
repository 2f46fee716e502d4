"""What tests of the window share: the theme, a context of doubles, a firm's file, a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.ui.context import Context
from desktop_crm.ui.theme.theme import Theme
from tests.ui.doubles import make_context


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
