"""Accounts with a balance that runs on from row to row: 日期, 摘要, 应收, 已收, 余额.

There the balance of a row is what the customer owed after it, not what is open of that row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

_ZERO = Decimal(0)
_SIDES = frozenset({"方向", "借贷方向", "余额方向", "借或贷", "借/贷"})
_CREDIT = frozenset({"贷", "贷方", "Cr", "CR"})
_FEWEST_STEPS = 1
_FEWEST_OF_ACCOUNT = 3
_FEWEST_OWNERS = 2

Figures = tuple[Decimal | None, Decimal | None, Decimal | None]
"""What is due, what was paid, and the balance, as a row gives them."""


def signed(
    balances: Sequence[Decimal | None], beside: Mapping[str, Sequence[str | None]]
) -> Sequence[Decimal | None]:
    """The balances, below zero where a column of sides says 贷: then the customer has paid more."""
    sides = next((column for header, column in beside.items() if header in _SIDES), None)
    if sides is None:
        return balances
    return [
        -balance if balance and side in _CREDIT else balance
        for balance, side in zip(balances, sides, strict=True)
    ]


def moves_of(owners: Sequence[Hashable], figures: Sequence[Figures]) -> dict[int, Decimal]:
    """By how much each row of a running account moves it, by the row's index.

    The first row of a customer moves it from nothing, so it has what was owed before in it. Rows
    of customers whose balance does not run on are not there.
    """
    rows: dict[Hashable, list[int]] = defaultdict(list)
    for index, owner in enumerate(owners):
        rows[owner].append(index)
    found: dict[int, Decimal] = {}
    for indexes in rows.values():
        if _runs_on([figures[index] for index in indexes]):
            before = _ZERO
            for index in indexes:
                balance = figures[index][2] or _ZERO
                found[index] = balance - before
                before = balance
    return found


def runs_over(owners: Sequence[Hashable], figures: Sequence[Figures]) -> bool:
    """Whether one balance runs on over several customers, in either direction: a bank account."""
    if len(set(owners)) < _FEWEST_OWNERS or len(figures) < _FEWEST_OF_ACCOUNT:
        return False
    return _runs_on(figures) or _runs_on([(paid, due, rest) for due, paid, rest in figures])


def _runs_on(rows: Sequence[Figures]) -> bool:
    """Whether every balance follows from the one before, and not all of them from their own row."""
    if any(balance is None for _, _, balance in rows):
        return False
    steps = [(before[2] or _ZERO, _move(row), row[2] or _ZERO) for before, row in pairwise(rows)]
    if len(steps) < _FEWEST_STEPS or any(not move for _, move, _ in steps):
        return False
    follows = all(before + move == balance for before, move, balance in steps)
    return follows and any(move != balance for _, move, balance in steps)


def _move(row: Figures) -> Decimal:
    return (row[0] or _ZERO) - (row[1] or _ZERO)
