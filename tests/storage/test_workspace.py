"""A write is whole or not at all, signed, and told to everybody."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import select

from desktop_crm.models import Customer, Operation
from desktop_crm.storage import memory
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add, add_many, change, fail
from tests.support.dump import visible


def test_a_failing_action_leaves_nothing(workspace: Workspace) -> None:
    with pytest.raises(ArithmeticError):
        workspace.write(fail, name="甲")
    assert workspace.read(visible) == {}
    assert workspace.read(lambda session: session.scalars(select(Operation.code)).all()) == []


def test_a_change_says_what_was_touched_and_by_whom(workspace: Workspace) -> None:
    initiator = object()
    done = workspace.write(add, initiator=initiator, name="甲", phone="13800138000")
    assert done.initiator is initiator
    assert done.concerns("customer", done.value)
    assert not done.concerns("customer", done.operation_id)
    assert not done.concerns("product")
    later = workspace.write(change, customer_id=done.value, city="苏州")
    assert (later.touched["customer"].inserted, later.touched["customer"].updated) == (0, 1)


def test_rows_are_signed_with_the_moment_of_their_operation(workspace: Workspace) -> None:
    workspace.write(add, name="甲")
    created = workspace.read(lambda session: session.scalars(select(Customer.created_at)).one())
    at = workspace.read(lambda session: session.scalars(select(Operation.at)).one())
    assert created == at
    assert abs(datetime.now(UTC) - created).total_seconds() < 60


def test_a_file_is_found_again_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "firm.crm"
    with Workspace.create(path) as workspace:
        workspace.write(add, name="甲")
        before = workspace.read(visible)
    with Workspace.open(path) as workspace:
        assert workspace.read(visible) == before
        workspace.undo()
        assert workspace.read(visible) == {}


def test_a_reader_sees_one_moment_while_somebody_writes(workspace: Workspace) -> None:
    workspace.write(add, name="甲")

    def read_twice(session: object) -> tuple[object, object]:
        first = visible(session)  # type: ignore[arg-type]
        writer = Thread(target=workspace.write, args=(add_many,), kwargs={"count": 10})
        writer.start()
        writer.join(30)
        return first, visible(session)  # type: ignore[arg-type]

    first, second = workspace.read(read_twice)
    assert first == second
    assert len(workspace.read(visible)["customer"]) == 11


def test_writers_wait_for_each_other(workspace: Workspace) -> None:
    threads = [
        Thread(target=workspace.write, args=(add,), kwargs={"name": f"客户{n}"}) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(workspace.read(visible)["customer"]) == 8


def test_a_rest_leaves_the_file_as_it_is(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_LARGE_FILE", 0)
    workspace.write(add, name="甲")
    before = workspace.read(visible)
    workspace.rest()
    assert workspace.read(visible) == before
    workspace.write(add, name="乙")
