"""A complaint's form and its page."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from desktop_crm.core.codes import OptionList, Severity
from desktop_crm.models import Product
from desktop_crm.queries.complaint_forms import complaint_form
from desktop_crm.queries.complaint_view import complaint_view
from desktop_crm.services.attachments import attach_file
from desktop_crm.services.complaint_steps import (
    add_complaint_step,
    hand_over_complaint,
    resolve_complaint,
)
from desktop_crm.services.complaints import delete_complaints, register_complaint
from tests.builders import Firm, noon

TODAY = date(2026, 11, 23)
THURSDAY = date(2026, 11, 19)


def test_the_form_offers_what_the_customer_bought(firm: Firm) -> None:
    lina = firm.staff()
    customer_id = firm.customer(owner_id=lina)
    cause = firm.option(OptionList.COMPLAINT_CAUSE, "质量")
    bolt, nut = firm.add(Product(name="螺栓", code="M6")), firm.add(Product(name="螺母"))
    old = firm.order(customer_id, date(2026, 9, 1), lines=[{"product_id": nut}])
    late = firm.order(customer_id, date(2026, 11, 1), lines=[{"product_id": bolt}])
    firm.order(firm.customer("乙"), date(2026, 11, 2), lines=[{"product_id": nut}])
    form = firm.read(complaint_form, today=TODAY, customer_id=customer_id)
    assert (form.customer, form.owner_id) == ("苏州恒润精密五金有限公司", lina)
    assert form.number == "TS20261123-001"
    assert [row.id for row in form.causes] == [cause]
    assert [(row.id, row.product_ids) for row in form.orders] == [(late, (bolt,)), (old, (nut,))]
    assert [row.name for row in form.products] == ["螺栓", "螺母"]
    assert form.due_on(THURSDAY, Severity.SERIOUS) == date(2026, 11, 24)
    assert form.facts is None
    by_order = firm.read(complaint_form, today=TODAY, order_id=late)
    assert (by_order.customer_id, by_order.order_id) == (customer_id, late)


def test_the_form_of_a_written_complaint_holds_its_facts(firm: Firm) -> None:
    customer_id = firm.customer()
    complaint_id = firm.complaint(customer_id, noon(THURSDAY), "漏发 2 箱")
    form = firm.read(complaint_form, today=TODAY, complaint_id=complaint_id)
    assert form.customer_id == customer_id
    assert (form.facts.text, form.number) == ("漏发 2 箱", form.facts.number)


def test_without_a_customer_there_is_nothing_to_choose_from(firm: Firm) -> None:
    form = firm.read(complaint_form, today=TODAY)
    assert (form.customer_id, form.orders, form.products) == (None, (), ())
    gone = firm.customer(deleted_at=noon(TODAY))
    assert firm.read(complaint_form, today=TODAY, customer_id=gone) is None
    assert firm.read(complaint_form, today=TODAY, complaint_id=uuid4()) is None
    assert firm.read(complaint_form, today=TODAY, order_id=uuid4()) is None


@pytest.mark.requirement("S3-11", "S3-13")
def test_the_page_shows_time_steps_and_the_cures_that_failed(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    firm.workspace.author = lina
    cause = firm.option(OptionList.COMPLAINT_CAUSE, "质量")
    bolt = firm.add(Product(name="M6 螺栓"))
    ours, other = firm.customer(), firm.customer("乙")
    firm.contact(ours, is_primary=True)
    same = {"cause_id": cause, "product_id": bolt, "text": "有毛刺"}
    earlier = []
    for customer_id, day, cure in ((ours, 60, "加抽检"), (other, 30, "换批次"), (ours, 91, "道歉")):
        at = noon(THURSDAY) - timedelta(days=day)
        each = firm.write(register_complaint, customer_id=customer_id, received_at=at, **same)
        firm.write(resolve_complaint, complaint_id=each, solution=cure, happened_at=at)
        earlier.append(each)
    complaint_id = firm.write(
        register_complaint,
        customer_id=ours,
        received_at=noon(THURSDAY),
        severity=Severity.SERIOUS,
        owner_id=lina,
        **same,
    )
    firm.write(
        add_complaint_step,
        complaint_id=complaint_id,
        text="抽检 190 支",
        happened_at=noon(THURSDAY) + timedelta(hours=2),
    )
    firm.write(hand_over_complaint, complaint_id=complaint_id, owner_id=zhang)
    firm.write(
        attach_file,
        owner_table="complaint",
        owner_id=complaint_id,
        name="现场.png",
        content=b"\x89PNG\r\n\x1a\n",
    )
    view = firm.read(complaint_view, complaint_id=complaint_id, today=TODAY)
    assert (view.customer, view.contact, view.product) == (
        "苏州恒润精密五金有限公司",
        "王建国",
        "M6 螺栓",
    )
    assert (view.time.total, view.time.used, view.time.left) == (3, 2, 1)
    assert view.is_open
    assert [(each.solution, each.is_same_customer) for each in view.earlier] == [
        ("换批次", False),
        ("加抽检", True),
    ]
    assert [(step.kind, step.author, step.owner) for step in view.steps] == [
        ("registered", "李娜", "李娜"),
        ("note", "李娜", None),
        ("handed_over", "李娜", "张伟"),
    ]
    assert view.owner == "张伟"
    assert [file.name for file in view.attachments] == ["现场.png"]
    assert view.response_goal == 4


def test_the_time_of_a_solved_complaint_stands_still(firm: Firm) -> None:
    complaint_id = firm.write(
        register_complaint, customer_id=firm.customer(), text="x", received_at=noon(THURSDAY)
    )
    firm.write(
        resolve_complaint,
        complaint_id=complaint_id,
        solution="补发",
        happened_at=noon(THURSDAY + timedelta(days=1)),
    )
    view = firm.read(complaint_view, complaint_id=complaint_id, today=date(2027, 3, 1))
    assert (view.time.used, view.time.is_late) == (1, False)


def test_a_deleted_complaint_has_no_page(firm: Firm) -> None:
    complaint_id = firm.complaint(firm.customer(), noon(THURSDAY))
    firm.write(delete_complaints, complaint_ids=[complaint_id])
    assert firm.read(complaint_view, complaint_id=complaint_id, today=TODAY) is None
