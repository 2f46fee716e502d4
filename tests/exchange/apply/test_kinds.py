"""Sheets of the contact log, of complaints, of money, of deliveries and of opportunities."""

from __future__ import annotations

import pytest

from desktop_crm.storage.workspace import Workspace
from tests.exchange.apply.firms import ask, owed, plan_of, put_in
from tests.exchange.apply.kind_sheets import (
    COMPLAINTS,
    COMPLAINTS_LATER,
    CUSTOMERS,
    DELIVERIES,
    FILES,
    LOG,
    LOG_MORE,
    OPPORTUNITIES,
    OPPORTUNITIES_LATER,
    ORDERS,
    PAYMENTS,
    QUOTED,
    RECEIVABLES,
    RECEIVABLES_LATER,
    RETURNS_LATER,
    Rows,
)
from tests.support.dump import visible


def beside(name: str) -> dict[str, Rows]:
    """The sheet of orders, where a kind names its customers by these only."""
    return {"订单": ORDERS} if name == "退货" else {}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("which", [0, 1, 2], ids=["creates", "updates", "both"])
def test_undo_and_a_second_time(workspace: Workspace, name: str, which: int) -> None:
    """Undo leaves an equal dump, redo brings all back, and the same file again changes nothing."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    if which:
        put_in(workspace, **beside(name), **{name: FILES[name][0]})
    before = workspace.read(visible)
    done = put_in(workspace, **beside(name), **{name: FILES[name][which]})
    assert done.value.created + done.value.updated > 0
    after = workspace.read(visible)
    assert after != before
    assert workspace.undo().conflicts == ()
    assert workspace.read(visible) == before
    workspace.redo()
    assert workspace.read(visible) == after
    again = put_in(workspace, **beside(name), **{name: FILES[name][which]})
    assert (again.value.created, again.value.updated, again.touched) == (0, 0, {})
    assert workspace.read(visible) == after


def test_the_contact_log(workspace: Workspace) -> None:
    """Day, words, kind, person met and author are the sheet's; the rest is kept."""
    put_in(workspace, 客户=CUSTOMERS)
    put_in(workspace, 跟进记录=LOG)
    rows = ask(
        workspace,
        "SELECT c.name, date(l.happened_at, 'localtime'), l.text, o.name, s.name, a.name, p.name, "
        "l.next_contact_on, l.is_backdated FROM log_entry l JOIN customer c ON c.id = l.customer_id"
        " LEFT JOIN option o ON o.id = l.kind_id LEFT JOIN staff s ON s.id = l.staff_id "
        "LEFT JOIN staff a ON a.id = l.created_by LEFT JOIN log_entry_contact m "
        "ON m.log_entry_id = l.id LEFT JOIN contact p ON p.id = m.contact_id ORDER BY l.id",
    )
    assert [row[:3] for row in rows] == [
        ("恒润五金", "2024-03-05", "问交期"),
        ("恒润五金", "2024-03-01", "看样品"),
        ("鹭江茶业", "2024-03-06", "初次联系"),
    ]
    assert [row[4:7] for row in rows] == [
        ("李娜", "李娜", "王建国"),
        ("老周", "老周", "赵小姐"),
        ("李娜", "李娜", None),
    ]
    assert [row[7:] for row in rows] == [("2024-03-20", 0), (None, 0), (None, 0)]
    assert ask(workspace, "SELECT name, is_active FROM staff WHERE name = '老周'") == [("老周", 0)]
    assert ask(workspace, "SELECT next_contact_on FROM customer WHERE code = 'C1'") == [
        ("2024-03-20",)
    ]
    assert ask(workspace, "SELECT text FROM custom_value") == [("晴",)]


def test_entries_are_only_added(workspace: Workspace) -> None:
    """Other words on the same day are another entry; the first one stays as it was."""
    put_in(workspace, 跟进记录=LOG)
    result = put_in(workspace, 跟进记录=LOG_MORE).value
    assert (result.created, result.updated) == (1, 0)
    texts = ask(workspace, "SELECT text FROM log_entry ORDER BY id")
    assert texts == [("问交期",), ("看样品",), ("初次联系",), ("问价格",)]


