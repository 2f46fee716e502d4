"""Changes to look at twice: what looks like a slip, a mix-up or an old list, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_crm.core.language import load_language
from desktop_crm.exchange.compare.cautions import DOUBT_TEXTS, Caution, Doubt, cautions_of
from desktop_crm.exchange.compare.forms import ValueForm

TODAY = date(2026, 11, 21)
CHINESE = load_language("zh_CN")
ENGLISH = load_language("en")
MONEY, NUMBER, RATE = ValueForm.MONEY, ValueForm.NUMBER, ValueForm.RATE
TEXT, DAY, LEVEL = ValueForm.TEXT, ValueForm.DAY, ValueForm.LEVEL
ACCOUNT = "6222021202001234567"


def doubts(
    field: str, form: ValueForm, before: str | None, after: str | None, *, same_tax_id: bool = False
) -> list[Doubt]:
    found = cautions_of(field, form, before, after, today=TODAY, is_same_tax_id=same_tax_id)
    return [caution.doubt for caution in found]


@pytest.mark.parametrize(
    ("field", "form", "before", "after", "doubt"),
    [
        ("customer.credit_limit", MONEY, "300000", "30000", Doubt.ZERO_MISSING),
        ("product.price", MONEY, "12.5", "1250", Doubt.ZERO_TOO_MANY),
        ("line.qty", NUMBER, "2000", "2", Doubt.ZERO_MISSING),
        ("line.tax_rate", RATE, "0.13", "13", Doubt.ZERO_TOO_MANY),
        ("customer.credit_limit", MONEY, "300000", "30", Doubt.OTHER_UNIT),
        ("customer.credit_limit", MONEY, "30", "300000", Doubt.OTHER_UNIT),
        ("customer.credit_limit", MONEY, "300000", "0", Doubt.NOTHING_LEFT),
        ("customer.opening_balance", MONEY, "1200", "-1200", Doubt.OTHER_SIGN),
        ("contact.phones", TEXT, "13622889075", "13622889075, 13622889076", Doubt.LAST_DIGIT),
        ("contact.phones", TEXT, "13622889075", "13622889075, 13622889057", Doubt.LAST_TWO_DIGITS),
        ("customer.phones", TEXT, "0512-65881001", "0512-65881001, 0512 65281001", Doubt.ONE_DIGIT),
        ("staff.mobile", TEXT, "13800138000", "13801038000", Doubt.TWO_SWAPPED),
        ("customer.bank_account", TEXT, ACCOUNT, "6222021202001230000", Doubt.CUT_OFF),
        ("customer.tax_id", TEXT, "91320500MA1A", "91320500MA1B", Doubt.LAST_DIGIT),
        ("customer.next_contact", DAY, "2026-11-21", "2026-11-03", Doubt.EARLIER),
        ("customer.since", DAY, None, "2027-01-01", Doubt.FUTURE),
        ("payment.paid_date", DAY, "2026-01-15", "2062-01-15", Doubt.FUTURE),
        ("order.due_date", DAY, "2026-03-12", "2026-12-03", Doubt.DAY_AND_MONTH),
        ("customer.level", LEVEL, "3", "1", Doubt.LEVEL_FALLS),
        ("customer.owner", TEXT, "李娜", "张伟", Doubt.OTHER_OWNER),
        ("customer.name", TEXT, "海曙包装", "恒润五金", Doubt.OTHER_FIRM),
        ("customer.address", TEXT, "望春路 88 号 3 幢", "望春路 88 号", Doubt.SHORTER),
        ("customer.kept:爱好", TEXT, "钓鱼、下棋", "钓鱼", Doubt.SHORTER),
        ("customer.bank", TEXT, "工商银行", None, Doubt.EMPTIED),
        ("customer.credit_limit", MONEY, "300000", None, Doubt.EMPTIED),
    ],
)
def test_what_should_be_looked_at_twice(
    field: str, form: ValueForm, before: str | None, after: str | None, doubt: Doubt
) -> None:
    assert doubts(field, form, before, after) == [doubt]


@pytest.mark.parametrize(
    ("field", "form", "before", "after"),
    [
        ("customer.credit_limit", MONEY, "300000", "200000"),
        ("customer.credit_limit", MONEY, "0", "300000"),
        ("customer.credit_limit", MONEY, None, "300000"),
        ("contact.phones", TEXT, None, "13622889057"),
        ("contact.phones", TEXT, "13622889075", "13622889075, 13900139000"),
        ("customer.zip", TEXT, "215000", "215021"),
        ("customer.bank_account", TEXT, ACCOUNT, "6222021202009876543"),
        ("customer.next_contact", DAY, "2026-11-21", "2026-12-03"),
        ("customer.next_contact", DAY, None, "2027-12-03"),
        ("order.due_date", DAY, "2026-12-12", "2026-12-01"),
        ("customer.since", DAY, "2024-05-05", "2023-05-05"),
        ("customer.level", LEVEL, "4", "3"),
        ("customer.level", LEVEL, "1", "5"),
        ("customer.owner", TEXT, None, "张伟"),
        ("customer.name", TEXT, "海曙包装", "宁波海曙包装有限公司"),
        ("customer.industry", TEXT, "五金机械", "五金"),
        ("customer.city", TEXT, "苏州", "无锡"),
        ("customer.address", TEXT, "望春路 88 号", "望春路 88 号 3 幢"),
    ],
)
def test_what_changes_every_day_gives_no_caution(
    field: str, form: ValueForm, before: str | None, after: str | None
) -> None:
    assert doubts(field, form, before, after) == []


def test_a_new_name_under_the_same_tax_number_is_told() -> None:
    name = ("customer.name", TEXT, "宁波海曙包装材料有限公司", "宁波海曙包装材料厂")
    assert doubts(*name, same_tax_id=True) == [Doubt.SAME_TAX_ID]
    assert doubts(*name) == []


def test_a_cell_may_have_several_reasons() -> None:
    assert doubts("activity.last_at", DAY, "2026-12-11", "2026-11-12") == [
        Doubt.DAY_AND_MONTH,
        Doubt.EARLIER,
    ]


@pytest.mark.parametrize("doubt", list(Doubt))
def test_every_reason_is_said_in_both_languages(doubt: Doubt) -> None:
    caution = Caution(doubt, "2" if "{" in DOUBT_TEXTS[doubt].source else "")
    for language in (CHINESE, ENGLISH):
        words = caution.words(language)
        assert words
        assert "{" not in words
    assert caution.words(CHINESE) != caution.words(ENGLISH)


def test_zeros_are_counted_in_words() -> None:
    (caution,) = cautions_of("customer.credit_limit", MONEY, "300000", "3000", today=TODAY)
    assert caution.words(ENGLISH) == "100 times less: zeros missing?"
    assert caution.words(CHINESE) == "差 100 倍，像是少打了 0"
