"""Days, promises and numbers found in what was said."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.core.log_hints import day_hints, number_hints
from desktop_crm.core.said_days import said_days

CALENDAR = WorkCalendar()
SATURDAY = date(2026, 11, 21)
DAYS = st.dates(date(2024, 1, 1), date(2028, 6, 30))


def _said(text: str, today: date = SATURDAY) -> list[str]:
    return [each.day.isoformat() for each in said_days(text, today=today, calendar=CALENDAR)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明天再打", "2026-11-22"),
        ("后天来", "2026-11-23"),
        ("大后天来", "2026-11-24"),
        ("3天后", "2026-11-24"),
        ("三天之后", "2026-11-24"),
        ("十二天后", "2026-12-03"),
        ("二十五天后", "2026-12-16"),
        ("3个工作日内", "2026-11-25"),
        ("两周后", "2026-12-05"),
        ("两个星期后", "2026-12-05"),
        ("两个月后", "2027-01-21"),
        ("半个月后", "2026-12-06"),
        ("下周一", "2026-11-23"),
        ("下周五先付", "2026-11-27"),
        ("下个星期天", "2026-11-29"),
        ("下下周三", "2026-12-02"),
        ("周三见", "2026-11-25"),
        ("周六见", "2026-11-28"),
        ("下周再说", "2026-11-23"),
        ("月底前", "2026-11-30"),
        ("下月底", "2026-12-31"),
        ("12月底", "2026-12-31"),
        ("1月底", "2027-01-31"),
        ("年底前", "2026-12-31"),
        ("下个月", "2026-12-21"),
        ("下月初", "2026-12-01"),
        ("下月5号", "2026-12-05"),
        ("25号付", "2026-11-25"),
        ("5号前", "2026-12-05"),
        ("11-27交货", "2026-11-27"),
        ("12/05", "2026-12-05"),
        ("1月8日", "2027-01-08"),
        ("2026年12月1日", "2026-12-01"),
        ("2027-01-15", "2027-01-15"),
        ("元旦后结清", "2027-01-02"),
        ("节后", "2027-01-02"),
        ("call tomorrow", "2026-11-22"),
        ("in 3 days", "2026-11-24"),
        ("in 2 weeks", "2026-12-05"),
        ("next Friday", "2026-11-27"),
        ("on Tuesday", "2026-11-24"),
        ("end of the month", "2026-11-30"),
        ("27 Nov", "2026-11-27"),
        ("December 5", "2026-12-05"),
    ],
)
def test_a_day_as_people_say_it(text: str, day: str) -> None:
    assert _said(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "今天打了电话",
            "上周五说的",
            "上个星期一",
            "每周一例会",
            "两周一次",
            "3天前",
            "10 月货款",
        ),
        *(
            "11-06 批次有毛刺",
            "SO20261115-001",
            "138-11-27",
            "3-5天",
            "1/2 英寸",
            "02-30",
            "13月40日",
        ),
        *("5号电池", "2号仓库", "第3天后面", "1-10个", "月", "周", "999天后"),
    ],
)
def test_no_day_is_made_up(text: str) -> None:
    assert _said(text) == []


def test_several_days_keep_their_order() -> None:
    text = "下周五先付 5 万，其余元旦后结清"
    hints = day_hints(f"王经理说 10 月货款{text}。", today=SATURDAY, calendar=CALENDAR)
    assert [(each.words, each.day.isoformat(), each.is_promise) for each in hints] == [
        ("下周五", "2026-11-27", True),
        ("元旦后", "2027-01-04", True),
    ]
    assert [each.amount for each in hints] == [Decimal(50_000), None]


def test_a_visit_is_no_promise() -> None:
    (hint,) = day_hints("没付款，明天去拜访", today=SATURDAY, calendar=CALENDAR)
    assert (hint.is_promise, hint.meant, hint.day) == (
        False,
        date(2026, 11, 22),
        date(2026, 11, 23),
    )


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("明天付¥3,500", 3_500),
        ("明天付 1.5 万元", 15_000),
        ("12000明天打款", 12_000),
        ("明天付清3月货款", None),
        ("will pay 50,000 next Friday", 50_000),
    ],
)
def test_the_promised_amount(text: str, amount: int | None) -> None:
    (hint,) = day_hints(text, today=SATURDAY, calendar=CALENDAR)
    assert (hint.is_promise, hint.amount) == (True, amount)


@given(st.text(max_size=120), DAYS)
def test_any_text_gives_working_days_to_come(text: str, today: date) -> None:
    hints = day_hints(text, today=today, calendar=CALENDAR)
    assert len({each.day for each in hints}) == len(hints)
    for each in hints:
        assert each.words in text
        assert today < each.meant <= each.day
        assert each.day == CALENDAR.working_day_from(each.meant)


@given(DAYS, st.integers(1, 300))
def test_counted_days(today: date, count: int) -> None:
    assert _said(f"约好{count}天后再谈", today) == [(today + timedelta(days=count)).isoformat()]


@given(DAYS, st.integers(0, 6), st.sampled_from(["周", "星期", "礼拜"]))
def test_weekdays(today: date, place: int, week: str) -> None:
    name = f"{week}{'一二三四五六日'[place]}"
    (coming,) = _said(f"说{name}来", today)
    day = date.fromisoformat(coming)
    assert (day.weekday(), 1 <= (day - today).days <= 7) == (place, True)
    (after,) = _said(f"说下{name}来", today)
    monday = today - timedelta(days=today.weekday())
    assert date.fromisoformat(after) == monday + timedelta(days=7 + place)


@given(DAYS, st.integers(1, 180), st.sampled_from(["%m-%d", "%m/%d", "%Y-%m-%d", "%m月%d日"]))
def test_written_days(today: date, ahead: int, form: str) -> None:
    day = today + timedelta(days=ahead)
    assert _said(f"定在{day.strftime(form)}，不变", today) == [day.isoformat()]


@given(st.lists(st.from_regex(r"[A-Z]{1,3}[0-9]{3,9}", fullmatch=True), unique=True, max_size=6))
def test_known_numbers_are_found_alone(numbers: list[str]) -> None:
    known = {number: number for number in numbers}
    assert number_hints("客户提到" + "、".join(reversed(numbers)), known) == tuple(
        reversed(numbers)
    )
    assert number_hints("".join(f"{number}0" for number in numbers), known) == ()


def test_a_number_is_not_part_of_another() -> None:
    known = {"TS1": 1, "TS12": 2, "SO-3": 3}
    assert number_hints("ts12 没回复，so-3也是", known) == (2, 3)
    assert number_hints("xTS1, SO-34", known) == ()
