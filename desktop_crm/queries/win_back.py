"""Who was in danger, who tried to keep them, and how it ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop_crm.core.churn import ChurnRules, Gap, gaps
from desktop_crm.core.codes import LossKind
from desktop_crm.queries.churn import Lost, decisions, lost_customers
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.contact_days import Tries, tries_within
from desktop_crm.queries.trades import Party, Trades, parties, trades


class Outcome(StrEnum):
    """How a danger ended."""

    SAVED = "saved"
    RETURNED = "returned"
    LOST_TRIED = "lost_tried"
    LOST_UNTRIED = "lost_untried"
    OPEN = "open"


class Effort(NamedTuple):
    """The latest danger of a customer, and what was done about it; days as ordinals."""

    customer_id: str
    customer: str
    owner_id: str
    danger_on: int
    back_on: int | None
    tries: int
    first_try: int | None
    outcome: Outcome

    @property
    def days_to_first_try(self) -> int | None:
        """How long nobody did anything."""
        return None if self.first_try is None else self.first_try - self.danger_on


def efforts(session: Session, *, first: date | None, last: date) -> list[Effort]:
    """One row for each customer whose danger began in these days, its latest danger.

    Customers that the firm dropped itself are left out: nobody was to keep them.
    """
    rules = churn_rules(session)
    everybody, sold = parties(session), trades(session, last)
    lost = lost_customers(everybody, sold, decisions(session, last), last, rules)
    since = date.min.toordinal() if first is None else first.toordinal()
    dangers = {
        key: gap for key, gap in _latest(everybody, sold, lost, rules, last) if gap.danger >= since
    }
    until = last.toordinal()
    ends = {
        key: until if gap.back is None else min(gap.back, until) for key, gap in dangers.items()
    }
    tries = tries_within(session, {key: (gap.danger, ends[key]) for key, gap in dangers.items()})
    return [
        _effort(key, everybody[key], gap, tries.get(key), is_lost=key in lost)
        for key, gap in dangers.items()
    ]


def _latest(
    everybody: Mapping[str, Party],
    sold: Trades,
    lost: Mapping[str, Lost],
    rules: ChurnRules,
    last: date,
) -> Iterator[tuple[str, Gap]]:
    """The latest danger of each customer: beyond its rhythm, or the loss itself without one."""
    until = last.toordinal()
    for key, days in sold.days_until(until):
        gone, party = lost.get(key), everybody.get(key)
        if gone is not None:
            if gone.kind is not LossKind.DROPPED_BY_US:
                yield key, Gap(days[-1], gone.danger_on, None)
        elif party is not None and not party.is_seasonal:
            *_earlier, latest = (None, *gaps(days, rules.factor, until))
            if latest is not None:
                yield key, latest


def _effort(key: str, party: Party, gap: Gap, tries: Tries | None, *, is_lost: bool) -> Effort:
    if gap.back is not None:
        outcome = Outcome.SAVED if tries else Outcome.RETURNED
    elif is_lost:
        outcome = Outcome.LOST_TRIED if tries else Outcome.LOST_UNTRIED
    else:
        outcome = Outcome.OPEN
    count, first = (0, None) if tries is None else tries
    return Effort(key, party.name, party.owner_id, gap.danger, gap.back, count, first, outcome)
