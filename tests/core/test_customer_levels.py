"""The rule of the levels: what it asks, and that a better trade never has a lower level."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.customer_levels import (
    RATED,
    Ask,
    LevelBar,
    LevelFigures,
    LevelRules,
    known_margin,
    reason_of_rule,
    rule_figures,
)
from desktop_crm.core.firm_settings import filled
from desktop_crm.storage.firm_settings import level_rules_of

DAY = date(2026, 11, 21)
USUAL = level_rules_of(filled({}))

amounts = st.decimals(-1_000_000, 10_000_000, places=4)
rates = st.decimals(-2, 1, places=4)
bars = st.builds(LevelBar, sales=amounts, margin=rates, days=st.integers(1, 3650))
rules = st.builds(
    LevelRules, bars=st.fixed_dictionaries(dict.fromkeys(RATED, bars)), coverage=st.just(Decimal(1))
)
figures = st.builds(
    LevelFigures,
    day=st.just(DAY),
    sales=amounts,
    margin=st.none() | rates,
    orders=st.integers(0, 500),
    last_order=st.none() | st.dates(date(2020, 1, 1), DAY),
)


def trade(sales: int, *, margin: str | None = "0.2", days: int = 10) -> LevelFigures:
    """Figures of a customer."""
    last = DAY - timedelta(days)
    rate = None if margin is None else Decimal(margin)
    return LevelFigures(DAY, Decimal(sales), rate, 1, last)


@pytest.mark.requirement("S3-20")
@pytest.mark.parametrize(
    ("found", "level"),
    [
        (trade(1_000_000), 5),
        (trade(999_999), 4),
        (trade(400_000), 4),
        (trade(150_000), 3),
        (trade(40_000), 2),
        (trade(39_999), 1),
        (trade(-5), 1),
        (LevelFigures(DAY), None),
        (trade(2_000_000, margin="0.1199"), 4),
        (trade(2_000_000, margin="0.12"), 5),
        (trade(2_000_000, margin="0.07"), 3),
        (trade(2_000_000, margin="-0.01"), 1),
        (trade(2_000_000, margin=None), 5),
        (trade(2_000_000, days=90), 5),
        (trade(2_000_000, days=91), 4),
        (trade(2_000_000, days=181), 2),
        (trade(2_000_000, days=366), 1),
    ],
)
def test_amount_margin_and_recency_make_the_level(found: LevelFigures, level: int | None) -> None:
    assert USUAL.level_of(found) == level


@pytest.mark.requirement("S3-20")
@given(rules=rules, found=figures, more=st.decimals(0, 1_000_000, places=4))
def test_more_money_never_lowers_the_level(
    rules: LevelRules, found: LevelFigures, more: Decimal
) -> None:
    richer = replace(found, sales=found.sales + more)
    assert (rules.level_of(richer) or 0) >= (rules.level_of(found) or 0)


@given(rules=rules, found=figures, days=st.integers(0, 400), rate=rates)
def test_a_later_order_or_a_better_margin_never_lowers_it_either(
    rules: LevelRules, found: LevelFigures, days: int, rate: Decimal
) -> None:
    before = rules.level_of(found) or 0
    if found.last_order is not None:
        later = replace(found, last_order=min(DAY, found.last_order + timedelta(days)))
        assert (rules.level_of(later) or 0) >= before
    if found.margin is not None:
        assert (rules.level_of(replace(found, margin=max(found.margin, rate))) or 0) >= before


@given(rules=rules, found=figures)
def test_equal_figures_have_equal_levels_whoever_they_are_of(
    rules: LevelRules, found: LevelFigures
) -> None:
    level = rules.level_of(found)
    assert level == rules.level_of(replace(found))
    assert (level is None) == (found.last_order is None)
    assert level in {None, 1, 2, 3, 4, 5}
    above = rules.next_after(level)
    if level and above:
        assert rules.bars[above].missing(found)


@given(found=figures)
def test_the_reason_of_a_step_holds_its_figures(found: LevelFigures) -> None:
    assert rule_figures(reason_of_rule(found)) == found


@pytest.mark.parametrize(
    "reason", [None, "", "大单", "rule", "rule a b c d e", "rule 2026-11-21 x - 1 -"]
)
def test_what_a_person_wrote_is_no_figure(reason: str | None) -> None:
    assert rule_figures(reason) is None


def test_what_is_missing_for_the_next_level() -> None:
    found = trade(500_000, margin="0.05", days=100)
    assert USUAL.bars[5].missing(found) == (Ask.SALES, Ask.MARGIN, Ask.DAYS)
    assert USUAL.bars[4].missing(found) == (Ask.MARGIN,)
    assert USUAL.next_after(5) is None
    assert USUAL.next_after(None) is None


def test_margins_are_of_what_was_sold() -> None:
    assert known_margin(3, 2) == Decimal("0.3333")
    assert known_margin(0, 2) is None
