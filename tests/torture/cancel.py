"""Stop an import at any moment, again and again: `python -m tests.torture.cancel 400000`.

A second number is how often it is stopped in each phase (5), a third word a workbook to take
instead of writing one, further words the only phases to try. Told are by phase

- the longest time from the wish to the end of the work;
- the longest times during which the work asked nobody whether to go on, with what it did then, the
  longest that taking back took, and what follows the last question, when all is written: these in
  seconds of its own, so that other programs do not count;
- the longest that another thread, such as the window's, had to wait for its turn;
- the stops after which the firm was not as before.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Self

from desktop_crm.core.errors import Cancelled
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.progress import Progress
from desktop_crm.exchange.reading.read import read_workbook
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.importing.reading import Understood, plan_with, understand
from tests.benchmarks.import_sheet import write_customers

_BEAT = 0.005
_LONG = 0.1
_LONGEST_DELAY = 0.3
_TOLD = 4
_KNOWN = 50
"""One of so many rows is in the firm before."""
PHASES = ("reading", "planning", "comparing", "writing", "indexing")

State = Mapping[str, int]


@dataclass
class Toll:
    """What the stops of one phase cost, in seconds."""

    phase: str
    stops: int = 0
    slowest: float = 0.0
    silences: dict[str, float] = field(default_factory=dict)
    end: float = 0.0
    rollback: float = 0.0
    waited: float = 0.0
    traces: int = 0

    def line(self) -> str:
        """All of it for a person."""
        places = sorted(self.silences.items(), key=lambda each: -each[1])[:_TOLD]
        told = "".join(f"\n    {spent:6.3f} s  {place}" for place, spent in places)
        silence = max(self.silences.values(), default=0.0)
        return (
            f"{self.phase:<10} stops {self.stops:>3}   slowest {self.slowest:6.3f} s   "
            f"silence {silence:6.3f} s   rollback {self.rollback:6.3f} s   end {self.end:6.3f} s   "
            f"others waited {self.waited:6.3f} s   traces {self.traces}{told}"
        )


@dataclass(frozen=True)
class Phase:
    """Work that tells its progress, and the shares of it between which it is stopped."""

    name: str
    work: Callable[[Progress], object]
    start: float = 0.0
    end: float = 1.0


@dataclass
class _Watched:
    """One run of the work in a thread of its own."""

    phase: Phase
    toll: Toll
    share: float = 0.0
    wish: threading.Event = field(default_factory=threading.Event)
    was_stopped: bool = False
    error: BaseException | None = None
    looked_at: float = field(default_factory=time.monotonic)
    seen_in: str = ""
    _spent: float = 0.0

    def progress(self, done: int, total: int) -> None:
        """What the work calls."""
        self._note_silence()
        self.looked_at = time.monotonic()
        if self.wish.is_set():
            raise Cancelled
        self.share = done / total if total else 0.0

    def _note_silence(self) -> None:
        spent = time.thread_time()
        silence, place = spent - self._spent, self.seen_in or "?"
        self._spent, self.seen_in = spent, ""
        if self.share >= self.phase.start:
            self.toll.silences[place] = max(silence, self.toll.silences.get(place, 0.0))

    def run(self) -> None:
        """The thread's own work."""
        self._spent = time.thread_time()
        try:
            self.phase.work(self.progress)
            self.toll.end = max(self.toll.end, time.thread_time() - self._spent)
        except Cancelled:
            self.was_stopped = True
            self.toll.rollback = max(self.toll.rollback, time.thread_time() - self._spent)
        except BaseException as error:  # noqa: BLE001 - told by the thread that waits
            self.error = error


def stop_once(phase: Phase, toll: Toll, at: float | None, delay: float = 0.0) -> bool:
    """Run the work and stop it some time after a share, unless it ends before; whether it did.

    Without a share it is let alone.
    """
    watched = _Watched(phase, toll)
    thread = threading.Thread(target=watched.run)
    thread.start()
    wished, reached = None, None
    before = time.monotonic()
    while thread.is_alive():
        thread.join(_BEAT)
        now = time.monotonic()
        toll.waited = max(toll.waited, now - before - _BEAT)
        before = now
        if now - watched.looked_at > _LONG:
            watched.seen_in = _place(thread)
        if at is None or wished is not None:
            continue
        if reached is None and watched.share >= at:
            reached = now
        if reached is not None and now - reached >= delay:
            wished = now
            watched.wish.set()
    thread.join()
    if watched.error is not None:
        raise watched.error
    if watched.was_stopped and wished is not None:
        toll.stops += 1
        toll.slowest = max(toll.slowest, time.monotonic() - wished)
    return not watched.was_stopped


