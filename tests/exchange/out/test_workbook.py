"""What leaves as a workbook is read back as what it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.core.tables import CellKind, Facts, Table, TableColumn
from desktop_crm.exchange.out.cleaning import LONGEST_TEXT, Cleaned, Flaw
from desktop_crm.exchange.out.workbook import write_workbook

COLUMNS = (
    TableColumn("name", "客户名称"),
    TableColumn("day", "下单日期", CellKind.DATE),
    TableColumn("sales", "金额", CellKind.MONEY),
    TableColumn("orders", "单数", CellKind.COUNT),
    TableColumn("share", "占比", CellKind.RATE),
    TableColumn("at", "时间", CellKind.MOMENT),
)
ROW = (
    "恒润五金",
    date(2026, 11, 21),
    Decimal("1234.5000"),
    37,
    0.319,
    datetime(2026, 11, 21, 4, 30, tzinfo=UTC),
)
DANGEROUS = [
    "=1+1", "+86 138", "-5", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "0012", "1E5", "2026-11-21",
    "13800138000", "  spaces  ", "a\nb", "a\r\nb", "<b>&amp;</b>", "😀", "TRUE", "#N/A", "'quoted",
    "\u202eright to left",
]  # fmt: skip


def cells(path: Path, sheet: int = 0) -> list[list[Any]]:
    found = openpyxl.load_workbook(path).worksheets[sheet]
    return [[cell.value for cell in row] for row in found.iter_rows()]


def test_values_keep_their_types_and_formats(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    assert write_workbook(path, [Table("客户", COLUMNS, [ROW])]) == []
    sheet = openpyxl.load_workbook(path)["客户"]
    header, row = list(sheet.iter_rows())
    assert [cell.value for cell in header] == [column.title for column in COLUMNS]
    assert [cell.number_format for cell in row] == [
        "@", "yyyy-mm-dd", "#,##0.00", "#,##0", "0.00%", "yyyy-mm-dd hh:mm",
    ]  # fmt: skip
    name, day, sales, orders, share, _at = (cell.value for cell in row)
    assert (name, day, orders) == ("恒润五金", datetime(2026, 11, 21), 37)  # noqa: DTZ001
    assert (sales, share) == (1234.5, 0.319)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F2"


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "out.xlsx"
    assert write_workbook(path, [Table("t", COLUMNS[:1], [(text,)])]) == []
    cell = openpyxl.load_workbook(path).worksheets[0]["A2"]
    assert (cell.data_type, cell.number_format) == ("s", "@")
    assert cell.value == text
    read = python_calamine.load_workbook(str(path)).get_sheet_by_index(0).to_python()
    assert isinstance(read[1][0], str)


@settings(max_examples=40, deadline=None)
@given(
    rows=st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
            st.dates(date(1900, 3, 1), date(2100, 1, 1)) | st.none(),
            st.decimals(-(10**9), 10**9, places=4) | st.none(),
        ),
        max_size=8,
    )
)
def test_any_table_comes_back(rows: list[Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("out") / "out.xlsx"
    cleaned = write_workbook(path, [Table("t", COLUMNS[:3], rows)])
    flawed = {each.row for each in cleaned}
    read: list[Any] = list(
        openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=2, max_col=3)
    )
    for number, ((name, day, money), found) in enumerate(zip(rows, read, strict=False), start=1):
        if number not in flawed and "_x" not in name:
            assert (found[0].value or "") == name
        assert (found[1].value.date() if found[1].value else None) == day
        assert found[2].value == (None if money is None else pytest.approx(float(money)))


@given(texts=st.lists(st.text(alphabet="甲a&<>_x0041_\r\n\t\x0b \ud83d", max_size=12), max_size=6))
@settings(max_examples=40, deadline=None)
def test_our_own_import_reads_every_text(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What is written at once and what needs care; text that looks like an escape is none."""
    path = tmp_path_factory.mktemp("texts") / "out.xlsx"
    columns = [TableColumn(str(place), "列") for place in range(len(texts) + 1)]
    cleaned = write_workbook(path, [Table("t", columns, [["x", *texts]])])
    book = python_calamine.load_workbook(str(path))
    row = book.get_sheet_by_index(0).to_python(skip_empty_area=False)[1]
    changed = {note.column for note in cleaned}
    assert changed <= {"列"}
    expected = [text.replace("\x0b", "").replace("\ud83d", "") for text in texts]
    assert [cell for cell in row[1:] if cell] == [text for text in expected if text]


