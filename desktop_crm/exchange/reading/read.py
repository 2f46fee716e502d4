"""Read a foreign file: sniff, check, try one reader after the other, keep what could be read."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.exchange.reading.child_process import (
    Failure,
    ReaderFailedError,
    ReadingChild,
    failure_of,
)
from desktop_crm.exchange.reading.frames import Kind, decode
from desktop_crm.exchange.reading.hidden import hidden_from_json
from desktop_crm.exchange.reading.kinds import FileKind, Format, readable_format
from desktop_crm.exchange.reading.limits import (
    LARGEST_UNPACKED,
    MEGABYTE,
    MEMORY,
    PATIENCE,
    check_size,
    check_zip,
)
from desktop_crm.exchange.reading.notes import notes_from_json
from desktop_crm.exchange.reading.sheets import MergedRange, Sheet, Workbook
from desktop_crm.exchange.reading.wps import told_of_wps

_ARCHIVES = frozenset({FileKind.XLSX, FileKind.XLSB, FileKind.ODS})

_PARSED = 0.6
"""The share of a sheet's reading that is over when its first rows arrive."""

_PROTECTED = "protected"
_FINAL = frozenset({Failure.PASSWORD, Failure.WRONG_PASSWORD, Failure.ENCODING})
"""No other reader would do better."""

_SENTENCES = {
    Failure.PASSWORD: "import.password",
    Failure.WRONG_PASSWORD: "import.wrong_password",
    Failure.ENCODING: "import.encoding",
    Failure.STUCK: "import.stuck",
    Failure.MEMORY: "import.needs_too_much",
}


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """Caps of the child; tests make them small."""

    memory: int = MEMORY
    patience: float = PATIENCE


def read_workbook(
    path: Path,
    *,
    progress: Progress = unwatched,
    encoding: str | None = None,
    password: str | None = None,
    limits: ReadingLimits | None = None,
) -> Workbook:
    """Read all sheets of a file.

    Args:
        path: any file; its kind is found out.
        progress: called often while waiting; raising `Cancelled` ends the child at once.
        encoding: of a text file, where the user knows better.
        password: of a protected workbook.
        limits: caps other than the usual ones.

    Raises:
        UserError: when it is of no readable kind, protected, damaged, or too much to read.
        Cancelled: from `progress`.
    """
    check_size(path)
    with told_of_wps(path):
        known = readable_format(path)
        size = path.stat().st_size
        if known.kind in _ARCHIVES:
            check_zip(path)
            size = _unpacked_size(path)
        reading = _Reading(path, encoding, password, size, progress, limits or ReadingLimits())
        return reading.run(known)


def _unpacked_size(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        return sum(member.file_size for member in archive.infolist())


@dataclass(slots=True)
class _Partial:
    """One sheet while its blocks arrive."""

    name: str
    is_visible: bool
    size: int
    payloads: list[bytes] = field(default_factory=list)
    finished: Sheet | None = None
    broken: str | None = None
    share: float = 0.0

    def result(self) -> Sheet:
        return self.finished or Sheet(self.name, self.is_visible, broken=self.broken or "damaged")


@dataclass(slots=True)
class _Reading:
    """One file through as many readers as it takes."""

    path: Path
    encoding: str | None
    password: str | None
    size: int
    progress: Progress
    limits: ReadingLimits
    sheets: list[_Partial] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)
    received: int = 0
    current: int = -1

    def run(self, known: Format) -> Workbook:
        failure = Failure.DAMAGED
        readers = known.readers if self.password is None else (_PROTECTED,)
        for reader in readers:
            try:
                self._run_reader(reader)
            except ReaderFailedError as error:
                failure = error.failure
                if failure in _FINAL:
                    break
            if self.sheets and not self._missing():
                break
        if not any(sheet.finished for sheet in self.sheets):
            if any(sheet.broken == Failure.MEMORY for sheet in self.sheets):
                failure = Failure.MEMORY
            if failure is Failure.WRONG_PASSWORD and self.password is None:
                failure = Failure.PASSWORD
            raise UserError(_SENTENCES.get(failure, "import.damaged"), name=self.path.name)
        sheets = tuple(sheet.result() for sheet in self.sheets)
        return Workbook(self.path.name, known.kind, sheets, self.encoding)

    def _missing(self) -> list[int]:
        return [index for index, sheet in enumerate(self.sheets) if sheet.finished is None]

    def _run_reader(self, reader: str) -> None:
        request = {
            "reader": reader,
            "path": str(self.path.resolve()),
            "encoding": self.encoding,
            "password": self.password,
            "memory": self.limits.memory,
            "sheets": [self.sheets[n].name for n in self._missing()] if self.sheets else None,
        }
        with ReadingChild(request, patience=self.limits.patience) as child:
            for kind, payload in child.frames(self._report, size=self.size):
                self._take(kind, payload)

    def _take(self, kind: Kind, payload: bytes) -> None:
        if kind is Kind.BLOCK:
            self._take_block(payload)
            return
        content = decode(payload)
        if kind is Kind.WORKBOOK:
            self.encoding = content["encoding"]
            self._take_names(content["sheets"])
            return
        if kind is Kind.SHEET:
            self.current = self.places[content["index"]]
            self.sheets[self.current].payloads.clear()
            return
        sheet = self.sheets[self.current]
        if kind is Kind.PROGRESS:
            streamed = min(content["row"] / content["height"], 1.0) if content["height"] else 0.0
            sheet.share = _PARSED + (1 - _PARSED) * streamed
        elif kind is Kind.SHEET_BROKEN:
            sheet.broken = str(failure_of(content["reason"]))
        elif kind is Kind.SHEET_END:
            sheet.share = 1.0
            sheet.finished = Sheet(
                name=sheet.name,
                is_visible=sheet.is_visible,
                height=content["height"],
                width=content["width"],
                payloads=tuple(sheet.payloads),
                merged=tuple(_merged(content["merged"])),
                hidden=hidden_from_json(content),
                notes=notes_from_json(content.get("notes", ())),
            )

    def _take_names(self, sheets: list[list[Any]]) -> None:
        """The first reader says which sheets there are; others may count them in another way."""
        if not self.sheets:
            self.sheets = [_Partial(*sheet) for sheet in sheets]
            self.places = dict(enumerate(range(len(sheets))))
            return
        wanted = {self.sheets[number].name: number for number in self._missing()}
        self.places = {
            index: wanted[name] for index, (name, *_) in enumerate(sheets) if name in wanted
        }

    def _take_block(self, payload: bytes) -> None:
        self.received += len(payload)
        if self.received > LARGEST_UNPACKED:
            raise UserError(
                "import.too_large_unpacked",
                name=self.path.name,
                megabytes=self.received // MEGABYTE,
                most=LARGEST_UNPACKED // MEGABYTE,
            )
        self.sheets[self.current].payloads.append(payload)

    def _report(self) -> None:
        weights = [max(sheet.size, 1) for sheet in self.sheets]
        done = sum(weight * sheet.share for weight, sheet in zip(weights, self.sheets, strict=True))
        self.progress(round(done), sum(weights))


def _merged(ranges: list[list[int]]) -> Iterator[MergedRange]:
    """Readers count from 0, sheets from 1.

    Ranges that overlap in their first column are of no spreadsheet program. Thousands of them, each
    as tall as a sheet can be, would keep everybody busy for hours.
    """
    ends: dict[int, int] = {}
    for first_row, first_column, last_row, last_column in sorted(ranges):
        if ends.get(first_column, -1) < first_row:
            ends[first_column] = last_row
            yield MergedRange(first_row + 1, first_column, last_row + 1, last_column)
