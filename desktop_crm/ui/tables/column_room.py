"""How much room a column needs: for its title on two lines, and for the values of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.tokens import CAPTION, REGULAR, SECONDARY, SEMIBOLD
from desktop_crm.ui.widgets.badge import badge_width
from desktop_crm.ui.widgets.folded_text import narrowest
from desktop_crm.ui.widgets.table_header import CELL_PADDING

_PADDING = 2 * CELL_PADDING
_SORTED = 6
_NAME = 152
_LEAST = {Kind.TEXT: 64, Kind.STARS: 99, Kind.BADGE: 96, Kind.DAYS_LEFT: 112}
_FIGURES = {
    Kind.MONEY: "¥9,999,999",
    Kind.NUMBER: "9,999",
    Kind.PERCENT: "99.9%",
    Kind.TREND: "▲ 999%",
}
_BADGES = frozenset({Kind.BADGE, Kind.DAYS_LEFT})
_MOMENTS = frozenset({Kind.DATE, Kind.MOMENT})
_MEASURED = frozenset({*_FIGURES, *_BADGES, *_MOMENTS})
_TEXTS = frozenset({Kind.TEXT, Kind.LINK})
_LONGEST_NUMBER = 20


def is_kept_whole(text: str, kind: Kind) -> bool:
    """Whether a value is never shortened, so that its column grows for it.

    These are figures, days, badges, and texts that are numbers of a phone or a document.
    """
    if kind in _TEXTS:
        return len(text) <= _LONGEST_NUMBER and text.isascii() and any(map(str.isdigit, text))
    return kind in _MEASURED


def cell_width(text: str, kind: Kind) -> int:
    """How wide a column must be to show a value whole."""
    if kind in _BADGES:
        return badge_width(text) + _PADDING
    weight = SEMIBOLD if kind in _FIGURES else REGULAR
    return metrics(SECONDARY, weight, True).horizontalAdvance(text) + _PADDING + 1


class ColumnRoom:
    """The widths that columns need in one language."""

    def __init__(self, formatter: CellFormatter) -> None:
        self._formatter = formatter
        self._moments: dict[Kind, int] = {}

    def title(self, column: Column) -> int:
        """For the title on one line."""
        words = metrics(CAPTION, SEMIBOLD).horizontalAdvance(self._formatter.title(column))
        return words + _PADDING + _SORTED

    def least(self, column: Column) -> int:
        """For the title on two lines and for usual values; larger figures ask for more."""
        title = narrowest(self._formatter.title(column), CAPTION, SEMIBOLD) + _PADDING
        return max(title, self._values(column), column.least)

    def _values(self, column: Column) -> int:
        kind = column.kind
        if kind in _MOMENTS:
            if kind not in self._moments:
                texts = self._days() if kind is Kind.DATE else self._times()
                self._moments[kind] = max(cell_width(text, kind) for text in texts)
            return self._moments[kind]
        if kind in _FIGURES:
            return cell_width(_FIGURES[kind], kind)
        return min(_NAME, column.width) if kind is Kind.NAME else _LEAST.get(kind, column.width)

    def _days(self) -> Iterator[str]:
        for month in range(1, 13):
            yield self._formatter.language.date(date(2028, month, 28))

    def _times(self) -> Iterator[str]:
        yield from self._days()
        for days in (-1, 0, 1):
            day = self._formatter.today + timedelta(days)
            yield self._formatter.moment(datetime.combine(day, time(20, 48)).astimezone())
