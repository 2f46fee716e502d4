"""A form's values as plain JSON, and back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.drafts import from_plain, to_plain

_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.dates()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.uuids()
    | st.datetimes(timezones=st.just(UTC))
)
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


@given(values=st.dictionaries(st.text(), _VALUES, max_size=5))
def test_what_was_typed_comes_back(values: dict[str, Any]) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(values)))) == values


def test_a_moment_keeps_its_zone() -> None:
    at = datetime(2026, 11, 21, 8, 30, tzinfo=timezone(timedelta(hours=8)))
    assert from_plain(to_plain(at)) == at


def test_a_marked_day_is_a_day() -> None:
    assert to_plain({"on": date(2026, 11, 21)}) == {"on": {"$day": "2026-11-21"}}
    assert to_plain(uuid4()).keys() == {"$id"}
    assert to_plain(Decimal("1.50")) == {"$decimal": "1.50"}


def test_what_no_form_holds_is_refused() -> None:
    with pytest.raises(TypeError):
        to_plain(object())
