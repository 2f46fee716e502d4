"""The customer and everything that describes it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.core.codes import Stage
from desktop_crm.models.base import INTERNAL, Imported, Record, reference

ALIVE = text("deleted_at IS NULL")


class Customer(Imported):
    """A firm or person that we deal with; only the name is required.

    `name_key` is the normalised name that duplicates share, `sort_key` orders names as a Chinese
    reader expects (by pinyin); both follow from `name`.
    """

    __tablename__ = "customer"
    __indexes__ = (
        Index(
            "ix_customer_alive_sort",
            "sort_key",
            "id",
            sqlite_where=ALIVE,
            postgresql_where=ALIVE,
        ),
        Index("ix_customer_name_key", "name_key"),
        Index("ix_customer_code", "code"),
        Index("ix_customer_owner", "owner_id"),
    )

    name: Mapped[str]
    name_key: Mapped[str]
    sort_key: Mapped[str]
    short_name: Mapped[str | None]
    mnemonic: Mapped[str | None]
    code: Mapped[str | None]
    stage: Mapped[str] = mapped_column(default=Stage.PROSPECT)
    level: Mapped[int | None]
    level_is_manual: Mapped[bool] = mapped_column(default=False)
    owner_id: Mapped[UUID | None] = reference("staff.id")
    industry_id: Mapped[UUID | None] = reference("option.id")
    source_id: Mapped[UUID | None] = reference("option.id")
    size_id: Mapped[UUID | None] = reference("option.id")
    region_id: Mapped[UUID | None] = reference("option.id")
    country: Mapped[str | None]
    province: Mapped[str | None]
    city: Mapped[str | None]
    district: Mapped[str | None]
    address: Mapped[str | None]
    postcode: Mapped[str | None]
    ship_address: Mapped[str | None]
    website: Mapped[str | None]
    email: Mapped[str | None]
    business_scope: Mapped[str | None]
    registered_capital: Mapped[Decimal | None]
    credit_code: Mapped[str | None]
    tax_id: Mapped[str | None]
    bank_name: Mapped[str | None]
    bank_account: Mapped[str | None]
    invoice_title: Mapped[str | None]
    credit_grade_id: Mapped[UUID | None] = reference("option.id")
    credit_limit: Mapped[Decimal | None]
    credit_hold: Mapped[bool] = mapped_column(default=False)
    payment_terms: Mapped[str | None]
    payment_terms_days: Mapped[int | None]
    opening_balance: Mapped[Decimal | None]
    preferred_channel: Mapped[str | None]
    is_seasonal: Mapped[bool] = mapped_column(default=False)
    churn_after_days: Mapped[int | None]
    trading_stopped_on: Mapped[date | None]
    introduced_by_id: Mapped[UUID | None] = reference("customer.id")
    customer_since: Mapped[date | None]
    next_contact_on: Mapped[date | None]
    remark: Mapped[str | None]
    internal_remark: Mapped[str | None] = mapped_column(info=INTERNAL)


class CustomerKind(Record):
    """One of the things that a party is to the firm."""

    __tablename__ = "customer_kind"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    kind_id: Mapped[UUID] = reference("option.id", index=True)


class CustomerMember(Record):
    """A colleague who works for a customer beside its owner.

    `share` is that colleague's fraction of the credit; the owner has what is left of 1.
    """

    __tablename__ = "customer_member"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    staff_id: Mapped[UUID] = reference("staff.id")
    role: Mapped[str]
    share: Mapped[Decimal | None]


class CustomerTag(Record):
    """A tag on a customer."""

    __tablename__ = "customer_tag"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    tag_id: Mapped[UUID] = reference("tag.id", index=True)


class CustomerRelation(Record):
    """How one customer stands to another, e.g. its parent company."""

    __tablename__ = "customer_relation"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    other_id: Mapped[UUID] = reference("customer.id", index=True)
    kind: Mapped[str]
    remark: Mapped[str | None]


class DoNotContact(Record):
    """A way in which a customer does not wish to be reached."""

    __tablename__ = "do_not_contact"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    channel: Mapped[str]
    reason: Mapped[str | None]


class StageChange(Record):
    """A dated step in a customer's life."""

    __tablename__ = "stage_change"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    changed_on: Mapped[date]
    old: Mapped[str | None]
    new: Mapped[str]
    reason: Mapped[str | None]


class LevelChange(Record):
    """A dated change of a customer's level."""

    __tablename__ = "level_change"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    changed_on: Mapped[date]
    old: Mapped[int | None]
    new: Mapped[int | None]
    reason: Mapped[str | None]
    is_manual: Mapped[bool] = mapped_column(default=False)


class CreditChange(Record):
    """A dated decision on a customer's credit: hold, grade or limit."""

    __tablename__ = "credit_change"

    customer_id: Mapped[UUID] = reference("customer.id", index=True)
    changed_on: Mapped[date]
    hold: Mapped[bool]
    credit_grade_id: Mapped[UUID | None] = reference("option.id")
    credit_limit: Mapped[Decimal | None]
    reason: Mapped[str | None]
