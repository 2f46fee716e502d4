"""How to do at random what concerns orders, deliveries, money and products."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from desktop_crm.core.trade_fields import OrderLineInput, ReturnLineInput
from desktop_crm.models import (
    Customer,
    DeliveryNote,
    Order,
    OrderLine,
    Payment,
    Product,
    Receivable,
    ReturnNote,
)
from desktop_crm.services.action import Action
from desktop_crm.services.deliveries import (
    approve_deliveries,
    record_delivery,
    unapprove_deliveries,
    update_delivery,
)
from desktop_crm.services.orders import create_order, update_order
from desktop_crm.services.orders_bin import delete_orders, restore_orders
from desktop_crm.services.orders_states import (
    cancel_order,
    close_order,
    confirm_order,
    reopen_order,
)
from desktop_crm.services.payments import record_payment, update_payment
from desktop_crm.services.products import (
    create_product,
    reinstate_products,
    retire_products,
    set_cost,
    set_price,
    update_product,
)
from desktop_crm.services.receivables import record_receivable, update_receivable
from desktop_crm.services.returns import record_return, update_return
from desktop_crm.services.trade_bin import (
    delete_deliveries,
    delete_payments,
    delete_products,
    delete_receivables,
    delete_returns,
    restore_deliveries,
    restore_payments,
    restore_products,
    restore_receivables,
    restore_returns,
)
from tests.services.person import Person

Arguments = Callable[[Person], Mapping[str, Any]]


def _amount(person: Person) -> Decimal:
    return Decimal(person.chance.randrange(1, 500_000)) / 100


def _lines(person: Person) -> list[OrderLineInput]:
    return [
        OrderLineInput(
            product_id=person.one_of(Product),
            quantity=Decimal(person.chance.randrange(1, 30)),
            unit_price=_amount(person),
            discount=Decimal(person.chance.choice(["0", "0.05", "0.3"])),
        )
        for _ in range(person.chance.randrange(1, 4))
    ]


def _new_order(person: Person) -> Mapping[str, Any]:
    return {
        "customer_id": person.one_of(Customer),
        "ordered_on": person.day(),
        "promised_on": person.day(),
        "payment_terms": person.chance.choice([None, "月结30天", "款到发货"]),
        "lines": _lines(person),
        "confirm": person.chance.random() < 0.7,
        "reason": person.word(),
        "save_anyway": True,
    }


def _delivery(person: Person) -> Mapping[str, Any]:
    """The whole rest of an order, or a little of each of its lines."""
    order_id = person.one_of(Order)
    query = select(OrderLine.id).where(
        OrderLine.order_id == order_id, OrderLine.deleted_at.is_(None)
    )
    lines = person.workspace.read(lambda session: session.scalars(query).all())
    little = [(line_id, Decimal(1)) for line_id in lines]
    return {
        "order_id": order_id,
        "shipped_on": person.day(),
        "lines": person.chance.choice([None, little]),
        "save_anyway": True,
    }


def _return(person: Person) -> Mapping[str, Any]:
    """An amount, or a piece of the first line of an order."""
    customer_id = person.one_of(Customer)
    query = select(Order.id, OrderLine.id).where(
        OrderLine.order_id == Order.id,
        Order.customer_id == customer_id,
        Order.deleted_at.is_(None),
        OrderLine.deleted_at.is_(None),
    )
    found = person.workspace.read(lambda session: session.execute(query).first())
    order_id, line_id = found or (None, None)
    lines = [ReturnLineInput(Decimal(1), line_id)] if line_id else []
    return {
        "customer_id": customer_id,
        "order_id": order_id,
        "returned_on": person.day(),
        "lines": lines,
        "total": None if lines else _amount(person),
        "save_anyway": True,
    }


def _money(person: Person) -> Mapping[str, Any]:
    return {
        "customer_id": person.one_of(Customer),
        "amount": _amount(person),
        "save_anyway": True,
    }


def _some(key: str, model: type[Any], *, deleted: bool = False) -> Arguments:
    return lambda p: {key: (p.one_of(model, deleted=deleted),)}


ORDER_STEPS: Mapping[str, tuple[Action[..., Any], Arguments]] = {
    "order.create": (create_order, _new_order),
    "order.update": (
        update_order,
        lambda p: {
            "order_id": p.one_of(Order),
            "remark": p.word(),
            "discount": Decimal(p.chance.randrange(3)),
            **({"lines": _lines(p)} if p.chance.random() < 0.4 else {}),
            "confirm": p.chance.random() < 0.5,
            "reason": p.word(),
            "save_anyway": True,
        },
    ),
    "order.confirm": (
        confirm_order,
        lambda p: {"order_id": p.one_of(Order), "reason": p.word(), "save_anyway": True},
    ),
    "order.cancel": (cancel_order, lambda p: {"order_id": p.one_of(Order), "reason": p.word()}),
    "order.close": (close_order, lambda p: {"order_id": p.one_of(Order)}),
    "order.reopen": (reopen_order, lambda p: {"order_id": p.one_of(Order)}),
    "order.delete": (delete_orders, _some("order_ids", Order)),
    "order.restore": (restore_orders, _some("order_ids", Order, deleted=True)),
}
DELIVERY_STEPS: Mapping[str, tuple[Action[..., Any], Arguments]] = {
    "delivery.record": (record_delivery, _delivery),
    "delivery.update": (
        update_delivery,
        lambda p: {
            "delivery_id": p.one_of(DeliveryNote),
            "shipped_on": p.day(),
            "receiver": p.word(),
            "save_anyway": True,
        },
    ),
    "delivery.approve": (approve_deliveries, _some("delivery_ids", DeliveryNote)),
    "delivery.unapprove": (unapprove_deliveries, _some("delivery_ids", DeliveryNote)),
    "delivery.delete": (delete_deliveries, _some("delivery_ids", DeliveryNote)),
    "delivery.restore": (restore_deliveries, _some("delivery_ids", DeliveryNote, deleted=True)),
    "return.record": (record_return, _return),
    "return.update": (
        update_return,
        lambda p: {
            "return_id": p.one_of(ReturnNote),
            "total": _amount(p),
            "reason": p.word(),
            "save_anyway": True,
        },
    ),
    "return.delete": (delete_returns, _some("return_ids", ReturnNote)),
    "return.restore": (restore_returns, _some("return_ids", ReturnNote, deleted=True)),
}
MONEY_STEPS: Mapping[str, tuple[Action[..., Any], Arguments]] = {
    "payment.record": (record_payment, lambda p: {**_money(p), "paid_on": p.day()}),
    "payment.update": (
        update_payment,
        lambda p: {
            "payment_id": p.one_of(Payment),
            "amount": _amount(p),
            "remark": p.word(),
            "save_anyway": True,
        },
    ),
    "payment.delete": (delete_payments, _some("payment_ids", Payment)),
    "payment.restore": (restore_payments, _some("payment_ids", Payment, deleted=True)),
    "receivable.record": (record_receivable, lambda p: {**_money(p), "issued_on": p.day()}),
    "receivable.update": (
        update_receivable,
        lambda p: {
            "receivable_id": p.one_of(Receivable),
            "due_on": p.day(),
            "remark": p.word(),
            "save_anyway": True,
        },
    ),
    "receivable.delete": (delete_receivables, _some("receivable_ids", Receivable)),
    "receivable.restore": (
        restore_receivables,
        _some("receivable_ids", Receivable, deleted=True),
    ),
}
PRODUCT_STEPS: Mapping[str, tuple[Action[..., Any], Arguments]] = {
    "product.create": (
        create_product,
        lambda p: {
            "name": p.word(),
            "code": p.number(),
            "price": _amount(p),
            "cost": _amount(p),
            "save_anyway": True,
        },
    ),
    "product.update": (
        update_product,
        lambda p: {
            "product_id": p.one_of(Product),
            "spec": p.word(),
            "price": _amount(p),
            "save_anyway": True,
        },
    ),
    "product.set_price": (
        set_price,
        lambda p: {"product_id": p.one_of(Product), "price": _amount(p), "valid_from": p.day()},
    ),
    "product.set_cost": (
        set_cost,
        lambda p: {"product_id": p.one_of(Product), "cost": _amount(p), "valid_from": p.day()},
    ),
    "product.retire": (retire_products, _some("product_ids", Product)),
    "product.reinstate": (reinstate_products, _some("product_ids", Product)),
    "product.delete": (delete_products, _some("product_ids", Product)),
    "product.restore": (restore_products, _some("product_ids", Product, deleted=True)),
}
TRADE_STEPS = {**ORDER_STEPS, **DELIVERY_STEPS, **MONEY_STEPS, **PRODUCT_STEPS}
TRADE_SEVERAL = ("product.create", "order.create", "receivable.record", "payment.record")
"""Of what there have to be some before everything can be done."""
TRADE_NEEDED = {
    *("order_id", "order_ids", "delivery_id", "delivery_ids", "return_id", "return_ids"),
    *("payment_id", "payment_ids", "receivable_id", "receivable_ids"),
    *("product_id", "product_ids"),
}
"""Arguments without which a step makes no sense."""
