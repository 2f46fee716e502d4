"""Priced deliveries are the sales of a firm that writes no orders, and never count twice."""

from __future__ import annotations

from typing import Any

from desktop_crm.storage.workspace import Workspace
from tests.exchange.apply.firms import ask, put_in
from tests.support.dump import visible

HEADER = ["客户名称", "送货单号", "送货日期", "货品名称", "规格", "数量", "单价", "金额"]
MARCH: list[list[Any]] = [
    HEADER,
    ["东方酒店", "C1", "2024-03-05", "毛巾", "大", 100, 15, 1500],
    ["东方酒店", "C1", "2024-03-05", "毛巾", "小", 20, 8, 160],
    ["西湖宾馆", "C2", "2024-03-08", "毛巾", "大", 50, 15, 750],
    ["合计", None, None, None, None, 170, None, 2410],
]
APRIL: list[list[Any]] = [HEADER, ["东方酒店", "C3", "2024-04-02", "毛巾", "大", 10, 15, 150]]
ORDERS: list[list[Any]] = [
    ["订单号", "客户名称", "订单日期", "品名", "规格", "数量", "单价"],
    ["S1", "东方酒店", "2024-03-01", "毛巾", "大", 100, 15],
]
SALES = "SELECT number, ordered_on, total FROM sales_order WHERE deleted_at IS NULL ORDER BY number"


def test_priced_deliveries_are_sales(workspace: Workspace) -> None:
    """One order a note, by its number and day, delivered in full; one name of two specs is two."""
    put_in(workspace, 出库=MARCH)
    assert ask(workspace, SALES) == [
        ("C1", "2024-03-05", 16_600_000),
        ("C2", "2024-03-08", 7_500_000),
    ]
    delivered = ask(
        workspace,
        "SELECT n.number, p.spec, d.quantity, n.remark FROM delivery_line d JOIN delivery_note n "
        "ON n.id = d.delivery_note_id JOIN order_line l ON l.id = d.order_line_id "
        "JOIN product p ON p.id = l.product_id ORDER BY n.number, l.position",
    )
    assert delivered == [
        ("C1", "大", 1_000_000, None),
        ("C1", "小", 200_000, None),
        ("C2", "大", 500_000, None),
    ]


def test_again_and_the_next_month(workspace: Workspace) -> None:
    """The same file changes nothing, and sales that were deliveries do not stop further ones."""
    put_in(workspace, 出库=MARCH)
    before = workspace.read(visible)
    again = put_in(workspace, 出库=MARCH)
    assert (again.value.created, again.value.updated) == (0, 0)
    assert workspace.read(visible) == before
    put_in(workspace, 出库=APRIL)
    assert [number for number, _, _ in ask(workspace, SALES)] == ["C1", "C2", "C3"]


def test_deliveries_of_orders_are_no_sales_of_their_own(workspace: Workspace) -> None:
    """Where a customer's orders are written down, its deliveries are of these; prices are told."""
    put_in(workspace, 订单=ORDERS)
    put_in(workspace, 出库=MARCH)
    assert [number for number, _, _ in ask(workspace, SALES)] == ["C2", "S1"]
    ((remark,),) = ask(workspace, "SELECT remark FROM delivery_note WHERE number = 'C1'")
    assert "金额: 1500" in remark


def test_orders_of_the_same_file_come_first(workspace: Workspace) -> None:
    put_in(workspace, 订单=ORDERS, 出库=MARCH)
    assert [number for number, _, _ in ask(workspace, SALES)] == ["C2", "S1"]
