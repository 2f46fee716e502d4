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
    order: list[Any] = []
    if group is not None:
        order.append(directed(group, group_place(session, query, group, asked)))
    field = listing.by_key[sort.key]
    if field.indexed:
        order += (each.desc() if sort.descending else each.asc() for each in field.indexed)
        return query.order_by(*order)
    value = _place(session, query, field, asked)
    placed = value.desc() if sort.descending else value.asc()
    return query.order_by(*order, placed.nulls_last(), *listing.ties)


def group_place(session: Session, query: Select[Any], field: ListField, asked: Asked) -> Any:
    """By what the groups of a query's rows follow each other."""
    if field.group is Grouping.MONTH:
        return group_value(field, asked)
    return _place(session, query, field, asked)


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


def _place(session: Session, query: Select[Any], field: ListField, asked: Asked) -> Any:
    """What to sort by: the value itself, or its rank in a table of names."""
    if field.order is not None:
        return field.order(asked)
    value = field.value(asked)
    if field.ranked:
        return asked.ranked(value, ranked(_ids_in_order(session, field.ranked)))
    if field.spelled:
        return asked.ranked(value, ranked(_texts_in_order(session, query, value, asked)))
    return value


def _ids_in_order(session: Session, table: str) -> list[str]:
    """Every name of a table, in the order in which a reader expects them."""
    if table == "option":
        options = session.execute(select(Option.position, Option.name, Option.id)).all()
        return [row.id.hex for row in sorted(options, key=tuple)]
    people = session.execute(select(Staff.name, Staff.id)).all()
    return [row.id.hex for row in sorted(people, key=lambda row: (sort_key(row.name), row.id))]


def _texts_in_order(session: Session, query: Select[Any], value: Any, asked: Asked) -> list[str]:
    """Every text that occurs in the query's rows, by pinyin."""
    found = query.with_only_columns(value, maintain_column_froms=True).distinct()
    texts = session.scalars(asked.joined(found.where(value.is_not(None))))
    return sorted(texts, key=spelling)


def spelling(text: str) -> tuple[str, str]:
    """By what a spelled text is sorted."""
    return sort_key(text), text
