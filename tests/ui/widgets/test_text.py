"""Whatever a customer is called, it is shown as typed and never read as HTML."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.facts import FactRow, Facts
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.highlighted import Highlighted, runs
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.widgets.sheet import Sheet
from desktop_crm.ui.widgets.toast import ToastHost
from desktop_crm.ui.widgets.tooltip import plain_tooltip, set_tooltip
from desktop_crm.ui.widgets.trend import Trend, trend_color, trend_text
from tests.ui.widgets.put import put

EVIL = '<img src="file:///etc/passwd">A & B<b>C</b>'
TEXTS = [EVIL, "&lt;b&gt;", "A&B 有限公司", "<b>粗</b>", "a < b", "普通客户", ""]


@pytest.mark.parametrize("text", TEXTS)
def test_a_tooltip_is_never_rich_text(text: str, window: QWidget) -> None:
    set_tooltip(window, text)
    assert not GuiQt.mightBeRichText(window.toolTip())
    assert plain_tooltip(text).replace("\u200b", "") == text


def build_everything(window: QWidget) -> None:
    """Show the evil name in every widget that can show data."""
    card = put(window, Card(EVIL))
    card.set_count(EVIL)
    facts = Facts()
    facts.add("name", EVIL, EVIL)
    chips = ChipRow()
    chips.add("evil", EVIL, note=EVIL)
    empty = EmptyState("users", EVIL, EVIL)
    empty.add_button(Button(EVIL))
    field = Field(EVIL, LineEdit(EVIL), hint=EVIL)
    field.set_problem(EVIL)
    for widget in (facts, chips, empty, field, Banner(EVIL, action=EVIL, detail=EVIL),
                   FactRow(EVIL, EVIL), Badge(EVIL, Tone.DANGER), CheckBox(EVIL),
                   Label(EVIL, elide=True),
                   IconButton("x", EVIL), Highlighted(EVIL, [(0, 3)])):  # fmt: skip
        card.body.addWidget(widget)
    ToastHost(window).show_toast(EVIL, action=EVIL)
    sheet = Sheet(window, EVIL, subtitle=EVIL)
    sheet.set_note(EVIL)
    sheet.open()


def test_an_evil_name_stays_text_in_every_widget(window: QWidget) -> None:
    build_everything(window)
    window.grab()
    labels = window.findChildren(QLabel)
    assert any(label.text() == EVIL for label in labels)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    for widget in window.findChildren(QWidget):
        assert not GuiQt.mightBeRichText(widget.toolTip())


def test_an_ampersand_makes_no_shortcut(window: QWidget) -> None:
    build_everything(window)
    for button in window.findChildren(QAbstractButton):
        assert button.shortcut().isEmpty() or isinstance(button, CheckBox)


def test_a_menu_shows_the_ampersand(window: QWidget) -> None:
    menu = Menu(window)
    called: list[str] = []
    action = menu.add("A&B", lambda: called.append("A&B"), icon="copy", shortcut="Ctrl+C")
    assert action.text() == "A&&B"
    action.trigger()
    assert called == ["A&B"]


def test_a_long_label_is_shortened_and_told_in_the_tooltip(window: QWidget) -> None:
    label = put(window, Label("很长的客户名称" * 40, elide=True))
    window.grab()
    assert label.toolTip() == label.text()
    label.setText("短")
    window.grab()
    assert label.toolTip() == ""


def test_an_elided_label_keeps_a_tooltip_of_its_own(window: QWidget) -> None:
    label = put(window, Label("短", elide=True))
    set_tooltip(label, "说明")
    window.grab()
    assert label.toolTip() == "说明"


def test_setting_texts_does_not_eat_references_to_none(window: QWidget) -> None:
    label = put(window, Label())
    before = sys.getrefcount(None)
    for number in range(1_000):
        label.setText(str(number))
    assert sys.getrefcount(None) >= before - 100


@pytest.mark.parametrize(
    ("value", "text", "color"),
    [
        (0.12, "▲ 12%", "success"),
        (-0.08, "▼ 8%", "text2"),
        (-0.30, "▼ 30%", "danger"),
        (-1.0, "▼ 100%", "danger"),
        (0, "0%", "text2"),
        (None, "—", "text2"),
        (12.5, "▲ 1,250%", "success"),
    ],
)
def test_a_trend_is_a_sign_a_number_and_red_only_for_alarm(
    value: float | None, text: str, color: str
) -> None:
    assert trend_text(value) == text
    assert trend_color(value) == color
    assert Trend(value).text() == text


def test_an_alarm_can_be_set_by_the_rule_in_force() -> None:
    assert trend_color(-0.2, alarm=True) == "danger"
    assert trend_color(-0.5, alarm=False) == "text2"


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([], [("恒润精密", False)]),
        ([(0, 2)], [("恒润", True), ("精密", False)]),
        ([(1, 2), (3, 4)], [("恒", False), ("润", True), ("精", False), ("密", True)]),
        ([(0, 3), (1, 4)], [("恒润精", True), ("密", True)]),
    ],
)
def test_lit_spans_cut_the_text_without_losing_any(
    spans: list[tuple[int, int]], pieces: list[tuple[str, bool]]
) -> None:
    assert list(runs("恒润精密", spans)) == pieces
