"""The made-up firm keeps the rules of the trade, on whatever day it is made."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import is_credit_code
from desktop_crm.models import Customer
from desktop_crm.services.demo import make_demo_firm
from desktop_crm.storage.workspace import Workspace
from tests.services.demo.conftest import TODAY
from tests.services.demo.contradictions import CONTRADICTIONS

OTHER_DAYS = (
    date(2027, 1, 1),
    date(2027, 2, 18),
    date(2028, 2, 29),
    date(2026, 10, 1),
    date(2026, 12, 31),
)


def ask(session: Session, question: str, today: date) -> list[object]:
    rows = session.execute(text(question), {"today": today.isoformat()})
    return [row[0] for row in rows.fetchmany(5)]


@pytest.mark.parametrize("rule", CONTRADICTIONS)
def test_no_row_contradicts_another(demo: Workspace, rule: str) -> None:
    assert demo.read(ask, question=CONTRADICTIONS[rule], today=TODAY) == []


@pytest.mark.parametrize("today", OTHER_DAYS, ids=str)
def test_no_contradiction_on_other_days(tmp_path: Path, today: date) -> None:
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(
            make_demo_firm,
            today=today,
            customers=90,
            offset=timedelta(),
            seed=today.toordinal(),
        )
        found = {
            rule: workspace.read(ask, question=question, today=today)
            for rule, question in CONTRADICTIONS.items()
        }
    assert {rule: rows for rule, rows in found.items() if rows} == {}


def test_no_contradiction_among_customers_with_short_histories(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        change = workspace.write(make_demo_firm, today=TODAY, customers=800, offset=timedelta())
        found = {
            rule: workspace.read(ask, question=question, today=TODAY)
            for rule, question in CONTRADICTIONS.items()
        }
    assert {rule: rows for rule, rows in found.items() if rows} == {}
    assert change.value["customer"] == 800


def test_foreign_keys_hold(demo: Workspace) -> None:
    assert demo.read(
        ask, question="SELECT count(*) FROM pragma_foreign_key_check", today=TODAY
    ) == [0]


def test_credit_codes_are_valid(demo: Workspace) -> None:
    def codes(session: Session) -> list[str]:
        found = session.query(Customer.credit_code).filter(Customer.credit_code.is_not(None))
        return [str(row[0]) for row in found]

    found = demo.read(codes)
    assert len(found) > 100
    assert all(map(is_credit_code, found))
