"""The rows behind a number add up to it, for every number of every report."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.reports.registry import REPORTS, find_report
from desktop_crm.reports.report import TOTALS, Behind, ReportResult
from tests.reports.conftest import Reporter

CASES: tuple[tuple[str, dict[str, str]], ...] = (
    ("sales_by_month", {}),
    ("sales_by_month", {"net": "no"}),
    *(
        ("sales_by", {"axis": axis})
        for axis in ("customer", "product", "category", "region", "salesperson", "level")
    ),
    ("sales_by", {"axis": "country", "net": "no"}),
    ("pareto", {"of": "customers"}),
    ("pareto", {"of": "products"}),
    ("pareto", {"of": "salespeople"}),
    *(
        ("delivery_delays", {"by": by})
        for by in ("customer", "salesperson", "carrier", "product", "cause", "month")
    ),
    ("silent_customers", {}),
    ("growth", {}),
    ("growth", {"period": "month"}),
    ("new_and_repeat", {}),
    ("at_risk", {}),
    ("lost_customers", {}),
    ("win_back", {}),
    ("rule_backtest", {}),
    ("margins", {"axis": "category"}),
    ("receivables", {}),
    ("monthly_drop", {"month": "1997-02"}),
    ("monthly_drop", {"month": "1998-05", "against": "year"}),
)
DEMO_CASES: tuple[tuple[str, dict[str, str]], ...] = (
    ("at_risk", {}),
    ("lost_customers", {"period": "12m"}),
    ("win_back", {}),
    ("rule_backtest", {"cutoffs": "2026-03-31,2026-06-30"}),
    *(
        ("complaints_by", {"axis": axis})
        for axis in ("cause", "product", "customer", "salesperson", "month", "state")
    ),
    *(("margins", {"axis": axis}) for axis in ("customer", "product", "level")),
    ("receivables", {}),
    ("growth", {"period": "year"}),
    ("new_and_repeat", {"period": "year"}),
)
"""Reports that need complaints, costs, receivables and a log."""

MOST_ROWS = 6


def column_sum(found: Behind) -> Any:
    """The sum of the measured column."""
    keys = [column.key for column in found.columns]
    place = keys.index(found.measure)
    return sum((row.cells[place] or 0 for row in found.rows), 0)


def expected(result: ReportResult, key: str, column: str) -> Any:
    """The number in the report that was clicked."""
    if key == TOTALS:
        return result.totals.get(column)
    return result.value(result.row(key), column)


@pytest.mark.requirement("S1-28")
@pytest.mark.parametrize(("name", "texts"), CASES)
def test_rows_behind_add_up(northwind: Reporter, name: str, texts: dict[str, str]) -> None:
    check_all(northwind, name, texts)


@pytest.mark.parametrize(("name", "texts"), DEMO_CASES)
def test_rows_behind_the_demo_firm_add_up(demo: Reporter, name: str, texts: dict[str, str]) -> None:
    check_all(demo, name, texts)


def check_all(reports: Reporter, name: str, texts: dict[str, str]) -> None:
    """Open the rows behind every number of some rows and of the sums."""
    result = reports.result(name, **texts)
    keys = [row.key for row in result.rows]
    chosen = [*keys[: MOST_ROWS // 2], *keys[-MOST_ROWS // 2 :], TOTALS]
    opened = 0
    for column in result.columns:
        for key in dict.fromkeys(chosen) if column.opens else ():
            number = expected(result, key, column.key)
            if number is None:
                continue
            opened += 1
            check(reports.behind(name, key, column.key, **texts), number, column.key, result)
    assert opened


def check(found: Behind, number: Any, column: str, result: ReportResult) -> None:
    """A measured number is the sum, a count the number of rows, a rate is explained by both."""
    assert found.count == len(found.rows)
    if column == "coverage" and not number:
        assert not found.rows
        return
    if found.measure:
        assert column_sum(found) == found.total
    if isinstance(number, Decimal):
        assert found.measure
        assert found.total == number
    elif isinstance(number, int) and result.column(column).kind == "count":
        assert found.count == number
    elif column == "delay_rate":
        late = [row for row in found.rows if (cell(found, row, "days") or 0) > 0]
        assert round(len(late) / found.count, 6) == number
    elif column == "mean_delay_days":
        assert round(float(column_sum(found)) / found.count, 6) == number
    elif column == "max_delay_days":
        assert max(cell(found, row, "days") for row in found.rows) == number
    elif column in {"precision", "recall"}:
        right = [
            row
            for row in found.rows
            if cell(found, row, "flagged") and cell(found, row, "back_on") is None
        ]
        assert round(len(right) / found.count, 6) == number
    else:
        check_change(found, number, column)


def check_change(found: Behind, number: Any, column: str) -> None:
    """A mean is the sum by the number of rows; a change compares sums, where both stand there."""
    keys = {each.key for each in found.columns}
    if column in {"days_to_first_try", "mean_hours_to_solve"}:
        assert round(column_sum(found) / found.count, 6) == number
    elif (column.startswith("change") or column == "growth") and "before" in keys:
        before = sum(cell(found, row, "before") for row in found.rows)
        assert round(float(column_sum(found) / before), 6) == number


def cell(found: Behind, row: Any, key: str) -> Any:
    """A cell of a row behind a number."""
    return row.cells[[column.key for column in found.columns].index(key)]


@pytest.mark.parametrize("part", ["absent", "smaller", "grown", "new_or_back", "before", "after"])
def test_bars_of_the_waterfall(northwind: Reporter, part: str) -> None:
    result = northwind.result("monthly_drop", month="1997-02")
    found = northwind.behind("monthly_drop", part, "difference", month="1997-02")
    assert column_sum(found) == result.totals[part]


def test_bars_of_the_silent(northwind: Reporter) -> None:
    report = find_report("silent_customers")
    result = northwind.result("silent_customers")
    from desktop_crm.reports.silence_drawing import buckets

    keys = [each.key for each in buckets(result.settings.number("days"))]
    counts = [northwind.behind(report.name, key, "customer").count for key in keys]
    assert sum(counts) == result.totals["count"]


def test_every_row_opens_a_card(northwind: Reporter) -> None:
    found = northwind.behind("sales_by_month", "1997-02", "sales")
    assert all(len(row.customer_id) == 32 for row in found.rows)


def test_few_rows_still_say_how_many_there_are(northwind: Reporter) -> None:
    whole = northwind.behind("sales_by_month", TOTALS, "sales")
    few = northwind.behind("sales_by_month", TOTALS, "sales", limit="10")
    assert (len(few.rows), few.count, few.total) == (10, whole.count, whole.total)


def test_every_report_is_tried() -> None:
    assert {name for name, _texts in (*CASES, *DEMO_CASES)} == {report.name for report in REPORTS}
