"""What goes on an invoice, as lines to paste."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.customer_facts import CustomerFacts

_TITLE = QT_TRANSLATE_NOOP("invoice", "Name: {value}")
_TAX = QT_TRANSLATE_NOOP("invoice", "Tax ID: {value}")
_ADDRESS = QT_TRANSLATE_NOOP("invoice", "Address and phone: {value}")
_BANK = QT_TRANSLATE_NOOP("invoice", "Bank and account: {value}")


def invoice_block(language: Language, facts: CustomerFacts) -> str:
    """Name, tax number, address with phone, bank with account; what is missing is left out."""
    fields = facts.fields
    phone = facts.phones[0].number if facts.phones else ""
    place = "".join(
        dict.fromkeys(
            fields.get(key) or ""  # type: ignore[misc]
            for key in ("province", "city", "district", "address")
        )
    )
    lines = (
        (_TITLE, fields.get("invoice_title") or facts.name),
        (_TAX, fields.get("credit_code") or fields.get("tax_id") or ""),
        (_ADDRESS, f"{place} {phone}".strip()),
        (_BANK, f"{fields.get('bank_name') or ''} {fields.get('bank_account') or ''}".strip()),
    )
    return "\n".join(language.say(text, value=value) for text, value in lines if value)
