"""Goods in one cell: what is written there can be read again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_crm.core.goods_words import ListedGoods, goods_words, read_goods


@pytest.mark.parametrize(
    "goods",
    [
        [("螺栓", "P1", Decimal(100))],
        [("螺栓", None, Decimal("2.5")), ("螺母 M8", "P-2/7", Decimal(1_000))],
        [("角铁 40 × 40", None, Decimal(3))],
        [("纸箱 (五层)", "X 1", Decimal(-4))],
    ],
)
def test_what_is_written_is_read(goods: list[tuple[str, str | None, Decimal]]) -> None:
    read = read_goods(goods_words(goods))
    assert [(each.name, each.code, each.quantity) for each in read] == goods


def test_words_without_a_quantity_stay_words() -> None:
    assert read_goods("两箱 · ") == (ListedGoods("两箱", "两箱"),)
    assert read_goods("螺栓 × 1.2.3")[0].quantity is None
