"""Deliveries, returns, payments and products, typed without a mouse."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from desktop_crm.core.codes import OptionList
from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.models import (
    DeliveryLine,
    DeliveryNote,
    Payment,
    Product,
    ProductPrice,
    ReturnNote,
)
from desktop_crm.services.customers import create_customer
from desktop_crm.services.deliveries import record_delivery
from desktop_crm.services.orders import create_order
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import ChooseCustomerSheet
from desktop_crm.ui.dialogs.choose_order_dialog import ChooseOrderSheet
from desktop_crm.ui.dialogs.delivery_dialog import DeliverySheet, edit_delivery, new_delivery
from desktop_crm.ui.dialogs.payment_dialog import PaymentSheet, edit_payment, new_payment
from desktop_crm.ui.dialogs.product_dialog import ProductSheet, edit_product, new_product
from desktop_crm.ui.dialogs.return_dialog import ReturnSheet, edit_return, new_return
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.dialogs.typing import ALT, CTRL, enter, focused, key, keys, save
from tests.ui.doubles import TODAY
from tests.ui.pressing import page_of


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    made: UUID = firm.write(create_customer, name="佛山顺德启明电器")
    return made


@pytest.fixture
def order_id(firm: Firm, customer_id: UUID) -> UUID:
    made: UUID = firm.write(
        create_order,
        customer_id=customer_id,
        ordered_on=date(2026, 11, 2),
        promised_on=date(2026, 11, 18),
        number="SO-77",
        lines=[
            OrderLineInput(Decimal(10), Decimal(100), description="垫片"),
            OrderLineInput(Decimal(5), Decimal(20), description="螺母"),
        ],
        save_anyway=True,
    )
    return made


def _replace(text: str) -> None:
    key(Qt.Key.Key_A, CTRL)
    keys(text)


def test_a_late_delivery_of_a_part(
    firm: Firm, context: Context, host: QMainWindow, order_id: UUID
) -> None:
    reason = firm.option(OptionList.DELAY_REASON, "缺料")
    new_delivery(context, page_of(host), order_id)
    sheet = open_sheet(host)
    assert isinstance(sheet, DeliverySheet)
    assert [edit.text() for edit in sheet.goods.edits] == ["10", "5"]
    assert focused() is sheet.goods.edits[0]
    _replace("4")
    enter()
    _replace("0")
    enter()
    assert focused() is sheet.form.editor("shipped_on").widget
    assert sheet.form.field("delay_reason_id").isVisible()
    save()
    assert sheet.form.field("delay_reason_id").problem
    assert sheet.save_button.text() == "Save anyway"
    sheet.form.set_values({"delay_reason_id": reason})
    save()
    assert open_sheet(host) is None
    note = firm.rows(DeliveryNote)[0]
    assert (note.shipped_on, note.promised_on) == (TODAY, date(2026, 11, 18))
    assert note.delay_reason_id == reason
    assert [line.quantity for line in firm.rows(DeliveryLine)] == [4]
    new_delivery(context, page_of(host), order_id)
    sheet = open_sheet(host)
    assert isinstance(sheet, DeliverySheet)
    assert [edit.text() for edit in sheet.goods.edits] == ["6", "5"]


def test_a_delivery_in_time_asks_for_no_reason_and_is_approved(
    firm: Firm, context: Context, host: QMainWindow, order_id: UUID
) -> None:
    new_delivery(context, page_of(host), order_id)
    sheet = open_sheet(host)
    assert isinstance(sheet, DeliverySheet)
    sheet.form.set_values({"shipped_on": date(2026, 11, 18), "approved": True})
    assert not sheet.form.field("delay_reason_id").isVisible()
    save()
    note = firm.rows(DeliveryNote)[0]
    assert note.approved_at is not None
    edit_delivery(context, page_of(host), note.id)
    sheet = open_sheet(host)
    assert isinstance(sheet, DeliverySheet)
    sheet.form.focus("receiver")
    keys("gate")
    save()
    assert firm.row(DeliveryNote, note.id).receiver == "gate"


def test_the_order_of_a_delivery_is_found_by_its_number(
    firm: Firm, context: Context, host: QMainWindow, order_id: UUID
) -> None:
    new_delivery(context, page_of(host))
    sheet = open_sheet(host)
    assert isinstance(sheet, ChooseOrderSheet)
    keys("77")
    assert [row.id for row in sheet.completion.rows] == [order_id]
    enter()
    assert isinstance(open_sheet(host), DeliverySheet)
    enter(CTRL)
    enter(CTRL)
    assert len(firm.rows(DeliveryNote)) == 1


def test_goods_that_came_back(
    firm: Firm, context: Context, host: QMainWindow, order_id: UUID
) -> None:
    firm.write(record_delivery, order_id=order_id, shipped_on=date(2026, 11, 16), save_anyway=True)
    new_return(context, page_of(host), order_id)
    sheet = open_sheet(host)
    assert isinstance(sheet, ReturnSheet)
    keys("2")
    assert focused() is sheet.goods.edits[0]
    save()
    note = firm.rows(ReturnNote)[0]
    assert (note.total, note.returned_on) == (200, TODAY)
    edit_return(context, page_of(host), note.id)
    sheet = open_sheet(host)
    assert isinstance(sheet, ReturnSheet)
    _replace("3")
    sheet.form.set_values({"total": None})
    save()
    save()
    assert firm.row(ReturnNote, note.id).total == 300


def test_a_payment_of_a_typed_customer_for_its_order(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID, order_id: UUID
) -> None:
    new_payment(context, page_of(host))
    assert isinstance(open_sheet(host), ChooseCustomerSheet)
    keys("fss")
    enter()
    sheet = open_sheet(host)
    assert isinstance(sheet, PaymentSheet)
    save()
    assert sheet.form.field("amount").problem
    enter()
    enter()
    key(Qt.Key.Key_Down)
    assert sheet.form.values()["order_id"] == order_id
    sheet.form.focus("amount")
    _replace("1.1x")
    save()
    assert sheet.form.field("amount").problem.startswith("This is not a number")
    _replace("1,100")
    save()
    if open_sheet(host) is not None:
        save()
    payment = firm.rows(Payment)[0]
    assert (payment.amount, payment.order_id, payment.customer_id) == (1100, order_id, customer_id)
    edit_payment(context, page_of(host), payment.id)
    sheet = open_sheet(host)
    assert isinstance(sheet, PaymentSheet)
    sheet.form.set_values({"order_id": None})
    save()
    save()
    assert firm.row(Payment, payment.id).order_id is None


def test_half_a_payment_is_there_again(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    new_payment(context, page_of(host), customer_id)
    keys("99")
    key(Qt.Key.Key_Escape)
    new_payment(context, page_of(host), customer_id)
    key(Qt.Key.Key_Z, ALT)
    save()
    save()
    assert firm.rows(Payment)[0].amount == 99


def test_a_product_and_its_price_of_another_day(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    new_product(context, page_of(host))
    save()
    sheet = open_sheet(host)
    assert isinstance(sheet, ProductSheet)
    assert sheet.form.field("name").problem
    keys("铜接线端子")
    enter()
    keys("OT6")
    sheet.form.focus("price")
    keys("98")
    enter()
    keys("99")
    save()
    assert sheet.form.field("price").problem
    save()
    product = firm.rows(Product)[0]
    assert (product.name, product.code) == ("铜接线端子", "OT6")
    edit_product(context, page_of(host), product.id)
    sheet = open_sheet(host)
    assert isinstance(sheet, ProductSheet)
    sheet.form.focus("price")
    _replace("120")
    sheet.form.set_values({"valid_from": date(2026, 12, 1)})
    save()
    prices = {row.valid_from: row.price for row in firm.rows(ProductPrice)}
    assert prices == {TODAY: 98, date(2026, 12, 1): 120}
