"""The exported customer list: text stays text, days are days, money is money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.errors import Cancelled
from desktop_crm.core.language import Language
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.list_export import export_list
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.measures import LookedUp
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)
ENGLISH = Language("en")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """A firm's file."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)


def exported(firm: Firm, target: Path, /, **asked: Any) -> Any:
    """Export every column."""
    wanted: dict[str, Any] = {
        "listing": CUSTOMERS,
        "columns": CUSTOMERS.keys,
        "language": ENGLISH,
        "today": TODAY,
    }
    return firm.read(export_list, target=target, **wanted | asked)


def test_values_keep_their_kinds(firm: Firm, tmp_path: Path) -> None:
    customer = firm.customer("=1+1", level=4, code="007", is_seasonal=True)
    firm.log(customer, noon(TODAY - timedelta(1)))
    firm.order(customer, date(2026, 10, 2), 1_000)
    firm.order(customer, date(2026, 11, 2), Decimal("286400.50"))
    firm.receivable(customer, date(2026, 11, 1), 96_500)
    firm.customer("恒润", stage="lost")

    done = exported(firm, tmp_path / "out.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    row = dict(zip(titles, sheet[2], strict=True))
    assert done.rows == 2
    assert (row["Customer name"].value, row["Customer name"].data_type) == ("=1+1", "s")
    assert (row["Customer code"].value, row["Customer code"].data_type) == ("007", "s")
    assert row["Customer level"].value == 4
    assert row["Sales this month"].value == pytest.approx(286_400.5)
    assert row["Month-on-month"].value == pytest.approx(285.4005)
    assert row["Last contact time"].value == datetime(2026, 11, 20, 12)  # noqa: DTZ001 - as in Excel
    assert row["Last order"].value == datetime(2026, 11, 2)  # noqa: DTZ001 - as in Excel
    assert row["Status"].value == "New"
    total = dict(zip(titles, [cell.value for cell in sheet[4]], strict=True))
    assert (total["Customer name"], total["Overdue receivables"]) == ("Total", 96_500)


def test_the_second_sheet_says_how_the_list_was_made(firm: Firm, tmp_path: Path) -> None:
    firm.customer("恒润", level=5)
    firm.customer("海曙", level=1)
    asked = ListFilter(quick="key")
    sort = ListSort("level", True)
    exported(
        firm,
        tmp_path / "out.xlsx",
        columns=("name", "level"),
        list_filter=asked,
        sort=sort,
        firm="恒通商贸",
    )
    facts = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[1]
    said = {str(row[0]): row[1] for row in facts.values if row[0]}
    assert said["Filter"] == "Key customers"
    assert said["Order"] == "Sorted by Customer level, largest first"
    assert said["Rows in the list"] == "1"
    assert said["Exported on"] == "21 Nov 2026"


def test_an_empty_list_is_a_sheet_with_titles(firm: Firm, tmp_path: Path) -> None:
    assert exported(firm, tmp_path / "out.xlsx", columns=("name",)).rows == 0
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    seen = ["Customer name", "Primary contact", "Phone"]
    assert [cell.value for cell in sheet[1]] == [*seen, OWN_ID_HEADER]


def test_progress_reaches_the_end_and_may_stop_it(firm: Firm, tmp_path: Path) -> None:
    firm.customer("恒润")
    seen: list[tuple[int, int]] = []
    exported(firm, tmp_path / "out.csv", progress=lambda *step: seen.append(step))
    assert seen[0] == (0, 1)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exported(firm, tmp_path / "no.xlsx", progress=stop)
    assert not (tmp_path / "no.xlsx").exists()


def test_nothing_internal_is_in_the_list() -> None:
    asked = Asked(LookedUp(), TODAY)
    for key in CUSTOMERS.public_keys:
        for column in CUSTOMERS.by_key[key].selected(asked):
            assert not getattr(column, "info", {}).get("internal"), key
