"""A tab that is one table: a row of tools above it, the table in a card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW, SPACE_2
from desktop_crm.ui.widgets.card import Card


class TablePanel(Panel):
    """Subclass it: name the columns, load rows, give each cell its value.

    Columns in `SPARE` are left out of a narrow window, the first one first.
    """

    COLUMNS: ClassVar[Sequence[Column]] = ()
    NAME: ClassVar[str] = ""
    SPARE: ClassVar[Sequence[str]] = ()
    ROW_HEIGHT: ClassVar[int] = ROW

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(SPACE_2)
        self.tools.setContentsMargins(14, 10, 14, 4)
        self.table = RowTable(
            self.COLUMNS,
            language=context.language,
            today=context.today,
            row_height=self.ROW_HEIGHT,
            preferences=context.preferences,
            name=self.NAME,
            spare=self.SPARE,
        )
        card = Card(flush=True)
        card.body.addLayout(self.tools)
        card.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    @override
    def forget(self) -> None:
        self.table.set_rows(())
        self.table.set_totals({})
