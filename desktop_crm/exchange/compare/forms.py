"""How the values of a comparison are shown: amounts and days as the lists show them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop_crm.core.language import Language
from desktop_crm.core.money import format_number


class ValueForm(StrEnum):
    """What a text of `FieldDiff` stands for, so that it can be shown as the lists show it."""

    TEXT = "text"
    MONEY = "money"
    NUMBER = "number"
    RATE = "rate"
    DAY = "day"
    LEVEL = "level"


def shown_value(text: str | None, form: ValueForm, language: Language) -> str:
    """A value of a `FieldDiff` as the lists show it; empty for none."""
    if not text:
        return ""
    match form:
        case ValueForm.MONEY:
            return language.money(Decimal(text))
        case ValueForm.NUMBER:
            return format_number(Decimal(text))
        case ValueForm.RATE:
            return language.percent(Decimal(text))
        case ValueForm.DAY:
            return language.date(date.fromisoformat(text))
        case ValueForm.LEVEL:
            return "★" * int(text)
        case _:
            return text
