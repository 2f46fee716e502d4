"""Whatever a text holds, the card and its sheets draw it as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QMainWindow,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from desktop_crm.models import Order
from desktop_crm.queries.timeline_rows import Moment
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.customer_decision import Decision
from desktop_crm.ui.pages.card.card_page import CardPage
from desktop_crm.ui.pages.card.card_tabs import Tab
from desktop_crm.ui.pages.card.contacts_panel import ContactsPanel
from desktop_crm.ui.pages.card.facts_panel import FactsPanel
from desktop_crm.ui.pages.card.history_panel import HistoryPanel
from desktop_crm.ui.pages.card.timeline_panel import TimelinePanel
from desktop_crm.ui.pages.order.order_page import OrderPage
from desktop_crm.ui.routes import CardRoute, OrderRoute
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from tests.builders import Firm
from tests.ui.doubles import TODAY
from tests.ui.pages.card.conftest import Open
from tests.ui.pages.card.evil import ALL, evil_customer

_LIVE = re.compile("[<&](?!\u200b)")
"""A tag or an entity that nothing keeps apart."""
TEXTS = pytest.mark.parametrize(
    "text", ALL, ids=["markup", "unc", "endless", "chinese", "rtl", "emoji", "lines"]
)


def _tooltips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(), 30)):
        for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
            tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str):
                yield tip


def assert_plain(root: QWidget) -> None:
    """No widget may take text for markup: labels say so, tooltips cannot be mistaken."""
    for label in root.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert not root.findChildren(QTextEdit)
    assert not root.findChildren(QTextBrowser)
    tips = [widget.toolTip() for widget in root.findChildren(QWidget)]
    for view in root.findChildren(QAbstractItemView):
        tips += _tooltips(view)
    assert [tip for tip in tips if _LIVE.search(tip)] == []


@TEXTS
@pytest.mark.timeout(60)
def test_the_card_draws_it_plain(firm: Firm, host: QMainWindow, open_card: Open, text: str) -> None:
    customer_id = evil_customer(firm, text, TODAY)
    page = open_card(customer_id)
    for tab in Tab:
        page.show_route(CardRoute(customer_id, tab))
        host.grab()
        assert_plain(host)
        assert page.minimumSizeHint().width() < 1024
        assert page.head.minimumSizeHint().width() < 1000


def _sheets(page: CardPage) -> Iterator[Sheet | None]:
    """Opens everything that the card can open, one after the other."""
    rows = page.tabs.find(Tab.LOG, TimelinePanel).rows
    people = page.tabs.find(Tab.CONTACTS, ContactsPanel).table.model.rows
    history = page.tabs.find(Tab.HISTORY, HistoryPanel)
    page.sheets.log()
    yield open_sheet(page.window())
    page.sheets.edit()
    yield open_sheet(page.window())
    page.sheets.plan()
    yield open_sheet(page.window())
    page.sheets.decide(Decision.RESUME)
    yield open_sheet(page.window())
    page.sheets.open_contact(people[0])
    yield open_sheet(page.window())
    links = page.tabs.find(Tab.FACTS, FactsPanel).links
    for open_one in (
        page.sheets.order,
        page.sheets.pay,
        page.sheets.complain,
        page.sheets.add_contact,
        page.sheets.put_beside,
        links.change_members,
        links.add_relation,
        links.change_channels,
    ):
        open_one()
        yield open_sheet(page.window())
    for row in rows:
        if row.moment not in (Moment.ORDER, Moment.DELIVERY):
            page.sheets.open_moment(row)
            yield open_sheet(page.window())
    for item in history.list.items[:4]:
        page.sheets.open_operation(history, item.row)
        yield open_sheet(page.window())


@TEXTS
@pytest.mark.timeout(90)
def test_the_sheets_draw_it_plain(
    firm: Firm, host: QMainWindow, open_card: Open, text: str
) -> None:
    customer_id = evil_customer(firm, text, TODAY)
    page = open_card(customer_id)
    for tab in (Tab.FACTS, Tab.CONTACTS, Tab.HISTORY, Tab.LOG):
        page.show_route(CardRoute(customer_id, tab))
    opened = 0
    for sheet in _sheets(page):
        assert sheet is not None
        host.grab()
        assert_plain(sheet)
        assert sheet.panel.width() <= host.width()
        assert sheet.panel.content.width() <= sheet.panel.width()
        sheet.may_close = lambda: True
        sheet.reject()
        opened += 1
    assert opened > 12


@TEXTS
def test_the_order_page_draws_it_plain(
    firm: Firm, host: QMainWindow, context: Context, text: str
) -> None:
    evil_customer(firm, text, TODAY)
    page = OrderPage(context)
    host.setCentralWidget(page)
    host.show()
    for order in firm.rows(Order):
        page.show_route(OrderRoute(order.id))
        host.grab()
        assert_plain(page)
        assert page.width() <= host.width()
