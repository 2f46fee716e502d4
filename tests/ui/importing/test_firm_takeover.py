"""A whole firm from its workbook, taken over through the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_crm.core.language import load_language
from desktop_crm.exchange.firm_book.export import export_firm
from desktop_crm.services.customers import create_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.importing.firm_takeover import take_over_firm
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.widgets.sheet import open_sheet
from desktop_crm.ui.workbench import Workbench
from tests.support.dump import Dump, visible


@pytest.fixture
def book(tmp_path: Path) -> tuple[Path, Dump]:
    """A firm of two customers as a workbook, and what it holds."""
    path = tmp_path / "恒通商贸.xlsx"
    with Workspace.create(tmp_path / "source.crm") as source:
        source.write(found_firm, name="恒通商贸")
        for name in ("恒润五金", "海曙包装"):
            source.write(create_customer, name=name)
        source.read(
            export_firm, target=path, language=load_language("zh_CN"), today=date(2026, 11, 21)
        )
        return path, source.read(visible)


def content(bench: Workbench) -> Dump:
    assert bench.context is not None
    with Workspace.open(bench.context.firm.path) as workspace:
        return workspace.read(visible)


def test_an_empty_firm_becomes_the_one_of_the_workbook(
    open_bench: Workbench, book: tuple[Path, Dump], qtbot: QtBot
) -> None:
    path, wanted = book
    assert open_bench.context is not None
    take_over_firm(open_bench.context, open_bench.window, path)
    qtbot.waitUntil(lambda: isinstance(open_sheet(open_bench.window), ConfirmSheet), timeout=20_000)
    sheet = open_sheet(open_bench.window)
    assert isinstance(sheet, ConfirmSheet)
    assert "2" in sheet.text.text()
    before = content(open_bench)
    assert before != wanted, "nothing is written before somebody agrees"
    sheet.accept_button.click()
    assert open_bench.desk is not None
    qtbot.waitUntil(open_bench.desk.background.is_idle, timeout=20_000)
    assert content(open_bench) == wanted
    open_bench.context.actions.action("edit.undo").trigger()
    qtbot.waitUntil(open_bench.desk.background.is_idle, timeout=20_000)
    assert content(open_bench) == before


def test_a_firm_with_records_is_not_touched(
    open_bench: Workbench, book: tuple[Path, Dump], qtbot: QtBot
) -> None:
    assert open_bench.context is not None
    with Workspace.open(open_bench.context.firm.path) as workspace:
        workspace.write(create_customer, name="在这里的客户")
    before = content(open_bench)
    take_over_firm(open_bench.context, open_bench.window, book[0])
    qtbot.waitUntil(lambda: isinstance(open_sheet(open_bench.window), ConfirmSheet), timeout=20_000)
    sheet = open_sheet(open_bench.window)
    assert isinstance(sheet, ConfirmSheet)
    sheet.accept_button.click()
    assert open_bench.desk is not None
    qtbot.waitUntil(open_bench.desk.background.is_idle, timeout=20_000)
    assert content(open_bench) == before
