"""What the words about a contact promise: days, payments, and the numbers of known records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from desktop_crm.core.amounts import parse_amount
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.core.said_days import SaidDay, said_days
from desktop_crm.core.unreadable import UnreadableError

T = TypeVar("T")
_LONGEST_TEXT = 4_000
_CLAUSE = re.compile(r"[。;；!！?？\n，、]|,(?!\d)|\.(?!\d)")
_PAYS = re.compile(
    r"(?<![不没未])(?:付(?!款方式|费)|回款|打款|打过来|汇(?:款|过来|出)?|还款|还清|结清|结账|转账)"
    r"|\b(?:pays?|transfers?|settles?)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?P<mark>[¥￥]|rmb)?\s*(?P<digits>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>百万|千万|万|千|亿|元|块)?",
    re.IGNORECASE,
)
_PLAIN_AMOUNT = 1_000


@dataclass(frozen=True, slots=True)
class DayHint:
    """A day that is spoken of; `meant` is the plain calendar day, `day` the working day for it.

    With `is_promise` a payment is spoken of in the same breath, perhaps with its `amount`.
    """

    words: str
    meant: date
    day: date
    is_promise: bool = False
    amount: Decimal | None = None


def day_hints(text: str, *, today: date, calendar: WorkCalendar) -> tuple[DayHint, ...]:
    """The days to come that a text speaks of, in its order, each day once."""
    text = text[:_LONGEST_TEXT]
    found: dict[date, DayHint] = {}
    for said in said_days(text, today=today, calendar=calendar):
        hint = _hint(text, said, calendar)
        known = found.get(hint.day)
        if known is None or (hint.is_promise and not known.is_promise):
            found[hint.day] = hint
    return tuple(found.values())


def _hint(text: str, said: SaidDay, calendar: WorkCalendar) -> DayHint:
    words = text[said.start : said.end]
    start, end = _clause(text, said.start, said.end)
    before, after = text[start : said.start], text[said.end : end]
    is_promise = _PAYS.search(f"{before} {after}") is not None
    amount = (_amount(after) or _amount(before)) if is_promise else None
    return DayHint(words, said.day, calendar.working_day_from(said.day), is_promise, amount)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the part of the sentence around a place begins and ends."""
    first = 0
    for mark in _CLAUSE.finditer(text):
        if mark.start() >= end:
            return first, mark.start()
        if mark.end() <= start:
            first = mark.end()
    return first, len(text)


def _amount(words: str) -> Decimal | None:
    """The sum of money that is named: with its sign or unit, or large enough to be one."""
    for found in _AMOUNT.finditer(words):
        try:
            value = parse_amount(found["digits"] + (found["unit"] or "").replace("块", "元"))
        except UnreadableError:
            continue
        rest = words[found.end() :].lstrip()
        is_count = found["mark"] is None and rest.startswith(("月", "日", "号", "年", "天", "%"))
        if is_count or not value:
            continue
        if found["mark"] or found["unit"] or value >= _PLAIN_AMOUNT:
            return value
    return None


def number_hints(text: str, known: Mapping[str, T]) -> tuple[T, ...]:
    """The known records whose numbers a text names, each once, in the order of the text."""
    folded = text[:_LONGEST_TEXT].casefold()
    places = sorted(
        (place, number) for number in known if (place := _place(folded, number.casefold())) >= 0
    )
    return tuple(dict.fromkeys(known[number] for _, number in places))


def _place(text: str, number: str) -> int:
    """Where a number stands on its own, not as part of a longer one; -1 if nowhere."""
    for start in _starts(text, number):
        end = start + len(number)
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        if not _continues(before) and not _continues(after):
            return start
    return -1


def _starts(text: str, number: str) -> Iterator[int]:
    start = text.find(number) if number else -1
    while start >= 0:
        yield start
        start = text.find(number, start + 1)


def _continues(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "-")
