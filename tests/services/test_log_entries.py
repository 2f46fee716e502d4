"""The contact log and what it plans."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_crm.core.clock import local_date, utc_now
from desktop_crm.core.codes import Direction, OptionList
from desktop_crm.core.errors import UserError
from desktop_crm.models import Customer, LogEntry, LogEntryContact, Task
from desktop_crm.services.log_entries import NextContact, correct_log_entry, write_log_entry
from desktop_crm.services.tasks import add_task, complete_task, reopen_task
from tests.builders import Firm

SOON = date(2026, 12, 1)


@pytest.mark.requirement("S4-17")
def test_a_visit_with_all_it_knows(firm: Firm) -> None:
    lina = firm.staff()
    firm.workspace.author = lina
    customer_id = firm.customer()
    wang, chen = firm.contact(customer_id), firm.contact(customer_id, "陈")
    visit = firm.option(OptionList.LOG_KIND, "拜访", "visit")
    before = firm.visible()
    entry_id = firm.write(
        write_log_entry,
        customer_id=customer_id,
        text=" 参观新产线 ",
        kind_id=visit,
        direction=Direction.IN,
        contact_ids=[wang, chen, wang],
        satisfaction=5,
        next_contact=NextContact(SOON, "报价"),
    )
    entry = firm.row(LogEntry, entry_id)
    assert (entry.text, entry.staff_id, entry.direction) == ("参观新产线", lina, Direction.IN)
    assert not entry.is_backdated
    assert entry.next_contact_on == SOON
    assert {row.contact_id for row in firm.rows(LogEntryContact)} == {wang, chen}
    task = firm.rows(Task)[0]
    assert (task.title, task.due_on, task.owner_id) == ("报价", SOON, lina)
    assert firm.row(Customer, customer_id).next_contact_on == SOON
    firm.workspace.undo()
    assert firm.visible() == before


def test_an_entry_about_yesterday_is_marked(firm: Firm) -> None:
    customer_id = firm.customer()
    yesterday = utc_now() - timedelta(days=1)
    entry_id = firm.write(
        write_log_entry, customer_id=customer_id, text="补记", happened_at=yesterday
    )
    assert firm.row(LogEntry, entry_id).is_backdated


def test_nothing_to_say_and_the_future_are_refused(firm: Firm) -> None:
    customer_id = firm.customer()
    with pytest.raises(UserError, match=r"log_entry\.empty"):
        firm.write(write_log_entry, customer_id=customer_id, text=" \n")
    with pytest.raises(UserError, match=r"log_entry\.in_future"):
        firm.write(
            write_log_entry,
            customer_id=customer_id,
            text="x",
            happened_at=utc_now() + timedelta(days=1),
        )
    with pytest.raises(UserError, match=r"log_entry\.satisfaction"):
        firm.write(write_log_entry, customer_id=customer_id, text="x", satisfaction=6)
    assert not firm.rows(LogEntry)


def test_an_outcome_needs_no_words(firm: Firm) -> None:
    customer_id = firm.customer()
    missed = firm.option(OptionList.LOG_OUTCOME, "没接通", "no_answer")
    firm.write(write_log_entry, customer_id=customer_id, text="", outcome_id=missed)
    assert len(firm.rows(LogEntry)) == 1


def test_a_new_plan_replaces_the_old_one(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.write(write_log_entry, customer_id=customer_id, text="一", next_contact=NextContact(SOON))
    before = firm.visible()
    later = SOON + timedelta(days=7)
    firm.write(write_log_entry, customer_id=customer_id, text="二", next_contact=NextContact(later))
    old, new = firm.rows(Task)
    assert old.done_at is not None
    assert (new.done_at, new.due_on, new.title) == (None, later, "二")
    assert firm.row(Customer, customer_id).next_contact_on == later
    firm.workspace.undo()
    assert firm.visible() == before


def test_a_contact_that_was_due_is_done_by_the_next_one(firm: Firm) -> None:
    today = local_date(utc_now())
    customer_id = firm.customer()
    firm.write(write_log_entry, customer_id=customer_id, text="一", next_contact=NextContact(today))
    firm.write(add_task, customer_id=customer_id, title="寄样品", due_on=today)
    firm.write(write_log_entry, customer_id=customer_id, text="二")
    assert firm.row(Customer, customer_id).next_contact_on is None
    assert [task.title for task in firm.rows(Task) if task.done_at is None] == ["寄样品"]


def test_a_plan_that_is_not_due_stays(firm: Firm) -> None:
    customer_id = firm.customer()
    far = local_date(utc_now()) + timedelta(days=30)
    firm.write(write_log_entry, customer_id=customer_id, text="一", next_contact=NextContact(far))
    firm.write(write_log_entry, customer_id=customer_id, text="二")
    assert firm.row(Customer, customer_id).next_contact_on == far
    assert firm.rows(Task)[0].done_at is None


def test_no_more_contact_drops_the_plan(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.write(write_log_entry, customer_id=customer_id, text="一", next_contact=NextContact(SOON))
    firm.write(write_log_entry, customer_id=customer_id, text="二", next_contact=NextContact(None))
    assert firm.row(Customer, customer_id).next_contact_on is None
    assert all(task.done_at for task in firm.rows(Task))


def test_a_correction_is_an_entry_of_its_own(firm: Firm) -> None:
    customer_id = firm.customer()
    wang = firm.contact(customer_id)
    call = firm.option(OptionList.LOG_KIND, "电话", "call")
    yesterday = utc_now() - timedelta(days=1)
    entry_id = firm.write(
        write_log_entry,
        customer_id=customer_id,
        text="价钱 5 万",
        happened_at=yesterday,
        kind_id=call,
        contact_ids=[wang],
        satisfaction=4,
    )
    before = firm.visible()
    first = firm.write(correct_log_entry, entry_id=entry_id, text="价钱 6 万")
    second = firm.write(correct_log_entry, entry_id=entry_id, text="价钱 7 万", satisfaction=3)
    old, new, newest = (firm.row(LogEntry, each) for each in (entry_id, first, second))
    assert (old.text, new.text, newest.text) == ("价钱 5 万", "价钱 6 万", "价钱 7 万")
    assert (new.corrects_id, newest.corrects_id) == (entry_id, first)
    assert newest.happened_at == old.happened_at
    assert (newest.kind_id, newest.satisfaction) == (call, 3)
    assert len(firm.rows(LogEntryContact)) == 3
    firm.workspace.undo()
    firm.workspace.undo()
    assert firm.visible() == before


def test_tasks_are_ticked_and_reopened(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.write(write_log_entry, customer_id=customer_id, text="一", next_contact=NextContact(SOON))
    task_id = firm.rows(Task)[0].id
    before = firm.visible()
    firm.write(complete_task, task_id=task_id)
    assert firm.row(Customer, customer_id).next_contact_on is None
    firm.write(reopen_task, task_id=task_id)
    assert firm.row(Customer, customer_id).next_contact_on == SOON
    firm.workspace.undo()
    firm.workspace.undo()
    assert firm.visible() == before
    with pytest.raises(UserError, match=r"task\.title_empty"):
        firm.write(add_task, customer_id=customer_id, title="  ")
