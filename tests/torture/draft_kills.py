"""Kill a program while somebody types: `python -m tests.torture.draft_kills 1000`.

Counts letters that were called kept and are gone, and files that are damaged.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from select import select as wait_for

from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add

_FORMS = ("order", "visit", "complaint")


@dataclass
class Toll:
    """What the kills did."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0


def _type_until_killed(path: Path, answers: int, round_number: int) -> None:
    with Workspace.open(path) as workspace:
        for number in count():
            form = _FORMS[number % len(_FORMS)]
            workspace.keep_draft(
                form=form,
                subject=str(round_number),
                title=str(number),
                values={"text": "字" * number, "number": number},
            )
            os.write(answers, f"{form} {number}\n".encode())
            if number % 5 == 4:
                workspace.write(add, name=f"{round_number}-{number}")


def _one_kill(path: Path, round_number: int, chance: random.Random) -> dict[str, int]:
    """The last number of each form that the typist was told is kept."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _type_until_killed(path, writing, round_number)
        finally:
            os._exit(1)
    os.close(writing)
    wait_for([reading], [], [], 30)
    wait_for([], [], [], chance.random() * 0.08)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as stream:
        told = [line.split() for line in stream.read().decode().splitlines()]
    return {form: int(number) for form, number in told}


def _inspect(path: Path, promised: dict[tuple[str, str], int], toll: Toll) -> None:
    with raw_connection(path) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            toll.damaged += 1
    with Workspace.open(path) as workspace:
        kept = {(draft.form, draft.subject): draft for draft in workspace.drafts()}
    for place, number in promised.items():
        draft = kept.get(place)
        is_whole = draft is not None and draft.values["text"] == "字" * draft.values["number"]
        if draft is None or not is_whole or draft.values["number"] < number:
            toll.lost += 1


def torture(folder: Path, kills: int, *, seed: int = 1) -> Toll:
    """Kill a typist so many times on one and the same file."""
    chance = random.Random(seed)
    path = folder / "firm.crm"
    Workspace.create(path).close()
    toll, promised = Toll(), dict[tuple[str, str], int]()
    for number in range(kills):
        told = _one_kill(path, number, chance)
        promised.update({(form, str(number)): last for form, last in told.items()})
        toll.kills += 1
        toll.acknowledged += sum(told.values())
    _inspect(path, promised, toll)
    return toll


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        print(torture(Path(temporary), int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
