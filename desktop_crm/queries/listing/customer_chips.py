"""The chips above the customer list: each is a question that leads to something to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, literal, not_, or_, select

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Complaint, Customer, LogEntry
from desktop_crm.models.conditions import alive
from desktop_crm.queries import customer_figures as figure_of
from desktop_crm.queries.customer_status import is_lost
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import QuickChip
from desktop_crm.queries.rule_notes import RuleNote, Said
from desktop_crm.storage.search import matching_customers

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


def _is_key(asked: Asked) -> ColumnElement[bool]:
    return Customer.level >= asked.rules.key_level


def _is_uncontacted(asked: Asked) -> ColumnElement[bool]:
    since = case(
        {level: _since(asked, level) for level in range(1, 6)},
        value=Customer.level,
        else_=_since(asked, None),
    )
    latest = asked.figures(figure_of.last_contact_at())
    lost = is_lost(asked.figures, asked.today, asked.rules)
    return and_(or_(latest.is_(None), latest < since), not_(lost))


def _since(asked: Asked, level: int | None) -> ColumnElement[Any]:
    """The moment since which a customer of a level has to be contacted."""
    days = asked.rules.contact_days_for(level)
    return literal(start_of_day(asked.today - timedelta(days=days)), LogEntry.happened_at.type)


def _has_dropped(asked: Asked) -> ColumnElement[bool]:
    return figure_of.fell_by(asked.figures, asked.days, asked.rules.drop_part)


def _has_overdue(asked: Asked) -> ColumnElement[bool]:
    return figure_of.overdue(asked.figures, asked.today) > figure_of.NOTHING


def _has_complaint(_asked: Asked) -> ColumnElement[bool]:
    complaining = select(Complaint.customer_id).where(
        alive(Complaint), Complaint.state.in_(OPEN_COMPLAINT_STATES)
    )
    return Customer.id.in_(complaining)


def _is_lost(asked: Asked) -> ColumnElement[bool]:
    return is_lost(asked.figures, asked.today, asked.rules)


_KEY = QT_TRANSLATE_NOOP("customer_filter", "Customer level {level} and above")
_HIGHEST = QT_TRANSLATE_NOOP("customer_filter", "Customer level 5")
_NO_CONTACT = QT_TRANSLATE_NOOP(
    "customer_filter",
    "No contact for more days than the level asks for ({days}, without a level {usual}), or never; "
    "lost customers left out",
)
_DROP = QT_TRANSLATE_NOOP(
    "customer_filter",
    "Sales of this month at least {percent} % below the same days of the month before",
)
_LOST_BY_HAND = QT_TRANSLATE_NOOP("customer_filter", "Marked as lost, or trading was stopped")
_LOST_BY_RULE = QT_TRANSLATE_NOOP(
    "customer_filter",
    "Trading was stopped, or no order for more than {days} days or the customer's own number of "
    "days; seasonal customers by the season of a year ago",
)
_LOST_BY_BOTH = QT_TRANSLATE_NOOP(
    "customer_filter",
    "Marked as lost, trading was stopped, or no order for more than {days} days or the customer's "
    "own number of days; seasonal customers by the season of a year ago",
)


def contact_words(rules: ChurnRules) -> Mapping[str, Any]:
    """How often each level is to be contacted, in figures: `★5 14, ★4 30`."""
    days = ", ".join(f"★{level} {rules.contact_days_for(level)}" for level in range(5, 0, -1))
    return {"days": days, "usual": rules.contact_days_for(None)}


def _key_note(rules: ChurnRules) -> Said:
    return Said(_HIGHEST if rules.key_level == 5 else _KEY, {"level": rules.key_level})


def _contact_note(rules: ChurnRules) -> Said:
    return Said(_NO_CONTACT, contact_words(rules))


def _drop_note(rules: ChurnRules) -> Said:
    return Said(_DROP, {"percent": rules.drop_percent})


def _lost_note(rules: ChurnRules) -> Said:
    if not rules.judges_by_rule:
        return Said(_LOST_BY_HAND, {})
    text = _LOST_BY_BOTH if rules.judges_by_hand else _LOST_BY_RULE
    return Said(text, {"days": rules.days})


CUSTOMER_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("customer_filter", "All")),
    QuickChip(
        "key",
        QT_TRANSLATE_NOOP("customer_filter", "Key customers"),
        _is_key,
        RuleNote(_key_note),
    ),
    QuickChip(
        "uncontacted",
        QT_TRANSLATE_NOOP("customer_filter", "Contact overdue"),
        _is_uncontacted,
        RuleNote(_contact_note),
        slow=True,
    ),
    QuickChip(
        "dropped",
        QT_TRANSLATE_NOOP("customer_filter", "Sharp drop"),
        _has_dropped,
        RuleNote(_drop_note),
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
        RuleNote(_lost_note),
        slow=True,
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
