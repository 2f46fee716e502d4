"""Orders, what was shipped, what came back and what was paid."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.core.codes import OrderState
from desktop_crm.models.base import INTERNAL, Imported, Record, reference

COUNTED = text("deleted_at IS NULL AND state NOT IN ('draft', 'cancelled')")
ALIVE = text("deleted_at IS NULL")


class Order(Imported):
    """A customer's order; number and customer together name it.

    `total` is what the customer pays: the lines' amounts less `discount`. `gross` is before all
    discounts. `promised_on` is frozen at confirmation.
    """

    __tablename__ = "sales_order"
    __indexes__ = (
        Index(
            "ix_sales_order_customer_sales",
            "customer_id",
            "ordered_on",
            "total",
            sqlite_where=COUNTED,
            postgresql_where=COUNTED,
        ),
        Index(
            "ix_sales_order_day_sales",
            "ordered_on",
            "customer_id",
            "total",
            sqlite_where=COUNTED,
            postgresql_where=COUNTED,
        ),
        Index("ix_sales_order_number", "number"),
        Index("ix_sales_order_day", "ordered_on", "id", "deleted_at"),
        Index("ix_sales_order_customer", "customer_id", "ordered_on"),
    )

    customer_id: Mapped[UUID] = reference("customer.id")
    number: Mapped[str]
    ordered_on: Mapped[date]
    promised_on: Mapped[date | None]
    confirmed_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(default=OrderState.CONFIRMED)
    salesperson_id: Mapped[UUID | None] = reference("staff.id")
    contact_id: Mapped[UUID | None] = reference("contact.id")
    carrier_id: Mapped[UUID | None] = reference("option.id")
    ship_to: Mapped[str | None]
    ship_address: Mapped[str | None]
    freight: Mapped[Decimal | None]
    payment_terms: Mapped[str | None]
    gross: Mapped[Decimal] = mapped_column(default=Decimal(0))
    discount: Mapped[Decimal] = mapped_column(default=Decimal(0))
    total: Mapped[Decimal] = mapped_column(default=Decimal(0))
    remark: Mapped[str | None]
    internal_remark: Mapped[str | None] = mapped_column(info=INTERNAL)


class OrderLine(Imported):
    """One article of an order.

    `gross` = quantity x unit price; `amount` = gross x (1 - discount), `discount` a fraction.
    `unit_cost` is the cost at the time of the order; None when nobody knew it.
    """

    __tablename__ = "order_line"
    __indexes__ = (
        Index("ix_order_line_order", "order_id"),
        Index("ix_order_line_product", "product_id"),
    )

    order_id: Mapped[UUID] = reference("sales_order.id")
    position: Mapped[int] = mapped_column(default=0)
    product_id: Mapped[UUID | None] = reference("product.id")
    description: Mapped[str | None]
    unit: Mapped[str | None]
    quantity: Mapped[Decimal]
    unit_price: Mapped[Decimal]
    discount: Mapped[Decimal] = mapped_column(default=Decimal(0))
    tax_rate: Mapped[Decimal | None]
    gross: Mapped[Decimal]
    amount: Mapped[Decimal]
    unit_cost: Mapped[Decimal | None] = mapped_column(info=INTERNAL)
    promised_on: Mapped[date | None]
    remark: Mapped[str | None]


class DeliveryNote(Imported):
    """Goods that left for a customer; the delay reason is never shown to that customer."""

    __tablename__ = "delivery_note"
    __indexes__ = (
        Index("ix_delivery_note_order", "order_id", "shipped_on"),
        Index("ix_delivery_note_day", "shipped_on", "id", "deleted_at"),
        Index("ix_delivery_note_customer", "customer_id", "shipped_on"),
    )

    order_id: Mapped[UUID | None] = reference("sales_order.id")
    customer_id: Mapped[UUID] = reference("customer.id")
    number: Mapped[str | None]
    shipped_on: Mapped[date]
    promised_on: Mapped[date | None]
    carrier_id: Mapped[UUID | None] = reference("option.id")
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[UUID | None] = reference("staff.id")
    receiver: Mapped[str | None]
    delay_reason_id: Mapped[UUID | None] = reference("option.id", info=INTERNAL)
    delay_note: Mapped[str | None] = mapped_column(info=INTERNAL)
    remark: Mapped[str | None]


class DeliveryLine(Record):
    """How much of an order line a delivery held."""

    __tablename__ = "delivery_line"

    delivery_note_id: Mapped[UUID] = reference("delivery_note.id", index=True)
    order_line_id: Mapped[UUID] = reference("order_line.id", index=True)
    quantity: Mapped[Decimal]


class ReturnNote(Imported):
    """Goods that came back; `total` is taken off the sales."""

    __tablename__ = "return_note"
    __indexes__ = (
        Index("ix_return_note_customer", "customer_id", "returned_on"),
        Index(
            "ix_return_note_day",
            "returned_on",
            "customer_id",
            "total",
            sqlite_where=ALIVE,
            postgresql_where=ALIVE,
        ),
        Index("ix_return_note_order", "order_id"),
    )

    customer_id: Mapped[UUID] = reference("customer.id")
    order_id: Mapped[UUID | None] = reference("sales_order.id")
    number: Mapped[str | None]
    returned_on: Mapped[date]
    total: Mapped[Decimal]
    reason: Mapped[str | None]


class ReturnLine(Record):
    """One article that came back."""

    __tablename__ = "return_line"

    return_note_id: Mapped[UUID] = reference("return_note.id", index=True)
    order_line_id: Mapped[UUID | None] = reference("order_line.id", index=True)
    product_id: Mapped[UUID | None] = reference("product.id")
    quantity: Mapped[Decimal]
    amount: Mapped[Decimal]


class Receivable(Imported):
    """An amount that a customer owes from a day on, e.g. for a delivery or an opening balance."""

    __tablename__ = "receivable"
    __indexes__ = (
        Index(
            "ix_receivable_customer",
            "customer_id",
            "due_on",
            "amount",
            sqlite_where=ALIVE,
            postgresql_where=ALIVE,
        ),
        Index("ix_receivable_order", "order_id"),
    )

    customer_id: Mapped[UUID] = reference("customer.id")
    order_id: Mapped[UUID | None] = reference("sales_order.id")
    number: Mapped[str | None]
    issued_on: Mapped[date]
    due_on: Mapped[date]
    amount: Mapped[Decimal]
    remark: Mapped[str | None]


class Payment(Imported):
    """Money received; without an order it settles the oldest debts first."""

    __tablename__ = "payment"
    __indexes__ = (
        Index(
            "ix_payment_customer",
            "customer_id",
            "paid_on",
            "amount",
            sqlite_where=ALIVE,
            postgresql_where=ALIVE,
        ),
        Index("ix_payment_order", "order_id"),
        Index("ix_payment_day", "paid_on", "id", "deleted_at"),
    )

    customer_id: Mapped[UUID] = reference("customer.id")
    order_id: Mapped[UUID | None] = reference("sales_order.id")
    number: Mapped[str | None]
    paid_on: Mapped[date]
    amount: Mapped[Decimal]
    method_id: Mapped[UUID | None] = reference("option.id")
    remark: Mapped[str | None]
