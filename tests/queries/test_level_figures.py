"""What the rule of the levels judges: the same sales and margins as everywhere, by customer."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from desktop_crm.core.code_texts import STAGE_TEXTS
from desktop_crm.core.codes import OrderState, Stage
from desktop_crm.core.customer_levels import LevelFigures
from desktop_crm.models import Customer, LevelChange
from desktop_crm.queries.level_figures import due_levels, level_by_rule, level_preview
from desktop_crm.queries.list_columns import Badge
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.rows import all_rows, list_order
from desktop_crm.services.demo import make_demo_firm
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.support.query_plans import plans

TODAY = date(2026, 11, 21)


def figures(firm: Firm, customer_id: UUID) -> LevelFigures:
    """What is judged of a customer, alone and among all."""
    alone = firm.read(level_by_rule, customer_id=customer_id, today=TODAY)
    preview = firm.read(level_preview, today=TODAY)
    for each in (*preview.changes, *preview.by_hand):
        if each.customer_id == customer_id:
            assert each == alone
    found: LevelFigures = alone.figures
    return found


@pytest.mark.requirement("S3-20")
def test_sales_of_twelve_months_less_returns_and_cancellations(firm: Firm) -> None:
    customer, other = firm.customer("甲"), firm.customer("乙")
    firm.order(customer, date(2025, 11, 21), 10_000)
    kept = firm.order(customer, date(2025, 11, 22), 700)
    firm.order(customer, TODAY, 300)
    firm.order(customer, TODAY + timedelta(1), 5_000)
    firm.order(customer, TODAY, 5_000, state=OrderState.CANCELLED)
    firm.order(customer, TODAY, 5_000, state=OrderState.DRAFT)
    firm.order(other, TODAY, 5_000)
    firm.goods_back(customer, TODAY, 50, order_id=kept)
    firm.goods_back(other, TODAY, 1)
    assert figures(firm, customer) == LevelFigures(TODAY, Decimal(950), None, 2, TODAY)


def test_the_margin_is_known_from_the_coverage_of_the_firm_on(firm: Firm) -> None:
    customer = firm.customer()
    known = {"quantity": Decimal(8), "unit_price": Decimal(100), "unit_cost": Decimal(75)}
    unknown = {"quantity": Decimal(2), "unit_price": Decimal(100)}
    firm.order(customer, TODAY, 1_000, lines=[known, unknown])
    assert figures(firm, customer).margin == Decimal("0.25")
    firm.order(customer, TODAY, 1, lines=[{"unit_price": Decimal(1)}])
    assert figures(firm, customer).margin is None


def test_somebody_who_never_ordered_has_no_figures(firm: Firm) -> None:
    customer = firm.customer()
    assert figures(firm, customer) == LevelFigures(TODAY)
    assert firm.read(level_by_rule, customer_id=UUID(int=1), today=TODAY) is None


def test_orders_are_read_from_the_index_of_customers(firm: Firm) -> None:
    plan = plans(firm, lambda session: level_preview(session, today=TODAY))
    assert "SCAN sales_order USING INDEX ix_sales_order_customer_sales" in plan


@pytest.mark.requirement("S3-21")
def test_first_time_or_repeat_whatever_the_stage_says(firm: Firm) -> None:
    shown: dict[str, str | None] = {}
    for orders, cancelled in ((0, 0), (0, 1), (1, 2), (2, 0), (5, 0)):
        customer = firm.customer(f"{orders} {cancelled}", stage=Stage.AT_RISK)
        for _ in range(orders):
            firm.order(customer, TODAY)
        for _ in range(cancelled):
            firm.order(customer, TODAY, state=OrderState.CANCELLED)
        only = ListFilter(records=(customer,))
        numbers = firm.read(list_order, listing=CUSTOMERS, today=TODAY, list_filter=only)
        options = {"listing": CUSTOMERS, "numbers": numbers, "today": TODAY, "columns": ("buyer",)}
        (row,) = firm.read(lambda session, options=options: list(all_rows(session, **options)))
        badge: Badge | None = row.values[0]
        shown[f"{orders} {cancelled}"] = str(badge.text) if badge else None
    assert shown == {
        "0 0": None,
        "0 1": None,
        "1 2": str(STAGE_TEXTS[Stage.FIRST_TIME]),
        "2 0": str(STAGE_TEXTS[Stage.REPEAT]),
        "5 0": str(STAGE_TEXTS[Stage.REPEAT]),
    }


@pytest.mark.requirement("S3-20", "S3-22")
@pytest.mark.parametrize("today", [date(2026, 11, 21), date(2026, 3, 1)])
def test_the_demo_firm_agrees_with_the_rule(tmp_path: Path, today: date) -> None:
    """Its levels are those of the first of the month, but for some that were given by hand."""
    with Workspace.create(tmp_path / "demo.crm") as workspace:
        workspace.write(make_demo_firm, today=today)
        preview = workspace.read(level_preview, today=today.replace(day=1))
        assert preview.changes == ()
        assert 0 < len(preview.by_hand) < 20
        assert workspace.read(due_levels, today=today) is None
        levels = workspace.read(lambda session: set(session.scalars(select(Customer.level))))
        assert levels == {None, 1, 2, 3, 4, 5}
        reasons = workspace.read(lambda session: session.scalars(select(LevelChange.reason)).all())
        assert all(reasons)
