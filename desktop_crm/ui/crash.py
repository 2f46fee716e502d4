"""The last net: whatever nobody caught is logged, shown once, and survived if the user wants."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from desktop_crm.core.places import user_data_folder
from desktop_crm.ui.crash_report import crash_report
from desktop_crm.ui.dialogs.crash_dialog import CrashDialog

_LOG = logging.getLogger("desktop_crm")
_QT_LOG = logging.getLogger("desktop_crm.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_LOG_BYTES = 1_000_000


def log_file() -> Path:
    """Where the log lies; it holds places in the program, never customers' data."""
    return user_data_folder() / "logs" / "desktop-crm.log"


def start_logging(path: Path) -> None:
    """Write warnings and crashes to the file, and where the interpreter dies if it does."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _LOG.addHandler(handler)
    if handler.stream is not None:
        faulthandler.enable(handler.stream)


class CrashHandler(QObject):
    """Takes what reaches Python's and Qt's hooks, from any thread."""

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        self._caught.connect(self._show, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Become the hook of this process."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)

    @property
    def dialog(self) -> CrashDialog | None:
        """The dialog on screen."""
        return self._dialog

    def on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log it and show it; Ctrl+C in the terminal only ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        error.__traceback__ = trace
        _LOG.critical("crash\n%s", crash_report(error))
        if sys.stderr is not None and sys.stderr.isatty():
            traceback.print_exception(error)
        self._caught.emit(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    @staticmethod
    def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        _QT_LOG.log(_LEVELS.get(kind, logging.WARNING), "%s", message)

    def _show(self, error: BaseException) -> None:
        report = crash_report(error)
        if self._dialog is not None:
            self._dialog.add_report(report)
            return
        self._dialog = CrashDialog(report, str(log_file()))
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    def _on_closed(self, _result: int) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
