"""Writing the whole firm as one workbook."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_crm.exchange.firm_book.export import export_firm
from desktop_crm.ui.context import Context
from desktop_crm.ui.file_export import XLSX, FileExport


def export_whole_firm(context: Context, host: QWidget) -> FileExport:
    """Ask where to, then write beside all else."""
    files = FileExport(context, host)
    files.start(
        export_firm,
        title=QCoreApplication.translate("FirmExport", "Export the whole firm"),
        name=context.firm.name or context.firm.path.stem,
        kind=XLSX,
        language=context.language,
        today=context.today(),
    )
    return files
