"""Orders: what is saved, what is doubted, what it does to its customer."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_crm.core.clock import local_today
from desktop_crm.core.codes import LossKind, OptionList, OrderState, Stage
from desktop_crm.core.errors import UserError
from desktop_crm.core.order_math import line_amounts
from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.models import (
    Customer,
    Loss,
    Order,
    OrderLine,
    ProductCost,
    Receivable,
    StageChange,
)
from desktop_crm.services.customers_standing import hold_credit, stop_trading
from desktop_crm.services.deliveries import record_delivery
from desktop_crm.services.orders import create_order, update_order
from desktop_crm.services.orders_bin import delete_orders, restore_orders
from desktop_crm.services.orders_states import (
    cancel_order,
    close_order,
    confirm_order,
    reopen_order,
)
from desktop_crm.services.payments import record_payment
from desktop_crm.services.products import create_product, retire_products, set_cost
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm

TODAY = local_today()
DAY = TODAY - timedelta(days=40)


def line(quantity: Any = 2, price: Any = 100, **fields: Any) -> OrderLineInput:
    """A line of an order."""
    plain: dict[str, Any] = {"description": "螺栓"} | fields
    return OrderLineInput(quantity=Decimal(quantity), unit_price=Decimal(price), **plain)


def order(firm: Firm, customer_id: UUID, **fields: Any) -> UUID:
    """A saved order."""
    plain: dict[str, Any] = {"ordered_on": DAY, "lines": [line()]} | fields
    order_id: UUID = firm.write(create_order, customer_id=customer_id, **plain)
    return order_id


def codes(error: pytest.ExceptionInfo[UserError]) -> set[tuple[str, str]]:
    """Field and code of every problem."""
    return {(each.field, each.code) for each in error.value.params["problems"]}


def test_an_order_is_saved_with_amounts_costs_and_number(firm: Firm) -> None:
    owner = firm.staff()
    unit = firm.option(OptionList.UNIT, "千支")
    customer_id = firm.customer(owner_id=owner)
    product_id = firm.write(
        create_product, name="外六角螺栓", unit_id=unit, cost=Decimal(60), valid_from=DAY
    )
    firm.write(set_cost, product_id=product_id, cost=Decimal(70), valid_from=DAY + timedelta(1))
    order_id = order(
        firm,
        customer_id,
        lines=[
            line(40, 186, product_id=product_id, description=None),
            line(3, "33.333", discount=Decimal("0.05")),
        ],
        discount=Decimal("0.50"),
        remark=" 送三号门 ",
    )
    saved = firm.row(Order, order_id)
    first, second = firm.rows(OrderLine)
    assert saved.number == f"SO{DAY:%Y%m%d}-001"
    assert (saved.state, saved.salesperson_id) == (OrderState.CONFIRMED, owner)
    assert saved.confirmed_at is not None
    assert saved.remark == "送三号门"
    assert (first.amount, first.unit_cost, first.unit) == (Decimal(7440), Decimal(60), "千支")
    assert (second.gross, second.amount) == (Decimal("100.00"), Decimal("95.00"))
    assert (second.unit_cost, second.position) == (None, 1)
    assert (saved.gross, saved.total) == (Decimal(7540), Decimal("7534.50"))
    second_id = order(firm, customer_id)
    assert firm.row(Order, second_id).number == f"SO{DAY:%Y%m%d}-002"


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"lines": []}, "lines", "order.no_lines"),
        ({"lines": [line(0)]}, "lines.0.quantity", "order.quantity"),
        ({"lines": [line(), line(-1)]}, "lines.1.quantity", "order.quantity"),
        ({"lines": [line(price=-1)]}, "lines.0.unit_price", "number.negative"),
        ({"lines": [line(discount=Decimal(2))]}, "lines.0.discount", "order.line_discount"),
        ({"lines": [line(tax_rate=Decimal(13))]}, "lines.0.tax_rate", "order.tax_rate"),
        ({"discount": Decimal(201)}, "discount", "order.discount_too_large"),
        ({"discount": Decimal(-1)}, "discount", "number.negative"),
    ],
)
def test_broken_figures_are_never_saved(
    firm: Firm, fields: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(UserError) as error:
        order(firm, firm.customer(), save_anyway=True, **fields)
    assert (field, code) in codes(error)
    assert not firm.rows(Order)


@pytest.mark.requirement("S0-03")
@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"ordered_on": TODAY + timedelta(3)}, "ordered_on", "date.in_future"),
        ({"promised_on": DAY - timedelta(1)}, "promised_on", "order.promised_before"),
        ({"lines": [line(description=" ")]}, "lines.0.product_id", "order.line_unnamed"),
        ({"freight": Decimal(-1)}, "freight", "number.negative"),
        (
            {"lines": [line(promised_on=DAY - timedelta(1))]},
            "lines.0.promised_on",
            "order.promised_before",
        ),
    ],
)
def test_doubts_stand_beside_their_field_and_can_be_saved_anyway(
    firm: Firm, fields: dict[str, Any], field: str, code: str
) -> None:
    customer_id = firm.customer()
    with pytest.raises(UserError) as error:
        order(firm, customer_id, **fields)
    assert codes(error) == {(field, code)}
    order(firm, customer_id, save_anyway=True, **fields)
    assert len(firm.rows(Order)) == 1


@pytest.mark.requirement("S2-08", "S2-09")
def test_a_hold_needs_a_reason_and_a_limit_a_second_look(firm: Firm) -> None:
    customer_id = firm.customer(credit_limit=Decimal(1_000), opening_balance=Decimal(900))
    with pytest.raises(UserError) as error:
        order(firm, customer_id)
    assert codes(error) == {("customer_id", "order.over_limit")}
    assert error.value.params["amount"] == "100.00"
    firm.write(hold_credit, customer_id=customer_id, reason="逾期")
    with pytest.raises(UserError) as error:
        order(firm, customer_id, save_anyway=True)
    assert ("reason", "order.hold_reason") in codes(error)
    order_id = order(firm, customer_id, reason="老板同意", internal_remark="样品", save_anyway=True)
    assert firm.row(Order, order_id).internal_remark == "样品\n老板同意"
    draft = order(firm, customer_id, confirm=False)
    assert firm.row(Order, draft).state == OrderState.DRAFT


@pytest.mark.requirement("S3-04")
def test_no_order_after_trading_was_stopped(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.write(stop_trading, customer_id=customer_id, on=DAY, reason="不付款")
    with pytest.raises(UserError, match=r"order\.trading_stopped"):
        order(firm, customer_id, save_anyway=True, confirm=False)
    earlier = order(firm, customer_id, ordered_on=DAY - timedelta(1))
    assert firm.row(Order, earlier).state == OrderState.CONFIRMED
    assert firm.row(Customer, customer_id).stage == Stage.LOST


@pytest.mark.requirement("S0-24")
def test_less_than_the_last_price_is_doubted(firm: Firm) -> None:
    customer_id, other = firm.customer("甲"), firm.customer("乙")
    product_id = firm.write(create_product, name="螺母")
    sold = {"product_id": product_id}
    order(firm, customer_id, lines=[line(price=128, **sold)], ordered_on=DAY - timedelta(9))
    cheaper = line(price=120, **sold, discount=Decimal("0.1"))
    order(firm, customer_id, lines=[cheaper], save_anyway=True)
    order(firm, customer_id, lines=[line(price=500, **sold)], confirm=False)
    with pytest.raises(UserError) as error:
        order(firm, customer_id, lines=[line(price="107.99", **sold)])
    assert codes(error) == {("lines.0.unit_price", "order.below_last_price")}
    assert error.value.params["price"] == "108"
    order(firm, customer_id, lines=[line(price=108, **sold)])
    order(firm, other, lines=[line(price=1, **sold)])
    firm.write(retire_products, product_ids=[product_id])
    with pytest.raises(UserError) as error:
        order(firm, other, lines=[line(price=1, **sold)])
    assert codes(error) == {("lines.0.product_id", "order.discontinued")}


def test_a_number_is_the_customers_own(firm: Firm) -> None:
    customer_id, other = firm.customer("甲"), firm.customer("乙")
    order(firm, customer_id, number="PO-1")
    order(firm, other, number="PO-1")
    with pytest.raises(UserError) as error:
        order(firm, customer_id, number=" PO-1 ")
    assert codes(error) == {("number", "order.number_taken")}


@pytest.mark.requirement("S3-16")
def test_the_promise_is_frozen_at_confirmation(firm: Firm) -> None:
    customer_id = firm.customer()
    promised = DAY + timedelta(7)
    order_id = order(firm, customer_id, promised_on=promised, confirm=False)
    moved = promised + timedelta(1)
    firm.write(update_order, order_id=order_id, promised_on=moved)
    firm.write(confirm_order, order_id=order_id)
    for other in (promised, None):
        with pytest.raises(UserError, match=r"order\.promise_frozen"):
            firm.write(update_order, order_id=order_id, promised_on=other, save_anyway=True)
    firm.write(update_order, order_id=order_id, remark="电话催货")
    assert firm.row(Order, order_id).promised_on == moved
    unpromised = order(firm, customer_id)
    firm.write(update_order, order_id=unpromised, promised_on=moved)
    assert firm.row(Order, unpromised).promised_on == moved


def test_lines_are_changed_by_their_ids(firm: Firm) -> None:
    customer_id = firm.customer()
    order_id = order(firm, customer_id, lines=[line(), line(3, 10), line(1, 5)])
    first, second, _third = firm.rows(OrderLine)
    firm.write(
        update_order,
        order_id=order_id,
        lines=[line(4, 10, id=second.id), line(9, 1), line(2, 100, id=first.id)],
    )
    rows = sorted(firm.rows(OrderLine), key=lambda row: row.position)
    assert [row.amount for row in rows] == [40, 9, 200]
    assert (rows[0].id, rows[2].id) == (second.id, first.id)
    assert firm.row(Order, order_id).total == 249


def test_amounts_that_an_import_gave_stay_as_long_as_the_line_does(firm: Firm) -> None:
    customer_id = firm.customer()
    given_amount = {"quantity": Decimal(3), "unit_price": Decimal("3.3333")}
    order_id = firm.order(
        customer_id,
        DAY,
        total=Decimal("9.9"),
        lines=[{**given_amount, "gross": Decimal("9.9999"), "amount": Decimal("9.9")}],
    )
    row = firm.rows(OrderLine)[0]
    same = line(3, "3.3333", id=row.id, remark="急")
    firm.write(update_order, order_id=order_id, lines=[same])
    assert firm.row(OrderLine, row.id).amount == Decimal("9.9")
    assert firm.row(Order, order_id).total == Decimal("9.9")


def test_what_was_accepted_once_is_not_doubted_again(firm: Firm) -> None:
    customer_id = firm.customer(credit_limit=Decimal(100))
    order_id = order(firm, customer_id, lines=[line(description=None)], save_anyway=True)
    (row,) = firm.rows(OrderLine)
    kept = line(description=None, id=row.id)
    firm.write(update_order, order_id=order_id, remark="急", lines=[kept])
    with pytest.raises(UserError) as error:
        firm.write(update_order, order_id=order_id, lines=[kept, line(1, 5)])
    assert codes(error) == {("customer_id", "order.over_limit")}
    with pytest.raises(UserError) as error:
        firm.write(update_order, order_id=order_id, lines=[line(1, description="", id=row.id)])
    assert codes(error) == {("lines.0.product_id", "order.line_unnamed")}


def test_costs_stay_those_of_the_day_unless_the_product_changes(firm: Firm) -> None:
    customer_id = firm.customer()
    first = firm.write(create_product, name="甲品", cost=Decimal(5), valid_from=DAY)
    second = firm.write(create_product, name="乙品", cost=Decimal(8), valid_from=DAY)
    order_id = order(firm, customer_id, lines=[line(product_id=first)])
    row = firm.rows(OrderLine)[0]
    cost = firm.rows(ProductCost, ProductCost.product_id == first)[0]
    firm.write(set_cost, product_id=first, cost=Decimal(6), valid_from=cost.valid_from)
    firm.write(update_order, order_id=order_id, lines=[line(7, product_id=first, id=row.id)])
    assert firm.row(OrderLine, row.id).unit_cost == 5
    firm.write(update_order, order_id=order_id, lines=[line(7, product_id=second, id=row.id)])
    assert firm.row(OrderLine, row.id).unit_cost == 8


def test_what_left_already_cannot_be_taken_out(firm: Firm) -> None:
    order_id = order(firm, firm.customer(), lines=[line(5), line(1)])
    first, second = firm.rows(OrderLine)
    firm.write(record_delivery, order_id=order_id, shipped_on=DAY, lines=[(first.id, Decimal(3))])
    with pytest.raises(UserError, match=r"order\.below_shipped"):
        firm.write(
            update_order,
            order_id=order_id,
            lines=[line(2, id=first.id), line(1, id=second.id)],
            save_anyway=True,
        )
    with pytest.raises(UserError, match=r"order\.shipped_line"):
        firm.write(update_order, order_id=order_id, lines=[line(1, id=second.id)], save_anyway=True)
    firm.write(update_order, order_id=order_id, lines=[line(3, id=first.id)])
    with pytest.raises(UserError, match=r"order\.delivered"):
        firm.write(cancel_order, order_id=order_id)


def test_only_drafts_change_their_customer(firm: Firm) -> None:
    customer_id, other = firm.customer("甲"), firm.customer("乙")
    order_id = order(firm, customer_id, confirm=False)
    firm.write(update_order, order_id=order_id, customer_id=other, confirm=True)
    assert firm.row(Order, order_id).customer_id == other
    assert firm.row(Customer, other).stage == Stage.FIRST_TIME
    with pytest.raises(UserError, match=r"order\.customer_fixed"):
        firm.write(update_order, order_id=order_id, customer_id=customer_id)


@pytest.mark.requirement("S3-21")
def test_orders_lead_from_prospect_to_repeat_and_cancelling_leads_back(firm: Firm) -> None:
    customer_id = firm.customer(stage=Stage.LEAD)
    draft = order(firm, customer_id, confirm=False)
    assert firm.row(Customer, customer_id).stage == Stage.LEAD
    firm.write(confirm_order, order_id=draft)
    assert firm.row(Customer, customer_id).stage == Stage.FIRST_TIME
    assert firm.row(Customer, customer_id).customer_since == DAY
    second = order(firm, customer_id, ordered_on=DAY + timedelta(9))
    assert firm.row(Customer, customer_id).stage == Stage.REPEAT
    steps = firm.rows(StageChange)
    assert [(step.new, step.changed_on) for step in steps] == [
        (Stage.FIRST_TIME, DAY),
        (Stage.REPEAT, DAY + timedelta(9)),
    ]
    firm.write(cancel_order, order_id=second, reason="客户取消")
    assert firm.row(Customer, customer_id).stage == Stage.FIRST_TIME
    assert firm.row(Order, second).internal_remark == "客户取消"
    firm.write(reopen_order, order_id=second)
    assert firm.row(Customer, customer_id).stage == Stage.REPEAT
    assert firm.row(Order, second).state == OrderState.CONFIRMED


@pytest.mark.requirement("S3-21")
def test_whichever_of_two_orders_is_gone_one_is_left(firm: Firm) -> None:
    customer_id = firm.customer()
    first, second = (
        order(firm, customer_id),
        order(firm, customer_id, ordered_on=DAY + timedelta(9)),
    )
    firm.write(cancel_order, order_id=first)
    assert firm.row(Customer, customer_id).stage == Stage.FIRST_TIME
    firm.workspace.undo()
    assert firm.row(Customer, customer_id).stage == Stage.REPEAT
    firm.write(delete_orders, order_ids=[first])
    assert firm.row(Customer, customer_id).stage == Stage.FIRST_TIME
    firm.write(restore_orders, order_ids=[first])
    assert firm.row(Customer, customer_id).stage == Stage.REPEAT
    firm.write(delete_orders, order_ids=[first, second])
    assert firm.row(Customer, customer_id).stage == Stage.PROSPECT
    firm.write(restore_orders, order_ids=[second])
    assert firm.row(Customer, customer_id).stage == Stage.FIRST_TIME


@pytest.mark.requirement("S3-21")
@example(steps=[("new", 1), ("new", 0), ("cancel", 0)])
@settings(max_examples=25, deadline=None)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["new", "draft", "cancel", "reopen", "delete", "restore", "undo"]),
            st.integers(0, 5),
        ),
        max_size=12,
    )
)
def test_first_time_and_repeat_follow_from_the_number_of_orders(
    steps: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever is ordered, cancelled, deleted, taken back and undone, in whatever order."""
    with Workspace.create(tmp_path_factory.mktemp("buyer") / "firm.crm") as workspace:
        firm = Firm(workspace)
        customer_id = firm.customer()
        made: list[UUID] = []
        done = 0
        for name, place in steps:
            if name == "undo":
                if done:
                    workspace.undo()
                    done -= 1
            else:
                done += _try(firm, name, customer_id, made, place)
            orders = [firm.row(Order, each) for each in made if _is_there(firm, each)]
            count = sum(each.state in {OrderState.CONFIRMED, OrderState.CLOSED} for each in orders)
            expected = (Stage.PROSPECT, Stage.FIRST_TIME, Stage.REPEAT)[min(count, 2)]
            assert firm.row(Customer, customer_id).stage == expected


