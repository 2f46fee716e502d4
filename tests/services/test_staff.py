"""The firm's own people."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.models import Customer, Staff
from desktop_crm.queries.staff_rows import staff_rows
from desktop_crm.services.customers import create_customer
from desktop_crm.services.staff import (
    create_staff,
    delete_staff,
    reinstate_staff,
    retire_staff,
    update_staff,
)
from tests.builders import Firm, noon


def test_a_colleague_is_entered_and_changed(firm: Firm) -> None:
    staff_id = firm.write(
        create_staff, name=" 李 娜 ", code="S01", mobile="138 0512 6621", hired_on=date(2020, 3, 1)
    )
    firm.write(update_staff, staff_id=staff_id, title="销售经理", code="")
    row = firm.row(Staff, staff_id)
    assert (row.name, row.code, row.title) == ("李 娜", None, "销售经理")
    assert row.is_active


@pytest.mark.parametrize(
    ("fields", "field", "code", "blocks"),
    [
        ({"name": " "}, "name", "staff.name_empty", True),
        ({"name": "李娜"}, "name", "staff.name_taken", False),
        ({"name": "王", "code": "S01"}, "code", "staff.code_taken", False),
        ({"name": "王", "mobile": "1380512662"}, "mobile", "phone.mobile_length", False),
        ({"name": "王", "email": "x@"}, "email", "email.shape", False),
        ({"name": "王", "hired_on": date(1900, 1, 1)}, "hired_on", "date.unlikely", False),
    ],
)
def test_doubts_stand_beside_their_fields(
    firm: Firm, fields: dict[str, Any], field: str, code: str, blocks: bool
) -> None:
    firm.write(create_staff, name="李娜", code="S01")
    with pytest.raises(UserError) as caught:
        firm.write(create_staff, **fields)
    assert (caught.value.code, caught.value.params["field"]) == (code, field)
    if blocks:
        with pytest.raises(UserError):
            firm.write(create_staff, **fields, save_anyway=True)
    else:
        firm.write(create_staff, **fields, save_anyway=True)


def test_who_left_stays_on_what_he_did(firm: Firm) -> None:
    lina = firm.staff()
    customer_id = firm.customer(owner_id=lina)
    firm.write(retire_staff, staff_ids=[lina])
    assert firm.row(Customer, customer_id).owner_id == lina
    assert firm.read(staff_rows, with_inactive=False) == ()
    firm.write(reinstate_staff, staff_ids=[lina])
    assert [row.name for row in firm.read(staff_rows, with_inactive=False)] == ["李娜"]


def test_only_who_did_nothing_can_be_deleted(firm: Firm) -> None:
    owner, author, idle = firm.staff("甲"), firm.staff("乙"), firm.staff("丙")
    firm.customer(owner_id=owner)
    firm.workspace.author = author
    firm.write(create_customer, name="恒润", owner_id=owner)
    for staff_id in (owner, author):
        with pytest.raises(UserError, match=r"staff\.in_use"):
            firm.write(delete_staff, staff_ids=[staff_id])
    firm.write(delete_staff, staff_ids=[idle])
    assert {row.name for row in firm.rows(Staff)} == {"甲", "乙"}


def test_the_rows_count_what_hangs_on_each(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    customer_id = firm.customer(owner_id=lina)
    firm.customer("乙", owner_id=lina)
    firm.task(customer_id, owner_id=zhang)
    firm.task(customer_id, owner_id=zhang, done_at=noon(date(2026, 1, 1)))
    firm.complaint(customer_id, noon(date(2026, 1, 1)), owner_id=zhang)
    found = {
        row.name: (row.customers, row.open_tasks, row.open_complaints)
        for row in firm.read(staff_rows)
    }
    assert found == {"李娜": (2, 0, 0), "张伟": (0, 1, 1)}
