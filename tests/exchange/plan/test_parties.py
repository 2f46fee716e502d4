"""Customers, contacts, staff and products of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_crm.core.codes import PhoneKind
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.understand import understand_sheet, understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.exchange.plan.tables import LINKS, ImportPlan
from tests.exchange.sheets import make_workbook


def planned(**sheets: Sequence[Sequence[Any]]) -> ImportPlan:
    """The plan of a workbook understood by itself; every link leads somewhere."""
    workbook = make_workbook(sheets)
    plan = build_plan(workbook, understand_workbook(workbook))
    for table in plan.tables.values():
        assert len({row.key for row in table.rows}) == len(table.rows)
        for field, target in LINKS.items():
            place = table.position(field)
            if place is not None:
                keys = {row.key for row in plan.tables[target].rows}
                used = {row.values[place] for row in table.rows} - {None}
                assert used <= keys
    return plan


def records(plan: ImportPlan, entity: Entity) -> list[dict[str, Any]]:
    """The rows of a table, without the entity's name before each field."""
    return [
        {field.partition(".")[2]: value for field, value in record.items() if value is not None}
        for record in plan.tables[entity].records()
    ]


def keys(plan: ImportPlan, entity: Entity) -> list[str]:
    """The keys of a table."""
    return [row.key for row in plan.tables[entity].rows]


def reasons(plan: ImportPlan) -> list[tuple[int, str | None, str, Effect]]:
    """Where and why."""
    return [
        (problem.row, problem.column, problem.reason, problem.effect) for problem in plan.problems
    ]


HEADER = ["客户编号", "客户名称", "联系人", "手机", "电话", "地址"]


def test_a_customer_with_its_contact() -> None:
    """One row becomes a customer and a person with all numbers; both keys are stable."""
    plan = planned(
        客户=[HEADER, ["K1", "恒润五金", "王总", 13800138000, "0512-66668888", "苏州"]],
    )
    assert keys(plan, Entity.CUSTOMER) == ["code:K1"]
    assert records(plan, Entity.CUSTOMER) == [{"code": "K1", "name": "恒润五金", "address": "苏州"}]
    assert keys(plan, Entity.CONTACT) == ["code:K1|name:王总"]
    (contact,) = records(plan, Entity.CONTACT)
    assert (contact["name"], contact["customer"]) == ("王总", "code:K1")
    assert [phone.digits for phone in contact["phones"]] == ["13800138000", "051266668888"]
    assert plan.problems == ()
    assert plan.rows_read == (1,)


def test_only_the_name_is_required() -> None:
    """A row without one is rejected by its cell; the others go on."""
    plan = planned(
        客户=[
            ["客户名称", "手机", "地址"],
            ["恒润五金"],
            [None, 13800138000, "苏州"],
            ["#N/A", 13900139000, "宁波"],
            ["海曙包装", None, None],
        ]
    )
    assert keys(plan, Entity.CUSTOMER) == ["name:恒润五金", "name:海曙包装"]
    assert reasons(plan) == [
        (3, "A", "missing", Effect.ROW_REJECTED),
        (4, "A", "error_cell", Effect.ROW_REJECTED),
    ]
    assert [problem.row for problem in plan.rejected()] == [3, 4]


def test_numbers_of_nobody_are_the_firms_own() -> None:
    """Without a person the phone and the mail reach the customer; the rest is kept beside it."""
    plan = planned(
        客户=[
            ["客户名称", "联系人", "职务", "手机", "邮箱"],
            ["恒润五金", None, "经理", 13800138000, "a@b.cn"],
            ["海曙包装", "李娜", "会计", 13900139000, "c@d.cn"],
        ]
    )
    first, second = records(plan, Entity.CUSTOMER)
    assert [phone.digits for phone in first["phones"]] == ["13800138000"]
    assert (first["email"], first["kept"]) == ("a@b.cn", (("职务", "经理"),))
    assert "phones" not in second
    assert [contact["name"] for contact in records(plan, Entity.CONTACT)] == ["李娜"]


def test_fax_numbers_are_faxes() -> None:
    """Also when they look like any landline; one number in two columns is kept once."""
    plan = planned(
        客户=[
            ["客户名称", "联系人", "电话", "传真", "手机"],
            ["恒润五金", "王总", "0512-66668888", "0512-66668889", "0512-66668888"],
        ]
    )
    (contact,) = records(plan, Entity.CONTACT)
    assert [(phone.digits, phone.kind) for phone in contact["phones"]] == [
        ("051266668888", PhoneKind.LANDLINE),
        ("051266668889", PhoneKind.FAX),
    ]


