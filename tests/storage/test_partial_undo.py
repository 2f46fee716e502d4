"""Undoing an operation but for some parts, and previewing what stands in its way."""

from __future__ import annotations

from uuid import UUID

import pytest

from desktop_crm.core.change import Conflict, Part
from desktop_crm.models import Customer, Phone
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.storage import actions


@pytest.fixture
def firm(workspace: Workspace) -> Firm:
    return Firm(workspace)


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    return firm.customer("恒润五金", city="苏州", remark="老客户")


def test_a_field_that_the_user_leaves_keeps_its_value(firm: Firm, customer_id: UUID) -> None:
    done = firm.change(actions.change, customer_id=customer_id, city="昆山", remark="新客户")
    undone = firm.workspace.undo(done.operation_id, leave=[Part("customer", customer_id, "remark")])
    customer = firm.row(Customer, customer_id)
    assert (customer.city, customer.remark) == ("苏州", "新客户")
    assert undone.conflicts == ()
    assert undone.words["left"] == 1


def test_redo_brings_back_what_the_partial_undo_took(firm: Firm, customer_id: UUID) -> None:
    done = firm.change(actions.change, customer_id=customer_id, city="昆山", remark="新客户")
    before = firm.visible()
    firm.workspace.undo(done.operation_id, leave=[Part("customer", customer_id, "remark")])
    firm.workspace.redo()
    assert firm.visible() == before


def test_a_record_that_the_user_leaves_stays_with_its_parts(firm: Firm) -> None:
    done = firm.change(actions.add, name="海曙包装", phone="138 0013 8000")
    firm.workspace.undo(done.operation_id, leave=[Part("customer", done.value)])
    assert firm.row(Customer, done.value).deleted_at is None
    assert len(firm.rows(Phone)) == 1


def test_a_part_whose_owner_is_left_can_go_alone(firm: Firm) -> None:
    done = firm.change(actions.add, name="海曙包装", phone="138 0013 8000")
    (phone,) = firm.rows(Phone)
    firm.workspace.undo(done.operation_id, leave=[Part("phone", phone.id)])
    assert firm.row(Customer, done.value).deleted_at is None, "a phone needs its customer"
    assert len(firm.rows(Phone)) == 1


def test_of_many_deleted_records_some_can_be_left_deleted(firm: Firm) -> None:
    ids = [firm.customer(f"客户{number}") for number in range(25)]
    done = firm.change(actions.remove, ids=ids)
    firm.workspace.undo(done.operation_id, leave=[Part("customer", ids[3])])
    assert {row.id for row in firm.rows(Customer)} == set(ids) - {ids[3]}


def test_the_preview_respects_the_choice_and_changes_nothing(firm: Firm, customer_id: UUID) -> None:
    done = firm.change(actions.change, customer_id=customer_id, city="昆山", remark="新客户")
    firm.change(actions.change, customer_id=customer_id, city="无锡")
    before = firm.visible()
    stands = Conflict("customer", customer_id, "changed", "city")
    preview = firm.workspace.preview_undo
    assert preview(done.operation_id) == (stands,)
    assert preview(done.operation_id, leave=[Part("customer", customer_id, "city")]) == ()
    assert firm.visible() == before
