"""Deadlines of complaints in working days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.codes import Severity
from desktop_crm.core.complaint_deadlines import Remaining, deadline, remaining
from desktop_crm.core.holidays import WorkCalendar

CALENDAR = WorkCalendar()
DAYS = {Severity.MINOR: 7, Severity.NORMAL: 5, Severity.SERIOUS: 3}
DATES = st.dates(date(2025, 1, 1), date(2026, 12, 1))


@pytest.mark.requirement("S3-14")
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 11, 19), Remaining(4, 0, 4)),  # Thursday, the day it came in
        (date(2026, 11, 20), Remaining(4, 1, 3)),
        (date(2026, 11, 21), Remaining(4, 1, 3)),  # Saturday
        (date(2026, 11, 23), Remaining(4, 2, 2)),
        (date(2026, 11, 25), Remaining(4, 4, 0)),  # the deadline itself is in time
        (date(2026, 11, 26), Remaining(4, 4, -1)),
        (date(2026, 11, 30), Remaining(4, 4, -3)),
    ],
)
def test_time_used_and_left(on: date, expected: Remaining) -> None:
    found = remaining(date(2026, 11, 19), date(2026, 11, 25), on=on, calendar=CALENDAR)
    assert found == expected
    assert found.is_late == (on > date(2026, 11, 25))


def test_a_deadline_by_hand_on_a_day_off_is_late_on_the_next_day() -> None:
    found = remaining(
        date(2026, 11, 19), date(2026, 11, 21), on=date(2026, 11, 22), calendar=CALENDAR
    )
    assert found.is_late


@given(received=DATES, severity=st.sampled_from(list(Severity)))
def test_a_deadline_is_a_working_day_after_its_working_days(
    received: date, severity: Severity
) -> None:
    due_on = deadline(received, severity, days=DAYS, calendar=CALENDAR)
    assert CALENDAR.is_working(due_on)
    assert CALENDAR.working_days_between(received, due_on) == DAYS[severity]


@given(received=DATES, length=st.integers(0, 20), later=st.integers(0, 40))
def test_used_and_left_make_the_whole(received: date, length: int, later: int) -> None:
    due_on = CALENDAR.after(received, length)
    found = remaining(received, due_on, on=received + timedelta(days=later), calendar=CALENDAR)
    assert 0 <= found.used <= found.total == length
    if not found.is_late:
        assert found.used + found.left == found.total
