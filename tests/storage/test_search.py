"""Everything a person would type finds its record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from desktop_crm.core.grams import contains, grams, match_expression, normalised
from desktop_crm.storage import search
from desktop_crm.storage.workspace import Workspace
from tests.storage.actions import add, change, remove


def titles(workspace: Workspace, query: str) -> list[str]:
    return [hit.title for hit in workspace.read(search.find, query)]


@pytest.fixture
def firm(workspace: Workspace) -> Workspace:
    workspace.write(add, name="苏州恒润精密五金", phone="138 0512 6621")
    workspace.write(add, name="单县重庆银行")
    workspace.write(add, name="100%棉纺织 A_B")
    workspace.write(add, name="Hungry Owl All-Night Grocers")
    return workspace


@pytest.mark.requirement("S0-01")
@pytest.mark.parametrize(
    "query",
    ["恒润", "润", "苏州恒润精密五金", "hrjm", "szhr", "6621", "05126621", "0512 66", "苏州 五金",
     "HRJM", "恒润　五金", "13805126621"],
)  # fmt: skip
def test_fragments_initials_and_phone_tails_are_found(firm: Workspace, query: str) -> None:
    assert titles(firm, query) == ["苏州恒润精密五金"]


@pytest.mark.parametrize("query", ["dxcq", "sxzq", "重庆"])
def test_every_reading_of_a_polyphone_is_found(firm: Workspace, query: str) -> None:
    assert titles(firm, query) == ["单县重庆银行"]


@pytest.mark.parametrize(
    ("query", "found"),
    [("100%", ["100%棉纺织 A_B"]), ("A_B", ["100%棉纺织 A_B"]), ("100_", []), ("%", []), ("_", []),
     ("", []), ("润恒", []), ("6622", []), ('"', []), ("* OR", [])],
)  # fmt: skip
def test_signs_stand_for_themselves(firm: Workspace, query: str, found: list[str]) -> None:
    assert titles(firm, query) == found


@pytest.mark.parametrize("query", ["owl", "Night", "ungry", "hu", "grocers owl"])
def test_latin_words_are_found_anywhere(firm: Workspace, query: str) -> None:
    assert titles(firm, query) == ["Hungry Owl All-Night Grocers"]


def test_the_index_follows_changes_undo_and_the_bin(workspace: Workspace) -> None:
    customer = workspace.write(add, name="苏州恒润", phone="13805126621").value
    workspace.write(change, customer_id=customer, name="宁波海曙")
    assert titles(workspace, "恒润") == []
    assert titles(workspace, "6621") == ["宁波海曙"]
    workspace.undo()
    assert titles(workspace, "恒润") == ["苏州恒润"]
    workspace.write(remove, ids=[customer])
    assert titles(workspace, "恒润") == []
    workspace.undo()
    assert titles(workspace, "恒润") == ["苏州恒润"]


def test_a_rebuilt_index_finds_the_same(firm: Workspace) -> None:
    queries = ["恒润", "hrjm", "6621", "100%", "owl", "d"]
    before = [titles(firm, query) for query in queries]

    def rebuild(session: Session) -> None:
        search.rebuild(session)
        session.commit()

    firm.read(rebuild)
    assert [titles(firm, query) for query in queries] == before


def test_equal_names_come_before_longer_ones(workspace: Workspace) -> None:
    for name in ("大恒润公司", "恒润五金", "恒润"):
        workspace.write(add, name=name)
    assert titles(workspace, "恒润") == ["恒润", "恒润五金", "大恒润公司"]


def test_customers_are_also_found_for_filtering(firm: Workspace) -> None:
    def matching(session: Session, query: str) -> int:
        selection = search.matching_customers(query)
        return 0 if selection is None else len(set(session.scalars(selection)))

    assert firm.read(matching, "恒润") == 1
    assert firm.read(matching, "zzz") == 0
    assert firm.read(matching, "%") == 0


WORDS = st.text(alphabet="恒润五金ab12 -%_", min_size=1, max_size=12)


@given(text=WORDS, start=st.integers(0, 11), size=st.integers(1, 6))
def test_the_grams_of_a_text_match_each_of_its_parts(text: str, start: int, size: int) -> None:
    part = text[start : start + size]
    expression = match_expression(part)
    if expression is None:
        return
    pieces = grams([normalised(text)])
    for term in expression.split(" AND "):
        if term.endswith("*"):
            assert any(piece.startswith(term[1:-2]) for piece in pieces)
        else:
            assert term[1:-1] in pieces
    assert contains([normalised(text)], part)
