"""Making and changing a customer by keyboard."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget

from desktop_crm.core.codes import OptionList, RelationKind
from desktop_crm.models import Contact, Customer, CustomerRelation, CustomerTag, Phone
from desktop_crm.queries.customer_facts import customer_facts
from desktop_crm.queries.duplicates.groups import find_duplicates
from desktop_crm.queries.options import options
from desktop_crm.services.customers import create_customer
from desktop_crm.services.options import retire_option
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.customer_dialog import CustomerSheet, edit_customer, new_customer
from desktop_crm.ui.routes import CardRoute
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.pressing import page_of, press

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _open_new(context: Context, host: QMainWindow, **more: Any) -> CustomerSheet:
    new_customer(context, page_of(host), **more)
    return _sheet(host)


def _sheet(host: QMainWindow) -> CustomerSheet:
    sheet = open_sheet(host)
    assert isinstance(sheet, CustomerSheet)
    return sheet


def _focused(host: QMainWindow) -> QWidget:
    widget = host.focusWidget()
    assert widget is not None
    return widget


def _type(host: QMainWindow, text: str) -> None:
    edit = _focused(host)
    assert isinstance(edit, QLineEdit)
    edit.insert(text)


def test_a_name_and_a_key_are_enough(firm: Firm, context: Context, host: QMainWindow) -> None:
    sheet = _open_new(context, host)
    _type(host, "宁波海曙包装")
    press(sheet, Qt.Key.Key_S, CTRL)
    customer = firm.rows(Customer)[0]
    assert customer.name == "宁波海曙包装"
    assert open_sheet(host) is None
    assert context.navigation.current == CardRoute(customer.id)


def test_enter_goes_to_the_next_field_and_ctrl_enter_saves(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    sheet = _open_new(context, host)
    for text in ("宁波海曙包装", "陈明", "13905740001", "浙江", "宁波"):
        _type(host, text)
        press(_focused(host), Qt.Key.Key_Return)
    press(sheet, Qt.Key.Key_Return, CTRL)
    customer = firm.rows(Customer)[0]
    assert (customer.province, customer.city) == ("浙江", "宁波")
    contact = firm.rows(Contact)[0]
    assert (contact.name, contact.is_primary) == ("陈明", True)
    assert [(phone.digits, phone.contact_id) for phone in firm.rows(Phone)] == [
        ("13905740001", contact.id)
    ]


def test_without_a_name_the_sheet_stays_and_says_so(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    sheet = _open_new(context, host)
    press(sheet, Qt.Key.Key_S, CTRL)
    assert sheet.form.problem("name") == "A customer needs a name."
    assert _focused(host) is sheet.form.editor("name").widget
    assert not firm.rows(Customer)


@pytest.mark.requirement("S0-03", "S4-09")
def test_a_doubt_stands_beside_its_field_and_does_not_block(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    sheet = _open_new(context, host, name="甲")
    sheet.form.editor("credit_code").set_value("91350100M000100Y44")
    sheet.form.editor("mobile").set_value("1390574000")
    assert sheet.form.problem("credit_code").startswith("The check character")
    assert sheet.form.problem("mobile") == "10 digits; a mobile number has 11."
    assert sheet.save_button.text() == "Save anyway"
    sheet.form.editor("mobile").set_value("13905740001")
    assert sheet.form.problem("mobile") == ""
    press(sheet, Qt.Key.Key_S, CTRL)
    assert firm.rows(Customer)[0].credit_code == "91350100M000100Y44"


def test_a_number_that_is_none_blocks_and_nothing_is_lost(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    sheet = _open_new(context, host, name="甲")
    sheet.form.editor("credit_limit").widget.setText("三十万左右吧")  # type: ignore[attr-defined]
    press(sheet, Qt.Key.Key_S, CTRL)
    assert sheet.form.problem("credit_limit").startswith("This is not a number")
    assert not firm.rows(Customer)
    sheet.form.editor("credit_limit").widget.setText("30万")  # type: ignore[attr-defined]
    press(sheet, Qt.Key.Key_S, CTRL)
    assert firm.rows(Customer)[0].credit_limit == 300_000


@pytest.mark.requirement("S4-12")
def test_an_equal_tax_id_is_the_only_hard_stop(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    firm.write(create_customer, name="恒润精密五金", tax_id="91350100M000100Y43")
    sheet = _open_new(context, host, name="恒润精密五金")
    sheet.form.editor("tax_id").set_value("9135 0100 M000 100Y43")
    assert len(sheet.twins.shown[0].reasons) == 2
    press(sheet, Qt.Key.Key_S, CTRL)
    assert len(firm.rows(Customer)) == 1
    assert "恒润精密五金" in sheet.problem.text
    sheet.form.editor("tax_id").set_value("")
    press(sheet, Qt.Key.Key_S, CTRL)
    assert len(firm.rows(Customer)) == 2


@pytest.mark.requirement("S4-12", "S4-13")
def test_look_alikes_stand_beside_the_form(firm: Firm, context: Context, host: QMainWindow) -> None:
    known = firm.write(
        create_customer,
        name="苏州恒润精密五金有限公司",
        contact={"name": "王建国", "phones": ("13805126621",)},
    )
    sheet = _open_new(context, host, name="恒润精密五金")
    assert [twin.id for twin in sheet.twins.shown] == [known]
    assert sheet.save_button.text() == "Save as a new customer"
    sheet.form.editor("mobile").set_value("138 0512 6621")
    assert len(sheet.twins.shown[0].reasons) == 2
    sheet.twins.cards[0].other_button.click()
    assert sheet.twins.shown == ()
    assert sheet.save_button.text() == "Save"
    press(sheet, Qt.Key.Key_S, CTRL)
    assert len(firm.rows(Customer)) == 2
    [relation] = firm.rows(CustomerRelation)
    assert (relation.kind, relation.other_id) == (RelationKind.DISTINCT, known)
    assert firm.read(find_duplicates) == ()


def test_a_look_alike_can_be_opened(firm: Firm, context: Context, host: QMainWindow) -> None:
    known = firm.write(create_customer, name="恒润精密五金")
    sheet = _open_new(context, host, name="恒润精密五金")
    sheet.may_close = lambda: True
    sheet.twins.cards[0].open_button.click()
    assert context.navigation.current == CardRoute(known)


def test_pasting_fills_what_is_empty(context: Context, host: QMainWindow) -> None:
    sheet = _open_new(context, host, name="我写的名字")
    QGuiApplication.clipboard().setText(
        "苏州恒润精密五金有限公司 王建国经理 13805126621\n江苏省苏州市工业园区星湖街328号"
    )
    press(sheet, Qt.Key.Key_V, CTRL | SHIFT)
    values = sheet.form.values()
    assert values["name"] == "我写的名字"
    assert (values["person"], values["mobile"]) == ("王建国", "13805126621")
    assert (values["city"], values["address"]) == ("苏州", "星湖街328号")


def test_typed_words_are_not_lost_by_escape(context: Context, host: QMainWindow) -> None:
    sheet = _open_new(context, host, name="甲")
    sheet.form.editor("credit_limit").widget.setText("三十万左右")  # type: ignore[attr-defined]
    press(sheet, Qt.Key.Key_Escape)
    assert open_sheet(host) is None
    sheet = _open_new(context, host)
    press(sheet, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert sheet.form.values()["name"] == "甲"
    assert sheet.form.typed()["credit_limit"] == "三十万左右"


def test_an_untouched_form_closes_at_once(context: Context, host: QMainWindow) -> None:
    sheet = _open_new(context, host)
    press(sheet, Qt.Key.Key_Escape)
    assert open_sheet(host) is None


def test_changing_writes_only_what_was_changed(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    customer_id = firm.write(
        create_customer,
        name="甲",
        city="苏州",
        phones=["0512-62345678"],
        tags=["老客户"],
        level=3,
        credit_limit=100,
        remark="一\n二",
    )
    edit_customer(context, page_of(host), customer_id, "address")
    sheet = _sheet(host)
    assert _focused(host) is sheet.form.editor("address").widget
    _type(host, "星湖街 328 号")
    press(sheet, Qt.Key.Key_S, CTRL)
    customer = firm.row(Customer, customer_id)
    assert (customer.address, customer.city, customer.level) == ("星湖街 328 号", "苏州", 3)
    assert customer.remark == "一\n二"
    assert len(firm.rows(CustomerTag)) == len(firm.rows(Phone)) == 1
    firm.workspace.undo()
    assert firm.row(Customer, customer_id).address is None


def test_a_refusal_keeps_the_form(firm: Firm, context: Context, host: QMainWindow) -> None:
    customer_id = firm.write(create_customer, name="甲")
    edit_customer(context, page_of(host), customer_id)
    sheet = _sheet(host)
    firm.workspace.undo()
    sheet.form.editor("city").set_value("苏州")
    press(sheet, Qt.Key.Key_S, CTRL)
    assert _sheet(host) is sheet
    assert "recycle bin" in sheet.problem.text
    assert sheet.save_button.isEnabled()


def _kinds(firm: Firm, customer_id: UUID) -> list[str]:
    facts = firm.read(customer_facts, customer_id=customer_id)
    return [kind.code or kind.name for kind in facts.kinds]


def test_the_form_asks_what_the_customer_is_to_the_firm(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    ids = {row.code: row.id for row in firm.read(options, list_name=OptionList.CUSTOMER_KIND)}
    sheet = _open_new(context, host, name="甲")
    editor = sheet.form.editor("kinds")
    assert editor.value() == (ids["customer"],), "a customer unless somebody says otherwise"
    editor.set_value([ids["dealer"], ids["supplier"]])
    press(sheet, Qt.Key.Key_S, CTRL)
    customer = firm.rows(Customer)[0]
    assert _kinds(firm, customer.id) == ["dealer", "supplier"]
    firm.write(retire_option, option_id=ids["dealer"])
    edit_customer(context, page_of(host), customer.id)
    editor = _sheet(host).form.editor("kinds")
    assert editor.value() == (ids["supplier"], ids["dealer"]), "a retired one stays where it is"
    editor.set_value([ids["dealer"], ids["bank"]])
    press(_sheet(host), Qt.Key.Key_S, CTRL)
    assert _kinds(firm, customer.id) == ["dealer", "bank"]


def test_a_retired_entry_keeps_its_name_in_the_form(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    industry = firm.option(OptionList.INDUSTRY, "五金")
    customer_id = firm.write(create_customer, name="甲", industry_id=industry)
    firm.write(retire_option, option_id=industry)
    edit_customer(context, page_of(host), customer_id)
    box = _sheet(host).form.editor("industry_id").widget
    assert isinstance(box, ComboBox)
    assert (box.currentText(), box.current_key()) == ("五金", industry)
