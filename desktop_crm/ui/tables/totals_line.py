"""The line of sums under a table of money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.tables.row_painter import role_of
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_4
from desktop_crm.ui.widgets.label import Label

TOTAL = QT_TRANSLATE_NOOP("tables", "Total")
_TOTAL_OF = QT_TRANSLATE_NOOP("tables", "{title}, total")
_HEIGHT = 40


class TotalsLine(QWidget):
    """At the left what is shown, at the right the sum of each column that has one."""

    def __init__(self, formatter: CellFormatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._note = Label("", "caption", color="text2")
        self._sums: list[QWidget] = []
        self._is_waiting = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        self._row.setSpacing(SPACE_2)
        self._row.addWidget(self._note)
        self._row.addStretch(1)
        self.setFixedHeight(_HEIGHT)

    @property
    def note(self) -> str:
        """The text at the left."""
        return self._note.text()

    def set_note(self, text: str) -> None:
        """Say at the left what the table shows."""
        self._note.setText(text)

    def texts(self) -> list[str]:
        """The sums as they are shown."""
        return [label.text() for label in self._sums if isinstance(label, Label)]

    def set_waiting(self) -> None:
        """The sums on show are of other rows; the right ones are on their way."""
        self._is_waiting = True
        for label in self._sums:
            if isinstance(label, Label):
                label.set_color("text3")

    @property
    def is_waiting(self) -> bool:
        """Whether the sums on show are old."""
        return self._is_waiting

    def set_totals(
        self, columns: Sequence[Column], totals: Mapping[str, Decimal | int | None]
    ) -> None:
        """Show the sums of these columns."""
        self._is_waiting = False
        for old in self._sums:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._sums = []
        for column in columns:
            if column.key in totals:
                self._add(column, totals[column.key])

    def _add(self, column: Column, total: Decimal | int | None) -> None:
        words = self._formatter.language.say(_TOTAL_OF, title=self._formatter.title(column))
        shown = self._formatter.cell(replace(column, dash_zero=False), total).text or "—"
        color = role_of(column.sum_tone, "text") if total else "text"
        if self._sums:
            gap = QWidget()
            gap.setFixedWidth(SPACE_2)
            self._place(gap)
        self._place(Label(words, "caption", color="text2"))
        self._place(Label(shown, "small_strong", color=color))

    def _place(self, widget: QWidget) -> None:
        self._row.addWidget(widget)
        self._sums.append(widget)
