"""Columns are cleaned as their cells would be one by one, only faster."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.exchange.clean.columns import ColumnCleaner
from desktop_crm.exchange.clean.values import Bad, CellRules, clean_cell
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.reading.cells import Fault, FaultKind

cells = st.one_of(
    st.text(alphabet="甲乙 a#E+1-\n\t\u3000无/N", max_size=4),
    st.sampled_from(["#N/A", "无", "-", "N/A", "n/a", " ", "1E+17", "2024.3.5", "13800138000"]),
    st.integers(min_value=-2, max_value=2),
    st.sampled_from([1, 1.0, True, 0, False, 45356, 13800138000, 1e16]),
    st.just(Fault(FaultKind.ERROR, "#N/A")),
)


@given(st.sampled_from(ValueKind), st.lists(st.lists(cells, max_size=12), max_size=3))
def test_a_block_is_its_cells(kind: ValueKind, blocks: list[list[Any]]) -> None:
    """Shortcuts and memory change nothing: not for True beside 1, not for 无 among names."""
    rules = CellRules(kind)
    cleaner = ColumnCleaner(rules)
    bad = False
    for block in blocks:
        values = cleaner.clean(block)
        expected = [clean_cell(cell, rules) for cell in block]
        assert values == expected
        assert [type(value) for value in values] == [type(value) for value in expected]
        bad = bad or any(isinstance(value, Bad) for value in values)
    assert cleaner.has_bad or not bad


def test_equal_values_share_one_object() -> None:
    """A column of few different texts costs the memory of those few."""
    cleaner = ColumnCleaner(CellRules(ValueKind.OPTION))
    texts = [f"{place}五金" for place in ["苏州"] * 100]
    assert len({id(value) for value in cleaner.clean(texts)}) == 1
