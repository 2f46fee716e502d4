"""Places that stand in one cell, as maps and other programs write them."""

from __future__ import annotations

import pytest

from desktop_crm.exchange.clean.sheets import CleanSheet, clean_sheet
from desktop_crm.exchange.headers.understand import understand_sheet
from tests.exchange.sheets import make_sheet

PLACES = ("customer.province", "customer.city", "customer.district")


def clean_column(header: str, cell: str, *more: str) -> CleanSheet:
    """A list of one customer with this cell."""
    sheet = make_sheet([["客户名称", "电话", header, *more], ["恒润五金", "13800138000", cell]])
    return clean_sheet(sheet, understand_sheet(sheet))


@pytest.mark.parametrize("header", ["所在地区", "省/市/区", "省市区"])
@pytest.mark.parametrize(
    ("cell", "places"),
    [
        ("江苏-苏州-昆山", ["江苏", "苏州", "昆山"]),
        ("浙江省/杭州市/西湖区", ["浙江", "杭州", "西湖区"]),
        ("广东 深圳 南山", ["广东", "深圳", "南山"]),
        ("安徽/蚌埠", ["安徽", "蚌埠", None]),
        ("北京市,海淀区", ["北京", "北京", "海淀区"]),
        ("上海市/上海市/浦东新区", ["上海", "上海", "浦东新区"]),
    ],
)
def test_a_path_is_split(header: str, cell: str, places: list[str | None]) -> None:
    """Province, city and district each reach their field, and no region of that name is made."""
    clean = clean_column(header, cell)
    assert [(clean.column(key) or [None])[0] for key in PLACES] == places
    assert clean.column("customer.region") in (None, [None])


@pytest.mark.parametrize(
    ("header", "cell"),
    [("销售区域", "江苏-苏州-昆山"), ("所在地区", "华东"), ("所在地区", "华东-一部")],
)
def test_a_region_stays_one(header: str, cell: str) -> None:
    """The firm's own regions are whatever they are called."""
    clean = clean_column(header, cell)
    assert clean.column("customer.region") == [cell]
    assert not set(PLACES) & clean.fields.keys()


def test_columns_of_their_own_outweigh_a_path() -> None:
    """Beside a column with the city, the path stays what the cell says."""
    sheet = make_sheet([["客户名称", "所在地区", "城市"], ["恒润五金", "江苏-苏州-昆山", "昆山"]])
    clean = clean_sheet(sheet, understand_sheet(sheet))
    assert clean.column("customer.region") == ["江苏-苏州-昆山"]
    assert clean.column("customer.city") == ["昆山"]
