"""The fields that can be changed on many records at once, or typed into a cell of a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_crm.core.code_texts import (
    CHANNEL_TEXTS,
    ORDER_STATE_TEXTS,
    SEVERITY_TEXTS,
    STAGE_TEXTS,
)
from desktop_crm.core.codes import OptionList
from desktop_crm.core.texts import QT_TRANSLATE_NOOP, Text


class Editor(StrEnum):
    """What a field holds, and so how it is edited."""

    TEXT = "text"
    WHOLE = "whole"
    MONEY = "money"
    DAY = "day"
    FLAG = "flag"
    OPTION = "option"
    STAFF = "staff"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class EditableField:
    """A column of a record; `in_bulk` when it makes sense to give many records one value.

    `options` names the list of an option, `codes` holds the values of a closed set.
    """

    key: str
    editor: Editor
    title: Text
    options: OptionList | None = None
    codes: Mapping[str, Text] | None = None
    in_bulk: bool = True


def _option(key: str, options: OptionList, title: Text) -> EditableField:
    return EditableField(key, Editor.OPTION, title, options)


def _text(key: str, title: Text) -> EditableField:
    return EditableField(key, Editor.TEXT, title, in_bulk=False)


_OWNER = EditableField("owner_id", Editor.STAFF, QT_TRANSLATE_NOOP("field", "Owner"))
_REMARK = EditableField("remark", Editor.TEXT, QT_TRANSLATE_NOOP("field", "Remarks"))

_CUSTOMER = (
    _OWNER,
    EditableField("level", Editor.WHOLE, QT_TRANSLATE_NOOP("field", "Customer level")),
    EditableField(
        "stage", Editor.CODE, QT_TRANSLATE_NOOP("field", "Lifecycle stage"), codes=STAGE_TEXTS
    ),
    _option("industry_id", OptionList.INDUSTRY, QT_TRANSLATE_NOOP("field", "Industry")),
    _option("source_id", OptionList.SOURCE, QT_TRANSLATE_NOOP("field", "Source")),
    _option("region_id", OptionList.REGION, QT_TRANSLATE_NOOP("field", "Region")),
    _option("size_id", OptionList.COMPANY_SIZE, QT_TRANSLATE_NOOP("field", "Company size")),
    _option("credit_grade_id", OptionList.CREDIT_GRADE, QT_TRANSLATE_NOOP("field", "Credit grade")),
    EditableField("credit_limit", Editor.MONEY, QT_TRANSLATE_NOOP("field", "Credit limit")),
    EditableField("payment_terms", Editor.TEXT, QT_TRANSLATE_NOOP("field", "Payment terms")),
    EditableField(
        "payment_terms_days", Editor.WHOLE, QT_TRANSLATE_NOOP("field", "Payment terms in days")
    ),
    EditableField(
        "preferred_channel",
        Editor.CODE,
        QT_TRANSLATE_NOOP("field", "Preferred channel"),
        codes=CHANNEL_TEXTS,
    ),
    EditableField("is_seasonal", Editor.FLAG, QT_TRANSLATE_NOOP("field", "Seasonal customer")),
    EditableField(
        "churn_after_days",
        Editor.WHOLE,
        QT_TRANSLATE_NOOP("field", "Churn after N days without order"),
    ),
    EditableField("next_contact_on", Editor.DAY, QT_TRANSLATE_NOOP("field", "Next contact time")),
    EditableField("country", Editor.TEXT, QT_TRANSLATE_NOOP("field", "Country")),
    EditableField("province", Editor.TEXT, QT_TRANSLATE_NOOP("field", "Province")),
    EditableField("city", Editor.TEXT, QT_TRANSLATE_NOOP("field", "City")),
    EditableField("district", Editor.TEXT, QT_TRANSLATE_NOOP("field", "District")),
    _REMARK,
    _text("name", QT_TRANSLATE_NOOP("field", "Customer name")),
    _text("short_name", QT_TRANSLATE_NOOP("field", "Short name")),
    _text("code", QT_TRANSLATE_NOOP("field", "Customer code")),
    _text("address", QT_TRANSLATE_NOOP("field", "Address")),
    _text("postcode", QT_TRANSLATE_NOOP("field", "Postcode")),
    _text("website", QT_TRANSLATE_NOOP("field", "Website")),
    _text("email", QT_TRANSLATE_NOOP("field", "Email")),
    _text("credit_code", QT_TRANSLATE_NOOP("field", "Unified social credit code")),
    _text("tax_id", QT_TRANSLATE_NOOP("field", "Tax ID")),
    _text("bank_name", QT_TRANSLATE_NOOP("field", "Bank")),
    _text("bank_account", QT_TRANSLATE_NOOP("field", "Bank account")),
    _text("business_scope", QT_TRANSLATE_NOOP("field", "Business scope")),
)
_CONTACT = (
    _text("name", QT_TRANSLATE_NOOP("field", "Contact person")),
    EditableField("title", Editor.TEXT, QT_TRANSLATE_NOOP("field", "Job title")),
    EditableField("department", Editor.TEXT, QT_TRANSLATE_NOOP("field", "Department")),
    _text("email", QT_TRANSLATE_NOOP("field", "Email")),
    _text("wechat", QT_TRANSLATE_NOOP("field", "WeChat ID")),
    _text("qq", QT_TRANSLATE_NOOP("field", "QQ number")),
    _REMARK,
)
_ORDER = (
    EditableField(
        "state", Editor.CODE, QT_TRANSLATE_NOOP("field", "Status"), codes=ORDER_STATE_TEXTS
    ),
    EditableField("salesperson_id", Editor.STAFF, QT_TRANSLATE_NOOP("field", "Salesperson")),
    _option("carrier_id", OptionList.CARRIER, QT_TRANSLATE_NOOP("field", "Carrier")),
    _REMARK,
    EditableField("internal_remark", Editor.TEXT, QT_TRANSLATE_NOOP("field", "Internal remarks")),
)
_COMPLAINT = (
    _OWNER,
    EditableField(
        "severity", Editor.CODE, QT_TRANSLATE_NOOP("field", "Severity"), codes=SEVERITY_TEXTS
    ),
    _option("cause_id", OptionList.COMPLAINT_CAUSE, QT_TRANSLATE_NOOP("field", "Complaint cause")),
    EditableField("due_on", Editor.DAY, QT_TRANSLATE_NOOP("field", "Resolution deadline")),
    _text("text", QT_TRANSLATE_NOOP("field", "Complaint")),
)
_PRODUCT = (
    _option(
        "category_id", OptionList.PRODUCT_CATEGORY, QT_TRANSLATE_NOOP("field", "Product category")
    ),
    _option("unit_id", OptionList.UNIT, QT_TRANSLATE_NOOP("field", "Unit")),
    EditableField("is_discontinued", Editor.FLAG, QT_TRANSLATE_NOOP("field", "Discontinued")),
    EditableField("supplier", Editor.TEXT, QT_TRANSLATE_NOOP("field", "Supplier")),
    _REMARK,
    _text("name", QT_TRANSLATE_NOOP("field", "Product name")),
    _text("code", QT_TRANSLATE_NOOP("field", "Product code")),
    _text("spec", QT_TRANSLATE_NOOP("field", "Spec")),
)
_TASK = (
    _OWNER,
    EditableField("due_on", Editor.DAY, QT_TRANSLATE_NOOP("field", "Due")),
    _text("title", QT_TRANSLATE_NOOP("field", "Task")),
    _REMARK,
)
EDITABLE: Mapping[str, tuple[EditableField, ...]] = {
    "customer": _CUSTOMER,
    "contact": _CONTACT,
    "sales_order": _ORDER,
    "complaint": _COMPLAINT,
    "product": _PRODUCT,
    "task": _TASK,
}
"""By table; the contact log is not here: it is only added to."""


def editable_field(table: str, key: str) -> EditableField | None:
    """The field of a table under its key; None if it cannot be edited so."""
    return next((each for each in EDITABLE.get(table, ()) if each.key == key), None)
