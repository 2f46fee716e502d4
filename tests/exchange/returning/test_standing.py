"""What a returning list says of stages, tags and primary contacts, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from desktop_crm.core.code_texts import STAGE_TEXTS
from desktop_crm.core.codes import Stage
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import Decisions, ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.imports import read_plan
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.tags import tag_customers
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.exchange.apply.firms import ask
from tests.exchange.returning.firms import compared, edit, export, fill, put_in, row_of
from tests.support.dump import visible

CHINESE = load_language("zh_CN")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        filled = fill(opened)
        [(customer,)] = ask(opened, "SELECT id FROM customer WHERE code = 'K7'")
        for tag in ("重点", "老客户"):
            opened.write(tag_customers, customer_ids=[UUID(customer)], tag=tag)
        yield filled


def edited(firm: Firm, tmp_path: Path, name: str, text: str, **cells: object) -> Path:
    path = export(firm.workspace, tmp_path / "list.xlsx", name, CHINESE)
    edit(path, name, CHINESE, row_of(path, text), cells)
    return path


def test_a_stage_and_a_credit_limit_have_their_history(firm: Firm, tmp_path: Path) -> None:
    lost = CHINESE.say(STAGE_TEXTS[Stage.LOST])
    path = edited(firm, tmp_path, "customers", "海曙包装", stage=lost, credit_limit=900)
    before = firm.workspace.read(visible)
    done = put_in(firm.workspace, read_plan(path).plan, CHINESE)
    history = ask(firm.workspace, "SELECT old, new, reason FROM stage_change WHERE new = 'lost'")
    assert history == [("prospect", "lost", "list.xlsx")]
    assert ask(firm.workspace, "SELECT credit_limit FROM credit_change") == [(9_000_000,)]
    assert firm.workspace.undo(done.operation_id).conflicts == ()
    assert firm.workspace.read(visible) == before


def test_a_list_says_all_tags_of_a_customer(firm: Firm, tmp_path: Path) -> None:
    path = edited(firm, tmp_path, "customers", "海曙包装", tags="老客户、出口")
    plan = read_plan(path).plan
    [row] = compared(firm.workspace, plan, CHINESE).changed(Entity.CUSTOMER)
    assert [(diff.field, diff.before, diff.after) for diff in row.diffs] == [
        ("customer.tags", "老客户, 重点", "出口, 老客户")
    ]
    kept = ImportPolicy(decisions=Decisions().with_kept(*row.cells()))
    assert not firm.workspace.write(import_plan, plan=plan, language=CHINESE, policy=kept).touched
    before = firm.workspace.read(visible)
    done = put_in(firm.workspace, plan, CHINESE)
    tags = "SELECT t.name FROM customer_tag m JOIN tag t ON t.id = m.tag_id "
    tags += "WHERE m.deleted_at IS NULL ORDER BY 1"
    assert ask(firm.workspace, tags) == [("出口",), ("老客户",)]
    assert not put_in(firm.workspace, plan, CHINESE).touched
    assert firm.workspace.undo(done.operation_id).conflicts == ()
    assert firm.workspace.read(visible) == before


def test_two_people_cannot_both_become_the_primary_contact(firm: Firm, tmp_path: Path) -> None:
    path = edited(firm, tmp_path, "contacts", "陈雪梅", primary="是")
    edit(path, "contacts", CHINESE, row_of(path, "王建国"), {"title": "经理"})
    plan = read_plan(path).plan
    [problem] = compared(firm.workspace, plan, CHINESE).left
    assert (problem.row, problem.reason) == (row_of(path, "陈雪梅") + 1, "not_taken")


def test_another_person_becomes_the_primary_contact(firm: Firm, tmp_path: Path) -> None:
    path = edited(firm, tmp_path, "contacts", "陈雪梅", primary="是")
    primary = "SELECT name FROM contact WHERE is_primary = 1 AND deleted_at IS NULL"
    plan = read_plan(path).plan
    comparison = compared(firm.workspace, plan, CHINESE)
    assert comparison.left == ()
    assert {row.ref.name for row in comparison.changed(Entity.CONTACT)} == {"陈雪梅", "王建国"}
    before = firm.workspace.read(visible)
    done = put_in(firm.workspace, plan, CHINESE)
    assert ask(firm.workspace, primary) == [("陈雪梅",)]
    assert not put_in(firm.workspace, plan, CHINESE).touched
    assert firm.workspace.undo(done.operation_id).conflicts == ()
    assert firm.workspace.read(visible) == before


def test_customers_arrive_in_another_firm_as_their_list_says(firm: Firm, tmp_path: Path) -> None:
    repeat = CHINESE.say(STAGE_TEXTS[Stage.REPEAT])
    path = edited(firm, tmp_path, "customers", "海曙包装", stage=repeat, email="a@b.cn")
    with Workspace.create(tmp_path / "other.crm") as other:
        other.write(found_firm, name="别家")
        put_in(other, read_plan(path).plan, CHINESE)
        assert ask(other, "SELECT stage, email FROM customer WHERE code = 'K7'") == [
            ("repeat", "a@b.cn")
        ]
        tags = ask(other, "SELECT name FROM tag ORDER BY 1")
    assert tags == [("老客户",), ("重点",)]
