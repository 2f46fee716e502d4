"""People of a customer."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.models import Contact, Phone
from desktop_crm.services.contacts import add_contact, delete_contact, update_contact
from tests.builders import Firm


def test_the_first_person_is_the_primary_contact(firm: Firm) -> None:
    customer_id = firm.customer()
    before = firm.visible()
    first = firm.write(add_contact, customer_id=customer_id, name=" 王 建国 ", title="采购")
    second = firm.write(add_contact, customer_id=customer_id, name="李", phones=["13805126621"])
    assert firm.row(Contact, first).is_primary
    assert firm.row(Contact, first).name == "王 建国"
    assert not firm.row(Contact, second).is_primary
    firm.workspace.undo()
    firm.workspace.undo()
    assert firm.visible() == before


def test_there_is_one_primary_contact(firm: Firm) -> None:
    customer_id = firm.customer()
    first = firm.write(add_contact, customer_id=customer_id, name="甲")
    second = firm.write(add_contact, customer_id=customer_id, name="乙")
    before = firm.visible()
    firm.write(update_contact, contact_id=second, is_primary=True)
    assert not firm.row(Contact, first).is_primary
    assert firm.row(Contact, second).is_primary
    firm.workspace.undo()
    assert firm.visible() == before


def test_changing_a_person_keeps_what_is_not_given(firm: Firm) -> None:
    customer_id = firm.customer()
    contact_id = firm.write(
        add_contact,
        customer_id=customer_id,
        name="甲",
        phones=["13805126621", "0512-62345678"],
        wechat="wang_66",
    )
    before = firm.visible()
    firm.write(update_contact, contact_id=contact_id, name="甲先生", birthday=date(1980, 2, 3))
    contact = firm.row(Contact, contact_id)
    assert (contact.name, contact.wechat, contact.birthday) == (
        "甲先生",
        "wang_66",
        date(1980, 2, 3),
    )
    assert len(firm.rows(Phone)) == 2
    firm.write(update_contact, contact_id=contact_id, phones=[])
    assert not firm.rows(Phone)
    firm.workspace.undo()
    firm.workspace.undo()
    assert firm.visible() == before


def test_deleting_the_primary_contact_names_an_heir(firm: Firm) -> None:
    customer_id = firm.customer()
    first = firm.write(add_contact, customer_id=customer_id, name="甲", phones=["13805126621"])
    firm.write(add_contact, customer_id=customer_id, name="乙")
    boss = firm.write(add_contact, customer_id=customer_id, name="丙", is_decision_maker=True)
    before = firm.visible()
    firm.write(delete_contact, contact_id=first)
    assert firm.row(Contact, boss).is_primary
    assert not firm.rows(Phone)
    with pytest.raises(UserError, match=r"record\.missing"):
        firm.write(update_contact, contact_id=first, name="x")
    firm.workspace.undo()
    assert firm.visible() == before


def test_a_person_needs_a_name(firm: Firm) -> None:
    customer_id = firm.customer()
    with pytest.raises(UserError, match=r"contact\.name_empty"):
        firm.write(add_contact, customer_id=customer_id, name=" ", save_anyway=True)
    with pytest.raises(UserError, match=r"phone\.unreadable"):
        firm.write(add_contact, customer_id=customer_id, name="甲", phones=["?"])
    assert not firm.rows(Contact)