def _place(thread: threading.Thread) -> str:
    """What the thread does now."""
    frame = sys._current_frames().get(thread.ident or 0)
    found = traceback.extract_stack(frame) if frame is not None else []
    own = [each for each in found if "desktop_crm" in each[0]]
    return " > ".join(f"{Path(each[0]).stem}.{each[2]}" for each in own[-3:])


def torture(
    path: Path, folder: Path, stops: int, *, phases: Sequence[str] = PHASES, seed: int = 7
) -> list[Toll]:
    """Stop an import of this workbook in some of its phases, and let it end once in each."""
    chance = random.Random(seed)
    understood = _understood(path)
    firm = _firm_with_some(understood, folder)
    tolls = []
    for name in phases:
        toll = Toll(name)
        with _Copy(firm) as copy:
            for _ in range(stops):
                phase = _phase(name, path, copy.workspace, understood)
                before = state_of(copy.workspace)
                delay = chance.uniform(0, min(_LONGEST_DELAY, understood.summary.records / 1e6))
                at = chance.uniform(phase.start, phase.end)
                if stop_once(phase, toll, at, delay):
                    copy.renew()
                else:
                    toll.traces += state_of(copy.workspace) != before
            stop_once(_phase(name, path, copy.workspace, understood), toll, None)
        tolls.append(toll)
    return tolls


def _phase(name: str, path: Path, workspace: Workspace, understood: Understood) -> Phase:
    draft = understood.draft
    mapping, left_out = draft.mapping, draft.left_out
    plan: dict[str, Any] = {"plan": draft.plan, "language": load_language("zh_CN")}
    work: dict[str, Callable[[Progress], object]] = {
        "reading": lambda progress: read_workbook(path, progress=progress),
        "planning": lambda progress: plan_with(
            draft=draft, mapping=mapping, left_out=left_out, progress=progress
        ),
        "comparing": lambda progress: workspace.rehearse(compare_plan, progress=progress, **plan),
    }
    start, end = _SHARES.get(name, (0.0, 1.0))
    write = partial(workspace.write, import_plan, **plan)
    return Phase(name, work.get(name, lambda progress: write(progress=progress)), start, end)


_SHARES = {"writing": (0.0, 0.9), "indexing": (0.9, 0.99)}


class _Copy:
    """A firm that can be had as it was again."""

    def __init__(self, firm: Path) -> None:
        self._firm = firm
        self._path = firm.with_name("copy.crm")
        self.workspace = self._opened()

    def _opened(self) -> Workspace:
        shutil.copyfile(self._firm, self._path)
        return Workspace.open(self._path)

    def renew(self) -> None:
        """Forget what was written."""
        self.workspace.close()
        self._path.unlink()
        self.workspace = self._opened()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.workspace.close()
        self._path.unlink()


def _understood(path: Path) -> Understood:
    return understand(
        path=path,
        remembered={},
        saved=None,
        kept=None,
        encoding=None,
        password=None,
        progress=lambda _done, _total: None,
    )


def _firm_with_some(understood: Understood, folder: Path) -> Path:
    """A firm in which some of the customers are already, so that there is something to compare."""
    rows = max(20, understood.summary.records // _KNOWN)
    plan = read_plan(write_customers(folder / "some.xlsx", rows)).plan
    firm = folder / "firm.crm"
    with Workspace.create(firm) as workspace:
        workspace.write(found_firm, name="恒通商贸")
        workspace.write(import_plan, plan=plan, language=load_language("zh_CN"))
    return firm


def state_of(workspace: Workspace) -> State:
    """How many rows each table of the file has, the journal and the search index among them."""

    def count(session: Any) -> State:
        connection = session.connection()
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%_%'"
        ).fetchall()
        return {
            name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
            for (name,) in names
        }

    return workspace.read(count)


def main(arguments: list[str]) -> int:
    """The torture itself; 1 when a stop left a trace or took longer than a second."""
    rows = int(arguments[0]) if arguments else 100_000
    stops = int(arguments[1]) if len(arguments) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = Path(arguments[2]) if len(arguments) > 2 else folder / "customers.xlsx"
        if not path.exists():
            write_customers(path, rows)
        tolls = torture(path, folder, stops, phases=arguments[3:] or PHASES)
    for toll in tolls:
        print(toll.line())
    return int(any(toll.traces or toll.slowest > 1 for toll in tolls))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
