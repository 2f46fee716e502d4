"""Work beside the window: what is delivered, to whom, and what is not."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop_crm.core.change import Change
from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.ui import lane
from desktop_crm.ui.background import Background
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.tasks import Task
from tests.ui.stores import Gate, MemoryStore

Finish = Callable[[], None]


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def bus(qtbot: QtBot) -> Bus:  # noqa: ARG001
    return Bus()


@pytest.fixture
def problems() -> list[UserError]:
    return []


@pytest.fixture
def background(
    qtbot: QtBot, bus: Bus, store: MemoryStore, problems: list[UserError]
) -> Iterator[Background]:
    made = Background(bus, show_problem=problems.append)
    with qtbot.waitSignal(made.idle):
        made.open(lambda: store, lambda _none: None, owner=bus, on_failed=problems.append)
    yield made
    made.close()


@pytest.fixture
def finish(qtbot: QtBot, background: Background) -> Finish:
    """Wait until nothing is under way."""

    def wait() -> None:
        qtbot.waitUntil(background.is_idle)

    return wait


def echo(_session: object, *, value: Any = None) -> Any:
    return value


def other(_session: object) -> str:
    return "other"


def fail(_session: object = None) -> None:
    raise UserError("undo.nothing")


def crash(_session: object = None) -> None:
    raise ZeroDivisionError


def test_reads_in_the_worker_and_answers_here(
    background: Background, store: MemoryStore, finish: Finish
) -> None:
    here = threading.get_ident()
    answers: list[tuple[Any, int]] = []
    owner = QObject()
    background.read(
        echo, lambda value: answers.append((value, threading.get_ident())), owner=owner, value=7
    )
    assert not background.is_idle()
    finish()
    assert answers == [(7, here)]
    assert here not in store.threads


def test_only_the_newest_read_of_an_owner_and_a_key_is_delivered(
    background: Background, finish: Finish
) -> None:
    answers: list[Any] = []
    asked: list[int] = []
    owner, another = QObject(), QObject()
    gate = Gate()
    background.read(gate, answers.append, owner=owner, key="rows", value="old")
    gate.wait_until_started()

    def note(_session: object, *, value: int) -> int:
        asked.append(value)
        return value

    background.read(note, answers.append, owner=owner, key="rows", value=1)
    background.read(note, answers.append, owner=owner, key="rows", value=2)
    background.read(note, answers.append, owner=owner, key="count", value=3)
    background.read(note, answers.append, owner=another, key="rows", value=4)
    gate.release()
    finish()
    assert answers == [2, 3, 4]
    assert asked == [2, 3, 4], "a read that waited and is stale is not even run"


def test_without_a_key_different_functions_do_not_displace_each_other(
    background: Background, finish: Finish
) -> None:
    answers: list[Any] = []
    owner = QObject()
    background.read(echo, answers.append, owner=owner, value="a")
    background.read(other, answers.append, owner=owner)
    finish()
    assert answers == ["a", "other"]


def test_nothing_reaches_a_destroyed_owner(background: Background, finish: Finish) -> None:
    answers: list[Any] = []
    owner = QObject()
    gate = Gate()
    background.read(gate, answers.append, owner=owner, value="read")
    gate.wait_until_started()
    background.read(echo, answers.append, owner=owner, value="waiting")
    background.run(lambda: "run", answers.append, owner=owner)
    shiboken6.delete(owner)
    gate.release()
    finish()
    assert answers == []


def test_a_write_is_done_and_told_even_when_its_owner_is_gone(
    background: Background, bus: Bus, store: MemoryStore, finish: Finish
) -> None:
    told: list[Change[Any]] = []
    bus.changed.connect(told.append)
    answers: list[Any] = []
    owner = QObject()
    gate = Gate()
    background.write(gate, answers.append, owner=owner, value="saved")
    gate.wait_until_started()
    shiboken6.delete(owner)
    gate.release()
    finish()
    assert store.done == ["saved"]
    assert [change.value for change in told] == ["saved"]
    assert answers == []


def test_the_owner_of_a_write_hears_before_the_bus(
    background: Background, bus: Bus, finish: Finish
) -> None:
    heard: list[str] = []
    bus.changed.connect(lambda _change: heard.append("bus"))
    owner = QObject()
    background.write(echo, lambda _change: heard.append("owner"), owner=owner, value=1)
    finish()
    assert heard == ["owner", "bus"]


def test_a_change_names_its_initiator(background: Background, bus: Bus, finish: Finish) -> None:
    told: list[Change[Any]] = []
    bus.changed.connect(told.append)
    owner = QObject()
    background.write(echo, owner=owner, value=1)
    background.undo(owner=owner)
    background.redo(owner=owner)
    finish()
    assert [change.initiator for change in told] == [owner, owner, owner]
    assert [change.code for change in told] == ["test.write", "undo", "redo"]


def test_a_known_problem_goes_to_the_form_or_to_the_messages(
    background: Background, problems: list[UserError], finish: Finish
) -> None:
    in_form: list[UserError] = []
    owner = QObject()
    background.read(fail, lambda _none: None, owner=owner, on_failed=in_form.append)
    background.write(fail, owner=owner)
    background.run(fail, lambda _none: None, owner=owner)
    finish()
    assert [error.code for error in in_form] == ["undo.nothing"]
    assert [error.code for error in problems] == ["undo.nothing"] * 2


@pytest.mark.parametrize("verb", ["read", "write", "run"])
def test_a_bug_goes_to_the_crash_hook_with_its_trace(
    background: Background, problems: list[UserError], finish: Finish, verb: str
) -> None:
    owner = QObject()
    with capture_exceptions() as caught:
        getattr(background, verb)(crash, lambda _none: None, owner=owner)
        finish()
    (kind, error, _trace) = caught[0]
    assert kind is ZeroDivisionError
    assert error is not None
    names = []
    trace = error.__traceback__
    while trace is not None:
        names.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    assert "crash" in names
    assert problems == []


def test_a_slot_that_fails_does_not_keep_the_bus_silent(
    background: Background, bus: Bus, finish: Finish
) -> None:
    told: list[Change[Any]] = []
    bus.changed.connect(told.append)
    owner = QObject()
    with capture_exceptions() as caught:
        background.write(echo, crash, owner=owner, value=1)
        finish()
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
    assert len(told) == 1


def test_progress_arrives_here_and_the_task_ends(
    qtbot: QtBot, background: Background, finish: Finish
) -> None:
    task = Task()
    reports: list[tuple[int, int]] = []
    task.progressed.connect(lambda done, total: reports.append((done, total)))
    owner = QObject()

    def work(progress: Callable[[int, int], None]) -> str:
        for done in range(1_001):
            progress(done, 1_000)
        return "done"

    answers: list[str] = []
    with qtbot.waitSignal(task.ended):
        background.run(work, answers.append, owner=owner, task=task)
    finish()
    assert answers == ["done"]
    assert reports[0] == (0, 1_000)
    assert reports[-1] == (1_000, 1_000)
    assert len(reports) < 100, "reports are thinned out"


def test_a_cancelled_task_ends_without_an_answer(
    qtbot: QtBot, background: Background, problems: list[UserError]
) -> None:
    task = Task()
    owner = QObject()
    gate = Gate()

    def work(_session: object, progress: Callable[[int, int], None]) -> str:
        gate()
        progress(1, 2)
        return "done"

    answers: list[Any] = []
    background.write(work, answers.append, owner=owner, task=task)
    gate.wait_until_started()
    task.cancel()
    with qtbot.waitSignal(task.ended):
        gate.release()
    assert answers == []
    assert problems == []
    assert task.is_cancelled


def test_a_task_that_died_with_its_sheet_does_no_harm(
    background: Background, finish: Finish
) -> None:
    task = Task()
    owner = QObject()
    gate = Gate()

    def work(progress: Callable[[int, int], None]) -> str:
        gate()
        progress(1, 1)
        return "done"

    answers: list[Any] = []
    background.run(work, answers.append, owner=owner, task=task)
    gate.wait_until_started()
    shiboken6.delete(task)
    gate.release()
    finish()
    assert answers == ["done"]


def test_file_work_does_not_hold_up_the_firm_file(
    qtbot: QtBot, background: Background, finish: Finish
) -> None:
    owner = QObject()
    gate = Gate()
    answers: list[Any] = []
    background.run(gate, answers.append, owner=owner, value="file")
    gate.wait_until_started()
    background.read(echo, answers.append, owner=owner, value="rows")
    qtbot.waitUntil(lambda: answers == ["rows"])
    gate.release()
    finish()
    assert answers == ["rows", "file"]


def test_closing_finishes_writes_skips_reads_and_stops_tasks(
    background: Background, store: MemoryStore
) -> None:
    owner = QObject()
    gate = Gate()
    task = Task()
    read: list[int] = []
    stopped: list[bool] = []

    def note(_session: object) -> None:
        read.append(1)

    def long_work(_session: object, progress: Callable[[int, int], None]) -> None:
        try:
            progress(1, 2)
        except Cancelled:
            stopped.append(True)
            raise

    background.write(gate, owner=owner, value="first")
    gate.wait_until_started()
    background.read(note, lambda _none: None, owner=owner)
    background.write(echo, owner=owner, value="second")
    background.write(long_work, owner=owner, task=task)
    threading.Timer(0.05, gate.release).start()
    background.close()
    assert store.done == ["first", "second"]
    assert read == []
    assert stopped == [True]
    assert store.is_closed


def test_a_file_that_does_not_open_is_a_problem(qtbot: QtBot, bus: Bus) -> None:
    def refuse() -> MemoryStore:
        raise UserError("file.damaged", path="x", reason="y")

    failed: list[UserError] = []
    background = Background(bus)
    with qtbot.waitSignal(background.idle):
        background.open(refuse, lambda _none: None, owner=bus, on_failed=failed.append)
    assert [error.code for error in failed] == ["file.damaged"]
    background.close()


def test_the_crash_hook_is_looked_up_when_it_is_needed(
    background: Background, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: seen.append(kind))
    background.read(crash, lambda _none: None, owner=QObject())
    owner = QObject()
    background.read(crash, lambda _none: None, owner=owner)
    finish()
    assert seen[-1] is ZeroDivisionError


def test_the_file_is_told_once_that_nothing_is_asked_any_more(
    qtbot: QtBot, bus: Bus, store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lane, "_REST_SECONDS", 0.01)
    background = Background(bus)
    background.open(lambda: store, lambda _none: None, owner=bus, on_failed=print)
    qtbot.waitUntil(lambda: store.rests == 1)
    qtbot.wait(50)
    assert store.rests == 1, "a worker at rest sleeps until there is work"
    background.read(lambda _session: 1, lambda _one: None, owner=bus)
    qtbot.waitUntil(lambda: store.rests == 2)
    background.close()
