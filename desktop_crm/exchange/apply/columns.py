"""Which column of a table takes which field of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from sqlalchemy import Table

from desktop_crm.core.code_texts import CHANNEL_TEXTS, DIRECTION_TEXTS, STAGE_TEXTS
from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import LANGUAGES, Text, load_language
from desktop_crm.core.names import folded
from desktop_crm.exchange.fields import Entity
from desktop_crm.models import (
    Complaint,
    Contact,
    Customer,
    DeliveryNote,
    LogEntry,
    Order,
    OrderLine,
    Payment,
    Product,
    Receivable,
    ReturnNote,
    Staff,
    Task,
    table_of,
)


class Form(Enum):
    """How a plan's value becomes a value of the file; a day becomes the instant it begins."""

    PLAIN = auto()
    LINK = auto()
    OPTION = auto()
    DAY = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """A column; `options` is the list that an option belongs to, `codes` what codes are called."""

    column: str
    form: Form = Form.PLAIN
    options: OptionList | None = None
    codes: Mapping[str, str] = field(default_factory=dict)


def _option(column: str, options: OptionList) -> Target:
    return Target(column, Form.OPTION, options)


def words_of(texts: Mapping[str, Text]) -> Mapping[str, str]:
    """Codes by what they are called in either language, and by themselves."""
    said = {
        folded(load_language(code).say(text)): str(value)
        for code in LANGUAGES
        for value, text in texts.items()
    }
    return {**{folded(str(value)): str(value) for value in texts}, **said}


def _code(column: str, texts: Mapping[str, Text]) -> Target:
    return Target(column, Form.CODE, codes=words_of(texts))


def _same(*names: str) -> dict[str, Target]:
    return {name: Target(name) for name in names}


TABLES: Mapping[Entity, Table] = {
    entity: table_of(model)
    for entity, model in {
        Entity.STAFF: Staff,
        Entity.PRODUCT: Product,
        Entity.CUSTOMER: Customer,
        Entity.CONTACT: Contact,
        Entity.ORDER: Order,
        Entity.DELIVERY: DeliveryNote,
        Entity.LINE: OrderLine,
        Entity.RETURN: ReturnNote,
        Entity.PAYMENT: Payment,
        Entity.RECEIVABLE: Receivable,
        Entity.COMPLAINT: Complaint,
        Entity.ACTIVITY: LogEntry,
        Entity.TASK: Task,
    }.items()
}

