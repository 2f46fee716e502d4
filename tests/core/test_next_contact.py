"""Working days and the ready answers for the next contact."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_crm.core.holidays import Holiday, WorkCalendar
from desktop_crm.core.next_contact import Soon, Suggestion, suggestions

CALENDAR = WorkCalendar()


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-01-02", False),  # New Year
        ("2026-01-04", True),  # a Sunday worked instead
        ("2026-02-14", True),
        ("2026-02-15", False),
        ("2026-02-23", False),
        ("2026-02-24", True),
        ("2026-10-08", True),
        ("2026-10-10", True),
        ("2026-10-11", False),
        ("2026-11-21", False),
        ("2026-11-23", True),
        ("2027-02-08", False),  # by law, before the exact days are announced
        ("2031-10-02", False),
    ],
)
def test_working_days(day: str, works: bool) -> None:
    assert CALENDAR.is_working(date.fromisoformat(day)) is works


def test_the_firm_may_decide_otherwise() -> None:
    own = WorkCalendar(
        extra_off=frozenset({date(2026, 11, 23)}), extra_worked=frozenset({date(2026, 11, 22)})
    )
    assert own.is_working(date(2026, 11, 22))
    assert own.holiday(date(2026, 11, 23)) is Holiday.OWN
    assert own.working_day_from(date(2026, 11, 23)) == date(2026, 11, 24)


def test_deadlines_count_working_days() -> None:
    assert CALENDAR.after(date(2026, 9, 24), 2) == date(2026, 9, 29)
    assert CALENDAR.working_days_between(date(2026, 9, 24), date(2026, 9, 29)) == 2
    assert CALENDAR.working_days_between(date(2026, 9, 29), date(2026, 9, 24)) == -2


def _by_key(today: date) -> dict[Soon, Suggestion]:
    return {found.soon: found for found in suggestions(today, CALENDAR)}


def test_answers_skip_the_weekend_and_the_holiday() -> None:
    found = _by_key(date(2026, 11, 21))
    assert found[Soon.TOMORROW].day == date(2026, 11, 23)
    assert found[Soon.TOMORROW].is_moved
    assert found[Soon.TOMORROW].holiday is None
    assert found[Soon.IN_3_DAYS].day == date(2026, 11, 24)
    assert found[Soon.NEXT_MONDAY].day == date(2026, 11, 23)
    assert found[Soon.NEXT_MONTH].day == date(2026, 12, 21)
    assert found[Soon.AFTER_HOLIDAY].day == date(2027, 1, 4)
    assert found[Soon.AFTER_HOLIDAY].holiday is Holiday.NEW_YEAR


def test_before_a_long_holiday_the_answer_names_it() -> None:
    found = _by_key(date(2026, 9, 30))
    assert found[Soon.TOMORROW].day == date(2026, 10, 8)
    assert found[Soon.TOMORROW].holiday is Holiday.NATIONAL_DAY


def test_no_holiday_in_sight_no_chip() -> None:
    assert Soon.AFTER_HOLIDAY not in _by_key(date(2026, 7, 1))


@pytest.mark.parametrize("day", ["2026-01-31", "2026-03-31", "2024-01-31"])
def test_next_month_exists_for_every_day(day: str) -> None:
    assert _by_key(date.fromisoformat(day))[Soon.NEXT_MONTH].meant.day <= 30
