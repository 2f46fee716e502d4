"""Writing one file beside all else: where to, with progress and cancel, a note with the folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop_crm.core.errors import UserError
from desktop_crm.ui.context import Context
from desktop_crm.ui.tasks import Task
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet

if TYPE_CHECKING:
    from desktop_crm.exchange.list_export import Exported

XLSX, CSV, VCF = "xlsx", "csv", "vcf"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class FileExport(QObject):
    """One file at a time; lives as long as what it was made for."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._host = host
        self.progress: ProgressSheet | None = None

    def start(
        self, write: Callable[..., Exported], *, title: str, name: str, kind: str, **asked: Any
    ) -> None:
        """Ask where to put it, then let `write(session, target=..., **asked)` write it."""
        pattern = {
            XLSX: (self.tr("Excel workbook"), "*.xlsx"),
            CSV: ("CSV", "*.csv"),
            VCF: (self.tr("Contact file"), "*.vcf"),
        }[kind]
        plain = " ".join(_NOT_IN_NAMES.sub(" ", name).split())
        self._context.messages.choose_new_file(
            title,
            partial(self.write, write, **asked),
            patterns=[pattern],
            name=f"{plain}-{self._context.today():%Y%m%d}.{kind}",
        )

    def write(self, write: Callable[..., Exported], target: Path, **asked: Any) -> None:
        """Write the file; the sheet tells how far it is."""
        task = Task(parent=self)
        self.progress = ProgressSheet(self._host, self.tr("Exporting"))
        self.progress.set_detail(target.name)
        self.progress.cancel_requested.connect(task.cancel)
        task.progressed.connect(self.progress.set_progress)
        task.ended.connect(self._on_ended)
        self.progress.open()
        self._context.background.read(
            write,
            self._on_written,
            owner=self,
            key="export",
            on_failed=self._on_failed,
            task=task,
            target=target,
            **asked,
        )

    def _on_ended(self) -> None:
        if self.progress is not None:
            self.progress.finish()
            self.progress = None

    def _on_failed(self, error: UserError) -> None:
        self._on_ended()
        self._context.messages.problem(error)

    def _on_written(self, exported: Exported) -> None:
        words = self.tr("{file} was written").format(file=exported.path.name)
        if exported.rows:
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
