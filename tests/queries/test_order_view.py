"""One order with all that belongs to it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from desktop_crm.core.clock import local_today, utc_now
from desktop_crm.core.codes import OptionList, OrderState
from desktop_crm.core.trade_fields import OrderLineInput, ReturnLineInput
from desktop_crm.models import OrderLine
from desktop_crm.queries.card_orders import DeliveryState
from desktop_crm.queries.order_view import order_view
from desktop_crm.services.deliveries import record_delivery
from desktop_crm.services.orders import create_order
from desktop_crm.services.orders_states import cancel_order
from desktop_crm.services.payments import record_payment
from desktop_crm.services.products import create_product
from desktop_crm.services.returns import record_return
from tests.builders import Firm

TODAY = local_today()
DAY = TODAY - timedelta(days=40)


@pytest.mark.requirement("S4-07", "S4-10")
def test_an_order_shows_goods_documents_money_and_what_stays_inside(firm: Firm) -> None:
    reason = firm.option(OptionList.DELAY_REASON, "缺料")
    customer_id = firm.customer("甲", payment_terms_days=30, level=3)
    nut = firm.write(create_product, name="螺母", code="N1", cost=Decimal(60), valid_from=DAY)
    order_id = firm.write(
        create_order,
        customer_id=customer_id,
        ordered_on=DAY,
        promised_on=DAY + timedelta(2),
        lines=[
            OrderLineInput(Decimal(10), Decimal(113), product_id=nut, tax_rate=Decimal("0.13")),
            OrderLineInput(Decimal(1), Decimal(70), description="运输架"),
        ],
        discount=Decimal(12),
        internal_remark="老板批的价",
    )
    first, second = firm.rows(OrderLine)
    firm.write(
        record_delivery,
        order_id=order_id,
        shipped_on=DAY + timedelta(5),
        lines=[(first.id, Decimal(10))],
        delay_reason_id=reason,
        approved=True,
    )
    firm.write(
        record_return,
        customer_id=customer_id,
        order_id=order_id,
        returned_on=DAY + timedelta(9),
        lines=[ReturnLineInput(Decimal(1), first.id, amount=Decimal(100))],
    )
    firm.write(
        record_payment,
        customer_id=customer_id,
        order_id=order_id,
        paid_on=TODAY,
        amount=Decimal(500),
    )
    complaint = firm.complaint(customer_id, utc_now(), order_id=order_id)
    view = firm.read(order_view, order_id=order_id, today=TODAY)
    assert (view.customer, view.level, view.state) == ("甲", 3, OrderState.CONFIRMED)
    assert view.row.delivery is DeliveryState.PARTLY
    assert [(line.name, line.code, line.left) for line in view.lines] == [
        ("螺母", "N1", 0),
        ("运输架", None, 1),
    ]
    assert (view.gross, view.discount, view.total) == (1200, 12, 1188)
    assert view.tax.net + view.tax.tax == 1188
    (note,) = view.deliveries
    assert (note.delay, note.delay_reason.name) == (3, "缺料")
    assert note.quantities == {first.id: 10}
    assert note.approved_at is not None
    assert [each.total for each in view.returns] == [100]
    assert (view.paid, view.returned, view.outstanding) == (500, 100, 588)
    assert [debt.amount for debt in view.debts] == [Decimal("1118.70"), -100]
    assert [each.id for each in view.complaints] == [complaint]
    inside = view.internals
    assert (inside.remark, inside.cost) == ("老板批的价", 600)
    assert inside.unit_costs == (60, None)
    assert inside.margin == Decimal("1118.70") - 600
    assert inside.coverage == Decimal("0.941667")
    assert firm.read(order_view, order_id=uuid4(), today=TODAY) is None
    assert second.unit_cost is None


def test_a_cancelled_order_owes_nothing(firm: Firm) -> None:
    customer_id = firm.customer()
    order_id = firm.write(
        create_order,
        customer_id=customer_id,
        ordered_on=DAY,
        lines=[OrderLineInput(Decimal(1), Decimal(70), description="架")],
    )
    assert firm.read(order_view, order_id=order_id, today=TODAY).outstanding == 70
    firm.write(cancel_order, order_id=order_id)
    view = firm.read(order_view, order_id=order_id, today=TODAY)
    assert (view.outstanding, view.internals.margin) == (0, None)
