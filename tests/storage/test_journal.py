"""Every change is in the journal, and none can go around it."""

from __future__ import annotations

import json
import re

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desktop_crm.models import Base
from desktop_crm.storage.engine import WRITING
from desktop_crm.storage.journal import (
    UNTRACKED,
    install_triggers,
    journalled_tables,
)
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add, add_many, change

WITHOUT_JOURNAL = {
    "operation", "journal", "journal_state", "search_entry", "attachment_content", "draft",
}  # fmt: skip


def rows(workspace: Workspace, sql: str) -> list[tuple[object, ...]]:
    return workspace.read(
        lambda session: [tuple(row) for row in session.connection().exec_driver_sql(sql)]
    )


def triggers(workspace: Workspace) -> dict[str, str]:
    found = rows(workspace, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return {str(name): str(sql) for name, sql in found}


def test_every_table_of_records_is_journalled() -> None:
    names = {table.name for table in journalled_tables()}
    assert names == set(Base.metadata.tables) - WITHOUT_JOURNAL


def test_each_trigger_watches_exactly_the_columns_of_its_table(workspace: Workspace) -> None:
    present = triggers(workspace)
    for table in journalled_tables():
        update = present[f"journal_{table.name}_update"]
        wanted = {column.name for column in table.columns} - UNTRACKED
        assert set(re.findall(r"SELECT '(\w+)' AS field", update)) == wanted
        assert set(re.findall(r'OLD\."(\w+)" IS NOT NEW', update)) == wanted
        assert {f"journal_{table.name}_insert", f"journal_{table.name}_delete"} <= set(present)


def test_triggers_are_made_anew_without_leftovers(workspace: Workspace) -> None:
    before = triggers(workspace)

    def rebuild(session: Session) -> None:
        connection = session.connection(execution_options=WRITING)
        connection.exec_driver_sql("DROP TRIGGER journal_customer_update")
        connection.exec_driver_sql(
            "CREATE TRIGGER journal_old AFTER INSERT ON tag BEGIN SELECT 1; END"
        )
        install_triggers(connection)
        session.commit()

    workspace.read(rebuild)
    assert triggers(workspace) == before


def test_an_update_is_kept_field_by_field(workspace: Workspace) -> None:
    customer = workspace.write(add, name="恒润").value
    done = workspace.write(change, customer_id=customer, name="恒润五金", city="苏州", level=5)
    [(changes,)] = rows(
        workspace, f"SELECT changes FROM journal WHERE operation_id = '{done.operation_id.hex}'"
    )
    assert json.loads(str(changes)) == {
        "name": ["恒润", "恒润五金"],
        "city": [None, "苏州"],
        "level": [None, 5],
    }


def test_a_write_that_changes_nothing_leaves_no_entry(workspace: Workspace) -> None:
    customer = workspace.write(add, name="恒润").value
    done = workspace.write(change, customer_id=customer, name="恒润")
    assert done.touched == {}
    assert rows(workspace, "SELECT code FROM operation") == [("tests.add",)]


def test_a_change_outside_an_operation_aborts(workspace: Workspace) -> None:
    customer = workspace.write(add, name="恒润").value

    def sneak(session: Session) -> None:
        session.connection().exec_driver_sql(
            f"UPDATE customer SET name = 'x' WHERE id = '{customer.hex}'"
        )

    with pytest.raises(IntegrityError, match="outside an operation"):
        workspace.read(sneak)


def test_a_record_cannot_really_be_deleted(workspace: Workspace) -> None:
    workspace.write(add, name="恒润")

    def sneak(session: Session) -> None:
        session.connection().exec_driver_sql("DELETE FROM customer")

    with pytest.raises(IntegrityError, match="only marked"):
        workspace.read(sneak)


def test_many_rows_have_one_entry_each(workspace: Workspace) -> None:
    done = workspace.write(add_many, count=1_500)
    assert done.touched["customer"].inserted == 1_500
    assert done.touched["customer"].ids is None
    assert done.concerns("customer", done.operation_id), "a large change concerns everybody"
    [(entries,)] = rows(workspace, "SELECT count(DISTINCT row_id) FROM journal WHERE kind = 'I'")
    assert entries == 1_500
