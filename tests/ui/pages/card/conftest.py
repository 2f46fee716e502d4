"""A card over a real file, read at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.card_page import CardPage
from desktop_crm.ui.pages.card.card_tabs import Tab
from desktop_crm.ui.routes import CardRoute
from tests.builders import Firm
from tests.ui.doubles import make_context
from tests.ui.firm_background import FirmBackground

Open = Callable[..., CardPage]


@pytest.fixture(autouse=True)
def _sweep(qapp: QApplication) -> Iterator[None]:
    """Delete the closed windows at once: a later test that changes the theme would restyle them."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """A firm with its usual lists."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(found_firm, name="恒通商贸")
        yield Firm(workspace)


@pytest.fixture
def context(host: QMainWindow, tmp_path: Path, firm: Firm) -> Context:
    """Doubles around the firm's file."""
    bus = Bus()
    background = FirmBackground(bus, firm.workspace)
    return make_context(tmp_path, window=host, bus=bus, background=background)


@pytest.fixture
def open_card(host: QMainWindow, context: Context) -> Open:
    """Shows a customer in a window; the page is made at the first call."""
    pages: list[CardPage] = []

    def show(customer_id: UUID, tab: Tab = Tab.LOG) -> CardPage:
        if not pages:
            pages.append(CardPage(context))
            host.setCentralWidget(pages[0])
            host.show()
        route = CardRoute(customer_id, tab)
        context.navigation.go(route)
        pages[0].show_route(route)
        return pages[0]

    return show
