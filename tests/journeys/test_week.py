"""A firm of a few people works in the program for a week; on Friday every report adds up."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Complaint, Customer, LogEntry, Order
from desktop_crm.models.conditions import alive
from desktop_crm.ui.dialogs.complaint_dialog import ComplaintSheet
from desktop_crm.ui.dialogs.customer_dialog import CustomerSheet
from desktop_crm.ui.dialogs.delivery_dialog import DeliverySheet
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.dialogs.log_entry_dialog import LogEntrySheet
from desktop_crm.ui.dialogs.order_dialog import OrderFormSheet
from desktop_crm.ui.dialogs.payment_dialog import PaymentSheet
from desktop_crm.ui.dialogs.product_dialog import ProductSheet
from desktop_crm.ui.dialogs.staff_dialog import StaffSheet
from desktop_crm.ui.pages.bin.bin_page import BinPage
from desktop_crm.ui.pages.card.card_page import CardPage
from desktop_crm.ui.routes import CustomersRoute
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from tests.exchange.files import workbook_file
from tests.journeys.conftest import Calendar
from tests.journeys.driver import Driver
from tests.journeys.ledger import GOODS, Ledger, Sold

BY_HAND, IMPORTED = 20, 200
VISITS, ORDERS, COMPLAINTS = 60, 40, 10


def count(session: Session, model: Any) -> int:
    return session.scalar(select(func.count()).select_from(model).where(alive(model))) or 0


def last(session: Session, model: Any) -> UUID:
    found = session.scalars(select(model.id).where(alive(model)).order_by(model.id.desc()).limit(1))
    return UUID(str(found.one()))


class Week:
    """The person's plan: what is done on which day."""

    def __init__(self, driver: Driver, calendar: Calendar, folder: Path) -> None:
        self.driver, self.calendar, self.folder = driver, calendar, folder
        self.ledger = Ledger()
        self.chance = random.Random(2026)

    @property
    def today(self) -> date:
        return self.calendar.today

    # What is entered once

    def enter_people(self) -> None:
        for name in ("Li Na", "Zhang Wei"):
            self.driver.do("staff.new")
            self.driver.sheet(StaffSheet)
            self.driver.write(name)
            self.driver.press("Ctrl+S")
            self.driver.no_sheet()

    def enter_products(self) -> None:
        for code, (name, price, cost) in GOODS.items():
            self.driver.do("product.new")
            self.driver.sheet(ProductSheet)
            self.driver.write(name)
            self.driver.go_on_to("Product code")
            self.driver.write(code)
            self.driver.go_on_to("List price")
            self.driver.write(str(price))
            if cost is not None:
                self.driver.go_on_to("Cost price")
                self.driver.write(str(cost))
            self.save()

    def save(self, keys: str = "Ctrl+S") -> None:
        """Save; a doubt is read and meant."""
        self.driver.press(keys)
        from desktop_crm.ui.widgets.sheet import open_sheet

        if open_sheet(self.driver.bench.window) is not None:
            self.driver.press(keys)
        self.driver.no_sheet()

    # Customers

    def enter_customer(self, number: int) -> None:
        name = f"Hand {number:02} Trading"
        self.driver.do("customer.new")
        self.driver.sheet(CustomerSheet)
        self.driver.write(name)
        self.save()
        card = self.driver.page(CardPage)
        assert card.title() == name
        self.ledger.customers[name] = self.driver.read(last, model=Customer)

    def import_customers(self) -> None:
        rows: list[list[Any]] = [["客户编号", "客户名称", "联系人", "手机", "城市"]]
        rows += [
            [f"C{n:03}", f"Import {n:03} Factory", "王建国", f"138{n:08}", "苏州"]
            for n in range(IMPORTED)
        ]
        path = workbook_file(self.folder / "customers.xlsx", {"客户": rows})
        self.driver.drop(path)
        self.driver.sheet(ImportWizard)
        self.driver.press("Return")
        assert self.driver.sheet(ImportWizard).is_done
        self.driver.press("Return")
        self.driver.no_sheet()

        def ids(session: Session) -> dict[str, UUID]:
            rows = session.execute(select(Customer.name, Customer.id).where(alive(Customer)))
            return {row.name: row.id for row in rows}

        self.ledger.customers = self.driver.read(ids)

    # The day's work

    def visit(self, name: str) -> None:
        self.driver.go_to_card(self.ledger.customers[name])
        self.driver.do("log.new")
        self.driver.sheet(LogEntrySheet)
        self.driver.write(f"Visit no. {sum(self.ledger.visits.values()) + 1}, looked at the stock")
        self.save()
        self.ledger.visits[name] += 1

    def order(self, name: str) -> Sold:
        """An order typed on the customer's card."""
        self.driver.go_to_card(self.ledger.customers[name])
        self.driver.do("order.new")
        self.driver.sheet(OrderFormSheet)
        promised = self.today + timedelta(days=self.chance.choice((1, 2, 3)))
        self.driver.write(promised.isoformat())
        self.driver.press("Alt+L")
        codes = self.chance.sample(sorted(GOODS), self.chance.choice((1, 2, 3)))
        lines = tuple((code, self.chance.randrange(1, 90)) for code in codes)
        for place, (code, quantity) in enumerate(lines):
            if place:
                self.driver.press("Return Return Return")
            self.driver.write(code)
            self.driver.press("Return")
            self.driver.write(str(quantity))
        self.save("Ctrl+Return")
        made = Sold(self.driver.read(last, model=Order), name, self.today, promised, lines)
        self.ledger.orders.append(made)
        return made

    def ship(self, order: Sold) -> None:
        """All goods of an order leave today."""
        self.driver.go_to_order(order.id)
        self.driver.do("delivery.new")
        self.driver.sheet(DeliverySheet)
        self.save()
        order.shipped = self.today

    def pay(self, name: str, amount: Decimal) -> None:
        self.driver.go_to_card(self.ledger.customers[name])
        self.driver.do("payment.new")
        self.driver.sheet(PaymentSheet)
        self.driver.go_on_to("Amount")
        self.driver.press("Ctrl+A")
        self.driver.write(str(amount))
        self.save()
        self.ledger.payments[name] += amount

    def complain(self, name: str) -> None:
        self.driver.go_to_card(self.ledger.customers[name])
        self.driver.do("complaint.new")
        self.driver.sheet(ComplaintSheet)
        self.driver.go_on_to("What happened")
        text = f"Burrs on the bolts, no. {len(self.ledger.complaints) + 1}"
        self.driver.write(text)
        self.save()
        self.ledger.complaints[text] = name

    # Mistakes

    def delete_by_mistake(self) -> None:
        """Three customers go into the bin from their cards, and come back in the evening."""
        before = self.driver.read(count, model=Customer)
        names = sorted(self.ledger.customers)[:3]
        for name in names:
            self.driver.go_to_card(self.ledger.customers[name])
            self.driver.page(CardPage)
            self.driver.press("Del")
            self.driver.sheet(ConfirmSheet)
            self.driver.press("Ctrl+Return")
            self.driver.no_sheet()
        self.driver.until(lambda: self.driver.read(count, model=Customer) == before - len(names))
        self.driver.find("Recycle bin")
        bin_page = self.driver.page(BinPage)
        for name in names:
            titles = [row.name for row in bin_page.table.model.rows]
            self.driver.press(" ".join(["Home", *["Down"] * titles.index(name), "Return"]))
        assert self.driver.read(count, model=Customer) == before

    def undo_mistakes(self) -> None:
        """A customer, a payment and an order too many, each taken back by Ctrl+Z."""
        names = sorted(self.ledger.customers)
        for mistake in (
            lambda: self.enter_customer(99),
            lambda: self.pay(names[5], Decimal("77777.77")),
            lambda: self.order(names[6]),
            lambda: self.visit(names[7]),
        ):
            mistake()
            self.driver.press("Ctrl+Z")
        del self.ledger.customers["Hand 99 Trading"]
        self.ledger.payments[names[5]] -= Decimal("77777.77")
        self.ledger.orders.pop()
        self.ledger.visits[names[7]] -= 1


