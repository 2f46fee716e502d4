"""What happened, in one line of time."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop_crm.core.codes import OptionList, OrderState
from desktop_crm.queries.timeline import Show, TimelinePage, timeline
from desktop_crm.queries.timeline_rows import (
    ComplaintDetail,
    DeliveryDetail,
    LogDetail,
    Moment,
    OrderDetail,
)
from desktop_crm.services.log_entries import correct_log_entry, write_log_entry
from tests.builders import Firm, noon

TODAY = date(2026, 11, 21)


def _timeline(firm: Firm, customer_id: object, **more: object) -> TimelinePage:
    page: TimelinePage = firm.read(timeline, customer_id=customer_id, today=TODAY, **more)
    return page


@pytest.mark.requirement("S2-11")
def test_everything_by_everybody_in_order_of_time(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    customer_id, other = firm.customer(), firm.customer("别家")
    day = date(2026, 11, 12)
    order = firm.order(customer_id, date(2026, 11, 1), promised_on=date(2026, 11, 8))
    firm.delivery(customer_id, order, day)
    firm.payment(customer_id, date(2026, 11, 20), 500)
    firm.goods_back(customer_id, date(2026, 11, 15), 50)
    firm.log(customer_id, noon(day), staff_id=lina)
    firm.log(customer_id, noon(day) + timedelta(hours=1), staff_id=zhang)
    firm.complaint(customer_id, noon(date(2026, 11, 19)))
    firm.log(other, noon(day))
    rows = _timeline(firm, customer_id).rows
    assert [row.moment for row in rows] == [
        Moment.PAYMENT,
        Moment.COMPLAINT,
        Moment.RETURN,
        Moment.LOG,
        Moment.LOG,
        Moment.DELIVERY,
        Moment.ORDER,
    ]
    assert [row.who for row in rows if row.moment is Moment.LOG] == ["张伟", "李娜"]
    delivery = rows[5].detail
    assert isinstance(delivery, DeliveryDetail)
    assert (delivery.delay, delivery.promised_on) == (4, date(2026, 11, 8))


def test_early_and_equal_are_in_time_and_no_promise_is_no_delay(firm: Firm) -> None:
    customer_id = firm.customer()
    for promised in (date(2026, 11, 13), date(2026, 11, 12), None):
        order = firm.order(customer_id, date(2026, 11, 1), promised_on=promised)
        firm.delivery(customer_id, order, date(2026, 11, 12))
    rows = _timeline(firm, customer_id, show=Show.ORDERS).rows
    delays = [row.detail.delay for row in rows if isinstance(row.detail, DeliveryDetail)]
    assert sorted(delays, key=str) == [0, 0, None]


def test_an_order_that_should_have_left_is_overdue(firm: Firm) -> None:
    customer_id = firm.customer()
    past = date(2026, 11, 20)
    waiting = firm.order(customer_id, past, promised_on=past)
    firm.order(customer_id, past, promised_on=TODAY)
    firm.order(customer_id, past, promised_on=past, state=OrderState.CANCELLED)
    shipped = firm.order(customer_id, past, promised_on=past)
    firm.delivery(customer_id, shipped, TODAY)
    rows = _timeline(firm, customer_id).rows
    late = [row.id for row in rows if isinstance(row.detail, OrderDetail) and row.detail.is_overdue]
    assert late == [waiting]


def test_a_correction_stands_in_the_place_of_what_it_corrects(firm: Firm) -> None:
    customer_id = firm.customer()
    wang = firm.contact(customer_id, title="采购")
    call = firm.option(OptionList.LOG_KIND, "Call", "call")
    at = noon(date(2026, 11, 10))
    first = firm.write(
        write_log_entry,
        customer_id=customer_id,
        text="五万",
        happened_at=at,
        kind_id=call,
        contact_ids=[wang],
    )
    firm.log(customer_id, noon(date(2026, 11, 15)), "后来")
    firm.write(correct_log_entry, entry_id=first, text="六万")
    firm.write(correct_log_entry, entry_id=first, text="七万")
    rows = _timeline(firm, customer_id).rows
    details = [row.detail for row in rows if isinstance(row.detail, LogDetail)]
    assert [detail.text for detail in details] == ["后来", "七万"]
    corrected = details[1]
    assert (corrected.original, corrected.people[0].name) == ("五万", "王建国")
    assert corrected.corrected_at is not None
    assert rows[1].day == date(2026, 11, 10)
    assert details[0].corrected_at is None


def test_chips_show_their_kind_only(firm: Firm) -> None:
    customer_id = firm.customer()
    call = firm.option(OptionList.LOG_KIND, "Call", "call")
    visit = firm.option(OptionList.LOG_KIND, "Visit", "visit")
    at = noon(date(2026, 11, 10))
    firm.log(customer_id, at, "打", kind_id=call)
    firm.log(customer_id, at, "访", kind_id=visit)
    firm.order(customer_id, date(2026, 11, 1))
    firm.payment(customer_id, date(2026, 11, 2), 5)
    firm.complaint(customer_id, at, due_on=date(2026, 11, 11))
    counts = {show: len(_timeline(firm, customer_id, show=show).rows) for show in Show}
    assert counts == {
        Show.ALL: 5,
        Show.CONTACTS: 2,
        Show.CALLS: 1,
        Show.VISITS: 1,
        Show.ORDERS: 1,
        Show.COMPLAINTS: 1,
        Show.PAYMENTS: 1,
    }
    complaint = _timeline(firm, customer_id, show=Show.COMPLAINTS).rows[0].detail
    assert isinstance(complaint, ComplaintDetail)
    assert complaint.is_late


def test_pages_join_without_gap_or_echo(firm: Firm) -> None:
    customer_id = firm.customer()
    start = date(2026, 1, 1)
    for offset in range(25):
        day = start + timedelta(days=offset % 9)
        firm.order(customer_id, day)
        firm.log(customer_id, noon(day) + timedelta(minutes=offset))
        if offset % 3 == 0:
            firm.payment(customer_id, day, offset + 1)
    whole = _timeline(firm, customer_id, limit=1_000)
    assert whole.next is None
    collected: list[object] = []
    cursor = None
    for _ in range(20):
        page = _timeline(firm, customer_id, after=cursor, limit=7)
        collected += page.rows
        cursor = page.next
        if cursor is None:
            break
    assert tuple(collected) == whole.rows
    assert len(whole.rows) == 59
    assert [row.day for row in whole.rows] == sorted((r.day for r in whole.rows), reverse=True)


def test_a_contact_late_in_the_evening_belongs_to_its_own_day(firm: Firm) -> None:
    customer_id = firm.customer()
    late = datetime(2026, 11, 10, 23, 50).astimezone()
    firm.log(customer_id, late)
    firm.order(customer_id, date(2026, 11, 10))
    rows = _timeline(firm, customer_id).rows
    assert [row.day for row in rows] == [date(2026, 11, 10)] * 2
    assert rows[0].moment is Moment.LOG
