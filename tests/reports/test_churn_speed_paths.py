"""The quick ways of judging churn give what counting by hand gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.churn import ChurnRules, usual_interval
from desktop_crm.queries.at_risk import at_risk_among, at_risk_customers, by_urgency
from desktop_crm.queries.rule_backtest import Rule, Score, judgements, scores
from desktop_crm.queries.trades import Party, Trade, Trades, key_ranges
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)
DAYS = st.lists(st.integers(730_000, 730_400), min_size=1, max_size=12).map(sorted)
PARTIES = st.builds(
    Party,
    name=st.just("恒润"),
    code=st.just(""),
    owner_id=st.just(""),
    owner=st.just(""),
    level=st.sampled_from([None, 1, 5]),
    is_seasonal=st.booleans(),
    churn_after_days=st.sampled_from([None, 20, 200]),
    stopped_on=st.none(),
    next_contact_on=st.none(),
)
CUTOFFS = st.lists(st.integers(729_990, 730_500), max_size=5, unique=True).map(sorted)


@given(days=DAYS)
def test_the_median_of_the_distinct_days(days: list[int]) -> None:
    distinct = sorted(set(days))
    between = [after - before for before, after in pairwise(distinct)]
    assert usual_interval(days) == (float(median(between)) if len(between) > 1 else None)


@given(days=DAYS, first=st.integers(729_990, 730_410), length=st.integers(-1, 200))
def test_sales_and_orders_of_some_days(days: list[int], first: int, length: int) -> None:
    trade = Trade(days, list(range(1, len(days) + 1)), [(days[0], 1)])
    last = first + length
    inside = [place for place, day in enumerate(days) if first <= day <= last]
    back = 1 if first <= days[0] <= last else 0
    assert trade.orders(first, last) == len(inside)
    assert trade.sales(first, last) == sum(place + 1 for place in inside) - back
    assert trade.until(last).days == [day for day in days if day <= last]


@given(each=st.lists(DAYS, max_size=6))
def test_columns_hold_the_trade_of_each_customer(each: list[list[int]]) -> None:
    keys = [f"{place:032x}" for place, days in enumerate(each) for _day in days]
    every = [day for days in each for day in days]
    sold = Trades(keys, every, every, {})
    assert [sold[key].days for key in sold] == each
    assert [day for _key, day in sold.last_days()] == [days[-1] for days in each]
    assert [day for _key, day in sold.first_days()] == [days[0] for days in each]
    assert [days for _key, days in sold.days()] == each


@given(customers=st.lists(st.tuples(PARTIES, DAYS), max_size=4), cutoffs=CUTOFFS)
def test_scores_count_the_judgements(
    customers: Sequence[tuple[Party, list[int]]], cutoffs: list[int]
) -> None:
    people = {str(place): party for place, (party, _days) in enumerate(customers)}
    sold = {str(place): Trade(days, days) for place, (_party, days) in enumerate(customers)}
    ordered = [(key, trade.days) for key, trade in sold.items()]
    rules = ChurnRules(days=60)
    found = scores(people, ordered, cutoffs, rules, 45)
    for rule in Rule:
        for cutoff in cutoffs:
            said = list(judgements(people, sold, [cutoff], rules, days=45, rule=rule))
            score = Score(
                len(said),
                sum(each.flagged for each in said),
                sum(each.back is None for each in said),
                sum(each.flagged and each.back is None for each in said),
            )
            assert found.get((rule, cutoff), Score()) == score


def test_parts_together_are_everybody(firm: Firm) -> None:
    for number in range(7):
        customer = firm.customer(f"客户{number}", is_seasonal=number == 6)
        for back in (100, 80, 60, 40 - number):
            cost = {"unit_price": Decimal(9), "amount": Decimal(9), "unit_cost": Decimal(5)}
            firm.order(customer, TODAY - timedelta(back), 9 + number, lines=[cost])
        firm.log(customer, noon(TODAY - timedelta(70)))
    whole = firm.read(at_risk_customers, today=TODAY)
    parts = firm.read(key_ranges, size=2)
    found = [each for part in parts for each in firm.read(at_risk_among, today=TODAY, among=part)]
    assert len(parts) > 2
    assert whole
    assert by_urgency(found) == whole
    assert {each.margin_12m for each in whole} == {Decimal(16)}
