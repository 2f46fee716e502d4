"""The firm's own people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from desktop_crm.services.demo import names
from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.story import BOSS, LI, OFFICE, ZHANG, ZHAO, ZHOU

_LEFT_BEFORE = 440
_PEOPLE_PER_CUSTOMERS = 400
_MOST_PEOPLE = 60

PEOPLE = (
    ("陈志恒", "总经理", 4_200),
    ("李娜", "销售主管", 3_100),
    ("张伟", "业务员", 2_300),
    ("赵敏", "业务员", 1_900),
    ("周强", "业务员", 2_600),
    ("孙丽", "内勤 / 财务", 2_800),
)
"""Name, title and days since they were hired, in the order of the numbers in `story`."""


@dataclass(frozen=True, slots=True)
class Staff:
    """A colleague."""

    id: str
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Team:
    """All colleagues; `sellers` may own customers, one of them left on `left_on`."""

    people: tuple[Staff, ...]
    sellers: tuple[int, ...]
    left_on: int

    def id(self, number: int | None) -> str | None:
        """The id of a colleague by number."""
        return None if number is None else self.people[number].id


def make_team(make_id: Callable[[], str], rng: Random, days: Days, customers: int) -> Team:
    """Six people for a small firm; a big made-up firm has more salespeople."""
    more = min(_MOST_PEOPLE, customers // _PEOPLE_PER_CUSTOMERS)
    known = [Staff(make_id(), name, title) for name, title, _ in PEOPLE]
    others = [Staff(make_id(), names.person(rng)[0], "业务员") for _ in range(more)]
    sellers = (LI, LI, LI, ZHANG, ZHANG, ZHAO, ZHAO, *range(OFFICE + 1, OFFICE + 1 + more))
    left_on = days.working_day_until(days.today - _LEFT_BEFORE)
    return Team((*known, *others), sellers, left_on)


def staff_rows(team: Team, rng: Random, days: Days) -> list[tuple[Any, ...]]:
    """The rows of the staff table, entered by the owner."""
    rows = []
    boss = team.people[BOSS].id
    for number, person in enumerate(team.people):
        hired = days.today - (PEOPLE[number][2] if number < len(PEOPLE) else 900)
        signed = days.moment(days.first - 1, 510)
        remark = None
        if number == ZHOU:
            remark = f"{days.day(team.left_on):%Y-%m} 离职，客户移交李娜、赵敏"
        rows.append(
            (
                person.id,
                person.name,
                f"S{number + 1:02d}",
                person.title,
                names.mobile(rng),
                f"s{number + 1:02d}@hengtong.example",
                type(days.date).fromordinal(hired).isoformat(),
                int(number != ZHOU),
                remark,
                signed,
                signed,
                boss,
            )
        )
    return rows
