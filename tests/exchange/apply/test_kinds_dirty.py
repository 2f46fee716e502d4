"""The same kinds by their English words, dirty, and all in one workbook."""

from __future__ import annotations

import pytest

from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.storage.workspace import Workspace
from tests.exchange.apply.firms import CHINESE, ask, owed, plan_of, put_in
from tests.exchange.apply.kind_sheets import CUSTOMERS, DIRTY, ENGLISH, FILES, ORDERS
from tests.support.dump import visible


@pytest.mark.parametrize("name", ENGLISH)
def test_english_headers(workspace: Workspace, name: str) -> None:
    """Each kind by its English words alone; a second time nothing happens."""
    first = put_in(workspace, **{name: ENGLISH[name]}).value
    assert first.created >= 1
    again = put_in(workspace, **{name: ENGLISH[name]})
    assert (again.value.created, again.value.updated, again.touched) == (0, 0, {})


def test_all_kinds_in_one_workbook(workspace: Workspace) -> None:
    """Whatever order the sheets stand in; taken back as one."""
    before = workspace.read(visible)
    sheets = {name: files[0] for name, files in reversed(FILES.items())}
    put_in(workspace, **sheets, 订单=ORDERS, 客户=CUSTOMERS)
    assert owed(workspace) == {"恒润五金": 800, "海曙包装": 90, "鹭江茶业": 0}
    again = put_in(workspace, **sheets, 订单=ORDERS, 客户=CUSTOMERS)
    assert (again.value.created, again.value.updated) == (0, 0)
    workspace.undo()
    assert workspace.read(visible) == before


@pytest.mark.parametrize("name", DIRTY)
def test_dirty_sheets(workspace: Workspace, name: str) -> None:
    """What is wrong is named; the rest is imported, and a second time nothing changes."""
    rows, expected = DIRTY[name]
    plan = plan_of(**{name: rows})
    found = [(each.row, each.reason, each.effect) for each in plan.problems]
    assert [each for each in found if each[2] is not Effect.NOTED] == expected
    result = workspace.write(import_plan, plan=plan, language=CHINESE).value
    assert result.created
    again = workspace.write(import_plan, plan=plan, language=CHINESE)
    assert (again.value.created, again.value.updated, again.touched) == (0, 0, {})


def test_what_dirty_money_comes_to(workspace: Workspace) -> None:
    """Ten thousands are counted out, and a list of a period counts with what is left at its end."""
    put_in(workspace, 应收=DIRTY["应收"][0])
    assert owed(workspace)["恒润五金"] == 1200
    put_in(workspace, 回款=DIRTY["回款"][0])
    assert ask(workspace, "SELECT amount FROM payment") == [(150_000_000,)]
