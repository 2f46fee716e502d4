"""Small sheets of every kind: what they say at first, later, in English and when dirty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.exchange.clean.problems import Effect

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

RETURNS: list[list[Any]] = [
    ["退货单号", "订单号", "退货日期", "品名", "退货数量", "退货原因"],
    ["H1", "S1", "2024-03-20", "螺栓", 2, "生锈"],
]
RETURNS_LATER: list[list[Any]] = [
    RETURNS[0],
    ["H1", "S1", "2024-03-21", "螺栓", 2, "锈了"],
    ["H2", "S2", None, None, None, None],
]

TASKS: list[list[Any]] = [
    ["任务", "客户名称", "截止日期", "负责人", "状态", "完成日期", "备注", "地点"],
    ["寄样品", "恒润五金", "2024-03-22", "李娜", "待办", None, "两盒", "前台"],
    ["对账", "海曙包装", "2024-03-25", "老周", "已完成", "2024-03-24", None, None],
    ["买茶叶", None, None, None, "等老板", None, None, None],
]
TASKS_LATER: list[list[Any]] = [
    TASKS[0],
    ["寄样品", "恒润五金", "2024-03-22", "李娜", "已完成", "2024-03-21", "两盒", "前台"],
    *TASKS[2:],
    ["回访", "鹭江茶业", "2024-04-01", "李娜", None, None, None, None],
]

FILES: dict[str, tuple[Rows, Rows, Rows]] = {
    "跟进记录": (LOG, LOG_MORE, LOG_MORE),
    "投诉": (COMPLAINTS, COMPLAINTS_LATER[:3], COMPLAINTS_LATER),
    "回款": (PAYMENTS, PAYMENTS_LATER[:5], PAYMENTS_LATER),
    "应收": (RECEIVABLES, RECEIVABLES_LATER[:4], RECEIVABLES_LATER),
    "送货": (DELIVERIES, DELIVERIES_LATER[:5], DELIVERIES_LATER),
    "退货": (RETURNS, RETURNS_LATER[:2], RETURNS_LATER),
    "商机": (OPPORTUNITIES, OPPORTUNITIES_LATER, OPPORTUNITIES_LATER),
    "任务": (TASKS, TASKS_LATER[:4], TASKS_LATER),
}
"""For each kind a file that creates, one that changes what the first made, and one of both."""


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
    "To-do": [
        ["Task", "Customer", "Due Date", "Assigned To", "Status"],
        ["Send samples", "Ironworks Ltd", "2024-03-22", "Bob", "Completed"],
    ],
}


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
