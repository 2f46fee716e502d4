"""The figures of Northwind as a person reads them in the window after importing the workbook."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.pages.reports.reports_page import ReportsPage
from desktop_crm.ui.routes import CustomersRoute, ReportRoute
from tests.support.northwind import LAST_DAY, import_northwind
from tests.ui.doubles import make_context
from tests.ui.pages.reports.conftest import DrawingBackground

FIGURES: list[tuple[str, dict[str, str], list[str]]] = [
    (
        "sales_by_month",
        {},
        [
            "sums|¥1,265,793.04|830|89",
            "1996-07",
            "1998-05",
            "Order lines: 2,155 with 51,317 units, ¥1,354,458.59 before discounts",
            "First order 4 Jul 1996",
            "last order 6 May 1998",
        ],
    ),
    ("sales_by_month", {"net": "no"}, ["¥1,354,458.59"]),
    (
        "delivery_delays",
        {},
        [
            "37 of 809 late (4.6%), 6.4 days on average",
            "Gourmet Lanchonetes|9|3|33.3%",
            "Hungry Owl All-Night Grocers|19|3",
            "on the promised day, so on time: 3",
            "Late ones: 6.378 days late on average",
            "the longest 23 days",
            "From order to shipment: 8.492 days on average",
            "Customers with a delay: 28",
        ],
    ),
    (
        "delivery_delays",
        {"by": "carrier"},
        [
            "Speedy Express|245|12",
            "United Package|315|16",
            "Federal Shipping|249|9",
            "not shipped yet: 21",
        ],
    ),
    (
        "delivery_delays",
        {"by": "salesperson"},
        ["Margaret Peacock|151|10", "Anne Dodsworth|42|4"],
    ),
    (
        "pareto",
        {},
        [
            "Top 20% of customers: 60.1% of sales",
            "The top 20% are 18 of 89",
            "34 of 89 bring 80% of sales",
            "89|Centro comercial Moctezuma",
        ],
    ),
    (
        "monthly_drop",
        {"month": "1997-02"},
        ["▼ 37.2%", "Simons bistro|No order", "38,051.00", "11,188.40"],
    ),
    ("monthly_drop", {"month": "1997-06"}, ["▼ 32.4%"]),
    ("monthly_drop", {"month": "1997-11"}, ["▼ 34.8%", "▼ 4.5%"]),
    ("silent_customers", {}, ["16 of 89", "|657|", "|349|"]),
]
"""Report, settings, and what must be readable; cells of a row are joined by bars."""


@pytest.fixture(scope="module")
def northwind(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The imported firm."""
    path = import_northwind(shared_data, tmp_path_factory.mktemp("window"))
    with Workspace.open(path) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def readings() -> dict[int, str]:
    """What could be read of each report, kept for all tests."""
    return {}


@pytest.fixture
def readable(
    host: QMainWindow, northwind: Workspace, tmp_path: Path, readings: dict[int, str]
) -> dict[int, str]:
    """Everything readable on the page of each report, by its place in `FIGURES`."""
    if readings:
        return readings
    bus = Bus()
    doubles = make_context(
        tmp_path, window=host, bus=bus, background=DrawingBackground(bus, northwind)
    )
    page = ReportsPage(dataclasses.replace(doubles, today=lambda: LAST_DAY))
    host.setCentralWidget(page)
    host.show()
    for place, (name, settings, _figures) in enumerate(FIGURES):
        page.show_route(ReportRoute(name, settings))
        readings[place] = "\n".join(_texts(page))
    return readings


def _texts(page: ReportsPage) -> Iterator[str]:
    """What the opened report says: nothing of the overview or of reports shown before."""
    view = page.view
    assert view is not None
    yield from (label.text() for label in view.findChildren(QLabel))
    table, sums = view.rows.table, view.rows.sums
    assert table is not None
    assert sums is not None
    yield "sums|" + "|".join(sums.texts().values())
    model = table.model
    for row in range(model.rowCount()):
        cells = [model.cell_at(row, column) for column in range(model.columnCount())]
        yield "|".join(cell.text for cell in cells if cell is not None)


@pytest.mark.parametrize(
    ("place", "figure"),
    [(place, figure) for place, (*_report, figures) in enumerate(FIGURES) for figure in figures],
)
def test_the_figure_can_be_read(place: int, figure: str, readable: dict[int, str]) -> None:
    assert figure in readable[place]


def test_the_customers_can_be_counted(
    host: QMainWindow, northwind: Workspace, tmp_path: Path
) -> None:
    bus = Bus()
    context = make_context(
        tmp_path, window=host, bus=bus, background=DrawingBackground(bus, northwind)
    )
    (spec,) = [each for each in PAGES if each.key == "customers"]
    page = spec.factory(dataclasses.replace(context, today=lambda: LAST_DAY))
    host.setCentralWidget(page)
    host.show()
    page.show_route(CustomersRoute())
    assert any("91 in all" in label.text() for label in page.findChildren(QLabel))
