"""The fields of a customer and of a contact as people fill them in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, TypedDict
from uuid import UUID

from desktop_crm.core.credit_code import tidy_credit_code


class CustomerFields(TypedDict, total=False):
    """Everything on a customer beside its name; a key that is missing stays as it is."""

    short_name: str | None
    mnemonic: str | None
    code: str | None
    stage: str
    level: int | None
    owner_id: UUID | None
    industry_id: UUID | None
    source_id: UUID | None
    size_id: UUID | None
    region_id: UUID | None
    country: str | None
    province: str | None
    city: str | None
    district: str | None
    address: str | None
    postcode: str | None
    ship_address: str | None
    website: str | None
    email: str | None
    business_scope: str | None
    registered_capital: Decimal | None
    credit_code: str | None
    tax_id: str | None
    bank_name: str | None
    bank_account: str | None
    invoice_title: str | None
    credit_grade_id: UUID | None
    credit_limit: Decimal | None
    credit_hold: bool
    payment_terms: str | None
    payment_terms_days: int | None
    opening_balance: Decimal | None
    preferred_channel: str | None
    is_seasonal: bool
    churn_after_days: int | None
    introduced_by_id: UUID | None
    customer_since: date | None
    next_contact_on: date | None
    remark: str | None
    internal_remark: str | None


class ContactFields(TypedDict, total=False):
    """Everything on a contact beside the name."""

    title: str | None
    department: str | None
    salutation: str | None
    email: str | None
    wechat: str | None
    qq: str | None
    birthday: date | None
    birthday_is_lunar: bool
    is_primary: bool
    is_decision_maker: bool
    preferences: str | None
    family: str | None
    taboos: str | None
    remark: str | None


class NewContact(ContactFields):
    """A person entered together with a customer."""

    name: str
    phones: tuple[str, ...]


def one_line(text: str) -> str:
    """A name as it is stored: single spaces, no line breaks."""
    return " ".join(text.split())


def tidy(field: str, value: Any) -> Any:
    """A typed value as it is stored: trimmed, None when empty, a credit code in capitals."""
    if not isinstance(value, str):
        return value
    if field == "credit_code":
        value = tidy_credit_code(value)
    elif field in {"email", "website", "bank_account", "code", "tax_id", "postcode"}:
        value = one_line(value)
    return value.strip() or None
