"""The head of the card: facts, banners, counts."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import ComplaintState, OptionList, OrderState, Stage
from desktop_crm.core.completeness import Essential
from desktop_crm.models import Customer, Payment, Receivable, Record
from desktop_crm.queries.card_header import CardHeader, card_header
from desktop_crm.queries.customer_figures import overdue
from desktop_crm.queries.customer_status import Status
from desktop_crm.queries.listing.measures import LookedUp
from desktop_crm.services.customers import create_customer
from desktop_crm.services.customers_standing import hold_credit, release_credit, stop_trading
from desktop_crm.services.log_entries import correct_log_entry
from desktop_crm.services.recycle_bin import delete_customers
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)


def _header(firm: Firm, customer_id: object) -> CardHeader:
    found: CardHeader | None = firm.read(card_header, customer_id=customer_id, today=TODAY)
    assert found is not None
    return found


@pytest.mark.requirement("S4-01", "S4-02")
def test_who_it_is_and_what_it_bought(firm: Firm) -> None:
    lina = firm.staff()
    industry = firm.option(OptionList.INDUSTRY, "机械五金")
    customer_id = firm.customer(
        owner_id=lina,
        industry_id=industry,
        province="江苏",
        city="苏州",
        level=5,
        code="C-0042",
        credit_limit=Decimal(300_000),
    )
    firm.contact(customer_id, "陈", is_primary=False)
    firm.contact(customer_id, "王建国", title="采购经理", is_primary=True)
    first = firm.order(customer_id, date(2026, 10, 5), 1_000)
    firm.order(customer_id, date(2026, 11, 5), 500)
    firm.order(customer_id, date(2026, 11, 6), 7_000, state=OrderState.CANCELLED)
    firm.goods_back(customer_id, date(2026, 11, 9), 200, order_id=first)
    firm.receivable(customer_id, date(2026, 12, 1), 336_000)
    spoken = noon(date(2026, 11, 20))
    firm.log(customer_id, spoken - timedelta(days=3))
    firm.log(customer_id, spoken)
    head = _header(firm, customer_id)
    assert (head.owner, head.level, head.code, head.place) == ("李娜", 5, "C-0042", "江苏苏州")
    assert head.person is not None
    assert (head.person.name, head.person.title) == ("王建国", "采购经理")
    assert head.last_contact_at == spoken
    assert (head.orders, head.sales) == (2, Decimal(1_300))
    assert head.credit_used == Decimal("1.12")
    assert (head.counts.contacts, head.counts.log_entries, head.counts.orders) == (2, 2, 3)
    assert head.industry is not None
    assert head.industry.name == "机械五金"
    assert (head.hold, head.stopped, head.overdue_since, head.late_complaint) == (None,) * 4


def test_a_customer_with_nothing_has_a_head(firm: Firm) -> None:
    head = _header(firm, firm.customer("甲"))
    assert [head.orders, head.sales, head.overdue, head.outstanding] == [0, 0, 0, 0]
    assert (head.person, head.phone, head.last_contact_at, head.credit_used) == (None,) * 4
    assert head.status is Status.PROSPECT
    assert head.counts.orders == 0


def test_deleted_and_unknown_customers_have_none(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.write(delete_customers, customer_ids=[customer_id])
    for each in (customer_id, uuid4()):
        assert firm.read(card_header, customer_id=each, today=TODAY) is None


def test_overdue_counts_from_the_oldest_unpaid_debt(firm: Firm) -> None:
    customer_id = firm.customer()
    for day, amount in (("2026-08-01", 100), ("2026-09-01", 200), ("2026-10-20", 300)):
        firm.receivable(customer_id, date.fromisoformat(day), amount)
    firm.receivable(customer_id, date(2026, 12, 20), 1_000)
    head = _header(firm, customer_id)
    assert [head.overdue, head.overdue_since] == [600, date(2026, 8, 1)]
    firm.payment(customer_id, date(2026, 10, 1), 100)
    assert _header(firm, customer_id).overdue_since == date(2026, 9, 1)
    firm.payment(customer_id, date(2026, 10, 2), 250)
    head = _header(firm, customer_id)
    assert [head.overdue, head.overdue_since] == [250, date(2026, 10, 20)]
    firm.payment(customer_id, date(2026, 10, 3), 250)
    assert _header(firm, customer_id).overdue_since is None


def test_a_hold_says_since_when_and_why(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.write(hold_credit, customer_id=customer_id, reason="旧账", on=date(2026, 1, 5))
    firm.write(release_credit, customer_id=customer_id, on=date(2026, 2, 5))
    assert _header(firm, customer_id).hold is None
    firm.write(hold_credit, customer_id=customer_id, reason="逾期", on=date(2026, 10, 20))
    hold = _header(firm, customer_id).hold
    assert hold is not None
    assert (hold.since, hold.reason) == (date(2026, 10, 20), "逾期")
    imported = _header(firm, firm.customer("乙", credit_hold=True)).hold
    assert imported is not None


def test_a_stop_and_a_late_complaint_are_told(firm: Firm) -> None:
    customer_id = firm.customer(stage=Stage.REPEAT)
    at = datetime(2026, 11, 1, 9).astimezone()
    firm.complaint(customer_id, at, due_on=date(2026, 11, 20))
    late = firm.complaint(customer_id, at, due_on=date(2026, 11, 10), number="T-1")
    firm.complaint(customer_id, at, due_on=date(2026, 11, 21))
    firm.complaint(customer_id, at, due_on=date(2026, 11, 5), state=ComplaintState.CLOSED)
    firm.write(stop_trading, customer_id=customer_id, reason="不付款", on=date(2026, 11, 2))
    head = _header(firm, customer_id)
    assert head.late_complaint is not None
    assert (head.late_complaint.id, head.late_complaint.number) == (late, "T-1")
    assert head.late_complaint.count == 2
    assert head.stopped is not None
    assert (head.stopped.since, head.stopped.reason) == (date(2026, 11, 2), "不付款")
    assert head.counts.complaints == 4


def test_a_corrected_entry_counts_once(firm: Firm) -> None:
    customer_id = firm.customer()
    entry = firm.log(customer_id, noon(TODAY))
    firm.write(correct_log_entry, entry_id=entry, text="改")
    assert _header(firm, customer_id).counts.log_entries == 1


@pytest.mark.requirement("S1-20")
def test_completeness_names_what_is_missing(firm: Firm) -> None:
    bare = _header(firm, firm.customer("甲")).completeness
    assert bare.share < Decimal("0.1")
    assert bare.missing[:2] == (Essential.CONTACT, Essential.PHONE)
    option = firm.option(OptionList.INDUSTRY, "x")
    full_id = firm.write(
        create_customer,
        name="乙",
        phones=["0512-62345678"],
        contact={"name": "王", "phones": ()},
        owner_id=firm.staff(),
        level=3,
        industry_id=option,
        source_id=option,
        city="苏州",
        address="1 号",
        tax_id="91350100M000100Y43",
        bank_account="6222021234567890",
        payment_terms_days=0,
    )
    assert _header(firm, full_id).completeness == type(bare)(Decimal(1), ())


_DAYS = st.dates(TODAY - timedelta(days=60), TODAY + timedelta(days=20))
_SUMS = st.lists(st.tuples(_DAYS, st.integers(1, 50), st.integers(0, 3)), max_size=5)


@given(_SUMS, _SUMS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_overdue_is_that_of_the_customer_list(
    firm: Firm, debts: list[tuple[date, int, int]], payments: list[tuple[date, int, int]]
) -> None:
    customer_id = firm.customer("甲", opening_balance=Decimal(7))
    orders = [None, *(firm.order(customer_id, TODAY) for _ in range(3))]
    firm.receivable(firm.customer("乙"), TODAY - timedelta(days=9), 1_000)
    rows: list[Record] = [
        Receivable(
            customer_id=customer_id,
            issued_on=day,
            due_on=day,
            amount=Decimal(amount),
            order_id=orders[place],
        )
        for day, amount, place in debts
    ]
    rows += [
        Payment(
            customer_id=customer_id, paid_on=day, amount=Decimal(amount), order_id=orders[place]
        )
        for day, amount, place in payments
    ]
    if rows:
        firm.add(*rows)

    def listed(session: Session) -> Decimal:
        query = select(overdue(LookedUp(), TODAY)).where(Customer.id == customer_id)
        return session.scalars(query).one()

    assert _header(firm, customer_id).overdue == firm.read(listed)
