"""Deleting deliveries, returns, money and products, and taking them back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import format_money
from desktop_crm.models import (
    DeliveryNote,
    Order,
    Payment,
    Product,
    ProductCost,
    ProductPrice,
    Receivable,
    ReturnNote,
    table_of,
)
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row, alive_rows
from desktop_crm.services.billing_rows import credit_of, rebill, unbill_delivery
from desktop_crm.services.counterparts import counterparts, is_counterpart_of
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.customers_chunks import in_chunks
from desktop_crm.services.references import count_uses, references_to
from desktop_crm.services.trade_bin_rows import Document, binned, mark

_OWN_PARTS = (table_of(ProductPrice), table_of(ProductCost))


@action(
    "delivery.delete", QT_TRANSLATE_NOOP("operation", "Deleted delivery {number} ({count} in all)")
)
def delete_deliveries(session: Session, *, delivery_ids: Collection[UUID]) -> Done[int]:
    """Move delivery notes with the debts that they made to the recycle bin.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    notes = alive_rows(session, DeliveryNote, delivery_ids)
    for note in notes:
        order = session.get(Order, note.order_id) if note.order_id else None
        mark(session, DeliveryNote, [note.id], old=None, new=moment_of(session))
        if order is not None:
            unbill_delivery(session, order, note)
    session.flush()
    return Done(len(notes), {"number": notes[0].number or "", "count": len(notes)})


@action(
    "delivery.restore",
    QT_TRANSLATE_NOOP("operation", "Restored delivery {number} ({count} in all)"),
)
def restore_deliveries(session: Session, *, delivery_ids: Collection[UUID]) -> Done[int]:
    """Take delivery notes out of the recycle bin, with their debts.

    Raises:
        UserError: `record.missing` if none of them is there, or an order is not.
    """
    notes: list[DeliveryNote] = []
    for moment, ids in _restored(session, DeliveryNote, delivery_ids):
        for note in alive_rows(session, DeliveryNote, ids):
            notes.append(note)
            if note.order_id is None:
                continue
            order = alive_row(session, Order, note.order_id)
            where = (Receivable.order_id == order.id, Receivable.number == note.number)
            _restore_debt(session, moment, *where)
            rebill(session, order)
    session.flush()
    return Done(len(notes), {"number": notes[0].number or "", "count": len(notes)})


@action("return.delete", QT_TRANSLATE_NOOP("operation", "Deleted return {number} ({count} in all)"))
def delete_returns(session: Session, *, return_ids: Collection[UUID]) -> Done[int]:
    """Move returns with the credits that they made to the recycle bin.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    notes = alive_rows(session, ReturnNote, return_ids)
    for note in notes:
        credit = credit_of(session, note)
        if credit is not None:
            credit.deleted_at = moment_of(session)
        mark(session, ReturnNote, [note.id], old=None, new=moment_of(session))
    return Done(len(notes), {"number": notes[0].number or "", "count": len(notes)})


@action(
    "return.restore", QT_TRANSLATE_NOOP("operation", "Restored return {number} ({count} in all)")
)
def restore_returns(session: Session, *, return_ids: Collection[UUID]) -> Done[int]:
    """Take returns out of the recycle bin, with their credits.

    Raises:
        UserError: `record.missing` if none of them is there, or an order is not.
    """
    notes: list[ReturnNote] = []
    for moment, ids in _restored(session, ReturnNote, return_ids):
        for note in alive_rows(session, ReturnNote, ids):
            notes.append(note)
            _restore_debt(
                session,
                moment,
                Receivable.customer_id == note.customer_id,
                Receivable.issued_on == note.returned_on,
                Receivable.amount == -note.total,
            )
    session.flush()
    return Done(len(notes), {"number": notes[0].number or "", "count": len(notes)})


@action(
    "payment.delete",
    QT_TRANSLATE_NOOP("operation", "Deleted a payment of {amount} ({count} in all)"),
)
def delete_payments(session: Session, *, payment_ids: Collection[UUID]) -> Done[int]:
    """Move payments, with what balances them, to the recycle bin.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    balancing = [debt.id for debt in counterparts(session, payment_ids)]
    done = _delete_money(session, Payment, payment_ids)
    _delete(session, Receivable, balancing)
    return done


