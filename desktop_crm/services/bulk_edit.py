"""Giving many records one value at once, and taking over what was typed into a list's cells."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.custom_fields import OWN_PREFIX
from desktop_crm.core.customer_checks import customer_problems
from desktop_crm.core.customer_fields import tidy
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import refuse
from desktop_crm.models import Customer
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_ids, alive_rows
from desktop_crm.services.bulk_edit_rows import put_values
from desktop_crm.services.bulk_edit_values import EDITED, checked_values
from desktop_crm.services.custom_values import fill_custom_fields
from desktop_crm.services.customers_chunks import in_chunks
from desktop_crm.services.customers_history import Standing, write_history
from desktop_crm.services.kinds_rows import give_kinds, take_kinds
from desktop_crm.services.tags import tag_customers, untag_customers

_WITH_HISTORY = frozenset({"level", "stage", "credit_grade_id", "credit_limit"})


@action("customer.bulk_update", QT_TRANSLATE_NOOP("operation", "Changed {count} customers at once"))
def change_customers(
    session: Session,
    *,
    customer_ids: Collection[UUID],
    changes: Mapping[str, Any],
    add_tags: Collection[str] = (),
    remove_tags: Collection[str] = (),
    add_kinds: Collection[UUID] = (),
    remove_kinds: Collection[UUID] = (),
    reason: str | None = None,
    save_anyway: bool = False,
) -> Done[int]:
    """Give customers the same values, tags and types; how many there are.

    A changed level, stage or credit is noted in each customer's history, with the `reason`.

    Raises:
        UserError: `record.missing` if none is there, or the problems of the values.
    """
    values = checked_values(session, "customer", changes)
    today = local_date(moment_of(session))
    refuse(customer_problems(values, today=today), save_anyway=save_anyway)
    values = {field: tidy(field, value) for field, value in values.items()}
    plain = {field: value for field, value in values.items() if field not in _WITH_HISTORY}
    noted = {field: value for field, value in values.items() if field in _WITH_HISTORY}
    found = alive_ids(session, Customer, customer_ids)
    if plain:
        _set_on_all(session, found, plain)
    if noted:
        _note_on_each(session, found, noted, reason)
    for tag in add_tags:
        tag_customers(session, customer_ids=found, tag=tag)
    for tag in remove_tags:
        untag_customers(session, customer_ids=found, tag=tag)
    if add_kinds:
        give_kinds(session, found, add_kinds)
    if remove_kinds:
        take_kinds(session, found, remove_kinds)
    return Done(len(found), {"count": len(found), "fields": sorted(values)})


@action("record.bulk_update", QT_TRANSLATE_NOOP("operation", "Changed {count} records at once"))
def change_records(
    session: Session,
    *,
    table: str,
    record_ids: Collection[UUID],
    changes: Mapping[str, Any],
    save_anyway: bool = False,
) -> Done[int]:
    """Give records of one kind the same values; how many there are.

    Raises:
        UserError: `record.missing` if none is there, or the problems of the values; the parameter
            `record_id` says of which record.
    """
    if table == Customer.__tablename__:
        return change_customers(
            session, customer_ids=record_ids, changes=changes, save_anyway=save_anyway
        )
    values = checked_values(session, table, changes)
    rows = alive_rows(session, EDITED[table], record_ids)
    for row in rows:
        put_values(session, row, values, save_anyway=save_anyway)
    return Done(len(rows), {"count": len(rows), "table": table, "fields": sorted(values)})


@action("record.edit_cells", QT_TRANSLATE_NOOP("operation", "Changed {count} records in the list"))
def edit_records(
    session: Session,
    *,
    table: str,
    edits: Mapping[UUID, Mapping[str, Any]],
    save_anyway: bool = False,
) -> Done[int]:
    """Take over what was typed or pasted into the cells of a list, record by record.

    The key of one of the firm's own fields is `custom:` and the hexadecimal id of the field.

    Raises:
        UserError: `record.missing` if one of them is not there, or the problems of the values; the
            parameter `record_id` says of which record.
    """
    rows = {row.id: row for row in alive_rows(session, EDITED[table], edits)}
    if len(rows) != len(edits):
        raise UserError("record.missing")
    for record_id, changes in edits.items():
        try:
            own, plain = _own_and_plain(changes)
            values = checked_values(session, table, plain, in_cells=True)
            fill_custom_fields(session, table, record_id, own)
        except UserError as error:
            raise UserError(error.code, **{**error.params, "record_id": record_id}) from error
        put_values(session, rows[record_id], values, save_anyway=save_anyway)
    return Done(len(rows), {"count": len(rows), "table": table})


def _own_and_plain(changes: Mapping[str, Any]) -> tuple[dict[UUID, Any], dict[str, Any]]:
    """The values of the firm's own fields by field, and those of the record itself."""
    own = {
        UUID(key.removeprefix(OWN_PREFIX)): value
        for key, value in changes.items()
        if key.startswith(OWN_PREFIX)
    }
    return own, {key: value for key, value in changes.items() if not key.startswith(OWN_PREFIX)}


def _set_on_all(session: Session, ids: Collection[UUID], values: Mapping[str, Any]) -> None:
    session.flush()
    for some in in_chunks(ids):
        session.execute(
            update(Customer)
            .where(Customer.id.in_(some))
            .values(**values)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()


def _note_on_each(
    session: Session, ids: Collection[UUID], values: Mapping[str, Any], reason: str | None
) -> None:
    today = local_date(moment_of(session))
    for some in in_chunks(ids):
        customers = alive_rows(session, Customer, some)
        before = [Standing.of(customer) for customer in customers]
        for customer in customers:
            for field, value in values.items():
                if getattr(customer, field) != value:
                    setattr(customer, field, value)
        session.flush()
        for customer, standing in zip(customers, before, strict=True):
            write_history(session, customer, standing, reason=reason, on=today)
