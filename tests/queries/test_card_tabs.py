"""The tabs of the card, its months and its next steps."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from desktop_crm.core.codes import ComplaintState, OptionList, OrderState
from desktop_crm.core.periods import Month
from desktop_crm.models import CustomField, CustomValue, DeliveryLine, OrderLine, Product
from desktop_crm.queries.card_complaints import card_complaints
from desktop_crm.queries.card_contacts import card_contacts
from desktop_crm.queries.card_months import CardMonths, card_months
from desktop_crm.queries.card_orders import DeliveryState, card_orders, order_lines
from desktop_crm.queries.card_steps import StepKind, card_steps
from desktop_crm.queries.custom_fields import filled_fields
from desktop_crm.queries.customer_facts import CustomerFacts, customer_facts
from desktop_crm.queries.customer_standing import CreditStep, LevelStep
from desktop_crm.services.contacts import add_contact
from desktop_crm.services.customers import create_customer
from desktop_crm.services.customers_standing import hold_credit, set_level
from desktop_crm.services.log_entries import write_log_entry
from desktop_crm.services.tasks import add_task, complete_task
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)


def _months(firm: Firm, customer_id: object, today: date = TODAY) -> CardMonths:
    found: CardMonths = firm.read(card_months, customer_id=customer_id, today=today)
    return found


def test_twelve_months_beside_last_year(firm: Firm) -> None:
    customer_id = firm.customer()
    for day, total in (
        ("2026-11-03", 300),
        ("2026-11-20", 100),
        ("2026-10-02", 800),
        ("2026-10-30", 500),
        ("2025-12-31", 70),
        ("2025-11-30", 999),
        ("2024-12-15", 60),
        ("2025-10-05", 40),
    ):
        firm.order(customer_id, date.fromisoformat(day), total)
    firm.order(customer_id, date(2026, 11, 4), 5_000, state=OrderState.CANCELLED)
    firm.goods_back(customer_id, date(2026, 11, 6), 50)
    found = _months(firm, customer_id)
    assert [str(row.month) for row in found.rows][:: len(found.rows) - 1] == ["2025-12", "2026-11"]
    assert [found.rows[0].sales, found.rows[0].last_year] == [70, 60]
    assert [found.rows[-1].sales, found.rows[-1].last_year, found.rows[-1].orders] == [350, 999, 2]
    assert [found.rows[-2].sales, found.rows[-2].last_year] == [1_300, 40]
    # 350 from 1 to 21 November against 800 from 1 to 21 October
    assert found.change == Decimal("-0.5625")
    assert found.is_steep
    assert found.change_last_year == Decimal(-1)
    assert found.is_seasonal


def test_nothing_to_compare_with_is_no_alarm(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.order(customer_id, date(2026, 11, 3), 300)
    found = _months(firm, customer_id)
    assert (found.change, found.is_steep, found.is_seasonal) == (None, False, False)
    assert len(found.rows) == 12


@pytest.mark.requirement("S4-01")
def test_orders_with_their_delivery(firm: Firm) -> None:
    customer_id = firm.customer()
    lina = firm.staff()
    screw = firm.add(Product(name="M6 螺栓", code="M6"))
    order = firm.order(
        customer_id,
        date(2026, 11, 1),
        70,
        promised_on=date(2026, 11, 8),
        salesperson_id=lina,
        lines=[
            {"product_id": screw, "quantity": Decimal(10), "unit_price": Decimal(5), "unit": "箱"},
            {"description": "运费", "quantity": Decimal(1), "unit_price": Decimal(20)},
        ],
    )
    line = firm.rows(OrderLine)[0]
    note = firm.delivery(customer_id, order, date(2026, 11, 12))
    firm.add(DeliveryLine(delivery_note_id=note, order_line_id=line.id, quantity=Decimal(4)))
    page = firm.read(card_orders, customer_id=customer_id, today=TODAY)
    row = page.rows[0]
    assert (row.delivery, row.delay, row.lines, row.salesperson) == (
        DeliveryState.PARTLY,
        13,
        2,
        "李娜",
    )
    lines = firm.read(order_lines, order_id=order)
    assert [(each.product, each.quantity, each.shipped, each.amount) for each in lines] == [
        ("M6 螺栓", 10, 4, 50),
        ("运费", 1, 0, 20),
    ]


@pytest.mark.parametrize(
    ("promised", "shipped", "state", "delivery", "delay"),
    [
        ("2026-11-08", "2026-11-12", OrderState.CONFIRMED, DeliveryState.SHIPPED, 4),
        ("2026-11-12", "2026-11-12", OrderState.CONFIRMED, DeliveryState.SHIPPED, 0),
        (None, "2026-11-12", OrderState.CONFIRMED, DeliveryState.SHIPPED, None),
        ("2026-11-20", None, OrderState.CONFIRMED, DeliveryState.NONE, 1),
        ("2026-11-21", None, OrderState.CONFIRMED, DeliveryState.NONE, None),
        ("2026-11-01", None, OrderState.CANCELLED, DeliveryState.CANCELLED, None),
    ],
)
def test_delay_of_an_order(  # noqa: PLR0917 - a table of cases
    firm: Firm,
    promised: str | None,
    shipped: str | None,
    state: OrderState,
    delivery: DeliveryState,
    delay: int | None,
) -> None:
    customer_id = firm.customer()
    promised_on = date.fromisoformat(promised) if promised else None
    order = firm.order(customer_id, date(2026, 11, 1), promised_on=promised_on, state=state)
    if shipped:
        firm.delivery(customer_id, order, date.fromisoformat(shipped))
    row = firm.read(card_orders, customer_id=customer_id, today=TODAY).rows[0]
    assert (row.delivery, row.delay) == (delivery, delay)


def test_orders_of_a_month_and_their_sum(firm: Firm) -> None:
    customer_id = firm.customer()
    for day in (1, 2, 3):
        firm.order(customer_id, date(2026, 10, day), 10)
    firm.order(customer_id, date(2026, 10, 4), 99, state=OrderState.CANCELLED)
    firm.order(customer_id, date(2026, 11, 1), 7)
    page = firm.read(card_orders, customer_id=customer_id, today=TODAY, limit=2)
    assert (len(page.rows), page.more, page.count, page.total) == (2, True, 5, 37)
    october = firm.read(card_orders, customer_id=customer_id, today=TODAY, month=Month(2026, 10))
    assert (len(october.rows), october.more, october.total) == (4, False, 30)


def test_people_with_their_numbers(firm: Firm) -> None:
    customer_id = firm.write(create_customer, name="甲", phones=["0512-62345678"])
    firm.write(add_contact, customer_id=customer_id, name="王", phones=["13805126621", "8001234"])
    boss = firm.write(add_contact, customer_id=customer_id, name="陈", is_decision_maker=True)
    at = noon(date(2026, 11, 10))
    firm.write(
        write_log_entry, customer_id=customer_id, text="x", contact_ids=[boss], happened_at=at
    )
    first, second = firm.read(card_contacts, customer_id=customer_id)
    assert (first.name, first.phones, first.is_primary) == ("王", ("13805126621", "8001234"), True)
    assert (second.name, second.last_contact_at, second.phone) == ("陈", at, None)


def test_complaints_and_their_deadline(firm: Firm) -> None:
    customer_id = firm.customer()
    cause = firm.option(OptionList.COMPLAINT_CAUSE, "质量")
    at = noon(date(2026, 11, 2))
    first = firm.complaint(customer_id, at, state=ComplaintState.CLOSED, number="T-1")
    firm.complaint(
        customer_id,
        noon(date(2026, 11, 3)),
        cause_id=cause,
        due_on=date(2026, 11, 20),
        recurs_id=first,
    )
    newest, oldest = firm.read(card_complaints, customer_id=customer_id, today=TODAY)
    assert (newest.is_late, newest.recurs, newest.cause.name) == (True, "T-1", "质量")
    assert (oldest.is_late, oldest.recurs) == (False, None)


def test_next_steps_by_urgency(firm: Firm) -> None:
    lina = firm.staff()
    firm.workspace.author = lina
    customer_id = firm.customer()
    firm.write(add_task, customer_id=customer_id, title="随便哪天")
    firm.write(add_task, customer_id=customer_id, title="报价", due_on=date(2026, 11, 30))
    done = firm.write(add_task, customer_id=customer_id, title="完", due_on=TODAY)
    firm.write(complete_task, task_id=done)
    firm.complaint(customer_id, noon(TODAY), due_on=date(2026, 11, 20), number="T-9")
    steps = firm.read(card_steps, customer_id=customer_id, today=TODAY)
    assert [(step.kind, step.title, step.is_late) for step in steps] == [
        (StepKind.COMPLAINT, "T-9", True),
        (StepKind.TASK, "报价", False),
        (StepKind.TASK, "随便哪天", False),
    ]
    assert steps[1].owner == "李娜"


@pytest.mark.requirement("S4-02", "S4-09")
def test_facts_of_a_customer(firm: Firm) -> None:
    lina = firm.staff()
    firm.workspace.author = lina
    grade = firm.option(OptionList.CREDIT_GRADE, "A", "a")
    dealer = firm.option(OptionList.CUSTOMER_KIND, "Dealer", "dealer")
    customer_id = firm.write(
        create_customer,
        name="甲",
        phones=["0512-62345678"],
        tags=["华东"],
        kinds=[dealer],
        credit_grade_id=grade,
        business_scope="五金\n机电",
        level=3,
    )
    field = firm.add(CustomField(owner="customer", name="车间数", type="number"))
    firm.add(CustomValue(field_id=field, record_id=customer_id, number=Decimal(2)))
    firm.write(set_level, customer_id=customer_id, level=5, reason="大单")
    firm.write(hold_credit, customer_id=customer_id)
    facts: CustomerFacts = firm.read(customer_facts, customer_id=customer_id)
    assert facts.fields["business_scope"] == "五金\n机电"
    assert facts.names[facts.fields["owner_id"] or uuid4()] == "李娜"
    assert facts.options[grade].code == "a"
    assert [(kind.id, kind.code) for kind in facts.kinds] == [(dealer, "dealer")]
    assert (facts.tags, facts.phones[0].number) == (("华东",), "0512-62345678")
    (own,) = firm.read(filled_fields, owner_table="customer", record_id=customer_id)
    assert (own.field.name, own.value) == ("车间数", 2)
    steps = [change.step for change in facts.changes]
    assert LevelStep(3, 5) in steps
    assert CreditStep(True, grade, None) in steps
    assert firm.read(customer_facts, customer_id=uuid4()) is None
