"""Inputs take text, days and choices, and say what is wrong in words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.ui.theme.tokens import LIGHT, Tone
from desktop_crm.ui.widgets.check_box import CheckBox, RadioButton
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.date_edit import DateEdit, parse_day
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.inputs import LineEdit, MoneyEdit, TextEdit
from desktop_crm.ui.widgets.search_box import SearchBox
from desktop_crm.ui.widgets.surface import Popover
from tests.ui.widgets.put import put

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-21", TODAY),
        ("20261121", TODAY),
        ("2026/11/21", TODAY),
        ("2026.11.21", TODAY),
        ("2026年11月21日", TODAY),
        ("11-21", TODAY),
        ("11月3日", date(2026, 11, 3)),
        (" 2026-1-5 ", date(2026, 1, 5)),
        ("2026-02-30", None),
        ("2026-13-01", None),
        ("昨天", None),
        ("", None),
        ("0000-01-01", None),
    ],
)
def test_a_day_is_read_as_people_type_it(text: str, day: date | None) -> None:
    assert parse_day(text, TODAY) == day


@pytest.fixture
def day(window: QWidget) -> DateEdit:
    return put(window, DateEdit(today=lambda: TODAY))


def test_a_date_may_be_empty_and_is_written_tidily(day: DateEdit, qtbot: QtBot) -> None:
    assert (day.value(), day.is_valid()) == (None, True)
    with qtbot.waitSignal(day.value_changed):
        QTest.keyClicks(day, "20261203")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert (day.text(), day.value()) == ("2026-12-03", date(2026, 12, 3))


def test_half_a_date_is_not_valid(day: DateEdit) -> None:
    QTest.keyClicks(day, "2026-1")
    assert not day.is_valid()
    assert day.value() is None


def test_arrow_keys_step_by_a_day(day: DateEdit) -> None:
    QTest.keyClick(day, Qt.Key.Key_Up)
    assert day.value() == TODAY
    QTest.keyClick(day, Qt.Key.Key_Down)
    assert day.value() == date(2026, 11, 20)


def test_a_day_is_picked_from_the_calendar(day: DateEdit, window: QWidget) -> None:
    QTest.keyClick(day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = window.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 21)
    calendar.clicked.emit(QDate(2026, 11, 27))
    assert day.value() == date(2026, 11, 27)
    assert not any(popover.isVisible() for popover in window.findChildren(Popover))


def test_the_calendar_closes_on_escape_and_on_a_click_elsewhere(
    day: DateEdit, window: QWidget
) -> None:
    for close in ("key", "mouse"):
        day.open_calendar()
        popover = next(p for p in window.findChildren(Popover) if p.isVisible())
        if close == "key":
            QTest.keyClick(popover, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(890, 630))
        assert not popover.isVisible()


def test_a_problem_is_said_and_cleared(window: QWidget) -> None:
    field = put(window, Field("手机", LineEdit(), hint="可以有几个"))
    assert field.editor.accessibleName() == "手机"
    field.set_problem("少了 2 位")
    assert field.problem == "少了 2 位"
    assert field.editor.accessibleDescription() == "少了 2 位"
    assert isinstance(field.editor, LineEdit)
    assert field.editor.tone is Tone.DANGER
    window.grab()
    field.clear_problem()
    assert field.problem == ""
    assert not field.editor.accessibleDescription()


def test_a_field_gives_the_focus_to_its_editor(window: QWidget, qtbot: QtBot) -> None:
    field = put(window, Field("手机", LineEdit()))
    field.setFocus()
    qtbot.waitUntil(field.editor.hasFocus)


def test_a_combo_box_works_with_keys(window: QWidget, qtbot: QtBot) -> None:
    box = put(window, ComboBox(placeholder="不填也可以"))
    box.fill([("李娜", 1), ("张伟", 2)])
    assert box.current_key() is None or box.current_key() == 1
    box.set_current_key(2)
    assert (box.currentText(), box.current_key()) == ("张伟", 2)
    with qtbot.waitSignal(box.key_changed) as told:
        QTest.keyClick(box, Qt.Key.Key_Up)
    assert told.args == [1]
    box.fill([("张伟", 2), ("李娜", 1), ("赵敏", 3)])
    assert box.currentText() == "李娜"
    box.set_current_key("unknown")
    assert box.currentIndex() == -1
    window.grab()


def test_the_list_of_a_combo_box_opens_below_and_ticks_the_choice(window: QWidget) -> None:
    box = put(window, ComboBox(icon="user-check"))
    box.fill([("李娜", 1), ("很长的名字" * 30, 2)])
    box.set_current_key(1)
    box.showPopup()
    rows = box.view().grab().toImage()
    box.hidePopup()
    shades = {rows.pixelColor(x, 18).name().upper() for x in range(rows.width())}
    assert LIGHT.primary in shades
    assert LIGHT.surface in shades


def test_the_wheel_never_changes_a_choice(window: QWidget) -> None:
    box = put(window, ComboBox())
    box.fill([("李娜", 1), ("张伟", 2)])
    box.set_current_key(1)
    box.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.current_key() == 1


def test_an_editable_combo_box_takes_text(window: QWidget) -> None:
    box = put(window, ComboBox())
    box.setEditable(True)
    box.fill([("华东展会", "a")])
    edit = box.lineEdit()
    assert edit is not None
    edit.clear()
    edit.insert("新标签")
    assert box.currentText() == "新标签"
    window.grab()


def test_notes_are_plain_and_tab_leaves_them(window: QWidget, qtbot: QtBot) -> None:
    note, after = put(window, TextEdit("备注")), put(window, LineEdit())
    note.setFocus()
    QTest.keyClicks(note, "<b>")
    assert note.toPlainText() == "<b>"
    with qtbot.waitSignal(note.submitted):
        QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note.toPlainText() == "<b>"
    QTest.keyClick(note, Qt.Key.Key_Tab)
    qtbot.waitUntil(after.hasFocus)


def test_amounts_stand_at_the_right(window: QWidget) -> None:
    assert put(window, MoneyEdit("1")).alignment() & Qt.AlignmentFlag.AlignRight


def test_boxes_are_ticked_by_click_and_space(window: QWidget) -> None:
    box, radio = put(window, CheckBox("A&B")), put(window, RadioButton("恒润"))
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    QTest.keyClick(radio, Qt.Key.Key_Space)
    assert box.isChecked()
    assert radio.isChecked()
    assert box.text() == box.accessibleName() == "A&B"
    window.grab()


def test_a_search_waits_for_a_pause_and_enter_ends_the_pause(window: QWidget, qtbot: QtBot) -> None:
    box = put(window, SearchBox("搜索", shortcut="Ctrl F", delay_ms=60_000))
    with qtbot.assertNotEmitted(box.text_changed):
        box.edit.insert("恒润")
    with qtbot.waitSignals([box.text_changed, box.submitted]):
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert box.text() == "恒润"


def test_escape_and_the_cross_empty_a_search(window: QWidget) -> None:
    box = put(window, SearchBox("搜索", filled=True))
    said: list[str] = []
    box.text_changed.connect(said.append)
    box.set_text("恒")
    QTest.keyClick(box.edit, Qt.Key.Key_Escape)
    box.set_text("润")
    QTest.mouseClick(box._clear, Qt.MouseButton.LeftButton)
    assert said == ["恒", "", "润", ""]
    window.grab()
