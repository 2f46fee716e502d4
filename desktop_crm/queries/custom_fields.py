"""The firm's own fields of a kind of records, and what a record holds in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.models import CustomField, CustomValue
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class CustomFieldRow:
    """A field; `uses` counts the records that hold a value."""

    id: UUID
    owner: str
    name: str
    type: str
    section: str | None
    position: int
    choices: tuple[str, ...]
    is_retired: bool
    uses: int


@dataclass(frozen=True, slots=True)
class FilledField:
    """A field with the value of one record; None where it is empty."""

    field: CustomFieldRow
    value: str | Decimal | date | None


def custom_fields(
    session: Session, *, owner: str | None = None, with_retired: bool = False
) -> tuple[CustomFieldRow, ...]:
    """The fields of a kind of records in their order; of all kinds without an owner."""
    counted = session.execute(
        select(CustomValue.field_id, func.count().label("uses"))
        .where(alive(CustomValue))
        .group_by(CustomValue.field_id)
    )
    uses = {row.field_id: row.uses for row in counted}
    fields = _fields(session, owner, with_retired=with_retired)
    return tuple(_row(each, uses.get(each.id, 0)) for each in fields)


def filled_fields(
    session: Session, *, owner_table: str, record_id: UUID | None
) -> tuple[FilledField, ...]:
    """All fields that a record is asked for, and retired ones in which it holds something.

    A record that is not there yet, None, holds nothing. Nothing is counted: `uses` says only
    whether this record has a value.
    """
    values = _values(session, record_id) if record_id is not None else {}
    return tuple(
        FilledField(_row(field, int(field.id in values)), values.get(field.id))
        for field in _fields(session, owner_table, with_retired=True)
        if field.retired_at is None or values.get(field.id) is not None
    )


def _values(session: Session, record_id: UUID) -> dict[UUID, Any]:
    rows = session.scalars(
        select(CustomValue).where(CustomValue.record_id == record_id, alive(CustomValue))
    )
    return {row.field_id: _value(row) for row in rows}


def _fields(session: Session, owner: str | None, *, with_retired: bool) -> Iterator[CustomField]:
    query = (
        select(CustomField)
        .where(alive(CustomField))
        .order_by(CustomField.owner, CustomField.position, CustomField.id)
    )
    if owner is not None:
        query = query.where(CustomField.owner == owner)
    if not with_retired:
        query = query.where(CustomField.retired_at.is_(None))
    yield from session.scalars(query)


def _row(field: CustomField, uses: int) -> CustomFieldRow:
    return CustomFieldRow(
        id=field.id,
        owner=field.owner,
        name=field.name,
        type=field.type,
        section=field.section,
        position=field.position,
        choices=tuple(field.choices or ()),
        is_retired=field.retired_at is not None,
        uses=uses,
    )


def _value(row: CustomValue) -> Any:
    return next((each for each in (row.text, row.number, row.day) if each is not None), None)
