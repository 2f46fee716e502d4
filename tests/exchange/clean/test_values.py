"""One cell, one value, or the reason why there is none."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.dates import DateOrder
from desktop_crm.exchange.clean.problems import REASONS
from desktop_crm.exchange.clean.values import Bad, CellRules, clean_cell, shown
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.reading.cells import Fault, FaultKind

NOON = datetime.combine(date(2024, 3, 5), time(12))
MIDNIGHT = datetime.combine(date(2024, 3, 5), time())


def cleaned(kind: ValueKind, cell: Any) -> Any:
    """The value of a cell, phones as their digits."""
    value = clean_cell(cell, CellRules(kind))
    if kind is ValueKind.PHONES and isinstance(value, tuple):
        return [phone.digits for phone in value]
    return value.reason if isinstance(value, Bad) else value


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (ValueKind.TEXT, " 恒润五金 ", "恒润五金"),
        (ValueKind.TEXT, "恒润\u3000五金\xa0", "恒润 五金"),
        (ValueKind.TEXT, "\ufeff恒润\u200b五金\x00", "恒润五金"),
        (ValueKind.TEXT, "第一行\r\n第二行", "第一行\n第二行"),
        (ValueKind.TEXT, "\U0001f600 emoji", "\U0001f600 emoji"),
        (ValueKind.TEXT, "broken \ud83d half", "broken  half"),
        (ValueKind.TEXT, 12, "12"),
        (ValueKind.TEXT, 12.5, "12.5"),
        (ValueKind.TEXT, True, "TRUE"),
        (ValueKind.TEXT, date(2024, 3, 5), "2024-03-05"),
        (ValueKind.TEXT, MIDNIGHT, "2024-03-05"),
        (ValueKind.TEXT, NOON, "2024-03-05 12:00:00"),
        (ValueKind.TEXT, time(8, 30), "08:30:00"),
        (ValueKind.TEXT, timedelta(hours=1), "1:00:00"),
        (ValueKind.TEXT, "-", "-"),
        (ValueKind.TEXT, "", None),
        (ValueKind.TEXT, " \t\u3000", None),
        (ValueKind.TEXT, "#N/A", "error_cell"),
        (ValueKind.TEXT, Fault(FaultKind.ERROR, "#REF!"), "error_cell"),
        (ValueKind.TEXT, Fault(FaultKind.NO_VALUE), "no_value"),
        (ValueKind.CODE, 10248, "10248"),
        (ValueKind.CODE, "0012", "0012"),
        (ValueKind.CODE, "A-\n1", "A- 1"),
        (ValueKind.CODE, 9.133e17, "digits_lost"),
        (ValueKind.CODE, 10**15, "digits_lost"),
        (ValueKind.CODE, "9.1330E+17", "digits_lost"),
        (ValueKind.CODE, "91330203MA2AF1Q359", "91330203MA2AF1Q359"),
        (ValueKind.CODE, "无", None),
        (ValueKind.CODE, "N/A", None),
        (ValueKind.OPTION, "五金\n机电", "五金 机电"),
        (ValueKind.COUNT, 90.0, 90),
        (ValueKind.COUNT, "-30", -30),
        (ValueKind.COUNT, 1.5, "not_a_number"),
        (ValueKind.COUNT, 13800138000, "number_too_large"),
        (ValueKind.OPTION, "—", None),
        (ValueKind.PERSON, "Nancy  Davolio", "Nancy Davolio"),
        (ValueKind.DATE, "2024.3.5", date(2024, 3, 5)),
        (ValueKind.DATE, NOON, date(2024, 3, 5)),
        (ValueKind.DATE, 45356, date(2024, 3, 5)),
        (ValueKind.DATE, "未发", None),
        (ValueKind.DATE, "未 发 货", None),
        (ValueKind.DATE, "0000-00-00", None),
        (ValueKind.DATE, 0, None),
        (ValueKind.DATE, "下周", "not_a_date"),
        (ValueKind.DATE, "03/04/2026", "date_ambiguous"),
        (ValueKind.DATE, "8月4日", "date_incomplete"),
        (ValueKind.DATE, date(1753, 1, 1), "date_out_of_range"),
        (ValueKind.DATE, True, "not_a_date"),
        (ValueKind.MONEY, "¥1,234.50", Decimal("1234.5")),
        (ValueKind.MONEY, 9.80000019, Decimal("9.8")),
        (ValueKind.MONEY, "面议", "not_a_number"),
        (ValueKind.MONEY, "$5", "foreign_currency"),
        (ValueKind.MONEY, 1e20, "number_too_large"),
        (ValueKind.MONEY, "-", None),
        (ValueKind.QUANTITY, "12", Decimal(12)),
        (ValueKind.RATE, "15%", Decimal("0.15")),
        (ValueKind.RATE, 0.150000006, Decimal("0.15")),
        (ValueKind.RATE, 15, "not_a_rate"),
        (ValueKind.COUNT, "30", 30),
        (ValueKind.LEVEL, 5, 5),
        (ValueKind.LEVEL, "A", 5),
        (ValueKind.LEVEL, "b级", 4),
        (ValueKind.LEVEL, "三星级客户", 3),
        (ValueKind.LEVEL, "★★★★☆", 4),
        (ValueKind.LEVEL, "2星", 2),
        (ValueKind.LEVEL, "重点客户", 5),
        (ValueKind.LEVEL, 6, "not_a_level"),
        (ValueKind.LEVEL, "很好", "not_a_level"),
        (ValueKind.FLAG, "是", True),
        (ValueKind.FLAG, "否", False),
        (ValueKind.FLAG, 1, True),
        (ValueKind.FLAG, 0, False),
        (ValueKind.FLAG, True, True),
        (ValueKind.FLAG, "√", True),
        (ValueKind.FLAG, "也许", "not_a_flag"),
        (ValueKind.EMAIL, "a@b.cn", "a@b.cn"),
        (ValueKind.EMAIL, "mailto:a@b.cn", "a@b.cn"),
        (ValueKind.EMAIL, "a@b.cn；c@d.cn", "a@b.cn; c@d.cn"),
        (ValueKind.EMAIL, "ａ@b.cn", "a@b.cn"),
        (ValueKind.EMAIL, "a(at)b.cn", "not_an_email"),
        (ValueKind.EMAIL, 7, "not_an_email"),
        (ValueKind.PHONES, 13800138000, ["13800138000"]),
        (ValueKind.PHONES, "138…", "digits_lost"),
        (ValueKind.PHONES, "1.3800138E+10", "digits_lost"),
        (ValueKind.PHONES, "无", None),
        (ValueKind.IGNORED, "x", None),
    ],
)
def test_cells(kind: ValueKind, cell: Any, value: Any) -> None:
    """The dirt of real files, kind by kind."""
    read = cleaned(kind, cell)
    assert read == value
    assert type(read) is type(value)


def test_rules_of_the_column() -> None:
    """Units, percent, the order of dates and the year come from outside the cell."""
    assert clean_cell(3, CellRules(ValueKind.MONEY, multiplier=Decimal(10_000))) == 30_000
    assert clean_cell(13, CellRules(ValueKind.RATE, is_percent=True)) == Decimal("0.13")
    rules = CellRules(ValueKind.DATE, date_order=DateOrder.MONTH_FIRST)
    assert clean_cell("03/04/2026", rules) == date(2026, 3, 4)
    assert clean_cell("8月4日", CellRules(ValueKind.DATE, year=2026)) == date(2026, 8, 4)


def test_what_a_person_sees_in_a_cell() -> None:
    """The list of problems shows the cell as the spreadsheet does."""
    cells = (12.0, 1e16, NOON, "x", Fault(FaultKind.ERROR, "#N/A"))
    assert [shown(cell) for cell in cells] == [
        *("12", "10000000000000000", "2024-03-05 12:00:00", "x", "#N/A")
    ]


any_cell = st.one_of(
    st.text(),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.builds(Fault, st.sampled_from(FaultKind), st.text()),
)


@given(st.sampled_from(ValueKind), any_cell)
def test_no_cell_crashes(kind: ValueKind, cell: Any) -> None:
    """Whatever stands in a cell is a value, a blank, or a reason that has a sentence."""
    value = clean_cell(cell, CellRules(kind))
    if isinstance(value, Bad):
        assert value.reason in REASONS
    assert shown(cell) is not None


@given(st.text())
def test_clean_text_is_a_fixed_point(text: str) -> None:
    """What was cleaned once needs no cleaning, so that a re-import changes nothing."""
    rules = CellRules(ValueKind.TEXT)
    once = clean_cell(text, rules)
    if isinstance(once, str):
        assert clean_cell(once, rules) == once
        once.encode()
