"""The check character of 统一社会信用代码."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.credit_code import check_character, is_credit_code, tidy_credit_code

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize(
    "code",
    [
        "91350100M000100Y43",  # the standard's own example
        "91110000600037341L",
        "914403001922038216",
    ],
)
def test_published_codes_are_right(code: str) -> None:
    assert is_credit_code(code)


@pytest.mark.parametrize(
    "code",
    ["", "91350100M000100Y4", "91350100M000100Y44", "91350100I000100Y43", "9135 0100M000100Y43"],
)
def test_wrong_codes_are_told(code: str) -> None:
    assert not is_credit_code(code)


def test_a_code_is_tidied_before_it_is_judged() -> None:
    assert tidy_credit_code(" 91350100-m000100ｙ43 ") == "91350100M000100Y43"


@given(st.text(ALPHABET, min_size=17, max_size=17), st.integers(0, 16), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_found(first: str, place: int, other: str) -> None:
    code = first + check_character(first)
    assert is_credit_code(code)
    changed = code[:place] + other + code[place + 1 :]
    assert is_credit_code(changed) == (changed == code)
