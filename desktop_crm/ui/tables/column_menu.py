"""The menu of a table's head: which columns are shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.tables.column_layout import ColumnLayout
from desktop_crm.ui.widgets.menu import Menu

_RESET = QT_TRANSLATE_NOOP("tables", "Usual columns and widths")


class ColumnMenu(Menu):
    """A tick for each column, and the way back."""

    def __init__(
        self, layout: ColumnLayout, formatter: CellFormatter, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        shown = set(layout.shown)
        for column in layout.columns:
            if not column.fixed:
                action = self.add(formatter.title(column))
                action.setCheckable(True)
                action.setChecked(column in shown)
                action.toggled.connect(partial(layout.show, column.key))
        self.addSeparator()
        self.add(
            formatter.language.say(_RESET),
            layout.reset,
            icon="rotate-ccw",
            enabled=not layout.is_usual,
        )
