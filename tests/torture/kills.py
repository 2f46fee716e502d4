"""Kill a writer at any moment, again and again: `python -m tests.torture.kills 1000`.

Counts acknowledged writes that are gone afterwards, and operations of which only a part is there.
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

from sqlalchemy.orm import Session

from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add, add_many

_BATCH = 40


@dataclass
class Toll:
    """What the kills did."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    halves: int = 0
    damaged: int = 0


def _write_until_killed(path: Path, answers: int, round_number: int) -> None:
    with Workspace.open(path) as workspace:
        for number in count():
            name = f"{round_number}-{number}"
            workspace.write(add, name=name, phone="13800138000")
            os.write(answers, f"{name}\n".encode())
            if number % 3 == 2:
                workspace.write(add_many, count=_BATCH)


def _one_kill(path: Path, round_number: int, chance: random.Random) -> list[str]:
    """The names that the writer said were safe before it died."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _write_until_killed(path, writing, round_number)
        finally:
            os._exit(1)
    os.close(writing)
    wait_for([reading], [], [], 30)
    wait_for([], [], [], chance.random() * 0.12)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as stream:
        return stream.read().decode().split()


def _inspect(path: Path, promised: set[str], toll: Toll) -> None:
    with raw_connection(path) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            toll.damaged += 1

    def look(session: Session) -> None:
        ask = session.connection().exec_driver_sql
        names = {row[0] for row in ask("SELECT name FROM customer")}
        toll.lost += len(promised - names)
        toll.halves += int(
            ask(
                "SELECT count(*) FROM customer WHERE name LIKE '%-%' "
                "AND id NOT IN (SELECT customer_id FROM phone)"
            ).scalar_one()
        )
        toll.halves += int(
            ask("SELECT count(*) FROM customer WHERE name NOT LIKE '%-%'").scalar_one() % _BATCH
        )
        toll.halves += int(ask("SELECT count(*) FROM journal_state WHERE mode <> 0").scalar_one())
        toll.halves += int(
            ask(
                "SELECT count(*) FROM customer WHERE id NOT IN (SELECT row_id FROM journal) "
                "OR id NOT IN (SELECT record_id FROM search_entry)"
            ).scalar_one()
        )

    with Workspace.open(path) as workspace:
        workspace.read(look)


def torture(folder: Path, kills: int, *, seed: int = 1) -> Toll:
    """Kill a writer so many times on one and the same file."""
    chance = random.Random(seed)
    path = folder / "firm.crm"
    Workspace.create(path).close()
    toll, promised = Toll(), set[str]()
    for number in range(kills):
        promised.update(_one_kill(path, number, chance))
        toll.kills += 1
    toll.acknowledged = len(promised)
    _inspect(path, promised, toll)
    return toll


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        print(torture(Path(temporary), int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
