"""Complaints from the first call to the customer's score."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.clock import local_date, utc_now
from desktop_crm.core.codes import ComplaintState, ComplaintStepKind, OptionList, Severity
from desktop_crm.core.errors import UserError
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.models import Complaint, ComplaintStep
from desktop_crm.services.complaint_steps import (
    add_complaint_step,
    close_complaint,
    hand_over_complaint,
    reopen_complaint,
    resolve_complaint,
    respond_to_complaint,
)
from desktop_crm.services.complaints import (
    delete_complaints,
    register_complaint,
    update_complaint,
)
from desktop_crm.services.firm_settings import set_settings
from tests.builders import Firm, noon

THURSDAY = noon(date(2026, 9, 24))


def steps_of(firm: Firm, complaint_id: UUID) -> list[Any]:
    return list(firm.rows(ComplaintStep, ComplaintStep.complaint_id == complaint_id))


def register(firm: Firm, **fields: Any) -> UUID:
    plain: dict[str, Any] = {"text": "M6 螺栓有毛刺", "received_at": THURSDAY}
    if "customer_id" not in fields:
        plain["customer_id"] = firm.customer()
    complaint_id: UUID = firm.write(register_complaint, **{**plain, **fields})
    return complaint_id


@pytest.mark.requirement("S1-19", "S3-14")
@pytest.mark.parametrize(
    ("severity", "due_on"),
    [
        # 25 to 27 September are the Mid-Autumn days off, 1 to 7 October the National Day.
        (Severity.SERIOUS, date(2026, 9, 30)),
        (Severity.NORMAL, date(2026, 10, 9)),
        (Severity.MINOR, date(2026, 10, 12)),
    ],
)
def test_the_deadline_follows_from_severity_and_working_days(
    firm: Firm, severity: Severity, due_on: date
) -> None:
    complaint = firm.row(Complaint, register(firm, severity=severity))
    assert complaint.due_on == due_on
    assert complaint.state == ComplaintState.OPEN
    assert complaint.number == "TS20260924-001"


def test_the_firm_sets_its_own_days(firm: Firm) -> None:
    firm.write(
        set_settings,
        values={"complaint.days_serious": 1, "calendar.days_off": [date(2026, 9, 28)]},
    )
    complaint = firm.row(Complaint, register(firm, severity=Severity.SERIOUS))
    assert complaint.due_on == date(2026, 9, 29)
    assert WorkCalendar().after(date(2026, 9, 24), 1) == date(2026, 9, 28)


def test_each_complaint_of_a_day_has_its_own_number(firm: Firm) -> None:
    first, second = register(firm), register(firm)
    firm.write(delete_complaints, complaint_ids=[second])
    third = register(firm)
    numbers = [firm.row(Complaint, each).number for each in (first, third)]
    assert numbers == ["TS20260924-001", "TS20260924-003"]


def test_registering_is_the_first_step(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    firm.workspace.author = lina
    complaint_id = register(firm, owner_id=zhang)
    (step,) = steps_of(firm, complaint_id)
    assert (step.kind, step.staff_id, step.owner_id) == (ComplaintStepKind.REGISTERED, lina, zhang)
    assert step.happened_at == THURSDAY


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"text": "  "}, "text", "complaint.text_empty"),
        ({"received_at": noon(date(2099, 1, 1))}, "received_at", "complaint.in_future"),
        ({"severity": "terrible"}, "severity", "complaint.severity"),
    ],
)
def test_what_would_break_figures_is_always_refused(
    firm: Firm, fields: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        register(firm, **fields, save_anyway=True)
    assert (caught.value.code, caught.value.params["field"]) == (code, field)
    assert not firm.rows(Complaint)


def test_a_deadline_before_the_complaint_is_only_doubtful(firm: Firm) -> None:
    fields = {"due_on": date(2026, 9, 1)}
    with pytest.raises(UserError) as caught:
        register(firm, **fields)
    assert caught.value.code == "complaint.due_before_received"
    complaint = firm.row(Complaint, register(firm, **fields, save_anyway=True))
    assert complaint.due_on == date(2026, 9, 1)


def test_the_order_has_to_be_the_customers_own(firm: Firm) -> None:
    order_id = firm.order(firm.customer("甲"), date(2026, 9, 1))
    with pytest.raises(UserError) as caught:
        register(firm, customer_id=firm.customer("乙"), order_id=order_id, save_anyway=True)
    assert caught.value.code == "complaint.other_customer"


@pytest.mark.requirement("S1-19", "S3-15")
def test_the_course_of_a_complaint(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    firm.workspace.author = lina
    complaint_id = register(firm)
    answered = THURSDAY + timedelta(hours=3)
    firm.write(
        respond_to_complaint, complaint_id=complaint_id, text="已电话致歉", happened_at=answered
    )
    firm.write(add_complaint_step, complaint_id=complaint_id, text="190 支里 4 支有毛刺")
    firm.write(hand_over_complaint, complaint_id=complaint_id, owner_id=zhang)
    complaint = firm.row(Complaint, complaint_id)
    assert complaint.state == ComplaintState.IN_PROGRESS
    assert complaint.first_response_at == answered
    assert complaint.owner_id == zhang
    firm.write(resolve_complaint, complaint_id=complaint_id, solution="换批次")
    complaint = firm.row(Complaint, complaint_id)
    assert (complaint.state, complaint.solution) == (ComplaintState.RESOLVED, "换批次")
    assert complaint.solved_at is not None
    firm.write(close_complaint, complaint_id=complaint_id, satisfaction=4, cost=Decimal(320))
    complaint = firm.row(Complaint, complaint_id)
    assert (complaint.state, complaint.satisfaction) == (ComplaintState.CLOSED, 4)
    assert complaint.cost == Decimal(320)
    kinds = [step.kind for step in steps_of(firm, complaint_id)]
    assert kinds == ["registered", "response", "note", "handed_over", "solved", "closed"]
    for _ in range(6):
        firm.workspace.undo()
    assert not firm.rows(Complaint)
    assert not firm.rows(ComplaintStep)


def test_only_the_first_answer_counts(firm: Firm) -> None:
    complaint_id = register(firm)
    early, late = THURSDAY + timedelta(hours=2), THURSDAY + timedelta(hours=9)
    firm.write(respond_to_complaint, complaint_id=complaint_id, happened_at=late)
    firm.write(respond_to_complaint, complaint_id=complaint_id, happened_at=early)
    firm.write(
        respond_to_complaint, complaint_id=complaint_id, happened_at=late + timedelta(days=1)
    )
    assert firm.row(Complaint, complaint_id).first_response_at == early


def test_a_solution_counts_as_an_answer(firm: Firm) -> None:
    complaint_id = register(firm)
    at = THURSDAY + timedelta(days=1)
    firm.write(resolve_complaint, complaint_id=complaint_id, solution="补发", happened_at=at)
    complaint = firm.row(Complaint, complaint_id)
    assert complaint.first_response_at == complaint.solved_at == at


def test_nothing_is_closed_unsolved_and_nothing_open_is_reopened(firm: Firm) -> None:
    complaint_id = register(firm)
    with pytest.raises(UserError, match="not_solved"):
        firm.write(close_complaint, complaint_id=complaint_id, save_anyway=True)
    with pytest.raises(UserError, match="still_open"):
        firm.write(reopen_complaint, complaint_id=complaint_id, reason="又来了")


def test_reopening_takes_the_solution_back_and_keeps_it_in_its_step(firm: Firm) -> None:
    complaint_id = register(firm)
    firm.write(resolve_complaint, complaint_id=complaint_id, solution="加抽检")
    firm.write(close_complaint, complaint_id=complaint_id, satisfaction=2)
    with pytest.raises(UserError, match="reason_empty"):
        firm.write(reopen_complaint, complaint_id=complaint_id, reason=" ")
    firm.write(reopen_complaint, complaint_id=complaint_id, reason="上次的办法没用")
    complaint = firm.row(Complaint, complaint_id)
    assert complaint.state == ComplaintState.IN_PROGRESS
    assert (complaint.solved_at, complaint.closed_at, complaint.satisfaction) == (None, None, None)
    texts = [step.text for step in steps_of(firm, complaint_id)]
    assert texts == [None, "加抽检", None, "上次的办法没用"]


@pytest.mark.requirement("S3-13")
@pytest.mark.parametrize(
    ("days_after", "cause", "recurs"),
    [(30, "质量", True), (90, "质量", True), (91, "质量", False), (30, "交期", False)],
)
def test_the_same_cause_again_after_a_cure_recurs(
    firm: Firm, days_after: int, cause: str, recurs: bool
) -> None:
    causes = {name: firm.option(OptionList.COMPLAINT_CAUSE, name) for name in ("质量", "交期")}
    customer_id = firm.customer()
    first_day = noon(date(2026, 1, 5))
    first = register(firm, customer_id=customer_id, cause_id=causes["质量"], received_at=first_day)
    firm.write(resolve_complaint, complaint_id=first, solution="换批次", happened_at=first_day)
    again = register(
        firm,
        customer_id=customer_id,
        cause_id=causes[cause],
        received_at=first_day + timedelta(days=days_after),
    )
    assert firm.row(Complaint, again).recurs_id == (first if recurs else None)


def test_an_unsolved_one_is_not_a_cure_that_failed(firm: Firm) -> None:
    cause, customer_id = firm.option(OptionList.COMPLAINT_CAUSE, "质量"), firm.customer()
    register(firm, customer_id=customer_id, cause_id=cause)
    again = register(firm, customer_id=customer_id, cause_id=cause)
    assert firm.row(Complaint, again).recurs_id is None


def test_the_deadline_moves_with_the_severity_unless_it_was_set_by_hand(firm: Firm) -> None:
    usual = register(firm, severity=Severity.NORMAL)
    by_hand = register(firm, severity=Severity.NORMAL, due_on=date(2026, 10, 30))
    for complaint_id in (usual, by_hand):
        firm.write(update_complaint, complaint_id=complaint_id, severity=Severity.SERIOUS)
    assert firm.row(Complaint, usual).due_on == date(2026, 9, 30)
    assert firm.row(Complaint, by_hand).due_on == date(2026, 10, 30)


def test_another_owner_is_a_step(firm: Firm) -> None:
    zhang = firm.staff("张伟")
    complaint_id = register(firm)
    firm.write(update_complaint, complaint_id=complaint_id, owner_id=zhang, text="毛刺，2.1%")
    assert [step.kind for step in steps_of(firm, complaint_id)][-1] == "handed_over"
    assert steps_of(firm, complaint_id)[-1].owner_id == zhang


def test_a_step_lies_between_the_complaint_and_now(firm: Firm) -> None:
    complaint_id = register(firm)
    for moment, code in (
        (THURSDAY - timedelta(hours=1), "complaint.step_too_early"),
        (utc_now() + timedelta(days=2), "complaint.in_future"),
    ):
        with pytest.raises(UserError) as caught:
            firm.write(add_complaint_step, complaint_id=complaint_id, text="x", happened_at=moment)
        assert caught.value.code == code


def test_deleting_takes_the_steps_along_and_comes_back(firm: Firm) -> None:
    complaint_id = register(firm)
    before = firm.visible()
    firm.write(delete_complaints, complaint_ids=[complaint_id])
    assert not firm.rows(ComplaintStep)
    firm.workspace.undo()
    assert firm.visible() == before
    assert local_date(firm.row(Complaint, complaint_id).received_at) == date(2026, 9, 24)


def test_a_corrected_cause_makes_a_repetition_or_none(firm: Firm) -> None:
    quality, lateness = (firm.option(OptionList.COMPLAINT_CAUSE, name) for name in ("质量", "交期"))
    customer_id, day = firm.customer(), noon(date(2026, 1, 5))
    first = register(firm, customer_id=customer_id, cause_id=quality, received_at=day)
    firm.write(resolve_complaint, complaint_id=first, solution="换批次", happened_at=day)
    again = register(
        firm, customer_id=customer_id, cause_id=lateness, received_at=day + timedelta(days=9)
    )
    assert firm.row(Complaint, again).recurs_id is None
    firm.write(update_complaint, complaint_id=again, cause_id=quality)
    assert firm.row(Complaint, again).recurs_id == first
    firm.write(update_complaint, complaint_id=again, cause_id=None)
    assert firm.row(Complaint, again).recurs_id is None
