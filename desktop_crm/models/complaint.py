"""Complaints and the customers that were lost."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.core.codes import ComplaintState, Severity
from desktop_crm.models.base import INTERNAL, Imported, Record, reference


class Complaint(Imported):
    """What a customer was unhappy about, and what became of it."""

    __tablename__ = "complaint"
    __indexes__ = (
        Index("ix_complaint_customer", "customer_id", "received_at"),
        Index("ix_complaint_number", "number"),
    )

    customer_id: Mapped[UUID] = reference("customer.id")
    number: Mapped[str]
    received_at: Mapped[datetime]
    cause_id: Mapped[UUID | None] = reference("option.id")
    product_id: Mapped[UUID | None] = reference("product.id")
    order_id: Mapped[UUID | None] = reference("sales_order.id")
    severity: Mapped[str] = mapped_column(default=Severity.NORMAL)
    text: Mapped[str]
    state: Mapped[str] = mapped_column(default=ComplaintState.OPEN)
    owner_id: Mapped[UUID | None] = reference("staff.id")
    due_on: Mapped[date | None]
    first_response_at: Mapped[datetime | None]
    solved_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    solution: Mapped[str | None]
    recurs_id: Mapped[UUID | None] = reference("complaint.id", index=True)
    satisfaction: Mapped[int | None]
    cost: Mapped[Decimal | None] = mapped_column(info=INTERNAL)


class ComplaintStep(Record):
    """What was done about a complaint; never changed, only added to.

    `staff_id` did it; a hand-over names the colleague who has it from then on in `owner_id`.
    """

    __tablename__ = "complaint_step"
    __table_args__ = (Index("ix_complaint_step_complaint", "complaint_id", "happened_at"),)

    complaint_id: Mapped[UUID] = reference("complaint.id")
    kind: Mapped[str]
    happened_at: Mapped[datetime]
    staff_id: Mapped[UUID | None] = reference("staff.id")
    owner_id: Mapped[UUID | None] = reference("staff.id")
    text: Mapped[str | None]


class Loss(Record):
    """A customer lost on a day; `reversed_on` is set when it buys again."""

    __tablename__ = "loss"
    __table_args__ = (Index("ix_loss_customer", "customer_id", "lost_on"),)

    customer_id: Mapped[UUID] = reference("customer.id")
    lost_on: Mapped[date]
    kind: Mapped[str]
    proposed_reason_id: Mapped[UUID | None] = reference("option.id", info=INTERNAL)
    reason_id: Mapped[UUID | None] = reference("option.id", info=INTERNAL)
    reason_note: Mapped[str | None] = mapped_column(info=INTERNAL)
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[UUID | None] = reference("staff.id")
    reversed_on: Mapped[date | None]
