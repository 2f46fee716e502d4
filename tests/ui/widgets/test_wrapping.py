"""Texts in several lines, and a popover that stays inside a window that shrinks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.tokens import BODY
from desktop_crm.ui.widgets.surface import Popover
from desktop_crm.ui.widgets.wrapping import lines_in, paint_wrapped
from tests.ui.widgets.put import put


@pytest.mark.usefixtures("window")
def test_no_line_begins_with_a_comma() -> None:
    text = "螺栓有毛刺，已登记"
    room = metrics(BODY).horizontalAdvance("螺栓有毛刺") + 2
    assert lines_in(text, room, BODY)[0] == 2
    assert lines_in("螺栓有毛，刺已登记", room, BODY)[0] == 2
    first = metrics(BODY).horizontalAdvance("螺栓有毛")
    ink = _ink(text, room)
    assert ink[0] <= first + 2, "the fifth character goes down with the comma behind it"


@pytest.mark.usefixtures("window")
def test_a_word_that_is_too_long_is_torn() -> None:
    count, height = lines_in("x" * 300, 100, BODY)
    assert count > 5
    assert height == pytest.approx(count * metrics(BODY).lineSpacing(), abs=count)


def _ink(text: str, room: int) -> tuple[int, int]:
    """The last column of the first line that is painted, and the picture's height."""
    _count, height = lines_in(text, room, BODY)
    image = QImage(room, round(height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font(BODY))
    painter.setPen(QColor("black"))
    paint_wrapped(painter, QRectF(0, 0, room, height), text)
    painter.end()
    white = QColor("white").rgb()
    rows = range(metrics(BODY).lineSpacing())
    inked = [x for x in range(room) if any(image.pixel(x, y) != white for y in rows)]
    return max(inked), image.height()


def test_a_popover_stays_in_a_window_that_shrinks(window: QWidget, qtbot: QtBot) -> None:
    anchor = QPushButton("Filter")
    anchor.setFixedWidth(80)
    put(window, anchor)
    row = window.layout()
    assert row is not None
    row.setAlignment(anchor, Qt.AlignmentFlag.AlignRight)
    row.activate()
    popover = Popover(anchor)
    popover.box.addWidget(QLabel("wide " * 12))
    popover.show_below()
    window.resize(700, 600)
    right = popover.body_rect.right
    qtbot.waitUntil(lambda: popover.x() + right() <= window.width())
    popover.close_popover()
