"""The words of a cell: a value formatted once, for painting, copying and reading aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from desktop_crm.core.clock import local_date, local_time
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.money import format_number
from desktop_crm.core.periods import Month
from desktop_crm.queries.list_columns import Badge, Column, Kind, Marked, Name
from desktop_crm.ui.moments import month_and_day, near_moment
from desktop_crm.ui.tables.days_left import days_left_words
from desktop_crm.ui.tables.times import times_mark
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.trend import trend_text

_UNFILLED = QT_TRANSLATE_NOOP("tables", "Not filled in")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; `value` is the value without its mark, `tone` the mark.

    `badge` stands beside a name: its word and tone.
    """

    text: str = ""
    value: Any = None
    tone: str = ""
    detail: str = ""
    badge: tuple[str, Tone] | None = None


NOTHING = Cell()


class CellFormatter:
    """Turns values into cells in one language, on one day."""

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        self._language = language
        self._today = today
        self._formats: dict[Kind, Callable[[Any], str]] = {
            Kind.NAME: self._name,
            Kind.TEXT: self.words,
            Kind.LINK: self.words,
            Kind.TAGS: "、".join if language.is_chinese else ", ".join,
            Kind.STARS: str,
            Kind.BADGE: lambda badge: self.words(badge.text),
            Kind.DATE: language.date,
            Kind.MOMENT: self.moment,
            Kind.MONEY: language.money,
            Kind.NUMBER: lambda number: format_number(Decimal(number)),
            Kind.PERCENT: language.percent,
            Kind.TREND: trend_text,
            Kind.DAYS_LEFT: partial(days_left_words, language),
        }

    @property
    def language(self) -> Language:
        """The language of the texts."""
        return self._language

    @property
    def today(self) -> date:
        """The day from which near moments are told."""
        return self._today()

    def cell(self, column: Column, value: Any) -> Cell:
        """The cell of a column for a value."""
        tone = ""
        if isinstance(value, Marked):
            value, tone = value.value, value.tone
        if value is None or value == "" or (column.dash_zero and value == 0):
            return NOTHING if value is None else Cell(value=value)
        if isinstance(value, Badge):
            tone = value.tone
        detail = value.detail if isinstance(value, Name) else ""
        if column.kind is Kind.MONEY and column.places is not None:
            return Cell(self._language.money(value, places=column.places), value, tone)
        return Cell(self._formats[column.kind](value), value, tone, detail, self._badge(value))

    def _badge(self, value: Any) -> tuple[str, Tone] | None:
        return times_mark(self._language, value.times) if isinstance(value, Name) else None

    def words(self, value: Any) -> str:
        """A text as it is, a marked text in the language, an option by its name."""
        if isinstance(value, str):
            return value
        if isinstance(value, Text):
            return self._language.say(value)
        label = getattr(value, "label", None)
        return str(label(self._language)) if label is not None else str(value)

    def group_words(self, value: Any) -> str:
        """What the rows of a group share."""
        match value:
            case None | "":
                return self._language.say(_UNFILLED)
            case Badge():
                return self.words(value.text)
            case Name():
                return value.title
            case Month():
                return self._language.month(value.first)
            case int():
                return "★" * value
            case _:
                return self.words(value)

    def title(self, column: Column) -> str:
        """The column's title."""
        return self.words(column.title)

    def _name(self, value: Name | str) -> str:
        return value.title if isinstance(value, Name) else value

    def moment(self, instant: datetime) -> str:
        """With the time today and yesterday, else the day alone."""
        today = self._today()
        day = local_date(instant)
        if abs((day - today).days) <= 1:
            return near_moment(self._language, instant, today)
        return month_and_day(self._language, day, today)


def exact_text(cell: Cell, kind: Kind) -> str:
    """A cell for another program: figures without signs, days in ISO form."""
    value = cell.value
    if value is None:
        return ""
    match kind:
        case Kind.MONEY | Kind.NUMBER | Kind.DAYS_LEFT:
            return plain_number(Decimal(value))
        case Kind.PERCENT | Kind.TREND:
            return f"{plain_number(round(Decimal(str(value)) * 100, 2))}%"
        case Kind.DATE:
            return str(value.isoformat())
        case Kind.MOMENT:
            return f"{local_time(value):%Y-%m-%d %H:%M}"
        case Kind.STARS:
            return str(value)
        case _:
            return cell.text


def plain_number(value: Decimal) -> str:
    """Digits with a point and nothing else, e.g. `1234.5`."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
