"""Fields of a row's customer, for all lists whose rows belong to one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Customer, Record
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing.asked import Asked, Other
from desktop_crm.queries.listing.build import chosen, colleague, field
from desktop_crm.queries.listing.listing import ListField, Value
from desktop_crm.storage.search import matching_customers, matching_records
from desktop_crm.storage.search_documents import DOCUMENTS


def customer_of(column: InstrumentedAttribute[Any]) -> Other:
    """The customer that a row names."""
    return Other(Customer, Customer.id == column)


def customer_name(customer: Other, **more: Any) -> ListField:
    """The customer's name, sorted as names are."""
    usual: dict[str, Any] = {"width": 220, "order": _reach(customer, Customer.sort_key)}
    return field(
        "customer",
        QT_TRANSLATE_NOOP("list", "Customer"),
        _reach(customer, Customer.name),
        **usual | more,
    )


def customer_fields(customer: Other) -> tuple[ListField, ...]:
    """What else of the customer lists can show and filter by; hidden at first."""
    return (
        field(
            "customer_code",
            QT_TRANSLATE_NOOP("list", "Customer code"),
            _reach(customer, Customer.code),
            visible=False,
        ),
        field(
            "customer_level",
            QT_TRANSLATE_NOOP("list", "Customer level"),
            _reach(customer, Customer.level),
            Kind.STARS,
            visible=False,
        ),
        colleague(
            "customer_owner",
            QT_TRANSLATE_NOOP("list", "Customer's owner"),
            _reach(customer, Customer.owner_id),
            visible=False,
        ),
        chosen(
            "customer_industry",
            QT_TRANSLATE_NOOP("list", "Customer's industry"),
            _reach(customer, Customer.industry_id),
            OptionList.INDUSTRY,
            visible=False,
        ),
        chosen(
            "customer_region",
            QT_TRANSLATE_NOOP("list", "Customer's region"),
            _reach(customer, Customer.region_id),
            OptionList.REGION,
            visible=False,
        ),
        field(
            "customer_city",
            QT_TRANSLATE_NOOP("list", "Customer's city"),
            _reach(customer, Customer.city),
            spelled=True,
            visible=False,
        ),
    )


def _reach(customer: Other, column: Any) -> Value:
    def value(asked: Asked) -> Any:
        return asked.of(customer, column)

    return value


def find_with_customer(
    text: str,
    model: type[Record],
    customer: InstrumentedAttribute[Any],
    own: InstrumentedAttribute[Any],
    order: InstrumentedAttribute[Any] | None = None,
) -> ColumnElement[bool]:
    """Records that hold the words, or whose customer or order does; `own` is the main text."""
    customers = matching_customers(text)
    if customers is None:
        return own.contains(text, autoescape=True)
    found: list[ColumnElement[bool]] = [customer.in_(customers)]
    if model.__tablename__ in DOCUMENTS:
        records = matching_records(text, model.__tablename__)
        found += [] if records is None else [model.id.in_(records)]
    else:
        found.append(own.icontains(text, autoescape=True))
    orders = matching_records(text, "sales_order") if order is not None else None
    if order is not None and orders is not None:
        found.append(order.in_(orders))
    return or_(*found)
