"""Initials with every reading, and names in the order of a Chinese dictionary."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.ids import new_hex_ids, new_id
from desktop_crm.core.pinyin import (
    initials,
    initials_of_all,
    sort_key,
    sort_keys_of_all,
    usual_initials_of_all,
)


def test_initials_know_every_reading() -> None:
    assert initials("恒润") == ("hr",)
    assert {"dx", "sx", "cx"} >= set(initials("单县")) >= {"dx", "sx"}
    assert initials("M6螺栓")[0] == "m6ls"
    assert initials("Alfreds") == ()
    assert len(initials("重单长行" * 6)) == 16


def test_words_of_firms_are_read_one_way_only() -> None:
    assert initials("恒润科技有限公司") == ("hrkjyxgs",)
    assert initials("润丰商行")[0].endswith("sh")


def test_names_sort_by_sound() -> None:
    names = ["张伟", "Zoo", "李娜", "安徽华丽", "100号", "陈雪梅", "李奥"]
    towns = ["重庆银行", "成都", "长沙", "厦门"]
    assert sorted(towns, key=sort_key) == ["长沙", "成都", "重庆银行", "厦门"]
    assert sorted(names, key=sort_key) == [
        "100号",
        "安徽华丽",
        "陈雪梅",
        "李奥",
        "李娜",
        "张伟",
        "Zoo",
    ]


def test_ids_rise_and_are_version_7() -> None:
    ids = [new_id() for _ in range(10_000)]
    assert ids == sorted(set(ids))
    assert {each.version for each in ids} == {7}


def test_many_ids_at_once_rise_among_the_others() -> None:
    ids = [new_id().hex, *new_hex_ids(10_000), new_id().hex]
    assert ids == sorted(set(ids))
    assert {(UUID(each).version, UUID(each).variant) for each in ids[1:-1]} == {
        (new_id().version, new_id().variant)
    }


_NAMES = st.text(
    st.one_of(st.sampled_from("恒润科技有限公司重庆银行单长aB1（）, \x1f\n"), st.characters())
)


@given(st.lists(_NAMES))
def test_many_names_are_read_like_each(names: list[str]) -> None:
    assert initials_of_all(names) == list(map(initials, names))
    assert usual_initials_of_all(names) == [(*initials(name), "")[0] for name in names]
    assert sort_keys_of_all(names) == list(map(sort_key, names))