def _is_there(firm: Firm, order_id: UUID) -> bool:
    return any(each.id == order_id for each in firm.rows(Order))


def _try(firm: Firm, name: str, customer_id: UUID, made: list[UUID], place: int) -> int:
    """Do one thing, or nothing where it makes no sense; how many steps it was."""
    if name in {"new", "draft"}:
        day = DAY + timedelta(place)
        made.append(order(firm, customer_id, ordered_on=day, confirm=name == "new"))
        return 1
    if not made:
        return 0
    chosen = made[place % len(made)]
    try:
        match name:
            case "cancel":
                change = firm.change(cancel_order, order_id=chosen)
            case "reopen":
                change = firm.change(reopen_order, order_id=chosen)
            case "delete":
                change = firm.change(delete_orders, order_ids=[chosen])
            case _:
                change = firm.change(restore_orders, order_ids=[chosen])
    except UserError:
        return 0
    return 1 if change.touched else 0


def test_an_order_wins_a_lost_customer_back(firm: Firm) -> None:
    customer_id = firm.customer(stage=Stage.LOST)
    lost = DAY - timedelta(100)
    loss = firm.add(Loss(customer_id=customer_id, lost_on=lost, kind=LossKind.BY_RULE))
    order_id = order(firm, customer_id)
    assert firm.row(Customer, customer_id).stage == Stage.WON_BACK
    assert firm.row(Loss, loss).reversed_on == DAY
    firm.write(cancel_order, order_id=order_id)
    assert firm.row(Customer, customer_id).stage == Stage.LOST
    assert firm.row(Loss, loss).reversed_on is None
    for _ in range(2):
        firm.workspace.undo()
    assert firm.row(Loss, loss).reversed_on is None
    assert firm.row(Customer, customer_id).stage == Stage.LOST


