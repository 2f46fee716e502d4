"""Days written as a number alone, on sheets of a month, as offices make them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.exchange.clean.fixes import FixKind, apply_fix, fixes_for
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.imports import Draft, plan_again, read_plan
from desktop_crm.exchange.imports_summary import summarize
from tests.exchange.offices import Rows, office_file

TITLES = ["日期", "客户名称", "品名", "数量", "单价"]


def read(
    folder: Path, days: list[Any], *, sheet: str, title: str = "", name: str = "明细"
) -> Draft:
    above: Rows = [[title]] if title else []
    lines = [[day, f"客户{at}", "轴承", 1, 5] for at, day in enumerate(days)]
    path = folder / f"{name}.xlsx"
    return read_plan(office_file(path, {sheet: [*above, TITLES, *lines]}))


def days_of(draft: Draft) -> list[date]:
    return [each["order.date"] for each in draft.plan.tables[Entity.ORDER].records()]


def may(*days: int) -> list[date]:
    return [date(2024, 5, day) for day in days]


@pytest.mark.parametrize(
    "where",
    [
        {"sheet": "2024年5月"},
        {"sheet": "5月", "title": "2024年销售明细"},
        {"sheet": "5月", "name": "2024年销售明细"},
        {"sheet": "Sheet1", "title": "2024年5月销售明细"},
        {"sheet": "Sheet1", "name": "2024年5月销售明细"},
    ],
    ids=str,
)
def test_days_of_the_month_that_is_named(tmp_path: Path, where: dict[str, str]) -> None:
    draft = read(tmp_path, [3, "4日", "５号", "5.6", 5.7, 5.18, "31", date(2024, 5, 1)], **where)
    assert days_of(draft) == may(3, 4, 5, 6, 7, 18, 31, 1)
    assert not draft.plan.rejected()


def test_without_a_year_somebody_decides(tmp_path: Path) -> None:
    """The years offered are those of saving the file; nothing is taken before."""
    draft = read(tmp_path, [3, "31日"], sheet="5月")
    assert [each.value for each in draft.plan.rejected()] == ["5月3日", "5月31日"]
    assert not days_of(draft)
    (group,) = (each for each in summarize(draft).groups if each.effect is Effect.ROW_REJECTED)
    fixes = [fix for fix in fixes_for(group, draft) if fix.kind is FixKind.TAKE_YEAR]
    saved = datetime.fromtimestamp(draft.path.stat().st_mtime, UTC).year
    assert [fix.year for fix in fixes] == [saved, saved - 1]
    again = plan_again(draft, mapping=apply_fix(draft, replace(fixes[0], year=2024)))
    assert days_of(again) == may(3, 31)


@pytest.mark.parametrize(
    "where",
    [
        {"sheet": "Sheet1", "title": "2024年1-6月销售明细"},
        {"sheet": "5月", "title": "2024年6月销售明细"},
        {"sheet": "Sheet1", "title": "制表日期：2024年5月8日"},
        {"sheet": "Sheet1"},
    ],
    ids=str,
)
def test_without_one_month_the_rows_are_named(tmp_path: Path, where: dict[str, str]) -> None:
    draft = read(tmp_path, [3, "31日"], **where)
    assert [(each.value, each.reason) for each in draft.plan.rejected()] == [
        ("3", "not_a_date"),
        ("31日", "not_a_date"),
    ]


def test_numbers_that_lost_their_nought_are_told_by_the_rows_around(tmp_path: Path) -> None:
    """5.1 typed as 5.10 is a number like 5.1; what the rows around do not tell is rejected."""
    days = [5.1, 5.2, 5.3, 5.9, 5.1, 5.11, 5.29, 5.3, 5.31, 5.2]
    draft = read(tmp_path, days, sheet="2024年5月")
    assert days_of(draft) == may(1, 2, 3, 9, 10, 11, 29, 30, 31)
    noted = [each.value for each in draft.plan.problems if each.reason == "day_by_order"]
    assert noted == ["5.1", "5.2", "5.3", "5.1", "5.3"]
    assert [(each.row, each.value) for each in draft.plan.rejected()] == [(11, "5.2")]


def test_no_such_day_in_the_month(tmp_path: Path) -> None:
    draft = read(tmp_path, [31, 32, 0.5, 6.3], sheet="2024年6月")
    assert [each.row for each in draft.plan.rejected()] == [2, 3, 4, 5]


def test_a_person_may_say_that_numbers_are_no_days(tmp_path: Path) -> None:
    draft = read(tmp_path, [3], sheet="2024年5月")
    mapping = (replace(draft.mapping[0], reads_bare_days=False),)
    assert [each.value for each in plan_again(draft, mapping=mapping).plan.rejected()] == ["3"]


def test_only_the_day_of_the_record_may_be_a_number(tmp_path: Path) -> None:
    """A due day of 15 may be one of the next month."""
    rows: Rows = [
        ["日期", "客户名称", "品名", "数量", "单价", "交货日期"],
        [3, "甲", "轴承", 1, 5, 15],
    ]
    draft = read_plan(office_file(tmp_path / "a.xlsx", {"2024年5月": rows}))
    assert days_of(draft) == may(3)
    assert [(each.column, each.value) for each in draft.plan.problems if each.column] == [
        ("F", "15")
    ]


def test_a_sheet_for_each_month_is_one_list(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        f"{month}月": [TITLES, [3, "甲", "轴承", month, 5]] for month in (1, 2, 3)
    }
    draft = read_plan(office_file(tmp_path / "2024年销售明细.xlsx", sheets))
    assert days_of(draft) == [date(2024, 1, 3), date(2024, 2, 3), date(2024, 3, 3)]


@pytest.mark.parametrize(
    ("title", "header", "days"),
    [
        ("", "日期(民國)", ["113/05/03", "民國113年5月3日", 1130503, "113.5.3", "1130503"]),
        ("民國113年5月 銷售明細", "日期", ["113/05/03", 3, "5/3", "113-5-3"]),
        ("", "日期", ["民國113年5月3日", "民国113.5.3", "中華民國113年5月3日", "113年5月3日"]),
    ],
)
def test_years_of_the_republic(tmp_path: Path, title: str, header: str, days: list[Any]) -> None:
    rows: list[list[Any]] = [[header, "客戶名稱", "品名", "數量", "單價"]]
    rows += [[day, f"客{at}", "軸承", 1, 5] for at, day in enumerate(days)]
    above: Rows = [[title]] if title else []
    draft = read_plan(office_file(tmp_path / "a.xlsx", {"Sheet1": [*above, *rows]}))
    assert days_of(draft) == may(3) * len(days)


def test_three_figures_alone_are_no_year(tmp_path: Path) -> None:
    draft = read(tmp_path, ["113/05/03", "204年5月3日"], sheet="Sheet1")
    assert len(draft.plan.rejected()) == 2
