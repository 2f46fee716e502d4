"""The firm's own fields and what is entered in them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.codes import FieldType
from desktop_crm.core.errors import UserError
from desktop_crm.models import CustomValue
from desktop_crm.queries.custom_fields import custom_fields, filled_fields
from desktop_crm.services.contacts import add_contact
from desktop_crm.services.custom_fields import (
    create_custom_field,
    delete_custom_field,
    move_custom_field,
    reinstate_custom_field,
    retire_custom_field,
    update_custom_field,
)
from desktop_crm.services.custom_values import set_custom_values
from desktop_crm.services.customers import create_customer, update_customer
from tests.builders import Firm


def field(firm: Firm, name: str, type_: FieldType = FieldType.TEXT, **more: Any) -> UUID:
    plain: dict[str, Any] = {"owner": "customer", "name": name, "type_": type_} | more
    field_id: UUID = firm.write(create_custom_field, **plain)
    return field_id


def values(firm: Firm, record_id: UUID, owner: str = "customer") -> dict[str, Any]:
    found = firm.read(filled_fields, owner_table=owner, record_id=record_id)
    return {each.field.name: each.value for each in found}


def test_each_type_holds_its_own_kind_of_value(firm: Firm) -> None:
    fields = {
        "备用名": (field(firm, "备用名"), " 恒润 "),
        "年度预算": (field(firm, "年度预算", FieldType.NUMBER), "1,250,000.50"),
        "协议到期": (field(firm, "协议到期", FieldType.DATE), date(2027, 3, 31)),
        "采购方式": (field(firm, "采购方式", FieldType.CHOICE, choices=["独家", "备供"]), "独家"),
    }
    customer_id = firm.customer()
    firm.write(
        set_custom_values,
        owner_table="customer",
        record_id=customer_id,
        values=dict(fields.values()),
    )
    assert values(firm, customer_id) == {
        "备用名": "恒润",
        "年度预算": Decimal("1250000.50"),
        "协议到期": date(2027, 3, 31),
        "采购方式": "独家",
    }
    firm.write(
        set_custom_values,
        owner_table="customer",
        record_id=customer_id,
        values={fields["年度预算"][0]: None},
    )
    assert values(firm, customer_id)["年度预算"] is None
    firm.workspace.undo()
    assert values(firm, customer_id)["年度预算"] == Decimal("1250000.50")


@pytest.mark.parametrize(
    ("type_", "value", "code"),
    [
        (FieldType.NUMBER, "很多", "number.unreadable"),
        (FieldType.NUMBER, "NaN", "number.unreadable"),
        (FieldType.NUMBER, "9" * 20, "number.unreadable"),
        (FieldType.DATE, "明天", "date.unreadable"),
        (FieldType.CHOICE, "别的", "custom_field.not_a_choice"),
    ],
)
def test_what_does_not_fit_is_named(firm: Firm, type_: FieldType, value: str, code: str) -> None:
    choices = ["独家"] if type_ is FieldType.CHOICE else []
    field_id, customer_id = field(firm, "甲", type_, choices=choices), firm.customer()
    with pytest.raises(UserError) as caught:
        firm.write(
            set_custom_values,
            owner_table="customer",
            record_id=customer_id,
            values={field_id: value},
        )
    assert (caught.value.code, caught.value.params["field"]) == (code, f"custom.{field_id}")
    assert not firm.rows(CustomValue)


def test_a_form_and_its_own_fields_are_one_step(firm: Firm) -> None:
    own, of_people = field(firm, "备用名"), field(firm, "爱好", owner="contact")
    before = firm.visible()
    customer_id = firm.write(create_customer, name="恒润", custom={own: "HR"})
    assert values(firm, customer_id) == {"备用名": "HR"}
    firm.workspace.undo()
    assert firm.visible() == before
    firm.workspace.redo()
    firm.write(update_customer, customer_id=customer_id, city="苏州", custom={own: "恒润精密"})
    contact_id = firm.write(
        add_contact, customer_id=customer_id, name="王", custom={of_people: "钓鱼"}
    )
    assert values(firm, customer_id) == {"备用名": "恒润精密"}
    assert values(firm, contact_id, "contact") == {"爱好": "钓鱼"}


def test_a_field_of_people_does_not_go_on_customers(firm: Firm) -> None:
    with pytest.raises(UserError, match=r"record\.missing"):
        firm.write(
            set_custom_values,
            owner_table="customer",
            record_id=firm.customer(),
            values={field(firm, "爱好", owner="contact"): "钓鱼"},
        )


def test_fields_are_changed_moved_and_retired(firm: Firm) -> None:
    first, second = field(firm, "甲"), field(firm, "乙")
    firm.write(update_custom_field, field_id=first, name="丙", section="商务")
    firm.write(move_custom_field, field_id=second, position=0)
    rows = firm.read(custom_fields, owner="customer")
    assert [(row.name, row.section) for row in rows] == [("乙", None), ("丙", "商务")]
    customer_id = firm.customer()
    firm.write(
        set_custom_values, owner_table="customer", record_id=customer_id, values={first: "x"}
    )
    for field_id in (first, second):
        firm.write(retire_custom_field, field_id=field_id)
    assert firm.read(custom_fields, owner="customer") == ()
    assert values(firm, customer_id) == {"丙": "x"}
    firm.write(reinstate_custom_field, field_id=second)
    assert [row.name for row in firm.read(custom_fields, owner="customer")] == ["乙"]
    with pytest.raises(UserError, match=r"custom_field\.in_use"):
        firm.write(delete_custom_field, field_id=first)
    firm.write(delete_custom_field, field_id=second)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"name": " "}, "custom_field.name_empty"),
        ({"name": "甲"}, "custom_field.name_taken"),
        ({"name": "乙", "type_": FieldType.CHOICE}, "custom_field.no_choices"),
        ({"name": "乙", "type_": FieldType.CHOICE, "choices": [" "]}, "custom_field.no_choices"),
    ],
)
def test_fields_that_cannot_be(firm: Firm, given: dict[str, Any], code: str) -> None:
    field(firm, "甲")
    with pytest.raises(UserError) as caught:
        firm.write(create_custom_field, owner="customer", **given)
    assert caught.value.code == code
    field(firm, "甲", owner="contact")


def test_a_choice_that_was_taken_away_stays_where_it_is(firm: Firm) -> None:
    field_id, customer_id = field(firm, "方式", FieldType.CHOICE, choices=["甲"]), firm.customer()
    given = {"owner_table": "customer", "record_id": customer_id, "values": {field_id: "甲"}}
    firm.write(set_custom_values, **given)
    firm.write(update_custom_field, field_id=field_id, choices=["乙"])
    assert values(firm, customer_id) == {"方式": "甲"}
    with pytest.raises(UserError):
        firm.write(set_custom_values, **given)
