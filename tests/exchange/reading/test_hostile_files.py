"""Every hostile file is read or refused with a sentence, soon, and nothing of it runs.

Waits are counted in the work of this process: while the child works, it only asks whether to stop.
"""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest

from desktop_crm.core.error_texts import ERROR_TEXTS
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import load_language
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.reading.limits import PATIENCE
from desktop_crm.exchange.reading.read import ReadingLimits, read_workbook
from tests.exchange.reading.hostile_files import HOSTILE

_MEMORY = 500 * 1024 * 1024


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_it_is_read_or_refused(tmp_path: Path, name: str) -> None:
    path = HOSTILE[name](tmp_path)
    waits: list[float] = [time.process_time()]

    def progress(_done: int, _whole: int) -> None:
        waits.append(time.process_time())

    limits = ReadingLimits(memory=_MEMORY)
    workbook = refusal = None
    try:
        workbook = read_workbook(path, limits=limits, progress=progress)
    except UserError as error:
        refusal = error
    if refusal is not None:
        assert refusal.params["name"] == path.name
        for code in ("zh_CN", "en"):
            assert load_language(code).say(ERROR_TEXTS[refusal.code], **refusal.params)
    if workbook is not None:
        build_plan(workbook, understand_workbook(workbook), progress=progress)
        assert "root:" not in str([sheet.head(5) for sheet in workbook.sheets])
    waits.append(time.process_time())
    longest = max(after - before for before, after in pairwise(waits))
    assert longest < PATIENCE


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 60
