"""Days and times as people say them: today and yesterday by name, far ones by date."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop_crm.core.clock import local_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language

_TODAY = QT_TRANSLATE_NOOP("moment", "Today")
_YESTERDAY = QT_TRANSLATE_NOOP("moment", "Yesterday")
_TOMORROW = QT_TRANSLATE_NOOP("moment", "Tomorrow")


def near_day(language: Language, day: date, today: date) -> str:
    """`今天`, `11-19 周四` within half a year, else the whole date."""
    named = {today: _TODAY, today - timedelta(days=1): _YESTERDAY}
    named[today + timedelta(days=1)] = _TOMORROW
    if day in named:
        return language.say(named[day])
    return short_day(language, day, today)


def short_day(language: Language, day: date, today: date) -> str:
    """`11-19 周四` or `Thu 19 Nov` near today; the whole date where the year must be said."""
    if abs((day - today).days) > 183:
        return language.date(day)
    if language.is_chinese:
        return f"{day:%m-%d} {language.weekday(day)}"
    return f"{language.weekday(day)} {day.day} {day:%b}"


def month_and_day(language: Language, day: date, today: date) -> str:
    """`11-08`, or the whole date of another year."""
    if day.year != today.year or not language.is_chinese:
        return language.date(day)
    return f"{day:%m-%d}"


def near_moment(language: Language, at: datetime, today: date) -> str:
    """`今天 09:40` for today and yesterday, else the day alone."""
    day = local_date(at)
    shown = near_day(language, day, today)
    if abs((day - today).days) <= 1:
        return f"{shown} {at.astimezone():%H:%M}"
    return shown
