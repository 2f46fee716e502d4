"""Notes that hang on cells, as they are carried from the child process."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

MOST_NOTES = 1_000
LONGEST_NOTE = 500
"""So many notes of a sheet, and so much of each, are told."""


@dataclass(frozen=True, slots=True)
class CellNote:
    """What somebody wrote beside a cell; rows count from 1, columns from 0."""

    row: int
    column: int
    text: str


def notes_to_json(notes: Iterable[CellNote]) -> list[list[Any]]:
    """What crosses from the child process."""
    return [[note.row, note.column, note.text] for note in notes]


def notes_from_json(content: Sequence[Sequence[Any]]) -> tuple[CellNote, ...]:
    """The same of a sheet's last frame."""
    return tuple(CellNote(row, column, text) for row, column, text in content)
