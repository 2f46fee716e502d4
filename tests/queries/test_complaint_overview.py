"""What stands around the list of complaints."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_crm.core.codes import ComplaintState, OptionList, Severity
from desktop_crm.models import Product
from desktop_crm.queries.complaint_overview import complaint_overview
from desktop_crm.queries.complaint_view import complaint_view
from desktop_crm.queries.listing.complaints import COMPLAINTS
from desktop_crm.queries.listing.rows import all_rows, list_order
from tests.builders import Firm, noon

TODAY = date(2026, 11, 23)


def _days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.requirement("S3-12")
def test_each_bar_counts_exactly_the_rows_it_opens(firm: Firm) -> None:
    customer_id = firm.customer()
    quality = firm.option(OptionList.COMPLAINT_CAUSE, "质量")
    late = firm.option(OptionList.COMPLAINT_CAUSE, "晚到")
    for days in range(0, 100, 10):
        firm.order(customer_id, _days_ago(days))
    for cause, days in ((late, 0), (quality, 1), (quality, 90), (quality, 91), (None, 5)):
        firm.complaint(customer_id, noon(_days_ago(days)), cause_id=cause)
    overview = firm.read(complaint_overview, today=TODAY)
    assert [(each.cause_id, each.count) for each in overview.causes] == [
        (quality, 2),
        (late, 1),
        (None, 1),
    ]
    assert overview.complaints == 4
    assert overview.causes[0].per_100_orders == pytest.approx(20)
    for each in overview.causes:
        found = firm.read(list_order, listing=COMPLAINTS, today=TODAY, list_filter=each.list_filter)
        assert len(found) == each.count


def test_the_head_counts_open_ones_by_their_deadline(firm: Firm) -> None:
    customer_id = firm.customer()
    answered = noon(TODAY) - timedelta(hours=20)
    for due, state, hours in (
        (TODAY, ComplaintState.OPEN, None),
        (_days_ago(1), ComplaintState.IN_PROGRESS, 2),
        (_days_ago(1), ComplaintState.CLOSED, 5),
        (_days_ago(-3), ComplaintState.OPEN, 3),
    ):
        first = answered + timedelta(hours=hours) if hours else None
        firm.complaint(customer_id, answered, due_on=due, state=state, first_response_at=first)
    overview = firm.read(complaint_overview, today=TODAY)
    assert (overview.open, overview.due_today, overview.overdue) == (3, 1, 1)
    assert overview.response_hours == pytest.approx(3)
    assert overview.deadlines[Severity.SERIOUS] < overview.deadlines[Severity.MINOR]


def test_nothing_was_complained_of(firm: Firm) -> None:
    overview = firm.read(complaint_overview, today=TODAY)
    assert (overview.open, overview.causes, overview.response_hours) == (0, (), None)


def test_the_list_counts_the_same_trouble_as_its_page(firm: Firm) -> None:
    ours, other = firm.customer(), firm.customer("乙")
    cause = firm.option(OptionList.COMPLAINT_CAUSE, "质量")
    bolt = firm.add(Product(name="M6 螺栓"))
    for customer_id, days, product in (
        (ours, 0, bolt),
        (other, 10, bolt),
        (ours, 89, bolt),
        (ours, 100, bolt),
        (ours, 3, None),
        (other, 3, None),
        (ours, 50, None),
    ):
        at = noon(_days_ago(days))
        firm.complaint(customer_id, at, cause_id=cause, product_id=product)
    firm.complaint(ours, noon(TODAY))
    numbers = firm.read(list_order, listing=COMPLAINTS, today=TODAY)
    question = {"listing": COMPLAINTS, "numbers": numbers, "today": TODAY, "columns": ("text",)}
    rows = firm.read(lambda session: list(all_rows(session, **question)))
    times = {row.id: row.values[0].times for row in rows}
    assert {1, 2, 3} <= set(times.values())
    for row_id, count in times.items():
        view = firm.read(complaint_view, complaint_id=row_id, today=TODAY)
        assert count == len(view.earlier) + 1
