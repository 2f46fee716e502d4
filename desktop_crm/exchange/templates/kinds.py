"""What stands on each template: its columns in their order, which must be filled, an example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.exchange.headers.kinds import SheetKind

Sample: TypeAlias = Text | str | date | Decimal | int


@dataclass(frozen=True, slots=True)
class TemplateKind:
    """One template: fields with their examples; the first column carries the mark of the example.

    `required` are the fields without which a row is rejected. `own_fields` names the table whose
    fields of the firm's own are columns too.
    """

    name: str
    kind: SheetKind
    columns: Mapping[str, Sample | None]
    required: frozenset[str]
    own_fields: str = ""


OPTIONS: Mapping[str, OptionList] = {
    "customer.industry": OptionList.INDUSTRY,
    "customer.source": OptionList.SOURCE,
    "customer.region": OptionList.REGION,
    "customer.size": OptionList.COMPANY_SIZE,
    "customer.category": OptionList.CUSTOMER_KIND,
    "customer.credit_grade": OptionList.CREDIT_GRADE,
    "customer.payment_terms": OptionList.PAYMENT_TERMS,
    "product.unit": OptionList.UNIT,
    "product.category": OptionList.PRODUCT_CATEGORY,
    "line.unit": OptionList.UNIT,
    "order.carrier": OptionList.CARRIER,
    "order.payment_terms": OptionList.PAYMENT_TERMS,
    "activity.kind": OptionList.LOG_KIND,
    "activity.outcome": OptionList.LOG_OUTCOME,
    "complaint.kind": OptionList.COMPLAINT_CAUSE,
    "payment.method": OptionList.PAYMENT_METHOD,
}
"""The firm's own lists from which a column is filled."""

_FIRM = QT_TRANSLATE_NOOP("template", "Suzhou Hengrun Hardware Co., Ltd.")
_PERSON = QT_TRANSLATE_NOOP("template", "Wang Jianguo")
_TITLE = QT_TRANSLATE_NOOP("template", "Purchasing manager")
_CITY = QT_TRANSLATE_NOOP("template", "Suzhou")
_PROVINCE = QT_TRANSLATE_NOOP("template", "Jiangsu")
_ADDRESS = QT_TRANSLATE_NOOP("template", "1 Xinghu Street, Industrial Park")
_PRODUCT = QT_TRANSLATE_NOOP("template", "Hex bolt")
_SPEC = "M8 x 40"
_DAY, _LATER = date(2026, 3, 5), date(2026, 3, 20)
_PHONE, _CODE, _NUMBER, _ARTICLE = "13800138000", "K001", "SO-2026-001", "P-001"

TEMPLATES: Mapping[str, TemplateKind] = {
    each.name: each
    for each in (
        TemplateKind(
            "customers",
            SheetKind.CUSTOMERS,
            {
                "customer.name": _FIRM,
                "customer.code": _CODE,
                "customer.short_name": None,
                "customer.level": 4,
                "customer.category": None,
                "customer.industry": None,
                "customer.source": None,
                "customer.size": None,
                "customer.region": None,
                "customer.owner": None,
                "contact.name": _PERSON,
                "contact.title": _TITLE,
                "contact.phone": _PHONE,
                "contact.email": "wjg@example.com",
                "contact.wechat": None,
                "customer.province": _PROVINCE,
                "customer.city": _CITY,
                "customer.address": _ADDRESS,
                "customer.zip": "215000",
                "customer.credit_code": None,
                "customer.bank": None,
                "customer.bank_account": None,
                "customer.credit_grade": None,
                "customer.credit_limit": Decimal(50_000),
                "customer.payment_terms": None,
                "customer.opening_balance": None,
                "customer.since": _DAY,
                "customer.next_contact": None,
                "customer.remark": None,
            },
            frozenset({"customer.name"}),
            own_fields="customer",
        ),
        TemplateKind(
            "contacts",
            SheetKind.CONTACTS,
            {
                "contact.name": _PERSON,
                "customer.name": _FIRM,
                "customer.code": _CODE,
                "contact.title": _TITLE,
                "contact.department": None,
                "contact.salutation": None,
                "contact.phone": _PHONE,
                "contact.email": "wjg@example.com",
                "contact.wechat": None,
                "contact.qq": None,
                "contact.birthday": None,
                "contact.is_decision_maker": None,
                "contact.remark": None,
            },
            frozenset({"contact.name", "customer.name"}),
        ),
        TemplateKind(
            "products",
            SheetKind.PRODUCTS,
            {
                "product.name": _PRODUCT,
                "product.code": _ARTICLE,
                "product.spec": _SPEC,
                "product.unit": None,
                "product.category": None,
                "product.price": Decimal("12.5"),
                "product.remark": None,
            },
            frozenset({"product.name"}),
        ),
        TemplateKind(
            "order_lines",
            SheetKind.ORDER_LINES,
            {
                "customer.name": _FIRM,
                "order.number": _NUMBER,
                "order.date": _DAY,
                "order.due_date": _LATER,
                "order.salesperson": None,
                "product.code": _ARTICLE,
                "product.name": _PRODUCT,
                "product.spec": _SPEC,
                "line.qty": Decimal(100),
                "line.unit": None,
                "line.price": Decimal("12.5"),
                "line.discount": None,
                "line.amount": Decimal(1_250),
                "delivery.date": None,
                "order.carrier": None,
                "line.remark": None,
            },
            frozenset({"customer.name", "order.number", "order.date", "product.name", "line.qty"}),
        ),
        TemplateKind(
            "log",
            SheetKind.CONTACT_LOG,
            {
                "customer.name": _FIRM,
                "activity.last_at": _DAY,
                "activity.kind": None,
                "activity.content": QT_TRANSLATE_NOOP("template", "Asked for a quotation"),
                "contact.name": _PERSON,
                "activity.author": None,
                "activity.outcome": None,
                "activity.next_at": _LATER,
            },
            frozenset({"customer.name", "activity.last_at", "activity.content"}),
        ),
        TemplateKind(
            "complaints",
            SheetKind.COMPLAINTS,
            {
                "customer.name": _FIRM,
                "complaint.reason": QT_TRANSLATE_NOOP("template", "Ten bolts were rusty"),
                "complaint.date": _DAY,
                "complaint.number": None,
                "complaint.kind": None,
                "complaint.owner": None,
                "order.number": _NUMBER,
                "product.name": _PRODUCT,
                "complaint.due_date": _LATER,
                "complaint.solution": None,
                "complaint.solved_on": None,
            },
            frozenset({"customer.name", "complaint.reason", "complaint.date"}),
        ),
        TemplateKind(
            "payments",
            SheetKind.PAYMENTS,
            {
                "customer.name": _FIRM,
                "receivable.paid_date": _DAY,
                "receivable.paid": Decimal(1_250),
                "payment.method": None,
                "payment.number": None,
                "order.number": _NUMBER,
                "payment.remark": None,
            },
            frozenset({"customer.name", "receivable.paid_date", "receivable.paid"}),
        ),
        TemplateKind(
            "staff",
            SheetKind.STAFF,
            {
                "staff.name": _PERSON,
                "staff.code": "S01",
                "staff.title": QT_TRANSLATE_NOOP("template", "Sales"),
                "staff.mobile": _PHONE,
                "staff.email": "wjg@example.com",
                "staff.hired_on": _DAY,
                "staff.remark": None,
            },
            frozenset({"staff.name"}),
        ),
    )
}
"""All templates by the name that the command line gives them."""
