"""Complaints, margins, receivables, growth, new and repeat: figures counted by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.core.codes import ComplaintState, OptionList
from desktop_crm.models import DeliveryLine, OrderLine
from desktop_crm.reports.report import TOTALS
from tests.builders import Firm, noon
from tests.reports.conftest import Reporter
from tests.reports.test_behind import column_sum

TODAY = date(2026, 11, 21)


@pytest.fixture
def reports(firm: Firm) -> Reporter:
    """The firm's reports on the day of the tests."""
    return Reporter(firm.workspace, TODAY)


def row(answer: dict[str, Any], key: str, value: str) -> dict[str, Any]:
    """The only row with a value."""
    (found,) = [each for each in answer["rows"] if each[key] == value]
    return dict(found)


# Complaints


def _complaints(firm: Firm) -> None:
    """Five orders; two causes; one overdue, one solved late, one that came again."""
    quality = firm.option(OptionList.COMPLAINT_CAUSE, "毛刺")
    packing = firm.option(OptionList.COMPLAINT_CAUSE, "破损")
    one, two = firm.customer("一"), firm.customer("二")
    for customer, count in ((one, 4), (two, 1)):
        for _each in range(count):
            firm.order(customer, date(2026, 10, 1))
    start = noon(date(2026, 10, 1))
    firm.complaint(
        one,
        start,
        cause_id=quality,
        state=ComplaintState.RESOLVED,
        due_on=date(2026, 10, 3),
        solved_at=start + timedelta(hours=10),
    )
    firm.complaint(
        one,
        noon(date(2026, 10, 20)),
        cause_id=quality,
        state=ComplaintState.CLOSED,
        due_on=date(2026, 10, 21),
        solved_at=noon(date(2026, 10, 20)) + timedelta(hours=50),
    )
    firm.complaint(two, noon(date(2026, 11, 1)), cause_id=quality, due_on=date(2026, 11, 20))
    firm.complaint(two, noon(date(2026, 11, 2)), cause_id=packing, due_on=date(2026, 11, 21))
    firm.complaint(two, noon(date(2026, 11, 3)))


@pytest.mark.requirement("S3-11", "S3-12", "S3-14")
def test_complaints_by_cause(firm: Firm, reports: Reporter) -> None:
    _complaints(firm)
    answer = reports.json("complaints_by")
    quality = row(answer, "name", "毛刺")
    keys = ("complaints", "per_100_orders", "overdue", "recurring", "mean_hours_to_solve")
    assert [quality[key] for key in keys] == [3, 60.0, 1, 1, 30.0]
    assert [row(answer, "name", "破损")[key] for key in keys] == [1, 20.0, 0, 0, None]
    assert answer["rows"][-1]["name"] == "Not filled"
    totals = answer["totals"]
    assert (totals["complaints"], totals["open"], totals["overdue"]) == (5, 3, 1)
    assert (totals["solved"], totals["solved_late"]) == (2, 1)


@pytest.mark.requirement("S3-15")
def test_open_complaints_by_status(firm: Firm, reports: Reporter) -> None:
    _complaints(firm)
    rows = reports.json("complaints_by", axis="state")["rows"]
    assert {each["name"]: each["complaints"] for each in rows} == {
        "Open": 3,
        "Resolved": 1,
        "Closed": 1,
    }


def test_complaints_per_orders_of_the_customer_and_the_month(firm: Firm, reports: Reporter) -> None:
    _complaints(firm)
    customers = reports.json("complaints_by", axis="customer")
    assert row(customers, "name", "一")["per_100_orders"] == 50.0
    assert row(customers, "name", "二")["per_100_orders"] == 300.0
    months = reports.json("complaints_by", axis="month")
    assert row(months, "name", "2026-10")["per_100_orders"] == 40.0
    assert row(months, "name", "2026-11")["per_100_orders"] is None


@pytest.mark.requirement("S3-13")
@pytest.mark.parametrize(("days", "again"), [(90, 1), (91, 0)])
def test_the_same_again_within_90_days_of_a_solution_recurs(
    firm: Firm, reports: Reporter, days: int, again: int
) -> None:
    cause = firm.option(OptionList.COMPLAINT_CAUSE, "毛刺")
    customer = firm.customer()
    solved = date(2026, 3, 2)
    firm.complaint(
        customer,
        noon(date(2026, 3, 1)),
        cause_id=cause,
        state=ComplaintState.RESOLVED,
        solved_at=noon(solved),
    )
    firm.complaint(customer, noon(solved + timedelta(days=days)), cause_id=cause)
    assert reports.json("complaints_by")["totals"]["recurring"] == again


