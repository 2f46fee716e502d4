"""Into the recycle bin and back, with all that hangs on a customer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from desktop_crm.core.clock import utc_now
from desktop_crm.core.errors import UserError
from desktop_crm.models import Contact, Customer, LogEntry, Order, OrderLine, Phone
from desktop_crm.services.contacts import add_contact, delete_contact
from desktop_crm.services.customers import create_customer
from desktop_crm.services.log_entries import NextContact, write_log_entry
from desktop_crm.services.recycle_bin import delete_customers, restore_customers
from desktop_crm.services.tags import tag_customers, untag_customers
from tests.builders import Firm

DAY = date(2026, 11, 1)


def _full_customer(firm: Firm, name: str) -> UUID:
    customer_id: UUID = firm.write(
        create_customer,
        name=name,
        phones=["13905740001"],
        contact={"name": "王", "phones": ("13805126621",)},
        tags=["华东"],
        credit_limit=Decimal(5),
    )
    contact_id = firm.rows(Contact, Contact.customer_id == customer_id)[0].id
    firm.write(
        write_log_entry,
        customer_id=customer_id,
        text="聊",
        contact_ids=[contact_id],
        next_contact=NextContact(DAY),
    )
    order_id = firm.order(customer_id, DAY, lines=[{"quantity": Decimal(2)}, {}])
    firm.delivery(customer_id, order_id, DAY)
    firm.payment(customer_id, DAY, 5)
    firm.receivable(customer_id, DAY, 10)
    firm.complaint(customer_id, utc_now(), order_id=order_id)
    return customer_id


def test_all_that_hangs_on_a_customer_goes_and_comes_with_it(firm: Firm) -> None:
    first, second = _full_customer(firm, "甲"), _full_customer(firm, "乙")
    gone = firm.write(add_contact, customer_id=first, name="早走了")
    firm.write(delete_contact, contact_id=gone)
    before = firm.visible()
    assert firm.write(delete_customers, customer_ids=[first]) == 1
    assert [row.id for row in firm.rows(Customer)] == [second]
    assert {row.customer_id for row in firm.rows(LogEntry)} == {second}
    assert len(firm.rows(Phone)) == len(firm.rows(OrderLine)) == 2
    assert len(firm.rows(Order)) == 1
    assert firm.write(restore_customers, customer_ids=[first]) == 1
    assert firm.visible() == before
    firm.workspace.undo()
    firm.workspace.undo()
    assert firm.visible() == before


def test_undoing_a_deletion_equals_restoring(firm: Firm) -> None:
    ids = [_full_customer(firm, "甲"), _full_customer(firm, "乙")]
    before = firm.visible()
    change = firm.change(delete_customers, customer_ids=ids)
    assert change.words == {"name": "甲", "count": 2}
    assert not firm.rows(Contact)
    firm.workspace.undo()
    assert firm.visible() == before


def test_what_is_not_there_cannot_be_deleted_or_restored(firm: Firm) -> None:
    customer_id = firm.customer()
    with pytest.raises(UserError, match=r"customer\.missing"):
        firm.write(delete_customers, customer_ids=[uuid4()])
    with pytest.raises(UserError, match=r"customer\.missing"):
        firm.write(restore_customers, customer_ids=[customer_id])


def test_tags_come_and_go(firm: Firm) -> None:
    first, second = firm.customer("甲"), firm.customer("乙")
    before = firm.visible()
    assert firm.write(tag_customers, customer_ids=[first, second], tag="VIP") == 2
    assert firm.write(tag_customers, customer_ids=[first, second], tag="vip ") == 0
    assert firm.write(untag_customers, customer_ids=[second], tag="VIP") == 1
    assert firm.write(untag_customers, customer_ids=[second], tag="没有") == 0
    with pytest.raises(UserError, match=r"tag\.name_empty"):
        firm.write(tag_customers, customer_ids=[first], tag=" ")
    for _ in range(2):
        firm.workspace.undo()
    assert firm.visible() == before


def test_any_number_of_customers_goes_and_comes(firm: Firm) -> None:
    rows = [
        Customer(name=f"客户 {number}", name_key=str(number), sort_key=str(number))
        for number in range(1_201)
    ]
    firm.add(*rows)
    ids = [row.id for row in firm.rows(Customer)]
    before = firm.visible()
    assert firm.write(tag_customers, customer_ids=ids, tag="展会") == 1_201
    assert firm.write(untag_customers, customer_ids=ids, tag="展会") == 1_201
    assert firm.write(delete_customers, customer_ids=ids) == 1_201
    assert not firm.rows(Customer)
    assert firm.write(restore_customers, customer_ids=ids) == 1_201
    for _ in range(4):
        firm.workspace.undo()
    assert firm.visible() == before
