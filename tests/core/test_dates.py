"""Days and moments as they arrive in real files."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.dates import DateOrder, clock_of, parse_date, parse_moment
from desktop_crm.core.unreadable import Reason, UnreadableError

FIFTH = date(2024, 3, 5)


def at(*day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    """A wall-clock moment, as spreadsheets hold it."""
    return datetime.combine(date(*day), time(hour, minute, second))


@pytest.mark.parametrize(
    "value",
    [
        "2024.3.5",
        "2024-03-05",
        "2024/3/5",
        "2024年3月5日",
        "2024年3月5号",
        "2024 年 3 月 5 日",
        "20240305",
        20240305,
        20240305.0,
        45356,
        45356.0,
        "45356",
        45356.75,
        "24.3.5",
        "24-03-05",
        "24/3/5",
        "24年3月5日",
        "二〇二四年三月五日",
        "二○二四年三月五日",
        "二零二四年3月5日",
        "２０２４．３．５",
        "２０２４／３／５",
        " 2024-03-05 ",
        "2024-03-05 10:30",
        "2024-03-05 10:30:59",
        "2024-03-05T10:30:00Z",
        "2024-03-05T10:30:00.123+08:00",
        "2024年3月5日 星期二",
        "2024年3月5日(周二)",
        "2024/3/5 上午 9:30",
        "2024/3/5 下午3点",
        "5 Mar 2024",
        "5-Mar-24",
        "05 March 2024",
        "Mar 5, 2024",
        "March 5th, 2024",
        "Tue, 5 Mar 2024",
        "Tuesday 5 March 2024",
        date(2024, 3, 5),
        at(2024, 3, 5, hour=23, minute=59),
    ],
)
def test_reads_the_fifth_of_march(value: object) -> None:
    """Every spelling of one day is that day."""
    assert parse_date(value) == FIFTH


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("二〇二四年十二月二十五日", date(2024, 12, 25)),
        ("二〇二四年十月十日", date(2024, 10, 10)),
        ("二〇二四年十一月三十一日", None),
        ("25/03/2024", date(2024, 3, 25)),
        ("03/25/2024", date(2024, 3, 25)),
        ("25.3.99", date(1999, 3, 25)),
        ("5/5/2024", date(2024, 5, 5)),
        ("99.3.5", date(1999, 3, 5)),
        ("2100-12-31", date(2100, 12, 31)),
        ("1900-01-01", date(1900, 1, 1)),
    ],
)
def test_reads_what_allows_one_reading(value: object, expected: date | None) -> None:
    """Figures are read when only one day fits them."""
    if expected is None:
        with pytest.raises(UnreadableError):
            parse_date(value)
    else:
        assert parse_date(value) == expected


@pytest.mark.parametrize("value", ["8/4", "8月4日", "8月4号", "08-04", "八月四日"])
def test_takes_the_year_from_outside(value: str) -> None:
    """A day without a year needs one, e.g. from the sheet's title."""
    assert parse_date(value, year=2026) == date(2026, 8, 4)
    with pytest.raises(UnreadableError) as caught:
        parse_date(value)
    assert caught.value.reason is Reason.DATE_INCOMPLETE


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (DateOrder.MONTH_FIRST, date(2026, 3, 4)),
        (DateOrder.DAY_FIRST, date(2026, 4, 3)),
    ],
)
def test_follows_the_order_of_the_column(order: DateOrder, expected: date) -> None:
    """03/04/2026 is refused until somebody says how the column is written."""
    assert parse_date("03/04/2026", order=order) == expected


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("03/04/2026", Reason.DATE_AMBIGUOUS),
        ("3/5/24", Reason.DATE_AMBIGUOUS),
        ("05.03.24", Reason.DATE_AMBIGUOUS),
        ("24/03/05", Reason.DATE_AMBIGUOUS),
        ("2024年3月", Reason.DATE_INCOMPLETE),
        ("2024-03", Reason.DATE_INCOMPLETE),
        ("2024", Reason.DATE_INCOMPLETE),
        (2024, Reason.NOT_A_DATE),
        (7, Reason.NOT_A_DATE),
        (-1, Reason.NOT_A_DATE),
        (float("nan"), Reason.NOT_A_DATE),
        (float("inf"), Reason.NOT_A_DATE),
        (1e300, Reason.NOT_A_DATE),
        ("未发", Reason.NOT_A_DATE),
        ("", Reason.NOT_A_DATE),
        (None, Reason.NOT_A_DATE),
        (True, Reason.NOT_A_DATE),
        ("2024-02-30", Reason.NOT_A_DATE),
        ("2024-13-05", Reason.NOT_A_DATE),
        ("20241305", Reason.NOT_A_DATE),
        ("2024-03-05 25:00", Reason.NOT_A_DATE),
        ("1899-12-31", Reason.DATE_OUT_OF_RANGE),
        ("2101-01-01", Reason.DATE_OUT_OF_RANGE),
        (date(1753, 1, 1), Reason.DATE_OUT_OF_RANGE),
        (at(9999, 12, 31), Reason.DATE_OUT_OF_RANGE),
        ("0000-00-00", Reason.NOT_A_DATE),
        ("5 Foo 2024", Reason.NOT_A_DATE),
        ("123-4-5", Reason.NOT_A_DATE),
    ],
)
def test_refuses_rather_than_guesses(value: object, reason: Reason) -> None:
    """What cannot be read is named, not invented."""
    with pytest.raises(UnreadableError) as caught:
        parse_date(value)
    assert caught.value.reason is reason


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-05 10:30", at(2024, 3, 5, hour=10, minute=30)),
        ("2024/3/5 下午 3:05", at(2024, 3, 5, hour=15, minute=5)),
        ("2024/3/5 12:05 AM", at(2024, 3, 5, hour=0, minute=5)),
        ("2024/3/5 12:05 pm", at(2024, 3, 5, hour=12, minute=5)),
        ("2024年3月5日 9点30分", at(2024, 3, 5, hour=9, minute=30)),
        (45356.5, at(2024, 3, 5, hour=12)),
        (at(2024, 3, 5, hour=1, minute=2, second=3), at(2024, 3, 5, hour=1, minute=2, second=3)),
        ("2024.3.5", at(2024, 3, 5)),
    ],
)
def test_keeps_the_time_of_day(value: object, expected: datetime) -> None:
    """A moment keeps hours and minutes where there are any."""
    assert parse_moment(value) == expected


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_survives_its_usual_spellings(day: date) -> None:
    """What our own export and Chinese programs write comes back as the same day."""
    spellings = [
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day:%Y%m%d}",
        int(f"{day:%Y%m%d}"),
    ]
    assert {parse_date(spelling) for spelling in spellings} == {day}


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none()))
def test_anything_is_read_or_refused(value: object) -> None:
    """No input makes anything but a day of the allowed years or a named refusal."""
    try:
        day = parse_date(value)
    except UnreadableError:
        return
    assert 1900 <= day.year <= 2100


@given(st.from_regex(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}", fullmatch=True))
def test_figures_never_crash(text: str) -> None:
    """Three figures are a day, or refused by name."""
    try:
        parse_date(text, 2024)
    except UnreadableError:
        return


@pytest.mark.parametrize(
    ("value", "at"),
    [
        ("2024-3-1 8:30", time(8, 30)),
        ("2024-3-1 下午2点", time(14)),
        (45000.5, time(12)),
        (datetime(2024, 3, 1, 9, 5), time(9, 5)),  # noqa: DTZ001 - as a workbook has it
        ("2024-3-1 25:00", None),
        ("2024-3-1 0:00", None),
        ("2024-3-1", None),
        ("8:30", None),
        (45000, None),
        (None, None),
    ],
)
def test_times_of_day(value: object, at: time | None) -> None:
    """An hour that no day has is none; that its day cannot be read is for others to say."""
    assert clock_of(value) == at
