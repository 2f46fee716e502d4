"""One answer for many cells is kept small, and does what one for each cell would do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import EVERY, USUAL, Cell, Decisions, ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.cell_answers import cells_to_answer, count_kept, count_open
from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.forecast import Forecast
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.kept_import import (
    FileMark,
    KeptImport,
    kept_from_values,
    kept_to_values,
)
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of, plan_of_rows

CHINESE = load_language("zh_CN")
HEAD = ["客户名称", "城市", "信用额度", "备注"]
NAMES = ["恒润五金", "海曙包装", "青禾食品", "启明电器", "锦官家具"]
UNITS = 10_000
CITY: Cell = (Entity.CUSTOMER, EVERY, "customer.city")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        rows = [[name, "苏州", 500, "a"] for name in NAMES]
        opened.write(import_plan, plan=plan_of_rows([HEAD, *rows]), language=CHINESE)
        yield opened


@pytest.fixture
def plan() -> ImportPlan:
    """Another city everywhere, a zero less at the first two, another remark at the last."""
    rows = [
        [name, "无锡", 50 if at < 2 else 500, "b" if name == NAMES[-1] else "a"]
        for at, name in enumerate(NAMES)
    ]
    return plan_of_rows([HEAD, *rows])


def compared(firm: Workspace, plan: ImportPlan, decisions: Decisions | None = None) -> Comparison:
    policy = USUAL if decisions is None else ImportPolicy(decisions=decisions)
    return firm.rehearse(compare_plan, plan=plan, language=CHINESE, policy=policy)


def city(told: Comparison, at: int) -> Cell:
    rows = told.changed(Entity.CUSTOMER)
    return (Entity.CUSTOMER, rows[at].ref.key, "customer.city")


def test_a_field_with_many_cells_is_answered_for_as_a_whole(
    firm: Workspace, plan: ImportPlan
) -> None:
    told = compared(firm, plan)
    cells = cells_to_answer(told, Entity.CUSTOMER, None, many=5)
    assert CITY in cells
    assert len(cells) == 1 + 2 + 1
    assert set(cells_to_answer(told, Entity.CUSTOMER, None)) == set(told.cells())
    careful = cells_to_answer(told, Entity.CUSTOMER, Only.CAREFUL, many=1)
    assert {cell[2] for cell in careful} == {"customer.credit_limit"}
    assert EVERY not in {cell[1] for cell in careful}, "the others of the field are not meant"


@pytest.mark.parametrize("many", [1, 3, 100])
def test_keeping_all_but_one_is_done_as_it_is_counted(
    firm: Workspace, plan: ImportPlan, many: int
) -> None:
    told = compared(firm, plan)
    cells = cells_to_answer(told, Entity.CUSTOMER, None, many=many)
    decisions = Decisions().with_kept(*cells).with_confirmed(city(told, 2))
    assert count_kept(told, decisions) == told.cell_count() - 1
    assert count_open(told, decisions) == 0
    forecast = Forecast()
    in_force = forecast.in_force(decisions)
    counted = compared(firm, plan, in_force)
    assert counted.cell_count() == 1
    firm.write(import_plan, plan=plan, language=CHINESE, policy=ImportPolicy(decisions=in_force))
    written = {
        name: (where, limit)
        for name, where, limit in customers_of(firm, "name", "city", "credit_limit").values()
    }
    moved = {name for name, (where, _) in written.items() if where == "无锡"}
    assert moved == {NAMES[2]}
    assert {limit for _, limit in written.values()} == {500 * UNITS}


def test_the_last_word_about_a_cell_holds(firm: Workspace, plan: ImportPlan) -> None:
    told = compared(firm, plan)
    one, other = city(told, 0), city(told, 1)
    kept = Decisions().with_kept(CITY)
    assert kept.keeps(one)
    taken = kept.with_confirmed(one)
    assert (taken.keeps(one), taken.confirms(one), taken.keeps(other)) == (False, True, True)
    again = taken.with_kept(one)
    assert (again.keeps(one), count_kept(told, again)) == (True, len(NAMES))
    all_taken = taken.with_confirmed(CITY)
    assert (all_taken.keeps(other), all_taken.confirms(other)) == (False, True)
    assert count_kept(told, all_taken.with_kept(other)) == 1
    assert count_kept(told, taken.with_kept(CITY)) == len(NAMES)


def test_answers_outlive_a_break_unless_the_field_says_something_else(
    firm: Workspace, plan: ImportPlan
) -> None:
    forecast, decisions = Forecast(), Decisions().with_kept(CITY)

    def preview(shown: ImportPlan) -> Decisions:
        standing = decisions
        while (asked := forecast.question(standing)) is not None:
            forecast.answer(asked, compared(firm, shown, asked))
            standing = forecast.standing(standing)
        return standing

    preview(plan)
    grounds = forecast.grounds(decisions)
    kept = KeptImport(
        Path("a.xlsx"),
        FileMark(1, "x"),
        plan.mapping,
        policy=ImportPolicy(decisions=decisions),
        grounds=grounds,
    )
    again = kept_from_values(kept_to_values(kept))
    assert again.policy.decisions == decisions
    forecast.forget_plan(decisions)
    forecast.take_over(again.grounds)
    assert preview(plan) == decisions
    forecast.forget_plan(decisions)
    other = plan_of_rows([HEAD, *([name, "昆山", 500, "a"] for name in NAMES)])
    assert preview(other) == Decisions()
