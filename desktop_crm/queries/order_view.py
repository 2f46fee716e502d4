"""One order with all that belongs to it: goods, deliveries, returns, money, complaints, files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.core.money import share
from desktop_crm.core.order_math import TaxSplit, tax_split
from desktop_crm.models import Complaint, Contact, Customer, Order, OrderLine, Staff
from desktop_crm.models.conditions import alive
from desktop_crm.queries.attachments import AttachmentRow, attachments_of
from desktop_crm.queries.card_alerts import Decision, hold_of
from desktop_crm.queries.card_orders import OrderRow, order_sheet
from desktop_crm.queries.custom_fields import FilledField, filled_fields
from desktop_crm.queries.options import OptionRow, all_options
from desktop_crm.queries.order_documents import (
    DebtRow,
    DeliveryRow,
    PaymentRow,
    ReturnRow,
    debts_of,
    deliveries_of,
    payments_of,
    returns_of,
)
from desktop_crm.queries.trade_lines import GoodsLine, goods_lines
from desktop_crm.services.trade_facts import left_quantities

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class OrderComplaint:
    """A complaint about the order."""

    id: UUID
    number: str
    received_at: datetime
    text: str
    state: str
    cause: OptionRow | None


@dataclass(frozen=True, slots=True)
class OrderInternals:
    """What never leaves the firm: the internal remark, cost and margin of the lines.

    `margin` is over the lines whose cost is known, less their part of a discount on the whole
    order; `coverage` is their share of the lines' value.
    """

    remark: str | None
    unit_costs: tuple[Decimal | None, ...]
    cost: Decimal
    margin: Decimal | None
    margin_rate: Decimal | None
    coverage: Decimal | None


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order as its page shows it; `lines[i].left` is what has not left yet."""

    row: OrderRow
    state: OrderState
    customer_id: UUID
    customer: str
    level: int | None
    hold: Decision | None
    contact: str | None
    salesperson_id: UUID | None
    carrier: OptionRow | None
    ship_to: str | None
    ship_address: str | None
    freight: Decimal | None
    payment_terms: str | None
    confirmed_at: datetime | None
    created_at: datetime
    created_by: str | None
    remark: str | None
    gross: Decimal
    discount: Decimal
    total: Decimal
    tax: TaxSplit
    returned: Decimal
    paid: Decimal
    lines: tuple[GoodsLine, ...]
    deliveries: tuple[DeliveryRow, ...]
    returns: tuple[ReturnRow, ...]
    payments: tuple[PaymentRow, ...]
    debts: tuple[DebtRow, ...]
    complaints: tuple[OrderComplaint, ...]
    attachments: tuple[AttachmentRow, ...]
    internals: OrderInternals
    own: tuple[FilledField, ...]

    @property
    def outstanding(self) -> Decimal:
        """What of the order is not paid yet, whether it is due or not."""
        if self.state in {OrderState.DRAFT, OrderState.CANCELLED}:
            return -self.paid
        return self.total - self.returned - self.paid


def order_view(session: Session, *, order_id: UUID, today: date) -> OrderView | None:
    """All about an order; None when it lies in the recycle bin."""
    sheet = order_sheet(session, order_id=order_id, today=today)
    if sheet is None:
        return None
    order = session.get_one(Order, order_id)
    customer = session.get_one(Customer, order.customer_id)
    chosen = all_options(session)
    lines = goods_lines(session, order_id, left=left_quantities(session, order_id))
    returns = returns_of(session, order_id)
    payments = payments_of(session, order_id, chosen)
    contact = session.get(Contact, order.contact_id) if order.contact_id else None
    author = session.get(Staff, order.created_by) if order.created_by else None
    return OrderView(
        row=sheet.order,
        state=OrderState(order.state),
        customer_id=customer.id,
        customer=customer.name,
        level=customer.level,
        hold=hold_of(session, customer),
        contact=contact.name if contact else None,
        salesperson_id=order.salesperson_id,
        carrier=chosen.get(order.carrier_id) if order.carrier_id else None,
        ship_to=order.ship_to,
        ship_address=order.ship_address,
        freight=order.freight,
        payment_terms=order.payment_terms,
        confirmed_at=order.confirmed_at,
        created_at=order.created_at,
        created_by=author.name if author else None,
        remark=order.remark,
        gross=order.gross,
        discount=order.discount,
        total=order.total,
        tax=tax_split([(line.amount, line.tax_rate) for line in lines], order.total),
        returned=sum((each.total for each in returns), _ZERO),
        paid=sum((each.amount for each in payments), _ZERO),
        lines=lines,
        deliveries=deliveries_of(session, order, chosen),
        returns=returns,
        payments=payments,
        debts=debts_of(session, order_id, today),
        complaints=_complaints(session, order_id),
        attachments=attachments_of(session, owner_table="sales_order", owner_id=order_id),
        internals=_internals(session, order),
        own=filled_fields(session, owner_table="sales_order", record_id=order_id),
    )


def _complaints(session: Session, order_id: UUID) -> tuple[OrderComplaint, ...]:
    chosen = all_options(session)
    rows = session.scalars(
        select(Complaint)
        .where(Complaint.order_id == order_id, alive(Complaint))
        .order_by(Complaint.received_at.desc(), Complaint.id.desc())
    )
    return tuple(
        OrderComplaint(
            each.id,
            each.number,
            each.received_at,
            each.text,
            each.state,
            chosen.get(each.cause_id) if each.cause_id else None,
        )
        for each in rows
    )


def _internals(session: Session, order: Order) -> OrderInternals:
    lines = session.scalars(
        select(OrderLine)
        .where(OrderLine.order_id == order.id, alive(OrderLine))
        .order_by(OrderLine.position, OrderLine.id)
    ).all()
    whole = sum((line.amount for line in lines), _ZERO)
    covered = sum((line.amount for line in lines if line.unit_cost is not None), _ZERO)
    cost = sum((line.unit_cost * line.quantity for line in lines if line.unit_cost), _ZERO)
    sold = covered - (order.discount * covered / whole if whole else _ZERO)
    is_known = any(line.unit_cost is not None for line in lines)
    return OrderInternals(
        remark=order.internal_remark,
        unit_costs=tuple(line.unit_cost for line in lines),
        cost=cost,
        margin=sold - cost if is_known else None,
        margin_rate=share(sold - cost, sold) if is_known else None,
        coverage=share(covered, whole),
    )
