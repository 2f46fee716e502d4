"""A file that is done with is let go of at once, by the worker: no collector has to find it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.plan.tables import PlanRow
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.workbench import Workbench
from tests.plugins.patience import PATIENCE
from tests.ui.importing.person import HAISHU, HENGRUN, Person
from tests.ui.importing.test_preview import ALIKE

Book = Callable[..., Path]


@pytest.fixture
def others() -> Iterator[list[str]]:
    """What lived before; what is freed from now on is freed by those who held it."""
    gc.collect()
    gc.disable()
    yield planned()
    gc.enable()


def planned() -> list[str]:
    """The records of all plans that live."""
    return sorted(each.key for each in gc.get_objects() if isinstance(each, PlanRow))


def test_a_file_that_is_left_is_gone(person: Person, book: Book, others: list[str]) -> None:
    person.drop(book(HENGRUN, ALIKE))
    wizard = person.go_on_to(StepKey.PREVIEW)
    assert planned() != others
    wizard.step(StepKey.PREVIEW)
    person.press(Qt.Key.Key_N)
    person.press(Qt.Key.Key_Escape)
    person.no_sheet()
    person.rest()
    assert planned() == others


def test_a_file_that_is_imported_is_gone(person: Person, book: Book, others: list[str]) -> None:
    person.do_all(book(HENGRUN, HAISHU))
    person.rest()
    assert planned() == others


def test_another_plan_takes_the_place_of_the_one_before(
    person: Person, book: Book, others: list[str]
) -> None:
    person.drop(book(HENGRUN, HAISHU))
    wizard = person.wizard(StepKey.COLUMNS)
    before = planned()
    assert before != others
    for use in (ColumnUse.REMARK, ColumnUse.SKIP):
        wizard.state.change_column(0, 5, use=use, field=None)
        person.rest()
        assert planned() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_collector_rests_while_a_file_is_open(person: Person, book: Book, key: Qt.Key) -> None:
    person.drop(book(HENGRUN))
    person.wizard()
    assert not gc.isenabled()
    if key == Qt.Key.Key_Return:
        person.go_on_to(StepKey.RESULT)
    person.press(key)
    person.no_sheet()
    person.rest()
    assert gc.isenabled()


def test_the_collector_goes_on_when_the_window_is_closed(
    open_bench: Workbench, qtbot: QtBot, book: Book
) -> None:
    person = Person(open_bench, qtbot)
    person.drop(book(HENGRUN))
    person.wizard()
    assert not gc.isenabled()
    open_bench.window.close()
    qtbot.waitUntil(gc.isenabled, timeout=PATIENCE)
