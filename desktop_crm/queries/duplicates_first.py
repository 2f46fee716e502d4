"""Customers that look like the one being typed: same normalised name, number or credit code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.customer_keys import phones_from
from desktop_crm.core.names import folded, normalised_name
from desktop_crm.models import Contact, Customer, LogEntry, Order, Phone, Staff
from desktop_crm.models.conditions import alive, counted

_MOST = 5
_FEWEST_CHARACTERS = 2
_FEWEST_DIGITS = 7


class Likeness(StrEnum):
    """Why two customers look alike, the strongest reason first."""

    CREDIT_CODE = "credit_code"
    NAME = "name"
    CORE = "core"
    PHONE = "phone"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: `value` is what both share, `person` whose number it is."""

    likeness: Likeness
    value: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class LikelyTwin:
    """A customer that may be the same one."""

    id: UUID
    name: str
    code: str | None
    owner: str | None
    orders: int
    last_contact_at: datetime | None
    credit_hold: bool
    reasons: tuple[Reason, ...]

    @property
    def is_strong(self) -> bool:
        """Whether it is more than a similar name."""
        return any(reason.likeness is not Likeness.PART for reason in self.reasons)


def likely_twins(
    session: Session,
    *,
    name: str,
    phones: Sequence[str] = (),
    credit_code: str = "",
    ignore: UUID | None = None,
) -> tuple[LikelyTwin, ...]:
    """Up to five customers that look like what was typed so far, the likeliest first."""
    reasons: dict[UUID, list[Reason]] = defaultdict(list)
    for customer_id, code in _same_code(session, credit_code):
        reasons[customer_id].append(Reason(Likeness.CREDIT_CODE, code))
    for customer_id, likeness, shared in _same_name(session, name):
        reasons[customer_id].append(Reason(likeness, shared))
    for customer_id, number, person in _same_phone(session, phones):
        reasons[customer_id].append(Reason(Likeness.PHONE, number, person))
    if ignore is not None:
        reasons.pop(ignore, None)
    if not reasons:
        return ()
    found = [
        LikelyTwin(row.id, row.name, row.code, row.owner, row.orders, row.at, row.credit_hold, ())
        for row in _twins(session, list(reasons))
    ]
    return tuple(sorted((_with(twin, reasons[twin.id]) for twin in found), key=_rank))[:_MOST]


def _with(twin: LikelyTwin, reasons: Sequence[Reason]) -> LikelyTwin:
    order = list(Likeness)
    ranked = tuple(sorted(reasons, key=lambda reason: order.index(reason.likeness)))
    return LikelyTwin(
        twin.id,
        twin.name,
        twin.code,
        twin.owner,
        twin.orders,
        twin.last_contact_at,
        twin.credit_hold,
        ranked,
    )


def _rank(twin: LikelyTwin) -> tuple[int, int, str]:
    order = list(Likeness)
    return order.index(twin.reasons[0].likeness), -len(twin.reasons), twin.name


def _same_code(session: Session, credit_code: str) -> Sequence[Any]:
    code = tidy_credit_code(credit_code)
    if not code:
        return ()
    return session.execute(
        select(Customer.id, Customer.credit_code)
        .where(alive(Customer), or_(Customer.credit_code == code, Customer.tax_id == code))
        .limit(_MOST)
    ).all()


def _same_name(session: Session, name: str) -> list[tuple[UUID, Likeness, str]]:
    """Equal cores by the index; longer names that begin with the same core after them."""
    core = normalised_name(name)
    if len(core) < _FEWEST_CHARACTERS:
        return []
    rows = session.execute(
        select(Customer.id, Customer.name, Customer.name_key)
        .where(alive(Customer), Customer.name_key >= core, Customer.name_key < core + "\U0010ffff")
        .order_by(Customer.name_key, Customer.id)
        .limit(4 * _MOST)
    )
    found: list[tuple[UUID, Likeness, str]] = []
    for customer_id, other, key in rows:
        if folded(other) == folded(name):
            found.append((customer_id, Likeness.NAME, other))
        else:
            found.append((customer_id, Likeness.CORE if key == core else Likeness.PART, core))
    return found


def _same_phone(session: Session, phones: Sequence[str]) -> Sequence[Any]:
    digits = [
        phone.digits
        for text in phones
        for phone in phones_from(text)
        if len(phone.digits) >= _FEWEST_DIGITS
    ]
    if not digits:
        return ()
    return session.execute(
        select(Phone.customer_id, Phone.number, Contact.name)
        .join(Customer, Customer.id == Phone.customer_id)
        .outerjoin(Contact, Contact.id == Phone.contact_id)
        .where(Phone.digits.in_(digits), alive(Phone), alive(Customer))
        .limit(4 * _MOST)
    ).all()


def _twins(session: Session, ids: Sequence[UUID]) -> Sequence[Any]:
    orders = (
        select(func.count())
        .where(Order.customer_id == Customer.id, counted())
        .correlate(Customer)
        .scalar_subquery()
    )
    spoken = (
        select(func.max(LogEntry.happened_at))
        .where(LogEntry.customer_id == Customer.id, alive(LogEntry))
        .correlate(Customer)
        .scalar_subquery()
    )
    return session.execute(
        select(
            Customer.id,
            Customer.name,
            Customer.code,
            Customer.credit_hold,
            Staff.name.label("owner"),
            orders.label("orders"),
            spoken.label("at"),
        )
        .outerjoin(Staff, Staff.id == Customer.owner_id)
        .where(Customer.id.in_(ids))
    ).all()
