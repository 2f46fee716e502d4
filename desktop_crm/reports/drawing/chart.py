"""A drawn figure and what its bars and points stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure


class Reach(StrEnum):
    """Where the pointer hits a mark: on itself, or anywhere in its column or row of the plot."""

    SELF = "self"
    COLUMN = "column"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Mark:
    """A bar or point: the row and column of the report that it shows, and its value in words."""

    key: str
    column: str
    tip: str
    artist: Artist
    reach: Reach = Reach.SELF


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure that is not rendered yet, and its marks from left to right or top to bottom."""

    figure: Figure
    marks: tuple[Mark, ...] = ()

    def with_columns(self, columns: Sequence[str]) -> Chart:
        """The same chart whose marks show these columns, one after the other."""
        marks = zip(self.marks, columns, strict=True)
        return replace(self, marks=tuple(replace(mark, column=each) for mark, each in marks))
