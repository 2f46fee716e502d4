"""One journey by events as a screen sends them: keys and mouse go to the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.importing.columns_step import ColumnsStep
from desktop_crm.ui.importing.problems_step import ProblemsStep
from desktop_crm.ui.importing.result_step import ResultStep
from desktop_crm.ui.importing.start_step import StepKey
from tests.ui.importing.person import HAISHU, HENGRUN, NAMELESS, Person


def press(person: Person, key: Qt.Key) -> None:
    """A key, as the screen sends it."""
    QTest.keyClick(person.bench.window.windowHandle(), key)
    person.rest()


def click(person: Person, widget: QWidget) -> None:
    """The left mouse button in the middle of a widget, as the screen sends it."""
    window = person.bench.window
    place = widget.mapTo(window, QPoint(widget.width() // 2, widget.height() // 2))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    person.rest()


def test_a_journey_by_keys_and_mouse(person: Person, book: Callable[..., Path]) -> None:
    person.bench.window.activateWindow()
    before = person.content()
    person.drop(book(HENGRUN, HAISHU, NAMELESS))
    wizard = person.wizard(StepKey.COLUMNS)
    assert person.step(ColumnsStep).list.lines[0].column.header == "爱好"
    press(person, Qt.Key.Key_Return)
    person.wizard(StepKey.PROBLEMS)
    press(person, Qt.Key.Key_Return)
    person.wizard(StepKey.PREVIEW)
    assert person.content() == before, "one Enter is one step"
    click(person, wizard.head.strip.marks[StepKey.PROBLEMS])
    step = person.step(ProblemsStep)
    lost = next(card for card in step.cards if card.group.reason == "digits_lost")
    click(person, lost.fix_buttons[0])
    assert wizard.state.draft.mapping[0].columns[3].tags_unread == "Number missing"
    click(person, wizard.go_button)
    person.wizard(StepKey.PREVIEW)
    click(person, wizard.go_button)
    result = person.step(ResultStep)
    assert "Number missing" in str(person.content())
    click(person, result.undo_button)
    person.no_sheet()
    assert person.content() == before
