"""The order of a list, by value, in SQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop_crm.core.pinyin import sort_key
from desktop_crm.models import Option, Staff
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.filters import ListSort
from desktop_crm.queries.listing.listing import Grouping, ListField, Listing
from desktop_crm.queries.listing.measures import Grouped
from desktop_crm.storage.day_arithmetic import local_month, month_of
from desktop_crm.storage.keyset import ranked


def in_order(
    session: Session,
    query: Select[Any],
    *,
    listing: Listing,
    sort: ListSort,
    asked: Asked,
    group: ListField | None = None,
) -> Select[Any]:
    """The query sorted: empty values last, equal ones by the list's ties; groups before all."""
    if group is not None:
        place = group_place(session, listing, group, asked)
        query = query.order_by(directed(group, place))
    field = listing.by_key[sort.key]
    if field.indexed:
        return query.order_by(
            *(each.desc() if sort.descending else each.asc() for each in field.indexed)
        )
    value = _place(session, listing, field, asked)
    placed = value.desc() if sort.descending else value.asc()
    return query.order_by(placed.nulls_last(), *listing.ties)


def group_place(session: Session, listing: Listing, field: ListField, asked: Asked) -> Any:
    """By what groups follow each other."""
    if field.group is Grouping.MONTH:
        return group_value(field, asked)
    return _place(session, listing, field, asked)


def directed(field: ListField, place: Any) -> Any:
    """The order of groups: the newest month first, else from low to high; empty ones last."""
    falls = field.group is Grouping.MONTH
    return (place.desc() if falls else place.asc()).nulls_last()


def group_value(field: ListField, asked: Asked) -> Any:
    """What the rows of one group share."""
    value = field.value(asked)
    if field.group is not Grouping.MONTH:
        return value
    return local_month(value) if field.kind is Kind.MOMENT else month_of(value)


def _place(session: Session, listing: Listing, field: ListField, asked: Asked) -> Any:
    """What to sort by: the value itself, or its rank in a table of names."""
    if field.order is not None:
        return field.order(asked)
    value = field.value(asked)
    if not (field.ranked or field.spelled):
        return value
    return asked.ranked(value, ranked(_keys_in_order(session, listing, field, asked)))


def _keys_in_order(session: Session, listing: Listing, field: ListField, asked: Asked) -> list[str]:
    """Every value that occurs, in the order in which a reader expects them."""
    if field.ranked == "option":
        options = session.execute(select(Option.position, Option.name, Option.id)).all()
        return [row.id.hex for row in sorted(options, key=tuple)]
    if field.ranked == "staff":
        people = session.execute(select(Staff.name, Staff.id)).all()
        return [row.id.hex for row in sorted(people, key=lambda row: (sort_key(row.name), row.id))]
    own = Asked(Grouped(listing.model), asked.today)
    value = field.value(own)
    spelled = select(value).select_from(listing.model).where(*listing.shown(), value.is_not(None))
    texts = session.scalars(own.joined(spelled).distinct())
    return sorted(texts, key=lambda text: (sort_key(text), text))
