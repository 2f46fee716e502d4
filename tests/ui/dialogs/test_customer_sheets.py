"""The small sheets of the card: people, tasks, decisions."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from desktop_crm.core.codes import Stage
from desktop_crm.models import Contact, CreditChange, Customer, LevelChange, Phone, Task
from desktop_crm.queries.card_contacts import card_contacts
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.customer_contact import ContactSheet
from desktop_crm.ui.dialogs.customer_decision import Decision, DecisionSheet
from desktop_crm.ui.dialogs.customer_task import TaskSheet, plan_task
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.pressing import page_of, press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    return firm.customer(level=3, stage=Stage.REPEAT)


def test_a_person_with_several_numbers(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = ContactSheet(context, host, customer_id)
    sheet.open()
    sheet.form.set_values({"name": "王建国", "phones": "13805126621、0512-62345678"})
    press(sheet, Qt.Key.Key_S, CTRL)
    contact = firm.rows(Contact)[0]
    assert contact.is_primary
    assert [phone.number for phone in firm.rows(Phone)] == ["13805126621", "0512-62345678"]
    row = firm.read(card_contacts, customer_id=customer_id)[0]
    sheet = ContactSheet(context, host, customer_id, row)
    sheet.open()
    sheet.form.set_values({"title": "采购经理"})
    press(sheet, Qt.Key.Key_S, CTRL)
    assert firm.row(Contact, contact.id).title == "采购经理"
    assert len(firm.rows(Phone)) == 2


def test_a_person_without_a_name_is_refused_and_a_doubt_is_not(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = ContactSheet(context, host, customer_id)
    sheet.open()
    sheet.form.set_values({"phones": "12"})
    assert sheet.form.field("phones").problem
    press(sheet, Qt.Key.Key_S, CTRL)
    assert sheet.form.field("name").problem == "A contact needs a name."
    sheet.form.set_values({"name": "王"})
    assert sheet.save_button.text() == "Save anyway"
    press(sheet, Qt.Key.Key_S, CTRL)
    assert [contact.name for contact in firm.rows(Contact)] == ["王"]


def test_a_task_by_keyboard(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    plan_task(context, page_of(host), customer_id)
    sheet = open_sheet(host)
    assert isinstance(sheet, TaskSheet)
    press(sheet, Qt.Key.Key_S, CTRL)
    assert sheet.field.problem == "Say what is to be done."
    sheet.title_edit.insert("寄样品")
    sheet.days.chips.chip("in_3_days").click()
    press(sheet, Qt.Key.Key_S, CTRL)
    task = firm.rows(Task)[0]
    assert (task.title, task.due_on, task.customer_id) == (
        "寄样品",
        date(2026, 11, 24),
        customer_id,
    )


def _decide(
    context: Context, host: QMainWindow, decision: Decision, customer_id: UUID
) -> DecisionSheet:
    sheet = DecisionSheet(context, host, decision, customer_id=customer_id, name="甲", level=3)
    sheet.open()
    return sheet


def test_decisions_keep_their_day_and_reason(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _decide(context, host, Decision.LEVEL, customer_id)
    sheet.stars.set_value(5)
    sheet.reason.setPlainText("大单")
    press(sheet, Qt.Key.Key_Return, CTRL)
    level = firm.rows(LevelChange)[0]
    assert (level.old, level.new, level.reason, level.changed_on) == (
        3,
        5,
        "大单",
        date(2026, 11, 21),
    )
    sheet = _decide(context, host, Decision.HOLD, customer_id)
    sheet.day.set_value(date(2026, 11, 2))
    sheet.save()
    assert firm.rows(CreditChange)[0].changed_on == date(2026, 11, 2)
    _decide(context, host, Decision.STOP, customer_id).save()
    assert firm.row(Customer, customer_id).stage == Stage.LOST
    _decide(context, host, Decision.RESUME, customer_id).save()
    assert firm.row(Customer, customer_id).stage == Stage.REPEAT


def test_a_decision_needs_a_day(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _decide(context, host, Decision.HOLD, customer_id)
    sheet.day.setText("昨天")
    sheet.save()
    assert open_sheet(host) is sheet
    assert not firm.row(Customer, customer_id).credit_hold
