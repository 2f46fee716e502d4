"""The firm's own people: entering, changing, letting go and taking back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.customer_fields import one_line, tidy
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import refuse
from desktop_crm.core.staff_checks import staff_problems
from desktop_crm.models import Operation, Staff
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row, alive_rows
from desktop_crm.services.references import count_uses, references_to


class StaffFields(TypedDict, total=False):
    """Everything on a colleague beside the name."""

    code: str | None
    title: str | None
    mobile: str | None
    email: str | None
    hired_on: date | None
    remark: str | None


_FIELDS = frozenset(StaffFields.__annotations__) | {"name"}


@action("staff.create", QT_TRANSLATE_NOOP("operation", "Entered colleague {name}"))
def create_staff(
    session: Session, *, name: str, save_anyway: bool = False, **fields: Unpack[StaffFields]
) -> Done[UUID]:
    """Enter a colleague.

    Raises:
        UserError: the problems of the form.
    """
    colleague = Staff(name=one_line(name), is_active=True)
    _check(session, {"name": name, **fields}, None, save_anyway=save_anyway)
    _assign(colleague, {"name": name, **fields})
    session.add(colleague)
    session.flush()
    return Done(colleague.id, {"name": colleague.name})


@action("staff.update", QT_TRANSLATE_NOOP("operation", "Changed colleague {name}"))
def update_staff(
    session: Session,
    *,
    staff_id: UUID,
    name: str | None = None,
    save_anyway: bool = False,
    **fields: Unpack[StaffFields],
) -> Done[UUID]:
    """Change what is given and leave the rest.

    Raises:
        UserError: `record.missing`, or the problems of what was given.
    """
    colleague = alive_row(session, Staff, staff_id)
    given: dict[str, Any] = dict(fields) if name is None else {"name": name, **fields}
    _check(session, given, staff_id, save_anyway=save_anyway)
    _assign(colleague, given)
    return Done(colleague.id, {"name": colleague.name})


@action("staff.retire", QT_TRANSLATE_NOOP("operation", "Marked {name} as left ({count} in all)"))
def retire_staff(session: Session, *, staff_ids: Collection[UUID]) -> Done[int]:
    """Colleagues who left: they stay on what they did, and are offered no more.

    Raises:
        UserError: `record.missing`.
    """
    return _set_active(session, staff_ids, is_active=False)


@action("staff.reinstate", QT_TRANSLATE_NOOP("operation", "Took {name} back ({count} in all)"))
def reinstate_staff(session: Session, *, staff_ids: Collection[UUID]) -> Done[int]:
    """Colleagues who are here again.

    Raises:
        UserError: `record.missing`.
    """
    return _set_active(session, staff_ids, is_active=True)


@action("staff.delete", QT_TRANSLATE_NOOP("operation", "Deleted colleague {name} ({count} in all)"))
def delete_staff(session: Session, *, staff_ids: Collection[UUID]) -> Done[int]:
    """Delete colleagues who were entered by mistake: whoever did anything can only be let go.

    Raises:
        UserError: `record.missing` or `staff.in_use`.
    """
    found = alive_rows(session, Staff, staff_ids)
    columns = references_to(Staff)
    for colleague in found:
        uses = count_uses(session, columns, colleague.id)
        uses += (
            session.scalar(
                select(func.count())
                .select_from(Operation)
                .where(Operation.staff_id == colleague.id)
            )
            or 0
        )
        if uses:
            raise UserError("staff.in_use", name=colleague.name, count=uses)
        colleague.deleted_at = moment_of(session)
    return Done(len(found), {"name": found[0].name, "count": len(found)})


def _set_active(session: Session, staff_ids: Collection[UUID], *, is_active: bool) -> Done[int]:
    found = alive_rows(session, Staff, staff_ids)
    for colleague in found:
        if colleague.is_active != is_active:
            colleague.is_active = is_active
    return Done(len(found), {"name": found[0].name, "count": len(found)})


def _check(
    session: Session, values: dict[str, Any], own_id: UUID | None, *, save_anyway: bool
) -> None:
    others = select(Staff.name, Staff.code).where(Staff.deleted_at.is_(None))
    if own_id is not None:
        others = others.where(Staff.id != own_id)
    rows = session.execute(others).all()
    problems = staff_problems(
        values,
        today=local_date(moment_of(session)),
        names={row.name for row in rows},
        codes={row.code for row in rows if row.code},
    )
    refuse(problems, save_anyway=save_anyway)


def _assign(colleague: Staff, values: dict[str, Any]) -> None:
    unknown = set(values) - _FIELDS
    if unknown:
        raise TypeError(f"a colleague has no fields {sorted(unknown)}")
    for field, value in values.items():
        tidied = one_line(value) if field == "name" else tidy(field, value)
        if getattr(colleague, field) != tidied:
            setattr(colleague, field, tidied)
