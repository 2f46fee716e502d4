"""The sums over all orders read the covering indexes, and nothing is looked up at random."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from desktop_crm.core.periods import Month, twelve_months_to
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis
from desktop_crm.queries.sales_by_article import sales_by_article
from desktop_crm.queries.sales_by_axis import sales_by_axis
from desktop_crm.queries.sales_silence import silent_customers
from desktop_crm.queries.sales_totals import customers_by_month, sales_by_day
from tests.builders import Firm

TODAY = date(2026, 11, 21)
EVERYTHING = SalesScope(TODAY)


@contextmanager
def statements() -> Iterator[list[tuple[str, Any]]]:
    """Every statement that is executed meanwhile."""
    found: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        found.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def plans(firm: Firm, question: Callable[[Session], object]) -> str:
    """How SQLite answers a question."""

    def explain(session: Session) -> str:
        with statements() as asked:
            question(session)
        connection = session.connection()
        return "\n".join(
            str(step[3])
            for statement, parameters in asked
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        )

    return str(firm.read(explain))


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
