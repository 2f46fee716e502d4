"""Forms of customers through the command line: one step, undone at once, the same again nothing."""

from __future__ import annotations

import json
from pathlib import Path

from desktop_crm.storage.workspace import Workspace
from tests.cli.conftest import Run
from tests.exchange.offices import CARD, CARD_MERGED, card, office_file
from tests.support.dump import Dump, visible

DAHUA = {(2, 1): "编号：KH002", (3, 2): "佛山大华机械厂", (4, 2): "周工", (4, 5): "没有"}


def content(firm: Path) -> Dump:
    with Workspace.open(firm) as workspace:
        return workspace.read(visible)


def test_forms_arrive_change_nothing_again_and_are_undone(run: Run, tmp_path: Path) -> None:
    sheets = {"恒润": CARD, "大华": card(DAHUA)}
    book = office_file(tmp_path / "客户卡.xlsx", sheets, CARD_MERGED)
    firm = tmp_path / "f.crm"
    run("new", firm)
    before = content(firm)
    first = run("import", book, "--into", firm, "--json").answer
    assert {kind: each["created"] for kind, each in first["counts"].items()} == {
        "customers": 2,
        "contacts": 6,
        "contact_log": 2,
    }
    assert [each["form"] for each in first["mapping"]["sheets"]] == [True, True]
    after = content(firm)
    again = run("import", book, "--into", firm, "--json").answer
    assert (again["created"], again["updated"]) == (0, 0)
    assert content(firm) == after
    assert run("undo", "--in", firm).code == 0
    assert content(firm) == before


def test_problems_of_forms_name_the_cell(run: Run, tmp_path: Path) -> None:
    book = office_file(
        tmp_path / "客户卡.xlsx", {"大华": card({**DAHUA, (4, 5): "不详细"})}, CARD_MERGED
    )
    answer = run("import", book, "--into", tmp_path / "f.crm", "--dry-run", "--json").answer
    (problem,) = (each for each in answer["problems"] if each["effect"] == "cell_left_out")
    assert (problem["row"], problem["column"], problem["header"]) == (4, "E", "手机")


def test_blank_cells_of_a_form_wipe_only_where_that_is_wanted(run: Run, tmp_path: Path) -> None:
    """And never a cell that could not be read."""
    firm = tmp_path / "f.crm"
    first = card({(2, 4): "建档日期：2019-08-07"})
    book = office_file(tmp_path / "a.xlsx", {"恒润": first}, CARD_MERGED)
    run("import", book, "--into", firm)
    changed = card({(6, 5): None, (7, 5): None, (2, 4): "建档日期：前年"})
    office_file(book, {"恒润": changed}, CARD_MERGED)
    assert run("import", book, "--into", firm, "--json").answer["updated"] == 0
    wiping = run("import", book, "--into", firm, "--blanks-wipe", "--json").answer
    assert wiping["counts"]["customers"]["updated"] == 1
    told = json.dumps(content(firm), ensure_ascii=False, default=str)
    assert "工商银行新安支行" not in told
    assert "2019-08-07" in told
