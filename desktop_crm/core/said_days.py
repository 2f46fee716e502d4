"""Days as people write them in passing: 明天, 下周一, 3天后, 月底, 11-27, next Friday."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from desktop_crm.core.holidays import Holiday, WorkCalendar
from desktop_crm.core.periods import Month

_FARTHEST = timedelta(days=400)
_NEXT_YEAR_WITHIN = timedelta(days=183)
"""A day without a year that has passed is one of next year only if that is near."""
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_WEEKDAYS = {digit: place for place, digit in enumerate("一二三四五六日")} | {"天": 6}
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_HOLIDAYS = {
    "元旦": Holiday.NEW_YEAR,
    "春节": Holiday.SPRING_FESTIVAL,
    "过年": Holiday.SPRING_FESTIVAL,
    "清明": Holiday.QINGMING,
    "五一": Holiday.LABOUR_DAY,
    "端午": Holiday.DRAGON_BOAT,
    "中秋": Holiday.MID_AUTUMN,
    "国庆": Holiday.NATIONAL_DAY,
    "十一": Holiday.NATIONAL_DAY,
}


@dataclass(frozen=True, slots=True)
class SaidDay:
    """Where a day stands in a text, and which one is meant; not yet moved off a day off."""

    start: int
    end: int
    day: date


@dataclass(frozen=True, slots=True)
class _Now:
    today: date
    calendar: WorkCalendar

    def after(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def monday(self, weeks: int) -> date:
        return self.after(7 * weeks - self.today.weekday())

    def month(self, months: int) -> Month:
        return Month.of(self.today).plus(months)


_Read: TypeAlias = Callable[[re.Match[str], _Now], "date | None"]


def said_days(text: str, *, today: date, calendar: WorkCalendar) -> tuple[SaidDay, ...]:
    """The days after today that a text names, in its order; where readings overlap, the longest."""
    now = _Now(today, calendar)
    found = sorted(_readings(text, now), key=lambda each: (each.start - each.end, each.start))
    kept: list[SaidDay] = []
    for each in found:
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    kept.sort(key=lambda each: each.start)
    return tuple(each for each in kept if today < each.day <= today + _FARTHEST)


def _readings(text: str, now: _Now) -> Iterator[SaidDay]:
    """All readings; what is no day at all, such as 02-30, is left out."""
    for pattern, read in _RULES:
        for found in pattern.finditer(text):
            try:
                day = read(found, now)
            except (ValueError, OverflowError):
                continue
            if day is not None:
                yield SaidDay(found.start(), found.end(), day)


def _count(words: str) -> int:
    """十二, 两, 30 as a number."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS[words] if words in _DIGITS else _refuse(words)
    whole = _DIGITS[tens] if tens in _DIGITS else (_refuse(tens) if tens else 1)
    return 10 * whole + (_DIGITS[ones] if ones in _DIGITS else (_refuse(ones) if ones else 0))


def _refuse(words: str) -> int:
    raise ValueError(f"no number: {words!r}")


def _next(month: int, day: int, today: date) -> date | None:
    """That day this year, or next year if this year's has passed and next year's is near."""
    this_year = date(today.year, month, day)
    if this_year > today:
        return this_year
    later = date(today.year + 1, month, day)
    return later if later - today <= _NEXT_YEAR_WITHIN else this_year


def _full(found: re.Match[str], _now: _Now) -> date:
    return date(int(found[1]), int(found[2]), int(found[3]))


def _month_and_day(found: re.Match[str], now: _Now) -> date | None:
    return _next(int(found[1]), int(found[2]), now.today)


def _relative(found: re.Match[str], now: _Now) -> date:
    return now.after({"大后天": 3, "后天": 2}.get(found[0], 1))


def _in_a_while(found: re.Match[str], now: _Now) -> date | None:
    count = 15 if found[0].startswith("半") else _count(found["n"])
    return _plus(count, found["unit"] or "天", now)


def _plus(count: int, unit: str, now: _Now) -> date | None:
    if count > _FARTHEST.days:
        return None
    if "工作日" in unit or "working" in unit:
        return now.calendar.after(now.today, count)
    if "月" in unit or unit.startswith("month"):
        return now.month(count).day(now.today.day)
    if unit[-1] in "周期拜" or unit.startswith("week"):
        return now.after(7 * count)
    return now.after(count)


def _weekday(found: re.Match[str], now: _Now) -> date:
    which, place = found["which"] or "", _WEEKDAYS[found["day"]]
    if which:
        return now.monday(which.count("下")) + timedelta(days=place)
    return now.after((place - now.today.weekday() - 1) % 7 + 1)


def _week(found: re.Match[str], now: _Now) -> date:
    return now.monday(found[0].count("下"))


def _month_end(found: re.Match[str], now: _Now) -> date | None:
    if found["month"]:
        this_year = Month(now.today.year, int(found["month"])).last
        later = Month(now.today.year + 1, int(found["month"])).last
        near = later - now.today <= _NEXT_YEAR_WITHIN
        return later if this_year <= now.today and near else this_year
    return now.month((found["which"] or "").count("下")).last


def _year_end(_found: re.Match[str], now: _Now) -> date:
    return date(now.today.year, 12, 31)


