"""What goes on paper: a title, facts, one table of texts, and lines under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PrintColumn:
    """A column of texts; an `internal` one stays out unless somebody wants it."""

    key: str
    title: str
    is_figure: bool = False
    internal: bool = False


@dataclass(frozen=True, slots=True)
class PrintDocument:
    """A document before it has pages.

    `head` stands under the title, `facts` are pairs of label and value above the table, `notes`
    follow the table, `foot` stands at the left of the bottom of each page. The `strong` rows are
    the lines of groups. A `logo` is a picture as PNG or JPEG, drawn at the right of the head.
    """

    title: str
    columns: Sequence[PrintColumn]
    rows: Sequence[Sequence[str]]
    head: Sequence[str] = ()
    facts: Sequence[tuple[str, str]] = ()
    totals: Sequence[str] | None = None
    notes: Sequence[str] = ()
    foot: str = ""
    logo: bytes = b""
    strong: frozenset[int] = frozenset()
    shown: frozenset[str] | None = field(default=None)

    def visible(self) -> list[int]:
        """The places of the columns that are printed."""
        if self.shown is not None:
            return [at for at, column in enumerate(self.columns) if column.key in self.shown]
        return [at for at, column in enumerate(self.columns) if not column.internal]
