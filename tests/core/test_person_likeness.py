"""Who stands beside a number, and what does."""

from __future__ import annotations

import pytest

from desktop_crm.core.person_likeness import is_somebody


@pytest.mark.parametrize("words", ["张经理", "李娜", "王总", "小陈", "老李", "刘厂长", "欧阳先生"])
def test_somebody(words: str) -> None:
    """A surname, or how people call each other."""
    assert is_somebody(words)


@pytest.mark.parametrize(
    "words",
    [
        *("微信同号", "办公室", "总机", "财务部", "传真", "老板", "白天", "江苏", "常州", "经理"),
        *("Smith", "张", "张店区金晶大道", ""),
    ],
)
def test_nobody(words: str) -> None:
    """Departments, places, titles alone, and what only says how the number is used."""
    assert not is_somebody(words)
