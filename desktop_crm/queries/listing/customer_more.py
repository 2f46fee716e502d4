"""What else the firm knows of a customer: hidden at first in the customer list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, not_, select
from sqlalchemy.orm import aliased

from desktop_crm.core.code_texts import CHANNEL_TEXTS
from desktop_crm.core.codes import OptionList
from desktop_crm.core.editable_fields import editable_field
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Customer, CustomerKind, Option
from desktop_crm.models.conditions import alive
from desktop_crm.queries.list_columns import Badge, Kind
from desktop_crm.queries.listing.asked import Asked, Other
from desktop_crm.queries.listing.build import badge, colleague, field, flag, money
from desktop_crm.queries.listing.conditions import FilterKind, Operator
from desktop_crm.queries.listing.listing import ListField
from desktop_crm.queries.listing.values import Several, Surroundings
from desktop_crm.queries.options import OptionRow
from desktop_crm.storage.keyset import among

_HOLD = Badge(QT_TRANSLATE_NOOP("status", "Credit hold"), "danger")
_CHANNELS = {code: Badge(text, "info") for code, text in CHANNEL_TEXTS.items()}


@cache
def _introduced() -> Other:
    """The customer who brought another one; made late, since it sets up every table's mapping."""
    introducer = aliased(Customer, name="introducer")
    return Other(introducer, introducer.id == Customer.introduced_by_id)


def _introducer(asked: Asked) -> Any:
    other = _introduced()
    return asked.of(other, other.target.name)


def kinds_of(page: Surroundings, ids: Sequence[UUID]) -> dict[UUID, Several]:
    """What each of these customers is to the firm, in the order of the list."""
    found: dict[UUID, dict[UUID, OptionRow]] = {}
    rows = page.session.execute(
        select(CustomerKind.customer_id, CustomerKind.kind_id)
        .join(Option, Option.id == CustomerKind.kind_id)
        .where(among(CustomerKind.customer_id, ids), alive(CustomerKind))
        .order_by(Option.position, Option.name, Option.id)
    )
    for customer_id, kind_id in rows:
        found.setdefault(customer_id, {})[kind_id] = page.options[kind_id]
    return {customer_id: Several(tuple(kinds.values())) for customer_id, kinds in found.items()}


def _where_kinds(_asked: Asked, operator: Operator, kinds: tuple[Any, ...]) -> ColumnElement[bool]:
    is_one = exists().where(CustomerKind.customer_id == Customer.id, alive(CustomerKind))
    if operator in (Operator.ONE_OF, Operator.NONE_OF):
        is_one = is_one.where(CustomerKind.kind_id.in_(kinds))
    found = is_one.correlate(Customer)
    return found if operator in (Operator.ONE_OF, Operator.FILLED) else not_(found)


_TEXTS = (
    ("district", QT_TRANSLATE_NOOP("customer_list", "District"), Customer.district, True),
    ("address", QT_TRANSLATE_NOOP("customer_list", "Address"), Customer.address, False),
    ("postcode", QT_TRANSLATE_NOOP("customer_list", "Postcode"), Customer.postcode, False),
    (
        "ship_address",
        QT_TRANSLATE_NOOP("customer_list", "Shipping address"),
        Customer.ship_address,
        False,
    ),
    ("website", QT_TRANSLATE_NOOP("customer_list", "Website"), Customer.website, False),
    ("email", QT_TRANSLATE_NOOP("customer_list", "Email"), Customer.email, False),
    (
        "business_scope",
        QT_TRANSLATE_NOOP("customer_list", "Business scope"),
        Customer.business_scope,
        False,
    ),
    (
        "credit_code",
        QT_TRANSLATE_NOOP("customer_list", "Unified social credit code"),
        Customer.credit_code,
        False,
    ),
    ("tax_id", QT_TRANSLATE_NOOP("customer_list", "Tax ID"), Customer.tax_id, False),
    ("bank_name", QT_TRANSLATE_NOOP("customer_list", "Bank"), Customer.bank_name, True),
    (
        "bank_account",
        QT_TRANSLATE_NOOP("customer_list", "Bank account"),
        Customer.bank_account,
        False,
    ),
    (
        "invoice_title",
        QT_TRANSLATE_NOOP("customer_list", "Invoice title"),
        Customer.invoice_title,
        True,
    ),
    (
        "payment_terms",
        QT_TRANSLATE_NOOP("customer_list", "Payment terms"),
        Customer.payment_terms,
        True,
    ),
)

MORE_FIELDS: tuple[ListField, ...] = (
    field(
        "kinds",
        QT_TRANSLATE_NOOP("customer_list", "Customer type"),
        Customer.id,
        width=120,
        by=FilterKind.RECORD,
        choices=OptionList.CUSTOMER_KIND.value,
        gather=kinds_of,
        where=_where_kinds,
        sortable=False,
        visible=False,
    ),
    *(
        field(
            key,
            title,
            column,
            spelled=spelled,
            visible=False,
            edits=key if editable_field("customer", key) else "",
        )
        for key, title, column, spelled in _TEXTS
    ),
    field(
        "payment_terms_days",
        QT_TRANSLATE_NOOP("customer_list", "Payment terms in days"),
        Customer.payment_terms_days,
        Kind.NUMBER,
        visible=False,
        edits="payment_terms_days",
    ),
    money(
        "registered_capital",
        QT_TRANSLATE_NOOP("customer_list", "Registered capital"),
        Customer.registered_capital,
        total=False,
        dash_zero=False,
        visible=False,
    ),
    money(
        "opening_balance",
        QT_TRANSLATE_NOOP("customer_list", "Opening balance"),
        Customer.opening_balance,
        visible=False,
    ),
    flag(
        "credit_hold",
        QT_TRANSLATE_NOOP("customer_list", "Credit hold"),
        Customer.credit_hold,
        _HOLD,
        visible=False,
    ),
    badge(
        "preferred_channel",
        QT_TRANSLATE_NOOP("customer_list", "Preferred channel"),
        Customer.preferred_channel,
        _CHANNELS,
        visible=False,
        edits="preferred_channel",
    ),
    field(
        "churn_after_days",
        QT_TRANSLATE_NOOP("customer_list", "Churn after N days without order"),
        Customer.churn_after_days,
        Kind.NUMBER,
        visible=False,
        edits="churn_after_days",
    ),
    field(
        "trading_stopped_on",
        QT_TRANSLATE_NOOP("customer_list", "Trading stopped on"),
        Customer.trading_stopped_on,
        Kind.DATE,
        visible=False,
    ),
    field(
        "introduced_by",
        QT_TRANSLATE_NOOP("customer_list", "Introduced by"),
        _introducer,
        spelled=True,
        visible=False,
    ),
    colleague(
        "created_by",
        QT_TRANSLATE_NOOP("customer_list", "Entered by"),
        Customer.created_by,
        visible=False,
    ),
    field(
        "internal_remark",
        QT_TRANSLATE_NOOP("customer_list", "Internal remarks"),
        Customer.internal_remark,
        width=200,
        internal=True,
        visible=False,
    ),
)
