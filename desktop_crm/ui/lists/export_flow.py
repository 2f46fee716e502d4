"""Exporting the list: what of it, into which file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.queries.listing.filters import EVERYTHING, ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.context import Context
from desktop_crm.ui.file_export import CSV, XLSX, FileExport

if TYPE_CHECKING:
    from desktop_crm.ui.lists.export_sheet import ExportSheet, Wanted


@dataclass(frozen=True, slots=True)
class Shown:
    """What the list shows now; `count` is None while it is not known."""

    listing: Listing
    columns: tuple[str, ...]
    list_filter: ListFilter
    sort: ListSort
    sentence: str
    count: int | None


class ExportFlow(QObject):
    """One export from the question to the note; lives as long as its page."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._host = host
        self.files = FileExport(context, host)
        self.sheet: ExportSheet | None = None

    def start(self, shown: Shown, everybody: int | None) -> None:
        """Ask what to export."""
        from desktop_crm.ui.lists.export_sheet import ExportSheet

        count = "…" if shown.count is None else f"{shown.count:,}"
        shown_words = self.tr(
            "Rows: {count}. Filter: {filter}. Columns and order as on the screen."
        ).format(count=count, filter=shown.sentence)
        everything_words = self.tr("Rows: {count}. All columns but internal ones.").format(
            count="…" if everybody is None else f"{everybody:,}"
        )
        self.sheet = ExportSheet(
            self._host,
            self._context,
            shown.listing,
            shown_words=shown_words,
            everything_words=everything_words,
            on_accept=partial(self._choose_file, shown),
        )
        self.sheet.open()

    def _choose_file(self, shown: Shown, wanted: Wanted) -> None:
        from desktop_crm.exchange.list_export import export_list

        columns: Sequence[str] = wanted.columns or (
            shown.columns if wanted.only_shown else shown.listing.public_keys
        )
        only_shown = wanted.only_shown or bool(wanted.columns)
        self.files.start(
            export_list,
            title=self.tr("Export"),
            name=self._context.language.say(shown.listing.title),
            kind=XLSX if wanted.csv_mode is None else CSV,
            listing=shown.listing,
            columns=tuple(columns),
            language=self._context.language,
            today=self._context.today(),
            list_filter=shown.list_filter if only_shown else EVERYTHING,
            sort=shown.sort,
            firm=self._context.firm.name,
            with_contacts=not wanted.columns,
            **({} if wanted.csv_mode is None else {"csv_mode": wanted.csv_mode}),
        )
