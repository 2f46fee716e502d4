"""Changing a customer where it stands: facts, own fields, colleagues, relations, files."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop_crm.core.codes import FieldType, MemberRole, OptionList, RelationKind
from desktop_crm.models import Customer
from desktop_crm.queries.attachments import attachment_content, attachments_of_customer
from desktop_crm.queries.custom_fields import filled_fields
from desktop_crm.queries.customer_links import customer_links
from desktop_crm.queries.options import options
from desktop_crm.services.custom_fields import create_custom_field
from desktop_crm.services.customer_members import MemberInput, set_members
from desktop_crm.services.customer_relations import relate_customers
from desktop_crm.ui.pages.card.attachments_panel import AttachmentsPanel, size_text
from desktop_crm.ui.pages.card.card_page import CardPage
from desktop_crm.ui.pages.card.card_tabs import Tab
from desktop_crm.ui.pages.card.editable_fact import EditableFact
from desktop_crm.ui.pages.card.facts_panel import FactsPanel
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.pages.card.conftest import Open


def facts(page: CardPage) -> FactsPanel:
    return page.tabs.find(Tab.FACTS, FactsPanel)


def row(page: CardPage, key: str) -> EditableFact:
    found = facts(page).row(key)
    assert isinstance(found, EditableFact)
    return found


def edit(page: CardPage, key: str) -> QWidget:
    fact = row(page, key)
    fact.setFocus()
    QTest.keyClick(fact, Qt.Key.Key_Return)
    assert fact.in_place is not None
    return fact.in_place.editor.widget


def value_of(firm: Firm, customer_id: Any, field: str) -> Any:
    return firm.read(lambda session: getattr(session.get(Customer, customer_id), field))


def test_a_fact_is_changed_by_keys_and_undone(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer("甲厂")
    page = open_card(customer_id, Tab.FACTS)
    widget = edit(page, "city")
    QTest.keyClicks(widget, "Suzhou")
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert value_of(firm, customer_id, "city") == "Suzhou"
    assert facts(page).value("city") == "Suzhou"
    assert row(page, "city").in_place is None
    page.context.background.undo(owner=page)
    assert facts(page).value("city") == "—"


def test_escape_gives_up_and_stays_on_the_card(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer("甲厂", city="Wuxi")
    page = open_card(customer_id, Tab.FACTS)
    widget = edit(page, "city")
    QTest.keyClicks(widget, "X")
    QTest.keyClick(widget, Qt.Key.Key_Escape)
    assert row(page, "city").in_place is None
    assert value_of(firm, customer_id, "city") == "Wuxi"


@pytest.mark.requirement("S0-03")
def test_a_doubtful_fact_is_said_before_it_is_kept(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer("甲厂")
    page = open_card(customer_id, Tab.FACTS)
    widget = edit(page, "credit_code")
    QTest.keyClicks(widget, "123")
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert value_of(firm, customer_id, "credit_code") is None
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert value_of(firm, customer_id, "credit_code") == "123"


def test_text_that_is_no_amount_is_never_kept(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer("甲厂")
    page = open_card(customer_id, Tab.FACTS)
    widget = edit(page, "credit_limit")
    QTest.keyClicks(widget, "much")
    for _twice in range(2):
        QTest.keyClick(widget, Qt.Key.Key_Return)
    assert value_of(firm, customer_id, "credit_limit") is None
    assert row(page, "credit_limit").in_place is not None


def test_tags_and_kinds_are_changed_in_place(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer("甲厂")
    page = open_card(customer_id, Tab.FACTS)
    widget = edit(page, "tags")
    QTest.keyClicks(widget, "VIP, OEM")
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert set(facts(page).value("tags").split(", ")) == {"OEM", "VIP"}
    edit(page, "kinds")
    in_place = row(page, "kinds").in_place
    assert in_place is not None
    kinds = firm.read(options, list_name=OptionList.CUSTOMER_KIND)
    in_place.editor.set_value([kind.id for kind in kinds if kind.code in {"customer", "dealer"}])
    in_place.accept()
    assert facts(page).value("kinds") == "Customer, Dealer"


@pytest.mark.requirement("S4-09")
def test_own_fields_are_filled_on_the_card(firm: Firm, open_card: Open) -> None:
    customer_id = firm.customer("甲厂")
    field_id = firm.write(
        create_custom_field, owner="customer", name="车间数", type_=FieldType.NUMBER
    )
    page = open_card(customer_id, Tab.FACTS)
    widget = edit(page, f"own.{field_id}")
    QTest.keyClicks(widget, "12")
    QTest.keyClick(widget, Qt.Key.Key_Return)
    (own,) = firm.read(filled_fields, owner_table="customer", record_id=customer_id)
    assert own.value == Decimal(12)


# Colleagues, relations, channels


def save(host: QMainWindow) -> None:
    sheet = open_sheet(host)
    assert sheet is not None
    target = QApplication.focusWidget() or sheet
    QTest.keyClick(target, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.requirement("S4-11")
def test_shares_of_colleagues_add_up(firm: Firm, open_card: Open, host: QMainWindow) -> None:
    owner, helper = firm.staff("李娜"), firm.staff("张伟")
    customer_id = firm.customer("甲厂", owner_id=owner)
    page = open_card(customer_id, Tab.FACTS)
    facts(page).links.members.button.click()
    sheet: Any = open_sheet(host)
    sheet.form.set_values({"staff.0": helper, "share.0": 120})
    save(host)
    links = firm.read(customer_links, customer_id=customer_id)
    assert links is not None
    assert links.members == ()
    sheet.form.set_values({"share.0": 30})
    save(host)
    links = firm.read(customer_links, customer_id=customer_id)
    assert links is not None
    assert [(each.name, each.share) for each in links.members] == [("张伟", Decimal("0.3"))]
    assert links.owner_share == Decimal("0.7")


@pytest.mark.requirement("S4-06")
def test_relations_lead_to_the_other_card(firm: Firm, open_card: Open) -> None:
    parent, customer_id = firm.customer("集团公司"), firm.customer("甲厂")
    firm.write(relate_customers, customer_id=customer_id, other_id=parent, kind=RelationKind.PARENT)
    page = open_card(customer_id, Tab.FACTS)
    words = texts(facts(page).links)
    assert {"Parent company", "集团公司"} <= words
    page = open_card(parent, Tab.FACTS)
    assert {"Subsidiary", "甲厂"} <= texts(facts(page).links)


def test_members_are_shown_with_role_and_share(firm: Firm, open_card: Open) -> None:
    helper = firm.staff("张伟")
    customer_id = firm.customer("甲厂")
    member = MemberInput(helper, MemberRole.SERVICE, Decimal("0.25"))
    firm.write(set_members, customer_id=customer_id, members=[member])
    page = open_card(customer_id, Tab.FACTS)
    assert "张伟 · After-sales service · 25%" in texts(facts(page).links)


@pytest.mark.requirement("S0-10")
def test_a_closed_channel_stands_on_the_card(
    firm: Firm, open_card: Open, host: QMainWindow
) -> None:
    customer_id = firm.customer("甲厂")
    page = open_card(customer_id, Tab.FACTS)
    facts(page).links.channels.button.click()
    sheet: Any = open_sheet(host)
    sheet.form.set_values({"on.fax": True, "why.fax": "moved"})
    save(host)
    assert "Fax · moved" in texts(facts(page).links)


def texts(widget: QWidget) -> set[str]:
    from PySide6.QtWidgets import QAbstractButton, QLabel

    labels = {label.text() for label in widget.findChildren(QLabel)}
    return labels | {button.text() for button in widget.findChildren(QAbstractButton)}


# Files


def drop(panel: AttachmentsPanel, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.dropEvent(event)


@pytest.mark.requirement("S0-04")
def test_a_dropped_file_stays_when_the_original_is_gone(
    firm: Firm, open_card: Open, tmp_path: Path
) -> None:
    path = tmp_path / "合同.pdf"
    path.write_bytes(b"%PDF-1.4 contract")
    customer_id = firm.customer("甲厂")
    page = open_card(customer_id, Tab.FILES)
    panel = page.tabs.find(Tab.FILES, AttachmentsPanel)
    drop(panel, path)
    path.unlink()
    (kept,) = firm.read(attachments_of_customer, customer_id=customer_id)
    assert firm.read(attachment_content, attachment_id=kept.id) == b"%PDF-1.4 contract"
    assert [each.name for each in panel.table.model.rows] == ["合同.pdf"]
    assert page.tabs.strip.button(Tab.FILES).text() == "Attachments 1"


def test_a_program_is_never_taken_in(firm: Firm, open_card: Open, tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(b"MZ\x90\x00 a program")
    customer_id = firm.customer("甲厂")
    page = open_card(customer_id, Tab.FILES)
    drop(page.tabs.find(Tab.FILES, AttachmentsPanel), path)
    assert firm.read(attachments_of_customer, customer_id=customer_id) == ()


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0 B"), (1023, "1023 B"), (24_576, "24 KB"), (3_250_586, "3.1 MB")]
)
def test_sizes_are_readable(size: int, text: str) -> None:
    assert size_text(size) == text
