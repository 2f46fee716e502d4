"""The month and year of a sheet, by its name, its title and its file."""

from __future__ import annotations

import pytest

from desktop_crm.exchange.headers.calendar import Period, counts_from_republic, period_of


@pytest.mark.parametrize(
    ("name", "title", "file_name", "year", "month"),
    [
        ("2024年5月", "", "", 2024, 5),
        ("5月", "", "", None, 5),
        ("5月份", "2024年销售明细", "", 2024, 5),
        ("5月", "", "2024年销售明细", 2024, 5),
        ("5月", "2023年度", "2024年销售明细", 2023, 5),
        ("Sheet1", "2024年5月送货明细", "", 2024, 5),
        ("Sheet1", "二〇二四年五月对账单", "", 2024, 5),
        ("Sheet1", "24年5月份对账单", "", 2024, 5),
        ("Sheet1", "民國113年5月銷貨明細", "", 2024, 5),
        ("Sheet1", "", "2024年5月送货单", 2024, 5),
        ("2024.05", "", "", 2024, 5),
        ("202405", "", "", 2024, 5),
        ("2024-5", "", "", 2024, 5),
        ("May 2024", "", "", 2024, 5),
        ("May", "", "", None, 5),
        ("十二月", "", "", None, 12),
        ("Sheet1", "制表日期：2024年5月8日", "2024年5月", 2024, None),
        ("Sheet1", "2024年1-6月送货明细", "", 2024, None),
        ("Sheet1", "2024年1月至6月", "", 2024, None),
        ("5月", "2024年6月送货明细", "", 2024, None),
        ("5月", "2023年与2024年对比", "", None, 5),
        ("Sheet1", "", "2024年", None, None),
        ("Marketing", "maybe", "", None, None),
    ],
)
def test_what_a_sheet_is_of(
    name: str, title: str, file_name: str, year: int | None, month: int | None
) -> None:
    assert period_of(name, [title, 3, ""], file_name) == Period(year, month)


@pytest.mark.parametrize("text", ["日期(民國)", "民国113年", "中華民國一一三年"])
def test_years_of_the_republic_are_said(text: str) -> None:
    assert counts_from_republic(["Sheet1", 3, text])
    assert not counts_from_republic(["日期", "2024年"])
