"""Values of a report's cells, and the sentences that carry them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.money import format_number, rounded
from desktop_crm.core.periods import Month

EMPTY = "—"
UP, DOWN, LEVEL = "▲", "▼", "▬"


class Kind(StrEnum):
    """What a value is, and so how it is written."""

    NAME = "name"
    TEXT = "text"
    MONTH = "month"
    DATE = "date"
    MONEY = "money"
    COUNT = "count"
    QUANTITY = "quantity"
    RATE = "rate"
    CHANGE = "change"
    DAYS = "days"
    FLAG = "flag"


FIGURES = frozenset({Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.RATE, Kind.CHANGE, Kind.DAYS})
"""Kinds that stand at the right edge of their column."""

_YES = QT_TRANSLATE_NOOP("reports", "yes")
_NO = QT_TRANSLATE_NOOP("reports", "no")


class Tone(StrEnum):
    """Whether a sentence asks for action."""

    PLAIN = "plain"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Shown:
    """A value inside a sentence."""

    value: Cell
    kind: Kind
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text that a language says; each of its values is `Shown`, a sentence, text or number."""

    text: Text
    params: Mapping[str, Any] = field(default_factory=dict)
    tone: Tone = Tone.PLAIN

    def say(self, language: Language) -> str:
        """The sentence in a language."""
        words = {name: _word(language, value) for name, value in self.params.items()}
        return language.say(self.text, **words) if words else language.say(self.text)


Cell = str | Text | Sentence | int | float | Decimal | date | Month | bool | None


def _word(language: Language, value: Any) -> str:
    match value:
        case Shown():
            return show(language, value.value, value.kind, rough=value.rough)
        case Sentence():
            return value.say(language)
        case Text():
            return language.say(value)
        case int():
            return format_number(Decimal(value))
        case _:
            return str(value)


def money(value: Decimal, *, rough: bool = False) -> Shown:
    """An amount; a rough one is rounded to 万 or thousands."""
    return Shown(value, Kind.MONEY, rough)


def rate(value: float | None) -> Shown:
    """A share: `31.9%`."""
    return Shown(value, Kind.RATE)


def change(value: float | None) -> Shown:
    """A signed rate: `▼ 31.9%`."""
    return Shown(value, Kind.CHANGE)


def day(value: date) -> Shown:
    """A day."""
    return Shown(value, Kind.DATE)


def month(value: Month) -> Shown:
    """A month."""
    return Shown(value, Kind.MONTH)


def days(value: float) -> Shown:
    """A number of days; a mean has one decimal."""
    return Shown(value, Kind.DAYS)


def mean_days(value: float) -> str:
    """A mean number of days, to the thousandth: for whoever checks the figure elsewhere."""
    return format_number(Decimal(str(value)), places=3)


def said(language: Language, value: Text | Sentence) -> str:
    """A text or a sentence in a language."""
    return language.say(value) if isinstance(value, Text) else value.say(language)


def show(language: Language, value: Cell, kind: Kind, *, rough: bool = False) -> str:
    """A value as a person reads it."""
    match value:
        case None:
            return EMPTY
        case Text() | Sentence():
            return said(language, value)
        case bool():
            return language.say(_YES if value else _NO)
        case Month():
            return language.month(value.first)
        case date():
            return language.date(value)
        case Decimal() if kind is Kind.MONEY:
            return language.large_money(value) if rough else _money(language, value)
        case int() | float() | Decimal():
            return _number(language, value, kind)
        case _:
            return str(value)


def _money(language: Language, value: Decimal) -> str:
    cents = rounded(value)
    return language.money(cents, places=0 if cents == cents.to_integral_value() else 2)


def _number(language: Language, value: float | Decimal, kind: Kind) -> str:
    number = Decimal(str(value))
    if kind is Kind.RATE:
        return language.percent(number)
    if kind is Kind.CHANGE:
        return trend(language, float(value))
    if kind is Kind.DAYS and number != number.to_integral_value():
        return format_number(number, places=1)
    return format_number(number)


def trend(language: Language, value: float) -> str:
    """`▼ 31.9%`: the direction never rests on a colour or a thin minus alone."""
    sign = LEVEL if abs(value) < 0.0005 else UP if value > 0 else DOWN
    return f"{sign} {language.percent(abs(value))}"


def ratio(part: int, whole: int) -> float | None:
    """`part / whole` to six decimals; None where there is nothing to compare with."""
    return round(part / whole, 6) if whole > 0 else None
