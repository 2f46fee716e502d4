"""Recording goods that came back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.delivery_problems import ReturnFacts, return_problems
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import rounded
from desktop_crm.core.problems import refuse
from desktop_crm.core.trade_fields import ReturnLineInput, tidied
from desktop_crm.models import Customer, DeliveryNote, Order, OrderLine, ReturnLine, ReturnNote
from desktop_crm.models.conditions import alive
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.billing_rows import credit_of, credit_return
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.document_numbers import next_number
from desktop_crm.services.orders_rows import lines_of
from desktop_crm.services.trade_facts import is_taken, kept_quantities

NUMBER_PREFIX = "TH"
_ZERO = Decimal(0)


@action("return.record", QT_TRANSLATE_NOOP("operation", "Recorded return {number} from {name}"))
def record_return(
    session: Session,
    *,
    customer_id: UUID,
    returned_on: date,
    lines: Sequence[ReturnLineInput] = (),
    order_id: UUID | None = None,
    total: Decimal | None = None,
    number: str | None = None,
    reason: str | None = None,
    save_anyway: bool = False,
) -> Done[UUID]:
    """Record what came back; its value is taken off the sales and off what is owed.

    A line without an amount is worth its share of the order line; `total` is the sum of the lines
    unless given, e.g. when nobody listed the goods.

    Raises:
        UserError: `customer.missing`, `record.missing`, or the problems of the form.
    """
    customer = alive_customer(session, customer_id)
    order = _order_of(session, customer, order_id)
    valued = _valued(session, order, lines)
    sum_ = _total(total, valued)
    facts = return_facts(session, order, number=tidied(number), today=_today(session))
    problems = return_problems(
        facts, returned_on=returned_on, lines=valued, total=sum_, of_order=order is not None
    )
    refuse(problems, save_anyway=save_anyway)
    note = ReturnNote(
        customer_id=customer_id,
        order_id=order_id,
        returned_on=returned_on,
        total=sum_ or _ZERO,
        number=tidied(number)
        or next_number(session, ReturnNote.number, NUMBER_PREFIX, returned_on),
        reason=tidied(reason),
    )
    session.add(note)
    session.flush()
    _set_lines(session, note, valued)
    credit_return(session, customer, note)
    session.flush()
    return _done(note, customer)


@action("return.update", QT_TRANSLATE_NOOP("operation", "Changed return {number} from {name}"))
def update_return(
    session: Session,
    *,
    return_id: UUID,
    returned_on: date | None = None,
    lines: Sequence[ReturnLineInput] | None = None,
    total: Decimal | None = None,
    number: str | None = None,
    reason: str | None = None,
    save_anyway: bool = False,
) -> Done[UUID]:
    """Change what is given and leave the rest; the credit that it made follows.

    Raises:
        UserError: `record.missing`, or the problems of what the return would be.
    """
    note = alive_row(session, ReturnNote, return_id)
    customer = alive_customer(session, note.customer_id)
    order = _order_of(session, customer, note.order_id)
    valued = return_lines(session, note) if lines is None else _valued(session, order, lines)
    sum_ = note.total if total is None and lines is None else _total(total, valued)
    day = returned_on or note.returned_on
    facts = return_facts(session, order, number=tidied(number), today=_today(session), note=note)
    problems = return_problems(
        facts, returned_on=day, lines=valued, total=sum_, of_order=order is not None
    )
    refuse(problems, save_anyway=save_anyway)
    credit = credit_of(session, note)
    note.returned_on, note.total = day, sum_ or _ZERO
    note.number = tidied(number) or note.number
    note.reason = note.reason if reason is None else tidied(reason)
    if lines is not None:
        _set_lines(session, note, valued)
    if credit is not None:
        credit.deleted_at = moment_of(session)
        session.flush()
        credit_return(session, customer, note)
    session.flush()
    return _done(note, customer)


def return_facts(
    session: Session,
    order: Order | None,
    *,
    today: date,
    number: str | None = None,
    note: ReturnNote | None = None,
) -> ReturnFacts:
    """What a return is compared with; `note` is the one that is changed."""
    note_id = note.id if note is not None else None
    taken = is_taken(session, ReturnNote.number, number, except_id=note_id)
    if order is None:
        return ReturnFacts(today, number_taken=taken)
    shipped_on = session.scalar(
        select(func.min(DeliveryNote.shipped_on)).where(
            DeliveryNote.order_id == order.id, alive(DeliveryNote)
        )
    )
    kept = kept_quantities(session, order.id, without_note=note_id)
    return ReturnFacts(today, shipped_on, kept, number_taken=taken)


def return_lines(session: Session, note: ReturnNote) -> tuple[ReturnLineInput, ...]:
    """What came back with a return."""
    rows = session.scalars(
        select(ReturnLine)
        .where(ReturnLine.return_note_id == note.id, alive(ReturnLine))
        .order_by(ReturnLine.id)
    )
    return tuple(
        ReturnLineInput(row.quantity, row.order_line_id, row.product_id, row.amount) for row in rows
    )


def _today(session: Session) -> date:
    return local_date(moment_of(session))


def _order_of(session: Session, customer: Customer, order_id: UUID | None) -> Order | None:
    order = alive_row(session, Order, order_id) if order_id is not None else None
    if order is not None and order.customer_id != customer.id:
        raise UserError("payment.other_customer", field="order_id")
    return order


def _valued(
    session: Session, order: Order | None, lines: Sequence[ReturnLineInput]
) -> tuple[ReturnLineInput, ...]:
    """The lines with product and value: a line's amount in proportion to what came back.

    A discount on the whole order lowers the value alike.
    """
    known = {line.id: line for line in lines_of(session, order.id)} if order else {}
    whole = sum((line.amount for line in known.values()), _ZERO)
    factor = order.total / whole if order is not None and whole else Decimal(1)
    return tuple(
        _valued_line(line, known.get(line.order_line_id) if line.order_line_id else None, factor)
        for line in lines
    )


def _valued_line(line: ReturnLineInput, sold: OrderLine | None, factor: Decimal) -> ReturnLineInput:
    amount = line.amount
    if amount is None:
        share = line.quantity / sold.quantity if sold is not None and sold.quantity else _ZERO
        amount = rounded(sold.amount * share * factor) if sold is not None else _ZERO
    product_id = sold.product_id if sold is not None else line.product_id
    return ReturnLineInput(line.quantity, line.order_line_id, product_id, amount)


def _total(total: Decimal | None, lines: Sequence[ReturnLineInput]) -> Decimal | None:
    if total is not None or not lines:
        return total
    return sum((line.amount or _ZERO for line in lines), _ZERO)


def _set_lines(session: Session, note: ReturnNote, lines: Sequence[ReturnLineInput]) -> None:
    present = session.scalars(
        select(ReturnLine).where(ReturnLine.return_note_id == note.id, alive(ReturnLine))
    )
    for row in present.all():
        row.deleted_at = moment_of(session)
    session.add_all(
        ReturnLine(
            return_note_id=note.id,
            order_line_id=line.order_line_id,
            product_id=line.product_id,
            quantity=line.quantity,
            amount=line.amount or _ZERO,
        )
        for line in lines
    )
    session.flush()


def _done(note: ReturnNote, customer: Customer) -> Done[UUID]:
    return Done(note.id, {"number": note.number or "", "name": customer.name})
