"""The readers that the child process chooses from, by name; each is imported when it is used."""

from __future__ import annotations

import importlib

from desktop_crm.exchange.reading.readers.reader import OpenWorkbook, Reader, ReadingRequest

READERS = (
    *("calamine", "openpyxl", "xlrd", "protected"),
    *("delimited", "html", "spreadsheet_xml", "vcard"),
)


def open_workbook(name: str, request: ReadingRequest) -> OpenWorkbook:
    """Open a file with one of the readers."""
    if name not in READERS:
        raise ValueError(name)
    module = importlib.import_module(f"{__name__}.with_{name}")
    reader: Reader = module.open_workbook
    return reader(request)
