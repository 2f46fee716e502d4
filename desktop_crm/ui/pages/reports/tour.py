"""What the tour shows of the reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from desktop_crm.reports.registry import REPORTS
from desktop_crm.reports.report import TOTALS
from desktop_crm.ui.pages.reports.reports_page import ReportsPage
from desktop_crm.ui.routes import ReportRoute, Route
from desktop_crm.ui.tour_stops import TourStop

_SETTINGS: Mapping[str, Mapping[str, str]] = {
    "sales_by_month": {"period": "12m"},
    "sales_by": {"axis": "region", "period": "year"},
    "delivery_delays": {"by": "customer", "period": "12m"},
}


def _overview(_session: Any, **_today: Any) -> Route:
    return ReportRoute()


def _report(name: str, _session: Any, **_today: Any) -> Route:
    return ReportRoute(name, _SETTINGS.get(name, {"period": "all"} if name == "pareto" else {}))


def _press(key: str, column: str, page: ReportsPage) -> None:
    if page.view is not None:
        page.view.number_pressed.emit(key, column)


def _route_to(name: str) -> Callable[..., Route]:
    return partial(_report, name)


def stops() -> Sequence[TourStop]:
    """The overview, every report, and the rows behind a bar and behind a sum."""
    opened = [
        TourStop(
            f"report_{report.name}",
            _route_to(report.name),
            key_screen=report.name == "monthly_drop",
        )
        for report in REPORTS
    ]
    return (
        TourStop("reports", _overview, key_screen=True),
        *opened,
        TourStop(
            "report_behind_bar", _route_to("monthly_drop"), partial(_press, "absent", "difference")
        ),
        TourStop("report_behind_sum", _route_to("sales_by"), partial(_press, TOTALS, "sales")),
    )
