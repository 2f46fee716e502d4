"""Decisions about a customer: each with its day and its reason."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from desktop_crm.core.codes import Stage
from desktop_crm.models import CreditChange, Customer, LevelChange
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.customer_decision import Decision, DecisionSheet
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.pressing import press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    return firm.customer(level=3, stage=Stage.REPEAT)


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
