"""The rows of a report as a table on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

from desktop_crm.core.language import Language, Text
from desktop_crm.core.periods import Month
from desktop_crm.queries.list_columns import Badge, Column, Kind, Marked
from desktop_crm.reports import report as reports
from desktop_crm.reports.values import Kind as ValueKind
from desktop_crm.reports.values import Sentence

_KINDS = {
    ValueKind.NAME: Kind.TEXT,
    ValueKind.TEXT: Kind.TEXT,
    ValueKind.MONTH: Kind.TEXT,
    ValueKind.DATE: Kind.DATE,
    ValueKind.MONEY: Kind.MONEY,
    ValueKind.COUNT: Kind.NUMBER,
    ValueKind.QUANTITY: Kind.NUMBER,
    ValueKind.RATE: Kind.PERCENT,
    ValueKind.CHANGE: Kind.TREND,
    ValueKind.DAYS: Kind.NUMBER,
    ValueKind.FLAG: Kind.TEXT,
}
_WIDTHS = {
    ValueKind.NAME: 200,
    ValueKind.TEXT: 152,
    ValueKind.MONTH: 104,
    ValueKind.DATE: 112,
    ValueKind.MONEY: 136,
    ValueKind.COUNT: 92,
    ValueKind.QUANTITY: 104,
    ValueKind.RATE: 96,
    ValueKind.CHANGE: 104,
    ValueKind.DAYS: 104,
    ValueKind.FLAG: 88,
}
_WIDE = 380
_TONES = {
    "dropped_by_us": "neutral",
    "left_us": "danger",
    "by_rule": "warning",
    "lost": "danger",
    "absent": "warning",
    "smaller": "warning",
    "grown": "success",
    "new_or_back": "info",
    "unchanged": "neutral",
}
_SUMMED = frozenset(
    {ValueKind.MONEY, ValueKind.COUNT, ValueKind.RATE, ValueKind.CHANGE, ValueKind.DAYS}
)


class HasCells(Protocol):
    """A row of a report, or one behind a number."""

    @property
    def cells(self) -> tuple[Any, ...]:
        """One value for each column."""
        ...


def table_columns(
    columns: Sequence[reports.Column], *, names_open: bool = False, numbers_open: bool = True
) -> tuple[Column, ...]:
    """The shown columns; names open a card, numbers the rows behind them."""
    stretched = next(
        (column.key for column in columns if column.kind is ValueKind.NAME and column.shown),
        columns[0].key,
    )
    return tuple(
        Column(
            column.key,
            column.title,
            _kind(column, names_open=names_open),
            width=_WIDE if column.wide else _WIDTHS[column.kind],
            stretch=column.key == stretched,
            fixed=column.key == stretched,
            strong=column.kind is ValueKind.MONEY,
            opens=numbers_open and column.opens,
        )
        for column in columns
        if column.shown
    )


def _kind(column: reports.Column, *, names_open: bool) -> Kind:
    if column.kind is ValueKind.NAME and names_open:
        return Kind.LINK
    return Kind.BADGE if column.names else _KINDS[column.kind]


class CellValues:
    """Gives a table the value of a row's column."""

    def __init__(
        self, columns: Sequence[reports.Column], language: Language, alarm: float | None = None
    ) -> None:
        self._language = language
        self._alarm = alarm
        self._places = {column.key: place for place, column in enumerate(columns)}
        self._columns = {column.key: column for column in columns}

    def __call__(self, row: HasCells, key: str) -> Any:
        """The value as the table shows it."""
        value = row.cells[self._places[key]]
        if isinstance(value, Sentence):
            return value.say(self._language)
        return table_value(value, self._columns[key], self._alarm)


def table_value(value: Any, column: reports.Column, alarm: float | None = None) -> Any:
    """A report's value in the table's terms; a fall to `alarm` and below is marked."""
    if value is None or isinstance(value, Text):
        return value
    if column.names:
        return Badge(column.names[value], _TONES.get(value, "neutral"))
    match column.kind:
        case ValueKind.MONTH:
            return str(value) if isinstance(value, Month) else value
        case ValueKind.CHANGE:
            return Marked(value, "danger") if alarm is not None and value <= alarm else value
        case ValueKind.DAYS:
            return round(Decimal(str(value)), 1).normalize() + 0
        case ValueKind.FLAG:
            return "✓" if value else None
        case _:
            return value


def totals_of(
    columns: Sequence[reports.Column], totals: Mapping[str, Any], alarm: float | None = None
) -> dict[str, Any]:
    """The sums of the shown columns of figures."""
    return {
        column.key: table_value(totals[column.key], column, alarm)
        for column in columns
        if column.shown and column.kind in _SUMMED and totals.get(column.key) is not None
    }
