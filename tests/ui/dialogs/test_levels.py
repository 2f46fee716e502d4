"""Levels on the screen: the preview, one customer's level, back to the rule, once a month."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from desktop_crm.models import Customer
from desktop_crm.services.customers_standing import set_level
from desktop_crm.services.firm_settings import set_settings
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.level_sheet import LevelSheet
from desktop_crm.ui.dialogs.levels_sheet import LevelsSheet, show_levels
from desktop_crm.ui.level_keeper import LevelKeeper
from desktop_crm.ui.level_words import LevelWords
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.pressing import press

TODAY = date(2026, 11, 21)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    customer = firm.customer("甲")
    firm.order(customer, TODAY - timedelta(10), 500_000)
    return customer


def level(firm: Firm, customer_id: UUID) -> int | None:
    found: int | None = firm.row(Customer, customer_id).level
    return found


def preview(context: Context, host: QMainWindow) -> LevelsSheet:
    show_levels(context, host)
    sheet = open_sheet(host)
    assert isinstance(sheet, LevelsSheet)
    return sheet


def cell(sheet: LevelsSheet, place: int) -> str:
    found = sheet.table.model.cell_at(0, place)
    return found.text if found is not None else ""


def one(context: Context, host: QMainWindow, customer_id: UUID, stars: int | None) -> LevelSheet:
    sheet = LevelSheet(context, host, customer_id=customer_id, name="甲", level=stars)
    sheet.open()
    return sheet


@pytest.mark.requirement("S3-20")
def test_nothing_is_written_before_the_button(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = preview(context, host)
    (row,) = sheet.rows
    assert (row.name, row.old, row.new) == ("甲", None, 4)
    shown = [cell(sheet, place) for place in range(7)]
    assert shown[0] == "甲"
    assert shown[3] == "¥500,000"
    assert shown[6] == "Reaches ★4: sales ¥400,000"
    press(sheet, Qt.Key.Key_Escape)
    assert level(firm, customer_id) is None
    press(preview(context, host), Qt.Key.Key_Return, CTRL)
    assert level(firm, customer_id) == 4
    sheet = preview(context, host)
    assert not sheet.write_button.isEnabled()
    assert sheet.table.model.rows == []


def test_levels_by_hand_stay_unless_ticked(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    firm.write(set_level, customer_id=customer_id, level=5, reason="大单")
    sheet = preview(context, host)
    assert not sheet.rows
    sheet.also_by_hand.click()
    (row,) = sheet.rows
    assert row.new == 4
    assert cell(sheet, 6) == "Misses ★5: sales ¥1,000,000"
    sheet.write()
    assert level(firm, customer_id) == 4
    assert not firm.row(Customer, customer_id).level_is_manual


def test_a_row_opens_its_card(
    context: Context, host: QMainWindow, customer_id: UUID, firm: Firm
) -> None:
    sheet = preview(context, host)
    sheet.table.activated.emit(sheet.table.model.rows[0])
    assert open_sheet(host) is None
    assert level(firm, customer_id) is None


@pytest.mark.requirement("S3-20", "S3-22")
def test_one_level_with_its_history_and_the_way_back(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = one(context, host, customer_id, None)
    assert sheet.rule_line.text() == "Follows the rule: ★4"
    assert sheet.back_button.isHidden()
    sheet.stars.set_value(5)
    sheet.reason.setPlainText("新工厂投产")
    sheet.save()
    assert level(firm, customer_id) == 5

    sheet = one(context, host, customer_id, 5)
    assert sheet.rule_line.text() == "Set by hand; by the rule: ★4"
    said = [label.text() for label in sheet.findChildren(Label)]
    assert any("Level: none → ★5" in text and "新工厂投产" in text for text in said)
    sheet.back_button.click()
    assert level(firm, customer_id) == 4
    assert open_sheet(host) is None

    sheet = one(context, host, customer_id, 4)
    said = [label.text() for label in sheet.findChildren(Label)]
    assert any(
        "Level: ★5 → ★4" in text and "by the rule: 12 months ¥500,000" in text for text in said
    )


def test_saving_the_present_level_keeps_it(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    preview(context, host).write()
    one(context, host, customer_id, 4).save()
    assert firm.row(Customer, customer_id).level_is_manual


@pytest.mark.requirement("S3-20")
def test_levels_are_looked_at_once_a_month(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    keeper = LevelKeeper(context, host)
    assert level(firm, customer_id) is None
    context.background.idle.emit()
    assert level(firm, customer_id) == 4
    firm.workspace.undo()
    context.background.idle.emit()
    LevelKeeper(context, host)
    context.background.idle.emit()
    assert level(firm, customer_id) is None
    keeper.deleteLater()


def test_a_firm_that_wants_it_only_when_asked_is_left_alone(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    firm.write(set_settings, values={"level.recomputed": "asked"})
    LevelKeeper(context, host)
    context.background.idle.emit()
    assert level(firm, customer_id) is None


def test_reasons_in_words(firm: Firm, context: Context, host: QMainWindow) -> None:
    never, silent = firm.customer("无"), firm.customer("久")
    firm.order(silent, TODAY - timedelta(400), 5)
    words = LevelWords(context.language)
    story = one(context, host, never, None)
    assert story.figures_line.text() == "no order that counts"
    assert words.stars(None) == "none"
    assert "order in 365 days" in one(context, host, silent, None).figures_line.text()
