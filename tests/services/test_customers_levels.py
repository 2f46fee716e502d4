"""Levels by the rule: written in one step, with history, and never over what a person decided."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.customer_levels import LevelFigures, rule_figures
from desktop_crm.core.language import CHINESE, load_language
from desktop_crm.models import Customer, LevelChange
from desktop_crm.queries.customer_standing import LevelStep, level_steps
from desktop_crm.queries.level_figures import due_levels, level_by_rule, level_preview
from desktop_crm.services.customers_levels import follow_level_rule, recompute_levels
from desktop_crm.services.customers_standing import set_level
from desktop_crm.services.firm_settings import set_settings
from desktop_crm.services.operation_texts import operation_sentence
from desktop_crm.services.orders_states import cancel_order
from desktop_crm.services.recycle_bin import delete_customers
from tests.builders import Firm

TODAY = date(2026, 11, 21)
DAY = TODAY - timedelta(10)


def preview(firm: Firm, today: date = TODAY) -> Any:
    """What recomputing would do."""
    return firm.read(level_preview, today=today)


def recompute(firm: Firm, today: date = TODAY, **more: Any) -> Any:
    """Do it."""
    found = preview(firm, today)
    rows = (*found.changes, *(found.by_hand if more else ()))
    figures = {each.customer_id: each.figures for each in rows}
    return firm.change(recompute_levels, figures=figures, on=today, **more)


def level(firm: Firm, customer_id: UUID) -> int | None:
    """The level now."""
    found: int | None = firm.row(Customer, customer_id).level
    return found


def history(firm: Firm, customer_id: UUID) -> list[tuple[int | None, int | None]]:
    """From and to, newest first."""
    found = firm.read(lambda session: level_steps(session, customer_id))
    return [(each.step.old, each.step.new) for each in found]


@pytest.mark.requirement("S3-20", "S3-22")
def test_levels_follow_the_trade_in_one_step_with_history(firm: Firm) -> None:
    large, small, never = firm.customer("大"), firm.customer("小"), firm.customer("无")
    firm.order(large, DAY, 1_200_000)
    firm.order(small, DAY, 500)
    change = recompute(firm)
    assert (change.value, change.words) == (2, {"month": "2026-11", "up": 2, "down": 0})
    assert [level(firm, each) for each in (large, small, never)] == [5, 1, None]
    step = firm.read(lambda session: level_steps(session, large))[0]
    assert step.changed_on == TODAY
    assert step.step == LevelStep(None, 5, LevelFigures(TODAY, Decimal(1_200_000), None, 1, DAY))
    assert (step.reason, step.author) == (None, None)
    assert preview(firm).changes == ()

    later = TODAY + timedelta(200)
    assert recompute(firm, later).words == {"month": "2027-06", "up": 0, "down": 1}
    assert history(firm, large) == [(5, 2), (None, 5)]
    firm.workspace.undo()
    assert level(firm, large) == 5
    assert history(firm, large) == [(None, 5)]


def test_nothing_changes_nothing_is_written(firm: Firm) -> None:
    firm.order(firm.customer(), DAY, 500)
    assert recompute(firm).touched
    assert not recompute(firm).touched


@pytest.mark.requirement("S3-20")
def test_a_level_by_hand_wins_until_it_is_lifted(firm: Firm) -> None:
    customer = firm.customer()
    firm.order(customer, DAY, 500)
    recompute(firm)
    firm.write(set_level, customer_id=customer, level=4, reason="新工厂投产", on=TODAY)
    assert not recompute(firm).touched
    assert level(firm, customer) == 4
    (kept,) = preview(firm).by_hand
    assert (kept.old, kept.new) == (4, 1)
    given = firm.read(lambda session: level_steps(session, customer))[0]
    assert (given.step, given.reason) == (LevelStep(1, 4), "新工厂投产")

    found = firm.read(level_by_rule, customer_id=customer, today=TODAY)
    firm.write(follow_level_rule, customer_id=customer, figures=found.figures, on=TODAY)
    assert level(firm, customer) == 1
    assert not firm.row(Customer, customer).level_is_manual
    assert history(firm, customer)[0] == (4, 1)
    assert preview(firm).by_hand == ()


def test_a_level_is_kept_as_it_is_against_the_rule(firm: Firm) -> None:
    customer = firm.customer()
    firm.order(customer, DAY, 500_000)
    recompute(firm)
    firm.write(set_level, customer_id=customer, level=4, reason="年底前不动")
    assert firm.row(Customer, customer).level_is_manual
    assert [(row.old, row.new, row.is_manual) for row in firm.rows(LevelChange)] == [
        (None, 4, False),
        (4, 4, True),
    ]
    assert not recompute(firm, TODAY + timedelta(300)).touched
    assert not firm.change(set_level, customer_id=customer, level=4).touched


def test_levels_that_came_without_a_history_count_as_given_by_hand(firm: Firm) -> None:
    brought = firm.customer(level=3)
    firm.order(brought, DAY, 500)
    assert not recompute(firm).touched
    assert recompute(firm, also_by_hand=True).words["down"] == 1
    assert level(firm, brought) == 1
    assert not firm.row(Customer, brought).level_is_manual


def test_everybody_can_go_back_to_the_rule_at_once(firm: Firm) -> None:
    agreed, lower = firm.customer("甲"), firm.customer("乙")
    for customer in (agreed, lower):
        firm.order(customer, DAY, 500_000)
    firm.write(set_level, customer_id=agreed, level=4)
    firm.write(set_level, customer_id=lower, level=2)
    change = recompute(firm, also_by_hand=True)
    assert change.words == {"month": "2026-11", "up": 1, "down": 0}
    assert [level(firm, each) for each in (agreed, lower)] == [4, 4]
    assert preview(firm).by_hand == ()
    firm.workspace.undo()
    assert len(preview(firm).by_hand) == 2


def test_what_changed_since_the_preview_is_left_alone(firm: Firm) -> None:
    decided, gone = firm.customer("甲"), firm.customer("乙")
    for customer in (decided, gone):
        firm.order(customer, DAY, 500_000)
    figures = {each.customer_id: each.figures for each in preview(firm).changes}
    firm.write(set_level, customer_id=decided, level=1)
    firm.write(delete_customers, customer_ids=[gone])
    assert not firm.change(recompute_levels, figures=figures, on=TODAY).touched


def test_once_a_month_and_not_again_when_it_was_undone(firm: Firm) -> None:
    customer = firm.customer()
    firm.order(customer, DAY, 500)
    due = firm.read(due_levels, today=TODAY)
    assert [each.customer_id for each in due.changes] == [customer]
    recompute(firm)
    assert firm.read(due_levels, today=TODAY) is None
    firm.workspace.undo()
    assert firm.read(due_levels, today=TODAY) is None
    assert firm.read(due_levels, today=date(2026, 12, 1)) is not None
    firm.write(set_settings, values={"level.recomputed": "asked"})
    assert firm.read(due_levels, today=date(2026, 12, 1)) is None


def test_a_cancelled_only_order_takes_the_level_of_the_rule_away(firm: Firm) -> None:
    customer = firm.customer()
    order = firm.order(customer, DAY, 500)
    recompute(firm)
    firm.write(set_level, customer_id=firm.customer("乙"), level=3)
    firm.write(cancel_order, order_id=order)
    assert recompute(firm).words["down"] == 1
    assert level(firm, customer) is None


def test_the_step_is_named_in_business_words() -> None:
    words = {"month": "2026-11", "up": 12, "down": 5}
    code = "customer.recompute_levels"
    said = operation_sentence(load_language("en"), code, words)
    assert said == "Levels recomputed for Nov 2026: 12 up, 5 down"
    undone = operation_sentence(load_language("en"), "undo", {"code": code, "words": words})
    assert undone == "Undid: Levels recomputed for Nov 2026: 12 up, 5 down"
    assert "2026年11月" in operation_sentence(load_language(CHINESE), code, words)


def test_the_history_tells_the_rule_from_a_person(firm: Firm) -> None:
    customer = firm.customer()
    firm.order(customer, DAY, 500)
    recompute(firm)
    firm.write(set_level, customer_id=customer, level=5, reason="rule of thumb")
    by_rule, by_hand = firm.rows(LevelChange)
    assert rule_figures(by_rule.reason) is not None
    assert (rule_figures(by_hand.reason), by_hand.is_manual) == (None, True)
