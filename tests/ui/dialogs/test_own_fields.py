"""The firm's own fields in every dialog whose records have them, typed without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMainWindow, QWidget

from desktop_crm.core.codes import FieldType
from desktop_crm.models import (
    Complaint,
    Contact,
    Customer,
    CustomValue,
    LogEntry,
    Order,
    Product,
    Record,
)
from desktop_crm.queries.custom_fields import filled_fields
from desktop_crm.queries.timeline import timeline
from desktop_crm.services.complaints import register_complaint
from desktop_crm.services.contacts import add_contact
from desktop_crm.services.custom_fields import create_custom_field, update_custom_field
from desktop_crm.services.custom_values import set_custom_values
from desktop_crm.services.log_entries import write_log_entry
from desktop_crm.services.products import create_product
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.complaint_dialog import edit_complaint, new_complaint
from desktop_crm.ui.dialogs.contact_dialog import edit_contact, new_contact
from desktop_crm.ui.dialogs.customer_dialog import CustomerSheet, edit_customer, new_customer
from desktop_crm.ui.dialogs.log_entry_dialog import LogEntrySheet, log_contact
from desktop_crm.ui.dialogs.log_entry_view import EntrySheet
from desktop_crm.ui.dialogs.order_dialog import OrderFormSheet, edit_order, new_order
from desktop_crm.ui.dialogs.product_dialog import edit_product, new_product
from desktop_crm.ui.forms.own_fields import own_key
from desktop_crm.ui.forms.record_sheet import RecordSheet
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from tests.builders import Firm
from tests.ui.dialogs.typing import CTRL, enter, focused, key, keys, save
from tests.ui.doubles import TODAY
from tests.ui.pressing import page_of

_MODELS: dict[str, type[Record]] = {
    "customer": Customer,
    "contact": Contact,
    "product": Product,
    "sales_order": Order,
    "complaint": Complaint,
    "log_entry": LogEntry,
}
_OWNERS = tuple(_MODELS)


class Own:
    """A firm with a text, a number, a day and a choice of its own for one kind of records."""

    def __init__(self, firm: Firm, owner: str) -> None:
        self.firm, self.owner = firm, owner
        self.customer_id = firm.customer()
        add = partial(firm.write, create_custom_field, owner=owner)
        self.text: UUID = add(name="备用名", type_=FieldType.TEXT)
        self.number: UUID = add(name="预算", type_=FieldType.NUMBER, section="合同")
        self.day: UUID = add(name="到期", type_=FieldType.DATE, section="合同")
        self.choice: UUID = add(
            name="方式", type_=FieldType.CHOICE, section="合同", choices=["独家", "备供"]
        )

    def values(self, record_id: UUID | None) -> list[Any]:
        """What a record holds, in the order of the fields."""
        found = self.firm.read(filled_fields, owner_table=self.owner, record_id=record_id)
        return [each.value for each in found]

    def make(self) -> UUID:
        """A record of the kind."""
        made: UUID
        match self.owner:
            case "customer":
                made = self.customer_id
            case "contact":
                made = self.firm.write(add_contact, customer_id=self.customer_id, name="王建国")
            case "product":
                made = self.firm.write(create_product, name="铜接线端子", save_anyway=True)
            case "sales_order":
                made = self.firm.order(self.customer_id, TODAY, 1, lines=[{"description": "M6"}])
            case "complaint":
                made = self.firm.write(
                    register_complaint, customer_id=self.customer_id, text="毛刺"
                )
            case _:
                made = self.firm.write(write_log_entry, customer_id=self.customer_id, text="来电")
        return made

    def newest(self) -> UUID:
        """The record that was written last."""
        ids: list[UUID] = [row.id for row in self.firm.rows(_MODELS[self.owner])]
        return max(ids)

    def open_new(self, context: Context, host: QMainWindow) -> Sheet:
        """The empty dialog with what it cannot do without."""
        page = page_of(host)
        match self.owner:
            case "customer":
                new_customer(context, page, name="宁波海曙包装")
                sheet = cast(CustomerSheet, open_sheet(host))
                sheet.form.show_more(shown=True)
                return sheet
            case "contact":
                new_contact(context, page, self.customer_id)
                keys("李芳")
            case "product":
                new_product(context, page)
                keys("M6")
            case "sales_order":
                new_order(context, page, self.customer_id)
            case "complaint":
                new_complaint(context, page, self.customer_id)
                keys("burrs")
            case _:
                log_contact(context, page, self.customer_id)
                keys("called")
        return _sheet(host)

    def open_known(self, context: Context, host: QMainWindow, record_id: UUID) -> Sheet:
        """The dialog of a record that is there."""
        page = page_of(host)
        openers: dict[str, Callable[..., None]] = {
            "customer": edit_customer,
            "contact": edit_contact,
            "product": edit_product,
            "sales_order": edit_order,
            "complaint": edit_complaint,
        }
        if self.owner in openers:
            openers[self.owner](context, page, record_id)
        else:
            rows = self.firm.read(timeline, customer_id=self.customer_id, today=TODAY).rows
            log_contact(context, page, self.customer_id, rows[0])
        return _sheet(host)


@pytest.fixture(params=_OWNERS)
def own(firm: Firm, request: pytest.FixtureRequest) -> Own:
    return Own(firm, request.param)


def _sheet(host: QMainWindow) -> Sheet:
    sheet = open_sheet(host)
    assert sheet is not None
    return sheet


def _field(sheet: Sheet, field_id: UUID) -> Field:
    """The field in the sheet."""
    match sheet:
        case LogEntrySheet():
            return sheet.own.group.field(own_key(field_id))
        case CustomerSheet():
            form = next(each for each in sheet.form.forms if own_key(field_id) in each.keys)
            return form.field(own_key(field_id))
        case RecordSheet():
            return sheet.form.field(own_key(field_id))
    raise AssertionError(sheet)


def _go_to(sheet: Sheet, field_id: UUID) -> None:
    widget = _editor(sheet, field_id)
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    assert focused() is widget


def _editor(sheet: Sheet, field_id: UUID) -> QWidget:
    match sheet:
        case LogEntrySheet():
            return sheet.own.group.editor(own_key(field_id)).widget
        case CustomerSheet():
            return sheet.form.editor(own_key(field_id)).widget
        case RecordSheet():
            return sheet.form.editor(own_key(field_id)).widget
    raise AssertionError(sheet)


def _type_all(sheet: Sheet, own: Own) -> None:
    """All four by keys: Enter leads from one to the next."""
    _go_to(sheet, own.text)
    keys("HR-7")
    enter()
    assert focused() is _editor(sheet, own.number)
    keys("1,250.5")
    enter()
    keys("2027-03-31")
    enter()
    key(Qt.Key.Key_Down)
    assert cast(QComboBox, focused()).currentText() == "独家"


def test_a_record_is_made_with_them_in_one_step(
    own: Own, firm: Firm, context: Context, host: QMainWindow
) -> None:
    before = len(firm.rows(_MODELS[own.owner]))
    sheet = own.open_new(context, host)
    _type_all(sheet, own)
    save()
    assert open_sheet(host) is None
    made = own.newest()
    assert own.values(made) == ["HR-7", Decimal("1250.5"), date(2027, 3, 31), "独家"]
    firm.workspace.undo()
    assert len(firm.rows(_MODELS[own.owner])) == before
    assert not firm.rows(CustomValue)
    firm.workspace.redo()
    assert own.values(made)[0] == "HR-7"


def test_a_known_one_shows_and_changes_them(
    own: Own, firm: Firm, context: Context, host: QMainWindow
) -> None:
    record_id = own.make()
    values = {own.text: "旧", own.number: Decimal(3)}
    firm.write(set_custom_values, owner_table=own.owner, record_id=record_id, values=values)
    sheet = own.open_known(context, host, record_id)
    _go_to(sheet, own.text)
    key(Qt.Key.Key_A, CTRL)
    keys("fresh")
    _go_to(sheet, own.number)
    key(Qt.Key.Key_A, CTRL)
    key(Qt.Key.Key_Delete)
    save()
    assert open_sheet(host) is None
    changed = own.newest()
    assert own.values(changed) == ["fresh", None, None, None]
    firm.workspace.undo()
    assert own.values(record_id) == ["旧", Decimal(3), None, None]


def test_what_is_no_number_is_said_beside_it(own: Own, context: Context, host: QMainWindow) -> None:
    sheet = own.open_new(context, host)
    _go_to(sheet, own.number)
    keys("many")
    save()
    assert open_sheet(host) is sheet
    assert _field(sheet, own.number).problem
    assert focused() is _editor(sheet, own.number)
    key(Qt.Key.Key_A, CTRL)
    keys("12")
    assert not _field(sheet, own.number).problem
    save()
    assert own.values(own.newest())[1] == Decimal(12)


def test_a_choice_that_was_taken_away_meanwhile_is_said_beside_it(
    own: Own, firm: Firm, context: Context, host: QMainWindow
) -> None:
    sheet = own.open_new(context, host)
    _go_to(sheet, own.choice)
    key(Qt.Key.Key_Down)
    firm.write(update_custom_field, field_id=own.choice, choices=["备供"])
    save()
    assert open_sheet(host) is sheet
    assert "独家" in _field(sheet, own.choice).problem
    assert not firm.rows(CustomValue)


def test_a_draft_keeps_them(own: Own, context: Context, host: QMainWindow) -> None:
    typed = _typed(own.open_new(context, host), own)
    _sheet(host).reject()
    sheet = own.open_new(context, host)
    _type_in(sheet, typed)
    save()
    assert own.values(own.newest())[:2] == ["HR-7", Decimal("1250.5")]


def _typed(sheet: Sheet, own: Own) -> dict[str, Any]:
    _type_all(sheet, own)
    typed: dict[str, Any] = _whole(sheet).typed()
    return typed


def _type_in(sheet: Sheet, typed: dict[str, Any]) -> None:
    _whole(sheet).type_in(typed)


def _whole(sheet: Sheet) -> Any:
    return sheet.form if isinstance(sheet, CustomerSheet) else sheet


def test_without_own_fields_there_is_no_section(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    customer_id = firm.customer()
    new_order(context, page_of(host), customer_id)
    sheet = _sheet(host)
    assert isinstance(sheet, OrderFormSheet)
    assert sheet.own.isHidden()
    sheet.reject()
    log_contact(context, page_of(host), customer_id)
    log = _sheet(host)
    assert isinstance(log, LogEntrySheet)
    assert log.own.isHidden()


def test_a_correction_takes_over_what_stands_in_them(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    own = Own(firm, "log_entry")
    entry_id = own.make()
    values = {own.text: "旧", own.choice: "独家"}
    firm.write(set_custom_values, owner_table="log_entry", record_id=entry_id, values=values)
    firm.write(update_custom_field, field_id=own.choice, choices=["备供"])
    own.open_known(context, host, entry_id)
    keys("!")
    save()
    assert open_sheet(host) is None
    assert own.newest() != entry_id
    assert own.values(own.newest()) == ["旧", None, None, "独家"]
    firm.workspace.undo()
    assert len(firm.rows(LogEntry)) == 1
    assert len(firm.rows(CustomValue)) == 2


def test_one_more_entry_begins_without_them(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    own = Own(firm, "log_entry")
    sheet = own.open_new(context, host)
    _go_to(sheet, own.text)
    keys("HR-7")
    key(Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert isinstance(sheet, LogEntrySheet)
    keys("again")
    save()
    assert [own.values(row.id)[0] for row in firm.rows(LogEntry)] == ["HR-7", None]


def test_an_entry_in_full_says_them(firm: Firm, context: Context, host: QMainWindow) -> None:
    own = Own(firm, "log_entry")
    entry_id = own.make()
    values = {own.number: Decimal("1250.5"), own.day: date(2027, 3, 31)}
    firm.write(set_custom_values, owner_table="log_entry", record_id=entry_id, values=values)
    rows = firm.read(timeline, customer_id=own.customer_id, today=TODAY).rows
    sheet = EntrySheet(context, page_of(host), rows[0])
    sheet.open()
    shown = {name: row.value for name, row in sheet.own.rows.items()}
    assert list(shown) == [str(own.number), str(own.day)]
    assert shown[str(own.number)] == "1,250.5"


@pytest.mark.parametrize("name", ["R&D <b>budget</b>", "很" * 300, "W" * 300])
def test_a_name_of_any_kind_makes_no_form_wider(
    firm: Firm, context: Context, host: QMainWindow, name: str
) -> None:
    for owner in _OWNERS:
        own = Own(firm, owner)
        firm.write(create_custom_field, owner=owner, name=name, type_=FieldType.TEXT, section=name)
        sheet = own.open_new(context, host)
        host.grab()
        assert sheet.panel.content.width() <= sheet.panel.width()
        cast(Any, sheet).may_close = lambda: True
        sheet.reject()
