"""The lists that a firm edits, and the merging of two entries."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Column
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import CHINESE, ENGLISH, load_language
from desktop_crm.models import (
    Base,
    Complaint,
    CreditChange,
    Customer,
    CustomerKind,
    LogEntry,
    Loss,
    Order,
    Payment,
    Product,
    Record,
    SavedView,
    Setting,
)
from desktop_crm.queries.option_rows import option_rows
from desktop_crm.services.customers import update_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.options import (
    add_option,
    delete_option,
    move_option,
    reinstate_option,
    rename_option,
    retire_option,
)
from desktop_crm.services.options_meaning import option_for
from desktop_crm.services.options_merge import merge_options
from desktop_crm.services.references import option_columns
from tests.builders import Firm, noon

DAY = date(2026, 11, 20)


def names(firm: Firm, list_name: OptionList = OptionList.INDUSTRY) -> list[str]:
    return [row.name for row in firm.read(option_rows, list_name=list_name)]


def test_entries_are_added_moved_and_renamed(firm: Firm) -> None:
    ids = {
        name: firm.write(add_option, list_name=OptionList.INDUSTRY, name=name)
        for name in ("五金", "包装", "食品")
    }
    firm.write(move_option, option_id=ids["食品"], position=0)
    firm.write(rename_option, option_id=ids["包装"], name="  包装 印刷 ")
    assert names(firm) == ["食品", "五金", "包装 印刷"]
    firm.write(move_option, option_id=ids["食品"], position=99)
    assert names(firm)[-1] == "食品"


@pytest.mark.parametrize("name", ["五金", " 五金 ", "QUALITY", "quality"])
def test_no_list_holds_a_name_twice(firm: Firm, name: str) -> None:
    for known in ("五金", "Quality"):
        firm.write(add_option, list_name=OptionList.SOURCE, name=known)
    with pytest.raises(UserError, match=r"option\.name_taken"):
        firm.write(add_option, list_name=OptionList.SOURCE, name=name)
    firm.write(add_option, list_name=OptionList.INDUSTRY, name=name)


def test_the_shown_name_of_a_built_in_entry_is_taken_too(firm: Firm) -> None:
    firm.write(found_firm, name="恒通")
    rows = firm.read(option_rows, list_name=OptionList.INDUSTRY)
    shown = rows[0].label(load_language(CHINESE))
    assert shown != rows[0].label(load_language(ENGLISH))
    with pytest.raises(UserError, match=r"option\.name_taken"):
        firm.write(add_option, list_name=OptionList.INDUSTRY, name=shown)


def test_an_empty_name_is_refused(firm: Firm) -> None:
    with pytest.raises(UserError, match=r"option\.name_empty"):
        firm.write(add_option, list_name=OptionList.SOURCE, name="  ")


def test_a_retired_entry_stays_on_its_records(firm: Firm) -> None:
    option_id = firm.option(OptionList.INDUSTRY, "五金")
    customer_id = firm.customer(industry_id=option_id)
    firm.write(retire_option, option_id=option_id)
    (row,) = firm.read(option_rows, list_name=OptionList.INDUSTRY)
    assert (row.is_retired, row.uses) == (True, 1)
    assert firm.row(Customer, customer_id).industry_id == option_id
    firm.write(reinstate_option, option_id=option_id)
    assert not firm.read(option_rows, list_name=OptionList.INDUSTRY)[0].is_retired


def test_only_what_nobody_uses_can_be_deleted(firm: Firm) -> None:
    used, idle = firm.option(OptionList.INDUSTRY, "甲"), firm.option(OptionList.INDUSTRY, "乙")
    firm.customer(industry_id=used)
    with pytest.raises(UserError, match=r"option\.in_use"):
        firm.write(delete_option, option_id=used)
    firm.write(delete_option, option_id=idle)
    assert names(firm) == ["甲"]


# Merging


def _fill_every_reference(firm: Firm, option_id: UUID) -> int:
    """One row for each column that can name an option; how many there are."""
    customer_id = firm.customer(
        industry_id=option_id,
        source_id=option_id,
        size_id=option_id,
        region_id=option_id,
        credit_grade_id=option_id,
    )
    order_id = firm.order(customer_id, DAY, carrier_id=option_id)
    firm.delivery(customer_id, order_id, DAY, carrier_id=option_id, delay_reason_id=option_id)
    firm.payment(customer_id, DAY, 10, method_id=option_id)
    firm.log(customer_id, noon(DAY), kind_id=option_id, outcome_id=option_id)
    firm.task(customer_id, kind_id=option_id)
    firm.complaint(customer_id, noon(DAY), cause_id=option_id)
    firm.add(Product(name="螺栓", unit_id=option_id, category_id=option_id))
    firm.add(
        Loss(
            customer_id=customer_id,
            lost_on=DAY,
            kind="left_us",
            proposed_reason_id=option_id,
            reason_id=option_id,
        )
    )
    firm.add(
        CreditChange(customer_id=customer_id, changed_on=DAY, hold=False, credit_grade_id=option_id)
    )
    firm.add(CustomerKind(customer_id=customer_id, kind_id=option_id))
    return len(option_columns())


def _holders(firm: Firm, column: Column[Any], option_id: UUID) -> int:
    model: Any = next(
        each.class_ for each in Base.registry.mappers if each.local_table is column.table
    )
    return len(firm.rows(model, column == option_id))


def test_merging_moves_every_column_that_names_the_entry(firm: Firm) -> None:
    old, into = (firm.option(OptionList.INDUSTRY, name) for name in ("五金行业", "五金"))
    count = _fill_every_reference(firm, old)
    before = firm.visible()
    columns = option_columns()
    assert all(_holders(firm, column, old) == 1 for column in columns), "a column has no row here"
    assert firm.write(merge_options, from_id=old, into_id=into) == count
    assert [_holders(firm, column, old) for column in columns] == [0] * count
    assert [_holders(firm, column, into) for column in columns] == [1] * count
    assert names(firm) == ["五金"]
    firm.workspace.undo()
    assert firm.visible() == before
    firm.workspace.redo()
    assert [_holders(firm, column, into) for column in columns] == [1] * count


def test_every_reference_to_an_option_is_declared_as_one() -> None:
    """What looks like an option's id in a table is a foreign key, so that merging finds it."""
    declared = {(column.table.name, column.name) for column in option_columns()}
    likely = {
        (model.__tablename__, name)
        for model in (Customer, CustomerKind, Order, Payment, LogEntry, Complaint, Product, Loss)
        for name in model.__table__.columns.keys()  # noqa: SIM118 - a collection of columns
        if name.removesuffix("_id")
        in {"industry", "source", "size", "region", "credit_grade", "carrier", "method", "kind"}
        | {"outcome", "cause", "unit", "category", "reason", "proposed_reason"}
        and name.endswith("_id")
    }
    assert likely <= declared


