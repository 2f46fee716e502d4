"""Days and moments where the PC stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo

import pytest
from typing_extensions import override

from desktop_crm.core import clock

OLD = date(1900, 1, 1)
"""What some programs write for no day at all."""


class OnWindows(datetime):
    """Knows no local time before 1970."""

    @override
    def astimezone(self, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        if self.year < 1970 and (tz is None or self.tzinfo is None):
            raise OSError(22, "Invalid argument")
        return super().astimezone(tz)


@pytest.fixture
def _on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "datetime", OnWindows)


@pytest.mark.usefixtures("_on_windows")
def test_days_before_1970_have_moments_as_well() -> None:
    begin = clock.start_of_day(OLD)
    assert clock.local_date(begin) == OLD
    late = clock.local_moment(OLD, time(21, 30))
    assert (late - begin).total_seconds() == 21.5 * 3600
    assert clock.local_time(late).time() == time(21, 30)


@pytest.mark.parametrize("day", [OLD, date(1969, 12, 31), date(2024, 2, 29), date(2100, 12, 31)])
def test_a_day_is_the_day_of_its_moments(day: date) -> None:
    for at in (time.min, time(12), time(23, 59, 59)):
        moment = clock.local_moment(day, at)
        assert clock.local_date(moment) == day
        assert clock.local_time(moment.astimezone(UTC)).time() == at
