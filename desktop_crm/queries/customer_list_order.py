"""The order of the customer list, by value, in SQL."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Select, String, select, type_coerce
from sqlalchemy.orm import Session

from desktop_crm.core.pinyin import sort_key
from desktop_crm.models import Customer, LogEntry, Option, Staff
from desktop_crm.models.conditions import alive
from desktop_crm.queries import customer_list_figures as figure_of
from desktop_crm.queries.customer_filters import CustomerSort
from desktop_crm.queries.customer_list_columns import FIELD_OF
from desktop_crm.queries.customer_list_fields import FIELD_SQL, Asked
from desktop_crm.storage.keyset import ranked


def in_order(session: Session, query: Select[Any], sort: CustomerSort, asked: Asked) -> Select[Any]:
    """The query sorted: empty values last, equal ones by name."""
    field = FIELD_SQL[known(sort).key]
    if field.indexed:
        if sort.descending:
            return query.order_by(Customer.sort_key.desc(), Customer.id.desc())
        return query.order_by(Customer.sort_key, Customer.id)
    value = field.value(asked)
    if field.ranked or field.spelled:
        keys = _keys_in_order(session, field.ranked, value)
        ranks = ranked(keys)
        query = query.outerjoin(ranks, ranks.c.key == type_coerce(value, String))
        value = ranks.c.rank
    directed = value.desc() if sort.descending else value.asc()
    return query.order_by(directed.nulls_last(), Customer.sort_key, Customer.id)


def known(sort: CustomerSort) -> CustomerSort:
    """The sort itself, or by name when the list has no such column any more."""
    field = FIELD_OF.get(sort.key)
    return sort if field is not None and field.column.sortable else CustomerSort("name", False)


@cache
def latest_contacts(entries: int) -> Select[Any]:
    """Customers of the latest entries of the log: each as often as it was contacted.

    The short way to the first customers by last contact: only the end of an index is read.
    """
    latest = (
        select(LogEntry.customer_id, LogEntry.happened_at)
        .where(*figure_of.stands())
        .order_by(LogEntry.happened_at.desc())
        .limit(entries)
        .subquery()
    )
    return (
        select(Customer)
        .join(latest, latest.c.customer_id == Customer.id)
        .where(alive(Customer))
        .order_by(latest.c.happened_at.desc(), Customer.sort_key, Customer.id)
    )


def _keys_in_order(session: Session, table: str, column: Any) -> list[str]:
    """Every value that occurs, in the order in which a reader expects them."""
    if table == "option":
        rows = session.execute(select(Option.id, Option.position, Option.name)).all()
        return [row.id.hex for row in sorted(rows, key=lambda row: (row.position, row.name))]
    if table == "staff":
        people = session.execute(select(Staff.id, Staff.name)).all()
        return [row.id.hex for row in sorted(people, key=lambda row: sort_key(row.name))]
    spelled = select(column).where(alive(Customer), column.is_not(None)).distinct()
    return sorted(session.scalars(spelled), key=sort_key)
