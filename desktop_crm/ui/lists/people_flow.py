"""Letters and contact files for the people of a list: for chosen rows or for all."""

from __future__ import annotations

from array import array
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.context import Context
from desktop_crm.ui.file_export import VCF, XLSX, FileExport
from desktop_crm.ui.lists.people_sheet import PeopleSheet
from desktop_crm.ui.lists.source import Question
from desktop_crm.ui.tables.list_table import ListTable

OF_PEOPLE = frozenset({"customers", "contacts"})
"""The lists whose rows are people, or have some."""


class PeopleFlow(QObject):
    """Asks for which rows; lives as long as its page."""

    def __init__(self, context: Context, table: ListTable, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._table = table
        self._host = host
        self.files = FileExport(context, host)
        self.sheet: PeopleSheet | None = None

    def start(self, listing: Listing, question: Question, *, as_letters: bool) -> None:
        """Ask for which rows."""
        numbers = self._table.chosen_numbers()
        self.sheet = PeopleSheet(
            self._host,
            as_letters=as_letters,
            of_customers=listing.name == "customers",
            chosen=len(numbers),
            everybody=self._table.count,
            on_accept=partial(self._choose_file, listing, question, numbers, as_letters),
        )
        self.sheet.open()

    def _choose_file(
        self,
        listing: Listing,
        question: Question,
        numbers: array[int],
        as_letters: bool,
        only_chosen: bool,
    ) -> None:
        from desktop_crm.exchange.people_export import export_people_of_list

        title = self.tr("Letters and labels") if as_letters else self.tr("Contact file")
        self.files.start(
            export_people_of_list,
            title=title,
            name=title,
            kind=XLSX if as_letters else VCF,
            as_letters=as_letters,
            listing=listing,
            numbers=numbers if only_chosen else None,
            list_filter=question.list_filter,
            sort=question.sort,
            language=self._context.language,
            today=self._context.today(),
        )
