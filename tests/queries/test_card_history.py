"""Who changed what, when, from what to what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop_crm.core.codes import FieldType, OptionList, RelationKind
from desktop_crm.core.member_checks import MemberInput
from desktop_crm.queries.history import HistoryPage, What, history
from desktop_crm.queries.options import OptionRow
from desktop_crm.services.attachments import attach_file
from desktop_crm.services.contacts import add_contact, delete_contact, update_contact
from desktop_crm.services.custom_fields import create_custom_field
from desktop_crm.services.custom_values import set_custom_values
from desktop_crm.services.customer_members import set_members
from desktop_crm.services.customer_relations import relate_customers
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.services.tags import tag_customers
from tests.builders import Firm


def _history(firm: Firm, customer_id: object, **more: object) -> HistoryPage:
    page: HistoryPage = firm.read(history, customer_id=customer_id, **more)
    return page


def test_each_change_says_who_when_from_and_to(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    grade = firm.option(OptionList.CREDIT_GRADE, "A", "a")
    firm.workspace.author = lina
    customer_id = firm.write(create_customer, name="顺德启明", credit_limit=Decimal(150_000))
    firm.workspace.author = zhang
    firm.write(
        update_customer,
        customer_id=customer_id,
        credit_limit=Decimal(200_000),
        owner_id=zhang,
        credit_grade_id=grade,
        customer_since=date(2021, 3, 1),
        is_seasonal=True,
    )
    changed, created = _history(firm, customer_id).rows
    assert (changed.who, changed.code, changed.can_undo) == ("张伟", "customer.update", True)
    assert not changed.is_elsewhere
    assert len(changed.changes) == 1
    fields = {each.field: (each.old, each.new) for each in changed.changes[0].fields}
    assert fields == {
        "credit_limit": (Decimal(150_000), Decimal(200_000)),
        "owner_id": ("李娜", "张伟"),
        "credit_grade_id": (None, OptionRow(grade, "credit_grade", "a", "A")),
        "customer_since": (None, date(2021, 3, 1)),
        "is_seasonal": (False, True),
    }
    assert created.who == "李娜"
    assert ("customer", What.ADDED, "顺德启明") in {
        (each.table, each.what, each.label) for each in created.changes
    }


def test_people_and_tags_of_the_customer_belong_to_its_history(firm: Firm) -> None:
    customer_id, other = firm.customer("甲"), firm.customer("乙")
    contact_id = firm.write(add_contact, customer_id=customer_id, name="王", phones=["13805126621"])
    firm.write(update_contact, contact_id=contact_id, title="经理")
    firm.write(tag_customers, customer_ids=[customer_id, other], tag="华东")
    firm.write(delete_contact, contact_id=contact_id)
    rows = _history(firm, customer_id).rows
    told = [{(each.table, each.what, each.label) for each in row.changes} for row in rows]
    assert told[:4] == [
        {("contact", What.DELETED, "王"), ("phone", What.DELETED, "13805126621")},
        {("customer_tag", What.ADDED, "华东")},
        {("contact", What.CHANGED, "王")},
        {("contact", What.ADDED, "王"), ("phone", What.ADDED, "13805126621")},
    ]
    assert rows[2].changes[0].fields[0].new == "经理"


def test_an_undone_step_is_marked_and_cannot_be_undone_again(firm: Firm) -> None:
    customer_id = firm.customer("甲")
    step = firm.change(update_customer, customer_id=customer_id, city="苏州")
    firm.workspace.undo(step.operation_id)
    undo, undone, _setup = _history(firm, customer_id).rows
    assert (undo.code, undo.can_undo) == ("undo", False)
    assert (undone.is_undone, undone.can_undo) == (True, False)


def test_an_operation_on_several_customers_says_so(firm: Firm) -> None:
    first, second = firm.customer("甲"), firm.customer("乙")
    firm.write(delete_customers, customer_ids=[first, second])
    assert _history(firm, first).rows[0].is_elsewhere


def test_many_records_are_counted_and_pages_go_on(firm: Firm) -> None:
    customer_id = firm.customer("甲")
    for number in range(12):
        firm.write(update_customer, customer_id=customer_id, code=f"C{number}")
    page = _history(firm, customer_id, limit=5)
    assert (len(page.rows), page.more) == (5, True)
    rest = _history(firm, customer_id, offset=10, limit=5)
    assert (len(rest.rows), rest.more) == (3, False)
    numbers = [f"1380512{number:04d}" for number in range(40)]
    firm.write(add_contact, customer_id=customer_id, name="王", phones=numbers)
    newest = _history(firm, customer_id, limit=1).rows[0]
    assert len(newest.changes) + newest.unlisted == 41
    assert len(newest.changes) == 30


def test_files_relations_shares_and_own_fields_belong_to_the_history(firm: Firm) -> None:
    zhang = firm.staff("张伟")
    customer_id, parent = firm.customer("甲"), firm.customer("甲集团")
    field_id = firm.write(
        create_custom_field, owner="customer", name="年度预算", type_=FieldType.NUMBER
    )
    for budget in ("100", "250"):
        firm.write(
            set_custom_values,
            owner_table="customer",
            record_id=customer_id,
            values={field_id: budget},
        )
    firm.write(
        attach_file, owner_table="customer", owner_id=customer_id, name="合同.pdf", content=b"%PDF-"
    )
    firm.write(relate_customers, customer_id=customer_id, other_id=parent, kind=RelationKind.PARENT)
    for share in ("0.2", "0.3"):
        members = [MemberInput(zhang, share=Decimal(share))]
        firm.write(set_members, customer_id=customer_id, members=members)
    told = [
        (each.table, each.what, each.label, [(field.old, field.new) for field in each.fields])
        for row in _history(firm, customer_id).rows
        for each in row.changes
    ]
    assert told[:6] == [
        ("customer_member", What.CHANGED, "张伟", [(Decimal("0.2"), Decimal("0.3"))]),
        ("customer_member", What.ADDED, "张伟", []),
        ("customer_relation", What.ADDED, "甲集团", []),
        ("attachment", What.ADDED, "合同.pdf", []),
        ("custom_value", What.CHANGED, "年度预算", [(Decimal(100), Decimal(250))]),
        ("custom_value", What.ADDED, "年度预算", []),
    ]
    seen = _history(firm, parent).rows[0].changes[0]
    assert (seen.table, seen.label) == ("customer_relation", "甲")
