"""Many documents are cut into the same pieces as one by one."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.grams import grams, normalised, normalised_all
from desktop_crm.storage.search_grams import joined_grams

_SIGNS = "恒润精密五金有限公司㐀\U00020000\U0003134a豈abcZ09é①_-（） \n\x1f\x00\ud83d😀ａ"
_TEXTS = st.text(st.one_of(st.sampled_from(_SIGNS), st.characters()), max_size=20)


@given(st.lists(st.lists(_TEXTS, max_size=4), min_size=1, max_size=6))
def test_many_documents_give_the_pieces_of_each(some: list[list[str]]) -> None:
    documents = some * 100

    found = joined_grams(documents)

    assert [set(each.split(" ")) - {""} for each in found] == [set(grams(d)) for d in documents]


def test_long_documents_lose_no_piece() -> None:
    chance = random.Random(3)
    documents = [["".join(chance.choices(_SIGNS, k=900))] for _ in range(120)]

    found = joined_grams(documents)

    assert [set(each.split(" ")) for each in found] == [set(grams(d)) for d in documents]


@given(st.lists(_TEXTS))
def test_many_texts_are_normalised_like_each(texts: list[str]) -> None:
    assert normalised_all(texts) == list(map(normalised, texts))
