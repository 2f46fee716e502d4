"""What all parts of the simulation share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from desktop_crm.core.codes import OptionList
from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.options import Options
from desktop_crm.services.demo.products import Product
from desktop_crm.services.demo.rows import Rows
from desktop_crm.services.demo.staff import Team


class Numbers:
    """Running numbers of documents, by kind and day."""

    def __init__(self, days: Days) -> None:
        self._days = days
        self._last: defaultdict[tuple[str, int], int] = defaultdict(int)

    def of_day(self, kind: str, day: int) -> str:
        """The next number of a day: `SO20261121-001`."""
        self._last[kind, day] = number = self._last[kind, day] + 1
        return f"{kind}{self._days.digits(day)}-{number:03d}"

    def running(self, kind: str) -> str:
        """The next number of a kind that counts through: `T-0001`."""
        self._last[kind, 0] += 1
        return f"{kind}-{self._last[kind, 0]:04d}"


@dataclass(frozen=True, slots=True)
class PastStep:
    """An action of earlier times on a customer: `{field: (old, new)}`, and a row that it added."""

    at: str
    code: str
    words: Mapping[str, str]
    staff_id: str | None
    customer_id: str
    changes: Mapping[str, tuple[Any, Any]]
    added: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class LevelStep:
    """A level that the rule gave: whose, from what, to what, and the row of its history."""

    customer_id: str
    old: int | None
    new: int | None
    change_id: str


@dataclass(slots=True)
class World:
    """One made-up firm under construction.

    `known` are customers that introduce others, `level_runs` what the rule of the levels changed on
    the first days of the last months.
    """

    seed: int
    days: Days
    customers: int
    make_id: Callable[[], str]
    options: Options
    products: Mapping[str, Product]
    team: Team
    tags: Mapping[str, str]
    custom_fields: tuple[str, ...]
    rows: Rows
    numbers: Numbers
    groups: Mapping[str, tuple[Product, ...]]
    taken_names: set[str] = field(default_factory=set)
    known: list[str] = field(default_factory=list)
    past: list[PastStep] = field(default_factory=list)
    level_runs: dict[int, list[LevelStep]] = field(default_factory=dict)

    def chance_of(self, index: int, purpose: int) -> Random:
        """The chance of one customer: the same whatever happens to the others."""
        return Random(((self.seed * 1_000_003 + index) << 2) + purpose)  # noqa: S311 - no secret

    def option(self, option_list: OptionList, key: str | None) -> str | None:
        """The id of an option by its code, or its name."""
        return self.options.id(option_list, key)
