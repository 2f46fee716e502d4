"""Lists read indexes where they open, and single rows where they show a page."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from desktop_crm.models.base import Base
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.listing.rows import list_head, list_order, list_page
from tests.builders import Firm
from tests.support.query_plans import plans

TODAY = date(2026, 11, 21)
_SMALL = {"option", "staff", "tag", "setting", "product"}
"""Tables of which a firm has few rows."""

every_list = pytest.mark.parametrize("listing", LISTINGS.values(), ids=list(LISTINGS))


def scanned(plan: str) -> set[str]:
    """The tables that are read as a whole, be it through an index."""
    found = set(re.findall(r"^SCAN (\w+)", plan, re.MULTILINE))
    return (found & set(Base.metadata.tables)) - _SMALL


def opening(firm: Firm, name: str, sort: ListSort | None = None) -> str:
    """How the first rows of a list are found."""
    listing = LISTINGS[name]
    asked: dict[str, Any] = {"listing": listing, "today": TODAY, "columns": (), "sort": sort}
    return plans(firm, lambda session: list_head(session, **asked)).split("\n")[0]


@pytest.mark.parametrize(
    ("name", "sort", "index"),
    [
        ("customers", ListSort("name"), "ix_customer_alive_sort"),
        ("customers", ListSort("name", descending=True), "ix_customer_alive_sort"),
        ("orders", ListSort("number"), "ix_sales_order_number"),
        ("orders", ListSort("number", descending=True), "ix_sales_order_number"),
        ("log", None, "ix_log_entry_moment"),
        ("complaints", ListSort("number"), "ix_complaint_number"),
    ],
)
def test_a_list_opens_from_an_index(
    firm: Firm, name: str, sort: ListSort | None, index: str
) -> None:
    assert index in opening(firm, name, sort)


def test_the_latest_contacts_are_the_end_of_an_index(firm: Firm) -> None:
    for day in range(1, 41):
        firm.customer(f"客户{day}")
    asked: dict[str, Any] = {"listing": LISTINGS["customers"], "today": TODAY, "columns": ()}
    plan = plans(firm, lambda session: list_head(session, **asked))
    assert "SCAN log_entry USING INDEX ix_log_entry_moment" in plan


@every_list
def test_a_page_looks_up_its_own_rows(firm: Firm, listing: Listing) -> None:
    asked: dict[str, Any] = {"listing": listing, "today": TODAY, "columns": listing.keys}
    plan = plans(firm, lambda session: list_page(session, numbers=[1, 2, 3], **asked))
    assert f"SEARCH {listing.model.__tablename__} USING INTEGER PRIMARY KEY (rowid=?)" in plan
    assert not scanned(plan)


@every_list
def test_words_are_looked_up(firm: Firm, listing: Listing) -> None:
    firm.customer("恒润")
    asked: dict[str, Any] = {"listing": listing, "today": TODAY}
    plan = plans(
        firm, lambda session: list_order(session, list_filter=ListFilter(text="恒润"), **asked)
    )
    unread = {"task", "payment", "delivery_note"}  # their own texts are in no index
    assert not scanned(plan) - unread
