"""The column chooser: ticks, arrows, and a keyboard that stays where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.core.language import Language
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.tables.column_chooser import ColumnChooser
from desktop_crm.ui.tables.column_layout import ColumnLayout
from tests.ui.tables.rows import COLUMNS, TODAY


@pytest.fixture
def layout(host: QMainWindow) -> ColumnLayout:
    """The usual columns."""
    return ColumnLayout(COLUMNS, parent=host)


@pytest.fixture
def chooser(host: QMainWindow, qtbot: QtBot, layout: ColumnLayout) -> ColumnChooser:
    """An open chooser."""
    anchor = QWidget()
    host.setCentralWidget(anchor)
    host.show()
    qtbot.waitExposed(host)
    made = ColumnChooser(anchor, layout, CellFormatter(Language("en"), lambda: TODAY))
    made.show_below()
    return made


def keys(layout: ColumnLayout) -> list[str]:
    """The shown columns."""
    return [column.key for column in layout.shown]


def test_ticks_show_and_hide_columns(chooser: ColumnChooser, layout: ColumnLayout) -> None:
    assert not chooser.check_box("name").isEnabled()
    assert not chooser.reset_button.isEnabled()
    chooser.check_box("owner").click()
    chooser.check_box("link").click()
    assert "owner" not in keys(layout)
    assert keys(layout)[-1] == "link"
    assert chooser.check_box("link").isChecked()
    chooser.reset_button.click()
    assert layout.is_usual
    assert not chooser.check_box("link").isChecked()
    chooser.close_popover()


def test_arrows_move_columns_and_keep_the_keyboard(
    chooser: ColumnChooser, layout: ColumnLayout, host: QMainWindow
) -> None:
    down = chooser._lines["level"].parts()["arrow-down"]
    down.setFocus()
    QTest.keyClick(down, Qt.Key.Key_Space)
    assert keys(layout)[:3] == ["name", "status", "level"]
    again = chooser._lines["level"].parts()["arrow-down"]
    assert host.focusWidget() is again
    assert not chooser._lines["status"].parts()["arrow-up"].isEnabled()
    chooser.close_popover()


def test_the_stretched_column_takes_the_room_and_gives_it_back(layout: ColumnLayout) -> None:
    wide = layout.widths(1400)
    assert sum(wide) == 1400
    narrow = layout.widths(760)
    assert narrow[0] < wide[0]
    assert all(width >= 48 for width in narrow)
    assert sum(layout.widths(200)) > 200
    layout.set_width("name", 300)
    assert layout.widths(1400)[0] == 300


def test_a_fixed_column_stays_first(layout: ColumnLayout) -> None:
    layout.move(2, 0)
    assert keys(layout)[0] == "name"
    layout.show_only(["money"])
    assert keys(layout) == ["name", "money"]
    layout.show("name", False)
    assert keys(layout) == ["name", "money"]
