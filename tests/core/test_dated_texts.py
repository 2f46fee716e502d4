"""Histories that one cell holds, as entries with their days."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_crm.core.dated_texts import dated_entries


@pytest.mark.parametrize(
    ("text", "before", "entries"),
    [
        ("2024-3-1 电话\n2024-3-5 拜访，见到王总", "", [(3, 1, "电话"), (3, 5, "拜访，见到王总")]),
        ("2024年3月1日 微信 / 2024年3月9日 寄样", "", [(3, 1, "微信"), (3, 9, "寄样")]),
        ("1、2024.3.1：电话；2、2024.3.5：报价", "", [(3, 1, "电话"), (3, 5, "报价")]),
        ("【2024-03-01】电话\n【2024-03-05】拜访", "", [(3, 1, "电话"), (3, 5, "拜访")]),
        ("老客户。2024/3/1 答应2024/3/9前付款", "老客户。", [(3, 1, "答应2024/3/9前付款")]),
        ("3月1日 电话\n3月5日 拜访", "", [(3, 1, "电话"), (3, 5, "拜访")]),
        ("2024年3月1日前付款", "2024年3月1日前付款", []),
        ("3月1号后再联系", "3月1号后再联系", []),
        ("2024-3-1 约2024年3月9日起供货", "", [(3, 1, "约2024年3月9日起供货")]),
        ("没有日期的一句话", "没有日期的一句话", []),
        ("2024-13-1 电话", "2024-13-1 电话", []),
        ("2024-3-1", "2024-3-1", []),
    ],
)
def test_entries(text: str, before: str, entries: list[tuple[int, int, str]]) -> None:
    """Each begins with a day; what cannot be told apart stays one text."""
    expected = tuple((date(2024, month, day), said) for month, day, said in entries)
    assert dated_entries(text, 2024) == (before, expected)


def test_days_need_a_year() -> None:
    """Nobody guesses it."""
    assert dated_entries("3月1日 电话") == ("3月1日 电话", ())
