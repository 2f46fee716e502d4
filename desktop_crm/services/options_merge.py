"""Making two entries of a list one: every record that named the one names the other."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, select, update
from sqlalchemy.orm import Session, aliased

from desktop_crm.core.change import Done
from desktop_crm.core.codes import OptionList
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Base, Customer, CustomerKind, Option, SavedView, Setting
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.options import names_of
from desktop_crm.services.references import option_columns


@action(
    "option.merge", QT_TRANSLATE_NOOP("operation", "Merged {old} into {name} ({count} records)")
)
def merge_options(session: Session, *, from_id: UUID, into_id: UUID) -> Done[int]:
    """Give every record of one entry the other one, and delete the first; how many records.

    A record that may have several entries and has both keeps one. Records in the recycle bin come
    along, and so do saved views and settings that name the entry. The deleted entry knows which one
    took its place.

    Raises:
        UserError: `record.missing`, or `option.other_list` if they are not of one list.
    """
    old, into = alive_row(session, Option, from_id), alive_row(session, Option, into_id)
    if old.list != into.list or old.id == into.id:
        raise UserError("option.other_list", name=old.name, other=into.name)
    session.flush()
    count = _drop_doubled_kinds(session, old.id, into.id)
    count += _move_references(session, old.id, into.id)
    if old.list == OptionList.PAYMENT_TERMS:
        count += _move_terms(session, old, into)
    _move_mentions(session, old.id, into.id)
    old.deleted_at, old.merged_into_id = moment_of(session), into.id
    session.flush()
    session.expire_all()
    return Done(count, {"old": old.name, "name": into.name, "count": count, "list": into.list})


def _drop_doubled_kinds(session: Session, old: UUID, into: UUID) -> int:
    """Take the one type away where the customer has the other; in the recycle bin likewise."""
    other = aliased(CustomerKind)
    has_other = exists().where(
        other.customer_id == CustomerKind.customer_id,
        other.kind_id == into,
        other.deleted_at.is_not_distinct_from(CustomerKind.deleted_at),
    )
    doubled = CustomerKind.kind_id == old, has_other
    count = session.scalar(select(func.count()).select_from(CustomerKind).where(*doubled)) or 0
    if count:
        session.execute(
            update(CustomerKind)
            .where(*doubled)
            .values(deleted_at=moment_of(session))
            .execution_options(synchronize_session=False)
        )
    return count


def _move_references(session: Session, old: UUID, into: UUID) -> int:
    """What this step itself took away keeps naming what it was."""
    moved = 0
    for column in option_columns():
        named = column == old, column.table.c.deleted_at.is_distinct_from(moment_of(session))
        count = session.scalar(select(func.count()).select_from(column.table).where(*named))
        if count:
            session.execute(
                update(_model_of(column.table))
                .where(*named)
                .values({column.name: into})
                .execution_options(synchronize_session=False)
            )
            moved += count
    return moved


def _model_of(table: Any) -> Any:
    return next(each.class_ for each in Base.registry.mappers if each.local_table is table)


def _move_terms(session: Session, old: Option, into: Option) -> int:
    """Payment terms are written on a customer by their name, in whatever language it was."""
    target = names_of(into)
    renamed = {name: target[code] for code, name in names_of(old).items()}
    renamed.setdefault(old.name, into.name)
    moved = 0
    for name, wanted in renamed.items():
        with_name = Customer.payment_terms == name
        count = session.scalar(select(func.count()).select_from(Customer).where(with_name))
        if count and name != wanted:
            session.execute(
                update(Customer)
                .where(with_name)
                .values(payment_terms=wanted)
                .execution_options(synchronize_session=False)
            )
            moved += count
    return moved


def _move_mentions(session: Session, old: UUID, into: UUID) -> None:
    """Views and settings hold ids within their JSON."""
    ids = {old.hex: into.hex, str(old): str(into)}
    for view in session.scalars(select(SavedView)):
        definition = _replaced(view.definition, ids)
        if definition != view.definition:
            view.definition = definition
    for setting in session.scalars(select(Setting)):
        value = _replaced(setting.value, ids)
        if value != setting.value:
            setting.value = value


def _replaced(value: Any, ids: dict[str, str]) -> Any:
    match value:
        case str():
            return ids.get(value, value)
        case dict():
            return {ids.get(key, key): _replaced(each, ids) for key, each in value.items()}
        case list():
            found = [_replaced(each, ids) for each in value]
            if found == value:
                return value
            return [each for place, each in enumerate(found) if each not in found[:place]]
        case _:
            return value
