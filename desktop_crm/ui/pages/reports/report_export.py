"""Exporting the open report: where to, and a note with the folder at the end."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_crm.reports.report import Report, ReportResult
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.report_files import CSV, PDF, PNG, XLSX, write_report

_FORBIDDEN = '<>:"/\\|?*'


class ReportExport(QObject):
    """One export at a time; lives as long as its page."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def start(self, report: Report, result: ReportResult, kind: str) -> None:
        """Ask for a place and write there."""
        patterns = {
            XLSX: (self.tr("Excel workbook"), "*.xlsx"),
            PDF: ("PDF", "*.pdf"),
            PNG: (self.tr("Picture"), "*.png"),
            CSV: ("CSV", "*.csv"),
        }
        title = self._context.language.say(result.title)
        plain = "".join("-" if char in _FORBIDDEN else char for char in title)
        self._context.messages.choose_new_file(
            self.tr("Export report"),
            partial(self._write, report, result),
            patterns=[patterns[kind]],
            name=f"{plain}-{result.as_of:%Y%m%d}.{kind}",
        )

    def _write(self, report: Report, result: ReportResult, path: Path) -> None:
        self._context.background.run(
            write_report,
            self._on_written,
            owner=self,
            path=path,
            report=report,
            result=result,
            language=self._context.language,
        )

    def _on_written(self, path: Path) -> None:
        self._context.toasts.show_toast(
            self.tr("Exported to {file}").format(file=path.name),
            action=self.tr("Open folder"),
            on_action=partial(_open_folder, path.parent),
        )


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
