"""Whoever decides fast is not held up: answers are seen at once, only the last state counts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_crm.exchange.apply.policy import Choice
from desktop_crm.exchange.compare import rehearse
from desktop_crm.services.action import Action
from desktop_crm.ui.importing import state as state_module
from desktop_crm.ui.importing.changes_view import ChangesView
from desktop_crm.ui.importing.columns_step import ColumnsStep
from desktop_crm.ui.importing.preview_step import PreviewStep
from desktop_crm.ui.importing.start_step import StepKey
from tests.plugins.patience import PATIENCE
from tests.ui.importing.person import CLEAN, Person

Book = Callable[..., Path]
NAMES = ("恒润五金", "海曙包装", "鹭江茶业", "启耀仓储", "达创家具")
KNOWN = [[f"C{n}", name, None, f"1380013800{n}", "苏州"] for n, name in enumerate(NAMES)]
MOVED = [[*row[:4], "无锡"] for row in KNOWN]
ALIKE = [[f"X{n}", f"{name}有限公司", None, f"1380013800{n}", None] for n, name in enumerate(NAMES)]
KEYS = (Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_N)
CHOICES = (
    *(Choice.DIFFERENT, Choice.ASK_OWNER, Choice.LEAVE_OUT),
    *(Choice.SAME, Choice.DIFFERENT),
)
SAID = ("Different", "Owner is asked", "Left out", "Same", "Different")


class Gate:
    """Holds comparisons up, as a large file would, and knows how many came to an end."""

    def __init__(self) -> None:
        self.begun, self.open = threading.Semaphore(0), threading.Event()
        self.open.set()
        self.whole = 0

    def compare(self, session: Any, **kw: Any) -> Any:
        self.begun.release()
        self.open.wait(PATIENCE / 1000)
        kw["progress"](0, 1)
        found = rehearse.compare_plan(session, **kw)
        self.whole += 1
        return found


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    monkeypatch.setattr(state_module, "compare_plan", Action("import", made.compare))
    yield made
    made.open.set()


@pytest.fixture
def preview(person: Person, book: Book, gate: Gate) -> PreviewStep:
    """Five customers that changed, and five rows that look like them."""
    person.do_all(book(*KNOWN, header=CLEAN))
    person.drop(book(*MOVED, *ALIKE, name="b.xlsx", header=CLEAN))
    person.wizard(StepKey.PREVIEW)
    gate.whole = 0
    return person.step(PreviewStep)


def shut(gate: Gate) -> None:
    """From now on a comparison takes as long as the test wants."""
    gate.open.clear()
    while gate.begun.acquire(blocking=False):
        pass


def decisions_of(preview: PreviewStep) -> list[str]:
    model = preview.twins.table.model
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def decisions_in(changes: ChangesView) -> list[str]:
    """What the list of changes says becomes of each cell."""
    model = changes.table.model
    place = [column.key for column in model.columns].index("taken")
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


@pytest.mark.requirement("S4-13")
def test_answers_are_seen_at_once_and_only_the_last_state_is_counted(
    person: Person, preview: PreviewStep, gate: Gate
) -> None:
    wizard, view = person.wizard(), preview.twins.table.view
    shut(gate)
    expected = ["Becomes new"] * len(KEYS)
    for number, key in enumerate(KEYS):
        QTest.keyClick(view, key)
        QApplication.sendPostedEvents()
        expected[number] = SAID[number]
        assert decisions_of(preview) == expected
        assert view.hasFocus()
        assert not wizard.go_button.isEnabled(), "what it would write is not known yet"
        if number == 0:
            assert gate.begun.acquire(timeout=PATIENCE / 1000), "the first one is being counted"
    preview.tabs.button("changed").click()
    preview.changes.keep_all.click()
    QApplication.sendPostedEvents()
    assert decisions_in(preview.changes) == ["Keep"] * 5
    assert gate.whole == 0
    gate.open.set()
    person.rest()
    assert gate.whole == 2, "one for the rows, one for the cells: both of the last state"
    assert wizard.go_button.isEnabled()
    choices = [each.choice for each in preview.state.policy.decisions.verdicts.values()]
    assert choices == list(CHOICES)
    told = {key: preview.total(key) for key in ("new", "changed", "unchanged", "twins")}
    before = len(person.content()["customer"])
    person.go_on_to(StepKey.RESULT)
    content = person.content()
    assert len(content["customer"]) - before == 3
    assert told["twins"] == 0
    assert len(content["task"]) == 1
    assert not [row for row in content["customer"] if "无锡" in row]


def test_a_mind_that_is_changed_back_needs_no_counting(
    person: Person, preview: PreviewStep, gate: Gate
) -> None:
    view = preview.twins.table.view
    shut(gate)
    QTest.keyClick(view, Qt.Key.Key_N)
    assert preview.state.is_comparing
    view.choose(0)
    QTest.keyClick(view, Qt.Key.Key_N)
    assert not preview.state.is_working
    gate.open.set()
    person.rest()
    assert gate.whole == 0
    assert preview.total("twins") == len(ALIKE)


def test_other_steps_can_be_looked_at_while_it_is_counted(
    person: Person, preview: PreviewStep, gate: Gate
) -> None:
    wizard = person.wizard()
    shut(gate)
    QTest.keyClick(preview.twins.table.view, Qt.Key.Key_N)
    assert gate.begun.acquire(timeout=PATIENCE / 1000)
    under_way = preview.state._task
    wizard.head.strip.step_wanted.emit(StepKey.COLUMNS)
    assert isinstance(wizard.step(wizard.current), ColumnsStep)
    assert wizard.go_button.isEnabled()
    wizard.go_to(StepKey.PREVIEW)
    assert not wizard.go_button.isEnabled()
    assert preview.state._task is under_way, "what is being counted is not begun anew"
    gate.open.set()
    person.rest()
    assert gate.whole == 1
    assert preview.total("twins") == len(ALIKE) - 1
