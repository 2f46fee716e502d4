"""An import through the window: read, look, agree, and see what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.reading.kinds import READABLE_SUFFIXES
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.dialogs.import_refusal import ImportRefusalSheet
from desktop_crm.ui.dialogs.import_result import ImportResultSheet
from desktop_crm.ui.dialogs.import_review import ImportReviewSheet
from desktop_crm.ui.importing.flow import ImportFlow
from desktop_crm.ui.imports import SUFFIXES, import_files
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from desktop_crm.ui.widgets.toast import Toast
from desktop_crm.ui.workbench import Workbench
from tests.exchange.files import workbook_file
from tests.support.dump import Dump, visible
from tests.ui.stores import Gate

Row = list[Any]
S = TypeVar("S", bound=Sheet)
CUSTOMERS: Row = ["客户编号", "客户名称", "联系人", "手机", "城市", "爱好"]
HENGRUN: Row = ["C1", "恒润五金", "王建国", "13800138000", "苏州", "钓鱼"]
HAISHU: Row = ["C2", "海曙包装", "陈雪梅", "1.39E+10", "宁波", None]
NAMELESS: Row = ["C3", None, "无名氏", "13700137000", "无锡", None]
TOTAL: Row = ["合计", None, None, None, None, None]
PEOPLE: Row = ["姓名", "客户名称", "部门"]
PATIENCE = 20_000


class Window:
    """The window as a test uses it."""

    def __init__(self, bench: Workbench, qtbot: QtBot) -> None:
        assert bench.context is not None
        self.bench, self.context, self.qtbot = bench, bench.context, qtbot
        self.file = bench.context.firm.path

    def drop(self, *paths: Path) -> None:
        import_files(self.context, self.bench.window, paths)

    def sheet(self, kind: type[S]) -> S:
        """The open sheet, once it is one of that kind and nothing moves any more."""

        def is_there() -> bool:
            return isinstance(open_sheet(self.bench.window), kind)

        self.qtbot.waitUntil(is_there, timeout=PATIENCE)
        self.rest()
        sheet = open_sheet(self.bench.window)
        assert isinstance(sheet, kind)
        return sheet

    def rest(self) -> None:
        assert self.bench.desk is not None
        self.qtbot.waitUntil(self.bench.desk.background.is_idle, timeout=PATIENCE)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.bench.window, key)

    def content(self) -> Dump:
        with Workspace.open(self.file) as workspace:
            return workspace.read(visible)

    def toasts(self) -> list[str]:
        found = self.bench.window.findChildren(Toast)
        return [label.text() for toast in found for label in toast.findChildren(Label)]


@pytest.fixture
def window(open_bench: Workbench, qtbot: QtBot) -> Iterator[Window]:
    made = Window(open_bench, qtbot)
    yield made
    made.rest()


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    def make(*rows: Sequence[Any], name: str = "客户表.xlsx", **sheets: Sequence[Row]) -> Path:
        first: dict[str, Sequence[Sequence[Any]]] = {"客户": [CUSTOMERS, *rows]} if rows else {}
        return workbook_file(tmp_path / name, {**first, **sheets})

    return make


def texts(sheet: Sheet) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(Label) if label.isVisible())


@pytest.mark.requirement("S4-08")
def test_a_workbook_is_told_agreed_to_and_written(
    window: Window, book: Callable[..., Path]
) -> None:
    before = window.content()
    window.drop(book(HENGRUN, HAISHU, NAMELESS, TOTAL))
    review = window.sheet(ImportReviewSheet)
    told = texts(review)
    for words in (
        "客户表.xlsx",
        "Rows: 3",
        "Column titles in row 1",
        "客户编号",
        "Customer code",
        "Kept as custom fields: 爱好",
        "Nothing has been written yet",
        "A required cell is empty",
        "row 4, Customer name",
        "row 3, Mobile: 1.39E+10",
    ):
        assert words in told
    assert review.cards[0].kind.currentText() == "Customers"
    assert review.import_button.text() == "Import 4 records"
    assert window.content() == before
    window.press(Qt.Key.Key_Return)
    result = window.sheet(ImportResultSheet)
    assert "Created: 4, updated: 0" in result.said.text
    rows = {row.kind: (row.created, row.rejected) for row in result.table.model.rows}
    assert rows == {"Customers": (2, 1), "Contacts": (2, 0)}
    assert "Rows rejected: 1" in result.rest.text
    assert "钓鱼" in str(window.content()["custom_value"])
    assert len(window.content()["customer"]) == 2
    window.press(Qt.Key.Key_Return)
    assert open_sheet(window.bench.window) is None


def test_the_result_can_be_taken_back_in_one_step(
    window: Window, book: Callable[..., Path]
) -> None:
    before = window.content()
    window.drop(book(HENGRUN))
    window.sheet(ImportReviewSheet).import_button.click()
    window.sheet(ImportResultSheet).undo_button.click()
    window.rest()
    assert window.content() == before
    assert any("Undid: Imported" in text for text in window.toasts())


def test_escape_gives_up_without_a_question(window: Window, book: Callable[..., Path]) -> None:
    before = window.content()
    window.drop(book(HENGRUN))
    window.sheet(ImportReviewSheet)
    window.press(Qt.Key.Key_Escape)
    assert open_sheet(window.bench.window) is None
    assert window.content() == before


def test_reading_can_be_stopped(window: Window, book: Callable[..., Path]) -> None:
    window.drop(book(HENGRUN))
    progress = open_sheet(window.bench.window)
    assert isinstance(progress, ProgressSheet)
    flow = window.bench.window.findChild(ImportFlow)
    window.press(Qt.Key.Key_Escape)
    window.rest()
    assert open_sheet(window.bench.window) is None
    assert any("nothing of this file was written" in text for text in window.toasts())
    window.qtbot.waitUntil(lambda: not isValid(flow))


class Gated:
    """An import that waits before its first step."""

    code = "import"

    def __init__(self) -> None:
        self.gate = Gate()

    def __call__(self, session: Any, **kw: Any) -> Any:
        self.gate()
        return import_plan(session, **kw)


def test_writing_can_be_stopped_and_leaves_no_trace(
    window: Window, book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    gated = Gated()
    monkeypatch.setattr("desktop_crm.ui.importing.flow.import_plan", gated)
    before = window.content()
    window.drop(book(HENGRUN))
    window.sheet(ImportReviewSheet).import_button.click()
    gated.gate.wait_until_started()
    progress = open_sheet(window.bench.window)
    assert isinstance(progress, ProgressSheet)
    progress.cancel_button.click()
    gated.gate.release()
    window.rest()
    assert open_sheet(window.bench.window) is None
    assert window.content() == before
    assert any("nothing of this file was written" in text for text in window.toasts())


def test_a_second_time_changes_nothing_and_says_so(
    window: Window, book: Callable[..., Path]
) -> None:
    path = book(HENGRUN)
    window.drop(path)
    window.sheet(ImportReviewSheet).import_button.click()
    window.sheet(ImportResultSheet).accept()
    after = window.content()
    window.context.toasts.clear()
    window.drop(path)
    review = window.sheet(ImportReviewSheet)
    assert "Already there: 2 of 2" in texts(review)
    assert "1 (1 exist)" in texts(review)
    review.import_button.click()
    result = window.sheet(ImportResultSheet)
    assert "nothing was changed" in result.said.text
    assert not hasattr(result, "undo_button")
    assert window.content() == after
    assert window.toasts() == []


@pytest.mark.parametrize(("policy", "city"), [("update", "无锡"), ("skip", "宁波")])
def test_what_happens_to_existing_records_is_asked(
    window: Window, book: Callable[..., Path], policy: str, city: str
) -> None:
    window.drop(book(HAISHU))
    window.sheet(ImportReviewSheet).import_button.click()
    window.sheet(ImportResultSheet).accept()
    window.drop(book([*HAISHU[:4], "无锡", None]))
    review = window.sheet(ImportReviewSheet)
    assert review.policy.current_key() == "update"
    review.policy.set_current_key(policy)
    review.import_button.click()
    window.sheet(ImportResultSheet)
    assert city in str(window.content()["customer"])


def test_a_sheet_can_be_left_out(window: Window, book: Callable[..., Path]) -> None:
    window.drop(book(HENGRUN, 更多=[CUSTOMERS, HAISHU]))
    review = window.sheet(ImportReviewSheet)
    assert review.import_button.text() == "Import 4 records"
    review.cards[1].use.click()
    window.rest()
    assert review.import_button.text() == "Import 2 records"
    assert review.cards[1].facts.text() == "Left out"
    review.cards[0].use.click()
    window.rest()
    assert not review.import_button.isEnabled()
    review.cards[1].use.click()
    window.rest()
    window.press(Qt.Key.Key_Return)
    window.sheet(ImportResultSheet)
    assert "海曙包装" in str(window.content()["customer"])
    assert "恒润五金" not in str(window.content()["customer"])


def test_a_sheet_can_be_given_a_kind(window: Window, book: Callable[..., Path]) -> None:
    notes = [["城市", "邮编", "地址"], ["苏州", "215000", "园区"]]
    people = [PEOPLE, ["王建国", "恒润五金", "采购"]]
    window.drop(book(杂项=notes, 人=people))
    review = window.sheet(ImportReviewSheet)
    card = review.cards[0]
    assert "not clear what this sheet is about" in card.problem.text()
    card.kind.set_current_key(SheetKind.CUSTOMERS)
    card.kind.key_changed.emit(SheetKind.CUSTOMERS)
    window.rest()
    assert "Customer name or Contact" in card.problem.text()
    other = review.cards[1]
    other.kind.key_changed.emit(SheetKind.CUSTOMERS)
    window.rest()
    assert review.understood.summary.sheets[1].kind is SheetKind.CUSTOMERS
    assert other.kind.currentText() == "Customers"


def test_rejected_rows_are_saved_as_a_workbook(
    window: Window, book: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "back.xlsx"
    names: list[str] = []

    def choose(_title: str, on_chosen: Callable[[Path], None], *, name: str, **_more: Any) -> None:
        names.append(name)
        on_chosen(target)

    monkeypatch.setattr(window.context.messages, "choose_new_file", choose)
    window.drop(book(HENGRUN, NAMELESS))
    review = window.sheet(ImportReviewSheet)
    review.problems.save_link.click()
    window.rest()
    assert names == ["客户表 rejected.xlsx"]
    rows = list(openpyxl.load_workbook(target)["客户"].iter_rows(values_only=True))
    assert rows[1][: len(NAMELESS)] == tuple(NAMELESS)
    target.unlink()
    review.import_button.click()
    window.sheet(ImportResultSheet).rest.action_clicked.emit()
    window.rest()
    assert target.exists()
    assert any("back.xlsx" in text for text in window.toasts())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 nothing", "is damaged"),
        (b"", "is empty"),
        (b"%PDF-1.4 \x00\x01", "not a table"),
        ("甲,乙\n1,2\n".encode(), "No row of column titles"),
        ("客户名称,城市,电话\n".encode(), "no rows below"),
    ],
)
def test_a_file_that_cannot_be_imported_says_why_and_what_to_do(
    window: Window, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)
    window.drop(path)
    refusal = window.sheet(ImportRefusalSheet)
    assert words in texts(refusal)
    assert "Choose another file" in refusal.choose_button.text()
    window.press(Qt.Key.Key_Escape)
    assert open_sheet(window.bench.window) is None


def test_another_file_can_be_chosen_after_a_refusal(
    window: Window,
    book: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    good, bad = book(HENGRUN), tmp_path / "leer.xlsx"
    bad.write_bytes(b"")

    def choose(_title: str, on_chosen: Callable[[list[Path]], None], **_more: Any) -> None:
        on_chosen([good])

    monkeypatch.setattr(window.context.messages, "choose_files", choose)
    window.drop(bad)
    window.sheet(ImportRefusalSheet)
    window.press(Qt.Key.Key_Return)
    assert window.sheet(ImportReviewSheet).understood.draft.path == good
    window.press(Qt.Key.Key_Escape)
    window.bench.commands.trigger("file.import")
    assert window.sheet(ImportReviewSheet).understood.draft.path == good


def test_several_files_come_one_after_the_other(
    window: Window, book: Callable[..., Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    window.drop(book(HENGRUN), broken, book(HAISHU, name="zweite.xlsx"))
    assert "File 1 of 3" in texts(window.sheet(ImportReviewSheet))
    window.press(Qt.Key.Key_Return)
    assert window.sheet(ImportResultSheet).done_button.text() == "Next file"
    window.press(Qt.Key.Key_Return)
    window.sheet(ImportRefusalSheet)
    window.press(Qt.Key.Key_Return)
    assert "File 3 of 3" in texts(window.sheet(ImportReviewSheet))
    window.press(Qt.Key.Key_Return)
    window.sheet(ImportResultSheet).accept()
    assert len(window.content()["customer"]) == 2


def test_names_are_plain_text(window: Window, book: Callable[..., Path]) -> None:
    evil = "<b>&amp;x<br>" + "长" * 18
    window.drop(book(**{evil: [[*CUSTOMERS[:-1], "<img src=x>"], HENGRUN]}))
    review = window.sheet(ImportReviewSheet)
    assert review.cards[0].use.text() == evil
    assert "Kept as custom fields: <img src=x>" in texts(review)


def test_what_can_be_dropped_is_what_can_be_read() -> None:
    assert frozenset(READABLE_SUFFIXES) == SUFFIXES
