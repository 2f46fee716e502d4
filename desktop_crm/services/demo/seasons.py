"""When things are bought: the season of seasonal customers, the strength of each month."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_crm.services.demo.days import mid_autumn, spring_festival
from desktop_crm.services.demo.profile import Season

_STRENGTH = (1.0, 0.98, 1.03, 1.0, 0.99, 1.05, 0.97, 0.98, 1.05, 0.96, 1.0, 1.08)
_NEW_YEAR_MONTH = 0.66


def season_of_year(season: Season, year: int) -> tuple[int, int]:
    """First and last day of the season that ends in a year, as ordinals."""
    if season is Season.SUMMER:
        return date(year, 4, 16).toordinal(), date(year, 8, 12).toordinal()
    if season is Season.WINTER:
        return date(year - 1, 10, 12).toordinal(), date(year, 1, 18).toordinal()
    festival = mid_autumn(year) if season is Season.MID_AUTUMN else spring_festival(year)
    return (festival - timedelta(days=52)).toordinal(), (festival - timedelta(days=9)).toordinal()


def month_strength(month: int) -> float:
    """How much is sold in a month (counted as in `Days.month`) against an ordinary one."""
    year, number = divmod(month, 12)
    festival = spring_festival(year)
    strength = _STRENGTH[number]
    return strength * _NEW_YEAR_MONTH if festival.month == number + 1 else strength
