"""Asks what of the list goes into which file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_4
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.check_box import RadioButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

XLSX = "xlsx"
CSV = "csv"
_WIDTH = 460


class ExportSheet(Sheet):
    """What I see, or everything; a workbook, or a text file."""

    def __init__(
        self,
        host: QWidget,
        *,
        shown_words: str,
        everything_words: str,
        on_accept: Callable[[bool, str], None],
    ) -> None:
        super().__init__(host, self.tr("Export"), width=_WIDTH, icon="download")
        self._on_accept = on_accept
        self.shown = RadioButton(self.tr("What the list shows"))
        self.everything = RadioButton(self.tr("Everything"))
        self.workbook = RadioButton(self.tr("Excel workbook (.xlsx)"))
        self.text_file = RadioButton(self.tr("Text file (.csv)"))
        self.shown.setChecked(True)
        self.workbook.setChecked(True)
        self._add_choice(((self.shown, shown_words), (self.everything, everything_words)))
        self.body.addSpacing(SPACE_4)
        self._add_choice(((self.workbook, ""), (self.text_file, "")))
        cancel = self.add_button(Button(self.tr("Cancel")))
        cancel.clicked.connect(self.reject)
        self.export_button = self.add_button(
            Button(self.tr("Export"), kind=Kind.PRIMARY), shortcut="Ctrl+S", primary=True
        )
        self.export_button.clicked.connect(self._on_export)

    def _add_choice(self, parts: tuple[tuple[RadioButton, str], ...]) -> None:
        """Radio buttons of one choice in a box of their own, so that they exclude each other."""
        group = QWidget()
        box = QVBoxLayout(group)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_1)
        for button, words in parts:
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            if words:
                note = Label(words, "secondary", wrap=True)
                note.setContentsMargins(26, 0, 0, SPACE_1)
                box.addWidget(note)
        self.body.addWidget(group)

    def _on_export(self) -> None:
        shown = self.shown.isChecked()
        kind = XLSX if self.workbook.isChecked() else CSV
        self.accept()
        self._on_accept(shown, kind)
