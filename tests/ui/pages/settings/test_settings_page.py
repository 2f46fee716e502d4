"""Settings by mouse and keys: what is chosen is in the file, and can be taken back."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_crm.core.codes import FieldType, OptionList
from desktop_crm.core.firm_settings import FIRM_SETTINGS, SettingGroup
from desktop_crm.queries.backups import last_backup, usual_backup_folder
from desktop_crm.queries.firm_settings import firm_settings
from desktop_crm.queries.option_rows import option_rows
from desktop_crm.queries.staff_rows import staff_rows
from desktop_crm.services.backups import make_backup
from desktop_crm.services.custom_fields import create_custom_field
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.backups import chosen_folder
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.pages.settings.fields_section import FieldsSection
from desktop_crm.ui.pages.settings.firm_section import FirmSection
from desktop_crm.ui.pages.settings.folders_section import FoldersSection
from desktop_crm.ui.pages.settings.lists_section import ListsSection
from desktop_crm.ui.pages.settings.sections import SECTIONS
from desktop_crm.ui.pages.settings.setting_editors import LogoEditor
from desktop_crm.ui.pages.settings.settings_page import SettingsPage
from desktop_crm.ui.pages.settings.staff_section import StaffSection
from desktop_crm.ui.routes import SettingsRoute
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.doubles import FakeMessages, make_context
from tests.ui.firm_background import FirmBackground

Open = Callable[[str], SettingsPage]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)


@pytest.fixture
def messages() -> FakeMessages:
    return FakeMessages()


@pytest.fixture
def show(host: QMainWindow, tmp_path: Path, firm: Firm, messages: FakeMessages) -> Open:
    bus = Bus()
    background = FirmBackground(bus, firm.workspace)
    context = make_context(tmp_path, window=host, bus=bus, background=background)
    context = dataclasses.replace(context, messages=messages)
    page = SettingsPage(context)
    host.setCentralWidget(page)
    host.show()

    def go(section: str) -> SettingsPage:
        page.show_route(SettingsRoute(section))
        return page

    return go


def setting(firm: Firm, key: str) -> object:
    return firm.workspace.read(firm_settings)[key]


def section_of(page: SettingsPage) -> FirmSection:
    section = page.section(page.current)
    assert isinstance(section, FirmSection)
    return section


def logo_of(section: FirmSection) -> LogoEditor:
    editor = section.rows["firm.logo"].editor
    assert isinstance(editor, LogoEditor)
    return editor


def type_into(section: FirmSection, key: str, text: str) -> None:
    edit = section.rows[key].editor.focusProxy()
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [spec.key for spec in SECTIONS])
def test_every_section_opens(show: Open, key: str) -> None:
    page = show(key)
    assert page.current == key
    assert page.section(key).isVisible()


def test_every_setting_of_the_firm_can_be_edited(show: Open) -> None:
    page = show("firm")
    shown: set[str] = set()
    for key in ("firm", "rules", "experience"):
        page.show_route(SettingsRoute(key))
        shown |= set(section_of(page).rows)
    assert shown == {each.key for each in FIRM_SETTINGS}


def test_a_rule_is_changed_put_back_and_undone(show: Open, firm: Firm) -> None:
    section = section_of(show("rules"))
    type_into(section, "rule.churn_days", "120")
    assert setting(firm, "rule.churn_days") == 120
    row = section.rows["rule.churn_days"]
    assert row.reset.isVisible()
    row.reset.click()
    assert setting(firm, "rule.churn_days") == 90
    assert not row.reset.isVisible()
    firm.workspace.undo()
    assert setting(firm, "rule.churn_days") == 120


@pytest.mark.parametrize("text", ["many", "0", "99999", "1.5"])
def test_a_figure_that_cannot_be_is_refused_beside_its_field(
    show: Open, firm: Firm, text: str
) -> None:
    section = section_of(show("rules"))
    type_into(section, "rule.churn_days", text)
    assert setting(firm, "rule.churn_days") == 90
    assert section.rows["rule.churn_days"].problem_text


def test_a_decimal_keeps_its_places(show: Open, firm: Firm) -> None:
    type_into(section_of(show("rules")), "rule.at_risk_factor", "1.75")
    assert setting(firm, "rule.at_risk_factor") == Decimal("1.75")


def test_days_off_are_typed_as_a_list(show: Open, firm: Firm, qtbot: QtBot) -> None:
    section = section_of(show("rules"))
    edit = section.rows["calendar.days_off"].editor.focusProxy()
    assert isinstance(edit, QPlainTextEdit)
    edit.setFocus()
    edit.setPlainText("2026-12-24，2026/12/31, nonsense")
    with qtbot.waitSignal(section.rows["calendar.days_off"].committed):
        edit.clearFocus()
    assert setting(firm, "calendar.days_off") == (date(2026, 12, 24), date(2026, 12, 31))


def test_every_rule_of_thumb_says_where_it_comes_from() -> None:
    quoted = [each for each in FIRM_SETTINGS if each.group is SettingGroup.EXPERIENCE]
    assert quoted
    assert [each.key for each in quoted if each.source is None] == []


def test_a_logo_is_kept_and_taken_away(
    show: Open, firm: Firm, messages: FakeMessages, tmp_path: Path
) -> None:
    from PySide6.QtGui import QImage

    path = tmp_path / "logo.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    image.save(str(path))
    messages.files = [path]
    section = section_of(show("firm"))
    logo_of(section).ask()
    assert setting(firm, "firm.logo")
    logo_of(section).remove()
    assert not setting(firm, "firm.logo")


def test_a_file_that_is_no_picture_is_refused(
    show: Open, firm: Firm, messages: FakeMessages, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    path.write_text("no picture")
    messages.files = [path]
    logo_of(section_of(show("firm"))).ask()
    assert messages.informed
    assert not setting(firm, "firm.logo")


# Staff


def test_a_colleague_leaves_and_comes_back(show: Open, firm: Firm) -> None:
    firm.staff("张伟")
    section = show("staff").section("staff")
    assert isinstance(section, StaffSection)
    section.leave.click()
    assert [each.is_active for each in firm.workspace.read(staff_rows)] == [False]
    section.table.view.choose(0, 0)
    section.leave.click()
    assert [each.is_active for each in firm.workspace.read(staff_rows)] == [True]


# Lists


def entries(firm: Firm, list_name: OptionList) -> list[str]:
    return [each.name for each in firm.workspace.read(option_rows, list_name=list_name)]


def lists(page: SettingsPage) -> ListsSection:
    section = page.section("lists")
    assert isinstance(section, ListsSection)
    return section


@pytest.fixture
def regions(firm: Firm) -> list[str]:
    for name in ("华东", "华南", "华北"):
        firm.option(OptionList.REGION, name)
    return entries(firm, OptionList.REGION)


def test_an_entry_is_added_by_keys(
    show: Open, firm: Firm, regions: list[str], host: QMainWindow
) -> None:
    section = lists(show("lists"))
    section.choose_list(OptionList.REGION)
    section.add.click()
    sheet = open_sheet(host)
    assert sheet is not None
    QTest.keyClicks(host.focusWidget() or sheet, "Overseas")
    QTest.keyClick(host.focusWidget() or sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert entries(firm, OptionList.REGION) == [*regions, "Overseas"]


def test_entries_are_moved_merged_and_retired(
    show: Open, firm: Firm, regions: list[str], host: QMainWindow
) -> None:
    east = firm.workspace.read(option_rows, list_name=OptionList.REGION)[0].id
    firm.customer("恒润", region_id=east)
    section = lists(show("lists"))
    section.choose_list(OptionList.REGION)
    section.table.view.choose(0, 0)
    section.down.click()
    assert entries(firm, OptionList.REGION) == [regions[1], regions[0], regions[2]]
    section.table.select_key(east)
    section.merge.click()
    sheet = open_sheet(host)
    assert sheet is not None
    QTest.keyClick(host.focusWidget() or sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    rows = firm.workspace.read(option_rows, list_name=OptionList.REGION)
    assert [(each.name, each.uses) for each in rows] == [(regions[1], 1), (regions[2], 0)]
    section.table.view.choose(1, 0)
    section.retire.click()
    rows = firm.workspace.read(option_rows, list_name=OptionList.REGION)
    assert [each.is_retired for each in rows] == [False, True]


def test_customer_types_are_a_list_like_the_others(
    show: Open, firm: Firm, host: QMainWindow
) -> None:
    firm.write(found_firm, name="恒通")
    customer_id = firm.write(create_customer, name="恒润")
    section = lists(show("lists"))
    section.choose_list(OptionList.CUSTOMER_KIND)
    rows = section.table.model.rows
    assert [(row.code, row.uses) for row in rows[:2]] == [("customer", 1), ("dealer", 0)]
    section.table.view.choose(1, 0)
    section.rename.click()
    sheet = open_sheet(host)
    assert sheet is not None
    QTest.keyClicks(host.focusWidget() or sheet, "Our ")
    QTest.keyClick(host.focusWidget() or sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert entries(firm, OptionList.CUSTOMER_KIND)[:2] == ["Customer", "Our Dealer"]
    kinds = [row.id for row in rows[:2]]
    firm.write(update_customer, customer_id=customer_id, kinds=kinds)
    section.refresh()
    assert [row.uses for row in section.table.model.rows[:2]] == [1, 1]


# Own fields


def test_own_fields_are_listed_moved_and_retired(show: Open, firm: Firm) -> None:
    write = firm.workspace.write
    one = write(create_custom_field, owner="customer", name="预算", type_=FieldType.NUMBER).value
    write(create_custom_field, owner="customer", name="渠道", type_=FieldType.TEXT)
    section = show("fields").section("fields")
    assert isinstance(section, FieldsSection)
    section.table.select_key(one)
    section.down.click()
    assert [each.name for each in section.table.model.rows] == ["渠道", "预算"]
    section.table.select_key(one)
    section.retire.click()
    assert [each.is_retired for each in section.table.model.rows] == [False, True]


# This user on this PC


def test_backups_go_to_the_folder_that_was_chosen(
    show: Open, messages: FakeMessages, tmp_path: Path, firm: Firm
) -> None:
    section = show("folders").section("folders")
    assert isinstance(section, FoldersSection)
    path = firm.workspace.path
    assert section.backups.path.text() == str(usual_backup_folder(section.context.firm.path))
    messages.files = [tmp_path / "usb"]
    section.backups.change.click()
    folder = chosen_folder(section.context)
    assert section.backups.path.text() == str(folder) == str(tmp_path / "usb")
    copy = make_backup(path=path, folder=folder, progress=lambda _done, _of: None)
    assert copy.parent == folder
    assert last_backup(path=path, folder=folder) is not None
    assert last_backup(path=path) is None
