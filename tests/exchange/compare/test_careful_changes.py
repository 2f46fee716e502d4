"""Cautions in a comparison: found by sort without unpacking, named as the firm knows them, told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import USUAL, Decisions, ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.cautions import Doubt
from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.exchange.compare.changes import PAGE
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.compare.comparison_json import comparison_to_json
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.compare.source_cells import SourceCells
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of, plan_of_rows

CHINESE = load_language("zh_CN")
ENGLISH = load_language("en")
HEAD = ["客户编号", "客户名称", "税号", "联系人", "手机", "业务员", "信用额度", "爱好"]
UNITS = 10_000
TAX = "91320500MA1ABCDE1X"
HENGRUN = ["C1", "恒润五金", TAX, "王建国", "13622889075", "李娜", 300_000, "钓鱼"]
HAISHU = ["C2", "海曙包装", None, "陈雪梅", "13900139000", "李娜", 50_000, None]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        opened.write(import_plan, plan=plan_of_rows([HEAD, HENGRUN, HAISHU]), language=CHINESE)
        yield opened


def compared(firm: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL) -> Comparison:
    return firm.rehearse(compare_plan, plan=plan, language=CHINESE, policy=policy)


def changed(*cells: Any) -> ImportPlan:
    """The first customer with other cells, and the second as it is."""
    return plan_of_rows([HEAD, list(cells), HAISHU])


def told(comparison: Comparison, entity: Entity) -> dict[str, list[Doubt]]:
    return {
        diff.title: [caution.doubt for caution in diff.cautions]
        for row in comparison.changed(entity)
        for diff in row.diffs
    }


SLIPS = ("C1", "恒润精密", TAX, "王建国", "13622889057", "张伟", 30_000, "下棋")


def test_each_cell_says_why_to_look_twice(firm: Workspace) -> None:
    comparison = compared(firm, changed(*SLIPS))
    assert told(comparison, Entity.CUSTOMER) == {
        "客户名称": [Doubt.SAME_TAX_ID],
        "负责人": [Doubt.OTHER_OWNER],
        "信用额度": [Doubt.ZERO_MISSING],
        "爱好": [],
    }
    assert told(comparison, Entity.CONTACT) == {"电话": [Doubt.LAST_TWO_DIGITS]}
    assert comparison.cell_count() == 5
    assert comparison.cell_count(Only.CAREFUL) == 4


def test_another_tax_number_is_no_sign_of_the_same_firm(firm: Workspace) -> None:
    other = compared(firm, changed("C1", "恒达精密", "91330200MB2XYZW72K", *SLIPS[3:]))
    assert told(other, Entity.CUSTOMER)["客户名称"] == [Doubt.OTHER_FIRM]


def test_the_firms_own_name_code_and_owner_stand_beside(firm: Workspace) -> None:
    comparison = compared(firm, changed(*SLIPS))
    [customer] = comparison.changed(Entity.CUSTOMER)
    assert (customer.name, customer.known.detail) == ("恒润五金", "C1 · 李娜")
    [person] = comparison.changed(Entity.CONTACT)
    assert (person.name, person.known.detail) == ("王建国", "恒润精密")


def test_a_careful_cell_is_taken_unless_it_is_kept(firm: Workspace) -> None:
    """What nobody decided is done as it is counted, by a script and in the window."""
    plan = changed(*SLIPS)
    everything = compared(firm, plan)
    [row] = everything.changed(Entity.CUSTOMER)
    name = (Entity.CUSTOMER, row.ref.key, "customer.name")
    assert name in set(everything.cells(Only.CAREFUL))
    policy = ImportPolicy(decisions=Decisions().with_kept(name))
    comparison = compared(firm, plan, policy)
    assert comparison.cell_count() == everything.cell_count() - 1
    firm.write(import_plan, plan=plan, language=CHINESE, policy=policy)
    written = customers_of(firm, "name", "credit_limit").values()
    assert ("恒润五金", 30_000 * UNITS) in written


def test_what_was_looked_at_is_taken_and_remembered() -> None:
    cell = (Entity.CUSTOMER, "code:C1", "customer.name")
    kept = Decisions().with_kept(cell)
    confirmed = kept.with_confirmed(cell)
    assert (kept.kept, kept.confirmed) == (frozenset({cell}), frozenset())
    assert (confirmed.kept, confirmed.confirmed) == (frozenset(), frozenset({cell}))
    assert confirmed.with_kept(cell) == kept


def test_cells_of_a_sort_are_found_on_whichever_page(firm: Workspace) -> None:
    names = [f"客户{number:04}" for number in range(PAGE + 40)]
    head = ["客户名称", "信用额度", "备注"]
    firm.write(
        import_plan,
        plan=plan_of_rows([head, *([n, 500, "a"] for n in names)]),
        language=CHINESE,
    )
    slips = {3, PAGE - 1, PAGE + 7}
    rows = [
        [name, 50 if number in slips else 600 if number % 2 else 500, "b"]
        for number, name in enumerate(names)
    ]
    comparison = compared(firm, plan_of_rows([head, *rows]))
    packed = comparison.packed[Entity.CUSTOMER]
    careful = comparison.changed(Entity.CUSTOMER, 0, 10, Only.CAREFUL)
    assert [row.ref.name for row in careful] == [names[at] for at in sorted(slips)]
    assert [row.number for row in careful] == sorted(slips)
    assert [len(row.only(Only.CAREFUL)) for row in careful] == [1, 1, 1]
    assert packed.count(Only.AMOUNTS) == packed.index.count(Only.AMOUNTS)
    assert packed.careful() == sorted(slips)
    places = packed.careful(Only.AMOUNTS)
    amounts = comparison.changed(Entity.CUSTOMER, 0, len(names), Only.AMOUNTS)
    assert [amounts[place].ref.name for place in places] == [names[at] for at in sorted(slips)]
    assert len(list(comparison.cells(Only.AMOUNTS))) == len(amounts)
    assert len(list(comparison.cells())) == comparison.cell_count()
    second = comparison.changed(Entity.CUSTOMER, 1, 1, Only.CAREFUL)
    assert second == careful[1:2]


def test_a_cell_is_named_as_in_a_spreadsheet(firm: Workspace) -> None:
    plan = changed(*SLIPS)
    comparison = compared(firm, plan)
    cells = SourceCells(comparison.plan, ENGLISH)
    places = {
        diff.title: cells.place(row.ref, diff.field)
        for entity in (Entity.CUSTOMER, Entity.CONTACT)
        for row in comparison.changed(entity)
        for diff in row.diffs
    }
    assert places == {
        "客户名称": "B2",
        "负责人": "F2",
        "信用额度": "G2",
        "爱好": "H2",
        "电话": "E2",
    }
    [row] = comparison.changed(Entity.CUSTOMER)
    assert cells.place(row.ref, None) == "row 2"


def test_the_sheet_is_named_where_there_are_several(firm: Workspace) -> None:
    second = [["客户编号", "客户名称", "城市"], ["C2", "海曙包装", "慈溪"]]
    comparison = compared(firm, plan_of_rows([HEAD, [*HENGRUN[:-1], "茶叶"]], second))
    cells = SourceCells(comparison.plan, ENGLISH)
    places = {
        diff.title: cells.place(row.ref, diff.field)
        for row in comparison.changed(Entity.CUSTOMER)
        for diff in row.diffs
    }
    assert places["爱好"] == "Sheet1!H2"
    assert places["城市"] == "Sheet2!C2"


def test_scripts_get_the_cautions(firm: Workspace) -> None:
    found = comparison_to_json(compared(firm, changed(*SLIPS)), ENGLISH)
    customer = next(each for each in found["changes"] if each["kind"] == "customers")
    cautions = {each["title"]: each["cautions"] for each in customer["fields"]}
    assert cautions["信用额度"] == [
        {"caution": "zero_missing", "message": "10 times less: zeros missing?"}
    ]
    assert cautions["爱好"] == []
