"""The sentences beside a field whose value is doubtful."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

PROBLEM_TEXTS: Mapping[str, Text] = {
    "customer.name_empty": QT_TRANSLATE_NOOP("problem", "A customer needs a name."),
    "contact.name_empty": QT_TRANSLATE_NOOP("problem", "A contact needs a name."),
    "task.title_empty": QT_TRANSLATE_NOOP("problem", "Say what is to be done."),
    "tag.name_empty": QT_TRANSLATE_NOOP("problem", "A tag needs a name."),
    "log_entry.empty": QT_TRANSLATE_NOOP("problem", "Write a few words, or choose an outcome."),
    "log_entry.in_future": QT_TRANSLATE_NOOP("problem", "A contact cannot lie in the future."),
    "log_entry.satisfaction": QT_TRANSLATE_NOOP("problem", "Satisfaction goes from 1 to 5."),
    "customer.code_taken": QT_TRANSLATE_NOOP(
        "problem",
        "{name} has this credit code or tax ID already, and no two customers can share one.",
    ),
    "customer.level_range": QT_TRANSLATE_NOOP("problem", "The level goes from 1 to 5."),
    "customer.not_chosen": QT_TRANSLATE_NOOP(
        "problem", "Choose a customer from the list below the field."
    ),
    "customer.missing": QT_TRANSLATE_NOOP(
        "problem", "This customer is no longer there; look in the recycle bin."
    ),
    "record.missing": QT_TRANSLATE_NOOP(
        "problem", "This record is no longer there; somebody else may have deleted it."
    ),
    "credit_code.length": QT_TRANSLATE_NOOP(
        "problem", "{length} characters; a unified social credit code has {expected}."
    ),
    "credit_code.check": QT_TRANSLATE_NOOP(
        "problem", "The check character does not fit: one character is probably mistyped."
    ),
    "customer.bank_account": QT_TRANSLATE_NOOP(
        "problem", "A bank account consists of at least 8 digits."
    ),
    "email.shape": QT_TRANSLATE_NOOP("problem", "This does not look like an e-mail address."),
    "phone.unreadable": QT_TRANSLATE_NOOP("problem", "No phone number can be found here."),
    "phone.length": QT_TRANSLATE_NOOP("problem", "{digits} digits: too few or too many."),
    "phone.mobile_length": QT_TRANSLATE_NOOP("problem", "{digits} digits; a mobile number has 11."),
    "number.negative": QT_TRANSLATE_NOOP("problem", "This is less than zero."),
    "number.unreadable": QT_TRANSLATE_NOOP(
        "problem", "This is not a number; type digits, or leave it empty."
    ),
    "date.unreadable": QT_TRANSLATE_NOOP(
        "problem", "This is not a day; type it as 2026-01-31, or leave it empty."
    ),
    "date.unlikely": QT_TRANSLATE_NOOP("problem", "This day is unlikely."),
}