def test_the_question_stands_on_the_second_sheet(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    facts = Facts("筛选条件", [("截至", "2026-11-21"), ("公式", "=1+1")])
    write_workbook(path, [Table("客户", COLUMNS[:1], [("甲",)])], facts=facts)
    assert [row[:2] for row in cells(path, 1)] == [["截至", "2026-11-21"], ["公式", "=1+1"]]
    sheet = openpyxl.load_workbook(path).worksheets[1]
    assert [dimension.hidden for dimension in sheet.column_dimensions.values()] == [0, 0, 1]
    assert openpyxl.load_workbook(path)["筛选条件"]["B2"].data_type == "s"


def test_what_a_workbook_cannot_hold_is_named(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    rows: list[tuple[Any, ...]] = [
        ("a\x07b", None, float("nan")),
        ("长" * 40_000, None, Decimal("Infinity")),
    ]
    cleaned = write_workbook(path, [Table("t", COLUMNS[:3], rows)])
    assert cleaned == [
        Cleaned("t", 1, "客户名称", Flaw.CONTROL_CHARACTERS),
        Cleaned("t", 1, "金额", Flaw.NOT_A_NUMBER),
        Cleaned("t", 2, "客户名称", Flaw.TOO_LONG),
        Cleaned("t", 2, "金额", Flaw.NOT_A_NUMBER),
    ]
    assert [len(row[0]) for row in cells(path)[1:]] == [2, LONGEST_TEXT]


def test_a_long_table_goes_on_in_further_sheets(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    rows = [(f"客户{n}",) for n in range(25)]
    write_workbook(path, [Table("客户", COLUMNS[:1], rows, totals=("合计",))], most_rows=11)
    workbook = openpyxl.load_workbook(path)
    assert workbook.sheetnames == ["客户", "客户 2", "客户 3"]
    found = [row[0].value for sheet in workbook for row in sheet.iter_rows(min_row=2)]
    assert found == [*(name for (name,) in rows), "合计"]
    assert {sheet["A1"].value for sheet in workbook} == {"客户名称"}


def test_titles_that_no_sheet_may_have_are_made_fit(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    titles = ["a/b:c?", "A b c", "x" * 50, "x" * 50, ""]
    write_workbook(path, [Table(title, COLUMNS[:1], []) for title in titles])
    names = openpyxl.load_workbook(path).sheetnames
    assert len({name.casefold() for name in names}) == 5
    assert max(map(len, names)) <= 31


def test_a_cancelled_export_leaves_nothing(tmp_path: Path) -> None:
    def progress(done: int, total: int) -> None:
        assert total == 0
        if done >= 4_000:
            raise Cancelled

    def rows() -> Iterator[tuple[str]]:
        for n in range(10_000):
            yield (f"客户{n}",)

    (tmp_path / "out.xlsx").write_text("old")
    with pytest.raises(Cancelled):
        write_workbook(tmp_path / "out.xlsx", [Table("t", COLUMNS[:1], rows())], progress=progress)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out.xlsx", "old")]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"export\.cannot_write"):
        write_workbook(tmp_path / "nowhere" / "out.xlsx", [Table("t", COLUMNS[:1], [])])


def test_signs_outside_the_basic_plane_count_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows = [("😀" * 20_000,), ("a" + "😀" * 20_000,), ("😀" * 16_383,)]
    cleaned = write_workbook(path, [Table("T", [TableColumn("a", "A")], rows)])
    assert [len(row[0]) for row in cells(path)[1:]] == [16_383, 16_384, 16_383]
    assert [each.row for each in cleaned] == [1, 2]
