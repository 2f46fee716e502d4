"""The reports on churn, over small firms whose figures were counted by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import Any

import pytest

from desktop_crm.core.codes import ComplaintState, Direction, LossKind, OptionList
from desktop_crm.models import LevelChange, Loss
from desktop_crm.reports.report import TOTALS
from desktop_crm.services.firm_settings import set_settings
from tests.builders import Firm, noon
from tests.reports.conftest import Reporter

TODAY = date(2026, 11, 21)


@pytest.fixture
def reports(firm: Firm) -> Reporter:
    """The firm's reports on the day of the tests."""
    return Reporter(firm.workspace, TODAY)


def on(firm: Firm, today: date, name: str, **texts: str) -> dict[str, Any]:
    """A report on another day."""
    return Reporter(firm.workspace, today).json(name, **texts)


def buy(firm: Firm, customer: Any, *days: str, amount: int = 100) -> None:
    """Orders on these days."""
    for day in days:
        firm.order(customer, date.fromisoformat(day), amount)


def names(answer: dict[str, Any]) -> list[str]:
    """The customers of a report."""
    return [row["customer"] for row in answer["rows"]]


# Lost customers


@pytest.mark.requirement("S3-05")
def test_lost_on_day_91_and_not_on_day_90(firm: Firm) -> None:
    buy(firm, firm.customer("苏州恒润"), "2026-08-01")
    assert names(on(firm, date(2026, 10, 30), "lost_customers")) == []
    (row,) = on(firm, date(2026, 10, 31), "lost_customers")["rows"]
    assert (row["customer"], row["lost_on"], row["kind"]) == ("苏州恒润", "2026-10-31", "by_rule")


@pytest.mark.requirement("S3-05")
def test_a_customer_may_have_its_own_days(firm: Firm, reports: Reporter) -> None:
    buy(firm, firm.customer("三十天", churn_after_days=30), "2026-10-01")
    buy(firm, firm.customer("一年", churn_after_days=365), "2026-01-01")
    (row,) = reports.json("lost_customers")["rows"]
    assert (row["customer"], row["lost_on"]) == ("三十天", "2026-11-01")


@pytest.mark.requirement("S3-05", "S3-07")
def test_the_firm_sets_its_rule(firm: Firm, reports: Reporter) -> None:
    buy(firm, firm.customer("规则"), "2026-10-20")
    by_hand = firm.customer("手工")
    buy(firm, by_hand, "2026-11-10")
    firm.add(Loss(customer_id=by_hand, lost_on=date(2026, 11, 12), kind=LossKind.LEFT_US))
    assert names(reports.json("lost_customers")) == ["手工"]
    firm.write(set_settings, values={"rule.churn_days": 30})
    assert names(reports.json("lost_customers")) == ["规则", "手工"]
    firm.write(set_settings, values={"rule.churn_mode": "auto"})
    assert names(reports.json("lost_customers")) == ["规则"]
    firm.write(set_settings, values={"rule.churn_mode": "manual"})
    assert names(reports.json("lost_customers")) == ["手工"]


@pytest.mark.requirement("S3-08")
def test_a_seasonal_customer_is_not_lost_off_season(firm: Firm) -> None:
    customer = firm.customer("空调经销商", is_seasonal=True)
    buy(firm, customer, "2025-05-10", "2025-07-01")
    assert names(on(firm, date(2026, 4, 30), "lost_customers")) == []
    assert names(on(firm, date(2026, 8, 8), "lost_customers")) == []
    (row,) = on(firm, date(2026, 8, 9), "lost_customers")["rows"]
    assert row["lost_on"] == "2026-08-09"
    buy(firm, customer, "2026-05-20")
    assert names(on(firm, date(2026, 8, 9), "lost_customers")) == []


