"""Each page, report, setting, list and field can be come to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_crm.cli.export import KINDS
from desktop_crm.core.codes import OptionList
from desktop_crm.core.firm_settings import FIRM_SETTINGS
from desktop_crm.core.language import ENGLISH, load_language
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.reports.registry import REPORTS
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import ChooseCustomerSheet
from desktop_crm.ui.lists.condition_editor import ConditionEditor
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.pages.reports.overview import Overview
from desktop_crm.ui.pages.settings.firm_section import FirmSection
from desktop_crm.ui.pages.settings.lists_section import ListsSection
from desktop_crm.ui.pages.settings.sections import SECTIONS
from desktop_crm.ui.pages.settings.settings_page import SettingsPage
from desktop_crm.ui.palette.commands import report_items, setting_items
from desktop_crm.ui.rail import SETTINGS
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.sheet import open_sheet
from desktop_crm.ui.workbench import Workbench
from tests.inventory.checks import missing
from tests.ui.doubles import TODAY

EN = load_language(ENGLISH)
BY_ACTION = {"history": "edit.history", "bin": "edit.bin"}
BY_ENTER = {"card": "go.customers", "order": "go.orders"}
BY_CHOOSING = {"pair": "card.beside"}
BESIDE = {"contacts": "customers", "deliveries": "orders", "payments": "orders"}
"""The ways to the pages that are not on the rail."""


def ways() -> set[str]:
    """All pages to which a way is known."""
    on_rail = {spec.key for spec in PAGES if spec.on_rail}
    return on_rail | set(BY_ACTION) | set(BY_ENTER) | set(BY_CHOOSING) | set(BESIDE)


def page_on_show(program: Workbench) -> str:
    """The key of the page that the window shows."""
    desk = program.desk
    assert desk is not None
    assert desk.navigation.current is not None
    return desk.navigation.current.page


def rest(program: Workbench, qtbot: QtBot) -> None:
    """Wait until all is read."""
    assert program.desk is not None
    qtbot.waitUntil(program.desk.background.is_idle, timeout=20_000)


def test_there_is_a_way_to_every_page() -> None:
    assert missing([spec.key for spec in PAGES], ways()) == []
    assert missing(ways(), {spec.key for spec in PAGES}) == []


@pytest.mark.parametrize("page", [spec.key for spec in PAGES if spec.on_rail])
def test_the_rail_leads_to_its_pages(page: str, program: Workbench, qtbot: QtBot) -> None:
    rail = program.window.rail
    (rail.settings if page == SETTINGS else rail.items[page]).click()
    rest(program, qtbot)
    assert page_on_show(program) == page
    program.commands.trigger(f"go.{page}")
    assert page_on_show(program) == page


@pytest.mark.parametrize("page", BY_ACTION)
def test_an_action_leads_there(page: str, program: Workbench, qtbot: QtBot) -> None:
    program.commands.trigger(BY_ACTION[page])
    rest(program, qtbot)
    assert page_on_show(program) == page


def open_first_row(page: str, program: Workbench, qtbot: QtBot) -> None:
    """Press Enter on the first row of the list that leads to a page."""
    program.commands.trigger(BY_ENTER[page])
    rest(program, qtbot)
    shown = program.window.stack.current_page
    assert isinstance(shown, ListPage)
    qtbot.waitUntil(lambda: shown.table.model.rowCount() > 0, timeout=20_000)
    rest(program, qtbot)
    shown.table.view.choose(0)
    QTest.keyClick(shown.table.view, Qt.Key.Key_Return)
    rest(program, qtbot)


@pytest.mark.parametrize("page", BY_ENTER)
def test_enter_on_a_row_leads_there(page: str, program: Workbench, qtbot: QtBot) -> None:
    open_first_row(page, program, qtbot)
    assert page_on_show(program) == page


@pytest.mark.parametrize("page", BESIDE)
def test_a_press_beside_the_title_leads_there_and_back(
    page: str, program: Workbench, qtbot: QtBot
) -> None:
    title = next(EN.say(spec.title) for spec in PAGES if spec.key == page)
    program.commands.trigger(f"go.{BESIDE[page]}")
    rest(program, qtbot)
    press_beside(program, title)
    rest(program, qtbot)
    assert page_on_show(program) == page
    assert program.window.rail.lit == BESIDE[page]
    press_beside(program, next(EN.say(spec.title) for spec in PAGES if spec.key == BESIDE[page]))
    assert page_on_show(program) == BESIDE[page]
    program.commands.trigger(f"go.{page}")
    assert page_on_show(program) == page


def press_beside(program: Workbench, title: str) -> None:
    """Press the name of another list beside the title."""
    shown = program.window.stack.current_page
    assert isinstance(shown, ListPage)
    next(link for link in shown.head.findChildren(Link) if link.text() == title).click()


def test_choosing_another_customer_leads_to_the_pair(program: Workbench, qtbot: QtBot) -> None:
    open_first_row("card", program, qtbot)
    program.commands.trigger(BY_CHOOSING["pair"])
    sheet = open_sheet(program.window)
    assert isinstance(sheet, ChooseCustomerSheet)


def test_every_report_is_on_the_overview_and_in_the_palette(context: Context) -> None:
    presets = [(report.name, preset.key) for report in REPORTS for preset in report.presets]
    cards = {(card.report.name, card.preset.key) for card in Overview(context).cards}
    assert [each for each in presets if each not in cards] == []
    titles = [EN.say(preset.title) for report in REPORTS for preset in report.presets]
    assert missing(titles, {item.title for item in report_items(context, "")}) == []


def test_every_section_and_setting_is_on_the_page_and_in_the_palette(context: Context) -> None:
    page = SettingsPage(context)
    offered = {item.title for item in setting_items(context, "")}
    assert missing([spec.key for spec in SECTIONS], set(page.items)) == []
    assert missing([EN.say(spec.title) for spec in SECTIONS], offered) == []
    sections = [page.section(spec.key) for spec in SECTIONS]
    rows = [key for each in sections if isinstance(each, FirmSection) for key in each.rows]
    assert sorted(rows) == sorted(setting.key for setting in FIRM_SETTINGS)
    assert missing([EN.say(setting.title) for setting in FIRM_SETTINGS], offered) == []


def test_every_option_list_can_be_edited(context: Context) -> None:
    section = ListsSection(context)
    section.refresh()
    assert missing([str(each) for each in OptionList], keys_of(section.box)) == []


def keys_of(box: ComboBox) -> set[str]:
    """What a box offers."""
    return {str(box.itemData(index)) for index in range(box.count())}


def test_every_list_has_a_page_or_leaves_by_the_command_line() -> None:
    pages = {spec.key for spec in PAGES}
    assert missing([name for name in LISTINGS if name not in pages], set(KINDS)) == []


@pytest.mark.parametrize("name", LISTINGS)
def test_every_field_of_a_list_can_be_asked(name: str, context: Context) -> None:
    listing = LISTINGS[name]
    editor = ConditionEditor(
        Condition(listing.fields[0].key, Operator.FILLED),
        listing=listing,
        choices=FilterChoices(),
        language=context.language,
        today=lambda: TODAY,
    )
    assert missing(listing.keys, keys_of(editor.field_box)) == []


def test_the_check_of_ways_can_fail() -> None:
    assert missing(["home", "attic"], ways()) == ["attic"]
    assert missing(["industry"], set()) == ["industry"]
