"""Rows that would become customers of their own, and look like one that is there or in the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.letting_go import let_go
from desktop_crm.core.likeness import Grade, Party, Reason, party
from desktop_crm.core.likeness_pairs import likely_pairs
from desktop_crm.exchange.apply.customer_matching import digits_by_customer
from desktop_crm.exchange.apply.policy import Choice, Decisions
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.progress import Look, Progress, looked_at
from desktop_crm.queries.duplicates.parties import read_parties

_MOST = 5
"""So many look-alikes of one row are worth reading."""
FACTS = ("name", "credit_code", "tax_id", "address", "city")
"""The fields of customers that tell one from another, beside their numbers."""


@dataclass(frozen=True, slots=True)
class Twin:
    """What a row looks like: a customer of the firm, or a row further up in the file.

    `other` is what `Verdict(Choice.SAME, other)` and `Verdict(Choice.ASK_OWNER, other)` take.
    """

    other: str
    is_in_file: bool
    name: str
    grade: Grade
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A row by its place in the table of customers, and whom it looks like, the likeliest first."""

    place: int
    twins: tuple[Twin, ...]


def look_alikes(
    session: Session,
    plan: ImportPlan,
    places: Sequence[int],
    *,
    fresh: frozenset[str],
    decisions: Decisions,
    progress: Progress,
) -> tuple[LookAlike, ...]:
    """The rows at these places that look like others; `fresh` are the ids they have been given.

    A row that was said to be different, or that an owner is asked about, is settled.
    """
    settled = {
        key
        for key, each in decisions.verdicts.items()
        if each.choice in {Choice.DIFFERENT, Choice.ASK_OWNER}
    }
    rows = plan.tables[Entity.CUSTOMER].rows
    asked = [place for place in places if rows[place].key not in settled]
    if not asked:
        return ()
    look = partial(progress, 0, 1)
    parties = [each for each in read_parties(session, look=look) if each.key not in fresh]
    since = len(parties)
    parties += _parties(plan, asked, look)
    twins: dict[int, list[tuple[float, Twin]]] = defaultdict(list)
    for pair in likely_pairs(parties, since=since, watch=progress):
        other = parties[pair.first]
        is_in_file = pair.first >= since
        twin = Twin(other.key, is_in_file, other.name, pair.grade, pair.judgement.reasons)
        twins[asked[pair.second - since]].append((-pair.judgement.score, twin))
    let_go(parties)
    return tuple(
        LookAlike(place, tuple(twin for _score, twin in sorted(found, key=_by_score)[:_MOST]))
        for place, found in sorted(twins.items())
    )


def _by_score(scored: tuple[float, Twin]) -> tuple[float, str]:
    return scored[0], scored[1].other


def _parties(plan: ImportPlan, places: Sequence[int], look: Look) -> list[Party]:
    """Rows of the plan as the rules compare them."""
    table = plan.tables[Entity.CUSTOMER]
    digits = digits_by_customer(plan, look)
    blank: list[Any] = [None] * len(table)
    columns = [column_values(table, f"customer.{field}") or blank for field in FACTS]
    parties = []
    for place in looked_at(places, look):
        name, *codes, address, city = (column[place] for column in columns)
        key = table.rows[place].key
        parties.append(
            party(
                key,
                name or "",
                codes=[tidy_credit_code(code) for code in codes if code],
                phones=sorted(digits.get(key, ())),
                address=address,
                city=city,
            )
        )
    return parties
