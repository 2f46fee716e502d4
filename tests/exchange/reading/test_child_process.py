"""The parent's side: whatever the child does, the parent goes on in time."""

from __future__ import annotations

import struct
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.exchange import CHILD_ARGUMENT, child
from desktop_crm.exchange.reading import child_process
from desktop_crm.exchange.reading.child_process import (
    Failure,
    ReaderFailedError,
    ReadingChild,
    child_command,
)
from desktop_crm.exchange.reading.frames import Kind
from desktop_crm.exchange.reading.read import ReadingLimits, read_workbook
from tests.exchange.files import workbook_file
from tests.exchange.old_workbooks import old_workbook

HANG = "import threading; threading.Event().wait()"
PANIC = "import os; os.abort()"
SHORT, LONG = 0.2, 100.0
"""Patience with those who hang, and with those who answer, however slowly they start."""
WORKBOOK = b'{"encoding":null,"sheets":[["A",true,0]]}'


def say(kind: bytes, payload: bytes) -> str:
    """The program of a child that sends one frame and then hangs."""
    frame = struct.pack("<cI", kind, len(payload)) + payload
    return f"import sys; sys.stdout.buffer.write({frame!r}); sys.stdout.flush(); {HANG}"


class Clock:
    """The parent's clock: it goes by `step` at each look, and else only when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self.step = 0.0
        clock = SimpleNamespace(monotonic=lambda: self.now)
        monkeypatch.setattr(child_process, "time", clock)

    def check(self) -> None:
        """Called by the parent while it waits."""
        self.now += self.step


@pytest.fixture
def pretend(monkeypatch: pytest.MonkeyPatch) -> object:
    """Let another program play the child."""

    def play(program: str) -> None:
        command = [sys.executable, "-X", "utf8", "-c", program]
        monkeypatch.setattr(child_process, "child_command", lambda: command)

    return play


def listen() -> Failure:
    """Why listening to the child ended."""
    with (
        ReadingChild({}, patience=LONG) as reading,
        pytest.raises(ReaderFailedError) as caught,
    ):
        list(reading.frames(lambda: None))
    return caught.value.failure


@pytest.mark.parametrize(
    ("program", "failure"),
    [
        (PANIC, Failure.CRASHED),
        ("pass", Failure.CRASHED),
        ("print('not a frame')", Failure.CRASHED),
        (say(b"?", b"{}"), Failure.CRASHED),
        (say(b"F", b'{"reason":"memory"}'), Failure.MEMORY),
        (say(b"F", b'{"reason":"XmlError"}'), Failure.DAMAGED),
    ],
)
def test_every_way_to_fail_is_told_apart(pretend: object, program: str, failure: Failure) -> None:
    """Dying, talking nonsense and giving up."""
    assert callable(pretend)
    pretend(program)
    assert listen() is failure


@pytest.mark.parametrize("program", [HANG, say(b"W", WORKBOOK)])
def test_hanging_is_told_apart_as_well(
    pretend: object, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once, or after the first word."""
    assert callable(pretend)
    pretend(program)
    clock = Clock(monkeypatch)
    with ReadingChild({}, patience=LONG) as reading:
        frames = reading.frames(clock.check)
        if program is not HANG:
            assert next(frames)[0] is Kind.WORKBOOK
        clock.step = LONG / 4
        with pytest.raises(ReaderFailedError) as caught:
            next(frames)
    assert caught.value.failure is Failure.STUCK
    assert clock.now == LONG + clock.step


def test_a_frame_that_claims_to_be_huge(pretend: object) -> None:
    """Nothing is reserved for a length that no honest child sends."""
    assert callable(pretend)
    head = struct.pack("<cI", b"B", 2**31)
    pretend(f"import sys; sys.stdout.buffer.write({head!r}); sys.stdout.flush(); {HANG}")
    assert listen() is Failure.CRASHED


def test_a_hanging_child_is_ended(tmp_path: Path, pretend: object) -> None:
    """The user gets a sentence, and no process stays behind."""
    assert callable(pretend)
    path = workbook_file(tmp_path / "a.xlsx", {"A": [[1]]})
    pretend(HANG)
    with pytest.raises(UserError) as caught:
        read_workbook(path, limits=ReadingLimits(patience=SHORT))
    assert caught.value.code == "import.stuck"
    assert not [thread for thread in threading.enumerate() if "_listen" in thread.name]


def test_cancelling_while_the_child_hangs(tmp_path: Path, pretend: object) -> None:
    """The wish to stop is heard while nothing arrives."""
    assert callable(pretend)
    path = workbook_file(tmp_path / "a.xlsx", {"A": [[1]]})
    pretend(HANG)
    calls = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_workbook(path, progress=stop)


def test_a_slow_listener_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock counts only while the parent waits, not while it works."""
    rows = [[number, "客户"] for number in range(8_000)]
    path = workbook_file(tmp_path / "a.xlsx", {"A": rows})
    request = {"reader": "calamine", "path": str(path)}
    clock = Clock(monkeypatch)
    with ReadingChild(request, patience=LONG) as reading:
        kinds = []
        for kind, _ in reading.frames(clock.check):
            clock.now += 10 * LONG
            kinds.append(kind.name)
    assert kinds.count("BLOCK") == 4


ANOTHER_ORDER = """
from desktop_crm.exchange import child
from desktop_crm.exchange.reading.readers.reader import LoadedSheet, SheetSummary

class Book:
    encoding = None

    def __init__(self, reader):
        self.is_fast = reader == "calamine"
        self.names = ["图表", "客户", "订单"][not self.is_fast :]

    def summaries(self):
        return [SheetSummary(name) for name in self.names]

    def load(self, index):
        name = self.names[index]
        if self.is_fast and name == BROKEN:
            raise ValueError(name)
        return LoadedSheet(iter([[name]]))

child.open_workbook = lambda reader, wish: Book(reader)
raise SystemExit(child.main())
"""
"""Readers of which only the fast one, which fails at one sheet, counts charts among the sheets."""


@pytest.mark.parametrize("broken", ["客户", "订单"])
def test_readers_that_count_sheets_in_other_ways(
    tmp_path: Path, pretend: object, broken: str
) -> None:
    """What the second reader reads belongs to the sheet of that name."""
    assert callable(pretend)
    path = old_workbook(tmp_path / "a.xls", {"客户": [["x"]]})
    pretend(f"BROKEN = {broken!r}\n{ANOTHER_ORDER}")
    sheets = read_workbook(path).sheets
    assert [(sheet.name, [cells for _, cells in sheet.rows()]) for sheet in sheets] == [
        (name, [(name,)]) for name in ("图表", "客户", "订单")
    ]


def test_a_frozen_program_calls_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where there is no `python -m`, the program starts with a hidden argument."""
    with monkeypatch.context() as frozen:
        frozen.setattr(sys, "frozen", True, raising=False)
        assert child_command() == [sys.executable, CHILD_ARGUMENT]
    program = [sys.executable, "-m", "desktop_crm", CHILD_ARGUMENT]
    monkeypatch.setattr(child_process, "child_command", lambda: program)
    path = workbook_file(tmp_path / "a.xlsx", {"A": [["Ada"]]})
    assert [row for _, row in read_workbook(path).sheets[0].rows()] == [("Ada",)]


def test_the_child_never_tells_what_stands_in_the_file() -> None:
    """Only the kind of an error crosses the pipe, not its message."""
    assert child._reason(ValueError("王总 13800138000")) == "ValueError"