def _next_month(found: re.Match[str], now: _Now) -> date:
    month = now.month(1)
    if found["day"]:
        return date(month.first.year, month.first.month, int(found["day"]))
    return month.first if found["early"] else month.day(now.today.day)


def _day_of_month(found: re.Match[str], now: _Now) -> date:
    day = int(found[1])
    month = now.month(0 if day > now.today.day else 1)
    return date(month.first.year, month.first.month, day)


def _after_holiday(found: re.Match[str], now: _Now) -> date | None:
    wanted = _HOLIDAYS.get(found["holiday"])
    for offset in range(_FARTHEST.days):
        stretch = now.calendar.stretch(now.after(offset))
        if stretch is not None and stretch[0] in (wanted or stretch[0], wanted):
            return stretch[2] + timedelta(days=1)
    return None


def _english_weekday(found: re.Match[str], now: _Now) -> date:
    place = _ENGLISH_DAYS.index(found["day"][:3].lower())
    if found["which"].lower() == "next":
        return now.monday(1) + timedelta(days=place)
    return now.after((place - now.today.weekday() - 1) % 7 + 1)


def _english(found: re.Match[str], now: _Now) -> date | None:
    words = found[0].lower()
    if words.startswith("day after"):
        return now.after(2)
    if words == "tomorrow":
        return now.after(1)
    if words == "next week":
        return now.monday(1)
    if words == "next month":
        return now.month(1).day(now.today.day)
    return now.month(1 if "next" in words else 0).last


def _english_while(found: re.Match[str], now: _Now) -> date | None:
    return _plus(int(found["n"]), found["unit"].lower(), now)


def _english_date(found: re.Match[str], now: _Now) -> date | None:
    name, day = (found["m1"], found["d1"]) if found["m1"] else (found["m2"], found["d2"])
    return _next(_ENGLISH_MONTHS.index(name[:3].lower()) + 1, int(day), now.today)


_ALONE, _ENDS = r"(?<![A-Za-z0-9./-])", r"(?![A-Za-z0-9./-])"
_NO_COUNT = r"(?!\s*(?:天|个|件|台|箱|万|元|家|人|%|点|米|mm|kg))"
_NUMBER = r"(?P<n>\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_SAID_OF_DAYS = (
    r"(?=之?前|以前|之?后|以后|上午|下午|早上|晚上|[付打来到交发拜见再去回给结送开]"
    r"|[\s,，。;；、!！]|$)"
)
_MONTH_NAMES = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY_NAMES = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)day"
_RULES: tuple[tuple[re.Pattern[str], _Read], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (rf"{_ALONE}(20\d\d)\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})(?!\d)[日号]?", _full),
        (r"(?<!\d)(?<!\d年)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]", _month_and_day),
        (rf"{_ALONE}(\d{{1,2}})[-/](\d{{2}}){_ENDS}{_NO_COUNT}", _month_and_day),
        (r"大后天|(?<!大)后天|明[天日早晚]", _relative),
        (
            (
                rf"(?<![\d一二两三四五六七八九十第])(?:半个月|{_NUMBER}\s*个?\s*"
                r"(?P<unit>工作日|天|日|周|星期|礼拜|(?<=个)月))\s*(?:之后|以后|后|之内|以内|内)"
            ),
            _in_a_while,
        ),
        (
            (
                r"(?<![上每\d一二两三四五六七八九十])(?<!上个)(?P<which>下下|下|这|本)?个?(?:周|星期|礼拜)"
                r"(?P<day>[一二三四五六日天])(?!次|趟|回|家|单)"
            ),
            _weekday,
        ),
        (r"下{1,2}个?(?:周|星期|礼拜)(?![一二三四五六日天末])", _week),
        (r"(?:(?<!\d)(?P<month>\d{1,2})|(?P<which>下下个?|下个?|这个?|本)?)月[底末]", _month_end),
        (r"(?<!\d)年[底末]", _year_end),
        (r"下个?月(?:(?P<early>初)|(?P<day>\d{1,2})[日号])?(?![底末\d])", _next_month),
        (rf"(?<![\dA-Za-z月年/.-])(\d{{1,2}})[号日]{_SAID_OF_DAYS}", _day_of_month),
        (
            (rf"(?P<holiday>{'|'.join(_HOLIDAYS)}|节|年)(?:假|节)?(?:过后|之后|以后|后)"),
            _after_holiday,
        ),
        (
            (
                r"\bday after tomorrow\b|\btomorrow\b|\bnext week\b|\bnext month\b"
                r"|\bend of (?:(?:the|this|next) )?month\b"
            ),
            _english,
        ),
        (rf"\b(?P<which>next|on|this) (?P<day>{_DAY_NAMES})\b", _english_weekday),
        (r"\bin (?P<n>\d{1,3}) (?P<unit>working days?|days?|weeks?|months?)\b", _english_while),
        (
            (
                rf"\b(?:(?P<d1>\d{{1,2}}) (?P<m1>{_MONTH_NAMES})|(?P<m2>{_MONTH_NAMES}) "
                rf"(?P<d2>\d{{1,2}}))\b"
            ),
            _english_date,
        ),
    )
)
