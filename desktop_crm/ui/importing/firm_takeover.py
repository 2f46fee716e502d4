"""Taking over a whole firm from its workbook: read, ask, write."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.core.change import Change
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.firm_book.read import FirmBook, read_firm
from desktop_crm.exchange.firm_book.restore import Restored, restore_firm
from desktop_crm.ui.context import Context
from desktop_crm.ui.tasks import Task
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet


def take_over_firm(context: Context, host: QWidget, path: Path) -> None:
    """Make the open, empty firm the one that a workbook holds; asks first."""
    FirmTakeover(context, host, path).start()


class FirmTakeover(QObject):
    """Lives until the firm is there or the user stops."""

    def __init__(self, context: Context, host: QWidget, path: Path) -> None:
        super().__init__(host)
        self._context = context
        self._host = host
        self._path = path
        self._progress: ProgressSheet | None = None

    def start(self) -> None:
        """Read the workbook."""
        title = self.tr("Reading {file}").format(file=self._path.name)
        self._context.background.run(
            read_firm,
            self._on_read,
            owner=self,
            on_failed=self._on_failed,
            task=self._watched(title),
            path=self._path,
        )

    def _watched(self, title: str) -> Task:
        task = Task(parent=self)
        self._progress = ProgressSheet(self._host, title)
        self._progress.set_progress(0, 0)
        self._progress.cancel_requested.connect(task.cancel)
        task.progressed.connect(self._progress.set_progress)
        task.ended.connect(self._on_ended)
        self._progress.open()
        return task

    def _on_ended(self) -> None:
        """Comes after the answer; a sheet that still stands means that somebody stopped it."""
        if self._close_progress():
            words = self.tr("It was stopped; nothing was written.")
            self._context.toasts.show_toast(words, tone=Tone.INFO)
            self.deleteLater()

    def _close_progress(self) -> bool:
        sheet, self._progress = self._progress, None
        if sheet is not None:
            sheet.finish()
        return sheet is not None

    def _on_failed(self, error: UserError) -> None:
        self._close_progress()
        self._context.messages.problem(error)
        self.deleteLater()

    def _on_read(self, book: FirmBook) -> None:
        self._close_progress()
        rows = book.rows
        text = self.tr(
            "{file} holds a whole firm: customers {customers}, orders {orders}, log entries {log}. "
            "Take it over into this empty firm?"
        ).format(
            file=self._path.name,
            customers=f"{len(rows.get('customer', ())):,}",
            orders=f"{len(rows.get('sales_order', ())):,}",
            log=f"{len(rows.get('log_entry', ())):,}",
        )
        detail = self.tr("One undo takes it back.")
        if book.problems:
            words = self.tr("Cells that do not fit and keep their earlier value: {count}.")
            detail = f"{words.format(count=len(book.problems))} {detail}"
        sheet = ConfirmSheet(
            self._host,
            self.tr("Take over a firm"),
            text,
            accept_text=self.tr("Take over"),
            detail=detail,
        )
        sheet.accepted.connect(partial(self._write, book))
        sheet.rejected.connect(self.deleteLater)
        sheet.open()

    def _write(self, book: FirmBook) -> None:
        title = self.tr("Taking over {file}").format(file=self._path.name)
        self._context.background.write(
            restore_firm,
            self._on_written,
            owner=self,
            on_failed=self._on_failed,
            task=self._watched(title),
            book=book,
        )

    def _on_written(self, change: Change[Restored]) -> None:
        self._close_progress()
        count = sum(change.value.counts.values())
        words = self.tr("The firm is here. Records: {count}").format(count=f"{count:,}")
        self._context.toasts.show_toast(words, tone=Tone.SUCCESS)
        self.deleteLater()
