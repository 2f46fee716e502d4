"""Entering what a customer owes beside its orders, and changing debts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import format_money
from desktop_crm.core.money_problems import receivable_problems
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.core.trade_fields import tidied
from desktop_crm.models import Customer, Order, Receivable
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.document_numbers import next_number
from desktop_crm.services.trade_facts import standing_of

NUMBER_PREFIX = "YS"


@action("receivable.record", QT_TRANSLATE_NOOP("operation", "Entered a debt of {amount} of {name}"))
def record_receivable(
    session: Session,
    *,
    customer_id: UUID,
    issued_on: date,
    amount: Decimal,
    due_on: date | None = None,
    order_id: UUID | None = None,
    number: str | None = None,
    remark: str | None = None,
    save_anyway: bool = False,
) -> Done[UUID]:
    """Enter a debt; it is due by the customer's payment terms unless a day is given.

    Raises:
        UserError: `customer.missing`, `record.missing`, or the problems of the form.
    """
    customer = alive_customer(session, customer_id)
    terms = timedelta(days=standing_of(session, customer).terms_days)
    debt = Receivable(
        customer_id=customer_id,
        issued_on=issued_on,
        due_on=due_on or issued_on + terms,
        amount=amount,
        order_id=order_id,
        number=tidied(number) or next_number(session, Receivable.number, NUMBER_PREFIX, issued_on),
        remark=tidied(remark),
    )
    refuse(_problems(session, debt), save_anyway=save_anyway)
    session.add(debt)
    session.flush()
    return _done(debt, customer)


@action("receivable.update", QT_TRANSLATE_NOOP("operation", "Changed a debt of {amount} of {name}"))
def update_receivable(
    session: Session,
    *,
    receivable_id: UUID,
    issued_on: date | None = None,
    due_on: date | None = None,
    amount: Decimal | None = None,
    remark: str | None = None,
    save_anyway: bool = False,
) -> Done[UUID]:
    """Change what is given and leave the rest, e.g. the day that was agreed on.

    Raises:
        UserError: `record.missing`, or the problems of what the debt would be.
    """
    debt = alive_row(session, Receivable, receivable_id)
    customer = alive_customer(session, debt.customer_id)
    given: dict[str, Any] = {"issued_on": issued_on, "due_on": due_on, "amount": amount}
    for name, value in given.items():
        if value is not None and getattr(debt, name) != value:
            setattr(debt, name, value)
    if remark is not None and debt.remark != tidied(remark):
        debt.remark = tidied(remark)
    refuse(_problems(session, debt), save_anyway=save_anyway)
    return _done(debt, customer)


def _problems(session: Session, debt: Receivable) -> Sequence[Problem]:
    other = False
    if debt.order_id is not None:
        other = alive_row(session, Order, debt.order_id).customer_id != debt.customer_id
    return receivable_problems(
        issued_on=debt.issued_on,
        due_on=debt.due_on,
        amount=debt.amount,
        today=local_date(moment_of(session)),
        other_customer=other,
    )


def _done(debt: Receivable, customer: Customer) -> Done[UUID]:
    return Done(debt.id, {"amount": format_money(debt.amount), "name": customer.name})