def test_salesperson_of_a_complaint_is_who_sold_the_order(firm: Firm, reports: Reporter) -> None:
    owner, seller = firm.staff("李娜"), firm.staff("赵敏")
    customer = firm.customer(owner_id=owner)
    order = firm.order(customer, date(2026, 11, 1), salesperson_id=seller)
    firm.complaint(customer, noon(date(2026, 11, 5)), order_id=order)
    firm.complaint(customer, noon(date(2026, 11, 6)))
    answer = reports.json("complaints_by", axis="salesperson")
    assert {each["name"]: each["complaints"] for each in answer["rows"]} == {"李娜": 1, "赵敏": 1}
    assert row(answer, "name", "赵敏")["per_100_orders"] == 100.0


def test_the_period_is_that_of_coming_in(firm: Firm, reports: Reporter) -> None:
    _complaints(firm)
    answer = reports.json("complaints_by", **{"from": "2026-10-20", "to": "2026-11-01"})
    assert answer["totals"]["complaints"] == 2
    assert answer["totals"]["recurring"] == 1


# Margins


@pytest.mark.requirement("S3-26", "S3-27")
def test_margins_with_their_coverage(firm: Firm, reports: Reporter) -> None:
    line = {"quantity": Decimal(2), "unit_price": Decimal(100)}
    known, unknown = line | {"unit_cost": Decimal(60)}, line
    firm.order(firm.customer("一"), TODAY, 400, lines=[known, unknown])
    firm.order(firm.customer("二"), TODAY, 200, lines=[line | {"unit_cost": Decimal(110)}])
    answer = reports.json("margins", axis="customer")
    keys = ("sales", "cost", "margin", "margin_rate", "coverage")
    assert [row(answer, "name", "一")[key] for key in keys] == [
        "400.00",
        "120.00",
        "80.00",
        0.4,
        0.5,
    ]
    assert [row(answer, "name", "二")[key] for key in keys] == [
        "200.00",
        "220.00",
        "-20.00",
        -0.1,
        1.0,
    ]
    totals = answer["totals"]
    assert [totals[key] for key in keys] == ["600.00", "340.00", "60.00", 0.15, 0.666667]
    found = reports.behind("margins", TOTALS, "cost", axis="customer")
    assert column_sum(found) == found.total == Decimal(340)
    assert "66.7%" in " ".join(answer["notes"])


# Receivables


@pytest.mark.requirement("S2-08", "S4-10")
def test_what_a_customer_owes(firm: Firm, reports: Reporter) -> None:
    """Opening 50, due 100 + 200 + 300, 400 not due; paid 250: the oldest debts first."""
    customer = firm.customer("一", opening_balance=Decimal(50), credit_limit=Decimal(799))
    line = {"quantity": Decimal(10), "unit_price": Decimal(100)}
    order = firm.order(customer, date(2026, 7, 1), 1_000, lines=[line])
    for days, amount in ((120, 100), (50, 200), (30, 300), (0, 400)):
        firm.receivable(customer, TODAY - timedelta(days=days), amount)
    firm.payment(customer, date(2026, 11, 1), 250)
    note = firm.delivery(customer, order, date(2026, 7, 5))
    (line_id,) = [each.id for each in firm.rows(OrderLine)]
    firm.add(DeliveryLine(delivery_note_id=note, order_line_id=line_id, quantity=Decimal(3)))
    (found,) = reports.json("receivables")["rows"]
    keys = ("ordered", "delivered", "paid", "outstanding", "overdue", "credit_limit")
    assert [found[key] for key in keys] == [
        "1000.00",
        "300.00",
        "250.00",
        "800.00",
        "400.00",
        "799.00",
    ]
    assert found["over_limit"] is True
    ages = ("overdue_30", "overdue_60", "overdue_90", "overdue_older")
    assert [found[key] for key in ages] == ["300.00", "100.00", "0.00", "0.00"]
    totals = reports.json("receivables")["totals"]
    assert (totals["outstanding"], totals["overdue"]) == ("800.00", "400.00")
    assert totals["over_limit_count"] == 1


def test_owing_just_the_limit_is_not_over_it(firm: Firm, reports: Reporter) -> None:
    firm.receivable(firm.customer(credit_limit=Decimal(100)), TODAY, 100)
    (found,) = reports.json("receivables")["rows"]
    assert (found["over_limit"], found["overdue"]) == (False, "0.00")


