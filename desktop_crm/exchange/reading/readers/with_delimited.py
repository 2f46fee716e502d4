"""Text with separators: CSV and TSV in any encoding that can be told with certainty."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from desktop_crm.exchange.reading.encodings import detect_encoding
from desktop_crm.exchange.reading.readers.reader import LoadedSheet, ReadingRequest, SheetSummary

_SEPARATORS = (",", "\t", ";", "|", "，")
_SAMPLE_LINES = 50
_LONGEST_FIELD = 10_000_000
_HINT = "sep="


class DelimitedText:
    """One text file as a workbook of one sheet."""

    def __init__(self, path: str, encoding: str | None) -> None:
        csv.field_size_limit(_LONGEST_FIELD)
        self._path = Path(path)
        self.encoding: str | None = encoding or detect_encoding(self._path)

    def summaries(self) -> list[SheetSummary]:
        """The one sheet, named after the file."""
        return [SheetSummary(self._path.stem, size=self._path.stat().st_size)]

    def load(self, _index: int) -> LoadedSheet:
        """Guess the separator from the first lines."""
        with self._path.open(encoding=self.encoding, newline="") as file:
            sample = [line for line, _ in zip(file, range(_SAMPLE_LINES), strict=False)]
        return LoadedSheet(self._rows(*_separator(sample)))

    def _rows(self, separator: str, skipped: int) -> Iterator[list[str]]:
        with self._path.open(encoding=self.encoding, newline="") as file:
            for _ in range(skipped):
                next(file)
                yield []
            yield from csv.reader(file, delimiter=separator)


def _separator(sample: list[str]) -> tuple[str, int]:
    """The separator, and how many lines only name it (Excel's `sep=;`)."""
    if sample and sample[0].lower().startswith(_HINT):
        named = sample[0][len(_HINT) :].strip("\r\n")
        if len(named) == 1:
            return named, 1
    return max(_SEPARATORS, key=lambda separator: _fit(sample, separator)), 0


def _fit(sample: list[str], separator: str) -> tuple[float, int]:
    """How well a separator divides the lines into equally many fields, more than one."""
    if not any(separator in line for line in sample):
        return 0.0, 0
    widths = [len(row) for row in csv.reader(sample, delimiter=separator) if row]
    common = max(set(widths), key=widths.count, default=1)
    if common < 2:
        divided = sum(width > 1 for width in widths) / max(len(widths), 1)
        return divided / 10, max(widths, default=0)
    return widths.count(common) / len(widths), common


def open_workbook(request: ReadingRequest) -> DelimitedText:
    """Open a text file; without `encoding` it is found out.

    Raises:
        EncodingUnknownError: when no encoding fits the whole file.
    """
    return DelimitedText(request.path, request.encoding)
