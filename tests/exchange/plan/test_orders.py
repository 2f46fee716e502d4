"""Orders with their lines and deliveries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.reading.read import read_workbook
from tests.exchange.plan.test_parties import keys, planned, reasons, records
from tests.exchange.sheets import make_workbook

HEADER = ["客户", "单号", "下单日期", "交期", "发货日期", "品名", "数量", "单价", "折扣", "金额"]
DAY = date(2024, 3, 5)


def lines(*rows: list[Any]) -> ImportPlan:
    """A sheet of order lines."""
    return planned(订单=[HEADER, *rows])


def full(customer: str, number: Any, product: str, *rest: Any) -> list[Any]:
    """A line with its head."""
    return [customer, number, "2024-03-05", "2024-03-20", "2024-03-18", product, *(rest or (2, 10))]


def test_an_order_with_lines_and_a_delivery() -> None:
    """The key of an order is number and customer; what was shipped together is one delivery."""
    plan = lines(full("恒润", 1, "轴承"), full("恒润", 1, "螺丝"))
    assert keys(plan, Entity.ORDER) == ["1|name:恒润"]
    (order,) = records(plan, Entity.ORDER)
    assert order == {
        "customer": "name:恒润",
        "number": "1",
        "date": DAY,
        "due_date": date(2024, 3, 20),
    }
    (delivery,) = records(plan, Entity.DELIVERY)
    assert delivery == {"order": "1|name:恒润", "date": date(2024, 3, 18)}
    first, second = records(plan, Entity.LINE)
    assert first == {
        "order": "1|name:恒润",
        "product": "name:轴承",
        "delivery": "1|name:恒润|2024-03-18",
        "price": Decimal(10),
        "discount": Decimal(0),
        "qty": Decimal(2),
    }
    assert second["product"] == "name:螺丝"
    assert plan.problems == ()


def test_one_number_of_two_customers_is_two_orders() -> None:
    """Order numbers are shared by several customers in real files."""
    plan = lines(full("恒润", 1, "轴承"), full("海曙", 1, "轴承"))
    assert keys(plan, Entity.ORDER) == ["1|name:恒润", "1|name:海曙"]


def test_the_head_on_the_first_line_only() -> None:
    """Lines without number, customer and days belong to the order above."""
    plan = lines(
        full("恒润", 1, "轴承"),
        [None, None, None, None, None, "螺丝", 3, 4],
        full("海曙", 2, "轴承"),
        [None, None, None, None, None, "螺母", 5, 6],
    )
    owners = [line["order"] for line in records(plan, Entity.LINE)]
    assert owners == ["1|name:恒润"] * 2 + ["2|name:海曙"] * 2
    assert len(records(plan, Entity.DELIVERY)) == 2


def test_a_repeated_number_carries_its_head_on() -> None:
    """Blank cells beside it are those of the line above; not of another customer or number."""
    plan = lines(
        full("恒润", 1, "轴承"),
        [None, 1, None, None, None, "螺丝", 3, 4],
        ["海曙", 1, None, None, None, "垫片", 1, 1],
        [None, 2, None, None, None, "螺母", 5, 6],
    )
    owners = [line["order"] for line in records(plan, Entity.LINE)]
    assert owners == ["1|name:恒润"] * 2
    said = [(row, reason) for row, _column, reason, _effect in reasons(plan)]
    assert said == [(4, "missing"), (5, "missing")]


def test_an_unreadable_number_does_not_join_the_order_above() -> None:
    """Its cell is named, the row goes back."""
    plan = lines(full("恒润", 1, "轴承"), full("恒润", "#N/A", "螺丝"))
    assert len(records(plan, Entity.LINE)) == 1
    assert reasons(plan) == [(3, "B", "error_cell", Effect.ROW_REJECTED)]


def test_not_shipped_is_no_delivery() -> None:
    """A blank or 未发 in the column of shipping days."""
    row = full("恒润", 1, "轴承")
    row[4] = "未发"
    plan = lines(row, [*full("恒润", 2, "轴承")[:4], None, "轴承", 1, 1])
    assert records(plan, Entity.DELIVERY) == []
    assert all("delivery" not in line for line in records(plan, Entity.LINE))
    assert plan.problems == ()


def test_an_order_shipped_in_parts() -> None:
    """Each shipping day is a delivery of its own."""
    one, two = full("恒润", 1, "轴承"), full("恒润", 1, "轴承")
    two[4] = "2024-03-25"
    plan = lines(one, two)
    assert [delivery["date"].day for delivery in records(plan, Entity.DELIVERY)] == [18, 25]
    assert keys(plan, Entity.LINE) == [
        "1|name:恒润|name:轴承",
        "1|name:恒润|name:轴承|2",
    ]


@pytest.mark.parametrize(
    ("place", "value", "column", "reason"),
    [
        (0, None, "A", "missing"),
        (2, None, "C", "missing"),
        (2, "下周", "C", "not_a_date"),
        (5, None, "F", "missing"),
        (6, None, "G", "missing"),
        (6, "若干", "G", "not_a_number"),
        (7, None, "H", "missing"),
        (7, "面议", "H", "not_a_number"),
        (7, "$5", "H", "foreign_currency"),
    ],
)
def test_rows_that_are_rejected(place: int, value: Any, column: str, reason: str) -> None:
    """A line needs customer, number, day, product, quantity and price; each is named."""
    row = full("恒润", 1, "轴承")
    row[place] = value
    plan = lines(row, full("海曙", 2, "轴承"))
    assert keys(plan, Entity.ORDER) == ["2|name:海曙"]
    assert reasons(plan) == [(2, column, reason, Effect.ROW_REJECTED)]


def test_an_unreadable_day_that_is_not_required() -> None:
    """The line goes in without it."""
    row = full("恒润", 1, "轴承")
    row[3] = "下周"
    plan = lines(row)
    assert reasons(plan) == [(2, "D", "not_a_date", Effect.CELL_LEFT_OUT)]
    assert len(records(plan, Entity.LINE)) == 1


def test_heads_that_contradict_each_other() -> None:
    """The first line's head is kept, the other is named."""
    other = full("恒润", 1, "螺丝")
    other[3] = "2024-03-30"
    plan = lines(full("恒润", 1, "轴承"), other)
    assert records(plan, Entity.ORDER)[0]["due_date"] == date(2024, 3, 20)
    assert reasons(plan) == [(3, "D", "differs", Effect.NOTED)]


