"""Decisions outlive another understanding of the file, as long as what they were about is there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import (
    Choice,
    Decisions,
    ImportPolicy,
    OnDuplicate,
    Verdict,
)
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.compare.forecast import Forecast
from desktop_crm.exchange.compare.rehearse import compare_plan
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.sheets import make_workbook

CHINESE = load_language("zh_CN")
HEAD = ["客户编号", "客户名称", "联系人", "手机", "城市", "备注", "所属行业", "爱好"]
KNOWN: list[list[Any]] = [
    ["C1", "苏州恒润精密五金有限公司", "王建国", "13800138000", "苏州", "甲", "机械", "钓鱼"],
    ["C2", "宁波海曙包装材料厂", "陈雪梅", "13900139000", "宁波", "乙", "包装", "下棋"],
]
COMING: list[list[Any]] = [
    ["C1", "苏州恒润精密五金有限公司", "王建国", "13800138000", "无锡", "丙", "电子", "茶叶"],
    ["C2", "宁波海曙包装材料厂", "陈雪梅", "13700137000", "慈溪", "丁", "包装", "爬山"],
    ["C7", "恒润精密五金（苏州）", "王建国", "13800138000", "昆山", None, None, None],
    ["C8", "海曙包装材料", "陈雪梅", "13900139000", "鄞州", "戊", None, None],
]
NOTES: list[list[Any]] = [["品名", "单价"], ["螺栓", 2]]
PHONE, CITY, INDUSTRY, HOBBY = 3, 4, 6, 7


class Person:
    """Someone who decides about a file whose columns are understood in one way or another."""

    def __init__(self, firm: Workspace) -> None:
        self.firm = firm
        self.forecast = Forecast()
        self.decisions = Decisions()
        self.policy = ImportPolicy()
        self.plan: ImportPlan

    def understand(self, *, skip: tuple[int, ...] = (), **changes: Any) -> None:
        """Another mapping: some columns are left out, or sheets."""
        book = make_workbook({"客户": [HEAD, *changes.get("rows", COMING)], "产品": NOTES})
        mapping = [
            replace(
                each,
                columns=tuple(
                    replace(column, use=ColumnUse.SKIP, field=None)
                    if each.sheet == "客户" and column.index in skip
                    else column
                    for column in each.columns
                ),
            )
            for each in understand_workbook(book)
            if each.sheet not in changes.get("without", ())
        ]
        self.plan = build_plan(book, tuple(mapping))
        self.forecast.forget_plan(self.decisions)

    def preview(self) -> None:
        """Come to the preview, where all is compared."""
        while (asked := self.forecast.question(self.decisions)) is not None:
            policy = replace(self.policy, decisions=asked)
            options = {"plan": self.plan, "language": CHINESE, "policy": policy}
            self.forecast.answer(asked, self.firm.rehearse(compare_plan, **options))
            self.decisions = self.forecast.standing(self.decisions)

    def cells(self) -> dict[tuple[str, str], tuple[Entity, str, str]]:
        """All cells that can be refused, by the record's key and the field's title."""
        told = self.forecast.told
        assert told is not None
        return {
            (row.ref.key, diff.title): (entity, row.ref.key, diff.field)
            for entity in told.packed
            for row in told.changed(entity)
            for diff in row.diffs
            if diff.field is not None
        }

    def choices(self) -> dict[str, list[Verdict]]:
        seen = self.forecast.seen
        assert seen is not None
        return {
            row.ref.key: [
                Verdict(Choice.DIFFERENT),
                Verdict(Choice.LEAVE_OUT),
                *(Verdict(Choice.SAME, twin.other) for twin in row.twins),
                *(Verdict(Choice.ASK_OWNER, twin.other) for twin in row.twins),
            ]
            for row in seen.duplicates()
        }

    def decide(self, *titles: str, **verdicts: Choice) -> None:
        kept = [cell for (_key, title), cell in self.cells().items() if title in titles]
        self.decisions = self.decisions.with_kept(*kept)
        for name, choice in verdicts.items():
            key = f"code:{name}"
            first = next(each for each in self.choices()[key] if each.choice is choice)
            self.decisions = self.decisions.with_verdict(key, first)
        self.preview()


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        yield Person(with_known(opened))


def with_known(firm: Workspace) -> Workspace:
    firm.write(found_firm, name="恒通")
    person = Person(firm)
    person.understand(rows=KNOWN)
    firm.write(import_plan, plan=person.plan, language=CHINESE)
    return firm


def begun(person: Person) -> Decisions:
    """The preview of the file as it is understood by itself, with decisions of every sort."""
    person.understand()
    person.preview()
    person.decide("城市", "爱好", "电话", C7=Choice.SAME, C8=Choice.DIFFERENT)
    assert len(person.decisions.kept) == 5
    return person.decisions


UNRELATED: list[dict[str, Any]] = [
    {"skip": (INDUSTRY,)},
    {"without": ("产品",)},
    {"rows": [*COMING, ["C9", "鹭江茶业", None, None, "厦门"]]},
    {"rows": [[*row[:5], "改过的备注", *row[6:]] for row in COMING]},
]


@pytest.mark.parametrize("change", UNRELATED)
def test_what_has_nothing_to_do_with_a_decision_leaves_it(
    person: Person, change: dict[str, Any]
) -> None:
    before = begun(person)
    person.understand(**change)
    person.preview()
    assert person.decisions == before
    counted, told = person.forecast.counted, person.forecast.told
    assert counted is not None
    assert told is not None
    assert counted.counts[Entity.CUSTOMER].duplicate == 0
    person.understand()
    person.understand(skip=(INDUSTRY,))
    person.understand()
    person.preview()
    assert person.decisions == before


def test_only_decisions_about_what_is_gone_are_dropped(person: Person) -> None:
    before = begun(person)
    person.understand(skip=(HOBBY,))
    person.preview()
    gone = before.kept - person.decisions.kept
    assert {field for _entity, _key, field in gone} == {"customer.kept:爱好"}
    assert person.decisions.verdicts == before.verdicts
    person.understand()
    person.preview()
    assert not gone & person.decisions.kept, "what was asked again is not answered by itself"


def test_another_value_is_asked_again(person: Person) -> None:
    begun(person)
    rows = [[*COMING[0][:4], "常州", *COMING[0][5:]], *COMING[1:]]
    person.understand(rows=rows)
    person.preview()
    kept = {(key, field) for _entity, key, field in person.decisions.kept}
    assert ("code:C1", "customer.city") not in kept
    assert {("code:C2", "customer.city"), ("code:C1", "customer.kept:爱好")} <= kept
    counted = person.forecast.counted
    assert counted is not None
    changed = {row.ref.key: row.diffs for row in counted.changed(Entity.CUSTOMER)}
    assert "常州" in [diff.after for diff in changed["code:C1"]], "until then it is taken"


def test_a_row_that_says_something_else_is_judged_again(person: Person) -> None:
    begun(person)
    other = [*COMING[3][:1], "海曙包装材料宁波", *COMING[3][2:]]
    person.understand(rows=[*COMING[:3], other])
    person.preview()
    assert set(person.decisions.verdicts) == {"code:C7"}
    person.understand(rows=COMING[:2])
    person.preview()
    assert person.decisions.verdicts == {}


def test_another_number_makes_another_row(person: Person) -> None:
    begun(person)
    person.understand(skip=(PHONE,))
    person.preview()
    assert person.decisions.verdicts == {}
    assert {field for _entity, _key, field in person.decisions.kept} == {
        "customer.city",
        "customer.kept:爱好",
    }


def test_a_policy_puts_decisions_to_rest_and_wakes_them(person: Person) -> None:
    before = begun(person)
    for way in (OnDuplicate.SKIP, OnDuplicate.NEW, OnDuplicate.UPDATE):
        person.policy = ImportPolicy(way)
        person.forecast.forget_answers()
        person.preview()
        assert person.decisions == before
    counted = person.forecast.counted
    assert counted is not None
    assert (counted.counts[Entity.CUSTOMER].new, counted.counts[Entity.CUSTOMER].duplicate) == (
        1,
        0,
    )


@pytest.mark.parametrize("choice", [Choice.SAME, Choice.ASK_OWNER])
def test_a_customer_who_is_gone_from_the_firm_is_no_answer(person: Person, choice: Choice) -> None:
    before = begun(person)
    said = before.verdicts["code:C7"]
    person.decisions = before.with_verdict("code:C7", Verdict(choice, "0" * 32))
    person.understand()
    person.preview()
    assert "code:C7" not in person.decisions.verdicts
    assert said.other is not None


def test_few_comparisons_are_made(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Decisions] = []
    answer = Forecast.answer

    def count(forecast: Forecast, decisions: Decisions, comparison: Any) -> None:
        asked.append(decisions)
        answer(forecast, decisions, comparison)

    monkeypatch.setattr(Forecast, "answer", count)
    person.understand()
    person.preview()
    assert len(asked) == 1, "without decisions one comparison tells all"
    person.decide(C8=Choice.DIFFERENT)
    assert len(asked) == 2
    person.decide("城市")
    assert len(asked) == 3, "a cell changes only what is counted"
    person.preview()
    assert len(asked) == 3


@settings(
    max_examples=30, deadline=None, phases=set(Phase) - {Phase.shrink}, report_multiple_bugs=False
)
@given(draw=st.data())
def test_any_decisions_outlive_any_unrelated_change(draw: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace.create(Path(folder, "f.crm")) as firm:
        person = Person(with_known(firm))
        person.understand()
        person.preview()
        for key, choices in person.choices().items():
            chosen = draw.draw(st.sampled_from([None, *choices]))
            person.decisions = person.decisions.with_verdict(key, chosen)
        person.preview()
        related = {"行业", "备注"}
        cells = [cell for (_key, title), cell in person.cells().items() if title not in related]
        kept = [cell for cell in cells if draw.draw(st.booleans())]
        person.decisions = person.decisions.with_kept(*kept)
        before = person.decisions
        person.preview()
        for change in draw.draw(st.lists(st.sampled_from(UNRELATED), min_size=1, max_size=3)):
            person.understand(**change)
            if draw.draw(st.booleans()):
                person.preview()
        person.understand()
        person.preview()
        assert person.decisions == before
