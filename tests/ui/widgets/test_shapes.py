"""Avatars, badges, facts, banners, the timeline: what they say and how much room they take."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.ui.theme.pixels import inside, snapped
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.avatar import Avatar, avatar_letter, avatar_tone
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.facts import FactRow, Facts
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.progress_bar import ProgressBar
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.timeline import TimelineEntry, TimelineView, timeline_height
from desktop_crm.ui.widgets.tone_icon import ToneIcon
from tests.ui.widgets.put import put

ENTRY = TimelineEntry("phone", Tone.INFO, "电话", "今天 09:40 ・ 李娜", "确认货款。" * 30)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("苏州恒润精密五金", "恒"),
        ("东莞市长安模具厂", "长"),
        ("宁波海曙包装材料", "海"),
        ("江苏省苏州市恒润五金有限公司", "恒"),
        ("（上海）申通", "申"),
        ("acme gmbh", "A"),
        ("上海", "上"),
        ("喆骉", "喆"),
        ("", "·"),
        ("  ", "·"),
    ],
)
def test_an_avatar_shows_the_telling_character(name: str, letter: str) -> None:
    assert avatar_letter(name) == letter


def test_an_avatar_has_one_colour_for_one_firm(window: QWidget) -> None:
    assert avatar_tone("苏州恒润精密五金") is avatar_tone("恒润精密五金有限公司")
    assert len({avatar_tone(f"客户{number}") for number in range(40)}) == 5
    avatar = put(window, Avatar("苏州恒润"))
    avatar.set_name("宁波海曙")
    avatar.grab()


def test_a_badge_keeps_its_height_and_tells_its_word(window: QWidget) -> None:
    badge = put(window, Badge("逾期冻结", Tone.DANGER))
    assert badge.height() == 22
    assert badge.accessibleName() == "逾期冻结"
    badge.set("活跃", Tone.SUCCESS)
    assert (badge.text, badge.tone, badge.height()) == ("活跃", Tone.SUCCESS, 22)
    badge.grab()


def test_a_banner_offers_its_action(window: QWidget, qtbot: QtBot) -> None:
    banner = put(window, Banner("信用冻结", tone=Tone.DANGER, action="查看应收"))
    banner.add_widget(Button("记一笔回款"))
    with qtbot.waitSignal(banner.action_clicked):
        QTest.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    banner.set_text("已解除", "今天 09:38")
    banner.set_tone(Tone.SUCCESS)
    banner.set_action("")
    assert banner.text == "已解除"
    assert not banner._action.isVisible()
    banner.grab()


def test_facts_show_a_dash_for_nothing(window: QWidget) -> None:
    facts = put(window, Facts())
    facts.add("owner", "负责人", "")
    assert facts.value("owner") == "—"
    facts.set("owner", "李娜", color="danger")
    assert facts.value("owner") == "李娜"
    line = put(window, FactRow("送货", ""))
    assert line.value == "—"
    line.set_value("佛山")
    assert line.value == "佛山"


def test_an_empty_state_wraps_its_sentence_and_keeps_two_buttons(window: QWidget) -> None:
    state = put(window, EmptyState("users", "还没有客户", "录入第一个客户，" * 8))
    state.add_button(Button("新建"))
    state.add_button(Button("从 Excel 导入"))
    assert state._sentence.height() > 40
    state.set_texts("search", "没有找到", "换个条件")
    assert state.title == "没有找到"
    assert state._sentence.height() < 40
    window.grab()


def test_a_card_has_a_title_a_count_and_tones(window: QWidget) -> None:
    card = put(window, Card("下一步"))
    card.set_count("3 件")
    card.set_tone(Tone.WARNING)
    card.head.addWidget(Button("+"))
    card.body.addWidget(Separator())
    card.body.addWidget(Separator(vertical=True))
    card.body.addWidget(ToneIcon("users", Tone.PURPLE))
    card.grab()
    card.set_inset(True)
    card.grab()
    assert put(window, Card("表", flush=True)).body.spacing() == 0


def test_a_progress_bar_runs_only_while_the_end_is_unknown(window: QWidget) -> None:
    bar = put(window, ProgressBar(None))
    assert bar._timer.isActive()
    bar._on_tick()
    bar.grab()
    bar.set_share(1.5)
    bar.set_tone(Tone.DANGER)
    assert bar.share == 1.0
    assert not bar._timer.isActive()
    bar.grab()


@pytest.fixture
def timeline(window: QWidget) -> TimelineView:
    view = TimelineView()
    view.set_entries([ENTRY, TimelineEntry("truck", Tone.WARNING, "发货", "11-12", strike=True)])
    put(window, ScrollArea(view))
    return view


def test_a_timeline_is_as_tall_as_its_text(timeline: TimelineView) -> None:
    assert timeline.heightForWidth(300) > timeline.heightForWidth(900)
    assert timeline_height(ENTRY, 300) > timeline_height(timeline.entries[1], 300)
    assert "电话" in timeline.accessibleDescription()
    timeline.grab()


def test_a_timeline_is_walked_and_opened_by_keyboard(timeline: TimelineView, qtbot: QtBot) -> None:
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    timeline.grab()
    with qtbot.waitSignal(timeline.activated) as told:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert told.args == [1]


def test_a_timeline_entry_opens_on_a_click(timeline: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.activated) as told:
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(80, 10))
    assert told.args == [0]


def test_a_flow_layout_gives_its_items_back(window: QWidget) -> None:
    holder = QWidget()
    flow = FlowLayout(8, holder)
    for number in range(3):
        flow.addWidget(Button(str(number)))
    put(window, holder)
    assert flow.count() == 3
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None
    taken = flow.takeAt(0)
    assert taken is not None
    assert flow.count() == 2
    assert flow.minimumSize().height() == 36
    assert flow.sizeHint().width() > flow.minimumSize().width()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_boxes_lie_on_whole_device_pixels(scale: float) -> None:
    image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    rect = QRectF(3, 7, 41, 23)
    for box in (snapped(painter, rect), inside(painter, rect)):
        for edge in (box.left(), box.top(), box.right(), box.bottom()):
            assert edge * scale == pytest.approx(round(edge * scale))
    within = inside(painter, rect)
    assert rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(within)
    painter.end()
