"""The firm's own fields: making, ordering, retiring them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.codes import FieldType
from desktop_crm.core.custom_fields import CUSTOM_OWNERS
from desktop_crm.core.customer_fields import one_line
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import CustomField, CustomValue
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.positions import put_at


@action("custom_field.create", QT_TRANSLATE_NOOP("operation", "Added the field {name}"))
def create_custom_field(
    session: Session,
    *,
    owner: str,
    name: str,
    type_: FieldType = FieldType.TEXT,
    section: str | None = None,
    choices: Sequence[str] = (),
) -> Done[UUID]:
    """Add a field to a kind of records, behind those that are there.

    Raises:
        UserError: the problems of the form.
        ValueError: if such records have no fields of the firm's own.
    """
    if owner not in CUSTOM_OWNERS:
        raise ValueError(f"no own fields on {owner!r}")
    others = fields_of(session, owner)
    offered = _choices(choices)
    refuse(_problems(name, type_, offered, others), save_anyway=False)
    field = CustomField(
        owner=owner,
        name=one_line(name),
        type=FieldType(type_),
        section=one_line(section or "") or None,
        choices=offered or None,
        position=max((each.position for each in others), default=-1) + 1,
    )
    session.add(field)
    session.flush()
    return Done(field.id, {"name": field.name, "owner": owner})


@action("custom_field.update", QT_TRANSLATE_NOOP("operation", "Changed the field {name}"))
def update_custom_field(
    session: Session,
    *,
    field_id: UUID,
    name: str | None = None,
    section: str | None = None,
    choices: Sequence[str] | None = None,
) -> Done[UUID]:
    """Change what is given; an empty section takes the field out of its section.

    The type stays: values were entered in it. A choice that is taken away stays on the records
    that have it.

    Raises:
        UserError: `record.missing`, or the problems of the form.
    """
    field = alive_row(session, CustomField, field_id)
    others = [each for each in fields_of(session, field.owner) if each is not field]
    wanted = field.name if name is None else name
    offered = list(field.choices or ()) if choices is None else _choices(choices)
    refuse(_problems(wanted, FieldType(field.type), offered, others), save_anyway=False)
    field.name = one_line(wanted)
    if section is not None:
        field.section = one_line(section) or None
    if offered != (field.choices or []):
        field.choices = offered or None
    return Done(field.id, {"name": field.name, "owner": field.owner})


@action("custom_field.move", QT_TRANSLATE_NOOP("operation", "Moved the field {name}"))
def move_custom_field(session: Session, *, field_id: UUID, position: int) -> Done[UUID]:
    """Put a field at a place among those of its kind of records, counted from 0.

    Raises:
        UserError: `record.missing`.
    """
    field = alive_row(session, CustomField, field_id)
    put_at(field, fields_of(session, field.owner), position)
    return Done(field.id, {"name": field.name, "owner": field.owner})


@action("custom_field.retire", QT_TRANSLATE_NOOP("operation", "Retired the field {name}"))
def retire_custom_field(session: Session, *, field_id: UUID) -> Done[UUID]:
    """Ask for a field no more; what was entered stays and is still shown.

    Raises:
        UserError: `record.missing`.
    """
    field = alive_row(session, CustomField, field_id)
    if field.retired_at is None:
        field.retired_at = moment_of(session)
    return Done(field.id, {"name": field.name, "owner": field.owner})


@action("custom_field.reinstate", QT_TRANSLATE_NOOP("operation", "Used the field {name} again"))
def reinstate_custom_field(session: Session, *, field_id: UUID) -> Done[UUID]:
    """Ask for a retired field again.

    Raises:
        UserError: `record.missing`.
    """
    field = alive_row(session, CustomField, field_id)
    field.retired_at = None
    return Done(field.id, {"name": field.name, "owner": field.owner})


@action("custom_field.delete", QT_TRANSLATE_NOOP("operation", "Deleted the field {name}"))
def delete_custom_field(session: Session, *, field_id: UUID) -> Done[UUID]:
    """Delete a field that holds nothing.

    Raises:
        UserError: `record.missing` or `custom_field.in_use`.
    """
    field = alive_row(session, CustomField, field_id)
    filled = select(CustomValue.id).where(
        CustomValue.field_id == field.id, CustomValue.deleted_at.is_(None)
    )
    if session.scalars(filled.limit(1)).first() is not None:
        raise UserError("custom_field.in_use", name=field.name)
    field.deleted_at = moment_of(session)
    return Done(field.id, {"name": field.name, "owner": field.owner})


def fields_of(session: Session, owner: str) -> Sequence[CustomField]:
    """The own fields of a kind of records in their order, retired ones included."""
    return session.scalars(
        select(CustomField)
        .where(CustomField.owner == owner, CustomField.deleted_at.is_(None))
        .order_by(CustomField.position, CustomField.id)
    ).all()


def _choices(texts: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(one_line(text) for text in texts if text.strip()))


def _problems(
    name: str, type_: FieldType, choices: Sequence[str], others: Sequence[CustomField]
) -> list[Problem]:
    found: list[Problem] = []
    wanted = one_line(name)
    if not wanted:
        found.append(Problem("name", "custom_field.name_empty", blocks=True))
    if wanted.casefold() in {each.name.casefold() for each in others}:
        found.append(Problem("name", "custom_field.name_taken", {"name": wanted}, blocks=True))
    if type_ == FieldType.CHOICE and not choices:
        found.append(Problem("choices", "custom_field.no_choices", blocks=True))
    return found
