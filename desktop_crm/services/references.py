"""Who points at a record: found from the tables themselves, so that none is forgotten."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Column, func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Base, Option, Record, table_of


def references_to(model: type[Base]) -> Sequence[Column[Any]]:
    """Every column of a business table that holds ids of that model's rows."""
    target = table_of(model)
    tables = {
        mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)
    }
    return [
        column
        for table in Base.metadata.sorted_tables
        if table in tables
        for column in table.columns
        if any(key.column.table is target for key in column.foreign_keys)
    ]


def option_columns() -> Sequence[Column[Any]]:
    """Every column by which a record has one of the firm's options."""
    own = table_of(Option)
    return [column for column in references_to(Option) if column.table is not own]


def count_uses(
    session: Session, columns: Collection[Column[Any]], record_id: UUID, *, with_binned: bool = True
) -> int:
    """How many rows name the record in any of the columns."""
    count = 0
    for column in columns:
        query = select(func.count()).select_from(column.table).where(column == record_id)
        if not with_binned:
            query = query.where(column.table.c.deleted_at.is_(None))
        count += session.scalar(query) or 0
    return count
