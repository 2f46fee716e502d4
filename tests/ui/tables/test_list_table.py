"""Long lists: pages, order, choices that stay, and the clipboard over pages that are not here."""

from __future__ import annotations

import random
from array import array
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.core.language import Language
from desktop_crm.queries.list_columns import Name
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.tables.list_copy import MOST_COPIED
from desktop_crm.ui.tables.list_table import ListTable
from desktop_crm.ui.tables.paged_model import PAGE, PagedModel
from tests.ui.doubles import FakeBackground
from tests.ui.tables.rows import COLUMNS, KEYS, TODAY, Things, thing


@pytest.fixture
def table(host: QMainWindow, qtbot: QtBot) -> ListTable:
    """An empty list in a shown window."""
    background: Any = FakeBackground(Bus())
    made = ListTable(
        COLUMNS, background=background, language=Language("en"), today=lambda: TODAY, parent=host
    )
    host.setCentralWidget(made)
    host.resize(1100, 500)
    host.show()
    qtbot.waitExposed(host)
    return made


def settle(qtbot: QtBot, table: ListTable) -> None:
    """Wait until what is shown has been asked for."""
    qtbot.waitUntil(lambda: not table._ask_soon.isActive())


def top(table: ListTable) -> str:
    """The name in the topmost row."""
    return text(table, table.view.first_row())


def text(table: ListTable, row: int, column: int = 0) -> str:
    """The text of a cell."""
    return str(table.model.index(row, column).data())


def test_the_model_is_sound(qtmodeltester: Any) -> None:
    things = Things.of(700)
    model = PagedModel(COLUMNS, CellFormatter(Language("en"), lambda: TODAY))
    everything = array("q", range(1, 701))
    qtmodeltester.check(model)
    model.show(everything[:PAGE], {0: things._rows(everything[:PAGE], KEYS)})
    qtmodeltester.check(model)
    model.extend(everything)
    model.set_page(1, things._rows(everything[PAGE : 2 * PAGE], KEYS), KEYS)
    qtmodeltester.check(model)
    model.set_columns(COLUMNS[:3])
    model.show(everything[:3], {})
    qtmodeltester.check(model)
    model.show(array("q"), {})
    qtmodeltester.check(model)


def test_only_a_few_pages_are_kept() -> None:
    things = Things.of(40 * PAGE)
    model = PagedModel(COLUMNS, CellFormatter(Language("en"), lambda: TODAY))
    numbers = array("q", range(1, 40 * PAGE + 1))
    model.show(numbers, {})
    for page in range(40):
        model.set_page(page, things._rows(model.numbers_of_page(page), KEYS), KEYS)
    assert len(model._pages) == 16
    assert model.missing(39 * PAGE, 40 * PAGE) == []
    assert model.missing(0, 10) == [0]


def test_the_first_page_comes_first_and_then_the_rest(table: ListTable, qtbot: QtBot) -> None:
    things = Things.of(5 * PAGE)
    seen: list[int] = []
    table.arrived.connect(lambda: seen.append(table.model.rowCount()))
    table.ask(things.source())
    assert seen == [PAGE]
    assert [kind for kind, _ in things.asked][:2] == ["head", "order"]
    assert table.count == 5 * PAGE
    assert table.totals_line.texts() == ["Money, total", f"¥{sum(range(1281)) * 100:,}"]
    settle(qtbot, table)


def test_scrolling_brings_the_pages_that_are_shown(table: ListTable, qtbot: QtBot) -> None:
    things = Things.of(10 * PAGE)
    table.ask(things.source())
    table.view.scroll_to_row(5 * PAGE + 10)
    assert table.model.cell_at(5 * PAGE + 10, 0) is None
    settle(qtbot, table)
    assert top(table) == "Firm 01291"
    table.view.verticalScrollBar().setValue(table.view.verticalScrollBar().maximum())
    settle(qtbot, table)
    assert text(table, 10 * PAGE - 1) == f"Firm {10 * PAGE:05}"


def test_a_change_keeps_choice_and_place(table: ListTable, qtbot: QtBot) -> None:
    things = Things.of(4 * PAGE)
    table.ask(things.source())
    table.view.scroll_to_row(600)
    settle(qtbot, table)
    table.view.choose(603, 2)
    chosen, first = table.current_id(), top(table)
    for number in range(1, 11):
        del things.rows[number]
    things.change(601, name=Name("Changed"))

    table.refresh(things.source())
    settle(qtbot, table)

    assert table.current_id() == chosen
    assert table.view.currentIndex().row() == 593
    assert table.view.currentIndex().column() == 2
    assert (first, top(table)) == ("Firm 00601", "Changed")
    assert table.count == 4 * PAGE - 10


def test_when_the_chosen_row_goes_its_successor_is_chosen(table: ListTable) -> None:
    things = Things.of(10)
    table.ask(things.source())
    table.view.choose(4)
    del things.rows[5]
    table.refresh(things.source())
    assert table.current_id() == thing(6).id
    things.rows.clear()
    table.refresh(things.source())
    assert table.current_id() is None
    assert table.count == 0