def test_an_old_order_does_not_win_back(firm: Firm) -> None:
    customer_id = firm.customer(stage=Stage.LOST)
    firm.add(StageChange(customer_id=customer_id, changed_on=DAY, old=Stage.REPEAT, new=Stage.LOST))
    order(firm, customer_id, ordered_on=DAY - timedelta(30))
    assert firm.row(Customer, customer_id).stage == Stage.LOST


def test_the_course_of_an_order(firm: Firm) -> None:
    customer_id = firm.customer()
    order_id = order(firm, customer_id)
    with pytest.raises(UserError, match=r"order\.state"):
        firm.write(confirm_order, order_id=order_id)
    firm.write(close_order, order_id=order_id, reason="余量不要了")
    assert firm.row(Order, order_id).state == OrderState.CLOSED
    firm.write(reopen_order, order_id=order_id)
    draft = order(firm, customer_id, confirm=False, lines=[])
    with pytest.raises(UserError, match=r"order\.no_lines"):
        firm.write(confirm_order, order_id=draft, save_anyway=True)
    firm.write(cancel_order, order_id=draft)
    with pytest.raises(UserError, match=r"order\.state"):
        firm.write(update_order, order_id=draft, remark="x")
    firm.write(reopen_order, order_id=draft)
    assert firm.row(Order, draft).state == OrderState.DRAFT


