"""What a fix makes of the first cell of its group, to be shown on the button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date

from desktop_crm.core.amounts import parse_rate
from desktop_crm.core.dates import DateOrder, parse_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.exchange.clean.date_orders import swapped
from desktop_crm.exchange.clean.fixes import Fix, FixKind
from desktop_crm.exchange.clean.provinces import ARROW

ORDER_OF: Mapping[FixKind, DateOrder] = {
    FixKind.MONTH_FIRST: DateOrder.MONTH_FIRST,
    FixKind.DAY_FIRST: DateOrder.DAY_FIRST,
    FixKind.YEAR_FIRST: DateOrder.YEAR_FIRST,
}
_MONTHS = QT_TRANSLATE_NOOP("import fix", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
_DAY_OF_MONTH = QT_TRANSLATE_NOOP("import fix", "{day} {month}")


def day_words(day: date, language: Language) -> str:
    """A day without its year, with its month in words: `4 Mar`, `3月4日`."""
    month = language.say(_MONTHS).split()[day.month - 1]
    return language.say(_DAY_OF_MONTH, day=day.day, month=month)


def fix_result(fix: Fix, text: str, language: Language) -> str:
    """What becomes of a cell's text; nothing where that cannot be said in a word."""
    with suppress(UnreadableError, ValueError):
        if fix.kind in ORDER_OF:
            return _by_order(fix, text, language)
        if read := _RESULTS.get(fix.kind):
            return read(fix, text, language)
    return ""


def _by_order(fix: Fix, text: str, language: Language) -> str:
    day = parse_date(text, order=ORDER_OF[fix.kind])
    return language.date(day) if fix.kind is FixKind.YEAR_FIRST else day_words(day, language)


def _swapped(_fix: Fix, text: str, language: Language) -> str:
    day = swapped(date.fromisoformat(text[:10]))
    return day_words(day, language) if isinstance(day, date) else ""


def _with_year(fix: Fix, text: str, language: Language) -> str:
    return language.date(parse_date(text, fix.year))


def _percent(_fix: Fix, text: str, language: Language) -> str:
    return language.percent(parse_rate(text, percent=True))


def _province(_fix: Fix, text: str, _language: Language) -> str:
    return " ".join(text.split(ARROW)[1:])


_RESULTS: Mapping[FixKind, Callable[[Fix, str, Language], str]] = {
    FixKind.SWAP_DAYS: _swapped,
    FixKind.TAKE_YEAR: _with_year,
    FixKind.AS_PERCENT: _percent,
    FixKind.FILL_PROVINCE: _province,
}
