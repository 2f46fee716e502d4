"""What is told of the kinds before and after: counts, rejected rows, differences, authors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_crm.core.language import LANGUAGES, load_language
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.comparison import State
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.import_json import Outcome, counts_by_kind, outcome_to_json
from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.imports_summary import summarize
from desktop_crm.exchange.list_export import export_list
from desktop_crm.exchange.rejected import write_rejected
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.storage.workspace import Workspace
from tests.exchange.apply.firms import ask, plan_of, put_in
from tests.exchange.apply.kind_sheets import (
    COMPLAINTS,
    COMPLAINTS_LATER,
    CUSTOMERS,
    DIRTY,
    FILES,
    LOG,
    ORDERS,
    PAYMENTS,
    PAYMENTS_LATER,
)
from tests.exchange.files import workbook_file

CHINESE = load_language("zh_CN")
ENGLISH = load_language("en")


def test_counts_of_every_kind(workspace: Workspace, tmp_path: Path) -> None:
    """The summary, the answer for scripts and the result agree."""
    sheets = {name: files[0] for name, files in FILES.items()}
    path = workbook_file(tmp_path / "a.xlsx", {"客户": CUSTOMERS, "订单": ORDERS, **sheets})
    draft = read_plan(path)
    summary = summarize(draft)
    assert not [each for each in summary.sheets if each.obstacle or each.missing]
    assert {each.kind for each in summary.sheets} == set(SheetKind) - {
        *(SheetKind.CONTACTS, SheetKind.STAFF, SheetKind.PRODUCTS, SheetKind.ORDERS)
    }
    result = workspace.write(import_plan, plan=draft.plan, language=CHINESE).value
    counts = counts_by_kind(Outcome(draft, result))
    created = {kind.value: each["created"] for kind, each in counts.items()}
    assert created == {
        "customers": 3,
        "contacts": 3,
        "staff": 2,
        "products": 3,
        "order_lines": 3,
        "orders": 2,
        "deliveries": 3,
        "returns": 1,
        "payments": 4,
        "receivables": 2,
        "complaints": 2,
        "contact_log": 3,
        "tasks": 3,
    }
    answer = outcome_to_json(Outcome(draft, result), ENGLISH)
    assert answer["counts"]["payments"]["created"] == 4


def test_rejected_rows_come_back_mended(workspace: Workspace, tmp_path: Path) -> None:
    """The workbook of rejected rows is of the same kind, and is imported once mended."""
    draft = read_plan(workbook_file(tmp_path / "a.xlsx", {"回款": DIRTY["回款"][0]}))
    target = tmp_path / "rejected.xlsx"
    assert write_rejected(target, [draft], CHINESE) == 2
    book = load_workbook(target)
    sheet = book["回款"]
    sheet.cell(2, 3).value = "0.0005"
    sheet.cell(3, 3).value = "0.0006"
    book.save(target)
    mended = read_plan(target)
    workspace.write(import_plan, plan=mended.plan, language=CHINESE)
    paid = ask(workspace, "SELECT amount FROM payment ORDER BY amount")
    assert paid == [(50_000,), (60_000,)]


def test_differences_before_the_import(workspace: Workspace) -> None:
    """States are told in words and instants as days; nothing is written."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 投诉=COMPLAINTS, 回款=PAYMENTS)
    plan = plan_of(投诉=COMPLAINTS_LATER, 回款=PAYMENTS_LATER)
    comparison = workspace.rehearse(compare_plan, plan=plan, language=CHINESE)
    counts = comparison.counts[Entity.COMPLAINT]
    assert (counts.new, counts.changed, counts.unchanged) == (1, 1, 1)
    (row,) = comparison.changed(Entity.COMPLAINT)
    told = {(each.before, each.after) for each in row.diffs}
    assert ("处理中", "已关闭") in told
    assert (None, "2024-03-15") in told
    (payment,) = comparison.changed(Entity.PAYMENT)
    assert payment.ref.name == "R1"
    assert [(each.field, each.before, each.after) for each in payment.diffs] == [
        ("receivable.paid_date", "2024-03-15", "2024-03-18")
    ]
    (fresh,) = comparison.rows(Entity.PAYMENT, State.CREATED)
    assert fresh.name == "R3"


def test_who_entered_a_record_stays(workspace: Workspace) -> None:
    """The author of another program, unknown ones inactive; never of what the firm has."""
    customers = [["客户名称", "创建人", "创建时间"], ["恒润五金", "老周", "2019-05-06"]]
    put_in(workspace, 客户=customers)
    statement = (
        "SELECT c.customer_since, s.name, s.is_active FROM customer c "
        "JOIN staff s ON s.id = c.created_by"
    )
    assert ask(workspace, statement) == [("2019-05-06", "老周", 0)]
    again = put_in(workspace, 客户=[customers[0], ["恒润五金", "别人", "2019-05-06"]]).value
    assert again.updated == 0
    assert ask(workspace, statement) == [("2019-05-06", "老周", 0)]


def test_several_people_of_a_row(workspace: Workspace) -> None:
    """联系人二 with 手机二 is a person of the customer's own; each is there once."""
    rows = [
        ["客户名称", "联系人一", "手机一", "联系人二", "手机二"],
        ["恒润五金", "王建国", "13800138000", "李工", "13900139000"],
    ]
    put_in(workspace, 客户=rows)
    people = ask(
        workspace,
        "SELECT c.name, p.number, c.is_primary FROM contact c "
        "JOIN phone p ON p.contact_id = c.id ORDER BY c.is_primary DESC",
    )
    assert people == [("王建国", "13800138000", 1), ("李工", "13900139000", 0)]
    again = put_in(workspace, 客户=rows).value
    assert (again.created, again.updated) == (0, 0)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", ["log", "complaints", "payments"])
def test_our_own_list_comes_back(
    workspace: Workspace, tmp_path: Path, name: str, code: str
) -> None:
    """A list that left with its ids changes nothing when it is imported again."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 跟进记录=LOG, 投诉=COMPLAINTS, 回款=PAYMENTS)
    language, listing = load_language(code), LISTINGS[name]
    workspace.read(
        export_list,
        target=tmp_path / "list.xlsx",
        listing=listing,
        columns=[field.key for field in listing.fields],
        language=language,
        today=date(2026, 11, 21),
    )
    plan = read_plan(tmp_path / "list.xlsx").plan
    result = workspace.write(import_plan, plan=plan, language=language).value
    assert (result.created, result.updated) == (0, 0)
    assert sum(each.unchanged for each in result.counts.values()) >= 3


def test_words_that_mean_no_state_are_kept(workspace: Workspace) -> None:
    """They become a field of the firm's own."""
    put_in(workspace, 投诉=DIRTY["投诉"][0])
    assert ask(workspace, "SELECT text FROM custom_value") == [("等总经理批",)]
