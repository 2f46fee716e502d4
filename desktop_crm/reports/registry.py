"""All reports in the order of the overview; a new one is its file and a line here."""

from __future__ import annotations

from desktop_crm.core.errors import UserError
from desktop_crm.reports import (
    at_risk,
    complaints_by,
    delivery_delays,
    growth,
    lost_customers,
    margins,
    monthly_drop,
    new_and_repeat,
    pareto,
    receivables,
    rule_backtest,
    sales_by,
    sales_by_month,
    silent_customers,
    win_back,
)
from desktop_crm.reports.report import Report

REPORTS: tuple[Report, ...] = (
    sales_by_month.REPORT,
    monthly_drop.REPORT,
    new_and_repeat.REPORT,
    sales_by.REPORT,
    pareto.REPORT,
    growth.REPORT,
    silent_customers.REPORT,
    at_risk.REPORT,
    lost_customers.REPORT,
    win_back.REPORT,
    rule_backtest.REPORT,
    delivery_delays.REPORT,
    complaints_by.REPORT,
    margins.REPORT,
    receivables.REPORT,
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
