"""The page of one order: what it shows, what can be done, and that it follows every change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.core.codes import FieldType, OrderState
from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.models import Order
from desktop_crm.services.custom_fields import create_custom_field
from desktop_crm.services.custom_values import set_custom_values
from desktop_crm.services.deliveries import record_delivery
from desktop_crm.services.firm_settings import set_logo, set_settings
from desktop_crm.services.orders import create_order
from desktop_crm.services.payments import record_payment
from desktop_crm.services.products import create_product
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.own_fields import own_key
from desktop_crm.ui.pages.order.order_page import OrderPage
from desktop_crm.ui.printing.paint import PagePainter
from desktop_crm.ui.routes import CardRoute, OrderRoute
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY, FakeMessages, make_context
from tests.ui.firm_background import FirmBackground

OpenOrder = Callable[[UUID], OrderPage]
ORDERED = TODAY - timedelta(10)


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
def open_order(host: QMainWindow, context: Context, qtbot: QtBot) -> OpenOrder:
    """Open the page of an order."""

    def open_order(order_id: UUID) -> OrderPage:
        page = OrderPage(context)
        host.setCentralWidget(page)
        host.show()
        qtbot.waitExposed(host)
        page.show_route(OrderRoute(order_id))
        return page

    return open_order


@pytest.fixture
def order(firm: Firm) -> UUID:
    """Ten boxes of screws at 50, promised for five days ago, their cost known."""
    customer = firm.customer("恒润五金")
    product = firm.write(
        create_product,
        name="M6 螺栓",
        price=Decimal(50),
        cost=Decimal(30),
        valid_from=ORDERED - timedelta(30),
        save_anyway=True,
    )
    line = OrderLineInput(product_id=product, quantity=Decimal(10), unit_price=Decimal(50))
    made: UUID = firm.write(
        create_order,
        customer_id=customer,
        ordered_on=ORDERED,
        promised_on=TODAY - timedelta(5),
        lines=[line],
        internal_remark="陈总特批价",
        save_anyway=True,
    )
    return made


def tell(context: Context, firm: Firm, action: Any, **kw: Any) -> None:
    """Do an action as a sheet does it."""
    context.bus.changed.emit(firm.change(action, **kw))


def test_it_shows_lines_money_and_what_stays_in_the_firm(
    open_order: OpenOrder, order: UUID
) -> None:
    page = open_order(order)
    view = page.view
    assert view is not None
    assert page.title() == f"Order {view.row.number}"
    assert page.head.number.text() == view.row.number
    assert page.head.late.text == "5 days overdue"
    row = [page.lines.table.model.cell_at(0, place) for place in range(8)]
    assert [cell.text for cell in row if cell is not None][:7] == [
        "M6 螺栓", "", "10", "", "¥50", "", "¥500",
    ]  # fmt: skip
    assert page.money.figure.text() == "¥500"
    assert page.money.rows.texts()["Outstanding"] == "¥500"
    assert page.money.margins.texts()["Gross profit"] == "¥200"
    assert page.money._note.text() == "陈总特批价"


def test_a_delivery_and_a_payment_change_what_is_offered(
    open_order: OpenOrder, order: UUID, firm: Firm, context: Context
) -> None:
    page = open_order(order)
    assert page.top.deliver.isVisible()
    tell(
        context,
        firm,
        record_delivery,
        order_id=order,
        shipped_on=TODAY,
        lines=None,
        save_anyway=True,
    )
    assert not page.top.deliver.isVisible()
    assert page.documents.tables["deliveries"].model.rowCount() == 1
    assert page.head.late.text == "5 days late"
    customer = firm.row(Order, order).customer_id
    tell(
        context,
        firm,
        record_payment,
        customer_id=customer,
        order_id=order,
        paid_on=TODAY,
        amount=Decimal(500),
        save_anyway=True,
    )
    assert page.money.rows.texts()["Paid"] == "¥500"
    assert page.money._said.text() == "Nothing outstanding"
    assert page.money.bar.share == 1.0


def test_its_state_changes_from_the_menu(
    open_order: OpenOrder, order: UUID, firm: Firm, context: Context
) -> None:
    page = open_order(order)

    def entries() -> list[str]:
        menu = page.deeds.menu()
        assert menu is not None
        words = [action.text() for action in menu.actions() if action.text()]
        menu.deleteLater()
        return words

    assert {"Close the order", "Void…"} <= set(entries())
    page.deeds.cancel()
    assert firm.row(Order, order).state == OrderState.CANCELLED
    assert "Reopen" in entries()
    assert not page.top.edit.isVisible()
    page.deeds.reopen()
    assert page.top.edit.isVisible()
    page.deeds.close()
    assert firm.row(Order, order).state == OrderState.CLOSED
    context.background.undo(owner=page)
    assert page.view is not None
    assert page.view.state is OrderState.CONFIRMED


def test_a_deleted_order_says_where_it_is(
    open_order: OpenOrder, order: UUID, context: Context
) -> None:
    page = open_order(order)
    page.deeds.delete()
    assert page.view is None
    assert page._missing.isVisible()
    assert not page.top.more.isVisible()
    context.background.undo(owner=page)
    assert not page._missing.isVisible()
    assert page.view is not None


def test_files_are_kept_and_saved_again(
    open_order: OpenOrder, order: UUID, context: Context, tmp_path: Path
) -> None:
    contract = tmp_path / "合同.txt"
    contract.write_text("十箱", encoding="utf-8")
    page = open_order(order)
    page.deeds.add_files([contract])
    assert page.view is not None
    (file,) = page.view.attachments
    copy = tmp_path / "copy.txt"
    cast(FakeMessages, context.messages).files = [copy]
    page.documents.tables["files"].activated.emit(file)
    assert copy.read_text(encoding="utf-8") == "十箱"


def test_print_keeps_the_cost_inside(open_order: OpenOrder, order: UUID) -> None:
    page = open_order(order)
    page.deeds.print_order()
    document = page.deeds.sheet._document
    shown = [document.columns[place].key for place in document.visible()]
    assert "cost" not in shown
    assert "amount" in shown
    assert ("Customer", "恒润五金") in document.facts
    assert "Amount to pay: ¥500" in document.notes


def test_it_leads_to_its_customer_and_complaints(
    open_order: OpenOrder, order: UUID, firm: Firm, context: Context, host: QMainWindow
) -> None:
    customer = firm.row(Order, order).customer_id
    firm.complaint(customer, noon(TODAY), "毛刺", order_id=order)
    page = open_order(order)
    assert page.documents.tables["complaints"].model.rowCount() == 1
    page.head.customer.click()
    assert context.navigation.current == CardRoute(customer)
    page.documents.opened.emit("complaints", page.view.complaints[0] if page.view else None)
    from desktop_crm.ui.widgets.sheet import open_sheet

    sheet = open_sheet(host)
    assert sheet is not None
    sheet.reject()


def test_an_evil_order_is_drawn_plain(open_order: OpenOrder, firm: Firm, host: QMainWindow) -> None:
    evil = '<img src="file:///etc/passwd">' + "长" * 400
    customer = firm.customer(evil)
    order = firm.order(customer, TODAY, 100, number=evil, remark=evil, internal_remark=evil)
    page = open_order(order)
    host.grab()
    assert page.head.number.text().startswith("<img")


def test_the_head_says_the_own_fields_that_are_filled(
    firm: Firm, order: UUID, open_order: OpenOrder, context: Context
) -> None:
    add = partial(firm.write, create_custom_field, owner="sales_order")
    project: UUID = add(name="项目号", type_=FieldType.TEXT)
    empty: UUID = add(name="模具费", type_=FieldType.NUMBER)
    page = open_order(order)
    assert not page.view or not [each for each in page.view.own if each.value is not None]
    context.background.write(
        set_custom_values,
        owner=page,
        owner_table="sales_order",
        record_id=order,
        values={project: "HR-7"},
    )
    assert page.head.facts.value(own_key(project)) == "HR-7"
    with pytest.raises(KeyError):
        page.head.facts.value(own_key(empty))


def test_the_firm_stands_in_the_head_of_what_is_printed(
    open_order: OpenOrder, order: UUID, firm: Firm
) -> None:
    picture = QImage(400, 100, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    values = {
        "firm.name": "恒通商贸有限公司",
        "firm.address": "苏州工业园区 1 号",
        "firm.phone": "0512-1234567",
        "firm.print_note": "谢谢惠顾",
    }
    firm.write(set_settings, values=values)
    firm.write(set_logo, content=bytes(buffer.data().data()))
    page = open_order(order)
    page.deeds.print_order()
    document = page.deeds.sheet.layout_of_pages.document
    assert list(document.head) == ["恒通商贸有限公司", "苏州工业园区 1 号", "0512-1234567"]
    assert document.notes[-1] == "谢谢惠顾"
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    PagePainter(page.deeds.sheet.layout_of_pages).paint(painter, 0, "1 / 1")
    painter.end()
    assert image.pixelColor(794 - 48 - 20, 48 + 10).red() == 0xFF
    assert image.pixelColor(794 - 48 - 20, 48 + 10).green() == 0
    page.deeds.sheet.reject()
