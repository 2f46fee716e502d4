"""Telephone numbers as they arrive in real cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.codes import PhoneKind
from desktop_crm.core.phones import PhoneNumber, parse_phones, phone_digits
from desktop_crm.core.unreadable import Reason, UnreadableError


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("13800138000", ["13800138000"]),
        (13800138000, ["13800138000"]),
        (13800138000.0, ["13800138000"]),
        ("138 0013 8000", ["13800138000"]),
        ("138-0013-8000", ["13800138000"]),
        ("+86 138 0013 8000", ["13800138000"]),
        ("0086-13800138000", ["13800138000"]),
        ("１３８００１３８０００", ["13800138000"]),
        ("13412345678、18512345678", ["13412345678", "18512345678"]),
        ("13412345678/18512345678", ["13412345678", "18512345678"]),
        ("13412345678;18512345678,13912345678", ["13412345678", "18512345678", "13912345678"]),
        ("13412345678；18512345678", ["13412345678", "18512345678"]),
        ("13800138000\n13900139000", ["13800138000", "13900139000"]),
        ("13800138000 13900139000", ["13800138000", "13900139000"]),
        ("13800138000-13900139000", ["13800138000", "13900139000"]),
        ("13800138000或13900139000", ["13800138000", "13900139000"]),
        ("138 0013 8000 / 139 0013 9000", ["13800138000", "13900139000"]),
        ("13800138000,13800138000", ["13800138000"]),
        ("(0755)26712345转801", ["075526712345"]),
        ("0755-26712345-801", ["075526712345"]),
        ("0755-26712345/46", ["075526712345"]),
        ("010-12345678 x123", ["01012345678"]),
        ("13800138000,#13900139000", ["13800138000", "13900139000"]),
        ("tel: 0512-66668888 ext. 12", ["051266668888"]),
        ("0512-66668888，66669999", ["051266668888", "66669999"]),
        ("020 8888 8888 / 020 7777 7777", ["02088888888", "02077777777"]),
        ("13800138000/0512-66668888", ["13800138000", "051266668888"]),
        ("400-820-8820", ["4008208820"]),
        ("10086", ["10086"]),
        ("030-0074321", ["0300074321"]),
        ("(5) 555-4729", ["55554729"]),
        ("(171) 555-7788", ["1715557788"]),
        ("40.32.21.21", ["40322121"]),
        ("+49 (0)30 123456", ["49030123456"]),
    ],
)
def test_finds_every_number(value: object, digits: list[str]) -> None:
    """Separators, prefixes and extensions do not hide a number."""
    assert [phone.digits for phone in parse_phones(value)] == digits


@pytest.mark.parametrize(
    ("value", "labels"),
    [
        ("张经理13800138000", ["张经理"]),
        ("张经理 13800138000 李工 13900139000", ["张经理", "李工"]),
        ("13800138000 王总 13900139000 李工", ["王总", "李工"]),
        ("王总:13800138000;李工:13900139000", ["王总", "李工"]),
        ("13800138000(王总)", ["王总"]),
        ("13800138000(王总) 13900139000", ["王总", None]),
        ("13800138000；王工13900139000", [None, "王工"]),
        ("电话：0512-66668888 手机：13800138000", [None, None]),
        ("13800138000", [None]),
    ],
)
def test_keeps_whose_number_it_is(value: str, labels: list[str | None]) -> None:
    """Words beside a number stay with it; 电话 and 手机 say nothing."""
    assert [phone.label for phone in parse_phones(value)] == labels


@pytest.mark.parametrize(
    "text", ["18412345678转1234", "184 1234 5678, 转 1234", "18412345678（转1234）"]
)
def test_mobiles_keep_their_extension(text: str) -> None:
    """Shops give such numbers instead of the buyer's own; without the extension nobody answers."""
    (phone,) = parse_phones(text)
    assert phone == PhoneNumber("18412345678转1234", "18412345678", PhoneKind.MOBILE)


def test_tells_mobiles_from_landlines() -> None:
    """Only the mainland's mobile numbers are mobiles; they are written without signs."""
    mobile, landline = parse_phones("138-0013-8000 / 0512-66668888转12")
    assert (mobile.kind, mobile.number) == (PhoneKind.MOBILE, "13800138000")
    assert (landline.kind, landline.number) == (PhoneKind.LANDLINE, "0512-66668888转12")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("1.3800138E+10", Reason.DIGITS_LOST),
        ("1.38e+10", Reason.DIGITS_LOST),
        (1.38e16, Reason.DIGITS_LOST),
        ("138****8000", Reason.DIGITS_LOST),
        ("138xxxx8000", Reason.DIGITS_LOST),
        ("138…", Reason.DIGITS_LOST),
        ("无", Reason.NOT_A_PHONE),
        ("12", Reason.NOT_A_PHONE),
        (12, Reason.NOT_A_PHONE),
        (-13800138000, Reason.NOT_A_PHONE),
        (1.5, Reason.NOT_A_PHONE),
        (float("nan"), Reason.NOT_A_PHONE),
        (float("inf"), Reason.NOT_A_PHONE),
        (True, Reason.NOT_A_PHONE),
        (None, Reason.NOT_A_PHONE),
        ("", Reason.NOT_A_PHONE),
        ("9" * 30, Reason.NOT_A_PHONE),
    ],
)
def test_refuses_what_no_one_can_call(value: object, reason: Reason) -> None:
    """Lost digits are named as such, never padded."""
    with pytest.raises(UnreadableError) as caught:
        parse_phones(value)
    assert caught.value.reason is reason


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("+86-512-66668888", "51266668888"),
        ("8613800138000", "13800138000"),
        ("86123456", "86123456"),
        ("0512 6666 8888 转 12", "051266668888"),
        ("", ""),
    ],
)
def test_digits_for_the_search(text: str, digits: str) -> None:
    """Two spellings of one number have the same digits."""
    assert phone_digits(text) == digits


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from([" ", "-"]))
def test_mobiles_survive_grouping(number: str, sign: str) -> None:
    """3-4-4 grouping, the country code and a number's cell all give the same digits."""
    grouped = sign.join((number[:3], number[3:7], number[7:]))
    for value in (grouped, f"+86{sign}{grouped}", int(number), float(number), f"王总{grouped}"):
        assert [phone.digits for phone in parse_phones(value)] == [number]


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none()))
def test_anything_is_read_or_refused(value: object) -> None:
    """Every number found has 3 to 20 figures and nothing else."""
    try:
        phones = parse_phones(value)
    except UnreadableError:
        return
    assert phones
    for phone in phones:
        assert phone.digits.isdecimal()
        assert 3 <= len(phone.digits) <= 20
