"""Who a made-up customer is and what will become of it: all that the simulation needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_crm.core.codes import PartyKind
from desktop_crm.services.demo.places import City
from desktop_crm.services.demo.products import Product
from desktop_crm.services.demo.trades import Trade


class Life(StrEnum):
    """The course of a customer's life."""

    LEAD = "lead"
    PROSPECT = "prospect"
    NEW = "new"
    ONCE = "once"
    REGULAR = "regular"
    SEASONAL = "seasonal"
    SLOW = "slow"
    AT_RISK = "at_risk"
    SILENT = "silent"
    LEFT = "left"
    DROPPED = "dropped"
    WON_BACK = "won_back"
    PARTNER = "partner"


WITHOUT_ORDERS = frozenset({Life.LEAD, Life.PROSPECT, Life.PARTNER})


class Season(StrEnum):
    """When a seasonal customer buys."""

    SUMMER = "summer"
    WINTER = "winter"
    MID_AUTUMN = "mid_autumn"
    NEW_YEAR = "new_year"


@dataclass(frozen=True, slots=True)
class Said:
    """A contact to be logged; `days` before today, `next_days` after today."""

    days: int
    kind: str
    text: str
    by: int | None = None
    outcome: str | None = None
    satisfaction: int | None = None
    next_days: int | None = None


@dataclass(frozen=True, slots=True)
class Grievance:
    """A complaint to be registered; unsolved without `solved_after` days.

    `recurs` says that the same had been solved before, in the complaint just before this one.
    """

    days: int
    cause: str
    text: str
    product: str | None = None
    severity: str = "normal"
    solved_after: int | None = None
    solution: str | None = None
    satisfaction: int | None = None
    in_hand: bool = False
    recurs: bool = False
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A task; `days` after today."""

    days: int
    title: str
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How a customer was lost; by the rule without `days` before today."""

    days: int | None = None
    proposed: str | None = None
    confirmed: str | None = None
    note: str | None = None


@dataclass(slots=True)
class Profile:
    """One customer before its first order.

    Days are ordinals, `interval` days between orders, `size` yuan an order, `growth` a year,
    `discount` in ten-thousandths. `last_month` and `this_month` are order amounts in yuan that
    replace the rhythm in those months, up to today's day of the month.
    """

    life: Life
    city: City
    district: str
    trade: Trade
    name: str
    short: str
    owner: int | None
    start: int
    end: int
    interval: float = 30.0
    jitter: float = 0.25
    size: float = 8_000.0
    growth: float = 0.0
    gap: tuple[int, int] | None = None
    season: Season | None = None
    basket: tuple[Product, ...] = ()
    discount: int = 0
    late_rate: float = 0.035
    late_last: int = 0
    held_back: int = 0
    complaint_rate: float = 0.02
    terms_days: int = 30
    slow_payer: bool = False
    overdue: int = 0
    overdue_days: int = 0
    on_hold: bool = False
    credit_limit: int | None = None
    since_year: int | None = None
    churn_after_days: int | None = None
    inherited: bool = False
    chatty: float = 1.0
    silent_days: int = 0
    last_month: tuple[int, ...] | None = None
    this_month: tuple[int, ...] | None = None
    person: str | None = None
    person_title: str | None = None
    ending: Ending | None = None
    said: tuple[Said, ...] = ()
    grievances: tuple[Grievance, ...] = ()
    steps: tuple[Step, ...] = ()
    tags: tuple[str, ...] = ()
    kind: PartyKind = PartyKind.CUSTOMER
    is_story: bool = False
