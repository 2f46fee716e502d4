"""What a customer does beside its orders, table by table: further columns, parts, and debts."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.exchange.apply import billing, complaints, dealings, goods, returns
from desktop_crm.exchange.apply.writer import Prepared, RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan, PlanTable


def complete_dealing(
    firm: dealings.Firm,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    known: Mapping[str, str],
) -> None:
    """Add the columns that follow from other fields or from the firm's own records."""
    match table.entity:
        case Entity.RETURN:
            returns.add_return_columns(firm, table, columns, rows, known)
        case Entity.RECEIVABLE:
            dealings.add_receivable_columns(firm, table, columns, rows, known)
        case Entity.COMPLAINT:
            complaints.add_complaint_columns(firm.session, table, columns, rows, known)
        case Entity.ACTIVITY:
            dealings.add_moments(table, columns, rows)
        case _:
            pass


def add_dealing_parts(
    writer: RowWriter, table: PlanTable, written: Mapping[Entity, Written]
) -> None:
    """Write what hangs on the rows of one table."""
    own = written[table.entity]
    match table.entity:
        case Entity.RETURN:
            returns.add_return_lines(writer, table, own, written[Entity.PRODUCT].ids)
        case Entity.ACTIVITY:
            dealings.add_people_met(writer, table, own, written[Entity.CONTACT])
            dealings.plan_next_contacts(writer, table, own, written[Entity.CUSTOMER])
        case _:
            pass


def settle_dealings(writer: RowWriter, plan: ImportPlan, written: Mapping[Entity, Written]) -> None:
    """What follows once all tables are written: goods of deliveries, debts, credits."""
    notes, products = plan.tables[Entity.DELIVERY], written[Entity.PRODUCT].ids
    goods.add_goods(writer, notes, written[Entity.DELIVERY], products)
    listed = billing.listed_customers(plan, written[Entity.CUSTOMER])
    billing.bill_paid_orders(writer, written[Entity.PAYMENT], listed)
    returns.credit_returns(writer.session, written[Entity.RETURN], listed)