@pytest.mark.requirement("S3-04")
def test_a_no_trade_date_is_the_date_of_the_loss(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer("停止交易", trading_stopped_on=date(2026, 3, 1))
    buy(firm, customer, "2026-01-05")
    (row,) = reports.json("lost_customers")["rows"]
    assert (row["lost_on"], row["kind"]) == ("2026-03-01", "dropped_by_us")


@pytest.mark.requirement("S3-06")
def test_a_loss_by_hand_wins_over_the_rule_until_the_next_order(
    firm: Firm, reports: Reporter
) -> None:
    customer = firm.customer("手工指定")
    reason = firm.option(OptionList.LOSS_REASON, "被挖走")
    buy(firm, customer, "2026-06-01")
    firm.add(
        Loss(
            customer_id=customer,
            lost_on=date(2026, 6, 20),
            kind=LossKind.LEFT_US,
            reason_id=reason,
        )
    )
    (row,) = reports.json("lost_customers")["rows"]
    assert (row["lost_on"], row["kind"], row["reason"]) == ("2026-06-20", "left_us", "被挖走")
    buy(firm, customer, "2026-11-01")
    assert names(reports.json("lost_customers")) == []


def test_a_reversed_loss_is_none(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    buy(firm, customer, "2026-11-01")
    firm.add(
        Loss(
            customer_id=customer,
            lost_on=date(2026, 11, 2),
            kind=LossKind.LEFT_US,
            reversed_on=date(2026, 11, 10),
        )
    )
    assert names(reports.json("lost_customers")) == []
    assert names(on(firm, date(2026, 11, 9), "lost_customers")) == ["苏州恒润精密五金有限公司"]


@pytest.mark.requirement("S3-23")
def test_money_of_the_year_before_the_loss(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    lines = [{"quantity": Decimal(2), "unit_price": Decimal(50), "unit_cost": Decimal(30)}]
    firm.order(customer, date(2025, 10, 30), 10_000)
    firm.order(customer, date(2025, 10, 31), 100, lines=lines)
    last = firm.order(customer, date(2026, 8, 1), 500)
    firm.goods_back(customer, date(2026, 11, 5), 40, order_id=last)
    (row,) = reports.json("lost_customers")["rows"]
    assert row["lost_on"] == "2026-10-31"
    assert (row["sales_12m"], row["margin_12m"]) == ("460.00", None)
    firm.order(customer, date(2026, 7, 1), 100, lines=lines)
    (row,) = reports.json("lost_customers")["rows"]
    assert (row["sales_12m"], row["margin_12m"]) == ("560.00", "40.00")


@pytest.mark.requirement("S3-22")
def test_the_level_before_stands_beside(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer(level=2)
    buy(firm, customer, "2026-01-01")
    for day, old, new in ((1, 5, 4), (2, 4, 2)):
        firm.add(LevelChange(customer_id=customer, changed_on=date(2026, 2, day), old=old, new=new))
    (row,) = reports.json("lost_customers")["rows"]
    assert (row["level"], row["level_before"]) == (2, 4)


@pytest.mark.requirement("S3-22")
def test_the_levels_are_those_of_the_last_day_asked_for(firm: Firm, reports: Reporter) -> None:
    """A level that was only confirmed is no change, and later changes are not known yet."""
    customer = firm.customer(level=1)
    buy(firm, customer, "2026-01-01")
    for day, old, new in (("2026-03-01", 5, 4), ("2026-04-01", 4, 4), ("2026-11-01", 4, 1)):
        changed_on = date.fromisoformat(day)
        firm.add(LevelChange(customer_id=customer, changed_on=changed_on, old=old, new=new))
    (row,) = reports.json("lost_customers")["rows"]
    assert (row["level"], row["level_before"]) == (1, 4)
    (row,) = on(firm, date(2026, 5, 1), "lost_customers")["rows"]
    assert (row["level"], row["level_before"]) == (4, 5)


@pytest.mark.requirement("S3-28")
def test_attempts_since_the_danger(firm: Firm, reports: Reporter) -> None:
    """Orders every 20 days: in danger from day 31 on, here the 1st of July."""
    customer = firm.customer()
    buy(firm, customer, "2026-04-22", "2026-05-12", "2026-05-31")
    for day, direction in (
        (date(2026, 6, 29), Direction.OUT),
        (date(2026, 6, 30), Direction.OUT),
        (date(2026, 7, 20), Direction.IN),
        (date(2026, 11, 20), Direction.OUT),
    ):
        firm.log(customer, noon(day), direction=direction)
    (row,) = reports.json("lost_customers")["rows"]
    assert row["attempts"] == 2
    assert reports.behind("lost_customers", row_key(reports), "attempts").count == 2


def row_key(reports: Reporter) -> str:
    """The key of the only row of lost customers."""
    (row,) = reports.result("lost_customers").rows
    return row.key


@pytest.mark.requirement("S3-03")
def test_who_left_in_anger(firm: Firm, reports: Reporter) -> None:
    one, two = firm.customer("一"), firm.customer("二")
    for customer in (one, two):
        buy(firm, customer, "2026-06-01")
    firm.complaint(one, noon(date(2026, 6, 5)))
    firm.complaint(
        two,
        noon(date(2026, 6, 5)),
        state=ComplaintState.RESOLVED,
        solved_at=noon(date(2026, 6, 9)),
    )
    rows = reports.json("lost_customers")["rows"]
    assert {row["customer"]: row["in_anger"] for row in rows} == {"一": True, "二": False}


@pytest.mark.requirement("S3-01", "S3-02")
def test_churn_rate_of_a_year(firm: Firm, reports: Reporter) -> None:
    """Four were active on 1 January; one of them was lost, one dropped; a fifth came and went."""
    for number in range(2):
        buy(firm, firm.customer(f"在{number}"), "2025-12-01", "2026-02-20", "2026-05-10")
        buy(firm, firm.customer(f"还在{number}"), "2026-09-30")
    buy(firm, firm.customer("早没了"), "2025-01-01")
    buy(firm, firm.customer("流失"), "2025-12-20")
    buy(
        firm,
        firm.customer("淘汰", trading_stopped_on=date(2026, 2, 1)),
        "2025-12-20",
    )
    buy(firm, firm.customer("来了又走"), "2026-01-05")
    totals = reports.json("lost_customers", **{"from": "2026-01-01", "to": "2026-06-30"})["totals"]
    assert (totals["active_at_start"], totals["churned"], totals["churn_rate"]) == (4, 2, 0.5)
    assert totals["count"] == 3
    assert (totals["by_rule"], totals["dropped_by_us"], totals["left_us"]) == (2, 1, 0)


def test_only_one_kind(firm: Firm, reports: Reporter) -> None:
    buy(firm, firm.customer("一"), "2026-01-01")
    buy(firm, firm.customer("二", trading_stopped_on=date(2026, 5, 1)), "2026-04-01")
    assert names(reports.json("lost_customers", kind="dropped_by_us")) == ["二"]


# At risk


@pytest.mark.requirement("S3-30")
def test_beyond_the_own_rhythm(firm: Firm) -> None:
    """Every 20 days: 30 days are not more than 1.5 times as long, 31 are."""
    customer = firm.customer("苏州恒润")
    buy(firm, customer, "2026-09-01", "2026-09-21", "2026-10-11")
    assert names(on(firm, date(2026, 11, 10), "at_risk")) == []
    (row,) = on(firm, date(2026, 11, 11), "at_risk")["rows"]
    assert (row["days_silent"], row["usual_interval"]) == (31, 20.0)
    assert row["reasons"] == "usually every 20 days, now 31"
    assert row["expected_loss"] == "300.00"


def test_who_is_lost_is_not_at_risk(firm: Firm) -> None:
    customer = firm.customer()
    buy(firm, customer, "2026-06-01", "2026-06-11", "2026-06-21")
    last = date(2026, 6, 21)
    assert names(on(firm, last + timedelta(days=90), "at_risk"))
    assert names(on(firm, last + timedelta(days=91), "at_risk")) == []


def test_a_seasonal_customer_has_no_rhythm(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer(is_seasonal=True)
    buy(firm, customer, "2026-06-01", "2026-06-11", "2026-06-21")
    assert names(reports.json("at_risk")) == []


def test_falling_sales(firm: Firm, reports: Reporter) -> None:
    """90 days to 21 November against the 90 days to 23 August."""
    customer = firm.customer()
    buy(firm, customer, "2026-06-01", "2026-08-23", amount=500)
    buy(firm, customer, "2026-10-15", amount=700)
    (row,) = reports.json("at_risk")["rows"]
    assert row["reasons"] == "sales ▼ 30.0% in 90 days"
    buy(firm, customer, "2026-11-20", amount=1)
    assert names(reports.json("at_risk")) == []


def test_a_fall_of_the_season_is_no_reason(firm: Firm, reports: Reporter) -> None:
    customer = firm.customer()
    for year in (2025, 2026):
        buy(firm, customer, f"{year}-06-01", f"{year}-08-20", amount=500)
        buy(firm, customer, f"{year}-10-15", amount=100)
    assert names(reports.json("at_risk")) == []


def test_an_open_complaint_a_gap_and_late_deliveries(firm: Firm, reports: Reporter) -> None:
    angry, alone, late = (firm.customer(name) for name in ("投诉", "没人联系", "延迟"))
    for customer in (angry, alone, late):
        buy(firm, customer, "2026-11-01")
    firm.complaint(angry, noon(date(2026, 11, 9)))
    firm.log(alone, noon(date(2026, 9, 21)))
    for day in (date(2026, 11, 5), date(2026, 11, 8)):
        order = firm.order(late, date(2026, 11, 1), promised_on=date(2026, 11, 4))
        firm.delivery(late, order, day)
    reasons = {row["customer"]: row["reasons"] for row in reports.json("at_risk")["rows"]}
    assert reasons == {
        "投诉": "complaint open for 12 days",
        "没人联系": "no contact for 61 days, agreed are 60",
        "延迟": "last 2 deliveries late, the latest by 4 days",
    }


def test_the_most_money_and_the_longest_delay_come_first(firm: Firm, reports: Reporter) -> None:
    for name, amount, last in (("小", 100, "2026-10-01"), ("大", 1_000, "2026-10-12")):
        customer = firm.customer(name)
        day = date.fromisoformat(last)
        for back in (40, 20, 0):
            firm.order(customer, day - timedelta(days=back), amount)
    answer = reports.json("at_risk")
    assert names(answer) == ["大", "小"]
    assert (answer["totals"]["count"], answer["totals"]["expected_loss"]) == (2, "3300.00")


# The check of the rules on the past


def test_rules_are_checked_on_the_past(firm: Firm, reports: Reporter) -> None:
    """On 30 June: A, B, C silent for over 90 days, B came back; D and E bought in May, E never."""
    for name, days in {
        "A": ["2026-01-10"],
        "B": ["2026-02-10", "2026-09-01"],
        "C": ["2026-03-31"],
        "D": ["2026-05-10", "2026-07-01"],
        "E": ["2026-05-20"],
        "F": ["2026-10-01"],
    }.items():
        buy(firm, firm.customer(name), *days)
    rows = reports.json("rule_backtest", days="90", cutoffs="2026-06-30")["rows"]
    found = {row["rule"]: row for row in rows}
    assert [
        found["days"][key] for key in ("cutoff", "flagged", "precision", "recall", "base_rate", "n")
    ] == ["2026-06-30", 3, 0.666667, 0.666667, 0.6, 5]
    assert found["rhythm"]["flagged"] == 0
    assert found["rhythm"]["precision"] is None


@pytest.mark.parametrize(("days", "flagged"), [("91", 0), ("90", 1)])
def test_the_rule_of_the_check_is_that_of_the_loss(
    firm: Firm, reports: Reporter, days: str, flagged: int
) -> None:
    buy(firm, firm.customer(), "2026-03-31")
    rows = reports.json("rule_backtest", days=days, cutoffs="2026-06-30")["rows"]
    assert rows[0]["flagged"] == flagged


def test_usual_days_of_judgement_are_ends_of_months(firm: Firm, reports: Reporter) -> None:
    buy(firm, firm.customer(), "2026-03-15", "2026-11-20")
    rows = reports.json("rule_backtest")["rows"]
    cutoffs = sorted({row["cutoff"] for row in rows})
    assert cutoffs == ["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"]


# Win-back


@pytest.mark.requirement("S3-29")
def test_who_tried_and_how_it_ended(firm: Firm, reports: Reporter) -> None:
    """All bought every 10 days until 30 June 2026: in danger from 16 July on."""
    one, two = firm.staff("李娜"), firm.staff("赵敏")
    rhythm = ("2026-06-10", "2026-06-20", "2026-06-30")
    cases = {
        "救回": (one, date(2026, 7, 20), "2026-11-15"),
        "自己回来": (one, None, "2026-11-15"),
        "回来后才联系": (one, date(2026, 11, 16), "2026-11-15"),
        "试过仍流失": (two, date(2026, 7, 30), None),
        "没人管": (two, None, None),
    }
    for name, (owner, tried, back) in cases.items():
        customer = firm.customer(name, owner_id=owner)
        buy(firm, customer, *rhythm)
        if back:
            buy(firm, customer, back)
        if tried:
            firm.log(customer, noon(tried))
    stopped = firm.customer("淘汰", owner_id=two, trading_stopped_on=date(2026, 8, 1))
    buy(firm, stopped, *rhythm)
    answer = reports.json("win_back")
    rows = {row["salesperson"]: row for row in answer["rows"]}
    keys = ("at_risk", "tried", "saved", "lost_after_trying", "lost_without_try")
    assert [rows["李娜"][key] for key in keys] == [3, 1, 1, 0, 0]
    assert [rows["赵敏"][key] for key in keys] == [2, 1, 0, 1, 1]
    assert rows["李娜"]["days_to_first_try"] == 4.0
    assert rows["赵敏"]["days_to_first_try"] == 14.0
    assert answer["totals"]["days_to_first_try"] == 9.0
    assert reports.behind("win_back", TOTALS, "lost_without_try").count == 1


def test_every_danger_ends_in_one_way(demo: Reporter) -> None:
    for row in (*demo.json("win_back")["rows"], demo.json("win_back")["totals"]):
        ends = ("saved", "lost_after_trying", "lost_without_try", "came_back_alone", "still_open")
        assert sum(row[key] for key in ends) == row["at_risk"]


# Northwind


def test_lost_customers_of_northwind_are_the_silent_ones(northwind: Reporter) -> None:
    lost = northwind.json("lost_customers")
    silent = northwind.json("silent_customers", days="90")
    assert lost["totals"]["count"] == 16
    assert {row["code"] for row in lost["rows"]} == {row["code"] for row in silent["rows"]}
    assert all(row["kind"] == "by_rule" for row in lost["rows"])


def test_a_small_file_at_risk(northwind: Reporter) -> None:
    """The rhythm of each, computed once more from the rows behind."""
    result = northwind.result("at_risk")
    for row in result.rows:
        found = northwind.behind("at_risk", row.key, "usual_interval")
        days = sorted({each.cells[0] for each in found.rows})
        intervals = [(b - a).days for a, b in pairwise(days)]
        assert result.value(row, "usual_interval") == float(median(intervals))
        assert result.value(row, "days_silent") == (northwind.today - days[-1]).days