def test_a_merged_entry_leads_on_to_the_one_that_took_its_place(firm: Firm) -> None:
    first, second, third = (
        firm.option(OptionList.SOURCE, name, code)
        for name, code in (("Web", "web"), ("Phone enquiry", "phone"), ("老客户", None))
    )

    def stands() -> list[UUID | None]:
        def ask(session: Session) -> list[UUID | None]:
            found = (
                option_for(session, list_name=OptionList.SOURCE, code=code)
                for code in ("web", "phone")
            )
            return [None if each is None else each.id for each in found]

        answer: list[UUID | None] = firm.read(ask)
        return answer

    firm.write(rename_option, option_id=first, name="网站")
    assert stands() == [first, second]
    merged = firm.change(merge_options, from_id=first, into_id=second)
    firm.write(merge_options, from_id=second, into_id=third)
    assert stands() == [third, third]
    firm.workspace.undo()
    assert stands() == [second, second]
    firm.workspace.undo(merged.operation_id)
    assert stands() == [first, second]
    firm.write(delete_option, option_id=second)
    assert stands() == [first, None]


def test_what_only_leads_on_to_an_entry_does_not_use_it(firm: Firm) -> None:
    old, into = (firm.option(OptionList.SOURCE, name) for name in ("甲", "乙"))
    assert firm.write(merge_options, from_id=old, into_id=into) == 0
    assert firm.read(option_rows, list_name=OptionList.SOURCE)[0].uses == 0
    firm.write(delete_option, option_id=into)
    assert names(firm, OptionList.SOURCE) == []