def test_one_row_per_contact_is_one_customer() -> None:
    """The customer is told once; what later rows add is filled in, what contradicts is named."""
    plan = planned(
        客户=[
            ["客户名称", "联系人", "手机", "行业", "备注"],
            ["恒润五金", "王总", 13800138000, None, "甲"],
            ["恒润五金", "李娜", 13900139000, "五金", "乙"],
        ]
    )
    assert records(plan, Entity.CUSTOMER) == [
        {"name": "恒润五金", "industry": "五金", "remark": "甲"}
    ]
    assert [contact["name"] for contact in records(plan, Entity.CONTACT)] == ["王总", "李娜"]
    assert reasons(plan) == [(3, "E", "differs", Effect.CELL_LEFT_OUT)]


def test_namesakes_are_two_customers() -> None:
    """One name with two codes, or with two addresses, is never mixed up."""
    plan = planned(
        客户=[
            HEADER,
            ["K1", "永盛商行", "王", None, None, "苏州"],
            ["K2", "永盛商行", "李", None, None, "宁波"],
        ]
    )
    assert keys(plan, Entity.CUSTOMER) == ["code:K1", "code:K2"]
    plan = planned(
        客户=[
            ["客户名称", "地址", "电话"],
            ["永盛商行", "苏州", None],
            ["永盛商行", "宁波", None],
            ["永盛商行", "苏州", None],
            ["永盛商行", None, None],
        ]
    )
    assert keys(plan, Entity.CUSTOMER) == ["name:永盛商行", "name:永盛商行|2"]
    assert reasons(plan) == [(3, "A", "namesake", Effect.NOTED)]


def test_one_code_for_two_names_is_a_slip() -> None:
    """The second row goes back to its author."""
    plan = planned(客户=[HEADER, ["K1", "恒润五金"], ["K1", "海曙包装"], ["K1", "恒润 五金"]])
    assert keys(plan, Entity.CUSTOMER) == ["code:K1"]
    assert (3, "A", "code_repeated", Effect.ROW_REJECTED) in reasons(plan)


def test_a_list_of_people() -> None:
    """Where no firm is named, each person is a customer."""
    plan = planned(名单=[["姓名", "手机", "地址"], ["王建国", 13800138000, "苏州"]])
    assert records(plan, Entity.CUSTOMER) == [{"name": "王建国", "address": "苏州"}]
    assert records(plan, Entity.CONTACT)[0]["name"] == "王建国"


def test_contacts_refer_to_customers() -> None:
    """A sheet of contacts completes the customers of another sheet and creates missing ones."""
    plan = planned(
        联系人=[
            ["姓名", "客户名称", "手机", "职务", "爱好"],
            ["王总", "恒润五金", 13800138000, "经理", "钓鱼"],
            ["李娜", "新客户", 13900139000, "会计", None],
            ["无主", None, 13700137000, None, None],
        ],
        客户=[["客户编号", "客户名称", "地址"], ["K1", "恒润五金", "苏州"]],
    )
    assert keys(plan, Entity.CUSTOMER) == ["code:K1", "name:新客户"]
    assert [row.is_reference for row in plan.tables[Entity.CUSTOMER].rows] == [False, True]
    first, second = records(plan, Entity.CONTACT)
    assert (first["customer"], second["customer"]) == ("code:K1", "name:新客户")
    assert first["kept"] == (("爱好", "钓鱼"),)
    assert reasons(plan) == [(4, "B", "missing", Effect.ROW_REJECTED)]


def test_contacts_with_numbers_of_their_own() -> None:
    """The key of another program's contact is its number there."""
    plan = planned(
        contacts=[
            ["Record ID", "First Name", "Last Name", "Email", "Company Name", "Contact owner"],
            [501, "Nancy", "Davolio", "n@x.com", "Acme", "Ann"],
        ]
    )
    assert keys(plan, Entity.CONTACT) == ["code:501"]
    assert records(plan, Entity.CONTACT)[0]["name"] == "Nancy Davolio"
    assert records(plan, Entity.STAFF) == [{"name": "Ann"}]


