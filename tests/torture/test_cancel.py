"""An import that is stopped, in whatever phase it is, leaves the firm as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from desktop_crm.core.errors import Cancelled
from desktop_crm.storage.interrupting import interruptible
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.import_sheet import write_customers
from tests.torture.cancel import PHASES, state_of, torture

_LONG = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000) "
    "SELECT sum(i) FROM n"
)


@pytest.mark.timeout(120)
def test_stopped_in_every_phase(tmp_path: Path) -> None:
    path = write_customers(tmp_path / "customers.xlsx", 400)
    tolls = torture(path, tmp_path, 4)
    assert [toll.phase for toll in tolls] == list(PHASES)
    assert sum(toll.stops for toll in tolls) >= len(PHASES)
    assert not any(toll.traces for toll in tolls)


def test_a_long_statement_is_stopped_too(tmp_path: Path) -> None:
    """What the look raises comes out, and the file can be written again."""
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            raise Cancelled

    with Workspace.create(tmp_path / "firm.crm") as workspace:
        before = state_of(workspace)

        def work(session: Session) -> None:
            with interruptible(session, look):
                session.connection().exec_driver_sql(_LONG).fetchall()

        with pytest.raises(Cancelled):
            workspace.read(work)
        assert looks == 3
        assert state_of(workspace) == before