def test_complaints(workspace: Workspace) -> None:
    """Words become states; a number is given where there is none; the course is told in steps."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 投诉=COMPLAINTS)
    rows = ask(
        workspace,
        "SELECT x.number, c.name, x.text, k.name, x.severity, x.state, s.name, p.name, o.number, "
        "x.solution, date(x.solved_at, 'localtime') FROM complaint x "
        "JOIN customer c ON c.id = x.customer_id LEFT JOIN option k ON k.id = x.cause_id "
        "LEFT JOIN staff s ON s.id = x.owner_id LEFT JOIN product p ON p.id = x.product_id "
        "LEFT JOIN sales_order o ON o.id = x.order_id ORDER BY x.id",
    )
    assert rows[0][:3] == ("T1", "恒润五金", "螺纹不良")
    assert rows[0][4:] == (
        *("serious", "resolved", "李娜", "螺栓", "S1"),
        *("换货", "2024-03-12"),
    )
    assert rows[1][:3] == ("TS20240311-001", "海曙包装", "晚到两天")
    assert rows[1][4:] == ("normal", "in_progress", "老周", None, None, None, None)
    assert ask(workspace, "SELECT text FROM custom_value") == [("老客户",)]
    put_in(workspace, 投诉=COMPLAINTS_LATER)
    steps = ask(
        workspace,
        "SELECT x.number, s.kind FROM complaint_step s JOIN complaint x ON x.id = s.complaint_id "
        "ORDER BY x.number, s.happened_at, s.id",
    )
    assert steps == [
        *[("T1", "registered"), ("T1", "solved"), ("T3", "registered")],
        *[("TS20240311-001", kind) for kind in ("registered", "solved", "closed")],
    ]


def test_payments(workspace: Workspace) -> None:
    """A payment finds its order; an order that something was paid for is owed as a whole."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 回款=PAYMENTS)
    rows = ask(
        workspace,
        "SELECT c.name, p.number, p.paid_on, p.amount, o.number, p.remark FROM payment p "
        "JOIN customer c ON c.id = p.customer_id LEFT JOIN sales_order o ON o.id = p.order_id "
        "ORDER BY p.id",
    )
    assert rows == [
        ("恒润五金", "R1", "2024-03-15", 400_000, "S1", "首款\n经办: 李娜"),
        *[("恒润五金", None, "2024-03-15", 50_000, None, None)] * 2,
        ("海曙包装", "R2", "2024-03-16", 80_000, None, "订单号: S9"),
    ]
    assert owed(workspace) == {"恒润五金": 60 - 50, "海曙包装": -8}


def test_what_is_owed_is_what_the_list_says(workspace: Workspace) -> None:
    """Debts with a document or day, else the opening balance."""
    put_in(workspace, 客户=CUSTOMERS)
    put_in(workspace, 应收=RECEIVABLES)
    assert owed(workspace) == {"恒润五金": 800, "海曙包装": 90}
    debts = ask(workspace, "SELECT number, due_on, amount FROM receivable ORDER BY number")
    assert debts == [("D1", "2024-04-01", 6_000_000), ("D2", "2024-05-01", 2_000_000)]
    put_in(workspace, 应收=RECEIVABLES_LATER)
    assert owed(workspace) == {"恒润五金": 200, "海曙包装": 95, "鹭江茶业": 30}


