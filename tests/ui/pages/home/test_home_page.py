"""The home page: one sentence, tiles that open what they count, who is leaving, today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from PySide6.QtWidgets import QMainWindow

from desktop_crm.core.codes import ComplaintState
from desktop_crm.core.language import ENGLISH, Language
from desktop_crm.models import Task
from desktop_crm.queries import home_leaving
from desktop_crm.queries.home_today import ItemKind
from desktop_crm.queries.listing.complaints import COMPLAINTS
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.rows import list_totals
from desktop_crm.reports.monthly_drop import REPORT
from desktop_crm.reports.registry import find_report
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.home.home_page import HomePage
from desktop_crm.ui.pages.home.story_words import StoryWords
from desktop_crm.ui.pages.home.tasks_sheet import TasksSheet
from desktop_crm.ui.routes import CardRoute, ComplaintsRoute, CustomersRoute, HomeRoute, ReportRoute
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY

OCTOBER, NOVEMBER = date(2026, 10, 10), date(2026, 11, 10)
Open = Callable[[], HomePage]


@pytest.fixture
def open_home(host: QMainWindow, context: Context) -> Open:
    """Shows the page in a window."""

    def show() -> HomePage:
        page = HomePage(context)
        host.setCentralWidget(page)
        host.show()
        context.navigation.go(HomeRoute())
        page.show_route(HomeRoute())
        return page

    return show


@pytest.fixture(params=[1, 2, 5_000], ids="customers in a part: {}".format)
def _parts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Customers are read in parts, of which small firms have one."""
    monkeypatch.setattr(home_leaving, "_PART", request.param)


def _sold_less(firm: Firm) -> tuple[UUID, UUID]:
    """One customer buys half, one stops, one is new: 300 before, 130 now."""
    smaller, absent, new = (firm.customer(name) for name in ("恒润五金", "海曙包装", "鹭江茶业"))
    firm.order(smaller, OCTOBER, 200)
    firm.order(absent, OCTOBER, 100)
    firm.order(smaller, NOVEMBER, 100)
    firm.order(new, NOVEMBER, 30)
    return smaller, absent


@pytest.mark.usefixtures("_parts")
def test_the_sentence_is_that_of_the_report_of_drops(firm: Firm, open_home: Open) -> None:
    _sold_less(firm)
    page = open_home()
    story = page.story.story
    assert story is not None
    result = firm.read(REPORT.run, settings=REPORT.read_settings(), today=TODAY)
    assert story.now.total == result.totals["after"] == Decimal(130)
    assert story.before.total == result.totals["before"] == Decimal(300)
    assert story.difference == result.totals["difference"]
    assert page.story.headline.text() == "Sales in Nov 2026: ¥130"
    assert page.story.verdict.text() == "56.7% less than before"
    assert "恒润五金" in page.story.reasons.text() or "海曙包装" in page.story.reasons.text()


@pytest.mark.usefixtures("_parts")
def test_the_parts_add_up_and_open_their_customers(
    firm: Firm, open_home: Open, context: Context
) -> None:
    smaller, absent = _sold_less(firm)
    page = open_home()
    story = page.story.story
    assert story is not None
    assert [part.difference for part in story.parts] == [0, -100, -100, 0, 30]
    assert [tile.figure for tile in page.story.parts.values()] == ["0", "−100", "−100", "0", "+30"]
    page.story.parts["absent"].click()
    route = context.navigation.current
    assert isinstance(route, CustomersRoute)
    assert route.filter.records == (absent,)
    assert route.filter.caption == "Nov 2026: No order"
    page.story.parts["smaller"].click()
    assert context.navigation.current.filter.records == (smaller,)  # type: ignore[union-attr]
    assert not page.story.parts["lost"].isEnabled(), "nobody stands behind it"


def test_parts_that_do_not_add_up_in_wan_are_told_in_yuan(firm: Firm, open_home: Open) -> None:
    smaller, absent = firm.customer("甲"), firm.customer("乙")
    firm.order(smaller, OCTOBER, 20_440)
    firm.order(absent, OCTOBER, 10_440)
    firm.order(smaller, NOVEMBER, 10_000)
    story = open_home().story.story
    assert story is not None
    english = StoryWords(Language(ENGLISH), story).parts()
    assert english[1:3] == ("−10,440", "−10,440")
    chinese = StoryWords(Language("zh_CN"), story).parts()
    assert chinese[1:3] == ("−10,440", "−10,440")


@pytest.mark.usefixtures("_parts")
def test_each_tile_opens_as_many_rows_as_it_counts(
    firm: Firm, open_home: Open, context: Context
) -> None:
    smaller, absent = _sold_less(firm)
    firm.receivable(absent, date(2026, 10, 31), 80)
    firm.complaint(smaller, noon(NOVEMBER), due_on=date(2026, 11, 24))
    firm.complaint(smaller, noon(OCTOBER), state=ComplaintState.CLOSED)
    page = open_home()
    for tile in (page.tiles.active, page.tiles.overdue):
        tile.click()
        route = context.navigation.current
        assert isinstance(route, CustomersRoute)
        found = firm.read(
            list_totals, listing=CUSTOMERS, today=TODAY, list_filter=route.filter
        ).count
        assert str(found) in {tile.figure, tile.detail.removeprefix("customers: ")}
    assert page.tiles.active.figure == "3"
    assert page.tiles.overdue.figure == "¥80"
    assert page.tiles.complaints.figure == "1"
    opened = []
    for tile in (page.tiles.complaints, page.tiles.at_risk, page.tiles.margin):
        tile.click()
        opened.append(context.navigation.current)
    assert isinstance(opened[0], ComplaintsRoute)
    waiting = firm.read(
        list_totals, listing=COMPLAINTS, today=TODAY, list_filter=opened[0].filter
    ).count
    assert page.tiles.complaints.figure == str(waiting)
    assert opened[1] == ReportRoute("at_risk")
    assert isinstance(opened[2], ReportRoute)


