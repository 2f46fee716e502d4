"""Names that try to be markup, paths or endless, on the home page, history, bin and palette."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages.bin.bin_page import BinPage
from desktop_crm.ui.pages.history.history_page import HistoryPage
from desktop_crm.ui.pages.home.home_page import HomePage
from desktop_crm.ui.palette.palette import Palette, open_palette
from desktop_crm.ui.routes import BinRoute, HistoryRoute, HomeRoute, Route
from tests.builders import Firm
from tests.ui.doubles import TODAY
from tests.ui.over_a_firm import _sweep, context, firm
from tests.ui.pages.card.evil import ALL, evil_customer

__all__ = ["_sweep", "context", "firm"]
_ROUTES: dict[type[Page], Route] = {
    HomePage: HomeRoute(),
    HistoryPage: HistoryRoute(),
    BinPage: BinRoute(),
}


def assert_plain(root: QWidget) -> None:
    """Nothing in a label or tooltip is read as markup."""
    for label in root.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()[:80]
    for widget in root.findChildren(QWidget):
        assert "<img" not in widget.toolTip()


@pytest.mark.parametrize("page_class", _ROUTES)
@pytest.mark.parametrize("text", ALL, ids=range(len(ALL)))
def test_pages_show_evil_texts_as_they_are(
    host: QMainWindow, context: Context, firm: Firm, page_class: type[Page], text: str
) -> None:
    customer_id: UUID = evil_customer(firm, text, TODAY)
    if page_class is BinPage:
        firm.write(delete_customers, customer_ids=[customer_id])
    page = page_class(context)
    host.setCentralWidget(page)
    host.show()
    page.show_route(_ROUTES[page_class])
    assert not host.grab().isNull()
    assert_plain(page)
    assert page.minimumSizeHint().width() <= 1_024 - 196, "it fits beside the rail"


@pytest.mark.parametrize("text", ALL, ids=range(len(ALL)))
def test_the_palette_shows_evil_texts_as_they_are(
    host: QMainWindow, context: Context, firm: Firm, text: str
) -> None:
    evil_customer(firm, text, TODAY)
    host.setCentralWidget(QWidget())
    host.show()
    open_palette(context, host)
    palette = host.findChild(Palette)
    assert palette is not None
    for typed in ("13805126621", text[:200]):
        palette.box_edit.set_text(typed)
        assert not host.grab().isNull()
    assert_plain(palette)
