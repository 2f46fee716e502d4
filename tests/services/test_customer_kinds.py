"""What customers are to the firm: a list that people edit, several entries on each customer."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from desktop_crm.core.codes import OptionList, PartyKind
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import ENGLISH, load_language
from desktop_crm.models import CustomerKind
from desktop_crm.queries.customer_facts import customer_facts
from desktop_crm.queries.history import What, history
from desktop_crm.queries.operation_details import step_details
from desktop_crm.queries.option_rows import option_rows
from desktop_crm.queries.options import all_options
from desktop_crm.services.bulk_edit import change_customers
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.options import add_option, delete_option, rename_option, retire_option
from desktop_crm.services.options_merge import merge_options
from desktop_crm.services.recycle_bin import delete_customers, restore_customers
from tests.builders import Firm

LIST = OptionList.CUSTOMER_KIND


@pytest.fixture
def kinds(firm: Firm) -> dict[str, UUID]:
    """A founded firm's types by code."""
    firm.write(found_firm, name="恒通")
    return {row.code: row.id for row in firm.read(option_rows, list_name=LIST) if row.code}


def codes(firm: Firm, customer_id: UUID) -> list[str]:
    facts = firm.read(customer_facts, customer_id=customer_id)
    return [kind.code or kind.name for kind in facts.kinds]


def test_every_type_that_the_program_knows_is_in_the_list(kinds: dict[str, UUID]) -> None:
    assert list(kinds) == list(PartyKind)


def test_a_new_customer_is_a_customer_unless_said_otherwise(
    firm: Firm, kinds: dict[str, UUID]
) -> None:
    plain = firm.write(create_customer, name="甲")
    both = firm.write(create_customer, name="乙", kinds=[kinds["supplier"], kinds["dealer"]])
    nothing = firm.write(create_customer, name="丙", kinds=[])
    assert codes(firm, plain) == ["customer"]
    assert codes(firm, both) == ["dealer", "supplier"], "in the order of the list"
    assert codes(firm, nothing) == []


def test_types_of_its_own_are_added_and_kept_when_retired(
    firm: Firm, kinds: dict[str, UUID]
) -> None:
    own = firm.write(add_option, list_name=LIST, name="外协厂")
    customer_id = firm.write(create_customer, name="甲", kinds=[own])
    firm.write(retire_option, option_id=own)
    assert codes(firm, customer_id) == ["外协厂"]
    firm.write(update_customer, customer_id=customer_id, kinds=[own, kinds["bank"]])
    assert codes(firm, customer_id) == ["bank", "外协厂"]
    with pytest.raises(UserError, match=r"option\.in_use"):
        firm.write(delete_option, option_id=own)


def test_what_is_no_type_is_refused(firm: Firm, kinds: dict[str, UUID]) -> None:
    firm.write(delete_option, option_id=kinds["bank"])
    industry = firm.option(OptionList.INDUSTRY, "五金")
    customer_id = firm.write(create_customer, name="甲")
    for wrong in (uuid4(), industry, kinds["bank"]):
        with pytest.raises(UserError, match=r"edit\.not_of_list"):
            firm.write(create_customer, name="乙", kinds=[wrong])
        with pytest.raises(UserError, match=r"edit\.not_of_list"):
            firm.write(update_customer, customer_id=customer_id, kinds=[wrong])
    assert codes(firm, customer_id) == ["customer"]


def test_a_renamed_type_keeps_its_meaning(firm: Firm, kinds: dict[str, UUID]) -> None:
    firm.write(rename_option, option_id=kinds["customer"], name="终端用户")
    customer_id = firm.write(create_customer, name="甲")
    facts = firm.read(customer_facts, customer_id=customer_id)
    assert [(kind.code, kind.label(load_language(ENGLISH))) for kind in facts.kinds] == [
        ("customer", "终端用户")
    ]


def test_what_took_the_place_of_the_usual_type_is_the_usual_one(
    firm: Firm, kinds: dict[str, UUID]
) -> None:
    own = firm.write(add_option, list_name=LIST, name="终端用户")
    firm.write(merge_options, from_id=kinds["customer"], into_id=own)
    assert codes(firm, firm.write(create_customer, name="甲")) == ["终端用户"]
    firm.write(retire_option, option_id=own)
    assert codes(firm, firm.write(create_customer, name="乙")) == []


