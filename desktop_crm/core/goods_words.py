"""Goods in one cell, written so that they can be read again: `螺栓 [P1] × 100 · 螺母 × 5`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

_JOINT = " · "
_GOODS = re.compile(
    r"(?P<name>.*?)(?:\s*\[(?P<code>[^\[\]]*)\])?\s*[×x*]\s*(?P<quantity>-?[\d,.]+)"
)


class ListedGoods(NamedTuple):
    """One article with its code, if it has one; no quantity where the words do not tell it."""

    words: str
    name: str
    code: str | None = None
    quantity: Decimal | None = None


def goods_words(goods: Sequence[tuple[str, str | None, Decimal]]) -> str:
    """Articles by name, code and quantity."""
    return _JOINT.join(
        f"{name} [{code}] × {_plain(quantity)}" if code else f"{name} × {_plain(quantity)}"
        for name, code, quantity in goods
    )


def read_goods(text: str) -> tuple[ListedGoods, ...]:
    """The articles that a cell names."""
    return tuple(_read(part.strip()) for part in text.split(_JOINT) if part.strip())


def _read(words: str) -> ListedGoods:
    found = _GOODS.fullmatch(words)
    if found is None:
        return ListedGoods(words, words)
    try:
        quantity = Decimal(found["quantity"].replace(",", ""))
    except InvalidOperation:
        return ListedGoods(words, words)
    return ListedGoods(words, found["name"].strip(), found["code"] or None, quantity)


def _plain(quantity: Decimal) -> str:
    text = f"{quantity:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