def test_amounts_are_checked_and_kept() -> None:
    """Rounded amounts pass, others are noted; a missing price follows from the amount."""
    plan = lines(
        full("恒润", 1, "轴承", 3, "9.99", "15%", "25.47"),
        full("恒润", 2, "轴承", 2, 10, None, 25),
        full("恒润", 3, "轴承", 4, None, None, 50),
        full("恒润", 4, "轴承", -1, 10, None, -10),
    )
    first, _, third, _ = records(plan, Entity.LINE)
    assert (first["discount"], first["amount"]) == (Decimal("0.15"), Decimal("25.47"))
    assert third["price"] == Decimal("12.5")
    assert reasons(plan) == [
        (3, "J", "amount_differs", Effect.NOTED),
        (5, "G", "negative", Effect.NOTED),
    ]


def test_shipped_before_it_was_ordered() -> None:
    """Taken as it is, and noted."""
    row = full("恒润", 1, "轴承")
    row[4] = "2024-03-01"
    assert [reason for _, _, reason, _ in reasons(lines(row))] == ["shipped_before_order"]


def test_links_to_the_other_sheets() -> None:
    """Customers by code or name, products by code or name, salespeople by name."""
    plan = planned(
        订单=[
            [
                "单号",
                "客户编号",
                "客户名称",
                "业务员",
                "下单日期",
                "产品编码",
                "品名",
                "数量",
                "单价",
            ],
            [1, "K1", "恒润", "李娜", "2024-03-05", "P1", "轴承", 1, 1],
            [2, None, "海曙", "张伟", "2024-03-05", None, "螺丝", 1, 1],
            [3, "K9", "新客户", None, "2024-03-05", "P9", None, 1, 1],
        ],
        客户=[["客户编号", "客户名称", "地址"], ["K1", "恒润", "苏州"], ["K2", "海曙", "宁波"]],
        产品=[["产品编码", "产品名称", "规格"], ["P1", "轴承", None], ["P2", "螺丝", "M6"]],
        员工=[["工号", "姓名", "入职日期"], [7, "李娜", None]],
    )
    assert [order["customer"] for order in records(plan, Entity.ORDER)] == [
        *("code:K1", "code:K2", "code:K9")
    ]
    assert [order.get("salesperson") for order in records(plan, Entity.ORDER)] == [
        *("code:7", "name:张伟", None)
    ]
    assert [line["product"] for line in records(plan, Entity.LINE)] == [
        *("code:P1", "code:P2", "code:P9")
    ]
    references = [row.key for row in plan.tables[Entity.CUSTOMER].rows if row.is_reference]
    assert references == ["code:K9"]