def test_paid_beforehand_is_owed_on_the_orders_day(firm: Firm) -> None:
    customer_id = firm.customer(payment_terms_days=0)
    order_id = order(firm, customer_id)
    (debt,) = firm.rows(Receivable)
    number = firm.row(Order, order_id).number
    assert (debt.number, debt.issued_on, debt.due_on, debt.amount) == (number, DAY, DAY, 200)
    row = firm.rows(OrderLine)[0]
    firm.write(update_order, order_id=order_id, lines=[line(3, id=row.id)])
    assert firm.rows(Receivable)[0].amount == 300
    firm.write(cancel_order, order_id=order_id)
    assert not firm.rows(Receivable)
    firm.write(reopen_order, order_id=order_id)
    assert [debt.amount for debt in firm.rows(Receivable)] == [300]


def test_orders_go_to_the_bin_with_all_that_is_theirs_and_come_back(firm: Firm) -> None:
    customer_id = firm.customer()
    kept = order(firm, customer_id, ordered_on=DAY - timedelta(50))
    order_id = order(firm, customer_id)
    firm.write(record_delivery, order_id=order_id, shipped_on=DAY + timedelta(1))
    before = firm.visible()
    change = firm.change(delete_orders, order_ids=[order_id])
    assert change.words == {"number": f"SO{DAY:%Y%m%d}-001", "count": 1}
    assert [row.id for row in firm.rows(Order)] == [kept]
    assert not firm.rows(Receivable)
    assert firm.row(Customer, customer_id).stage == Stage.FIRST_TIME
    firm.workspace.undo()
    assert firm.visible() == before
    firm.write(delete_orders, order_ids=[order_id])
    assert firm.write(restore_orders, order_ids=[order_id]) == 1
    assert firm.visible() == before
    firm.write(
        record_payment, customer_id=customer_id, order_id=order_id, paid_on=DAY, amount=Decimal(9)
    )
    with pytest.raises(UserError, match=r"order\.has_payments"):
        firm.write(delete_orders, order_ids=[kept, order_id])


