"""Making and changing customers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from desktop_crm.core.codes import OptionList, PartyKind, Stage
from desktop_crm.core.errors import UserError
from desktop_crm.models import (
    Contact,
    CreditChange,
    Customer,
    CustomerKind,
    CustomerTag,
    LevelChange,
    Phone,
    StageChange,
    Tag,
)
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.customers_standing import (
    hold_credit,
    release_credit,
    resume_trading,
    set_level,
    stop_trading,
)
from tests.builders import Firm

DAY = date(2026, 11, 21)


@pytest.mark.requirement("S4-09")
def test_a_name_is_enough(firm: Firm) -> None:
    customer = firm.row(Customer, firm.write(create_customer, name="  苏州恒润\n精密五金 "))
    assert customer.name == "苏州恒润 精密五金"
    assert customer.mnemonic == "szhrjmwj"
    assert customer.name_key == "恒润精密五金"
    assert customer.stage == Stage.PROSPECT
    assert not firm.rows(CustomerKind)


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "　"])
def test_without_a_name_nothing_is_written(firm: Firm, name: str) -> None:
    with pytest.raises(UserError) as caught:
        firm.write(create_customer, name=name, city="苏州", save_anyway=True)
    assert caught.value.code == "customer.name_empty"
    assert caught.value.params["field"] == "name"
    assert not firm.rows(Customer)


def test_everything_typed_in_one_form_is_one_step(firm: Firm) -> None:
    kinds = {firm.option(OptionList.CUSTOMER_KIND, name) for name in ("客户", "经销商")}
    before = firm.visible()
    customer_id = firm.write(
        create_customer,
        name="宁波海曙包装材料有限公司",
        phones=["0574-87654321 / 13905740001"],
        contact={"name": "陈 明", "title": "采购", "phones": ("138 0512 6621",)},
        tags=["华东", " 华东 ", "展会"],
        kinds=tuple(kinds),
        level=4,
        credit_code="91350100-m000100y43",
        credit_limit=Decimal(300_000),
        remark="  要发票\n要送货  ",
        city="",
    )
    customer = firm.row(Customer, customer_id)
    assert customer.credit_code == "91350100M000100Y43"
    assert customer.remark == "要发票\n要送货"
    assert customer.city is None
    assert customer.level_is_manual
    assert {row.kind_id for row in firm.rows(CustomerKind)} == kinds
    assert {row.name for row in firm.rows(Tag)} == {"华东", "展会"}
    assert len(firm.rows(CustomerTag)) == 2
    contact = firm.rows(Contact)[0]
    assert (contact.name, contact.is_primary) == ("陈 明", True)
    numbers = {(row.digits, row.contact_id) for row in firm.rows(Phone)}
    assert numbers == {
        ("057487654321", None),
        ("13905740001", None),
        ("13805126621", contact.id),
    }
    assert len(firm.rows(CreditChange)) == 1
    assert not firm.rows(LevelChange)
    firm.workspace.undo()
    assert firm.visible() == before


def test_the_author_owns_what_he_enters(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    firm.workspace.author = lina
    own = firm.row(Customer, firm.write(create_customer, name="甲"))
    given = firm.row(Customer, firm.write(create_customer, name="乙", owner_id=zhang))
    assert (own.owner_id, own.created_by) == (lina, lina)
    assert (given.owner_id, given.created_by) == (zhang, lina)


@pytest.mark.requirement("S4-09", "S0-03")
@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"phones": ["一二三"]}, "phones.0", "phone.unreadable"),
        ({"phones": ["13905740001", "1390574000"]}, "phones.1", "phone.mobile_length"),
        ({"phones": ["1234"]}, "phones.0", "phone.length"),
        ({"credit_code": "91350100M000100Y44"}, "credit_code", "credit_code.check"),
        ({"credit_code": "91350100M000100Y4"}, "credit_code", "credit_code.length"),
        ({"email": "li.na@"}, "email", "email.shape"),
        ({"credit_limit": Decimal(-1)}, "credit_limit", "number.negative"),
        ({"payment_terms_days": -30}, "payment_terms_days", "number.negative"),
        ({"customer_since": date(1026, 1, 1)}, "customer_since", "date.unlikely"),
        ({"bank_account": "六二二"}, "bank_account", "customer.bank_account"),
        ({"contact": {"name": "王", "email": "x"}}, "contact.email", "email.shape"),
        ({"contact": {"name": "王", "phones": ("12",)}}, "contact.phones.0", "phone.unreadable"),
    ],
)
def test_a_doubtful_value_is_named_and_can_be_saved_anyway(
    firm: Firm, fields: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        firm.write(create_customer, name="某厂", **fields)
    assert [(each.field, each.code) for each in caught.value.params["problems"]] == [(field, code)]
    assert not firm.rows(Customer)
    firm.write(create_customer, name="某厂", save_anyway=True, **fields)
    assert len(firm.rows(Customer)) == 1


def test_a_level_that_does_not_exist_is_refused(firm: Firm) -> None:
    customer_id = firm.customer()
    with pytest.raises(UserError, match=r"customer\.level_range"):
        firm.write(set_level, customer_id=customer_id, level=6)


def test_only_what_is_given_changes(firm: Firm) -> None:
    customer_id = firm.write(
        create_customer, name="甲厂", city="苏州", phones=["13905740001"], tags=["老客户"]
    )
    before = firm.visible()
    change = firm.change(update_customer, customer_id=customer_id, address="工业园区 1 号")
    assert set(change.touched) == {"customer"}
    customer = firm.row(Customer, customer_id)
    assert (customer.city, customer.address) == ("苏州", "工业园区 1 号")
    assert len(firm.rows(Phone)) == len(firm.rows(CustomerTag)) == 1
    firm.workspace.undo()
    assert firm.visible() == before


def test_saving_an_unchanged_form_writes_nothing(firm: Firm) -> None:
    usual = firm.option(OptionList.CUSTOMER_KIND, "Customer", PartyKind.CUSTOMER)
    customer_id = firm.write(
        create_customer, name="甲厂", city="苏州", phones=["13905740001"], tags=["老客户"], level=3
    )
    change = firm.change(
        update_customer,
        customer_id=customer_id,
        name="甲厂",
        city="苏州 ",
        phones=["139 0574 0001"],
        tags=["老客户"],
        kinds=[usual],
        level=3,
    )
    assert not change.touched


def test_a_new_name_brings_new_keys_but_keeps_a_typed_mnemonic(firm: Firm) -> None:
    plain = firm.write(create_customer, name="甲厂")
    typed = firm.write(create_customer, name="乙厂", mnemonic="yi")
    for customer_id in (plain, typed):
        firm.write(update_customer, customer_id=customer_id, name="恒润")
    assert firm.row(Customer, plain).mnemonic == "hr"
    assert firm.row(Customer, typed).mnemonic == "yi"
    assert firm.row(Customer, plain).name_key == "恒润"


def test_numbers_keep_their_rows_when_others_come_and_go(firm: Firm) -> None:
    customer_id = firm.write(create_customer, name="甲厂", phones=["13905740001", "13905740002"])
    first, second = firm.rows(Phone)
    firm.write(update_customer, customer_id=customer_id, phones=["13905740002", "13905740003"])
    rows = sorted(firm.rows(Phone), key=lambda row: row.position)
    assert [row.number for row in rows] == ["13905740002", "13905740003"]
    assert rows[0].id == second.id
    assert firm.row(Phone, first.id).deleted_at is not None


def test_level_credit_and_stage_keep_their_history(firm: Firm) -> None:
    customer_id = firm.customer(level=3)
    grade = firm.option(OptionList.CREDIT_GRADE, "A")
    before = firm.visible()
    firm.write(set_level, customer_id=customer_id, level=5, reason="全年 400 万", on=DAY)
    firm.write(update_customer, customer_id=customer_id, credit_limit=Decimal(50), on=DAY)
    firm.write(hold_credit, customer_id=customer_id, reason="逾期 32 天", on=DAY)
    firm.write(update_customer, customer_id=customer_id, credit_grade_id=grade)
    firm.write(release_credit, customer_id=customer_id)
    firm.write(update_customer, customer_id=customer_id, stage=Stage.AT_RISK, reason="不接电话")
    level = firm.rows(LevelChange)[0]
    assert (level.old, level.new, level.reason, level.changed_on) == (3, 5, "全年 400 万", DAY)
    credit = [(row.hold, row.credit_grade_id, row.credit_limit) for row in firm.rows(CreditChange)]
    assert credit == [
        (False, None, 50),
        (True, None, 50),
        (True, grade, 50),
        (False, grade, 50),
    ]
    assert firm.rows(CreditChange)[1].reason == "逾期 32 天"
    stage = firm.rows(StageChange)[0]
    assert (stage.old, stage.new, stage.reason) == ("prospect", "at_risk", "不接电话")
    for _ in range(6):
        assert not firm.workspace.undo().conflicts
    assert firm.visible() == before


def test_stopping_and_resuming(firm: Firm) -> None:
    customer_id = firm.customer(stage=Stage.REPEAT)
    before = firm.visible()
    firm.write(stop_trading, customer_id=customer_id, reason="从不付款", on=DAY)
    customer = firm.row(Customer, customer_id)
    assert (customer.trading_stopped_on, customer.stage) == (DAY, Stage.LOST)
    firm.write(resume_trading, customer_id=customer_id)
    customer = firm.row(Customer, customer_id)
    assert (customer.trading_stopped_on, customer.stage) == (None, Stage.REPEAT)
    assert [row.new for row in firm.rows(StageChange)] == [Stage.LOST, Stage.REPEAT]
    firm.workspace.undo()
    firm.workspace.undo()
    assert firm.visible() == before


def test_resuming_a_customer_stopped_elsewhere_counts_its_orders(firm: Firm) -> None:
    customer_id = firm.customer(stage=Stage.LOST, trading_stopped_on=DAY)
    firm.order(customer_id, DAY)
    firm.order(customer_id, DAY)
    firm.write(resume_trading, customer_id=customer_id)
    assert firm.row(Customer, customer_id).stage == Stage.REPEAT


@pytest.mark.parametrize(
    "service", [update_customer, set_level, hold_credit, release_credit, stop_trading]
)
def test_a_customer_that_is_gone_is_told(firm: Firm, service: Any) -> None:
    extra = {"level": 3} if service is set_level else {}
    with pytest.raises(UserError, match=r"customer\.missing"):
        firm.write(service, customer_id=uuid4(), **extra)


def test_a_field_that_does_not_exist_is_a_bug(firm: Firm) -> None:
    with pytest.raises(TypeError):
        firm.write(create_customer, name="甲", trading_stopped_on=DAY)
