"""Columns survive the way through the pipe."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.exchange.reading.cells import Fault, FaultKind, packed, unpacked
from desktop_crm.exchange.reading.frames import decode, encode

cells = st.one_of(
    st.text(),
    st.text(alphabet=st.characters(categories=["Cs", "Co", "Cc"])),
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.integers(min_value=-(10**6), max_value=10**6).map(lambda s: timedelta(seconds=s)),
    st.builds(Fault, st.sampled_from(FaultKind), st.text()),
)


@given(st.lists(cells))
def test_what_goes_in_comes_out(column: list[object]) -> None:
    """Values and types are kept; integral floats become integers."""
    values, places = packed(column)
    values, places = decode(encode(values)), decode(encode(places))
    read = unpacked(values, places)
    assert len(read) == len(column)
    for before, after in zip(column, read, strict=True):
        assert after == before
        if not isinstance(before, float):
            assert type(after) is type(before)


def test_numbers_keep_their_meaning() -> None:
    """An integral float is an integer while it holds every digit."""
    column = [13800138000.0, 0.5, -0.0, 1e15, 1e300, float("inf"), float("nan"), None, b"x"]
    values, _ = packed(column)
    assert values[:6] == [13800138000, 0.5, 0, 1e15, 1e300, float("inf")]
    assert [type(value) for value in values[:5]] == [int, float, int, float, float]
    assert math.isnan(values[6])
    assert values[7] == ""


def test_types_that_look_alike() -> None:
    """A moment at midnight is not a day, and True is not 1."""
    column = [datetime(2024, 3, 5), date(2024, 3, 5), True, 1, time(0)]  # noqa: DTZ001
    values, places = packed(column)
    assert [type(cell) for cell in unpacked(values, places)] == [datetime, date, bool, int, time]