@action(
    "payment.restore",
    QT_TRANSLATE_NOOP("operation", "Restored a payment of {amount} ({count} in all)"),
)
def restore_payments(session: Session, *, payment_ids: Collection[UUID]) -> Done[int]:
    """Take payments, with what balanced them, out of the recycle bin.

    Raises:
        UserError: `record.missing` if none of them is there, or an order is not.
    """
    return _restore_money(session, Payment, payment_ids)


@action(
    "receivable.delete",
    QT_TRANSLATE_NOOP("operation", "Deleted a debt of {amount} ({count} in all)"),
)
def delete_receivables(session: Session, *, receivable_ids: Collection[UUID]) -> Done[int]:
    """Move debts to the recycle bin.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    return _delete_money(session, Receivable, receivable_ids)


@action(
    "receivable.restore",
    QT_TRANSLATE_NOOP("operation", "Restored a debt of {amount} ({count} in all)"),
)
def restore_receivables(session: Session, *, receivable_ids: Collection[UUID]) -> Done[int]:
    """Take debts out of the recycle bin.

    Raises:
        UserError: `record.missing` if none of them is there, or an order is not.
    """
    return _restore_money(session, Receivable, receivable_ids)


def _delete_money(
    session: Session, model: type[Payment | Receivable], ids: Collection[UUID]
) -> Done[int]:
    rows = alive_rows(session, model, ids)
    words = {"amount": format_money(rows[0].amount), "count": len(rows)}
    _delete(session, model, [row.id for row in rows])
    return Done(len(rows), words)


def _restore_money(
    session: Session, model: type[Payment | Receivable], ids: Collection[UUID]
) -> Done[int]:
    rows: list[Payment | Receivable] = []
    for moment, some in _restored(session, model, ids):
        rows += alive_rows(session, model, some)
        for payment_id in some if model is Payment else ():
            _restore_debt(session, moment, is_counterpart_of(payment_id))
    return Done(len(rows), {"amount": format_money(rows[0].amount), "count": len(rows)})


@action("product.delete", QT_TRANSLATE_NOOP("operation", "Deleted product {name} ({count} in all)"))
def delete_products(session: Session, *, product_ids: Collection[UUID]) -> Done[int]:
    """Move products that nothing mentions to the recycle bin, with their prices and costs.

    Raises:
        UserError: `record.missing` if none of them is there, `product.in_use` if one was sold.
    """
    products = alive_rows(session, Product, product_ids)
    columns = [each for each in references_to(Product) if each.table not in _OWN_PARTS]
    for product in products:
        if count_uses(session, columns, product.id):
            raise UserError("product.in_use", name=product.name)
    words = {"name": products[0].name, "count": len(products)}
    _delete(session, Product, [product.id for product in products])
    return Done(len(products), words)


@action(
    "product.restore", QT_TRANSLATE_NOOP("operation", "Restored product {name} ({count} in all)")
)
def restore_products(session: Session, *, product_ids: Collection[UUID]) -> Done[int]:
    """Take products out of the recycle bin, with their prices and costs.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    rows: list[Product] = []
    for _moment, ids in _restored(session, Product, product_ids):
        rows += alive_rows(session, Product, ids)
    return Done(len(rows), {"name": rows[0].name, "count": len(rows)})


def _delete(session: Session, model: Document, ids: Collection[UUID]) -> None:
    for some in in_chunks(ids):
        mark(session, model, some, old=None, new=moment_of(session))


def _restored(
    session: Session, model: Document, ids: Collection[UUID]
) -> list[tuple[datetime, Collection[UUID]]]:
    """Take the documents back; each moment of deletion with its documents.

    Their customer and their order must be there.
    """
    found = binned(session, model, ids)
    for moment, rows in found.items():
        for row in session.scalars(select(model).where(model.id.in_(rows))).all():
            if not isinstance(row, DeliveryNote | ReturnNote | Payment | Receivable):
                continue
            alive_customer(session, row.customer_id)
            if row.order_id is not None:
                alive_row(session, Order, row.order_id)
        for some in in_chunks(rows):
            mark(session, model, some, old=moment, new=None)
    return list(found.items())


def _restore_debt(session: Session, moment: datetime, *conditions: ColumnElement[bool]) -> None:
    """The debt that was deleted together with its document."""
    debt = session.scalars(
        select(Receivable).where(Receivable.deleted_at == moment, *conditions).limit(1)
    ).first()
    if debt is not None:
        debt.deleted_at = None
