"""Reading days and moments as people and other programs write them, without ever guessing."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desktop_crm.core.unreadable import Reason, UnreadableError

FIRST_YEAR, LAST_YEAR = 1900, 2100
FIRST_YEAR_OF_REPUBLIC = 1911
"""The year before the first one of Taiwan's calendar."""
_EXCEL_EPOCH = datetime.combine(date(1899, 12, 30), time())
_NOON = 12
_PIVOT = 70
"""A year of two figures lies in 1970-2069."""
_LONG, _SHORT = 4, 2
"""How many figures a year has, and what else stands in a date."""
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 73_415
"""Bare numbers count as Excel days only with five digits: 2024 is a year, not a day of 1905."""

_MONTH_NAMES = """
january february march april may june july august september october november december
"""
_MONTHS = {
    name: number
    for number, full in enumerate(_MONTH_NAMES.split(), start=1)
    for name in (full, full[:3], full[:4])
}
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_NUMBER = re.compile(r"[〇○零一二三四五六七八九十]+")
_TAIL = re.compile(r"[\s(]*(?:星期|周|礼拜)[一二三四五六日天][)\s]*")
_HALF_OF_DAY = re.compile(r"\s*(?:上午|下午|早上|晚上|中午|凌晨)$")
_CLOCK = re.compile(
    r"[\sT]*(上午|下午|晚上|中午|凌晨)?\s*(\d{1,2})[:时点](\d{1,2})?分?"
    r"(?::?(\d{1,2})(?:\.\d+)?秒?)?\s*([AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$"
)
_NUMERIC = re.compile(r"(\d{1,4})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*[日号]?")
_SERIAL = re.compile(r"\d{5}")
_COMPACT = re.compile(r"((?:19|20)\d{2}|2100)(\d{2})(\d{2})(?:\.0)?")
_REPUBLIC = re.compile(r"(?:中[华華])?民[国國]\s*(?=\d|元)")
_YEAR_OF_REPUBLIC = re.compile(r"(\d{1,3}|元)(?=\s*[-/.年])")
_COMPACT_OF_REPUBLIC = re.compile(r"(\d{2,3})(\d{2})(\d{2})(?:\.0)?")
_THIS_CENTURY = range(100, 140)
"""Years of the republic that three figures before 年 can only mean: 2011 to 2050."""
_UNMARKED = re.compile(r"(\d{3})(?=\s*年\s*\d{1,2}\s*月)")
_MONTH_AND_DAY = re.compile(r"(\d{1,2})\s*(?:[./-]|月)\s*(\d{1,2})\s*[日号]?")
_YEAR_AND_MONTH = re.compile(r"\d{4}\s*[-/.年]\s*\d{1,2}\s*月?份?|\d{4}\s*年?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*([A-Za-z]{3,9})\.?[\s\-/.,]*(\d{2,4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{2,4})")
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+", re.IGNORECASE
)


class DateOrder(StrEnum):
    """In which order day, month and year stand in figures such as 03/04/2026."""

    YEAR_FIRST = "ymd"
    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"


def parse_date(
    value: object,
    year: int | None = None,
    *,
    order: DateOrder | None = None,
    of_republic: bool = False,
) -> date:
    """The day that `value` means.

    Args:
        value: a date, an Excel day number or a text such as `2024.3.5`, `2024年3月5日`, `20240305`.
        year: the year of texts that have none (`3月5日`), e.g. from the sheet's title.
        order: how to read figures that allow several readings; without it they are refused.
        of_republic: years of up to three figures count from 1911 on, as in Taiwan; 民國113年 says
            so by itself.

    Raises:
        UnreadableError: with the reason; blank text is not a date either.
    """
    return parse_moment(value, year, order=order, of_republic=of_republic).date()


