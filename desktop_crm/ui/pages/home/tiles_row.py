"""The row of figures: each opens the list or the report behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.churn import ChurnRules
from desktop_crm.queries.home_leaving import Leaving
from desktop_crm.queries.home_tiles import (
    OVERDUE,
    CustomerTiles,
    MarginTile,
    OverdueTile,
    WorkTiles,
    active_filter,
)
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.context import Context
from desktop_crm.ui.moments import near_day
from desktop_crm.ui.pages.home.figure_tile import FigureTile
from desktop_crm.ui.routes import ComplaintsRoute, CustomersRoute, ReportRoute, Route
from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.tooltip import set_tooltip

_EMPTY = "—"
OPEN_COMPLAINTS = ListFilter(quick="open")


class TilesRow(QWidget):
    """Six tiles; `tasks_wanted` asks for the tasks without a day."""

    tasks_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._active_days = ChurnRules().days
        self.active = FigureTile(self.tr("Active"))
        self.at_risk = FigureTile(self.tr("At risk"))
        self.overdue = FigureTile(self.tr("Overdue"))
        self.complaints = FigureTile(self.tr("Complaints"))
        self.undated = FigureTile(self.tr("Undated"))
        self.margin = FigureTile(self.tr("Gross profit"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        for tile in self.tiles:
            row.addWidget(tile, 1)
            tile.set_figure(_EMPTY)
        self._connect()

    @property
    def tiles(self) -> tuple[FigureTile, ...]:
        """All of them, from left to right."""
        return (
            self.active,
            self.at_risk,
            self.overdue,
            self.complaints,
            self.undated,
            self.margin,
        )

    def _connect(self) -> None:
        self.active.clicked.connect(self._open_active)
        self.at_risk.clicked.connect(self._open_at_risk)
        self.overdue.clicked.connect(self._open_overdue)
        self.complaints.clicked.connect(self._open_complaints)
        self.undated.clicked.connect(self.tasks_wanted)
        self.margin.clicked.connect(self._open_margin)

    def show_customers(self, tiles: CustomerTiles) -> None:
        """Show how many are active, and how many came and went."""
        change = self.tr("new {new} · lost {lost}").format(new=tiles.new, lost=tiles.lost)
        self.active.set_figure(f"{tiles.active:,}", change)
        self._active_days = tiles.active_days
        about = self.tr("Customers with an order in the last {days} days").format(
            days=tiles.active_days
        )
        set_tooltip(self.active, about)

    def show_overdue(self, tile: OverdueTile) -> None:
        """Show what customers should have paid."""
        customers = self.tr("customers: {n}").format(n=f"{tile.customers:,}")
        self.overdue.set_figure(
            self._context.language.money(tile.amount, places=0),
            customers if tile.customers else self.tr("nothing is overdue"),
            color="danger" if tile.amount else "text",
        )

    def show_leaving(self, leaving: Leaving) -> None:
        """Show how many are at risk."""
        detail = self.tr("with a next step each")
        if leaving.unplanned:
            detail = self.tr("nothing planned: {n}").format(n=f"{leaving.unplanned:,}")
        self.at_risk.set_figure(
            f"{leaving.count:,}",
            detail if leaving.count else self.tr("nobody by the rules"),
            color="danger" if leaving.count else "text",
            detail_color="danger" if leaving.unplanned else "text2",
        )

    def show_work(self, work: WorkTiles) -> None:
        """Show what is open."""
        detail = self.tr("no deadline near")
        if work.complaints_late:
            detail = self.tr("past the deadline: {n}").format(n=work.complaints_late)
        elif work.next_deadline is not None:
            day = near_day(self._context.language, work.next_deadline, self._context.today())
            detail = self.tr("next deadline {day}").format(day=day)
        self.complaints.set_figure(
            f"{work.complaints:,}",
            detail if work.complaints else self.tr("all answered"),
            detail_color="danger" if work.complaints_late else "text2",
        )
        open_tasks = self.tr("open tasks: {n}").format(n=f"{work.tasks:,}")
        self.undated.set_figure(f"{work.undated:,}", open_tasks)

    def show_margin(self, tile: MarginTile) -> None:
        """Show the gross profit, with the part of sales whose cost is known."""
        language = self._context.language
        if tile.margin is None or tile.rate is None:
            self.margin.set_figure(_EMPTY, self.tr("no cost is known"))
            return
        rate = language.percent(tile.rate)
        known = self.tr("{share} covered").format(
            share=language.percent(tile.coverage or 0, places=0)
        )
        self.margin.set_figure(language.money(tile.margin, places=0), f"{rate} · {known}")

    def _go(self, route: Route) -> None:
        self._context.navigation.go(route)

    def _open_active(self) -> None:
        self._go(CustomersRoute(filter=active_filter(self._active_days)))

    def _open_overdue(self) -> None:
        self._go(CustomersRoute(filter=OVERDUE))

    def _open_complaints(self) -> None:
        self._go(ComplaintsRoute(filter=OPEN_COMPLAINTS))

    def _open_at_risk(self) -> None:
        self._go(ReportRoute("at_risk"))

    def _open_margin(self) -> None:
        self._go(ReportRoute("margins", {"axis": "customer", "period": "month"}))
