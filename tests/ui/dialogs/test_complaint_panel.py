"""A complaint from the first answer to its score, by keyboard."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QMainWindow

from desktop_crm.core.codes import ComplaintState, FieldType, OptionList
from desktop_crm.models import Complaint, ComplaintStep, Product
from desktop_crm.services.complaint_steps import resolve_complaint
from desktop_crm.services.complaints import register_complaint
from desktop_crm.services.custom_fields import create_custom_field
from desktop_crm.services.custom_values import set_custom_values
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.complaint_view import ComplaintViewSheet, show_complaint
from desktop_crm.ui.forms.complaint_panel import ComplaintPanel
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm, noon
from tests.ui.dialogs.typing import CTRL, enter, focused, keys
from tests.ui.doubles import TODAY
from tests.ui.pressing import page_of


@pytest.fixture
def complaint_id(firm: Firm) -> UUID:
    lina = firm.staff()
    firm.workspace.author = lina
    made: UUID = firm.write(
        register_complaint,
        customer_id=firm.customer(),
        text="M6 螺栓毛刺",
        received_at=noon(TODAY - timedelta(days=3)),
        owner_id=lina,
    )
    return made


def _open(context: Context, host: QMainWindow, complaint_id: UUID) -> ComplaintPanel:
    show_complaint(context, page_of(host), complaint_id)
    sheet = open_sheet(host)
    assert isinstance(sheet, ComplaintViewSheet)
    return sheet.complaint


def _titles(panel: ComplaintPanel) -> list[str]:
    return [entry.title for entry in panel.steps.entries]


def test_from_the_first_answer_to_the_score(
    firm: Firm, context: Context, host: QMainWindow, complaint_id: UUID
) -> None:
    panel = _open(context, host, complaint_id)
    assert "workdays left" in panel.deadline.text
    assert _titles(panel) == [
        "Registered",
        "First response to the customer",
        "Find a solution",
        "Close, with the score of the customer",
    ]
    panel.deeds.response_button.click()
    assert not panel.deeds.response_button.isVisible()
    panel.deeds.text.setFocus()
    keys("190 checked, 4 with burrs")
    enter(CTRL)
    assert "190 checked, 4 with burrs" in _titles(panel)
    assert firm.row(Complaint, complaint_id).state == ComplaintState.IN_PROGRESS
    keys("batch replaced")
    panel.deeds.solved_button.setFocus()
    enter()
    assert firm.row(Complaint, complaint_id).solution == "batch replaced"
    assert panel.deadline.text.startswith("Solved in time")
    panel.deeds.stars.setFocus()
    keys("4")
    panel.deeds.cost.widget.setFocus()
    keys("120.5")
    panel.deeds.close_button.setFocus()
    enter()
    closed = firm.row(Complaint, complaint_id)
    assert (closed.state, closed.satisfaction, str(closed.cost)) == ("closed", 4, "120.5000")
    panel.deeds.text.setFocus()
    keys("burrs again")
    panel.deeds.reopen_button.click()
    assert firm.row(Complaint, complaint_id).state == ComplaintState.IN_PROGRESS


def test_what_is_missing_is_said_beside_the_box(
    firm: Firm, context: Context, host: QMainWindow, complaint_id: UUID
) -> None:
    panel = _open(context, host, complaint_id)
    panel.deeds.solved_button.click()
    assert panel.deeds.problem.text()
    assert focused() is panel.deeds.text
    assert firm.row(Complaint, complaint_id).solved_at is None
    assert len(firm.rows(ComplaintStep)) == 1


def test_an_earlier_cure_that_failed_is_named(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    cause = firm.option(OptionList.COMPLAINT_CAUSE, "毛刺")
    product = firm.add(Product(name="M6 螺栓"))
    given: dict[str, Any] = {
        "customer_id": firm.customer(),
        "cause_id": cause,
        "product_id": product,
    }
    first = firm.write(
        register_complaint, text="一", received_at=noon(TODAY - timedelta(days=30)), **given
    )
    at: datetime = noon(TODAY - timedelta(days=28))
    firm.write(resolve_complaint, complaint_id=first, solution="换批次", happened_at=at)
    second = firm.write(register_complaint, text="二", received_at=noon(TODAY), **given)
    panel = _open(context, host, second)
    assert not panel.recurrence.isHidden()
    assert "number 2 in" in panel.recurrence.text


def test_half_a_step_is_there_again(
    context: Context, host: QMainWindow, complaint_id: UUID
) -> None:
    panel = _open(context, host, complaint_id)
    keys("half a ste")
    sheet = open_sheet(host)
    assert sheet is not None
    sheet.reject()
    assert panel is not None
    again = _open(context, host, complaint_id)
    assert again.deeds.text.toPlainText() == "half a ste"
    enter(CTRL)
    assert "half a ste" in _titles(again)


def test_own_fields_that_are_filled_stand_below_the_facts(
    firm: Firm, context: Context, host: QMainWindow, complaint_id: UUID
) -> None:
    batch: UUID = firm.write(
        create_custom_field, owner="complaint", name="批号", type_=FieldType.TEXT
    )
    firm.write(create_custom_field, owner="complaint", name="数量", type_=FieldType.NUMBER)
    panel = _open(context, host, complaint_id)
    assert panel.own.isHidden()
    context.background.write(
        set_custom_values,
        owner=panel,
        owner_table="complaint",
        record_id=complaint_id,
        values={batch: "A-17"},
    )
    assert {key: row.value for key, row in panel.own.rows.items()} == {str(batch): "A-17"}
