"""Templates: what is typed into them arrives, without a question and without the example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.codes import FieldType
from desktop_crm.core.language import Language, load_language
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.imports import Draft, read_plan, refusal
from desktop_crm.exchange.templates.kinds import TEMPLATES
from desktop_crm.exchange.templates.write import export_template
from desktop_crm.models import CustomField
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm

LANGUAGES = [load_language(code) for code in ("en", "zh_CN")]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """A firm's file with the lists that every firm has."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(found_firm, name="恒通商贸")
        yield Firm(workspace)


def written(firm: Firm, folder: Path, name: str, language: Language) -> Path:
    target = folder / f"{name}.xlsx"
    firm.read(export_template, target=target, template=name, language=language)
    return target


def filled(path: Path, *, over_the_example: bool = False) -> Draft:
    """The template with a row typed into it as its example goes, read again."""
    workbook = openpyxl.load_workbook(path)
    sheet: Any = workbook.worksheets[0]
    row = 2 if over_the_example else 3
    for column in range(1, sheet.max_column):
        sheet.cell(row, column).value = sheet.cell(2, column).value
    sheet.cell(row, 1).value = "恒润五金"
    workbook.save(path)
    return read_plan(path)


@pytest.mark.requirement("S1-11")
@pytest.mark.parametrize("language", LANGUAGES, ids=["en", "zh"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_every_column_is_understood(
    firm: Firm, tmp_path: Path, name: str, language: Language
) -> None:
    template = TEMPLATES[name]
    mapping = filled(written(firm, tmp_path, name, language)).mapping[0]
    assert mapping.kind is template.kind
    *columns, mark = mapping.columns
    assert [column.field for column in columns] == list(template.columns)
    assert mark.use is ColumnUse.SKIP


@pytest.mark.requirement("S1-11")
@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("over_the_example", [False, True])
def test_what_is_typed_arrives_and_the_example_does_not(
    firm: Firm, tmp_path: Path, name: str, over_the_example: bool
) -> None:
    path = written(firm, tmp_path, name, LANGUAGES[1])
    draft = filled(path, over_the_example=over_the_example)
    assert refusal(draft) is None
    assert not draft.plan.rejected()
    counts = draft.plan.counts()
    assert set(counts.values()) <= {1, 2}
    shown = {
        value
        for table in draft.plan.tables.values()
        for row in table.rows
        for value in row.values
        if isinstance(value, str)
    }
    assert "恒润五金" in shown
    assert not any(value.startswith("示例") for value in shown)


@pytest.mark.parametrize("name", TEMPLATES)
def test_an_untouched_template_brings_nothing(firm: Firm, tmp_path: Path, name: str) -> None:
    error = refusal(read_plan(written(firm, tmp_path, name, LANGUAGES[0])))
    assert error is not None


def test_lists_notes_and_formats_help_to_fill_it(firm: Firm, tmp_path: Path) -> None:
    firm.staff("李娜")
    book = openpyxl.load_workbook(written(firm, tmp_path, "customers", LANGUAGES[0]))
    sheet, lists = book.worksheets
    titles: dict[str, Any] = {str(cell.value): cell for cell in sheet[1]}
    ranges = {
        str(rule.sqref).split("2:")[0]: rule.formula1
        for rule in sheet.data_validations.dataValidation
    }
    assert lists.sheet_state == "hidden"
    for title in ("Industry", "Source", "Owner", "Customer level"):
        source = ranges[titles[title].column_letter]
        assert source.startswith("'Choices'!$")
    column = ranges[titles["Owner"].column_letter].split("$")[1]
    assert lists[f"{column}2"].value == "李娜"
    assert "Required." in titles["Customer name"].comment.text
    assert sheet.column_dimensions[titles["Customer code"].column_letter].number_format == "@"
    assert sheet["A2"].value == "Example: Suzhou Hengrun Hardware Co., Ltd."


def test_the_fields_of_the_firm_are_columns_too(firm: Firm, tmp_path: Path) -> None:
    firm.add(
        CustomField(
            owner="customer",
            name="供货方式",
            type=FieldType.CHOICE,
            position=0,
            choices=["直供", "经销"],
        )
    )
    book = openpyxl.load_workbook(written(firm, tmp_path, "customers", LANGUAGES[0]))
    sheet, lists = book.worksheets
    assert "供货方式" in [cell.value for cell in sheet[1]]
    assert "直供" in [cell.value for row in lists.iter_rows() for cell in row]


def test_nothing_internal_is_asked_for() -> None:
    asked = {key for template in TEMPLATES.values() for key in template.columns}
    assert not asked & {
        "product.cost",
        "line.cost",
        "product.supplier",
        "delivery.delay_reason",
        "complaint.cost",
    }
    assert all(key in FIELD_BY_KEY for key in asked)
