"""Many rows at once leave the file's indexes as they were, finished or stopped."""

from __future__ import annotations

import pytest
from sqlalchemy import Table
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import Cancelled
from desktop_crm.models import Customer, table_of
from desktop_crm.services.action import Action
from desktop_crm.storage import bulk
from desktop_crm.storage.bulk import indexes_at_best_time
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add_many

TABLE = table_of(Customer)


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_WORTH_BUILDING_LATE", 10)


def _indexes(session: Session, table: Table = TABLE) -> list[tuple[str, str]]:
    found = session.connection().exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? ORDER BY name",
        (table.name,),
    )
    return [(row.name, row.sql) for row in found]


def _fill(session: Session, *, count: int, stops: bool = False) -> Done[int]:
    with indexes_at_best_time(session, TABLE, count):
        during = len(_indexes(session))
        add_many.run(session, count=count)
        if stops:
            raise Cancelled
    return Done(during, {})


fill = Action("import", _fill)


def test_indexes_rest_while_many_rows_come_and_are_back_after(workspace: Workspace) -> None:
    before = workspace.read(_indexes)

    during = workspace.write(fill, count=50).value

    assert during < len(before)
    assert workspace.read(_indexes) == before


def test_indexes_stay_where_the_table_is_larger_than_what_comes(workspace: Workspace) -> None:
    before = workspace.read(_indexes)
    workspace.write(fill, count=50)

    during = workspace.write(fill, count=20).value

    assert during == len(before)


def test_a_stopped_import_brings_the_indexes_back(workspace: Workspace) -> None:
    before = workspace.read(_indexes)

    with pytest.raises(Cancelled):
        workspace.write(fill, count=50, stops=True)

    assert workspace.read(_indexes) == before
