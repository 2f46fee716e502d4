"""A firm with two of everything, among them customers of one name, and its lists as workbooks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import Language
from desktop_crm.exchange.apply.policy import USUAL, ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.list_export import export_list
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.models import LogEntryContact, Phone, Product, ProductPrice
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm

TODAY = date(2026, 11, 21)
NAME = "恒润五金"
"""Two customers have it, and no code tells them apart."""


def at(day: int, hour: int = 14, minute: int = 37) -> datetime:
    """A moment of November that is no beginning of a day."""
    return datetime(2026, 11, day, hour, minute).astimezone()


def fill(workspace: Workspace) -> Firm:
    """Two records of each kind, the second with little in it."""
    workspace.write(found_firm, name="恒通商贸")
    firm = Firm(workspace)
    firm.customer(NAME, city="苏州")
    one = firm.customer(NAME, city="苏州")
    other = firm.customer("海曙包装", code="K7", city="宁波", credit_limit=Decimal(5_000))
    lina, _zhao = firm.staff("李娜"), firm.staff("赵敏")
    kind = firm.option(OptionList.LOG_KIND, "登门")
    carrier = firm.option(OptionList.CARRIER, "顺风")
    cause = firm.option(OptionList.COMPLAINT_CAUSE, "生锈")
    method = firm.option(OptionList.PAYMENT_METHOD, "承兑")
    wang = firm.contact(
        one, "王建国", title="采购", wechat="wx1", birthday=date(1980, 5, 6), is_primary=True
    )
    chen = firm.contact(one, "陈雪梅", is_decision_maker=True)
    for number in ("13800138000", "051265432100"):
        firm.add(
            Phone(customer_id=one, contact_id=wang, kind="mobile", number=number, digits=number)
        )
    bolt = firm.add(Product(name="螺栓", code="P1", spec="M8", remark="镀锌"))
    firm.add(ProductPrice(product_id=bolt, price=Decimal("12.5"), valid_from=date(2026, 1, 1)))
    firm.add(Product(name="螺母"))
    line = {"product_id": bolt, "quantity": Decimal(100), "unit_price": Decimal("12.5")}
    order = firm.order(
        one,
        date(2026, 11, 2),
        Decimal(1200),
        gross=Decimal(1250),
        discount=Decimal(50),
        lines=[line],
        promised_on=date(2026, 11, 9),
        salesperson_id=lina,
        carrier_id=carrier,
        contact_id=wang,
        freight=Decimal(30),
        ship_to="仓库",
        remark="急",
    )
    firm.order(other, date(2026, 11, 3), Decimal("8600.5"), state="cancelled")
    firm.delivery(
        one,
        order,
        date(2026, 11, 10),
        number="CK-1",
        carrier_id=carrier,
        receiver="门卫",
        remark="两箱",
        approved_at=at(10),
        approved_by=lina,
    )
    firm.delivery(one, order, date(2026, 11, 10))
    firm.payment(
        one, date(2026, 11, 12), Decimal("800.5"), number="SK-1", method_id=method, order_id=order
    )
    for _ in range(2):
        firm.payment(one, date(2026, 11, 13), 100)
    firm.task(
        one, "回访", due_on=TODAY + timedelta(3), owner_id=lina, kind_id=kind, remark="带样品"
    )
    firm.task(other, "寄合同", due_on=TODAY - timedelta(3), done_at=at(17))
    firm.task(None, "买茶叶")
    firm.complaint(
        one,
        at(5),
        "有毛刺",
        cause_id=cause,
        owner_id=lina,
        order_id=order,
        product_id=bolt,
        due_on=date(2026, 11, 15),
    )
    firm.complaint(
        one,
        at(6),
        "生锈",
        state="resolved",
        solved_at=at(8),
        solution="换货",
        severity="serious",
        due_on=date(2026, 11, 16),
    )
    entry = firm.log(one, at(4), "谈了价格", kind_id=kind, staff_id=lina)
    for person in (wang, chen):
        firm.add(LogEntryContact(log_entry_id=entry, contact_id=person))
    firm.log(other, at(7), "送样")
    return firm


def export(
    workspace: Workspace, path: Path, name: str, language: Language, *, public: bool = False
) -> Path:
    """A list with all its columns, or those for everybody."""
    listing = LISTINGS[name]
    workspace.read(
        export_list,
        target=path,
        listing=listing,
        columns=listing.public_keys if public else listing.keys,
        language=language,
        today=TODAY,
        firm="恒通商贸",
    )
    return path


def edit(path: Path, name: str, language: Language, row: int, cells: Mapping[str, Any]) -> None:
    """Type into cells of a list by the keys of its fields; the first row is 1."""
    listing = LISTINGS[name]
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    titles = {str(cell.value): place for place, cell in enumerate(sheet[1], start=1)}
    for key, value in cells.items():
        title = listing.titles.get(key, listing.by_key[key].column.title)
        words = title if isinstance(title, str) else language.say(title)
        sheet.cell(row + 1, titles[words]).value = value
    book.save(path)


def row_of(path: Path, text: str) -> int:
    """The first row of a list in which a text stands."""
    rows = openpyxl.load_workbook(path).worksheets[0].values
    return next(number for number, cells in enumerate(rows) if text in cells)


def compared(
    workspace: Workspace, plan: ImportPlan, language: Language, policy: ImportPolicy = USUAL
) -> Comparison:
    """What an import would do."""
    return workspace.rehearse(compare_plan, plan=plan, language=language, policy=policy)


def put_in(workspace: Workspace, plan: ImportPlan, language: Language) -> Any:
    """Import."""
    return workspace.write(import_plan, plan=plan, language=language)
