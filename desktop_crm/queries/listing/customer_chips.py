"""The chips above the customer list: each is a question that leads to something to do."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, not_, select

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Complaint, Customer, LogEntry
from desktop_crm.models.conditions import alive
from desktop_crm.queries import customer_figures as figure_of
from desktop_crm.queries.customer_status import is_lost
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.customer_cells import ALARMING_DROP, UNCONTACTED_DAYS
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import QuickChip
from desktop_crm.storage.search import matching_customers

KEY_LEVEL = 4
"""Customers of this level and above are key customers."""
LATEST_CONTACT = ListSort("last_contact", descending=True)


def find_customers(text: str) -> ColumnElement[bool]:
    """Customers whose own texts or people hold the words."""
    found = matching_customers(text)
    if found is None:
        return Customer.name.contains(text, autoescape=True)
    return Customer.id.in_(found)


def is_new(asked: Asked) -> ColumnElement[bool]:
    """Entered this month."""
    return Customer.created_at >= start_of_day(Month.of(asked.today).first)


def _is_key(_asked: Asked) -> ColumnElement[bool]:
    return Customer.level >= KEY_LEVEL


def _is_uncontacted(asked: Asked) -> ColumnElement[bool]:
    since = start_of_day(asked.today - timedelta(days=UNCONTACTED_DAYS))
    lately = select(LogEntry.customer_id).where(LogEntry.happened_at >= since, *figure_of.stands())
    return and_(Customer.id.not_in(lately), not_(is_lost(asked.today)))


def _has_dropped(asked: Asked) -> ColumnElement[bool]:
    return figure_of.fell_by(asked.figures, asked.days, ALARMING_DROP)


def _has_overdue(asked: Asked) -> ColumnElement[bool]:
    return figure_of.overdue(asked.figures, asked.today) > figure_of.NOTHING


def _has_complaint(_asked: Asked) -> ColumnElement[bool]:
    complaining = select(Complaint.customer_id).where(
        alive(Complaint), Complaint.state.in_(OPEN_COMPLAINT_STATES)
    )
    return Customer.id.in_(complaining)


def _is_lost(asked: Asked) -> ColumnElement[bool]:
    return is_lost(asked.today)


CUSTOMER_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("customer_filter", "All")),
    QuickChip(
        "key",
        QT_TRANSLATE_NOOP("customer_filter", "Key customers"),
        _is_key,
        QT_TRANSLATE_NOOP("customer_filter", "Customer level 4 and 5"),
    ),
    QuickChip(
        "uncontacted",
        QT_TRANSLATE_NOOP("customer_filter", "30 days without contact"),
        _is_uncontacted,
        QT_TRANSLATE_NOOP(
            "customer_filter", "No contact for more than 30 days or never, lost customers left out"
        ),
    ),
    QuickChip(
        "dropped",
        QT_TRANSLATE_NOOP("customer_filter", "Sharp drop"),
        _has_dropped,
        QT_TRANSLATE_NOOP(
            "customer_filter",
            "Sales of this month at least 30 % below the same days of the month before",
        ),
        slow=True,
    ),
    QuickChip(
        "overdue",
        QT_TRANSLATE_NOOP("customer_filter", "Overdue receivables"),
        _has_overdue,
        QT_TRANSLATE_NOOP("customer_filter", "Receivables due before today and not paid"),
        slow=True,
    ),
    QuickChip(
        "complaint",
        QT_TRANSLATE_NOOP("customer_filter", "Open complaints"),
        _has_complaint,
        QT_TRANSLATE_NOOP("customer_filter", "Complaints open or in progress"),
        slow=True,
    ),
    QuickChip(
        "lost",
        QT_TRANSLATE_NOOP("customer_filter", "Lost customers"),
        _is_lost,
        QT_TRANSLATE_NOOP("customer_filter", "Marked as lost, or trading was stopped"),
    ),
)


def latest_contacts(sort: ListSort, entries: int) -> Select[Any] | None:
    """The short way to the first customers by last contact: the end of an index of the log."""
    return _latest(entries) if sort == LATEST_CONTACT else None


@cache
def _latest(entries: int) -> Select[Any]:
    """Customers of the latest entries of the log: each as often as it was contacted."""
    latest = (
        select(LogEntry.customer_id, LogEntry.happened_at)
        .where(*figure_of.stands())
        .order_by(LogEntry.happened_at.desc())
        .limit(entries)
        .subquery()
    )
    return (
        select(Customer)
        .join(latest, latest.c.customer_id == Customer.id)
        .where(alive(Customer))
        .order_by(latest.c.happened_at.desc(), Customer.sort_key, Customer.id)
    )
