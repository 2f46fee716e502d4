"""An import through the window from file to result: two Enters, stopping, undoing, many files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.imports import Draft, read_plan
from desktop_crm.exchange.reading.kinds import READABLE_SUFFIXES
from desktop_crm.exchange.reading.wps import WPS_SUFFIXES
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.importing.file_step import FileStep
from desktop_crm.ui.importing.flow import ImportFlow
from desktop_crm.ui.importing.result_step import ResultStep
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.imports import SUFFIXES
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet
from desktop_crm.ui.widgets.sheet import open_sheet
from desktop_crm.ui.widgets.toast import Toast
from tests.ui.importing.person import CLEAN, HAISHU, HENGRUN, NAMELESS, Person
from tests.ui.stores import Gate

Book = Callable[..., Path]


@pytest.mark.requirement("S4-08")
def test_a_clean_file_is_two_enters(person: Person, book: Book) -> None:
    before = person.content()
    person.drop(book(HENGRUN, header=CLEAN))
    wizard = person.wizard(StepKey.PREVIEW)
    assert wizard.go_button.text() == "Import 2 records"
    assert person.content() == before
    person.enter()
    result = person.step(ResultStep)
    assert "Created: 2, updated: 0" in result.said.text
    rows = {row.kind: (row.created, row.rejected) for row in result.table.model.rows}
    assert rows == {"Customers": (1, 0), "Contacts": (1, 0)}
    person.enter()
    person.no_sheet()
    assert "恒润五金" in str(person.content()["customer"])


def test_the_result_is_the_only_one_to_offer_undoing(person: Person, book: Book) -> None:
    before = person.content()
    person.drop(book(HENGRUN))
    person.go_on_to(StepKey.RESULT)
    assert person.toasts() == []
    person.step(ResultStep).undo_button.click()
    person.no_sheet()
    assert person.content() == before
    assert any("Undid: Imported" in text for text in person.toasts())


def test_closing_before_the_end_leaves_no_trace(person: Person, book: Book) -> None:
    before = person.content()
    person.drop(book(HENGRUN, header=CLEAN))
    person.wizard(StepKey.PREVIEW)
    person.press(Qt.Key.Key_Escape)
    person.no_sheet()
    assert person.content() == before


def test_reading_can_be_stopped(
    person: Person, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate()

    def read_slowly(path: Path, **kw: Any) -> Draft:
        gate()
        return read_plan(path, **kw)

    monkeypatch.setattr("desktop_crm.ui.importing.reading.read_plan", read_slowly)
    person.drop(book(HENGRUN))
    person.qtbot.waitUntil(lambda: isinstance(open_sheet(person.bench.window), ProgressSheet))
    gate.wait_until_started()
    flow = person.bench.window.findChild(ImportFlow)
    sheet: Any = open_sheet(person.bench.window)
    sheet.reject()
    gate.release()
    person.no_sheet()
    assert any("nothing of this file was written" in text for text in person.toasts())
    person.qtbot.waitUntil(lambda: not isValid(flow))


class Gated:
    """An import that waits before its first step."""

    code = "import"

    def __init__(self) -> None:
        self.gate = Gate()

    def __call__(self, session: Any, **kw: Any) -> Any:
        self.gate()
        return import_plan(session, **kw)


def test_writing_can_be_stopped_and_leaves_no_trace(
    person: Person, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    gated = Gated()
    monkeypatch.setattr("desktop_crm.ui.importing.flow.import_plan", gated)
    before = person.content()
    person.drop(book(HENGRUN, header=CLEAN))
    wizard = person.wizard(StepKey.PREVIEW)
    wizard.go_button.click()
    gated.gate.wait_until_started()
    progress = open_sheet(person.bench.window)
    assert isinstance(progress, ProgressSheet)
    progress.cancel_button.click()
    gated.gate.release()
    person.rest()
    assert person.wizard(StepKey.PREVIEW) is wizard
    assert person.content() == before
    assert any("nothing of this file was written" in text for text in person.toasts())


def test_a_second_time_changes_nothing_and_says_so(person: Person, book: Book) -> None:
    path = book(HENGRUN, header=CLEAN)
    person.do_all(path)
    after = person.content()
    person.drop(path)
    wizard = person.wizard(StepKey.PREVIEW)
    assert wizard.go_button.text() == "Import"
    person.enter()
    result = person.step(ResultStep)
    assert "nothing was changed" in result.said.text
    assert not result.undo_button.isVisible()
    assert person.content() == after


def on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def test_rejected_rows_come_back_mended(
    person: Person, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "back.xlsx"
    names: list[str] = []

    def choose(_title: str, on_chosen: Callable[[Path], None], *, name: str, **_more: Any) -> None:
        names.append(name)
        on_chosen(target)

    monkeypatch.setattr(person.context.messages, "choose_new_file", choose)
    person.drop(book(HENGRUN, NAMELESS, header=CLEAN))
    person.go_on_to(StepKey.RESULT)
    person.step(ResultStep).rest.action_clicked.emit()
    person.rest()
    assert names == ["客户表 rejected.xlsx"]
    assert any("back.xlsx" in text for text in person.toasts())
    (toast,) = person.bench.window.findChildren(Toast)
    done = person.wizard().go_button
    assert not on_screen(toast).intersects(on_screen(done)), "the button is not covered"
    person.enter()
    workbook = openpyxl.load_workbook(target)
    assert workbook["客户"]["B2"].value is None
    workbook["客户"]["B2"] = "补好了名称的客户"
    workbook.save(target)
    person.drop(target)
    result = person.go_on_to(StepKey.RESULT)
    assert result.state.summary.rejected == 0
    assert "补好了名称的客户" in str(person.content()["customer"])
    assert "Rejection reason" not in str(person.content())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 nothing", "is damaged"),
        (b"", "is empty"),
        (b"%PDF-1.4 \x00\x01", "not a table"),
        ("客户名称,城市,电话\n".encode(), "no rows below"),
    ],
)
def test_a_file_that_cannot_be_imported_says_why_and_what_to_do(
    person: Person, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)
    person.drop(path)
    wizard = person.wizard(StepKey.FILE)
    assert words in person.step(FileStep).problem.text
    assert "Choose another file" in wizard.go_button.text()
    person.press(Qt.Key.Key_Escape)
    person.no_sheet()


def test_another_file_can_be_chosen_after_a_refusal(
    person: Person, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = book(HENGRUN), tmp_path / "leer.xlsx"
    bad.write_bytes(b"")

    def choose(_title: str, on_chosen: Callable[[list[Path]], None], **_more: Any) -> None:
        on_chosen([good])

    monkeypatch.setattr(person.context.messages, "choose_files", choose)
    person.drop(bad)
    person.wizard(StepKey.FILE)
    person.enter()
    assert person.wizard(StepKey.COLUMNS).state.path == good
    person.press(Qt.Key.Key_Escape)
    person.bench.commands.trigger("file.import")
    assert person.wizard().state.path == good


def test_several_files_come_one_after_the_other(person: Person, book: Book, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    person.drop(book(HENGRUN, header=CLEAN), broken, book(HAISHU, name="zweite.xlsx", header=CLEAN))
    person.wizard()
    assert "File 1 of 3" in person.texts()
    assert person.go_on_to(StepKey.RESULT).go_button.text() == "Next file"
    person.enter()
    assert person.wizard(StepKey.FILE).go_button.text() == "Next file"
    person.enter()
    assert "File 3 of 3" in person.texts()
    person.go_on_to(StepKey.RESULT)
    person.enter()
    person.no_sheet()
    assert len(person.content()["customer"]) == 2


def test_files_that_are_left_are_named_and_can_be_gone_on_with(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, header=CLEAN), book(HAISHU, name="zweite.xlsx", header=CLEAN))
    person.wizard()
    person.press(Qt.Key.Key_Escape)
    person.no_sheet()
    (told,) = [each for each in person.toasts() if each.startswith("Not imported yet")]
    assert told == "Not imported yet: zweite.xlsx"
    toast = next(each for each in person.bench.window.findChildren(Toast) if told in each.text)
    toast.action.click()
    assert person.wizard().state.path.name == "zweite.xlsx"


def test_the_wizard_fills_the_window(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN))
    wizard = person.wizard()
    for size in ((1280, 800), (1024, 768)):
        person.bench.window.resize(*size)
        person.rest()
        assert isinstance(wizard, ImportWizard)
        assert wizard.panel.size() == person.bench.window.size()


def test_what_can_be_dropped_is_what_can_be_read() -> None:
    assert frozenset({*READABLE_SUFFIXES, *WPS_SUFFIXES}) == SUFFIXES
