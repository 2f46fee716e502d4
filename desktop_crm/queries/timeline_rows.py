"""The kinds of things that happen with a customer, as rows for the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from desktop_crm.queries.options import OptionRow


class Moment(StrEnum):
    """What kind of thing happened."""

    LOG = "log"
    ORDER = "order"
    DELIVERY = "delivery"
    RETURN = "return"
    PAYMENT = "payment"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who took part in a contact."""

    id: UUID
    name: str
    title: str | None


@dataclass(frozen=True, slots=True)
class LogDetail:
    """A contact; `original` is what was written before it was corrected."""

    text: str
    kind: OptionRow | None
    direction: str
    people: tuple[Person, ...]
    outcome: OptionRow | None
    satisfaction: int | None
    next_contact_on: date | None
    is_backdated: bool
    original: str | None
    corrected_at: datetime | None


@dataclass(frozen=True, slots=True)
class OrderDetail:
    """An order; `is_overdue` when it should have left by now and nothing did."""

    number: str
    total: Decimal
    state: str
    promised_on: date | None
    lines: int
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class DeliveryDetail:
    """Goods that left; `delay` counts days after the promise, 0 in time, None without one."""

    order_id: UUID | None
    order_number: str | None
    number: str | None
    promised_on: date | None
    delay: int | None
    carrier: OptionRow | None
    reason: OptionRow | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ReturnDetail:
    """Goods that came back."""

    number: str | None
    order_number: str | None
    total: Decimal
    reason: str | None


@dataclass(frozen=True, slots=True)
class PaymentDetail:
    """Money received."""

    number: str | None
    order_number: str | None
    amount: Decimal
    method: OptionRow | None
    remark: str | None


@dataclass(frozen=True, slots=True)
class ComplaintDetail:
    """A complaint; `is_late` when it is open past its deadline."""

    number: str
    cause: OptionRow | None
    severity: str
    state: str
    text: str
    solution: str | None
    due_on: date | None
    is_late: bool


Detail: TypeAlias = (
    LogDetail | OrderDetail | DeliveryDetail | ReturnDetail | PaymentDetail | ComplaintDetail
)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something that happened; `at` is None where only the day is known."""

    moment: Moment
    id: UUID
    day: date
    at: datetime | None
    who: str | None
    detail: Detail
