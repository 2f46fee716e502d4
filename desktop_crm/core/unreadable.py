"""Why a typed or pasted value cannot be read; the sentence for each reason lies with its user."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with a value."""

    NOT_A_DATE = "not_a_date"
    DATE_AMBIGUOUS = "date_ambiguous"
    DATE_INCOMPLETE = "date_incomplete"
    DATE_OUT_OF_RANGE = "date_out_of_range"
    NOT_A_NUMBER = "not_a_number"
    NUMBER_TOO_LARGE = "number_too_large"
    FOREIGN_CURRENCY = "foreign_currency"
    NOT_A_RATE = "not_a_rate"
    NOT_A_PHONE = "not_a_phone"
    DIGITS_LOST = "digits_lost"


class UnreadableError(ValueError):
    """A value that no rule can read without inventing something."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason
