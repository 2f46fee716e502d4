"""Decisions put into a plan before anything is written."""

from __future__ import annotations

import pytest

from desktop_crm.exchange.apply.decided import settled
from desktop_crm.exchange.apply.policy import Choice, Decisions, Verdict
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from tests.exchange.plans import plan_of_rows

HEAD = ["客户名称", "联系人", "手机", "城市", "客户来源"]
ROWS = [
    ["甲五金", "王建国", "13800138000", None, None],
    ["乙五金", "王 建国", "13900139000", "苏州", None],
    ["丙五金", "陈雪梅", None, "无锡", "展会"],
]
A, B, C = "name:甲五金", "name:乙五金", "name:丙五金"


def decided(**verdicts: Verdict) -> tuple[ImportPlan, list[str], list[tuple[str, str]]]:
    keys = {"a": A, "b": B, "c": C}
    decisions = Decisions(verdicts={keys[name]: each for name, each in verdicts.items()})
    plan = settled(plan_of_rows([HEAD, *ROWS]), decisions)
    customers = [row.key for row in plan.tables[Entity.CUSTOMER].rows]
    people = [
        (each["contact.name"], each["contact.customer"])
        for each in plan.tables[Entity.CONTACT].records()
    ]
    return plan, customers, people


def same(other: str) -> Verdict:
    return Verdict(Choice.SAME, other)


def test_the_row_that_stays_is_completed_and_people_meet() -> None:
    plan, customers, people = decided(b=same(A))
    assert customers == [A, C]
    first = next(plan.tables[Entity.CUSTOMER].records())
    assert (first["customer.name"], first["customer.city"]) == ("甲五金", "苏州")
    assert people == [("王建国", A), ("陈雪梅", C)]


@pytest.mark.parametrize(
    ("verdicts", "left"),
    [
        ({"b": same(A), "c": same(B)}, [A]),
        ({"a": same(B), "b": same(A)}, [B, C]),
        ({"a": same(A)}, [A, B, C]),
        ({"c": same("unknown")}, [A, B, C]),
        ({"a": Verdict(Choice.DIFFERENT)}, [A, B, C]),
    ],
)
def test_chains_and_circles_end_somewhere(verdicts: dict[str, Verdict], left: list[str]) -> None:
    _plan, customers, _people = decided(**verdicts)
    assert customers == left


def test_what_is_left_out_takes_its_people_along() -> None:
    _plan, customers, people = decided(c=Verdict(Choice.LEAVE_OUT))
    assert customers == [A, B]
    assert [owner for _name, owner in people] == [A, B]
