"""Nothing that is internal is in anything that is made for a customer."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.list_export import export_list
from desktop_crm.exchange.out.text_file import CsvMode
from desktop_crm.exchange.people_export import Whose, export_cards, export_letters
from desktop_crm.exchange.record_export import export_records, usual_columns
from desktop_crm.exchange.templates.kinds import TEMPLATES
from desktop_crm.exchange.templates.write import export_template
from desktop_crm.models import (
    Base,
    Complaint,
    Contact,
    Customer,
    DeliveryNote,
    Order,
    OrderLine,
    Phone,
    Product,
    ProductCost,
)
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.record_rows import RECORD_KINDS
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)
CHINESE = load_language("zh_CN")
SECRET = "机密字样"
COST = Decimal("7654.321")
"""A price that nothing else has."""


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """A firm in which every internal field holds something that is easy to find."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        firm = Firm(workspace)
        customer = firm.customer("恒润五金", internal_remark=SECRET, address="星湖街 1 号")
        person = firm.contact(customer, "王建国", taboos=SECRET)
        firm.add(
            Phone(
                customer_id=customer,
                contact_id=person,
                kind="mobile",
                number="13800138000",
                digits="13800138000",
            )
        )
        product = firm.add(Product(name="螺栓", code="P1", supplier=SECRET))
        firm.add(ProductCost(product_id=product, cost=COST, valid_from=date(2026, 1, 1)))
        line = {"product_id": product, "unit_cost": COST, "description": "螺栓"}
        order = firm.order(customer, date(2026, 11, 2), 1_000, lines=[line], internal_remark=SECRET)
        reason = firm.option("delay_reason", SECRET)  # type: ignore[arg-type]
        firm.delivery(customer, order, date(2026, 11, 9), delay_reason_id=reason, delay_note=SECRET)
        firm.add(
            Complaint(
                customer_id=customer,
                number="K1",
                text="生锈",
                received_at=noon(TODAY),
                cost=COST,
                due_on=TODAY,
            )
        )
        yield firm


def words_in(path: Path) -> str:
    """All text of a file."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as archive:
        return "\n".join(
            archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        )


def is_clean(path: Path) -> bool:
    text = words_in(path)
    return SECRET not in text and not re.search(r"7654\.321|-?6654\.321", text)


def ids(firm: Firm, model: Any) -> list[UUID]:
    return [row.id for row in firm.rows(model)]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("name", LISTINGS)
def test_no_list_as_it_leaves_unasked(firm: Firm, tmp_path: Path, name: str, ending: str) -> None:
    target = tmp_path / f"list.{ending}"
    listing = LISTINGS[name]
    firm.read(
        export_list,
        target=target,
        listing=listing,
        columns=listing.public_keys,
        language=CHINESE,
        today=TODAY,
        csv_mode=CsvMode.EXACT,
    )
    assert is_clean(target)


@pytest.mark.parametrize("kind", RECORD_KINDS)
def test_no_records_as_they_leave_unasked(firm: Firm, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "records.xlsx"
    asked = {"kind": kind, "columns": usual_columns(kind), "language": CHINESE, "today": TODAY}
    firm.read(export_records, target=target, **asked)
    assert is_clean(target)


def test_no_letters_and_no_contact_files(firm: Firm, tmp_path: Path) -> None:
    customers, people = ids(firm, Customer), ids(firm, Contact)
    letters, cards = tmp_path / "letters.xlsx", tmp_path / "people.vcf"
    for whose, chosen in ((Whose.CUSTOMERS, customers), (Whose.CONTACTS, people)):
        asked: dict[str, Any] = {"ids": chosen, "whose": whose}
        firm.read(export_letters, target=letters, language=CHINESE, today=TODAY, **asked)
        firm.read(export_cards, target=cards, **asked)
        assert "王建国" in words_in(letters)
        assert "王建国" in words_in(cards)
        assert is_clean(letters)
        assert is_clean(cards)


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template(firm: Firm, tmp_path: Path, name: str) -> None:
    target = tmp_path / "template.xlsx"
    firm.read(export_template, target=target, template=name, language=CHINESE)
    assert is_clean(target)


def test_what_is_looked_for_is_everything_internal() -> None:
    known = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.columns
        if column.info.get("internal")
    }
    looked_for = {
        "customer.internal_remark",
        "contact.taboos",
        "product.supplier",
        "product_cost.cost",
        f"{Order.__tablename__}.internal_remark",
        f"{OrderLine.__tablename__}.unit_cost",
        f"{DeliveryNote.__tablename__}.delay_reason_id",
        f"{DeliveryNote.__tablename__}.delay_note",
        f"{Complaint.__tablename__}.cost",
    }
    of_losses = {each for each in known if each.startswith("loss.")}
    assert known - of_losses == looked_for, "no list shows losses; all else is looked for"
