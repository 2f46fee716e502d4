"""A firm beyond its first customers: made by a child, with entries where there is history."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from desktop_crm.core.errors import UserError
from desktop_crm.services.demo import FIRM, SEED, apart, filling, make_demo_firm
from desktop_crm.services.demo.apart import pieces_from_child
from desktop_crm.services.demo.drafts import RICH_IN_DETAIL
from desktop_crm.services.demo.pieces import Order, make_pieces
from desktop_crm.storage.file_check import check_file
from desktop_crm.storage.search import find
from desktop_crm.storage.workspace import Workspace
from tests.services.demo.conftest import TODAY
from tests.support.dump import visible

MANY = RICH_IN_DETAIL + 60


def order(customers: int) -> Order:
    return Order(FIRM, TODAY, customers, SEED, timedelta(hours=8))


def test_a_child_makes_the_same_pieces() -> None:
    assert list(pieces_from_child(order(MANY))) == list(make_pieces(order(MANY)))


def test_a_child_that_dies_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "as_argument", lambda _order: "no order")
    with pytest.raises(RuntimeError, match="died"):
        list(pieces_from_child(order(MANY)))


def test_a_child_ends_with_its_listener() -> None:
    pieces = pieces_from_child(order(100_000))
    assert next(pieces).done == RICH_IN_DETAIL
    pieces.close()


def test_a_big_firm_has_the_same_rows_and_fewer_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Workspace.create(tmp_path / "plain.crm") as workspace:
        workspace.write(make_demo_firm, today=TODAY, customers=MANY, offset=timedelta())
        rows = workspace.read(visible)
    monkeypatch.setattr(apart, "_WORTH_IT_FROM", MANY)
    monkeypatch.setattr(filling, "_LATE_INDEXES_FROM", MANY)
    path = tmp_path / "firm.crm"
    with Workspace.draft(path) as workspace:
        change = workspace.write(make_demo_firm, today=TODAY, customers=MANY, offset=timedelta())
    assert [each for each in check_file(path) if not each.is_well] == []
    assert {table: each.inserted for table, each in change.touched.items()} == change.value
    with Workspace.open(path) as workspace:
        assert workspace.read(visible) == rows
        assert workspace.read(find, f"C-{MANY:04d}")
        entries = workspace.read(entries_by_table)
        assert entries["customer"] == MANY
        assert 0 < entries["sales_order"] < change.value["sales_order"]
        with pytest.raises(UserError, match=r"undo\.nothing"):
            workspace.undo(change.operation_id)


def entries_by_table(session: Session) -> Counter[str]:
    found = session.connection().exec_driver_sql(
        "SELECT table_name FROM journal JOIN operation ON operation.id = operation_id "
        "WHERE code = 'demo.make' AND kind = 'I'"
    )
    return Counter(name for (name,) in found)