@pytest.mark.parametrize("with_orders", [False, True])
def test_no_money_counts_twice(workspace: Workspace, *, with_orders: bool) -> None:
    """Orders, payments and what is still owed in one file: the list has the last word."""
    orders = {"订单": ORDERS} if with_orders else {}
    listed = [*RECEIVABLES, ["恒润五金", "S1", 60, 40, 20, "2024-04-15", None]]
    sheets = {"客户": CUSTOMERS, **orders, "回款": PAYMENTS, "应收": listed}
    put_in(workspace, **sheets)
    assert owed(workspace) == {"恒润五金": 820, "海曙包装": 90}
    again = put_in(workspace, **sheets)
    assert (again.value.created, again.value.updated) == (0, 0)


def test_deliveries(workspace: Workspace) -> None:
    """By order number, else to the only order that can be meant, else without an order."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    put_in(workspace, 送货=DELIVERIES)
    notes = ask(
        workspace,
        "SELECT n.number, n.shipped_on, o.number, n.receiver, n.remark FROM delivery_note n "
        "LEFT JOIN sales_order o ON o.id = n.order_id ORDER BY n.number",
    )
    assert notes == [
        ("F1", "2024-03-05", "S1", "王建国", None),
        ("F2", "2024-03-06", "S2", None, None),
        ("F3", "2024-03-07", None, None, "品名: 垫片；数量: 7"),
    ]
    lines = ask(
        workspace,
        "SELECT n.number, p.name, d.quantity FROM delivery_line d JOIN delivery_note n "
        "ON n.id = d.delivery_note_id JOIN order_line l ON l.id = d.order_line_id "
        "JOIN product p ON p.id = l.product_id ORDER BY n.number, l.position",
    )
    assert lines == [("F1", "螺栓", 100_000), ("F1", "螺母", 40_000), ("F2", "螺栓", 30_000)]


def test_a_delivery_that_two_orders_could_mean(workspace: Workspace) -> None:
    """It stays without an order."""
    more = [*ORDERS, ["S3", "海曙包装", "2024-03-03", "螺栓", 8, 5]]
    put_in(workspace, 客户=CUSTOMERS, 订单=more)
    put_in(workspace, 送货=[DELIVERIES[0], DELIVERIES[3]])
    assert ask(workspace, "SELECT order_id, remark FROM delivery_note") == [
        (None, "品名: 螺栓；数量: 3")
    ]


@pytest.mark.parametrize(("header", "said"), [("备注", "急件"), ("订单号", "S9"), ("车牌", "浙B")])
def test_goods_that_a_remark_tells_stay_there(workspace: Workspace, header: str, said: str) -> None:
    """The same list again changes nothing; one with other words changes these alone."""
    head = ["客户名称", "送货单号", "送货日期", "品名", "数量", header]
    rows = [
        ["东方酒店", "F9", "2024-03-08", article, 2, said] for article in ("毛巾", "毛巾", "浴巾")
    ]
    goods = "\n品名: 毛巾；数量: 2\n品名: 毛巾；数量: 2\n品名: 浴巾；数量: 2"
    put_in(workspace, 送货=[head, *rows])
    [(told,)] = ask(workspace, "SELECT remark FROM delivery_note")
    assert told.endswith(said + goods)
    before = workspace.read(visible)
    again = put_in(workspace, 送货=[head, *rows])
    assert (again.value.created, again.value.updated) == (0, 0)
    assert workspace.read(visible) == before
    put_in(workspace, 送货=[[*head, "说明"], *([*row, "已签收"] for row in rows)])
    [(changed,)] = ask(workspace, "SELECT remark FROM delivery_note")
    assert "已签收" in changed
    assert changed.endswith(goods)


def test_returns_by_order_number_only(workspace: Workspace) -> None:
    """Goods with their share of the line; a row without goods is the whole order."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS, 退货=RETURNS_LATER)
    notes = ask(
        workspace,
        "SELECT n.number, c.name, o.number, n.returned_on, n.total, n.reason FROM return_note n "
        "JOIN customer c ON c.id = n.customer_id JOIN sales_order o ON o.id = n.order_id "
        "ORDER BY n.number",
    )
    assert notes == [
        ("H1", "恒润五金", "S1", "2024-03-21", 100_000, "锈了"),
        ("H2", "海曙包装", "S2", "2024-03-02", 400_000, None),
    ]
    lines = ask(workspace, "SELECT quantity, amount FROM return_line ORDER BY id")
    assert lines == [(20_000, 100_000), (80_000, 400_000)]


