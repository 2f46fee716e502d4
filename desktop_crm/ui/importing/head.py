"""The head of the import: how large the file is, its steps, and a way to leave and come back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop_crm.ui.importing.layouts import short_name
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step_strip import StepStrip
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.sheet import Sheet


class ImportHead(QObject):
    """Stands in the title row of a sheet; `step_wanted` carries the place of a step."""

    step_wanted = Signal(int)
    keep_wanted = Signal()

    def __init__(self, sheet: Sheet, state: ImportState) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._state = state
        self.strip = StepStrip(
            [
                self.tr("File"),
                self.tr("Worksheets"),
                self.tr("Columns"),
                self.tr("Check"),
                self.tr("Preview"),
                self.tr("Done"),
            ]
        )
        self.strip.step_wanted.connect(self.step_wanted)
        self.keep_button = Button(self.tr("Keep as a draft"), kind=Kind.GHOST, compact=True)
        self.keep_button.clicked.connect(self.keep_wanted)
        sheet.panel.spread_header()
        sheet.header.addStretch(1)
        sheet.header.addWidget(self.strip)
        sheet.header.addStretch(1)
        sheet.header.addWidget(self.keep_button)

    def show_step(self, current: StepKey, reached: Sequence[bool]) -> None:
        """Show where the import stands."""
        self.strip.show_steps(current, reached)
        self._sheet.panel.set_line_below(self._size_words())
        is_open = self._state.understood is not None and current is not StepKey.RESULT
        self.keep_button.setVisible(is_open)

    def _size_words(self) -> str:
        """The only worksheet by its name, several by their number."""
        if self._state.understood is None:
            return ""
        sheets = [sheet for sheet in self._state.summary.sheets if not sheet.is_blank]
        rows = f"{self._state.summary.records:,}"
        if len(sheets) != 1:
            words = self.tr("Worksheets: {sheets} · rows: {rows}")
            return words.format(sheets=len(sheets), rows=rows)
        words = self.tr("Worksheet {sheet} · rows: {rows} · columns: {columns}")
        return words.format(
            sheet=short_name(sheets[0].name), rows=rows, columns=len(sheets[0].columns)
        )
