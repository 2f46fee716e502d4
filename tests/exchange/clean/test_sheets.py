"""A whole sheet to values, with every loss named by sheet, row, column and reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.core.errors import Cancelled
from desktop_crm.exchange.clean.problems import EFFECTS, REASONS, Effect
from desktop_crm.exchange.clean.sheets import CleanSheet, clean_sheet
from desktop_crm.exchange.headers.understand import understand_sheet
from desktop_crm.exchange.reading.sheets import MergedRange, Sheet
from tests.exchange.sheets import make_sheet

HEADER = ["客户名称", "手机", "信用额度(万元)", "建档日期", "老板爱好"]


def clean(*rows: list[Any], header: list[Any] | None = None) -> CleanSheet:
    """A customer sheet with these rows below its header."""
    return clean_one(make_sheet([header or HEADER, *rows], name="客户"))


def clean_one(sheet: Sheet) -> CleanSheet:
    """A sheet by its own headers."""
    return clean_sheet(sheet, understand_sheet(sheet))


def test_columns_of_values() -> None:
    """Fields by key, columns without one by header, the numbers of the rows beside them."""
    sheet = clean(
        ["恒润五金", 13800138000, 3, "2024.3.5", "钓鱼"],
        [],
        ["海曙包装", None, "2万", 45356, None],
    )
    assert sheet.rows == [2, 4]
    assert sheet.column("customer.name") == ["恒润五金", "海曙包装"]
    assert sheet.column("customer.credit_limit") == [Decimal(30_000), Decimal(20_000)]
    assert sheet.column("customer.since") == [date(2024, 3, 5)] * 2
    phones = sheet.column("contact.mobile")
    assert phones is not None
    assert phones[1] is None
    assert sheet.kept == {"老板爱好": ["钓鱼", None]}
    assert sheet.problems == []


def test_every_loss_is_named() -> None:
    """Sheet, row, column, field, value, reason, and what became of it."""
    sheet = clean(
        ["恒润五金", "1.38E+10", "面议", "03/04/2026", "x"],
        ["海曙包装", 1.38e16, 3, "未知日期", "y"],
    )
    assert [
        (problem.row, problem.column, problem.field, problem.value, problem.reason)
        for problem in sheet.problems
    ] == [
        (2, "B", "contact.mobile", "1.38E+10", "digits_lost"),
        (2, "C", "customer.credit_limit", "面议", "not_a_number"),
        (2, "D", "customer.since", "03/04/2026", "date_ambiguous"),
        (3, "B", "contact.mobile", "13800000000000000", "digits_lost"),
        (3, "D", "customer.since", "未知日期", "not_a_date"),
    ]
    assert {problem.sheet for problem in sheet.problems} == {"客户"}
    assert {problem.effect for problem in sheet.problems} == {Effect.CELL_LEFT_OUT}
    assert sheet.column("customer.since") == [None, None]


def test_ambiguous_days_follow_the_rest_of_the_column() -> None:
    """Only when all others agree, and then each such day is noted."""
    days = ["03/04/2026", "03/25/2026", "12/31/2025", "2026-01-02", "05/05/2026"]
    sheet = clean(*([f"客户{number}", None, None, day] for number, day in enumerate(days)))
    assert sheet.column("customer.since") == [
        *(date(2026, 3, 4), date(2026, 3, 25), date(2025, 12, 31), date(2026, 1, 2)),
        date(2026, 5, 5),
    ]
    (problem,) = sheet.problems
    assert (problem.row, problem.reason, problem.effect) == (2, "date_ambiguous", Effect.NOTED)


@pytest.mark.parametrize("others", [(), ("bald",)])
def test_a_day_that_is_none_in_the_order_of_its_column(others: tuple[str, ...]) -> None:
    """Its order is known then, its year is still no year of a calendar here."""
    days = ["03/25/2026", "03/04/1800", *others]
    sheet = clean(*([f"客户{number}", None, None, day] for number, day in enumerate(days)))
    assert sheet.column("customer.since") == [date(2026, 3, 25), None, *(None for _ in others)]
    problem = sheet.problems[0]
    assert (problem.row, problem.reason) == (3, "date_out_of_range")
    assert problem.effect is Effect.CELL_LEFT_OUT


def test_a_column_that_contradicts_itself_is_not_guessed() -> None:
    """Days of both orders in one column: the ambiguous ones stay out."""
    days = ["03/04/2026", "03/25/2026", "25/03/2026"]
    sheet = clean(*([f"客户{number}", None, None, day] for number, day in enumerate(days)))
    assert sheet.column("customer.since") == [None, date(2026, 3, 25), date(2026, 3, 25)]
    assert [problem.reason for problem in sheet.problems] == ["date_ambiguous"]


def test_totals_and_notes_are_left_out_by_name() -> None:
    """They are no records, and the list says which rows they were."""
    sheet = clean(
        ["恒润五金", None, 3],
        ["合 计", None, 3],
        [None, None, None, None, "备注：仅供参考"],
    )
    assert sheet.rows == [2]
    assert [(problem.row, problem.reason, problem.effect) for problem in sheet.problems] == [
        (3, "total_row", Effect.ROW_LEFT_OUT),
        (4, "footer_row", Effect.ROW_LEFT_OUT),
    ]


def test_a_value_merged_down_belongs_to_each_row() -> None:
    """Merged cells hold their content in the first one only."""
    header = ["客户名称", "联系人", "职务", "地址"]
    rows: list[list[Any]] = [["恒润", "王", "经理", "苏州"], [None, "李", "会计", None]]
    merged = [MergedRange(2, 0, 3, 0), MergedRange(2, 3, 3, 3), MergedRange(1, 0, 1, 3)]
    sheet = clean_one(make_sheet([header, *rows], merged=merged))
    assert sheet.column("customer.name") == ["恒润", "恒润"]
    assert sheet.column("customer.address") == ["苏州", "苏州"]


def test_thousands_of_rows_in_blocks() -> None:
    """Block borders change nothing."""
    rows = [[f"客户{number}", 13_000_000_000 + number, number] for number in range(5_001)]
    sheet = clean(*rows)
    assert len(sheet) == 5_001
    assert sheet.rows == list(range(2, 5_003))
    assert sheet.column("customer.name") == [row[0] for row in rows]


def test_progress_can_stop_the_work() -> None:
    """The user's wish to stop goes through."""

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    sheet = make_sheet([HEADER, ["恒润五金"]])
    with pytest.raises(Cancelled):
        clean_sheet(sheet, understand_sheet(sheet), progress=stop)


def test_every_reason_and_effect_has_a_sentence() -> None:
    """Each with a source text of its own."""
    sentences = [text.source for text in (*REASONS.values(), *EFFECTS.values())]
    assert len(set(sentences)) == len(sentences)
    assert set(EFFECTS) == set(Effect)


def test_page_breaks_and_headings() -> None:
    """Titles that a program prints on each page, and rows merged to a heading, are no records."""
    header: list[str | None] = ["客户名称", "联系人", "电话"]
    rows: list[list[Any]] = [
        ["客户通讯录", None, None],
        header,
        ["华东大区", None, None],
        ["恒润五金", "王建国", "13800138001"],
        ["客户通讯录", None, None],
        header,
        ["客户通讯录", "李芳", "13800138002"],
    ]
    sheet = make_sheet(rows, merged=(MergedRange(3, 0, 3, 2),))
    clean = clean_sheet(sheet, understand_sheet(sheet))
    assert clean.column("customer.name") == ["恒润五金", "客户通讯录"]
    assert [(each.row, each.reason) for each in clean.problems] == [
        (3, "footer_row"),
        (5, "footer_row"),
        (6, "header_row"),
    ]
