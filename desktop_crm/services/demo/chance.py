"""Drawing at random, fast."""

from __future__ import annotations

import math
from random import Random
from typing import TypeVar

T = TypeVar("T")
_TURN = 2 * math.pi


def words(text: str) -> tuple[str, ...]:
    """The words of a text, to draw from."""
    return tuple(text.split())


def pick(rng: Random, choices: tuple[T, ...] | list[T]) -> T:
    """One of the choices; several times faster than `Random.choice`."""
    return choices[int(rng.random() * len(choices))]


def between(rng: Random, low: int, high: int) -> int:
    """A whole number from `low` to `high`, both included."""
    return low + int(rng.random() * (high - low + 1))


def around(rng: Random, middle: float, spread: float) -> float:
    """A log-normal number with the given median; `spread` is the sigma of its logarithm."""
    angle, radius = rng.random() * _TURN, math.sqrt(-2 * math.log(1 - rng.random()))
    return middle * math.exp(spread * radius * math.cos(angle))
