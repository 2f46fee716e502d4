"""Headers in other writings: traditional characters, joined words, groups of people."""

from __future__ import annotations

import pytest

from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.meanings import known_meanings
from desktop_crm.exchange.headers.understand import understand_sheet
from desktop_crm.exchange.headers.words import read_header
from desktop_crm.exchange.reading.sheets import MergedRange
from tests.exchange.sheets import make_sheet


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("客戶名稱", "customer.name"),
        ("聯絡人", "contact.name"),
        ("統一編號", "customer.tax_id"),
        ("行動電話", "contact.mobile"),
        ("備註", "customer.remark"),
        ("固定电话/传真", "contact.phone"),
        ("结算方式/账期", "customer.payment_terms"),
        ("Person - Email - Work", "contact.email"),
        ("Phone - Home", "contact.phone"),
    ],
)
def test_other_writings(header: str, field: str) -> None:
    """Traditional characters, two words for one field, and which of several it is."""
    assert field in {known.key for known, _ in known_meanings(read_header(header))}


@pytest.mark.parametrize("header", ["QQ/微信", "开户行及账号"])
def test_two_fields_in_one_column(header: str) -> None:
    """No field takes the column; it is kept whole."""
    assert known_meanings(read_header(header)) == ()


def test_people_below_groups() -> None:
    """采购联系人 and 财务联系人 over names and numbers are two people of the customer."""
    sheet = make_sheet(
        [
            ["客户名称", "采购联系人", None, "财务联系人", None],
            [None, "姓名", "手机", "姓名", "手机"],
            ["恒润五金", "何采购", 13712340001, "罗财务", 13712340002],
        ],
        merged=(MergedRange(1, 1, 1, 2), MergedRange(1, 3, 1, 4)),
    )
    columns = understand_sheet(sheet).columns
    assert [(each.field, each.group) for each in columns] == [
        ("customer.name", 0),
        ("contact.name", 0),
        ("contact.mobile", 0),
        ("contact.name", 1),
        ("contact.mobile", 1),
    ]


def test_a_list_of_people_may_say_whose_they_are() -> None:
    """客户名称：X above it holds for every row; the firm's own 公司：X does not."""
    rows: list[list[object]] = [
        ["联系人", "性别", "手机", "职务"],
        ["钱坤", "男", 13700001111, "经理"],
    ]
    mapping = understand_sheet(make_sheet([["客户名称：昆山金利模具有限公司"], *rows]))
    assert mapping.kind is SheetKind.CONTACTS
    assert [(each.field, each.value) for each in mapping.constants if each.is_used] == [
        ("customer.name", "昆山金利模具有限公司")
    ]
    own = understand_sheet(make_sheet([["公司：苏州智云科技有限公司"], *rows]))
    assert not any(each.is_used for each in own.constants)


def test_numbered_people_make_a_header() -> None:
    """第一联系人 and 第二联系人手机 are words that mean something, too."""
    header = ["公司名称", "第一联系人", "第一联系人手机", "第二联系人", "第二联系人手机"]
    mapping = understand_sheet(make_sheet([header, ["南浔木业", "章总", 1, "小章", 2]]))
    assert [each.field for each in mapping.columns][1:] == ["contact.name", "contact.mobile"] * 2
