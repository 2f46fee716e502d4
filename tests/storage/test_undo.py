"""Undo and redo: the visible data as before, and nothing of others overwritten."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_crm.core.change import Conflict
from desktop_crm.core.errors import UserError
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add, add_many, change, introduce, remove
from tests.support.dump import visible


def test_nothing_to_undo_is_said(workspace: Workspace) -> None:
    with pytest.raises(UserError, match=r"undo\.nothing"):
        workspace.undo()
    with pytest.raises(UserError, match=r"redo\.nothing"):
        workspace.redo()


def test_undo_and_redo_walk_through_the_steps(workspace: Workspace) -> None:
    states = [workspace.read(visible)]
    customer = workspace.write(add, name="甲", phone="13800138000").value
    states.append(workspace.read(visible))
    workspace.write(change, customer_id=customer, name="乙")
    states.append(workspace.read(visible))
    for state in reversed(states[:-1]):
        workspace.undo()
        assert workspace.read(visible) == state
    for state in states[1:]:
        workspace.redo()
        assert workspace.read(visible) == state
    with pytest.raises(UserError, match=r"redo\.nothing"):
        workspace.redo()


def test_after_something_else_there_is_nothing_to_redo(workspace: Workspace) -> None:
    workspace.write(add, name="甲")
    workspace.undo()
    workspace.write(add, name="乙")
    with pytest.raises(UserError, match=r"redo\.nothing"):
        workspace.redo()


def test_the_same_step_is_not_undone_twice(workspace: Workspace) -> None:
    done = workspace.write(add, name="甲")
    workspace.undo(done.operation_id)
    with pytest.raises(UserError, match=r"undo\.done_already"):
        workspace.undo(done.operation_id)


def test_an_undo_names_what_it_took_back(workspace: Workspace) -> None:
    workspace.write(add, name="甲")
    undone = workspace.undo()
    assert (undone.code, undone.words["code"]) == ("undo", "tests.add")
    redone = workspace.redo()
    assert (redone.code, redone.words["words"]) == ("redo", {"name": "甲"})


def test_a_record_changed_since_is_left_with_all_its_parts(workspace: Workspace) -> None:
    first = workspace.write(add, name="甲", phone="13800138000")
    workspace.write(change, customer_id=first.value, city="苏州")
    before = workspace.read(visible)
    undone = workspace.undo(first.operation_id)
    assert undone.conflicts == (Conflict("customer", first.value, "changed"),)
    assert workspace.read(visible) == before


def test_a_change_that_was_itself_undone_does_not_stand_in_the_way(workspace: Workspace) -> None:
    first = workspace.write(add, name="甲")
    later = workspace.write(change, customer_id=first.value, city="苏州")
    workspace.undo(later.operation_id)
    assert workspace.undo(first.operation_id).conflicts == ()
    assert workspace.read(visible) == {}


def test_a_record_that_a_later_one_names_is_left(workspace: Workspace) -> None:
    first = workspace.write(add, name="甲")
    second = workspace.write(add, name="乙")
    workspace.write(introduce, customer_id=second.value, by=first.value)
    assert workspace.undo(first.operation_id).conflicts == (
        Conflict("customer", first.value, "in_use"),
    )


def test_a_field_changed_since_keeps_its_value_and_the_others_go_back(workspace: Workspace) -> None:
    customer = workspace.write(add, name="甲").value
    target = workspace.write(change, customer_id=customer, city="苏州", level=5)
    workspace.write(change, customer_id=customer, level=4)
    preview = workspace.preview_undo(target.operation_id)
    undone = workspace.undo(target.operation_id)
    assert preview == undone.conflicts == (Conflict("customer", customer, "changed", "level"),)
    [row] = workspace.read(visible)["customer"]
    assert 4 in row
    assert "苏州" not in row


def test_what_belongs_to_a_binned_record_stays_in_the_bin(workspace: Workspace) -> None:
    customer = workspace.write(add, name="甲", phone="13800138000")
    undone = workspace.undo(customer.operation_id)
    assert workspace.read(visible) == {}
    workspace.redo()
    assert set(workspace.read(visible)) == {"customer", "phone"}
    assert undone.touched["phone"].updated == 1


def test_a_large_step_is_undone_and_redone_whole(workspace: Workspace) -> None:
    workspace.write(add, name="甲")
    before = workspace.read(visible)
    workspace.write(add_many, count=500)
    after = workspace.read(visible)
    workspace.undo()
    assert workspace.read(visible) == before
    workspace.redo()
    assert workspace.read(visible) == after
    workspace.undo()
    assert workspace.read(visible) == before


def test_a_preview_changes_nothing(workspace: Workspace) -> None:
    done = workspace.write(add, name="甲")
    before = workspace.read(visible)
    assert workspace.preview_undo(done.operation_id) == ()
    assert workspace.read(visible) == before
    workspace.undo()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "rename", "level", "remove", "introduce", "many"]),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=12,
)


def take(workspace: Workspace, customers: list[UUID], step: tuple[str, int, int]) -> None:
    kind, one, other = step
    match kind:
        case "add":
            workspace.write(add, name=f"新{one}")
        case "rename":
            workspace.write(change, customer_id=customers[one], name=f"改{other}")
        case "level":
            workspace.write(change, customer_id=customers[one], level=other)
        case "remove":
            workspace.write(remove, ids=[customers[one]])
        case "introduce":
            workspace.write(introduce, customer_id=customers[one], by=customers[other])
        case _:
            workspace.write(add_many, count=30)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_undoing_all_steps_restores_every_state(
    steps: list[tuple[str, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Workspace.create(tmp_path_factory.mktemp("undo") / "firm.crm") as workspace:
        customers = [
            workspace.write(add, name=f"客户{n}", phone=f"1380013{n:04}").value for n in range(6)
        ]
        states = [workspace.read(visible)]
        gone: set[int] = set()
        for step in steps:
            if gone.isdisjoint(step[1:]):
                take(workspace, customers, step)
                states.append(workspace.read(visible))
            if step[0] == "remove":
                gone.add(step[1])
        states = [state for n, state in enumerate(states) if n == 0 or state != states[n - 1]]
        for state in reversed(states[:-1]):
            assert workspace.undo().conflicts == ()
            assert workspace.read(visible) == state
        for state in states[1:]:
            assert workspace.redo().conflicts == ()
            assert workspace.read(visible) == state
