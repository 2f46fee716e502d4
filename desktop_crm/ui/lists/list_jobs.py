"""What is done with a whole list or its chosen rows: delete, change, paste, export, print, copy."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.core.editable_fields import EDITABLE
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.rows import list_ids
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.cell_editing import CellEditing
from desktop_crm.ui.lists.deletion import Deletion
from desktop_crm.ui.lists.export_flow import ExportFlow, Shown
from desktop_crm.ui.lists.list_menus import MenuEntry
from desktop_crm.ui.lists.pasting import Pasting
from desktop_crm.ui.lists.people_flow import OF_PEOPLE, PeopleFlow
from desktop_crm.ui.lists.print_flow import PrintFlow
from desktop_crm.ui.lists.source import Question
from desktop_crm.ui.lists.spec import ListPageSpec
from desktop_crm.ui.tables.list_table import ListTable
from desktop_crm.ui.widgets.sheet import Sheet


class ListJobs(QObject):
    """Each job lives as long as its page."""

    def __init__(
        self, context: Context, spec: ListPageSpec, table: ListTable, host: QWidget
    ) -> None:
        super().__init__(host)
        self._context = context
        self._table = table
        self._host = host
        self._listing = spec.listing
        self._choices = FilterChoices()
        self.export = ExportFlow(context, host)
        self.people: PeopleFlow | None = None
        if spec.listing.name in OF_PEOPLE:
            self.people = PeopleFlow(context, table, host)
        self.printing = PrintFlow(context, table.formatter, host)
        self.pasting = Pasting(context, table, host)
        self.pasting.listing = spec.listing
        self.cells: CellEditing | None = None
        if spec.listing.model.__tablename__ in EDITABLE:
            self.cells = CellEditing(context, table, self)
            self.cells.listing = spec.listing
        self.deletion = Deletion(context, spec.listing, spec.deleting, host)
        self.sheet: Sheet | None = None
        table.copying.copied.connect(self._on_copied)
        table.copying.refused.connect(self._on_copy_refused)

    @property
    def listing(self) -> Listing:
        """The list with the firm's own fields."""
        return self._listing

    @listing.setter
    def listing(self, listing: Listing) -> None:
        self._listing = self.pasting.listing = listing
        if self.cells is not None:
            self.cells.listing = listing

    @property
    def choices(self) -> FilterChoices:
        """What can be picked in the fields of the list."""
        return self._choices

    @choices.setter
    def choices(self, choices: FilterChoices) -> None:
        self._choices = self.pasting.choices = choices
        if self.cells is not None:
            self.cells.choices = choices

    @property
    def can_change(self) -> bool:
        """Whether rows of this list can be changed in the list."""
        return self._listing.model.__tablename__ in EDITABLE

    def has_rows(self) -> bool:
        """Whether there is a row that could be chosen."""
        return self._table.model.rowCount() > 0

    def menu_entries(self) -> list[MenuEntry]:
        """What a row's menu offers beside copying."""
        if self.cells is None:
            return []
        return [
            MenuEntry(self.tr("Change this cell"), self.cells.start, "pencil", "Shift+F2"),
            MenuEntry(self.tr("Paste"), self.pasting.start, "clipboard-paste", "Ctrl+V"),
            MenuEntry(self.tr("Change chosen rows…"), self.change_chosen, "pencil", "Ctrl+B"),
        ]

    def change_chosen(self) -> None:
        """Give the chosen rows one value."""
        self._context.background.read(
            list_ids,
            self._on_ids,
            owner=self,
            key="bulk",
            listing=self._listing,
            numbers=self._table.chosen_numbers(),
        )

    def _on_ids(self, ids: Sequence[UUID]) -> None:
        from desktop_crm.ui.lists.bulk_fields import BulkFields
        from desktop_crm.ui.lists.bulk_sheet import open_bulk_sheet

        fields = BulkFields.of(self._listing, self._choices)
        self.sheet = open_bulk_sheet(self._context, self._host, fields, ids)

    def start_export(self, question: Question, sentence: str, everything: int | None) -> None:
        """Ask what to export."""
        shown = Shown(
            listing=self._listing,
            columns=self._table.layout_of_columns.arranged_keys,
            list_filter=question.list_filter,
            sort=question.sort,
            sentence=sentence,
            count=self._table.count,
        )
        self.export.start(shown, everything)

    def start_people(self, question: Question, *, as_letters: bool) -> None:
        """Ask for whom letters or contact cards are made."""
        if self.people is not None:
            self.people.start(self._listing, question, as_letters=as_letters)

    def start_print(self, question: Question, sentence: str) -> None:
        """Show the list on paper."""
        shown = self._table.layout_of_columns.arranged
        self.printing.start(self._listing, question, shown, sentence)

    def _on_copied(self, count: int) -> None:
        if count > 1:
            words = self.tr("Copied {count} rows").format(count=f"{count:,}")
            self._context.toasts.show_toast(words)

    def _on_copy_refused(self, count: int) -> None:
        self._context.messages.inform(
            self.tr("Too many rows for the clipboard"),
            self.tr(
                "You chose {count} rows. Nothing was copied. Export the list instead: that works "
                "for any number of rows."
            ).format(count=f"{count:,}"),
        )
