"""The forms in which two spellings of one name are equal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.names import folded, normalised_name, person_name


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "苏州恒润精密五金有限公司",
            "恒润精密五金（苏州）",
            "恒润精密五金",
            "苏州市恒润精密五金股份有限公司",
            "江苏省苏州市恒润精密五金有限责任公司",
            "苏州 恒润精密五金 有限公司",
        ),
        ("深圳市华为技术有限公司", "华为技术", "华为技术(深圳)有限公司"),
        ("广西壮族自治区南宁市糖业集团股份有限公司", "南宁糖业集团", "糖业"),
        ("Acme Co., Ltd.", "ACME CO LTD", "Acme Inc.", "acme", "ＡＣＭＥ"),
        ("Müller GmbH & Co. KG", "müller gmbh"),
        ("Franchi S.p.A.", "Franchi"),
    ],
)
def test_probable_duplicates_share_a_key(spellings: tuple[str, ...]) -> None:
    """Region, legal form, width, case and signs do not count."""
    assert len({normalised_name(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("苏州恒润五金厂", "苏州恒润包装厂"),
        ("上海公司", "北京公司"),
        ("Toms Spezialitäten", "Tomas Spezialitäten"),
        ("Costco", "Cost"),
        ("中国石油", "中国石化"),
    ],
)
def test_different_firms_differ(one: str, other: str) -> None:
    """What tells two firms apart stays."""
    assert normalised_name(one) != normalised_name(other)


@pytest.mark.parametrize("name", ["北京", "有限公司", "公司", "Ltd", "朝阳", "！！", "Co., Ltd."])
def test_a_name_of_nothing_but_trimmings_keeps_something(name: str) -> None:
    """Otherwise all such firms would be duplicates of each other."""
    assert normalised_name(name)


def test_typing_the_same_name_twice() -> None:
    """For identity only width, case and spaces are forgiven."""
    assert folded("Ｔoms  Spezialitäten ") == folded("toms spezialitäten")
    assert folded("恒润五金有限公司") != folded("恒润五金")


@pytest.mark.parametrize(
    ("first", "last", "full"),
    [
        ("Nancy", "Davolio", "Nancy Davolio"),
        ("建国", "王", "王建国"),
        ("Nancy", None, "Nancy"),
        (None, "王", "王"),
        (None, None, ""),
    ],
)
def test_full_names(first: str | None, last: str | None, full: str) -> None:
    """The family name comes first in Chinese."""
    assert person_name(first, last) == full


@given(st.text(min_size=1))
def test_normalising_twice_changes_little(name: str) -> None:
    """The folded form is a fixed point, and no name but an empty one has an empty key."""
    assert folded(folded(name)) == folded(name)
    assert bool(normalised_name(name)) == bool(folded(name))
