"""Short ways to write down the fields of a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import Text
from desktop_crm.queries.list_columns import Badge, Column, Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.choice import Choice
from desktop_crm.queries.listing.conditions import FilterKind
from desktop_crm.queries.listing.listing import Grouping, ListField, Value
from desktop_crm.queries.listing.values import option, person

STAFF = "staff"
TAG = "tag"
_KINDS = {
    Kind.DATE: FilterKind.DAY,
    Kind.MOMENT: FilterKind.DAY,
    Kind.MONEY: FilterKind.MONEY,
    Kind.NUMBER: FilterKind.NUMBER,
    Kind.DAYS_LEFT: FilterKind.NUMBER,
    Kind.PERCENT: FilterKind.NUMBER,
    Kind.STARS: FilterKind.LEVEL,
}
_WIDTHS = {
    Kind.DATE: 112,
    Kind.MOMENT: 118,
    Kind.MONEY: 112,
    Kind.NUMBER: 92,
    Kind.BADGE: 112,
    Kind.STARS: 112,
}
_MONTHS = frozenset({Kind.DATE, Kind.MOMENT})
_OF_COLUMN = frozenset(
    {
        *("visible", "sortable", "fixed", "stretch", "total", "strong", "dash_zero", "places"),
        *("sum_tone", "opens", "avatar", "note"),
    }
)


def field(
    key: str,
    title: Text | str,
    value: Any,
    kind: Kind = Kind.TEXT,
    width: int | None = None,
    *,
    by: FilterKind | None = None,
    **more: Any,
) -> ListField:
    """A field whose `value` is a column, or a function of the question; `more` are attributes."""
    of_column = {name: more.pop(name) for name in list(more) if name in _OF_COLUMN}
    column = Column(key, title, kind, width or _WIDTHS.get(kind, 112), **of_column)
    ask: Value = value if callable(value) else _constant(value)
    if kind in _MONTHS:
        more.setdefault("group", Grouping.MONTH)
    if kind is Kind.STARS:
        more.setdefault("group", Grouping.VALUE)
    return ListField(column, by or _KINDS.get(kind, FilterKind.TEXT), ask, **more)


def _constant(value: Any) -> Value:
    def ask(_asked: Asked) -> Any:
        return value

    return ask


def money(key: str, title: Text, value: Any, **more: Any) -> ListField:
    """An amount in whole yuan, as lists show them; summed unless said otherwise."""
    usual: dict[str, Any] = {"places": 0, "total": True, "dash_zero": True}
    return field(key, title, value, Kind.MONEY, **usual | more)


def chosen(key: str, title: Text, value: Any, options: OptionList, **more: Any) -> ListField:
    """A field whose value is an entry of one of the firm's lists."""
    usual: dict[str, Any] = {"show": option, "ranked": "option", "group": Grouping.VALUE}
    return field(key, title, value, by=FilterKind.RECORD, choices=options.value, **usual | more)


def colleague(key: str, title: Text, value: Any, **more: Any) -> ListField:
    """A field whose value is one of the firm's people."""
    usual: dict[str, Any] = {"width": 84, "show": person, "ranked": STAFF}
    usual["group"] = Grouping.VALUE
    return field(key, title, value, by=FilterKind.RECORD, choices=STAFF, **usual | more)


def badge(key: str, title: Text, value: Any, badges: Mapping[Any, Badge], **more: Any) -> ListField:
    """A field with a closed set of values, each shown as a badge."""

    def show(_page: Any, code: Any) -> Badge | None:
        return badges.get(code)

    usual: dict[str, Any] = {"show": show, "group": Grouping.VALUE, "offers": offered(badges)}
    return field(key, title, value, Kind.BADGE, by=FilterKind.CHOICE, **usual | more)


def flag(key: str, title: Text, value: Any, shown: Badge, **more: Any) -> ListField:
    """A field that is true or not; a badge where it is."""

    def show(_page: Any, is_set: Any) -> Badge | None:
        return shown if is_set else None

    usual: dict[str, Any] = {"show": show, "group": Grouping.VALUE}
    return field(key, title, value, Kind.BADGE, by=FilterKind.YES_NO, **usual | more)


def offered(badges: Mapping[Any, Badge]) -> tuple[Choice, ...]:
    """The choices that badges stand for."""
    return tuple(Choice(str(code), each.text) for code, each in badges.items())
