"""When a customer is lost or in danger: tables of cases, and properties."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.churn import (
    ChurnRules,
    danger_day,
    gaps,
    lost_by_season,
    lost_by_silence,
    usual_interval,
)

DAYS = st.lists(st.integers(730_000, 731_500), min_size=1, max_size=30).map(sorted)


def ordinals(*days: str) -> list[int]:
    """Days as the rules take them."""
    return [date.fromisoformat(day).toordinal() for day in days]


@pytest.mark.parametrize(
    ("days", "usual"),
    [
        ([1], None),
        ([1, 11], None),
        ([1, 11, 31], 15.0),
        ([1, 11, 31, 32], 10.0),
        ([1, 1, 11, 11, 31], 15.0),
    ],
)
def test_the_usual_interval_is_the_median(days: list[int], usual: float | None) -> None:
    assert usual_interval(days) == usual


@pytest.mark.parametrize(
    ("usual", "first_day"), [(10.0, 116), (11.0, 117), (9.0, 114), (1.0, 102), (8.5, 113)]
)
def test_danger_begins_when_the_silence_is_longer(usual: float, first_day: int) -> None:
    """After an order on day 100 at a factor of 1.5: 15 days are not longer than 15, 16 are."""
    assert danger_day(100, usual, 1.5) == first_day


@pytest.mark.requirement("S3-05")
def test_lost_on_the_day_after() -> None:
    (last,) = ordinals("2026-01-01")
    assert date.fromordinal(lost_by_silence([last], 90)) == date(2026, 4, 2)


@pytest.mark.parametrize(
    ("days", "lost_on"),
    [
        (["2025-05-03", "2025-08-20"], "2026-08-02"),
        (["2024-05-03", "2024-08-25", "2025-05-20", "2025-08-20"], "2026-08-19"),
        (["2025-05-03", "2025-08-20", "2026-04-30"], "2026-11-19"),
        (["2024-02-29"], "2025-05-30"),
    ],
)
@pytest.mark.requirement("S3-08")
def test_a_seasonal_customer_is_lost_when_a_season_passed(days: list[str], lost_on: str) -> None:
    """The anniversary of the first order that was not answered, 90 days, and one more."""
    assert date.fromordinal(lost_by_season(ordinals(*days), 90)).isoformat() == lost_on


def test_gaps_are_judged_by_the_rhythm_known_then() -> None:
    days = [0, 10, 20, 50, 60, 100]
    found = list(gaps(days, 1.5, until=130))
    assert [(gap.last, gap.danger, gap.back) for gap in found] == [
        (20, 36, 50),
        (60, 76, 100),
        (100, 116, None),
    ]


def test_a_gap_that_is_not_dangerous_yet_is_none() -> None:
    assert list(gaps([0, 10, 20], 1.5, until=35)) == []
    assert len(list(gaps([0, 10, 20], 1.5, until=36))) == 1


def test_overrides_of_level_and_customer() -> None:
    rules = ChurnRules(days=90, by_level={5: 60})
    assert [rules.days_for(*each) for each in ((None, None), (4, None), (5, None), (5, 30))] == [
        90,
        90,
        60,
        30,
    ]


@given(DAYS)
def test_the_median_is_that_of_the_intervals(days: list[int]) -> None:
    distinct = sorted(set(days))
    intervals = [after - before for before, after in pairwise(distinct)]
    usual = usual_interval(days)
    assert usual == (float(median(intervals)) if len(intervals) >= 2 else None)


@given(DAYS, st.integers(1, 364))
def test_a_season_is_never_stricter_than_silence(days: list[int], allowed: int) -> None:
    assert lost_by_season(days, allowed) > lost_by_silence(days, allowed)


@given(DAYS, st.floats(1, 5))
def test_every_gap_was_long(days: list[int], factor: float) -> None:
    for gap in gaps(days, factor, until=days[-1] + 1_000):
        before = usual_interval([day for day in days if day <= gap.last])
        assert before is not None
        assert gap.danger - gap.last > factor * before
        assert gap.danger - 1 - gap.last <= factor * before
        assert gap.back is None or gap.back > gap.danger - 1
