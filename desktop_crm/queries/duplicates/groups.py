"""All customers of the firm that look like another one, in groups, the surest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.likeness import Grade, Party, Reason
from desktop_crm.core.likeness_pairs import Pair, Watch, likely_pairs
from desktop_crm.queries.duplicates.parties import read_parties
from desktop_crm.queries.duplicates.told_apart import told_apart
from desktop_crm.queries.duplicates.twins import TwinRow, twin_rows


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two customers that look like one, and why."""

    first: UUID
    second: UUID
    grade: Grade
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Customers that hang together by their pairs; `grade` is that of the surest pair."""

    grade: Grade
    customers: tuple[TwinRow, ...]
    pairs: tuple[DuplicatePair, ...]


def find_duplicates(
    session: Session, *, least: Grade = Grade.POSSIBLE, watch: Watch | None = None
) -> tuple[DuplicateGroup, ...]:
    """Every group of customers with a pair of at least this grade that nobody told apart."""
    parties = read_parties(session)
    apart = told_apart(session)
    pairs = [
        pair
        for pair in likely_pairs(parties, watch=watch)
        if pair.grade >= least and _ids(parties, pair) not in apart
    ]
    groups = group_pairs(pairs)
    ids = {UUID(parties[place].key) for group in groups for place in _members(group)}
    rows = {row.id: row for row in twin_rows(session, ids)}
    found = [_group(group, parties, rows) for group in groups]
    return tuple(
        sorted(found, key=lambda each: (-each.grade, -_best(each), each.customers[0].name))
    )


def _ids(parties: Sequence[Party], pair: Pair) -> frozenset[UUID]:
    return frozenset(UUID(parties[place].key) for place in pair[:2])


def group_pairs(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Pairs that share a party, together."""
    leader: dict[int, int] = {}

    def lead(place: int) -> int:
        while (above := leader.setdefault(place, place)) != place:
            leader[place] = leader[above]
            place = above
        return place

    listed = list(pairs)
    for pair in listed:
        first, second = sorted((lead(pair.first), lead(pair.second)))
        leader[second] = first
    groups: dict[int, list[Pair]] = defaultdict(list)
    for pair in listed:
        groups[lead(pair.first)].append(pair)
    return list(groups.values())


def _members(group: Iterable[Pair]) -> list[int]:
    return sorted({place for pair in group for place in pair[:2]})


def _group(
    group: Sequence[Pair], parties: Sequence[Party], rows: dict[UUID, TwinRow]
) -> DuplicateGroup:
    pairs = tuple(
        DuplicatePair(
            UUID(parties[pair.first].key),
            UUID(parties[pair.second].key),
            pair.grade,
            pair.judgement.score,
            pair.judgement.reasons,
        )
        for pair in group
    )
    customers = tuple(rows[UUID(parties[place].key)] for place in _members(group))
    return DuplicateGroup(max(pair.grade for pair in pairs), customers, pairs)


def _best(group: DuplicateGroup) -> float:
    return max(pair.score for pair in group.pairs)
