"""How each kind of trade document comes out of the recycle bin, with what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.models import DeliveryNote, Order, Payment, Product, Receivable, ReturnNote
from desktop_crm.services.orders_bin import restore_orders
from desktop_crm.services.trade_bin import (
    restore_deliveries,
    restore_payments,
    restore_products,
    restore_receivables,
    restore_returns,
)

RESTORERS: Mapping[str, Callable[[Session, Collection[UUID]], object]] = {
    Order.__tablename__: lambda session, ids: restore_orders(session, order_ids=ids),
    DeliveryNote.__tablename__: lambda session, ids: restore_deliveries(session, delivery_ids=ids),
    ReturnNote.__tablename__: lambda session, ids: restore_returns(session, return_ids=ids),
    Payment.__tablename__: lambda session, ids: restore_payments(session, payment_ids=ids),
    Receivable.__tablename__: lambda session, ids: restore_receivables(session, receivable_ids=ids),
    Product.__tablename__: lambda session, ids: restore_products(session, product_ids=ids),
}
"""By table: an order counts again, a delivery is owed again, a return brings its credit."""
