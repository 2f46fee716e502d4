"""The import as a person goes through it: files are dropped, keys go where the focus is."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.imports import import_files
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from desktop_crm.ui.widgets.toast import Toast
from desktop_crm.ui.workbench import Workbench
from tests.support.dump import Dump, visible

Row = list[Any]
S = TypeVar("S", bound=Sheet)
T = TypeVar("T", bound=Step)
CUSTOMERS: Row = ["客户编号", "客户名称", "联系人", "手机", "城市", "爱好"]
CLEAN: Row = CUSTOMERS[:-1]
HENGRUN: Row = ["C1", "恒润五金", "王建国", "13800138000", "苏州", "钓鱼"]
HAISHU: Row = ["C2", "海曙包装", "陈雪梅", "1.39E+10", "宁波", None]
NAMELESS: Row = ["C3", None, "无名氏", "13700137000", "无锡", None]
TOTAL: Row = ["合计", None, None, None, None, None]


def hide(path: Path, *rows: int, column: str = "E", sheet: str | None = None) -> Path:
    """Let a workbook hide rows of its first sheet, a column, and another sheet."""
    book = openpyxl.load_workbook(path)
    for row in rows:
        book.worksheets[0].row_dimensions[row].hidden = True
    book.worksheets[0].column_dimensions[column].hidden = True
    if sheet is not None:
        book[sheet].sheet_state = "hidden"
    book.save(path)
    return path


class Person:
    """Someone at the window with files to import."""

    def __init__(self, bench: Workbench, qtbot: QtBot) -> None:
        assert bench.context is not None
        self.bench, self.context, self.qtbot = bench, bench.context, qtbot
        self.file = bench.context.firm.path

    def drop(self, *paths: Path) -> None:
        import_files(self.context, self.bench.window, paths)

    def wizard(self, at: StepKey | None = None) -> ImportWizard:
        """The open wizard, once nothing moves any more."""
        wizard = self.sheet(ImportWizard)
        if at is not None:
            assert wizard.current is at, wizard.current
        return wizard

    def sheet(self, kind: type[S]) -> S:
        """The upper open sheet, once it is one of that kind and nothing moves any more."""

        def is_there() -> bool:
            return isinstance(open_sheet(self.bench.window), kind)

        self.qtbot.waitUntil(is_there)
        self.rest()
        sheet = open_sheet(self.bench.window)
        assert isinstance(sheet, kind)
        return sheet

    def step(self, kind: type[T]) -> T:
        """The step that is shown, which is one of that kind."""
        wizard = self.wizard()
        step = wizard.step(wizard.current)
        assert isinstance(step, kind), step
        return step

    def no_sheet(self) -> None:
        self.rest()
        assert open_sheet(self.bench.window) is None

    def rest(self) -> None:
        assert self.bench.desk is not None
        background = self.bench.desk.background
        self.qtbot.waitUntil(background.is_idle)
        QApplication.sendPostedEvents()
        self.qtbot.waitUntil(background.is_idle)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.bench.window, key, modifier)
        self.rest()

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def go_on_to(self, key: StepKey) -> ImportWizard:
        """Press Enter until a step is there."""
        while self.wizard().current < key:
            self.enter()
        return self.wizard(key)

    def do_all(self, path: Path) -> None:
        """Import a file as it is."""
        self.drop(path)
        self.go_on_to(StepKey.RESULT)
        self.enter()
        self.no_sheet()

    def content(self) -> Dump:
        with Workspace.open(self.file) as workspace:
            return workspace.read(visible)

    def toasts(self) -> list[str]:
        found = self.bench.window.findChildren(Toast)
        return [label.text() for toast in found for label in toast.findChildren(Label)]

    def texts(self) -> str:
        """All words that are to be read in the open sheet."""
        sheet = self.sheet(Sheet)
        labels = [label.text() for label in sheet.findChildren(Label) if label.isVisible()]
        return "\n".join(labels)


def choose(box: Any, key: object) -> None:
    """Choose an entry of a combo box as a person does."""
    box.set_current_key(key)
    assert box.current_key() == key, key
    box.key_changed.emit(key)


def use_of(wizard: ImportWizard, index: int) -> str:
    return wizard.state.draft.mapping[0].columns[index].use.value
