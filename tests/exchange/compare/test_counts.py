"""Whatever is decided row by row and cell by cell: what is counted before is what is written."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import (
    USUAL,
    Choice,
    Decisions,
    ImportPolicy,
    ImportResult,
    OnDuplicate,
    Verdict,
)
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.comparison import Comparison, DuplicateRow
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of, plan_of_rows

CHINESE = load_language("zh_CN")
HEAD = ["客户编号", "客户名称", "联系人", "手机", "城市", "备注"]
ORDERS = ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"]
DEBTS = ["客户名称", "单据编号", "应收金额", "到期日"]
HENGRUN = ["C1", "苏州恒润精密五金有限公司", "王建国", "13800138000", "苏州", None]
MOVED = [*HENGRUN[:4], "无锡", None]
ALIKE = ["C7", "恒润精密五金（苏州）", "王建国", "13800138000", "昆山", "大客户"]
ALIKE_TOO = ["C8", "苏州恒润精密五金", "李娜", "13800138000", None, None]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def compared(workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL) -> Comparison:
    return workspace.rehearse(compare_plan, plan=plan, language=CHINESE, policy=policy)


def put_in(workspace: Workspace, plan: ImportPlan, policy: ImportPolicy = USUAL) -> ImportResult:
    result = workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy).value
    assert isinstance(result, ImportResult)
    return result


def same(rows: Sequence[DuplicateRow]) -> ImportPolicy:
    """Every row is the likeliest customer of the firm that it looks like."""
    decisions = Decisions()
    for row in rows:
        twin = next(each for each in row.twins if not each.is_in_file)
        decisions = decisions.with_verdict(row.ref.key, Verdict(Choice.SAME, twin.other))
    return ImportPolicy(decisions=decisions)


@pytest.mark.parametrize(
    "rows", [[MOVED, ALIKE], [ALIKE, MOVED], [ALIKE, ALIKE_TOO], [ALIKE, ALIKE_TOO, MOVED]]
)
def test_what_is_the_same_as_a_known_customer_is_never_new(
    workspace: Workspace, rows: list[list[Any]]
) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN]))
    plan = plan_of_rows([HEAD, *rows])
    policy = same(compared(workspace, plan).duplicates())
    assert len(policy.decisions.verdicts) == len([row for row in rows if row is not MOVED])
    counts = compared(workspace, plan, policy).counts[Entity.CUSTOMER]
    assert (counts.new, counts.changed, counts.duplicate) == (0, 1, 0)
    put_in(workspace, plan, policy)
    [(city, remark)] = customers_of(workspace, "city", "remark").values()
    assert city == ("无锡" if MOVED in rows else "昆山"), "the row that names it comes first"
    assert remark == "大客户", "the other one completes it"


def test_rows_said_to_be_a_known_customer_meet_when_all_are_to_be_new(
    workspace: Workspace,
) -> None:
    put_in(workspace, plan_of_rows([HEAD, HENGRUN]))
    plan = plan_of_rows([HEAD, MOVED, ALIKE, ALIKE_TOO])
    known = next(iter(customers_of(workspace, "name")))
    said = {f"code:{row[0]}": Verdict(Choice.SAME, known) for row in (ALIKE, ALIKE_TOO)}
    policy = ImportPolicy(OnDuplicate.NEW, decisions=Decisions(verdicts=said))
    counts = compared(workspace, plan, policy).counts[Entity.CUSTOMER]
    assert (counts.new, counts.changed) == (1, 1), "only the row that nobody spoke of is new"
    put_in(workspace, plan, policy)
    assert len(customers_of(workspace, "name")) == 2


@pytest.mark.parametrize("is_known", [False, True])
def test_debts_of_nothing_are_counted_nowhere(workspace: Workspace, is_known: bool) -> None:
    if is_known:
        put_in(workspace, plan_of_rows([DEBTS, ["恒润五金", "D0", 5, "2026-01-05"]]))
    rows = [["恒润五金", "D1", 0, "2026-01-05"], ["恒润五金", "D2", 9, "2026-01-06"]]
    plan = plan_of_rows([DEBTS, *rows])
    comparison = compared(workspace, plan)
    assert comparison.result == put_in(workspace, plan)
    assert comparison.counts[Entity.RECEIVABLE].unchanged == 0
    assert comparison.counts[Entity.RECEIVABLE].new == 1


NAMES = ["苏州恒润精密五金有限公司", "恒润精密五金（苏州）", "苏州恒润精密五金", "宁波海曙包装厂"]
PHONES = [None, "13800138000", "13900139000"]
CITIES = [None, "苏州", "无锡"]
CUSTOMERS = st.lists(
    st.tuples(
        st.sampled_from([None, "C1", "C2", "C3", "C4"]),
        st.sampled_from([*NAMES, None]),
        st.sampled_from([None, "王建国", "陈雪梅"]),
        *(st.sampled_from(each) for each in (PHONES, CITIES, [None, "大客户"])),
    ),
    min_size=1,
    max_size=5,
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(["S1", "S2"]),
        st.sampled_from(NAMES),
        st.just("2026-01-05"),
        st.sampled_from(["螺栓", "螺母"]),
        *(st.sampled_from([1, 2, 5]) for _ in range(2)),
    ),
    max_size=3,
)
OWED = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(["D1", "D2"]),
        st.sampled_from([0, 50, 80]),
        st.just("2026-02-05"),
    ),
    max_size=2,
)


def tasks(session: Any) -> int:
    counted: int = session.connection().exec_driver_sql("SELECT count(*) FROM task").scalar()
    return counted


def plan_from(drawn: tuple[list[Any], list[Any], list[Any]]) -> ImportPlan:
    sheets = zip((HEAD, ORDERS, DEBTS), drawn, strict=True)
    return plan_of_rows(*([head, *rows] for head, rows in sheets if rows))


def drawn_decisions(draw: st.DataObject, seen: Comparison, told: Comparison) -> Decisions:
    """Any decisions about what is asked: the rows as first seen, the cells as told since."""
    verdicts = {}
    for row in seen.duplicates():
        choices = [None, Verdict(Choice.DIFFERENT), Verdict(Choice.LEAVE_OUT)]
        choices += [
            Verdict(choice, twin.other)
            for twin in row.twins
            for choice in (Choice.SAME, Choice.ASK_OWNER)
        ]
        chosen = draw.draw(st.sampled_from(choices))
        if chosen is not None:
            verdicts[row.ref.key] = chosen
    cells = [cell for e in told.packed for row in told.changed(e) for cell in row.cells()]
    kept = [cell for cell in cells if draw.draw(st.booleans())]
    return Decisions(frozenset(kept), verdicts)


@settings(
    max_examples=40, deadline=None, phases=set(Phase) - {Phase.shrink}, report_multiple_bugs=False
)
@given(
    first=st.tuples(CUSTOMERS, LINES, OWED),
    second=st.tuples(CUSTOMERS, LINES, OWED),
    way=st.sampled_from(OnDuplicate),
    draw=st.data(),
)
def test_counts_are_what_the_import_does(
    first: Any, second: Any, way: OnDuplicate, draw: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace.create(Path(folder, "f.crm")) as firm:
        firm.write(found_firm, name="恒通")
        put_in(firm, plan_from(first))
        plan = plan_from(second)
        seen = compared(firm, plan, ImportPolicy(way))
        rows = drawn_decisions(draw, seen, seen)
        told = compared(firm, plan, ImportPolicy(way, decisions=rows))
        policy = ImportPolicy(
            way, decisions=Decisions(drawn_decisions(draw, seen, told).kept, rows.verdicts)
        )
        counted = compared(firm, plan, policy)
        asked = firm.read(tasks)
        before = customers_of(firm, "name", "code", "city", "remark", "opening_balance")
        result = put_in(firm, plan, policy)
        after = customers_of(firm, "name", "code", "city", "remark", "opening_balance")
        assert counted.result == result
        assert firm.read(tasks) - asked == result.questions
        assert {e: (c.new, c.changed, c.unchanged) for e, c in counted.counts.items()} == {
            e: (c.created, c.updated, c.unchanged) for e, c in result.counts.items()
        } | dict.fromkeys(counted.counts.keys() - result.counts.keys(), (0, 0, 0))
        assert sum(c.rejected for c in counted.counts.values()) == len(plan.rejected())
        new = counted.counts.get(Entity.CUSTOMER)
        assert len(after) - len(before) == (new.new if new else 0)
        undecided = {row.ref.key for row in counted.duplicates()}
        assert not undecided & rows.verdicts.keys()
