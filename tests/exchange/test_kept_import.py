"""What was decided about a file comes back as it was, through the JSON of a draft."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.drafts import from_plain, to_plain
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.apply.policy import (
    Choice,
    Decisions,
    ImportPolicy,
    MatchBy,
    OnDuplicate,
    Verdict,
)
from desktop_crm.exchange.compare.grounds import Grounds
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.kept_import import (
    FileMark,
    KeptImport,
    kept_from_values,
    kept_to_values,
    mark_of,
    subject_of_file,
)
from tests.exchange.sheets import make_workbook

HEAD = ["客户编号", "客户名称", "联系人", "手机", "城市", "爱好"]
MAPPING = understand_workbook(make_workbook({"客户": [HEAD, ["C1", "恒润五金"]], "备忘": [["a"]]}))
TEXTS = st.text(min_size=1, max_size=8)
CELLS = st.dictionaries(st.tuples(st.sampled_from(Entity), TEXTS, TEXTS), TEXTS, max_size=5)
VERDICTS = st.dictionaries(
    TEXTS,
    st.tuples(st.builds(Verdict, st.sampled_from(Choice), st.none() | TEXTS), TEXTS),
    max_size=5,
)


@given(
    cells=CELLS,
    verdicts=VERDICTS,
    policy=st.tuples(
        st.sampled_from(OnDuplicate),
        st.lists(st.sampled_from(MatchBy), min_size=1, unique=True).map(tuple),
        st.booleans(),
        st.booleans(),
    ),
    step=st.integers(0, 4),
)
def test_everything_comes_back(
    cells: Any, verdicts: Any, policy: tuple[Any, ...], step: int
) -> None:
    said = {key: verdict for key, (verdict, _mark) in verdicts.items()}
    marks = {key: mark for key, (_verdict, mark) in verdicts.items()}
    kept = KeptImport(
        path=Path("客户 #1.xlsx"),
        mark=FileMark(12, "ab"),
        mapping=tuple(replace(each, confidence=round(each.confidence, 2)) for each in MAPPING),
        left_out=("备忘",),
        policy=replace(ImportPolicy(*policy), decisions=Decisions(frozenset(cells), said)),
        grounds=Grounds(cells, marks),
        step=step,
        encoding="gb18030",
    )
    values = from_plain(json.loads(json.dumps(to_plain(kept_to_values(kept)))))
    found = kept_from_values(values)
    assert [column.use for column in found.mapping[0].columns] == [
        column.use for column in kept.mapping[0].columns
    ]
    assert replace(found, mapping=()) == replace(kept, mapping=())
    assert kept_to_values(found) == kept_to_values(kept)


@pytest.mark.parametrize("values", [{}, {"version": 2}, {"version": 1}, {"version": 1, "path": 3}])
def test_what_cannot_be_understood_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(UserError) as refused:
        kept_from_values(values)
    assert refused.value.code == "import.draft_unreadable"


def test_a_file_is_known_by_its_content_and_a_draft_by_its_path(tmp_path: Path) -> None:
    one, other = tmp_path / "a.csv", tmp_path / "b.csv"
    one.write_text("a", encoding="utf-8")
    other.write_text("a", encoding="utf-8")
    assert mark_of(one) == mark_of(other)
    assert subject_of_file(one) != subject_of_file(other)
    before = mark_of(one)
    one.write_text("b", encoding="utf-8")
    assert mark_of(one) != before
    with pytest.raises(UserError):
        mark_of(tmp_path / "none.csv")
