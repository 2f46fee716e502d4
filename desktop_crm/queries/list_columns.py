"""Columns of lists as data, and the values that their cells show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop_crm.core.language import Text
from desktop_crm.queries.rule_notes import Note


class Kind(StrEnum):
    """How a column's values are drawn, copied, compared and written into a workbook."""

    NAME = "name"
    TEXT = "text"
    STARS = "stars"
    BADGE = "badge"
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"
    NUMBER = "number"
    PERCENT = "percent"
    TREND = "trend"
    TAGS = "tags"
    LINK = "link"
    DAYS_LEFT = "days_left"


FIGURES = frozenset({Kind.MONEY, Kind.NUMBER, Kind.PERCENT, Kind.TREND, Kind.DAYS_LEFT})
"""Kinds that stand at the right edge of their column."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `key` names the row's attribute, `note` defines a figure in the header's tip.

    A `fixed` column can be neither hidden nor moved; a `stretch` one takes the room that is left;
    a `total` one takes part in the line of sums, where `sum_tone` colours it unless it is zero.
    `strong` figures are set in bold, money has so many `places` (by default those that it needs),
    and with `dash_zero` a zero is shown as a dash. Cells of an `opens` column can be pressed.
    Names stand beside an `avatar` where there is room. Texts that must stay readable have a `least`
    width.
    """

    key: str
    title: Text | str
    kind: Kind = Kind.TEXT
    width: int = 120
    least: int = 0
    visible: bool = True
    sortable: bool = True
    fixed: bool = False
    stretch: bool = False
    total: bool = False
    strong: bool = False
    dash_zero: bool = False
    places: int | None = None
    sum_tone: str = ""
    opens: bool = False
    avatar: bool = True
    note: Note | None = None

    @property
    def is_figure(self) -> bool:
        """Whether the values are aligned at the right."""
        return self.kind in FIGURES


@dataclass(frozen=True, slots=True)
class Name:
    """A name with a second line under it; a mark says if it happened several `times`."""

    title: str
    detail: str = ""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Badge:
    """A state in one word; `tone` is danger, warning, success, info, primary, neutral or purple."""

    text: Text | str
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Marked:
    """A value that is drawn in a tone because it needs attention."""

    value: Any
    tone: str = "danger"


def plain(value: Any) -> Any:
    """The value without its mark."""
    return value.value if isinstance(value, Marked) else value
