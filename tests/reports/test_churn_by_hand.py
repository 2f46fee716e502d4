"""The reports on churn against plain loops over small firms made at random."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.codes import LossKind
from desktop_crm.core.money import from_units
from desktop_crm.queries.at_risk import at_risk_customers
from desktop_crm.queries.lost_list import lost_list
from desktop_crm.queries.win_back import Outcome, efforts
from desktop_crm.storage.workspace import Workspace
from tests.reports import churn_by_hand as by_hand
from tests.reports.made_up_firms import FIRMS, TODAY, Asking, Person

RULES = ChurnRules()
LASTS = st.sampled_from([TODAY, TODAY, TODAY - timedelta(45)])
FIRSTS = st.sampled_from([None, TODAY - timedelta(365), TODAY - timedelta(100)])
MADE_UP = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A file that firms are put into for one question each."""
    path: Path = tmp_path_factory.mktemp("firms") / "firm.crm"
    with Workspace.create(path) as workspace:
        asking = Asking(workspace)
        yield asking
        asking.close()


@pytest.mark.requirement("S3-30")
@MADE_UP
@given(firm=FIRMS)
def test_at_risk(ask: Asking, firm: list[Person]) -> None:
    assume(not any(_ships_twice_a_day(each) for each in firm))
    found = ask(firm, at_risk_customers, today=TODAY)
    expected: dict[str, tuple[Any, ...]] = {}
    for place, person in enumerate(firm):
        reasons = by_hand.reasons(person, TODAY, RULES)
        if reasons:
            year = by_hand.year_to(TODAY)
            days = [each.day for each in person.bought(TODAY)]
            expected[str(place)] = (
                reasons,
                (TODAY - max(days)).days,
                None if person.is_seasonal else by_hand.rhythm(days),
                by_hand.sales(person, *year),
                by_hand.margin(person, *year),
            )
    assert expected == {
        each.name: (
            [(reason.kind.value, reason.figure, reason.other) for reason in each.reasons],
            each.days_silent,
            each.usual_interval,
            each.sales_12m,
            each.margin_12m,
        )
        for each in found
    }


def _ships_twice_a_day(person: Person) -> bool:
    """Which of two deliveries of a day is the later one, nobody can tell."""
    days = [
        each.day + timedelta(each.shipped) for each in person.orders if each.shipped is not None
    ]
    return len(set(days)) < len(days)


@pytest.mark.requirement("S3-05", "S3-23")
@MADE_UP
@given(firm=FIRMS, first=FIRSTS, last=LASTS)
def test_lost_customers(ask: Asking, firm: list[Person], first: date | None, last: date) -> None:
    found = ask(firm, lost_list, first=first, last=last)
    expected: dict[str, tuple[Any, ...]] = {}
    for place, person in enumerate(firm):
        lost = by_hand.loss(person, last, RULES)
        if lost is not None and (first is None or lost.lost_on >= first):
            year = by_hand.year_to(lost.lost_on)
            days = [each.day for each in person.bought(last)]
            expected[str(place)] = (
                lost.lost_on,
                lost.kind,
                lost.danger_on,
                max(days, default=None),
                *by_hand.levels(person, last),
                by_hand.sales(person, *year),
                by_hand.margin(person, *year),
                len(by_hand.tries(person, lost.danger_on, last)),
                any(_stood(each.received, each.solved, lost.lost_on) for each in person.angry),
            )
    assert expected == {
        each.party.name: (
            each.lost_on,
            each.lost.kind,
            date.fromordinal(each.lost.danger_on),
            None if each.last_order is None else date.fromordinal(each.last_order),
            each.level,
            each.level_before,
            from_units(each.sales),
            None if each.margin is None else from_units(each.margin),
            each.attempts,
            each.in_anger,
        )
        for each in found.rows
    }
    had = [str(place) for place, person in enumerate(firm) if _was_ours(person, first, last)]
    assert (found.active, found.churned) == (len(had), len(set(had) & set(expected)))
    lost_days = [each.lost_on for each in found.rows]
    assert lost_days == sorted(lost_days, reverse=True)


def _stood(received: date, solved: date | None, day: date) -> bool:
    return received <= day and (solved is None or solved > day)


def _was_ours(person: Person, first: date | None, last: date) -> bool:
    """Whether the firm had a customer at the start of the days."""
    if first is None:
        return bool(person.bought(last))
    before = first - timedelta(1)
    return bool(person.bought(before)) and by_hand.loss(person, before, RULES) is None


@pytest.mark.requirement("S3-29")
@MADE_UP
@given(firm=FIRMS, first=FIRSTS, last=LASTS)
def test_win_back(ask: Asking, firm: list[Person], first: date | None, last: date) -> None:
    found = ask(firm, efforts, first=first, last=last)
    expected: dict[str, tuple[Any, ...]] = {}
    for place, person in enumerate(firm):
        danger = by_hand.latest_danger(person, last, RULES)
        if danger is None or (first is not None and danger.begin < first):
            continue
        tries = by_hand.tries(person, danger.begin, danger.back or last)
        expected[str(place)] = (
            danger.begin,
            danger.back,
            len(tries),
            (tries[0] - danger.begin).days if tries else None,
            _outcome(person, danger, last, is_tried=bool(tries)),
        )
    assert expected == {
        each.customer: (
            date.fromordinal(each.danger_on),
            None if each.back_on is None else date.fromordinal(each.back_on),
            each.tries,
            each.days_to_first_try,
            each.outcome,
        )
        for each in found
    }


def _outcome(person: Person, danger: by_hand.Danger, last: date, *, is_tried: bool) -> Outcome:
    if danger.back is not None:
        return Outcome.SAVED if is_tried else Outcome.RETURNED
    if by_hand.loss(person, last, RULES) is None:
        return Outcome.OPEN
    return Outcome.LOST_TRIED if is_tried else Outcome.LOST_UNTRIED


@MADE_UP
@given(firm=FIRMS, kind=st.sampled_from(LossKind))
def test_one_kind_of_loss_is_a_part_of_all(ask: Asking, firm: list[Person], kind: LossKind) -> None:
    whole = ask(firm, lost_list, first=None, last=TODAY).rows
    part = ask(firm, lost_list, first=None, last=TODAY, kind=kind).rows
    expected = {each.party.name for each in whole if each.lost.kind is kind}
    assert {each.party.name for each in part} == expected
