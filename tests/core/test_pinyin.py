"""Initials with every reading, and names in the order of a Chinese dictionary."""

from __future__ import annotations

from desktop_crm.core.ids import new_id
from desktop_crm.core.pinyin import initials, sort_key


def test_initials_know_every_reading() -> None:
    assert initials("恒润") == ("hr",)
    assert {"dx", "sx", "cx"} >= set(initials("单县")) >= {"dx", "sx"}
    assert initials("M6螺栓")[0] == "m6ls"
    assert initials("Alfreds") == ()
    assert len(initials("重单长行" * 6)) == 16


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
