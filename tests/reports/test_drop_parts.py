"""The arithmetic of the decomposition, for any figures."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.queries.sales import Sold
from desktop_crm.reports.drop_parts import PARTS, Part, decompose, rounded_to_sum

AMOUNTS = st.decimals("-1000000", "1000000", places=4)
SALES = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.builds(Sold, st.integers(-(10**9), 10**9), st.integers(0, 5)),
)


@given(st.lists(AMOUNTS, min_size=1, max_size=8), st.sampled_from([0, 2]))
def test_rounded_parts_make_the_rounded_sum(parts: list[Decimal], places: int) -> None:
    total = sum(parts, Decimal(0))
    step = Decimal(1).scaleb(-places)
    found = rounded_to_sum(parts, total, places)
    assert sum(found) == rounded_to_sum([total], total, places)[0]
    assert all(abs(near - part) <= step for near, part in zip(found, parts, strict=True))


def test_what_rounds_well_is_left_alone() -> None:
    parts = [Decimal("-38050.995"), Decimal("-16944.275"), Decimal("4382.5"), Decimal("27838.335")]
    assert rounded_to_sum(parts, Decimal("-22774.43"), 2)[0] == Decimal("-38051.00")


@given(SALES, SALES, st.sets(st.sampled_from("abcdefgh")))
def test_every_customer_is_in_one_part_and_nothing_is_lost(
    before: dict[str, Sold], after: dict[str, Sold], lost: set[str]
) -> None:
    changes = decompose(before, after, lost)
    assert sorted(each.key for each in changes) == sorted(before | after)
    whole = sum(each.units for each in after.values()) - sum(each.units for each in before.values())
    in_parts = [each for each in changes if each.part in PARTS]
    assert sum(each.difference for each in in_parts) == whole
    for each in changes:
        assert each.by_orders + each.by_size == each.difference
        assert (each.part is Part.LOST) <= (each.key in lost)
        if each.part in (Part.LOST, Part.ABSENT):
            assert each.after.orders == 0 < each.before.orders
        if each.part is Part.NEW_OR_BACK:
            assert each.before.orders == 0 < each.after.orders
