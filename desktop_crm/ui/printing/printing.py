"""Sends a print layout to a printer or into a PDF file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop_crm.core.errors import UserError
from desktop_crm.ui.printing.layout import PrintLayout
from desktop_crm.ui.printing.paint import PagePainter

Foot: TypeAlias = Callable[[int, int], str]


def prepare(device: QPagedPaintDevice, layout: PrintLayout) -> None:
    """Say how the paper lies; the margins are our own."""
    width, height = layout.size
    lies = QPageLayout.Orientation
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            lies.Landscape if width > height else lies.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )


def has_printer() -> bool:
    """Whether the system knows a printer; without one its own dialog has nothing to offer."""
    return bool(QPrinterInfo.availablePrinterNames())


def printer_for(layout: PrintLayout) -> QPrinter:
    """The usual printer, set up for these pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    prepare(printer, layout)
    printer.setDocName(layout.document.title)
    return printer


def print_pages(printer: QPrinter, layout: PrintLayout, foot: Foot) -> None:
    """Print the pages that were asked for.

    Raises:
        UserError: `print.failed`.
    """
    count = len(layout.pages)
    first = max(1, printer.fromPage())
    last = min(printer.toPage() or count, count)
    if not _draw(printer, layout, foot, range(first, last + 1)):
        raise UserError("print.failed")


def write_pdf(target: Path, layout: PrintLayout, foot: Foot) -> None:
    """Write all pages into a file.

    Raises:
        UserError: `export.cannot_write`.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(layout.document.title)
    prepare(writer, layout)
    _draw(writer, layout, foot, range(1, len(layout.pages) + 1))
    try:
        target.write_bytes(buffer.data().data())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError("export.cannot_write", path=target.name, reason=reason) from error


def _draw(
    device: QPrinter | QPdfWriter, layout: PrintLayout, foot: Foot, numbers: Sequence[int]
) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    pages, count = PagePainter(layout), len(layout.pages)
    width, height = layout.size
    for number in numbers:
        if number > numbers[0]:
            device.newPage()
        painter.save()
        scale = min(device.width() / width, device.height() / height)
        painter.scale(scale, scale)
        pages.paint(painter, number - 1, foot(number, count))
        painter.restore()
    return painter.end()
