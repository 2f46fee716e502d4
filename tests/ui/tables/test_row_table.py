"""Small tables: rows, order by value, keys, the clipboard, sums."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.core.language import Language
from desktop_crm.queries.list_columns import Badge, Marked
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.tables.row_table import RowTable
from tests.ui.tables.rows import COLUMNS, EVIL, TODAY, Thing, thing


@pytest.fixture
def table(host: QMainWindow, qtbot: QtBot, tmp_path: Path) -> RowTable:
    """A table with five rows in a shown window."""
    made = RowTable(
        COLUMNS,
        language=Language("en"),
        today=lambda: TODAY,
        preferences=Preferences(tmp_path / "p.ini"),
        name="things",
        parent=host,
    )
    host.setCentralWidget(made)
    made.set_rows([thing(number) for number in (3, 1, 5, 2, 4)])
    host.show()
    qtbot.waitExposed(host)
    return made


def names(table: RowTable) -> list[str]:
    """The names from the top."""
    return [str(table.model.index(row, 0).data()) for row in range(table.model.rowCount())]


def shown(table: RowTable, row: int) -> list[str]:
    """The texts of a row."""
    return [table.model.index(row, at).data() for at in range(table.model.columnCount())]


def clipboard() -> tuple[str, str]:
    """Text and html on the clipboard."""
    data = QGuiApplication.clipboard().mimeData()
    return data.text(), data.html()


def test_the_model_is_sound(table: RowTable, qtmodeltester: Any) -> None:
    qtmodeltester.check(table.model)
    table.sort("money", True)
    table.set_rows([])
    table.set_rows([thing(7)])
    qtmodeltester.check(table.model)


def test_cells_say_their_values(table: RowTable) -> None:
    at = datetime(2026, 11, 20, 15, 12).astimezone()
    table.set_rows([thing(3, at=at, money=Marked(Decimal("1234.5"))), Thing(thing(1).id)])
    assert shown(table, 0) == [
        "Firm 00003", "4", "Active", "张伟", "Yesterday 15:12", "18 Nov 2026", "¥1,234.50", "0%",
    ]  # fmt: skip
    assert shown(table, 1) == [""] * 8
    assert table.model.headerData(6, Qt.Orientation.Horizontal) == "Money"


def test_rows_sort_by_value_and_empty_ones_stand_last(table: RowTable) -> None:
    rows = [thing(1, money=None), thing(2, money=Decimal(9)), thing(3, money=Decimal(100))]
    table.set_rows(rows)
    table.sort("money")
    assert names(table) == ["Firm 00002", "Firm 00003", "Firm 00001"]
    table.sort("money", True)
    assert names(table) == ["Firm 00003", "Firm 00002", "Firm 00001"]
    table.set_rows([*rows, thing(4, money=Decimal(50))])
    assert names(table) == ["Firm 00003", "Firm 00004", "Firm 00002", "Firm 00001"]


@pytest.mark.parametrize("column", [column.key for column in COLUMNS])
def test_every_kind_can_be_sorted(table: RowTable, column: str) -> None:
    table.set_rows([thing(1), Thing(thing(2).id), thing(3, status=Badge("At risk", "danger"))])
    table.sort(column)
    table.sort(column, True)
    assert table.model.rowCount() == 3


def test_people_are_sorted_as_a_chinese_reader_expects(table: RowTable) -> None:
    table.set_rows([thing(1, owner="赵敏"), thing(2, owner="李娜"), thing(3, owner="安然")])
    table.sort("owner")
    assert [shown(table, row)[3] for row in range(3)] == ["安然", "李娜", "赵敏"]


def test_a_click_on_the_head_sorts_and_turns(table: RowTable) -> None:
    head = table.view.horizontalHeader()

    def click(section: int) -> None:
        place = QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)

    click(6)
    assert names(table)[0] == "Firm 00005"
    assert head.sortIndicatorSection() == 6
    assert head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    click(6)
    assert names(table)[0] == "Firm 00001"
    click(0)
    assert head.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder


def test_the_chosen_row_stays_chosen(table: RowTable) -> None:
    table.select_key(thing(5).id, 3)
    table.sort("money")
    assert table.current_row() == thing(5)
    table.set_rows([thing(number) for number in (9, 8, 5)])
    assert table.current_row() == thing(5)
    assert table.view.currentIndex().column() == 3
    table.set_rows([thing(1)])
    assert table.current_row() is None


def test_enter_and_double_click_open_a_row(table: RowTable) -> None:
    opened: list[Any] = []
    table.activated.connect(opened.append)
    table.view.setFocus()
    table.select_key(thing(1).id)
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    place = table.view.visualRect(table.model.index(2, 1)).center()
    QTest.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [thing(1), thing(5)]


def test_home_and_end_go_to_the_ends(table: RowTable) -> None:
    view = table.view
    view.setFocus()
    view.choose(2, 3)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (4, 3)
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_spans() == [(0, 4)]
    assert view.chosen_columns() == [3]
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.chosen_spans() == [(0, 0)]


def test_tab_leaves_the_table(table: RowTable) -> None:
    table.view.setFocus()
    table.view.choose(0, 0)
    QTest.keyClick(table.view, Qt.Key.Key_Tab)
    assert table.view.currentIndex().column() == 0


def test_cells_are_copied_like_in_a_sheet(table: RowTable) -> None:
    table.set_rows(
        [
            thing(1, owner=EVIL, money=Decimal("1234.50"), change=Decimal("-0.41")),
            thing(2, owner="=1+1", money=Marked(Decimal(7)), change=None),
        ]
    )
    view = table.view
    view.setFocus()
    view.choose(0, 3)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    text, html = clipboard()
    first, second = text.split("\n")
    assert first.split("\t")[0] == '<img src="file:///etc/passwd"> "1 2'
    assert first.split("\t")[3:] == ["1234.5", "-41%"]
    assert second.split("\t") == ["=1+1", second.split("\t")[1], "2026-11-19", "7", ""]
    assert "<img" not in html
    assert "&lt;img" in html
    assert "<td style=\"mso-number-format:'\\@'\">=1+1</td>" in html
    assert "<td>1234.5</td>" in html


def test_a_single_cell_is_copied_alone(table: RowTable) -> None:
    table.view.setFocus()
    table.view.choose(0, 0)
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard()[0] == "Firm 00003"


def test_everything_can_be_chosen(table: RowTable) -> None:
    table.view.setFocus()
    QTest.keyClick(table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(table.selected_rows()) == 5
    table.copy()
    assert len(clipboard()[0].split("\n")) == 5


def test_a_click_on_a_link_names_its_row(table: RowTable) -> None:
    table.set_rows([thing(1)])
    table._layout.show("link")
    clicked: list[Any] = []
    table.clicked_cell.connect(lambda row, key: clicked.append((row, key)))
    place = table.view.visualRect(table.model.index(0, table.model.columnCount() - 1)).center()
    QTest.mouseMove(table.view.viewport(), place)
    assert table.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked == [(thing(1), "link")]


def test_sums_stand_under_the_table(table: RowTable) -> None:
    assert table._totals.isHidden()
    table.set_totals({"money": Decimal(1500)})
    assert not table._totals.isHidden()
    assert table._totals.texts() == ["Money, total", "¥1,500"]
    table.set_totals({"money": Decimal(0)}, "5 rows")
    assert (table._totals.note, table._totals.texts()[1]) == ("5 rows", "¥0")
    table.set_totals({})
    assert table._totals.isHidden()


def test_an_empty_table_says_so(table: RowTable) -> None:
    empty = table.set_empty("users", "Nobody", "Add somebody.")
    assert empty.isHidden()
    table.set_rows([])
    assert not empty.isHidden()
    assert table.view.isHidden()
    table.set_rows([thing(1)])
    assert empty.isHidden()
    assert not table.view.isHidden()


def test_it_can_be_as_high_as_its_rows(table: RowTable) -> None:
    table.fit_height(3)
    high = table.view.height()
    table.set_rows([thing(1)])
    assert table.view.maximumHeight() == high - 2 * table.view.row_height


def test_columns_and_widths_are_remembered(table: RowTable, tmp_path: Path) -> None:
    table._layout.show("owner", False)
    table._layout.show("tags")
    table._layout.set_width("money", 200)
    table._layout.move(1, 2)

    again = RowTable(
        COLUMNS,
        language=Language("en"),
        today=lambda: TODAY,
        preferences=Preferences(tmp_path / "p.ini"),
        name="things",
    )
    keys = [column.key for column in again.model.columns]
    assert keys == ["name", "status", "level", "at", "day", "money", "change", "tags"]
    assert again._layout.widths(2000)[5] == 200
    again._layout.reset()
    assert [column.key for column in again.model.columns][:4] == [
        "name",
        "level",
        "status",
        "owner",
    ]


def test_moving_a_head_moves_the_column(table: RowTable) -> None:
    head = table.view.horizontalHeader()
    head.moveSection(3, 1)
    keys = [column.key for column in table.model.columns]
    assert keys[:4] == ["name", "owner", "level", "status"]
    assert [head.visualIndex(at) for at in range(head.count())] == list(range(head.count()))


def test_every_kind_and_state_is_painted(table: RowTable) -> None:
    for key in ("share", "number", "tags", "link"):
        table._layout.show(key)
    table.set_rows([thing(1, owner=EVIL), Thing(thing(2).id), thing(3, at=Marked(thing(3).at))])
    table.resize(1400, 300)
    for height in (36, 44, 56):
        table.view.set_row_height(height)
        table.view.setFocus()
        table.view.choose(0, 2)
        image = QImage(table.size(), QImage.Format.Format_RGB32)
        table.render(image)
        table.view.choose_rows([(0, 1)])
        table.render(image)
        assert not image.isNull()


def test_texts_for_assistive_software(table: RowTable) -> None:
    spoken = table.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Name: Firm 00003 王建国 · 138"


def test_moments_far_away_are_days(table: RowTable) -> None:
    last_year = datetime(2025, 9, 30, 12, tzinfo=UTC)
    table.set_rows([thing(1, at=last_year), thing(2, at=last_year + timedelta(days=400))])
    assert [shown(table, row)[4] for row in range(2)] == ["30 Sep 2025", "4 Nov 2026"]


def test_the_chosen_row_stays_when_columns_come_and_go(table: RowTable) -> None:
    first, second = (column.key for column in table.model.columns[:2])
    table.select_key(table.model.keys[2], 1)
    row = table.current_row()
    table._layout.show(second, False)
    assert table.current_row() is row
    assert table.selected_rows() == [row]
    table._layout.show(second)
    assert table.current_row() is row
    assert table.model.columns[table.view.currentIndex().column()].key == first
