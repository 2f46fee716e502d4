"""A complaint of the table as a row of the timeline, to be shown in the same sheet."""

from __future__ import annotations

from desktop_crm.core.clock import local_date
from desktop_crm.queries.card_complaints import ComplaintRow
from desktop_crm.queries.timeline_rows import ComplaintDetail, Moment, TimelineRow


def complaint_entry(row: ComplaintRow) -> TimelineRow:
    """The same complaint in the timeline's shape."""
    return TimelineRow(
        Moment.COMPLAINT,
        row.id,
        local_date(row.received_at),
        row.received_at,
        row.owner,
        ComplaintDetail(
            row.number,
            row.cause,
            row.severity,
            row.state,
            row.text,
            row.solution,
            row.due_on,
            row.is_late,
        ),
    )
