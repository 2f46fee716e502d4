"""Headers are compared without their decoration; what their brackets say is kept."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_crm.exchange.fields import FIELDS
from desktop_crm.exchange.headers.meanings import candidates
from desktop_crm.exchange.headers.words import header_of, read_header


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("*客户名称", "客户名称"),
        ("客户名称*", "客户名称"),
        ("客户 名称", "客户名称"),
        ("　客户名称：", "客户名称"),
        ("客户名称（必填）", "客户名称"),
        ("Ｃｕｓｔｏｍｅｒ　ＩＤ", "customerid"),
        ("Customer_ID", "customerid"),
        ("单价（RBM）", "单价"),
        ("税率(%)", "税率"),
        ("税率%", "税率"),
        ("No.", "no"),
        ("Billing State/Province", "billingstate/province"),
        ("（金额）", "(金额)"),
    ],
)
def test_decoration_does_not_count(text: str, word: str) -> None:
    """Stars, spaces, width, case and brackets."""
    assert read_header(text).word == word


@pytest.mark.parametrize(
    ("text", "multiplier", "is_percent"),
    [
        ("信用额度(万元)", 10_000, False),
        ("金额（千元）", 1_000, False),
        ("金额/万元", 10_000, False),
        ("金额(元)", 1, False),
        ("税率(%)", 1, True),
        ("税率%", 1, True),
        ("单价", 1, False),
    ],
)
def test_units_are_kept(text: str, multiplier: int, is_percent: bool) -> None:
    """What the column counts in."""
    header = read_header(text)
    assert (header.multiplier, header.is_percent) == (Decimal(multiplier), is_percent)


@pytest.mark.parametrize("cell", ["", "  ", 12, 1.5, True, "很" * 41, "https://" + "x" * 40])
def test_what_is_no_header(cell: object) -> None:
    """Numbers, blanks and sentences head no column."""
    assert header_of(cell) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("客户名称", {"customer.name"}),
        ("统一社会信用代码", {"customer.credit_code"}),
        ("实际发货日期", {"delivery.date"}),
        ("客户手机", {"contact.mobile", "staff.mobile"}),
        ("手机", {"contact.mobile", "staff.mobile"}),
        ("名称", {"customer.name", "product.name"}),
        ("天气", set()),
    ],
)
def test_what_a_word_can_mean(word: str, keys: set[str]) -> None:
    """Exact words first, then words within a known prefix."""
    assert {field.key for field, _ in candidates(word)} == keys


def test_every_word_of_the_registry_is_found() -> None:
    """No word is lost by its own normalisation, and no key occurs twice."""
    assert len({field.key for field in FIELDS}) == len(FIELDS)
    for field in FIELDS:
        for word in field.words:
            found = {known.key for known, _ in candidates(read_header(word).word)}
            assert field.key in found, (field.key, word)