def test_a_name_of_several_customers_needs_a_code() -> None:
    """Nobody's order is given to a namesake."""
    plan = planned(
        客户=[["客户编号", "客户名称", "地址"], ["K1", "永盛", "苏州"], ["K2", "永盛", "宁波"]],
        订单=[HEADER, full("永盛", 1, "轴承")],
    )
    assert records(plan, Entity.ORDER) == []
    assert reasons(plan) == [(2, "A", "unknown_customer", Effect.ROW_REJECTED)]


def test_columns_without_a_field_belong_to_order_or_line() -> None:
    """What all lines of each order agree on is the order's."""
    header = [*HEADER, "仓库", "批号"]
    rows = [
        [*full("恒润", 1, "轴承", 2, 10, None, None), "一号", "A"],
        [*full("恒润", 1, "螺丝", 2, 10, None, None), "一号", "B"],
    ]
    plan = planned(订单=[header, *rows])
    assert records(plan, Entity.ORDER)[0]["kept"] == (("仓库", "一号"),)
    assert [line["kept"] for line in records(plan, Entity.LINE)] == [
        (("批号", "A"),),
        (("批号", "B"),),
    ]


def test_orders_of_one_row_each() -> None:
    """A list of contracts has heads only."""
    plan = planned(
        合同=[
            ["合同编号", "客户名称", "下单时间", "合同金额", "发货日期"],
            ["H1", "恒润", "2024-03-05", "1.5万", "2024-03-08"],
        ]
    )
    (order,) = records(plan, Entity.ORDER)
    assert (order["amount"], order["number"]) == (Decimal(15_000), "H1")
    assert len(records(plan, Entity.DELIVERY)) == 1
    assert records(plan, Entity.LINE) == []


def test_months_on_sheets_of_their_own() -> None:
    """Several sheets of one layout are one list of orders."""
    plan = planned(
        一月=[HEADER, full("恒润", 1, "轴承")],
        二月=[HEADER, full("恒润", 2, "轴承"), full("恒润", 1, "螺丝")],
    )
    assert keys(plan, Entity.ORDER) == ["1|name:恒润", "2|name:恒润"]
    assert [row.sheet for row in plan.tables[Entity.LINE].rows] == [0, 1, 1]
    assert plan.rows_read == (1, 2)


def test_a_mapping_for_another_file() -> None:
    """The only sheet is meant whatever its name; of several a missing one is refused."""
    book = make_workbook({"八月": [HEADER, full("恒润", 1, "轴承")]})
    mapping = mapping_from_json(mapping_to_json(understand_workbook(book)))
    other = make_workbook({"九月": [HEADER, full("海曙", 9, "轴承")]})
    assert keys(build_plan(other, mapping), Entity.ORDER) == ["9|name:海曙"]
    two = make_workbook({"九月": [HEADER], "十月": [HEADER]})
    with pytest.raises(UserError) as caught:
        build_plan(two, mapping)
    assert caught.value.code == "import.no_such_sheet"


