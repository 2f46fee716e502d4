"""Prices and amounts with and without tax: the two that are taken have to belong together."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.exchange.headers.words import Header

_WITH_TAX = (
    frozenset(["含税单价", "税价", "priceincltax", "grossprice", "unitpriceincltax"]),
    frozenset(
        [
            "含税金额",
            "价税合计",
            "含税总额",
            "税价合计",
            "amountincltax",
            "grossamount",
            "totalincltax",
        ]
    ),
)
_WITHOUT_TAX = (
    frozenset(
        ["单价", "未税单价", "不含税单价", "无税单价", "售价", "price", "unitprice", "netprice"]
    ),
    frozenset(["金额", "未税金额", "不含税金额", "无税金额", "amount", "netamount"]),
)


def beside_the_pair(headers: Mapping[int, Header]) -> set[int]:
    """The columns that are no price or amount here, because a pair of the other kind is.

    What the customer owes includes tax, so that pair is taken where both are complete. Where only
    the amount is there with tax and without, the price is without, and follows from the amount.
    """
    with_tax, without = _columns(headers, _WITH_TAX), _columns(headers, _WITHOUT_TAX)
    if all(with_tax) or (with_tax[1] and without[1]):
        return {index for columns in without for index in columns}
    if all(without):
        return {index for columns in with_tax for index in columns}
    return set()


def _columns(
    headers: Mapping[int, Header], words: tuple[frozenset[str], ...]
) -> tuple[list[int], ...]:
    return tuple([at for at, header in headers.items() if header.word in some] for some in words)
