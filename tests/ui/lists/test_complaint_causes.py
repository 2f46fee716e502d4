"""The causes under the list of complaints, and the words of its badges."""

from __future__ import annotations

from datetime import timedelta

from desktop_crm.core.codes import OptionList
from desktop_crm.ui.pages.complaints.complaints_page import ComplaintsPage
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY
from tests.ui.lists.conftest import OpenPage


def test_a_bar_opens_its_complaints(firm: Firm, open_page: OpenPage) -> None:
    customer_id = firm.customer()
    cause = firm.option(OptionList.COMPLAINT_CAUSE, "质量")
    for days in (0, 1, 2):
        at = noon(TODAY - timedelta(days=days))
        due_on = TODAY - timedelta(days=days)
        firm.complaint(customer_id, at, cause_id=cause if days else None, due_on=due_on)
    page = open_page(ComplaintsPage)
    assert [(bar.name, bar.words) for bar in page.causes.bars] == [
        ("质量", "2"),
        ("Cause not filled in", "1"),
    ]
    assert page.head.counts == "3 not solved · 1 due today · 2 overdue"
    page.causes.bars[0].click()
    assert page.table.count == 2
    page.causes.bars[1].click()
    assert page.table.count == 1
    page.clear_filter()
    cells = [page.table.model.cells_at(row) for row in range(page.table.model.rowCount())]
    shown = [cell for row in cells if row is not None for cell in row if cell is not None]
    assert {"Due today", "1 day overdue"} <= {cell.text for cell in shown}
    assert [cell.badge[0] for cell in shown if cell.badge] == ["2nd time"]
