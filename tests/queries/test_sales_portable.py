"""What reports ask can also be asked of PostgreSQL: the shared office database comes later."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import ClauseElement, Engine, event
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session

from desktop_crm.queries.complaint_figures import ComplaintAxis
from desktop_crm.queries.deliveries import DelayAxis
from desktop_crm.queries.sales_axes import Axis
from desktop_crm.reports.registry import find_report
from desktop_crm.reports.report import TOTALS
from tests.builders import Firm

TODAY = date(2026, 11, 21)
ONLY_SQLITE = ("julianday", "strftime", "rowid", "json_each", "group_concat")
CASES: list[tuple[str, dict[str, str]]] = [
    ("sales_by_month", {}),
    ("sales_by_month", {"net": "no"}),
    *(("sales_by", {"axis": axis.value}) for axis in Axis),
    ("pareto", {}),
    *(("delivery_delays", {"by": by.value}) for by in DelayAxis),
    ("silent_customers", {"days": "1"}),
    ("monthly_drop", {}),
    ("new_and_repeat", {}),
    ("growth", {}),
    ("at_risk", {}),
    ("lost_customers", {"period": "year"}),
    ("win_back", {}),
    ("rule_backtest", {}),
    *(("complaints_by", {"axis": axis.value}) for axis in ComplaintAxis),
    ("margins", {}),
    ("receivables", {}),
]


@contextmanager
def asked() -> Iterator[list[ClauseElement]]:
    """Every question that is asked meanwhile."""
    found: list[ClauseElement] = []

    def note(_connection: Any, clause: Any, *_rest: Any) -> None:
        if isinstance(clause, ClauseElement):
            found.append(clause)

    event.listen(Engine, "before_execute", note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_execute", note)


@pytest.mark.parametrize(("name", "texts"), CASES)
def test_questions_know_no_single_database(firm: Firm, name: str, texts: dict[str, str]) -> None:
    report = find_report(name)
    settings = report.read_settings(texts)
    customer = firm.customer()
    order = firm.order(customer, date(2026, 10, 1), promised_on=date(2026, 10, 2))
    firm.delivery(customer, order, date(2026, 10, 5))

    def ask(session: Session) -> None:
        result = report.run(session, settings=settings, today=TODAY)
        for column in result.columns:
            for key in (TOTALS, *(row.key for row in result.rows)) if column.opens else ():
                report.behind(
                    session, settings=settings, today=TODAY, key=key, column=column.key, limit=5
                )

    with asked() as questions:
        firm.read(ask)
    assert questions
    make_dialect: Any = postgresql.dialect
    for question in questions:
        sql = str(question.compile(dialect=make_dialect())).lower()
        assert not [word for word in ONLY_SQLITE if word in sql]
