"""The definitions on small firms where every figure can be counted by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.core.codes import LossKind, OptionList, OrderState
from desktop_crm.core.errors import UserError
from desktop_crm.models import Loss, OrderLine, ReturnLine
from desktop_crm.reports.registry import find_report
from desktop_crm.reports.report import TOTALS
from tests.builders import Firm
from tests.reports.conftest import Reporter
from tests.reports.test_behind import column_sum

TODAY = date(2026, 11, 21)
ReportsOf = Callable[[Firm, date], Reporter]


@pytest.fixture
def reports(firm: Firm, reports_of: ReportsOf) -> Reporter:
    """The reports of the firm on the 21st of November."""
    return reports_of(firm, TODAY)


def totals(reports: Reporter, name: str, **texts: str) -> dict[str, Any]:
    """The sums of a report, as a script reads them."""
    return dict(reports.json(name, **texts)["totals"])


def test_drafts_cancellations_and_deleted_orders_do_not_count(
    firm: Firm, reports: Reporter
) -> None:
    customer = firm.customer()
    firm.order(customer, date(2026, 11, 2), 1_000)
    firm.order(customer, date(2026, 11, 3), 200, state=OrderState.CANCELLED)
    firm.order(customer, date(2026, 11, 4), 30, state=OrderState.DRAFT)
    assert totals(reports, "sales_by_month")["sales"] == "1000.00"
    gross = totals(reports, "sales_by_month", net="no")
    assert (gross["sales"], gross["orders"]) == ("1200.00", 2)


def test_a_return_lowers_the_month_of_its_order(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    october = firm.order(customer, date(2026, 10, 5), 1_000)
    firm.order(customer, date(2026, 11, 5), 1_000)
    firm.goods_back(customer, date(2026, 11, 10), 300, order_id=october)
    firm.goods_back(customer, date(2026, 11, 11), 50)
    rows = {row["month"]: row["sales"] for row in reports.json("sales_by_month")["rows"]}
    assert rows == {"2026-10": "700.00", "2026-11": "950.00"}


def test_a_return_of_a_cancelled_order_takes_nothing_off(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    firm.order(customer, date(2026, 11, 5), 1_000)
    gone = firm.order(customer, date(2026, 11, 6), 400, state=OrderState.CANCELLED)
    firm.goods_back(customer, date(2026, 11, 8), 400, order_id=gone)
    assert totals(reports, "sales_by_month")["sales"] == "1000.00"


def test_orders_after_today_do_not_count_yet(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    firm.order(customer, TODAY, 1_000)
    firm.order(customer, TODAY + timedelta(1), 500)
    assert totals(reports, "sales_by", axis="customer")["sales"] == "1000.00"


def test_a_running_month_is_compared_day_for_day(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    for day, amount in (((2025, 11, 21), 800), ((2025, 11, 22), 900), ((2026, 10, 21), 1_000)):
        firm.order(customer, date(*day), amount)
    firm.order(customer, date(2026, 10, 22), 5_000)
    firm.order(customer, date(2026, 11, 21), 600)
    (row,) = [row for row in reports.json("sales_by_month")["rows"] if row["month"] == "2026-11"]
    assert (row["partial"], row["change_on_month"], row["change_on_year"]) == (True, -0.4, -0.25)
    assert row["sales_last_year"] == "800.00"


def test_a_partial_month_alarms_only_day_for_day(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    firm.order(customer, date(2026, 10, 5), 1_000)
    firm.order(customer, date(2026, 10, 28), 9_000)
    firm.order(customer, date(2026, 11, 5), 800)
    assert totals(reports, "monthly_drop")["alarms"] == []
    assert totals(reports, "monthly_drop", threshold="20")["alarms"] == ["2026-11"]


def test_the_threshold_itself_is_an_alarm(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    for month, amount in ((8, 1_000), (9, 700), (10, 491)):
        firm.order(customer, date(2026, month, 5), amount)
    assert totals(reports, "monthly_drop", month="2026-09")["alarm"] is True
    assert totals(reports, "monthly_drop", month="2026-10")["alarm"] is False


def test_books_that_ended_long_ago_are_judged_at_their_end(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    firm.order(customer, date(2026, 3, 2), 1_000)
    firm.order(customer, date(2026, 4, 2), 900)
    answer = reports.json("monthly_drop", month="2026-04")
    assert answer["as_of"] == "2026-04-02"
    assert answer["totals"]["alarms"] == []
    assert any("2 Apr 2026" in note for note in answer["notes"])


@pytest.mark.requirement("S3-09")
def test_every_customer_belongs_to_one_part(firm: Firm, reports: Reporter) -> None:
    october, november = date(2026, 10, 5), date(2026, 11, 5)
    names = ("lost", "absent", "smaller", "grown", "new_or_back", "unchanged")
    customers = {name: firm.customer(name) for name in names}
    customers["stopped"] = firm.customer("stopped", trading_stopped_on=date(2026, 11, 1))
    then = {"lost": 100, "stopped": 90, "absent": 80, "smaller": 70, "grown": 60, "unchanged": 50}
    now: dict[str, int | str] = {
        "smaller": 30,
        "grown": "65.55",
        "new_or_back": 20,
        "unchanged": 50,
    }
    for name, amount in then.items():
        firm.order(customers[name], october, amount)
    for name, sold in now.items():
        firm.order(customers[name], november, Decimal(sold))
    firm.add(Loss(customer_id=customers["lost"], lost_on=date(2026, 11, 1), kind=LossKind.LEFT_US))
    firm.add(
        Loss(customer_id=customers["absent"], lost_on=date(2026, 11, 1), kind=LossKind.BY_RULE)
    )
    rows = {row["customer"]: row for row in reports.json("monthly_drop")["rows"]}
    parts = {name: row["part"] for name, row in rows.items()}
    assert parts == {name: name for name in names} | {"stopped": "lost"}
    assert rows["grown"]["difference"] == "5.55"
    sums = totals(reports, "monthly_drop")
    whole = sum(
        Decimal(sums[part]) for part in ("lost", "absent", "smaller", "grown", "new_or_back")
    )
    assert whole == Decimal(sums["difference"]) == Decimal("165.55") - Decimal(450)


def test_a_loss_taken_back_is_none(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer("again")
    firm.order(customer, date(2026, 10, 5), 100)
    firm.add(
        Loss(
            customer_id=customer,
            lost_on=date(2026, 9, 1),
            kind=LossKind.LEFT_US,
            reversed_on=date(2026, 10, 5),
        )
    )
    (row,) = reports.json("monthly_drop")["rows"]
    assert row["part"] == "absent"


@pytest.mark.parametrize(("last_year", "seasonal"), [(60, True), (80, False), (None, None)])
def test_the_same_fall_a_year_ago_is_the_season(
    firm: Firm, reports: Reporter, last_year: int | None, seasonal: bool | None
) -> None:
    customer = firm.customer()
    if last_year is not None:
        firm.order(customer, date(2025, 9, 5), 100)
        firm.order(customer, date(2025, 10, 5), last_year)
    firm.order(customer, date(2026, 9, 5), 1_000)
    firm.order(customer, date(2026, 10, 5), 500)
    assert totals(reports, "monthly_drop", month="2026-10")["seasonal"] is seasonal


def test_orders_and_size_explain_a_customer_exactly(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    for day in (1, 2, 3):
        firm.order(customer, date(2026, 10, day), 100)
    firm.order(customer, date(2026, 11, 1), Decimal("70.07"))
    (row,) = reports.json("monthly_drop")["rows"]
    assert (row["by_orders"], row["by_size"]) == ("-200.00", "-29.93")


@pytest.mark.parametrize(("days_ago", "count"), [(90, 0), (91, 1)])
def test_silence_begins_the_day_after(
    firm: Firm, reports: Reporter, days_ago: int, count: int
) -> None:
    firm.order(firm.customer(), TODAY - timedelta(days_ago), 100)
    firm.customer("never ordered")
    found = totals(reports, "silent_customers", days="90")
    assert (found["count"], found["customers"]) == (count, 1)


def test_sales_of_the_silent_are_net_of_returns(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    order = firm.order(customer, TODAY - timedelta(200), 500)
    firm.order(customer, TODAY - timedelta(500), 9_000)
    firm.goods_back(customer, TODAY - timedelta(190), 120, order_id=order)
    (row,) = reports.json("silent_customers")["rows"]
    assert (row["days"], row["sales_12m"]) == (200, "380.00")


@pytest.mark.requirement("S3-16")
def test_late_means_after_the_promise(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    promised = date(2026, 11, 10)
    for shipped in (date(2026, 11, 9), promised, date(2026, 11, 13)):
        order = firm.order(customer, date(2026, 11, 1), promised_on=promised)
        firm.delivery(customer, order, shipped)
    firm.order(customer, date(2026, 11, 2), promised_on=date(2026, 11, 20))
    firm.order(customer, date(2026, 11, 2), promised_on=TODAY)
    firm.order(
        customer, date(2026, 11, 2), promised_on=date(2026, 11, 3), state=OrderState.CANCELLED
    )
    found = totals(reports, "delivery_delays")
    assert (found["shipped"], found["late"], found["on_the_day"]) == (3, 1, 1)
    assert (found["not_shipped"], found["overdue"]) == (2, 1)
    assert (found["mean_delay_days"], found["max_delay_days"]) == (3.0, 3)
    assert reports.behind("delivery_delays", TOTALS, "overdue").count == 1
    assert reports.behind("delivery_delays", TOTALS, "not_shipped").count == 2


@pytest.mark.requirement("S3-17")
def test_late_orders_are_listed_with_their_reason(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    reason = firm.option(OptionList.DELAY_REASON, "等模具")
    order = firm.order(customer, date(2026, 11, 1), promised_on=date(2026, 11, 5), number="SO-9")
    firm.delivery(customer, order, date(2026, 11, 8), delay_reason_id=reason)
    (row,) = reports.json("delivery_delays", by="cause")["rows"]
    assert (row["name"], row["late"], row["delay_rate"]) == ("等模具", 1, 1.0)
    found = reports.behind("delivery_delays", reason.hex, "late", by="cause")
    assert {"SO-9", "等模具", 3} <= set(found.rows[0].cells)


def test_the_deliverys_own_promise_wins(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    order = firm.order(customer, date(2026, 11, 1), promised_on=date(2026, 11, 5))
    firm.delivery(customer, order, date(2026, 11, 8), promised_on=date(2026, 11, 8))
    assert totals(reports, "delivery_delays")["late"] == 0


@pytest.mark.requirement("S4-03")
@pytest.mark.parametrize(("people", "top"), [(1, 1), (2, 1), (7, 1), (8, 2), (10, 2)])
def test_top_fifth_is_rounded_and_never_nobody(
    firm: Firm, reports: Reporter, people: int, top: int
) -> None:
    customer = firm.customer()
    for number in range(people):
        person = firm.staff(f"业务{number}")
        firm.order(customer, date(2026, 11, 1), 100 + number, salesperson_id=person)
    firm.order(customer, date(2026, 11, 1), 10_000)
    found = totals(reports, "pareto", of="salespeople")
    assert (found["count"], found["top20_count"]) == (people, top)


@pytest.mark.requirement("S4-20")
def test_not_filled_is_a_visible_class(firm: Firm, reports: Reporter) -> None:
    industry = firm.option(OptionList.INDUSTRY, "箱包")
    firm.order(firm.customer("一", industry_id=industry), date(2026, 11, 1), 300)
    firm.order(firm.customer("二"), date(2026, 11, 1), 100)
    rows = reports.json("sales_by", axis="industry")["rows"]
    assert [(row["name"], row["share"]) for row in rows] == [("箱包", 0.75), ("Not filled", 0.25)]


def test_a_customer_without_region_counts_under_its_province(firm: Firm, reports: Reporter) -> None:
    region = firm.option(OptionList.REGION, "华东")
    firm.order(firm.customer("一", region_id=region, province="江苏"), TODAY, 3)
    firm.order(firm.customer("二", province="广东"), TODAY, 2)
    rows = reports.json("sales_by", axis="region")["rows"]
    assert [row["name"] for row in rows] == ["华东", "广东"]
    found = reports.behind("sales_by", "province:广东", "sales", axis="region")
    assert (found.count, found.total) == (1, Decimal(2))


@pytest.mark.requirement("S3-27")
def test_margin_only_over_known_costs(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    firm.order(
        customer,
        TODAY,
        800,
        lines=[
            {"quantity": Decimal(2), "unit_price": Decimal(100), "unit_cost": Decimal(60)},
            {"quantity": Decimal(1), "unit_price": Decimal(600)},
        ],
    )
    (row,) = reports.json("sales_by", axis="customer")["rows"]
    assert (row["margin"], row["coverage"], row["margin_rate"]) == ("80.00", 0.25, 0.4)


def test_a_discount_on_the_order_lowers_the_margin(firm: Firm, reports: Reporter) -> None:
    line = {"quantity": Decimal(1), "unit_price": Decimal(100), "unit_cost": Decimal(60)}
    order = firm.order(firm.customer(), TODAY, 90, discount=Decimal(10), lines=[line])
    answer = reports.json("sales_by", axis="product")
    names = {row["name"]: row["sales"] for row in answer["rows"]}
    assert names == {"Not filled": "100.00", "Discounts on whole orders": "-10.00"}
    assert answer["totals"]["sales"] == "90.00"
    assert answer["totals"]["margin"] == "30.00"
    assert order


@pytest.mark.parametrize("axis", ["product", "category", "customer", "salesperson", "source"])
def test_everything_adds_up_with_discounts_and_returns(
    firm: Firm, reports: Reporter, axis: str
) -> None:
    _difficult_orders(firm)
    result = reports.result("sales_by", axis=axis)
    assert result.totals["sales"] == Decimal("1133.00")
    for column in ("sales", "margin"):
        assert sum(each or 0 for each in result.values(column)) == result.totals[column]
        for key in (TOTALS, *(row.key for row in result.rows)):
            found = reports.behind("sales_by", key, column, axis=axis)
            number = (
                result.totals[column] if key == TOTALS else result.value(result.row(key), column)
            )
            assert column_sum(found) == (number or 0)


def _difficult_orders(firm: Firm) -> None:
    """Discounts on orders, a return by article, one without articles, one without an order."""
    from desktop_crm.models import Product

    category = firm.option(OptionList.PRODUCT_CATEGORY, "紧固件")
    screw = firm.add(Product(name="螺丝", category_id=category))
    bag = firm.add(Product(name="箱包"))
    one, two = firm.customer("一"), firm.customer("二")
    cost = Decimal("3.3333")
    line = {"quantity": Decimal(100), "unit_price": Decimal(5), "unit_cost": cost}
    first = firm.order(
        one,
        date(2026, 10, 1),
        930,
        discount=Decimal(70),
        gross=Decimal(1_000),
        salesperson_id=firm.staff(),
        lines=[
            line | {"product_id": screw},
            {"quantity": 1, "unit_price": 500} | {"product_id": bag},
        ],
    )
    firm.order(two, date(2026, 11, 1), 500, lines=[line | {"product_id": screw}])
    (line_id,) = [
        row.id
        for row in firm.rows(OrderLine, OrderLine.order_id == first)
        if row.product_id == screw
    ]
    note = firm.goods_back(one, date(2026, 11, 5), 200, order_id=first)
    firm.add(
        ReturnLine(
            return_note_id=note,
            order_line_id=line_id,
            quantity=Decimal(30),
            amount=Decimal(150),
        )
    )
    firm.goods_back(two, date(2026, 11, 6), 97)


def test_periods(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    for day, amount in (
        (date(2025, 11, 21), 1),
        (date(2025, 11, 22), 10),
        (date(2026, 1, 1), 100),
        (date(2026, 11, 1), 1_000),
    ):
        firm.order(customer, day, amount)
    sales = {
        period: totals(reports, "sales_by", period=period)["sales"]
        for period in ("all", "month", "year", "12m")
    }
    assert sales == {"all": "1111.00", "month": "1000.00", "year": "1100.00", "12m": "1110.00"}
    between = {"from": "2025-11-22", "to": "2026-01-01"}
    assert totals(reports, "sales_by", **between)["sales"] == "110.00"


@pytest.mark.parametrize(
    "report",
    ["sales_by_month", "sales_by", "pareto", "delivery_delays", "silent_customers", "monthly_drop"],
)
def test_an_empty_firm_has_empty_reports(reports: Reporter, report: str) -> None:
    answer = reports.json(report)
    assert answer["rows"] == []
    assert answer["finding"]


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ({"axis": "colour"}, "report.option_value"),
        ({"net": "perhaps"}, "report.option_value"),
        ({"from": "yesterday"}, "report.option_value"),
        ({"speed": "9"}, "report.option_unknown"),
    ],
)
def test_wrong_settings_are_refused_by_name(texts: dict[str, str], code: str) -> None:
    with pytest.raises(UserError) as refused:
        find_report("sales_by").read_settings(texts)
    assert refused.value.code == code


def test_unknown_reports_are_refused() -> None:
    with pytest.raises(UserError, match=r"report\.unknown"):
        find_report("horoscope")
