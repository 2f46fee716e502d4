"""Products with their dated prices and costs."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_crm.core.clock import local_today
from desktop_crm.core.errors import UserError
from desktop_crm.models import Product, ProductCost, ProductPrice
from desktop_crm.services.products import (
    create_product,
    reinstate_products,
    retire_products,
    set_cost,
    set_price,
    update_product,
)
from desktop_crm.services.trade_bin import delete_products, restore_products
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm

TODAY = local_today()


def prices(firm: Firm) -> list[tuple[int, Any]]:
    """Each price with the days since it holds."""
    rows = sorted(firm.rows(ProductPrice), key=lambda row: row.valid_from)
    return [((local_today() - row.valid_from).days, row.price) for row in rows]


def test_only_the_name_is_required(firm: Firm) -> None:
    product_id = firm.write(create_product, name="  平 垫圈 ", code=" 1017 ", spec="")
    product = firm.row(Product, product_id)
    assert (product.name, product.code, product.spec) == ("平 垫圈", "1017", None)
    assert not product.is_discontinued
    with pytest.raises(UserError, match=r"product\.name_empty"):
        firm.write(create_product, name=" ", save_anyway=True)


def test_doubts_about_a_product(firm: Firm) -> None:
    firm.write(create_product, name="平垫圈", code="1017", spec="φ8")
    for fields, code in (
        ({"name": "别的", "code": "1017"}, "product.code_taken"),
        ({"name": "平垫圈", "spec": "φ8"}, "product.name_taken"),
        ({"name": "别的", "price": Decimal(1), "cost": Decimal(2)}, "product.below_cost"),
    ):
        with pytest.raises(UserError) as error:
            firm.write(create_product, **fields)
        assert error.value.code == code
        firm.workspace.rehearse(create_product, save_anyway=True, **fields)
    other = firm.write(create_product, name="平垫圈", spec="φ6")
    firm.write(update_product, product_id=other, remark="常备", spec="φ6")
    with pytest.raises(UserError, match=r"product\.name_taken"):
        firm.write(update_product, product_id=other, spec="φ8")
    with pytest.raises(UserError, match=r"number\.negative"):
        firm.write(set_price, product_id=other, price=Decimal(-1))


@pytest.mark.requirement("S3-26")
def test_prices_and_costs_hold_from_a_day_on(firm: Firm) -> None:
    product_id = firm.write(
        create_product,
        name="螺母",
        price=Decimal(10),
        cost=Decimal(6),
        valid_from=local_today() - timedelta(30),
    )
    firm.write(set_price, product_id=product_id, price=Decimal(12))
    assert prices(firm) == [(30, 10), (0, 12)]
    firm.write(set_price, product_id=product_id, price=Decimal(13))
    assert prices(firm) == [(30, 10), (0, 13)]
    assert not firm.change(set_price, product_id=product_id, price=Decimal(13)).touched
    firm.write(
        set_price, product_id=product_id, price=Decimal(11), valid_from=local_today() - timedelta(9)
    )
    assert prices(firm) == [(30, 10), (9, 11), (0, 13)]
    firm.write(set_cost, product_id=product_id, cost=Decimal("6.5"))
    assert [row.cost for row in firm.rows(ProductCost)] == [6, Decimal("6.5")]


def test_products_are_discontinued_and_taken_up_again(firm: Firm) -> None:
    ids = [firm.write(create_product, name=name) for name in ("甲", "乙")]
    assert firm.write(retire_products, product_ids=ids) == 2
    assert firm.write(retire_products, product_ids=ids) == 0
    assert all(row.is_discontinued for row in firm.rows(Product))
    assert firm.write(reinstate_products, product_ids=ids[:1]) == 1


def test_only_what_nobody_bought_is_deleted(firm: Firm) -> None:
    sold = firm.write(create_product, name="卖过的")
    unsold = firm.write(create_product, name="没卖过", price=Decimal(5), cost=Decimal(3))
    firm.order(firm.customer(), TODAY, lines=[{"product_id": sold}])
    with pytest.raises(UserError, match=r"product\.in_use"):
        firm.write(delete_products, product_ids=[unsold, sold])
    before = firm.visible()
    assert firm.write(delete_products, product_ids=[unsold]) == 1
    assert not firm.rows(ProductPrice)
    firm.write(restore_products, product_ids=[unsold])
    assert firm.visible() == before


@settings(max_examples=20, deadline=None)
@given(
    steps=st.lists(
        st.tuples(st.integers(0, 6), st.decimals(min_value=0, max_value=99, places=2)), max_size=12
    )
)
def test_the_price_of_a_day_is_the_last_one_said_for_it(
    steps: list[tuple[int, Decimal]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Workspace.create(tmp_path_factory.mktemp("prices") / "firm.crm") as workspace:
        firm = Firm(workspace)
        product_id = firm.write(create_product, name="品")
        first = firm.visible()
        said: dict[int, Decimal] = {}
        done = 0
        for ago, price in steps:
            day = TODAY - timedelta(ago)
            done += bool(
                firm.change(set_price, product_id=product_id, price=price, valid_from=day).touched
            )
            said[ago] = price
            holding = [row for row in firm.rows(ProductPrice) if row.valid_from <= day]
            assert max(holding, key=lambda row: row.valid_from).price == price
        assert len(firm.rows(ProductPrice)) == len({row[0] for row in prices(firm)})
        for _ in range(done):
            workspace.undo()
        assert firm.visible() == first
