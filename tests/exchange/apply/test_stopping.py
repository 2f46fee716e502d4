"""An import can be stopped wherever it is, and then leaves no trace."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from desktop_crm.core.errors import Cancelled
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.progress import WHOLE
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import plan_of_rows
from tests.support.dump import visible

_COUNT = 3_000


def _rows() -> list[list[Any]]:
    header = ["客户编号", "客户名称", "联系人", "手机"]
    rows = [
        [f"C{number}", f"恒润{number}", f"王{number}", f"138{number:08}"]
        for number in range(_COUNT)
    ]
    return [header, *rows]


def _stop_when(wanted: Callable[[int, int], bool], seen: list[int]) -> Callable[[int, int], None]:
    def progress(done: int, _total: int) -> None:
        seen.append(done)
        if wanted(done, len(seen)):
            raise Cancelled

    return progress


@pytest.mark.parametrize("share", [0, 1, 300, 900, 901])
def test_stopped_at_any_share_nothing_is_left(workspace: Workspace, share: int) -> None:
    before = workspace.read(visible)
    plan = plan_of_rows(_rows())
    stop = _stop_when(lambda done, _looks: done >= share, [])
    with pytest.raises(Cancelled):
        workspace.write(import_plan, plan=plan, language=load_language("en"), progress=stop)
    assert workspace.read(visible) == before


def test_the_index_is_told_of_and_nothing_goes_back(workspace: Workspace) -> None:
    seen: list[int] = []
    never = _stop_when(lambda _done, _looks: False, seen)
    plan = plan_of_rows(_rows())
    workspace.write(import_plan, plan=plan, language=load_language("en"), progress=never)
    assert any(done > 0.9 * WHOLE for done in seen)
    assert all(sooner <= later for sooner, later in pairwise(seen))


def test_an_import_of_known_rows_looks_between_its_questions(workspace: Workspace) -> None:
    plan = plan_of_rows(_rows())
    workspace.write(import_plan, plan=plan, language=load_language("en"))
    seen: list[int] = []
    never = _stop_when(lambda _done, _looks: False, seen)
    workspace.write(import_plan, plan=plan, language=load_language("en"), progress=never)
    assert len(seen) > _COUNT / 100
