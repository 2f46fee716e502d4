"""A firm that goes out whole and comes back into an empty file is the same firm."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from typing_extensions import override

from desktop_crm.core.errors import UserError
from desktop_crm.core.language import load_language
from desktop_crm.exchange.firm_book.export import export_firm
from desktop_crm.exchange.firm_book.read import FirmBook, is_firm_book, read_firm_book
from desktop_crm.exchange.firm_book.restore import restore_firm
from desktop_crm.exchange.firm_book.sheets import EXACT, FILES, MARKER, book_sheets
from desktop_crm.exchange.reading.read import read_workbook
from desktop_crm.models import Base, Customer, LogEntry
from desktop_crm.services.customers import create_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.demo import make_demo_firm
from desktop_crm.services.log_entries import write_log_entry
from desktop_crm.storage.journal import journalled_tables
from desktop_crm.storage.workspace import Workspace
from tests.services.person import WORDS, Person
from tests.services.test_undo_everything import SEVERAL, STEPS, attempt
from tests.support.dump import visible

TODAY = date(2026, 11, 21)
DIRT = (
    *("a\r\nb", "_x0041_", "tab\tthere", "\x01\x1f", "=1+1", "'quoted", "#N/A", "  blanks  "),
    *("<b>&amp;", "\u202eright to left", "长" * 40_000, "12345678901234567890", "1e5", "TRUE"),
    *("\x7f\n" + "长" * 32_770, "a" + "😀" * 20_000, "\r" * 9 + "长" * 32_760),
    *("2026-01-01", "\ufeffmark", "😀" * 300, "line\u2028separator", "\x7f\x85"),
)


class DirtyPerson(Person):
    """Somebody who types what no workbook likes."""

    @override
    def word(self) -> str:
        return self.chance.choice((*WORDS, *DIRT))


def moved(source: Workspace, target: Workspace, path: Path, language: str = "zh_CN") -> FirmBook:
    """Export a firm and take it over elsewhere."""
    source.read(export_firm, target=path, language=load_language(language), today=TODAY)
    workbook = read_workbook(path)
    assert is_firm_book(workbook)
    book = read_firm_book(workbook)
    assert book.problems == []
    target.write(restore_firm, book=book)
    return book


def files_of(workspace: Workspace) -> set[tuple[str, bytes]]:
    table = Base.metadata.tables["attachment_content"]
    rows: Any = workspace.read(lambda session: session.execute(table.select()).fetchall())
    return {(row.sha256, row.content) for row in rows}


@settings(max_examples=12, deadline=None)
@given(
    codes=st.lists(st.sampled_from(sorted(STEPS)), min_size=5, max_size=25),
    seed=st.integers(0, 2**32),
    language=st.sampled_from(["zh_CN", "en"]),
)
def test_any_firm_comes_back_the_same(
    codes: list[str], seed: int, language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("book")
    with (
        Workspace.create(folder / "one.crm") as source,
        Workspace.create(folder / "two.crm") as target,
    ):
        source.write(found_firm, name="恒通商贸")
        target.write(found_firm, name="空账套")
        person = DirtyPerson(source, seed)
        for code in ["customer.create", "customer.create", *SEVERAL, "log_entry.write", *codes]:
            attempt(person, code)
        before = target.read(visible)
        moved(source, target, folder / "firm.xlsx", language)
        assert target.read(visible) == source.read(visible)
        target.undo()
        assert target.read(visible) == before


def test_a_believable_firm_comes_back_with_its_files(tmp_path: Path) -> None:
    with (
        Workspace.create(tmp_path / "one.crm") as source,
        Workspace.create(tmp_path / "two.crm") as target,
    ):
        source.write(make_demo_firm, today=TODAY, customers=30, seed=1)
        moved(source, target, tmp_path / "firm.xlsx")
        assert target.read(visible) == source.read(visible)
        assert files_of(source)
        assert files_of(target) == files_of(source)


def test_the_sheets_can_be_read_by_people(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "one.crm") as source:
        source.write(found_firm, name="恒通商贸")
        change = source.write(create_customer, name="苏州恒润五金", phones=["13800138000"])
        source.write(write_log_entry, customer_id=change.value, text="约好周五上门")
        source.read(
            export_firm, target=tmp_path / "a.xlsx", language=load_language("zh_CN"), today=TODAY
        )
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    visible_sheets = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert visible_sheets[:2] == ["客户", "联系人"]
    assert not {MARKER, EXACT, FILES} & set(visible_sheets)
    sheet = book["客户"]
    header = [cell.value for cell in sheet[1]]
    hidden = [d for d in sheet.column_dimensions.values() if d.hidden]
    assert hidden
    assert header.index("客户名称") < header.index("#id")
    log = book["跟进记录"]
    texts = {head.value: cell.value for head, cell in zip(log[1], log[2], strict=True)}
    assert (texts["客户"], texts["内容"]) == ("苏州恒润五金", "约好周五上门")
    for each in book.worksheets:
        if each.sheet_state == "visible":
            titles = [cell.value for cell in each[1] if not str(cell.value).startswith("#")]
            assert len(titles) == len(set(titles))


def test_changes_of_people_are_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "firm.xlsx"
    with (
        Workspace.create(tmp_path / "one.crm") as source,
        Workspace.create(tmp_path / "two.crm") as target,
    ):
        source.write(found_firm, name="恒通商贸")
        first = source.write(create_customer, name="恒润五金").value
        second = source.write(create_customer, name="海曙包装").value
        source.write(write_log_entry, customer_id=first, text="电话")
        source.read(export_firm, target=path, language=load_language("zh_CN"), today=TODAY)
        book = openpyxl.load_workbook(path)
        _set(book["客户"], "客户名称", "恒润五金", "恒润精密五金")
        _set(book["客户"], "城市", None, "苏州")
        _set(book["跟进记录"], "客户", "恒润五金", "海曙包装")
        book.save(path)
        read = read_firm_book(read_workbook(path))
        assert not read.problems
        target.write(restore_firm, book=read)
        names = target.read(lambda session: set(session.scalars(select(Customer.name))))
        owners = target.read(lambda session: session.scalars(select(LogEntry.customer_id)).all())
    assert names == {"恒润精密五金", "海曙包装"}
    assert owners == [second]


def test_a_text_of_odd_signs_can_be_changed_too(tmp_path: Path) -> None:
    path = tmp_path / "firm.xlsx"
    with Workspace.create(tmp_path / "one.crm") as source:
        source.write(found_firm, name="恒通商贸")
        source.write(create_customer, name="恒润五金", remark="第一行\x01\r\n第二行")
        source.write(create_customer, name="海曙包装", remark="另一个\x02")
        source.read(export_firm, target=path, language=load_language("zh_CN"), today=TODAY)
    book = openpyxl.load_workbook(path)
    _set(book["客户"], "备注", "另一个", "改过了")
    book.save(path)
    rows = read_firm_book(read_workbook(path)).rows["customer"]
    assert [row["remark"] for row in rows] == ["第一行\x01\r\n第二行", "改过了"]


@pytest.mark.parametrize(
    "text",
    [
        *("\n" + "长" * 32_767, "长" * 32_766 + "\r\n终", "\x01" * 5 + "长" * 32_767),
        *("a" + "😀" * 16_384, "😀" * 16_383 + "ab", "长" * 32_764 + "_x0041_", "长" * 32_767),
    ],
)
def test_a_text_that_is_about_as_long_as_a_cell_comes_back(text: str, tmp_path: Path) -> None:
    path = tmp_path / "firm.xlsx"
    with Workspace.create(tmp_path / "one.crm") as source:
        source.write(found_firm, name="恒通商贸")
        source.write(create_customer, name="恒润五金", remark=text)
        kept = source.read(lambda session: session.scalars(select(Customer.remark)).one())
        source.read(export_firm, target=path, language=load_language("zh_CN"), today=TODAY)
    (row,) = read_firm_book(read_workbook(path)).rows["customer"]
    assert row["remark"] == kept


def _set(sheet: Any, header: str, old: Any, new: str) -> None:
    """Change the first cell of a column that holds `old`."""
    column = next(cell.column for cell in sheet[1] if cell.value == header)
    cell = next(
        sheet.cell(row=row, column=column)
        for row in range(2, sheet.max_row + 1)
        if sheet.cell(row=row, column=column).value == old
    )
    cell.value = new


def test_a_value_that_does_not_fit_is_named_and_the_earlier_one_stays(tmp_path: Path) -> None:
    path = tmp_path / "firm.xlsx"
    with Workspace.create(tmp_path / "one.crm") as source:
        source.write(found_firm, name="恒通商贸")
        source.write(create_customer, name="恒润五金")
        source.read(export_firm, target=path, language=load_language("zh_CN"), today=TODAY)
    book = openpyxl.load_workbook(path)
    _set(book["客户"], "客户阶段", "潜在客户", "没有这个阶段")
    book.save(path)
    read = read_firm_book(read_workbook(path))
    (problem,) = read.problems
    assert (problem.reason, problem.value, problem.row) == ("firm_book_cell", "没有这个阶段", 2)
    assert read.rows["customer"][0]["stage"] == "prospect"


def test_a_firm_that_has_records_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "firm.xlsx"
    with Workspace.create(tmp_path / "one.crm") as source:
        source.write(found_firm, name="恒通商贸")
        source.write(create_customer, name="恒润五金")
        source.read(export_firm, target=path, language=load_language("en"), today=TODAY)
        before = source.read(visible)
        with pytest.raises(UserError) as refusal:
            source.write(restore_firm, book=read_firm_book(read_workbook(path)))
        assert refusal.value.code == "import.firm_is_not_empty"
        assert source.read(visible) == before


def test_every_table_of_the_firm_has_its_sheet_and_every_column_a_place() -> None:
    kept = {table.name for table in journalled_tables()}
    assert kept == {sheet.table.name for sheet in book_sheets()}
    for sheet in book_sheets():
        named = {column.name for column in sheet.columns}
        assert set(sheet.table.columns.keys()) - named <= {"name_key", "sort_key"}
        shown = [column.name for column in sheet.visible]
        assert shown, sheet.table.name
