"""Buttons answer to mouse and keyboard, and show the focus only to the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.search_box import SearchButton
from desktop_crm.ui.widgets.segmented import Segmented
from desktop_crm.ui.widgets.stars import Stars
from desktop_crm.ui.widgets.tab_strip import TabStrip
from tests.ui.widgets.put import put

BUTTONS = [
    *(Kind(kind) for kind in Kind),
]


@pytest.mark.parametrize("kind", BUTTONS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_answers_to_the_keyboard(
    kind: Kind, key: Qt.Key, window: QWidget, qtbot: QtBot
) -> None:
    button = put(window, Button("保存", kind=kind, icon="save", shortcut="Ctrl S"))
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("kind", BUTTONS)
def test_every_kind_is_drawn_in_every_state(kind: Kind, enabled: bool, window: QWidget) -> None:
    button = put(window, Button("保存", kind=kind, icon="save", compact=True))
    button.setEnabled(enabled)
    button.set_menu_arrow(True)
    image = button.grab().toImage()
    shades = {image.pixel(x, image.height() // 2) for x in range(image.width())}
    assert len(shades) > 3


def test_the_focus_ring_appears_from_tab_but_not_from_a_click(window: QWidget) -> None:
    first, second = put(window, Button("一")), put(window, Button("二"))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert first.shows_ring
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.shows_ring
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not first.shows_ring


def test_a_button_grows_with_its_text(window: QWidget) -> None:
    button = put(window, Button("存"))
    before = button.sizeHint().width()
    button.setText("存为草稿")
    assert button.sizeHint().width() > before
    assert button.sizeHint().height() == 36


@pytest.mark.parametrize(
    "make",
    [
        lambda: IconButton("eye", "显示", shortcut="Ctrl B"),
        lambda: Link("全部 9 家"),
        lambda: SearchButton("搜索", "Ctrl K"),
    ],
)
def test_small_buttons_answer_and_have_a_name(make: object, window: QWidget, qtbot: QtBot) -> None:
    made = make()  # type: ignore[operator]
    assert isinstance(made, PaintedButton)
    put(window, made)
    assert made.accessibleName() or made.text()
    made.grab()
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(made, Qt.Key.Key_Return)


def choices(window: QWidget) -> list[ChipRow | Segmented | TabStrip]:
    """One of each row of choices, with three choices."""
    made: list[ChipRow | Segmented | TabStrip] = [ChipRow(), Segmented(), TabStrip()]
    for widget in made:
        for key in ("all", "key", "late"):
            widget.add(key, key)
        put(window, widget)
    return made


@pytest.mark.parametrize("place", [0, 1, 2], ids=["chips", "segments", "tabs"])
def test_choices_move_by_arrow_keys_and_stop_tab_once(
    place: int, window: QWidget, qtbot: QtBot
) -> None:
    widget = choices(window)[place]
    assert widget.current == "all"
    buttons = widget.findChildren(PaintedButton)
    with qtbot.waitSignal(widget.current_changed) as told:
        QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    assert (told.args, widget.current) == (["key"], "key")
    QTest.keyClick(buttons[1], Qt.Key.Key_Left)
    QTest.keyClick(buttons[0], Qt.Key.Key_Left)
    assert widget.current == "late"
    stops = [button for button in buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [buttons[2]]


@pytest.mark.parametrize("place", [0, 1, 2], ids=["chips", "segments", "tabs"])
def test_choosing_again_or_by_program_tells_nothing(
    place: int, window: QWidget, qtbot: QtBot
) -> None:
    widget = choices(window)[place]
    with qtbot.assertNotEmitted(widget.current_changed):
        widget.set_current("late")
        QTest.mouseClick(widget.findChildren(PaintedButton)[2], Qt.MouseButton.LeftButton)
    assert widget.current == "late"
    window.grab()


def test_chips_say_their_counts_and_wrap(window: QWidget) -> None:
    chips = ChipRow()
    for number in range(12):
        chips.add(str(number), f"筛选条件 {number}", count=number * 1_000)
    put(window, chips)
    assert chips.chip("2").accessibleName() == "筛选条件 2 2,000"
    chips.set_count("2", 7)
    assert chips.chip("2").label == "筛选条件 2 7"
    flow = chips.layout()
    assert flow is not None
    assert flow.heightForWidth(2_000) == 30
    assert flow.heightForWidth(300) > 100


def test_several_chips_can_be_chosen(window: QWidget, qtbot: QtBot) -> None:
    chips = ChipRow(exclusive=False)
    chips.add("late", "交货延迟")
    chips.add("price", "价格", icon="tag", note="11-23")
    put(window, chips)
    assert chips.chosen == set()
    with qtbot.waitSignal(chips.chosen_changed):
        QTest.mouseClick(chips.chip("price"), Qt.MouseButton.LeftButton)
    assert chips.chosen == {"price"}
    chips.set_chosen({"late"})
    assert chips.chosen == {"late"}
    chips.clear()
    assert chips.keys == ()


def test_a_tab_shows_its_count(window: QWidget) -> None:
    tabs = put(window, TabStrip())
    tabs.add("orders", "订单", 37)
    tabs.set_count("orders", 1_038)
    assert tabs.button("orders").text() == "订单 1,038"


def test_stars_are_set_by_click_arrow_and_digit(window: QWidget, qtbot: QtBot) -> None:
    stars = put(window, Stars(3, editable=True))
    with qtbot.waitSignal(stars.level_changed) as told:
        QTest.keyClick(stars, Qt.Key.Key_5)
    assert told.args == [5]
    QTest.keyClick(stars, Qt.Key.Key_Left)
    assert stars.level == 4
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=stars.rect().center())
    assert stars.level == 3
    assert "3" in stars.accessibleName()
    with qtbot.assertNotEmitted(stars.level_changed):
        stars.set_level(9)
    assert stars.level == 5


def test_stars_to_look_at_cannot_be_changed(window: QWidget) -> None:
    stars = put(window, Stars(3))
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton)
    QTest.keyClick(stars, Qt.Key.Key_5)
    assert stars.level == 3


def test_an_icon_button_changes_its_icon(window: QWidget) -> None:
    button = put(window, IconButton("eye", "显示", framed=True))
    before = button.grab().toImage()
    button.set_icon("eye-off")
    assert before != button.grab().toImage()


def test_a_button_changes_under_the_mouse(window: QWidget) -> None:
    for button in (put(window, Button("导入")), put(window, Link("全部"))):
        before = button.grab().toImage()
        QTest.mouseMove(button, button.rect().center())
        over = button.grab().toImage()
        QTest.mouseMove(window, QPoint(2, 2))
        assert over != before
        assert button.grab().toImage() == before
