"""People and entries of lists whom a file calls otherwise than the firm does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.new_names import new_names
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json
from desktop_crm.exchange.headers.renames import PEOPLE, Rename
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.imports import Wish, read_plan
from desktop_crm.exchange.mapping_memory import chosen_mappings, remembered_mappings
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.models import Customer, Option, Staff
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.options import add_option
from desktop_crm.services.staff import create_staff
from desktop_crm.storage.workspace import Workspace
from tests.exchange.sheets import make_workbook
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
ROWS: list[list[Any]] = [
    ["客户名称", "负责人", "客户来源", "客户类型"],
    ["恒润五金", "小王", "乡亲", "经销商、直营"],
    ["海曙包装", "王建国", "厂区广告", "客户"],
    ["鹭江茶业", "小王", "乡亲", None],
]
RENAMES = (Rename(PEOPLE, "小王", "王建国"), Rename("customer.source", "乡亲", "老乡介绍"))


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(found_firm, name="恒通商贸")
        workspace.write(create_staff, name="王建国")
        for name in ("老乡介绍", "厂区广告"):
            workspace.write(add_option, list_name=OptionList.SOURCE, name=name)
        yield workspace


def plan_with(*renames: Rename) -> ImportPlan:
    workbook = make_workbook({"客户": ROWS})
    mapping = tuple(replace(each, renames=renames) for each in understand_workbook(workbook))
    return build_plan(workbook, mapping_from_json(mapping_to_json(mapping)))


def owners(workspace: Workspace) -> dict[str, tuple[str | None, str | None]]:
    """Owner and source of each customer."""

    def ask(session: Session) -> dict[str, tuple[str | None, str | None]]:
        rows = session.execute(
            select(Customer.name, Staff.name, Option.name)
            .outerjoin(Staff, Staff.id == Customer.owner_id)
            .outerjoin(Option, Option.id == Customer.source_id)
        )
        return {name: (owner, source) for name, owner, source in rows}

    return workspace.read(ask)


def test_what_the_firm_does_not_know_is_found(firm: Workspace) -> None:
    found = firm.read(new_names, plan=plan_with(), language=CHINESE)

    assert [(each.what, each.word, each.cells) for each in found.names] == [
        (PEOPLE, "小王", 2),
        ("customer.category", "经销商、直营", 1),
        ("customer.source", "乡亲", 2),
    ]
    assert "王建国" in found.known[PEOPLE]
    assert {"老乡介绍", "厂区广告"} <= set(found.known["customer.source"])


@pytest.mark.requirement("S4-08")
def test_a_name_that_means_another_is_written_so(firm: Workspace) -> None:
    before = firm.read(visible)
    plan = plan_with(*RENAMES)
    assert [each.word for each in firm.read(new_names, plan=plan, language=CHINESE).names] == [
        "经销商、直营"
    ]

    firm.write(import_plan, plan=plan, language=CHINESE)

    assert owners(firm) == {
        "恒润五金": ("王建国", "老乡介绍"),
        "海曙包装": ("王建国", "厂区广告"),
        "鹭江茶业": ("王建国", "老乡介绍"),
    }
    firm.undo()
    assert firm.read(visible) == before


def test_a_name_can_be_left_out(firm: Workspace) -> None:
    firm.write(import_plan, plan=plan_with(Rename(PEOPLE, "小王", "")), language=CHINESE)

    assert owners(firm)["恒润五金"] == (None, "乡亲")
    assert firm.read(lambda session: session.scalars(select(Staff.name)).all()) == ["王建国"]


def test_what_was_said_once_holds_for_the_next_file_of_these_headers(
    firm: Workspace, tmp_path: Path
) -> None:
    workbook = make_workbook({"客户": ROWS})
    path = _saved(tmp_path / "一月.xlsx")
    draft = read_plan(path)
    mapping = tuple(replace(each, renames=RENAMES) for each in draft.mapping)
    chosen = chosen_mappings(mapping, draft.mapping)
    plan = replace(build_plan(workbook, mapping), chosen=chosen)
    firm.write(import_plan, plan=plan, language=CHINESE)

    again = read_plan(path, wish=Wish(remembered=firm.read(remembered_mappings)))

    assert again.mapping[0].renames == RENAMES


def _saved(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "客户"
    for row in ROWS:
        sheet.append(row)
    book.save(path)
    return path
