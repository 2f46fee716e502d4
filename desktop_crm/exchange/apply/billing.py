"""The debts of orders that imported payments were made for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import chunks
from desktop_crm.exchange.apply.writer import RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.models import Customer, Order, Payment, Receivable
from desktop_crm.models.conditions import alive, counted
from desktop_crm.services.billing_rows import terms_of
from desktop_crm.storage.bulk import file_value


def bill_paid_orders(writer: RowWriter, payments: Written, listed: Collection[str]) -> None:
    """Make the whole total of an order owed once something was paid for it.

    Imported orders are owed for by nobody: whether they were paid is not known. A payment for one
    says that it was owed, and without the debt the customer would seem to have paid too much.
    Those `listed` have their debts from elsewhere.
    """
    session = writer.session
    rows = []
    for chunk in chunks(sorted(payments.ids[key] for key in payments.fresh)):
        query = (
            select(Order, Customer)
            .join(Payment, Payment.order_id == Order.id)
            .join(Customer, Customer.id == Order.customer_id)
            .where(Payment.id.in_([UUID(each) for each in chunk]), counted(), Order.total > 0)
            .distinct()
        )
        for order, customer in session.execute(query).all():
            if customer.id.hex in listed or _is_billed(session, order):
                continue
            due_on = order.ordered_on + timedelta(days=terms_of(session, customer, order))
            row = (customer.id, order.id, order.number, order.ordered_on, due_on, order.total)
            rows.append(tuple(file_value(value) for value in row))
    columns = ("customer_id", "order_id", "number", "issued_on", "due_on", "amount")
    writer.insert(Receivable, columns, list(dict.fromkeys(rows)))


def listed_customers(plan: ImportPlan, customers: Written) -> frozenset[str]:
    """The ids of the customers of whom the plan says what they owe."""
    owners = column_values(plan.tables[Entity.RECEIVABLE], "receivable.customer") or []
    table = plan.tables[Entity.CUSTOMER]
    owed = column_values(table, "customer.snapshot") or []
    named = {row.key for row, amount in zip(table.rows, owed, strict=False) if amount is not None}
    return frozenset(customers.ids[key] for key in named.union(owners))


def _is_billed(session: Session, order: Order) -> bool:
    query = select(Receivable.id).where(Receivable.order_id == order.id, alive(Receivable))
    return session.execute(query.limit(1)).first() is not None
