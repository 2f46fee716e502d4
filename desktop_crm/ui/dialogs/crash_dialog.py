"""Tells of a bug: what is safe, what to send, go on or leave.

A dialog of its own and not a sheet, since the window itself may be what is broken.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_crm.ui.theme.tokens import PAGE_MARGIN, SPACE_2, SPACE_3, Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_SIZE = (680, 460)
_RULE = "\n\n" + "-" * 60 + "\n\n"


class CrashDialog(QDialog):
    """A sentence, the report, and three buttons."""

    def __init__(self, report: str, log_file: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.resize(*_SIZE)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy_button = Button(self.tr("Copy report"), icon="copy")
        self.copy_button.clicked.connect(self.copy_report)
        self.quit_button = Button(self.tr("Quit"))
        self.quit_button.clicked.connect(self._quit)
        self.continue_button = Button(self.tr("Go on"), kind=Kind.PRIMARY)
        self.continue_button.clicked.connect(self.accept)
        self._lay_out(log_file)
        self.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, log_file: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(ToneIcon("circle-alert", Tone.WARNING))
        head.addWidget(Label(self.windowTitle(), "section"), 1)
        text = self.tr(
            "This is a mistake of ours, not yours. What you saved is in the file; only the last "
            "step may not have happened. The report names places in the program, no customers: "
            "you may send it as it is."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.continue_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(Label(text, "secondary", wrap=True))
        column.addWidget(self.report, 1)
        if log_file:
            where = self.tr("Also written to {path}").format(path=log_file)
            column.addWidget(Label(where, "caption", elide=True))
        column.addLayout(buttons)

    def add_report(self, report: str) -> None:
        """Append what went wrong meanwhile."""
        self.report.setPlainText(self.report.toPlainText() + _RULE + report)

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
        self.copy_button.set_icon("check")

    def _quit(self) -> None:
        self.reject()
        QApplication.closeAllWindows()
        QApplication.quit()
