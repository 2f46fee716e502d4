"""Putting values on one record by the service that its kind is changed with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.core.customer_fields import tidy
from desktop_crm.core.errors import UserError
from desktop_crm.models import Complaint, Contact, Customer, Order, Product, Record, Task
from desktop_crm.services.complaints import update_complaint
from desktop_crm.services.contacts import update_contact
from desktop_crm.services.customers import update_customer
from desktop_crm.services.orders_states import (
    cancel_order,
    close_order,
    confirm_order,
    reopen_order,
)
from desktop_crm.services.products import update_product
from desktop_crm.services.tasks import update_task

_STATE = "state"


def put_values(
    session: Session, row: Record, values: Mapping[str, Any], *, save_anyway: bool
) -> None:
    """Change a record as its own form would.

    Raises:
        UserError: what the service of its kind refuses; `record_id` says of which record.
    """
    given: dict[str, Any] = dict(values)
    try:
        match row:
            case Customer():
                update_customer(session, customer_id=row.id, save_anyway=save_anyway, **given)
            case Contact():
                update_contact(session, contact_id=row.id, save_anyway=save_anyway, **given)
            case Complaint():
                update_complaint(session, complaint_id=row.id, save_anyway=save_anyway, **given)
            case Product():
                update_product(session, product_id=row.id, save_anyway=save_anyway, **given)
            case Task():
                update_task(session, task_id=row.id, **{**_of_task(row), **given})
            case Order():
                _put_on_order(session, row, given, save_anyway=save_anyway)
            case _:
                raise TypeError(f"{row.__tablename__} is not edited so")
    except UserError as error:
        raise UserError(error.code, **{**error.params, "record_id": row.id}) from error


def _of_task(task: Task) -> dict[str, Any]:
    names = ("title", "customer_id", "due_on", "owner_id", "remark")
    return {name: getattr(task, name) for name in names}


def _put_on_order(
    session: Session, order: Order, values: dict[str, Any], *, save_anyway: bool
) -> None:
    state = values.pop(_STATE, None)
    for field, value in values.items():
        tidied = tidy(field, value)
        if getattr(order, field) != tidied:
            setattr(order, field, tidied)
    session.flush()
    if state is not None and state != order.state:
        _move_to(session, order, OrderState(state), save_anyway=save_anyway)


def _move_to(session: Session, order: Order, state: OrderState, *, save_anyway: bool) -> None:
    """Bring an order into a state by the step that leads there."""
    if state is OrderState.CLOSED:
        close_order(session, order_id=order.id)
    elif state is OrderState.CANCELLED:
        cancel_order(session, order_id=order.id)
    elif state is OrderState.CONFIRMED and order.state == OrderState.DRAFT:
        confirm_order(session, order_id=order.id, save_anyway=save_anyway)
    elif state is OrderState.CONFIRMED:
        reopen_order(session, order_id=order.id)
    else:
        raise UserError("order.state", number=order.number)
