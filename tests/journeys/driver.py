"""A person at the window: keys go where the focus is, and every step waits until all is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_crm.reports.options import Settings, read_settings
from desktop_crm.reports.registry import find_report
from desktop_crm.reports.report import ReportResult
from desktop_crm.ui.page import Page
from desktop_crm.ui.routes import CardRoute, OrderRoute, ReportRoute, Route
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from desktop_crm.ui.workbench import Workbench

P = TypeVar("P", bound=Page)
S = TypeVar("S", bound=Sheet)
_PATIENCE = 20_000
_MOST_INPUTS = 30


class Strays(QObject):
    """Notes parts that were shown before they had a place: they flash up as windows."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.windowType() == Qt.WindowType.Window
            and not isinstance(watched, QMainWindow)
        ):
            children = [type(each).__name__ for each in watched.children()]
            self.seen.append(f"{type(watched).__name__} with {children}")
        return False


class Driver:
    """What a person does, in the words of the program."""

    def __init__(self, bench: Workbench, qtbot: QtBot) -> None:
        self.bench = bench
        self._qtbot = qtbot
        self.strays = Strays()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self.strays)

    # Waiting

    def rest(self) -> None:
        """Until nothing is read or written any more."""
        desk = self.bench.desk
        assert desk is not None
        self._qtbot.waitUntil(desk.background.is_idle, timeout=_PATIENCE)
        QApplication.sendPostedEvents()
        self._qtbot.waitUntil(desk.background.is_idle, timeout=_PATIENCE)
        assert not self.strays.seen, self.strays.seen

    def until(self, condition: Callable[[], bool]) -> None:
        """Until something is so."""
        self._qtbot.waitUntil(condition, timeout=_PATIENCE)

    # Keys

    def focus(self) -> QWidget:
        """Where the keys go."""
        return QApplication.focusWidget() or self.bench.window

    def write(self, text: str) -> None:
        """Type; Chinese arrives as an input method commits it."""
        widget = self.focus()
        if text.isascii():
            for sign in text:
                QTest.keyClicks(self.focus(), sign)
        elif isinstance(widget, QLineEdit):
            widget.insert(text)
            widget.textEdited.emit(widget.text())
        else:
            assert isinstance(widget, QPlainTextEdit), widget
            widget.insertPlainText(text)
        self.rest()

    def go_on_to(self, label: str) -> None:
        """Press Enter from input to input until the one of that name has the focus."""
        passed: list[str] = []
        while self.focus().accessibleName() != label:
            passed.append(self.focus().accessibleName())
            assert len(passed) < _MOST_INPUTS, f"no {label} after {passed}"
            self.press("Return")

    def press(self, keys: str) -> None:
        """Press keys such as `Ctrl+S`, each after the other is done."""
        for each in keys.split():
            keys_at_once: Any = QKeySequence(each)
            first = keys_at_once[0]
            QTest.keyClick(self.focus(), first.key(), first.keyboardModifiers())
            self.rest()

    # Places

    def sheet(self, kind: type[S]) -> S:
        """The open sheet, which is one of that kind."""
        self.rest()
        found = open_sheet(self.bench.window)
        words = "" if found is None else visible_words(found)
        assert isinstance(found, kind), f"{found}: {words}"
        return found

    def no_sheet(self) -> None:
        """Until no sheet is open; what it complains about is told."""
        self.rest()
        stuck: Any = open_sheet(self.bench.window)
        assert stuck is None, f"{type(stuck).__name__} stays open: {visible_words(stuck)}"

    def page(self, kind: type[P]) -> P:
        """The page that is shown, which is one of that kind."""
        self.until(lambda: isinstance(self.bench.window.stack.current_page, kind))
        self.rest()
        found = self.bench.window.stack.current_page
        assert isinstance(found, kind)
        return found

    def go(self, route: Route) -> None:
        """Be somewhere, as by a link."""
        assert self.bench.desk is not None
        self.bench.desk.navigation.go(route)
        self.rest()

    def go_to_card(self, customer_id: UUID) -> None:
        """Open a customer's card."""
        self.go(CardRoute(customer_id))

    def go_to_order(self, order_id: UUID) -> None:
        """Open an order."""
        self.go(OrderRoute(order_id))

    def find(self, text: str) -> None:
        """Ctrl+K, a few letters, Enter."""
        self.press("Ctrl+K")
        self.write(text)
        self.press("Return")

    def do(self, action: str) -> None:
        """Press the keys of an action; one without keys is found by its name."""
        found = self.bench.commands.action(action)
        if found.shortcut().isEmpty():
            self.find(found.text())
        else:
            self.press(found.shortcut().toString())

    # The file

    def read(self, question: Callable[..., Any], /, **kw: Any) -> Any:
        """Ask the file, through the worker."""
        desk = self.bench.desk
        assert desk is not None
        answers: list[Any] = []
        desk.background.read(question, answers.append, owner=self.bench, key="journey", **kw)
        self.until(lambda: bool(answers))
        return answers[0]

    def report(self, name: str, today: date, **settings: str) -> ReportResult:
        """Open a report in the window, and what it found."""
        self.go(ReportRoute(name, settings))
        report = find_report(name)
        wanted: Settings = read_settings(report.options, settings)
        result = self.read(report.run, settings=wanted, today=today)
        assert isinstance(result, ReportResult)
        return result

    def drop(self, path: Path) -> None:
        """Drop a file on the window."""
        from desktop_crm.ui.imports import import_files

        assert self.bench.context is not None
        import_files(self.bench.context, self.bench.window, [path])


def visible_words(widget: QWidget) -> str:
    """All that a widget says."""
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