TARGETS: Mapping[Entity, Mapping[str, Target]] = {
    Entity.STAFF: _same("name", "code", "title", "email", "hired_on", "remark"),
    Entity.PRODUCT: {
        **_same("code", "name", "spec", "supplier", "is_discontinued", "remark"),
        "unit": _option("unit_id", OptionList.UNIT),
        "category": _option("category_id", OptionList.PRODUCT_CATEGORY),
    },
    Entity.CUSTOMER: {
        **_same(
            *("name", "code", "short_name", "mnemonic", "level", "tax_id", "credit_code"),
            *("country", "province", "city", "district", "address", "ship_address", "website"),
            *("email", "business_scope", "registered_capital", "invoice_title", "bank_account"),
            *("credit_limit", "payment_terms", "opening_balance", "remark", "is_seasonal"),
            *("credit_hold", "payment_terms_days", "churn_after_days", "internal_remark"),
        ),
        "stage": _code("stage", STAGE_TEXTS),
        "preferred_channel": _code("preferred_channel", CHANNEL_TEXTS),
        "zip": Target("postcode"),
        "bank": Target("bank_name"),
        "since": Target("customer_since"),
        "next_contact": Target("next_contact_on"),
        "owner": Target("owner_id", Form.LINK),
        "author": Target("created_by", Form.LINK),
        "industry": _option("industry_id", OptionList.INDUSTRY),
        "source": _option("source_id", OptionList.SOURCE),
        "size": _option("size_id", OptionList.COMPANY_SIZE),
        "region": _option("region_id", OptionList.REGION),
        "credit_grade": _option("credit_grade_id", OptionList.CREDIT_GRADE),
    },
    Entity.CONTACT: {
        **_same(
            *("name", "title", "department", "salutation", "email", "wechat", "qq"),
            *("birthday", "is_decision_maker", "preferences", "family", "taboos", "remark"),
        ),
        "customer": Target("customer_id", Form.LINK),
    },
    Entity.ORDER: {
        **_same("number", "freight", "ship_to", "ship_address", "payment_terms", "remark"),
        "internal_remark": Target("internal_remark"),
        "customer": Target("customer_id", Form.LINK),
        "date": Target("ordered_on"),
        "due_date": Target("promised_on"),
        "author": Target("created_by", Form.LINK),
        "salesperson": Target("salesperson_id", Form.LINK),
        "contact": Target("contact_id", Form.LINK),
        "carrier": _option("carrier_id", OptionList.CARRIER),
    },
    Entity.DELIVERY: {
        **_same("number", "receiver", "delay_note", "remark"),
        "order": Target("order_id", Form.LINK),
        "date": Target("shipped_on"),
        "carrier": _option("carrier_id", OptionList.CARRIER),
        "delay_reason": _option("delay_reason_id", OptionList.DELAY_REASON),
    },
    Entity.LINE: {
        **_same("unit", "tax_rate", "discount", "remark"),
        "order": Target("order_id", Form.LINK),
        "product": Target("product_id", Form.LINK),
        "qty": Target("quantity"),
        "price": Target("unit_price"),
        "cost": Target("unit_cost"),
    },
    Entity.RETURN: {
        **_same("number", "reason"),
        "customer": Target("customer_id", Form.LINK),
        "order": Target("order_id", Form.LINK),
        "date": Target("returned_on"),
    },
    Entity.PAYMENT: {
        **_same("number", "remark"),
        "customer": Target("customer_id", Form.LINK),
        "order": Target("order_id", Form.LINK),
        "paid": Target("amount"),
        "paid_date": Target("paid_on"),
        "method": _option("method_id", OptionList.PAYMENT_METHOD),
    },
    Entity.RECEIVABLE: {
        **_same("number", "amount", "remark"),
        "customer": Target("customer_id", Form.LINK),
        "order": Target("order_id", Form.LINK),
        "issued_on": Target("issued_on"),
        "due_date": Target("due_on"),
    },
    Entity.COMPLAINT: {
        **_same("number", "solution", "cost", "satisfaction"),
        "customer": Target("customer_id", Form.LINK),
        "order": Target("order_id", Form.LINK),
        "product": Target("product_id", Form.LINK),
        "owner": Target("owner_id", Form.LINK),
        "date": Target("received_at", Form.DAY),
        "reason": Target("text"),
        "kind": _option("cause_id", OptionList.COMPLAINT_CAUSE),
        "due_date": Target("due_on"),
    },
    Entity.ACTIVITY: {
        "customer": Target("customer_id", Form.LINK),
        "last_at": Target("happened_at", Form.DAY),
        "content": Target("text"),
        "author": Target("staff_id", Form.LINK),
        "entered_by": Target("created_by", Form.LINK),
        "kind": _option("kind_id", OptionList.LOG_KIND),
        "outcome": _option("outcome_id", OptionList.LOG_OUTCOME),
        "next_at": Target("next_contact_on"),
        "satisfaction": Target("satisfaction"),
        "direction": _code("direction", DIRECTION_TEXTS),
    },
    Entity.TASK: {
        **_same("title", "remark"),
        "customer": Target("customer_id", Form.LINK),
        "owner": Target("owner_id", Form.LINK),
        "due_date": Target("due_on"),
        "kind": _option("kind_id", OptionList.LOG_KIND),
        "done_on": Target("done_at", Form.DAY),
    },
}
"""Column by field, the entity's own prefix left out; other fields need more than one column."""

FRESH: Mapping[Entity, Mapping[str, Any]] = {
    Entity.STAFF: {"is_active": 1},
    Entity.PRODUCT: {"is_discontinued": 0},
    Entity.CUSTOMER: {
        "stage": "prospect",
        "level_is_manual": 0,
        "credit_hold": 0,
        "is_seasonal": 0,
    },
    Entity.CONTACT: {"birthday_is_lunar": 0, "is_primary": 0, "is_decision_maker": 0},
    Entity.ORDER: {"state": "confirmed", "gross": 0, "discount": 0, "total": 0},
    Entity.DELIVERY: {},
    Entity.LINE: {"position": 0, "discount": 0},
    Entity.RETURN: {},
    Entity.PAYMENT: {},
    Entity.RECEIVABLE: {},
    Entity.COMPLAINT: {"severity": "normal", "state": "open"},
    Entity.ACTIVITY: {"direction": "out", "is_backdated": 0},
    Entity.TASK: {},
}
"""Values of the file for columns that must be filled, where the plan says nothing."""
