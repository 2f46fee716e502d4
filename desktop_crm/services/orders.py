"""Entering orders and changing them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Unpack
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import OrderState
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.order_math import line_amounts, order_totals
from desktop_crm.core.order_problems import order_problems
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.core.trade_fields import OrderFields, OrderLineInput, tidied
from desktop_crm.models import Customer, Order
from desktop_crm.services.action import action, author_of, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.billing_rows import bill_anew, bill_confirmed, rebill
from desktop_crm.services.custom_values import fill_custom_fields
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.document_numbers import next_number
from desktop_crm.services.orders_rows import (
    assign_head,
    inputs_of,
    lines_of,
    order_facts,
    set_lines,
    sum_up,
)
from desktop_crm.services.orders_stage import order_counts

NUMBER_PREFIX = "SO"


@dataclass(frozen=True, slots=True)
class _Typed:
    """An order as it would be after saving."""

    ordered_on: date
    lines: Sequence[OrderLineInput]
    head: Mapping[str, Any]
    confirm: bool
    reason: str | None


@action("order.create", QT_TRANSLATE_NOOP("operation", "Created order {number} for {name}"))
def create_order(
    session: Session,
    *,
    customer_id: UUID,
    ordered_on: date,
    lines: Sequence[OrderLineInput],
    confirm: bool = True,
    reason: str | None = None,
    custom: Mapping[UUID, Any] | None = None,
    save_anyway: bool = False,
    **fields: Unpack[OrderFields],
) -> Done[UUID]:
    """Enter an order, confirmed or as a draft; a number is given unless one is typed.

    The salesperson is the customer's owner, the cost of each line the one known on that day.
    `reason` says why a customer on credit hold gets something all the same; it is kept in the
    internal remark. `custom` are values of the firm's own fields by their ids.

    Raises:
        UserError: `customer.missing`, or the problems of the form.
    """
    customer = alive_customer(session, customer_id)
    typed = _Typed(ordered_on, lines, fields, confirm=confirm, reason=reason)
    refuse(_problems(session, customer, None, typed), save_anyway=save_anyway)
    order = Order(
        customer_id=customer_id,
        ordered_on=ordered_on,
        state=OrderState.DRAFT,
        number=tidied(fields.get("number")) or next_order_number(session, ordered_on),
        salesperson_id=customer.owner_id or author_of(session),
    )
    assign_head(order, fields)
    session.add(order)
    session.flush()
    set_lines(session, order, lines)
    sum_up(session, order)
    if confirm:
        mark_confirmed(session, customer, order, reason)
    if custom:
        fill_custom_fields(session, Order.__tablename__, order.id, custom)
    session.flush()
    return Done(order.id, {"number": order.number, "name": customer.name})


@action("order.update", QT_TRANSLATE_NOOP("operation", "Changed order {number} of {name}"))
def update_order(
    session: Session,
    *,
    order_id: UUID,
    customer_id: UUID | None = None,
    ordered_on: date | None = None,
    lines: Sequence[OrderLineInput] | None = None,
    confirm: bool = False,
    reason: str | None = None,
    custom: Mapping[UUID, Any] | None = None,
    save_anyway: bool = False,
    **fields: Unpack[OrderFields],
) -> Done[UUID]:
    """Change what is given and leave the rest; `lines` are all lines of the order.

    `confirm` confirms a draft as well. A confirmed order keeps its customer and its promised days;
    what is owed for it follows its total.

    Raises:
        UserError: `record.missing`, `order.state` for a cancelled order, or the problems of what
            the order would be.
    """
    order = alive_row(session, Order, order_id)
    if order.state == OrderState.CANCELLED:
        raise UserError("order.state", number=order.number)
    customer = _customer_for(session, order, customer_id)
    day = ordered_on or order.ordered_on
    typed = _Typed(
        day,
        inputs_of(lines_of(session, order.id)) if lines is None else lines,
        _head_of(order) | fields,
        confirm=confirm or order.state != OrderState.DRAFT,
        reason=reason,
    )
    problems = _problems(session, customer, order, typed)
    if order.state != OrderState.DRAFT:
        problems = tuple(_raised_by_change(session, order, typed, problems))
    refuse(problems, save_anyway=save_anyway)
    if order.customer_id != customer.id:
        order.customer_id = customer.id
    if order.ordered_on != day:
        order.ordered_on = day
    assign_head(order, fields)
    was_worth_nothing = not order.total
    if lines is not None:
        set_lines(session, order, lines)
    sum_up(session, order)
    if confirm and order.state == OrderState.DRAFT:
        mark_confirmed(session, customer, order, reason)
    elif was_worth_nothing:
        bill_anew(session, customer, order)
    else:
        rebill(session, order)
    if custom:
        fill_custom_fields(session, Order.__tablename__, order.id, custom)
    session.flush()
    return Done(order.id, {"number": order.number, "name": customer.name})


def mark_confirmed(session: Session, customer: Customer, order: Order, reason: str | None) -> None:
    """From now on the order counts, its promised days are fixed, and its customer moves on."""
    order.state = OrderState.CONFIRMED
    order.confirmed_at = moment_of(session)
    add_internal_remark(order, reason)
    bill_confirmed(session, customer, order)
    order_counts(session, customer, order)


def add_internal_remark(order: Order, text: str | None) -> None:
    """Keep a reason where no customer ever sees it."""
    added = tidied(text)
    if added:
        order.internal_remark = "\n".join(filter(None, (order.internal_remark, added)))


def next_order_number(session: Session, day: date) -> str:
    """`SO20261121-001`, the next free number of a day."""
    return next_number(session, Order.number, NUMBER_PREFIX, day)


def check_order(
    session: Session,
    customer: Customer,
    order: Order,
    *,
    reason: str | None = None,
    save_anyway: bool = False,
) -> None:
    """Refuse to confirm an order as it stands.

    Raises:
        UserError: with all its problems.
    """
    lines = inputs_of(lines_of(session, order.id))
    typed = _Typed(order.ordered_on, lines, _head_of(order), confirm=True, reason=reason)
    refuse(_problems(session, customer, order, typed), save_anyway=save_anyway)


def _customer_for(session: Session, order: Order, customer_id: UUID | None) -> Customer:
    if customer_id is not None and customer_id != order.customer_id:
        if order.state != OrderState.DRAFT:
            problem = Problem("customer_id", "order.customer_fixed", blocks=True)
            refuse([problem], save_anyway=False)
        return alive_customer(session, customer_id)
    return alive_customer(session, order.customer_id)


def _head_of(order: Order) -> dict[str, Any]:
    return {name: getattr(order, name) for name in OrderFields.__annotations__}


def _problems(
    session: Session, customer: Customer, order: Order | None, typed: _Typed
) -> tuple[Problem, ...]:
    facts = order_facts(
        session,
        customer,
        today=local_date(moment_of(session)),
        ordered_on=typed.ordered_on,
        product_ids={line.product_id for line in typed.lines if line.product_id},
        order=order,
        number=tidied(typed.head.get("number")),
    )
    return order_problems(
        facts,
        ordered_on=typed.ordered_on,
        lines=typed.lines,
        promised_on=typed.head.get("promised_on"),
        discount=typed.head.get("discount") or Decimal(0),
        freight=typed.head.get("freight"),
        confirm=typed.confirm,
        reason=typed.reason,
    )


def _raised_by_change(
    session: Session, order: Order, typed: _Typed, problems: Iterable[Problem]
) -> Iterator[Problem]:
    """Without the doubts about lines that stay, and about a limit that is exceeded no further.

    They were accepted when the order was confirmed.
    """
    present = set(inputs_of(lines_of(session, order.id)))
    stay = {f"lines.{place}." for place, line in enumerate(typed.lines) if line in present}
    amounts = [line_amounts(line.quantity, line.unit_price, line.discount) for line in typed.lines]
    total = order_totals(amounts, typed.head.get("discount") or Decimal(0)).total
    for problem in problems:
        of_kept_line = problem.field.startswith(tuple(stay)) if stay else False
        of_kept_sum = problem.code == "order.over_limit" and total <= order.total
        if problem.blocks or not (of_kept_line or of_kept_sum):
            yield problem
