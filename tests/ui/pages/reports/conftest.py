"""The reports page over a real file, read and drawn at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from desktop_crm.core.codes import OptionList
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.reports_page import ReportsPage
from desktop_crm.ui.routes import ReportRoute
from tests.builders import Firm
from tests.ui.doubles import FakeBackground, make_context
from tests.ui.firm_background import FirmBackground

Open = Callable[..., ReportsPage]


class DrawingBackground(FirmBackground):
    """Also does what runs beside the file."""

    @override
    def run(self, fn: Any, on_done: Any, /, **kw: Any) -> None:
        FakeBackground.run(self, fn, on_done, **kw)


@pytest.fixture
def empty_firm(tmp_path: Path) -> Iterator[Firm]:
    """A firm without orders."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)


@pytest.fixture
def firm(empty_firm: Firm) -> Firm:
    """Two customers, three orders, one of them shipped late."""
    firm = empty_firm
    region = firm.option(OptionList.REGION, "华东")
    one = firm.customer("苏州恒润", region_id=region)
    two = firm.customer("嘉兴箱包")
    firm.order(one, date(2026, 10, 6), 1_000, number="SO-1")
    firm.order(one, date(2026, 11, 6), 400, number="SO-2")
    late = firm.order(two, date(2026, 10, 8), 600, number="SO-3", promised_on=date(2026, 10, 12))
    firm.delivery(two, late, date(2026, 10, 15))
    return firm


@pytest.fixture
def context(host: QMainWindow, tmp_path: Path, empty_firm: Firm) -> Context:
    """Doubles around the firm's file."""
    bus = Bus()
    background = DrawingBackground(bus, empty_firm.workspace)
    return make_context(tmp_path, window=host, bus=bus, background=background)


@pytest.fixture
def open_page(host: QMainWindow, context: Context) -> Open:
    """Shows the page in a window; the page is made at the first call."""
    pages: list[ReportsPage] = []

    def show(name: str = "", **settings: str) -> ReportsPage:
        if not pages:
            pages.append(ReportsPage(context))
            host.setCentralWidget(pages[0])
            host.show()
        route = ReportRoute(name, settings)
        context.navigation.go(route)
        pages[0].show_route(route)
        return pages[0]

    return show