def test_the_least_that_a_sheet_of_returns_says(workspace: Workspace) -> None:
    """Returned and the order's number, on a sheet beside the orders."""
    returns = [["Returned", "Order ID"], ["Yes", "S1"]]
    put_in(workspace, Orders=ORDERS, Returns=returns)
    assert ask(workspace, "SELECT total FROM return_note") == [(600_000,)]


def test_opportunities(workspace: Workspace) -> None:
    """A line in the remarks of the customer; nothing of it is lost, and none comes twice."""
    put_in(workspace, 客户=CUSTOMERS)
    put_in(workspace, 商机=OPPORTUNITIES)
    put_in(workspace, 商机=OPPORTUNITIES_LATER)
    remarks = dict(ask(workspace, "SELECT name, remark FROM customer"))
    assert remarks["恒润五金"].split("\n") == [
        "；".join(["商机名称: 年单", "商机阶段: 报价", *QUOTED]),
        "商机名称: 二期；商机阶段: 初访；预计金额: 100",
    ]
    assert remarks["鹭江茶业"] == "商机名称: 新线；商机阶段: 初访"


def test_orders_and_lines_on_two_sheets(workspace: Workspace) -> None:
    """Lines that name only the number of an order of the other sheet."""
    heads = [
        ["订单号", "客户名称", "订单日期", "业务员"],
        *[["S1", "恒润五金", "2024-03-01", "李娜"]],
    ]
    lines = [["订单号", "品名", "数量", "单价"], ["S1", "螺栓", 10, 5], ["S1", "螺母", 4, 2.5]]
    put_in(workspace, 订单=heads, 订单明细=lines)
    found = ask(workspace, "SELECT number, total FROM sales_order")
    assert found == [("S1", 600_000)]
    again = put_in(workspace, 订单=heads, 订单明细=lines)
    assert (again.value.created, again.value.updated) == (0, 0)


def test_lines_whose_number_two_customers_share() -> None:
    """The key of an order is number and customer: a number alone is not enough then."""
    heads = [
        ["订单号", "客户名称", "订单日期"],
        *[["S1", "恒润五金", "2024-03-01"], ["S1", "海曙包装", "2024-03-01"]],
    ]
    lines = [["订单号", "品名", "数量", "单价"], ["S1", "螺栓", 10, 5]]
    plan = plan_of(订单=heads, 订单明细=lines)
    assert [each.reason for each in plan.rejected()] == ["unknown_order"]


def test_colleagues_of_one_name_are_told_apart_by_their_numbers(workspace: Workspace) -> None:
    """One of them was known by name alone; the same list again makes no third of them."""
    put_in(workspace, 客户=[["客户名称", "业务员"], ["东方酒店", "王芳"]])
    people = [["员工编号", "员工姓名", "职务"], ["A1", "王芳", "销售"], ["A2", "王芳", "会计"]]
    put_in(workspace, 员工=people)
    listed = "SELECT code, name, title FROM staff WHERE deleted_at IS NULL ORDER BY code"
    assert ask(workspace, listed) == [("A1", "王芳", "销售"), ("A2", "王芳", "会计")]
    again = put_in(workspace, 员工=people)
    assert (again.value.created, again.value.updated) == (0, 0)


def test_a_colleague_may_get_another_number(workspace: Workspace) -> None:
    """Whoever alone has the name is meant, and stays one person."""
    head = ["员工编号", "员工姓名", "职务"]
    put_in(workspace, 员工=[head, ["A1", "王芳", "销售"]])
    put_in(workspace, 员工=[head, ["9001", "王芳", "销售"]])
    assert ask(workspace, "SELECT code FROM staff") == [("9001",)]
