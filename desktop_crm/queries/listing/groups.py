"""The rows of a list put together by a field, with their number and sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.periods import Month
from desktop_crm.queries.listing.conditions import Condition, FilterKind, Operator
from desktop_crm.queries.listing.filters import EVERYTHING, ListFilter
from desktop_crm.queries.listing.listing import Grouping, ListField, Listing
from desktop_crm.queries.listing.order import directed, group_place, group_value
from desktop_crm.queries.listing.selection import Selection
from desktop_crm.queries.listing.values import Surroundings


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group: `value` is what its rows show in the field, or their month; None for 'empty'.

    `condition` added to the filter leads to just its rows.
    """

    key: str
    value: Any
    count: int
    condition: Condition
    sums: Mapping[str, Decimal] = field(default_factory=dict)


def list_groups(
    session: Session,
    *,
    listing: Listing,
    by: str,
    today: date,
    columns: Sequence[str] = (),
    list_filter: ListFilter = EVERYTHING,
) -> tuple[GroupRow, ...]:
    """The groups in the order in which `list_order` with this group puts their rows.

    Raises:
        ValueError: if rows cannot be put together by this field.
    """
    chosen = listing.find(by)
    if chosen is None or chosen.group is Grouping.NONE:
        raise ValueError(f"{listing.name} cannot be grouped by {by!r}")
    selection = Selection(session, listing, today, list_filter)
    asked = selection.asked
    keys = [key for key in columns if listing.by_key[key].column.total]
    value = group_value(chosen, asked)
    sums = [func.sum(listing.by_key[key].value(asked)) for key in keys]
    place = value
    if chosen.ranked or chosen.spelled:
        rows = select(listing.model).where(*selection.conditions)
        place = func.min(group_place(session, rows, chosen, asked))
    query: Select[Any] = (
        select(value, func.count(), *sums)
        .select_from(listing.model)
        .where(*selection.conditions)
        .group_by(value)
        .order_by(directed(chosen, place))
    )
    found = session.execute(asked.joined(query)).all()
    page = Surroundings(session, today)
    return tuple(_row(chosen, page, keys, row) for row in found)


def _row(chosen: ListField, page: Surroundings, keys: Sequence[str], row: Any) -> GroupRow:
    value, count, *sums = row
    return GroupRow(
        key="" if value is None else str(value),
        value=_shown(chosen, page, value),
        count=count,
        condition=_leading_to(chosen, value),
        sums={key: Decimal(each or 0) for key, each in zip(keys, sums, strict=True)},
    )


def _shown(chosen: ListField, page: Surroundings, value: Any) -> Any:
    if value is None or value == "":
        return None
    if chosen.group is Grouping.MONTH:
        return Month.parse(value)
    return chosen.show(page, value)


def _leading_to(chosen: ListField, value: Any) -> Condition:
    """The condition that only the rows of the group meet."""
    operator, values = Operator.EMPTY, tuple[str, ...]()
    if value is not None and value != "":
        operator, values = _comparison(chosen, value)
    return Condition(chosen.key, operator, values)


def _comparison(chosen: ListField, value: Any) -> tuple[Operator, tuple[str, ...]]:
    if chosen.group is Grouping.MONTH:
        month = Month.parse(value)
        return Operator.BETWEEN, (month.first.isoformat(), month.last.isoformat())
    match chosen.filter:
        case FilterKind.RECORD:
            return Operator.ONE_OF, (value.hex,)
        case FilterKind.CHOICE:
            code = chosen.offers[value].value if isinstance(value, int) else str(value)
            return Operator.ONE_OF, (code,)
        case FilterKind.YES_NO:
            return (Operator.YES if value else Operator.NO), ()
        case _:
            return Operator.IS, (str(value),)
