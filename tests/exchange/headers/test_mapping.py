"""A mapping can be saved, changed by hand and used again."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.fields import FIELDS
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import (
    ColumnMapping,
    ColumnUse,
    Constant,
    SheetMapping,
    column_letter,
)
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json

shares = st.integers(min_value=0, max_value=100).map(lambda percent: percent / 100)
field_columns = st.builds(
    ColumnMapping,
    index=st.integers(min_value=0, max_value=16_383),
    header=st.text() | st.sampled_from(["税率%", "信用额度(万元)"]),
    use=st.just(ColumnUse.FIELD),
    field=st.sampled_from([field.key for field in FIELDS]),
    confidence=shares,
    multiplier=st.sampled_from([Decimal(1), Decimal(10_000)]),
    is_percent=st.booleans(),
    date_order=st.none() | st.sampled_from(DateOrder),
    group=st.integers(min_value=0, max_value=9),
    swaps_days=st.booleans(),
    keeps_unread=st.booleans(),
)
other_columns = st.builds(
    ColumnMapping,
    index=st.integers(min_value=0, max_value=16_383),
    header=st.text(alphabet="甲乙丙丁 ab"),
    use=st.sampled_from([ColumnUse.KEEP, ColumnUse.REMARK, ColumnUse.SKIP]),
)
constants = st.builds(
    Constant,
    field=st.sampled_from([field.key for field in FIELDS]),
    value=st.text(),
    row=st.integers(min_value=1, max_value=20),
    is_used=st.booleans(),
    header=st.text(),
)
mappings = st.lists(
    st.builds(
        SheetMapping,
        sheet=st.text(),
        kind=st.none() | st.sampled_from(SheetKind),
        header_row=st.integers(min_value=0, max_value=20),
        columns=st.lists(field_columns | other_columns).map(tuple),
        confidence=shares,
        year=st.none() | st.integers(min_value=1900, max_value=2100),
        header_rows=st.integers(min_value=1, max_value=2),
        constants=st.lists(constants, max_size=3).map(tuple),
        fill_down=st.frozensets(st.integers(min_value=0, max_value=16_383), max_size=4),
        fills_province=st.booleans(),
        drops_totals=st.booleans(),
        remembered=st.booleans(),
    )
).map(tuple)


@given(mappings)
def test_saved_and_read_again(mapping: tuple[SheetMapping, ...]) -> None:
    """Every mapping survives the file."""
    read = mapping_from_json(json.loads(json.dumps(mapping_to_json(mapping))))
    assert mapping_to_json(read) == mapping_to_json(mapping)
    assert read == mapping


def minimal(**changes: Any) -> dict[str, Any]:
    """A mapping as a person might write it."""
    column = {"column": "B", "header": "信用额度(万元)", "field": "customer.credit_limit"}
    sheet = {"sheet": "客户", "kind": "customers", "header_row": 3, "columns": [column]}
    return {"version": 1, "sheets": [{**sheet, **changes}]}


def test_what_is_left_out_follows_from_the_header() -> None:
    """A mapping written by hand needs no more than column, header and field."""
    (sheet,) = mapping_from_json(minimal())
    (column,) = sheet.columns
    assert (column.index, column.use) == (1, ColumnUse.FIELD)
    assert column.multiplier == Decimal(10_000)
    assert sheet.column_of("customer.credit_limit") is column
    assert sheet.column_of("customer.name") is None
    assert (sheet.header_rows, sheet.constants, sheet.fill_down) == (1, (), frozenset())
    assert mapping_from_json({**minimal(), "version": 2}) == (sheet,)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "import.mapping_unreadable"),
        ([], "import.mapping_unreadable"),
        ({"version": 1}, "import.mapping_unreadable"),
        ({"version": 3, "sheets": []}, "import.mapping_version"),
        (minimal(kind="weather"), "import.mapping_unreadable"),
        (minimal(header_row=None), "import.mapping_unreadable"),
        (minimal(columns=[{"column": "B", "field": "weather"}]), "import.mapping_unreadable"),
        (minimal(columns=[{"column": "7"}]), "import.mapping_unreadable"),
        (minimal(columns=[{"field": "customer.name"}]), "import.mapping_unreadable"),
        (minimal(columns=["B"]), "import.mapping_unreadable"),
        ({"version": 1, "sheets": ["客户"]}, "import.mapping_unreadable"),
        (minimal(columns=[{"column": "B", "multiplier": "viel"}]), "import.mapping_unreadable"),
    ],
)
def test_what_cannot_be_understood_is_refused(content: Any, code: str) -> None:
    """A sentence, never a trace."""
    with pytest.raises(UserError) as caught:
        mapping_from_json(content)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (16_383, "XFD")]
)
def test_columns_are_called_as_in_a_spreadsheet(index: int, letter: str) -> None:
    """A to XFD."""
    assert column_letter(index) == letter
