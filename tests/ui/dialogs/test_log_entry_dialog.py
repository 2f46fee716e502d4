"""Writing down a contact by keyboard alone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit

from desktop_crm.core.clock import local_date
from desktop_crm.models import Attachment, Customer, LogEntry, LogEntryContact, Option, Task
from desktop_crm.queries.timeline import timeline
from desktop_crm.services.customers import create_customer
from desktop_crm.services.log_entries import write_log_entry
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import ChooseCustomerSheet
from desktop_crm.ui.dialogs.log_entry_dialog import LogEntrySheet, log_contact
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.dialogs.typing import enter, keys
from tests.ui.doubles import TODAY
from tests.ui.pressing import page_of, press

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    lina = firm.staff()
    firm.workspace.author = lina
    found: UUID = firm.write(
        create_customer, name="苏州恒润", contact={"name": "王建国", "phones": ()}
    )
    return found


def _open(context: Context, host: QMainWindow, customer_id: UUID, *more: Any) -> LogEntrySheet:
    log_contact(context, page_of(host), customer_id, *more)
    sheet = open_sheet(host)
    assert isinstance(sheet, LogEntrySheet)
    return sheet


def _write(host: QMainWindow, text: str) -> None:
    edit = host.focusWidget()
    assert isinstance(edit, QPlainTextEdit)
    edit.insertPlainText(text)


@pytest.mark.requirement("S4-17")
def test_a_visit_by_keyboard_alone(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    _write(host, "看了新产线")
    press(sheet, Qt.Key.Key_3, ALT)
    press(sheet, Qt.Key.Key_D, ALT)
    press(host.focusWidget(), Qt.Key.Key_Right)
    press(sheet, Qt.Key.Key_Return, CTRL)
    assert open_sheet(host) is None
    entry = firm.rows(LogEntry)[0]
    assert entry.text == "看了新产线"
    assert firm.row(Option, entry.kind_id).code == "visit"
    assert len(firm.rows(LogEntryContact)) == 1
    assert entry.next_contact_on == date(2026, 11, 23)
    assert firm.row(Customer, customer_id).next_contact_on == date(2026, 11, 23)
    assert firm.rows(Task)[0].title == "Get in touch again"


def test_each_chip_says_its_day_and_why(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    keys = ("tomorrow", "in_3_days", "after_holiday")
    assert [sheet.plan.days.chips.chip(key).accessibleName() for key in keys] == [
        "Tomorrow Mon 23 Nov",
        "In 3 days Tue 24 Nov",
        "After New Year Mon 4 Jan",
    ]
    sheet.plan.days.chips.chip("tomorrow").click()
    assert "not worked" in sheet.plan.days.note
    sheet.plan.days.chips.chip("after_holiday").click()
    assert sheet.plan.days.note.startswith("Skips New Year")
    assert sheet.plan.days.value() == date(2027, 1, 4)


def test_nothing_to_say_is_refused_in_words(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    press(sheet, Qt.Key.Key_S, CTRL)
    assert sheet.problem.text == "Write a few words, or choose an outcome."
    assert sheet.problem.isVisible()
    assert not firm.rows(LogEntry)
    sheet.fields.outcomes.chip(sheet.fields.outcomes.keys[4]).click()
    assert not sheet.problem.isVisible()
    press(sheet, Qt.Key.Key_S, CTRL)
    assert len(firm.rows(LogEntry)) == 1


def test_an_earlier_day_is_marked(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    _write(host, "补记")
    moment = sheet.fields.moment
    moment.chips.chip("earlier").click()
    press(sheet, Qt.Key.Key_S, CTRL)
    assert sheet.problem.isVisible()
    moment.day_edit.setText("2026-11-02")
    moment.time_edit.setText("14:30")
    press(sheet, Qt.Key.Key_S, CTRL)
    entry = firm.rows(LogEntry)[0]
    assert entry.is_backdated
    assert f"{entry.happened_at.astimezone():%Y-%m-%d %H:%M}" == "2026-11-02 14:30"


def test_they_called_is_an_inbound_call(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    _write(host, "来电")
    press(sheet, Qt.Key.Key_2, ALT)
    press(sheet, Qt.Key.Key_S, CTRL)
    assert firm.rows(LogEntry)[0].direction == "in"


def test_one_more_keeps_the_sheet(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    for text in ("一", "二"):
        _write(host, text)
        press(sheet, Qt.Key.Key_Return, CTRL | SHIFT)
    assert [entry.text for entry in firm.rows(LogEntry)] == ["一", "二"]
    assert open_sheet(host) is sheet
    press(sheet, Qt.Key.Key_Escape)
    assert open_sheet(host) is None


def test_no_more_contact_drops_the_plan(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    _write(host, "先约")
    sheet.plan.days.chips.chip("next_month").click()
    press(sheet, Qt.Key.Key_S, CTRL)
    sheet = _open(context, host, customer_id)
    _write(host, "不用再打了")
    sheet.plan.days.chips.chip("never").click()
    press(sheet, Qt.Key.Key_S, CTRL)
    assert firm.row(Customer, customer_id).next_contact_on is None
    assert all(task.done_at for task in firm.rows(Task))


def test_a_correction_shows_the_old_words_first(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    firm.write(write_log_entry, customer_id=customer_id, text="五万", satisfaction=4)
    row = firm.read(timeline, customer_id=customer_id, today=TODAY).rows[0]
    sheet = _open(context, host, customer_id, row)
    assert sheet.fields.text.toPlainText() == "五万"
    assert sheet.fields.stars.level == 4
    sheet.fields.text.setPlainText("六万")
    press(sheet, Qt.Key.Key_S, CTRL)
    old, new = firm.rows(LogEntry)
    assert (old.text, new.text, new.corrects_id) == ("五万", "六万", old.id)
    assert abs(new.happened_at - old.happened_at) < timedelta(minutes=1)
    assert local_date(new.happened_at) == local_date(old.happened_at)


def test_half_an_entry_is_kept_with_its_plan_and_its_people(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _open(context, host, customer_id)
    _write(host, "写了一半")
    press(sheet, Qt.Key.Key_2, ALT)
    sheet.plan.days.chips.chip("tomorrow").click()
    sheet.plan.step.setText("寄样品")
    press(sheet, Qt.Key.Key_Escape)
    assert open_sheet(host) is None
    assert not firm.rows(LogEntry)
    sheet = _open(context, host, customer_id)
    press(sheet, Qt.Key.Key_Z, ALT)
    assert sheet.fields.text.toPlainText() == "写了一半"
    press(sheet, Qt.Key.Key_S, CTRL)
    entry = firm.rows(LogEntry)[0]
    assert (entry.text, entry.direction) == ("写了一半", "in")
    assert firm.rows(Task)[0].title == "寄样品"
    assert not firm.workspace.drafts()


def test_without_a_customer_it_asks_for_one(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    log_contact(context, page_of(host))
    sheet = open_sheet(host)
    assert isinstance(sheet, ChooseCustomerSheet)
    keys("hr")
    enter()
    sheet = open_sheet(host)
    assert isinstance(sheet, LogEntrySheet)
    _write(host, "电话")
    press(sheet, Qt.Key.Key_S, CTRL)
    assert firm.rows(LogEntry)[0].customer_id == customer_id


def test_a_photo_comes_with_the_entry_and_goes_with_it(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID, tmp_path: Path
) -> None:
    photo = tmp_path / "现场.txt"
    photo.write_bytes("照片".encode())
    sheet = _open(context, host, customer_id)
    _write(host, "看了现场")
    sheet.files.add([photo])
    press(sheet, Qt.Key.Key_S, CTRL)
    attachment = firm.rows(Attachment)[0]
    assert (attachment.name, attachment.customer_id) == ("现场.txt", customer_id)
    firm.workspace.undo()
    assert not firm.rows(Attachment)
    assert not firm.rows(LogEntry)


def test_a_customer_that_is_gone_is_told(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    firm.write(delete_customers, customer_ids=[customer_id])
    log_contact(context, page_of(host), customer_id)
    assert open_sheet(host) is None
    assert context.messages.problems[0].code == "customer.missing"  # type: ignore[attr-defined]
