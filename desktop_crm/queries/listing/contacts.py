"""The list of all customers' people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, or_, select

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Contact, Customer, Phone
from desktop_crm.models.conditions import alive
from desktop_crm.queries.list_columns import Badge, Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.build import field, flag
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import Grouping, ListField, Listing, QuickChip
from desktop_crm.queries.listing.measures import Measure
from desktop_crm.queries.listing.of_customer import (
    customer_fields,
    customer_name,
    customer_of,
)
from desktop_crm.queries.listing.values import Surroundings, spaced
from desktop_crm.queries.listing.where import any_text
from desktop_crm.storage.keyset import among
from desktop_crm.storage.search import matching_records

_CUSTOMER = customer_of(Contact.customer_id)
_NUMBERS = exists().where(Phone.contact_id == Contact.id, alive(Phone)).correlate(Contact)
_PRIMARY = Badge(QT_TRANSLATE_NOOP("list", "Primary contact"), "primary")
_DECIDES = Badge(QT_TRANSLATE_NOOP("list", "Decision maker"), "purple")


def _phone(asked: Asked) -> Any:
    return asked.figures(
        Measure(
            "phone",
            Phone.contact_id,
            func.min(Phone.number),
            (alive(Phone), Phone.contact_id.is_not(None)),
        )
    )


def _phones(page: Surroundings, ids: Sequence[UUID]) -> dict[UUID, str]:
    """All numbers of each person in their order."""
    found: dict[Any, list[str]] = {}
    rows = page.session.execute(
        select(Phone.contact_id, Phone.number)
        .where(among(Phone.contact_id, ids), alive(Phone))
        .order_by(Phone.position, Phone.created_at, Phone.id)
    )
    for contact_id, number in rows:
        found.setdefault(contact_id, []).append(spaced(number))
    return {contact_id: " · ".join(numbers) for contact_id, numbers in found.items()}


_FIELDS: tuple[ListField, ...] = (
    field(
        "name",
        QT_TRANSLATE_NOOP("list", "Contact person"),
        Contact.name,
        Kind.NAME,
        140,
        spelled=True,
        fixed=True,
        edits="name",
    ),
    customer_name(_CUSTOMER, stretch=True),
    field(
        "title",
        QT_TRANSLATE_NOOP("list", "Job title"),
        Contact.title,
        spelled=True,
        group=Grouping.VALUE,
        edits="title",
    ),
    field(
        "department",
        QT_TRANSLATE_NOOP("list", "Department"),
        Contact.department,
        spelled=True,
        group=Grouping.VALUE,
        edits="department",
    ),
    field(
        "phone",
        QT_TRANSLATE_NOOP("list", "Phone"),
        _phone,
        width=150,
        gather=_phones,
        where=any_text(_NUMBERS, Phone.digits),
    ),
    field("wechat", QT_TRANSLATE_NOOP("list", "WeChat ID"), Contact.wechat, edits="wechat"),
    field("email", QT_TRANSLATE_NOOP("list", "Email"), Contact.email, width=160, edits="email"),
    flag(
        "primary",
        QT_TRANSLATE_NOOP("list", "Primary contact"),
        Contact.is_primary,
        _PRIMARY,
    ),
    flag(
        "decides",
        QT_TRANSLATE_NOOP("list", "Decision maker"),
        Contact.is_decision_maker,
        _DECIDES,
    ),
    field("qq", QT_TRANSLATE_NOOP("list", "QQ number"), Contact.qq, visible=False, edits="qq"),
    field(
        "salutation",
        QT_TRANSLATE_NOOP("list", "Salutation"),
        Contact.salutation,
        visible=False,
    ),
    field(
        "birthday",
        QT_TRANSLATE_NOOP("list", "Birthday"),
        Contact.birthday,
        Kind.DATE,
        group=Grouping.NONE,
        visible=False,
    ),
    field(
        "preferences",
        QT_TRANSLATE_NOOP("list", "Preferences"),
        Contact.preferences,
        width=160,
        visible=False,
    ),
    field("family", QT_TRANSLATE_NOOP("list", "Family"), Contact.family, visible=False),
    field(
        "taboos",
        QT_TRANSLATE_NOOP("list", "Taboos"),
        Contact.taboos,
        internal=True,
        visible=False,
    ),
    field(
        "remark",
        QT_TRANSLATE_NOOP("list", "Remarks"),
        Contact.remark,
        width=200,
        visible=False,
        edits="remark",
    ),
    field(
        "created",
        QT_TRANSLATE_NOOP("list", "Created"),
        Contact.created_at,
        Kind.MOMENT,
        visible=False,
    ),
)


def _primary(_asked: Asked) -> ColumnElement[bool]:
    return Contact.is_primary.is_(True)


def _decides(_asked: Asked) -> ColumnElement[bool]:
    return Contact.is_decision_maker.is_(True)


def _this_month(asked: Asked) -> ColumnElement[bool]:
    return Contact.created_at >= start_of_day(Month.of(asked.today).first)


_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("contact_filter", "All")),
    QuickChip("primary", QT_TRANSLATE_NOOP("contact_filter", "Primary contacts"), _primary),
    QuickChip("decides", QT_TRANSLATE_NOOP("contact_filter", "Decision makers"), _decides),
)


def _find(text: str) -> ColumnElement[bool]:
    people = matching_records(text, Contact.__tablename__)
    customers = matching_records(text, Customer.__tablename__)
    if people is None or customers is None:
        return Contact.name.contains(text, autoescape=True)
    return or_(Contact.id.in_(people), Contact.customer_id.in_(customers))


CONTACTS = Listing(
    name="contacts",
    model=Contact,
    title=QT_TRANSLATE_NOOP("list", "Contact persons"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "All contact persons"),
    fields=(*_FIELDS, *customer_fields(_CUSTOMER)),
    quick=_CHIPS,
    default_sort=ListSort("name"),
    ties=(Contact.name, Contact.id),
    concerned=("contact", "phone", "customer", "option", "staff", "custom_field", "custom_value"),
    text_search=_find,
    this_month=_this_month,
    customer=Contact.customer_id,
)
