"""Month arithmetic, and which days a running month is compared with."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.periods import Month, Period, months_before, twelve_months_to

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(day=DAYS, months=st.integers(-500, 500))
def test_adding_and_taking_away_months_is_exact(day: date, months: int) -> None:
    month = Month.of(day)
    assert month.plus(months).plus(-months) == month
    assert Month.parse(str(month)) == month
    assert month.first <= day <= month.last
    assert month.last + timedelta(days=1) == month.plus(1).first


@given(day=DAYS, other=DAYS)
def test_the_months_between_two_are_without_a_gap(day: date, other: date) -> None:
    first, last = sorted((Month.of(day), Month.of(other)))
    months = first.until(last)
    assert (months[0], months[-1]) == (first, last)
    assert all(after == before.plus(1) for before, after in pairwise(months))


@pytest.mark.parametrize("text", ["", "1997", "97-01", "1997-13", "1997-00", "1997-1-1", "x-y"])
def test_other_texts_are_no_months(text: str) -> None:
    with pytest.raises(ValueError, match="not a month"):
        Month.parse(text)


@pytest.mark.parametrize(
    ("period", "month", "days"),
    [
        (Period(date(2026, 11, 1), date(2026, 11, 21)), Month(2026, 10), (1, 21)),
        (Period(date(2026, 3, 1), date(2026, 3, 30)), Month(2026, 2), (1, 28)),
        (Period(date(2026, 2, 1), date(2026, 2, 28)), Month(2026, 1), (1, 31)),
        (Period(date(2024, 2, 1), date(2024, 2, 28)), Month(2024, 1), (1, 28)),
    ],
)
def test_full_months_meet_full_months_and_running_ones_the_same_days(
    period: Period, month: Month, days: tuple[int, int]
) -> None:
    same = period.same_days_of(month)
    assert (same.first.day, same.last.day) == days
    assert Month.of(same.first) == Month.of(same.last) == month


@given(day=DAYS)
def test_a_year_ends_on_its_day_and_has_no_day_twice(day: date) -> None:
    period = twelve_months_to(day)
    assert period.last == day
    assert period.days in {365, 366}
    assert months_before(day, 12) == period.first - timedelta(days=1)