def parse_moment(
    value: object,
    year: int | None = None,
    *,
    order: DateOrder | None = None,
    of_republic: bool = False,
) -> datetime:
    """Like `parse_date`, keeping the time of day; without one it is midnight. No time zone."""
    if isinstance(value, datetime):
        return _in_range(value.replace(tzinfo=None))
    if isinstance(value, date):
        return _in_range(datetime.combine(value, time()))
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise UnreadableError(Reason.NOT_A_DATE)
    if isinstance(value, str):
        return _from_text(_in_common_era(value, of_republic=of_republic), year, order)
    if of_republic and (found := _COMPACT_OF_REPUBLIC.fullmatch(str(value))):
        return _from_text(_compact_in_common_era(found), year, order)
    return _from_number(value)


def _in_common_era(value: str, *, of_republic: bool) -> str:
    """A text whose year, if it counts from 1911 on, does so no more."""
    text = unicodedata.normalize("NFKC", value).strip()
    marked = _REPUBLIC.match(text)
    if marked:
        text = text[marked.end() :]
    if marked or of_republic:
        if found := _COMPACT_OF_REPUBLIC.fullmatch(text):
            return _compact_in_common_era(found)
        figures = _YEAR_OF_REPUBLIC.match(text)
    else:
        figures = _UNMARKED.match(text)
        if figures is None or int(figures[1]) not in _THIS_CENTURY:
            return value
    if figures is None or _is_month_and_day(text):
        return value
    number = 1 if figures[1] == "元" else int(figures[1])
    return f"{number + FIRST_YEAR_OF_REPUBLIC}{text[figures.end() :]}"


def _is_month_and_day(text: str) -> bool:
    return _MONTH_AND_DAY.fullmatch(text) is not None


def _compact_in_common_era(found: re.Match[str]) -> str:
    return f"{int(found[1]) + FIRST_YEAR_OF_REPUBLIC}{found[2]}{found[3]}"


def clock_of(value: object) -> time | None:
    """The time of day that a moment tells beside its day; None where it tells midnight or none."""
    at = time()
    if isinstance(value, datetime):
        at = value.time()
    elif isinstance(value, float) and _FIRST_SERIAL <= value <= _LAST_SERIAL:
        at = _from_number(value).time()
    elif isinstance(value, str):
        clock = _CLOCK.search(_plain(value))
        with suppress(UnreadableError):
            if clock is not None and clock.start() > 0:
                at = _time_of_day(clock)
    return at if at != time() else None


def _from_number(value: float) -> datetime:
    if _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return _in_range(_EXCEL_EPOCH + timedelta(seconds=round(value * 86_400)))
    found = _COMPACT.fullmatch(str(value))
    if found is None:
        raise UnreadableError(Reason.NOT_A_DATE)
    return _in_range(datetime.combine(_build(*map(int, found.groups())), time()))


def _from_text(value: str, year: int | None, order: DateOrder | None) -> datetime:
    text = _plain(value)
    clock = _CLOCK.search(text)
    at = time()
    if clock is not None and clock.start() > 0:
        at, text = _time_of_day(clock), text[: clock.start()]
    text = _WEEKDAY.sub("", _HALF_OF_DAY.sub("", text.strip())).rstrip(",")
    return _in_range(datetime.combine(_day_from_text(text, year, order), at))


def _plain(value: str) -> str:
    """NFKC, no Chinese weekday, Chinese numerals of dates turned into figures."""
    text = _TAIL.sub(" ", unicodedata.normalize("NFKC", value)).strip()
    return figures_of(text) if "年" in text or "月" in text else text


def figures_of(text: str) -> str:
    """A text with 五月 as 5月 and 二〇二四 as 2024."""
    return _CHINESE_NUMBER.sub(lambda found: _figures(found[0]), text)


def month_named(word: str) -> int | None:
    """The month that an English word names."""
    return _MONTHS.get(word.casefold())


def _figures(chinese: str) -> str:
    """二〇二四 is 2024, 二十五 is 25, 十 is 10."""
    if "十" not in chinese:
        return chinese.translate(_CHINESE_DIGITS)
    tens, _, ones = chinese.partition("十")
    return f"{tens.translate(_CHINESE_DIGITS) or '1'}{ones.translate(_CHINESE_DIGITS) or '0'}"


