"""Forms of one customer to a sheet, as offices make them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse, column_index, column_letter
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json
from desktop_crm.exchange.import_columns import column_samples
from desktop_crm.exchange.imports import (
    Draft,
    Wish,
    mapped_alike,
    plan_again,
    read_plan,
    refusal,
    sheets_alike,
    understand_again,
)
from desktop_crm.exchange.imports_summary import summarize
from desktop_crm.exchange.problem_words import problem_words
from desktop_crm.exchange.rejected import write_rejected
from tests.exchange.offices import CARD, CARD_MERGED, Rows, card, office_file

N = None
ENGLISH = load_language("en")
DAHUA = {(2, 1): "编号：KH002", (3, 2): "佛山大华机械厂", (4, 2): "周工", (4, 5): "13711112222"}


def read(folder: Path, rows: Rows, *merged: str, name: str = "Sheet1") -> Draft:
    return read_plan(office_file(folder / "book.xlsx", {name: rows}, merged))


def records(draft: Draft, entity: Entity) -> list[dict[str, Any]]:
    return [
        {key.partition(".")[2]: value for key, value in each.items() if value is not None}
        for each in draft.plan.tables[entity].records()
    ]


def numbers(person: dict[str, Any]) -> list[str]:
    return [phone.number for phone in person["phones"]]


class Office(NamedTuple):
    """A form, and what of it the customer or other record gets."""

    name: str
    rows: Rows
    record: dict[str, Any]
    merged: tuple[str, ...] = ()
    entity: Entity = Entity.CUSTOMER
    person: dict[str, Any] | None = None


OFFICES = (
    Office(
        "a title left of each value",
        [
            ["客户资料卡"],
            ["公司名称", "苏州博远机电设备有限公司"],
            ["联系人", "陈建国"],
            ["职务", "采购经理"],
            ["手机", 13906211234],
            ["座机", "0512-66881234转802"],
            ["地址", "苏州市工业园区星湖街328号"],
            ["合作开始时间", date(2021, 3, 5)],
            ["备注", "月结30天"],
        ],
        {
            "name": "苏州博远机电设备有限公司",
            "address": "苏州市工业园区星湖街328号",
            "remark": "月结30天",
            "kept": (("合作开始时间", "2021-03-05"),),
        },
        person={"name": "陈建国", "title": "采购经理"},
    ),
    Office(
        "titles with their values in one cell",
        [
            ["客户信息登记表"],
            ["客户名称：东莞市宏图模具厂"],
            ["联系人：刘工    电话：13922221111"],
            ["地址：东莞市长安镇沙头工业区"],
            ["微信：hongtu888"],
            ["备注：做注塑模"],
        ],
        {
            "name": "东莞市宏图模具厂",
            "address": "东莞市长安镇沙头工业区",
            "remark": "做注塑模",
        },
        person={"name": "刘工", "wechat": "hongtu888"},
    ),
    Office(
        "written on lines, some of them empty",
        [
            ["客户登记表"],
            ["客户名称：____恒润五金厂____   编号：______"],
            ["联系人：__张三__   电话：______"],
            ["传真：______", N, "手机：_13800138000_"],
            ["地址：__深圳市宝安区1号__"],
        ],
        {"name": "恒润五金厂", "address": "深圳市宝安区1号"},
        person={"name": "张三"},
    ),
    Office(
        "three pairs in a row, of every kind of value",
        [
            ["客户档案表"],
            ["客户编号", "C-1002", "客户名称", "宁波海天进出口有限公司", "客户等级", "A"],
            ["所属行业", "外贸", "客户来源", "展会", "邮编", 315800],
            ["联系人", "赵敏", "电话", "0574-87654321", "邮箱", "zm@haitian.cn"],
            ["省份", "浙江", "城市", "宁波", "地址", "北仑区明州路88号"],
            ["开户行", "中国银行北仑支行", "账号", "6222021234567890123", "税号", "91330206MA2X"],
            ["信用额度(万元)", 50, "账期", "60天", "建档日期", "2023.6.1"],
        ],
        {
            "code": "C-1002",
            "name": "宁波海天进出口有限公司",
            "level": 5,
            "industry": "外贸",
            "source": "展会",
            "zip": "315800",
            "province": "浙江",
            "city": "宁波",
            "address": "北仑区明州路88号",
            "bank": "中国银行北仑支行",
            "bank_account": "6222021234567890123",
            "tax_id": "91330206MA2X",
            "credit_limit": Decimal(500_000),
            "payment_terms": "60天",
            "since": date(2023, 6, 1),
        },
        merged=("A1:F1",),
        person={"name": "赵敏", "email": "zm@haitian.cn"},
    ),
    Office(
        "titles above their values, some of which could be titles",
        [
            ["客户登记表"],
            ["客户名称", "联系人", "联系电话"],
            ["广州天河科技有限公司", "黄小姐", "020-38881234"],
            ["客户地址", "客户类型", "客户来源"],
            ["广州市天河区体育西路1号", "公司", "网络"],
            ["开户银行", "银行账号", "税号"],
            ["工商银行天河支行", "3602001234567", "91440101MA5ABCDE1"],
        ],
        {
            "name": "广州天河科技有限公司",
            "address": "广州市天河区体育西路1号",
            "category": "公司",
            "source": "网络",
            "bank": "工商银行天河支行",
            "bank_account": "3602001234567",
            "tax_id": "91440101MA5ABCDE1",
        },
        person={"name": "黄小姐"},
    ),
    Office(
        "a value that could be a title beside a title",
        [
            ["客户名称", "大华机械", "客户类型", "公司"],
            ["联系人", "周工", "电话", "13711112222"],
            ["地址", "东莞市长安镇1号", "客户来源", "官网"],
        ],
        {"name": "大华机械", "category": "公司", "address": "东莞市长安镇1号", "source": "官网"},
        person={"name": "周工"},
    ),
    Office(
        "parts with captions, and the same title in two of them",
        [
            ["客户基本资料表"],
            ["一、基本信息"],
            ["客户名称", "佛山市金盛五金制品厂", N, "简称", "金盛"],
            ["电话", "0757-22334455", N, "传真", "0757-22334456"],
            ["地址", "佛山市顺德区大良镇"],
            ["二、开票信息"],
            ["名称", "佛山市金盛五金有限公司", N, "税号", "91440606MA4W"],
            ["三、收货信息"],
            ["收货人", "何师傅", N, "电话", "13822223333"],
            ["收货地址", "顺德区大良镇五沙工业园3号"],
        ],
        {
            "name": "佛山市金盛五金制品厂",
            "short_name": "金盛",
            "address": "佛山市顺德区大良镇",
            "invoice_title": "佛山市金盛五金有限公司",
            "tax_id": "91440606MA4W",
            "ship_address": "顺德区大良镇五沙工业园3号",
        },
        merged=("A1:E1", "A2:E2", "A6:E6", "A8:E8", "B3:C3", "B4:C4", "B5:E5", "B7:C7"),
        person={"name": "何师傅"},
    ),
    Office(
        "a value below a title as wide as the form",
        [
            ["客户登记表"],
            ["客户名称", "恒润五金", "联系人", "张三"],
            ["电话", "13800138000", "地址", "深圳宝安1号"],
            ["经营范围"],
            ["五金、紧固件、非标件加工"],
        ],
        {
            "name": "恒润五金",
            "address": "深圳宝安1号",
            "business_scope": "五金、紧固件、非标件加工",
        },
        merged=("A1:D1", "A4:D4", "A5:D6"),
        person={"name": "张三"},
    ),
    Office(
        "in English, with colons",
        [
            ["Customer Profile"],
            ["Company Name:", "Acme Trading Ltd.", "Contact:", "John Smith"],
            ["Phone:", "+44 20 7946 0958", "Email:", "john@acme.co.uk"],
            ["Address:", "1 High Street, London"],
            ["Industry:", "Wholesale"],
            ["Favourite tea:", "Earl Grey"],
        ],
        {
            "name": "Acme Trading Ltd.",
            "address": "1 High Street, London",
            "industry": "Wholesale",
            "kept": (("Favourite tea", "Earl Grey"),),
        },
        person={"name": "John Smith", "email": "john@acme.co.uk"},
    ),
    Office(
        "in traditional characters, with a blank column between",
        [
            ["客戶資料卡"],
            ["客戶名稱", N, "台北大同貿易有限公司"],
            ["聯絡人", N, "林小姐"],
            ["電話", N, "02-27001234"],
            ["統一編號", N, "12345678"],
            ["建檔日期", N, "民國113年5月3日"],
        ],
        {"name": "台北大同貿易有限公司", "tax_id": "12345678", "since": date(2024, 5, 3)},
        person={"name": "林小姐"},
    ),
    Office(
        "a colleague",
        [
            ["员工登记表"],
            ["姓名", "李雷", "职务", "业务员"],
            ["手机", "13800000001", "入职日期", "2020-03-01"],
            ["身份证号", "440301199001011234", "邮箱", "ll@x.cn"],
        ],
        {
            "name": "李雷",
            "title": "业务员",
            "hired_on": date(2020, 3, 1),
            "email": "ll@x.cn",
            "kept": (("身份证号", "440301199001011234"),),
        },
        entity=Entity.STAFF,
    ),
    Office(
        "a complaint",
        [
            ["客户投诉登记表"],
            ["投诉编号", "TS-01", "投诉日期", "2024-05-06"],
            ["客户名称", "大华机械", "产品名称", "轴承"],
            ["投诉内容", "三箱外包装破损，要求换货"],
            ["处理结果", "已换货"],
        ],
        {
            "number": "TS-01",
            "date": date(2024, 5, 6),
            "reason": "三箱外包装破损，要求换货",
            "solution": "已换货",
        },
        entity=Entity.COMPLAINT,
    ),
    Office(
        "a visit",
        [
            ["客户拜访记录表"],
            ["客户名称", "大华机械", "拜访日期", "2024-05-06"],
            ["拜访人", "小王", "联系人", "周工"],
            ["拜访方式", "上门", "联系电话", "13711112222"],
            ["拜访内容", "谈下半年框架协议"],
        ],
        {"last_at": date(2024, 5, 6), "content": "谈下半年框架协议", "kind": "上门"},
        entity=Entity.ACTIVITY,
    ),
)


@pytest.mark.parametrize("office", OFFICES, ids=[each.name for each in OFFICES])
def test_a_form_is_one_record(tmp_path: Path, office: Office) -> None:
    draft = read(tmp_path, office.rows, *office.merged)
    assert draft.mapping[0].is_form
    (found,) = records(draft, office.entity)
    given = {key: value for key, value in found.items() if key != "kept" or key in office.record}
    assert office.record.items() <= given.items()
    if office.entity is Entity.CUSTOMER:
        assert given.keys() - office.record.keys() <= {"phones"}
    if office.person is not None:
        (person,) = records(draft, Entity.CONTACT)
        assert office.person.items() <= person.items()
    assert not draft.plan.problems
    assert draft.plan.rows_read == (1,)


def test_a_card_with_all_that_such_cards_have(tmp_path: Path) -> None:
    """Ticks, captions at the side, people below, a history, a foot that is named as left out."""
    draft = read(tmp_path, CARD, *CARD_MERGED)
    (customer,) = records(draft, Entity.CUSTOMER)
    assert customer["name"] == "深圳市恒润五金有限公司"
    assert (customer["code"], customer["category"]) == ("KH001", "终端")
    assert (customer["source"], customer["remark"]) == ("展会", "老客户")
    assert customer["kept"] == (("登记日期", "2024-05-03"), ("爱好", "钓鱼"))
    people = records(draft, Entity.CONTACT)
    assert [(each["name"], numbers(each)) for each in people] == [
        ("张三", ["13800138000"]),
        ("李四", ["13900139000"]),
        ("王五", ["13700137000"]),
    ]
    assert people[1]["title"] == "采购"
    (entry,) = records(draft, Entity.ACTIVITY)
    assert (entry["last_at"], entry["content"]) == (date(2024, 3, 5), "上门拜访，谈价格 小王")
    assert [(each.row, each.value, each.effect) for each in draft.plan.problems] == [
        (17, "填表人：小李", Effect.ROW_LEFT_OUT),
        (17, "审核：经理", Effect.ROW_LEFT_OUT),
    ]


def test_a_sheet_for_each_customer_is_one_list(tmp_path: Path) -> None:
    """Whoever has more people or none, and whatever is not filled in: one choice for all."""
    others = card(DAHUA, without=(10, 11, 15))
    bare = card({**DAHUA, (2, 1): "编号：KH003", (3, 2): "海天", (3, 5): "□经销商 □终端"})
    sheets = {"恒润": CARD, "大华": others, "海天": bare}
    draft = read_plan(office_file(tmp_path / "客户卡.xlsx", sheets, CARD_MERGED))
    assert sheets_alike(draft) == ((0, 1, 2),)
    assert [each["name"] for each in records(draft, Entity.CUSTOMER)] == [
        *("深圳市恒润五金有限公司", "佛山大华机械厂", "海天")
    ]
    assert "category" not in records(draft, Entity.CUSTOMER)[2]
    assert len(records(draft, Entity.CONTACT)) == 3 + 1 + 3


def test_one_choice_holds_for_all_forms_alike(tmp_path: Path) -> None:
    """Also where somebody put a row in, and lost the merged cells on the way."""
    sheets = {"恒润": CARD, "大华": [[], *card(DAHUA)]}
    draft = read_plan(office_file(tmp_path / "客户卡.xlsx", sheets, CARD_MERGED, only="恒润"))
    assert sheets_alike(draft) == ((0, 1),)
    columns = tuple(
        replace(each, use=ColumnUse.REMARK) if each.header == "爱好" else each
        for each in draft.mapping[0].columns
    )
    changed = mapped_alike(draft, 0, replace(draft.mapping[0], columns=columns))
    again = plan_again(draft, mapping=changed)
    assert ["爱好: 钓鱼" in each["remark"] for each in records(again, Entity.CUSTOMER)] == [
        True
    ] * 2


def test_problems_name_the_cell_of_the_form(tmp_path: Path) -> None:
    rows = card({(2, 4): "建档日期：前年", (10, 4): "不详细", (11, 4): "手机没有带"})
    draft = read(tmp_path, rows, *CARD_MERGED)
    found = [
        (each.cell_row, each.cell_column, each.value)
        for each in draft.plan.problems
        if each.effect is Effect.CELL_LEFT_OUT
    ]
    assert found == [(2, "D", "前年"), (10, "D", "不详细"), (11, "D", "手机没有带")]
    group = next(each for each in summarize(draft).groups if each.reason == "not_a_date")
    assert problem_words(group.examples[0], ENGLISH, name_sheet=False).startswith("row 2, ")


def test_a_rejected_form_is_saved_as_a_row_and_comes_in_when_mended(tmp_path: Path) -> None:
    sheets = {"恒润": CARD, "无名": card({(3, 2): None, (4, 2): None, (2, 1): "编号：KH009"})}
    draft = read_plan(office_file(tmp_path / "客户卡.xlsx", sheets, CARD_MERGED))
    rejected, _person = draft.plan.rejected()
    assert (rejected.sheet, rejected.cell_row, rejected.cell_column) == ("无名", 3, "B")
    target = tmp_path / "rejected.xlsx"
    assert write_rejected(target, [draft], ENGLISH) >= 1
    book = openpyxl.load_workbook(target)
    titles = [cell.value for cell in book["无名"][1]]
    assert titles[:3] == ["编号", "登记日期", "客户名称"]
    for row in (2, 3):
        book["无名"].cell(row, 3, "后来的客户")
    book.save(target)
    mended = read_plan(target)
    (customer,) = records(mended, Entity.CUSTOMER)
    assert (customer["code"], customer["name"]) == ("KH009", "后来的客户")
    assert [each["name"] for each in records(mended, Entity.CONTACT)] == ["李四", "王五"]


def test_a_blank_template_gives_no_record(tmp_path: Path) -> None:
    blank: Rows = [
        ["客户登记表"],
        ["客户名称", N, "联系人", N],
        ["电话", N, "传真", N],
        ["地址"],
        ["备注"],
    ]
    draft = read(tmp_path, blank)
    reason = refusal(draft)
    assert reason is not None
    assert reason.code == "import.no_rows"


def test_what_stands_beside_no_title_is_named(tmp_path: Path) -> None:
    rows = [*CARD[:7], [N, N, N, N, "见附件"], *CARD[7:]]
    draft = read(tmp_path, rows)
    assert ("form_rest", 8, "E", "见附件") in {
        (each.reason, each.row, each.column, each.value) for each in draft.plan.problems
    }


def test_a_table_of_goods_below_a_card_goes_to_the_remarks(tmp_path: Path) -> None:
    rows: Rows = [
        ["客户档案"],
        ["客户名称", "恒润五金", "联系人", "张三"],
        ["电话", "13800138000", "地址", "深圳宝安1号"],
        ["税号", "91440300MA5E", "开户行", "工商银行"],
        ["交易记录"],
        ["日期", "产品名称", "数量", "单价", "金额"],
        ["2024-3-5", "螺栓", 2, 3, 6],
        ["2024-4-5", "螺母", 5, 1, 5],
    ]
    draft = read(tmp_path, rows)
    (customer,) = records(draft, Entity.CUSTOMER)
    assert customer["remark"] == "交易记录: 2024-3-5 螺栓 2 3 6\n2024-4-5 螺母 5 1 5"
    assert not records(draft, Entity.ORDER)


def test_a_customer_whom_only_the_sheet_names(tmp_path: Path) -> None:
    rows = [
        ["联系人", "张三"],
        ["电话", "13800138000"],
        ["地址", "深圳宝安1号"],
        ["税号", "91440300"],
    ]
    draft = read_plan(office_file(tmp_path / "a.xlsx", {"恒润五金厂": rows, "大华": rows}))
    names = [each["name"] for each in records(draft, Entity.CUSTOMER)]
    assert names == ["恒润五金厂", "大华"]


NO_FORMS: dict[str, tuple[Rows, SheetKind | None]] = {
    "a delivery note": (
        [
            ["送货单"],
            ["收货单位：", "大华机械有限公司", N, N, "送货单号：", "SH001"],
            ["地址：", "东莞长安", N, N, "送货日期：", "2024-5-3"],
            ["联系人：", "周工", N, N, "电话：", "13711112222"],
            ["序号", "产品名称", "规格", "单位", "数量", "单价", "金额"],
            [1, "轴承", "6204", "个", 10, 5, 50],
        ],
        SheetKind.DELIVERIES,
    ),
    "people below whom they work for": (
        [
            ["客户名称：", "大华机械有限公司"],
            ["姓名", "职务", "手机", "邮箱"],
            ["周工", "采购", "13711112222", "a@b.cn"],
            ["李工", "技术", "13711112223", "c@b.cn"],
        ],
        SheetKind.CONTACTS,
    ),
    "a list of one customer": (
        [["客户名称", "联系人", "电话", "地址"], ["大华机械", "周工", "13711112222", "东莞1号"]],
        SheetKind.CUSTOMERS,
    ),
    "what a template explains": (
        [
            ["客户名称", "必填，公司全称"],
            ["联系人", "选填"],
            ["电话", "选填，11位"],
            ["地址", "选填"],
        ],
        None,
    ),
    "a list of columns": (
        [["字段", "说明"], ["客户名称", "公司的全称"], ["电话", "11位手机号"], ["地址", "含省市"]],
        None,
    ),
    "customers side by side": (
        [
            ["客户名称", "大华机械", "恒润五金", "海天"],
            ["联系人", "周工", "张三", "赵敏"],
            ["电话", "13711112222", "13800138000", "0574-87654321"],
            ["地址", "东莞1号", "深圳2号", "宁波3号"],
        ],
        None,
    ),
}


@pytest.mark.parametrize("name", NO_FORMS)
def test_what_is_no_form(tmp_path: Path, name: str) -> None:
    rows, kind = NO_FORMS[name]
    (mapping,) = read(tmp_path, rows).mapping
    assert (mapping.kind, mapping.is_form) == (kind, False)


def test_a_person_may_say_that_a_sheet_is_a_form_or_none(tmp_path: Path) -> None:
    draft = read(tmp_path, OFFICES[0].rows)
    listed = understand_again(draft, 0, SheetKind.CUSTOMERS, 2)
    assert not listed.is_form
    form = understand_again(draft, 0, SheetKind.CUSTOMERS, as_form=True)
    assert form == draft.mapping[0]


def test_the_mapping_of_a_form_is_kept_as_text(tmp_path: Path) -> None:
    draft = read(tmp_path, OFFICES[1].rows)
    told = mapping_to_json(draft.mapping)
    assert [each["column"] for each in told["sheets"][0]["columns"]][-1] == "A3.2"
    kept = mapping_from_json(told)
    assert [each.columns for each in kept] == [
        tuple(replace(column, confidence=round(column.confidence, 2)) for column in each.columns)
        for each in draft.mapping
    ]
    again = read_plan(draft.path, wish=Wish(mapping=kept))
    assert again.plan.tables == draft.plan.tables


@pytest.mark.parametrize("letters", ["A", "Z", "AA", "XFD", "B7", "AB1048576", "A3.2", "A3.10"])
def test_cells_and_columns_have_names(letters: str) -> None:
    assert column_letter(column_index(letters)) == letters


@pytest.mark.parametrize("letters", ["", "7", "B0", "B7.1", "B7.0", "甲"])
def test_what_is_no_name_of_a_cell(letters: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        column_index(letters)


def test_samples_of_a_form_are_its_values(tmp_path: Path) -> None:
    draft = read(tmp_path, CARD, *CARD_MERGED)
    samples = {each.header: each for each in column_samples(draft, 0)}
    assert samples["爱好"].samples == ("钓鱼",)
    assert samples["姓名"].samples == ("李四", "王五")


def test_a_person_of_the_form_and_one_below(tmp_path: Path) -> None:
    """People below a form without a contact of its own are the customer's first ones."""
    draft = read(tmp_path, card({(4, 1): "备注二", (4, 2): N}), *CARD_MERGED)
    groups = [each.group for each in draft.mapping[0].columns if each.header == "姓名"]
    assert groups == [0]
    assert [each["name"] for each in records(draft, Entity.CONTACT)] == ["李四", "王五"]


def test_what_was_decided_about_a_form_holds_for_the_next_one(tmp_path: Path) -> None:
    """By its titles, wherever they stand there."""
    draft = read(tmp_path, CARD, *CARD_MERGED)
    columns = tuple(
        replace(each, use=ColumnUse.SKIP) if each.header == "爱好" else each
        for each in draft.mapping[0].columns
    )
    draft = plan_again(draft, mapping=(replace(draft.mapping[0], columns=columns),))
    remembered = {key: each for key, each in draft.plan.chosen.items() if each is not None}
    path = office_file(tmp_path / "next.xlsx", {"大华": [[], *card(DAHUA)]})
    again = read_plan(path, wish=Wish(remembered=remembered))
    assert again.mapping[0].remembered
    (customer,) = records(again, Entity.CUSTOMER)
    assert (customer["name"], customer["kept"]) == ("佛山大华机械厂", (("登记日期", "2024-05-03"),))
