"""Sheets keep the focus and the keys, fit small windows, and close once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.painting import SHADOW_MARGINS
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from desktop_crm.ui.widgets.toast import ToastHost
from tests.ui.widgets.put import put

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def behind(window: QWidget) -> LineEdit:
    """A line of the page behind, with the focus."""
    line = put(window, LineEdit("后面"))
    window.activateWindow()
    line.setFocus()
    return line


@pytest.fixture
def sheet(window: QWidget, behind: LineEdit) -> Sheet:
    """An open sheet with two lines and two buttons."""
    assert behind.window() is window
    made = Sheet(behind, "新建客户", subtitle="今天", icon="users")
    for name in ("名称", "手机"):
        line = LineEdit()
        line.setAccessibleName(name)
        made.body.addWidget(line)
    made.add_cancel("取消")
    made.add_button(Button("保存"), shortcut="Ctrl+S", primary=True)
    made.set_note("只有名称必填")
    made.open()
    return made


def lines(sheet: Sheet) -> list[LineEdit]:
    return sheet.findChildren(LineEdit)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_the_first_input_has_the_focus_and_tab_stays_inside(sheet: Sheet) -> None:
    assert focused() is lines(sheet)[0]
    seen = []
    for _ in range(6):
        widget = focused()
        assert widget is not None
        assert sheet.isAncestorOf(widget)
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert seen[0] is seen[5]
    widget = focused()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_Backtab)
    assert focused() is seen[5]


def test_enter_goes_to_the_next_line_and_then_to_the_button(sheet: Sheet) -> None:
    first, second = lines(sheet)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert focused() is second
    QTest.keyClick(second, Qt.Key.Key_Return)
    button = focused()
    assert isinstance(button, Button)
    assert button.kind is Kind.PRIMARY


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_its_own_keys_press_the_primary_button(sheet: Sheet, key: Qt.Key, qtbot: QtBot) -> None:
    button = next(b for b in sheet.findChildren(Button) if b.kind is Kind.PRIMARY)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(lines(sheet)[1], key, CTRL)


def test_the_shortcuts_of_the_page_rest_while_it_is_open(
    sheet: Sheet, window: QWidget, behind: LineEdit
) -> None:
    fired: list[int] = []
    QShortcut(QKeySequence("Ctrl+N"), window, lambda: fired.append(1))
    QTest.keyClick(lines(sheet)[0], Qt.Key.Key_N, CTRL)
    assert fired == []
    sheet.reject()
    QTest.keyClick(behind, Qt.Key.Key_N, CTRL)
    assert fired == [1]


def test_escape_closes_and_gives_the_focus_back(
    sheet: Sheet, behind: LineEdit, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([sheet.rejected, sheet.closed]):
        QTest.keyClick(lines(sheet)[0], Qt.Key.Key_Escape)
    assert focused() is behind
    assert open_sheet(behind.window()) is None


def test_a_sheet_that_may_not_close_stays(sheet: Sheet, window: QWidget, qtbot: QtBot) -> None:
    sheet.may_close = lambda: False
    QTest.keyClick(lines(sheet)[0], Qt.Key.Key_Escape)
    assert open_sheet(window) is sheet
    with qtbot.waitSignal(sheet.accepted):
        sheet.accept()


def test_closing_twice_tells_once(sheet: Sheet) -> None:
    told: list[str] = []
    sheet.accepted.connect(lambda: told.append("accepted"))
    sheet.rejected.connect(lambda: told.append("rejected"))
    sheet.accept()
    sheet.accept()
    sheet.reject()
    assert told == ["accepted"]


def test_a_tall_sheet_scrolls_in_a_low_window(sheet: Sheet, window: QWidget, qtbot: QtBot) -> None:
    for number in range(40):
        sheet.body.addWidget(Label(f"第 {number} 行"))
    sheet.body.activate()
    window.resize(1024, 768)
    assert sheet.geometry() == window.rect()
    assert sheet.panel.height() <= 768 - 48
    qtbot.waitUntil(lambda: sheet.panel.scroll_area.verticalScrollBar().maximum() > 0)
    window.resize(420, 300)
    assert sheet.rect().contains(sheet.panel.geometry())


def test_the_side_column_hides_when_there_is_no_room(sheet: Sheet, window: QWidget) -> None:
    side = Label("像这 3 家")
    sheet.set_side(side, 450)
    window.resize(1280, 800)
    assert side.isVisible()
    assert sheet.panel.width() == 560 + 450
    window.resize(700, 600)
    assert not side.isVisible()
    window.grab()


def test_a_dangerous_question_has_no_dangerous_default(window: QWidget, qtbot: QtBot) -> None:
    said: list[str] = []
    sheet = ConfirmSheet.ask(
        window, "删除客户", "确定吗？", accept_text="删除", danger=True,
        on_accept=lambda: said.append("是")
    )  # fmt: skip
    assert focused() is sheet.cancel_button
    window.grab()
    with qtbot.waitSignal(sheet.accepted):
        QTest.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)
    assert said == ["是"]


def test_a_question_is_answered_with_no_by_escape(window: QWidget, qtbot: QtBot) -> None:
    said: list[str] = []
    sheet = ConfirmSheet.ask(
        window, "合并", "合并吗？", accept_text="合并", detail="可以撤销",
        on_accept=lambda: said.append("是")
    )  # fmt: skip
    assert focused() is sheet.accept_button
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(sheet.accept_button, Qt.Key.Key_Escape)
    assert said == []


def test_long_work_shows_how_far_it_is_and_asks_to_stop_once(window: QWidget, qtbot: QtBot) -> None:
    sheet = ProgressSheet(window, "正在导入")
    sheet.open()
    assert sheet.bar.share is None
    sheet.set_progress(480, 1_285)
    sheet.set_detail("第 480 行")
    window.grab()
    assert sheet.bar.share == pytest.approx(480 / 1_285)
    with qtbot.waitSignal(sheet.cancel_requested):
        QTest.mouseClick(sheet.cancel_button, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(sheet.cancel_requested):
        sheet.reject()
    assert open_sheet(window) is sheet
    with qtbot.waitSignal(sheet.closed):
        sheet.finish()


def test_work_that_cannot_be_stopped_ignores_escape(window: QWidget, qtbot: QtBot) -> None:
    sheet = ProgressSheet(window, "正在备份", cancellable=False)
    sheet.open()
    with qtbot.assertNotEmitted(sheet.cancel_requested):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert open_sheet(window) is sheet
    sheet.finish()


@pytest.fixture
def host(window: QWidget) -> ToastHost:
    return ToastHost(window)


def test_a_toast_offers_its_action_and_goes(host: ToastHost) -> None:
    undone: list[str] = []
    toast = host.show_toast("已新建客户", action="撤销", on_action=lambda: undone.append("撤销"))
    QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert undone == ["撤销"]
    assert host.toasts == ()


def test_a_toast_goes_by_itself(host: ToastHost, qtbot: QtBot) -> None:
    toast = host.show_toast("已保存", seconds=0.01)
    with qtbot.waitSignal(toast.closed):
        pass
    assert host.toasts == ()


def test_a_toast_waits_while_the_mouse_is_on_it(host: ToastHost, window: QWidget) -> None:
    toast = host.show_toast("已保存", seconds=60)
    QTest.mouseMove(toast, toast.rect().center())
    assert not toast._timer.isActive()
    QTest.mouseMove(window, QPoint(5, 5))
    assert toast._timer.isActive()


def test_toasts_stack_at_the_bottom_right_and_move_with_the_window(
    host: ToastHost, window: QWidget
) -> None:
    older, newer = host.show_toast("一", tone=Tone.WARNING), host.show_toast("二")
    window.resize(1_000, 700)
    bodies = [toast.geometry().marginsRemoved(SHADOW_MARGINS) for toast in (older, newer)]
    assert bodies[1].bottom() == 700 - 24 - 1
    assert bodies[0].bottom() < bodies[1].top()
    assert all(body.right() == 1_000 - 24 - 1 for body in bodies)
    window.grab()


def test_toasts_stand_above_the_buttons_of_a_dialog(host: ToastHost, window: QWidget) -> None:
    window.resize(700, 360)
    sheet = Sheet(window, "对话框", width=640)
    sheet.body.addSpacing(400)
    button = sheet.add_button(Button("完成"), primary=True)
    sheet.open()
    toasts = [host.show_toast(text) for text in ("一", "二")]
    top = button.mapTo(window, QPoint()).y()
    assert all(toast.geometry().bottom() < top for toast in toasts)
    toasts[1].dismiss()
    assert toasts[0].geometry().bottom() < top
    sheet.accept()
    toasts[0].dismiss()
    alone = host.show_toast("三").geometry().marginsRemoved(SHADOW_MARGINS)
    assert alone.bottom() == 360 - 24 - 1


def test_only_a_few_toasts_stand_at_once(host: ToastHost) -> None:
    for number in range(9):
        host.show_toast(f"第 {number} 条")
    assert [toast.text for toast in host.toasts] == [f"第 {number} 条" for number in range(5, 9)]
    host.clear()
    assert host.toasts == ()
