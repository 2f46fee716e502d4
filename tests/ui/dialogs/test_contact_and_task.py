"""People and next steps, typed without a mouse."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from desktop_crm.models import Contact, Phone, Task
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.contact_dialog import ContactSheet, edit_contact, new_contact
from desktop_crm.ui.dialogs.task_dialog import TaskSheet, edit_task, new_task
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.dialogs.typing import ALT, CTRL, enter, focused, key, keys, save, tab
from tests.ui.doubles import FakeToasts
from tests.ui.pressing import page_of


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    return firm.customer()


def _contact(host: QMainWindow) -> ContactSheet:
    sheet = open_sheet(host)
    assert isinstance(sheet, ContactSheet)
    return sheet


def _task(host: QMainWindow) -> TaskSheet:
    sheet = open_sheet(host)
    assert isinstance(sheet, TaskSheet)
    return sheet


def test_a_person_with_several_numbers(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    new_contact(context, page_of(host), customer_id)
    keys("王建国")
    enter()
    keys("采购经理")
    enter()
    keys("13805126621, 0512-62345678")
    save()
    assert open_sheet(host) is None
    contact = firm.rows(Contact)[0]
    assert (contact.name, contact.title, contact.is_primary) == ("王建国", "采购经理", True)
    assert [phone.number for phone in firm.rows(Phone)] == ["13805126621", "0512-62345678"]
    edit_contact(context, page_of(host), contact.id)
    enter()
    key(Qt.Key.Key_A, CTRL)
    keys("厂长")
    enter(CTRL)
    assert firm.row(Contact, contact.id).title == "厂长"
    assert len(firm.rows(Phone)) == 2


@pytest.mark.requirement("S1-14")
def test_what_a_person_likes_and_what_one_does_not_mention(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    new_contact(context, page_of(host), customer_id)
    sheet = _contact(host)
    keys("王建国")
    for field, text in (("preferences", "football"), ("family", "a son"), ("taboos", "price")):
        sheet.form.focus(field)
        keys(text)
        tab()
    save()
    contact = firm.rows(Contact)[0]
    assert (contact.preferences, contact.family, contact.taboos) == ("football", "a son", "price")


def test_enter_passes_every_field_and_ends_at_the_button(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    new_contact(context, page_of(host), customer_id)
    sheet = _contact(host)
    for field in sheet.form.keys:
        if field == "preferences":
            break
        assert focused() is sheet.form.editor(field).widget
        enter()
    tab(5)
    assert focused() is sheet.save_button


def test_a_person_without_a_name_is_refused_and_a_doubt_is_not(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    new_contact(context, page_of(host), customer_id)
    sheet = _contact(host)
    enter()
    enter()
    keys("12")
    assert sheet.form.field("phones").problem
    assert sheet.save_button.text() == "Save anyway"
    save()
    assert sheet.form.field("name").problem == "A contact needs a name."
    assert focused() is sheet.form.editor("name").widget
    keys("王")
    save()
    assert [contact.name for contact in firm.rows(Contact)] == ["王"]


def test_a_task_by_keyboard(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    lina = firm.staff()
    firm.workspace.author = lina
    new_task(context, page_of(host), customer_id)
    save()
    sheet = _task(host)
    assert sheet.form.field("title").problem == "Say what is to be done."
    keys("寄样品")
    key(Qt.Key.Key_D, ALT)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Right)
    save()
    task = firm.rows(Task)[0]
    assert (task.title, task.due_on, task.customer_id, task.owner_id) == (
        "寄样品",
        date(2026, 11, 24),
        customer_id,
        lina,
    )
    edit_task(context, page_of(host), task.id)
    key(Qt.Key.Key_End)
    keys("2")
    save()
    assert firm.row(Task, task.id).title == "寄样品2"


def test_a_task_finds_its_customer_by_initials(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    firm.customer("恒润精密五金")
    firm.customer("恒瑞嘉美包装")
    firm.workspace.write(_Reindex())
    new_task(context, page_of(host))
    sheet = _task(host)
    keys("回访")
    sheet.form.focus("customer_id")
    keys("hrj")
    picker = cast(Any, sheet.form.editor("customer_id").widget)
    assert len(picker.completion.rows) == 2
    keys("m")
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Up)
    enter()
    assert picker.choice is not None
    save()
    assert firm.rows(Task)[0].customer_id == picker.choice.id
    new_task(context, page_of(host))
    keys("x")
    _task(host).form.focus("customer_id")
    keys("nobody")
    save()
    assert "list below" in _task(host).form.field("customer_id").problem


def test_esc_keeps_what_was_typed_and_offers_it_again(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    new_contact(context, page_of(host), customer_id)
    keys("half")
    enter()
    keys("boss")
    key(Qt.Key.Key_Escape)
    assert open_sheet(host) is None
    toasts = cast(FakeToasts, context.toasts)
    assert toasts.shown[-1].startswith("Kept as a draft: New contact person")
    new_contact(context, page_of(host), customer_id)
    sheet = _contact(host)
    assert not sheet.offer.isHidden()
    assert "Restore what was typed on" in sheet.offer.banner.text
    key(Qt.Key.Key_Z, ALT)
    assert sheet.form.values()["name"] == "half"
    assert sheet.form.values()["title"] == "boss"
    assert sheet.offer.isHidden()
    save()
    assert firm.rows(Contact)[0].name == "half"
    new_contact(context, page_of(host), customer_id)
    assert _contact(host).offer.isHidden()


def test_an_unchanged_form_leaves_no_draft_and_a_second_one_its_own(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    toasts = cast(FakeToasts, context.toasts)
    new_contact(context, page_of(host), customer_id)
    key(Qt.Key.Key_Escape)
    assert toasts.shown == []
    for name in ("one", "two"):
        new_contact(context, page_of(host), customer_id)
        keys(name)
        key(Qt.Key.Key_Escape)
    new_contact(context, page_of(host), customer_id)
    sheet = _contact(host)
    sheet.offer.discard()
    key(Qt.Key.Key_Escape)
    new_contact(context, page_of(host), customer_id)
    key(Qt.Key.Key_Z, ALT)
    assert _contact(host).form.values()["name"] == "one"


class _Reindex:
    """Let the search know rows that a builder has put in."""

    code = "test.reindex"

    def __call__(self, session: Any) -> Any:
        from desktop_crm.core.change import Done
        from desktop_crm.storage.search import rebuild

        rebuild(session)
        return Done(None)
