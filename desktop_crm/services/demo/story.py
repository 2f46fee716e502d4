"""What is written down of a customer whose story was made up by hand.

Staff are numbered as in `staff.PEOPLE`: owner, three salespeople, one who left, the office.
Texts may name `{overdue}`, `{complaint}`, `{late_order}`, `{late_days}` and `{contact}`.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_crm.services.demo.profile import Ending, Grievance, Life, Said, Season, Step

BOSS, LI, ZHANG, ZHAO, ZHOU, OFFICE = range(6)


@dataclass(frozen=True, slots=True)
class Story:
    """A customer's story; days are counted back from today, amounts are yuan.

    `ends` is the day of the last order before a silence, `gap` a silence that ended.
    """

    name: str
    short: str
    city: str
    district: str
    industry: str
    owner: int
    goods: str
    interval: float
    size: float
    life: Life = Life.REGULAR
    person: str | None = None
    title: str | None = None
    starts: int | None = None
    ends: int = 0
    gap: tuple[int, int] | None = None
    growth: float = 0.03
    season: Season | None = None
    discount: int = 200
    terms: int = 30
    since: int | None = None
    late_last: int = 0
    late_rate: float = 0.03
    held_back: int = 0
    overdue: int = 0
    overdue_days: int = 0
    hold: bool = False
    limit: int | None = None
    silent: int = 0
    last_month: tuple[int, ...] | None = None
    this_month: tuple[int, ...] | None = None
    ending: Ending | None = None
    said: tuple[Said, ...] = ()
    grievances: tuple[Grievance, ...] = ()
    steps: tuple[Step, ...] = ()
    tags: tuple[str, ...] = ()
