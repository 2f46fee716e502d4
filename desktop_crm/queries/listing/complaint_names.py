"""The first cell of a complaint in the list: its words, whose it is, how often it came again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop_crm.models import Complaint, Customer
from desktop_crm.models.conditions import alive
from desktop_crm.queries.list_columns import Name
from desktop_crm.queries.listing.values import Surroundings
from desktop_crm.storage.firm_settings import read_settings


def complaint_names(page: Surroundings, ids: Sequence[UUID]) -> Mapping[UUID, Name]:
    """The cells of some complaints."""
    rows = page.session.execute(
        select(
            Complaint.id,
            Complaint.text,
            Complaint.number,
            Customer.name,
            Complaint.cause_id,
            Complaint.product_id,
            Complaint.customer_id,
            Complaint.received_at,
        )
        .join(Customer, Customer.id == Complaint.customer_id)
        .where(Complaint.id.in_(ids))
    ).all()
    days = timedelta(days=int(read_settings(page.session)["complaint.recurrence_days"]))
    moments = _moments(page, rows, days)
    found = {}
    for row in rows:
        same = moments.get(_sameness(row), ())
        earlier = bisect_right(same, row.received_at) - bisect_left(same, row.received_at - days)
        detail = " · ".join(part for part in (row.number, row.name) if part)
        found[row.id] = Name(row.text, detail, max(earlier, 1))
    return found


def _moments(
    page: Surroundings, rows: Sequence[Any], days: timedelta
) -> Mapping[tuple[UUID, UUID], Sequence[datetime]]:
    """When the same was complained of, each in order; the complaint itself among them."""
    causes = {row.cause_id for row in rows if row.cause_id is not None}
    if not causes:
        return {}
    query = (
        select(
            Complaint.cause_id,
            Complaint.product_id,
            Complaint.customer_id,
            Complaint.received_at,
        )
        .where(
            alive(Complaint),
            Complaint.cause_id.in_(causes),
            Complaint.received_at >= min(row.received_at for row in rows) - days,
            Complaint.received_at <= max(row.received_at for row in rows),
        )
        .order_by(Complaint.received_at)
    )
    found: dict[tuple[UUID, UUID], list[datetime]] = defaultdict(list)
    for row in page.session.execute(query):
        if row.product_id is not None:
            found[row.cause_id, row.product_id].append(row.received_at)
        found[row.cause_id, row.customer_id].append(row.received_at)
    return found


def _sameness(row: Any) -> tuple[UUID, UUID]:
    """The same cause and product; without a product the same cause of the same customer."""
    return row.cause_id, row.product_id or row.customer_id
