"""When each customer orders, and for how much: the plan, before goods are chosen."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from desktop_crm.services.demo.chance import around
from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.profile import WITHOUT_ORDERS, Life, Profile
from desktop_crm.services.demo.seasons import season_of_year

_SPREAD = 0.3
_SMALLEST = 120.0


def plan_orders(profile: Profile, days: Days, rng: Random) -> list[tuple[int, float]]:
    """Day and yuan of every order, in order of time."""
    if profile.life in WITHOUT_ORDERS:
        return []
    planned = [(day, _amount(profile, days, day, rng)) for day in _order_days(profile, days, rng)]
    if profile.last_month is None:
        return planned
    return _with_scripted_months(profile, days, planned)


def fixed_from(profile: Profile, days: Days) -> int:
    """The day from which the plan's amounts are meant as they are."""
    if profile.last_month is None:
        return days.today + 1
    return first_of_last_month(days)


def first_of_last_month(days: Days) -> int:
    """The first day of the month before today's."""
    this_month = days.date.replace(day=1).toordinal()
    return days.day(this_month - 1).replace(day=1).toordinal()


def _order_days(profile: Profile, days: Days, rng: Random) -> Iterator[int]:
    last = min(profile.end, days.today)
    if profile.season is not None:
        yield from _seasonal_days(profile, days, rng)
        return
    day, previous = float(profile.start), 0
    while day <= last:
        worked = days.working_day_from(int(day))
        if worked > last:
            break
        if profile.gap is not None and profile.gap[0] < worked < profile.gap[1]:
            day = float(profile.gap[1])
            continue
        if worked > previous:
            yield worked
            previous = worked
        day += max(1.0, around(rng, profile.interval, profile.jitter))
    yield from _last_day(profile, days, previous)


def _last_day(profile: Profile, days: Days, previous: int) -> Iterator[int]:
    """Whoever stopped on a day of its story ordered on that day."""
    if profile.end < days.today and profile.life is not Life.ONCE:
        day = days.working_day_until(profile.end)
        if day > previous:
            yield day
    elif not previous:
        yield days.working_day_until(min(profile.start, days.today))


def _seasonal_days(profile: Profile, days: Days, rng: Random) -> Iterator[int]:
    season = profile.season
    if season is None:
        return
    previous = 0
    for year in range(days.day(days.first).year, days.date.year + 2):
        first, last = season_of_year(season, year)
        day = first + rng.random() * profile.interval
        while day <= min(last, profile.end, days.today):
            worked = days.working_day_from(int(day))
            if days.first <= worked <= days.today and worked > previous:
                yield worked
                previous = worked
            day += max(2.0, around(rng, profile.interval, profile.jitter))


def _amount(profile: Profile, days: Days, day: int, rng: Random) -> float:
    years = (day - days.today) / 365
    amount = around(rng, profile.size, _SPREAD) * math.pow(1 + profile.growth, years)
    return max(_SMALLEST, amount)


def _with_scripted_months(
    profile: Profile, days: Days, planned: list[tuple[int, float]]
) -> list[tuple[int, float]]:
    """Replace last month up to today's day of the month, and this month, by the story's amounts."""
    this_month = days.date.replace(day=1).toordinal()
    last_month = first_of_last_month(days)
    length = min(days.date.day, this_month - last_month)
    regular = [(day, amount) for day, amount in planned if day < last_month - 2]
    if profile.this_month:
        later = last_month + length + 2
        regular += [(day, amount) for day, amount in planned if later <= day < this_month - 2]
    scripted = _spread(days, last_month, length, profile.last_month or ())
    scripted += _spread(days, this_month, length, profile.this_month or ())
    return sorted((*regular, *scripted))


def _spread(
    days: Days, first: int, length: int, amounts: tuple[int, ...]
) -> list[tuple[int, float]]:
    """Put the amounts on working days spread evenly over the first days of a month."""
    spread = []
    for number, amount in enumerate(amounts):
        day = first + int((number + 0.5) * length / len(amounts))
        worked = days.working_day_from(day)
        if worked >= first + length or worked > days.today:
            worked = max(first, days.working_day_until(day))
        spread.append((worked, float(amount)))
    return spread