def test_owners_are_colleagues() -> None:
    """Those that a staff sheet lists, wherever it stands; others become references."""
    plan = planned(
        客户=[
            ["客户名称", "业务员", "电话"],
            ["恒润五金", "李娜"],
            ["海曙包装", "张伟"],
            ["启明电器", None],
        ],
        员工=[["工号", "姓名", "入职日期"], [7, "李娜", "2020.1.1"]],
    )
    assert keys(plan, Entity.STAFF) == ["code:7", "name:张伟"]
    assert [row.is_reference for row in plan.tables[Entity.STAFF].rows] == [False, True]
    owners = [customer.get("owner") for customer in records(plan, Entity.CUSTOMER)]
    assert owners == ["code:7", "name:张伟", None]


def test_staff_needs_a_name() -> None:
    """First and last name make one."""
    plan = planned(
        Employees=[
            ["Employee ID", "First Name", "Last Name", "Home Phone"],
            [1, "Nancy", "Davolio", "(206) 555-9857"],
            [2, None, None, "(206) 555-9482"],
        ]
    )
    assert [staff["name"] for staff in records(plan, Entity.STAFF)] == ["Nancy Davolio"]
    assert [(row, reason) for row, _, reason, _ in reasons(plan)] == [(3, "missing")]


def test_products() -> None:
    """By code or by name and spec; a product without a name is called by its code."""
    plan = planned(
        产品=[
            ["产品编码", "产品名称", "规格型号", "单价", "停产", "库存"],
            ["P1", "轴承", "6204", "12.5", "否", 7],
            ["P2", None, None, 3, "是", None],
            [None, "轴承", "6205", 13, None, None],
            [None, None, "6206", 14, None, None],
        ]
    )
    assert keys(plan, Entity.PRODUCT) == ["code:P1", "code:P2", "name:轴承|6205"]
    first, second, _ = records(plan, Entity.PRODUCT)
    assert (first["price"], first["is_discontinued"]) == (Decimal("12.5"), False)
    assert (first["kept"], second["name"]) == ((("库存", "7"),), "P2")
    assert reasons(plan) == [(5, "B", "missing", Effect.ROW_REJECTED)]


def test_the_same_file_gives_the_same_keys() -> None:
    """So that a second import finds what the first one wrote."""
    rows: list[list[Any]] = [HEADER, ["K1", "恒润五金", "王总"], [None, "海曙包装", "李娜"]]
    one, two = planned(客户=rows), planned(客户=rows)
    for entity in one.tables:
        assert keys(one, entity) == keys(two, entity)


def test_sheets_that_cannot_be_imported_are_named() -> None:
    """Unknown ones, and those that a person called wrongly."""
    workbook = make_workbook(
        {
            "说明": [["欢迎使用", "第一页"], ["请看", "下文"]],
            "空": [],
            "订单": [["客户名称", "单号", "日期"], ["恒润", 1, "2024-01-01"]],
        }
    )
    mapping = list(understand_workbook(workbook))
    mapping[2] = understand_sheet(workbook.sheets[2], SheetKind.ORDER_LINES)
    plan = build_plan(workbook, tuple(mapping))
    assert [(problem.sheet, problem.reason) for problem in plan.problems] == [
        ("说明", "sheet_unknown"),
        ("订单", "sheet_incomplete"),
    ]
    assert {problem.effect for problem in plan.problems} == {Effect.SHEET_LEFT_OUT}
    assert plan.counts() == {}


def test_people_name_their_customers_by_code() -> None:
    """The person's own name is not the customer's; unknown codes stand for unknown customers."""
    plan = planned(
        客户=[["客户编号", "客户名称", "地址"], ["A1", "福州马尾船配", "福州"]],
        联系人=[
            ["客户编号", "姓名", "手机", "职务"],
            ["A1", "林一", 13805911111, "厂长"],
            ["A1", "林二", 13805912222, None],
            ["A9", "陈三", 13805913333, None],
        ],
    )
    assert plan.problems == ()
    assert [each["name"] for each in records(plan, Entity.CUSTOMER)] == ["福州马尾船配", "A9"]
    assert [(each["customer"], each["name"]) for each in records(plan, Entity.CONTACT)] == [
        ("code:A1", "林一"),
        ("code:A1", "林二"),
        ("code:A9", "陈三"),
    ]


def test_other_sheets_name_customers_less_completely() -> None:
    """By the short name or without the legal form, where just one customer can be meant."""
    plan = planned(
        客户=[
            ["客户编码", "客户名称", "客户简称"],
            ["S1", "苏州恒泰机电有限公司", "恒泰"],
            ["S2", "无锡恒泰机电有限公司", None],
        ],
        跟进记录=[
            ["客户", "日期", "内容"],
            ["恒泰", "2026-10-08", "催款"],
            ["无锡恒泰机电", "2026-10-09", "看样"],
            ["恒泰机电", "2026-10-10", "又一家"],
        ],
    )
    assert [each["customer"] for each in records(plan, Entity.ACTIVITY)] == [
        "code:S1",
        "code:S2",
        "name:恒泰机电",
    ]


