"""What a group of problems is called in a word or two; `REASONS` has the sentences."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.problems import REASONS, TYPED
from desktop_crm.exchange.fields import FIELD_BY_KEY

_TITLES: Mapping[str, Text] = {
    Reason.NOT_A_DATE: QT_TRANSLATE_NOOP("import problem", "Not a date"),
    Reason.DATE_AMBIGUOUS: QT_TRANSLATE_NOOP("import problem", "Ambiguous dates"),
    Reason.DATE_INCOMPLETE: QT_TRANSLATE_NOOP("import problem", "Dates without year or day"),
    Reason.DATE_OUT_OF_RANGE: QT_TRANSLATE_NOOP("import problem", "Dates out of range"),
    Reason.NOT_A_NUMBER: QT_TRANSLATE_NOOP("import problem", "Not a number"),
    Reason.NUMBER_TOO_LARGE: QT_TRANSLATE_NOOP("import problem", "Number too large"),
    Reason.FOREIGN_CURRENCY: QT_TRANSLATE_NOOP("import problem", "Foreign currency"),
    Reason.NOT_A_RATE: QT_TRANSLATE_NOOP("import problem", "Not a percentage"),
    Reason.NOT_A_PHONE: QT_TRANSLATE_NOOP("import problem", "Not a phone number"),
    Reason.DIGITS_LOST: QT_TRANSLATE_NOOP("import problem", "Digits lost"),
    "date_swapped": QT_TRANSLATE_NOOP("import problem", "Day and month perhaps swapped"),
    "day_by_order": QT_TRANSLATE_NOOP("import problem", "Days told by their order"),
    "form_rest": QT_TRANSLATE_NOOP("import problem", "Beside no title"),
    "numbered_by_row": QT_TRANSLATE_NOOP("import problem", "No order numbers"),
    "month_sums": QT_TRANSLATE_NOOP("import problem", "Sums of months"),
    "deleted_since": QT_TRANSLATE_NOOP("import problem", "Deleted since the export"),
    "province_in_address": QT_TRANSLATE_NOOP("import problem", "Provinces in addresses"),
    "cell_note": QT_TRANSLATE_NOOP("import problem", "Notes on cells"),
    "error_cell": QT_TRANSLATE_NOOP("import problem", "Spreadsheet errors"),
    "no_value": QT_TRANSLATE_NOOP("import problem", "Formulas without a result"),
    "not_an_email": QT_TRANSLATE_NOOP("import problem", "Not an e-mail address"),
    "not_a_level": QT_TRANSLATE_NOOP("import problem", "Not a level"),
    "not_a_flag": QT_TRANSLATE_NOOP("import problem", "Neither yes nor no"),
    "missing": QT_TRANSLATE_NOOP("import problem", "Required cell empty"),
    "negative": QT_TRANSLATE_NOOP("import problem", "Less than zero"),
    TYPED: QT_TRANSLATE_NOOP("import problem", "Typed in by you"),
    "total_row": QT_TRANSLATE_NOOP("import problem", "Totals"),
    "footer_row": QT_TRANSLATE_NOOP("import problem", "Notes between the rows"),
    "header_row": QT_TRANSLATE_NOOP("import problem", "Repeated titles"),
    "numbered_by_day": QT_TRANSLATE_NOOP("import problem", "No order numbers"),
    "counts_as_one": QT_TRANSLATE_NOOP("import problem", "No quantity"),
    "hidden_row": QT_TRANSLATE_NOOP("import problem", "Hidden rows"),
    "filtered_row": QT_TRANSLATE_NOOP("import problem", "Rows hidden by a filter"),
    "code_repeated": QT_TRANSLATE_NOOP("import problem", "Code used twice"),
    "namesake": QT_TRANSLATE_NOOP("import problem", "Two of one name"),
    "differs": QT_TRANSLATE_NOOP("import problem", "Contradicts a row further up"),
    "unknown_customer": QT_TRANSLATE_NOOP("import problem", "Customer not clear"),
    "unknown_order": QT_TRANSLATE_NOOP("import problem", "Order not found"),
    "row_repeated": QT_TRANSLATE_NOOP("import problem", "Repeated rows"),
    "not_returned": QT_TRANSLATE_NOOP("import problem", "Nothing returned"),
    "not_done": QT_TRANSLATE_NOOP("import problem", "Task still to be done"),
    "no_amount": QT_TRANSLATE_NOOP("import problem", "Amount of zero"),
    "total_differs": QT_TRANSLATE_NOOP("import problem", "Order amount does not add up"),
    "total_at_first_line": QT_TRANSLATE_NOOP("import problem", "Amount of the whole order"),
    "bank_account": QT_TRANSLATE_NOOP("import problem", "Rows of a bank account"),
    "settled": QT_TRANSLATE_NOOP("import problem", "Settled"),
    "amount_differs": QT_TRANSLATE_NOOP("import problem", "Amount does not add up"),
    "shipped_before_order": QT_TRANSLATE_NOOP("import problem", "Shipped too early"),
}
_NO_FIELD = QT_TRANSLATE_NOOP("import problem", "No {field}")
_DIGITS_OF = QT_TRANSLATE_NOOP("import problem", "{field}: digits lost")
_OF_FIELD: Mapping[str, Text] = {"missing": _NO_FIELD, Reason.DIGITS_LOST: _DIGITS_OF}
TITLED_BY_FIELD = frozenset(_OF_FIELD)
"""Reasons whose title names the field."""

SELF_EXPLAINING = frozenset(
    {
        *(Reason.NOT_A_DATE, Reason.NOT_A_NUMBER, Reason.NOT_A_PHONE, Reason.DATE_INCOMPLETE),
        *("error_cell", "not_an_email", "not_a_flag", "missing", "negative", "total_row", TYPED),
        *("footer_row", "header_row", "hidden_row", "filtered_row"),
    }
)
"""Reasons of which the title tells as much as the sentence."""


def problem_title(reason: str, field: str | None, language: Language) -> str:
    """What problems of a reason are called, by the field if all of them are about one."""
    known = FIELD_BY_KEY.get(field or "")
    if known is not None and reason in _OF_FIELD:
        return language.say(_OF_FIELD[reason], field=language.say(known.title))
    return language.say(_TITLES.get(reason) or REASONS[reason])
