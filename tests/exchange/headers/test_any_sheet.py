"""Whatever stands in a sheet, it is understood or left alone, and no column vanishes."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.exchange.clean.sheets import clean_sheet
from desktop_crm.exchange.fields import FIELDS
from desktop_crm.exchange.headers.forms.view import form_view
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.headers.signature import decided, decisions
from desktop_crm.exchange.headers.understand import understand_sheet
from tests.exchange.sheets import make_sheet

words = st.sampled_from(sorted({word for field in FIELDS for word in field.words}))
headers = st.one_of(
    words,
    words.map(lambda word: f"*{word}（必填）"),
    st.tuples(words, st.sampled_from("一二12")).map("".join),
    st.tuples(words, words).map(" / ".join),
    st.tuples(words, words).map("：".join),
    st.text(max_size=12),
)
cells = st.one_of(
    st.none(),
    headers,
    st.integers(min_value=-(10**18), max_value=10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.sampled_from(
        ["合计", "03/04/2026", "25/03/2026", "1.5万", "13800138000", "备注：无", "#N/A"]
    ),
)
grids = st.lists(st.lists(st.one_of(headers, st.none()) | cells, max_size=8), max_size=8)


@given(grids, st.none() | st.sampled_from(SheetKind))
def test_any_sheet(rows: list[list[Any]], kind: SheetKind | None) -> None:
    """Each column with content below the header has one place; cleaning never fails."""
    sheet = make_sheet(rows)
    mapping = understand_sheet(sheet, kind)
    indexes = [column.index for column in mapping.columns]
    assert len(indexes) == len(set(indexes))
    assert all((column.use is ColumnUse.FIELD) == bool(column.field) for column in mapping.columns)
    if mapping.is_form:
        view = form_view(sheet, mapping)
        clean = clean_sheet(view.sheet, view.mapping)
        assert set(view.cells.get(mapping.header_row, ())) <= set(indexes)
        assert all(len(values) == len(clean) for each in clean.fields.values() for values in each)
        return
    clean = clean_sheet(sheet, mapping)
    if mapping.kind is None:
        return
    filled = {
        index
        for number, row in sheet.rows()
        if number in clean.rows
        for index, cell in enumerate(row)
        if cell != ""
    }
    assert filled <= set(indexes)
    columns = [
        column for each in (clean.fields, *clean.groups.values()) for column in each.values()
    ]
    assert all(len(values) == len(clean) for several in columns for values in several)
    assert decided(mapping, decisions(mapping)).columns
