"""The Northwind workbook as a firm's file, loaded by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.ids import new_id
from desktop_crm.models import (
    Customer,
    DeliveryNote,
    Option,
    Order,
    OrderLine,
    Product,
    Record,
    Staff,
)


def northwind_rows(path: Path) -> Iterator[Record]:
    """Every record of the workbook, those that others point at first."""
    sheets = load_workbook(path, read_only=True, data_only=True)
    customers = {row["Customer ID"]: _customer(row) for row in _rows(sheets["Customers"])}
    staff = {_full_name(row): _staff(row) for row in _rows(sheets["Employees"])}
    products = list(_rows(sheets["Products"]))
    categories = _options(OptionList.PRODUCT_CATEGORY, [row["Category"] for row in products])
    articles = {row["Product ID"]: _product(row, categories) for row in products}
    lines = list(_rows(sheets["Order Lines"]))
    carriers = _options(OptionList.CARRIER, [row["Shipper"] for row in lines])
    for group in (customers, staff, categories, carriers, articles):
        yield from group.values()
    for order_lines in _by_order(lines):
        yield from _order(order_lines, customers, staff, carriers, articles)


def insert(session: Session, path: Path) -> None:
    """Add everything to a session."""
    rows = list(northwind_rows(path))
    for model in (Option, Staff, Customer, Product, Order, OrderLine, DeliveryNote):
        session.add_all([row for row in rows if isinstance(row, model)])
        session.flush()


def _rows(sheet: Any) -> Iterator[dict[str, Any]]:
    rows = sheet.iter_rows(values_only=True)
    titles = next(rows)
    for row in rows:
        yield dict(zip(titles, row, strict=True))


def _customer(row: dict[str, Any]) -> Customer:
    name = row["Company Name"]
    return Customer(
        id=new_id(),
        name=name,
        name_key=name.lower(),
        sort_key=name.lower(),
        code=row["Customer ID"],
        city=row["City"],
        province=row["Region"],
        country=row["Country"],
    )


def _full_name(row: dict[str, Any]) -> str:
    return f"{row['First Name']} {row['Last Name']}"


def _staff(row: dict[str, Any]) -> Staff:
    return Staff(id=new_id(), name=_full_name(row), code=str(row["Employee ID"]))


def _options(options: OptionList, names: list[str]) -> dict[str, Option]:
    return {name: Option(id=new_id(), list=options, name=name) for name in dict.fromkeys(names)}


def _product(row: dict[str, Any], categories: dict[str, Option]) -> Product:
    return Product(
        id=new_id(),
        name=row["Product Name"],
        code=str(row["Product ID"]),
        category_id=categories[row["Category"]].id,
    )


def _by_order(lines: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    orders: dict[Any, list[dict[str, Any]]] = {}
    for line in lines:
        orders.setdefault(line["Order ID"], []).append(line)
    return list(orders.values())


def _order(
    lines: list[dict[str, Any]],
    customers: dict[str, Customer],
    staff: dict[str, Staff],
    carriers: dict[str, Option],
    articles: dict[Any, Product],
) -> Iterator[Record]:
    head = lines[0]
    order = Order(
        id=new_id(),
        customer_id=customers[head["Customer ID"]].id,
        number=str(head["Order ID"]),
        ordered_on=_day(head["Order Date"]),
        promised_on=_day(head["Required Date"]),
        salesperson_id=staff[head["Employee"]].id,
        carrier_id=carriers[head["Shipper"]].id,
    )
    made = [_line(order, line, articles) for line in lines]
    order.gross = sum((each.gross for each in made), Decimal(0))
    order.total = sum((each.amount for each in made), Decimal(0))
    yield order
    yield from made
    if head["Shipped Date"] is not None:
        yield DeliveryNote(
            id=new_id(),
            order_id=order.id,
            customer_id=order.customer_id,
            shipped_on=_day(head["Shipped Date"]),
            carrier_id=order.carrier_id,
        )


def _line(order: Order, row: dict[str, Any], articles: dict[Any, Product]) -> OrderLine:
    price, discount = _exact(row["Unit Price"]), _exact(row["Discount"])
    gross = price * row["Quantity"]
    return OrderLine(
        id=new_id(),
        order_id=order.id,
        product_id=articles[row["Product ID"]].id,
        quantity=Decimal(row["Quantity"]),
        unit_price=price,
        discount=discount,
        gross=gross,
        amount=gross * (1 - discount),
    )


def _exact(value: float) -> Decimal:
    """Four decimals: the workbook holds what single precision left of 9.8."""
    return round(Decimal(str(value)), 4)


def _day(value: datetime | None) -> date | None:
    return None if value is None else value.date()
