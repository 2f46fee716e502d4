"""The made-up firm is believable, tells its stories, and is the same each time."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import LossKind, Stage
from desktop_crm.core.errors import UserError
from desktop_crm.core.periods import Month, Period
from desktop_crm.models import (
    Complaint,
    Customer,
    DeliveryNote,
    LogEntry,
    Loss,
    Operation,
    Order,
    OrderLine,
    Setting,
    Staff,
)
from desktop_crm.models.conditions import counted
from desktop_crm.services.defaults import FIRM_NAME
from desktop_crm.services.demo import make_demo_firm
from desktop_crm.services.demo.rows import COLUMNS
from desktop_crm.storage.journal import journalled_tables
from desktop_crm.storage.search import find
from desktop_crm.storage.workspace import Workspace
from tests.services.demo.conftest import TODAY
from tests.support.dump import Dump, visible


def made(path: Path, **changed: Any) -> Dump:
    settings = {"today": TODAY, "customers": 60, "offset": timedelta(hours=8), **changed}
    with Workspace.create(path) as workspace:
        workspace.write(make_demo_firm, **settings)
        return workspace.read(visible)


def test_the_same_seed_makes_the_same_rows(tmp_path: Path) -> None:
    first = made(tmp_path / "first.crm")
    assert made(tmp_path / "second.crm") == first
    assert made(tmp_path / "third.crm", seed=7)["customer"] != first["customer"]
    assert len(made(tmp_path / "fourth.crm", customers=61)["customer"]) == 61


def test_local_time_moves_the_moments_only(tmp_path: Path) -> None:
    china = made(tmp_path / "china.crm")
    utc = made(tmp_path / "utc.crm", offset=timedelta())
    assert [row[2] for row in china["sales_order"]] == [row[2] for row in utc["sales_order"]]
    assert china["log_entry"] != utc["log_entry"]


@pytest.mark.parametrize("customers", [1, 7, 34, 40])
def test_small_firms_are_possible(tmp_path: Path, customers: int) -> None:
    assert len(made(tmp_path / "firm.crm", customers=customers)["customer"]) == customers


@pytest.mark.parametrize("customers", [0, -1, 10_000_000])
def test_impossible_counts_are_refused(tmp_path: Path, customers: int) -> None:
    with pytest.raises(UserError, match=r"demo\.count"):
        made(tmp_path / "firm.crm", customers=customers)


def test_a_file_with_customers_is_left_alone(demo: Workspace) -> None:
    with pytest.raises(UserError, match=r"demo\.not_empty"):
        demo.write(make_demo_firm, today=TODAY)


def test_columns_are_those_of_the_tables() -> None:
    tables = {table.name: table for table in journalled_tables()}
    given_always = {"id", "created_at", "updated_at", "created_by"}
    for name, columns in COLUMNS.items():
        table = tables[name]
        assert set(columns.split()) <= set(table.columns.keys()), name
        required = {column.name for column in table.columns if not column.nullable}
        assert required <= set(columns.split()) | given_always, name


def sales(session: Session, period: Period) -> Decimal:
    total = select(func.sum(Order.total)).where(
        counted(), Order.ordered_on.between(period.first, period.last)
    )
    return session.scalar(total) or Decimal(0)


@pytest.mark.parametrize("today", [TODAY, date(2027, 3, 12), date(2026, 6, 30)], ids=str)
def test_this_month_is_down_by_about_a_third_and_last_year_was_not(
    tmp_path: Path, today: date
) -> None:
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(make_demo_firm, today=today, offset=timedelta())
        now = Period.of_month(Month.of(today), up_to=today)
        before = now.same_days_of(Month.of(today).plus(-1))
        year_ago = now.same_days_of(Month.of(today).plus(-12))
        before_that = now.same_days_of(Month.of(today).plus(-13))
        amounts = [
            workspace.read(sales, period=each) for each in (now, before, year_ago, before_that)
        ]
    assert Decimal("-0.37") < amounts[0] / amounts[1] - 1 < Decimal("-0.27")
    assert abs(amounts[2] / amounts[3] - 1) < Decimal("0.08")


def test_the_drop_has_a_name(demo: Workspace) -> None:
    def by_customer(session: Session, period: Period) -> dict[str, Decimal]:
        rows = session.execute(
            select(Customer.name, func.sum(Order.total))
            .join(Order, Order.customer_id == Customer.id)
            .where(counted(), Order.ordered_on.between(period.first, period.last))
            .group_by(Customer.name)
        )
        return {row[0]: row[1] for row in rows}

    now = Period.of_month(Month.of(TODAY), up_to=TODAY)
    before = now.same_days_of(Month.of(TODAY).plus(-1))
    present, past = demo.read(by_customer, period=now), demo.read(by_customer, period=before)
    lost = {name: present.get(name, Decimal(0)) - amount for name, amount in past.items()}
    worst = sorted(lost, key=lambda name: lost[name])[:3]
    assert worst == ["苏州恒润精密五金有限公司", "佛山南海永丰铝业有限公司", "东莞市长安模具厂"]
    whole = sum(present.values()) - sum(past.values())
    assert sum(sorted(lost.values())[:5]) / whole > Decimal("0.5")


def test_the_books_have_gaps(demo: Workspace) -> None:
    def gaps(session: Session) -> tuple[float, int, int]:
        known = func.sum(OrderLine.amount).filter(OrderLine.unit_cost.is_not(None))
        coverage = session.execute(select(known, func.sum(OrderLine.amount))).one()
        nobody = select(func.count()).where(Customer.owner_id.is_(None))
        nowhere = select(func.count()).where(Customer.industry_id.is_(None))
        return (
            float(coverage[0] / coverage[1]),
            session.scalar(nobody) or 0,
            session.scalar(nowhere) or 0,
        )

    coverage, without_owner, without_industry = demo.read(gaps)
    assert 0.78 < coverage < 0.86
    assert without_owner > 0
    assert without_industry > 0


def test_every_kind_of_story_is_told(demo: Workspace) -> None:
    def told(session: Session) -> dict[str, Any]:
        stages = select(Customer.stage, func.count()).group_by(Customer.stage)
        kinds = select(Loss.kind, func.count()).group_by(Loss.kind)
        late = select(func.count()).where(DeliveryNote.shipped_on > DeliveryNote.promised_on)
        return {
            "stages": {row[0]: row[1] for row in session.execute(stages)},
            "losses": {row[0]: row[1] for row in session.execute(kinds)},
            "late": session.scalar(late),
            "shipped": session.scalar(select(func.count()).select_from(DeliveryNote)),
            "held": session.scalar(select(func.count()).where(Customer.credit_hold)),
            "recurring": session.scalar(
                select(func.count()).where(Complaint.recurs_id.is_not(None))
            ),
            "left": session.scalars(select(Staff.name).where(~Staff.is_active)).all(),
            "name": session.scalars(select(Setting.value).where(Setting.key == FIRM_NAME)).one(),
        }

    found = demo.read(told)
    assert set(found["stages"]) == {stage.value for stage in Stage}
    assert set(found["losses"]) == {kind.value for kind in LossKind}
    assert 0.03 < found["late"] / found["shipped"] < 0.08
    assert found["held"] >= 2
    assert found["recurring"] >= 4
    assert found["left"] == ["周强"]
    assert found["name"] == "恒通商贸"


def test_notes_are_not_copies_of_each_other(demo: Workspace) -> None:
    def texts(session: Session) -> tuple[int, int, int]:
        distinct = func.count(LogEntry.text.distinct())
        query = select(func.count(), distinct, func.min(func.length(LogEntry.text)))
        row = session.execute(query).one()
        return row[0], row[1], row[2]

    count, distinct, shortest = demo.read(texts)
    assert count > 5_000
    assert distinct / count > 0.95
    assert shortest >= 10


@pytest.mark.parametrize("words", ["恒润", "szhrjm", "永丰铝业", "毛刺", "SO20261104"])
def test_the_firm_is_found(demo: Workspace, words: str) -> None:
    assert demo.read(find, words)


def test_past_steps_can_be_taken_back(tmp_path: Path) -> None:
    def held(session: Session) -> list[str]:
        return list(session.scalars(select(Customer.name).where(Customer.credit_hold)))

    def steps(session: Session) -> list[tuple[str, Any]]:
        rows = session.execute(select(Operation.code, Operation.at).order_by(Operation.at))
        return [(row[0], row[1]) for row in rows]

    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(make_demo_firm, today=TODAY, offset=timedelta())
        before = workspace.read(visible)
        listed = workspace.read(steps)
        assert "苏州恒润精密五金有限公司" in workspace.read(held)
        undone = [workspace.undo() for _ in listed[1:]]
        assert not any(change.conflicts for change in undone)
        assert workspace.read(held) == []
        for _ in undone:
            workspace.redo()
        assert workspace.read(visible) == before
    assert listed[0][0] == "demo.make"
    assert {code for code, _ in listed} >= {"customer.update", "customer.hold_credit"}
