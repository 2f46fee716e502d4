"""Values of fields as the card shows them: names for codes, yuan for money, stars for levels."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop_crm.core.code_texts import CODE_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.customer_facts import CustomerFacts
from desktop_crm.queries.options import OptionRow

_YES = QT_TRANSLATE_NOOP("card", "Yes")
_NO = QT_TRANSLATE_NOOP("card", "No")
_STARS = QT_TRANSLATE_NOOP("card", "{level} stars")
_DAYS = QT_TRANSLATE_NOOP("card", "{days} days")
_IN_DAYS = ("payment_terms_days", "churn_after_days")


def value_text(language: Language, table: str, field: str, value: Any) -> str:
    """A value in words; empty for None."""
    if value is None or value == "":
        return ""
    code_text = CODE_TEXTS.get(f"{table}.{field}", {}).get(str(value))
    if code_text is not None:
        return language.say(code_text)
    if isinstance(value, int) and not isinstance(value, bool):
        return _number_text(language, field, value)
    return _plain_text(language, value)


def _number_text(language: Language, field: str, value: int) -> str:
    if field == "level":
        return language.say(_STARS, level=value)
    return language.say(_DAYS, days=value) if field in _IN_DAYS else str(value)


def _plain_text(language: Language, value: Any) -> str:
    match value:
        case OptionRow():
            return value.label(language)
        case bool():
            return language.say(_YES if value else _NO)
        case Decimal():
            return language.money(value)
        case datetime():
            return language.moment(value)
        case date():
            return language.date(value)
    return str(value)


def fact_text(language: Language, facts: CustomerFacts, field: str) -> str:
    """The value of a customer's field in words."""
    value = dict(facts.fields).get(field)
    if isinstance(value, UUID):
        option = facts.options.get(value)
        return option.label(language) if option else facts.names.get(value, "")
    return value_text(language, "customer", field, value)
