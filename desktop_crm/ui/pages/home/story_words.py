"""The month in sentences: how much, how much less, why, and whether it is the season."""

from __future__ import annotations

from decimal import Decimal

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.money import WAN, format_number, rounded
from desktop_crm.core.periods import Period
from desktop_crm.reports.month_story import MonthStory
from desktop_crm.reports.values import DOWN, LEVEL, UP

_SALES = QT_TRANSLATE_NOOP("home", "Sales in {month}: {sales}")
_LESS = QT_TRANSLATE_NOOP("home", "{share} less than before")
_MORE = QT_TRANSLATE_NOOP("home", "{share} more than before")
_SAME = QT_TRANSLATE_NOOP("home", "as much as before")
_DAYS = QT_TRANSLATE_NOOP("home", "{first} to {last}, day for day")
_WHOLE = QT_TRANSLATE_NOOP("home", "Whole months compared")
_BEFORE = QT_TRANSLATE_NOOP("home", "before {sales} {change}")
_YEAR = QT_TRANSLATE_NOOP("home", "last year {sales} {change}")
_LOSS = QT_TRANSLATE_NOOP(
    "home", "Of what is missing, {share} comes from {n} customers; most from {name} ({amount})."
)
_LOSS_OF_ONE = QT_TRANSLATE_NOOP("home", "What is missing comes from {name} ({amount}).")
_GAIN = QT_TRANSLATE_NOOP("home", "Every customer bought at least as much as before.")
_MINUS = "\N{MINUS SIGN}"
_THOUSAND = Decimal(1_000)
_LONGEST_NAME = 24


class StoryWords:
    """Says a month in one language."""

    def __init__(self, language: Language, story: MonthStory) -> None:
        self._language = language
        self._story = story

    def headline(self) -> str:
        """`Sales in Nov 2026: ¥1,938,300`."""
        month = self._language.month(self._story.month.first)
        sales = self._language.money(self._story.now.total, places=0)
        return self._language.say(_SALES, month=month, sales=sales)

    def verdict(self) -> str:
        """`31.9% less than the month before`; empty when there is nothing to compare with."""
        change = self._story.change
        if change is None:
            return ""
        if not change:
            return self._language.say(_SAME)
        share = self._language.percent(abs(change))
        return self._language.say(_LESS if change < 0 else _MORE, share=share)

    def comparison(self) -> str:
        """The days, and the sums of the month before and of last year."""
        story = self._story
        parts = [self._days(story.period) if story.is_partial else self._language.say(_WHOLE)]
        for text, curve, change in (
            (_BEFORE, story.before, story.change),
            (_YEAR, story.year, story.change_on_year),
        ):
            sales = self._language.money(curve.total, places=0)
            shown = "" if change is None else self._trend(change)
            parts.append(self._language.say(text, sales=sales, change=shown).strip())
        return " · ".join(parts)

    def reasons(self) -> str:
        """Who makes the loss, and whether the same happened last year."""
        story = self._story
        season = story.season.say(self._language)
        separator = "" if self._language.is_chinese else " "
        stop = "。" if self._language.is_chinese else "."
        return f"{self._loss()}{separator}{season}{stop}"

    def _loss(self) -> str:
        story = self._story
        if story.loser is None or story.share is None:
            return self._language.say(_GAIN)
        name = story.loser.name
        if len(name) > _LONGEST_NAME:
            name = f"{name[: _LONGEST_NAME - 1]}…"
        amount = self.amount(story.loser.difference)
        if story.few == 1:
            return self._language.say(_LOSS_OF_ONE, name=name, amount=amount)
        share = self._language.percent(story.share, places=0)
        return self._language.say(_LOSS, share=share, n=story.few, name=name, amount=amount)

    def parts(self) -> tuple[str, ...]:
        """The parts with their signs: in 万 or thousands, in whole yuan where those do not add."""
        values = [part.difference for part in self._story.parts]
        if self._adds_up(values):
            return tuple(self.amount(value) for value in values)
        return tuple(_signed(format_number(value, places=0)) for value in values)

    def _adds_up(self, values: list[Decimal]) -> bool:
        """Whether the rounded parts say something, and make the rounded whole."""
        unit = WAN if self._language.is_chinese else _THOUSAND
        if max(map(abs, values)) < unit:
            return False
        whole = rounded(sum(values, Decimal(0)) / unit, 1)
        return sum((rounded(value / unit, 1) for value in values), Decimal(0)) == whole

    def amount(self, value: Decimal) -> str:
        """`+13.7 万` or `+137.2k`."""
        if self._language.is_chinese:
            return f"{_signed(format_number(value / WAN, places=1))} 万"
        return f"{_signed(format_number(value / _THOUSAND, places=1))}k"

    def _days(self, period: Period) -> str:
        days = [
            f"{day:%m-%d}" if self._language.is_chinese else f"{day.day} {day:%b}"
            for day in (period.first, period.last)
        ]
        return self._language.say(_DAYS, first=days[0], last=days[1])

    def _trend(self, change: float) -> str:
        sign = LEVEL if not change else UP if change > 0 else DOWN
        return f"{sign} {self._language.percent(abs(change))}"


def _signed(text: str) -> str:
    return text if text.startswith(_MINUS) or text.strip("0.,") == "" else f"+{text}"
