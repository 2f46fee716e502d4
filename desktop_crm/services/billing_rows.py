"""What a customer owes for its orders: debts follow confirmations, deliveries and returns.

Goods on account make one receivable per delivery, due by the payment terms; an order that is paid
beforehand makes one for the whole order on its own day; what comes back is a credit. Receivables
are found again by their order and the number of the document that made them. Documents that came
by import without receivables never get any by themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.core.order_math import parts_of
from desktop_crm.core.payment_terms import days_of_terms
from desktop_crm.models import (
    Customer,
    DeliveryLine,
    DeliveryNote,
    Order,
    OrderLine,
    Receivable,
    ReturnNote,
)
from desktop_crm.models.conditions import alive
from desktop_crm.services.action import moment_of
from desktop_crm.services.trade_facts import TERMS_DAYS
from desktop_crm.storage.firm_settings import read_settings

_ZERO = Decimal(0)
_COUNTING = frozenset({OrderState.CONFIRMED, OrderState.CLOSED})


def terms_of(session: Session, customer: Customer, order: Order) -> int:
    """After how many days an order's goods are to be paid; 0 is beforehand."""
    usual: int = read_settings(session)[TERMS_DAYS]
    return days_of_terms(order.payment_terms, customer.payment_terms_days, usual)


def bill_confirmed(session: Session, customer: Customer, order: Order) -> None:
    """Debts of an order that begins to count: the whole of it, if it is paid beforehand."""
    if terms_of(session, customer, order) == 0 and _find(session, order, order.number) is None:
        _add(session, order, order.number, (order.ordered_on, order.ordered_on), order.total)


def bill_anew(session: Session, customer: Customer, order: Order) -> None:
    """Debts of an order that counted already, but was worth nothing until now."""
    if order.external_source is not None or order.state not in _COUNTING:
        return
    bill_confirmed(session, customer, order)
    session.flush()
    if _find(session, order, order.number) is not None:
        return
    terms = timedelta(days=terms_of(session, customer, order))
    for note, amount in _shares(session, order):
        _add(session, order, note.number, (note.shipped_on, note.shipped_on + terms), amount)


def unbill(session: Session, order: Order) -> None:
    """An order counts no more, so nothing is owed for it beforehand."""
    advance = _find(session, order, order.number)
    if advance is not None:
        advance.deleted_at = moment_of(session)


def rebill(session: Session, order: Order) -> None:
    """Bring existing debts of an order in line with its present total."""
    session.flush()
    advance = _find(session, order, order.number)
    if advance is not None:
        _set(session, advance, order.total)
        return
    for note, amount in _shares(session, order):
        debt = _find(session, order, note.number)
        if debt is not None:
            _set(session, debt, amount)


def bill_delivery(
    session: Session, customer: Customer, order: Order, note: DeliveryNote, *, was: str | None
) -> None:
    """The debt that a delivery makes; `was` is the number under which it was billed before.

    None when this delivery was not known yet; one that never was billed stays so.
    """
    session.flush()
    if _find(session, order, order.number) is not None:
        return
    due = note.shipped_on + timedelta(days=terms_of(session, customer, order))
    for each, amount in _shares(session, order):
        debt = _find(session, order, was if each is note and was else each.number)
        if debt is None and each is note and was is None and amount:
            _add(session, order, note.number, (note.shipped_on, due), amount)
        elif debt is not None:
            if each is note:
                _move(debt, note.number, note.shipped_on, due)
            _set(session, debt, amount)


def unbill_delivery(session: Session, order: Order, note: DeliveryNote) -> None:
    """A delivery was deleted: so is its debt, and the others' shares follow."""
    debt = _find(session, order, note.number)
    if debt is not None and note.number != order.number:
        debt.deleted_at = moment_of(session)
    rebill(session, order)


def credit_return(session: Session, customer: Customer, note: ReturnNote) -> None:
    """Take what came back off what the customer owes, if it was ever billed."""
    order = session.get(Order, note.order_id) if note.order_id else None
    if not note.total or not _is_billed(session, customer, order):
        return
    due = _credit_due(session, customer, order, note)
    session.add(
        Receivable(
            customer_id=customer.id,
            order_id=note.order_id,
            number=note.number,
            issued_on=note.returned_on,
            due_on=due,
            amount=-note.total,
        )
    )


