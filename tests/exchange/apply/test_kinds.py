"""Sheets of the contact log, of complaints, of money, of deliveries and of opportunities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.change import Change
from desktop_crm.core.language import load_language
from desktop_crm.exchange.apply.policy import ImportResult
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from tests.exchange.sheets import make_workbook
from tests.support.dump import visible

CHINESE = load_language("zh_CN")
Rows = Sequence[Sequence[Any]]
CUSTOMERS: list[list[Any]] = [
    ["客户编号", "客户名称", "联系人", "手机"],
    ["C1", "恒润五金", "王建国", "13800138000"],
    ["C2", "海曙包装", "陈雪梅", "13900139000"],
]
ORDERS: list[list[Any]] = [
    ["订单号", "客户名称", "订单日期", "品名", "数量", "单价"],
    ["S1", "恒润五金", "2024-03-01", "螺栓", 10, 5],
    ["S1", "恒润五金", "2024-03-01", "螺母", 4, 2.5],
    ["S2", "海曙包装", "2024-03-02", "螺栓", 8, 5],
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        opened.write(found_firm, name="恒通商贸")
        yield opened


def plan_of(**sheets: Any) -> ImportPlan:
    workbook = make_workbook(sheets)
    return build_plan(workbook, understand_workbook(workbook))


def put_in(workspace: Workspace, **sheets: Any) -> Change[ImportResult]:
    plan = plan_of(**sheets)
    assert not [each for each in plan.problems if each.effect is Effect.SHEET_LEFT_OUT]
    return workspace.write(import_plan, plan=plan, language=CHINESE)


def ask(workspace: Workspace, statement: str) -> list[tuple[Any, ...]]:
    """Plain rows of the file; money in units of 1/10,000."""
    return workspace.read(
        lambda session: [tuple(row) for row in session.connection().exec_driver_sql(statement)]
    )


def owed(workspace: Workspace) -> dict[str, float]:
    """What each customer owes."""
    return {
        name: units / 10_000
        for name, units in ask(
            workspace,
            "SELECT name, coalesce(opening_balance, 0) + (SELECT coalesce(sum(amount), 0) "
            "FROM receivable r WHERE r.customer_id = c.id AND r.deleted_at IS NULL) - "
            "(SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.customer_id = c.id "
            "AND p.deleted_at IS NULL) FROM customer c WHERE deleted_at IS NULL ORDER BY name",
        )
    }


LOG: list[list[Any]] = [
    ["客户名称", "联系人", "跟进时间", "跟进方式", "跟进内容", "跟进人", "下次跟进时间", "天气"],
    ["恒润五金", "王建国", "2024-03-05", "电话", "问交期", "李娜", "2024-03-20", "晴"],
    ["恒润五金", "赵小姐", "2024-03-01", "拜访", "看样品", "老周", None, None],
    ["鹭江茶业", None, "2024-03-06", "电话", "初次联系", "李娜", None, None],
]
LOG_MORE: list[list[Any]] = [
    LOG[0],
    *LOG[1:3],
    ["恒润五金", "王建国", "2024-03-05", "电话", "问价格", "李娜"],
]
COMPLAINTS: list[list[Any]] = [
    ["投诉编号", "投诉日期", "客户名称", "品名", "订单号", "投诉内容", "投诉类型", "严重程度",
     "状态", "处理人", "处理结果", "解决日期", "备注"],
    ["T1", "2024-03-10", "恒润五金", "螺栓", "S1", "螺纹不良", "质量问题", "严重", "已解决", "李娜",
     "换货", "2024-03-12", "老客户"],
    [None, "2024-03-11", "海曙包装", None, None, "晚到两天", "交期", "一般", "处理中", "老周"],
]  # fmt: skip
COMPLAINTS_LATER: list[list[Any]] = [
    COMPLAINTS[0],
    COMPLAINTS[1],
    [*COMPLAINTS[2][:8], "已关闭", "老周", "道歉", "2024-03-15"],
    ["T3", "2024-03-16", "鹭江茶业", None, None, "包装破损"],
]
PAYMENTS: list[list[Any]] = [
    ["收款日期", "客户名称", "订单号", "收款金额", "收款方式", "收款单号", "备注", "经办"],
    ["2024-03-15", "恒润五金", "S1", 40, "转账", "R1", "首款", "李娜"],
    ["2024-03-15", "恒润五金", None, 5, "现金", None, None, None],
    ["2024-03-15", "恒润五金", None, 5, "现金", None, None, None],
    ["2024-03-16", "海曙包装", "S9", 8, None, "R2", None, None],
]
PAYMENTS_LATER: list[list[Any]] = [PAYMENTS[0], ["2024-03-18", *PAYMENTS[1][1:]], *PAYMENTS[2:], [
    "2024-04-01", "恒润五金", "S1", 20, "转账", "R3", None, None]]  # fmt: skip
RECEIVABLES: list[list[Any]] = [
    ["客户名称", "单据编号", "应收金额", "已收金额", "未收金额", "到期日", "逾期天数"],
    ["恒润五金", "D1", 1000, 400, 600, "2024-04-01", None],
    ["恒润五金", "D2", 200, 0, 200, "2024-05-01", None],
    ["海曙包装", None, 90, 0, 90, None, None],
]
RECEIVABLES[0][1] = "应收单号"
RECEIVABLES_LATER: list[list[Any]] = [
    RECEIVABLES[0],
    ["恒润五金", "D1", 1000, 1000, 0, "2024-04-01", None],
    RECEIVABLES[2],
    ["海曙包装", None, 95, 0, 95, None, None],
    ["鹭江茶业", "D7", 30, 0, 30, "2024-06-01", None],
]
DELIVERIES: list[list[Any]] = [
    ["送货单号", "送货日期", "客户名称", "订单号", "品名", "数量", "承运商", "签收人"],
    ["F1", "2024-03-05", "恒润五金", "S1", "螺栓", 10, "顺丰", "王建国"],
    ["F1", "2024-03-05", "恒润五金", "S1", "螺母", 4, "顺丰", None],
    ["F2", "2024-03-06", "海曙包装", None, "螺栓", 3, None, None],
    ["F3", "2024-03-07", "海曙包装", None, "垫片", 7, None, None],
]
DELIVERIES_LATER: list[list[Any]] = [
    DELIVERIES[0],
    [*DELIVERIES[1][:7], "李工"],
    *DELIVERIES[2:],
    ["F4", "2024-03-09", "海曙包装", "S2", "螺栓", 5, None, None],
]
OPPORTUNITIES: list[list[Any]] = [
    ["商机名称", "客户名称", "商机阶段", "预计金额", "预计成交日期", "负责人", "备注"],
    ["年单", "恒润五金", "报价", 50000, "2024-06-01", "李娜", "展会"],
    ["新线", "鹭江茶业", "初访", None, None, None, None],
]
QUOTED = ("预计金额: 50000", "预计成交日期: 2024-06-01", "负责人: 李娜", "备注: 展会")
OPPORTUNITIES_LATER = [*OPPORTUNITIES[:2], ["二期", "恒润五金", "初访", 100, None, None, None]]

FILES: dict[str, tuple[Rows, Rows, Rows]] = {
    "跟进记录": (LOG, LOG_MORE, LOG_MORE),
    "投诉": (COMPLAINTS, COMPLAINTS_LATER[:3], COMPLAINTS_LATER),
    "回款": (PAYMENTS, PAYMENTS_LATER[:5], PAYMENTS_LATER),
    "应收": (RECEIVABLES, RECEIVABLES_LATER[:4], RECEIVABLES_LATER),
    "送货": (DELIVERIES, DELIVERIES_LATER[:5], DELIVERIES_LATER),
    "商机": (OPPORTUNITIES, OPPORTUNITIES_LATER, OPPORTUNITIES_LATER),
}
"""For each kind a file that creates, one that changes what the first made, and one of both."""


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("which", [0, 1, 2], ids=["creates", "updates", "both"])
def test_undo_and_a_second_time(workspace: Workspace, name: str, which: int) -> None:
    """Undo leaves an equal dump, redo brings all back, and the same file again changes nothing."""
    put_in(workspace, 客户=CUSTOMERS, 订单=ORDERS)
    if which:
        put_in(workspace, **{name: FILES[name][0]})
    before = workspace.read(visible)
    done = put_in(workspace, **{name: FILES[name][which]})
    assert done.value.created + done.value.updated > 0
    after = workspace.read(visible)
    assert after != before
    assert workspace.undo().conflicts == ()
    assert workspace.read(visible) == before
    workspace.redo()
    assert workspace.read(visible) == after
    again = put_in(workspace, **{name: FILES[name][which]})
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


ENGLISH: dict[str, Rows] = {
    "Notes": [
        ["Company", "Contact", "Activity Date", "Activity Type", "Note", "Author"],
        ["Ironworks Ltd", "Ann Lee", "2024-03-05", "Call", "asked for a date", "Bob"],
    ],
    "Complaints": [
        ["Ticket Number", "Customer", "Complaint Date", "Complaint", "Priority", "Status", "Owner"],
        ["T1", "Ironworks Ltd", "2024-03-06", "bent", "High", "Closed", "Bob"],
    ],
    "Payments": [
        ["Customer", "Payment Date", "Amount Paid", "Payment Method", "Receipt No"],
        ["Ironworks Ltd", "2024-03-07", 12.5, "Cash", "R1"],
    ],
    "Receivables": [
        ["Customer", "Bill No", "Amount Due", "Amount Paid", "Outstanding", "Payment Due Date"],
        ["Ironworks Ltd", "B1", 100, 20, 80, "2024-04-01"],
    ],
    "Deliveries": [
        ["Delivery No", "Ship Date", "Customer", "Product", "Quantity"],
        ["F1", "2024-03-08", "Ironworks Ltd", "Bolt", 3],
    ],
    "Deals": [
        ["Deal Name", "Company", "Deal Stage", "Amount", "Close Date"],
        ["Yearly", "Ironworks Ltd", "Quote", 5000, "2024-06-01"],
    ],
}


@pytest.mark.parametrize("name", ENGLISH)
def test_english_headers(workspace: Workspace, name: str) -> None:
    """Each kind by its English words alone; a second time nothing happens."""
    first = put_in(workspace, **{name: ENGLISH[name]}).value
    assert first.created >= 1
    again = put_in(workspace, **{name: ENGLISH[name]})
    assert (again.value.created, again.value.updated, again.touched) == (0, 0, {})


def test_all_kinds_in_one_workbook(workspace: Workspace) -> None:
    """Whatever order the sheets stand in; taken back as one."""
    before = workspace.read(visible)
    sheets = {name: files[0] for name, files in reversed(FILES.items())}
    put_in(workspace, **sheets, 订单=ORDERS, 客户=CUSTOMERS)
    assert owed(workspace) == {"恒润五金": 800, "海曙包装": 90, "鹭江茶业": 0}
    again = put_in(workspace, **sheets, 订单=ORDERS, 客户=CUSTOMERS)
    assert (again.value.created, again.value.updated) == (0, 0)
    workspace.undo()
    assert workspace.read(visible) == before


DIRTY: dict[str, tuple[Rows, list[tuple[int, str, Effect]]]] = {
    "跟进记录": (
        [
            ["跟进记录表"],
            ["客户：恒润五金"],
            ["跟进日期", "跟进方式", "跟进内容", "跟进人"],
            ["2024年3月5日", " 电话 ", "问交期", "李 娜"],
            ["某一天", "电话", "没有日期", "李娜"],
            [45360, "拜访", None, "李娜"],
            ["2024.3.8", "微信", "报价已发", None],
        ],
        [(5, "not_a_date", Effect.ROW_REJECTED), (6, "missing", Effect.ROW_REJECTED)],
    ),
    "投诉": (
        [
            ["投诉日期", "客户名称", "投诉内容", "状态", "索赔金额"],
            ["2024/3/10", "恒润五金", "螺纹不良", "等总经理批", "￥1,200.00"],
            [None, "恒润五金", "没有日期", None, None],
            ["2024/3/11", None, "没有客户", None, None],
            ["2024/3/12", "恒润五金", "又来了", "处理中", "面议"],
            ["合计", None, None, None, "1200"],
        ],
        [
            (3, "missing", Effect.ROW_REJECTED),
            (4, "missing", Effect.ROW_REJECTED),
            (5, "not_a_number", Effect.CELL_LEFT_OUT),
            (6, "total_row", Effect.ROW_LEFT_OUT),
        ],
    ),
    "回款": (
        [
            ["收款日期", "客户名称", "收款金额(万元)", "收款方式"],
            ["2024-03-15", "恒润五金", "1.5", "转帐"],
            ["2024-03-15", "恒润五金", "$5", "现金"],
            ["2024-03-16", "恒润五金", None, "现金"],
            ["小计", None, "1.5", None],
        ],
        [
            (3, "foreign_currency", Effect.ROW_REJECTED),
            (4, "missing", Effect.ROW_REJECTED),
            (5, "total_row", Effect.ROW_LEFT_OUT),
        ],
    ),
    "应收": (
        [
            ["客户名称", "上期结欠", "本期应收", "本期已收", "期末未收账款"],
            ["恒润五金", "1,000.00", "500", "300", "1,200.00元"],
            ["海曙包装", None, None, None, "-"],
            ["合计", "1000", "500", "300", "1200"],
        ],
        [(3, "no_amount", Effect.ROW_LEFT_OUT), (4, "total_row", Effect.ROW_LEFT_OUT)],
    ),
    "送货": (
        [
            ["客户：恒润五金"],
            ["送货单号", "送货日期", "品名", "数量"],
            ["F1", "2024年3月5日", "螺栓", "10"],
            [None, None, "螺母", 4],
            ["F2", "2024-03-25", None, 4],
            ["F3", "2024-03-26", "螺栓", "若干"],
        ],
        [(5, "missing", Effect.ROW_REJECTED), (6, "not_a_number", Effect.ROW_REJECTED)],
    ),
}
"""Sheets as they come: what is wrong in them, by row."""


@pytest.mark.parametrize("name", DIRTY)
def test_dirty_sheets(workspace: Workspace, name: str) -> None:
    """What is wrong is named; the rest is imported, and a second time nothing changes."""
    rows, expected = DIRTY[name]
    plan = plan_of(**{name: rows})
    found = [(each.row, each.reason, each.effect) for each in plan.problems]
    assert [each for each in found if each[2] is not Effect.NOTED] == expected
    result = workspace.write(import_plan, plan=plan, language=CHINESE).value
    assert result.created
    again = workspace.write(import_plan, plan=plan, language=CHINESE)
    assert (again.value.created, again.value.updated, again.touched) == (0, 0, {})


def test_what_dirty_money_comes_to(workspace: Workspace) -> None:
    """Ten thousands are counted out, and a list of a period counts with what is left at its end."""
    put_in(workspace, 应收=DIRTY["应收"][0])
    assert owed(workspace)["恒润五金"] == 1200
    put_in(workspace, 回款=DIRTY["回款"][0])
    assert ask(workspace, "SELECT amount FROM payment") == [(150_000_000,)]
