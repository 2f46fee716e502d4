"""Cells as other programs and hurried people leave them: decorated, repeated, spoilt."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.sheets import CleanSheet, clean_sheet
from desktop_crm.exchange.clean.values import Bad, CellRules, clean_cell
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.headers.understand import understand_sheet
from tests.exchange.sheets import make_sheet


def clean_rows(*rows: list[Any]) -> CleanSheet:
    """The first row is the header."""
    sheet = make_sheet(rows)
    return clean_sheet(sheet, understand_sheet(sheet))


def told(problems: list[CellProblem]) -> list[tuple[int, str, Effect]]:
    """Where and why."""
    return [(each.row, each.reason, each.effect) for each in problems]


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (ValueKind.CODE, "'007", "007"),
        (ValueKind.CODE, '="007"', "007"),
        (ValueKind.CODE, "\t6222020200112233445", "6222020200112233445"),
        (ValueKind.TEXT, "'泉州鞋业", "泉州鞋业"),
        (ValueKind.TEXT, "'-特别优惠", "-特别优惠"),
        (ValueKind.TEXT, "'t Hoff", "'t Hoff"),
        (ValueKind.TEXT, "O'Neil", "O'Neil"),
        (ValueKind.TEXT, '="', '="'),
        (ValueKind.MONEY, "500万元人民币", Decimal(5_000_000)),
        (ValueKind.MONEY, "500万元(人民币)", Decimal(5_000_000)),
        (ValueKind.LEVEL, "A（重点客户）", 5),
        (ValueKind.LEVEL, "B级客户", 4),
        (ValueKind.LEVEL, "C-一般", 3),
        (ValueKind.EMAIL, "wang@e。com", "wang@e.com"),
    ],
)
def test_what_programs_add(kind: ValueKind, cell: str, value: object) -> None:
    """Signs that only guard a value are not part of it; others stay."""
    assert clean_cell(cell, CellRules(kind)) == value


@pytest.mark.parametrize(
    ("cell", "digits"),
    [
        ("13800138000.0", ["13800138000"]),
        ("13,800,138,006", ["13800138006"]),
        ("总机0512-66217788，分机803", ["051266217788"]),
        ("（0755）26712345（转801）", ["075526712345"]),
    ],
)
def test_phones_that_were_numbers(cell: str, digits: list[str]) -> None:
    """One number stays one number, however a program has written it."""
    value = clean_cell(cell, CellRules(ValueKind.PHONES))
    assert [phone.digits for phone in value] == digits


@pytest.mark.parametrize("cell", ["E-commerce", "A+", "S级", "战略合作"])
def test_levels_of_another_scale(cell: str) -> None:
    """Only the letters A to E by themselves, or with what explains them."""
    assert clean_cell(cell, CellRules(ValueKind.LEVEL)) == Bad("not_a_level")


@pytest.mark.parametrize("cell", ["12345678@qq.com/13800138000", "a@b.com 电话另问"])
def test_more_than_an_address(cell: str) -> None:
    """An address with something behind it is asked about, not stored as one."""
    assert clean_cell(cell, CellRules(ValueKind.EMAIL)) == Bad("not_an_email")


@pytest.mark.parametrize("ditto", ["同上", "〃", '"', "ditto"])
def test_the_same_as_above(ditto: str) -> None:
    """同上 is whatever stands above, however often, and in every column."""
    clean = clean_rows(
        ["客户名称", "联系人", "电话", "备注"],
        ["恒润五金", "张伟", "13800138000", "月结"],
        [ditto, "李娜", ditto, ditto],
        [ditto, "王强", "0512-66668888", ditto],
        ["恒达机械", "赵敏", None, None],
    )
    assert clean.column("customer.name") == ["恒润五金"] * 3 + ["恒达机械"]
    phones = clean.column("contact.phone") or []
    assert [cell and cell[0].digits for cell in phones[:2]] == ["13800138000"] * 2
    assert clean.column("customer.remark") == ["月结", "月结", "月结", None]
    assert clean.problems == []


def test_our_own_lists_mean_what_they_say() -> None:
    """A remark that says 同上, or begins with a sign, comes back as it was."""
    clean = clean_rows(
        ["客户名称", "电话", "备注", "desktop-crm id"],
        ["恒润五金", "13800138000", "月结", "0198c0de-0000-7000-8000-000000000001"],
        ["恒达机械", "13800138001", "同上", "0198c0de-0000-7000-8000-000000000002"],
        ["恒通阀门", "13800138002", "'007", "0198c0de-0000-7000-8000-000000000003"],
    )
    assert clean.column("customer.remark") == ["月结", "同上", "'007"]


def test_long_numbers_without_a_field_are_kept_and_named() -> None:
    """An ID card's number that a spreadsheet took for a quantity has lost its last digits."""
    clean = clean_rows(
        ["客户名称", "联系人", "电话", "身份证号码"],
        ["恒润五金", "张伟", "13800138000", 3.2050219810607123e17],
        ["恒达机械", "李娜", "13800138001", "320502198005061234"],
    )
    kept = clean.kept["身份证号码"]
    assert kept[1] == "320502198005061234"
    assert (kept[0] or "").startswith("32050219810607")
    assert told(clean.problems) == [(2, "digits_lost", Effect.NOTED)]
