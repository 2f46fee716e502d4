"""List pages over a real firm's file, answered at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_page import ListPage
from tests.builders import Firm
from tests.ui.doubles import make_context
from tests.ui.firm_background import FirmBackground

P = TypeVar("P", bound=ListPage)
OpenPage = Callable[[type[Any]], Any]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """An empty firm's file."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)


@pytest.fixture
def context(host: QMainWindow, tmp_path: Path, firm: Firm) -> Context:
    """Doubles around the firm's file."""
    bus = Bus()
    background: Any = FirmBackground(bus, firm.workspace)
    return make_context(tmp_path, window=host, bus=bus, background=background)


@pytest.fixture
def open_page(host: QMainWindow, context: Context, qtbot: QtBot) -> OpenPage:
    """Open a page on what the file holds by then."""

    def open_page(kind: type[P]) -> P:
        page: P = kind(context)  # type: ignore[call-arg]
        host.setCentralWidget(page)
        route = page.spec.route(None)
        context.navigation.go(route)
        host.show()
        qtbot.waitExposed(host)
        page.show_route(route)
        return page

    return open_page