def test_progress_goes_forward_and_can_stop() -> None:
    """Over all sheets together."""
    book = make_workbook(
        {
            "客户": [["客户名称", "地址"], ["恒润", "苏州"]],
            "订单": [HEADER, full("恒润", 1, "轴承")],
        }
    )
    mapping = understand_workbook(book)
    told: list[float] = []
    build_plan(book, mapping, progress=lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        build_plan(book, mapping, progress=stop)


@pytest.mark.requirement("S1-11")
def test_northwind(shared_data: Path) -> None:
    """The figures that were computed independently, from the plan alone."""
    workbook = read_workbook(shared_data / "northwind.xlsx")
    plan = build_plan(workbook, understand_workbook(workbook))
    assert plan.problems == ()
    assert {entity.value: count for entity, count in plan.counts().items()} == {
        "staff": 9,
        "product": 77,
        "customer": 91,
        "contact": 91,
        "order": 830,
        "delivery": 809,
        "line": 2155,
    }
    assert not any(row.is_reference for table in plan.tables.values() for row in table.rows)
    made = records(plan, Entity.LINE)
    gross = sum(line["qty"] * line["price"] for line in made)
    net = sum(line["qty"] * line["price"] * (1 - line["discount"]) for line in made)
    assert sum(line["qty"] for line in made) == 51_317
    assert (round(gross, 2), round(net, 2)) == (Decimal("1354458.59"), Decimal("1265793.04"))
    days = [order["date"] for order in records(plan, Entity.ORDER)]
    assert (min(days), max(days)) == (date(1996, 7, 4), date(1998, 5, 6))


def test_northwind_as_an_office_would_send_it(shared_data: Path) -> None:
    """Same figures from the dirty file; total and note are dropped by name."""
    workbook = read_workbook(shared_data / "northwind_1997_zh_dirty.xlsx")
    plan = build_plan(workbook, understand_workbook(workbook))
    made = records(plan, Entity.LINE)
    assert len(made) == 1_059
    assert sum(line["amount"] for line in made) == Decimal("617085.10")
    assert [problem.reason for problem in plan.problems] == ["total_row", "footer_row"]
    clean_book = read_workbook(shared_data / "northwind.xlsx")
    whole = build_plan(clean_book, understand_workbook(clean_book))
    names = {row.key: row.values[1] for row in whole.tables[Entity.CUSTOMER].rows}
    staff = {row.key: row.values[-1] for row in whole.tables[Entity.STAFF].rows}
    people = {row.key: row.values[0] for row in plan.tables[Entity.STAFF].rows}
    customers = {row.key: row.values[0] for row in plan.tables[Entity.CUSTOMER].rows}
    expected = {
        (order["number"], names[order["customer"]], order["date"], order["due_date"]): staff[
            order["salesperson"]
        ]
        for order in records(whole, Entity.ORDER)
        if order["date"].year == 1997
    }
    found = {
        (order["number"], customers[order["customer"]], order["date"], order["due_date"]): people[
            order["salesperson"]
        ]
        for order in records(plan, Entity.ORDER)
    }
    assert found == expected


def test_a_ledger_without_order_numbers() -> None:
    """What a customer bought on one day is one order, and the sheet says so once."""
    header = ["日期", "客户", "产品", "数量", "单价", "金额"]
    rows: list[list[Any]] = [
        ["销售流水"],
        header,
        ["8/4", "王记", "酱油", 2, 8, 16],
        ["8.4", "王记", "陈醋", 1, 6, 6],
        ["8/5", "李家", "酱油", 1, 8, 8],
    ]
    plan = planned(**{"2024年8月": rows})
    assert keys(plan, Entity.ORDER) == ["2024-08-04|name:王记", "2024-08-05|name:李家"]
    assert len(records(plan, Entity.LINE)) == 3
    assert reasons(plan) == [(0, None, "numbered_by_day", Effect.NOTED)]


def test_the_amount_tells_what_a_discount_means() -> None:
    """0.85 is what is paid or what is taken off; without an amount it is taken off."""
    plan = lines(
        full("恒润", 1, "轴承", 10, 50, 0.85, 425),
        full("恒润", 2, "轴承", 10, 50, 0.85, 75),
        full("恒润", 3, "轴承", 10, 50, 0.85),
    )
    discounts = [record["discount"] for record in records(plan, Entity.LINE)]
    assert discounts == [Decimal("0.15"), Decimal("0.85"), Decimal("0.85")]
    assert plan.problems == ()


def test_one_name_with_two_specs_is_two_products() -> None:
    header = ["客户", "单号", "下单日期", "品名", "规格", "数量", "单价"]
    row = ["恒润", 1, "2024-03-05", "纸箱"]
    plan = planned(
        订单=[header, [*row, "大号A", 1, 2], [*row, "小号B", 1, 2], [*row, "大号A", 1, 2]]
    )
    specs = [record.get("spec") for record in records(plan, Entity.PRODUCT)]
    assert specs == ["大号A", "小号B"]


def test_lines_of_nothing_but_an_amount_and_gifts() -> None:
    """Freight and rebates are one of it; what is given for nothing costs nothing."""
    header = ["客户", "单号", "下单日期", "品名", "数量", "单价", "金额", "备注"]
    row = ["恒润", 1, "2024-03-05"]
    rows: list[list[Any]] = [
        header,
        [*row, "白酒", 10, 100, 1000, None],
        [*row, "折扣", None, None, -50, None],
        [*row, "运费", None, None, 30, None],
        [*row, "酒杯", 10, None, None, "赠品"],
        [*row, "酒壶", 10, None, None, None],
    ]
    plan = planned(订单=rows)
    sums = [record["qty"] * record["price"] for record in records(plan, Entity.LINE)]
    assert sums == [Decimal(1000), Decimal(-50), Decimal(30), Decimal(0)]
    assert [row for row, *_ in reasons(plan)] == [3, 3, 4, 6]


def test_the_price_follows_from_the_amount_with_tax() -> None:
    """What the customer owes includes tax, also where only the amount is given with it."""
    header = ["单号", "日期", "客户", "品名", "数量", "单价", "金额", "税率", "税额", "价税合计"]
    row = ["T1", "2024-03-01", "恒润", "纸箱", 100, 2, 200, "13%", 26, 226]
    (line,) = records(planned(订单=[header, row]), Entity.LINE)
    assert (line["price"], line["amount"]) == (Decimal("2.26"), Decimal(226))


def test_order_numbers_spelled_differently_on_two_sheets() -> None:
    """Width, case and spaces do not count, where only one order can be meant."""
    plan = planned(
        订单=[
            ["订单编号", "订单日期", "客户名称", "订单金额"],
            ["SO-001", "2024-04-01", "甲", 300],
            ["so-002", "2024-04-02", "乙", 50],
        ],
        明细=[
            ["订单编号", "产品", "数量", "单价"],
            ["so-001", "脐橙箱", 10, 20],
            ["ＳＯ－００２", "米袋", 50, 1],
        ],
    )
    assert [record["order"] for record in records(plan, Entity.LINE)] == keys(plan, Entity.ORDER)
    assert plan.problems == ()


def test_a_day_that_is_none_is_named_where_days_number_the_orders() -> None:
    plan = planned(流水=[["日期", "客户", "产品", "数量", "单价"], ["哪天", "王记", "酱油", 2, 8]])
    assert [problem.reason for problem in plan.rejected()] == ["not_a_date"]
