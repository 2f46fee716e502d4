"""What the card says, in both languages."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.core.codes import Direction, OptionList, OrderState
from desktop_crm.core.customer_fields import CustomerFields
from desktop_crm.core.field_texts import CUSTOMER_TEXTS
from desktop_crm.core.language import ENGLISH, Language
from desktop_crm.queries.card_header import card_header
from desktop_crm.queries.card_months import card_months
from desktop_crm.queries.history import history
from desktop_crm.queries.options import options
from desktop_crm.queries.timeline import timeline
from desktop_crm.services.contacts import add_contact
from desktop_crm.services.customers import update_customer
from desktop_crm.services.customers_standing import hold_credit, stop_trading
from desktop_crm.services.log_entries import NextContact, write_log_entry
from desktop_crm.ui.forms.customer_fields import MORE, NAME, QUICK
from desktop_crm.ui.forms.fact_sections import ELSEWHERE, SECTION_TITLES, SECTIONS
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.moments import near_day, near_moment
from desktop_crm.ui.pages.card.head_words import Alarm, HeadWords, spaced_phone
from desktop_crm.ui.pages.card.history_words import HistoryWords
from desktop_crm.ui.pages.card.timeline_words import TimelineWords
from desktop_crm.ui.theme.tokens import Tone
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)
EN, ZH = Language(ENGLISH), Language("zh_CN")


@pytest.mark.parametrize(
    ("day", "english", "chinese"),
    [
        (TODAY, "Today", "Today"),
        (TODAY - timedelta(days=1), "Yesterday", "Yesterday"),
        (date(2026, 11, 19), "Thu 19 Nov", "11-19 周四"),
        (date(2025, 9, 30), "30 Sep 2025", "2025-09-30"),
    ],
)
def test_days_near_and_far(day: date, english: str, chinese: str) -> None:
    assert near_day(EN, day, TODAY) == english
    assert near_day(ZH, day, TODAY) == chinese


def test_only_today_and_yesterday_have_a_time() -> None:
    at = datetime(2026, 11, 21, 9, 40).astimezone()
    assert near_moment(EN, at, TODAY) == "Today 09:40"
    assert near_moment(EN, at - timedelta(days=5), TODAY) == "Mon 16 Nov"


def test_long_texts_are_cut_and_broken() -> None:
    assert one_line("a\n\n b", 9) == "a b"
    assert one_line("x" * 99, 9) == "xxxxxxxx…"
    assert breakable("苏州恒润" * 40) == "苏州恒润" * 40
    assert "\u200b" in breakable("A" * 100)
    assert breakable("6222 0212 3456 7890 123") == "6222 0212 3456 7890 123"
    assert spaced_phone("13805126621") == "138 0512 6621"
    assert spaced_phone("0512-62345678") == "0512-62345678"


def test_every_field_has_its_place_on_the_page_and_in_the_form() -> None:
    fields = set(CustomerFields.__annotations__)
    shown = [field for section in SECTIONS for field in section.fields]
    assert sorted(shown) == sorted(fields - ELSEWHERE)
    in_form = {*QUICK, *(field for group in MORE.values() for field in group)}
    not_in_form = {"credit_hold", "introduced_by_id"} | ELSEWHERE
    assert fields - in_form == not_in_form
    assert set(MORE) <= set(SECTION_TITLES)
    assert fields | {NAME, "trading_stopped_on"} == set(CUSTOMER_TEXTS)


def _entries(firm: Firm, customer_id: object) -> list[Any]:
    page = firm.read(timeline, customer_id=customer_id, today=TODAY)
    return [TimelineWords(EN, TODAY).entry(row) for row in page.rows]


def test_the_timeline_in_words(firm: Firm) -> None:
    lina = firm.staff()
    customer_id = firm.customer()
    wang = firm.contact(customer_id, title="采购")
    call = firm.read(_option, list_name=OptionList.LOG_KIND, code="call")
    outcome = firm.read(_option, list_name=OptionList.LOG_OUTCOME, code="promised_payment")
    firm.write(
        write_log_entry,
        customer_id=customer_id,
        text="本周五前付清",
        happened_at=noon(date(2026, 11, 19)),
        kind_id=call,
        direction=Direction.IN,
        contact_ids=[wang],
        outcome_id=outcome,
        satisfaction=4,
        staff_id=lina,
        next_contact=NextContact(date(2026, 11, 27)),
    )
    late = firm.order(
        customer_id, date(2026, 11, 1), 128_000, number="S1", promised_on=date(2026, 11, 8)
    )
    reason = firm.read(_option, list_name=OptionList.DELAY_REASON, code="schedule")
    firm.delivery(customer_id, late, date(2026, 11, 12), delay_reason_id=reason)
    firm.order(customer_id, date(2026, 11, 2), 5, number="S2", promised_on=date(2026, 11, 18))
    firm.order(customer_id, date(2026, 10, 2), 5, number="S3", state=OrderState.CANCELLED)
    firm.payment(customer_id, date(2026, 10, 1), 50)
    firm.complaint(customer_id, noon(date(2026, 9, 30)), number="T1", due_on=date(2026, 11, 1))
    log, delivery, overdue, order, void, payment, complaint = _entries(firm, customer_id)
    assert log.title == "Call (inbound) · 王建国 (采购)"
    assert log.when == "Thu 19 Nov · 李娜"
    assert log.body == (
        "本周五前付清\nOutcome: Promised payment · Next contact: 27 Nov 2026 · "
        "Satisfaction: 4 of 5 · Entered later"
    )
    assert delivery.title == "Order S1 · shipped 4 days late"
    assert delivery.body == ("promised 8 Nov 2026\nDelay reason (internal): Production schedule")
    assert (overdue.title, overdue.tone) == ("Order S2 · not shipped, 3 days late", Tone.DANGER)
    assert order.body == "¥128,000 · promised 8 Nov 2026"
    assert void.strike
    assert payment.title == "Payment received ¥50"
    assert complaint.body == "有毛刺\noverdue since 1 Nov 2026"


def _option(session: Any, *, list_name: OptionList, code: str) -> Any:
    return next(row.id for row in options(session, list_name=list_name) if row.code == code)


def _head(firm: Firm, customer_id: object) -> tuple[Any, Any]:
    head = firm.read(card_header, customer_id=customer_id, today=TODAY)
    months = firm.read(card_months, customer_id=customer_id, today=TODAY)
    return head, months


def test_the_banners_in_words(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.receivable(customer_id, date(2026, 10, 20), 96_500)
    firm.complaint(customer_id, noon(date(2026, 11, 1)), number="T-0231", due_on=date(2026, 11, 18))
    firm.order(customer_id, date(2026, 10, 3), 1_000)
    firm.order(customer_id, date(2026, 11, 3), 590)
    words = HeadWords(EN, TODAY)
    told = {each.alarm: each.text for each in words.banners(*_head(firm, customer_id))}
    assert told == {
        Alarm.OVERDUE: "Overdue: ¥96,500, for 32 days.",
        Alarm.COMPLAINT: "Complaint T-0231 is 3 days past its deadline.",
        Alarm.DROP: "This month is 41% below the same days of last month.",
    }
    firm.write(hold_credit, customer_id=customer_id, reason="逾期", on=date(2026, 11, 20))
    firm.write(stop_trading, customer_id=customer_id, on=TODAY)
    told = {each.alarm: each.text for each in words.banners(*_head(firm, customer_id))}
    assert list(told) == [Alarm.STOPPED, Alarm.HOLD, Alarm.COMPLAINT]
    assert told[Alarm.HOLD] == (
        "Credit hold since 20 Nov 2026: overdue ¥96,500, for 32 days. "
        "New orders need approval. 逾期"
    )


def test_a_drop_that_came_last_year_too_may_be_the_season(firm: Firm) -> None:
    customer_id = firm.customer()
    for day, total in (
        ("2026-10-03", 1_000),
        ("2026-11-03", 500),
        ("2025-10-03", 1_000),
        ("2025-11-03", 400),
    ):
        firm.order(customer_id, date.fromisoformat(day), total)
    drop = next(iter(HeadWords(EN, TODAY).banners(*_head(firm, customer_id))))
    assert "a year ago it was 60%" in drop.text


def test_the_facts_in_words(firm: Firm) -> None:
    customer_id = firm.customer(
        credit_limit=Decimal(100), next_contact_on=date(2026, 11, 20), code="C-1"
    )
    firm.contact(customer_id)
    firm.receivable(customer_id, date(2026, 12, 1), 112)
    head, months = _head(firm, customer_id)
    words = HeadWords(EN, TODAY)
    facts = {fact.key: fact for fact in words.facts(head)}
    assert facts["credit"].value == "¥100 (112% used)"
    assert facts["credit"].is_alarming
    assert facts["next_contact"].is_alarming
    assert facts["orders"].value == ""
    assert words.line(head) == "Customer code C-1"
    assert [text for text, _tone in words.badges(head, months)] == ["Prospect"]


def test_the_history_in_words(firm: Firm) -> None:
    firm.workspace.author = firm.staff()
    customer_id = firm.customer("顺德启明")
    firm.write(update_customer, customer_id=customer_id, level=4, credit_limit=Decimal(200))
    firm.write(add_contact, customer_id=customer_id, name="王", phones=["13805126621"])
    added, changed, _setup = firm.read(history, customer_id=customer_id).rows
    words = HistoryWords(EN, TODAY)
    assert words.item(changed).sentence == "Changed customer 顺德启明"
    assert [(line.title, line.old, line.new) for line in words.lines(changed)] == [
        ("Customer level", "empty", "4 stars"),
        ("Credit limit", "empty", "¥200"),
    ]
    assert [line.title for line in words.lines(added)] == [
        "Added contact person: 王",
        "Added phone: 13805126621",
    ]
    assert "李娜" in words.detail(added)


def test_a_step_of_another_version_is_named_by_its_code(firm: Firm) -> None:
    customer_id = firm.customer()
    row = firm.read(history, customer_id=customer_id).rows[0]
    sentence = HistoryWords(EN, TODAY).item(row).sentence
    assert sentence == "A step that this version does not know: test.setup"
