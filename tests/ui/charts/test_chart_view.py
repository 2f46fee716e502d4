"""The chart widget: drawn in the worker, pressed, walked through, drawn anew with the theme."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_crm.core.language import ENGLISH, Language
from desktop_crm.core.periods import Month
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.months import MonthBar, draw_months
from desktop_crm.ui.background import Background
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.charts.chart_view import ChartView, colours_of, paint_chart
from desktop_crm.ui.theme.theme import Theme
from desktop_crm.ui.theme.tokens import LIGHT
from tests.ui.doubles import FakeBackground

BARS = [
    MonthBar(f"2026-{month:02d}", Month(2026, month), Decimal(1_000 * month))
    for month in range(1, 7)
]


@pytest.fixture
def background() -> FakeBackground:
    """Draws at once."""
    return FakeBackground(Bus())


@pytest.fixture
def chart(host: QMainWindow, background: FakeBackground, qtbot: QtBot) -> ChartView:
    """Six months on screen."""
    view = ChartView(cast(Background, background), Language(ENGLISH), walkable=True)
    host.setCentralWidget(view)
    host.resize(600, 300)
    with qtbot.waitExposed(host):
        host.show()
    view.show_chart(partial(draw_months, BARS))
    return view


def middle(chart: ChartView, place: int) -> QPoint:
    """The middle of a bar."""
    return QRectF(*chart.spots[place].box).center().toPoint()


def looks(background: FakeBackground) -> list[Look]:
    """The looks that were asked for."""
    return [kw["look"] for kw in background.called(paint_chart)]


def test_every_bar_can_be_pressed(chart: ChartView, qtbot: QtBot) -> None:
    for place, bar in enumerate(BARS):
        with qtbot.waitSignal(chart.mark_clicked) as pressed:
            qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, place))
        assert pressed.args is not None
        assert pressed.args[0].key == bar.key


def test_above_a_low_bar_it_is_still_the_bar(chart: ChartView, qtbot: QtBot) -> None:
    place = QPoint(middle(chart, 0).x(), middle(chart, 5).y())
    with qtbot.waitSignal(chart.mark_clicked) as pressed:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert pressed.args is not None
    assert pressed.args[0].key == "2026-01"


def test_the_hand_shows_what_can_be_pressed(chart: ChartView, qtbot: QtBot) -> None:
    qtbot.mouseMove(chart, middle(chart, 3))
    assert chart.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(chart, QPoint(2, 2))
    assert chart.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_keyboard_walks_and_presses(chart: ChartView, qtbot: QtBot) -> None:
    chart.setFocus()
    for _step in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "Feb 2026" in chart.accessibleDescription()
    with qtbot.waitSignal(chart.mark_clicked) as pressed:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert pressed.args is not None
    assert pressed.args[0].key == "2026-02"


def test_the_theme_is_drawn_anew(
    chart: ChartView, background: FakeBackground, theme: Theme
) -> None:
    assert looks(background)[-1].colours == colours_of(LIGHT)
    theme.set_mode("dark")
    try:
        assert looks(background)[-1].colours.surface == "#1B1F26"
        image = chart.grab().toImage()
        assert image.pixelColor(image.width() - 3, 8).name().upper() == "#1B1F26"
    finally:
        theme.set_mode("light")


def test_another_size_is_drawn_once(
    chart: ChartView, background: FakeBackground, host: QMainWindow
) -> None:
    before = len(looks(background))
    host.resize(700, 320)
    chart.show_chart(chart._draw)  # type: ignore[arg-type]
    assert (looks(background)[-1].width, len(looks(background))) == (chart.width(), before + 1)


def test_a_hidden_chart_is_not_drawn(host: QMainWindow, background: FakeBackground) -> None:
    view = ChartView(cast(Background, background), Language(ENGLISH), parent=host)
    view.hide()
    view.show_chart(partial(draw_months, BARS))
    assert looks(background) == []


def test_only_the_last_wish_is_drawn(host: QMainWindow, qtbot: QtBot) -> None:
    waiting: list[Any] = []

    class Slow(FakeBackground):
        @override
        def run(self, fn: Any, on_done: Any, /, **kw: Any) -> None:
            kw.pop("owner")
            waiting.append((fn, on_done, kw))

    view = ChartView(cast(Background, Slow(Bus())), Language(ENGLISH))
    host.setCentralWidget(view)
    with qtbot.waitExposed(host):
        host.show()
    for count in (1, 2, 3):
        view.show_chart(partial(draw_months, BARS[:count]))
    drawn = 0
    while waiting:
        fn, on_done, kw = waiting.pop(0)
        on_done(fn(**kw))
        drawn += 1
    assert (drawn, len(view.spots)) == (2, 3)
