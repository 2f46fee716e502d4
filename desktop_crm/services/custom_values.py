"""What is entered in the firm's own fields of a record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.custom_fields import custom_value
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Base, CustomField, CustomValue, Record
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row

Typed = str | Decimal | date | None


@action("custom_field.fill", QT_TRANSLATE_NOOP("operation", "Changed {fields} of {name}"))
def set_custom_values(
    session: Session, *, owner_table: str, record_id: UUID, values: Mapping[UUID, Any]
) -> Done[UUID]:
    """Fill own fields of a record; fields that are not among `values` stay, None empties one.

    Raises:
        UserError: `record.missing`, or what cannot be a value of its field; the field of such a
            problem is `custom.<id>`.
    """
    owner = alive_row(session, _model_of(owner_table), record_id)
    fields = fill_custom_fields(session, owner_table, record_id, values)
    name = getattr(owner, "name", None) or getattr(owner, "number", None) or ""
    return Done(record_id, {"fields": ", ".join(fields), "name": name})


def fill_custom_fields(
    session: Session, owner_table: str, record_id: UUID, values: Mapping[UUID, Any]
) -> list[str]:
    """Fill own fields within another action; the names of the fields that were given."""
    fields = {
        field.id: field
        for field in session.scalars(
            select(CustomField).where(CustomField.id.in_(values), CustomField.deleted_at.is_(None))
        )
    }
    if any(each not in fields or fields[each].owner != owner_table for each in values):
        raise UserError("record.missing")
    typed = _checked(fields, values)
    present = {
        row.field_id: row
        for row in session.scalars(
            select(CustomValue).where(
                CustomValue.record_id == record_id,
                CustomValue.field_id.in_(values),
                CustomValue.deleted_at.is_(None),
            )
        )
    }
    for field_id, value in typed.items():
        _put(session, present.get(field_id), field_id, record_id, value)
    return [fields[each].name for each in values]


def take_over_values(
    session: Session, from_id: UUID, to_id: UUID, *, but: Collection[UUID] = ()
) -> None:
    """Give a record that stands for another one what that holds, but for some fields.

    Nothing is judged: a choice may have been taken out of its list since.
    """
    rows = session.scalars(
        select(CustomValue)
        .join(CustomField, CustomField.id == CustomValue.field_id)
        .where(
            CustomValue.record_id == from_id,
            CustomValue.field_id.not_in(but),
            CustomValue.deleted_at.is_(None),
            CustomField.deleted_at.is_(None),
        )
    )
    session.add_all(
        CustomValue(
            field_id=row.field_id,
            record_id=to_id,
            text=row.text,
            number=row.number,
            day=row.day,
        )
        for row in rows.all()
    )


def _checked(fields: Mapping[UUID, CustomField], values: Mapping[UUID, Any]) -> dict[UUID, Typed]:
    typed: dict[UUID, Typed] = {}
    problems: list[Problem] = []
    for field_id, value in values.items():
        field = fields[field_id]
        found = custom_value(f"custom.{field_id}", field.type, value, field.choices or ())
        if isinstance(found, Problem):
            problems.append(found)
        else:
            typed[field_id] = found
    refuse(problems, save_anyway=False)
    return typed


def _put(
    session: Session, row: CustomValue | None, field_id: UUID, record_id: UUID, value: Typed
) -> None:
    if value is None:
        if row is not None:
            row.deleted_at = moment_of(session)
        return
    if row is None:
        row = CustomValue(field_id=field_id, record_id=record_id)
        session.add(row)
    row.text = value if isinstance(value, str) else None
    row.number = value if isinstance(value, Decimal) else None
    row.day = value if isinstance(value, date) else None


def _model_of(table: str) -> type[Record]:
    for mapper in Base.registry.mappers:
        model = mapper.class_
        if issubclass(model, Record) and model.__tablename__ == table:
            return model
    raise ValueError(f"there are no records of the kind {table!r}")
