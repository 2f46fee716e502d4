"""The card as a user meets it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMainWindow

from desktop_crm.core.codes import Stage
from desktop_crm.core.periods import Month
from desktop_crm.models import Customer, Task
from desktop_crm.queries.customer_facts import customer_facts
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.customers_standing import hold_credit, set_level
from desktop_crm.services.log_entries import write_log_entry
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.services.tasks import add_task
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_order_dialog import ChooseOrderSheet
from desktop_crm.ui.dialogs.customer_decision import DecisionSheet
from desktop_crm.ui.dialogs.customer_dialog import CustomerSheet
from desktop_crm.ui.dialogs.customer_operation import OperationSheet
from desktop_crm.ui.dialogs.log_entry_dialog import LogEntrySheet
from desktop_crm.ui.dialogs.log_entry_view import EntrySheet
from desktop_crm.ui.pages.card.card_page import CardPage
from desktop_crm.ui.pages.card.card_tabs import Tab
from desktop_crm.ui.pages.card.contacts_panel import ContactsPanel
from desktop_crm.ui.pages.card.facts_panel import FactsPanel
from desktop_crm.ui.pages.card.history_panel import HistoryPanel
from desktop_crm.ui.pages.card.orders_panel import OrdersPanel
from desktop_crm.ui.pages.card.timeline_panel import TimelinePanel
from desktop_crm.ui.routes import CardRoute, CustomersRoute, OrderRoute
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm, noon
from tests.ui.pages.card.conftest import Open
from tests.ui.pressing import press

DAY = date(2026, 11, 10)


def _strip(page: CardPage) -> list[str]:
    return [page.tabs.strip.button(tab).text() for tab in Tab]


def test_a_customer_with_nothing_looks_right(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer("甲厂")
    page = open_card(customer_id)
    assert page.title() == "甲厂"
    assert _strip(page) == [
        "Facts",
        "Contact persons 0",
        "Contact history 0",
        "Orders 0",
        "Complaints 0",
        "Attachments 0",
        "History",
    ]
    assert page.head.banners == []
    for tab in Tab:
        page.show_route(CardRoute(customer_id, tab))
        assert page.tabs.panel(tab).isVisible()


@pytest.mark.requirement("S4-01", "S4-02", "S1-15")
def test_all_about_a_customer_from_one_open(firm: Firm, open_card: Open) -> None:
    lina = firm.staff()
    customer_id = firm.write(
        create_customer,
        name="苏州恒润精密五金",
        owner_id=lina,
        contact={"name": "王建国", "phones": ("13805126621",), "preferences": "爱喝茶"},
        credit_limit=Decimal(100),
        level=5,
    )
    firm.log(customer_id, noon(DAY), "聊价格", staff_id=lina)
    firm.order(customer_id, DAY, 70)
    firm.complaint(customer_id, noon(DAY))
    firm.write(add_task, customer_id=customer_id, title="寄样品")
    page = open_card(customer_id)
    assert "likes: 爱喝茶" in page.head.line
    assert [text.split()[-1] for text in _strip(page)][1:5] == ["1", "1", "1", "1"]
    timeline = page.tabs.find(Tab.LOG, TimelinePanel)
    assert [entry.title.split()[0] for entry in timeline.view.entries] == [
        "Complaint",
        "Contact",
        "Order",
    ]
    assert [step.title for step in page.steps.steps][-1] == "寄样品"
    page.tabs.choose(Tab.ORDERS)
    assert len(page.tabs.find(Tab.ORDERS, OrdersPanel).table.model.rows) == 1


def test_the_tab_stays_from_card_to_card_and_in_the_route(
    firm: Firm, context: Context, open_card: Open
) -> None:
    first, second = firm.customer("甲"), firm.customer("乙")
    page = open_card(first)
    page.tabs.choose(Tab.ORDERS)
    assert context.navigation.current == CardRoute(first, Tab.ORDERS)
    page.show_route(CardRoute(second))
    assert page.title() == "乙"
    assert page.tabs.current is Tab.ORDERS


def test_the_keys_walk_through_the_tabs(
    firm: Firm, context: Context, host: QMainWindow, open_card: Open
) -> None:
    page = open_card(firm.customer(), Tab.LOG)
    context.actions.set_context(context)
    seen = []
    for key in ("card.next_tab", "card.previous_tab", "card.previous_tab"):
        context.actions.trigger(key)
        seen.append(page.tabs.current)
    assert seen == [Tab.ORDERS, Tab.LOG, Tab.CONTACTS]
    context.actions.trigger("log.new")
    assert isinstance(open_sheet(host), LogEntrySheet)


@pytest.mark.parametrize("key", ["delivery.new", "return.new"])
def test_goods_that_leave_or_come_back_are_asked_of_its_own_orders_first(
    key: str, firm: Firm, context: Context, host: QMainWindow, open_card: Open
) -> None:
    customer_id, other = firm.customer("甲"), firm.customer("乙")
    own = firm.order(customer_id, date(2026, 3, 1))
    later = firm.order(other, date(2026, 11, 1))
    open_card(customer_id)
    context.actions.set_context(context)
    context.actions.trigger(key)
    sheet = open_sheet(host)
    assert isinstance(sheet, ChooseOrderSheet)
    sheet.edit.textEdited.emit("")
    assert [row.id for row in sheet.completion.rows] == [own, later]


def test_a_change_shows_at_once(firm: Firm, context: Context, open_card: Open) -> None:
    customer_id = firm.customer("甲", level=3)
    page = open_card(customer_id)
    timeline = page.tabs.find(Tab.LOG, TimelinePanel)
    context.background.write(update_customer, owner=page, customer_id=customer_id, name="甲二")
    assert page.title() == "甲二"
    context.background.write(write_log_entry, owner=page, customer_id=customer_id, text="新的")
    assert timeline.view.entries[0].body == "新的"
    context.background.write(hold_credit, owner=page, customer_id=customer_id)
    assert len(page.head.banners) == 1


def test_a_hidden_tab_waits_until_somebody_looks(
    firm: Firm, context: Context, open_card: Open
) -> None:
    customer_id = firm.customer("甲")
    page = open_card(customer_id, Tab.FACTS)
    page.tabs.choose(Tab.LOG)
    facts = page.tabs.find(Tab.FACTS, FactsPanel)
    asked = len(context.background.calls)  # type: ignore[attr-defined]
    context.background.write(update_customer, owner=page, customer_id=customer_id, city="苏州")
    later = [fn for fn, _kw in context.background.calls[asked:]]  # type: ignore[attr-defined]
    assert customer_facts not in later
    page.tabs.choose(Tab.FACTS)
    assert facts.value("city") == "苏州"


def test_a_deleted_customer_can_be_taken_back(
    firm: Firm, context: Context, open_card: Open
) -> None:
    customer_id = firm.customer("甲")
    page = open_card(customer_id)
    context.background.write(delete_customers, owner=page, customer_ids=[customer_id])
    assert not page.head.isVisible()
    page.sheets.restore()
    assert page.head.isVisible()
    assert firm.row(Customer, customer_id).deleted_at is None


def test_a_tick_finishes_a_step(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer()
    firm.write(add_task, customer_id=customer_id, title="寄样品")
    page = open_card(customer_id)
    tick = page.steps.ticks[0]
    press(tick, Qt.Key.Key_Space)
    assert firm.rows(Task)[0].done_at is not None
    assert page.steps.steps == ()


def test_a_banner_leads_to_its_cure(firm: Firm, host: QMainWindow, open_card: Open) -> None:
    customer_id = firm.customer(stage=Stage.REPEAT)
    firm.write(hold_credit, customer_id=customer_id)
    page = open_card(customer_id)
    page.head.banners[0].action_clicked.emit()
    sheet = open_sheet(host)
    assert isinstance(sheet, DecisionSheet)
    sheet.save()
    assert not firm.row(Customer, customer_id).credit_hold
    assert page.head.banners == []


def test_a_bar_of_the_chart_shows_the_orders_of_its_month(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer()
    firm.order(customer_id, DAY, number="新")
    firm.order(customer_id, date(2026, 10, 3), number="旧")
    page = open_card(customer_id)
    page.months.month_chosen.emit(Month(2026, 10))
    orders = page.tabs.find(Tab.ORDERS, OrdersPanel)
    assert page.tabs.current is Tab.ORDERS
    assert [row.number for row in orders.table.model.rows] == ["旧"]
    orders.show_month(None)
    assert len(orders.table.model.rows) == 2


def test_rows_open_what_stands_behind_them(firm: Firm, host: QMainWindow, open_card: Open) -> None:
    customer_id = firm.customer()
    order_id = firm.order(customer_id, DAY, lines=[{"description": "M6"}])
    firm.log(customer_id, noon(date(2026, 11, 1)), "全文\n第二行")
    page = open_card(customer_id)
    timeline = page.tabs.find(Tab.LOG, TimelinePanel)
    timeline.view.activated.emit(0)
    assert page.context.navigation.current == OrderRoute(order_id)
    page.context.navigation.back()
    timeline.view.activated.emit(1)
    entry = open_sheet(host)
    assert isinstance(entry, EntrySheet)
    assert entry.text.toPlainText() == "全文\n第二行"
    entry.correction_wanted.emit(entry.row)
    assert isinstance(open_sheet(host), LogEntrySheet)


def test_the_history_undoes_a_step(
    firm: Firm, context: Context, host: QMainWindow, open_card: Open
) -> None:
    customer_id = firm.write(create_customer, name="甲", level=3)
    firm.write(set_level, customer_id=customer_id, level=5)
    page = open_card(customer_id, Tab.HISTORY)
    panel = page.tabs.find(Tab.HISTORY, HistoryPanel)
    assert [item.row.code for item in panel.list.items] == ["customer.set_level", "customer.create"]
    panel.list.opened.emit(panel.list.items[0])
    sheet = open_sheet(host)
    assert isinstance(sheet, OperationSheet)
    sheet.undo_wanted.emit(sheet.row)
    assert firm.row(Customer, customer_id).level == 3
    assert panel.list.items[1].row.is_undone
    assert context.messages.asked == []  # type: ignore[attr-defined]


def test_a_step_that_changed_others_too_is_asked_about(
    firm: Firm, context: Context, open_card: Open
) -> None:
    first, second = firm.customer("甲"), firm.customer("乙")
    firm.write(delete_customers, customer_ids=[first, second])
    firm.workspace.undo()
    page = open_card(first, Tab.HISTORY)
    panel = page.tabs.find(Tab.HISTORY, HistoryPanel)
    both = next(item.row for item in panel.list.items if item.row.is_elsewhere)
    panel.undo(both)
    assert len(context.messages.asked) == 1  # type: ignore[attr-defined]


@pytest.mark.requirement("S4-09")
def test_del_asks_before_it_deletes_the_customer(
    firm: Firm, context: Context, open_card: Open
) -> None:
    customer_id = firm.customer("甲厂")
    press(open_card(customer_id), Qt.Key.Key_Delete)
    titles = [title for title, _ in context.messages.asked]  # type: ignore[attr-defined]
    assert titles == ["Delete this customer?"]
    assert firm.read(customer_facts, customer_id=customer_id) is None


def test_del_in_a_tab_is_not_about_the_customer(
    firm: Firm, context: Context, open_card: Open
) -> None:
    page = open_card(firm.customer("甲厂"), Tab.ORDERS)
    inside = page.tabs.find(Tab.ORDERS, OrdersPanel).findChildren(QAbstractButton)[0]
    inside.setFocus()
    press(inside, Qt.Key.Key_Delete)
    assert context.messages.asked == []  # type: ignore[attr-defined]


def test_the_invoice_block_can_be_copied(firm: Firm, context: Context, open_card: Open) -> None:
    customer_id = firm.write(
        create_customer,
        name="苏州恒润",
        credit_code="91350100M000100Y43",
        city="苏州",
        address="星湖街 328 号",
        phones=["0512-62345678"],
        bank_name="工行",
        bank_account="622202",
        save_anyway=True,
    )
    page = open_card(customer_id, Tab.FACTS)
    page.tabs.find(Tab.FACTS, FactsPanel).copy_invoice_block()
    assert QGuiApplication.clipboard().text() == (
        "Name: 苏州恒润\n"
        "Tax ID: 91350100M000100Y43\n"
        "Address and phone: 苏州星湖街 328 号 0512-62345678\n"
        "Bank and account: 工行 622202"
    )
    assert context.toasts.shown  # type: ignore[attr-defined]


@pytest.mark.requirement("S1-20")
def test_what_is_missing_leads_to_its_field(firm: Firm, host: QMainWindow, open_card: Open) -> None:
    contact = {"name": "王", "phones": ("13805126621",)}
    customer_id = firm.write(create_customer, name="甲", contact=contact)
    page = open_card(customer_id, Tab.FACTS)
    facts = page.tabs.find(Tab.FACTS, FactsPanel)
    facts.fill_in()
    sheet = open_sheet(host)
    assert isinstance(sheet, CustomerSheet)
    assert host.focusWidget() is sheet.form.editor("owner_id").widget


def test_people_are_listed_with_their_numbers(firm: Firm, open_card: Open) -> None:
    customer_id = firm.write(
        create_customer, name="甲", contact={"name": "王", "phones": ("13805126621",)}
    )
    page = open_card(customer_id, Tab.CONTACTS)
    rows = page.tabs.find(Tab.CONTACTS, ContactsPanel).table.model.rows
    assert [row.name for row in rows] == ["王"]


def test_escape_and_the_button_lead_back(firm: Firm, context: Context, open_card: Open) -> None:
    context.navigation.go(CustomersRoute())
    page = open_card(firm.customer())
    press(page, Qt.Key.Key_Escape)
    assert context.navigation.current == CustomersRoute()
