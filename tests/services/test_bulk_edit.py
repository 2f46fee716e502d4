"""One value for many records, and cells of a list."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select

from desktop_crm.core.codes import OptionList, OrderState, Severity, Stage
from desktop_crm.core.editable_fields import EDITABLE, Editor
from desktop_crm.core.errors import UserError
from desktop_crm.models import (
    Complaint,
    ComplaintStep,
    Customer,
    LevelChange,
    Operation,
    Order,
    Product,
    StageChange,
    Tag,
    Task,
    table_of,
)
from desktop_crm.services.bulk_edit import change_customers, change_records, edit_records
from desktop_crm.services.bulk_edit_values import EDITED
from tests.builders import Firm, noon

DAY = date(2026, 11, 20)


def test_every_editable_field_is_a_column_of_its_kind() -> None:
    assert set(EDITABLE) == set(EDITED)
    for table, fields in EDITABLE.items():
        columns = table_of(EDITED[table]).columns
        for field in fields:
            assert field.key in columns, f"{table}.{field.key}"
            assert (field.options is not None) == (field.editor is Editor.OPTION)
            assert (field.codes is not None) == (field.editor is Editor.CODE)


def operations(firm: Firm) -> int:
    count: int = firm.read(
        lambda session: session.scalar(select(func.count()).select_from(Operation))
    )
    return count


def test_many_customers_change_in_one_step(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    industry = firm.option(OptionList.INDUSTRY, "五金")
    ids = [firm.customer(f"客户{n}", owner_id=lina, level=3) for n in range(5)]
    bystander = firm.customer("旁人", owner_id=lina)
    before, steps = firm.visible(), operations(firm)
    changes = {"owner_id": zhang, "industry_id": industry, "level": 5, "stage": Stage.AT_RISK}
    count = firm.write(
        change_customers,
        customer_ids=[*ids, *ids],
        changes=changes,
        add_tags=["展会"],
        reason="展会后调整",
    )
    assert count == 5
    assert operations(firm) == steps + 1
    for customer in firm.rows(Customer, Customer.id.in_(ids)):
        assert (customer.owner_id, customer.industry_id) == (zhang, industry)
        assert (customer.level, customer.level_is_manual) == (5, True)
        assert customer.stage == Stage.AT_RISK
    assert firm.row(Customer, bystander).owner_id == lina
    levels, stages = firm.rows(LevelChange), firm.rows(StageChange)
    assert [(row.old, row.new, row.reason) for row in levels] == [(3, 5, "展会后调整")] * 5
    assert len(stages) == 5
    assert [tag.name for tag in firm.rows(Tag)] == ["展会"]
    firm.workspace.undo()
    assert firm.visible() == before


def test_a_value_is_taken_away_from_many(firm: Firm) -> None:
    industry = firm.option(OptionList.INDUSTRY, "五金")
    ids = [firm.customer(f"客户{n}", industry_id=industry) for n in range(2)]
    firm.write(change_customers, customer_ids=ids, changes={"industry_id": None, "city": " "})
    assert {row.industry_id for row in firm.rows(Customer)} == {None}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"level": 9}, "customer.level_range"),
        ({"level": "五"}, "edit.value"),
        ({"stage": "somewhere"}, "edit.value"),
        ({"stage": None}, "edit.empty_required"),
        ({"owner_id": noon(DAY)}, "edit.value"),
    ],
)
def test_values_that_do_not_fit_change_nothing(
    firm: Firm, changes: dict[str, Any], code: str
) -> None:
    customer_id = firm.customer()
    before = firm.visible()
    with pytest.raises(UserError) as caught:
        firm.write(change_customers, customer_ids=[customer_id], changes=changes)
    assert caught.value.code == code
    assert firm.visible() == before


def test_an_option_has_to_be_of_the_fields_own_list(firm: Firm) -> None:
    source = firm.option(OptionList.SOURCE, "展会")
    with pytest.raises(UserError, match=r"edit\.not_of_list"):
        firm.write(
            change_customers, customer_ids=[firm.customer()], changes={"industry_id": source}
        )


def test_what_is_one_customers_own_is_not_given_to_many(firm: Firm) -> None:
    with pytest.raises(ValueError, match="name"):
        firm.write(change_customers, customer_ids=[firm.customer()], changes={"name": "同名"})


def test_orders_go_through_their_course(firm: Firm) -> None:
    customer_id = firm.customer()
    line = {"quantity": Decimal(2), "unit_price": Decimal(10), "description": "螺栓"}
    ids = [firm.order(customer_id, DAY, 20, lines=[line]) for _ in range(2)]
    zhang = firm.staff("张伟")
    firm.write(
        change_records,
        table="sales_order",
        record_ids=ids,
        changes={"salesperson_id": zhang, "state": OrderState.CLOSED},
    )
    found = {(row.salesperson_id, row.state) for row in firm.rows(Order)}
    assert found == {(zhang, OrderState.CLOSED)}
    with pytest.raises(UserError) as caught:
        firm.write(
            change_records, table="sales_order", record_ids=ids, changes={"state": "cancelled"}
        )
    assert caught.value.code == "order.state"
    assert caught.value.params["record_id"] in ids


def test_complaints_note_their_new_owner(firm: Firm) -> None:
    customer_id, zhang = firm.customer(), firm.staff("张伟")
    ids = [firm.complaint(customer_id, noon(DAY)) for _ in range(3)]
    firm.write(
        change_records,
        table="complaint",
        record_ids=ids,
        changes={"owner_id": zhang, "severity": Severity.SERIOUS},
    )
    assert {row.severity for row in firm.rows(Complaint)} == {Severity.SERIOUS}
    assert [row.owner_id for row in firm.rows(ComplaintStep)] == [zhang] * 3


def test_products_and_tasks(firm: Firm) -> None:
    category = firm.option(OptionList.PRODUCT_CATEGORY, "紧固件")
    product_id = firm.add(Product(name="螺栓"))
    task_id = firm.task(firm.customer(), due_on=DAY)
    firm.write(
        change_records,
        table="product",
        record_ids=[product_id],
        changes={"category_id": category, "is_discontinued": True},
    )
    firm.write(
        change_records,
        table="task",
        record_ids=[task_id],
        changes={"due_on": date(2026, 12, 1)},
    )
    product = firm.row(Product, product_id)
    assert (product.category_id, product.is_discontinued) == (category, True)
    assert firm.row(Task, task_id).due_on == date(2026, 12, 1)


def test_pasted_cells_are_one_step_and_all_or_nothing(firm: Firm) -> None:
    first, second = firm.customer("甲"), firm.customer("乙")
    before = firm.visible()
    with pytest.raises(UserError) as caught:
        firm.write(
            edit_records,
            table="customer",
            edits={first: {"city": "苏州"}, second: {"level": 9}},
            save_anyway=True,
        )
    assert caught.value.params["record_id"] == second
    assert firm.visible() == before
    firm.write(
        edit_records,
        table="customer",
        edits={first: {"city": "苏州", "name": "甲一"}, second: {"level": 4}},
    )
    assert firm.row(Customer, first).name_key == "甲一"
    assert firm.row(Customer, second).level == 4
    firm.workspace.undo()
    assert firm.visible() == before


def test_a_deleted_row_stops_the_paste(firm: Firm) -> None:
    gone = firm.customer("甲", deleted_at=noon(DAY))
    with pytest.raises(UserError, match=r"record\.missing"):
        firm.write(
            edit_records,
            table="customer",
            edits={gone: {"city": "苏州"}, firm.customer("乙"): {"city": "苏州"}},
        )
