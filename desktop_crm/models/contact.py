"""The people of a customer and the numbers that reach them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.models.base import INTERNAL, Imported, Record, reference


class Contact(Imported):
    """A person at a customer."""

    __tablename__ = "contact"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    name: Mapped[str]
    title: Mapped[str | None]
    department: Mapped[str | None]
    salutation: Mapped[str | None]
    email: Mapped[str | None]
    wechat: Mapped[str | None]
    qq: Mapped[str | None]
    birthday: Mapped[date | None]
    birthday_is_lunar: Mapped[bool] = mapped_column(default=False)
    is_primary: Mapped[bool] = mapped_column(default=False)
    is_decision_maker: Mapped[bool] = mapped_column(default=False)
    preferences: Mapped[str | None]
    family: Mapped[str | None]
    taboos: Mapped[str | None] = mapped_column(info=INTERNAL)
    remark: Mapped[str | None]


class Phone(Record):
    """A number of a customer, or of one of its people; `digits` is what searches compare."""

    __tablename__ = "phone"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    contact_id: Mapped[UUID | None] = reference("contact.id", index=True)
    kind: Mapped[str]
    number: Mapped[str]
    digits: Mapped[str] = mapped_column(index=True)
    position: Mapped[int] = mapped_column(default=0)
