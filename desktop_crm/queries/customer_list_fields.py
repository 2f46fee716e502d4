"""How each field of the customer list is read, ordered and compared in SQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.core.codes import PhoneKind
from desktop_crm.models import Contact, Customer, Phone
from desktop_crm.models.conditions import alive
from desktop_crm.queries import customer_list_figures as figure_of
from desktop_crm.queries.customer_list_figures import Days
from desktop_crm.queries.customer_status import status_rank
from desktop_crm.queries.list_measures import Figures

Read: TypeAlias = "Callable[[Asked], tuple[Any, ...]]"


class Asked:
    """A question on customers: the day it is asked, and how figures come into the query."""

    def __init__(self, figures: Figures, today: date) -> None:
        self.figures = figures
        self.today = today

    @cached_property
    def days(self) -> Days:
        """The periods of the sales figures."""
        return Days.of(self.today)


@dataclass(frozen=True, slots=True)
class FieldSql:
    """`read` gives the selected columns, `value` what orders and conditions compare.

    `ranked` names the table of names by whose order the value, an id, is sorted; `indexed` says
    that an index holds living customers in this order.
    """

    read: Read
    value: Callable[[Asked], Any]
    ranked: str = ""
    spelled: bool = False
    indexed: bool = False


def _own(column: InstrumentedAttribute[Any], **more: Any) -> FieldSql:
    """A column of the customer itself."""
    return FieldSql(lambda _asked: (column,), lambda _asked: column, **more)


def _figure(expression: Callable[[Asked], Any]) -> FieldSql:
    """A figure out of other tables."""
    return FieldSql(lambda asked: (expression(asked),), expression)


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


def _read_name(_asked: Asked) -> tuple[Any, ...]:
    return (Customer.name, contact_name(), phone_number())


def _read_change(asked: Asked) -> tuple[Any, ...]:
    figures, days = asked.figures, asked.days
    return (figure_of.sales(figures, days.month), figure_of.sales(figures, days.month_before))


def _complaints(asked: Asked) -> ColumnElement[int]:
    return func.coalesce(asked.figures(figure_of.open_complaints()), 0)


FIELD_SQL: Mapping[str, FieldSql] = {
    "name": FieldSql(_read_name, lambda _asked: Customer.name, indexed=True),
    "level": _own(Customer.level),
    "status": _figure(lambda asked: status_rank(asked.figures, asked.today)),
    "owner": _own(Customer.owner_id, ranked="staff"),
    "last_contact": _figure(lambda asked: asked.figures(figure_of.last_contact_at())),
    "sales_month": _figure(lambda asked: figure_of.sales(asked.figures, asked.days.month)),
    "change": FieldSql(_read_change, lambda asked: figure_of.change(asked.figures, asked.days)),
    "overdue": _figure(lambda asked: figure_of.overdue(asked.figures, asked.today)),
    "outstanding": _figure(lambda asked: figure_of.outstanding(asked.figures)),
    "sales_year": _figure(lambda asked: figure_of.sales(asked.figures, asked.days.year)),
    "last_order": _figure(lambda asked: asked.figures(figure_of.last_order_on())),
    "next_contact": _own(Customer.next_contact_on),
    "contact": _figure(lambda _asked: contact_name()),
    "phone": _figure(lambda _asked: phone_number()),
    "short_name": _own(Customer.short_name, spelled=True),
    "code": _own(Customer.code),
    "stage": _own(Customer.stage),
    "industry": _own(Customer.industry_id, ranked="option"),
    "size": _own(Customer.size_id, ranked="option"),
    "source": _own(Customer.source_id, ranked="option"),
    "region": _own(Customer.region_id, ranked="option"),
    "province": _own(Customer.province, spelled=True),
    "city": _own(Customer.city, spelled=True),
    "country": _own(Customer.country, spelled=True),
    "tags": FieldSql(lambda _asked: (), lambda _asked: Customer.id),
    "credit_grade": _own(Customer.credit_grade_id, ranked="option"),
    "credit_limit": _own(Customer.credit_limit),
    "open_complaints": _figure(_complaints),
    "seasonal": _own(Customer.is_seasonal),
    "customer_since": _own(Customer.customer_since),
    "created": _own(Customer.created_at),
    "remark": _own(Customer.remark),
}

RECORD_COLUMNS: Mapping[str, InstrumentedAttribute[UUID | None]] = {
    "owner": Customer.owner_id,
    "industry": Customer.industry_id,
    "size": Customer.size_id,
    "source": Customer.source_id,
    "region": Customer.region_id,
    "credit_grade": Customer.credit_grade_id,
}
"""The fields that point at a choice of the firm."""
