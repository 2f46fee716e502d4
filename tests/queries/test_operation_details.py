"""Steps in full: records, values, what happened since; steps by person, kind and words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from desktop_crm.queries.history import What
from desktop_crm.queries.operation_details import step_details
from desktop_crm.queries.operation_list import StepFilter, StepKind, step_page, step_people
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.customers_standing import hold_credit
from desktop_crm.services.recycle_bin import delete_customers, purge_records
from desktop_crm.services.tasks import add_task
from tests.builders import Firm


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    done = firm.change(create_customer, name="佛山顺德启明电器", phones=["138 0013 8000"])
    return done.value  # type: ignore[no-any-return]


def test_each_field_is_told_with_what_happened_since(firm: Firm, customer_id: UUID) -> None:
    staff_id = firm.staff("赵敏")
    done = firm.change(
        update_customer, customer_id=customer_id, city="佛山", credit_limit=Decimal(200_000)
    )
    firm.workspace.author = staff_id
    firm.write(update_customer, customer_id=customer_id, credit_limit=Decimal(180_000))
    details = firm.read(step_details, operation_id=done.operation_id)
    record = details.records[0]
    assert (record.table, record.what, record.label) == (
        "customer",
        What.CHANGED,
        "佛山顺德启明电器",
    )
    fields = {field.field: field for field in record.fields}
    assert (fields["city"].old, fields["city"].new, fields["city"].later) == (None, "佛山", None)
    later = fields["credit_limit"].later
    assert later is not None
    assert (later.who, later.value) == ("赵敏", Decimal(180_000))


def test_dates_and_flags_that_nobody_changed_since_are_no_later_changes(
    firm: Firm, customer_id: UUID
) -> None:
    done = firm.change(
        update_customer,
        customer_id=customer_id,
        next_contact_on=date(2026, 11, 25),
        is_seasonal=True,
        level=4,
    )
    (record,) = [
        each
        for each in firm.read(step_details, operation_id=done.operation_id).records
        if each.table == "customer"
    ]
    assert len(record.fields) == 3
    assert [field.later for field in record.fields] == [None] * 3


def test_added_and_deleted_records_come_with_their_parts(firm: Firm, customer_id: UUID) -> None:
    created = firm.read(step_page, step_filter=StepFilter()).rows[0]
    details = firm.read(step_details, operation_id=created.id)
    assert (details.records[0].table, details.records[0].what) == ("customer", What.ADDED)
    assert {each.table for each in details.records} >= {"customer", "phone"}
    gone = firm.change(delete_customers, customer_ids=[customer_id])
    details = firm.read(step_details, operation_id=gone.operation_id, limit=1)
    assert [each.what for each in details.records] == [What.DELETED]
    assert details.unlisted >= 1


def test_purged_records_leave_only_that_they_were_there(firm: Firm, customer_id: UUID) -> None:
    firm.write(delete_customers, customer_ids=[customer_id])
    done = firm.change(purge_records, table="customer", ids=[customer_id])
    details = firm.read(step_details, operation_id=done.operation_id)
    assert {(each.what, each.label) for each in details.records} == {(What.DELETED, "")}
    assert details.step.is_final


def test_steps_are_found_by_person_kind_and_words(firm: Firm, customer_id: UUID) -> None:
    staff_id = firm.staff("张伟")
    firm.workspace.author = staff_id
    firm.write(add_task, title="送样品", customer_id=customer_id)
    firm.workspace.author = None
    firm.write(hold_credit, customer_id=customer_id)

    def codes(**kw: object) -> list[str]:
        page = firm.read(step_page, step_filter=StepFilter(**kw))  # type: ignore[arg-type]
        return [row.code for row in page.rows if not row.code.startswith("test.")]

    assert codes() == ["customer.hold_credit", "task.add", "customer.create"]
    assert codes(staff_id=staff_id) == ["task.add"]
    assert codes(kind=StepKind.CUSTOMER) == ["customer.hold_credit", "customer.create"]
    assert codes(text="样品") == ["task.add"]
    assert codes(text="zzz", codes=("task.add",)) == ["task.add"]
    assert firm.read(step_people) == ((staff_id, "张伟"),)


def test_an_undone_step_tells_who_took_it_back(firm: Firm, customer_id: UUID) -> None:
    done = firm.change(hold_credit, customer_id=customer_id)
    firm.workspace.author = firm.staff("李娜")
    firm.workspace.undo(done.operation_id)
    row = next(
        row
        for row in firm.read(step_page, step_filter=StepFilter()).rows
        if row.id == done.operation_id
    )
    assert row.undone is not None
    assert row.undone.who == "李娜"
    assert not row.can_undo
    firm.workspace.redo(done.operation_id)
    again = firm.read(step_page, step_filter=StepFilter(kind=StepKind.CUSTOMER)).rows[0]
    assert again.undone is None