def test_overdue_is_that_of_the_customer_list(demo: Reporter) -> None:
    from sqlalchemy import select
    from sqlalchemy.orm import Session

    from desktop_crm.models import Customer
    from desktop_crm.queries.card_alerts import overdue_of

    def ask(session: Session) -> dict[str, Decimal]:
        everybody = session.scalars(select(Customer).where(Customer.deleted_at.is_(None)))
        return {each.id.hex: overdue_of(session, each, demo.today) for each in everybody}

    expected = {key: amount for key, amount in demo.workspace.read(ask).items() if amount}
    result = demo.result("receivables")
    found = {each.key: result.value(each, "overdue") for each in result.rows}
    assert {key: amount for key, amount in found.items() if amount} == expected
    ages = [column.key for column in result.columns if column.key.startswith("overdue_")]
    for each in result.rows:
        whole = sum(result.value(each, key) for key in ages)
        assert whole == result.value(each, "overdue")


def test_delivered_orders_of_northwind(northwind: Reporter) -> None:
    """21 of its orders were not shipped: what is ordered less what they are worth."""
    totals = northwind.json("receivables")["totals"]
    found = northwind.behind("delivery_delays", TOTALS, "not_shipped")
    open_numbers = {each.cells[1] for each in found.rows}
    assert len(open_numbers) == 21
    orders = northwind.behind("sales_by_month", TOTALS, "sales")
    keys = [column.key for column in orders.columns]
    amounts = [
        each.cells[keys.index("amount")]
        for each in orders.rows
        if each.cells[keys.index("number")] in open_numbers
    ]
    assert Decimal(totals["delivered"]) == Decimal(totals["ordered"]) - sum(amounts)


# Growth


@pytest.mark.requirement("S1-23")
@pytest.mark.parametrize(
    ("period", "before", "after"),
    [("month", "1.00", "10.00"), ("year", "100.00", "1011.00"), ("12m", "1100.00", "10011.00")],
)
def test_growth_against_the_period_before(
    firm: Firm, reports: Reporter, period: str, before: str, after: str
) -> None:
    customer = firm.customer()
    for day, amount in (
        (date(2026, 11, 21), 10),
        (date(2026, 10, 22), 1_000),
        (date(2026, 10, 21), 1),
        (date(2025, 11, 22), 9_000),
        (date(2025, 11, 21), 100),
        (date(2024, 12, 31), 1_000),
        (date(2024, 11, 21), 70_000),
    ):
        firm.order(customer, day, amount)
    (found,) = reports.json("growth", period=period)["rows"]
    assert (found["before"], found["after"]) == (before, after)


def test_growth_without_a_before_is_none(firm: Firm, reports: Reporter) -> None:
    firm.order(firm.customer("新"), TODAY, 5)
    firm.order(firm.customer("老"), date(2025, 11, 1), 8)
    rows = reports.json("growth")["rows"]
    assert [(each["customer"], each["difference"], each["growth"]) for each in rows] == [
        ("新", "5.00", None),
        ("老", "-8.00", -1.0),
    ]


# New and repeat


@pytest.mark.requirement("S1-01")
def test_new_and_repeat_add_up(firm: Firm, reports: Reporter) -> None:
    old, new = firm.customer("老"), firm.customer("新")
    firm.order(old, date(2026, 9, 1), 100)
    firm.order(old, date(2026, 9, 30), 20)
    back = firm.order(old, date(2026, 10, 5), 300)
    firm.goods_back(old, date(2026, 11, 2), 50, order_id=back)
    firm.order(new, date(2026, 10, 6), 7)
    rows = {each["month"]: each for each in reports.json("new_and_repeat")["rows"]}
    keys = ("new_sales", "repeat_sales", "new_customers")
    assert [rows["2026-09"][key] for key in keys] == ["120.00", "0.00", 1]
    assert [rows["2026-10"][key] for key in keys] == ["7.00", "250.00", 1]


def test_new_and_repeat_are_the_sales_of_each_month(northwind: Reporter) -> None:
    split = northwind.json("new_and_repeat")
    months = northwind.json("sales_by_month")
    sums = {
        each["month"]: Decimal(each["new_sales"]) + Decimal(each["repeat_sales"])
        for each in split["rows"]
    }
    assert sums == {each["month"]: Decimal(each["sales"]) for each in months["rows"]}
    assert split["totals"]["new_customers"] == 89
    assert round(Decimal(split["totals"]["sales"]), 2) == Decimal("1265793.04")