def test_who_has_both_types_keeps_one_of_them(firm: Firm, kinds: dict[str, UUID]) -> None:
    dealer, other = kinds["dealer"], kinds["distributor"]
    ids = [
        firm.write(create_customer, name=name, kinds=given)
        for name, given in (("甲", [dealer]), ("乙", [dealer, other]), ("丙", [other]))
    ]
    before, written = firm.visible(), firm.rows(CustomerKind)
    assert firm.write(merge_options, from_id=dealer, into_id=other) == 2
    assert [codes(firm, each) for each in ids] == [["distributor"]] * 3
    assert [row.id for row in firm.rows(CustomerKind)] == [
        row.id for row in written if (row.customer_id, row.kind_id) != (ids[1], dealer)
    ]
    after = firm.visible()
    firm.workspace.undo()
    assert firm.visible() == before
    firm.workspace.redo()
    assert firm.visible() == after


def test_merging_reaches_who_lies_in_the_recycle_bin(firm: Firm, kinds: dict[str, UUID]) -> None:
    dealer, other = kinds["dealer"], kinds["distributor"]
    both = firm.write(create_customer, name="甲", kinds=[dealer, other])
    one = firm.write(create_customer, name="乙", kinds=[dealer])
    firm.write(delete_customers, customer_ids=[both, one])
    firm.write(merge_options, from_id=dealer, into_id=other)
    firm.write(restore_customers, customer_ids=[both, one])
    assert (codes(firm, both), codes(firm, one)) == (["distributor"], ["distributor"])
    assert len(firm.rows(CustomerKind)) == 2


def test_a_type_that_came_back_twice_is_shown_and_taken_once(
    firm: Firm, kinds: dict[str, UUID]
) -> None:
    dealer, other = kinds["dealer"], kinds["distributor"]
    customer_id = firm.write(create_customer, name="甲", kinds=[dealer, other])
    taken = firm.change(update_customer, customer_id=customer_id, kinds=[other])
    firm.write(merge_options, from_id=dealer, into_id=other)
    firm.workspace.undo(taken.operation_id)
    assert codes(firm, customer_id) == ["distributor"]
    firm.write(update_customer, customer_id=customer_id, kinds=[])
    assert not firm.rows(CustomerKind)


def test_many_customers_get_a_type_or_lose_it_in_one_step(
    firm: Firm, kinds: dict[str, UUID]
) -> None:
    supplier = kinds["supplier"]
    ids = [firm.write(create_customer, name=name) for name in "甲乙丙"]
    firm.write(update_customer, customer_id=ids[0], kinds=[supplier])
    before = firm.visible()
    change = firm.change(
        change_customers, customer_ids=ids[:2], changes={}, add_kinds=[supplier, supplier]
    )
    assert change.touched["customer_kind"].inserted == 1
    assert [codes(firm, each) for each in ids] == [
        ["supplier"],
        ["customer", "supplier"],
        ["customer"],
    ]
    firm.write(change_customers, customer_ids=ids, changes={}, remove_kinds=[supplier])
    assert [codes(firm, each) for each in ids] == [[], ["customer"], ["customer"]]
    firm.workspace.undo()
    firm.workspace.undo()
    assert firm.visible() == before
    industry = firm.option(OptionList.INDUSTRY, "五金")
    with pytest.raises(UserError, match=r"edit\.not_of_list"):
        firm.write(change_customers, customer_ids=ids, changes={}, add_kinds=[industry])


def test_histories_name_the_types(firm: Firm, kinds: dict[str, UUID]) -> None:
    dealer, other = kinds["dealer"], kinds["distributor"]
    customer_id = firm.write(create_customer, name="甲", kinds=[dealer])
    firm.write(update_customer, customer_id=customer_id, kinds=[dealer, kinds["bank"]])
    merged = firm.change(merge_options, from_id=dealer, into_id=other)
    last, added, _created = firm.read(history, customer_id=customer_id).rows
    (change,) = added.changes
    assert (change.table, change.what) == ("customer_kind", What.ADDED)
    assert change.label == firm.read(all_options)[kinds["bank"]]
    (field,) = last.changes[0].fields
    assert (field.old.code, field.new.code) == ("dealer", "distributor")
    records = firm.read(step_details, operation_id=merged.operation_id).records
    assert ("customer_kind", "甲") in {(each.table, each.owner) for each in records}
