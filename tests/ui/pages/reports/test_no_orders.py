"""A firm without orders is told what to do."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_crm.reports.registry import REPORTS
from desktop_crm.ui.pages.reports.no_orders import NoOrders
from desktop_crm.ui.widgets.empty_state import EmptyState
from tests.ui.pages.reports.conftest import Open


def test_the_overview_says_how_to_begin(open_page: Open) -> None:
    page = open_page()
    empty = page.overview.findChild(NoOrders)
    assert empty is not None
    assert empty.isVisible()


@pytest.mark.parametrize("name", [report.name for report in REPORTS])
def test_an_opened_report_says_that_there_is_nothing(
    open_page: Open, name: str, qtbot: QtBot
) -> None:
    page = open_page(name)
    assert page.view is not None
    empty = page.view.rows.findChild(EmptyState)
    assert empty is not None
    qtbot.waitUntil(empty.isVisible)
