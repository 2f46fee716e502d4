"""Deliveries and returns: what left, whether in time, and what is owed for it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_crm.core.clock import local_today
from desktop_crm.core.codes import OptionList
from desktop_crm.core.errors import UserError
from desktop_crm.core.trade_fields import OrderLineInput, ReturnLineInput
from desktop_crm.models import (
    DeliveryLine,
    DeliveryNote,
    Order,
    OrderLine,
    Receivable,
    ReturnLine,
    ReturnNote,
)
from desktop_crm.services.customers_standing import hold_credit
from desktop_crm.services.deliveries import (
    approve_deliveries,
    record_delivery,
    unapprove_deliveries,
    update_delivery,
)
from desktop_crm.services.orders import create_order, update_order
from desktop_crm.services.orders_states import close_order
from desktop_crm.services.payments import record_payment
from desktop_crm.services.receivables import update_receivable
from desktop_crm.services.recycle_bin import restore_records
from desktop_crm.services.returns import record_return, update_return
from desktop_crm.services.trade_bin import (
    delete_deliveries,
    delete_returns,
    restore_deliveries,
    restore_returns,
)
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm

TODAY = local_today()
DAY = TODAY - timedelta(days=60)
PROMISED = DAY + timedelta(days=7)


def line(quantity: Any = 2, price: Any = 100, **fields: Any) -> OrderLineInput:
    """A line of an order."""
    plain: dict[str, Any] = {"description": "螺栓"} | fields
    return OrderLineInput(quantity=Decimal(quantity), unit_price=Decimal(price), **plain)


def order(firm: Firm, customer_id: UUID, *lines: OrderLineInput, **fields: Any) -> UUID:
    """A confirmed order that was promised within a week."""
    plain: dict[str, Any] = {"ordered_on": DAY, "promised_on": PROMISED} | fields
    order_id: UUID = firm.write(
        create_order, customer_id=customer_id, lines=lines or [line()], **plain
    )
    return order_id


def debts(firm: Firm) -> list[Decimal]:
    """What is owed, document by document."""
    return [debt.amount for debt in firm.rows(Receivable)]


def codes(error: pytest.ExceptionInfo[UserError]) -> set[tuple[str, str]]:
    """Field and code of every problem."""
    return {(each.field, each.code) for each in error.value.params["problems"]}


def test_all_that_is_left_leaves_and_is_owed_by_the_terms(firm: Firm) -> None:
    carrier = firm.option(OptionList.CARRIER, "德邦")
    customer_id = firm.customer(payment_terms_days=45)
    order_id = order(firm, customer_id, line(2), line(3, 10), carrier_id=carrier)
    first, second = firm.rows(OrderLine)
    shipped = DAY + timedelta(3)
    firm.write(
        record_delivery,
        order_id=order_id,
        shipped_on=shipped,
        lines=[(first.id, Decimal(1)), (second.id, Decimal(0))],
    )
    firm.write(record_delivery, order_id=order_id, shipped_on=PROMISED, receiver=" 仓库 ")
    one, rest = firm.rows(DeliveryNote)
    assert (one.number, rest.number) == (f"CK{shipped:%Y%m%d}-001", f"CK{PROMISED:%Y%m%d}-001")
    assert (rest.promised_on, rest.carrier_id, rest.receiver) == (PROMISED, carrier, "仓库")
    carried = [(row.order_line_id, row.quantity) for row in firm.rows(DeliveryLine)]
    assert carried == [(first.id, 1), (first.id, 1), (second.id, 3)]
    assert [(debt.number, debt.amount) for debt in firm.rows(Receivable)] == [
        (one.number, 100),
        (rest.number, 130),
    ]
    assert firm.rows(Receivable)[0].due_on == shipped + timedelta(45)
    with pytest.raises(UserError, match=r"delivery\.empty"):
        firm.write(record_delivery, order_id=order_id, shipped_on=PROMISED, save_anyway=True)


def test_terms_are_the_orders_then_the_customers_then_the_firms(firm: Firm) -> None:
    shipped = DAY + timedelta(1)
    for terms, days, expected in (("月结60天", 45, 60), (None, 45, 45), (None, None, 30)):
        customer_id = firm.customer(payment_terms_days=days)
        order_id = order(firm, customer_id, payment_terms=terms)
        firm.write(record_delivery, order_id=order_id, shipped_on=shipped)
        assert firm.rows(Receivable)[-1].due_on == shipped + timedelta(expected)


@pytest.mark.requirement("S3-17", "S3-19")
def test_a_late_delivery_wants_a_reason_that_stays_in_the_firm(firm: Firm) -> None:
    reason = firm.option(OptionList.DELAY_REASON, "缺料")
    order_id = order(firm, firm.customer())
    late = PROMISED + timedelta(3)
    with pytest.raises(UserError) as error:
        firm.write(record_delivery, order_id=order_id, shipped_on=late)
    assert codes(error) == {("delay_reason_id", "delivery.late_unexplained")}
    assert error.value.params["days"] == 3
    note_id = firm.write(
        record_delivery,
        order_id=order_id,
        shipped_on=late,
        delay_reason_id=reason,
        delay_note="供应商缺货",
    )
    note = firm.row(DeliveryNote, note_id)
    assert (note.delay_reason_id, note.delay_note) == (reason, "供应商缺货")
    columns = DeliveryNote.__table__.columns
    assert columns["delay_reason_id"].info["internal"]
    assert columns["delay_note"].info["internal"]


def test_a_line_may_have_a_promise_of_its_own(firm: Firm) -> None:
    early = DAY + timedelta(2)
    order_id = order(firm, firm.customer(), line(1, promised_on=early), line(1))
    first, second = firm.rows(OrderLine)
    rest = firm.write(
        record_delivery, order_id=order_id, shipped_on=early, lines=[(second.id, Decimal(1))]
    )
    assert firm.row(DeliveryNote, rest).promised_on == PROMISED
    with pytest.raises(UserError, match=r"delivery\.late_unexplained"):
        firm.write(
            record_delivery,
            order_id=order_id,
            shipped_on=early + timedelta(1),
            lines=[(first.id, Decimal(1))],
        )


def test_doubts_about_a_delivery(firm: Firm) -> None:
    customer_id = firm.customer(payment_terms_days=0)
    order_id = order(firm, customer_id, line(2))
    (row,) = firm.rows(OrderLine)
    firm.write(hold_credit, customer_id=customer_id)
    with pytest.raises(UserError) as error:
        firm.write(
            record_delivery,
            order_id=order_id,
            shipped_on=DAY - timedelta(1),
            lines=[(row.id, Decimal(3))],
        )
    assert codes(error) == {
        ("shipped_on", "delivery.before_order"),
        ("order_id", "order.credit_hold"),
        ("order_id", "delivery.not_paid"),
        (f"lines.{row.id}", "delivery.more_than_left"),
    }
    firm.write(
        record_payment,
        customer_id=customer_id,
        order_id=order_id,
        paid_on=DAY,
        amount=Decimal(200),
    )
    with pytest.raises(UserError) as error:
        firm.write(record_delivery, order_id=order_id, shipped_on=DAY)
    assert codes(error) == {("order_id", "order.credit_hold")}
    firm.write(record_delivery, order_id=order_id, shipped_on=DAY, save_anyway=True)
    assert debts(firm) == [200], "what is paid beforehand is not owed a second time"


def test_only_confirmed_orders_are_delivered(firm: Firm) -> None:
    customer_id = firm.customer()
    draft = order(firm, customer_id, confirm=False)
    other = order(firm, customer_id)
    foreign = firm.rows(OrderLine)[0].id
    with pytest.raises(UserError, match=r"delivery\.order_state"):
        firm.write(record_delivery, order_id=draft, shipped_on=DAY, save_anyway=True)
    with pytest.raises(UserError, match=r"delivery\.unknown_line"):
        firm.write(
            record_delivery,
            order_id=other,
            shipped_on=DAY,
            lines=[(foreign, Decimal(1))],
            save_anyway=True,
        )
    firm.write(close_order, order_id=other)
    with pytest.raises(UserError, match=r"delivery\.order_closed"):
        firm.write(record_delivery, order_id=other, shipped_on=DAY)


def test_an_approved_note_keeps_day_number_and_goods(firm: Firm) -> None:
    boss = firm.staff("陈总")
    firm.workspace.author = boss
    order_id = order(firm, firm.customer())
    note_id = firm.write(record_delivery, order_id=order_id, shipped_on=DAY)
    assert firm.write(approve_deliveries, delivery_ids=[note_id]) == 1
    assert firm.write(approve_deliveries, delivery_ids=[note_id]) == 0
    note = firm.row(DeliveryNote, note_id)
    assert note.approved_by == boss
    assert note.approved_at is not None
    (row,) = firm.rows(OrderLine)
    for change in (
        {"shipped_on": DAY + timedelta(1)},
        {"number": "X"},
        {"lines": [(row.id, Decimal(1))]},
    ):
        with pytest.raises(UserError, match=r"delivery\.approved"):
            firm.write(update_delivery, delivery_id=note_id, save_anyway=True, **change)
    firm.write(
        update_delivery, delivery_id=note_id, delay_note="另说", lines=[(row.id, Decimal(2))]
    )
    firm.write(unapprove_deliveries, delivery_ids=[note_id])
    firm.write(update_delivery, delivery_id=note_id, lines=[(row.id, Decimal(1))])
    assert debts(firm) == [100]


def test_a_debt_follows_its_delivery(firm: Firm) -> None:
    customer_id = firm.customer(payment_terms_days=10)
    order_id = order(firm, customer_id, discount=Decimal(20))
    note_id = firm.write(record_delivery, order_id=order_id, shipped_on=DAY)
    assert debts(firm) == [180]
    debt = firm.rows(Receivable)[0].id
    agreed = DAY + timedelta(90)
    firm.write(update_receivable, receivable_id=debt, due_on=agreed)
    firm.write(update_delivery, delivery_id=note_id, number="D-7")
    assert firm.row(Receivable, debt).number == "D-7"
    assert firm.row(Receivable, debt).due_on == agreed
    moved = DAY + timedelta(2)
    firm.write(update_delivery, delivery_id=note_id, shipped_on=moved)
    assert firm.row(Receivable, debt).due_on == moved + timedelta(10)
    row = firm.rows(OrderLine)[0]
    firm.write(update_order, order_id=order_id, lines=[line(2, 150, id=row.id)], discount=None)
    assert debts(firm) == [300]
    before = firm.visible()
    firm.write(delete_deliveries, delivery_ids=[note_id])
    assert debts(firm) == []
    assert not firm.rows(DeliveryLine)
    firm.write(restore_deliveries, delivery_ids=[note_id])
    assert firm.visible() == before
    firm.write(delete_deliveries, delivery_ids=[note_id])
    firm.write(restore_records, table="delivery_note", ids=[note_id])
    assert firm.visible() == before


@pytest.mark.parametrize(("days", "due"), [(0, DAY), (10, DAY + timedelta(12))])
def test_an_order_that_gets_its_price_later_is_owed_then(firm: Firm, days: int, due: date) -> None:
    customer_id = firm.customer(payment_terms_days=days)
    order_id = order(firm, customer_id, line(2, 0))
    firm.write(record_delivery, order_id=order_id, shipped_on=DAY + timedelta(2))
    assert debts(firm) == []
    row = firm.rows(OrderLine)[0]
    firm.write(update_order, order_id=order_id, lines=[line(2, 150, id=row.id)])
    assert debts(firm) == [300]
    assert firm.rows(Receivable)[0].due_on == due
    firm.write(update_order, order_id=order_id, lines=[line(2, 0, id=row.id)])
    assert debts(firm) == []
    firm.write(update_order, order_id=order_id, lines=[line(2, 5, id=row.id)])
    assert debts(firm) == [10]


def test_what_an_import_brought_is_never_billed_by_itself(firm: Firm) -> None:
    """Imports write orders and deliveries without debts; only what is entered here is owed."""
    customer_id = firm.customer()
    order_id = firm.order(customer_id, DAY, 300, lines=[{"quantity": Decimal(3)}])
    row = firm.rows(OrderLine)[0]
    old = firm.delivery(customer_id, order_id, DAY, number="OLD")
    firm.add(DeliveryLine(delivery_note_id=old, order_line_id=row.id, quantity=Decimal(1)))
    firm.write(update_delivery, delivery_id=old, receiver="门卫")
    firm.write(update_order, order_id=order_id, remark="补")
    assert debts(firm) == []
    firm.write(record_delivery, order_id=order_id, shipped_on=DAY)
    assert debts(firm) == [Decimal(200) * firm.row(Order, order_id).total / 300]


def test_goods_come_back_with_their_value(firm: Firm) -> None:
    customer_id = firm.customer(payment_terms_days=30)
    order_id = order(firm, customer_id, line(4, 50, discount=Decimal("0.1")), discount=Decimal(18))
    (row,) = firm.rows(OrderLine)
    with pytest.raises(UserError, match=r"return\.more_than_shipped"):
        firm.write(
            record_return,
            customer_id=customer_id,
            order_id=order_id,
            returned_on=DAY,
            lines=[ReturnLineInput(Decimal(1), row.id)],
        )
    firm.write(record_delivery, order_id=order_id, shipped_on=DAY)
    back = firm.write(
        record_return,
        customer_id=customer_id,
        order_id=order_id,
        returned_on=DAY + timedelta(5),
        lines=[ReturnLineInput(Decimal(1), row.id)],
        reason="规格不符",
    )
    note = firm.row(ReturnNote, back)
    assert note.total == Decimal("40.50"), "a quarter of 180 less its part of the discount of 18"
    assert debts(firm) == [162, Decimal("-40.50")]
    credit = firm.rows(Receivable)[1]
    assert (credit.number, credit.due_on) == (note.number, DAY + timedelta(30))
    firm.write(
        update_return, return_id=back, lines=[ReturnLineInput(Decimal(2), row.id)], reason="多发"
    )
    assert sum(debts(firm)) == 81
    assert firm.row(ReturnNote, back).reason == "多发"
    assert [each.quantity for each in firm.rows(ReturnLine)] == [2]
    before = firm.visible()
    firm.write(delete_returns, return_ids=[back])
    assert debts(firm) == [162]
    firm.write(restore_returns, return_ids=[back])
    assert firm.visible() == before


def test_a_return_without_an_order_is_a_sum(firm: Firm) -> None:
    customer_id = firm.customer()
    with pytest.raises(UserError, match=r"return\.empty"):
        firm.write(record_return, customer_id=customer_id, returned_on=DAY)
    firm.write(record_return, customer_id=customer_id, returned_on=DAY, total=Decimal(70))
    assert debts(firm) == [], "nothing was ever billed"
    firm.receivable(customer_id, DAY, 100)
    firm.write(record_return, customer_id=customer_id, returned_on=DAY, total=Decimal(30))
    assert debts(firm) == [100, -30]


@settings(max_examples=25, deadline=None)
@given(
    quantities=st.lists(st.integers(1, 9), min_size=1, max_size=4),
    prices=st.lists(st.decimals(min_value="0.01", max_value=999, places=2), min_size=4, max_size=4),
    discount=st.sampled_from(["0", "0.01", "0.05"]),
    data=st.data(),
)
def test_the_debts_of_an_order_add_up_to_its_total(
    quantities: list[int],
    prices: list[Decimal],
    discount: str,
    data: st.DataObject,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with Workspace.create(tmp_path_factory.mktemp("deliveries") / "firm.crm") as workspace:
        firm = Firm(workspace)
        typed = [line(number, price) for number, price in zip(quantities, prices, strict=False)]
        whole = sum((each.quantity * each.unit_price for each in typed), Decimal(0))
        taken = (whole * Decimal(discount)).quantize(Decimal("0.01"))
        order_id = order(firm, firm.customer(payment_terms_days=30), *typed, discount=taken)
        total = firm.row(Order, order_id).total
        left = {row.id: int(row.quantity) for row in firm.rows(OrderLine)}
        states = []
        while any(left.values()):
            parts = {each: data.draw(st.integers(0, left[each])) for each in left}
            if not any(parts.values()):
                parts = left
            states.append(firm.visible())
            shipped = DAY + timedelta(data.draw(st.integers(0, 7)))
            firm.write(
                record_delivery,
                order_id=order_id,
                shipped_on=shipped,
                lines=[(each, Decimal(number)) for each, number in parts.items()],
            )
            left = {each: left[each] - parts[each] for each in left}
            assert sum(debts(firm)) <= total
        assert sum(debts(firm)) == total
        for state in reversed(states):
            workspace.undo()
            assert firm.visible() == state
