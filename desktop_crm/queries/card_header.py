"""The head of a customer's card: who it is, how it stands, what is wrong, in one question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.orm import Session, aliased

from desktop_crm.core.codes import Stage
from desktop_crm.core.completeness import Completeness
from desktop_crm.core.money import share
from desktop_crm.models import (
    Attachment,
    Complaint,
    Contact,
    Customer,
    DoNotContact,
    LogEntry,
    Option,
    Order,
    Staff,
)
from desktop_crm.models.conditions import alive, counted, has_level_by_hand
from desktop_crm.queries import customer_figures as figure_of
from desktop_crm.queries.card_alerts import (
    Decision,
    LateComplaint,
    hold_of,
    late_complaint,
    overdue_of,
    overdue_since,
    stop_of,
)
from desktop_crm.queries.card_months import net_sales
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.customer_facts import completeness_of, tags_of
from desktop_crm.queries.customer_status import Status, status_of_rank, status_rank
from desktop_crm.queries.listing.customer_cells import phone_number
from desktop_crm.queries.listing.measures import LookedUp
from desktop_crm.queries.options import OptionRow
from desktop_crm.queries.sales import SalesScope


@dataclass(frozen=True, slots=True)
class PersonRow:
    """The primary contact as the head shows it."""

    id: UUID
    name: str
    title: str | None
    preferences: str | None
    taboos: str | None


@dataclass(frozen=True, slots=True)
class TabCounts:
    """What the tabs carry beside their names."""

    contacts: int
    log_entries: int
    orders: int
    complaints: int
    attachments: int


@dataclass(frozen=True, slots=True)
class CardHeader:
    """What the head of the card and its banners say.

    `sales` are all orders less returns. `credit_used` is the fraction of the limit that is owed.
    `overdue_since` is the day on which the oldest unpaid debt fell due.
    """

    id: UUID
    name: str
    short_name: str | None
    code: str | None
    level: int | None
    level_by_hand: bool
    stage: Stage
    status: Status
    industry: OptionRow | None
    place: str
    customer_since: date | None
    created_at: datetime
    owner: str | None
    owner_id: UUID | None
    person: PersonRow | None
    phone: str | None
    last_contact_at: datetime | None
    next_contact_on: date | None
    orders: int
    sales: Decimal
    credit_limit: Decimal | None
    outstanding: Decimal
    overdue: Decimal
    overdue_since: date | None
    hold: Decision | None
    stopped: Decision | None
    late_complaint: LateComplaint | None
    tags: tuple[str, ...]
    do_not_contact: tuple[str, ...]
    preferred_channel: str | None
    counts: TabCounts
    completeness: Completeness

    @property
    def credit_used(self) -> Decimal | None:
        """What is owed as a fraction of the credit limit."""
        return share(self.outstanding, self.credit_limit) if self.credit_limit else None


def card_header(session: Session, *, customer_id: UUID, today: date) -> CardHeader | None:
    """The head of the card of a customer that is not in the recycle bin."""
    customer = session.get(Customer, customer_id)
    if customer is None or customer.deleted_at is not None:
        return None
    figures = _figures(session, customer_id, today)
    orders = session.scalar(
        select(func.count()).select_from(Order).where(Order.customer_id == customer_id, counted())
    )
    zero = Decimal(0)
    overdue = overdue_of(session, customer, today)
    return CardHeader(
        id=customer.id,
        name=customer.name,
        short_name=customer.short_name,
        code=customer.code,
        level=customer.level,
        level_by_hand=figures.by_hand,
        stage=Stage(customer.stage),
        status=status_of_rank(figures.status),
        industry=_option(session, customer.industry_id),
        place=_place(customer),
        customer_since=customer.customer_since,
        created_at=customer.created_at,
        owner=_staff_name(session, customer.owner_id),
        owner_id=customer.owner_id,
        person=_person(session, customer_id),
        phone=figures.phone,
        last_contact_at=figures.last_contact,
        next_contact_on=customer.next_contact_on,
        orders=orders or 0,
        sales=net_sales(session, customer_id=customer_id, scope=SalesScope(date.max)),
        credit_limit=customer.credit_limit,
        outstanding=figures.outstanding or zero,
        overdue=overdue,
        overdue_since=overdue_since(session, customer_id, overdue, today) if overdue else None,
        hold=hold_of(session, customer),
        stopped=stop_of(session, customer, today),
        late_complaint=late_complaint(session, customer_id, today),
        tags=tags_of(session, customer_id),
        do_not_contact=_refused_channels(session, customer_id),
        preferred_channel=customer.preferred_channel,
        counts=_counts(session, customer_id),
        completeness=completeness_of(session, customer),
    )


def _figures(session: Session, customer_id: UUID, today: date) -> Any:
    lookup = LookedUp()
    return session.execute(
        select(
            status_rank(lookup, today, churn_rules(session)).label("status"),
            phone_number().label("phone"),
            lookup(figure_of.last_contact_at()).label("last_contact"),
            figure_of.outstanding(lookup).label("outstanding"),
            has_level_by_hand().label("by_hand"),
        ).where(Customer.id == customer_id)
    ).one()


def _option(session: Session, option_id: UUID | None) -> OptionRow | None:
    found = session.get(Option, option_id) if option_id else None
    return OptionRow(found.id, found.list, found.code, found.name) if found else None


def _staff_name(session: Session, staff_id: UUID | None) -> str | None:
    found = session.get(Staff, staff_id) if staff_id else None
    return found.name if found else None


def _place(customer: Customer) -> str:
    """`江苏苏州工业园区`, a city that is its own province only once."""
    parts = dict.fromkeys(
        part for part in (customer.province, customer.city, customer.district) if part
    )
    return " ".join(parts) if all(part.isascii() for part in parts) else "".join(parts)


def _person(session: Session, customer_id: UUID) -> PersonRow | None:
    found = session.execute(
        select(Contact.id, Contact.name, Contact.title, Contact.preferences, Contact.taboos)
        .where(Contact.customer_id == customer_id, alive(Contact))
        .order_by(Contact.is_primary.desc(), Contact.created_at, Contact.id)
        .limit(1)
    ).first()
    return PersonRow(*found) if found else None


def _refused_channels(session: Session, customer_id: UUID) -> tuple[str, ...]:
    return tuple(
        session.scalars(
            select(DoNotContact.channel).where(
                DoNotContact.customer_id == customer_id, alive(DoNotContact)
            )
        )
    )


def _counts(session: Session, customer_id: UUID) -> TabCounts:
    def count(model: Any, *conditions: ColumnElement[bool]) -> int:
        query: Select[Any] = (
            select(func.count())
            .select_from(model)
            .where(model.customer_id == customer_id, alive(model), *conditions)
        )
        return session.scalar(query) or 0

    return TabCounts(
        count(Contact),
        count(LogEntry, uncorrected()),
        count(Order),
        count(Complaint),
        count(Attachment),
    )


def uncorrected() -> ColumnElement[bool]:
    """Entries of the log that no later one corrects."""
    later = aliased(LogEntry)
    return ~exists().where(later.corrects_id == LogEntry.id, alive(later))
