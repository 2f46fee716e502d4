"""The fast reader for workbooks; it dies on some legal files, so it only runs in the child."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import python_calamine

from desktop_crm.exchange.reading.readers.package import Package, sheet_members, source_of
from desktop_crm.exchange.reading.readers.reader import (
    Faults,
    LoadedSheet,
    PasswordNeededError,
    ReadingRequest,
    SheetSummary,
)
from desktop_crm.exchange.reading.readers.xml_faults import find_faults


class CalamineWorkbook:
    """A workbook opened by calamine; the faults it hides are looked up beside it in a thread."""

    encoding: str | None = None

    def __init__(self, package: Package) -> None:
        try:
            self._book = python_calamine.CalamineWorkbook.from_object(source_of(package))
        except python_calamine.PasswordError:
            raise PasswordNeededError from None
        self._package = package
        self._members = sheet_members(package)
        self._threads = ThreadPoolExecutor(max_workers=1)

    def summaries(self) -> list[SheetSummary]:
        """All sheets; charts and macro sheets are among them, without rows."""
        return [
            SheetSummary(
                sheet.name,
                sheet.visible == python_calamine.SheetVisibleEnum.Visible,
                self._members[sheet.name].file_size if sheet.name in self._members else 0,
            )
            for sheet in self._book.sheets_metadata
        ]

    def load(self, index: int) -> LoadedSheet:
        """Parse one sheet; its faults are searched at the same time, without holding it up."""
        metadata = self._book.sheets_metadata[index]
        if metadata.typ != python_calamine.SheetTypeEnum.WorkSheet:
            return LoadedSheet(iter(()))
        faults: Future[Faults] | None = None
        if metadata.name in self._members:
            faults = self._threads.submit(find_faults, self._package, self._members[metadata.name])
        sheet = self._book.get_sheet_by_index(index)
        if sheet.start is None:
            return LoadedSheet(iter(()), faults=faults.result if faults else dict)
        return LoadedSheet(
            rows=_rows(sheet),
            first_column=sheet.start[1],
            height=sheet.total_height,
            merged=[(*first, *last) for first, last in sheet.merged_cell_ranges or ()],
            faults=faults.result if faults else dict,
        )


def _rows(sheet: python_calamine.CalamineSheet) -> Iterator[list[Any]]:
    yield from sheet.iter_rows()


def open_workbook(request: ReadingRequest) -> CalamineWorkbook:
    """Open a workbook of any kind that calamine knows."""
    return CalamineWorkbook(request.path)
