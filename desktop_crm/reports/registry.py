"""All reports in the order of the overview; a new one is its file and a line here."""

from __future__ import annotations

from desktop_crm.core.errors import UserError
from desktop_crm.reports import (
    delivery_delays,
    monthly_drop,
    pareto,
    sales_by,
    sales_by_month,
    silent_customers,
)
from desktop_crm.reports.report import Report

REPORTS: tuple[Report, ...] = (
    sales_by_month.REPORT,
    monthly_drop.REPORT,
    sales_by.REPORT,
    pareto.REPORT,
    silent_customers.REPORT,
    delivery_delays.REPORT,
)


def find_report(name: str) -> Report:
    """A report by its name.

    Raises:
        UserError: `report.unknown`.
    """
    found = next((report for report in REPORTS if report.name == name), None)
    if found is None:
        known = ", ".join(report.name for report in REPORTS)
        raise UserError("report.unknown", name=name, known=known)
    return found
