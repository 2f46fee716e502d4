"""How to do at random what concerns complaints, staff, lists, own fields, settings and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop_crm.core.codes import Channel, FieldType, OptionList, RelationKind, Severity
from desktop_crm.core.member_checks import MemberInput
from desktop_crm.models import (
    Attachment,
    Complaint,
    Customer,
    CustomerRelation,
    CustomField,
    Option,
    SavedView,
    Staff,
    Task,
)
from desktop_crm.services.action import Action
from desktop_crm.services.attachments import attach_file, delete_attachments, rename_attachment
from desktop_crm.services.bulk_edit import change_customers, change_records, edit_records
from desktop_crm.services.complaint_steps import (
    add_complaint_step,
    close_complaint,
    hand_over_complaint,
    reopen_complaint,
    resolve_complaint,
    respond_to_complaint,
)
from desktop_crm.services.complaints import (
    delete_complaints,
    register_complaint,
    update_complaint,
)
from desktop_crm.services.custom_fields import (
    create_custom_field,
    delete_custom_field,
    move_custom_field,
    reinstate_custom_field,
    retire_custom_field,
    update_custom_field,
)
from desktop_crm.services.custom_values import set_custom_values
from desktop_crm.services.customer_members import set_members
from desktop_crm.services.customer_relations import relate_customers, unrelate_customers
from desktop_crm.services.do_not_contact import set_do_not_contact
from desktop_crm.services.firm_settings import reset_settings, set_logo, set_settings
from desktop_crm.services.import_mappings import forget_import_mappings
from desktop_crm.services.options import (
    add_option,
    delete_option,
    move_option,
    reinstate_option,
    rename_option,
    retire_option,
)
from desktop_crm.services.options_merge import merge_options
from desktop_crm.services.saved_views import delete_view, move_view, rename_view, save_view
from desktop_crm.services.staff import (
    create_staff,
    delete_staff,
    reinstate_staff,
    retire_staff,
    update_staff,
)
from tests.services.person import Person

Steps = dict[str, tuple[Action[..., Any], Callable[[Person], Mapping[str, Any]]]]

PNG = b"\x89PNG\r\n\x1a\n"
_LISTS = (OptionList.INDUSTRY, OptionList.CUSTOMER_KIND)


def kinds_of(p: Person) -> list[UUID]:
    """Up to two types of a customer."""
    found = (p.one_of(Option, Option.list == OptionList.CUSTOMER_KIND) for _ in range(2))
    return list(filter(None, found))


def _two_of_a_list(p: Person) -> dict[str, Any]:
    list_ = p.chance.choice(_LISTS)
    return {key: p.one_of(Option, Option.list == list_) for key in ("from_id", "into_id")}


def _complaint(p: Person) -> dict[str, Any]:
    return {"complaint_id": p.one_of(Complaint)}


def _solved(p: Person) -> dict[str, Any]:
    return {"complaint_id": p.one_of(Complaint, Complaint.solved_at.is_not(None))}


def _field(p: Person) -> dict[str, Any]:
    return {"field_id": p.one_of(CustomField)}


def _option(p: Person) -> dict[str, Any]:
    return {"option_id": p.one_of(Option)}


def _colleagues(p: Person) -> dict[str, Any]:
    return {"staff_ids": (p.one_of(Staff),)}


def _view(p: Person) -> dict[str, Any]:
    return {"view_id": p.one_of(SavedView)}


def _members(p: Person) -> dict[str, Any]:
    colleague, share = p.one_of(Staff), Decimal(p.chance.randrange(10)) / 10
    return {
        "customer_id": colleague and p.one_of(Customer),
        "members": [MemberInput(colleague, share=share)],
    }


def _filled(p: Person) -> dict[str, Any]:
    field = p.one_of(CustomField)
    return {
        "owner_table": "customer",
        "record_id": field and p.one_of(Customer),
        "values": {field: p.chance.choice(["甲", None])},
    }


def _cells(p: Person) -> dict[str, Any]:
    customer = p.one_of(Customer)
    if customer is None:
        return {"complaint_id": None}
    return {"table": "customer", "edits": {customer: {"city": p.word(), "level": 3}}}


def _file(p: Person) -> dict[str, Any]:
    customer = p.one_of(Customer)
    if customer is None:
        return {"attachment_id": None}
    content = p.word().encode()
    return {"owner_table": "customer", "owner_id": customer, "name": "1.txt", "content": content}


def _hand_over(p: Person) -> dict[str, Any]:
    colleague = p.one_of(Staff)
    return {"complaint_id": colleague and p.one_of(Complaint), "owner_id": colleague}


COMPLAINT_STEPS: Steps = {
    "complaint.register": (
        register_complaint,
        lambda p: {
            "customer_id": p.one_of(Customer),
            "text": p.word(),
            "cause_id": p.one_of(Option),
            "severity": p.chance.choice(list(Severity)),
            "owner_id": p.one_of(Staff),
        },
    ),
    "complaint.update": (
        update_complaint,
        lambda p: {
            **_complaint(p),
            "text": p.word(),
            "severity": p.chance.choice(list(Severity)),
            "owner_id": p.one_of(Staff),
            "save_anyway": True,
        },
    ),
    "complaint.step": (add_complaint_step, lambda p: {**_complaint(p), "text": p.word()}),
    "complaint.respond": (respond_to_complaint, _complaint),
    "complaint.resolve": (resolve_complaint, lambda p: {**_complaint(p), "solution": p.word()}),
    "complaint.close": (
        close_complaint,
        lambda p: {
            **_solved(p),
            "satisfaction": p.chance.choice([None, 1, 5]),
            "cost": Decimal(p.chance.randrange(500)),
        },
    ),
    "complaint.reopen": (reopen_complaint, lambda p: {**_solved(p), "reason": p.word()}),
    "complaint.hand_over": (
        hand_over_complaint,
        _hand_over,
    ),
    "complaint.delete": (delete_complaints, lambda p: {"complaint_ids": (p.one_of(Complaint),)}),
}
PEOPLE_STEPS: Steps = {
    "staff.create": (create_staff, lambda p: {"name": p.word(), "save_anyway": True}),
    "staff.update": (
        update_staff,
        lambda p: {"staff_id": p.one_of(Staff), "title": p.word(), "save_anyway": True},
    ),
    "staff.retire": (retire_staff, _colleagues),
    "staff.reinstate": (
        reinstate_staff,
        lambda p: {"staff_ids": (p.one_of(Staff, Staff.is_active.is_(False)),)},
    ),
    "staff.delete": (delete_staff, lambda p: {"staff_ids": (p.newest(Staff),)}),
    "customer.set_members": (
        set_members,
        _members,
    ),
    "customer.relate": (
        relate_customers,
        lambda p: {
            "customer_id": p.one_of(Customer),
            "other_id": p.one_of(Customer),
            "kind": p.chance.choice(list(RelationKind)),
            "remark": p.word(),
        },
    ),
    "customer.unrelate": (
        unrelate_customers,
        lambda p: {"relation_id": p.one_of(CustomerRelation)},
    ),
    "customer.set_do_not_contact": (
        set_do_not_contact,
        lambda p: {
            "customer_id": p.one_of(Customer),
            "channels": {p.chance.choice(list(Channel)): p.word()},
        },
    ),
    "attachment.add": (
        attach_file,
        _file,
    ),
    "attachment.rename": (
        rename_attachment,
        lambda p: {"attachment_id": p.one_of(Attachment), "name": p.word()},
    ),
    "attachment.delete": (
        delete_attachments,
        lambda p: {"attachment_ids": (p.one_of(Attachment),)},
    ),
}
LIST_STEPS: Steps = {
    "option.add": (
        add_option,
        lambda p: {
            "list_name": p.chance.choice(_LISTS),
            "name": f"{p.word()}{p.chance.randrange(99)}",
        },
    ),
    "option.rename": (
        rename_option,
        lambda p: {**_option(p), "name": f"{p.word()}{p.chance.randrange(99)}"},
    ),
    "option.move": (move_option, lambda p: {**_option(p), "position": p.chance.randrange(5)}),
    "option.retire": (retire_option, _option),
    "option.reinstate": (
        reinstate_option,
        lambda p: {"option_id": p.one_of(Option, Option.retired_at.is_not(None))},
    ),
    "option.delete": (delete_option, _option),
    "option.merge": (
        merge_options,
        _two_of_a_list,
    ),
    "custom_field.create": (
        create_custom_field,
        lambda p: {
            "owner": "customer",
            "name": f"{p.word()}{p.chance.randrange(99)}",
            "type_": p.chance.choice([FieldType.TEXT, FieldType.CHOICE]),
            "choices": ["甲", "乙"],
        },
    ),
    "custom_field.update": (
        update_custom_field,
        lambda p: {**_field(p), "section": p.word(), "choices": ["甲", p.word()]},
    ),
    "custom_field.move": (
        move_custom_field,
        lambda p: {**_field(p), "position": p.chance.randrange(3)},
    ),
    "custom_field.retire": (retire_custom_field, _field),
    "custom_field.reinstate": (
        reinstate_custom_field,
        lambda p: {"field_id": p.one_of(CustomField, CustomField.retired_at.is_not(None))},
    ),
    "custom_field.delete": (delete_custom_field, _field),
    "custom_field.fill": (
        set_custom_values,
        _filled,
    ),
    "view.save": (
        save_view,
        lambda p: {
            "list_name": "customers",
            "name": f"{p.word()}{p.chance.randrange(99)}",
            "definition": {"text": p.word()},
        },
    ),
    "view.rename": (
        rename_view,
        lambda p: {**_view(p), "name": f"{p.word()}{p.chance.randrange(99)}"},
    ),
    "view.move": (move_view, lambda p: {**_view(p), "position": p.chance.randrange(3)}),
    "view.delete": (delete_view, _view),
    "firm.set": (
        set_settings,
        lambda p: {"values": {"rule.churn_days": p.chance.randrange(1, 300), "firm.fax": p.word()}},
    ),
    "import.forget_mappings": (
        forget_import_mappings,
        lambda p: {"signatures": [p.word() for _ in range(2)]},
    ),
    "firm.reset": (reset_settings, lambda _p: {"keys": ["rule.churn_days"]}),
    "firm.set_logo": (
        set_logo,
        lambda p: {"content": p.chance.choice([PNG, PNG + b"1", None])},
    ),
}
BULK_STEPS: Steps = {
    "customer.bulk_update": (
        change_customers,
        lambda p: {
            "customer_ids": (p.one_of(Customer), p.one_of(Customer)),
            "changes": {
                "owner_id": p.one_of(Staff),
                "level": p.chance.choice([None, 2, 4]),
                "city": p.word(),
            },
            "add_tags": ["展会"],
            "add_kinds": kinds_of(p),
            "remove_kinds": kinds_of(p),
        },
    ),
    "record.bulk_update": (
        change_records,
        lambda p: {
            "table": "task",
            "record_ids": (p.one_of(Task),),
            "changes": {"due_on": p.day() + timedelta(days=400)},
        },
    ),
    "record.edit_cells": (
        edit_records,
        _cells,
    ),
}
NEEDED = frozenset(
    {"complaint_id", "complaint_ids", "staff_id", "staff_ids", "relation_id", "attachment_id"}
    | {"attachment_ids", "option_id", "from_id", "into_id", "field_id", "view_id", "record_ids"}
    | {"record_id", "other_id"}
)
