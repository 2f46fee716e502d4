"""Signs that a customer may leave which its orders do not show: complaints and late deliveries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from operator import itemgetter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.models import Complaint, DeliveryNote
from desktop_crm.models.conditions import alive
from desktop_crm.queries.contact_days import end_of_day
from desktop_crm.queries.deliveries import days_late, deliveries
from desktop_crm.queries.sales import SalesScope, key_of, key_text, raw_rows
from desktop_crm.queries.trades import EVERYBODY, KeyRange
from desktop_crm.storage.key_tables import listed

RECENT_DELIVERIES = 180
"""Deliveries of so many days count as the latest ones."""


def open_complaints(
    session: Session, today: date, among: KeyRange = EVERYBODY
) -> dict[str, tuple[int, int]]:
    """The day of the oldest complaint that is not solved, and how many there are."""
    query = (
        select(key_of(Complaint.customer_id), func.min(Complaint.received_at), func.count())
        .where(
            alive(Complaint),
            Complaint.state.in_(OPEN_COMPLAINT_STATES),
            Complaint.received_at < end_of_day(today),
            *among.holds(Complaint.customer_id),
        )
        .group_by(Complaint.customer_id)
    )
    return {
        key_text(key): (local_date(since).toordinal(), count)
        for key, since, count in session.execute(query)
    }


def late_in_a_row(session: Session, today: date, keys: Iterable[str]) -> dict[str, tuple[int, int]]:
    """How many of the latest deliveries were late without a break, and by how much the last one."""
    scope = SalesScope(today, today - timedelta(days=RECENT_DELIVERIES))
    columns = key_of(DeliveryNote.customer_id), days_late(), DeliveryNote.shipped_on
    query = deliveries(scope, *columns, key_of(DeliveryNote.id))
    latest = raw_rows(session, query.where(listed(DeliveryNote.customer_id, keys)))
    latest.sort(key=itemgetter(2, 3), reverse=True)
    rows: dict[str, tuple[int, int]] = {}
    ended = set()
    for key, days, *_order in latest:
        customer = key_text(key)
        if customer in ended:
            continue
        if (days or 0) <= 0:
            ended.add(customer)
            continue
        count, newest = rows.get(customer, (0, days))
        rows[customer] = count + 1, newest
    return rows
