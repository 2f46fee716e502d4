"""The list of the contact log over all customers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, select

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.code_texts import DIRECTION_TEXTS
from desktop_crm.core.codes import Direction, OptionList
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Attachment, Contact, LogEntry, LogEntryContact
from desktop_crm.models.conditions import alive
from desktop_crm.queries.customer_figures import stands
from desktop_crm.queries.list_columns import Badge, Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.build import badge, chosen, colleague, field, flag
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import ListField, Listing, QuickChip
from desktop_crm.queries.listing.measures import Measure
from desktop_crm.queries.listing.of_customer import (
    customer_fields,
    customer_name,
    customer_of,
    find_with_customer,
)
from desktop_crm.queries.listing.values import Surroundings
from desktop_crm.queries.listing.where import any_text
from desktop_crm.storage.keyset import among

_CUSTOMER = customer_of(LogEntry.customer_id)
_TONES = {Direction.OUT: "neutral", Direction.IN: "info"}
DIRECTION_BADGES = {each: Badge(DIRECTION_TEXTS[each], _TONES[each]) for each in Direction}
_BACKDATED = Badge(QT_TRANSLATE_NOOP("list", "Backdated"), "neutral")
_CORRECTION = Badge(QT_TRANSLATE_NOOP("list", "Correction"), "neutral")
_MET = (
    exists()
    .where(
        LogEntryContact.log_entry_id == LogEntry.id,
        alive(LogEntryContact),
        Contact.id == LogEntryContact.contact_id,
    )
    .correlate(LogEntry)
)
_UNHAPPY = 2
"""A satisfaction of so many stars or fewer."""


def _people_met(page: Surroundings, ids: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, tuple[str, ...]] = {}
    rows = page.session.execute(
        select(LogEntryContact.log_entry_id, Contact.name)
        .join(Contact, Contact.id == LogEntryContact.contact_id)
        .where(among(LogEntryContact.log_entry_id, ids), alive(LogEntryContact))
        .order_by(LogEntryContact.id)
    )
    for entry_id, name in rows:
        found[entry_id] = (*found.get(entry_id, ()), name)
    return found


def _show_people(_page: Any, people: tuple[str, ...] | None) -> str | None:
    return " · ".join(people) if people else None


def _people(asked: Asked) -> ColumnElement[str]:
    return asked.figures(
        Measure(
            "people",
            LogEntryContact.log_entry_id,
            func.min(Contact.name),
            (alive(LogEntryContact),),
            ((Contact, Contact.id == LogEntryContact.contact_id),),
        )
    )


def _attachments(asked: Asked) -> ColumnElement[int]:
    measure = Measure(
        "attachments",
        Attachment.owner_id,
        func.count(),
        (alive(Attachment), Attachment.owner_table == LogEntry.__tablename__),
    )
    return func.coalesce(asked.figures(measure), 0)


_FIELDS: tuple[ListField, ...] = (
    field(
        "happened_at",
        QT_TRANSLATE_NOOP("list", "When"),
        LogEntry.happened_at,
        Kind.MOMENT,
        132,
        indexed=(LogEntry.happened_at, LogEntry.id),
        fixed=True,
    ),
    customer_name(_CUSTOMER),
    chosen("kind", QT_TRANSLATE_NOOP("list", "Channel"), LogEntry.kind_id, OptionList.LOG_KIND),
    badge(
        "direction",
        QT_TRANSLATE_NOOP("list", "Direction"),
        LogEntry.direction,
        DIRECTION_BADGES,
        width=84,
    ),
    field("text", QT_TRANSLATE_NOOP("list", "Text"), LogEntry.text, width=320, stretch=True),
    colleague("staff", QT_TRANSLATE_NOOP("list", "Colleague"), LogEntry.staff_id),
    chosen(
        "outcome",
        QT_TRANSLATE_NOOP("list", "Outcome"),
        LogEntry.outcome_id,
        OptionList.LOG_OUTCOME,
    ),
    field(
        "next_contact",
        QT_TRANSLATE_NOOP("list", "Next contact time"),
        LogEntry.next_contact_on,
        Kind.DATE,
    ),
    field(
        "people",
        QT_TRANSLATE_NOOP("list", "People met"),
        _people,
        gather=_people_met,
        where=any_text(_MET, Contact.name),
        show=_show_people,
        width=132,
        visible=False,
    ),
    field(
        "satisfaction",
        QT_TRANSLATE_NOOP("list", "Satisfaction"),
        LogEntry.satisfaction,
        Kind.STARS,
        visible=False,
    ),
    field(
        "attachments",
        QT_TRANSLATE_NOOP("list", "Attachments"),
        _attachments,
        Kind.NUMBER,
        dash_zero=True,
        total=True,
        visible=False,
    ),
    flag(
        "backdated",
        QT_TRANSLATE_NOOP("list", "Backdated"),
        LogEntry.is_backdated,
        _BACKDATED,
        visible=False,
    ),
    flag(
        "correction",
        QT_TRANSLATE_NOOP("list", "Correction"),
        LogEntry.corrects_id.is_not(None),
        _CORRECTION,
        visible=False,
    ),
    field(
        "created",
        QT_TRANSLATE_NOOP("list", "Entered"),
        LogEntry.created_at,
        Kind.MOMENT,
        visible=False,
    ),
)


def _since(asked: Asked, days: int) -> ColumnElement[bool]:
    first, end = asked.today - timedelta(days), asked.today + timedelta(1)
    return and_(
        LogEntry.happened_at >= start_of_day(first), LogEntry.happened_at < start_of_day(end)
    )


def _today(asked: Asked) -> ColumnElement[bool]:
    return _since(asked, 0)


def _week(asked: Asked) -> ColumnElement[bool]:
    return _since(asked, 6)


def _this_month(asked: Asked) -> ColumnElement[bool]:
    month = Month.of(asked.today)
    return and_(
        LogEntry.happened_at >= start_of_day(month.first),
        LogEntry.happened_at < start_of_day(month.plus(1).first),
    )


def _inbound(_asked: Asked) -> ColumnElement[bool]:
    return LogEntry.direction == Direction.IN


def _unhappy(_asked: Asked) -> ColumnElement[bool]:
    return LogEntry.satisfaction <= _UNHAPPY


_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("log_filter", "All")),
    QuickChip("today", QT_TRANSLATE_NOOP("log_filter", "Today"), _today),
    QuickChip("week", QT_TRANSLATE_NOOP("log_filter", "Last 7 days"), _week),
    QuickChip("month", QT_TRANSLATE_NOOP("log_filter", "This month"), _this_month),
    QuickChip(
        "inbound",
        QT_TRANSLATE_NOOP("log_filter", "Inbound"),
        _inbound,
        QT_TRANSLATE_NOOP("log_filter", "Contacts that the customer began"),
    ),
    QuickChip(
        "unhappy",
        QT_TRANSLATE_NOOP("log_filter", "Unhappy"),
        _unhappy,
        QT_TRANSLATE_NOOP("log_filter", "Satisfaction of 1 or 2 stars"),
    ),
)


def _find(text: str) -> ColumnElement[bool]:
    return find_with_customer(text, LogEntry, LogEntry.customer_id, LogEntry.text)


def _standing() -> tuple[ColumnElement[bool], ...]:
    """Entries that were not corrected by a later one."""
    return stands()[1:]


LOG = Listing(
    name="log",
    model=LogEntry,
    title=QT_TRANSLATE_NOOP("list", "Contact log"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "The whole contact log"),
    fields=(*_FIELDS, *customer_fields(_CUSTOMER)),
    quick=_CHIPS,
    default_sort=ListSort("happened_at", descending=True),
    ties=(LogEntry.happened_at.desc(), LogEntry.id.desc()),
    concerned=(
        *("log_entry", "log_entry_contact", "attachment", "customer", "contact", "option", "staff"),
        *("custom_field", "custom_value"),
    ),
    text_search=_find,
    this_month=_this_month,
    customer=LogEntry.customer_id,
    more_shown=_standing,
)
