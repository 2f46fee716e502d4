"""The child process that reads one foreign file and streams its cells; started by `read_workbook`.

It knows nothing of the program but this folder, and ends with the file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import IO, Any

from desktop_crm.exchange.reading.cells import BLANK, Fault, packed
from desktop_crm.exchange.reading.confine import confine
from desktop_crm.exchange.reading.encodings import EncodingUnknownError
from desktop_crm.exchange.reading.frames import Kind, decode, read_frame, write_frame
from desktop_crm.exchange.reading.hidden import hidden_to_json
from desktop_crm.exchange.reading.limits import MEMORY, MOST_ROWS
from desktop_crm.exchange.reading.notes import notes_to_json
from desktop_crm.exchange.reading.readers import open_workbook
from desktop_crm.exchange.reading.readers.reader import (
    Faults,
    LoadedSheet,
    OpenWorkbook,
    PasswordNeededError,
    ReadingRequest,
    WrongPasswordError,
)

_INPUT, _OUTPUT, _ERRORS = 0, 1, 2
"""A program without a console has these pipes, but no `sys.stdout`."""

_BLOCK_ROWS = 2_000
_BLOCK_CELLS = 100_000


def main() -> int:
    """Read the request from standard input, answer on standard output; the exit code."""
    answers = _take_standard_output()
    with os.fdopen(_INPUT, "rb", closefd=False) as requests:
        frame = read_frame(requests)
    if frame is None or frame[0] is not Kind.REQUEST:
        return 2
    request = decode(frame[1])
    confine(request.get("memory", MEMORY))
    try:
        wish = ReadingRequest(request["path"], request.get("encoding"), request.get("password"))
        book = open_workbook(request["reader"], wish)
        _send_workbook(answers, book, request.get("sheets"))
    except BrokenPipeError:
        return 1
    except BaseException as error:  # noqa: BLE001 - a panic of the Rust reader is no Exception
        write_frame(answers, Kind.FAILED, {"reason": _reason(error)})
        return 1
    return 0


def _take_standard_output() -> IO[bytes]:
    """The pipe to the parent; whatever a library prints goes to the error stream instead."""
    answers = os.fdopen(os.dup(_OUTPUT), "wb", buffering=1 << 16)
    os.dup2(_ERRORS, _OUTPUT)
    return answers


def _send_workbook(answers: IO[bytes], book: OpenWorkbook, wanted: list[str] | None) -> None:
    """All sheets, or those of some names that another reader could not read."""
    sheets = book.summaries()
    write_frame(
        answers,
        Kind.WORKBOOK,
        {
            "encoding": book.encoding,
            "sheets": [[sheet.name, sheet.is_visible, sheet.size] for sheet in sheets],
        },
    )
    for index, sheet in enumerate(sheets):
        if wanted is not None and sheet.name not in wanted:
            continue
        write_frame(answers, Kind.SHEET, {"index": index, "size": sheet.size})
        try:
            _send_sheet(answers, book.load(index))
        except (BrokenPipeError, KeyboardInterrupt):
            raise
        except BaseException as error:  # noqa: BLE001 - the other sheets may be sound
            write_frame(answers, Kind.SHEET_BROKEN, {"reason": _reason(error)})
    write_frame(answers, Kind.DONE)


def _reason(error: BaseException) -> str:
    """A word for the parent: never the message, which may hold what stands in the file."""
    if isinstance(error, PasswordNeededError):
        return "password"
    if isinstance(error, WrongPasswordError):
        return "wrong_password"
    if isinstance(error, EncodingUnknownError):
        return "encoding"
    if isinstance(error, MemoryError):
        return "memory"
    return type(error).__name__


def _send_sheet(answers: IO[bytes], sheet: LoadedSheet) -> None:
    height = width = 0
    for first_row, rows in _blocks(_complete(sheet)):
        write_frame(answers, Kind.PROGRESS, {"row": first_row, "height": sheet.height})
        columns = _columns(rows)
        if not columns:
            continue
        height = first_row + len(rows) - 1
        width = max(width, max(columns) + 1)
        _send_block(answers, first_row, len(rows), columns)
    merged = [list(bounds) for bounds in sheet.merged]
    hidden = hidden_to_json(sheet.hidden())
    content = {"height": height, "width": width, "merged": merged, "hidden": hidden}
    if notes := notes_to_json(sheet.notes()):
        content["notes"] = notes
    write_frame(answers, Kind.SHEET_END, content)


def _send_block(
    answers: IO[bytes], first_row: int, height: int, columns: dict[int, Sequence[Any]]
) -> None:
    values, places = {}, {}
    for index, column in columns.items():
        values[index], where = packed(column)
        if where:
            places[index] = where
    content = {"row": first_row, "height": height, "columns": values, "places": places}
    write_frame(answers, Kind.BLOCK, content)


def _complete(sheet: LoadedSheet) -> Iterator[Sequence[Any]]:
    """All rows from column A on, with the faults where the reader saw blank cells."""
    faults = _by_row(sheet.faults())
    lead = [BLANK] * sheet.first_column
    number = 0
    for number, row in enumerate(islice(sheet.rows, MOST_ROWS), start=1):
        here = faults.get(number)
        if lead or here:
            yield _with_faults([*lead, *row], here or {})
        else:
            yield row
    for missing in range(number + 1, min(max(faults, default=0), MOST_ROWS) + 1):
        yield _with_faults([], faults.get(missing, {}))


def _by_row(faults: Faults) -> dict[int, dict[int, Fault]]:
    rows: dict[int, dict[int, Fault]] = {}
    for (row, column), fault in faults.items():
        rows.setdefault(row, {})[column] = fault
    return rows


def _with_faults(row: list[Any], faults: dict[int, Fault]) -> list[Any]:
    row += [BLANK] * (max(faults, default=-1) + 1 - len(row))
    for column, fault in faults.items():
        if row[column] == BLANK:
            row[column] = fault
    return row


def _blocks(rows: Iterator[Sequence[Any]]) -> Iterator[tuple[int, list[Sequence[Any]]]]:
    """Row numbers and rows in blocks, each without blank rows at its ends."""
    first_row = 1
    for first in rows:
        size = max(1, min(_BLOCK_ROWS, _BLOCK_CELLS // max(len(first), 1)))
        block = [first, *islice(rows, size - 1)]
        start, end = 0, len(block)
        while start < end and not _has_content(block[start]):
            start += 1
        while end > start and not _has_content(block[end - 1]):
            end -= 1
        yield first_row + start, block[start:end]
        first_row += len(block)


def _columns(rows: list[Sequence[Any]]) -> dict[int, Sequence[Any]]:
    """The columns that have content; short rows end in blanks."""
    width = max(map(len, rows), default=0)
    if any(len(row) != width for row in rows):
        rows = [[*row, *[BLANK] * (width - len(row))] for row in rows]
    columns = enumerate(zip(*rows, strict=True))
    return {index: column for index, column in columns if _has_content(column)}


def _has_content(cells: Sequence[Any]) -> bool:
    return any(cells) or any(cell != BLANK for cell in cells)


if __name__ == "__main__":
    sys.exit(main())
