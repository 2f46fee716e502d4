"""The reports page: cards, an opened report, the rows behind its numbers, its export."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.reports.registry import REPORTS
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.drop_view import DropView
from desktop_crm.ui.pages.reports.report_files import KINDS
from desktop_crm.ui.pages.reports.report_view import ReportView
from desktop_crm.ui.pages.reports.reports_page import ReportsPage
from desktop_crm.ui.routes import CardRoute, ReportRoute
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.doubles import FakeMessages, FakeToasts
from tests.ui.pages.reports.conftest import Open

pytestmark = pytest.mark.usefixtures("firm")


def opened(page: ReportsPage) -> ReportView:
    """The opened report."""
    assert page.view is not None
    return page.view


def shown_cells(page: ReportsPage) -> list[list[str]]:
    """The table as a person reads it."""
    table = opened(page).rows.table
    assert table is not None
    return [
        [cell.text if (cell := table.model.cell_at(row, column)) else "" for column in range(3)]
        for row in range(table.model.rowCount())
    ]


def press_bar(chart: Any, place: int, qtbot: QtBot) -> None:
    """Click a bar."""
    middle = QRectF(*chart.spots[place].box).center().toPoint()
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)


# The overview


def test_every_card_states_its_finding(open_page: Open) -> None:
    cards = open_page().overview.cards
    assert len(cards) == sum(len(report.presets) for report in REPORTS)
    for card in cards:
        assert card.result is not None
        assert card.accessibleDescription() == card.result.finding.say(card._language)


def test_a_card_opens_its_report(open_page: Open, context: Context, qtbot: QtBot) -> None:
    card = next(each for each in open_page().overview.cards if each.preset.key == "sales_by_region")
    qtbot.keyClick(card, Qt.Key.Key_Return)
    route = context.navigation.current
    assert isinstance(route, ReportRoute)
    assert (route.name, dict(route.settings)) == ("sales_by", {"axis": "region", "period": "year"})


def test_a_bar_of_a_card_opens_its_rows(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    card = next(each for each in page.overview.cards if each.preset.key == "sales_by_month")
    press_bar(card.chart, 0, qtbot)
    assert page.sheet is not None
    assert page.sheet.title == "Orders of Oct 2026"
    assert len(page.sheet.table.model.rows) == 2


def test_the_period_is_remembered(
    open_page: Open, context: Context, host: QMainWindow, qtbot: QtBot
) -> None:
    overview = open_page().overview
    region = next(each for each in overview.cards if each.preset.key == "sales_by_region")
    assert region.result is not None
    assert region.result.totals["sales"] == 2_000
    segment = overview._period.button("month")
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert region.result.totals["sales"] == 400
    again = ReportsPage(context)
    host.setCentralWidget(again)
    assert again.overview.period == "month"


def test_chips_show_one_group(open_page: Open, qtbot: QtBot) -> None:
    overview = open_page().overview
    qtbot.mouseClick(overview._chips.chip("deliveries"), Qt.MouseButton.LeftButton)
    visible = {card.preset.group for card in overview.cards if card.isVisible()}
    assert visible == {"deliveries"}


def test_a_change_is_seen_at_once(open_page: Open, context: Context, firm: Firm) -> None:
    card = open_page().overview.cards[0]
    assert card.result is not None
    before = card.result.totals["orders"]
    customer = firm.customer("新客户")
    change = _change_of(firm, customer)
    context.bus.changed.emit(change)
    assert card.result.totals["orders"] == before + 1


def _change_of(firm: Firm, customer: Any) -> Any:
    from desktop_crm.core.change import Change, Touched
    from desktop_crm.core.ids import new_id

    firm.order(customer, date(2026, 11, 9), 5)
    return Change(new_id(), "test", {}, None, {"sales_order": Touched(inserted=1)})


# One report


@pytest.mark.parametrize("name", [report.name for report in REPORTS])
def test_every_report_can_be_opened(open_page: Open, name: str) -> None:
    page = open_page(name)
    view = opened(page)
    assert view.result is not None
    assert view.rows.table is not None
    assert view._definition.text()
    assert page.title() == page.context.language.say(view.result.title)


def test_rows_and_sums_are_shown(open_page: Open) -> None:
    page = open_page("sales_by", axis="customer")
    assert shown_cells(page) == [["苏州恒润", "¥1,400", "2"], ["嘉兴箱包", "¥600", "1"]]
    sums = opened(page).rows.sums
    assert sums is not None
    assert sums.texts()["sales"] == "¥2,000"


def test_a_number_opens_the_rows_behind_it(
    open_page: Open, context: Context, qtbot: QtBot, host: QMainWindow
) -> None:
    page = open_page("sales_by", axis="customer")
    view = opened(page)
    assert view.rows.table is not None
    table = view.rows.table
    index = table.model.index(0, 1)
    place = table.view.visualRect(index).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    sheet = open_sheet(host)
    assert sheet is page.sheet is not None
    assert [row.cells[1] for row in page.sheet.table.model.rows] == ["SO-2", "SO-1"]
    assert "¥1,400" in page.sheet.panel._note.text()
    qtbot.keyClick(page.sheet.table.view, Qt.Key.Key_Return)
    assert isinstance(context.navigation.current, CardRoute)


def test_enter_opens_the_rows_behind(open_page: Open, qtbot: QtBot) -> None:
    page = open_page("sales_by", axis="customer")
    table = opened(page).rows.table
    assert table is not None
    table.view.choose(1)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert page.sheet is not None
    assert [row.cells[1] for row in page.sheet.table.model.rows] == ["SO-3"]


def test_a_sum_opens_everything(open_page: Open, qtbot: QtBot) -> None:
    page = open_page("sales_by", axis="customer")
    sums = opened(page).rows.sums
    assert sums is not None
    area = next(slot for column, slot in sums._slots() if column.key == "sales")
    qtbot.mouseClick(sums, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert page.sheet is not None
    assert len(page.sheet.table.model.rows) == 3


def test_a_name_opens_the_card(open_page: Open, context: Context, qtbot: QtBot) -> None:
    page = open_page("sales_by", axis="customer")
    table = opened(page).rows.table
    assert table is not None
    place = table.view.visualRect(table.model.index(0, 0)).center() - QPoint(40, 0)
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(context.navigation.current, CardRoute)


def test_settings_are_kept_in_route_and_preferences(open_page: Open, context: Context) -> None:
    page = open_page("sales_by")
    axis = opened(page).options.controls["axis"]
    assert isinstance(axis, ComboBox)
    axis.key_changed.emit("region")
    assert shown_cells(page)[0][0] == "华东"
    assert context.navigation.current == ReportRoute("sales_by", {"axis": "region"})
    open_page()
    again = open_page("sales_by")
    assert again.title() == "Sales by region"


def test_spoilt_preferences_are_forgotten(open_page: Open, context: Context) -> None:
    context.preferences.set_json("reports/sales_by/settings", {"axis": "colour"})
    assert open_page("sales_by").title() == "Sales by customer"


# Why the month differs


def test_the_waterfall_shows_customers_of_a_bar(open_page: Open, qtbot: QtBot) -> None:
    page = open_page("monthly_drop")
    view = opened(page)
    assert isinstance(view, DropView)
    assert "1,600 + 0 − 600 − 600 + 0 + 0 = 400" in view.equation.text()
    assert len(shown_cells(page)) == 2
    absent = next(place for place, spot in enumerate(view.chart.spots) if spot.key == "absent")
    press_bar(view.chart, absent, qtbot)
    assert [row[0] for row in shown_cells(page)] == ["嘉兴箱包"]
    assert view.rows.sums is not None
    assert view.rows.sums.texts()["difference"] == "−¥600"
    press_bar(view.chart, absent, qtbot)
    assert len(shown_cells(page)) == 2


def test_a_whole_bar_opens_everybody(open_page: Open, qtbot: QtBot) -> None:
    page = open_page("monthly_drop")
    press_bar(opened(page).chart, 0, qtbot)
    assert page.sheet is not None
    assert page.sheet.title == "Customers of Nov 2026 and Oct 2026"


# Export


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_is_exported(open_page: Open, context: Context, kind: str, tmp_path: Path) -> None:
    assert isinstance(context.messages, FakeMessages)
    assert isinstance(context.toasts, FakeToasts)
    path = tmp_path / f"report.{kind}"
    context.messages.files = [path]
    page = open_page("sales_by", axis="customer")
    page.start_export(kind)
    assert context.messages.asked[-1][1] == f"Sales by customer-20261121.{kind}"
    assert path.stat().st_size > 100
    assert context.toasts.shown == [f"Exported to report.{kind}"]
    if kind == "xlsx":
        rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
        assert rows[1][:3] == ("苏州恒润", None, 1_400)


def test_a_place_that_cannot_be_written_is_named(
    open_page: Open, context: Context, tmp_path: Path
) -> None:
    assert isinstance(context.messages, FakeMessages)
    context.messages.files = [tmp_path / "no such folder" / "report.xlsx"]
    page = open_page("sales_by")
    background: Any = context.background
    with pytest.raises(Exception, match=r"export\.cannot_write"):
        page.start_export("xlsx")
    assert background.problems == []
