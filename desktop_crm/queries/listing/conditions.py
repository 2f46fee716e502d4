"""Conditions of a list's filter as plain values: a field, an operator, what it compares with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any
from uuid import UUID


class FilterKind(StrEnum):
    """What a field holds, as far as a filter is concerned."""

    TEXT = "text"
    CHOICE = "choice"
    RECORD = "record"
    LEVEL = "level"
    MONEY = "money"
    NUMBER = "number"
    DAY = "day"
    CHANGE = "change"
    YES_NO = "yes_no"


class Operator(StrEnum):
    """How a field is compared."""

    CONTAINS = "contains"
    LACKS = "lacks"
    IS = "is"
    STARTS = "starts"
    ONE_OF = "one_of"
    NONE_OF = "none_of"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    SINCE = "since"
    UNTIL = "until"
    LAST_DAYS = "last_days"
    NOT_FOR_DAYS = "not_for_days"
    NEXT_DAYS = "next_days"
    TODAY = "today"
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    FELL_BY = "fell_by"
    ROSE_BY = "rose_by"
    YES = "yes"
    NO = "no"
    EMPTY = "empty"
    FILLED = "filled"


_PRESENCE = (Operator.EMPTY, Operator.FILLED)
_FIGURE = (Operator.AT_LEAST, Operator.AT_MOST, Operator.BETWEEN, Operator.IS, *_PRESENCE)
_PERIODS = (
    Operator.TODAY,
    Operator.THIS_WEEK,
    Operator.THIS_MONTH,
    Operator.LAST_MONTH,
    Operator.THIS_YEAR,
    Operator.LAST_YEAR,
)

OPERATORS: dict[FilterKind, tuple[Operator, ...]] = {
    FilterKind.TEXT: (
        Operator.CONTAINS,
        Operator.LACKS,
        Operator.IS,
        Operator.STARTS,
        *_PRESENCE,
    ),
    FilterKind.CHOICE: (Operator.ONE_OF, Operator.NONE_OF, *_PRESENCE),
    FilterKind.RECORD: (Operator.ONE_OF, Operator.NONE_OF, *_PRESENCE),
    FilterKind.LEVEL: _FIGURE,
    FilterKind.MONEY: _FIGURE,
    FilterKind.NUMBER: _FIGURE,
    FilterKind.DAY: (
        Operator.LAST_DAYS,
        Operator.NOT_FOR_DAYS,
        Operator.NEXT_DAYS,
        *_PERIODS,
        Operator.SINCE,
        Operator.UNTIL,
        Operator.BETWEEN,
        *_PRESENCE,
    ),
    FilterKind.CHANGE: (Operator.FELL_BY, Operator.ROSE_BY),
    FilterKind.YES_NO: (Operator.YES, Operator.NO),
}
"""What can be asked of each kind of field, the most useful first."""

COUNTS_DAYS = frozenset({Operator.LAST_DAYS, Operator.NOT_FOR_DAYS, Operator.NEXT_DAYS})
WITHOUT_VALUE = frozenset({Operator.YES, Operator.NO, *_PRESENCE, *_PERIODS})
"""Operators that say everything themselves."""
_LONGEST = 36_500
_FIRST_YEAR, _LAST_YEAR = 1_800, 9_000


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison; `values` are canonical texts: decimals, ISO days, hexadecimal ids, codes."""

    field: str
    operator: Operator
    values: tuple[str, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """For JSON."""
        return {"field": self.field, "operator": self.operator.value, "values": list(self.values)}

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> Condition:
        """From JSON.

        Raises:
            ValueError, KeyError, TypeError: if it is nothing of ours.
        """
        values = tuple(str(each) for each in plain.get("values", ()))
        return cls(str(plain["field"]), Operator(plain["operator"]), values)


def values_of(condition: Condition, kind: FilterKind) -> tuple[Any, ...]:
    """The condition's values as the field's own type; as many as the operator needs.

    Raises:
        ValueError: if the operator is none of this kind, or a value is missing or unreadable.
    """
    operator = condition.operator
    if operator not in OPERATORS[kind]:
        raise ValueError(f"{operator} does not suit {kind}")
    if operator in WITHOUT_VALUE:
        return ()
    wanted = 2 if operator is Operator.BETWEEN else 1
    if len(condition.values) < wanted:
        raise ValueError(f"{operator} needs {wanted} value(s)")
    return tuple(_read(value, kind, operator) for value in condition.values)


def is_complete(condition: Condition, kind: FilterKind) -> bool:
    """Whether the condition can be asked as it stands."""
    try:
        values_of(condition, kind)
    except ValueError:
        return False
    return True


def _read(value: str, kind: FilterKind, operator: Operator) -> Any:
    if operator in COUNTS_DAYS:
        return _days(value)
    match kind:
        case FilterKind.TEXT | FilterKind.CHOICE:
            if not value.strip():
                raise ValueError("an empty text finds everything")
            return value
        case FilterKind.RECORD:
            return UUID(value)
        case FilterKind.DAY:
            return _day(value)
        case FilterKind.LEVEL:
            return int(value)
        case _:
            return _number(value)


def _day(value: str) -> date:
    day = date.fromisoformat(value)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(f"{day} is out of range")
    return day


def _days(value: str) -> int:
    days = int(value)
    if not 0 <= days <= _LONGEST:
        raise ValueError(f"{days} days are out of range")
    return days


def _number(value: str) -> Decimal:
    try:
        number = Decimal(value)
    except InvalidOperation as error:
        raise ValueError(f"not a number: {value!r}") from error
    if not number.is_finite() or abs(number) >= 10**14:
        raise ValueError(f"not a usable number: {value!r}")
    return number
