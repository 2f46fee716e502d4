"""What is offered while a contact is written down, and what is warned of."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from desktop_crm.core.codes import Channel
from desktop_crm.models import Complaint, ComplaintStep, LogEntry, Option, Task
from desktop_crm.services.do_not_contact import set_do_not_contact
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.log_entry_dialog import LogEntrySheet, log_contact
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY
from tests.ui.pressing import page_of, press

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    firm.workspace.author = firm.staff()
    return firm.customer("苏州恒润")


def _open(context: Context, host: QMainWindow, customer_id: UUID) -> LogEntrySheet:
    log_contact(context, page_of(host), customer_id)
    sheet = open_sheet(host)
    assert isinstance(sheet, LogEntrySheet)
    return sheet


def _labels(sheet: LogEntrySheet) -> list[str]:
    chips = sheet.hints.chips
    return [chips.chip(key).accessibleName() for key in chips.keys]


def test_a_promise_becomes_a_plan_and_an_outcome(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    assert not sheet.hints.isVisible()
    sheet.fields.text.setPlainText("王经理说下周五先付 5 万，明天再给回复")
    assert _labels(sheet) == ["Payment promised: ¥50,000 Fri 27 Nov", "明天 Mon 23 Nov"]
    chips = sheet.hints.chips
    promise, tomorrow = (chips.chip(key) for key in chips.keys)
    promise.click()
    assert sheet.plan.days.value() == date(2026, 11, 27)
    assert sheet.plan.step.text() == "Collect the promised ¥50,000"
    tomorrow.click()
    assert (promise.isChecked(), sheet.plan.days.value()) == (False, date(2026, 11, 23))
    assert sheet.plan.step.text() == ""
    tomorrow.click()
    assert sheet.plan.days.value() is None
    promise.click()
    press(sheet, Qt.Key.Key_S, CTRL)
    (entry,) = firm.rows(LogEntry)
    assert firm.row(Option, entry.outcome_id).code == "promised_payment"
    (task,) = firm.rows(Task)
    assert (task.due_on, task.title) == (date(2026, 11, 27), "Collect the promised ¥50,000")


def test_words_of_the_user_are_not_overwritten(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    sheet.plan.step.setText("寄样品")
    sheet.fields.text.setPlainText("下周五付清")
    sheet.hints.chips.chip(sheet.hints.chips.keys[0]).click()
    assert sheet.plan.step.text() == "寄样品"


def test_a_complaint_hears_of_the_contact(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    day = TODAY - timedelta(days=2)
    ours = firm.complaint(customer_id, noon(day), number="TS20261119-001")
    firm.complaint(firm.customer("乙"), noon(day), number="TS20261119-002")
    order_id = firm.order(customer_id, day, number="SO20261101-003")
    sheet = _open(context, host, customer_id)
    text = "TS20261119-001 和 TS20261119-002 的事，so20261101-003 还没到"
    sheet.fields.text.setPlainText(text)
    assert _labels(sheet) == ["Complaint TS20261119-001", "Order SO20261101-003"]
    sheet.hints.chips.chip(f"complaint {ours}").click()
    sheet.hints.chips.chip(f"order {order_id}").click()
    assert sheet.plan.step.text() == "Come back on order SO20261101-003"
    assert sheet.plan.days.value() == date(2026, 11, 23)
    press(sheet, Qt.Key.Key_S, CTRL)
    (step,) = firm.rows(ComplaintStep)
    assert (step.complaint_id, step.text) == (ours, text)
    assert firm.row(Complaint, ours).state == "in_progress"
    firm.workspace.undo()
    assert not firm.rows(ComplaintStep)
    assert not firm.rows(LogEntry)


@pytest.mark.requirement("S0-10")
def test_a_closed_channel_warns_and_the_preferred_one_comes_first(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    customer_id = firm.customer("苏州恒润", preferred_channel=Channel.WECHAT)
    channels = {Channel.CALL: "只发微信", Channel.VISIT: None}
    firm.write(set_do_not_contact, customer_id=customer_id, channels=channels)
    sheet = _open(context, host, customer_id)
    fields = sheet.fields
    assert firm.row(Option, fields.values()["kind_id"]).code == Channel.WECHAT
    assert not fields.warning.isVisible()
    press(sheet, Qt.Key.Key_1, ALT)
    assert fields.warning.isVisible()
    assert fields.warning.text == "The customer does not wish to be reached this way: Call"
    press(sheet, Qt.Key.Key_2, ALT)
    assert not fields.warning.isVisible()
    sheet.plan.days.chips.chip("tomorrow").click()
    assert fields.warning.isVisible()
    press(sheet, Qt.Key.Key_4, ALT)
    assert not fields.warning.isVisible()
    press(sheet, Qt.Key.Key_3, ALT)
    fields.text.setPlainText("顺路去了一趟")
    press(sheet, Qt.Key.Key_S, CTRL)
    assert len(firm.rows(LogEntry)) == 1


def test_without_a_preferred_channel_the_first_open_one(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    firm.write(set_do_not_contact, customer_id=customer_id, channels={Channel.CALL: None})
    sheet = _open(context, host, customer_id)
    assert firm.row(Option, sheet.fields.values()["kind_id"]).code == Channel.VISIT