def test_what_lies_in_the_recycle_bin_comes_along(firm: Firm) -> None:
    old, into = (firm.option(OptionList.INDUSTRY, name) for name in ("甲", "乙"))
    customer_id = firm.customer(industry_id=old, deleted_at=noon(DAY))
    firm.write(merge_options, from_id=old, into_id=into)
    assert firm.row(Customer, customer_id).industry_id == into


def test_views_and_settings_that_name_it_follow(firm: Firm) -> None:
    old, into, other = (firm.option(OptionList.INDUSTRY, name) for name in ("甲", "乙", "丙"))
    definition = {
        "conditions": [{"field": "industry_id", "values": [str(old), str(into), other.hex]}],
        "group": {old.hex: True},
    }
    view_id = firm.add(SavedView(list="customers", name="五金客户", definition=definition))
    setting_id = firm.add(Setting(key="some.option", value=str(old)))
    before = firm.visible()
    firm.write(merge_options, from_id=old, into_id=into)
    assert firm.row(SavedView, view_id).definition == {
        "conditions": [{"field": "industry_id", "values": [str(into), other.hex]}],
        "group": {into.hex: True},
    }
    assert firm.row(Setting, setting_id).value == str(into)
    firm.workspace.undo()
    assert firm.visible() == before


def test_payment_terms_are_followed_by_their_names(firm: Firm) -> None:
    firm.write(found_firm, name="恒通")
    rows = {row.code: row for row in firm.read(option_rows, list_name=OptionList.PAYMENT_TERMS)}
    chinese = load_language(CHINESE)
    first = firm.customer("甲", payment_terms=rows["net30"].label(chinese))
    second = firm.customer("乙", payment_terms="货到付款")
    before = firm.visible()
    firm.write(merge_options, from_id=rows["net30"].id, into_id=rows["net60"].id)
    assert firm.row(Customer, first).payment_terms == rows["net60"].label(chinese)
    assert firm.row(Customer, second).payment_terms == "货到付款"
    firm.workspace.undo()
    assert firm.visible() == before


def test_only_entries_of_one_list_can_be_merged(firm: Firm) -> None:
    industry, source = firm.option(OptionList.INDUSTRY, "甲"), firm.option(OptionList.SOURCE, "乙")
    for pair in ((industry, source), (industry, industry)):
        with pytest.raises(UserError, match=r"option\.other_list"):
            firm.write(merge_options, from_id=pair[0], into_id=pair[1])


def test_a_conflicting_later_change_is_left_alone_by_the_undo(firm: Firm) -> None:
    old, into, other = (firm.option(OptionList.INDUSTRY, name) for name in ("甲", "乙", "丙"))
    first, second = firm.customer("一", industry_id=old), firm.customer("二", industry_id=old)
    merged = firm.change(merge_options, from_id=old, into_id=into)
    firm.write(update_customer, customer_id=second, industry_id=other)
    change = firm.workspace.undo(merged.operation_id)
    assert firm.row(Customer, first).industry_id == old
    assert firm.row(Customer, second).industry_id == other
    assert [(each.table, each.field) for each in change.conflicts] == [("customer", "industry_id")]


def test_all_models_are_records_or_hold_no_options() -> None:
    journalled = {
        mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)
    }
    for table in Base.metadata.sorted_tables:
        targets = {key.column.table.name for column in table.columns for key in column.foreign_keys}
        assert "option" not in targets or table in journalled, table.name