def test_several_chosen_rows_stay_chosen(table: ListTable) -> None:
    things = Things.of(20)
    table.ask(things.source())
    table.view.choose(3)
    table.view.choose_rows([(3, 4), (8, 8)])
    assert list(table.chosen_numbers()) == [4, 5, 9]
    del things.rows[1]
    table.refresh(things.source())
    assert list(table.chosen_numbers()) == [4, 5, 9]
    assert table.view.chosen_spans() == [(2, 3), (7, 7)]


def test_another_order_begins_at_the_top_with_the_same_row_chosen(table: ListTable) -> None:
    things = Things.of(200)
    table.ask(things.source())
    table.view.scroll_to_row(100)
    table.view.choose(2)
    things.descending = True
    table.ask(things.source())
    assert table.view.first_row() == 0
    assert top(table) == "Firm 00200"
    assert table.current_id() == thing(3).id
    things.rows = {7: thing(7)}
    table.ask(things.source())
    assert table.current_id() is None


def test_an_old_answer_is_not_shown(table: ListTable) -> None:
    first, second = Things.of(3 * PAGE), Things.of(2)
    waiting: list[Any] = []
    table.loader._background.read = lambda fn, done, /, **kw: waiting.append((fn, done, kw))  # type: ignore[method-assign]
    table.ask(first.source())
    table.ask(second.source())

    def answer(at: int) -> None:
        fn, done, kw = waiting[at]
        done(fn(None, **{key: kw[key] for key in ("columns",) if key in kw}))

    answer(1)
    answer(0)
    assert table.model.rowCount() == 2


def test_rows_that_are_not_here_are_fetched_for_the_clipboard(
    table: ListTable, qtbot: QtBot
) -> None:
    things = Things.of(4 * PAGE)
    table.ask(things.source())
    copied: list[int] = []
    table.copying.copied.connect(copied.append)
    table.view.setFocus()
    table.view.choose(0)
    QTest.keyClick(table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert copied == [4 * PAGE]
    assert len(lines) == 4 * PAGE
    assert lines[-1].split("\t")[0] == f"Firm {4 * PAGE:05}"

    table.view.choose(1)
    table.copying.copy_rows()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:2] == ["Name", "Level"]
    assert lines[1].split("\t")[:2] == ["Firm 00002", "3"]
    settle(qtbot, table)


def test_too_many_rows_are_refused_for_the_clipboard(table: ListTable) -> None:
    table.ask(Things.of(MOST_COPIED + 1).source())
    refused: list[int] = []
    table.copying.refused.connect(refused.append)
    table.view.selectAll()
    table.copying.copy()
    assert refused == [MOST_COPIED + 1]


def test_a_new_column_is_read_for_the_shown_rows(table: ListTable, qtbot: QtBot) -> None:
    things = Things.of(2 * PAGE)
    table.ask(things.source())
    table.view.choose(5, 3)
    table.layout_of_columns.show("link")
    settle(qtbot, table)
    assert text(table, 5, table.model.columnCount() - 1) == "SO-6"
    assert table.view.currentIndex().row() == 5
    assert table.totals_line.texts()[0] == "Money, total"


def test_row_height_keeps_the_topmost_row(table: ListTable) -> None:
    table.ask(Things.of(200).source())
    table.view.scroll_to_row(50)
    table.view.set_row_height(36)
    assert table.view.first_row() == 50
    table.view.set_row_height(56)
    assert table.view.first_row() == 50


def test_keys_reach_the_ends_of_a_long_list(table: ListTable, qtbot: QtBot) -> None:
    table.ask(Things.of(3 * PAGE).source())
    opened: list[Any] = []
    table.opened.connect(opened.append)
    table.view.setFocus()
    table.view.choose(0)
    QTest.keyClick(table.view, Qt.Key.Key_End)
    settle(qtbot, table)
    assert table.shown_rows()[1] == 3 * PAGE - 1
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    QTest.keyClick(table.view, Qt.Key.Key_PageUp)
    assert table.view.currentIndex().row() < 3 * PAGE - 5
    assert opened == [thing(3 * PAGE).id]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32))
def test_after_any_changes_the_list_shows_what_is_there(
    table: ListTable, qtbot: QtBot, seed: int
) -> None:
    chance = random.Random(seed)
    things = Things.of(chance.choice((0, 3, 200, 3 * PAGE)))
    table.ask(things.source())
    for _ in range(8):
        _change(things, chance)
        table.refresh(things.source())
        table.view.scroll_to_row(chance.randrange(0, max(1, len(things.rows))))
        settle(qtbot, table)
        numbers = sorted(things.rows)
        first, last = table.shown_rows()
        shown = [text(table, row) for row in range(first, last + 1)]
        assert shown == [things.rows[number].name.title for number in numbers[first : last + 1]]  # type: ignore[union-attr]
        assert table.count == len(numbers)


def _change(things: Things, chance: random.Random) -> None:
    numbers = list(things.rows)
    for number in chance.sample(numbers, min(len(numbers), chance.randrange(5))):
        if chance.random() < 0.5:
            del things.rows[number]
        else:
            things.change(number, name=Name(f"Changed {chance.random()}"), money=Decimal(1))
    for _ in range(chance.randrange(5)):
        number = chance.randrange(1, 5000)
        things.rows[number] = thing(number)
