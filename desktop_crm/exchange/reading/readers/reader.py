"""What every reader of foreign files offers to the child process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from desktop_crm.exchange.reading.cells import Fault
from desktop_crm.exchange.reading.hidden import Hidden
from desktop_crm.exchange.reading.notes import CellNote

Faults: TypeAlias = dict[tuple[int, int], Fault]
"""Cells with an error or without a stored value, by row (from 1) and column (from 0)."""


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """A sheet before it is read; `size` in bytes, as far as known."""

    name: str
    is_visible: bool = True
    size: int = 0


@dataclass(frozen=True, slots=True)
class LoadedSheet:
    """A sheet whose rows can be streamed: values from `first_column` on, one list per row.

    `rows` starts at the sheet's row 1 and leaves no row out. `faults` is asked when rows arrive,
    `hidden` and `notes` after them.
    """

    rows: Iterator[Sequence[Any]]
    first_column: int = 0
    height: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    faults: Callable[[], Faults] = dict
    hidden: Callable[[], Hidden] = Hidden
    notes: Callable[[], tuple[CellNote, ...]] = tuple


class OpenWorkbook(Protocol):
    """A file that a reader has opened."""

    encoding: str | None

    def summaries(self) -> list[SheetSummary]:
        """All sheets in their order."""

    def load(self, index: int) -> LoadedSheet:
        """One of them; may take long."""


class PasswordNeededError(Exception):
    """The file is protected."""


class WrongPasswordError(Exception):
    """The file is protected by another password."""


@dataclass(frozen=True, slots=True)
class ReadingRequest:
    """What to read: a file, the encoding of a text where it is known, the password of a workbook.

    The password is shown nowhere, not even in a traceback.
    """

    path: str
    encoding: str | None = None
    password: str | None = field(default=None, repr=False)


Reader: TypeAlias = Callable[[ReadingRequest], OpenWorkbook]
