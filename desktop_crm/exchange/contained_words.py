"""Payments that a list of receivables contains, in words for the window and the command line."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.exchange.apply.policy import Contained, EarlierPayments

_FOUND = QT_TRANSLATE_NOOP(
    "import",
    "Payments that a list of receivables contains already, by their day: {count}, {amount} in all "
    "(customers: {customers}).",
)
_RECORDED = QT_TRANSLATE_NOOP("import", "They are recorded; what is owed stays as the list says.")
_SUBTRACTED = QT_TRANSLATE_NOOP(
    "import", "They are subtracted all the same, so that less is owed than the list says."
)


def contained_words(
    found: Contained, choice: EarlierPayments, language: Language
) -> tuple[str, str]:
    """How many they are, and what becomes of them."""
    counted = language.say(
        _FOUND,
        count=f"{found.count:,}",
        amount=language.money(found.amount),
        customers=f"{found.customers:,}",
    )
    is_subtracted = choice is EarlierPayments.SUBTRACT
    return counted, language.say(_SUBTRACTED if is_subtracted else _RECORDED)
