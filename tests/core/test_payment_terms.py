"""Payment terms as people write them."""

from __future__ import annotations

import pytest

from desktop_crm.core.payment_terms import days_of_terms, terms_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("月结30天", 30),
        ("月结 60 天", 60),
        ("货到45日", 45),
        ("Net 30", 30),
        ("Monthly account, 60 days", 60),
        ("月结", 30),
        ("3个月", 90),
        ("款到发货", 0),
        ("Cash before delivery", 0),
        ("现结", 0),
        ("", None),
        (None, None),
        ("面议", None),
    ],
)
def test_terms_are_read(text: str | None, days: int | None) -> None:
    assert terms_days(text) == days


def test_the_order_wins_over_the_customer_and_that_over_the_firm() -> None:
    assert days_of_terms("月结60天", 30, 45) == 60
    assert days_of_terms("面议", 0, 45) == 0
    assert days_of_terms(None, None, 45) == 45
