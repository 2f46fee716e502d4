"""Finding the pairs worth weighing among very many customers, without comparing all with all.

Each party gives keys, and two parties are weighed when they share one: a code, a number, an
address, or how the name sounds. A wrong letter in a long name is caught by leaving out each of its
letters in turn, so that both spellings meet in what is left. Chinese names do not need that: two
of them that differ in one sound are mostly two firms, unless they share a number too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from desktop_crm.core.collector import collector_resting
from desktop_crm.core.likeness import Grade, Judgement, Party, are_letters, judge, words_in_order

Watch: TypeAlias = Callable[[int, int], None]
"""Told how many parties of how many are done; may raise `Cancelled`."""

_MOST_OF_A_NUMBER = 8
"""A number or an address that more customers share is a switchboard, a tower, or a filler."""
_MOST_AT_ONCE = 60
"""In larger groups each is compared with the one before it only."""
_STEP = 2_000

Places: TypeAlias = dict[str, int | list[int]]


class Pair(NamedTuple):
    """Two parties by their places that look like one."""

    first: int
    second: int
    judgement: Judgement

    @property
    def grade(self) -> Grade:
        """How sure it is."""
        return self.judgement.grade or Grade.POSSIBLE


def likely_pairs(
    parties: Sequence[Party], *, since: int = 0, watch: Watch | None = None
) -> list[Pair]:
    """All pairs that look like one, in their order.

    Of each pair at least the second stands at the place `since` or behind it: those before it are
    not compared with each other again.
    """
    with collector_resting():
        return _weighed(parties, since, watch)


def _weighed(parties: Sequence[Party], since: int, watch: Watch | None) -> list[Pair]:
    seen: set[tuple[int, int]] = set()
    found: list[Pair] = []
    for number, (first, second) in enumerate(_candidates(parties, watch)):
        if watch is not None and number % _STEP == 0:
            watch(len(parties), len(parties))
        if second < since or (first, second) in seen:
            continue
        seen.add((first, second))
        judgement = judge(parties[first], parties[second])
        if judgement.grade is not None:
            found.append(Pair(first, second, judgement))
    return sorted(found)


def _candidates(parties: Sequence[Party], watch: Watch | None) -> Iterator[tuple[int, int]]:
    facts: Places = {}
    names: Places = {}
    for place, party in enumerate(parties):
        if watch is not None and place % _STEP == 0:
            watch(place, len(parties))
        for key in _facts_of(party):
            _put(facts, key, place)
        for key in _names_of(party):
            _put(names, key, place)
    yield from _within(facts, _MOST_OF_A_NUMBER)
    yield from _within(names, None)


def _facts_of(party: Party) -> Iterator[str]:
    yield from (f"c{code}" for code in party.codes)
    yield from (f"p{digits}" for digits in party.phones)
    if party.address:
        yield f"a{party.address}"


def _names_of(party: Party) -> Iterator[str]:
    sounds = party.sounds
    yield " ".join(sounds)
    if words := words_in_order(party.name):
        yield f"w{words}"
    if are_letters(party):
        yield from {" ".join(sounds[:at] + sounds[at + 1 :]) for at in range(len(sounds))}


def _put(groups: Places, key: str, place: int) -> None:
    """Most keys belong to one party alone, which needs no list."""
    known = groups.get(key)
    if known is None:
        groups[key] = place
    elif isinstance(known, list):
        known.append(place)
    else:
        groups[key] = [known, place]


def _within(groups: Places, most: int | None) -> Iterator[tuple[int, int]]:
    """The pairs of each group; those that are too large to tell anything have none."""
    for group in groups.values():
        if not isinstance(group, list) or (most is not None and len(group) > most):
            continue
        if len(group) > _MOST_AT_ONCE:
            yield from pairwise(group)
            continue
        for at, second in enumerate(group):
            for first in group[:at]:
                yield first, second
