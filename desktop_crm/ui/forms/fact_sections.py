"""How a customer's fields are grouped, on its page of facts and in its form."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

INVOICE = "invoice"


@dataclass(frozen=True, slots=True)
class Section:
    """A group of fields under a title."""

    key: str
    title: Text
    fields: tuple[str, ...]


SECTIONS: tuple[Section, ...] = (
    Section(
        "basics",
        QT_TRANSLATE_NOOP("card", "Basics"),
        (
            "short_name",
            "code",
            "mnemonic",
            "stage",
            "level",
            "owner_id",
            "industry_id",
            "size_id",
            "source_id",
            "introduced_by_id",
            "customer_since",
            "registered_capital",
            "business_scope",
        ),
    ),
    Section(
        "address",
        QT_TRANSLATE_NOOP("card", "Address and channels"),
        (
            "country",
            "region_id",
            "province",
            "city",
            "district",
            "address",
            "postcode",
            "ship_address",
            "email",
            "website",
            "preferred_channel",
        ),
    ),
    Section(
        INVOICE,
        QT_TRANSLATE_NOOP("card", "Invoice and bank"),
        ("invoice_title", "credit_code", "tax_id", "bank_name", "bank_account"),
    ),
    Section(
        "credit",
        QT_TRANSLATE_NOOP("card", "Credit and terms"),
        (
            "credit_grade_id",
            "credit_limit",
            "credit_hold",
            "payment_terms",
            "payment_terms_days",
            "opening_balance",
            "is_seasonal",
            "churn_after_days",
        ),
    ),
    Section("remarks", QT_TRANSLATE_NOOP("card", "Remarks"), ("remark", "internal_remark")),
)
"""Every field of a customer stands in one section; a test compares them with the fields."""

SECTION_TITLES = {section.key: section.title for section in SECTIONS}
ELSEWHERE = frozenset({"next_contact_on"})
"""Fields that are not facts: they follow from what people do."""
