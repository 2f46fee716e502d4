"""What leaves the customer list beside its rows: letters, contact files, templates, the firm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import openpyxl
import pytest
from PySide6.QtWidgets import QMainWindow

from desktop_crm.exchange.vcard.cards import read_cards
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.firm_export import export_whole_firm
from desktop_crm.ui.dialogs.template_sheet import ask_for_template
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from tests.builders import Firm
from tests.ui.doubles import FakeMessages, FakeToasts

OpenPage = Callable[[], CustomersPage]


@pytest.fixture
def two(firm: Firm) -> None:
    """Two customers, one with a contact person."""
    firm.contact(firm.customer("恒润五金", city="苏州"), "王建国", salutation="先生")
    firm.customer("海曙包装")


def goes_to(context: Context, target: Path) -> Path:
    cast(FakeMessages, context.messages).files = [target]
    return target


def letters(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True))


@pytest.mark.usefixtures("two")
def test_letters_to_all_rows(open_page: OpenPage, context: Context, tmp_path: Path) -> None:
    page = open_page()
    target = goes_to(context, tmp_path / "letters.xlsx")
    context.actions.action("list.letters").trigger()
    assert page.jobs.people is not None
    sheet = page.jobs.people.sheet
    assert sheet is not None
    sheet.everybody.click()
    sheet.save_button.click()
    assert {row[0] for row in letters(target)} == {"Dear Mr 王,", "Dear Sir or Madam,"}
    assert cast(FakeToasts, context.toasts).shown == ["Exported 2 rows to letters.xlsx"]
    asked = cast(FakeMessages, context.messages).asked
    assert asked[-1][1] == "Letters and labels-20261121.xlsx"


@pytest.mark.usefixtures("two")
def test_letters_to_chosen_rows(open_page: OpenPage, context: Context, tmp_path: Path) -> None:
    page = open_page()
    page.table.view.choose(0)
    target = goes_to(context, tmp_path / "letters.xlsx")
    page.start_letters()
    assert page.jobs.people is not None
    sheet = page.jobs.people.sheet
    assert sheet is not None
    sheet.chosen.click()
    sheet.save_button.click()
    assert len(letters(target)) == 1


@pytest.mark.usefixtures("two")
def test_people_as_a_contact_file(open_page: OpenPage, context: Context, tmp_path: Path) -> None:
    page = open_page()
    target = goes_to(context, tmp_path / "people.vcf")
    context.actions.action("list.cards").trigger()
    assert page.jobs.people is not None
    sheet = page.jobs.people.sheet
    assert sheet is not None
    sheet.everybody.click()
    sheet.save_button.click()
    (card,) = read_cards(target.read_text(encoding="utf-8").split("\n"))
    assert (card.name, card.company) == ("王建国", "恒润五金")


def test_a_template(context: Context, host: QMainWindow, tmp_path: Path) -> None:
    target = goes_to(context, tmp_path / "template.xlsx")
    sheet = ask_for_template(context, host)
    sheet.kinds["products"].click()
    sheet.save_button.click()
    assert openpyxl.load_workbook(target).worksheets[0].title == "Products"
    assert cast(FakeToasts, context.toasts).shown == ["template.xlsx was written"]


@pytest.mark.usefixtures("two")
def test_the_whole_firm(context: Context, host: QMainWindow, tmp_path: Path) -> None:
    target = goes_to(context, tmp_path / "firm.xlsx")
    export_whole_firm(context, host)
    sheets = openpyxl.load_workbook(target).sheetnames
    assert "Customers" in sheets
    assert cast(FakeToasts, context.toasts).actions[0][0] == "Open folder"
