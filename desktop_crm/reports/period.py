"""Which days a report covers: the chosen period, and how far the firm's books reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month, Period, twelve_months_to
from desktop_crm.queries.sales import SalesScope, first_order_on, last_order_on
from desktop_crm.reports.options import Choice, Option, OptionKind, Settings
from desktop_crm.reports.values import Sentence, day

ALL, MONTH, YEAR, TWELVE_MONTHS = "all", "month", "year", "12m"

PERIOD = Option(
    "period",
    QT_TRANSLATE_NOOP("reports", "Period"),
    OptionKind.CHOICE,
    ALL,
    (
        Choice(ALL, QT_TRANSLATE_NOOP("reports", "All time")),
        Choice(MONTH, QT_TRANSLATE_NOOP("reports", "This month")),
        Choice(YEAR, QT_TRANSLATE_NOOP("reports", "This year")),
        Choice(TWELVE_MONTHS, QT_TRANSLATE_NOOP("reports", "12 months")),
    ),
)
FROM = Option("from", QT_TRANSLATE_NOOP("reports", "From"), OptionKind.DAY)
TO = Option("to", QT_TRANSLATE_NOOP("reports", "To"), OptionKind.DAY)
PERIOD_OPTIONS = (PERIOD, FROM, TO)

_FROM_TO = QT_TRANSLATE_NOOP("reports", "{first} to {last}")
_UNTIL = QT_TRANSLATE_NOOP("reports", "All time up to {last}")
_BOOKS_END = QT_TRANSLATE_NOOP(
    "reports",
    "The last order in this file is of {last}: the figures are as of that day.",
)


@dataclass(frozen=True, slots=True)
class Books:
    """The first and the last day with an order, and the day as of which months are judged.

    Where nothing was ordered in this month and the one before, the file is a firm's past: its
    running month is the one of its last order, not today's.
    """

    first: date | None
    last: date | None
    as_of: date
    end_early: bool = False


def read_books(session: Session, today: date) -> Books:
    """How far the orders reach."""
    last = last_order_on(session, today)
    first = first_order_on(session, today)
    if last is not None and Month.of(last) < Month.of(today).plus(-1):
        return Books(first, last, last, end_early=True)
    return Books(first, last, today)


def chosen_scope(settings: Settings, books: Books, *, net: bool = True) -> SalesScope:
    """The days that a report's settings ask for."""
    first, last = settings.day("from"), settings.day("to")
    if first is not None or last is not None:
        return SalesScope(books.as_of if last is None else min(last, books.as_of), first, net)
    match settings.text("period"):
        case "month":
            return SalesScope(books.as_of, Month.of(books.as_of).first, net)
        case "year":
            return SalesScope(books.as_of, Month(books.as_of.year, 1).first, net)
        case "12m":
            return SalesScope.of(twelve_months_to(books.as_of), net=net)
        case _:
            return SalesScope(books.as_of, None, net)


def scope_to(settings: Settings, today: date) -> SalesScope:
    """The days that settings ask for, of records that reach up to today whatever was ordered."""
    return chosen_scope(settings, Books(None, None, today))


def whole_months(settings: Settings, books: Books) -> list[Month]:
    """The months that a period touches; twelve months are twelve calendar months."""
    if books.first is None:
        return []
    scope = chosen_scope(settings, books)
    first = Month.of(books.first if scope.first is None else max(scope.first, books.first))
    last = Month.of(scope.last)
    if settings.text("period") == TWELVE_MONTHS and settings.day("from") is None:
        first = max(last.plus(-11), Month.of(books.first))
    return first.until(last)


def days_of(scope: SalesScope) -> Sentence:
    """The days of a scope in words."""
    if scope.first is None:
        return Sentence(_UNTIL, {"last": day(scope.last)})
    return Sentence(_FROM_TO, {"first": day(scope.first), "last": day(scope.last)})


def books_note(books: Books) -> tuple[Sentence, ...]:
    """A warning where the file ends long before today."""
    if not books.end_early:
        return ()
    return (Sentence(_BOOKS_END, {"last": day(books.as_of)}),)


def so_far(month: Month, as_of: date) -> Period:
    """A month, or its days up to the day as of which it is judged."""
    return Period.of_month(month, up_to=as_of)