def test_a_person_of_one_of_two_namesakes_is_rejected() -> None:
    """Nobody guesses which of them."""
    plan = planned(
        客户=[["客户编号", "客户名称"], ["N1", "华联超市"], ["N2", "华联超市"]],
        联系人=[
            ["客户编号", "客户名称", "姓名", "手机"],
            ["N2", "华联超市", "钱二", 13800000002],
            [None, "华联超市", "谁的", 13800000009],
        ],
    )
    assert reasons(plan) == [(3, "B", "unknown_customer", Effect.ROW_REJECTED)]
    assert [each["customer"] for each in records(plan, Entity.CONTACT)] == ["code:N2"]


def test_the_last_contact_beside_a_customer() -> None:
    """An entry of the log without an author; customers without one are customers all the same."""
    plan = planned(
        Sheet1=[
            ["客户名称", "联系人", "手机", "最后跟进时间", "跟进记录", "下次跟进时间"],
            ["恒润五金", "王总", 13800138001, "2026-10-01", "谈好价格", "2026-12-01"],
            ["海曙包装", "李芳", 13800138002, None, None, None],
            ["常州电器", "赵敏", 13800138003, "2026-10-03", None, None],
        ]
    )
    assert plan.problems == ()
    assert records(plan, Entity.ACTIVITY) == [
        {"customer": "name:恒润五金", "last_at": date(2026, 10, 1), "content": "谈好价格"}
    ]
    customers = records(plan, Entity.CUSTOMER)
    assert [each["name"] for each in customers] == ["恒润五金", "海曙包装", "常州电器"]
    assert customers[0]["next_contact"] == date(2026, 12, 1)
    assert customers[2]["kept"] == (("最后跟进时间", "2026-10-03"),)


def test_a_history_in_one_cell() -> None:
    """Each day is an entry of its own; what has no day is kept as it is."""
    plan = planned(
        Sheet1=[
            ["客户名称", "负责人", "跟进记录"],
            ["恒润五金", "张三", "2024-3-1 电话，要报价\n2024-3-5 拜访"],
            ["海曙包装", "李四", "没有日期"],
        ]
    )
    assert [(e["last_at"], e["content"]) for e in records(plan, Entity.ACTIVITY)] == [
        (date(2024, 3, 1), "电话，要报价"),
        (date(2024, 3, 5), "拜访"),
    ]
    assert records(plan, Entity.CUSTOMER)[1]["kept"] == (("跟进记录", "没有日期"),)


def test_a_column_for_each_contact() -> None:
    """第一次拜访 and 第二次拜访 are entries with their days; a text without one is kept."""
    plan = planned(
        Sheet1=[
            ["客户名称", "第一次拜访", "第二次拜访", "第三次拜访"],
            ["恒润五金", "2026-3-1 初次见面", "2026-3-15 报价", "没空"],
            ["海曙包装", "2026-3-2 未遇到", None, None],
        ]
    )
    assert [
        (e["customer"], e["last_at"], e["content"]) for e in records(plan, Entity.ACTIVITY)
    ] == [
        ("name:恒润五金", date(2026, 3, 1), "初次见面"),
        ("name:恒润五金", date(2026, 3, 15), "报价"),
        ("name:海曙包装", date(2026, 3, 2), "未遇到"),
    ]
    assert records(plan, Entity.CUSTOMER)[0]["kept"] == (("第三次拜访", "没空"),)


def test_people_who_say_different_things_of_their_firm() -> None:
    """The first address is the firm's; the other one is named instead of vanishing."""
    plan = planned(
        联系人=[
            ["姓名", "公司", "手机", "部门", "地址"],
            ["王总", "恒润五金", 13800138001, "总经办", "苏州"],
            ["李芳", "恒润五金", 13800138002, "财务部", "无锡"],
            ["赵敏", "恒润五金", 13800138003, "采购部", "苏州"],
        ]
    )
    assert records(plan, Entity.CUSTOMER)[0]["address"] == "苏州"
    assert reasons(plan) == [(3, "E", "differs", Effect.CELL_LEFT_OUT)]
