"""Complaints and colleagues, typed without a mouse."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMainWindow

from desktop_crm.core.codes import Severity
from desktop_crm.models import Attachment, Complaint, Staff
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.complaint_dialog import (
    ComplaintSheet,
    edit_complaint,
    new_complaint,
)
from desktop_crm.ui.dialogs.staff_dialog import StaffSheet, edit_staff, new_staff
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.dialogs.typing import CTRL, enter, focused, key, keys, save, tab
from tests.ui.doubles import TODAY, FakeMessages
from tests.ui.pressing import page_of


def _complaint(host: QMainWindow) -> ComplaintSheet:
    sheet = open_sheet(host)
    assert isinstance(sheet, ComplaintSheet)
    return sheet


def test_a_complaint_by_keyboard_alone(firm: Firm, context: Context, host: QMainWindow) -> None:
    lina = firm.staff()
    customer_id = firm.customer(owner_id=lina)
    order_id = firm.order(customer_id, date(2026, 11, 6))
    new_complaint(context, page_of(host), customer_id)
    sheet = _complaint(host)
    keys("M6 burrs, 2.1 %")
    tab()
    key(Qt.Key.Key_Down)
    enter()
    assert focused() is sheet.form.editor("severity").widget
    key(Qt.Key.Key_End)
    enter()
    key(Qt.Key.Key_Down)
    save()
    assert open_sheet(host) is None
    complaint = firm.rows(Complaint)[0]
    assert complaint.text == "M6 burrs, 2.1 %"
    assert complaint.severity == Severity.SERIOUS
    assert (complaint.order_id, complaint.owner_id) == (order_id, lina)
    assert complaint.cause_id is not None
    assert complaint.due_on is not None
    edit_complaint(context, page_of(host), complaint.id)
    key(Qt.Key.Key_End, CTRL)
    keys("!")
    save()
    changed = firm.row(Complaint, complaint.id)
    assert changed.text == "M6 burrs, 2.1 %!"
    assert changed.due_on == complaint.due_on


def test_a_complaint_needs_a_customer_and_words(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    customer_id = firm.customer()
    new_complaint(context, page_of(host))
    sheet = _complaint(host)
    save()
    assert "Choose a customer" in sheet.form.field("customer_id").problem
    sheet.form.set_values({"customer_id": customer_id})
    save()
    assert sheet.form.field("text").problem
    assert focused() is sheet.form.editor("text").widget
    assert not firm.rows(Complaint)


def test_another_customer_brings_its_own_orders(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    first, second = firm.customer("甲"), firm.customer("乙")
    firm.order(second, TODAY, number="SO-7")
    new_complaint(context, page_of(host), first)
    sheet = _complaint(host)
    orders = sheet.form.editor("order_id").widget
    assert isinstance(orders, QComboBox)
    assert orders.count() == 1
    sheet.form.set_values({"customer_id": second})
    assert [orders.itemText(row)[:4] for row in range(orders.count())][1] == "SO-7"


def test_photos_come_with_the_complaint(
    firm: Firm, context: Context, host: QMainWindow, tmp_path: Path
) -> None:
    photo = tmp_path / "burr.txt"
    photo.write_bytes(b"photo")
    cast(FakeMessages, context.messages).files = [photo]
    new_complaint(context, page_of(host), firm.customer())
    sheet = _complaint(host)
    sheet.form.set_values({"text": "毛刺"})
    assert sheet.files is not None
    sheet.files.button.click()
    save()
    attachment = firm.rows(Attachment)[0]
    assert (attachment.name, attachment.owner_id) == ("burr.txt", firm.rows(Complaint)[0].id)
    firm.workspace.undo()
    assert not firm.rows(Complaint)
    assert not firm.rows(Attachment)


def test_a_colleague_by_keyboard_alone(firm: Firm, context: Context, host: QMainWindow) -> None:
    new_staff(context, page_of(host))
    save()
    sheet = open_sheet(host)
    assert isinstance(sheet, StaffSheet)
    assert sheet.form.field("name").problem
    keys("赵敏")
    enter()
    keys("07")
    enter()
    enter()
    keys("12")
    save()
    assert sheet.form.field("mobile").problem
    assert sheet.save_button.text() == "Save anyway"
    save()
    member = firm.rows(Staff)[0]
    assert (member.name, member.code, member.mobile) == ("赵敏", "07", "12")
    edit_staff(context, page_of(host), member.id)
    enter()
    enter()
    keys("boss")
    save()
    save()
    assert firm.row(Staff, member.id).title == "boss"


def test_a_doubt_is_asked_again_when_it_is_another_one(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    firm.staff("李娜")
    new_staff(context, page_of(host))
    keys("李娜")
    save()
    sheet = open_sheet(host)
    assert isinstance(sheet, StaffSheet)
    assert sheet.form.field("name").problem
    sheet.form.set_values({"email": "nonsense"})
    save()
    assert sheet.form.field("email").problem
    assert len(firm.rows(Staff)) == 1
    save()
    assert len(firm.rows(Staff)) == 2