def _time_of_day(found: re.Match[str]) -> time:
    half, hour_text, minute, second, meridiem = found.groups()
    hour = int(hour_text)
    afternoon = half in ("下午", "晚上") or (meridiem or "")[:1].lower() == "p"
    morning = half in ("上午", "凌晨") or (meridiem or "")[:1].lower() == "a"
    if afternoon and hour < _NOON:
        hour += _NOON
    elif morning and hour == _NOON:
        hour = 0
    try:
        return time(hour, int(minute or 0), int(second or 0))
    except ValueError:
        raise UnreadableError(Reason.NOT_A_DATE) from None


def _day_from_text(text: str, year: int | None, order: DateOrder | None) -> date:
    if found := _COMPACT.fullmatch(text):
        return _build(*map(int, found.groups()))
    if found := _NUMERIC.fullmatch(text):
        return _by_order(found[1], found[3], found[4], found[2], order)
    if found := _DAY_FIRST.fullmatch(text):
        return _with_month_name(found[3], found[2], found[1])
    if found := _MONTH_FIRST.fullmatch(text):
        return _with_month_name(found[3], found[1], found[2])
    if found := _MONTH_AND_DAY.fullmatch(text):
        if year is None:
            raise UnreadableError(Reason.DATE_INCOMPLETE)
        return _build(year, int(found[1]), int(found[2]))
    if _YEAR_AND_MONTH.fullmatch(text):
        raise UnreadableError(Reason.DATE_INCOMPLETE)
    if _SERIAL.fullmatch(text):
        return _from_number(int(text)).date()
    raise UnreadableError(Reason.NOT_A_DATE)


def _with_month_name(year: str, month: str, day: str) -> date:
    number = _MONTHS.get(month.lower())
    if number is None or len(year) not in (_LONG, _SHORT):
        raise UnreadableError(Reason.NOT_A_DATE)
    return _build(full_year(year), number, int(day))


def _by_order(a: str, b: str, c: str, sign: str, order: DateOrder | None) -> date:
    """Three figures; a year of four digits or 年 says where the year stands."""
    if len(a) == _LONG or sign == "年":
        return _build(full_year(a), int(b), int(c))
    if len(a) > _SHORT or len(c) not in (_LONG, _SHORT, 1):
        raise UnreadableError(Reason.NOT_A_DATE)
    readings = _readings(a, b, c)
    if order is not None and order in readings:
        return readings[order]
    if not readings:
        raise UnreadableError(Reason.NOT_A_DATE)
    if len(set(readings.values())) == 1:
        return next(iter(readings.values()))
    if DateOrder.YEAR_FIRST in readings and _looks_year_first(a, c, sign):
        return readings[DateOrder.YEAR_FIRST]
    raise UnreadableError(Reason.DATE_AMBIGUOUS)


def _readings(a: str, b: str, c: str) -> dict[DateOrder, date]:
    """Each order in which the three figures are a day."""
    orders = {
        DateOrder.YEAR_FIRST: (a, b, c),
        DateOrder.MONTH_FIRST: (c, a, b),
        DateOrder.DAY_FIRST: (c, b, a),
    }
    if len(c) == _LONG:
        del orders[DateOrder.YEAR_FIRST]
    found = {}
    for order, (year, month, day) in orders.items():
        try:
            found[order] = date(full_year(year), int(month), int(day))
        except ValueError:
            continue
    return found


def _looks_year_first(a: str, c: str, sign: str) -> bool:
    """24.3.5 and 24/3/5 as Chinese offices write them; 24/03/05 may be a day of March 2005."""
    return len(a) == _SHORT and int(a) > _NOON and (len(c) == 1 or sign in ".-")


def full_year(text: str) -> int:
    """A year of two figures lies in 1970-2069."""
    year = int(text)
    if len(text) > _SHORT:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _build(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise UnreadableError(Reason.NOT_A_DATE) from None


def _in_range(moment: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise UnreadableError(Reason.DATE_OUT_OF_RANGE)
    return moment
