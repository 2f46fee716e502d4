"""A bug is told in full to the developer and not at all about the customers."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_crm.ui.crash import CrashHandler, start_logging
from desktop_crm.ui.crash_report import crash_report
from desktop_crm.ui.dialogs.crash_dialog import CrashDialog
from desktop_crm.ui.theme.theme import Theme
from tests.plugins.logs import ExpectedLogs

SECRET = "苏州恒润 13805126621"


def raised(error: BaseException) -> BaseException:
    def deep() -> None:
        raise error

    try:
        deep()
    except BaseException as caught:  # noqa: BLE001
        return caught
    raise AssertionError


@pytest.fixture
def handler(qtbot: QtBot, theme: Theme) -> Iterator[CrashHandler]:  # noqa: ARG001
    made = CrashHandler()
    yield made
    if made.dialog is not None:
        made.dialog.reject()


@pytest.mark.parametrize("kind", [KeyError, ValueError, RuntimeError, OSError, UnicodeError])
def test_the_report_names_places_and_no_data(kind: type[Exception]) -> None:
    report = crash_report(raised(kind(SECRET)))
    assert kind.__name__ in report
    assert "test_crash.py" in report
    assert "deep" in report
    assert SECRET not in report
    assert str(Path(__file__).parent) not in report, "a path may name the user"


def test_a_message_that_names_the_program_is_kept() -> None:
    assert "has no attribute" in crash_report(
        raised(AttributeError("'NoneType' object has no attribute 'name'"))
    )


def test_causes_come_first_and_are_clean_too() -> None:
    error = raised(RuntimeError(SECRET))
    error.__cause__ = raised(KeyError(SECRET))
    report = crash_report(error)
    assert report.index("KeyError") < report.index("RuntimeError")
    assert SECRET not in report


def test_a_loop_of_causes_ends() -> None:
    first, second = ValueError(), ValueError()
    first.__cause__, second.__cause__ = second, first
    assert crash_report(first).count("ValueError") == 2


def test_the_hook_logs_shows_and_adds(
    handler: CrashHandler, expect_log: ExpectedLogs, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("desktop_crm: crash")
    error = raised(KeyError(SECRET))
    handler.on_exception(type(error), error, error.__traceback__)
    dialog = handler.dialog
    assert dialog is not None
    assert dialog.isVisible()
    again = raised(ZeroDivisionError())
    handler.on_exception(type(again), again, again.__traceback__)
    assert handler.dialog is dialog, "one dialog, however often it happens"
    shown = dialog.report.toPlainText()
    assert "KeyError" in shown
    assert "ZeroDivisionError" in shown
    assert SECRET not in shown + caplog.text
    QTest.mouseClick(dialog.continue_button, Qt.MouseButton.LeftButton)
    assert handler.dialog is None


def test_a_crash_in_another_thread_is_shown_in_this_one(
    handler: CrashHandler,
    qtbot: QtBot,
    expect_log: ExpectedLogs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expect_log("desktop_crm: crash")
    monkeypatch.setattr(threading, "excepthook", handler._on_thread_exception)

    def work() -> None:
        raise KeyError(SECRET)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: handler.dialog is not None)


def test_ctrl_c_only_ends_the_program(handler: CrashHandler) -> None:
    with pytest.raises(SystemExit) as ended:
        handler.on_exception(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended.value.code == 130
    assert handler.dialog is None


def test_the_report_can_be_copied(qtbot: QtBot, theme: Theme) -> None:  # noqa: ARG001
    dialog = CrashDialog("<b>report</b>")
    qtbot.addWidget(dialog)
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "<b>report</b>"
    assert dialog.report.toPlainText() == "<b>report</b>"


def test_the_log_file_holds_the_report(
    tmp_path: Path, handler: CrashHandler, expect_log: ExpectedLogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("desktop_crm: crash")
    monkeypatch.setattr("faulthandler.enable", lambda _stream: None)
    path = tmp_path / "logs" / "desktop-crm.log"
    logger = logging.getLogger("desktop_crm")
    before = list(logger.handlers)
    start_logging(path)
    (added,) = [each for each in logger.handlers if each not in before]
    error = raised(KeyError(SECRET))
    handler.on_exception(type(error), error, error.__traceback__)
    logger.removeHandler(added)
    added.close()
    text = path.read_text("utf-8")
    assert "KeyError" in text
    assert SECRET not in text


def test_a_log_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("")
    before = list(logging.getLogger("desktop_crm").handlers)
    start_logging(tmp_path / "logs" / "desktop-crm.log")
    assert logging.getLogger("desktop_crm").handlers == before


def test_what_qt_says_goes_to_the_log(
    handler: CrashHandler, expect_log: ExpectedLogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtCore import qInstallMessageHandler

    expect_log("desktop_crm.qt: something is odd")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = qInstallMessageHandler(None)
    handler.install()
    try:
        qWarning("something is odd")
    finally:
        qInstallMessageHandler(before)
