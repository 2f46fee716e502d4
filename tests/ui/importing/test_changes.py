"""The changes cell by cell: what is careful, where it stands, one answer for one or for all."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.ui.importing.change_lines import ChangeLine, Stand
from desktop_crm.ui.importing.change_table import ChangeTable
from desktop_crm.ui.importing.changes_view import ChangesView
from desktop_crm.ui.importing.pager import PAGE
from desktop_crm.ui.importing.preview_step import PreviewStep
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.widgets.two_way import two_way_halves
from tests.ui.importing.person import Person

Book = Callable[..., Path]
HEAD = ["客户编号", "客户名称", "业务员", "信用额度", "账期", "城市"]
BEFORE = [
    ["C1", "恒润五金", "李娜", 300_000, "月结60天", "苏州"],
    ["C2", "海曙包装", "李娜", 50_000, "月结30天", "宁波"],
]
AFTER = [
    ["C1", "恒润五金", "李娜", 30_000, "月结30天", "苏州"],
    ["C2", "海曙包装", "张伟", 60_000, "月结30天", "慈溪"],
]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def changes(person: Person, book: Book) -> ChangesView:
    return opened(person, book, BEFORE, AFTER)


def opened(
    person: Person, book: Book, before: list[list[Any]], after: list[list[Any]]
) -> ChangesView:
    person.do_all(book(*before, header=HEAD))
    person.drop(book(*after, name="b.xlsx", header=HEAD))
    person.wizard(StepKey.PREVIEW)
    step = person.step(PreviewStep)
    step.tabs.button("changed").click()
    step.kinds.chip("customer").click()
    person.rest()
    return step.changes


def stands(changes: ChangesView) -> dict[str, str]:
    """What the last column says of each line, by its place in the file."""
    model = changes.table.model
    keys = [column.key for column in model.columns]
    return {
        str(model.index(row, keys.index("place")).data()): str(
            model.index(row, keys.index("taken")).data()
        )
        for row in range(model.rowCount())
    }


def current(changes: ChangesView) -> str:
    line = changes.table.current_row()
    assert isinstance(line, ChangeLine)
    return line.place


def side(changes: ChangesView, place: str, number: int) -> QPoint:
    """The middle of one half of the switch in a line."""
    view = changes.table.view
    assert isinstance(view, ChangeTable)
    row = list(stands(changes)).index(place)
    half: QRectF = two_way_halves(view.switch_area(row), ("Take", "Keep"))[number]
    middle: QPointF = half.center()
    return middle.toPoint()


def test_lines_come_in_the_order_of_the_file_with_their_cells(changes: ChangesView) -> None:
    assert stands(changes) == {
        "D2": "Not chosen (taken)",
        "E2": "Take",
        "C3": "Not chosen (taken)",
        "D3": "Take",
        "F3": "Take",
    }
    model = changes.table.model
    spoken = model.data(model.index(0, 5), Qt.ItemDataRole.AccessibleTextRole)
    assert "10 times less: zeros missing?" in spoken
    names = [model.data(model.index(row, 0), Qt.ItemDataRole.DisplayRole) for row in range(3)]
    assert names == ["恒润五金", "恒润五金", "海曙包装"], "each line can be read by itself"


def test_the_footer_counts_what_the_import_does(person: Person, changes: ChangesView) -> None:
    assert "2 careful ones not chosen (taken)" in person.texts()
    QTest.keyClick(changes.table.view, Qt.Key.Key_Right)
    person.rest()
    assert stands(changes)["D2"] == "Keep"
    assert "(cells: 4), kept: 1, 1 careful ones" in person.texts()
    QTest.keyClick(changes.table.view, Qt.Key.Key_Left)
    person.rest()
    assert stands(changes)["D2"] == "Take"
    assert "(cells: 5), kept: 0, 1 careful ones" in person.texts()
    QTest.keyClick(changes.table.view, Qt.Key.Key_Space)
    person.rest()
    person.go_on_to(StepKey.RESULT)
    rows = {str(row) for row in person.content()["customer"]}
    assert any("3000000000" in row and "恒润五金" in row for row in rows)
    assert any("月结30天" in row and "恒润五金" in row for row in rows)
    assert any("600000000" in row and "慈溪" in row for row in rows)


def test_a_press_on_a_half_decides(person: Person, changes: ChangesView) -> None:
    viewport = changes.table.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=side(changes, "E2", 1))
    assert stands(changes)["E2"] == "Keep"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=side(changes, "E2", 1))
    assert stands(changes)["E2"] == "Keep", "the chosen half stays chosen"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=side(changes, "E2", 0))
    assert stands(changes)["E2"] == "Take"
    place = side(changes, "D3", 1)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=side(changes, "C3", 0))
    assert stands(changes)["D3"] == "Take", "a press that ends elsewhere is none"
    person.rest()


def test_ctrl_down_goes_from_one_careful_field_to_the_next(
    person: Person, changes: ChangesView
) -> None:
    person.wizard().go_button.setFocus()
    person.press(Qt.Key.Key_Down, CTRL)
    assert current(changes) == "C3", "the first line is one and was chosen already"
    assert QApplication.focusWidget() is changes.table.view
    person.press(Qt.Key.Key_Down, CTRL)
    assert current(changes) == "D2", "after the last comes the first"
    person.press(Qt.Key.Key_Up, CTRL)
    assert current(changes) == "C3"
    changes.foot.next.click()
    assert current(changes) == "D2"


def test_careful_fields_alone_get_one_answer(person: Person, changes: ChangesView) -> None:
    chip = changes.bar.chips[Only.CAREFUL]
    assert chip.label == "Careful only 2"
    assert not changes.bar.undo.isVisible()
    chip.click()
    assert list(stands(changes)) == ["D2", "C3"]
    assert changes.keep_all.text() == "Keep these 2"
    changes.keep_all.click()
    person.rest()
    chip.click()
    assert [place for place, stand in stands(changes).items() if stand == "Keep"] == ["D2", "C3"]
    assert "careful ones" not in person.texts()
    person.press(Qt.Key.Key_Z, CTRL)
    assert "Keep" not in stands(changes).values()
    assert "2 careful ones not chosen (taken)" in person.texts()


def test_taking_all_says_that_somebody_looked(person: Person, changes: ChangesView) -> None:
    changes.take_all.click()
    person.rest()
    assert set(stands(changes).values()) == {"Take"}
    assert "careful ones" not in person.texts()
    wizard = person.wizard()
    wizard.go_to(StepKey.COLUMNS)
    person.go_on_to(StepKey.PREVIEW)
    assert set(stands(changes).values()) == {"Take"}, "that is remembered on the way back"


def test_a_confirmed_field_is_asked_again_when_it_says_something_else(
    person: Person, changes: ChangesView
) -> None:
    changes.take_all.click()
    person.rest()
    wizard = person.wizard()
    wizard.go_to(StepKey.COLUMNS)
    wizard.state.change_column(0, 3, multiplier=Decimal(100))
    person.rest()
    person.go_on_to(StepKey.PREVIEW)
    step = person.step(PreviewStep)
    step.tabs.button("changed").click()
    found = stands(step.changes)
    assert (found["D2"], found["C3"]) == ("Not chosen (taken)", "Take")
    assert step.dropped.isVisible()


def test_what_was_confirmed_outlives_a_break(
    person: Person, book: Book, changes: ChangesView
) -> None:
    changes.take_all.click()
    person.rest()
    confirmed = person.step(PreviewStep).state.policy.decisions
    person.wizard().reject()
    person.no_sheet()
    person.drop(book(*AFTER, name="b.xlsx", header=HEAD))
    person.wizard().unfinished.offer.restore()
    assert person.wizard(StepKey.PREVIEW).state.policy.decisions == confirmed
    assert "careful ones" not in person.texts()


def test_one_answer_reaches_all_pages(person: Person, book: Book) -> None:
    names = [f"第{number:04}号工厂" for number in range(PAGE + 30)]
    before = [[f"K{at:04}", name, None, 500, None, "苏州"] for at, name in enumerate(names)]
    after = [
        [f"K{at:04}", name, None, 50 if at == PAGE + 20 else 600, None, "苏州"]
        for at, name in enumerate(names)
    ]
    changes = opened(person, book, before, after)
    assert changes.pager.isVisible()
    person.press(Qt.Key.Key_Down, CTRL)
    assert (changes.pager.offset, current(changes)) == (PAGE, f"D{PAGE + 22}")
    person.press(Qt.Key.Key_Down, CTRL)
    assert current(changes) == f"D{PAGE + 22}", "there is no other"
    changes.keep_all.click()
    person.rest()
    assert len(person.step(PreviewStep).state.policy.decisions.kept) == len(names)
    assert "0 changed (cells: 0)" in person.texts()
    changes.bar.undo.click()
    assert not changes.bar.undo.isVisible(), "there is nothing more to take back"
    person.rest()
    assert not person.step(PreviewStep).state.policy.decisions.kept


def test_a_record_that_is_scrolled_half_away_is_still_named(
    person: Person, changes: ChangesView
) -> None:
    """At the top of what is in view."""
    view = changes.table.view
    whole = view.grab().toImage()
    view.setFixedHeight(view.horizontalHeader().height() + 2 * view.row_height)
    person.rest()
    view.scroll_to(view.row_height)
    scrolled = view.grab().toImage()
    head = view.horizontalHeader().height()
    name = QRectF(0, head + 2, 120, view.row_height - 8).toRect()
    assert scrolled.copy(name) == whole.copy(name)


def test_what_follows_from_other_cells_has_no_switch(person: Person, book: Book) -> None:
    orders = [["订单号", "客户名称", "订单日期", "品名", "数量", "单价"]]
    row = ["S1", "恒润五金", "2026-01-05", "螺栓", 2, 10]
    person.do_all(book(name="a.xlsx", 订单=[*orders, row]))
    person.drop(book(name="b.xlsx", 订单=[*orders, [*row[:4], 20, 10]]))
    person.wizard(StepKey.PREVIEW)
    step = person.step(PreviewStep)
    step.tabs.button("changed").click()
    step.kinds.chip("line").click()
    person.rest()
    lines = step.changes.table.model.rows
    decisions = step.state.policy.decisions
    found = {line.diff.title: line.stand(decisions) for line in lines}
    assert found["Quantity"] is Stand.OPEN
    assert Stand.FOLLOWS in found.values()
    follows = next(line for line in lines if line.stand(decisions) is Stand.FOLLOWS)
    step.changes.table.view.choose(lines.index(follows))
    QTest.keyClick(step.changes.table.view, Qt.Key.Key_Right)
    assert step.state.policy.decisions == decisions
