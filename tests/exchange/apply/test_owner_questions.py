"""Whoever is not sure asks the owner: the row arrives, and a task asks whether the two are one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from desktop_crm.core.clock import local_date
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import (
    Choice,
    Decisions,
    ImportPolicy,
    ImportResult,
    MatchBy,
    OnDuplicate,
    Verdict,
)
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.answers import one_answer, verdict_on
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.queries.work_calendar import work_calendar
from desktop_crm.services.defaults import found_firm
from desktop_crm.services.staff import create_staff, reinstate_staff, retire_staff
from desktop_crm.services.tasks import complete_task
from desktop_crm.storage.workspace import Workspace
from tests.exchange.plans import customers_of, plan_of_rows
from tests.support.dump import visible

CHINESE, ENGLISH = load_language("zh_CN"), load_language("en")
HEAD = ["客户名称", "联系人", "手机", "城市", "业务员"]
LONG, SHORT = "苏州恒润精密五金有限公司", "恒润五金"
KNOWN = [LONG, "王建国", "13800138000", None, "李娜"]
ALIKE = [SHORT, "王建国", "13800138000", "苏州", "赵强"]


class Asked(NamedTuple):
    """A task with the names of whom it is about and whose it is."""

    id: str
    customer: str
    other: str
    title: str
    owner: str | None
    due_on: str
    remark: str
    created_at: str


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def asked(firm: Workspace, *, also_done: bool = False) -> list[Asked]:
    """The questions that are open."""
    done = "" if also_done else "AND task.done_at IS NULL"

    def ask(session: Any) -> list[Asked]:
        rows = session.connection().exec_driver_sql(
            "SELECT task.id, own.name, other.name, task.title, staff.name, task.due_on, "
            "task.remark, task.created_at FROM task "
            "JOIN customer own ON own.id = task.customer_id "
            "JOIN customer other ON other.id = task.subject_id "
            "LEFT JOIN staff ON staff.id = task.owner_id "
            f"WHERE task.deleted_at IS NULL {done} ORDER BY task.id"
        )
        return [Asked(*row) for row in rows.fetchall()]

    return firm.read(ask)


def put_in(
    firm: Workspace, plan: ImportPlan, policy: ImportPolicy | None = None, language: Any = CHINESE
) -> ImportResult:
    return firm.write(
        import_plan, plan=plan, language=language, policy=policy or ImportPolicy()
    ).value


def asking(firm: Workspace, plan: ImportPlan, **policy: Any) -> ImportPolicy:
    """The policy that asks about every row in doubt, counted before anything is written."""
    seen = firm.rehearse(compare_plan, plan=plan, language=CHINESE, policy=ImportPolicy(**policy))
    return ImportPolicy(**policy, decisions=one_answer(seen, Choice.ASK_OWNER))


def ask(firm: Workspace, *rows: list[Any], language: Any = CHINESE, **policy: Any) -> ImportResult:
    """Import rows and ask about those in doubt; the comparison says the same as the import."""
    plan = plan_of_rows([HEAD, *rows])
    chosen = asking(firm, plan, **policy)
    counted = firm.rehearse(compare_plan, plan=plan, language=language, policy=chosen)
    result = put_in(firm, plan, chosen, language)
    assert counted.result == result
    assert counted.counts[Entity.CUSTOMER].duplicate == 0, "nothing is left to be decided"
    return result


def colleague(firm: Workspace, name: str) -> UUID:
    """Somebody who is in the firm, whether a file has named them or not."""
    known = firm.read(
        lambda session: (
            session.connection()
            .exec_driver_sql("SELECT id FROM staff WHERE name = ?", (name,))
            .scalar()
        )
    )
    if known is None:
        return firm.write(create_staff, name=name).value
    firm.write(reinstate_staff, staff_ids=[UUID(known)])
    return UUID(known)


@pytest.mark.requirement("S4-13")
def test_the_owner_of_the_known_customer_is_asked(firm: Workspace) -> None:
    colleague(firm, "李娜")
    colleague(firm, "赵强")
    put_in(firm, plan_of_rows([HEAD, KNOWN]))
    assert ask(firm, ALIKE).questions == 1
    assert [name for (name,) in customers_of(firm, "name").values()] == [LONG, SHORT]
    [task] = asked(firm)
    assert (task.customer, task.other, task.owner) == (SHORT, LONG, "李娜")
    assert task.title == f"「{SHORT}」和「{LONG}」是同一家客户吗？"
    assert "电话相同：13800138000" in task.remark
    made = local_date(datetime.fromisoformat(f"{task.created_at}+00:00"))
    assert date.fromisoformat(task.due_on) == firm.read(work_calendar).after(made, 3)


def test_the_question_is_asked_in_the_language_of_the_interface(firm: Workspace) -> None:
    put_in(firm, plan_of_rows([HEAD, KNOWN]))
    ask(firm, ALIKE, language=ENGLISH)
    [task] = asked(firm)
    assert task.title == f"Is 「{SHORT}」 the same as 「{LONG}」?"
    assert "Same phone: 13800138000" in task.remark


class Case(NamedTuple):
    """Who owns both, who is in the firm, and who sits at the program."""

    of_known: str | None
    of_row: str | None
    here: str
    user: str | None
    asked: str | None


@pytest.mark.parametrize(
    "case",
    [
        Case("李娜", "赵强", "李娜 赵强", None, asked="李娜"),
        Case(None, "赵强", "赵强", "孙丽", asked="赵强"),
        Case("李娜", "赵强", "赵强", "孙丽", asked="赵强"),
        Case("李娜", "赵强", "", "孙丽", asked="孙丽"),
        Case(None, None, "", "孙丽", asked="孙丽"),
        Case("李娜", None, "", None, asked="李娜"),
        Case(None, None, "", None, asked=None),
    ],
)
def test_without_an_owner_who_is_here_somebody_else_is_asked(firm: Workspace, case: Case) -> None:
    for name in case.here.split():
        colleague(firm, name)
    put_in(firm, plan_of_rows([HEAD, [*KNOWN[:4], case.of_known]]))
    if case.user is not None:
        firm.author = colleague(firm, case.user)
    ask(firm, [*ALIKE[:4], case.of_row])
    assert [task.owner for task in asked(firm)] == [case.asked]


def test_a_colleague_who_left_since_is_not_asked(firm: Workspace) -> None:
    gone = colleague(firm, "李娜")
    colleague(firm, "赵强")
    put_in(firm, plan_of_rows([HEAD, KNOWN]))
    firm.write(retire_staff, staff_ids=[gone])
    ask(firm, ALIKE)
    assert [task.owner for task in asked(firm)] == ["赵强"]


def test_nothing_is_asked_twice_while_the_answer_is_awaited(firm: Workspace) -> None:
    put_in(firm, plan_of_rows([HEAD, KNOWN]))
    by_id = {"on_duplicate": OnDuplicate.UPDATE, "match_by": (MatchBy.OUR_ID,)}
    plan = plan_of_rows([HEAD, ALIKE])
    known = next(iter(customers_of(firm, "name")))
    about = ImportPolicy(
        decisions=Decisions(
            verdicts={"name:恒润五金": Verdict(Choice.ASK_OWNER, known)},
        ),
        **by_id,  # type: ignore[arg-type]
    )
    assert [put_in(firm, plan, about).questions for _ in range(2)] == [1, 0]
    assert firm.rehearse(compare_plan, plan=plan, language=ENGLISH, policy=about).questions == 0, (
        "another language asks the same"
    )
    [task] = asked(firm)
    firm.write(complete_task, task_id=UUID(task.id))
    assert put_in(firm, plan, about).questions == 1
    assert len(asked(firm)) == 1


def test_a_row_is_asked_about_one_further_up_in_an_empty_firm(firm: Workspace) -> None:
    """Nothing is there yet that could be compared with, so the import is rehearsed all the same."""
    assert ask(firm, KNOWN, ALIKE).questions == 1
    [task] = asked(firm)
    assert (task.customer, task.other, task.owner) == (SHORT, LONG, "李娜")


def test_a_row_that_became_another_is_asked_about_as_that(firm: Workspace) -> None:
    """What it looks like was said to be the same as a row further up."""
    middle = ["恒润精密五金", None, "13800138000", None, None]
    plan = plan_of_rows([HEAD, KNOWN, middle, ALIKE])
    seen = firm.rehearse(compare_plan, plan=plan, language=CHINESE, policy=ImportPolicy())
    upper, lower = seen.duplicates()
    twin = next(each for each in lower.twins if each.other == upper.ref.key)
    decisions = (
        Decisions()
        .with_verdict(upper.ref.key, verdict_on(upper, Choice.SAME))
        .with_verdict(lower.ref.key, verdict_on(lower, Choice.ASK_OWNER, twin))
    )
    assert put_in(firm, plan, ImportPolicy(decisions=decisions)).questions == 1
    [task] = asked(firm)
    assert (task.customer, task.other) == (SHORT, LONG)
    assert len(customers_of(firm, "name")) == 2


def test_what_is_left_out_is_asked_about_no_more(firm: Workspace) -> None:
    plan = plan_of_rows([HEAD, KNOWN, ALIKE])
    [row] = firm.rehearse(
        compare_plan, plan=plan, language=CHINESE, policy=ImportPolicy()
    ).duplicates()
    decisions = Decisions(
        verdicts={
            row.ref.key: verdict_on(row, Choice.ASK_OWNER),
            row.twins[0].other: Verdict(Choice.LEAVE_OUT),
        }
    )
    assert put_in(firm, plan, ImportPolicy(decisions=decisions)).questions == 0
    assert asked(firm) == []
    assert len(customers_of(firm, "name")) == 1


@pytest.mark.requirement("S4-13")
def test_undo_takes_the_question_back(firm: Workspace) -> None:
    put_in(firm, plan_of_rows([HEAD, KNOWN]))
    before = firm.read(visible)
    ask(firm, ALIKE)
    assert len(asked(firm)) == 1
    firm.undo()
    assert firm.read(visible) == before
    ask(firm, ALIKE)
    assert len(asked(firm)) == 1, "a question that was taken back is not open"
