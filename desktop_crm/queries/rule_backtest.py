"""What the rules on churn would have said on earlier days, and what came."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from desktop_crm.core.churn import ChurnRules, danger_day, lost_by_silence, usual_interval
from desktop_crm.queries.churn import rule_day
from desktop_crm.queries.trades import Party, Trade


class Rule(StrEnum):
    """What calls a customer lost."""

    DAYS = "days"
    AS_SET = "as_set"
    RHYTHM = "rhythm"


_NEVER = date.max.toordinal()


class Judgement(NamedTuple):
    """What a rule said of a customer on a day, and what came; days as ordinals."""

    cutoff: int
    customer_id: str
    customer: str
    last: int
    flagged: bool
    back: int | None


class Score(NamedTuple):
    """How many were judged, called lost, did not come back, and both."""

    n: int = 0
    flagged: int = 0
    gone: int = 0
    right: int = 0

    def plus(self, other: Score) -> Score:
        """The sum of two."""
        return Score(*(mine + its for mine, its in zip(self, other, strict=True)))


def judgements(
    people: Mapping[str, Party],
    sold: Mapping[str, Trade],
    cutoffs: Iterable[int],
    rules: ChurnRules,
    *,
    days: int,
    rule: Rule,
) -> Iterator[Judgement]:
    """A rule's word on every customer on every day."""
    for cutoff in cutoffs:
        for key, trade in sold.items():
            place = bisect_right(trade.days, cutoff)
            if key not in people or not place:
                continue
            before, party = trade.days[:place], people[key]
            back = trade.days[place] if place < len(trade.days) else None
            flagged = _lost_on(rule, party, before, rules, days) <= cutoff
            yield Judgement(cutoff, key, party.name, before[-1], flagged, back)


def _lost_on(rule: Rule, party: Party, before: list[int], rules: ChurnRules, days: int) -> int:
    """From which day on a rule calls a customer lost that has ordered on these days."""
    match rule:
        case Rule.DAYS:
            return lost_by_silence(before, days)
        case Rule.AS_SET:
            return rule_day(party, before, rules)
        case _:
            usual = usual_interval(before)
            return _NEVER if usual is None else danger_day(before[-1], usual, rules.factor)


def scores(
    people: Mapping[str, Party],
    sold: Iterable[tuple[str, list[int]]],
    cutoffs: Sequence[int],
    rules: ChurnRules,
    days: int,
) -> dict[tuple[Rule, int], Score]:
    """The counts of each rule on each day on which there was somebody to judge.

    `sold` are the days of each customer's orders, `cutoffs` are in ascending order.
    """
    counts = _Counts(cutoffs)
    for key, every in sold:
        party = people.get(key)
        if party is None:
            continue
        for place in {bisect_right(every, cutoff) for cutoff in cutoffs} - {0}:
            before, is_gone = every[:place], place == len(every)
            first = bisect_left(cutoffs, before[-1])
            end = len(cutoffs) if is_gone else bisect_left(cutoffs, every[place])
            counts.judge(first, end, is_gone=is_gone)
            for rule in Rule:
                lost_on = _lost_on(rule, party, before, rules, days)
                flagged = max(first, bisect_left(cutoffs, lost_on))
                if flagged < end:
                    counts.call_lost(rule, flagged, end, is_gone=is_gone)
    return counts.scores()


class _Counts:
    """Counts by day, kept as what each day adds to the one before."""

    def __init__(self, cutoffs: Sequence[int]) -> None:
        self._cutoffs = cutoffs
        size = len(cutoffs) + 1
        self._judged, self._gone = [0] * size, [0] * size
        self._flagged = {rule: [0] * size for rule in Rule}
        self._right = {rule: [0] * size for rule in Rule}

    def judge(self, first: int, end: int, *, is_gone: bool) -> None:
        """A customer on the days from the first place to before the end."""
        self._judged[first] += 1
        self._judged[end] -= 1
        self._gone[first] += is_gone

    def call_lost(self, rule: Rule, first: int, end: int, *, is_gone: bool) -> None:
        """A customer that a rule calls lost on these days; one that is gone is so to the end."""
        flagged = self._flagged[rule]
        flagged[first] += 1
        flagged[end] -= 1
        self._right[rule][first] += is_gone

    def scores(self) -> dict[tuple[Rule, int], Score]:
        """Add up."""
        found = {}
        for rule in Rule:
            columns = self._judged, self._flagged[rule], self._gone, self._right[rule]
            sums = zip(*map(accumulate, columns), strict=True)
            for cutoff, each in zip(self._cutoffs, map(Score._make, sums), strict=False):
                if each.n:
                    found[rule, cutoff] = each
        return found
