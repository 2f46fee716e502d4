"""The columns of a sheet with samples, and the open question in columns of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.dates import DateOrder
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import KIND_RULES, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.import_columns import column_samples, fields_for
from desktop_crm.exchange.imports import (
    Draft,
    mapped_alike,
    plan_again,
    read_plan,
    sheets_alike,
    understand_again,
)
from tests.exchange.files import workbook_file

SKIP = ColumnUse.SKIP
HEADER = ["客户名称", "手机", "建档日期", "老板爱好", "地址"]


def drafted(folder: Path, *rows: Sequence[Any]) -> Draft:
    path = workbook_file(folder / "a.xlsx", {"客户": [["客户资料"], HEADER, *rows]})
    return read_plan(path)


def test_samples_are_different_values_from_the_top(tmp_path: Path) -> None:
    rows = [[f"客户{n % 7}", 13800138000 + n, None, "钓鱼" * 60, None] for n in range(20)]
    samples = column_samples(drafted(tmp_path, *rows), 0)
    name, phone, day, hobby, address = samples
    assert (name.samples, name.filled, name.rows) == (
        ("客户0", "客户1", "客户2", "客户3", "客户4"),
        20,
        20,
    )
    assert phone.samples[0] == "13800138000"
    assert (day.samples, day.filled, day.dates) == ((), 0, None)
    assert len(hobby.samples[0]) == 80
    assert hobby.samples[0].endswith("…")
    assert address.guesses[:2] == ("customer.address",)
    assert hobby.guesses == ()


def test_ambiguous_days_are_shown_in_both_orders(tmp_path: Path) -> None:
    days = ["03/04/2026", "03/04/2026", "25/03/2026", "03/25/2026", "05/05/2026", "2026-01-02"]
    draft = drafted(tmp_path, *([f"客户{n}", None, day, None, None] for n, day in enumerate(days)))
    dates = column_samples(draft, 0)[2].dates
    assert dates is not None
    assert (dates.ambiguous, dates.is_open) == (2, True)
    assert dates.proven == {DateOrder.DAY_FIRST: 1, DateOrder.MONTH_FIRST: 1}
    (example,) = dates.examples
    assert example[0] == "03/04/2026"
    assert example[1] == {DateOrder.DAY_FIRST: "2026-04-03", DateOrder.MONTH_FIRST: "2026-03-04"}
    columns = tuple(
        replace(each, date_order=DateOrder.DAY_FIRST) if each.field == "customer.since" else each
        for each in draft.mapping[0].columns
    )
    decided = plan_again(draft, mapping=(replace(draft.mapping[0], columns=columns),))
    assert decided.plan.problems == ()


@pytest.mark.parametrize("day", ["03/04/1800", "13/02/05", "25-12-23", "0/0/00"])
def test_days_that_cannot_be_swapped_ask_nothing(tmp_path: Path, day: str) -> None:
    """A year outside the calendar, or a month that is none: there are no two ways to show."""
    draft = drafted(tmp_path, ["恒润五金", None, day, None, None])
    assert column_samples(draft, 0)[2].dates is None


def read_as(folder: Path, name: str, header: str, *days: Any) -> list[str]:
    """What the samples of a column of days are read as; reasons in brackets."""
    rows: list[list[Any]] = [["订单编号", "客户名称", header, "品名", "数量", "单价"]]
    rows += [[f"S{n}", "恒润五金", day, "螺栓", 1, 2] for n, day in enumerate(days)]
    draft = read_plan(workbook_file(folder / "a.xlsx", {name: rows}))
    found = column_samples(draft, 0)[2].readings
    table = draft.plan.tables[Entity.ORDER]
    at = table.position("order.date")
    assert at is not None
    assert [each.value for each in found] == [str(row.values[at]) for row in table.rows]
    return [each.value or f"({each.reason})" for each in found]


def test_samples_are_read_as_the_import_reads_them(tmp_path: Path) -> None:
    """Years of the Republic, and the days of a month that the sheet names."""
    assert read_as(tmp_path, "订单", "下单日期(民國)", "113/05/03", "113/11/18") == [
        *("2024-05-03", "2024-11-18")
    ]
    assert read_as(tmp_path, "2024年5月", "日期", 3, "4日", "18号") == [
        *("2024-05-03", "2024-05-04", "2024-05-18")
    ]


def test_days_that_are_swapped_back_are_shown_so(tmp_path: Path) -> None:
    draft = drafted(tmp_path, ["恒润五金", None, date(2026, 3, 4), None, None])
    columns = tuple(
        replace(each, swaps_days=each.field == "customer.since")
        for each in draft.mapping[0].columns
    )
    again = plan_again(draft, mapping=(replace(draft.mapping[0], columns=columns),))
    [reading] = column_samples(again, 0)[2].readings
    assert reading.value == "2026-04-03"


def test_a_column_that_tells_its_order_is_not_open(tmp_path: Path) -> None:
    days = ["03/04/2026", "25/03/2026"]
    draft = drafted(tmp_path, *([f"客户{n}", None, day, None, None] for n, day in enumerate(days)))
    dates = column_samples(draft, 0)[2].dates
    assert dates is not None
    assert not dates.is_open


@pytest.mark.parametrize("kind", [rule.kind for rule in KIND_RULES])
def test_every_kind_offers_what_it_needs(kind: SheetKind) -> None:
    """The fields that a sheet must have are among those that its columns may be."""
    rule = next(rule for rule in KIND_RULES if rule.kind is kind)
    offered = {known.key for known in fields_for(kind)}
    assert {key for choice in rule.required for key in choice} <= offered
    assert not offered & rule.excluded
    assert fields_for(None) == ()


def test_another_kind_means_other_guesses(tmp_path: Path) -> None:
    draft = drafted(tmp_path, ["恒润五金", None, None, None, None])
    contacts = understand_again(draft, 0, SheetKind.CONTACTS, 2)
    again = plan_again(draft, mapping=(contacts,))
    assert column_samples(again, 0)[0].guesses == ("customer.name",)
    nothing = plan_again(draft, mapping=(replace(contacts, kind=None, columns=()),))
    assert column_samples(nothing, 0) == ()


def test_sheets_of_one_layout_are_one_choice(tmp_path: Path) -> None:
    """What is decided for one holds for the others; the names of their customers stay."""
    header = ["订单号", "订单日期", "品名", "数量", "单价", "老板爱好"]
    row = ["S1", "2024-03-05", "螺栓", 2, 3, "钓鱼"]
    names = ["恒润五金有限公司", "海曙包装厂"]
    sheets: dict[str, list[list[Any]]] = {name: [header, row] for name in names}
    sheets["客户"] = [HEADER, ["甲"]]
    draft = read_plan(workbook_file(tmp_path / "a.xlsx", sheets))
    assert sheets_alike(draft) == ((0, 1),)
    columns = (*draft.mapping[1].columns[:5], replace(draft.mapping[1].columns[5], use=SKIP))
    mapping = mapped_alike(draft, 1, replace(draft.mapping[1], columns=columns))
    assert [each.columns[-1].use for each in mapping[:2]] == [SKIP, SKIP]
    assert [each.constants[0].value for each in mapping[:2]] == names
    assert mapping[2] == draft.mapping[2]