def credit_of(session: Session, note: ReturnNote) -> Receivable | None:
    """The credit that a return made: under its own number, or under that of its order."""
    order = session.get(Order, note.order_id) if note.order_id else None
    numbers = [number for number in (note.number, order.number if order else None) if number]
    return session.scalars(
        select(Receivable)
        .where(
            Receivable.customer_id == note.customer_id,
            Receivable.number.in_(numbers),
            Receivable.issued_on == note.returned_on,
            Receivable.amount == -note.total,
            alive(Receivable),
        )
        .limit(1)
    ).first()


def _credit_due(
    session: Session, customer: Customer, order: Order | None, note: ReturnNote
) -> date:
    """A credit comes off with the last delivery's debt."""
    if order is None:
        return note.returned_on
    last = session.scalars(
        select(DeliveryNote.shipped_on)
        .where(DeliveryNote.order_id == order.id, alive(DeliveryNote))
        .order_by(DeliveryNote.shipped_on.desc())
        .limit(1)
    ).first()
    days = timedelta(days=terms_of(session, customer, order))
    return note.returned_on if last is None else last + days


def _is_billed(session: Session, customer: Customer, order: Order | None) -> bool:
    where = (
        Receivable.customer_id == customer.id if order is None else Receivable.order_id == order.id
    )
    found = session.execute(select(Receivable.id).where(where, alive(Receivable)).limit(1)).first()
    return found is not None or (order is None and bool(customer.opening_balance))


def _shares(session: Session, order: Order) -> list[tuple[DeliveryNote, Decimal]]:
    """What of the order's total each delivery carries; the last one of a whole has the rest.

    More than was ordered costs nothing more.
    """
    if order.state not in _COUNTING:
        return []
    notes = session.scalars(
        select(DeliveryNote)
        .where(DeliveryNote.order_id == order.id, alive(DeliveryNote))
        .order_by(DeliveryNote.shipped_on, DeliveryNote.created_at, DeliveryNote.id)
    ).all()
    lines = session.scalars(
        select(OrderLine).where(OrderLine.order_id == order.id, alive(OrderLine))
    ).all()
    values, is_whole = _values(session, notes, lines)
    if not is_whole:
        values.append(sum((line.amount for line in lines), _ZERO) - sum(values, _ZERO))
    parts = parts_of(order.total, values)
    return list(zip(notes, parts, strict=False))


def _values(
    session: Session, notes: Sequence[DeliveryNote], lines: Sequence[OrderLine]
) -> tuple[list[Decimal], bool]:
    """The lines' value that each delivery carried, and whether that is all that was ordered."""
    left = {line.id: line.quantity for line in lines}
    by_id = {line.id: line for line in lines if line.quantity}
    carried = session.scalars(
        select(DeliveryLine).where(
            DeliveryLine.delivery_note_id.in_([note.id for note in notes]), alive(DeliveryLine)
        )
    ).all()
    values: list[Decimal] = []
    for note in notes:
        listed = [
            (each.order_line_id, each.quantity)
            for each in carried
            if each.delivery_note_id == note.id
        ]
        value = _ZERO
        for line_id, quantity in listed or list(left.items()):
            taken = min(quantity, left.get(line_id, _ZERO))
            left[line_id] = left.get(line_id, _ZERO) - taken
            line = by_id.get(line_id)
            value += taken * line.amount / line.quantity if line else _ZERO
        values.append(value)
    return values, not any(left.values())


def _find(session: Session, order: Order, number: str | None) -> Receivable | None:
    """The debt of an order under the number of the document that made it."""
    if not number:
        return None
    return session.scalars(
        select(Receivable)
        .where(
            Receivable.order_id == order.id,
            Receivable.number == number,
            Receivable.amount >= 0,
            alive(Receivable),
        )
        .order_by(Receivable.created_at, Receivable.id)
        .limit(1)
    ).first()


def _add(
    session: Session, order: Order, number: str | None, days: tuple[date, date], amount: Decimal
) -> None:
    """A debt with the days on which it is made and falls due."""
    if amount:
        session.add(
            Receivable(
                customer_id=order.customer_id,
                order_id=order.id,
                number=number,
                issued_on=days[0],
                due_on=days[1],
                amount=amount,
            )
        )


def _set(session: Session, debt: Receivable, amount: Decimal) -> None:
    if not amount:
        debt.deleted_at = moment_of(session)
    elif debt.amount != amount:
        debt.amount = amount


def _move(debt: Receivable, number: str | None, issued: date, due: date) -> None:
    """Follow the delivery; a due day that somebody agreed on stays as long as the goods do."""
    if debt.issued_on != issued:
        debt.issued_on, debt.due_on = issued, due
    if debt.number != number:
        debt.number = number
