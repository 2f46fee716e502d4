"""Exporting the list: what, where, with progress; a note with the folder at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop_crm.core.errors import UserError
from desktop_crm.queries.listing.filters import EVERYTHING, ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.context import Context
from desktop_crm.ui.tasks import Task
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet

if TYPE_CHECKING:
    from desktop_crm.exchange.list_export import Exported
    from desktop_crm.ui.lists.export_sheet import ExportSheet


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
        self._progress: ProgressSheet | None = None
        self.sheet: ExportSheet | None = None

    def start(self, shown: Shown, everybody: int | None) -> None:
        """Ask what to export."""
        from desktop_crm.ui.lists.export_sheet import ExportSheet

        count = "…" if shown.count is None else f"{shown.count:,}"
        shown_words = self.tr(
            "Rows: {count}. Filter: {filter}. Columns and order as on the screen."
        ).format(count=count, filter=shown.sentence)
        everything_words = self.tr("Rows: {count}. All columns.").format(
            count="…" if everybody is None else f"{everybody:,}"
        )
        self.sheet = ExportSheet(
            self._host,
            shown_words=shown_words,
            everything_words=everything_words,
            on_accept=partial(self._choose_file, shown),
        )
        self.sheet.open()

    def _choose_file(self, shown: Shown, only_shown: bool, kind: str) -> None:
        from desktop_crm.ui.lists.export_sheet import XLSX

        day = f"{self._context.today():%Y%m%d}"
        title = self._context.language.say(shown.listing.title)
        name = f"{title}-{day}"
        pattern = (self.tr("Excel workbook"), "*.xlsx") if kind == XLSX else ("CSV", "*.csv")
        self._context.messages.choose_new_file(
            self.tr("Export"),
            partial(self._write, shown, only_shown),
            patterns=[pattern],
            name=f"{name}.{kind}",
        )

    def _write(self, shown: Shown, only_shown: bool, target: Path) -> None:
        from desktop_crm.exchange.list_export import export_list

        task = Task(parent=self)
        self._progress = ProgressSheet(self._host, self.tr("Exporting"))
        self._progress.set_detail(target.name)
        self._progress.cancel_requested.connect(task.cancel)
        task.progressed.connect(self._progress.set_progress)
        task.ended.connect(self._on_ended)
        self._progress.open()
        columns: Sequence[str] = shown.columns if only_shown else shown.listing.public_keys
        self._context.background.read(
            export_list,
            self._on_written,
            owner=self,
            key="export",
            on_failed=self._on_failed,
            task=task,
            listing=shown.listing,
            target=target,
            columns=tuple(columns),
            language=self._context.language,
            today=self._context.today(),
            list_filter=shown.list_filter if only_shown else EVERYTHING,
            sort=shown.sort,
            firm=self._context.firm.name,
        )

    def _on_ended(self) -> None:
        if self._progress is not None:
            self._progress.finish()
            self._progress = None

    def _on_failed(self, error: UserError) -> None:
        self._on_ended()
        self._context.messages.problem(error)

    def _on_written(self, exported: Exported) -> None:
        words = self.tr("Exported {count} rows to {file}").format(
            count=f"{exported.rows:,}", file=exported.path.name
        )
        if exported.cleaned:
            changed = self.tr("Values changed because a file cannot hold them: {count}")
            words = f"{words}\n{changed.format(count=len(exported.cleaned))}"
        self._context.toasts.show_toast(
            words,
            action=self.tr("Open folder"),
            on_action=partial(open_folder, exported.path.parent),
        )


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
