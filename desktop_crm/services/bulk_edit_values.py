"""Whether values fit the fields that they are meant for, before many records get them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.editable_fields import EditableField, Editor, editable_field
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import (
    Complaint,
    Contact,
    Customer,
    Option,
    Order,
    Product,
    Record,
    Staff,
    Task,
    table_of,
)

EDITED: Mapping[str, type[Record]] = {
    model.__tablename__: model for model in (Customer, Contact, Order, Complaint, Product, Task)
}
_TYPES: Mapping[Editor, type | tuple[type, ...]] = {
    Editor.TEXT: str,
    Editor.WHOLE: int,
    Editor.MONEY: Decimal,
    Editor.DAY: date,
    Editor.FLAG: bool,
    Editor.OPTION: UUID,
    Editor.STAFF: UUID,
    Editor.CODE: str,
}


def checked_values(
    session: Session, table: str, changes: Mapping[str, Any], *, in_cells: bool = False
) -> dict[str, Any]:
    """The values, all of them fit for their fields.

    Raises:
        UserError: `edit.empty_required`, `edit.not_of_list` or `edit.value`.
        ValueError: for a field that cannot be changed so.
    """
    problems: list[Problem] = []
    for key, value in changes.items():
        field = editable_field(table, key)
        if field is None or not (in_cells or field.in_bulk):
            raise ValueError(f"{table}.{key} cannot be edited so")
        problem = _problem(session, table, field, value)
        if problem is not None:
            problems.append(problem)
    refuse(problems, save_anyway=False)
    return dict(changes)


def _problem(session: Session, table: str, field: EditableField, value: Any) -> Problem | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        column = table_of(EDITED[table]).c[field.key]
        return None if column.nullable else Problem(field.key, "edit.empty_required", blocks=True)
    if not isinstance(value, _TYPES[field.editor]):
        return Problem(field.key, "edit.value", {"value": str(value)}, blocks=True)
    if field.codes is not None and value not in field.codes:
        return Problem(field.key, "edit.value", {"value": value}, blocks=True)
    if field.editor is Editor.OPTION:
        option = session.get(Option, value)
        fits = option is not None and option.deleted_at is None and option.list == field.options
        return None if fits else Problem(field.key, "edit.not_of_list", blocks=True)
    if field.editor is Editor.STAFF:
        colleague = session.get(Staff, value)
        fits = colleague is not None and colleague.deleted_at is None
        return None if fits else Problem(field.key, "edit.not_of_list", blocks=True)
    return None
