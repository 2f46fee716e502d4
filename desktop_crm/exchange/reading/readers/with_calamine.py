"""The fast reader for workbooks; it dies on some legal files, so it only runs in the child."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

import python_calamine

from desktop_crm.exchange.reading.hidden import Hidden
from desktop_crm.exchange.reading.notes import CellNote
from desktop_crm.exchange.reading.readers.biff_hidden import hidden_in_xls, is_old_workbook
from desktop_crm.exchange.reading.readers.ods_hidden import hidden_in_ods
from desktop_crm.exchange.reading.readers.package import Package, sheet_members, source_of
from desktop_crm.exchange.reading.readers.reader import (
    LoadedSheet,
    PasswordNeededError,
    ReadingRequest,
    SheetSummary,
)
from desktop_crm.exchange.reading.readers.xml_notes import notes_of
from desktop_crm.exchange.reading.readers.xml_signs import Signs, find_signs


class CalamineWorkbook:
    """A workbook opened by calamine; what it does not tell is looked up beside it in a thread."""

    encoding: str | None = None

    def __init__(self, package: Package) -> None:
        try:
            self._book = python_calamine.CalamineWorkbook.from_object(source_of(package))
        except python_calamine.PasswordError:
            raise PasswordNeededError from None
        self._package = package
        self._members = sheet_members(package)
        self._threads = ThreadPoolExecutor(max_workers=1)
        self._hidden: Future[Sequence[Hidden]] | None = None
        if not self._members:
            names = [sheet.name for sheet in self._book.sheets_metadata]
            self._hidden = self._threads.submit(_find_hidden, package, names)

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
        """Parse one sheet; its signs are searched at the same time, without holding it up."""
        metadata = self._book.sheets_metadata[index]
        if metadata.typ != python_calamine.SheetTypeEnum.WorkSheet:
            return LoadedSheet(iter(()))
        signs: Future[Signs] | None = None
        if metadata.name in self._members:
            signs = self._threads.submit(find_signs, self._package, self._members[metadata.name])
        sheet = self._book.get_sheet_by_index(index)
        faults = (lambda: signs.result().faults) if signs else dict
        hidden = (lambda: signs.result().hidden) if signs else partial(self._hidden_in, index)
        if sheet.start is None:
            return LoadedSheet(iter(()), faults=faults)
        return LoadedSheet(
            rows=_rows(sheet),
            first_column=sheet.start[1],
            height=sheet.total_height,
            merged=[(*first, *last) for first, last in sheet.merged_cell_ranges or ()],
            faults=faults,
            hidden=hidden,
            notes=partial(self._notes_of, metadata.name),
        )

    def _notes_of(self, name: str) -> tuple[CellNote, ...]:
        return notes_of(self._package, self._members[name]) if name in self._members else ()

    def _hidden_in(self, index: int) -> Hidden:
        found = self._hidden.result() if self._hidden else ()
        return found[index] if index < len(found) else Hidden()


def _find_hidden(package: Package, names: Sequence[str]) -> Sequence[Hidden]:
    """What the sheets of these names hide, in their order.

    It runs in a thread, so it is given no calamine object: those refuse to be asked while
    another thread has them parse.
    """
    if is_old_workbook(package):
        return hidden_in_xls(package)
    found = hidden_in_ods(package)
    return [found.get(name, Hidden()) for name in names]


def _rows(sheet: python_calamine.CalamineSheet) -> Iterator[list[Any]]:
    yield from sheet.iter_rows()


def open_workbook(request: ReadingRequest) -> CalamineWorkbook:
    """Open a workbook of any kind that calamine knows."""
    return CalamineWorkbook(request.path)
