"""When two customers look like one: pairs as a person would judge them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.likeness import Grade, Likeness, Party, is_one_slip, judge, party
from desktop_crm.core.likeness_pairs import likely_pairs
from desktop_crm.core.names import place_of
from tests.support.dirty_firms import dirty_firms, true_pairs
from tests.support.febrl import PAIRS, febrl_people

CODE, OTHER_CODE = "91350100M000100Y43", "91350211M000100Y46"
MOBILE = "13805126621"


def weigh(one: tuple[str, Facts], other: tuple[str, Facts]) -> tuple[Grade | None, list[str]]:
    judgement = judge(_party(*one), _party(*other))
    return judgement.grade, [reason.likeness.value for reason in judgement.reasons]


def _party(name: str, facts: Facts) -> Party:
    return party("", name, **facts)


Facts: TypeAlias = dict[str, Any]
Case: TypeAlias = tuple[str, Facts, str, Facts, Grade | None, list[str]]
PHONE: Facts = {"phones": [MOBILE]}
CASES: list[Case] = [
    ("苏州恒润精密五金有限公司", {}, "恒润精密五金（苏州）", {}, Grade.LIKELY, ["core"]),
    ("恒润精密五金", {}, "恒润精密五金 ", {}, Grade.LIKELY, ["name"]),
    ("Alfreds Futterkiste", {}, "ALFREDS FUTTERKISTE GmbH", {}, Grade.LIKELY, ["core"]),
    ("恒润五金", PHONE, "苏州恒润五金厂", PHONE, Grade.SURE, ["core", "phone"]),
    ("苏州恒润贸易", {}, "杭州恒润贸易", {}, None, ["core"]),
    ("恒润贸易", {"city": "苏州"}, "恒润贸易", {"city": "杭州市"}, Grade.POSSIBLE, ["name"]),
    ("恒润精密五金", {}, "衡润精密五金", {}, Grade.POSSIBLE, ["sound"]),
    ("恒润五金", {}, "恒达五金", {}, None, ["slip"]),
    ("恒润五金", PHONE, "恒达五金", PHONE, Grade.LIKELY, ["phone", "slip"]),
    ("恒润", {}, "衡润", {}, None, ["sound"]),
    ("张伟", {}, "张伟", {}, Grade.POSSIBLE, ["name"]),
    ("苏州恒润五金", PHONE, "苏州恒润精密五金有限公司", PHONE, Grade.LIKELY, ["phone", "part"]),
    ("恒润五金", {}, "恒润精密五金", {}, None, ["part"]),
    ("润恒五金", PHONE, "恒润精密五金", PHONE, None, ["phone"]),
    ("海曙包装", PHONE, "鹭江茶业", PHONE, None, ["phone"]),
    ("海曙包装", {"codes": [CODE]}, "鹭江茶业", {"codes": [CODE]}, Grade.SURE, ["credit_code"]),
    ("海曙包装", {"codes": [CODE]}, "海曙包装", {"codes": [OTHER_CODE]}, None, ["name"]),
    ("Lachlan Berry", {}, "Berry, Lachlan", {}, Grade.POSSIBLE, ["core"]),
    ("Hungry Owl Grocers", {}, "Hungri Owl Grocers", {}, Grade.POSSIBLE, ["slip"]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} / {case[2]}")
def test_pairs_as_a_person_judges_them(case: Case) -> None:
    one, facts, other, others, grade, reasons = case
    assert weigh((one, facts), (other, others)) == (grade, reasons)
    assert weigh((other, others), (one, facts)) == (grade, reasons)


def test_an_address_may_have_a_slip_but_no_other_number() -> None:
    here = {"address": "人民路解放大厦12号"}
    assert weigh(("恒润精密", here), ("恒润精密机电", {"address": "人民路解放大夏12号"}))[1] == [
        Likeness.ADDRESS,
        Likeness.PART,
    ]
    assert weigh(("恒润精密", here), ("恒润精密机电", {"address": "人民路解放大厦13号"}))[1] == [
        Likeness.PART
    ]


def test_the_place_of_a_name() -> None:
    assert place_of("中国江苏省苏州市恒润") == "苏州"
    assert place_of("恒润（杭州）有限公司") == "杭州"
    assert place_of("江苏恒润") == "江苏"
    assert place_of("恒润") is None


@given(st.text("abcd", min_size=1, max_size=6), st.integers(0, 5), st.sampled_from("abcd"))
def test_one_slip_is_seen_wherever_it_is(text: str, at: int, sign: str) -> None:
    at %= len(text)
    without = text[:at] + text[at + 1 :]
    changed = text[:at] + sign + text[at + 1 :]
    swapped = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
    assert is_one_slip(without, text)
    assert is_one_slip(changed, text)
    assert is_one_slip(swapped, text)
    assert not is_one_slip(text, text + "xy")


def test_pairs_among_many_are_those_of_weighing_all_with_all() -> None:
    parties = [firm.party(place) for place, firm in enumerate(dirty_firms(300))]
    found = {(pair.first, pair.second) for pair in likely_pairs(parties)}
    everything = {
        (first, second)
        for second, other in enumerate(parties)
        for first, one in enumerate(parties[:second])
        if judge(one, other).grade is not None
    }
    assert found == everything
    late = {(pair.first, pair.second) for pair in likely_pairs(parties, since=250)}
    assert late == {pair for pair in everything if pair[1] >= 250}


def test_a_number_that_everybody_has_says_nothing() -> None:
    filler = {"phones": [MOBILE]}
    parties = [_party(f"{name}五金", filler) for name in "恒海鹭宏顺瑞金鑫盛泰"]
    assert likely_pairs(parties) == []


def test_dirty_chinese_firms_are_found() -> None:
    firms = dirty_firms(10_000)
    pairs = likely_pairs([firm.party(place) for place, firm in enumerate(firms)])
    truth = true_pairs(firms)
    for least, precision, recall in ((Grade.POSSIBLE, 0.9, 0.9), (Grade.LIKELY, 0.97, 0.8)):
        found = {(pair.first, pair.second) for pair in pairs if pair.grade >= least}
        assert len(found & truth) / len(found) >= precision
        assert len(found & truth) / len(truth) >= recall


def test_people_of_the_febrl_data_are_found_by_name_and_address(shared_data: Path) -> None:
    people, numbers = febrl_people(shared_data / "febrl1.csv")
    found = [numbers[p.first] == numbers[p.second] for p in likely_pairs(people)]
    assert sum(found) / len(found) >= 0.98
    assert sum(found) / PAIRS >= 0.75
