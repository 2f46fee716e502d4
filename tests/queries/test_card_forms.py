"""What the forms of the card begin with."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from desktop_crm.core.codes import OptionList
from desktop_crm.core.holidays import Holiday
from desktop_crm.models import Setting
from desktop_crm.queries.card_examples import blank_customer, troubled_customer
from desktop_crm.queries.card_forms import customer_form, log_form
from desktop_crm.queries.work_calendar import work_calendar
from desktop_crm.services.customers_standing import hold_credit
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.recycle_bin import delete_customers
from tests.builders import Firm

TODAY = date(2026, 11, 21)


def test_the_firm_may_change_its_calendar(firm: Firm) -> None:
    assert not firm.read(work_calendar).is_working(date(2026, 11, 22))
    firm.add(Setting(key="calendar.days_worked", value=["2026-11-22"]))
    firm.add(Setting(key="calendar.days_off", value=["2026-11-23", "2026-11-24"]))
    calendar = firm.read(work_calendar)
    assert calendar.is_working(date(2026, 11, 22))
    assert calendar.holiday(date(2026, 11, 24)) is Holiday.OWN


def test_the_log_form_knows_people_and_ways(firm: Firm) -> None:
    firm.write(found_firm, name="恒通")
    customer_id = firm.customer("甲", level=4)
    firm.contact(customer_id, "陈")
    firm.contact(customer_id, "王", is_primary=True)
    firm.write(hold_credit, customer_id=customer_id, reason="逾期")
    form = firm.read(log_form, customer_id=customer_id)
    assert [person.name for person in form.contacts] == ["王", "陈"]
    assert [kind.code for kind in form.kinds][:2] == ["call", "visit"]
    assert form.hold.reason == "逾期"
    firm.write(delete_customers, customer_ids=[customer_id])
    assert firm.read(log_form, customer_id=customer_id) is None
    assert firm.read(log_form, customer_id=uuid4()) is None


def test_the_customer_form_has_its_choices(firm: Firm) -> None:
    firm.write(found_firm, name="恒通")
    firm.staff()
    empty = firm.read(customer_form)
    assert empty.facts is None
    assert len(empty.lists[OptionList.INDUSTRY]) > 5
    assert [person.name for person in empty.staff] == ["李娜"]
    customer_id = firm.customer("甲")
    assert firm.read(customer_form, customer_id=customer_id).facts.name == "甲"


def test_the_tour_finds_its_customers(firm: Firm) -> None:
    blank = firm.customer("空")
    held = firm.customer("满", credit_hold=True)
    firm.order(held, TODAY)
    assert firm.read(troubled_customer, today=TODAY) == held
    assert firm.read(blank_customer, today=TODAY) == blank
