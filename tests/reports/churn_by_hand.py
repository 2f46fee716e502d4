"""The definitions of churn counted the slow and plain way, one customer after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import floor
from statistics import median

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.codes import Direction, LossKind
from desktop_crm.core.periods import months_before, twelve_months_to
from tests.reports.made_up_firms import Bought, Person

ONE_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Loss:
    """Since when a customer is lost, how, and when one could have seen it."""

    lost_on: date
    kind: LossKind
    danger_on: date


@dataclass(frozen=True, slots=True)
class Danger:
    """A stretch that was longer than usual, and the order that ended it."""

    begin: date
    back: date | None


def rhythm(days: list[date]) -> float | None:
    """The median interval of at least two."""
    intervals = [(after - before).days for before, after in pairwise(sorted(set(days)))]
    return float(median(intervals)) if len(intervals) >= 2 else None


def danger_after(days: list[date], rules: ChurnRules) -> date | None:
    """The first day on which the silence after these orders is longer than usual."""
    usual = rhythm(days)
    return None if usual is None else max(days) + timedelta(floor(rules.factor * usual) + 1)


def loss(person: Person, day: date, rules: ChurnRules) -> Loss | None:
    """Whether a customer is lost on a day."""
    days = [each.day for each in person.bought(day)]
    last = max(days, default=None)
    ends: list[tuple[date, LossKind]] = []
    if person.stopped_on is not None and person.stopped_on <= day:
        ends.append((person.stopped_on, LossKind.DROPPED_BY_US))
    for marked in person.marked:
        stands = marked.reversed_on is None or marked.reversed_on > day
        unanswered = last is None or marked.lost_on >= last
        if marked.lost_on <= day and stands and unanswered and marked.kind != LossKind.BY_RULE:
            ends.append((marked.lost_on, marked.kind))
    if not ends and days:
        given_up = _given_up(person, days, rules)
        if given_up <= day:
            ends.append((given_up, LossKind.BY_RULE))
    if not ends:
        return None
    lost_on, kind = min(ends)
    danger = None if person.is_seasonal else danger_after(days, rules)
    return Loss(lost_on, kind, lost_on if danger is None else min(lost_on, danger))


def _given_up(person: Person, days: list[date], rules: ChurnRules) -> date:
    allowed = timedelta(rules.days if person.own_days is None else person.own_days)
    if person.is_seasonal:
        for day in days:
            again = months_before(day, -12)
            if all(other < again - allowed for other in days):
                return again + allowed + ONE_DAY
    return max(days) + allowed + ONE_DAY


def latest_danger(person: Person, last: date, rules: ChurnRules) -> Danger | None:
    """The latest stretch up to a day that was dangerous, unless we ended the trade ourselves."""
    days = [each.day for each in person.bought(last)]
    lost = loss(person, last, rules)
    if lost is not None and lost.kind is LossKind.DROPPED_BY_US:
        return None
    if lost is not None and days:
        return Danger(lost.danger_on, None)
    found = None
    distinct = sorted(set(days))
    for place in range(len(distinct)) if not person.is_seasonal else ():
        danger = danger_after(distinct[: place + 1], rules)
        back = distinct[place + 1] if place + 1 < len(distinct) else None
        if danger is not None and danger <= (last if back is None else back - ONE_DAY):
            found = Danger(danger, back)
    return found


def tries(person: Person, first: date, last: date) -> list[date]:
    """The days on which we began a contact."""
    return sorted(
        each.day
        for each in person.said
        if each.direction is Direction.OUT and first <= each.day <= last
    )


def sales(person: Person, first: date, last: date) -> int:
    """The net sales of some days."""
    return sum(each.net for each in person.bought(last) if each.day >= first)


def margin(person: Person, first: date, last: date) -> int | None:
    """The gross profit of the orders of known cost."""
    known = [each.margin for each in person.bought(last) if each.day >= first]
    found = [each for each in known if each is not None]
    return sum(found) if found else None


def year_to(day: date) -> tuple[date, date]:
    """The first and the last day of the 12 months up to a day."""
    year = twelve_months_to(day)
    return year.first, year.last


def reasons(person: Person, today: date, rules: ChurnRules) -> list[tuple[str, float, float]]:
    """Why a customer is at risk, with the figures of each reason."""
    days = [each.day for each in person.bought(today)]
    if not days or loss(person, today, rules) is not None:
        return []
    found: list[tuple[str, float, float]] = []
    silent, usual = (today - max(days)).days, None if person.is_seasonal else rhythm(days)
    if usual is not None and silent > rules.factor * usual:
        found.append(("interval", silent, usual))
    fall = None if person.is_seasonal else _fall(person, today, rules)
    if fall is not None:
        found.append(("smaller", fall, 0))
    waiting = [each.received for each in person.angry if each.solved is None]
    since = [day for day in waiting if day <= today]
    if since:
        found.append(("complaint", (today - min(since)).days, len(since)))
    agreed = rules.contact_days_for(person.level)
    spoken = [each.day for each in person.said if each.day <= today]
    if spoken and (today - max(spoken)).days > agreed:
        found.append(("contact", (today - max(spoken)).days, agreed))
    late = _late_in_a_row(person, today)
    if len(late) >= 2:
        found.append(("late", len(late), late[0]))
    return found


def _fall(person: Person, today: date, rules: ChurnRules) -> float | None:
    """Sales of 90 days that fell against the 90 before them, and did not a year ago."""

    def change(day: date) -> float | None:
        before = sales(person, day - timedelta(179), day - timedelta(90))
        now = sales(person, day - timedelta(89), day)
        return (now - before) / before if before > 0 else None

    earlier = [
        each for each in person.bought(today - timedelta(90)) if each.day >= today - timedelta(179)
    ]
    fall, year_ago = change(today), change(months_before(today, 12))
    if len(earlier) < 2 or fall is None or fall > -rules.drop:
        return None
    return None if year_ago is not None and year_ago <= -rules.drop else fall


def _late_in_a_row(person: Person, today: date) -> list[int]:
    """The days late of the latest deliveries up to the first one in time, the newest first."""
    shipped = sorted(
        (
            (each.day + timedelta(each.shipped), _days_late(each))
            for each in person.orders
            if each.counts and each.shipped is not None
        ),
        reverse=True,
    )
    late = []
    for day, days in shipped:
        if today - timedelta(180) <= day <= today:
            if days <= 0:
                break
            late.append(days)
    return late


def _days_late(each: Bought) -> int:
    if each.promised is None or each.shipped is None:
        return 0
    return each.shipped - each.promised


def levels(person: Person, last: date) -> tuple[int | None, int | None]:
    """The level on a day, and the one before its latest real change."""
    steps = sorted(each for each in person.levels if each[1] != each[2])
    earlier = [old for day, old, _new in steps if day <= last]
    later = [old for day, old, _new in steps if day > last]
    return later[0] if later else person.level, earlier[-1] if earlier else None
