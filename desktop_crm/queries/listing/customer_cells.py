"""What the cells of the customer list hold, and what stands in them beside the customer's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.code_texts import STAGE_TEXTS
from desktop_crm.core.codes import PhoneKind, Stage
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.money import share
from desktop_crm.models import Contact, Customer, CustomerTag, Phone, Tag
from desktop_crm.models.conditions import alive
from desktop_crm.queries.list_columns import Badge, Marked, Name
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.conditions import Operator
from desktop_crm.queries.listing.values import Surroundings, spaced
from desktop_crm.storage.keyset import among

_STAGE_TONES = {
    Stage.FIRST_TIME: "primary",
    Stage.REPEAT: "success",
    Stage.AT_RISK: "danger",
    Stage.WON_BACK: "info",
}
STAGE_BADGES = {
    stage: Badge(STAGE_TEXTS[stage], _STAGE_TONES.get(stage, "neutral")) for stage in Stage
}
BUYER_BADGES = {stage: STAGE_BADGES[stage] for stage in (Stage.FIRST_TIME, Stage.REPEAT)}
"""By the number of orders: one, or more."""
SEASONAL_BADGE = Badge(QT_TRANSLATE_NOOP("customer_list", "Seasonal"), "info")


def contact_name() -> ColumnElement[str | None]:
    """The name of the primary contact, or of the first one."""
    return (
        select(Contact.name)
        .where(Contact.customer_id == Customer.id, alive(Contact))
        .order_by(Contact.is_primary.desc(), Contact.created_at, Contact.id)
        .limit(1)
        .correlate(Customer)
        .scalar_subquery()
    )


def phone_number() -> ColumnElement[str | None]:
    """The number to call: the primary contact's, else the firm's own, else any."""
    return (
        select(Phone.number)
        .outerjoin(Contact, and_(Contact.id == Phone.contact_id, alive(Contact)))
        .where(
            Phone.customer_id == Customer.id,
            alive(Phone),
            Phone.kind != PhoneKind.FAX,
            or_(Phone.contact_id.is_(None), Contact.id.is_not(None)),
        )
        .order_by(
            func.coalesce(Contact.is_primary, False).desc(),
            Contact.id.is_(None).desc(),
            Phone.position,
            Phone.created_at,
            Phone.id,
        )
        .limit(1)
        .correlate(Customer)
        .scalar_subquery()
    )


def show_name(_page: Any, name: str, contact: str | None, phone: str | None) -> Name:
    """The name over its contact and number."""
    return Name(name, " · ".join(part for part in (contact, spaced(phone or "")) if part))


def show_change(page: Surroundings, now: Decimal, before: Decimal) -> Decimal | Marked | None:
    """The change as a fraction; an alarming drop is marked."""
    if before <= 0:
        return None
    change = share(now - before, before)
    is_alarm = (before - now) >= before * page.rules.drop_part
    return Marked(change) if is_alarm else change


def show_overdue(_page: Any, amount: Decimal) -> Decimal | Marked:
    """Money that is overdue is marked."""
    return Marked(amount) if amount > 0 else amount


def show_last_contact(
    page: Surroundings, moment: datetime | None, level: int | None
) -> datetime | Marked | None:
    """A contact too long ago for the level is marked."""
    since = start_of_day(page.today - timedelta(days=page.rules.contact_days_for(level)))
    return Marked(moment) if moment is not None and moment < since else moment


def show_next_contact(page: Surroundings, day: date | None) -> date | Marked | None:
    """A planned contact that is past is marked."""
    return Marked(day) if day is not None and day < page.today else day


def show_tags(_page: Any, tags: tuple[str, ...] | None) -> tuple[str, ...]:
    """The names of the tags."""
    return tags or ()


def tags_of(page: Surroundings, ids: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    """The names of the tags that each of these customers carries."""
    found: dict[UUID, tuple[str, ...]] = {}
    rows = page.session.execute(
        select(CustomerTag.customer_id, Tag.name)
        .join(Tag, Tag.id == CustomerTag.tag_id)
        .where(among(CustomerTag.customer_id, ids), alive(CustomerTag), alive(Tag))
        .order_by(Tag.name)
    )
    for customer_id, name in rows:
        found[customer_id] = (*found.get(customer_id, ()), name)
    return found


def where_tags(_asked: Asked, operator: Operator, ids: tuple[Any, ...]) -> ColumnElement[bool]:
    """Whether a customer carries one of these tags, or any."""
    carried = exists().where(
        CustomerTag.customer_id == Customer.id,
        alive(CustomerTag),
        CustomerTag.tag_id == Tag.id,
        alive(Tag),
    )
    if operator in (Operator.ONE_OF, Operator.NONE_OF):
        carried = carried.where(CustomerTag.tag_id.in_(ids))
    found = carried.correlate(Customer)
    return found if operator in (Operator.ONE_OF, Operator.FILLED) else not_(found)
