"""The sums over all orders read the covering indexes, and nothing is looked up at random."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_crm.core.periods import Month, twelve_months_to
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis
from desktop_crm.queries.sales_by_article import sales_by_article
from desktop_crm.queries.sales_by_axis import sales_by_axis
from desktop_crm.queries.sales_silence import silent_customers
from desktop_crm.queries.sales_totals import customers_by_month, sales_by_day
from tests.builders import Firm
from tests.support.query_plans import plans

TODAY = date(2026, 11, 21)
EVERYTHING = SalesScope(TODAY)


def test_days_come_from_the_index(firm: Firm) -> None:
    plan = plans(firm, lambda session: sales_by_day(session, EVERYTHING))
    assert "ix_sales_order_day_sales" in plan
    assert "SCAN sales_order\n" not in f"{plan}\n"


def test_customers_of_a_month_are_a_range_of_the_index(firm: Firm) -> None:
    months = [Month(2026, 10), Month(2026, 11)]
    plan = plans(firm, lambda session: customers_by_month(session, EVERYTHING, months))
    ranges = plan.count("ix_sales_order_day_sales (ordered_on>? AND ordered_on<?)")
    assert ranges == len(months)


@pytest.mark.parametrize("axis", [Axis.CUSTOMER, Axis.REGION, Axis.LEVEL])
def test_customers_are_summed_in_the_order_of_the_index(firm: Firm, axis: Axis) -> None:
    plan = plans(firm, lambda session: sales_by_axis(session, EVERYTHING, axis))
    assert "SCAN sales_order USING INDEX ix_sales_order_customer_sales" in plan


def test_lines_are_read_as_they_lie(firm: Firm) -> None:
    plan = plans(firm, lambda session: sales_by_article(session, EVERYTHING, Axis.PRODUCT))
    assert "ix_order_line_product" not in plan


def test_silence_is_read_from_the_index(firm: Firm) -> None:
    year = twelve_months_to(TODAY)
    plan = plans(firm, lambda session: silent_customers(session, TODAY, days=90, year=year))
    assert "SCAN sales_order USING INDEX ix_sales_order_customer_sales" in plan