@pytest.fixture
def week(driver: Driver, calendar: Calendar, tmp_path: Path) -> Week:
    return Week(driver, calendar, tmp_path)


@pytest.mark.timeout(600)
def test_a_week(week: Week) -> None:
    driver, ledger = week.driver, week.ledger
    week.enter_people()
    week.enter_products()
    for number in range(BY_HAND):
        week.enter_customer(number)
    week.calendar.next_day()
    week.import_customers()
    assert len(ledger.customers) == BY_HAND + IMPORTED
    names = sorted(ledger.customers)
    buyers = [names[place * 7 % len(names)] for place in range(25)]
    for day in range(4):
        for place in range(VISITS // 4):
            week.visit(names[(day * 31 + place * 5) % len(names)])
        for place in range(ORDERS // 4):
            week.order(buyers[(day * 9 + place) % len(buyers)])
        waiting = [order for order in ledger.standing if order.shipped is None]
        for order in waiting[: len(waiting) * 2 // 3]:
            week.ship(order)
        for name in dict.fromkeys(order.customer for order in waiting[:5]):
            week.pay(name, Decimal(100 + day))
        for place in range(COMPLAINTS // 4 + (day < COMPLAINTS % 4)):
            week.complain(buyers[(day * 3 + place) % len(buyers)])
        if day == 1:
            week.undo_mistakes()
            week.delete_by_mistake()
        if day < 3:
            week.calendar.next_day()
    friday = week.today
    assert friday == date(2026, 11, 20)
    check_counts(driver, ledger)
    check_sales(driver, ledger, friday)
    check_deliveries(driver, ledger, friday)
    check_money(driver, ledger, friday)
    check_complaints(driver, ledger, friday)


def check_counts(driver: Driver, ledger: Ledger) -> None:
    assert driver.read(count, model=Customer) == BY_HAND + IMPORTED
    assert driver.read(count, model=LogEntry) == sum(ledger.visits.values()) == VISITS
    assert driver.read(count, model=Order) == len(ledger.orders) == ORDERS
    assert driver.read(count, model=Complaint) == len(ledger.complaints) == COMPLAINTS
    driver.go(CustomersRoute())


def cell(result: Any, column: str) -> int:
    return [each.key for each in result.columns].index(column)


def table(result: Any, name: str, column: str) -> dict[str, Any]:
    """A report's column by the name of its rows."""
    first, second = cell(result, name), cell(result, column)
    return {row.cells[first]: row.cells[second] for row in result.rows}


def check_sales(driver: Driver, ledger: Ledger, today: date) -> None:
    months = driver.report("sales_by_month", today)
    assert months.totals["sales"] == ledger.sales
    assert months.totals["orders"] == ORDERS
    assert months.totals["lines"] == sum(len(order.lines) for order in ledger.standing)
    by_customer = driver.report("sales_by", today, axis="customer")
    sold = {name: amount for name, amount in table(by_customer, "name", "sales").items() if amount}
    assert sold == ledger.by_customer()
    by_product = driver.report("sales_by", today, axis="product")
    assert table(by_product, "name", "sales") == ledger.by_product()
    pareto = driver.report("pareto", today)
    assert pareto.totals["count"] == len(ledger.by_customer())
    fresh = driver.report("new_and_repeat", today)
    (month,) = fresh.rows
    assert month.cells[cell(fresh, "new_customers")] == len(ledger.by_customer())
    parts = [month.cells[cell(fresh, key)] for key in ("new_sales", "repeat_sales")]
    assert sum(parts, Decimal(0)) == ledger.sales
    growth = driver.report("growth", today)
    assert sum(table(growth, "customer", "after").values()) == ledger.sales
    margins = driver.report("margins", today)
    known, cost = ledger.costs()
    assert margins.totals["cost"] == cost
    assert margins.totals["margin"] == known - cost
    assert margins.totals["coverage"] == pytest.approx(float(known / ledger.sales), abs=1e-6)


def check_deliveries(driver: Driver, ledger: Ledger, today: date) -> None:
    delays = driver.report("delivery_delays", today)
    shipped = [order for order in ledger.standing if order.shipped is not None]
    late = [order for order in shipped if order.days_late]
    assert delays.totals["shipped"] == len(shipped)
    assert delays.totals["late"] == len(late)
    assert delays.totals["not_shipped"] == ORDERS - len(shipped)
    overdue = [each for each in ledger.standing if each.shipped is None and each.promised < today]
    assert delays.totals["overdue"] == len(overdue)
    if late:
        mean = sum(order.days_late for order in late) / len(late)
        assert delays.totals["mean_delay_days"] == pytest.approx(mean, abs=1e-6)


def check_money(driver: Driver, ledger: Ledger, today: date) -> None:
    receivables = driver.report("receivables", today)
    ordered = table(receivables, "customer", "ordered")
    assert {name: value for name, value in ordered.items() if value} == ledger.by_customer()
    paid = table(receivables, "customer", "paid")
    assert {name: value for name, value in paid.items() if value} == {
        name: value for name, value in ledger.payments.items() if value
    }


def check_complaints(driver: Driver, ledger: Ledger, today: date) -> None:
    complaints = driver.report("complaints_by", today, axis="customer")
    by_customer: dict[str, int] = {}
    for name in ledger.complaints.values():
        by_customer[name] = by_customer.get(name, 0) + 1
    found = {name: n for name, n in table(complaints, "name", "complaints").items() if n}
    assert found == by_customer
    assert complaints.totals["complaints"] == COMPLAINTS
    assert complaints.totals["open"] == COMPLAINTS