LINES = st.lists(
    st.builds(
        OrderLineInput,
        quantity=st.decimals(min_value="0.001", max_value=10_000, places=3),
        unit_price=st.decimals(min_value=0, max_value=10_000, places=4),
        discount=st.decimals(min_value=0, max_value=1, places=4),
        description=st.just("货"),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(first=LINES, second=LINES, confirm=st.booleans())
def test_totals_add_up_and_undo_leads_back(
    first: list[OrderLineInput],
    second: list[OrderLineInput],
    confirm: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with Workspace.create(tmp_path_factory.mktemp("orders") / "firm.crm") as workspace:
        firm = Firm(workspace)
        customer_id = firm.customer(payment_terms_days=0)
        empty = firm.visible()
        order_id = order(firm, customer_id, lines=first, confirm=confirm)
        created = firm.visible()
        firm.write(update_order, order_id=order_id, lines=second)
        saved, rows = firm.row(Order, order_id), firm.rows(OrderLine)
        amounts = [line_amounts(each.quantity, each.unit_price, each.discount) for each in second]
        assert saved.total == sum(row.amount for row in rows)
        assert saved.total == sum(each.amount for each in amounts)
        debts = [debt.amount for debt in firm.rows(Receivable)]
        assert debts == ([saved.total] if confirm and saved.total else [])
        workspace.undo()
        assert firm.visible() == created
        workspace.undo()
        assert firm.visible() == empty


def test_the_first_order_is_dated_by_its_own_day(firm: Firm) -> None:
    customer_id = firm.customer()
    order(firm, customer_id, ordered_on=date(2020, 2, 3))
    assert firm.row(Customer, customer_id).customer_since == date(2020, 2, 3)


def test_deleting_and_restoring_in_any_order_leads_to_the_same_stage(firm: Firm) -> None:
    customer_id = firm.customer()
    orders = [order(firm, customer_id, ordered_on=DAY + timedelta(day)) for day in range(3)]
    for each in (orders[2], orders[1], orders[0]):
        firm.write(delete_orders, order_ids=[each])
    assert firm.row(Customer, customer_id).stage == Stage.PROSPECT
    assert not firm.rows(StageChange)
    firm.write(restore_orders, order_ids=[orders[2]])
    assert firm.row(Customer, customer_id).stage == Stage.FIRST_TIME
    firm.write(restore_orders, order_ids=[orders[0]])
    assert firm.row(Customer, customer_id).stage == Stage.REPEAT
    firm.write(restore_orders, order_ids=[orders[1]])
    assert firm.row(Customer, customer_id).stage == Stage.REPEAT
