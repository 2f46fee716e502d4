"""What is doubtful or wrong about a payment or a debt while it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_crm.core.day_problems import day_problem
from desktop_crm.core.money import format_number
from desktop_crm.core.problems import Problem


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """What a typed payment is compared with.

    `outstanding` is what the customer owes without this payment, `order_outstanding` what is not
    paid yet of the order that it is for.
    """

    today: date
    outstanding: Decimal
    order_outstanding: Decimal | None = None
    order_is_other_customers: bool = False
    looks_entered_twice: bool = False
    number_taken: bool = False


def payment_problems(facts: PaymentFacts, *, paid_on: date, amount: Decimal) -> tuple[Problem, ...]:
    """The problems of a payment's form; nothing paid, and another customer's order, block.

    A negative amount is money given back.
    """
    return (*day_problem("paid_on", paid_on, facts.today), *_of_amount(facts, amount))


def _of_amount(facts: PaymentFacts, amount: Decimal) -> Iterator[Problem]:
    if not amount:
        yield Problem("amount", "payment.zero", blocks=True)
    elif amount < 0:
        yield Problem("amount", "payment.negative")
    elif facts.order_outstanding is not None and amount > facts.order_outstanding:
        params = {"outstanding": format_number(max(facts.order_outstanding, Decimal(0)), places=2)}
        yield Problem("amount", "payment.more_than_order", params)
    elif amount > facts.outstanding:
        params = {"outstanding": format_number(max(facts.outstanding, Decimal(0)), places=2)}
        yield Problem("amount", "payment.more_than_owed", params)
    if facts.order_is_other_customers:
        yield Problem("order_id", "payment.other_customer", blocks=True)
    if facts.looks_entered_twice:
        yield Problem("amount", "payment.twice")
    if facts.number_taken:
        yield Problem("number", "payment.number_taken")


def receivable_problems(
    *, issued_on: date, due_on: date, amount: Decimal, today: date, other_customer: bool = False
) -> tuple[Problem, ...]:
    """The problems of a debt's form; a negative amount is a credit."""
    found = [*day_problem("issued_on", issued_on, today)]
    if due_on < issued_on:
        found.append(Problem("due_on", "receivable.due_before"))
    if not amount:
        found.append(Problem("amount", "payment.zero", blocks=True))
    elif amount < 0:
        found.append(Problem("amount", "number.negative"))
    if other_customer:
        found.append(Problem("order_id", "payment.other_customer", blocks=True))
    return tuple(found)