def test_the_margin_tells_how_much_of_the_cost_is_known(firm: Firm, open_home: Open) -> None:
    customer = firm.customer()
    firm.order(
        customer,
        NOVEMBER,
        200,
        lines=[
            {"unit_price": Decimal(100), "unit_cost": Decimal(60)},
            {"unit_price": Decimal(100), "unit_cost": None},
        ],
    )
    page = open_home()
    assert page.tiles.margin.figure == "¥40"
    assert page.tiles.margin.detail == "40.0% · 50% covered"


def test_the_margin_is_that_of_the_report_it_opens(
    firm: Firm, open_home: Open, context: Context
) -> None:
    line = {"unit_price": Decimal(100), "unit_cost": Decimal(60)}
    firm.order(firm.customer(), NOVEMBER, 90, discount=Decimal(10), lines=[line])
    page = open_home()
    page.tiles.margin.click()
    route = context.navigation.current
    assert isinstance(route, ReportRoute)
    report = find_report(route.name)
    settings = report.read_settings(route.settings)
    totals = firm.read(report.run, settings=settings, today=TODAY).totals
    assert page.tiles.margin.figure == f"¥{totals['margin']:,.0f}" == "¥30"


def _regular(firm: Firm, name: str = "长安模具厂") -> UUID:
    """Bought every ten days, then stopped for a month."""
    customer = firm.customer(name, level=5)
    for number in range(12):
        firm.order(customer, date(2026, 7, 1) + timedelta(days=10 * number), 1_000)
    return customer


def test_who_is_leaving_says_why_and_offers_a_visit(
    firm: Firm, open_home: Open, context: Context
) -> None:
    customer = _regular(firm)
    page = open_home()
    assert page.tiles.at_risk.figure == "1"
    assert page.tiles.at_risk.detail == "nothing planned: 1"
    (row,) = page.leaving.rows
    assert "10" in row.accessibleName()
    assert row.row.step is None
    row.click()
    assert context.navigation.current == CardRoute(customer)


def test_a_planned_step_stands_where_the_button_was(firm: Firm, open_home: Open) -> None:
    customer = _regular(firm)
    firm.task(customer, due_on=date(2026, 11, 27))
    page = open_home()
    (row,) = page.leaving.rows
    assert row.row.step is not None
    assert row.row.step.on == date(2026, 11, 27)
    assert page.tiles.at_risk.detail == "with a next step each"


def test_today_gathers_everything_that_has_a_day(firm: Firm, open_home: Open) -> None:
    customer = firm.customer("海曙包装", next_contact_on=TODAY)
    firm.task(firm.customer("恒润五金"), "送样品", due_on=TODAY)
    firm.task(firm.customer("鹭江茶业"), "回电话", due_on=TODAY - timedelta(days=3))
    firm.complaint(customer, noon(NOVEMBER), due_on=TODAY + timedelta(days=2))
    firm.order(customer, NOVEMBER, promised_on=TODAY + timedelta(days=1))
    firm.contact(customer, "沈丽", birthday=date(1985, 11, 23))
    firm.contact(customer, "周敏", birthday=date(1985, 12, 24))
    page = open_home()
    now = [row.item.kind for row in page.today.rows if row.item.due_on <= TODAY]
    soon = [row.item.kind for row in page.today.rows if row.item.due_on > TODAY]
    assert sorted(now) == [ItemKind.CONTACT, ItemKind.TASK, ItemKind.TASK]
    assert soon == [ItemKind.DELIVERY, ItemKind.BIRTHDAY, ItemKind.COMPLAINT]
    first = page.today.rows[0].item
    assert first.due_on == TODAY, "what is due today stands before what is late"


def test_one_press_ticks_a_task_off(firm: Firm, open_home: Open) -> None:
    task_id = firm.task(firm.customer(), "送样品", due_on=TODAY)
    page = open_home()
    (row,) = page.today.rows
    row.link.click()
    assert firm.row(Task, task_id).done_at is not None
    assert page.today.rows == []


def test_undated_tasks_stand_behind_their_tile(firm: Firm, open_home: Open) -> None:
    customer = firm.customer()
    firm.task(customer, "寄目录")
    page = open_home()
    assert page.tiles.undated.figure == "1"
    page.tiles.undated.click()
    sheet = open_sheet(page.window())
    assert isinstance(sheet, TasksSheet)
    assert sheet.table.current_row().title == "寄目录"


def test_a_change_elsewhere_waits_until_the_page_is_seen(
    firm: Firm, open_home: Open, host: QMainWindow, context: Context
) -> None:
    page = open_home()
    assert page.stack.currentWidget() is page.nothing, "an empty firm is invited to begin"
    page.hide()
    firm.customer()
    from desktop_crm.services.customers import create_customer

    context.background.write(create_customer, owner=host, name="鹭江茶业")
    assert page.stack.currentWidget() is page.nothing
    page.show()
    assert page.stack.currentWidget() is not page.nothing


def test_the_foot_warns_of_a_missing_backup(open_home: Open, firm: Firm) -> None:
    firm.customer()
    page = open_home()
    page.foot.show_backup(None)
    assert "no backup" in page.foot.backup.text()
    page.foot.show_backup(datetime(2026, 11, 21, 8, 30).astimezone())
    assert page.foot.backup.text() == "Last backup: Today 08:30"
