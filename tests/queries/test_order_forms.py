"""What the forms of orders, deliveries, payments, returns and products begin with."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from desktop_crm.core.clock import local_today
from desktop_crm.core.codes import OptionList, OrderState
from desktop_crm.core.language import load_language
from desktop_crm.core.order_problems import order_problems
from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.models import Option, OrderLine
from desktop_crm.queries.delivery_form import delivery_form
from desktop_crm.queries.order_forms import order_customer, order_form
from desktop_crm.queries.payment_form import payment_form
from desktop_crm.queries.product_choices import (
    last_prices,
    list_prices,
    pasted_products,
    product_choices,
)
from desktop_crm.queries.product_form import product_form
from desktop_crm.queries.return_form import return_form
from desktop_crm.services.customers_standing import hold_credit
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.deliveries import record_delivery
from desktop_crm.services.firm_settings import set_settings
from desktop_crm.services.orders import create_order
from desktop_crm.services.orders_bin import delete_orders
from desktop_crm.services.payments import record_payment
from desktop_crm.services.products import create_product, retire_products, set_price
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.services.returns import record_return
from tests.builders import Firm

TODAY = local_today()
DAY = TODAY - timedelta(days=40)


def product(firm: Firm, name: str, **fields: Any) -> UUID:
    """A product."""
    product_id: UUID = firm.write(create_product, name=name, valid_from=DAY, **fields)
    return product_id


def order(firm: Firm, customer_id: UUID, product_id: UUID | None = None, **fields: Any) -> UUID:
    """An order of ten pieces at ten yuan."""
    line = OrderLineInput(
        Decimal(10),
        Decimal(10),
        product_id=product_id,
        description=None if product_id else "货",
        discount=Decimal("0.05"),
    )
    plain: dict[str, Any] = {"ordered_on": DAY, "lines": [line], "save_anyway": True} | fields
    order_id: UUID = firm.write(create_order, customer_id=customer_id, **plain)
    return order_id


@pytest.mark.requirement("S0-24")
def test_products_are_found_by_initials_code_and_spec_with_their_prices(firm: Firm) -> None:
    customer_id, other = firm.customer("甲"), firm.customer("乙")
    unit = firm.option(OptionList.UNIT, "千支", code="piece")
    bolt = product(
        firm, "不锈钢外六角螺栓", code="1002", spec="M8×25 304", unit_id=unit, price=Decimal(262)
    )
    washer = product(firm, "不锈钢弹簧垫圈", code="1017", price=Decimal(38))
    old = product(firm, "不锈钢旧垫圈")
    firm.write(retire_products, product_ids=[old])
    firm.write(set_price, product_id=bolt, price=Decimal(270), valid_from=TODAY)
    order(firm, customer_id, bolt)

    def choices(text: str, day: date = TODAY - timedelta(1), of: UUID = customer_id) -> Any:
        return firm.read(product_choices, text=text, customer_id=of, on=day)

    found = choices("bxg")
    assert {each.id for each in found} == {bolt, washer}
    chosen = next(each for each in found if each.id == bolt)
    assert (chosen.code, chosen.spec, chosen.list_price) == ("1002", "M8×25 304", 262)
    assert (chosen.unit, chosen.unit_row.id) == ("千支", unit)
    assert (chosen.last.price, chosen.last.ordered_on) == (Decimal("9.5"), DAY)
    assert next(each for each in found if each.id == washer).last is None
    assert [each.id for each in choices("1017")] == [washer]
    assert [each.id for each in choices("M8")] == [bolt]
    assert choices("bxg", TODAY)[0].list_price in {270, 38}
    assert [each.id for each in choices("")] == [bolt]
    assert all(each.last is None for each in choices("", of=other))
    assert len(firm.read(product_choices, text="", customer_id=None, on=TODAY)) == 2
    assert firm.read(list_prices, product_ids=[bolt, old], on=TODAY) == {bolt: 270}
    assert set(
        firm.read(last_prices, customer_id=customer_id, product_ids=[bolt, washer], on=TODAY)
    ) == {bolt}


def test_pasted_names_mean_a_product_only_when_that_is_certain(firm: Firm) -> None:
    six = product(firm, "平垫圈", spec="φ6", code="A6")
    product(firm, "平垫圈", spec="φ8")
    nut = product(firm, "螺母")
    names = [("平垫圈", "φ6"), ("平垫圈", ""), ("螺母", "M3"), ("A6", ""), ("没有", ""), ("", "")]
    found = firm.read(pasted_products, names=names, customer_id=None, on=TODAY)
    assert {pair: each.id for pair, each in found.items()} == {
        ("平垫圈", "φ6"): six,
        ("螺母", "M3"): nut,
        ("A6", ""): six,
    }


@pytest.mark.requirement("S2-08", "S2-09")
def test_the_order_form_knows_credit_habits_and_choices(firm: Firm) -> None:
    firm.write(found_firm, name="恒通")
    owner = firm.staff()
    carrier = firm.option(OptionList.CARRIER, "德邦")
    customer_id = firm.customer(
        owner_id=owner,
        credit_limit=Decimal(200),
        opening_balance=Decimal(150),
        payment_terms="月结30天",
        address="佛山",
        level=4,
    )
    person = firm.contact(customer_id, "何志强", is_primary=True)
    first = order(firm, customer_id, carrier_id=carrier, promised_on=DAY + timedelta(1))
    firm.write(record_delivery, order_id=first, shipped_on=DAY + timedelta(4), save_anyway=True)
    firm.write(hold_credit, customer_id=customer_id, reason="逾期")
    empty = firm.read(order_form, today=TODAY)
    assert (empty.customer, empty.order, empty.lines) == (None, None, ())
    assert empty.number == f"SO{TODAY:%Y%m%d}-001"
    assert empty.tax_rate == Decimal("0.13")
    assert len(empty.terms) == 3
    firm.write(set_settings, values={"order.tax_rate": 6})
    form = firm.read(order_form, customer_id=customer_id, today=TODAY)
    assert form.tax_rate == Decimal("0.06")
    usual = form.customer
    assert (usual.contact_id, usual.carrier_id, usual.ship_address) == (person, carrier, "佛山")
    assert (usual.standing.owed, usual.standing.credit_limit) == (245, 200)
    assert usual.standing.over_limit(Decimal(10)) == 55
    assert usual.hold.reason == "逾期"
    assert (usual.punctuality.deliveries, usual.punctuality.late) == (1, 1)
    assert usual.punctuality.mean_days == 3
    assert form.salesperson_id == owner
    problems = order_problems(form.facts, ordered_on=TODAY, lines=[])
    assert "order.hold_reason" in {each.code for each in problems}


def test_a_known_order_comes_back_into_its_form(firm: Firm) -> None:
    customer_id = firm.customer(payment_terms_days=0)
    nut = product(firm, "螺母", spec="M6")
    order_id = order(firm, customer_id, nut, remark="急", promised_on=DAY + timedelta(3))
    firm.write(record_delivery, order_id=order_id, shipped_on=DAY, save_anyway=True)
    form = firm.read(order_form, order_id=order_id, today=TODAY)
    (line,) = form.lines
    assert (line.product.name, line.product.spec, line.shipped) == ("螺母", "M6", 10)
    assert (line.line.quantity, line.line.discount) == (10, Decimal("0.05"))
    assert (form.order.state, form.order.remark) == (OrderState.CONFIRMED, "急")
    assert form.facts.standing.owed == 0, "what is owed for this order is left out"
    assert form.customer.standing.owed == 0
    assert form.facts.frozen_promise == DAY + timedelta(3)
    firm.write(delete_orders, order_ids=[order_id])
    assert firm.read(order_form, order_id=order_id, today=TODAY) is None
    assert firm.read(order_form, customer_id=uuid4(), today=TODAY) is None
    firm.write(delete_customers, customer_ids=[customer_id])
    assert firm.read(order_customer, customer_id=customer_id, today=TODAY) is None


def test_the_delivery_form_knows_what_is_left(firm: Firm) -> None:
    firm.write(found_firm, name="恒通")
    customer_id = firm.customer(payment_terms_days=30)
    order_id = order(firm, customer_id)
    (row,) = firm.rows(OrderLine)
    note_id = firm.write(
        record_delivery,
        order_id=order_id,
        shipped_on=DAY,
        lines=[(row.id, Decimal(4))],
        receiver="仓库",
    )
    form = firm.read(delivery_form, order_id=order_id, today=TODAY)
    assert [(line.name, line.quantity, line.left) for line in form.lines] == [("货", 10, 6)]
    assert (form.receiver, form.number) == ("仓库", f"CK{TODAY:%Y%m%d}-001")
    assert form.due_on == TODAY + timedelta(30)
    assert len(form.reasons) > 3
    known = firm.read(delivery_form, delivery_id=note_id, today=TODAY)
    assert known.delivery.quantities == ((row.id, 4),)
    assert known.facts.left == {row.id: 10}
    assert firm.read(delivery_form, order_id=uuid4(), today=TODAY) is None
    assert firm.read(delivery_form, delivery_id=uuid4(), today=TODAY) is None


def test_the_payment_form_lists_what_is_open(firm: Firm) -> None:
    method = firm.option(OptionList.PAYMENT_METHOD, "转账")
    customer_id = firm.customer()
    first, second = order(firm, customer_id), order(firm, customer_id)
    order(firm, customer_id, confirm=False)
    payment_id = firm.write(
        record_payment,
        customer_id=customer_id,
        order_id=first,
        paid_on=DAY,
        amount=Decimal(95),
        method_id=method,
        save_anyway=True,
    )
    form = firm.read(payment_form, customer_id=customer_id, today=TODAY)
    assert [(each.id, each.outstanding) for each in form.orders] == [(second, 95)]
    assert (form.method_id, form.order_id) == (method, None)
    of_order = firm.read(payment_form, order_id=second, today=TODAY)
    assert (of_order.order_id, of_order.facts.order_outstanding) == (second, 95)
    known = firm.read(payment_form, payment_id=payment_id, today=TODAY)
    assert (known.payment.amount, known.order_id) == (95, first)
    assert known.facts.order_outstanding == 95
    assert firm.read(payment_form, customer_id=uuid4(), today=TODAY) is None
    assert firm.read(payment_form, payment_id=uuid4(), today=TODAY) is None


def test_the_return_form_knows_what_can_come_back(firm: Firm) -> None:
    customer_id = firm.customer()
    order_id = order(firm, customer_id)
    (row,) = firm.rows(OrderLine)
    firm.write(record_delivery, order_id=order_id, shipped_on=DAY, lines=[(row.id, Decimal(4))])
    form = firm.read(return_form, order_id=order_id, today=TODAY)
    assert [line.left for line in form.lines] == [4]
    assert form.number == f"TH{TODAY:%Y%m%d}-001"
    back = firm.write(
        record_return, customer_id=customer_id, returned_on=DAY, total=Decimal(5), reason="x"
    )
    known = firm.read(return_form, return_id=back, today=TODAY)
    assert (known.return_note.total, known.order_id, known.lines) == (5, None, ())
    assert firm.read(return_form, return_id=uuid4(), today=TODAY) is None
    assert firm.read(return_form, customer_id=uuid4(), today=TODAY) is None


def test_the_product_form_shows_prices_of_every_day(firm: Firm) -> None:
    firm.write(found_firm, name="恒通")
    product_id = product(firm, "螺母", price=Decimal(5), cost=Decimal(3))
    firm.write(set_price, product_id=product_id, price=Decimal(6), valid_from=TODAY)
    form = firm.read(product_form, product_id=product_id)
    assert form.product.price_on(TODAY) == 6
    assert form.product.price_on(DAY) == 5
    assert form.product.price_on(DAY - timedelta(1)) is None
    assert form.product.cost_on(TODAY) == 3
    assert len(form.units) > 3
    assert firm.read(product_form).product is None
    assert firm.read(product_form, product_id=uuid4()) is None


def test_units_are_called_as_the_interface_calls_them(firm: Firm) -> None:
    firm.write(found_firm, name="恒通")
    unit = firm.rows(Option, Option.list == OptionList.UNIT, Option.code == "kilogram")[0].id
    product(firm, "铜线", unit_id=unit)
    asked: dict[str, Any] = {"text": "铜", "customer_id": None, "on": TODAY}
    (plain,) = firm.read(product_choices, **asked)
    (chinese,) = firm.read(product_choices, **asked, language=load_language("zh_CN"))
    assert plain.unit == "kg"
    assert chinese.unit == plain.unit_row.label(load_language("zh_CN"))
    assert chinese.unit != "kg"
