"""Books of accounts that have the month and the day in two columns."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop_crm.exchange.clean.sheets import CleanSheet, clean_sheet
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.understand import understand_sheet
from tests.exchange.sheets import make_sheet

HEADER = ["月", "日", "客户", "品名", "数量", "单价", "金额"]


def clean(*rows: list[Any], name: str = "2024年销售") -> CleanSheet:
    sheet = make_sheet(rows, name=name)
    return clean_sheet(sheet, understand_sheet(sheet))


def test_month_and_day_are_one_day() -> None:
    """A month that is told once holds for the rows below it."""
    sheet = clean(
        HEADER,
        [3, 5, "承德杏仁", "杏仁", 10, 20, 200],
        [None, 6, "承德杏仁", "杏仁", 1, 20, 20],
        ["4月", "1日", "承德杏仁", "杏仁", 1, 20, 20],
    )
    assert sheet.mapping.kind is SheetKind.ORDER_LINES
    assert sheet.column("order.date") == [date(2024, 3, 5), date(2024, 3, 6), date(2024, 4, 1)]
    assert sheet.kept == {}


def test_what_is_no_day_is_named_with_its_month() -> None:
    sheet = clean(HEADER, [3, 35, "承德杏仁", "杏仁", 10, 20, 200])
    assert [(each.value, each.reason) for each in sheet.problems] == [("3 35", "not_a_date")]


def test_days_without_a_year_are_not_guessed() -> None:
    sheet = clean(HEADER, [3, 5, "承德杏仁", "杏仁", 10, 20, 200], name="销售")
    assert [(each.value, each.reason) for each in sheet.problems] == [("3月5日", "date_incomplete")]


def test_a_title_may_hold_the_year() -> None:
    above = ["2024年", None, "客户", "品名", "数量", "单价", "金额"]
    below = ["月", "日", None, None, None, None, None]
    sheet = clean(above, below, [3, 5, "承德杏仁", "杏仁", 10, 20, 200], name="销售")
    assert sheet.column("order.date") == [date(2024, 3, 5)]
