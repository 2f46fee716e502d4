"""Pasting into a list: from the clipboard to a preview of what would change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_crm.queries.list_columns import Column
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.rows import list_page
from desktop_crm.ui.context import Context
from desktop_crm.ui.tables.list_table import ListTable

if TYPE_CHECKING:
    from desktop_crm.ui.lists.paste_sheet import PasteSheet


class Pasting(QObject):
    """Begins at the upper left chosen cell."""

    def __init__(self, context: Context, table: ListTable, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._table = table
        self._host = host
        self.listing: Listing | None = None
        self.choices = FilterChoices()
        self.sheet: PasteSheet | None = None
        table.paste_requested.connect(self.start)

    def start(self) -> None:
        """Read the clipboard, and ask the worker for the rows that it would fall on."""
        from desktop_crm.ui.lists.paste_plan import MOST_CELLS, clipboard_rows, spread

        texts = clipboard_rows(QGuiApplication.clipboard().text())
        spans, places = self._table.view.chosen_spans(), self._table.view.chosen_columns()
        if not texts or not spans or not places or self.listing is None:
            return
        chosen = len(self._table.chosen_numbers())
        texts = spread(texts, chosen, len(places))
        if sum(len(line) for line in texts) > MOST_CELLS:
            self._refuse(sum(len(line) for line in texts))
            return
        numbers = [
            number
            for number in self._table.model.numbers[spans[0][0] : spans[0][0] + 2 * MOST_CELLS]
            if number >= 0
        ][: len(texts)]
        width = max(len(line) for line in texts)
        columns = self._table.model.columns[places[0] : places[0] + width]
        self._ask(texts, columns, numbers)

    def _ask(
        self, texts: Sequence[Sequence[str]], columns: Sequence[Column], numbers: Sequence[int]
    ) -> None:
        named = self._table.model.columns[0].key
        self._context.background.read(
            list_page,
            partial(self._on_rows, texts, columns),
            owner=self,
            key="paste",
            listing=self.listing,
            numbers=numbers,
            today=self._context.today(),
            columns=(named, *(column.key for column in columns)),
        )

    def _on_rows(
        self, texts: Sequence[Sequence[str]], columns: Sequence[Column], rows: Sequence[Any]
    ) -> None:
        from desktop_crm.ui.lists.paste_plan import Paster
        from desktop_crm.ui.lists.paste_sheet import PasteSheet

        if self.listing is None:
            return
        language = self._context.language
        paster = Paster(self.listing, self.choices, self._table.formatter, language)
        plan = paster.plan(texts, columns, rows)
        if not plan.changed and not plan.refused and not plan.left_over:
            self._context.toasts.show_toast(self.tr("The list shows these values already."))
            return
        table = self.listing.model.__tablename__
        self.sheet = PasteSheet(self._context, self._host, table, plan)
        self.sheet.open()

    def _refuse(self, count: int) -> None:
        self._context.messages.inform(
            self.tr("Too many cells on the clipboard"),
            self.tr(
                "There are {count} cells on the clipboard. Nothing was pasted. Import the workbook "
                "instead: that works for any number of rows."
            ).format(count=f"{count:,}"),
        )
